// A till in a process of its own, for race.test.mjs: it pays or takes up what it is told, and stops where it is told to.
//
//     node racer.mjs SCHEMA HABIT
import { once } from 'node:events'
import { poolIn, watchedPool } from './databases.mjs'
import { payments } from './examples/payments.mjs'
import { storeIn } from './examples/store-postgres.mjs'
import { blind, late } from './mistakes.mjs'
import { providerIn } from './provider.mjs'

const [schema, habit] = process.argv.slice(2)
const pool = poolIn(schema)

/** What of the order in hand is a place to stop at: `statements`, `calls` or nothing. */
let stops
async function point(ofStops, name) {
  if (stops !== ofStops) return
  process.send({ at: name })
  await once(process, 'message')
}

/** With a stop before each of these calls, and for `statements` also after it. */
function stopping(object, names, both) {
  const calls = names.map((name) => [
    name,
    async (...args) => {
      await point('calls', name)
      if (both) await point('statements', name)
      const result = await object[name](...args)
      if (both) await point('statements', `after ${name}`)
      return result
    },
  ])
  return { ...object, ...Object.fromEntries(calls) }
}

/** Notes the moves that were stored and send something, and how often another number stood there. */
function noting(store, seen) {
  const note = (from, { attempt, step }) => {
    if (step === 'send' || step === 'cancel') seen.sends.push({ from, to: attempt, step })
  }
  return {
    ...store,
    async insert(orderId, move) {
      const isFirst = await store.insert(orderId, move)
      if (isFirst) note(0, move)
      return isFirst
    },
    async swap(orderId, row, move, also) {
      const isStored = await store.swap(orderId, row, move, also)
      if (isStored) note(row.number, move)
      else seen.lost++
      return isStored
    },
  }
}

const statement = (text) => point('statements', text)
const inPostgres = await storeIn(watchedPool(pool, statement, statement))

async function work({ what, order, script, wishes }) {
  const seen = { sends: [], lost: 0 }
  let store = stopping(inPostgres, ['insert', 'swap'], false)
  let gateway = stopping(providerIn(pool, script), ['pay', 'query', 'cancel'], true)
  let flush = () => {}
  if (habit === 'late') ({ store, gateway, flush } = late(store, gateway))
  if (habit === 'blind') store = blind(store)
  store = noting(store, seen)
  const till = payments({
    store,
    gateway,
    isRight: () => true,
    calls: { canCancel: true },
    pause: async (asked) => wishes[asked],
  })
  const move = await till[what](order)
  await flush()
  return { ended: move.step, ...seen }
}

process.on('message', async (message) => {
  // What goes on is waited for by the point.
  if (message === 'go') return
  stops = message.stops
  try {
    process.send(await work(message))
  } catch (error) {
    process.send({ failed: error.stack })
  }
})
process.send({ ready: true })
