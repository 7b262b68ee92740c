// The service of the example: notices before, after and beside an enquiry, a database that goes away, and kills.
import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { describe, test } from 'node:test'
import { payerText, readReply } from 'rspcode'
import { DATABASES, newSchema, poolIn, watchedPool } from './databases.mjs'
import { payments } from './examples/payments.mjs'
import { serviceOf } from './examples/service.mjs'
import { storeIn } from './examples/store-postgres.mjs'
import { signed, verified } from './signed.mjs'

const PAID = { rsp_code: 'SUCCESS', data: { order_status: 'SUCCESS' } }
const CHECKING = readReply('pay', 'reply').payerText

/** A gate that holds all who come until it is opened. */
function gate() {
  let open
  const opened = new Promise((resolve) => {
    open = resolve
  })
  return { open, pass: () => opened }
}

/** The body of an answer, or the status of one that is none. */
async function answer(response) {
  if (response.ok) return response.json()
  await response.text()
  return response.status
}

/** Who asks a service over HTTP. */
function clientOf(port) {
  const at = (where) => `http://localhost:${port}${where}`
  const post = async (body) => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(at('/callback'), { method: 'POST', headers, body })
    await response.text()
    return response.status
  }
  return {
    post,
    notify: (orderId, body) => post(JSON.stringify(signed(orderId, body))),
    async begin(orderId) {
      return answer(await fetch(at(`/payments/${orderId}`), { method: 'PUT' }))
    },
    async look(orderId) {
      return answer(await fetch(at(`/payments/${orderId}`)))
    },
    /** As an app does: it asks until there is an end. */
    async end(orderId) {
      for (;;) {
        const seen = await this.look(orderId)
        if (seen.end) return seen
      }
    },
  }
}

/** A service in this process, which ends with the test. Its enquiries wait at `asks`; `around` stands before the store. */
async function serviceWith(
  t,
  database,
  { asks = { pass: async () => {} }, around = (store) => store, pay, query, makes = serviceOf } = {},
) {
  const store = around(database.store)
  const calls = { pay: 0, query: 0, cancel: 0 }
  const counted = (name, answer) => async () => {
    calls[name]++
    return answer?.()
  }
  const gateway = { pay: counted('pay', pay), query: counted('query', query), cancel: counted('cancel') }
  const pause = () => asks.pass()
  // What is still followed when the test is over is not tried again.
  let isOver = false
  const rest = () => (isOver ? new Promise(() => {}) : Promise.resolve())
  const followed = payments({ store, gateway, isRight: () => true, pause, calls: { canCancel: true } })
  const service = makes({ store, payments: followed, verified, rest })
  const server = service.app.listen(0)
  await once(server, 'listening')
  t.after(async () => {
    isOver = true
    server.closeAllConnections()
    server.close()
    await database.close()
  })
  const deliveries = async () => (await database.rows('SELECT order_id FROM delivery')).length
  return { client: clientOf(server.address().port), calls, deliveries }
}

