// Replays the vectors: every answer, and hostile inputs.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { classify, classifyMany, codes, contexts, find, tableVersion, verdicts } from 'rspcode'
import { textOf } from './forms.mjs'

const vectors = JSON.parse(readFileSync(path.join(process.env.RSPCODE_ROOT, 'tests', 'vectors.json'), 'utf8'))

const camelCase = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase())
const inCamelCase = (cell) =>
  Object.fromEntries(Object.entries(cell).map(([name, value]) => [camelCase(name), value]))

test('every cell is the one in the vectors', () => {
  assert.equal(tableVersion, vectors.table_version)
  assert.equal(verdicts.length, vectors.cells.length)
  for (const [position, cell] of vectors.cells.entries()) {
    assert.deepStrictEqual({ ...verdicts[position] }, inCamelCase(cell))
    assert.deepStrictEqual(Object.keys(verdicts[position]), Object.keys(inCamelCase(cell)))
    assert.equal(classify(cell.context, cell.code), verdicts[position])
  }
})

test('every input gets the answer in the vectors', () => {
  assert.equal(vectors.inputs.length, vectors.count)
  assert(vectors.count > 3000)
  const texts = vectors.inputs.map(textOf)
  for (const [position, context] of contexts.entries()) {
    const expected = vectors.inputs.map(({ cells }) => verdicts[cells[position]])
    for (const [at, text] of texts.entries()) assert.equal(classify(context, text), expected[at])
    assert.deepStrictEqual(classifyMany(context, texts), expected)
  }
})

test('every input is found or not as the vectors say', () => {
  for (const input of vectors.inputs) {
    const text = textOf(input)
    // The first context is a reply, so of the spellings only `success` is read there.
    const { code } = verdicts[input.cells[0]]
    const isSpelling = text.trim() === 'success'
    assert.equal(find(text)?.code ?? null, isSpelling ? null : code)
  }
})

test('every code is the one in the vectors', () => {
  const listed = vectors.cells.filter(({ context, code }) => context === contexts[0] && code !== null)
  assert.equal(codes.length, listed.length)
  const fields = ['id', 'code', 'message', 'cause', 'basis', 'explanation']
  for (const [position, code] of codes.entries()) {
    const cell = listed[position]
    assert.deepStrictEqual({ ...code }, Object.fromEntries(fields.map((name) => [name, cell[name]])))
    assert.deepStrictEqual(Object.keys(code), fields)
    assert.equal(find(code.code), code)
  }
})
