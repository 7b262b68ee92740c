// What the tests have to find, for a store of either database.
import { firstRow, nextRow } from './examples/rows.mjs'

/** What is stored is written only when the step is done. */
export function late(store, gateway) {
  let row
  let writes = []
  const flush = async () => {
    for (const write of writes) await write()
    writes = []
  }
  const flushed =
    (call) =>
    async (...args) => {
      const body = await call(...args)
      await flush()
      return body
    }
  return {
    store: {
      ...store,
      load: (orderId) => row ?? store.load(orderId),
      async insert(orderId, move) {
        if ((await store.load(orderId)) !== undefined) return false
        row = firstRow(move)
        writes.push(() => store.insert(orderId, move))
        return true
      },
      async swap(orderId, old, move, also) {
        row = nextRow(old, move, also)
        writes.push(() => store.swap(orderId, old, move, also))
        return true
      },
    },
    gateway: Object.fromEntries(Object.entries(gateway).map(([name, call]) => [name, flushed(call)])),
    flush,
  }
}

/** What is stored is written whatever stands there. */
export function blind(store) {
  return {
    ...store,
    async swap(orderId, _, move, also) {
      for (;;) {
        const row = await store.load(orderId)
        if (await store.swap(orderId, row, move, also)) return true
      }
    },
  }
}
