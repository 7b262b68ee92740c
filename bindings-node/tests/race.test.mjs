// Two processes with the example and one order on PostgreSQL: side by side, one stopped, one killed.
import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { start } from 'rspcode'
import { newSchema } from './databases.mjs'
import { storeIn } from './examples/store-postgres.mjs'
import { createProvider, providerIn } from './provider.mjs'

const SCHEMA = 'race'
/** After how many enquiries a wish is told. `expired` only where a request of the other can no longer arrive. */
const WITHOUT_EXPIRED = { 1: 'cancel', 5: 'stop' }
const WISHES = { 1: 'cancel', 4: 'expired', 7: 'stop' }
const SCRIPTS = ['paid', 'unpaid']
const NOTHING_STOPS = undefined

let pool
let store

class Racer {
  #child
  #messages = []
  #wake = () => {}

  constructor(habit = 'right') {
    this.#child = fork(path.join(import.meta.dirname, 'racer.mjs'), [SCHEMA, habit])
    this.#child.on('message', (message) => {
      this.#messages.push(message)
      this.#wake()
    })
    this.#child.on('exit', (status) => {
      if (status) this.#messages.push({ failed: `exit status ${status}` })
      this.#wake()
    })
  }

  async next() {
    while (this.#messages.length === 0) {
      await new Promise((resolve) => {
        this.#wake = resolve
      })
    }
    const message = this.#messages.shift()
    if (message.failed) throw new Error(message.failed)
    return message
  }

  begin(task) {
    this.#child.send(task)
  }

  go() {
    this.#child.send('go')
  }

  /** Goes on to the end, past all stops. */
  async rest() {
    for (;;) {
      const message = await this.next()
      if (message.ended) return message
      this.go()
    }
  }

  async kill() {
    if (this.#child.kill('SIGKILL')) await once(this.#child, 'exit')
  }
}

/** One that is ready, and ends with the test. */
async function racer(t, habit) {
  const one = new Racer(habit)
  t.after(() => one.kill())
  await one.next()
  return one
}

before(async () => {
  pool = await newSchema(SCHEMA)
  store = await storeIn(pool)
  await createProvider(pool)
})
after(() => pool.end())

let orders = 0
const newOrder = () => `ORDER-${orders++}`

/** An order whose process died: before the request was sent, or after it. */
async function leftOrder(script, wasSent) {
  const order = newOrder()
  const begun = start('pay_direct', { canCancel: true })
  await store.insert(order, begun)
  if (wasSent) await providerIn(pool, script).pay(order)
  return { order, sends: wasSent ? [{ from: 0, to: begun.attempt, step: 'send' }] : [] }
}

/** What may never be. `sends` are the moves that were to send something, of all who were not killed. */
async function check(order, sends) {
  const all = async (sql) => (await pool.query(sql, [order])).rows
  const deliveries = (await all('SELECT order_id FROM delivery WHERE order_id = $1')).length
  const requests = await all('SELECT service FROM request WHERE order_id = $1')
  const charges = requests.filter(({ service }) => service === 'pay').length
  const [provider] = await all('SELECT state FROM provider WHERE order_id = $1')
  const { step } = await store.load(order)
  assert(charges <= 1, `${charges} charges`)
  assert(deliveries <= 1, `${deliveries} deliveries`)
  if (sends !== undefined) {
    assert.equal(requests.length, sends.length, 'a request for each move')
    const moves = sends.filter(({ from, to }) => from !== to).map((move) => JSON.stringify(move))
    assert.equal(new Set(moves).size, moves.length, `one move is done twice: ${moves}`)
  }
  assert.equal(deliveries === 1, step === 'done')
  if (step === 'done') assert.equal(provider.state, 'SUCCESS')
  if (step === 'not_done') assert.notEqual(provider?.state, 'SUCCESS')
  return step
}

/**
 * Lets two go on so that they meet before every write: who is about to write waits until the other is, too. Both have
 * loaded the same row then.
 */
async function meeting(racers) {
  const at = new Map()
  const ends = []
  let running = racers
  while (running.length > 0) {
    for (const one of running.filter((one) => !at.has(one))) {
      const message = await one.next()
      at.set(one, message.at)
      if (message.ended) {
        ends.push(message)
        running = running.filter((other) => other !== one)
      }
    }
    const isBehind = (one) => at.get(one) !== 'swap'
    for (const one of running.some(isBehind) ? running.filter(isBehind) : running) {
      at.delete(one)
      one.go()
    }
  }
  return ends
}

