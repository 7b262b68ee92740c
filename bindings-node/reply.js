'use strict'

// What an answer means as a whole.

const { verdicts } = require('./classify.js')
const { checkNames, kindOf, wrongWord } = require('./errors.js')
const native = require('./load.js')
const { operations, sources } = require('./table.js')

const LEVELS = ['rspCode', 'inner', 'state']

function readReply(operation, source, reply) {
  const ofOperation = operations.indexOf(operation) + 1
  if (ofOperation === 0) throw wrongWord('operation', operations, operation)
  const ofSource = sources.indexOf(source) + 1
  if (ofSource === 0) throw wrongWord('source', sources, source)
  if (reply === undefined || reply === null) return verdicts[native.replyIndex(ofOperation, ofSource)]
  // A misspelled name would pass for a level that is absent.
  checkNames('reply', LEVELS, reply)
  const { rspCode, inner, state } = reply
  checkText('rspCode', rspCode)
  checkText('inner', inner)
  checkText('state', state)
  return verdicts[native.replyIndex(ofOperation, ofSource, rspCode, inner, state)]
}

function checkText(name, text) {
  if (typeof text === 'string' || text === undefined || text === null) return
  throw new TypeError(`reply.${name} must be a string, null or undefined, not ${kindOf(text)}`)
}

module.exports = { readReply }
