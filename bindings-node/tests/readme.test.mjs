// The blocks of README.md do what they say, and so do those of the project's that are in JavaScript.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { test } from 'node:test'
import { classify, version } from 'rspcode'
import { newSchema } from './databases.mjs'
import { verified } from './signed.mjs'

const PACKAGE = path.join(import.meta.dirname, 'node_modules', 'rspcode', 'README.md')
const PROJECT = path.join(process.env.RSPCODE_ROOT, 'README.md')

function blocks(readme, language) {
  const fence = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms')
  const found = [...readFileSync(readme, 'utf8').matchAll(fence)].map(([, block]) => block)
  assert(found.length > 0, `there is no ${language} block in ${readme}`)
  return found
}

const programs = [...blocks(PACKAGE, 'js'), ...blocks(PROJECT, 'js')].map((block, number) => {
  const file = path.join(import.meta.dirname, `readme-${number}.mjs`)
  writeFileSync(file, block)
  return file
})

test('the set-up is what the suite does, with the Rust that is needed', () => {
  // tests/run has built, packed and installed the package by these very commands.
  const manifest = readFileSync(path.join(process.env.RSPCODE_ROOT, 'bindings-node', 'Cargo.toml'), 'utf8')
  const [, rust] = manifest.match(/^rust-version = "(.*)"$/m)
  for (const readme of [PACKAGE, PROJECT]) {
    const setUp = blocks(readme, 'sh').filter((block) => block.includes('bindings-node'))
    assert.equal(setUp.length, 1)
    const [build, install] = setUp[0].split('\n')
    assert(build.startsWith('cd bindings-node && npm ci && npm run build && npm pack  '), build)
    assert(build.includes(`Rust ${rust} or newer`), build)
    // The dots are the clone.
    const [, tarball] = install.match(/^npm install …\/(\S+) {2}/) ?? assert.fail(install)
    assert(tarball.endsWith(`rspcode-${version}.tgz`), tarball)
    assert(existsSync(path.join(process.env.RSPCODE_CLONE, tarball)), tarball)
  }
})

test('every program runs', () => {
  assert(programs.length > 3)
  for (const file of programs) execFileSync(process.execPath, [file])
})

test('every command prints what stands there', () => {
  for (const block of blocks(PACKAGE, 'console')) {
    for (const example of block.split(/^\$ /m).slice(1)) {
      const end = example.indexOf('\n')
      const [command, expected] = [example.slice(0, end), example.slice(end + 1)]
      const done = spawnSync('sh', ['-c', command], { cwd: import.meta.dirname, encoding: 'utf8' })
      assert.equal(done.stdout, expected)
      assert.equal(done.status, 0)
    }
  }
})

/** The program that imports this. */
const programWith = (name) =>
  import(programs.find((file) => readFileSync(file, 'utf8').includes(`'${name}'`)))

test('the till is opened', async () => {
  const { openTill } = await programWith('libsql')
  const till = await openTill({ isRight: () => true })
  assert.deepStrictEqual(await till.recover(), [])
  await assert.rejects(openTill({}), /isRight/)
})

test('the service is served', async (t) => {
  const { open } = await programWith('./examples/service.mjs')
  const pool = await newSchema('readme')
  const paid = async () => ({ rsp_code: 'SUCCESS', data: { order_status: 'SUCCESS' } })
  const gateway = { pay: paid, query: paid }
  const service = (await open({ pool, gateway, isRight: () => true, verified })).listen(0)
  await once(service, 'listening')
  t.after(async () => {
    service.closeAllConnections()
    service.close()
    await pool.end()
  })
  const url = `http://localhost:${service.address().port}/payments/7`
  assert.equal((await fetch(url, { method: 'PUT' })).status, 200)
  let seen
  do seen = await (await fetch(url)).json()
  while (seen.end === null)
  assert.equal(seen.end, 'done')
})

test('the screen answers whatever the gateway does', async (t) => {
  let reply
  const gateway = createServer((_request, response) => reply(response)).listen(0)
  const { app } = await programWith('express')
  app.set('gateway', `http://localhost:${gateway.address().port}`)
  const service = app.listen(0)
  await once(service, 'listening')
  t.after(() => {
    gateway.close()
    service.close()
  })
  t.mock.method(console, 'error', () => {})
  // No clock decides here: who waits gives up when told to.
  let patience
  t.mock.method(AbortSignal, 'timeout', () => {
    patience = new AbortController()
    return patience.signal
  })

  const ask = async (answer) => {
    reply = answer
    const response = await fetch(`http://localhost:${service.address().port}/payments/7`)
    return response.json()
  }
  const json = (body) => (response) => response.end(JSON.stringify(body))
  const next = async (answer) => (await ask(answer)).verdict.next

  const paid = { rsp_code: 'SUCCESS', data: { order_status: 'success' } }
  assert.equal((await ask(json(paid))).verdict.mayReleaseGoods, true)
  assert.equal((await ask(json(paid))).tellThePayer, 'Your payment has arrived, thank you.')
  assert.equal(await next(json({ rsp_code: 'SUCCESS', data: { status: 'NOTPAY' } })), 'query')
  assert.equal(await next(json({ rsp_code: 'SUCCESS', data: { status: null } })), 'inspect')
  assert.equal(await next(json({ rsp_code: 'SUCCESS' })), 'inspect')
  // A level that does not say SUCCESS is not outvoted by what is inside.
  for (const rsp_code of [undefined, 'SYSTEM_ERROR', 'ORDER_PAID', '']) {
    for (const data of [paid.data, { rspCode: 'SUCCESS', ...paid.data }]) {
      const { verdict } = await ask(json({ rsp_code, data }))
      assert.deepStrictEqual(verdict, { ...classify('query_reply', rsp_code) })
    }
  }
  assert.equal(await next(json({ rsp_code: 'success', data: { rspCode: 'FAIL', ...paid.data } })), 'query')
  assert.equal(
    await next(json({ rsp_code: 'success', data: { rspCode: 'SUCCESS', ...paid.data } })),
    'accept',
  )
  assert.equal(await next(json({ rsp_code: 'SUCCESS', data: { order_status: 7 } })), 'query')
  assert.equal(await next(json(null)), 'query')
  assert.equal(await next((response) => response.end('not JSON')), 'query')
  assert.equal(await next((response) => response.writeHead(500).end('{"rsp_code":"FAIL"}')), 'query')
  assert.equal(await next((response) => response.destroy()), 'query')
  assert.equal(await next(() => patience.abort()), 'query')
})
