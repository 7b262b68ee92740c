'use strict'

// A verdict as systems hand it to each other: the same object in every language. All else that they hand over is
// JSON already: an attempt is its number, a word is itself, and a move is an object of these.

const { classify, tableVersion } = require('./classify.js')
const { kindOf } = require('./errors.js')
const { positionOf } = require('./given.js')

function verdictToJson(verdict) {
  // What somebody else has put together may permit what no verdict does.
  positionOf(verdict)
  const fields = Object.entries(verdict).map(([name, value]) => [snakeCase(name), value])
  return { table_version: tableVersion, ...Object.fromEntries(fields) }
}

const snakeCase = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Only the context and the code are looked at: nobody can permit anything by what else stands there. */
function verdictFromJson(json) {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new TypeError(`a verdict's JSON must be an object, not ${kindOf(json)}`)
  }
  const { context, code } = json
  // What was written has a code or null: without one it is something else.
  if (typeof code !== 'string' && code !== null) {
    throw new TypeError(`code must be a string or null, not ${kindOf(code)}`)
  }
  return classify(context, code)
}

module.exports = { verdictFromJson, verdictToJson }
