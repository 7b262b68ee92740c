// The sentences for payers in every language.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { classify, payerText, steps, verdicts } from 'rspcode'

const { payer_texts, tags } = JSON.parse(
  readFileSync(path.join(process.env.RSPCODE_ROOT, 'tests', 'vectors.json'), 'utf8'),
)
const texts = new Map(payer_texts.map((texts) => [texts.en, texts]))
const LOCALES = ['en', 'fr-CA', 'zh-Hans', 'zh-Hant']

test('every verdict and step has the sentence in the vectors', () => {
  for (const locale of LOCALES) {
    for (const verdict of verdicts) {
      assert.equal(payerText(verdict, locale), texts.get(verdict.payerText)[locale])
    }
    for (const step of steps) {
      const english = payerText(step)
      assert.equal(payerText(step, locale), english === null ? null : texts.get(english)[locale])
    }
  }
})

test('every tag is served as the vectors say', () => {
  assert(tags.length > 40)
  const verdict = classify('pay_state', 'SUCCESS')
  for (const [tag, locale] of tags) {
    assert.equal(payerText(verdict, tag), texts.get(verdict.payerText)[locale])
    assert.equal(payerText('done', tag), texts.get(payerText('done'))[locale])
  }
})

test('what is no tag is English, and what is no text is a mistake', () => {
  const verdict = classify('pay_state', 'SUCCESS')
  for (const tag of [undefined, null, '', '\ud800', 'x'.repeat(1_000_000)]) {
    assert.equal(payerText(verdict, tag), verdict.payerText)
    assert.equal(payerText('query', tag), null)
  }
  for (const tag of [1, {}, ['zh'], true]) {
    for (const of of [verdict, 'done', 'query']) {
      const message = /^tag must be a string, null or undefined, not /
      assert.throws(() => payerText(of, tag), { name: 'TypeError', message })
    }
  }
  assert.throws(() => payerText({ ...verdict }, 'fr'), TypeError)
  for (const of of [null, undefined, 1]) assert.throws(() => payerText(of, 'fr'))
})
