// The service in a process of its own, which kills itself at one moment: before or after a store, a request or its answer.
//
//     node served.mjs SCHEMA GATEWAY MOMENT
import { poolIn } from './databases.mjs'
import { gatewayAt } from './examples/gateway.mjs'
import { payments } from './examples/payments.mjs'
import { serviceOf } from './examples/service.mjs'
import { storeIn } from './examples/store-postgres.mjs'
import { watched } from './life.mjs'
import { verified } from './signed.mjs'

const [schema, url, killedAt] = process.argv.slice(2)
let moments = 0
const moment = () => {
  if (moments++ === Number(killedAt)) process.kill(process.pid, 'SIGKILL')
}

const store = watched(await storeIn(poolIn(schema)), ['insert', 'swap'], moment)
const followed = payments({
  store,
  gateway: watched(gatewayAt(url), ['pay', 'query', 'cancel'], moment),
  isRight: () => true,
  calls: { canCancel: true },
  pause: async (asked) => ({ 1: 'cancel', 2: 'expired' })[asked],
})

/** Tells the parent when nothing is followed any more. */
let following = 0
const noted = (work) => async () => {
  following++
  const move = await work()
  if (--following === 0) process.send({ idle: true })
  return move
}
const notedPayments = {
  begin: async (orderId) => noted(await followed.begin(orderId)),
  notice: async (orderId, body) => noted(await followed.notice(orderId, body)),
  resume: (orderId) => noted(() => followed.resume(orderId))(),
}

const service = serviceOf({ store, payments: notedPayments, verified })
await service.recover()
const server = service.app.listen(0, () => process.send({ port: server.address().port }))
