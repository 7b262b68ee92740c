import type {
  Actor,
  Basis,
  Cause,
  Code,
  CodeInfo,
  Context,
  End,
  Event,
  Kind,
  Next,
  Operation,
  Outcome,
  Reason,
  Source,
  Step,
  Verdict,
  VerdictJson,
} from './types'

export type {
  Actor,
  Basis,
  Cause,
  Code,
  CodeInfo,
  Context,
  End,
  Event,
  Kind,
  Next,
  Operation,
  Outcome,
  Reason,
  Source,
  Step,
  Verdict,
  VerdictJson,
}

/**
 * A code as it came: any text, or `null` or `undefined` for no answer at all (silence, a broken connection,
 * an HTTP error, an unreadable body, a digest that does not verify).
 */
export type AnyCode = Code | (string & {}) | null | undefined

/**
 * What a code means in a context, and what to do next.
 *
 * Every text has an answer: one that is not listed is unknown, never failed. White space around a code is
 * dropped; case counts. The same question gets the same frozen object.
 *
 * @throws {RangeError} If the context is none of the eleven.
 * @throws {TypeError} If the context is no string, or the code neither a string nor null nor undefined.
 * @example
 * classify('query_reply', 'SUCCESS').next // 'inspect': the enquiry worked, and says nothing of the payment
 * classify('pay_state', 'SUCCESS').mayReleaseGoods // true
 * classify('pay_reply', undefined).next // 'query': no answer is an answer
 */
export declare function classify(context: Context, code: AnyCode): Verdict

/**
 * What each of many codes means in one context, in the order of the codes.
 *
 * @throws {RangeError} If the context is none of the eleven.
 * @throws {TypeError} If the codes are a single string or no iterable, or one of them is no code.
 */
export declare function classifyMany(context: Context, codes: Iterable<AnyCode> & object): Verdict[]

/**
 * The listed code that a text is, or null.
 *
 * White space around it is dropped; case counts, and a spelling such as `success` is no listed code.
 *
 * @throws {TypeError} If the code is neither a string nor null nor undefined.
 */
export declare function find(code: AnyCode): CodeInfo | null

/** What stands in an answer, from outside in. Absent, `undefined` and `null` are the same; present but empty is not. */
export interface Reply {
  /** The code of the envelope. */
  readonly rspCode?: AnyCode
  /** The second code that some answers carry beside the data: `respcode`, `rspCode`. */
  readonly inner?: AnyCode
  /** The state of the order or the refund: `order_status`, `status`. */
  readonly state?: AnyCode
}

/**
 * What an answer means as a whole, and what to do next. No reply at all is silence.
 *
 * A level that says SUCCESS has only said that it carries what is inside, and gives way to it; of all others the
 * most careful is the answer. A notice whose digest does not verify is no answer: pass nothing of it.
 *
 * @throws {RangeError} If the operation or the source is none of the words.
 * @throws {TypeError} If a value is of another type, or the reply has another name in it.
 * @example
 * readReply('pay', 'query', { rspCode: 'SUCCESS', state: 'SUCCESS' }).mayReleaseGoods // true
 * readReply('pay', 'query', { rspCode: 'SIGN_FAIL', state: 'SUCCESS' }).mayReleaseGoods // false
 * readReply('pay', 'reply').next // 'query': no answer is an answer
 */
export declare function readReply(operation: Operation, source: Source, reply?: Reply | null): Verdict

/**
 * A verdict as systems hand it to each other, in whatever language each is written: names in snake_case, words as
 * values, the version of the table first.
 *
 * An attempt needs nothing of the kind, as it is a number, and neither does a {@link Move} of plain values.
 *
 * @throws {TypeError} If the verdict is none that this package has given: a copy is none.
 */
export declare function verdictToJson(verdict: Verdict): VerdictJson

/**
 * This version's verdict of the context and the code that stand in such an object. Nothing else in it is looked at.
 *
 * A code that this version does not list, or null, gets the answer to an unlisted one.
 *
 * @throws {RangeError} If the context is none of the eleven.
 * @throws {TypeError} If it is no object, its context no string, or its code neither a string nor null.
 * @example
 * verdictFromJson(JSON.parse('{"context":"pay_state","code":"SUCCESS"}')) === classify('pay_state', 'SUCCESS') // true
 */
export declare function verdictFromJson(json: unknown): Verdict

declare const brand: unique symbol

/**
 * One attempt to move money, once and under one id: the order id of a payment or a hold, the refund id (the
 * caller's own) of a refund.
 *
 * It is a number, positive and of 31 bits: a plain integer in SQL and in JSON. What was stored becomes an attempt
 * again by {@link attempt}.
 */
export type Attempt = number & { readonly [brand]: true }

/** What to store, what to do, and what to log. */
export interface Move {
  /** The attempt to store in the place of the old one, before the step is done. */
  readonly attempt: Attempt
  /** The one thing to do next. */
  readonly step: Step
  /** Why. */
  readonly reason: Reason
}

/** Which calls there are, beside the request and the enquiry. What does not concern a kind is not taken up. */
export interface Calls {
  /** A call exists that cancels or voids the order. False unless given. */
  readonly canCancel?: boolean | undefined
  /** The provider carries out one refund id once, so the same request may be sent again. False unless given. */
  readonly canRepeat?: boolean | undefined
  /** The payment code in this request was in no request before. False unless given. */
  readonly freshCode?: boolean | undefined
}

