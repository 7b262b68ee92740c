'use strict'

// What may be shown to the payer, in the payer's language.

const { kindOf, wrongWord } = require('./errors.js')
const { positionOf } = require('./given.js')
const native = require('./load.js')
const { payerTexts, steps } = require('./table.js')

/** Each sentence in every language, by the English one: made when it is first asked for. */
let translations

function payerText(of, tag) {
  const english = englishOf(of)
  if (tag === undefined || tag === null) return english
  if (typeof tag !== 'string') {
    throw new TypeError(`tag must be a string, null or undefined, not ${kindOf(tag)}`)
  }
  if (english === null) return null
  translations ??= new Map(native.payerTexts().map((texts) => [texts[0], texts]))
  return translations.get(english)[native.payerLocale(tag) - 1]
}

function englishOf(of) {
  if (typeof of === 'object' && of !== null && 'payerText' in of) {
    positionOf(of)
    return of.payerText
  }
  const position = steps.indexOf(of)
  if (position < 0) throw wrongWord('step', steps, of)
  return payerTexts[position]
}

module.exports = { payerText }
