'use client'

import { useEffect, useState } from 'react'
import * as rspcode from 'rspcode'
import { digests } from '../digests.mjs'
import { given } from '../given.mjs'

export default function Page() {
  const [shown, setShown] = useState(null)
  useEffect(() => setShown(JSON.stringify({ engine: rspcode.engine, ...digests(rspcode, given) })), [])
  return shown === null ? null : <pre id="shown">{shown}</pre>
}
