// Notices with a digest, as the tests' provider signs them. OTT Pay's own digest is another; what is shown is where it
// is verified.
import { createHmac, timingSafeEqual } from 'node:crypto'

const digestOf = (text) => createHmac('sha256', 'a key that both know').update(text).digest()

export function signed(orderId, body) {
  const text = JSON.stringify({ orderId, body })
  return { text, digest: digestOf(text).toString('hex') }
}

export function verified(notice) {
  const { text, digest } = notice ?? {}
  if (typeof text !== 'string' || typeof digest !== 'string') return undefined
  const [right, given] = [digestOf(text), Buffer.from(digest, 'hex')]
  return right.length === given.length && timingSafeEqual(right, given) ? JSON.parse(text) : undefined
}
