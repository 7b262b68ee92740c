// A user's program: the compiler reads it, nothing runs it. What must be refused is marked.
import {
  type Actor,
  type Attempt,
  actors,
  type attempt,
  type Basis,
  bases,
  type Calls,
  type Cause,
  type Code,
  type CodeInfo,
  type Context,
  cancel,
  capture,
  causes,
  classify,
  classifyMany,
  codes,
  contexts,
  type describe,
  type End,
  type Event,
  type end,
  ends,
  events,
  expired,
  find,
  heard,
  isCode,
  isContext,
  isStep,
  type Kind,
  type kind,
  kinds,
  type Move,
  type Next,
  nexts,
  notified,
  type Operation,
  type Outcome,
  operations,
  outcomes,
  type payerText,
  type Reason,
  type Reply,
  readReply,
  reasons,
  type Source,
  type Step,
  settled,
  sources,
  start,
  steps,
  stop,
  tableVersion,
  told,
  type Verdict,
  type VerdictJson,
  verdictFromJson,
  verdicts,
  verdictToJson,
  version,
} from 'rspcode'

function whatToDo(verdict: Verdict): string {
  switch (verdict.next) {
    case 'accept':
      return 'act on it'
    case 'inspect':
    case 'query':
      return 'ask'
    case 'start_over':
      return 'send a fresh request'
    case 'stop':
      return 'leave it to the actor'
    default: {
      const forgotten: never = verdict.next
      return forgotten
    }
  }
}

function forgetsOne(verdict: Verdict): string {
  switch (verdict.next) {
    case 'accept':
    case 'inspect':
    case 'query':
    case 'stop':
      return ''
    default: {
      // @ts-expect-error: start_over is left
      const forgotten: never = verdict.next
      return forgotten
    }
  }
}

