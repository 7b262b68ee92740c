// What it costs to tell an attempt of an answer, beside the leanest call into a native module that takes two integers,
// and beside the same rules written out as a dictionary of transitions.
//
//     npm run bench:attempt [-- RUNS]
//
// All sides run in one process, in a new random order each round, on the same traffic. Times are medians over the
// rounds, and so are the ratios; the time of the empty loop is left in on all sides. What was told before is answered
// without a call into the core, and what such a call costs has a line of its own. Before anything is timed, the
// dictionary is checked to agree.
import assert from 'node:assert/strict'
import { copyFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { heard, kinds, readReply, start, verdicts } from 'rspcode'
import { Bench } from 'tinybench'
import { median, shuffled } from './rounds.mjs'

const require = createRequire(import.meta.url)
const native = require('../load.js')

const ROUNDS = 41
const CALLS = 20_000
const GOALS = { 'two integers': 1.5, 'a call into the core': 'none', dictionary: 'none' }

const target = path.resolve(import.meta.dirname, process.env.CARGO_TARGET_DIR ?? '../../target', 'node')
const library = { darwin: 'libempty.dylib', win32: 'empty.dll' }[process.platform] ?? 'libempty.so'
copyFileSync(path.join(target, 'examples', library), path.join(target, 'empty.node'))
const { sum } = require(path.join(target, 'empty.node'))

/** Every attempt that answers lead to, with the move that each answer makes of it. */
const dictionary = new Map()
const left = kinds.map((kind) => start(kind, { canCancel: true, canRepeat: true, freshCode: true }).attempt)
while (left.length > 0) {
  const attempt = left.pop()
  if (dictionary.has(attempt)) continue
  const moves = new Map(verdicts.map((verdict) => [verdict, heard(attempt, verdict)]))
  dictionary.set(attempt, moves)
  for (const move of moves.values()) left.push(move.attempt)
}

/** What is told of a payment: mostly that it is open, then that it is paid; now and then anything. */
const pick = (list) => list[Math.floor(Math.random() * list.length)]
const usual = [
  readReply('pay', 'reply'),
  readReply('pay', 'reply', { rspCode: 'SUCCESS' }),
  readReply('pay', 'query', { rspCode: 'SUCCESS', state: 'NOTPAY' }),
  readReply('pay', 'query', { rspCode: 'SUCCESS', state: 'PROCESSING' }),
  readReply('pay', 'query', { rspCode: 'SUCCESS', state: 'SUCCESS' }),
]
const attempts = [...dictionary.keys()]
const traffic = Array.from({ length: CALLS }, () => [
  pick(attempts),
  Math.random() < 0.9 ? pick(usual) : pick(verdicts),
])
const numbers = traffic.map(([attempt, verdict]) => [attempt, verdicts.indexOf(verdict)])
for (const [attempt, verdict] of traffic) {
  assert.deepEqual(dictionary.get(attempt).get(verdict), heard(attempt, verdict))
}

const SIDES = {
  heard: () => {
    let total = 0
    for (const [attempt, verdict] of traffic) total += heard(attempt, verdict).attempt
    return total
  },
  'two integers': () => {
    let total = 0
    for (const [attempt, position] of numbers) total += sum(attempt, position)
    return total
  },
  'a call into the core': () => {
    let total = 0
    for (const [attempt, position] of numbers) total += native.next(attempt, position)
    return total
  },
  dictionary: () => {
    let total = 0
    for (const [attempt, verdict] of traffic) total += dictionary.get(attempt).get(verdict).attempt
    return total
  },
}

/** Nanoseconds per call, by side and round. */
async function measure() {
  const times = Object.fromEntries(Object.keys(SIDES).map((side) => [side, []]))
  for (let round = -5; round < ROUNDS; round++) {
    const bench = new Bench({ iterations: 1, time: 0, warmup: false })
    for (const name of shuffled(Object.keys(SIDES))) bench.add(name, SIDES[name])
    await bench.run()
    for (const { name, result } of bench.tasks) {
      assert.equal(result.state, 'completed', result.error)
      if (round >= 0) times[name].push((result.latency.p50 * 1e6) / CALLS)
    }
  }
  return times
}

const results = new Map()
function note(what, value) {
  if (!results.has(what)) results.set(what, [])
  results.get(what).push(value)
}

const runs = Number(process.argv[2] ?? 1)
for (let run = 0; run < runs; run++) {
  const times = await measure()
  for (const side of Object.keys(SIDES)) note(`${side}, ns`, median(times[side]))
  for (const [side, goal] of Object.entries(GOALS)) {
    note(`heard / ${side}, goal ${goal}`, median(times.heard.map((time, round) => time / times[side][round])))
  }
}
console.log(`medians of ${runs} runs, ${dictionary.size} attempts, Node ${process.versions.node}`)
for (const [what, values] of results) console.log(`${median(values).toFixed(2).padStart(8)}  ${what}`)
