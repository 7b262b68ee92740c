// The command line: the same program as everywhere, and how it ends.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { test } from 'node:test'
import { tableVersion, version } from 'rspcode'

// What npx and npm scripts run.
const COMMAND = path.join(import.meta.dirname, 'node_modules', '.bin', 'rspcode')
const run = (args, options) => spawnSync(COMMAND, args, { encoding: 'latin1', ...options })

test('it answers', () => {
  const done = run(['classify', 'pay_reply', '-', '--format', 'csv'], {
    input: Buffer.from('TIMEOUT\n\xff\n', 'latin1'),
  })
  const [header, timeout, unlisted] = done.stdout.split('\n')
  assert.match(header, /^input,context,id,code,outcome/)
  assert.equal(timeout, 'TIMEOUT,pay_reply,5,TIMEOUT,unknown,provider_fault,query,nobody,false,false,false')
  assert.match(unlisted, /^\xff,pay_reply,0,,unknown/)
  assert.deepStrictEqual([done.status, done.stderr], [0, ''])
})

test('its versions are those of the package', () => {
  assert.equal(run(['--version']).stdout, `rspcode ${version} (table version ${tableVersion})\n`)
})

test('bad usage is explained and has a status', () => {
  const done = run(['classify', 'pay', 'TIMEOUT'])
  assert.deepStrictEqual([done.status, done.stdout], [2, ''])
  assert.match(done.stderr, /pay_reply/)
  assert.match(run(['classify', '--help']).stdout, /Usage: rspcode classify/)
})

test('Ctrl-C ends it at once', async () => {
  const child = spawn(COMMAND, ['classify', 'pay_reply', '-'])
  // Few enough for a pipe to hold, and enough for a first answer, which says that it reads.
  child.stdin.write('TIMEOUT\n'.repeat(5000))
  await once(child.stdout, 'data')
  child.kill('SIGINT')
  const [status, signal] = await once(child, 'exit')
  assert.deepStrictEqual([status, signal], [null, 'SIGINT'])
})

test('a closed pipe ends it at once', () => {
  const done = spawnSync('sh', ['-c', `yes TIMEOUT | '${COMMAND}' classify pay_reply - | head -n 1`], {
    encoding: 'utf8',
    timeout: 20_000,
  })
  assert.deepStrictEqual([done.status, done.stderr], [0, ''])
  assert.match(done.stdout, /^TIMEOUT/)
})