/** Whether two types are the same. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <A, B>(_: Same<A, B>): void => {}

const text: string = JSON.parse('"TIMEOUT"')
const verdict = classify('pay_reply', text)
same<typeof verdict, Verdict>(true)
same<Verdict['context'], Context>(true)
same<Verdict['id'], number>(true)
same<Verdict['code'], Code | null>(true)
same<Verdict['outcome'], Outcome>(true)
same<Verdict['cause'], Cause>(true)
same<Verdict['next'], Next>(true)
same<Verdict['actor'], Actor>(true)
same<Verdict['isFinal'], boolean>(true)
same<Verdict['mayReleaseGoods'], boolean>(true)
same<Verdict['mayChargeAgain'], boolean>(true)
same<Verdict['basis'], Basis>(true)
same<Verdict['message'], string>(true)
same<Verdict['explanation'], string>(true)
same<Verdict['payerText'], string>(true)
same<CodeInfo['id'], number>(true)
same<CodeInfo['code'], Code>(true)
same<CodeInfo['message'], string>(true)
same<CodeInfo['cause'], Cause>(true)
same<CodeInfo['basis'], Basis>(true)
same<CodeInfo['explanation'], string>(true)
same<Next, 'accept' | 'inspect' | 'query' | 'start_over' | 'stop'>(true)

classify('pay_reply', null)
classify('pay_reply', undefined)
classifyMany('pay_reply', new Set([text, null]))
same<ReturnType<typeof classifyMany>, Verdict[]>(true)
same<ReturnType<typeof find>, CodeInfo | null>(true)
same<typeof codes, readonly CodeInfo[]>(true)
same<typeof verdicts, readonly Verdict[]>(true)
same<typeof contexts, readonly Context[]>(true)
same<typeof outcomes, readonly Outcome[]>(true)
same<typeof causes, readonly Cause[]>(true)
same<typeof nexts, readonly Next[]>(true)
same<typeof actors, readonly Actor[]>(true)
same<typeof bases, readonly Basis[]>(true)
same<typeof tableVersion, number>(true)
same<typeof version, string>(true)
const spelled: Code = 'UNKNOW'

const json = verdictToJson(verdict)
same<typeof json, VerdictJson>(true)
same<VerdictJson['table_version'], number>(true)
same<VerdictJson['code'], Code | null>(true)
same<VerdictJson['next'], Next>(true)
same<VerdictJson['may_release_goods'], boolean>(true)
same<VerdictJson['payer_text'], string>(true)
same<ReturnType<typeof verdictFromJson>, Verdict>(true)
verdictFromJson(JSON.parse(JSON.stringify(json)))
// @ts-expect-error: JSON has its names in snake_case
json.mayReleaseGoods
// @ts-expect-error: JSON is no verdict
verdictToJson(json)

// A word that is known at run time only.
if (isContext(text)) same<typeof text, Context>(true)
if (isStep(text)) same<typeof text, Step>(true)
if (isCode(text)) same<typeof text, Code>(true)
// @ts-expect-error: a text is a context once it was looked at
classify(text, null)

// @ts-expect-error: a mistyped context
classify('pay_repli', text)
// @ts-expect-error: a code of another type
classify('pay_reply', 42)
// @ts-expect-error: a code is missing
classify('pay_reply')
// @ts-expect-error: a code of another type among many
classifyMany('pay_reply', [42])
// @ts-expect-error: a single code, which would be taken letter by letter
classifyMany('pay_reply', 'TIMEOUT')
// @ts-expect-error: a verdict is readonly
verdict.next = 'accept'
// @ts-expect-error: a listed code is spelled as it is published
const misspelled: Code = 'UNKNOWN'
// @ts-expect-error: not a word of the vocabulary
if (verdict.outcome === 'declined') whatToDo(verdict)
// @ts-expect-error: the lists are readonly
contexts.push('pay_reply')
// @ts-expect-error: what is not listed is not found
find(text).code

function stepOf(move: Move): string {
  switch (move.step) {
    case 'send':
    case 'show':
    case 'query':
    case 'cancel':
    case 'capture':
      return 'do it'
    case 'held':
    case 'done':
    case 'not_done':
    case 'reversed':
    case 'hand_over':
      return 'book it'
    case 'nothing':
      return ''
    default: {
      const forgotten: never = move.step
      return forgotten
    }
  }
}

function forgetsAStep(move: Move): string {
  switch (move.step) {
    case 'send':
    case 'show':
    case 'query':
    case 'cancel':
    case 'capture':
    case 'held':
    case 'done':
    case 'not_done':
    case 'reversed':
    case 'nothing':
      return ''
    default: {
      // @ts-expect-error: hand_over is left
      const forgotten: never = move.step
      return forgotten
    }
  }
}

const calls: Calls = { canCancel: true }
const begun = start('pay_direct', calls)
same<typeof begun, Move>(true)
same<Move['attempt'], Attempt>(true)
same<Move['step'], Step>(true)
same<Move['reason'], Reason>(true)
const reply: Reply = { rspCode: text, inner: null, state: undefined }
same<ReturnType<typeof readReply>, Verdict>(true)
same<ReturnType<typeof end>, End | null>(true)
same<ReturnType<typeof kind>, Kind>(true)
same<ReturnType<typeof describe>, string>(true)
same<ReturnType<typeof payerText>, string | null>(true)
declare const shown: typeof payerText
const ofVerdict: string = shown(verdicts[0] as Verdict, 'zh-TW')
const ofStep: string | null = shown('done', null)
// @ts-expect-error A tag is a text.
shown('done', 1)
same<typeof operations, readonly Operation[]>(true)
same<typeof sources, readonly Source[]>(true)
same<typeof kinds, readonly Kind[]>(true)
same<typeof events, readonly Event[]>(true)
same<typeof steps, readonly Step[]>(true)
same<typeof reasons, readonly Reason[]>(true)
same<typeof ends, readonly End[]>(true)
const moves: Move[] = [
  start('pay_shown'),
  heard(begun.attempt, readReply('pay', 'reply')),
  heard(begun.attempt, readReply('pay', 'query', reply)),
  told(begun.attempt, 'settled_done'),
  cancel(begun.attempt),
  capture(begun.attempt),
  stop(begun.attempt),
  expired(begun.attempt),
  notified(begun.attempt),
  settled(begun.attempt, false),
]
const column: number = begun.attempt
same<ReturnType<typeof attempt>, Attempt>(true)

// @ts-expect-error: a number becomes an attempt by attempt(), which may throw
cancel(column)
// @ts-expect-error: a mistyped kind
start('pay')
// @ts-expect-error: a flag in another case
start('pay_direct', { can_cancel: true })
// @ts-expect-error: a mistyped operation
readReply('payment', 'query')
// @ts-expect-error: the source is missing
readReply('pay', reply)
// @ts-expect-error: the provider's own name
readReply('pay', 'query', { rsp_code: text })
// @ts-expect-error: an event that there is none of
told(begun.attempt, 'settled')
// @ts-expect-error: whether it happened is missing
settled(begun.attempt)
// @ts-expect-error: a move is readonly
begun.attempt = start('refund').attempt
// @ts-expect-error: not a step
if (begun.step === 'retry') stepOf(begun)

export {
  actors,
  bases,
  causes,
  codes,
  contexts,
  ends,
  events,
  forgetsAStep,
  forgetsOne,
  kinds,
  misspelled,
  moves,
  nexts,
  ofStep,
  ofVerdict,
  operations,
  outcomes,
  reasons,
  sources,
  spelled,
  stepOf,
  steps,
  tableVersion,
  verdicts,
  version,
}
