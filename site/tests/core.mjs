// What the core says, from the files and the command that all languages are held to.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const read = (name) => JSON.parse(readFileSync(path.join(process.env.RSPCODE_ROOT, 'tests', name), 'utf8'))

export const { cells, inputs, payer_texts: payerTexts } = read('vectors.json')
export const { walks, replies } = read('procedure.json')

export const contexts = [...new Set(cells.map(({ context }) => context))]
export const codes = cells.filter(({ context, code }) => context === contexts[0] && code !== null)
export const cellOf = (context, code) => cells.find((cell) => cell.context === context && cell.code === code)

/** The texts that a page can be given, with their answers; bytes that are no text it never sees. */
export const texts = inputs.filter(({ text }) => text !== undefined)

export function command(args, input = '') {
  return execFileSync(process.env.RSPCODE_COMMAND, args, { encoding: 'utf8', input, maxBuffer: 1 << 26 })
}

/** What is told in a walk, in the notation of the command. */
export const toldOf = ({ context, code, event }) => event ?? `${context}:${code ?? ''}`

/** The link to an attempt, made here a second time. */
export function followLink({ kind, can_cancel, can_repeat, fresh_code, told }) {
  const flags = Object.entries({ can_cancel, can_repeat, fresh_code }).filter(([, given]) => given)
  const path = [kind, ...flags.map(([name]) => name)].join('+')
  return `#follow/${path}?${told.map(encodeURIComponent).join(',')}`
}
