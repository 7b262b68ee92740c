// An answer read whole, and an attempt followed to its end.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import {
  attempt,
  cancel,
  capture,
  classify,
  describe,
  end,
  ends,
  events,
  expired,
  heard,
  kind,
  kinds,
  notified,
  operations,
  payerText,
  readReply,
  reasons,
  settled,
  sources,
  start,
  steps,
  stop,
  told,
  verdicts,
} from 'rspcode'
import { textOf } from './forms.mjs'

const FILE = path.join(process.env.RSPCODE_ROOT, 'tests', 'procedure.json')
const vectors = JSON.parse(readFileSync(FILE, 'utf8'))

/** FNV-1a of 32 bits over pairs of four bytes each, the lower ones first. */
function digest(pairs) {
  let state = 0x811c9dc5
  for (const bytes of pairs.flat()) {
    for (let at = 0; at < 32; at += 8) state = Math.imul(state ^ ((bytes >>> at) & 0xff), 0x01000193)
  }
  return state >>> 0
}

const ALL_CALLS = [false, true].flatMap((canCancel) =>
  [false, true].flatMap((canRepeat) =>
    [false, true].map((freshCode) => ({ canCancel, canRepeat, freshCode })),
  ),
)

/** Every attempt that some sequence leads to, with the move that each verdict and event makes of it. */
function transitions() {
  const moves = new Map()
  const left = kinds.flatMap((kind) => ALL_CALLS.map((calls) => start(kind, calls).attempt))
  while (left.length > 0) {
    const from = left.pop()
    if (moves.has(from)) continue
    const ofThis = [
      ...verdicts.map((verdict) => heard(from, verdict)),
      ...events.map((event) => told(from, event)),
    ]
    moves.set(from, ofThis)
    for (const { attempt } of ofThis) if (!moves.has(attempt)) left.push(attempt)
  }
  return moves
}

const table = transitions()

test('every transition is the core’s', () => {
  assert.equal(table.size, vectors.states)
  const states = [...table.keys()].sort((a, b) => a - b)
  const moves = states.flatMap((from) => table.get(from))
  const numbers = moves.map(({ attempt, step, reason }) => [
    attempt,
    steps.indexOf(step) + 1 + (reasons.indexOf(reason) + 1) * 256,
  ])
  assert.equal(digest(numbers), vectors.digest)
})

test('every walk is the one in the vectors', () => {
  assert(vectors.walks.length > 0)
  for (const walk of vectors.walks) {
    const { can_cancel: canCancel, can_repeat: canRepeat, fresh_code: freshCode } = walk
    let { attempt: at } = start(walk.kind, { canCancel, canRepeat, freshCode })
    assert.equal(at, walk.number)
    for (const { context, code, event, number, step, reason } of walk.moves) {
      const move = event === undefined ? heard(at, classify(context, code)) : told(at, event)
      assert.deepStrictEqual({ ...move }, { attempt: number, step, reason }, `${at}, ${event ?? code}`)
      at = move.attempt
    }
  }
})

test('what was heard before gets the same move, also after more was heard than is kept', () => {
  assert(table.size * verdicts.length > 65_536)
  for (const from of [...table.keys()].slice(0, 50)) {
    for (const [position, verdict] of verdicts.entries()) {
      const move = heard(from, verdict)
      assert.deepStrictEqual(move, table.get(from)[position])
      assert.equal(heard(from, verdict), move)
    }
  }
  // It is kept by verdict alone: what is like one is still refused.
  const [from] = table.keys()
  assert.throws(() => heard(String(from), verdicts[0]), TypeError)
  assert.throws(() => heard(from, 0), TypeError)
})

test('every whole reply is read as the vectors say', () => {
  assert(vectors.replies.length > 0)
  const level = (form) => form && textOf(form)
  for (const { operation, source, rsp_code, inner, state, context, id, cell } of vectors.replies) {
    const reply = { rspCode: level(rsp_code), inner: level(inner), state: level(state) }
    const verdict = readReply(operation, source, reply)
    assert.equal(verdict, verdicts[cell])
    assert.deepStrictEqual([verdict.context, verdict.id], [context, id])
  }
})

