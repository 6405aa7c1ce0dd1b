// One folder on one port of this machine, as a careful static host would serve it: brotli -11, the right types,
// files whose name carries a hash kept for ever, everything else asked for again with its ETag.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};
// A hash in the name of the file or of a folder that it is in: hexadecimal digits from Trunk, eight letters from Vite,
// twelve from Komek.
const hashed = /-[0-9a-f]{8,}(\/|_bg\.|\.)|-([\w-]{8}|[\w-]{12})(\/|\.\w+$)/;
export const cacheOf = (path) => (hashed.test(path) && !path.endsWith('.html') ? 'public, max-age=31536000, immutable' : 'no-cache');

const brotli = (body, name) =>
  brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      [constants.BROTLI_PARAM_MODE]: name.endsWith('.wasm') ? constants.BROTLI_MODE_GENERIC : constants.BROTLI_MODE_TEXT,
    },
  });

function read(folder, file) {
  const raw = readFileSync(file);
  const body = brotli(raw, file);
  return {
    body,
    raw: raw.length,
    type: types[extname(file)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(raw).digest('hex').slice(0, 16)}"`,
    cache: cacheOf(relative(folder, file)),
  };
}

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

// { url, log, close }: `log` has what was answered since it was last emptied: { path, status, body, raw }, in bytes.
export async function serve(folder) {
  // Compressed before anything is timed.
  const files = new Map(filesOf(folder).map((file) => [file, read(folder, file)]));
  const log = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    if (path == '/probe') return probe(request, response);
    let file = join(folder, normalize(path));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!files.has(file)) {
      log.push({ path, status: 404, body: 0, raw: 0 });
      response.writeHead(404, { 'content-length': 0 }).end();
      return;
    }
    const { body, raw, type, etag, cache } = files.get(file);
    const headers = { 'cache-control': cache, etag, vary: 'accept-encoding' };
    if (request.headers['if-none-match'] == etag) {
      log.push({ path, status: 304, body: 0, raw: 0 });
      response.writeHead(304, headers).end();
      return;
    }
    log.push({ path, status: 200, body: body.length, raw });
    response.writeHead(200, { ...headers, 'content-type': type, 'content-encoding': 'br', 'content-length': body.length });
    response.end(body);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    log,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

// What the throttling is checked with: an empty page, or so many bytes that do not compress.
function probe(request, response) {
  const size = Number(new URL(request.url, 'http://x').searchParams.get('bytes'));
  response.writeHead(200, { 'content-type': size ? 'application/octet-stream' : 'text/html', 'cache-control': 'no-store' });
  response.end(size ? Buffer.alloc(size, 7) : '<!doctype html><title>probe</title>');
}
