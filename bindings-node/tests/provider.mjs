// A provider whose orders are in PostgreSQL, so that they outlive every process and all of them see the same.
//
// A second request to pay takes the money a second time: it is the worst that a provider could do, and nothing but the
// shop prevents it. A cancellation of an order that is not there is accepted.

export async function createProvider(pool) {
  await pool.query(`
    CREATE TABLE provider (order_id TEXT PRIMARY KEY, state TEXT NOT NULL);
    CREATE TABLE request (order_id TEXT NOT NULL, service TEXT NOT NULL)
  `)
}

/** `script` is `paid`, where the payer pays at once, or `unpaid`, where nobody does. */
export function providerIn(pool, script) {
  const count = (orderId, service) => pool.query('INSERT INTO request VALUES ($1, $2)', [orderId, service])
  return {
    /** The answer is lost. */
    async pay(orderId) {
      await count(orderId, 'pay')
      const state = script === 'paid' ? 'SUCCESS' : 'NOTPAY'
      await pool.query('INSERT INTO provider VALUES ($1, $2) ON CONFLICT DO NOTHING', [orderId, state])
    },

    async query(orderId) {
      const { rows } = await pool.query('SELECT state FROM provider WHERE order_id = $1', [orderId])
      if (rows.length === 0) return { rsp_code: 'ORDER_NOT_EXIST' }
      return { rsp_code: 'SUCCESS', data: { order_status: rows[0].state } }
    },

    async cancel(orderId) {
      await count(orderId, 'cancel')
      await pool.query(
        `UPDATE provider SET state = CASE state WHEN 'NOTPAY' THEN 'ORDER_CLOSED' WHEN 'SUCCESS' THEN 'ORDER_REVERSED'
         ELSE state END WHERE order_id = $1`,
        [orderId],
      )
      return { rsp_code: 'SUCCESS' }
    },
  }
}
