// Builds every peer into bench/dist/<name>: Vite's production build as it comes, and the one page without a library.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { writeData } from './data.js';
import { bench, peers } from './files.js';

const plugins = { svelte: [svelte({ configFile: false })], vue: [vue()] };
const jsx = (importSource) => ({ oxc: { jsx: { runtime: 'automatic', importSource } } });
const options = { preact: jsx('preact'), react: jsx('react') };

export async function buildPeers(names = peers) {
  writeData();
  for (const name of names) {
    await (name == 'static' ? buildStatic() : buildWithVite(name));
  }
}

const common = (name, outDir) => ({
  root: join(bench, 'candidates', name),
  base: './',
  configFile: false,
  logLevel: 'warn',
  plugins: plugins[name] ?? [],
  ...options[name],
  build: { outDir, emptyOutDir: true, reportCompressedSize: false, chunkSizeWarningLimit: 5000 },
});

const buildWithVite = (name) => build(common(name, join(bench, 'dist', name)));

// The script and the style sheet go through the same minifier as everybody's, then into the page.
async function buildStatic() {
  const out = join(bench, 'dist/static');
  const config = common('static', join(bench, 'dist/static-parts'));
  config.build.rollupOptions = { input: join(config.root, 'parts.js') };
  config.build.write = false;
  const { output } = await build(config);
  const script = output.find((part) => part.type == 'chunk').code.trim();
  const style = output.find((part) => part.fileName.endsWith('.css')).source.toString().trim();
  const fresh = `?${Date.now()}`;
  const { drawn } = await import(join(config.root, 'markup.js'));
  const { questions, words } = await import(join(bench, 'shared/data.js') + fresh);
  const page = readFileSync(join(config.root, 'index.html'), 'utf8')
    .replace(/\n/g, '')
    .replace('/*style*/', () => style)
    .replace('<!--question-->', () => drawn(questions[0], words.continue))
    .replace('/*script*/', () => script);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'index.html'), page);
}

if (process.argv[1] == import.meta.filename) await buildPeers(process.argv.slice(2).length ? process.argv.slice(2) : peers);
