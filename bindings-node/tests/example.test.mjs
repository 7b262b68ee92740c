// The example of the package in one process: two tills, notices, and every database that it is shown with.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { payerText, readReply } from 'rspcode'
import { DATABASES } from './databases.mjs'
import { payments } from './examples/payments.mjs'

const PAID = { rsp_code: 'SUCCESS', data: { order_status: 'SUCCESS', amount: 100 } }
const CHECKING = readReply('pay', 'reply').payerText

/** A shop whose gateway answers as it is told, and counts. */
function shopOf({ store, rows }, answers, pause = async () => undefined) {
  const calls = { pay: 0, query: 0, cancel: 0 }
  const gateway = Object.fromEntries(
    Object.keys(calls).map((name) => [name, async () => answers[name]?.(calls[name]++)]),
  )
  const isRight = (_, body) => body?.data?.amount === 100
  const till = payments({ store, gateway, isRight, pause, calls: { canCancel: true } })
  const deliveries = async () => (await rows('SELECT order_id FROM delivery')).length
  const staff = async () => (await rows('SELECT reason FROM for_staff')).map(({ reason }) => reason)
  return { store, till, calls, deliveries, staff }
}

test('what is missing is named when the payments are made, before anything is sent', () => {
  const nothing = () => {}
  const right = {
    store: { insert: nothing, swap: nothing, load: nothing, unfinished: nothing },
    gateway: { pay: nothing, query: nothing, cancel: nothing },
    isRight: nothing,
    calls: { canCancel: true },
  }
  payments(right)
  const names = (wrong, name) =>
    assert.throws(() => payments({ ...right, ...wrong }), {
      name: 'TypeError',
      message: `payments: ${name} must be a function`,
    })
  names({ isRight: undefined }, 'isRight')
  names({ show: 'a QR code' }, 'show')
  names({ pause: 3000 }, 'pause')
  for (const part of ['store', 'gateway']) {
    for (const name of Object.keys(right[part])) {
      names({ [part]: { ...right[part], [name]: undefined } }, `${part}.${name}`)
    }
  }
  // Who forgot `await` before PostgreSQL's has a promise.
  names({ store: Promise.resolve(right.store) }, 'store.insert')
  names({ gateway: undefined }, 'gateway.pay')
  payments({ ...right, gateway: { pay: nothing, query: nothing }, calls: {} })
})

