// What can say anything of a kind of attempt. It is not written down here: the core is asked. An answer is offered if
// more comes of it than of an enquiry that says nothing, at some stage of an attempt; an event, if it moves one.

import { cancel, capture, classify, contexts, events, heard, settled, start, told, verdicts } from 'rspcode'
import { FLAGS } from './route.js'

const ALL_CALLS = { canCancel: true, canRepeat: true, freshCode: true }
const SAYS_NOTHING = classify('query_reply', 'SUCCESS')

/** The flags that a kind takes up. */
export function flagsOf(kind) {
  const without = start(kind).attempt
  return Object.keys(FLAGS).filter((flag) => start(kind, { [FLAGS[flag]]: true }).attempt !== without)
}

// What is asked once need not be asked at every move.
const known = new Map()

/** The contexts and the events that concern a kind; of the states of an order, which all say the same, its own. */
export function concerning(kind) {
  if (!known.has(kind)) known.set(kind, asked(kind))
  return known.get(kind)
}

function asked(kind) {
  const first = start(kind, ALL_CALLS).attempt
  const paid = heard(first, classify('preauth_state', 'SUCCESS')).attempt
  const stages = [first, paid, cancel(first).attempt, capture(paid).attempt, settled(first, false).attempt]
  const saysMore = (stage, verdict) => !isSame(heard(stage, verdict), heard(stage, SAYS_NOTHING))
  const answersOf = (context) => verdicts.filter((verdict) => verdict.context === context)
  const concerns = (context) =>
    answersOf(context).some((verdict) => stages.some((stage) => saysMore(stage, verdict)))
  const own = `${kind.split('_')[0]}_state`
  return {
    contexts: contexts.filter(
      (context) => (!context.endsWith('_state') || context === own) && concerns(context),
    ),
    events: events.filter((event) => stages.some((stage) => told(stage, event).attempt !== stage)),
  }
}

const isSame = (one, other) =>
  one.attempt === other.attempt && one.step === other.step && one.reason === other.reason
