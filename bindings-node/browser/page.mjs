// The whole of it, where there is a document.
import * as rspcode from 'rspcode'
import { digests } from './digests.mjs'
import { given } from './given.mjs'

const shown = document.createElement('pre')
shown.id = 'shown'
shown.textContent = JSON.stringify({ engine: rspcode.engine, ...digests(rspcode, given) })
document.body.append(shown)
