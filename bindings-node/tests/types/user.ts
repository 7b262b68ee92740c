// A user's program: the compiler reads it, nothing runs it. What must be refused is marked.
import {
  type Actor,
  actors,
  type Basis,
  bases,
  type Cause,
  type Code,
  type CodeInfo,
  type Context,
  causes,
  classify,
  classifyMany,
  codes,
  contexts,
  find,
  type Next,
  nexts,
  type Outcome,
  outcomes,
  tableVersion,
  type Verdict,
  verdicts,
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

export {
  actors,
  bases,
  causes,
  codes,
  contexts,
  forgetsOne,
  misspelled,
  nexts,
  outcomes,
  spelled,
  tableVersion,
  verdicts,
  version,
}
