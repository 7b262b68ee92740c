'use strict'

// What one code means in its context. The answers are kept here; how they come about is not.

const { kindOf, wrongWord } = require('./errors.js')
const native = require('./load.js')
const table = require('./table.js')

const constants = (objects) => Object.freeze(objects.map((object) => Object.freeze(object)))

const { contexts } = table
const codes = constants(table.codes.map(infoOf))
const unlisted = { id: 0, ...table.unlisted }
const verdicts = constants(
  contexts.flatMap((context, at) =>
    table.verdicts[at].map((answer, row) =>
      verdictOf(context, codes[row] ?? unlisted, table.answers[answer]),
    ),
  ),
)

/** A listed code with its fields in the order of the types, as an answer has them: JSON's are sorted. */
function infoOf({ id, code, message, cause, basis, explanation }) {
  return { id, code, message, cause, basis, explanation }
}

/** Puts together what is the code's and what differs from context to context. */
function verdictOf(context, { id, code, message, basis, explanation }, answer) {
  return {
    context,
    id,
    code,
    outcome: answer.outcome,
    cause: answer.cause,
    next: answer.next,
    actor: answer.actor,
    isFinal: answer.isFinal,
    mayReleaseGoods: answer.mayReleaseGoods,
    mayChargeAgain: answer.mayChargeAgain,
    basis,
    message,
    explanation,
    payerText: answer.payerText,
  }
}

/**
 * By context, the answers to every text that has one of its own (the listed codes, and the spellings that are
 * read there), and the one answer to any other text.
 */
const answers = new Map(contexts.map((context) => [context, { own: new Map(), any: undefined }]))
for (const verdict of verdicts) {
  const ofContext = answers.get(verdict.context)
  if (verdict.code === null) ofContext.any = verdict
  else ofContext.own.set(verdict.code, verdict)
}
for (const { context, text, id } of table.spellings) {
  const { own } = answers.get(context)
  own.set(text, own.get(codes[id - 1].code))
}

const rows = new Map(codes.map((row) => [row.code, row]))

// Programs ask about one context many times over, and comparing is quicker than looking it up.
let lastContext = contexts[0]
let lastAnswers = answers.get(lastContext)

function classify(context, code) {
  const ofContext = context === lastContext ? lastAnswers : answersOf(context)
  return ofContext.own.get(code) ?? other(context, ofContext, code)
}

function classifyMany(context, codes) {
  const ofContext = answersOf(context)
  // Taking a string letter by letter is never meant.
  const text = typeof codes === 'string' || codes instanceof String
  if (text || typeof codes?.[Symbol.iterator] !== 'function') {
    throw new TypeError(`codes must be an iterable of codes, not ${text ? 'a string' : kindOf(codes)}`)
  }
  return Array.from(
    codes,
    (code, position) => ofContext.own.get(code) ?? other(context, ofContext, code, position),
  )
}

function find(code) {
  const row = rows.get(code)
  if (row !== undefined) return row
  if (!isToBeTrimmed(code)) return null
  const position = native.findIndex(code)
  return position === null ? null : codes[position]
}

function answersOf(context) {
  const ofContext = answers.get(context)
  if (ofContext === undefined) throw wrongWord('context', contexts, context)
  lastContext = context
  lastAnswers = ofContext
  return ofContext
}

/** The answer to what has none of its own. Nothing is remembered, because there is no end of such texts. */
function other(context, ofContext, code, position) {
  if (!isToBeTrimmed(code, position)) return ofContext.any
  return verdicts[native.index(contexts.indexOf(context) + 1, code)]
}

/**
 * Whether what is in no map may be a code all the same: a text with white space at an end, which the core
 * drops. No answer is no code, and anything else that is no text is refused.
 */
function isToBeTrimmed(code, position) {
  if (typeof code === 'string') {
    return isWhiteSpace(code.charCodeAt(0)) || isWhiteSpace(code.charCodeAt(code.length - 1))
  }
  if (code === null || code === undefined) return false
  const name = position === undefined ? 'code' : `codes[${position}]`
  throw new TypeError(`${name} must be a string, null or undefined, not ${kindOf(code)}`)
}

/** Whether a UTF-16 unit, or NaN for the empty text, is a space, tab, line feed, form feed or carriage return. */
function isWhiteSpace(unit) {
  return unit === 32 || unit === 9 || unit === 10 || unit === 12 || unit === 13
}

module.exports = {
  classify,
  classifyMany,
  codes,
  find,
  tableVersion: table.tableVersion,
  verdicts,
  version: table.version,
}
