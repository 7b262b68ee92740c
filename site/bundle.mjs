// Makes dist/index.html: one file with everything in it, whose policy names that and permits nothing else.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = path.dirname(fileURLToPath(import.meta.url))
const dist = path.join(here, 'dist')

const { outputFiles } = await build({
  absWorkingDir: here,
  alias: { rspcode: path.join(here, '..', 'bindings-node', 'web.mjs') },
  bundle: true,
  charset: 'utf8',
  entryPoints: ['src/main.js', 'style.css'],
  format: 'iife',
  legalComments: 'none',
  logLevel: 'warning',
  minify: true,
  outdir: dist,
  target: ['chrome100', 'firefox100', 'safari15.4'],
  write: false,
})
const text = (end) => outputFiles.find((file) => file.path.endsWith(end)).text.trim()

// Neither may end the element that it stands in.
const script = text('.js').replaceAll('</script', '<\\/script')
const style = text('.css')

const hash = (content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)}`,
  `style-src ${hash(style)}`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

// By functions, because a text may hold what stands for something in a replacement.
const page = readFileSync(path.join(here, 'index.html'), 'utf8')
  .replace('POLICY', () => policy)
  .replace('STYLE', () => style)
  .replace('SCRIPT', () => script)
mkdirSync(dist, { recursive: true })
writeFileSync(path.join(dist, 'index.html'), page)
