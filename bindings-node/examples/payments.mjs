// Payments that are followed to their end: by the next step of the procedure, and in this order, always:
// tell what came; store the new number where the old one stands; do the step; tell what came back.
import { setTimeout as sleep } from 'node:timers/promises'
import { attempt, end, heard, readReply, start, told } from 'rspcode'
import { replyOf } from './gateway.mjs'

/** After how many enquiries a wish is told, and what is told then. The figures are the shop's own. */
const WISHES = new Map([
  [20, 'cancel'], // about one minute: the patience is over
  // About twenty minutes: a payment code lives for three, and no request or answer is on its way for so long.
  [400, 'expired'],
  [1000, 'stop'], // staff look
])

/** Waits before an enquiry, and says what to tell instead of asking, if there is something to tell. */
async function patience(asked) {
  await sleep(asked === 0 ? 5000 : 3000)
  return WISHES.get(asked)
}

/** Who forgot something hears of it when the shop starts, and not after money was sent. */
function checkFunctions(functions) {
  for (const [name, value] of Object.entries(functions)) {
    if (typeof value !== 'function') throw new TypeError(`payments: ${name} must be a function`)
  }
}

/** `store` may answer with promises; `isRight` says whether an answer is about this order's amount and currency. */
export function payments({
  store,
  gateway,
  isRight,
  kind = 'pay_direct',
  calls,
  show = () => {},
  pause = patience,
}) {
  checkFunctions({
    'store.insert': store?.insert,
    'store.swap': store?.swap,
    'store.load': store?.load,
    'store.unfinished': store?.unfinished,
    'gateway.pay': gateway?.pay,
    'gateway.query': gateway?.query,
    // An attempt that is begun without it has no step that cancels.
    ...(calls?.canCancel && { 'gateway.cancel': gateway?.cancel }),
    isRight,
    show,
    pause,
  })

  /** Tells, and stores. The move that is given back is ours to do: nobody else has stored it. */
  async function tell(orderId, event, also = {}) {
    for (;;) {
      const row = await store.load(orderId)
      const move = event(attempt(row.number))
      if (await store.swap(orderId, row, move, also)) return move
      // Somebody else was told something in between: tell it to what stands there now.
    }
  }

  /** Tells what a request brought back; nothing is silence. */
  function answer(orderId, operation, source, body) {
    const verdict = readReply(operation, source, replyOf(body))
    // Only the answer to the request itself ends the waiting for it.
    const answered = source === 'reply' ? operation : undefined
    // Money that came in another amount is no order that is paid: staff get it instead of the payer the goods.
    const delivers = isRight(orderId, body)
    return tell(orderId, (attempt) => heard(attempt, verdict), { answered, verdict, delivers })
  }

  /** Does the steps, one after the other, until there is nothing more to do. */
  async function follow(orderId, move) {
    let body
    let asked = 0
    for (;;) {
      switch (move.step) {
        case 'send':
          body = await gateway.pay(orderId)
          move = await answer(orderId, 'pay', 'reply', body)
          break
        case 'show':
          show(orderId, body)
          move = await tell(orderId, (attempt) => heard(attempt, readReply('pay', 'query')))
          break
        case 'cancel':
          body = await gateway.cancel(orderId)
          move = await answer(orderId, 'cancel', 'reply', body)
          break
        case 'query': {
          const wish = await pause(asked++)
          // After its end it is asked about only if there is a sign of money that should not be there: staff.
          const isOver = end(move.attempt) !== null
          if (wish === undefined || (isOver && wish !== 'stop')) {
            body = await gateway.query(orderId)
            move = await answer(orderId, 'pay', 'query', body)
          } else {
            move = await tell(orderId, (attempt) => told(attempt, wish))
          }
          break
        }
        case 'done': // the goods were handed over with the number
        case 'not_done': // another attempt is safe, under another order id
        case 'reversed':
        case 'hand_over': // staff were called with the number
        case 'nothing':
          return move
        case 'held':
        case 'capture':
          throw new Error(`a payment has no step ${move.step}`)
        default:
          throw new Error(`there is a new step: ${move.step}`)
      }
    }
  }

  /**
   * Begins a payment. When this resolves, it is stored, and the function that it gives does the rest. Under an order
   * id that somebody began before, it goes on with that one.
   */
  async function begin(orderId) {
    const begun = start(kind, calls)
    const isFirst = await store.insert(orderId, begun)
    const move = isFirst ? begun : await answer(orderId, 'pay', 'query', undefined)
    return () => follow(orderId, move)
  }

  /** A notice whose digest was verified. When this resolves, it is told and stored; the function does the rest. */
  async function notice(orderId, body) {
    const statesNothing = replyOf(body).state === undefined
    const move = statesNothing
      ? await tell(orderId, (attempt) => told(attempt, 'notified'))
      : await answer(orderId, 'pay', 'callback', body)
    return () => follow(orderId, move)
  }

  /** Goes on with an order after a restart: what was under way is told as a silence. */
  async function resume(orderId) {
    const row = await store.load(orderId)
    if (row === undefined) return undefined // what was never stored was never sent
    const move = row.underWay
      ? await answer(orderId, row.underWay, 'reply', undefined)
      : await answer(orderId, 'pay', 'query', undefined)
    return follow(orderId, move)
  }

  return {
    begin,
    notice,
    resume,

    /** Begins a payment, and follows it to its end. */
    async pay(orderId) {
      const rest = await begin(orderId)
      return rest()
    },

    /** Goes on with everything that is not over. Call it once, when the program starts and before it serves. */
    async recover() {
      const orders = await store.unfinished()
      return Promise.all(orders.map(resume))
    },
  }
}
