// What each bundler makes of a page and of a program, without a setting for the package.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { test } from 'node:test'
import webpack from 'webpack'
import { shownAt, shownBy } from './chromium.mjs'
import { command, here, isRight, printed } from './runs.mjs'

const CSP = { 'content-security-policy': "default-src 'self'" }

/** A folder with a page, the program in it, and one for a console. */
function project(t) {
  const folder = mkdtempSync(path.join(here, 'work-'))
  t.after(() => rmSync(folder, { recursive: true }))
  for (const file of ['page.mjs', 'program.mjs', 'digests.mjs', 'given.mjs']) {
    cpSync(path.join(here, file), path.join(folder, file))
  }
  return folder
}

/** A page around a script that a bundler has made. */
function pageAround(folder, script, attributes = '') {
  writeFileSync(
    path.join(folder, 'out.html'),
    `<!doctype html><title>rspcode</title><body><script ${attributes} src="${script}"></script></body>`,
  )
  return 'out.html'
}

/** Runs a bundler, which has nothing to warn of. */
function bundle(folder, name, args) {
  const done = spawnSync(command(name), args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  assert.equal(done.status, 0, done.stdout + done.stderr)
  assert.doesNotMatch(done.stdout + done.stderr, /warn/i)
}

async function isPage(folder, page) {
  const { shown, complaints } = await shownBy(folder, page, CSP)
  assert.deepStrictEqual(complaints, [])
  isRight('portable', shown)
}

/** What webpack makes for a target. */
async function packed(folder, entry, target) {
  const compiler = webpack({
    context: folder,
    entry,
    target,
    mode: 'production',
    performance: { hints: false },
    output: { path: folder, filename: 'out.cjs' },
  })
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, stats) => (error ? reject(error) : resolve(stats)))
  })
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true })
  assert.deepStrictEqual([errors, warnings], [[], []])
}

test('esbuild', async (t) => {
  const folder = project(t)
  bundle(folder, 'esbuild', ['page.mjs', '--bundle', '--minify', '--outfile=out.js', '--log-level=warning'])
  await isPage(folder, pageAround(folder, 'out.js'))
  for (const format of ['cjs', 'esm']) {
    const out = format === 'cjs' ? 'out.cjs' : 'out.mjs'
    const options = ['--platform=node', `--format=${format}`, `--outfile=${out}`, '--log-level=warning']
    bundle(folder, 'esbuild', ['program.mjs', '--bundle', ...options])
    isRight('portable', printed(process.execPath, [out], { cwd: folder }))
  }
})

test('webpack', async (t) => {
  const folder = project(t)
  await packed(folder, './page.mjs', 'web')
  cpSync(path.join(folder, 'out.cjs'), path.join(folder, 'out.js'))
  await isPage(folder, pageAround(folder, 'out.js'))
  await packed(folder, './program.mjs', 'node')
  isRight('portable', printed(process.execPath, ['out.cjs'], { cwd: folder }))
})

test('Rollup', async (t) => {
  const folder = project(t)
  const options = ['--plugin', '@rollup/plugin-node-resolve', '--silent']
  bundle(folder, 'rollup', ['page.mjs', ...options, '--file', 'out.js'])
  await isPage(folder, pageAround(folder, 'out.js', 'type="module"'))
})

test('Vite', async (t) => {
  const folder = project(t)
  pageAround(folder, './page.mjs', 'type="module"')
  cpSync(path.join(folder, 'out.html'), path.join(folder, 'index.html'))
  bundle(folder, 'vite', ['build', '--base', './', '--logLevel', 'warn'])
  await isPage(path.join(folder, 'dist'), 'index.html')
})

test('Bun', async (t) => {
  const folder = project(t)
  mkdirSync(path.join(folder, 'out'))
  bundle(folder, 'bun', ['build', 'page.mjs', '--outfile=out.js'])
  await isPage(folder, pageAround(folder, 'out.js', 'type="module"'))
  bundle(folder, 'bun', ['build', 'program.mjs', '--target=node', '--outfile=out.mjs'])
  isRight('portable', printed(process.execPath, ['out.mjs'], { cwd: folder }))
})

/** A port that nobody listens on. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

test('Next.js: a page, a route on Node and one on the edge', async (t) => {
  const folder = project(t)
  cpSync(path.join(here, 'next'), folder, { recursive: true })
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' }
  const built = spawnSync(command('next'), ['build'], { cwd: folder, env, encoding: 'utf8' })
  assert.equal(built.status, 0, built.stdout + built.stderr)
  const port = await freePort()
  const server = spawn(command('next'), ['start', '--hostname', '127.0.0.1', '--port', String(port)], {
    cwd: folder,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // The command starts others.
  t.after(() => process.kill(-server.pid))
  let said = ''
  for await (const chunk of server.stdout) {
    said += chunk
    if (said.includes('Ready')) break
  }
  const address = `http://127.0.0.1:${port}`
  const { shown, complaints } = await shownAt(address)
  assert.deepStrictEqual(complaints, [])
  isRight('portable', shown)
  for (const route of ['node', 'edge']) {
    const response = await fetch(`${address}/${route}`)
    isRight('portable', await response.text())
  }
  assert(readdirSync(path.join(folder, '.next')).length > 0)
})
