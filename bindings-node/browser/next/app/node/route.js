import * as rspcode from 'rspcode'
import { digests } from '../../digests.mjs'
import { given } from '../../given.mjs'

export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

export function GET() {
  return Response.json({ engine: rspcode.engine, ...digests(rspcode, given) })
}
