// What is found, by what was typed and by the filters.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { changes, close, hashOf, visited, withPage } from './browser.mjs'
import { cells, codes, command, contexts } from './core.mjs'

after(close)

const link = (asked) =>
  `#?${Object.entries(asked)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`
const allCodes = codes.map(({ code }) => code)

test('without a question all codes are there, in published order', () =>
  withPage(async (page) => {
    assert.deepEqual(await visited(page, [''], 'found'), [allCodes])
    assert.equal(await page.locator('#count').textContent(), `${codes.length} of ${codes.length} codes`)
  }))

test('every code finds itself, and so it does in small letters, without its lines, and with one letter gone', () =>
  withPage(async (page) => {
    for (const change of [
      (code) => code,
      (code) => code.toLowerCase(),
      (code) => ` ${code} `,
      (code) => code.replaceAll('_', ''),
      (code) => code.replaceAll('_', ' '),
      (code) => code.replaceAll('_', '-').toLowerCase(),
    ]) {
      const results = await visited(
        page,
        allCodes.map((code) => link({ q: change(code) })),
        'found',
      )
      for (const [at, code] of allCodes.entries()) assert.equal(results[at][0], code, change(code))
    }
    const slip = (code) => code.slice(0, 3) + code.slice(4)
    const results = await visited(
      page,
      allCodes.map((code) => link({ q: slip(code) })),
      'found',
    )
    for (const [at, code] of allCodes.entries()) assert.ok(results[at].includes(code), slip(code))
  }))

test('slips of the pen find what was meant', () =>
  withPage(async (page) => {
    const slips = {
      SUCESS: 'SUCCESS',
      'success ': 'SUCCESS',
      ORDERPAID: 'ORDER_PAID',
      UNKNOWN: 'UNKNOW',
      STATUS_FAIL: 'STATU_FAIL',
      TIMOEUT: 'TIMEOUT',
      'order not exists': 'ORDER_NOT_EXIST',
    }
    const results = await visited(
      page,
      Object.keys(slips).map((q) => link({ q })),
      'found',
    )
    for (const [at, code] of Object.values(slips).entries()) assert.equal(results[at][0], code)
  }))

test('words of a message and of an explanation find the code', () =>
  withPage(async (page) => {
    for (const { code, message } of codes) {
      const [found] = await visited(page, [link({ q: message.trim() })], 'found')
      assert.ok(found.includes(code), message)
    }
    const [paid] = await visited(page, [link({ q: 'freezen' })], 'found')
    assert.ok(paid.includes('REASON_TRADE_BEEN_FREEZEN'))
    const [fresh] = await visited(page, [link({ q: 'needs a fresh one' })], 'found')
    assert.ok(fresh.includes('CODE_EXPIRE'))
  }))

test('look-alikes are the ones of the command', () =>
  withPage(async (page) => {
    const slips = allCodes.flatMap((code) => [
      code.slice(1),
      `${code}S`,
      code.slice(0, 2) + code[3] + code[2] + code.slice(4),
    ])
    const unlisted = slips.filter((slip) => !allCodes.includes(slip))
    const cards = await visited(
      page,
      unlisted.map((slip) => `#${encodeURIComponent(slip)}`),
      'card',
    )
    for (const [at, slip] of unlisted.entries()) {
      const said = /looks like +([^,]+),/.exec(command(['explain', '--', slip]))
      const shown = /It looks like ([^,]+),/.exec(cards[at].notes[0])
      assert.equal(shown?.[1].replaceAll(/\s+/g, ' '), said?.[1].replaceAll(/\s+/g, ' '), slip)
    }
  }))

test('what is not listed is told beside what it looks like', () =>
  withPage(
    async (page) => {
      assert.match(
        await page.locator('.note').textContent(),
        /^SUCESS is not listed: .* It looks like SUCCESS\.$/,
      )
      await changes(page, () => page.click('.note a'))
      assert.equal(await page.locator('h1').textContent(), 'SUCESS')
    },
    { hash: link({ q: 'SUCESS' }) },
  ))

test('nothing found is said', () =>
  withPage(
    async (page) => {
      assert.equal(await page.locator('#count').textContent(), `0 of ${codes.length} codes`)
    },
    { hash: link({ q: 'qqqqqqqqqqqqqqqq' }) },
  ))

test('every filter finds the codes with such an answer, alone and in every context', () =>
  withPage(async (page) => {
    const wordsOf = (name) => [...new Set(cells.map((cell) => cell[name]))]
    const asked = []
    for (const name of ['context', 'outcome', 'next', 'actor']) {
      for (const word of wordsOf(name)) {
        asked.push({ [name]: word })
        if (name !== 'context') for (const context of contexts) asked.push({ context, [name]: word })
      }
    }
    for (const outcome of wordsOf('outcome')) {
      for (const next of wordsOf('next'))
        for (const actor of wordsOf('actor')) asked.push({ outcome, next, actor })
    }
    const results = await visited(page, asked.map(link), 'found')
    for (const [at, filters] of asked.entries()) {
      const fits = (code) =>
        cells.some(
          (cell) =>
            cell.code === code && Object.entries(filters).every(([name, word]) => cell[name] === word),
        )
      assert.deepEqual(results[at], allCodes.filter(fits), JSON.stringify(filters))
    }
  }))

test('a filter that is no word is none', () =>
  withPage(async (page) => {
    const [found] = await visited(page, ['#?context=nonsense&outcome=%22%3E'], 'found')
    assert.equal(found.length, codes.length)
  }))

test('typing and choosing change what is found and the address', () =>
  withPage(async (page) => {
    await page.fill('#q', 'refund')
    await page.selectOption('#filter-context', 'refund_state')
    await page.selectOption('#filter-outcome', 'failed')
    assert.equal(await hashOf(page), '#?q=refund&context=refund_state&outcome=failed')
    const found = await page.locator('.codes a').allTextContents()
    assert.ok(found.length > 0)
    assert.match(await page.locator('.codes .brief').first().textContent(), /^failed/)
    await changes(page, () => page.click('.codes a >> nth=0'))
    assert.equal(await hashOf(page), `#refund_state/${found[0]}`)
    await changes(page, () => page.goBack())
    assert.equal(await page.inputValue('#q'), 'refund')
    assert.equal(await page.inputValue('#filter-outcome'), 'failed')
  }))
