// What somebody may put into a link or a log, so that more happens than is written there.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { changes, close, withPage } from './browser.mjs'

after(close)

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  'javascript:alert(1)',
  '</style><script>alert(1)</script>',
  '{{alert(1)}}',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '\u202egnp.exe',
  '\u0000\u0007\u001b[31m',
  '\ud800',
  '%',
  '%E0%A4%A',
  '%00',
  '../../etc/passwd',
  'a'.repeat(100_000),
  '🜁'.repeat(5_000),
]

const PLACES = [
  (text) => `#${text}`,
  (text) => `#pay_reply/${text}`,
  (text) => `#?q=${text}`,
  (text) => `#?context=${text}&outcome=${text}`,
  (text) => `#follow/${text}`,
  (text) => `#follow/pay_direct?pay_reply:${text}`,
  (text) => `#follow/pay_direct?${text},${text}`,
  (text) => `#follow/pay_direct?pay:query:${text}/-/SUCCESS`,
  (text) => `#${text}/${text}`,
]

/** Elements that nothing of ours makes, and attributes that run. */
const injected = () => {
  const made = document.querySelectorAll(
    'img, iframe, object, embed, main script, main style, base, link, main meta',
  )
  const running = [...document.querySelectorAll('*')].filter(
    (each) =>
      each.getAttributeNames().some((name) => name.startsWith('on')) ||
      /^\s*javascript:/i.test(each.getAttribute('href') ?? ''),
  )
  return made.length + running.length
}

test('nothing of a link becomes markup, and every link shows a page', () =>
  withPage(async (page) => {
    for (const text of HOSTILE) {
      for (const place of PLACES) {
        for (const form of [text, encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))]) {
          await page.evaluate(async (hash) => {
            if (location.hash === hash) return
            const change = nextChange()
            const before = location.href
            location.hash = hash
            if (location.href !== before) await change
          }, place(form))
          assert.equal(await page.evaluate(injected), 0, place(form).slice(0, 80))
          assert.equal(await page.locator('h1').count(), 1)
        }
      }
    }
  }))

test('nothing of a log becomes markup', () =>
  withPage(
    async (page) => {
      const lines = HOSTILE.flatMap((text) => [text, `${text}\tpay_reply:${text}`, `A pay_reply:${text}`])
      await page.fill('#log', lines.join('\n'))
      await page.click('#read-log')
      assert.ok((await page.locator('.orders li').count()) > 5)
      assert.equal(await page.evaluate(injected), 0)
      for (const link of await page.locator('.orders a').evaluateAll((all) => all.map(({ href }) => href))) {
        assert.match(new URL(link).hash, /^#follow\/pay_direct\?/)
      }
    },
    { hash: '#follow' },
  ))

test('nothing that is typed becomes markup', () =>
  withPage(async (page) => {
    for (const text of HOSTILE.filter(({ length }) => length < 1000)) {
      await page.fill('#q', text)
      assert.equal(await page.evaluate(injected), 0)
      assert.equal(await page.locator('#count').count(), 1)
    }
  }))

test('what turns a line around or is not seen is shown as what it is', () =>
  withPage(
    async (page) => {
      assert.equal(await page.locator('h1').textContent(), 'a\\u{202e}b\\u{0}\\u{200b}c')
    },
    { hash: `#${encodeURIComponent('a\u202eb\u0000\u200bc')}` },
  ))

test('a text that looks like an address of the page has a card all the same', () =>
  withPage(async (page) => {
    for (const text of ['follow', '?q=x', 'follow/refund', 'pay_reply/TIMEOUT', '#', '%41', 'a/b', 'a?b']) {
      await page.fill('#q', text)
      await changes(page, () => page.click('.note a'))
      assert.equal(await page.locator('h1').textContent(), text)
      await changes(page, () => page.goBack())
    }
  }))
