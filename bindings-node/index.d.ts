import type { Actor, Basis, Cause, Code, CodeInfo, Context, Next, Outcome, Verdict } from './types'

export type { Actor, Basis, Cause, Code, CodeInfo, Context, Next, Outcome, Verdict }

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

/** The version of this package. */
export declare const version: string

/** The version of the table: one integer, raised whenever a cell or a text changes. */
export declare const tableVersion: number
