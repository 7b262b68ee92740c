// What is asked on every run time, and what has to come out: read from the files that all languages replay.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { digestOf, digestOfNumbers } from './digests.mjs'
import { textOf } from './forms.mjs'

const read = (name) => JSON.parse(readFileSync(path.join(process.env.RSPCODE_ROOT, 'tests', name), 'utf8'))
const vectors = read('vectors.json')
const procedure = read('procedure.json')
const contexts = [...new Set(vectors.cells.map(({ context }) => context))]

/** A text as JavaScript can hold it, and as a repetition where that is shorter. */
const given = (form) => (form.repeat === undefined ? textOf(form) : form.repeat)

const inputs = vectors.inputs.map(given)
const replies = procedure.replies.map(({ operation, source, rsp_code, inner, state }) => {
  const levels = Object.entries({ rspCode: rsp_code, inner, state }).filter(([, form]) => form)
  return { operation, source, ...Object.fromEntries(levels.map(([name, form]) => [name, given(form)])) }
})

/** As a module, which every run time and every bundler reads. */
export function writeGiven(file) {
  writeFileSync(file, `export const given = ${JSON.stringify({ inputs, replies })}\n`)
}

const listed = vectors.cells.filter(({ context, code }) => context === contexts[0] && code !== null)
const idOf = new Map(listed.map(({ id, code }) => [code, id]))
const trimmed = (text) => text.replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/g, '')
const toJson = (cell) => ({ table_version: vectors.table_version, ...cell })

export const expected = {
  cells: digestOf(JSON.stringify(vectors.cells.map(toJson))),
  codes: listed.length,
  asked: contexts.length * vectors.inputs.length,
  answers: digestOfNumbers(contexts.flatMap((_, at) => vectors.inputs.map(({ cells }) => cells[at]))),
  found: digestOfNumbers(vectors.inputs.map((form) => idOf.get(trimmed(textOf(form))) ?? 0)),
  read: digestOfNumbers(procedure.replies.map(({ cell }) => cell)),
  states: procedure.states,
  moves: procedure.digest,
}