for (const [name, open] of Object.entries(DATABASES)) {
  describe(name, () => {
    /** A database that is closed after the test. */
    async function opened(t) {
      const database = await open()
      t.after(() => database.close())
      return database
    }

    async function shop(t, answers, pause) {
      return shopOf(await opened(t), answers, pause)
    }

    test('two tills on one order send once and deliver once', async (t) => {
      const database = await opened(t)
      const answers = { pay: () => undefined, query: () => PAID }
      const [one, two] = [shopOf(database, answers), shopOf(database, answers)]
      await Promise.all([one.till.pay('7'), two.till.pay('7'), one.till.pay('7')])
      assert.equal(one.calls.pay + two.calls.pay, 1)
      assert.equal(await one.deliveries(), 1)
      assert.equal((await one.store.load('7')).step, 'done')
      assert.deepStrictEqual(await one.store.unfinished(), [])
    })

    test('what is stored is swapped only where the old number stands', async (t) => {
      const { store, till } = await shop(t, { pay: () => undefined, query: () => PAID })
      await till.pay('7')
      const { number, step } = await store.load('7')
      const move = { attempt: number + 1, step: 'not_done', reason: 'settled' }
      assert.equal(await store.swap('7', { ...(await store.load('7')), number: number + 2 }, move, {}), false)
      assert.equal(await store.insert('7', move), false)
      const row = await store.load('7')
      assert.deepStrictEqual([row.number, row.step], [number, step])
    })

    test('the number is not stored without what is to happen with it', async (t) => {
      const database = await opened(t)
      const { store, till } = shopOf(database, {}, async () => 'stop')
      const begun = await till.begin('7')
      const { number } = await store.load('7')
      await database.run('DROP TABLE for_staff')
      await assert.rejects(begun(), /for_staff/)
      const row = await store.load('7')
      assert.deepStrictEqual([row.number, row.step], [number, 'query'])
    })

    test('what was under way is known until its answer is told', async (t) => {
      const seen = []
      const { store, till } = await shop(
        t,
        {
          pay: async () => seen.push((await store.load('7')).underWay) && undefined,
          query: async () => seen.push((await store.load('7')).underWay) && undefined,
          cancel: async () => seen.push((await store.load('7')).underWay) && undefined,
        },
        async (asked) => ({ 1: 'cancel', 3: 'stop' })[asked],
      )
      await till.pay('7')
      assert.deepStrictEqual(seen, ['pay', null, 'cancel', null])
    })

    test('the payer is not told of a refusal that may be an echo', async (t) => {
      const open = { rsp_code: 'SUCCESS', data: { order_status: 'NOTPAY' } }
      const texts = []
      const note = async () => texts.push((await store.load('7')).payerText)
      const { store, till } = await shop(t, {
        async pay() {
          await note()
          // The order is there, so something else was refused than the one request.
          await till.notice('7', open)
          await note()
          return { rsp_code: 'AMOUNT_NOT_ENOUGH' }
        },
        async query() {
          await note()
          return PAID
        },
      })
      await till.pay('7')
      await note()
      const ofOpen = readReply('pay', 'query', { rspCode: 'SUCCESS', state: 'NOTPAY' }).payerText
      assert.deepStrictEqual(texts, [CHECKING, ofOpen, CHECKING, payerText('done')])
    })

    test('staff are called with the number, with the reason', async (t) => {
      const wish = async () => 'stop'
      const { till, staff, store } = await shop(t, { pay: () => undefined }, wish)
      assert.equal((await till.pay('7')).step, 'hand_over')
      assert.deepStrictEqual(await staff(), ['stopped'])
      assert.equal((await store.load('7')).step, 'hand_over')
    })

    test('a success after not_done is looked into', async (t) => {
      const answers = { pay: () => ({ rsp_code: 'AMOUNT_NOT_ENOUGH' }), query: () => PAID }
      const wishes = [undefined, 'cancel', 'expired', 'stop']
      const { till, staff, store } = await shop(t, answers, async () => wishes.shift())
      assert.equal((await till.pay('7')).step, 'not_done')
      const move = await (await till.notice('7', PAID))()
      assert.deepStrictEqual([move.step, move.reason], ['hand_over', 'contradiction'])
      assert.deepStrictEqual(await staff(), ['contradiction'])
      assert.equal((await store.load('7')).step, 'hand_over')
    })

    test('a notice that states nothing is a reason to ask, also after not_done', async (t) => {
      const answers = { pay: () => ({ rsp_code: 'AMOUNT_NOT_ENOUGH' }), query: () => PAID }
      const wishes = [undefined, 'stop']
      const { till, staff, calls } = await shop(t, answers, async () => wishes.shift())
      assert.equal((await till.pay('7')).step, 'not_done')
      const move = await (await till.notice('7', { rsp_code: 'FAIL', data: {} }))()
      assert.deepStrictEqual([move.step, move.reason], ['hand_over', 'contradiction'])
      assert.deepStrictEqual([calls.query, await staff()], [1, ['contradiction']])
    })

    test('money in another amount goes to staff, and no goods to the payer', async (t) => {
      const other = { rsp_code: 'SUCCESS', data: { order_status: 'SUCCESS', amount: 1 } }
      const answers = { pay: () => undefined, query: () => other }
      const { till, staff, deliveries, store } = await shop(t, answers)
      assert.equal((await till.pay('7')).step, 'done')
      assert.deepStrictEqual(
        [await deliveries(), await staff(), (await store.load('7')).step],
        [0, ['other_amount'], 'done'],
      )
    })

    test('whatever the gateway sends, the order is followed on', async (t) => {
      const bodies = [
        ...[null, 'text', 7, true, [], {}, { data: null }, { data: 'text' }, { rsp_code: null }],
        ...[7, true, [], {}, { toString: 1 }, ''].flatMap((odd) => [
          { rsp_code: odd, data: PAID.data },
          { rsp_code: 'SUCCESS', data: { ...PAID.data, rspCode: odd } },
          { rsp_code: 'SUCCESS', data: { ...PAID.data, order_status: odd } },
        ]),
      ]
      const answers = {
        pay: () => bodies[0],
        query: (count) => (count < bodies.length ? bodies[count] : PAID),
      }
      const { till, calls, deliveries } = await shop(t, answers)
      assert.equal((await till.pay('7')).step, 'done')
      assert.deepStrictEqual([calls.pay, calls.query, await deliveries()], [1, bodies.length + 1, 1])
    })
  })
}
