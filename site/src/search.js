// Which codes somebody may mean. It is a help for people: what a text means is asked of the core alone.

import { classify, codes, contexts, verdicts } from 'rspcode'
import { spellings } from './derived.js'

/** By code, its eleven answers. */
const answersOf = new Map(
  codes.map(({ code }) => [code, verdicts.filter((verdict) => verdict.code === code)]),
)

/** The listed code that the core reads in some context, or null. */
export function readAs(text) {
  for (const context of contexts) {
    const { code } = classify(context, text)
    if (code !== null) return code
  }
  return null
}

/** What is looked at when a text is looked for, without case. */
const textsOf = new Map(
  codes.map(({ code, message, explanation, cause }) => {
    const spelled = spellings.filter((spelling) => spelling.code === code).map(({ text }) => text)
    return [code, [code, message, explanation, cause, ...spelled].join(' ').toLowerCase()]
  }),
)

/** The codes that fit, the likeliest first. */
export function found(query, filters) {
  const fit = codes.filter(({ code }) => fits(code, filters))
  const text = query.trim()
  if (text === '') return fit
  const read = readAs(query)
  const like = lookAlikes(query, codes.length)
  const rank = ({ code }) => {
    if (code === read) return 0
    const [bare, bareText] = [bared(code), bared(text)]
    if (bareText !== '' && bare === bareText) return 1
    if (bareText !== '' && bare.startsWith(bareText)) return 2
    if (bareText !== '' && bare.includes(bareText)) return 3
    const position = like.indexOf(code)
    if (position >= 0) return 4 + position / codes.length
    const words = text.toLowerCase().split(/\s+/)
    return words.every((word) => textsOf.get(code).includes(word)) ? 5 : 6
  }
  return fit
    .map((row) => [rank(row), row])
    .filter(([rank]) => rank < 6)
    .sort(([one], [other]) => one - other)
    .map(([, row]) => row)
}

/** Whether a code has an answer that is all that is asked for. */
function fits(code, { context, outcome, next, actor }) {
  return answersOf
    .get(code)
    .some(
      (verdict) =>
        (context === '' || verdict.context === context) &&
        (outcome === '' || verdict.outcome === outcome) &&
        (next === '' || verdict.next === next) &&
        (actor === '' || verdict.actor === actor),
    )
}

const bared = (text) => text.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** Listed codes that look like a text, as `rspcode explain` names them, the likeliest first. */
export function lookAlikes(given, most = 3) {
  const text = [...given.trim().toUpperCase()]
  // Nothing that long is a slip of the pen.
  if (text.length > 64) return []
  return codes
    .map(({ code }) => [likeness(text, [...code]), code])
    .filter(([likeness]) => likeness >= 0.65)
    .sort(([one], [other]) => other - one)
    .slice(0, most)
    .map(([, code]) => code)
}

/** 1 for the same, 0 for nothing in common: after Damerau and Levenshtein, with neighbours that changed places. */
function likeness(one, other) {
  const longest = Math.max(one.length, other.length)
  return longest === 0 ? 1 : 1 - distance(one, other) / longest
}

function distance(one, other) {
  const most = one.length + other.length
  const table = Array.from({ length: one.length + 2 }, () => new Array(other.length + 2).fill(0))
  table[0].fill(most)
  for (let i = 0; i <= one.length; i++) table[i + 1].fill(most, 0, 1)[1] = i
  for (let j = 0; j <= other.length; j++) table[1][j + 1] = j
  const lastRow = new Map()
  for (let i = 1; i <= one.length; i++) {
    let lastMatch = 0
    for (let j = 1; j <= other.length; j++) {
      const row = lastRow.get(other[j - 1]) ?? 0
      const column = lastMatch
      const cost = one[i - 1] === other[j - 1] ? 0 : 1
      if (cost === 0) lastMatch = j
      table[i + 1][j + 1] = Math.min(
        table[i][j] + cost,
        table[i + 1][j] + 1,
        table[i][j + 1] + 1,
        table[row][column] + (i - row - 1) + 1 + (j - column - 1),
      )
    }
    lastRow.set(one[i - 1], i)
  }
  return table[one.length + 1][other.length + 1]
}
