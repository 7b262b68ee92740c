// Deno and Bun load the native module, too, and give the answers that Node gives.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { classify, verdicts, verdictToJson } from 'rspcode'

const here = import.meta.dirname
const program = path.join(here, 'runtime.mjs')
writeFileSync(
  program,
  `import { classify, describe, heard, readReply, start, verdicts, verdictToJson } from 'rspcode'
   const { attempt, step } = heard(start('pay_direct').attempt, readReply('pay', 'reply'))
   const trimmed = classify('pay_state', ' SUCCESS').next
   console.log(JSON.stringify({ runs: describe(attempt) !== '', step, trimmed, all: verdicts.map(verdictToJson) }))`,
)
const expected = {
  runs: true,
  step: 'query',
  trimmed: classify('pay_state', 'SUCCESS').next,
  all: verdicts.map(verdictToJson),
}
const env = { ...process.env, NO_COLOR: '1', DENO_NO_UPDATE_CHECK: '1' }
const command = (name) => path.join(here, 'node_modules', '.bin', name)

test('Bun answers', () => {
  const out = execFileSync(command('bun'), [program], { cwd: here, env, encoding: 'utf8' })
  assert.deepStrictEqual(JSON.parse(out), expected)
})

test('Deno answers with --allow-ffi', () => {
  const args = ['run', '--no-prompt', '--allow-ffi', program]
  const out = execFileSync(command('deno'), args, { cwd: here, env, encoding: 'utf8' })
  assert.deepStrictEqual(JSON.parse(out), expected)
})

test('Deno without it is told what helps', () => {
  const args = ['run', '--no-prompt', program]
  const { status, stderr } = spawnSync(command('deno'), args, { cwd: here, env, encoding: 'utf8' })
  assert.notEqual(status, 0)
  assert.match(stderr, /rspcode has no native module that loads on .*, Deno /)
  assert.match(stderr, /^Deno loads a native module only with --allow-ffi\.$/m)
})
