'use strict'

// One attempt to move money, followed to its end. It is a number, and the core alone moves it on.

const { verdicts } = require('./classify.js')
const { checkNames, kindOf, wrongWord } = require('./errors.js')
const { positionOf } = require('./given.js')
const native = require('./load.js')
const { ends, events, kinds, reasons, steps } = require('./table.js')

const NOT_A_STATE = reasons.indexOf('not_a_state') + 1
const CALLS = ['canCancel', 'canRepeat', 'freshCode']

// What is told is a number for the core: first the verdicts by position, then the events.
const [CANCEL, CAPTURE, STOP, EXPIRED, NOTIFIED, SETTLED_DONE, SETTLED_NOT_DONE] = events.keys()

function start(kind, calls) {
  const number = kinds.indexOf(kind) + 1
  if (number === 0) throw wrongWord('kind', kinds, kind)
  if (calls !== undefined) checkNames('calls', CALLS, calls)
  return moveOf(native.start(number, ...CALLS.map((name) => flagOf(calls, name))))
}

function flagOf(calls, name) {
  const flag = calls?.[name]
  if (flag === undefined) return false
  if (typeof flag === 'boolean') return flag
  throw new TypeError(`calls.${name} must be a boolean, not ${kindOf(flag)}`)
}

// By attempt and verdict, the moves that the core has given: a call into it costs more than looking here.
const moves = new Map()
const MOST_MOVES = 0x1_0000
let keptMoves = 0

function heard(attempt, verdict) {
  return moves.get(attempt)?.get(verdict) ?? heardFirst(attempt, verdict)
}

function heardFirst(attempt, verdict) {
  const position = positionOf(verdict)
  const move = next(attempt, position)
  // Programs meet some hundred of them. Whoever tries all of them gets no heap that grows.
  if (keptMoves === MOST_MOVES) {
    moves.clear()
    keptMoves = 0
  }
  if (!moves.has(attempt)) moves.set(attempt, new Map())
  moves.get(attempt).set(verdict, move)
  keptMoves++
  return move
}

function told(attempt, event) {
  const number = events.indexOf(event)
  if (number < 0) throw wrongWord('event', events, event)
  return tell(attempt, number)
}

const cancel = (attempt) => tell(attempt, CANCEL)
const capture = (attempt) => tell(attempt, CAPTURE)
const stop = (attempt) => tell(attempt, STOP)
const expired = (attempt) => tell(attempt, EXPIRED)
const notified = (attempt) => tell(attempt, NOTIFIED)

function settled(attempt, happened) {
  // What is only like true would move money.
  if (typeof happened !== 'boolean') {
    throw new TypeError(`happened must be a boolean, not ${kindOf(happened)}`)
  }
  return tell(attempt, happened ? SETTLED_DONE : SETTLED_NOT_DONE)
}

const tell = (attempt, number) => next(attempt, verdicts.length + number)

function next(attempt, event) {
  if (!isWhole(attempt)) throw wrongAttempt(attempt)
  return moveOf(native.next(attempt, event))
}

/** Whether a value can cross the border as it is: another number would be taken modulo 2^32. */
function isWhole(value) {
  return typeof value === 'number' && value >>> 0 === value
}

/** A move from its one number: the attempt in the lower 32 bits, eight of the step, then the reason. */
function moveOf(packed) {
  const attempt = packed >>> 0
  const words = (packed - attempt) / 0x1_0000_0000
  const reason = words >>> 8
  if (reason === NOT_A_STATE) throw wrongAttempt(attempt)
  return Object.freeze({ attempt, step: steps[(words & 0xff) - 1], reason: reasons[reason - 1] })
}

function attempt(number) {
  checked(number)
  return number
}

function kind(attempt) {
  return kinds[checked(attempt) - 1]
}

function end(attempt) {
  checked(attempt)
  return ends[native.end(attempt) - 1] ?? null
}

function describe(attempt) {
  checked(attempt)
  return native.describe(attempt)
}

/** The number of an attempt's kind, if it is an attempt. */
function checked(attempt) {
  const number = isWhole(attempt) ? native.kind(attempt) : 0
  if (number === 0) throw wrongAttempt(attempt)
  return number
}

function wrongAttempt(given) {
  if (typeof given !== 'number') {
    return new TypeError(`attempt must be a number, not ${kindOf(given)}`)
  }
  return new RangeError(`${given} is no attempt of this version of rspcode`)
}

module.exports = {
  attempt,
  cancel,
  capture,
  describe,
  end,
  expired,
  heard,
  kind,
  notified,
  settled,
  start,
  stop,
  told,
}
