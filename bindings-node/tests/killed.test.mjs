// The example of the package, killed and started again at every moment of a payment.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import Database from 'libsql'
import { live } from './life.mjs'

/**
 * A gateway that plays one script. A second request to pay takes the money a second time: it is the worst that a
 * gateway could do, and nothing but the till prevents it.
 */
function gatewayWith(script) {
  const order = { charges: 0, state: undefined, asked: 0, cancellations: 0 }
  const services = {
    pay() {
      order.charges++
      order.state = 'NOTPAY'
      return script.pay(order)
    },
    query() {
      order.asked++
      if (order.state === undefined) return { rsp_code: 'ORDER_NOT_EXIST' }
      script.asked?.(order)
      return { rsp_code: 'SUCCESS', data: { order_status: order.state } }
    },
    cancel() {
      order.cancellations++
      return script.cancel(order)
    },
  }
  return { order, services }
}

const refusedAtOnce = (order) => {
  order.charges--
  order.state = undefined
  return { rsp_code: 'AMOUNT_NOT_ENOUGH' }
}

const closes = (order) => {
  if (order.state !== 'SUCCESS') order.state = 'ORDER_CLOSED'
  else order.state = 'ORDER_REVERSED'
  return { rsp_code: 'SUCCESS' }
}

/** The scripts, and how each ends if nobody is killed. */
const SCRIPTS = {
  'paid at once': {
    kind: 'pay_direct',
    pay: (order) => {
      order.state = 'SUCCESS'
      return { rsp_code: 'SUCCESS' }
    },
    cancel: closes,
    end: 'done',
  },
  refused: { kind: 'pay_direct', pay: refusedAtOnce, cancel: closes, end: 'not_done' },
  'the answer is lost, and it is paid late': {
    kind: 'pay_direct',
    pay: () => undefined,
    asked: (order) => {
      if (order.state === 'NOTPAY' && order.asked === 2) order.state = 'SUCCESS'
    },
    cancel: closes,
    end: 'done',
  },
  'paid while it is cancelled, and the answer to that is lost': {
    kind: 'pay_direct',
    pay: () => undefined,
    cancel: (order) => {
      if (order.cancellations === 1) order.state = 'SUCCESS'
      else closes(order)
      return undefined
    },
    end: 'not_done',
  },
  'shown, and nobody pays': {
    kind: 'pay_shown',
    pay: () => ({ rsp_code: 'SUCCESS' }),
    cancel: closes,
    end: 'not_done',
  },
}

const KILLED = new Error('killed')

/** Plays a script with a till that dies at these moments, one life after the other; the last one lives on. */
async function play(script, moments, oneLife) {
  const work = mkdtempSync(path.join(tmpdir(), 'rspcode-'))
  const file = path.join(work, 'shop.db')
  const { order, services } = gatewayWith(script)
  try {
    let kills = 0
    for (const killedAt of moments) {
      if (!(await oneLife({ file, services, kind: script.kind, killedAt }))) break
      kills++
    }
    await oneLife({ file, services, kind: script.kind, killedAt: -1 })
    const database = new Database(file)
    const { step } = database.prepare('SELECT step FROM attempt').get()
    const deliveries = database.prepare('SELECT count(*) AS count FROM delivery').get().count
    database.close()
    return { ...order, kills, step, deliveries }
  } finally {
    rmSync(work, { recursive: true })
  }
}

/** A life that an exception ends which nothing catches: quick enough for every pair of moments. True if it was killed. */
const inThisProcess =
  (isLate = false) =>
  async ({ file, services, kind, killedAt }) => {
    const database = new Database(file)
    // An exception is no power failure: what was written is there, and waiting for the disk takes minutes.
    const quick = {
      exec: (sql) => database.exec(sql.replace('= FULL', '= OFF')),
      prepare: (sql) => database.prepare(sql),
    }
    const gateway = Object.fromEntries(
      Object.entries(services).map(([name, service]) => [name, async () => service()]),
    )
    const die = () => {
      throw KILLED
    }
    try {
      await live({ database: quick, gateway, kind, killedAt, die, isLate })
      return false
    } catch (error) {
      assert.equal(error, KILLED)
      return true
    } finally {
      database.close()
    }
  }

/** A life in a process of its own, which a signal ends. True if it did. */
async function inItsOwnProcess({ file, services, kind, killedAt }) {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const body = services[request.url.slice(1)]()
      if (body === undefined) response.destroy()
      else response.end(JSON.stringify(body))
    })
  })
  await once(server.listen(0), 'listening')
  const url = `http://localhost:${server.address().port}`
  const till = path.join(import.meta.dirname, 'till.mjs')
  const child = spawn(process.execPath, [till, file, url, kind, String(killedAt)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text
  })
  const [status, signal] = await once(child, 'close')
  server.closeAllConnections()
  server.close()
  assert(status === 0 || signal === 'SIGKILL', `${status} ${signal}: ${errors}`)
  return signal === 'SIGKILL'
}

/** What may never be, whenever the till was killed. */
function check(seen) {
  assert(['done', 'not_done', 'reversed'].includes(seen.step), `it did not end: ${seen.step}`)
  assert(seen.charges <= 1, `${seen.charges} charges`)
  assert(seen.deliveries <= 1, `${seen.deliveries} deliveries`)
  assert.equal(seen.deliveries === 1, seen.step === 'done')
  if (seen.step === 'done') assert.equal(seen.state, 'SUCCESS')
  if (seen.step === 'not_done') assert.notEqual(seen.state, 'SUCCESS')
}

for (const [name, script] of Object.entries(SCRIPTS)) {
  test(`${name}: killed at every moment, and at every one after that, it charges once and ends`, async () => {
    const undisturbed = await play(script, [], inThisProcess())
    assert.equal(undisturbed.step, script.end)
    check(undisturbed)
    let first = 0
    for (let kills = 2; kills > 0; first++) {
      for (let second = 0; ; second++) {
        const seen = await play(script, [first, second], inThisProcess())
        check(seen)
        kills = seen.kills
        if (kills < 2) break
      }
    }
    // At least the insert, the request and what it brought, with a moment before and after each.
    assert(first > 6, `only ${first} moments`)
  })
}

const LOST = SCRIPTS['the answer is lost, and it is paid late']

test('killed by a signal at every moment, a process charges once and ends', async () => {
  let moment = 0
  for (let kills = 1; kills > 0; moment++) {
    const seen = await play(LOST, [moment], inItsOwnProcess)
    check(seen)
    kills = seen.kills
  }
  assert(moment > 6, `only ${moment} moments`)
})

test('a till that stores after it has sent charges twice, and the same check finds it', async () => {
  check(await play(LOST, [], inThisProcess(true)))
  const errors = []
  let kills = 1
  for (let moment = 0; kills > 0; moment++) {
    const seen = await play(LOST, [moment], inThisProcess(true))
    kills = seen.kills
    try {
      check(seen)
    } catch (error) {
      errors.push(error.message)
    }
  }
  assert(errors.includes('2 charges'), errors.join('\n'))
})
