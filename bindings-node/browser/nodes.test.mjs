// Every Node: those that load the native module, and those that do not.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isRight, printed } from './runs.mjs'

const { RSPCODE_NODES, RSPCODE_NODE_MUSL, RSPCODE_WITHOUT, RSPCODE_WINDOWS } = process.env

for (const node of RSPCODE_NODES.split('\n')) {
  const version = printed(node, ['--version']).trim()
  test(`Node ${version} with the native module`, () => {
    isRight('native', printed(node, ['program.mjs']))
  })
  test(`Node ${version} without it`, () => {
    isRight('portable', printed(node, ['program.mjs'], { cwd: RSPCODE_WITHOUT }))
  })
}

test('Node with the C library of Alpine, where the native module is there and does not load', () => {
  const report = printed(RSPCODE_NODE_MUSL, ['-p', 'process.report.getReport().header.glibcVersionRuntime'])
  assert.equal(report, 'undefined\n')
  isRight('portable', printed(RSPCODE_NODE_MUSL, ['program.mjs']))
})

// The script has run it, because it takes a Debian of its own.
test('Node for Windows', () => {
  assert.equal(readFileSync(`${RSPCODE_WINDOWS}.platform`, 'utf8').trim(), 'win32')
  assert(!existsSync(`${RSPCODE_WINDOWS}.err`) || readFileSync(`${RSPCODE_WINDOWS}.err`, 'utf8') === '')
  isRight('portable', readFileSync(RSPCODE_WINDOWS, 'utf8'))
})
