#!/bin/sh
# Plays every program that the set-up starts, on the made-up machines of tests.rs: it is linked to under each name.
# A file `<name>.how` beside the link says how to misbehave; `calls` beside the link lists what was asked for.
here=${0%/*}
name=${0##*/}
PATH=/usr/bin:/bin
shim=$(readlink "$0")
how=$(cat "$here/$name.how" 2>/dev/null)
echo "$name $*" >>"$here/calls"

# Leaves a program or a part of one, as the installer is told to.
leave() {
    mkdir -p "${1%/*}"
    # What is there may be a link to this very file, and writing would go through it.
    rm -f "$1"
    case $how in
        fail) exit 101 ;;
        truncated | half) printf '#!/bin/s' >"$1" && chmod +x "$1" ;;
        *) ln -s "$shim" "$1" ;;
    esac
}

case "$name $1" in
    "trunk --version") [ "$how" = wrong ] && echo "trunk 0.20.0" || echo "trunk 0.21.14" ;;
    "wasm-bindgen --version") [ "$how" = wrong ] && echo "wasm-bindgen 0.2.99" || echo "wasm-bindgen 0.2.130" ;;
    "cargo-deny --version") [ "$how" = wrong ] && echo "cargo-deny 0.1.0" || echo "cargo-deny 0.20.2" ;;
    "esbuild --version") [ "$how" = wrong ] && echo "0.1.0" || echo "0.28.2" ;;
    "wasm-split-cli --help") echo "Usage: wasm-split-cli [OPTIONS] <INPUT> <OUTPUT>" ;;
    "wasm-opt --version") [ "$how" = wrong ] && echo "wasm-opt version 108" || echo "wasm-opt version 132 (version_132)" ;;
    "chromium --version") [ "$how" = wrong ] && echo "Chromium 99.0.1.2 old" || echo "Chromium 156.0.1.2 built here" ;;
    "chromedriver --version") echo "ChromeDriver 156.0.1.2 (abc)" ;;
    "geckodriver --version") [ "$how" = wrong ] && echo "geckodriver 0.36.0" || echo "geckodriver 0.37.1" ;;
    "firefox-esr --version") echo "Mozilla Firefox 153.8.0esr" ;;
    "WebKitWebDriver --help") echo "Usage: WebKitWebDriver options" ;;
    "Xvfb -help") echo "use: X [:<display>] [option]" >&2 ;;
    "nginx -v") echo "nginx version: nginx/1.22.1" >&2 ;;
    "apache2 -v") echo "Server version: Apache/2.4.71 (Debian)" ;;
    "caddy version") echo "2.6.2" ;;
    "pdftotext -v") echo "pdftotext version 22.12.0" >&2 ;;
    "node -e") cat "$3" ;;
    "rustc --target") [ -e "$here/wasm32.there" ] ;;
    "rustc --print")
        library=$here/sysroot/lib/rustlib/src/rust/library
        rm -rf "$here/sysroot"
        [ -e "$here/rust-src.there" ] && mkdir -p "$library" && : >"$library/Cargo.toml"
        echo "$here/sysroot"
        ;;
    "rustup toolchain")
        [ "$how" = fail ] && exit 1
        [ "$how" = truncated ] || : >"$here/wasm32.there" >"$here/rust-src.there"
        ;;
    "cargo fetch") [ "$how" != offline ] ;;
    "cargo install")
        for root in "$@"; do :; done # the last argument
        case $2 in
            wasm_split_cli_support) leave "$root/bin/wasm-split-cli" ;;
            *) leave "$root/bin/${2%-cli}" ;;
        esac
        [ "$how" != half ]
        ;;
    "npm ci")
        leave node_modules/.bin/wasm-opt
        leave node_modules/.bin/esbuild
        mkdir -p node_modules/axe-core
        [ "$how" = truncated ] && version=4.1 || version=4.14.1
        echo "$version" >node_modules/axe-core/axe.min.js
        [ "$how" != half ]
        ;;
    "apt-get install")
        [ "$how" = fail ] && exit 100
        for package in "$@"; do
            case $package in
                chromium) leave "$here/chromium" ;;
                chromium-driver) leave "$here/chromedriver" ;;
                firefox-esr) leave "$here/firefox-esr" ;;
                webkit2gtk-driver) leave "$here/WebKitWebDriver" ;;
                xvfb) leave "$here/Xvfb" ;;
                poppler-utils) leave "$here/pdftotext" ;;
                nginx) leave "$here/nginx" ;;
                apache2-bin) leave "$here/apache2" ;;
                caddy) leave "$here/caddy" ;;
                fonts-* | libnginx-*) : >"$here/$package.there" ;;
            esac
        done
        ;;
    "dpkg-query --show") [ -e "$here/$4.there" ] && echo "install ok installed" || echo "install ok half-configured" ;;
    "apt-get update" | "dpkg --configure") ;;
    *) exit 127 ;;
esac
