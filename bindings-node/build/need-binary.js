'use strict'

// Before the package is packed: it is of no use before it is built, or with what another version has left here.

const { readFileSync } = require('node:fs')
const path = require('node:path')

const MADE = ['compiled.js', 'payer-texts.json', 'table.json', 'web.js', 'web.mjs']

try {
  const { engine } = require('../load.js')
  if (engine !== 'native') throw new Error('There is no native module that loads.')
  const table = require('../load.js').table()
  for (const file of MADE) readFileSync(path.join(__dirname, '..', file))
  if (JSON.stringify(require('../portable.js').table()) !== JSON.stringify(table)) {
    throw new Error('What was made for run times without native modules has another table.')
  }
} catch (error) {
  console.error(`There is nothing to pack yet: run \`npm run build\` first.\n${error.message}`)
  process.exitCode = 1
}