test('absent, undefined and null are the same, and the empty text is not', () => {
  const silence = classify('pay_reply', '')
  for (const reply of [undefined, null, {}, { rspCode: undefined, inner: null }, Object.create(null)]) {
    assert.equal(readReply('pay', 'reply', reply), silence)
  }
  assert.equal(readReply('pay', 'reply'), silence)
  const paid = classify('pay_state', 'SUCCESS')
  for (const inner of [undefined, null, 'SUCCESS']) {
    assert.equal(readReply('pay', 'query', { rspCode: 'success', inner, state: 'SUCCESS\n' }), paid)
  }
  for (const inner of ['', '\ud800', 'x'.repeat(1_000_000)]) {
    const { outcome } = readReply('pay', 'query', { rspCode: 'SUCCESS', inner, state: 'SUCCESS' })
    assert.equal(outcome, 'unknown')
  }
})

test('a late success after a time-out is paid once', () => {
  const begun = start('pay_direct')
  assert.deepStrictEqual([begun.step, begun.reason], ['send', 'started'])
  const asked = heard(begun.attempt, readReply('pay', 'reply'))
  assert.deepStrictEqual([asked.step, asked.reason], ['query', 'nothing_proven'])
  assert.equal(end(asked.attempt), null)
  const paid = readReply('pay', 'query', { rspCode: 'SUCCESS', state: 'SUCCESS' })
  const done = heard(asked.attempt, paid)
  assert.deepStrictEqual([done.step, end(done.attempt)], ['done', 'done'])
  assert.equal(heard(done.attempt, paid).step, 'nothing')
})

test('each event has a function of its own', () => {
  const own = {
    cancel,
    capture,
    stop,
    expired,
    notified,
    settled_done: (from) => settled(from, true),
    settled_not_done: (from) => settled(from, false),
  }
  assert.deepStrictEqual(Object.keys(own), events)
  for (const from of table.keys()) {
    for (const event of events) assert.deepStrictEqual(own[event](from), told(from, event))
  }
})

test('an attempt is a number that is stored as it is', () => {
  for (const number of table.keys()) {
    assert.equal(attempt(JSON.parse(JSON.stringify(number))), number)
    assert(number > 0 && number <= 0x7fffffff)
    assert(kinds.includes(kind(number)))
    assert(describe(number).startsWith(kind(number)))
    assert(end(number) === null || ends.includes(end(number)))
    for (let bit = 0; bit < 31; bit++) assert.throws(() => attempt(number ^ (1 << bit)), RangeError)
  }
  const calls = { canCancel: true, freshCode: true }
  const cancelled = cancel(start('pay_direct', calls).attempt).attempt
  assert.equal(describe(cancelled), 'pay_direct can_cancel fresh_code open sent=once cancellation=once')
})

test('a move is frozen, and JSON takes it', () => {
  const move = start('refund', { canRepeat: true })
  assert(Object.isFrozen(move))
  assert.deepStrictEqual(Object.keys(move), ['attempt', 'step', 'reason'])
  assert.deepStrictEqual(JSON.parse(JSON.stringify(move)), { ...move })
})

test('a flag that is not given is false', () => {
  const none = start('pay_direct').attempt
  for (const calls of [undefined, {}, { canCancel: false }, { canCancel: undefined, freshCode: false }]) {
    assert.equal(start('pay_direct', calls).attempt, none)
  }
  const numbers = ALL_CALLS.map((calls) => start('pay_direct', calls).attempt)
  // A payment is not repeated.
  assert.equal(new Set(numbers).size, 4)
})

test('four steps have a text for the payer', () => {
  const withText = steps.filter((step) => payerText(step) !== null)
  assert.deepStrictEqual(withText, ['done', 'not_done', 'reversed', 'hand_over'])
  assert.equal(payerText('done'), 'This is complete, thank you.')
  assert.throws(() => payerText('finish'), { name: 'RangeError', message: /^unknown step "finish"; / })
})

