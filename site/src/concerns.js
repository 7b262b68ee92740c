// What can say anything of a kind of attempt. It is not written down here: the core is asked, and what makes no more of
// any stage than an enquiry that says nothing is not offered.

import { cancel, capture, classify, contexts, events, heard, start, told, verdicts } from 'rspcode'
import { FLAGS } from './route.js'

const ALL_CALLS = { canCancel: true, canRepeat: true, freshCode: true }
const SAYS_NOTHING = classify('query_reply', 'SUCCESS')

/** The flags that a kind takes up. */
export function flagsOf(kind) {
  const without = start(kind).attempt
  return Object.keys(FLAGS).filter((flag) => start(kind, { [FLAGS[flag]]: true }).attempt !== without)
}

/** The contexts and the events that concern a kind; of the states of an order, which all say the same, its own. */
export function concerning(kind) {
  const first = start(kind, ALL_CALLS).attempt
  const paid = heard(first, classify('preauth_state', 'SUCCESS')).attempt
  const stages = [first, cancel(first).attempt, capture(paid).attempt]
  const saysMore = (next) =>
    stages.some((stage) => !isSame(next(stage), heard(stage, SAYS_NOTHING)))
  const own = `${kind.split('_')[0]}_state`
  return {
    contexts: contexts.filter(
      (context) =>
        context === 'query_reply' ||
        ((!context.endsWith('_state') || context === own) &&
          verdicts.some(
            (verdict) => verdict.context === context && saysMore((stage) => heard(stage, verdict)),
          )),
    ),
    events: events.filter((event) => saysMore((stage) => told(stage, event))),
  }
}

const isSame = (one, other) =>
  one.attempt === other.attempt && one.step === other.step && one.reason === other.reason
