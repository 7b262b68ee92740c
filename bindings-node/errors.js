'use strict'

// What is said of an argument that does not fit.

/** The error for what is no word of a vocabulary: of another type, or another word. */
function wrongWord(name, words, given) {
  const valid = `the valid words are ${words.join(', ')}`
  if (typeof given !== 'string') {
    return new TypeError(`${name} must be a string, not ${kindOf(given)}; ${valid}`)
  }
  const shown = given.length > 40 ? `${given.slice(0, 40)}...` : given
  return new RangeError(`unknown ${name} ${JSON.stringify(shown)}; ${valid}`)
}

/** The error if an object with named values is none, or has a name that there is none of. */
function checkNames(what, names, given) {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new TypeError(`${what} must be an object, not ${kindOf(given)}`)
  }
  for (const name in given) {
    if (!names.includes(name)) {
      throw new TypeError(`${what} has no ${JSON.stringify(name)}; the valid names are ${names.join(', ')}`)
    }
  }
}

/** The error for what is no verdict of this package: a copy may permit what no verdict does. */
function foreignVerdict() {
  return new TypeError(
    'verdict must be one that this package has given; one that came as JSON goes through verdictFromJson',
  )
}

/** What a value is, in words for an error. */
function kindOf(value) {
  if (value === null || value === undefined) return String(value)
  if (Array.isArray(value)) return 'an array'
  const kind = typeof value
  return kind === 'object' ? 'an object' : `a ${kind}`
}

module.exports = { checkNames, foreignVerdict, kindOf, wrongWord }
