// The endpoint for the provider's notices, with Express.
import express from 'express'

/** A handler that may be rejected: Express 5 answers 500 by itself, and under Express 4 the process would end. */
export const caught = (handle) => async (request, response, next) => {
  try {
    await handle(request, response)
  } catch (error) {
    next(error)
  }
}

/**
 * `verified` gives the order id and the decrypted body of a notice, or undefined if its digest is not right; `keep`
 * is given what is left to do when the provider has its answer.
 */
export function callbacks({ store, payments, verified, keep }) {
  const router = express.Router()
  async function hear(request, response) {
    const notice = verified(request.body)
    // What nobody has signed is no answer: nothing of it is told.
    if (notice === undefined) return response.sendStatus(400)
    const { orderId, body } = notice
    if ((await store.load(orderId)) === undefined) return response.sendStatus(404)
    // If this throws, nothing was stored: the provider hears of an error, and sends the notice again.
    const rest = await payments.notice(orderId, body)
    response.send('SUCCESS')
    keep(orderId, rest)
  }
  router.post('/callback', express.json(), caught(hear))
  return router
}
