// What can be told of an attempt, as it is written: `cancel`, `pay_reply:TIMEOUT`, `pay:query:SUCCESS/-/NOTPAY`. It is
// the notation of `rspcode attempt`, on the command line and in its logs.

import { classify, contexts, events, operations, readReply, sources, steps } from 'rspcode'

/** One of `event`, `verdict` and `deed`, or `error`: why the text tells nothing. */
export function toldBy(text) {
  const colon = text.indexOf(':')
  if (colon < 0) {
    if (events.includes(text)) return { event: text }
    return {
      error: `no event: expected ${events.join(', ')}, CONTEXT:CODE or OPERATION:SOURCE:CODE/INNER/STATE`,
    }
  }
  const [first, rest] = [text.slice(0, colon), text.slice(colon + 1)]
  if (contexts.includes(first)) return { verdict: classify(first, rest) }
  if (first === 'did') {
    if (steps.includes(rest)) return { deed: rest }
    return { error: `no step behind did: the steps are ${steps.join(', ')}` }
  }
  if (!operations.includes(first)) {
    return { error: 'neither a context nor an operation nor did stands before the colon' }
  }
  const [source, ...reply] = rest.split(':')
  if (reply.length === 0 || !sources.includes(source)) {
    return { error: `no source behind the operation: the sources are ${sources.join(', ')}` }
  }
  const parts = reply.join(':').split('/')
  if (parts.length !== 1 && parts.length !== 3) {
    return {
      error: 'not the parts of a reply: expected CODE alone or CODE/INNER/STATE, with - for what is absent',
    }
  }
  const [rspCode, inner, state] = parts.map((part) => (part === '-' ? null : part))
  return { verdict: readReply(first, source, { rspCode, inner, state }) }
}