const paid = readReply('pay', 'query', { rspCode: 'SUCCESS', state: 'SUCCESS' })
const OF_AN_ATTEMPT = {
  attempt,
  cancel,
  capture,
  describe,
  end,
  expired,
  kind,
  notified,
  stop,
  heard: (from) => heard(from, paid),
  settled: (from) => settled(from, true),
  told: (from) => told(from, 'stop'),
}

test('what is no attempt is an error, whatever is asked of it', () => {
  const good = start('pay_direct').attempt
  const wrong = [0, -0, 1, -1, good + 0.5, -good, good ^ 1, good + 2 ** 32, good - 2 ** 32, NaN, Infinity]
  const ofAnotherType = [undefined, null, String(good), BigInt(good), [good], new Number(good), true, {}]
  for (const [name, ask] of Object.entries(OF_AN_ATTEMPT)) {
    assert.doesNotThrow(() => ask(good), name)
    for (const number of wrong) {
      const message = `${number} is no attempt of this version of rspcode`
      assert.throws(() => ask(number), { name: 'RangeError', message }, name)
    }
    for (const value of ofAnotherType) {
      assert.throws(() => ask(value), { name: 'TypeError', message: /^attempt must be a number, not / }, name)
    }
  }
})

test('only a verdict of this package is heard', () => {
  const from = start('pay_direct').attempt
  for (const given of [{ ...paid }, undefined, null, 'SUCCESS', 0, 'cancel']) {
    assert.throws(() => heard(from, given), {
      name: 'TypeError',
      message: /^verdict must be one that .* verdictFromJson$/,
    })
  }
  // And no verdict is an event.
  assert.throws(() => told(from, paid), TypeError)
})

test('a wrong word is an error that lists the right ones', () => {
  const from = start('pay_direct').attempt
  for (const [name, words, ask] of [
    ['operation', operations, (word) => readReply(word, 'reply')],
    ['source', sources, (word) => readReply('pay', word)],
    ['kind', kinds, (word) => start(word)],
    ['event', events, (word) => told(from, word)],
    ['step', steps, (word) => payerText(word)],
  ]) {
    for (const word of ['', 'PAY', '__proto__', 'constructor', '\ud800']) {
      const message = `unknown ${name} ${JSON.stringify(word)}; the valid words are ${words.join(', ')}`
      assert.throws(() => ask(word), { name: 'RangeError', message })
    }
    for (const value of [undefined, null, 1, ['pay'], new String(words[0])]) {
      assert.throws(() => ask(value), { name: 'TypeError', message: new RegExp(`^${name} must be a string`) })
    }
  }
})

test('a name or a value that does not fit is an error, not an absent one', () => {
  assert.throws(() => readReply('pay', 'query', { rsp_code: 'SUCCESS' }), {
    name: 'TypeError',
    message: 'reply has no "rsp_code"; the valid names are rspCode, inner, state',
  })
  for (const reply of ['SUCCESS', 1, ['SUCCESS'], true]) {
    assert.throws(() => readReply('pay', 'query', reply), { name: 'TypeError', message: /^reply must be/ })
  }
  for (const level of ['rspCode', 'inner', 'state']) {
    for (const value of [1, true, {}, ['SUCCESS'], Symbol('x'), Buffer.from('SUCCESS')]) {
      assert.throws(() => readReply('pay', 'query', { [level]: value }), {
        name: 'TypeError',
        message: new RegExp(`^reply.${level} must be a string, null or undefined, not a`),
      })
    }
  }
  assert.throws(() => start('pay_direct', { can_cancel: true }), {
    name: 'TypeError',
    message: 'calls has no "can_cancel"; the valid names are canCancel, canRepeat, freshCode',
  })
  for (const calls of [null, true, 'canCancel', ['canCancel']]) {
    assert.throws(() => start('pay_direct', calls), {
      name: 'TypeError',
      message: /^calls must be an object/,
    })
  }
  for (const flag of [1, 0, '', 'true', {}]) {
    assert.throws(() => start('pay_direct', { canCancel: flag }), {
      name: 'TypeError',
      message: /^calls.canCancel must be a boolean, not a/,
    })
    assert.throws(() => settled(start('refund').attempt, flag), {
      name: 'TypeError',
      message: /^happened must be a boolean, not a/,
    })
  }
})
