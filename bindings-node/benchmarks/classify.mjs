// What a call costs, beside what a Node developer would have written instead, and what loading costs.
//
//     npm run bench [-- RUNS]
//
// All sides run in one process, in a new random order each round, on the same traffic, with strings fresh
// from JSON.parse, as from a reply. Times are medians over the rounds, and so are the ratios; the time of
// the empty loop is left in on all sides. Before anything is timed, all sides are checked to agree.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { classify, codes, contexts, engine, verdicts } from 'rspcode'
import { Bench } from 'tinybench'
import { median, shuffled } from './rounds.mjs'

const require = createRequire(import.meta.url)
const native = require('../load.js')
// The package as it is where no native module loads.
const portable = require('../web.js')

assert.equal(engine, 'native')

const ROUNDS = 41
const CALLS = 20_000
const CONTEXT = 'query_reply'
const NUMBER = contexts.indexOf(CONTEXT) + 1

const map = new Map(verdicts.filter((v) => v.context === CONTEXT && v.code !== null).map((v) => [v.code, v]))
map.set('success', map.get('SUCCESS'))
const unlisted = verdicts.find((v) => v.context === CONTEXT && v.code === null)

const pick = (list) => list[Math.floor(Math.random() * list.length)]
const listed = codes.map(({ code }) => code)
const near = () => `${pick(listed).slice(0, -1)}_`

/**
 * The traffic, and the goals: how many times the other side's time ours may be at most, and how many times ours that of the
 * portable engine may be.
 */
const MIXES = {
  typical: {
    text: () => {
      const at = Math.random()
      if (at < 0.4) return 'SUCCESS'
      if (at < 0.7) return 'success'
      return at < 0.8 ? 'PROCESSING' : at < 0.99 ? pick(listed) : near()
    },
    portable: 1.1,
    goals: { 'Map.get': 1.15, 'napi call': 0.6 },
  },
  uniform: { text: () => pick(listed), portable: 1.1, goals: { 'Map.get': 1.15, 'napi call': 0.6 } },
  success: { text: () => 'success', portable: 1.1, goals: { 'Map.get': 2, 'napi call': 0.6 } },
  unlisted: { text: near, portable: 1, goals: { 'Map.get': 2, 'napi call': 0.6 } },
  // The core alone drops white space, so these cost a call.
  'white space': {
    text: () => `${pick(listed)}\n`,
    portable: 'none',
    goals: { 'trim, Map.get': 'none', 'napi call': 'none' },
  },
}

const SIDES = {
  classify: (texts) => {
    let sum = 0
    for (const text of texts) sum += classify(CONTEXT, text).id
    return sum
  },
  portable: (texts) => {
    let sum = 0
    for (const text of texts) sum += portable.classify(CONTEXT, text).id
    return sum
  },
  'Map.get': (texts) => {
    let sum = 0
    for (const text of texts) sum += (map.get(text) ?? unlisted).id
    return sum
  },
  'trim, Map.get': (texts) => {
    let sum = 0
    for (const text of texts) sum += (map.get(text.trim()) ?? unlisted).id
    return sum
  },
  'napi call': (texts) => {
    let sum = 0
    for (const text of texts) sum += native.index(NUMBER, text)
    return sum
  },
}

/** Nanoseconds per call, by side and round. */
async function measure({ text, goals }) {
  const json = JSON.stringify(Array.from({ length: CALLS }, text))
  for (const text of JSON.parse(json)) {
    assert.equal(classify(CONTEXT, text), map.get(text.trim()) ?? unlisted)
    assert.equal(verdicts[native.index(NUMBER, text)], classify(CONTEXT, text))
    assert.deepStrictEqual(portable.classify(CONTEXT, text), classify(CONTEXT, text))
  }
  const times = Object.fromEntries(['classify', 'portable', ...Object.keys(goals)].map((side) => [side, []]))
  for (let round = -5; round < ROUNDS; round++) {
    const bench = new Bench({ iterations: 1, time: 0, warmup: false })
    for (const name of shuffled(Object.keys(times))) {
      let texts
      bench.add(name, () => SIDES[name](texts), { beforeEach: () => (texts = JSON.parse(json)) })
    }
    await bench.run()
    for (const { name, result } of bench.tasks) {
      assert.equal(result.state, 'completed', result.error)
      if (round >= 0) times[name].push((result.latency.p50 * 1e6) / CALLS)
    }
  }
  return times
}

/** Milliseconds that `require` takes, each in a process of its own. */
function loading() {
  const target = path.resolve(import.meta.dirname, process.env.CARGO_TARGET_DIR ?? '../../target', 'node')
  const library = { darwin: 'libempty.dylib', win32: 'empty.dll' }[process.platform] ?? 'libempty.so'
  copyFileSync(path.join(target, 'examples', library), path.join(target, 'empty.node'))
  const time = (file) => {
    const program = `const from = performance.now(); require(${JSON.stringify(file)}); console.log(performance.now() - from)`
    return Number(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }))
  }
  const times = { 'our package': [], 'an empty module': [], portable: [] }
  for (let round = 0; round < 31; round++) {
    times['our package'].push(time(path.resolve(import.meta.dirname, '../index.js')))
    times['an empty module'].push(time(path.join(target, 'empty.node')))
    times.portable.push(time(path.resolve(import.meta.dirname, '../web.js')))
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
  for (const [name, mix] of Object.entries(MIXES)) {
    const times = await measure(mix)
    for (const side of Object.keys(times)) note(`${name}: ${side}, ns`, median(times[side]))
    note(
      `${name}: portable / classify, goal ${mix.portable}`,
      median(times.portable.map((t, i) => t / times.classify[i])),
    )
    for (const [side, goal] of Object.entries(mix.goals)) {
      note(
        `${name}: classify / ${side}, goal ${goal}`,
        median(times.classify.map((t, i) => t / times[side][i])),
      )
    }
  }
  const load = loading()
  const [ours, empty] = [median(load['our package']), median(load['an empty module'])]
  note('load: our package, ms', ours)
  note('load: an empty module, ms', empty)
  note('load: the portable engine alone, ms', median(load.portable))
  note('load: our package less 1.5 empty ones, ms, goal 2', ours - 1.5 * empty)
}
console.log(`medians of ${runs} runs, Node ${process.versions.node}`)
for (const [what, values] of results) console.log(`${median(values).toFixed(2).padStart(8)}  ${what}`)
