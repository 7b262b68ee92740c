// Every card, and that it says what the core says.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { changes, close, hashOf, visited, withPage } from './browser.mjs'
import { cellOf, cells, codes, contexts, texts } from './core.mjs'

after(close)

const yesOrNo = (answer) => (answer ? 'yes' : 'no')
const rowOf = (cell) => [
  cell.context,
  cell.outcome,
  cell.cause,
  cell.next,
  cell.actor,
  yesOrNo(cell.may_release_goods),
  yesOrNo(cell.may_charge_again),
]

test('every code’s card is the core’s eleven answers', () =>
  withPage(async (page) => {
    const cards = await visited(
      page,
      codes.map(({ code }) => `#${code}`),
      'card',
    )
    for (const [at, { code, message, explanation, basis }] of codes.entries()) {
      const card = cards[at]
      assert.equal(card.title, code)
      assert.equal(card.message, message)
      assert.equal(card.explanation, explanation)
      assert.equal(card.facts.basis[0], basis)
      assert.equal(card.facts.cause[0], cellOf('pay_state', code).cause)
      assert.deepEqual(
        card.rows,
        contexts.map((context) => rowOf(cellOf(context, code))),
      )
      assert.equal(card.answer, null)
      assert.deepEqual(card.notes, [])
    }
  }))

test('every link to a code in a context shows that answer whole', () =>
  withPage(async (page) => {
    const links = cells.map(({ context, code }) => `#${context}/${code ?? 'NOT%20LISTED'}`)
    const cards = await visited(page, links, 'card')
    for (const [at, cell] of cells.entries()) {
      const { answer, rows } = cards[at]
      assert.equal(answer.outcome[0], cell.outcome)
      assert.equal(answer.next[0], cell.next)
      assert.equal(answer.actor[0], cell.actor)
      assert.equal(answer.cause[0], cell.cause)
      assert.equal(answer['may release goods'][0], yesOrNo(cell.may_release_goods))
      assert.equal(answer['may charge again'][0], yesOrNo(cell.may_charge_again))
      assert.equal(answer['is final'][0], yesOrNo(cell.is_final))
      assert.equal(answer['for the payer'][0], cell.payer_text)
      assert.equal(rows.length, contexts.length)
    }
  }))

test('what the code cannot know stands beside every yes, and beside no no', () =>
  withPage(async (page) => {
    const links = cells.map(({ context, code }) => `#${context}/${code ?? ''}`)
    for (const { answer } of await visited(page, links, 'card')) {
      for (const name of ['may release goods', 'may charge again']) {
        assert.equal(answer[name][0] === 'yes', answer[name][1] !== '')
      }
    }
  }))

test('every other text has a card with the answers of the core', () =>
  withPage(async (page) => {
    const cards = await visited(
      page,
      texts.map(({ text }) => `#pay_reply/${encodeURIComponent(text)}`),
      'card',
    )
    for (const [at, { text, cells: positions }] of texts.entries()) {
      assert.deepEqual(
        cards[at].rows,
        positions.map((position) => rowOf(cells[position])),
        JSON.stringify(text),
      )
    }
  }))

test('a text that is not listed is a normal answer', () =>
  withPage(
    async (page) => {
      assert.equal(await page.title(), 'NO SUCH CODE · rspcode')
      const [{ title, notes, rows, message }] = await visited(page, ['#NO%20SUCH%20CODE'], 'card')
      assert.equal(title, 'NO SUCH CODE')
      assert.equal(message, '')
      assert.deepEqual(notes, ['Not listed.'])
      assert.ok(rows.every(([, outcome, , next]) => outcome === 'unknown' && next === 'query'))
    },
    { hash: '#NO%20SUCH%20CODE' },
  ))

test('silence has a card', () =>
  withPage(async (page) => {
    const [{ title, answer }] = await visited(page, ['#pay_reply/'], 'card')
    assert.equal(title, 'No answer')
    assert.equal(answer.next[0], 'query')
  }))

test('a spelling says as which code it is read, and where', () =>
  withPage(async (page) => {
    const [success, padded, notpay, other] = await visited(
      page,
      ['#success', '#%20SUCCESS%0A', '#notpay', '#SUCESS'],
      'card',
    )
    assert.deepEqual(success.notes, ['Read as SUCCESS.'])
    assert.deepEqual(padded.notes, ['Read as SUCCESS.'])
    assert.deepEqual(notpay.notes, ['Read as NOTPAY in the contexts of a state alone.'])
    assert.deepEqual(other.notes, ['Not listed. It looks like SUCCESS, which is not the same text.'])
    const [closed, paid] = await visited(page, ['#ORDER_CLOSED', '#SUCCESS'], 'card')
    assert.match(closed.facts['also spelled'][1], /pay_state/)
    assert.deepEqual(paid.facts['also spelled'], ['success', 'in every context'])
  }))

test('the neighbours lead through all codes', () =>
  withPage(
    async (page) => {
      for (const { code } of codes.slice(1)) {
        await changes(page, () => page.click('.neighbours a:last-child'))
        assert.equal(await page.locator('h1').textContent(), code)
      }
      assert.equal(await page.locator('.neighbours a').count(), 2)
      assert.equal(await hashOf(page), `#pay_reply/${codes.at(-1).code}`)
    },
    { hash: `#pay_reply/${codes[0].code}` },
  ))

test('a context of the table leads to its answer, and the way back leads back', () =>
  withPage(
    async (page) => {
      await changes(page, () => page.click('.contexts a:has(code:text-is("cancel_state"))'))
      assert.equal(await hashOf(page), '#cancel_state/TIMEOUT')
      assert.equal(await page.locator('tr.chosen th').textContent(), 'cancel_state')
      assert.equal(await page.locator('[aria-current="true"]').count(), 1)
      await changes(page, () => page.goBack())
      assert.equal(await page.locator('.answer').count(), 0)
    },
    { hash: '#TIMEOUT' },
  ))
