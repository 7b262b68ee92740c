// Attempts followed in the page, against the core's walks and against the command.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { changes, close, hashOf, visited, withPage } from './browser.mjs'
import { cellOf, codes, command, followLink, payerTexts, toldOf, walks } from './core.mjs'

after(close)

const TIMEOUT = '#follow/pay_direct+can_cancel?pay_reply:TIMEOUT'
const now = async (page) => (await visited(page, [await hashOf(page)], 'now'))[0]
const tell = (page, told) => page.click(`[id="tell-${told}"]`)

test('every walk gives the steps, reasons and numbers of the core', () =>
  withPage(async (page) => {
    const links = walks.map((walk) => followLink({ ...walk, told: walk.moves.map(toldOf) }))
    const trails = await visited(page, links, 'trail')
    for (const [at, { moves, number }] of walks.entries()) {
      const rows = trails[at].map(([told, step, reason, stored]) => [
        told,
        step,
        reason.split(' ')[0],
        Number(stored),
      ])
      const expected = moves.map((move) => [toldOf(move), move.step, move.reason, move.number])
      assert.deepEqual(rows, [['start', 'send', 'started', number], ...expected])
    }
  }))

test('every walk ends where the page says that it stands', () =>
  withPage(async (page) => {
    const links = walks.map((walk) => followLink({ ...walk, told: walk.moves.map(toldOf) }))
    const stands = await visited(page, links, 'now')
    for (const [at, { moves }] of walks.entries()) {
      const { step, reason, number } = moves.at(-1)
      assert.deepEqual([stands[at].step, stands[at].reason, stands[at].number], [step, reason, number])
    }
  }))

test('the state that is lit is the one that the command describes', () =>
  withPage(async (page) => {
    const links = walks.map((walk) => followLink({ ...walk, told: walk.moves.map(toldOf) }))
    const stands = await visited(page, links, 'now')
    const lit = new Set()
    for (const [at, { kind, moves }] of walks.entries()) {
      const text = command(['attempt', kind, '--from', String(moves.at(-1).number)])
      const [, described] = /state +(.*(\n {15}.*)*)/.exec(text)
      const words = described.split(/\s+/)
      const { state } = stands[at]
      lit.add(state)
      if (['done', 'not_done', 'reversed', 'alarm', 'capturing'].includes(state))
        assert.ok(words.includes(state))
      if (state === 'cancel_sent') assert.match(described, /cancellation=(once|answered|often)/)
      if (state === 'open') assert.ok(words.includes('open'))
    }
    assert.ok(lit.size >= 9, [...lit].join())
  }))

test('clicked one by one it is the same as from a link', () =>
  withPage(
    async (page) => {
      await page.check('#flag-can_cancel')
      await tell(page, 'pay_reply:TIMEOUT')
      await tell(page, 'cancel')
      await page.check('#at-cancel_reply')
      await tell(page, 'cancel_reply:SUCCESS')
      await page.check('#at-pay_state')
      await tell(page, 'pay_state:SUCCESS')
      await tell(page, 'pay_state:ORDER_REVERSED')
      const clicked = await now(page)
      assert.equal(clicked.step, 'not_done')
      assert.equal(clicked.reason, 'cancelled')
      assert.equal(clicked.number, 757108137)
      assert.deepEqual(clicked.passed, ['open', 'cancel_sent'])
      assert.equal(clicked.state, 'not_done')
      assert.equal(
        await hashOf(page),
        '#follow/pay_direct+can_cancel?pay_reply:TIMEOUT,cancel,cancel_reply:SUCCESS,pay_state:SUCCESS,pay_state:ORDER_REVERSED',
      )
    },
    { hash: '#follow' },
  ))

