# Komek from a USB stick on Windows, with what Windows has: serves the folder "site" to this computer alone. Not tried.
# It does what crates/local-server does: whole files of known types, and nothing outside the folder.

$site = (Resolve-Path (Join-Path $PSScriptRoot 'site')).Path + '\'
$types = @{
    '.html' = 'text/html; charset=utf-8'; '.css' = 'text/css; charset=utf-8'; '.js' = 'text/javascript; charset=utf-8'
    '.txt' = 'text/plain; charset=utf-8'; '.json' = 'application/json'; '.png' = 'image/png'; '.svg' = 'image/svg+xml'
    '.wasm' = 'application/wasm'; '.webmanifest' = 'application/manifest+json'
}

# "localhost" needs no rights of an administrator; nobody else reaches it.
$address = $null
foreach ($port in 8090..8190) {
    $server = New-Object System.Net.HttpListener
    $server.Prefixes.Add("http://localhost:$port/")
    try { $server.Start(); $address = "http://localhost:$port/"; break } catch { $server.Close() }
}
if (-not $address) { throw 'Every port is taken.' }
Write-Host "Komek: $address  (Ctrl+C)"

while ($server.IsListening) {
    $context = $server.GetContext()
    $answer = $context.Response
    try {
        $path = $context.Request.Url.AbsolutePath
        # No file of the site has a name that an address would have to encode.
        $plain = $path -match '^/[A-Za-z0-9_./-]*$' -and $path -notmatch '//|/\.'
        $file = [IO.Path]::GetFullPath((Join-Path $site $path.Replace('/', '\').TrimStart('\')))
        if ($plain -and $path.EndsWith('/')) { $file = Join-Path $file 'index.html' }
        $type = $types[[IO.Path]::GetExtension($file)]
        $answer.Headers['Cache-Control'] = 'no-cache'
        $answer.Headers['X-Content-Type-Options'] = 'nosniff'
        $answer.Headers['Referrer-Policy'] = 'no-referrer'
        if ($plain -and (Test-Path $file -PathType Container)) {
            $answer.StatusCode = 301
            $answer.Headers['Location'] = "$path/"
        } elseif ($plain -and $type -and $file.StartsWith($site) -and (Test-Path $file -PathType Leaf)) {
            $content = [IO.File]::ReadAllBytes($file)
            $answer.ContentType = $type
            $answer.ContentLength64 = $content.Length
            if ($context.Request.HttpMethod -ne 'HEAD') { $answer.OutputStream.Write($content, 0, $content.Length) }
        } else {
            $answer.StatusCode = 404
        }
    } catch {
        # A browser that goes away in the middle is no fault.
    } finally {
        $answer.Close()
    }
}
