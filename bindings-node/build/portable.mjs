// Makes what the package has for run times without native modules: the core as JavaScript, the table, and both with the
// rest of the package in one module for browsers, workers and edge.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const folder = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)
const { engine, payerTexts, table } = require('../load.js')

/** The core as WebAssembly: where cargo has put it. */
function compiled() {
  // The stack that the core needs at most is some hundred bytes; a module has a megabyte unless it is told.
  const memory = ['-Clink-arg=-zstack-size=8192', '-Clink-arg=--initial-memory=65536']
  const built = execFileSync(
    'cargo',
    [
      ...['rustc', '--locked', '--quiet', '--profile', 'portable', '--package', 'rspcode-portable'],
      ...['--target', 'wasm32-unknown-unknown', '--message-format', 'json', '--', ...memory],
    ],
    { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const files = built
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => JSON.parse(line).filenames ?? [])
  return files.find((file) => file.endsWith('rspcode_portable.wasm'))
}

/** The same as plain JavaScript, which every run time and every content security policy takes. */
async function translate(file) {
  const work = mkdtempSync(path.join(tmpdir(), 'rspcode-'))
  try {
    const out = path.join(work, 'compiled.mjs')
    const wasm2js = path.join(path.dirname(require.resolve('binaryen/package.json')), 'bin', 'wasm2js')
    const options = ['-Oz', '--enable-bulk-memory', '--strip-debug', '--strip-producers', '-o', out]
    execFileSync(process.execPath, [wasm2js, file, ...options], { stdio: 'inherit' })
    await put({ from: out, to: 'compiled.js', format: 'cjs' })
  } finally {
    rmSync(work, { recursive: true })
  }
}

const portable = {
  name: 'portable',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/load\.js$/ }, () => ({ path: path.join(folder, 'portable.js') }))
  },
}

/** Puts all that a module needs into one file of the package. */
async function put({ from, to, format }) {
  await build({
    entryPoints: [from],
    outfile: path.join(folder, to),
    format,
    bundle: true,
    minify: true,
    // What every run time reads that has a version since 2020.
    target: 'es2020',
    platform: 'neutral',
    plugins: [portable],
    logLevel: 'warning',
  })
}

if (engine !== 'native') throw new Error('the native module comes first, and it did not load')
writeFileSync(path.join(folder, 'table.json'), JSON.stringify(table()))
writeFileSync(path.join(folder, 'payer-texts.json'), JSON.stringify(payerTexts()))
await translate(compiled())
await put({ from: path.join(folder, 'index.mjs'), to: 'web.mjs', format: 'esm' })
await put({ from: path.join(folder, 'index.js'), to: 'web.js', format: 'cjs' })