for (const [name, open] of Object.entries(DATABASES)) {
  describe(name, () => {
    const served = async (t, options) => serviceWith(t, await open(), options)

    test('an order is begun once, and an app is told how it goes', async (t) => {
      const asks = gate()
      const { client, calls, deliveries } = await served(t, { asks, query: () => PAID })
      assert.equal(await client.look('7'), 404)
      const begun = await Promise.all([client.begin('7'), client.begin('7'), client.begin('7')])
      for (const seen of begun) {
        assert.equal(seen.end, null)
        assert.match(seen.payerText, /do not pay again yet/)
      }
      asks.open()
      const seen = await client.end('7')
      assert.deepStrictEqual(seen, { end: 'done', payerText: payerText('done') })
      assert.deepStrictEqual([calls.pay, await deliveries()], [1, 1])
    })

    test('what nobody has signed, or is about no order, is no answer', async (t) => {
      t.mock.method(console, 'error', () => {})
      const { client, deliveries } = await served(t, { asks: gate(), query: () => PAID })
      await client.begin('7')
      const right = signed('7', PAID)
      const wrong = [
        { ...right, digest: right.digest.replace(/./, (digit) => (digit === '0' ? '1' : '0')) },
        { ...right, digest: '' },
        { ...right, text: right.text.replace('"7"', '"8"') },
        { text: right.text },
        { order_id: '7', ...PAID },
        [],
      ]
      for (const body of wrong) assert.equal(await client.post(JSON.stringify(body)), 400)
      for (const body of ['', 'null', '7', 'no JSON', '{"text":']) assert.equal(await client.post(body), 400)
      assert.equal(await client.notify('8', PAID), 404)
      assert.deepStrictEqual(await client.look('7'), { end: null, payerText: CHECKING })
      assert.equal(await client.look('8'), 404)
      assert.equal(await deliveries(), 0)
    })

    test('a notice before the enquiry delivers, and the enquiry adds nothing', async (t) => {
      const asks = gate()
      const waits = gate()
      const asked = gate()
      const pass = () => {
        waits.open()
        return asks.pass()
      }
      const around = (store) => ({
        ...store,
        async swap(orderId, row, move, also) {
          const isStored = await store.swap(orderId, row, move, also)
          if (move.step === 'nothing') asked.open()
          return isStored
        },
      })
      const { client, calls, deliveries } = await served(t, { asks: { pass }, around, query: () => PAID })
      await client.begin('7')
      await waits.pass()
      assert.equal(await client.notify('7', PAID), 200)
      assert.equal((await client.look('7')).end, 'done')
      assert.deepStrictEqual([calls.query, await deliveries()], [0, 1])
      asks.open()
      await asked.pass()
      assert.deepStrictEqual([calls.query, await deliveries()], [1, 1])
      assert.equal((await client.look('7')).end, 'done')
    })

    test('a notice after the enquiry adds nothing, however often it comes', async (t) => {
      const { client, deliveries } = await served(t, { query: () => PAID })
      await client.begin('7')
      await client.end('7')
      for (let time = 0; time < 3; time++) {
        assert.equal(await client.notify('7', PAID), 200)
        assert.equal(await deliveries(), 1)
      }
    })

    test('a notice and the answer to an enquiry at once deliver once', async (t) => {
      // Both have loaded the row when the first of them stores.
      const both = gate()
      const again = gate()
      const results = []
      let arrived = 0
      const around = (store) => ({
        ...store,
        async swap(orderId, row, move, also) {
          if (move.step === 'done') {
            if (++arrived === 2) both.open()
            await both.pass()
          }
          const isStored = await store.swap(orderId, row, move, also)
          if (move.step === 'done') results.push(isStored)
          // Who lost has told it again, and it was nothing new; or nobody has lost.
          if (move.step === 'nothing' || results.filter(Boolean).length === 2) again.open()
          return isStored
        },
      })
      const { client, deliveries } = await served(t, { around, query: () => PAID })
      await client.begin('7')
      assert.equal(await client.notify('7', PAID), 200)
      await again.pass()
      assert.deepStrictEqual(results.sort(), [false, true])
      assert.equal(await deliveries(), 1)
    })

    test('a database that fails once, at any write, before or after it, costs an enquiry and no charge', async (t) => {
      t.mock.method(console, 'error', () => {})
      let writes = 1
      for (let failing = 0; failing < writes; failing++) {
        for (const isLate of [false, true]) {
          writes = 0
          const around = (store) => ({
            ...store,
            async swap(...args) {
              const fails = writes++ === failing
              if (fails && !isLate) throw new Error('the database is away')
              const isStored = await store.swap(...args)
              if (fails) throw new Error('the database is away')
              return isStored
            },
          })
          const { client, calls, deliveries } = await served(t, { around, query: () => PAID })
          await client.begin('7')
          await client.end('7')
          assert.deepStrictEqual([calls.pay, await deliveries()], [1, 1])
        }
      }
      assert(console.error.mock.callCount() > 2)
    })
  })
}

/** A database whose server ends all connections before one statement of a transaction; and how many there were. */
async function ending(number) {
  const admin = await newSchema(`ending_${number}`)
  const pool = poolIn(`ending_${number}`)
  const processes = new Set()
  pool.on('connect', ({ processID }) => processes.add(processID))
  let statements = 0
  async function beforeOne() {
    if (statements++ !== number) return
    const end = 'SELECT pg_terminate_backend(id, 60000) FROM unnest($1::int[]) AS id'
    await admin.query(end, [[...processes]])
  }
  const store = await storeIn(watchedPool(pool, async () => {}, beforeOne))
  return {
    store,
    statements: () => statements,
    rows: async (sql) => (await admin.query(sql)).rows,
    close: () => Promise.all([pool.end(), admin.end()]),
  }
}

test('a server that ends all connections, before any statement, costs an enquiry and no charge', async (t) => {
  t.mock.method(console, 'error', () => {})
  let statements = 1
  let number = 0
  for (; number < statements; number++) {
    const database = await ending(number)
    const { client, calls, deliveries } = await serviceWith(t, database, { query: () => PAID })
    while ((await client.begin('7')) === 500);
    await client.end('7')
    assert.deepStrictEqual([calls.pay, await deliveries()], [1, 1], `before statement ${number}`)
    statements = database.statements()
  }
  assert(number > 8, `only ${number} statements`)
})

/** The service of the example as a project has it that uses this version of Express. */
async function serviceOfExpress(version) {
  const project = path.join(import.meta.dirname, `express-${version}`)
  mkdirSync(path.join(project, 'node_modules'), { recursive: true })
  cpSync(path.join(import.meta.dirname, 'examples'), path.join(project, 'examples'), { recursive: true })
  const installed = path.join(import.meta.dirname, 'node_modules', `express-${version}`)
  const link = path.join(project, 'node_modules', 'express')
  rmSync(link, { force: true })
  symlinkSync(installed, link)
  return (await import(path.join(project, 'examples', 'service.mjs'))).serviceOf
}

