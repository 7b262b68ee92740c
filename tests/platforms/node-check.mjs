// Whether every Node that was asked is the one that it should be, and has answered by its engine and as the vectors have it.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expected } from './expected.mjs'

const out = process.argv[2]
const read = (name, kind) => readFileSync(path.join(out, `${name}.${kind}`), 'utf8')
const names = readdirSync(out).flatMap((file) => (file.endsWith('.should') ? [file.slice(0, -7)] : []))
// What an attempt is in words stands in no file, so that each is compared with what this Node says.
const { described } = JSON.parse(read(`Node ${process.version}`, 'answers'))
const COMMAND = /^input,context,.*\r?\nNOTPAY,pay_state,[0-9]+,NOTPAY,pending,.*\r?\n$/

for (const name of names) {
  const [platform, engine] = read(name, 'should').trim().split(' ')
  assert.equal(read(name, 'errors'), '', name)
  assert.equal(read(name, 'where').trim(), platform, name)
  assert.deepStrictEqual(JSON.parse(read(name, 'answers')), { engine, ...expected, described }, name)
  if (engine === 'native') assert.match(read(name, 'command'), COMMAND, name)
  console.log(`   ${name} (${platform}): ${engine}, ${expected.asked} answers and ${expected.states} states right`)
}
