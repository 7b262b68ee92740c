'use strict'

// The core as JavaScript, for run times where no native module loads. It has the functions of the native one, and texts
// and numbers cross as they do there.

const compiled = require('./compiled.js')
const table = require('./table.json')

const NONE = 0xffff_ffff

if (compiled.table_version() >>> 0 !== table.tableVersion) {
  throw new Error(`rspcode ${table.version} was put together from two builds: install it anew`)
}

/** The position that the core gives, which is a number without a sign. */
const positionOf = (number) => number >>> 0

/**
 * Writes texts one after another to where the core reads them, and gives the address. A UTF-16 unit that is no ASCII is
 * in no code, so that each is written as one byte that is in none either.
 */
function written(...texts) {
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  const address = compiled.room(length)
  // Another room is another memory, at times.
  const bytes = new Uint8Array(compiled.memory.buffer, address, length)
  let at = 0
  for (const text of texts) {
    for (let position = 0; position < text.length; position++) {
      const unit = text.charCodeAt(position)
      bytes[at++] = unit < 0x80 ? unit : 0xff
    }
  }
  return address
}

function index(context, code) {
  return positionOf(compiled.index(context, written(code), code.length))
}

function findIndex(code) {
  const position = positionOf(compiled.find_index(written(code), code.length))
  return position === NONE ? null : position
}

function replyIndex(operation, source, rspCode, inner, state) {
  const levels = [rspCode, inner, state]
  const address = written(...levels.map((text) => text ?? ''))
  const lengths = levels.map((text) => text?.length ?? NONE)
  return positionOf(compiled.reply_index(operation, source, address, ...lengths))
}

function start(kind, canCancel, canRepeat, freshCode) {
  return compiled.start(kind, Number(canCancel), Number(canRepeat), Number(freshCode))
}

function describe(attempt) {
  const length = compiled.describe(attempt)
  if (length === 0) return null
  return String.fromCharCode(...new Uint8Array(compiled.memory.buffer, compiled.room(length), length))
}

module.exports = {
  describe,
  end: compiled.end,
  engine: 'portable',
  findIndex,
  index,
  kind: compiled.kind,
  next: compiled.next,
  replyIndex,
  start,
  table: () => table,
}
