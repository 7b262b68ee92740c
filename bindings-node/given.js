'use strict'

// Which verdicts are this package's own: a copy may permit what no verdict does.

const { verdicts } = require('./classify.js')
const { foreignVerdict } = require('./errors.js')

const positions = new Map(verdicts.map((verdict, position) => [verdict, position]))

/** The position of a verdict among all; an error for what this package has not given. */
function positionOf(verdict) {
  const position = positions.get(verdict)
  if (position === undefined) throw foreignVerdict()
  return position
}

module.exports = { positionOf }
