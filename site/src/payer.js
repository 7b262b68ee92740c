// What the payer is told. The one place that knows in which languages.

import { payerText, readReply } from 'rspcode'

/** Each by its tag and its own name. */
export const locales = [
  ['en', 'English'],
  ['fr-CA', 'Français (Canada)'],
  ['zh-Hans', '简体中文'],
  ['zh-Hant', '繁體中文'],
]

export { payerText }

// The language that is chosen here; it stands in no link.
let chosen = locales[0][0]

export const locale = () => chosen

export function choose(tag) {
  chosen = tag
}

/** The verdict whose text holds while nothing is known. */
const SILENCE = readReply('pay', 'reply')

/**
 * What the payer is told after each move, by what was told before. Nothing new leaves it. While nothing is over, an
 * answer that says it is (a refusal that may be an echo, a SUCCESS from before the cancellation) is not for the payer.
 */
export function textAfter(before, { step, verdict }) {
  if (step === 'nothing') return before
  return payerText(step, chosen) ?? payerText(verdict === null || verdict.isFinal ? SILENCE : verdict, chosen)
}

/** What the payer is told before anything came. */
export const textAtFirst = () => payerText(SILENCE, chosen)
