// A log that is pasted, against the command that reads the same.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { changes, close, hashOf, withPage } from './browser.mjs'
import { command, replies, toldOf, walks } from './core.mjs'

after(close)

async function pasted(page, log) {
  await page.fill('#log', log)
  await page.click('#read-log')
  return page.evaluate(() => {
    const rows = [...document.querySelectorAll('[aria-labelledby="moves"] tbody tr')]
    return {
      rows: rows.map((row) => {
        const [told, step, reason, stored] = [...row.children]
        return [
          told.querySelector('.id')?.textContent.trimEnd() ?? '',
          told.querySelector('code').textContent,
          step.textContent,
          reason.querySelector('code').textContent,
          stored.textContent,
        ].join()
      }),
      unread: [...document.querySelectorAll('.unread li')].map((line) => line.textContent),
    }
  })
}

const rowsOf = (csv) => csv.trimEnd().split('\n').slice(1)

test('a log of many orders is read as the command reads it', () =>
  withPage(
    async (page) => {
      const own = walks.filter(
        ({ kind, can_cancel, fresh_code }) => kind === 'pay_direct' && can_cancel && !fresh_code,
      )
      const lines = own
        .slice(0, 40)
        .flatMap(({ moves }, at) => moves.slice(0, 9).map((move) => `ORDER-${at}\t${toldOf(move)}`))
      const log = `\ufeff# a remark\n\n${lines.join('\r\n')}\n`
      const { rows, unread } = await pasted(page, log)
      assert.deepEqual(unread, [])
      const expected = rowsOf(command(['attempt', 'pay_direct', '--can-cancel', '--format', 'csv', '-'], log))
      assert.ok(expected.length > 100)
      assert.deepEqual(rows, expected.slice(0, 500))
    },
    { hash: '#follow/pay_direct+can_cancel' },
  ))

test('whole replies in a log are read as the command reads them', () =>
  withPage(
    async (page) => {
      // The notation holds what has no slash, no quote for CSV and no white space at its ends.
      const plain = (part) => part === null || part === undefined || /^[\w]*$/.test(part.text ?? '!')
      const own = replies.filter((reply) => [reply.rsp_code, reply.inner, reply.state].every(plain))
      assert.ok(own.length > 300, String(own.length))
      const part = (each) => each?.text ?? '-'
      const lines = own.map(
        ({ operation, source, rsp_code, inner, state }, at) =>
          `${at} ${operation}:${source}:${part(rsp_code)}/${part(inner)}/${part(state)}`,
      )
      for (let at = 0; at < lines.length; at += 240) {
        const log = lines.slice(at, at + 240).join('\n')
        const { rows, unread } = await pasted(page, log)
        assert.deepEqual(unread, [])
        assert.deepEqual(rows, rowsOf(command(['attempt', 'pay_shown', '--format', 'csv', '-'], log)))
      }
    },
    { hash: '#follow/pay_shown' },
  ))

test('lines that tell nothing are named with their number, and the rest is read', () =>
  withPage(
    async (page) => {
      const { rows, unread } = await pasted(
        page,
        'A pay_reply:TIMEOUT\nnonsense\nA pay:query:A/B\n\nA did:query\nA pay_state:SUCCESS',
      )
      assert.deepEqual(
        rows.map((row) => row.split(',')[1]),
        ['start', 'pay_reply:TIMEOUT', 'pay_state:SUCCESS'],
      )
      assert.deepEqual(
        unread.map((line) => line.split(':')[0]),
        ['line 2', 'line 3'],
      )
    },
    { hash: '#follow' },
  ))

test('an order of a log can be followed on', () =>
  withPage(
    async (page) => {
      await pasted(page, 'A pay_reply:TIMEOUT\nB pay_reply:PARAM_ERROR\nA pay_state:SUCCESS')
      await changes(page, () => page.click('.orders a:text-is("A")'))
      assert.equal(await page.locator('.now .step').textContent(), 'done')
      assert.equal(await hashOf(page), '#follow/pay_direct?pay_reply:TIMEOUT,pay_state:SUCCESS')
      // What was pasted is still there.
      assert.match(await page.inputValue('#log'), /^A pay_reply/)
    },
    { hash: '#follow' },
  ))

test('a log of a hundred thousand lines is read, and what is not shown is counted', () =>
  withPage(
    async (page) => {
      const lines = Array.from({ length: 100_000 }, (_, at) => `${at % 30_000} pay_reply:TIMEOUT`)
      await page.evaluate((log) => {
        document.querySelector('#log').value = log
      }, lines.join('\n'))
      await page.click('#read-log')
      const notes = await page.locator('#read .note').allTextContents()
      assert.deepEqual(
        notes.map((note) => Number.parseInt(note, 10)),
        [29_500, 129_500],
      )
    },
    { hash: '#follow' },
  ))
