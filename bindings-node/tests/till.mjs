// A life in a process of its own, which kills itself.
//
//     node till.mjs DATABASE GATEWAY KIND MOMENT
import Database from 'libsql'
import { gatewayAt } from './examples/gateway.mjs'
import { live } from './life.mjs'

const [file, url, kind, killedAt] = process.argv.slice(2)
await live({
  database: new Database(file),
  gateway: gatewayAt(url),
  kind,
  killedAt: Number(killedAt),
  die: () => process.kill(process.pid, 'SIGKILL'),
})