test('what would come of a code stands beside it before it is told', () =>
  withPage(
    async (page) => {
      for (const context of ['pay_reply', 'pay_state', 'cancel_reply', 'query_reply']) {
        await page.check(`#at-${context}`)
        const groups = await page
          .locator('.group')
          .evaluateAll((groups) =>
            groups.map((group) => [
              group.getAttribute('aria-label').split(', '),
              [...group.querySelectorAll('button')].map(({ dataset }) => dataset.told),
            ]),
          )
        assert.equal(groups.flatMap(([, told]) => told).length, codes.length + 1)
        for (const [[step, reason], all] of groups) {
          const csv = command(
            ['attempt', 'pay_direct', '--can-cancel', '--format', 'csv', '-'],
            all.map((told, at) => `${at}\tpay_reply:TIMEOUT\n${at}\t${told}\n`).join(''),
          )
          const rows = csv
            .trim()
            .split('\n')
            .slice(1)
            .filter((_, at) => at % 3 === 2)
          assert.equal(rows.length, all.length)
          for (const row of rows) assert.ok(row.includes(`,${step},${reason},`), row)
        }
      }
    },
    { hash: TIMEOUT },
  ))

test('a link is whole: opened elsewhere it shows the same', () =>
  withPage(async (page) => {
    const told = [
      'pay_reply:a,b/c?d#e&f%g',
      'pay_state:ключ 支付',
      'pay:query:SUCCESS/-/NOTPAY',
      'pay_reply:',
      'cancel',
    ]
    await visited(page, [followLink({ kind: 'pay_direct', can_cancel: true, told })], 'now')
    const before = await now(page)
    const trail = (await visited(page, [await hashOf(page)], 'trail'))[0]
    assert.deepEqual(
      trail.slice(1).map(([text]) => text),
      told,
    )
    await withPage(
      async (other) => {
        assert.deepEqual(await now(other), before)
        assert.deepEqual((await visited(other, [new URL(before.link).hash], 'trail'))[0], trail)
      },
      { address: before.link },
    )
  }))

test('the last is taken back, it begins anew, and the way back of the browser leads back', () =>
  withPage(
    async (page) => {
      await tell(page, 'cancel')
      assert.equal((await now(page)).step, 'cancel')
      await page.click('#take-back')
      assert.equal(await hashOf(page), TIMEOUT)
      await changes(page, () => page.goBack())
      assert.equal(await page.locator('.now .step').textContent(), 'cancel')
      await page.click('#anew')
      assert.equal((await now(page)).step, 'send')
      assert.ok(await page.isDisabled('#take-back'))
      // The button that was clicked can have the focus no longer.
      assert.equal(await page.evaluate(() => document.activeElement.id), 'main')
    },
    { hash: TIMEOUT },
  ))

test('a row of the way leads back to there', () =>
  withPage(
    async (page) => {
      await changes(page, () =>
        page.click('[aria-labelledby="trail"] a:has(code:text-is("pay_reply:TIMEOUT"))'),
      )
      assert.equal(await page.locator('[aria-labelledby="trail"] tbody tr').count(), 2)
      assert.equal(await hashOf(page), TIMEOUT)
    },
    { hash: `${TIMEOUT},did:query,cancel,cancel_reply:SUCCESS` },
  ))

test('flags are those that the kind takes up', () =>
  withPage(async (page) => {
    const flags = {}
    for (const kind of ['pay_direct', 'pay_shown', 'preauth_direct', 'preauth_shown', 'refund']) {
      await visited(page, [`#follow/${kind}`], 'now')
      flags[kind] = (
        await page
          .locator('[id^="flag-"][type="checkbox"]')
          .evaluateAll((all) => all.map(({ id }) => id.slice(5)))
      ).join()
    }
    assert.deepEqual(flags, {
      pay_direct: 'can_cancel,fresh_code',
      pay_shown: 'can_cancel',
      preauth_direct: 'can_cancel,fresh_code',
      preauth_shown: 'can_cancel',
      refund: 'can_repeat',
    })
    // One of another kind in a link changes nothing.
    const [without, other] = await visited(
      page,
      ['#follow/refund?cancel', '#follow/refund+can_cancel+fresh_code?cancel'],
      'now',
    )
    assert.deepEqual(other, without)
  }))

