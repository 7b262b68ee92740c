// How the tests run a program, and what has to come out of it.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expected } from './expected.mjs'

export const here = import.meta.dirname

const env = { ...process.env, NO_COLOR: '1', DENO_NO_UPDATE_CHECK: '1', NEXT_TELEMETRY_DISABLED: '1' }

/** The path of a command that is installed here. */
export const command = (name) => path.join(here, 'node_modules', '.bin', name)

/** Runs a program to its end without a word on standard error, and gives what it prints. */
export function printed(program, args, options) {
  const done = spawnSync(program, args, { cwd: here, env, encoding: 'utf8', maxBuffer: 1 << 26, ...options })
  assert.equal(done.status, 0, `${done.error ?? ''}${done.stdout}${done.stderr}`)
  assert.equal(done.stderr, '')
  return done.stdout
}

// What an attempt is in words stands in no file, so that each engine is compared with the native one.
const { described } = JSON.parse(printed(process.execPath, ['program.mjs']))

/** Whether a program has answered by this engine, and everything as the files have it. */
export function isRight(engine, text) {
  assert.deepStrictEqual(JSON.parse(text), { engine, ...expected, described })
}
