// Deno and Bun give the answers that Node gives, by the native module where they load it.
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
  `import { classify, describe, engine, heard, readReply, start, verdicts, verdictToJson } from 'rspcode'
   const { attempt, step } = heard(start('pay_direct').attempt, readReply('pay', 'reply'))
   const trimmed = classify('pay_state', ' SUCCESS').next
   console.log(JSON.stringify({ engine, runs: describe(attempt) !== '', step, trimmed, all: verdicts.map(verdictToJson) }))`,
)
const expected = {
  engine: 'native',
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

test('Deno without any permission answers, too, and asks for none', () => {
  const args = ['run', program]
  const done = spawnSync(command('deno'), args, { cwd: here, env, encoding: 'utf8' })
  assert.equal(done.stderr, '')
  assert.deepStrictEqual(JSON.parse(done.stdout), { ...expected, engine: 'portable' })
})