/**
 * Begins an attempt. The number already counts the request that is to be sent.
 *
 * Tell what came; store the new number where the old one stands (compare and swap), then do the step, then tell
 * what came back.
 *
 * @throws {RangeError} If the kind is none of the words.
 * @throws {TypeError} If a value is of another type, or the calls have another name in them.
 * @example
 * const begun = start('pay_direct') // step 'send'
 * const asked = heard(begun.attempt, readReply('pay', 'reply')) // silence: step 'query'
 * const reply = { rspCode: 'SUCCESS', state: 'SUCCESS' }
 * const paid = heard(asked.attempt, readReply('pay', 'query', reply)) // step 'done': hand over the goods
 */
export declare function start(kind: Kind, calls?: Calls): Move

/**
 * Tells what an answer means, or a silence.
 *
 * @throws {RangeError} If the number is no attempt; all functions of an attempt do.
 * @throws {TypeError} If the verdict is none that this package has given: a copy is none.
 */
export declare function heard(attempt: Attempt, verdict: Verdict): Move

/** Tells a wish, or a fact that no code states, by its word. Each word has a function of its own, too. */
export declare function told(attempt: Attempt, event: Event): Move

/** Tells that the caller wants the order cancelled: the patience is over, or the payer has left. */
export declare function cancel(attempt: Attempt): Move

/** Tells that the caller wants the hold captured. */
export declare function capture(attempt: Attempt): Move

/** Tells that staff take over. */
export declare function stop(attempt: Attempt): Move

/**
 * Tells that the order takes no money any more, that no request of this attempt can still be on its way, and that
 * every answer which is told from now on was given after that.
 */
export declare function expired(attempt: Attempt): Move

/** Tells of a verified notice that states nothing. */
export declare function notified(attempt: Attempt): Move

/**
 * Tells what a person or the settlement file says: whether it happened. It may overrule any end. Of a capture,
 * true says that the captured amount was compared.
 */
export declare function settled(attempt: Attempt, happened: boolean): Move

/**
 * The attempt that was stored as a number. It gives no step: loading is not an event.
 *
 * @throws {RangeError} If the number is no attempt of this version.
 * @throws {TypeError} If it is no number.
 */
export declare function attempt(number: number): Attempt

/** How it ended, or null while it is not over. */
export declare function end(attempt: Attempt): End | null

/** What it is. */
export declare function kind(attempt: Attempt): Kind

/** The number in words, for a log. */
export declare function describe(attempt: Attempt): string

/**
 * What may be shown to the payer after an answer: its `payerText` in the language that a BCP 47 tag names. `zh-TW`,
 * `zh-HK`, `zh-MO` and `zh-Hant` are Chinese in traditional characters, any other `zh` in simplified ones, any `fr` is
 * Canadian French, and everything else, no tag too, is English. The translations were made by this project and not
 * reviewed by the provider.
 */
export declare function payerText(verdict: Verdict, tag?: string | null): string

/**
 * What may be shown to the payer at this step, or null: until then the last verdict's text holds. If that verdict is
 * final all the same (a refusal that may be an echo, a SUCCESS from before the cancellation), its text says more than is
 * proven: show the one of a silence. In the language of a tag, as of a verdict.
 */
export declare function payerText(step: Step, tag?: string | null): string | null

/** The listed codes, in published order. */
export declare const codes: readonly CodeInfo[]

/** All answers: context by context, in each the listed codes by id, then the one for any other text. */
export declare const verdicts: readonly Verdict[]

/** Every context. */
export declare const contexts: readonly Context[]

/** Every outcome. */
export declare const outcomes: readonly Outcome[]

/** Every cause. */
export declare const causes: readonly Cause[]

/** Every next step. */
export declare const nexts: readonly Next[]

/** Every actor. */
export declare const actors: readonly Actor[]

/** Every basis. */
export declare const bases: readonly Basis[]

/** Every operation. */
export declare const operations: readonly Operation[]

/** Every source of a reply. */
export declare const sources: readonly Source[]

/** Every kind of an attempt. */
export declare const kinds: readonly Kind[]

/** Every event that is no verdict. */
export declare const events: readonly Event[]

/** Every step. */
export declare const steps: readonly Step[]

/** Every reason. */
export declare const reasons: readonly Reason[]

/** Every end. */
export declare const ends: readonly End[]

/** Whether a value is one of {@link actors}. */
export declare function isActor(value: unknown): value is Actor

/** Whether a value is one of {@link bases}. */
export declare function isBasis(value: unknown): value is Basis

/** Whether a value is one of {@link causes}. */
export declare function isCause(value: unknown): value is Cause

/** Whether a value is a listed code, exactly as it is published: {@link find} is for what came. */
export declare function isCode(value: unknown): value is Code

/** Whether a value is one of {@link contexts}. */
export declare function isContext(value: unknown): value is Context

/** Whether a value is one of {@link ends}. */
export declare function isEnd(value: unknown): value is End

/** Whether a value is one of {@link events}. */
export declare function isEvent(value: unknown): value is Event

/** Whether a value is one of {@link kinds}. */
export declare function isKind(value: unknown): value is Kind

/** Whether a value is one of {@link nexts}. */
export declare function isNext(value: unknown): value is Next

/** Whether a value is one of {@link operations}. */
export declare function isOperation(value: unknown): value is Operation

/** Whether a value is one of {@link outcomes}. */
export declare function isOutcome(value: unknown): value is Outcome

/** Whether a value is one of {@link reasons}. */
export declare function isReason(value: unknown): value is Reason

/** Whether a value is one of {@link sources}. */
export declare function isSource(value: unknown): value is Source

/** Whether a value is one of {@link steps}. */
export declare function isStep(value: unknown): value is Step

/** The version of this package. */
export declare const version: string

/** The version of the table: one integer, raised whenever a cell or a text changes. */
export declare const tableVersion: number

/** The engine behind the package: the native module where one is here and loads, and the core as JavaScript elsewhere. Both
 * give the same answers. */
export declare const engine: 'native' | 'portable'
