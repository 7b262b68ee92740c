'use strict'

// The words of every vocabulary, and whether a value is one of them.

const { codes } = require('./classify.js')
const { words } = require('./table.js')

/** The guard of a vocabulary. No value is an error here: who asks does not know yet what it is. */
function guardOf(words) {
  const known = new Set(words)
  return (value) => known.has(value)
}

module.exports = {
  ...words,
  isActor: guardOf(words.actors),
  isBasis: guardOf(words.bases),
  isCause: guardOf(words.causes),
  isCode: guardOf(codes.map(({ code }) => code)),
  isContext: guardOf(words.contexts),
  isEnd: guardOf(words.ends),
  isEvent: guardOf(words.events),
  isKind: guardOf(words.kinds),
  isNext: guardOf(words.nexts),
  isOperation: guardOf(words.operations),
  isOutcome: guardOf(words.outcomes),
  isReason: guardOf(words.reasons),
  isSource: guardOf(words.sources),
  isStep: guardOf(words.steps),
}
