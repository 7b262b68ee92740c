// A service with Express: it begins payments, follows them, hears the provider's notices, and tells an app how they go.
import { setTimeout as sleep } from 'node:timers/promises'
import express from 'express'
import { attempt, end } from 'rspcode'
import { callbacks, caught } from './callback.mjs'

/** What is missing is the shop's own: who may ask, and what an order is and costs. */
export function serviceOf({ store, payments, verified, rest = () => sleep(60_000) }) {
  /** Follows an order in the background. What goes wrong (the database is away) is tried again after a rest. */
  async function keep(orderId, work) {
    for (let go = work; ; go = () => payments.resume(orderId)) {
      try {
        return await go()
      } catch (error) {
        console.error(`order ${orderId}: ${error.message}`)
        await rest()
      }
    }
  }

  /** What an app shows: it asks until there is an end. Goods are handed over by the row in `delivery`, never by this. */
  async function tell(response, orderId) {
    const row = await store.load(orderId)
    if (row === undefined) return response.sendStatus(404)
    response.json({ end: end(attempt(row.number)), payerText: row.payerText })
  }

  async function begin(response, orderId) {
    // Who asks twice begins once.
    if ((await store.load(orderId)) === undefined) {
      const work = payments.begin(orderId)
      // If this throws, the caller hears of an error, and what was stored all the same is taken up after a rest.
      keep(orderId, async () => (await work)())
      await work
    }
    await tell(response, orderId)
  }

  const app = express()
  app.use(callbacks({ store, payments, verified, keep }))
  const order = app.route('/payments/:order')
  order.get(caught(({ params }, response) => tell(response, params.order)))
  order.put(caught(({ params }, response) => begin(response, params.order)))

  return {
    app,
    /** Goes on with everything that is not over. Call it once, when the program starts. */
    async recover() {
      for (const orderId of await store.unfinished()) keep(orderId, () => payments.resume(orderId))
    },
  }
}
