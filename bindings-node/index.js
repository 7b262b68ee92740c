'use strict'

const native = require('./load.js')

// The whole table, taken over from the core once. Answers are remembered here; how they come about is not.
const table = JSON.parse(native.table())

const constants = (objects) => Object.freeze(objects.map((object) => Object.freeze(object)))

const contexts = Object.freeze(table.contexts)
const codes = constants(table.codes)
const verdicts = constants(table.verdicts.map(verdictOf))

/** Puts together what differs from context to context, and what is the code's. */
function verdictOf(answer) {
  const { code, message, basis, explanation } = answer.id === 0 ? table.unlisted : codes[answer.id - 1]
  return {
    context: answer.context,
    id: answer.id,
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

/** By context, the answers to the listed codes and to no answer at all. */
const answers = new Map(contexts.map((context) => [context, new Map()]))
for (const verdict of verdicts) {
  const ofContext = answers.get(verdict.context)
  if (verdict.code !== null) ofContext.set(verdict.code, verdict)
  else ofContext.set(null, verdict).set(undefined, verdict)
}

const rows = new Map(codes.map((row) => [row.code, row]))

// Programs ask about one context many times over, and comparing is quicker than looking it up.
let lastContext = contexts[0]
let lastAnswers = answers.get(lastContext)

function classify(context, code) {
  const ofContext = context === lastContext ? lastAnswers : answersOf(context)
  return ofContext.get(code) ?? ask(context, code)
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
    (code, position) => ofContext.get(code) ?? ask(context, code, `codes[${position}]`),
  )
}

function find(code) {
  const row = rows.get(code)
  if (row !== undefined) return row
  const position = native.findIndex(textOf(code, 'code'))
  return position === null ? null : codes[position]
}

function answersOf(context) {
  const ofContext = answers.get(context)
  if (ofContext === undefined) throw wrongContext(context)
  lastContext = context
  lastAnswers = ofContext
  return ofContext
}

/**
 * Asks the core about what is not remembered: it alone knows about white space, about the spellings of
 * state fields and about what is not listed. Such texts are not remembered, because there is no end of them.
 */
function ask(context, code, name = 'code') {
  return verdicts[native.index(contexts.indexOf(context) + 1, textOf(code, name))]
}

function textOf(code, name) {
  if (typeof code === 'string') return code
  if (code === null || code === undefined) return ''
  throw new TypeError(`${name} must be a string, null or undefined, not ${kindOf(code)}`)
}

function wrongContext(given) {
  const valid = `the valid words are ${contexts.join(', ')}`
  if (typeof given !== 'string') {
    return new TypeError(`context must be a string, not ${kindOf(given)}; ${valid}`)
  }
  const shown = given.length > 40 ? `${given.slice(0, 40)}...` : given
  return new RangeError(`unknown context ${JSON.stringify(shown)}; ${valid}`)
}

/** What a value is, in words for an error. */
function kindOf(value) {
  if (value === null || value === undefined) return String(value)
  if (Array.isArray(value)) return 'an array'
  const kind = typeof value
  return kind === 'object' ? 'an object' : `a ${kind}`
}

module.exports = {
  actors: Object.freeze(table.actors),
  bases: Object.freeze(table.bases),
  causes: Object.freeze(table.causes),
  classify,
  classifyMany,
  codes,
  contexts,
  find,
  nexts: Object.freeze(table.nexts),
  outcomes: Object.freeze(table.outcomes),
  tableVersion: table.tableVersion,
  verdicts,
  version: table.version,
}
