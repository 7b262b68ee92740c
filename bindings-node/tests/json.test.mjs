// What systems hand to each other: verdicts, attempts, moves and words as JSON.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import * as rspcode from 'rspcode'

const { attempt, classify, codes, contexts, heard, readReply, start, verdicts } = rspcode
const { verdictFromJson, verdictToJson } = rspcode
const vectors = JSON.parse(readFileSync(path.join(process.env.RSPCODE_ROOT, 'tests', 'vectors.json'), 'utf8'))

test('every verdict is written as the vectors have it, and read back as itself', () => {
  assert.equal(verdicts.length, vectors.cells.length)
  for (const [position, cell] of vectors.cells.entries()) {
    const text = JSON.stringify(verdictToJson(verdicts[position]))
    assert.equal(text, JSON.stringify({ table_version: vectors.table_version, ...cell }))
    assert.equal(verdictFromJson(JSON.parse(text)), verdicts[position])
  }
})

test('what the command prints is what is written, but for its input and the version', () => {
  const command = path.join(import.meta.dirname, 'node_modules', 'rspcode', 'cli.js')
  const input = [...codes.map(({ code }) => code), '?'].join('\n')
  for (const context of contexts) {
    const args = [command, 'classify', context, '-', '--format', 'json', '--texts']
    const lines = execFileSync(process.execPath, args, { input, encoding: 'utf8' }).trimEnd().split('\n')
    const written = verdicts.filter((verdict) => verdict.context === context).map(verdictToJson)
    const withoutEnds = (row) => JSON.stringify({ ...row, input: undefined, table_version: undefined })
    assert.deepStrictEqual(
      lines.map((line) => withoutEnds(JSON.parse(line))),
      written.map(withoutEnds),
    )
    assert.deepStrictEqual(
      lines.map((line) => verdictFromJson(JSON.parse(line))),
      written.map(verdictFromJson),
    )
  }
})

test('of what is read the context and the code alone are believed', () => {
  const granting = {
    table_version: 999,
    id: 1,
    may_release_goods: true,
    next: 'accept',
    outcome: 7,
    more: [],
  }
  for (const context of contexts) {
    const unlisted = classify(context, null)
    for (const code of [null, '', 'A_CODE_TO_COME']) {
      assert.equal(verdictFromJson({ ...granting, context, code }), unlisted)
    }
    assert.equal(verdictFromJson({ ...granting, context, code: 'TIMEOUT' }), classify(context, 'TIMEOUT'))
  }
})

test('what is no verdict is one clear error', () => {
  const words = `the valid words are ${contexts.join(', ')}`
  assert.throws(() => verdictFromJson({ context: 'payment', code: 'FAIL' }), {
    name: 'RangeError',
    message: `unknown context "payment"; ${words}`,
  })
  const wrong = [
    [{ code: 'FAIL' }, `context must be a string, not undefined; ${words}`],
    [{ context: 1, code: null }, `context must be a string, not a number; ${words}`],
    [{ context: 'pay_state' }, 'code must be a string or null, not undefined'],
    [{ context: 'pay_state', code: 1 }, 'code must be a string or null, not a number'],
    [null, "a verdict's JSON must be an object, not null"],
    [[], "a verdict's JSON must be an object, not an array"],
    ['{}', "a verdict's JSON must be an object, not a string"],
  ]
  for (const [json, message] of wrong) {
    assert.throws(() => verdictFromJson(json), { name: 'TypeError', message })
  }
  for (const copy of [
    { ...verdicts[0], mayReleaseGoods: true },
    verdictToJson(verdicts[0]),
    null,
    undefined,
  ]) {
    assert.throws(() => verdictToJson(copy), {
      name: 'TypeError',
      message:
        'verdict must be one that this package has given; one that came as JSON goes through verdictFromJson',
    })
  }
})

test('an attempt is its number, and a move an object of plain values', () => {
  const { attempt: begun } = start('pay_direct')
  const move = heard(begun, readReply('pay', 'reply'))
  const text = JSON.stringify(move)
  assert.equal(text, `{"attempt":${move.attempt},"step":"query","reason":"${move.reason}"}`)
  assert.equal(attempt(JSON.parse(text).attempt), move.attempt)
  for (const number of [0, -1, 0.5, 2 ** 31, 2 ** 32 + begun]) {
    const message = `${number} is no attempt of this version of rspcode`
    assert.throws(() => attempt(number), { name: 'RangeError', message })
  }
  assert.throws(() => attempt(String(begun)), TypeError)
})

/** The guard of each list of words. */
const GUARDS = {
  actors: 'isActor',
  bases: 'isBasis',
  causes: 'isCause',
  contexts: 'isContext',
  ends: 'isEnd',
  events: 'isEvent',
  kinds: 'isKind',
  nexts: 'isNext',
  operations: 'isOperation',
  outcomes: 'isOutcome',
  reasons: 'isReason',
  sources: 'isSource',
  steps: 'isStep',
}

test('every vocabulary has a guard, which knows its words and nothing else', () => {
  const isList = (name) => Array.isArray(rspcode[name]) && typeof rspcode[name][0] === 'string'
  assert.deepStrictEqual(Object.keys(rspcode).filter(isList).sort(), Object.keys(GUARDS).sort())
  const listed = codes.map(({ code }) => code)
  const guards = [
    ...Object.entries(GUARDS).map(([list, guard]) => [rspcode[list], guard]),
    [listed, 'isCode'],
  ]
  const all = [...Object.keys(GUARDS).flatMap((list) => rspcode[list]), ...listed]
  const none = [
    '',
    ' done',
    'DONE',
    'success',
    '__proto__',
    'has',
    0,
    1,
    null,
    undefined,
    [],
    {},
    Symbol('x'),
  ]
  for (const [words, guard] of guards) {
    for (const word of all) assert.equal(rspcode[guard](word), words.includes(word), `${guard} of ${word}`)
    for (const value of [...none, [words[0]], new String(words[0])])
      assert.equal(rspcode[guard](value), false)
  }
})
