// An attempt followed through what was told of it. What comes of each is the core's answer.

import { describe, heard, start, told } from 'rspcode'
import { signs } from './derived.js'
import { textAfter, textAtFirst } from './payer.js'
import { toldBy } from './told.js'

/** The first row of every trail. */
export function begun({ kind, calls }) {
  return { text: 'start', ...start(kind, calls), payerText: textAtFirst() }
}

/** The row after this one; with `error` alone if the text tells nothing, null if it is what the program did. */
export function after(row, text) {
  const { event, verdict = null, deed, error } = toldBy(text)
  if (error !== undefined) return { text, error }
  if (deed !== undefined) return null
  const move = verdict === null ? told(row.attempt, event) : heard(row.attempt, verdict)
  return { text, ...move, payerText: textAfter(row.payerText, { step: move.step, verdict }) }
}

/** All rows. What tells nothing is among them and moves nothing. */
export function trailOf(attempt) {
  const rows = [begun(attempt)]
  let last = rows[0]
  for (const text of attempt.told) {
    const row = after(last, text)
    if (row === null) continue
    rows.push(row)
    if (row.error === undefined) last = row
  }
  return { rows, last }
}

/** The state of the picture in which an attempt is. */
export function stateOf(attempt) {
  const words = new Set(describe(attempt).split(' '))
  return signs.find(([word]) => words.has(word))?.[1] ?? 'open'
}
