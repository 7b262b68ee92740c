// The same objects as for require: there is one package, whichever way it is loaded.
import rspcode from './index.js'

export const {
  actors,
  bases,
  causes,
  classify,
  classifyMany,
  codes,
  contexts,
  find,
  nexts,
  outcomes,
  tableVersion,
  verdicts,
  version,
} = rspcode
