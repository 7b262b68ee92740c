// The command line: the same program as everywhere, and how it ends.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
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

test('a column of a file is answered', () => {
  const asked = ['classify', 'pay_state', '-', '--column', 'rsp_code', '--fields', 'next']
  const done = run(asked, { input: gzipSync('id,rsp_code\n"1\n",SUCCESS\n') })
  assert.equal(done.stdout, 'id,rsp_code,rsp_code_next\n"1\n",SUCCESS,accept\n')
  assert.deepStrictEqual([done.status, done.stderr], [0, ''])
  // The tables of the encodings would be a sixth of the package.
  const refused = run([...asked, '--encoding', 'gbk'], { input: '' })
  assert.deepStrictEqual([refused.status, refused.stdout], [2, ''])
  assert.match(refused.stderr, /iconv -f LABEL -t UTF-8/)
  const unread = run(asked, { input: Buffer.from('\ufeffrsp_code\nSUCCESS\n', 'utf16le') })
  assert.deepStrictEqual([unread.status, unread.stdout], [1, ''])
  assert.match(unread.stderr, /iconv -f LABEL -t UTF-8/)
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
  // Had the signal not ended it, this would, and with another status.
  child.stdin.end()
  const [status, signal] = await once(child, 'exit')
  assert.deepStrictEqual([status, signal], [null, 'SIGINT'])
})

test('a closed pipe ends it at once', (t) => {
  const work = mkdtempSync(path.join(tmpdir(), 'rspcode-'))
  t.after(() => rmSync(work, { recursive: true }))
  const codes = path.join(work, 'codes')
  writeFileSync(codes, 'TIMEOUT\n'.repeat(1_000_000))
  const input = openSync(codes)
  t.after(() => closeSync(input))
  const done = spawnSync('sh', ['-c', `'${COMMAND}' classify pay_reply - | head -n 1`], {
    encoding: 'utf8',
    stdio: [input, 'pipe', 'pipe'],
  })
  assert.deepStrictEqual([done.status, done.stderr], [0, ''])
  assert.match(done.stdout, /^TIMEOUT/)
  // The file is read from where the command has left off, which is not its end.
  assert.equal(readSync(input, Buffer.alloc(1)), 1)
})