for (const [name, makes] of [
  ['Express 5', serviceOf],
  ['Express 4', await serviceOfExpress(4)],
]) {
  test(`${name}: a database that is away is an error for who asks, and the service goes on`, async (t) => {
    t.mock.method(console, 'error', () => {})
    const asks = gate()
    let isAway = false
    const around = (store) => {
      const calls = Object.keys(store).map((call) => [
        call,
        async (...args) => {
          if (isAway) throw new Error('the database is away')
          return store[call](...args)
        },
      ])
      return Object.fromEntries(calls)
    }
    const { client, calls, deliveries } = await serviceWith(t, await DATABASES.libsql(), {
      asks,
      around,
      query: () => PAID,
      makes,
    })
    await client.begin('7')
    isAway = true
    assert.equal(await client.look('7'), 500)
    assert.equal(await client.begin('7'), 500)
    assert.equal(await client.begin('8'), 500)
    assert.equal(await client.notify('7', PAID), 500)
    assert.equal(await client.post('{}'), 400)
    isAway = false
    assert.equal(await client.notify('7', PAID), 200)
    assert.equal((await client.look('7')).end, 'done')
    assert.equal(await client.look('8'), 404)
    asks.open()
    assert.deepStrictEqual([calls.pay, await deliveries()], [1, 1])
  })
}

/** A provider that loses the answer to the request, and sends its notice until somebody takes it. */
async function provider(t, pays) {
  const order = { charges: 0, state: undefined, notices: 0 }
  const to = { client: undefined }
  async function notify() {
    if (order.notices > 0 || order.state !== 'SUCCESS') return
    const body = { rsp_code: 'SUCCESS', data: { order_status: order.state } }
    const status = await to.client.notify('7', body).catch(() => undefined)
    if (status === 200) order.notices++
  }
  const services = {
    async pay() {
      order.charges++
      order.state = pays ? 'SUCCESS' : 'NOTPAY'
      await notify()
    },
    async query() {
      await notify()
      if (order.state === undefined) return { rsp_code: 'ORDER_NOT_EXIST' }
      return { rsp_code: 'SUCCESS', data: { order_status: order.state } }
    },
    async cancel() {
      if (order.state !== undefined)
        order.state = order.state === 'SUCCESS' ? 'ORDER_REVERSED' : 'ORDER_CLOSED'
      return { rsp_code: 'SUCCESS' }
    },
  }
  const server = createServer((request, response) => {
    request.resume().on('end', async () => {
      const body = await services[request.url.slice(1)]()
      if (body === undefined) response.destroy()
      else response.end(JSON.stringify(body))
    })
  })
  await once(server.listen(0), 'listening')
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return { order, to, url: `http://localhost:${server.address().port}` }
}

/** The service in a process: its client, if it lived until it listened; when it has nothing to do; its exit. */
async function started(t, schema, url, moment) {
  const file = path.join(import.meta.dirname, 'served.mjs')
  const child = fork(file, [schema, url, String(moment)], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  t.after(() => child.kill('SIGKILL'))
  const exit = once(child, 'exit')
  const idle = new Promise((resolve) => {
    child.on('message', (message) => message.idle && resolve())
  })
  const listens = new Promise((resolve) => {
    child.on('message', ({ port }) => port && resolve(clientOf(port)))
  })
  return { child, client: await Promise.race([listens, exit.then(() => undefined)]), idle, exit }
}

/** Pays one order in a life that ends at this moment and, if that was before all was done, one that does not. */
async function twoLives(t, schema, pays, moment) {
  const pool = await newSchema(schema)
  const { order, to, url } = await provider(t, pays)
  const first = await started(t, schema, url, moment)
  to.client = first.client
  // Its answer may be lost with the process.
  await first.client.begin('7').catch(() => first.exit)
  const wasKilled = await Promise.race([first.idle.then(() => false), first.exit.then(() => true)])
  const { child, client, exit } = wasKilled ? await started(t, schema, url, -1) : first
  to.client = client
  if ((await client.look('7')) === 404) await client.begin('7')
  const seen = await client.end('7')
  child.kill()
  await exit
  const { rowCount: deliveries } = await pool.query('SELECT FROM delivery')
  await pool.end()
  return { ...order, ...seen, deliveries, wasKilled }
}

for (const pays of [true, false]) {
  test(`killed at every moment and started again, it charges once and ends, ${pays ? '' : 'un'}paid`, async (t) => {
    let moment = 0
    for (let wasKilled = true; wasKilled; moment++) {
      const seen = await twoLives(t, `served_${pays}_${moment}`, pays, moment)
      wasKilled = seen.wasKilled
      assert(seen.charges <= 1, `${seen.charges} charges`)
      assert.equal(seen.deliveries, seen.end === 'done' ? 1 : 0)
      if (seen.end === 'done') assert.equal(seen.state, 'SUCCESS')
      if (seen.end === 'not_done') assert.notEqual(seen.state, 'SUCCESS')
      assert.equal(seen.payerText, payerText(seen.end))
      if (!wasKilled) assert.equal(seen.end, pays ? 'done' : 'not_done')
    }
    assert(moment > 6, `only ${moment} moments`)
  })
}
