'use strict'

// The core as JavaScript, for run times where no native module loads. It has the functions of the native one, and texts
// and numbers cross as they do there.

const compiled = require('./compiled.js')
const payerTexts = require('./payer-texts.json')
const table = require('./table.json')

const NONE = 0xffff_ffff

if (compiled.table_version() >>> 0 !== table.tableVersion) {
  throw new Error(`rspcode ${table.version} was put together from two builds: install it anew`)
}

/** The position that the core gives, which is a number without a sign. */
const positionOf = (number) => number >>> 0

let memory = new Uint8Array(compiled.memory.buffer)

/** The address of so many bytes, which are there until the next call of this. */
function room(length) {
  const address = compiled.room(length)
  // Memory that has grown is another one.
  if (address + length > memory.length) memory = new Uint8Array(compiled.memory.buffer)
  return address
}

/**
 * Writes a text to where the core reads it, and gives the address behind it. A UTF-16 unit that is no ASCII is in no code,
 * so that each is written as one byte that is in none either.
 */
function write(text, address) {
  for (let position = 0; position < text.length; position++) {
    const unit = text.charCodeAt(position)
    memory[address + position] = unit < 0x80 ? unit : 0xff
  }
  return address + text.length
}

function index(context, code) {
  const address = room(code.length)
  write(code, address)
  return positionOf(compiled.index(context, address, code.length))
}

function findIndex(code) {
  const address = room(code.length)
  write(code, address)
  const position = positionOf(compiled.find_index(address, code.length))
  return position === NONE ? null : position
}

function replyIndex(operation, source, rspCode, inner, state) {
  const address = room((rspCode?.length ?? 0) + (inner?.length ?? 0) + (state?.length ?? 0))
  write(state ?? '', write(inner ?? '', write(rspCode ?? '', address)))
  const lengths = [rspCode?.length ?? NONE, inner?.length ?? NONE, state?.length ?? NONE]
  return positionOf(compiled.reply_index(operation, source, address, ...lengths))
}

function start(kind, canCancel, canRepeat, freshCode) {
  return compiled.start(kind, Number(canCancel), Number(canRepeat), Number(freshCode))
}

function payerLocale(tag) {
  const address = room(tag.length)
  write(tag, address)
  return compiled.payer_locale(address, tag.length)
}

function describe(attempt) {
  const length = compiled.describe(attempt)
  if (length === 0) return null
  const address = room(length)
  return String.fromCharCode(...memory.subarray(address, address + length))
}

module.exports = {
  describe,
  end: compiled.end,
  engine: 'portable',
  findIndex,
  index,
  kind: compiled.kind,
  next: compiled.next,
  payerLocale,
  payerTexts: () => payerTexts,
  replyIndex,
  start,
  table: () => table,
}
