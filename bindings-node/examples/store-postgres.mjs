// The attempts of a shop in PostgreSQL: `pool` is a Pool of pg. The calls are those of store.mjs, as promises.
import { bookingOf, firstRow, nextRow, TABLES, UNFINISHED } from './rows.mjs'

// Who waited for a row finds the number that stands there then, and so that it is another one. And what is committed
// is on the disk: the number has to outlive the request that it counts.
const BEGIN = 'BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL synchronous_commit = on'

export async function storeIn(pool) {
  // A connection that breaks fails what is asked on it; beside that nobody has to hear of it.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  // One transaction, and one process at a time: two that create a table at once get an error.
  await pool.query(`SELECT pg_advisory_xact_lock(8270726); ${TABLES}`)

  async function transaction(work) {
    const client = await pool.connect()
    try {
      await client.query(BEGIN)
      const result = await work(client)
      await client.query('COMMIT')
      client.release()
      return result
    } catch (error) {
      // Closing the connection rolls back, in whatever state it is.
      client.release(error)
      throw error
    }
  }

  return {
    /** Whether this is the first to begin. If not, nothing is stored: go on with the row that is there. */
    insert(orderId, move) {
      const { number, step, underWay, payerText } = firstRow(move)
      return transaction(async (client) => {
        const { rowCount } = await client.query(
          `INSERT INTO attempt (order_id, number, step, under_way, payer_text) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT DO NOTHING`,
          [orderId, number, step, underWay, payerText],
        )
        return rowCount === 1
      })
    },

    /** Whether the old number still stood there and the new one stands there now. Only then may the step be done. */
    swap(orderId, row, move, also) {
      const { number, step, underWay, payerText } = nextRow(row, move, also)
      const { delivery, forStaff } = bookingOf(move, also.delivers)
      return transaction(async (client) => {
        const { rowCount } = await client.query(
          `UPDATE attempt SET number = $1, step = $2, under_way = $3, payer_text = $4
           WHERE order_id = $5 AND number = $6`,
          [number, step, underWay, payerText, orderId, row.number],
        )
        if (rowCount === 0) return false
        if (delivery) await client.query('INSERT INTO delivery (order_id) VALUES ($1)', [orderId])
        if (forStaff) {
          await client.query('INSERT INTO for_staff (order_id, reason) VALUES ($1, $2)', [orderId, forStaff])
        }
        return true
      })
    },

    async load(orderId) {
      const { rows } = await pool.query(
        `SELECT number, step, under_way AS "underWay", payer_text AS "payerText"
         FROM attempt WHERE order_id = $1`,
        [orderId],
      )
      return rows[0]
    },

    async unfinished() {
      const { rows } = await pool.query(UNFINISHED)
      return rows.map(({ id }) => id)
    },
  }
}
