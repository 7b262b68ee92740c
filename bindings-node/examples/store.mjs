// The attempts of a shop in SQLite.
//
// `database` is one of libsql, which installs without a script on Node 20, node:sqlite (Node 22.13 or newer) or
// better-sqlite3: what is used here, all three have.
import { bookingOf, firstRow, nextRow, TABLES, UNFINISHED } from './rows.mjs'

export function storeIn(database) {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000')
  database.exec(TABLES)
  const insert = database.prepare(
    'INSERT INTO attempt (order_id, number, step, under_way, payer_text) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const swap = database.prepare(
    'UPDATE attempt SET number = ?, step = ?, under_way = ?, payer_text = ? WHERE order_id = ? AND number = ?',
  )
  const load = database.prepare(
    'SELECT number, step, under_way AS underWay, payer_text AS payerText FROM attempt WHERE order_id = ?',
  )
  const deliver = database.prepare('INSERT INTO delivery (order_id) VALUES (?)')
  const callStaff = database.prepare('INSERT INTO for_staff (order_id, reason) VALUES (?, ?)')
  const unfinished = database.prepare(UNFINISHED)

  return {
    /** Whether this is the first to begin. If not, nothing is stored: go on with the row that is there. */
    insert(orderId, move) {
      const { number, step, underWay, payerText } = firstRow(move)
      return insert.run(orderId, number, step, underWay, payerText).changes === 1
    },

    /** Whether the old number still stood there and the new one stands there now. Only then may the step be done. */
    swap(orderId, row, move, also) {
      const { number, step, underWay, payerText } = nextRow(row, move, also)
      const { delivery, forStaff } = bookingOf(move, also.delivers)
      database.exec('BEGIN IMMEDIATE')
      try {
        const { changes } = swap.run(number, step, underWay, payerText, orderId, row.number)
        if (changes === 1 && delivery) deliver.run(orderId)
        if (changes === 1 && forStaff) callStaff.run(orderId, forStaff)
        database.exec('COMMIT')
        return changes === 1
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      }
    },

    load: (orderId) => load.get(orderId),
    unfinished: () => unfinished.all().map(({ id }) => id),
  }
}
