// The whole of it, where there is a console.
import * as rspcode from 'rspcode'
import { digests } from './digests.mjs'
import { given } from './given.mjs'

console.log(JSON.stringify({ engine: rspcode.engine, ...digests(rspcode, given) }))