test('what is offered concerns the kind', () =>
  withPage(async (page) => {
    const offered = async (kind) => {
      await visited(page, [`#follow/${kind}`], 'now')
      const ids = (selector) =>
        page.locator(selector).evaluateAll((all) => all.map(({ id }) => id.replace(/^\w+-/, '')))
      return [(await ids('.place input')).join(' '), (await ids('.events button')).join(' ')]
    }
    const facts = 'stop expired notified settled_done settled_not_done'
    assert.deepEqual(await offered('pay_shown'), [
      'pay_reply pay_state cancel_reply query_reply',
      `cancel ${facts}`,
    ])
    assert.deepEqual(await offered('preauth_direct'), [
      'preauth_reply preauth_state capture_reply cancel_reply query_reply',
      `cancel capture ${facts}`,
    ])
    assert.deepEqual(await offered('refund'), ['refund_reply refund_state query_reply', facts])
  }))

test('the payer is told nothing that the attempt does not believe', () =>
  withPage(async (page) => {
    const silence = cellOf('pay_reply', null).payer_text
    for (const { kind, moves, ...flags } of walks) {
      const links = moves.map((_, at) =>
        followLink({ kind, ...flags, told: moves.slice(0, at + 1).map(toldOf) }),
      )
      let before = silence
      for (const [at, { payer }] of (await visited(page, links, 'now')).entries()) {
        const { step, context, code } = moves[at]
        const cell = context === undefined ? null : cellOf(context, code)
        if (step === 'nothing') assert.equal(payer, before)
        else if (!['done', 'not_done', 'reversed', 'hand_over'].includes(step)) {
          assert.equal(payer, cell === null || cell.is_final ? silence : cell.payer_text)
        } else {
          assert.doesNotMatch(payer, /fail|declin|refus/)
        }
        before = payer
      }
    }
  }))

test('the payer’s language is chosen beside what the payer sees', async () => {
  for (const hash of [TIMEOUT, '#pay_reply/TIMEOUT']) {
    await withPage(
      async (page) => {
        const said = (tag) => page.locator(`[lang="${tag}"]:not(option)`).last().textContent()
        const english = await said('en')
        const texts = payerTexts.find(({ en }) => en === english)
        const tags = await page.locator('#locale option').evaluateAll((all) => all.map(({ value }) => value))
        assert.deepStrictEqual(tags, Object.keys(texts))
        for (const tag of tags) {
          await page.selectOption('#locale', tag)
          assert.equal(await said(tag), texts[tag])
          assert.equal(await page.inputValue('#locale'), tag)
        }
      },
      { hash },
    )
  }
})

test('what is written is told, and what tells nothing is said and not told', () =>
  withPage(
    async (page) => {
      await page.fill('#written', 'pay:query:SUCCESS/-/NOTPAY')
      await page.press('#written', 'Enter')
      assert.equal((await now(page)).reason, 'still_open')
      for (const wrong of [
        '',
        'nonsense',
        'pay:SUCCESS',
        'pay:query:A/B',
        'x:SUCCESS',
        'did:nothing-like-it',
      ]) {
        const before = await hashOf(page)
        await page.fill('#written', wrong)
        await page.click('#tell')
        assert.match(await page.locator('#wrong').textContent(), /^This tells nothing: /)
        assert.equal(await hashOf(page), before)
      }
    },
    { hash: TIMEOUT },
  ))

test('a link that holds nonsense is shown as far as it goes', () =>
  withPage(async (page) => {
    const [trail] = await visited(
      page,
      ['#follow/pay_direct+nonsense?cancel,nonsense,pay_reply:FAIL'],
      'trail',
    )
    assert.equal(trail.length, 4)
    assert.match(trail[2][1], /^tells nothing: /)
    assert.equal(await page.locator('.note[role="alert"]').count(), 1)
    const [{ step }] = await visited(page, ['#follow/nonsense'], 'now')
    assert.equal(step, 'send')
  }))

test('every arrow that was passed is drawn, and its ends are lit', () =>
  withPage(async (page) => {
    const links = walks.map((walk) => followLink({ ...walk, told: walk.moves.map(toldOf) }))
    for (const link of links.slice(0, 60)) {
      const [{ state, passed }] = await visited(page, [link], 'now')
      const arrows = await page
        .locator('.arrow.passed')
        .evaluateAll((all) => all.map(({ dataset }) => dataset.arrow.split(' ')))
      for (const end of arrows.flat()) assert.ok(end === state || passed.includes(end), `${link}: ${end}`)
      assert.equal(arrows.length === 0, passed.length === 0, link)
    }
  }))