/** Two that meet on a new order, and two that take up one that is there. Gives how often one found another number. */
async function meet(t, habit, script) {
  const racers = [await racer(t, habit), await racer(t, habit)]
  const left = [await leftOrder(script, true), await leftOrder(script, false)]
  const rounds = [
    { what: 'pay', order: newOrder(), sends: [] },
    ...left.map((order) => ({ what: 'resume', ...order })),
  ]
  let lost = 0
  for (const { what, order, sends } of rounds) {
    for (const one of racers) one.begin({ what, order, script, wishes: WITHOUT_EXPIRED, stops: 'calls' })
    const ends = await meeting(racers)
    await check(order, [...sends, ...ends.flatMap((end) => end.sends)])
    lost += ends.reduce((sum, end) => sum + end.lost, 0)
  }
  return lost
}

for (const script of SCRIPTS) {
  test(`${script}: two that meet before every write do every move once`, async (t) => {
    assert((await meet(t, 'right', script)) > 0, 'nobody found another number')
  })
}

test('who stores after sending charges twice, and the same check finds it', async (t) => {
  for (const script of SCRIPTS) await assert.rejects(meet(t, 'late', script), /2 charges/)
})

test('who stores without comparing delivers twice and sends twice, and the same check finds it', async (t) => {
  await assert.rejects(meet(t, 'blind', 'paid'), /2 deliveries/)
  await assert.rejects(meet(t, 'blind', 'unpaid'), /one move is done twice/)
})

for (const script of SCRIPTS) {
  test(`${script}: two that run freely do every move once`, async (t) => {
    const racers = [await racer(t), await racer(t)]
    for (let round = 0; round < 150; round++) {
      const left = { what: 'resume', ...(await leftOrder(script, round % 4 === 0)) }
      const task = round % 2 === 0 ? left : { what: 'pay', order: newOrder(), sends: [] }
      // Both are idle now, and begin together.
      for (const one of racers) one.begin({ ...task, script, wishes: WITHOUT_EXPIRED, stops: NOTHING_STOPS })
      const ends = await Promise.all(racers.map((one) => one.rest()))
      await check(task.order, [...task.sends, ...ends.flatMap(({ sends }) => sends)])
    }
  })
}

/** Stops one at its point of this number, and lets the other go on; null if the one had ended before. */
async function stopped(one, other, script, number, wishes) {
  const order = newOrder()
  one.begin({ what: 'pay', order, script, wishes, stops: 'statements' })
  for (let passed = 0; ; passed++) {
    const message = await one.next()
    if (message.ended) return null
    if (passed === number) break
    one.go()
  }
  other.begin({ what: 'pay', order, script, wishes, stops: NOTHING_STOPS })
  let isOver = false
  const end = other.rest().finally(() => {
    isOver = true
  })
  // As far as it comes: to its end, or to a row that the stopped one has locked.
  const waiting = async () => (await pool.query('SELECT FROM pg_locks WHERE NOT granted')).rowCount
  while (!isOver && (await waiting()) === 0);
  return { order, end }
}

for (const script of SCRIPTS) {
  test(`${script}: one is stopped at every statement until the other is done, and goes on`, async (t) => {
    const [one, other] = [await racer(t), await racer(t)]
    let number = 0
    for (; ; number++) {
      const state = await stopped(one, other, script, number, WITHOUT_EXPIRED)
      if (state === null) break
      one.go()
      const ends = await Promise.all([one.rest(), state.end])
      const sends = ends.flatMap((end) => end.sends)
      await check(state.order, sends)
    }
    assert(number > 10, `only ${number} points`)
  })

  test(`${script}: one is killed at every statement, and the other goes on to the end`, async (t) => {
    const other = await racer(t)
    let number = 0
    for (; ; number++) {
      const one = await racer(t)
      const state = await stopped(one, other, script, number, WISHES)
      await one.kill()
      if (state === null) break
      await state.end
      const step = await check(state.order)
      assert(step === 'done' || step === 'not_done', `it did not end: ${step}`)
    }
    assert(number > 10, `only ${number} points`)
  })
}
