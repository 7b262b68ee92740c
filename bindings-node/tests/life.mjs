// One life of a till with the payments of the example, for killed.test.mjs: it pays one order, or goes on with it, and
// dies at one moment: before or after a store, a request or its answer.
import { payments } from './examples/payments.mjs'
import { storeIn } from './examples/store.mjs'
import { late } from './mistakes.mjs'

const ORDER = 'ORDER-1'
const WISHES = { 2: 'cancel', 4: 'expired', 6: 'stop' }

export async function live({ database, gateway, kind, killedAt, die, isLate = false }) {
  let moments = 0
  const moment = () => {
    if (moments++ === killedAt) die()
  }
  let store = watched(storeIn(database), ['insert', 'swap'], moment)
  let calls = watched(gateway, ['pay', 'query', 'cancel'], moment)
  let flush = () => {}
  if (isLate) ({ store, gateway: calls, flush } = late(store, calls))
  const till = payments({
    store,
    gateway: calls,
    isRight: () => true,
    kind,
    calls: { canCancel: true },
    show: moment,
    pause: async (asked) => WISHES[asked],
  })
  await till.recover()
  if ((await store.load(ORDER)) === undefined) await till.pay(ORDER)
  await flush()
}

/** With a moment before and one after each of these calls. */
export function watched(object, names, moment) {
  const calls = names.map((name) => [
    name,
    (...args) => {
      moment()
      const result = object[name](...args)
      if (!(result instanceof Promise)) {
        moment()
        return result
      }
      return result.then((value) => {
        moment()
        return value
      })
    },
  ])
  return { ...object, ...Object.fromEntries(calls) }
}
