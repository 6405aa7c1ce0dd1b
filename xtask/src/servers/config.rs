//! What is around a recipe: where a server listens, and what distributions set beside it.

use std::fmt::Write as _;

use rustix::process::geteuid;

use super::Place;

const NGINX_MODULES: &str = "/usr/lib/nginx/modules";
const APACHE_MODULES: &str = "/usr/lib/apache2/modules";

/// With the types and the compression that Debian sets for every site.
pub(super) fn nginx(place: &Place<'_>) -> String {
    let Place { address, folder, root, recipe } = place;
    let [folder, root, recipe] = [folder, root, recipe].map(|path| path.display());
    // Files below a home folder can be read by root alone.
    let user = if geteuid().is_root() { "user root;" } else { "" };
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {folder}/{kind};\n"))
        .concat();
    format!(
        "load_module {NGINX_MODULES}/ngx_http_brotli_static_module.so;
        {user}
        daemon off;
        worker_processes auto;
        pid {folder}/pid;
        error_log stderr;
        events {{}}
        http {{
            include /etc/nginx/mime.types;
            default_type application/octet-stream;
            sendfile on;
            gzip on;
            access_log off;
            {temporary}
            server {{
                listen {address};
                root {root};
                include {recipe};
            }}
        }}
        "
    )
}

/// The recipe is in the site's own folder. The modules and the types are those that Debian starts with, as far as they
/// can come between.
pub(super) fn apache(place: &Place<'_>) -> String {
    let Place { address, folder, root, .. } = place;
    let [folder, root] = [folder, root].map(|path| path.display());
    let modules = [
        "mpm_event",
        "authz_core",
        "autoindex",
        "deflate",
        "dir",
        "filter",
        "headers",
        "mime",
        "negotiation",
        "rewrite",
    ];
    let mut config = String::new();
    for module in modules {
        let _ = writeln!(config, "LoadModule {module}_module {APACHE_MODULES}/mod_{module}.so");
    }
    if geteuid().is_root() {
        config.push_str("User www-data\nGroup www-data\n");
    }
    let _ = write!(
        config,
        "ServerRoot {folder}
        ServerName {address}
        Listen {address}
        PidFile {folder}/pid
        DefaultRuntimeDir {folder}
        ErrorLog /dev/stderr
        TypesConfig /etc/mime.types
        AddType application/x-gzip .gz .tgz
        AddLanguage br .br
        AddOutputFilterByType DEFLATE text/html text/plain text/xml text/css text/javascript
        DocumentRoot {root}
        <Directory />
            AllowOverride None
            Require all denied
        </Directory>
        <Directory {root}>
            Options Indexes FollowSymLinks
            AllowOverride All
            Require all granted
        </Directory>
        <FilesMatch \"^\\.ht\">
            Require all denied
        </FilesMatch>
        "
    );
    config
}

/// Which has no other site, and no port to be asked on.
pub(super) fn caddy(place: &Place<'_>) -> String {
    format!("{{\n\tadmin off\n}}\nimport {}\n", place.recipe.display())
}
