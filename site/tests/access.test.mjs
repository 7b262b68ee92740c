// For everybody: the keyboard alone, a screen reader, any colours, a narrow screen.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, test } from 'node:test'
import { close, hashOf, withPage } from './browser.mjs'

after(close)

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const WAY =
  'pay_reply:TIMEOUT,nonsense,cancel,cancel_reply:SUCCESS,pay_state:SUCCESS,pay_state:ORDER_REVERSED'
const VIEWS = {
  codes: '',
  found: '#?q=SUCESS&context=pay_state',
  nothing: '#?q=qqqqqqqqqqq',
  code: '#TIMEOUT',
  answer: '#pay_state/SUCCESS',
  'not listed': '#cancel_reply/no%20such%20text',
  silence: '#pay_reply/',
  follow: '#follow',
  'an attempt that is over': `#follow/pay_direct+can_cancel?${WAY}`,
  hold: '#follow/preauth_shown?preauth_reply:PROCESSING,preauth_state:SUCCESS,capture',
  refund: '#follow/refund+can_repeat?refund_reply:',
  'a link that is not read': '#follow/nonsense',
}
const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }

for (const colorScheme of ['light', 'dark']) {
  for (const [screen, options] of [
    ['a wide screen', {}],
    ['a phone', PHONE],
  ]) {
    test(`axe finds nothing in any view, ${colorScheme}, on ${screen}`, async () => {
      for (const [name, hash] of Object.entries(VIEWS)) {
        await withPage(
          async (page) => {
            await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''))
            if (hash.startsWith('#follow')) {
              await page.fill('#log', 'A pay_reply:TIMEOUT\nnonsense\n')
              await page.click('#read-log')
            }
            await page.evaluate(axe)
            const { violations, incomplete } = await page.evaluate(() =>
              globalThis.axe.run({
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
              }),
            )
            const told = (results) =>
              results.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
            assert.deepEqual(told(violations), [], name)
            assert.deepEqual(told(incomplete.filter(({ id }) => id !== 'color-contrast')), [], name)
          },
          { hash, colorScheme, ...options },
        )
      }
    })
  }
}

test('on a phone no view is wider than the screen', async () => {
  for (const [name, hash] of Object.entries({ ...VIEWS, long: `#${'W'.repeat(400)}` })) {
    for (const width of [320, 360, 414, 768]) {
      await withPage(
        async (page) => {
          if (hash.startsWith('#follow')) {
            await page.fill('#log', `${'W'.repeat(300)} pay_reply:TIMEOUT\n${'W'.repeat(300)}\n`)
            await page.click('#read-log')
          }
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          assert.ok(wider <= 0, `${name} at ${width}: ${wider}`)
        },
        { hash, viewport: { width, height: 640 } },
      )
    }
  }
})

test('the picture follows the colours that are wanted', async () => {
  const ground = (colorScheme) =>
    withPage((page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor), { colorScheme })
  const light = (colour) =>
    colour
      .match(/\d+/g)
      .map(Number)
      .every((part) => part > 200)
  assert.ok(light(await ground('light')))
  assert.ok(!light(await ground('dark')))
})

test('a code is found and opened with the keyboard alone', () =>
  withPage(async (page) => {
    await page.focus('#q')
    await page.keyboard.type('refund')
    await page.keyboard.press('ArrowDown')
    const first = await page.locator('.codes a').first().textContent()
    assert.equal(await page.evaluate(() => document.activeElement.textContent), first)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    assert.equal(await page.evaluate(() => document.activeElement.id), 'q')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.contexts')
    assert.equal(await page.locator('h1').textContent(), first)
    // Who does not see it hears the heading.
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1')
  }))

test('the first key leads past the head', () =>
  withPage(
    async (page) => {
      await page.keyboard.press('Tab')
      assert.equal(await page.evaluate(() => document.activeElement.className), 'skip')
      await page.keyboard.press('Enter')
      assert.equal(await page.evaluate(() => document.activeElement.id), 'main')
      assert.equal(await hashOf(page), '#TIMEOUT')
    },
    { hash: '#TIMEOUT' },
  ))

test('a payment is followed with the keyboard alone, and the focus stays', () =>
  withPage(
    async (page) => {
      await page.focus('#kind-pay_direct')
      await page.keyboard.press('ArrowDown')
      assert.equal(await page.evaluate(() => document.activeElement.id), 'kind-pay_shown')
      await page.focus('#flag-can_cancel')
      await page.keyboard.press('Space')
      assert.ok(await page.isChecked('#flag-can_cancel'))
      assert.equal(await page.evaluate(() => document.activeElement.id), 'flag-can_cancel')
      await page.focus('[id="tell-pay_reply:PROCESSING"]')
      await page.keyboard.press('Enter')
      assert.equal(await page.evaluate(() => document.activeElement.id), 'tell-pay_reply:PROCESSING')
      assert.equal(await page.locator('.now .step').textContent(), 'show')
      assert.equal(
        await page.locator('#announced').textContent(),
        'pay_reply:PROCESSING: show. The request was accepted, which says nothing of its end.',
      )
    },
    { hash: '#follow' },
  ))

test('whatever can be focused is seen to be', async () => {
  for (const hash of [VIEWS.codes, VIEWS.answer, VIEWS['an attempt that is over']]) {
    await withPage(
      async (page) => {
        for (let tabs = 0; tabs < 40; tabs++) {
          await page.keyboard.press('Tab')
          const outline = await page.evaluate(() => {
            const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement)
            return (
              document.activeElement === document.body || (outlineStyle !== 'none' && outlineWidth !== '0px')
            )
          })
          assert.ok(outline)
        }
      },
      { hash },
    )
  }
})

test('every view has its own title and one heading, and the head says which view it is', async () => {
  const titles = new Set()
  for (const hash of Object.values(VIEWS)) {
    await withPage(
      async (page) => {
        titles.add(await page.title())
        assert.equal(await page.locator('h1').count(), 1)
        const here = await page.locator('nav [aria-current="page"]').textContent()
        assert.equal(here, hash.startsWith('#follow') ? 'Follow a payment' : 'Codes')
      },
      { hash },
    )
  }
  assert.equal(titles.size, 6)
})
