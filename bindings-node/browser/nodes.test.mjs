// Every Node: those that load the native module, and those that do not.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { isRight, printed } from './runs.mjs'

const { RSPCODE_NODES, RSPCODE_PRINTED, RSPCODE_WITHOUT } = process.env

for (const node of RSPCODE_NODES.split('\n')) {
  const version = printed(node, ['--version']).trim()
  test(`Node ${version} with the native module`, () => {
    isRight('native', printed(node, ['program.mjs']))
  })
  test(`Node ${version} without it`, () => {
    isRight('portable', printed(node, ['program.mjs'], { cwd: RSPCODE_WITHOUT }))
  })
}

// The script has run these, because they take a Debian of their own. The native module is there, and does not load.
for (const [name, folder, report] of [
  ['with the C library of Alpine', 'musl', 'linuxundefined'],
  ['for Windows', 'windows', 'win32undefined'],
]) {
  test(`Node ${name}`, () => {
    const printed = (suffix) => readFileSync(path.join(RSPCODE_PRINTED, folder + suffix), 'utf8')
    assert.deepStrictEqual([printed('.report').trim(), printed('.errors')], [report, ''])
    isRight('portable', printed(''))
  })
}
