// Every database that the example is shown with, empty: its store, and a way to look into it.
import Libsql from 'libsql'
import pg from 'pg'
import { storeIn } from './examples/store.mjs'
import { storeIn as storeInPostgres } from './examples/store-postgres.mjs'

/** A pool in a schema of its own, which is there; `tests/postgres` of the project tells where the server is. */
export function poolIn(schema) {
  return new pg.Pool({ options: `-c search_path=${schema}` })
}

export async function newSchema(schema) {
  const pool = poolIn(schema)
  await pool.query(`CREATE SCHEMA ${schema}`)
  return pool
}

/** A pool with something before each single statement, and before each in a transaction. */
export function watchedPool(pool, single, inTransaction) {
  const query =
    (on, before) =>
    async (...args) => {
      await before(args[0])
      return on.query(...args)
    }
  return {
    on: (...args) => pool.on(...args),
    query: query(pool, single),
    async connect() {
      const client = await pool.connect()
      return { query: query(client, inTransaction), release: (error) => client.release(error) }
    },
  }
}

function sqlite(database) {
  return {
    store: storeIn(database),
    rows: async (sql) => database.prepare(sql).all(),
    run: async (sql) => database.exec(sql),
    close: () => database.close(),
  }
}

let schemas = 0

async function postgres() {
  const pool = await newSchema(`shop_${process.pid}_${schemas++}`)
  return {
    store: await storeInPostgres(pool),
    rows: async (sql) => (await pool.query(sql)).rows,
    run: (sql) => pool.query(sql),
    close: () => pool.end(),
  }
}

const builtin = process.getBuiltinModule?.('node:sqlite')

export const DATABASES = {
  libsql: async () => sqlite(new Libsql(':memory:')),
  ...(builtin && { 'node:sqlite': async () => sqlite(new builtin.DatabaseSync(':memory:')) }),
  pg: postgres,
}
