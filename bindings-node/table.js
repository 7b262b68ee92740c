'use strict'

// The whole table and the words of every vocabulary, taken over from the core once.
const table = require('./load.js').table()

const NAMES = [
  'actors',
  'bases',
  'causes',
  'contexts',
  'ends',
  'events',
  'kinds',
  'nexts',
  'operations',
  'outcomes',
  'reasons',
  'sources',
  'steps',
]

module.exports = {
  ...table,
  words: Object.fromEntries(NAMES.map((name) => [name, Object.freeze(table[name])])),
}
