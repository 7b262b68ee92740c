// Pages in the Chromium of this machine. Whatever a page complains of fails the test.
import assert from 'node:assert/strict'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

/** The product, as a person opens it. */
export const PAGE = pathToFileURL(process.env.RSPCODE_PAGE).href

const started = chromium.launch({
  executablePath: process.env.RSPCODE_CHROMIUM,
  // As root Chromium has no sandbox.
  chromiumSandbox: process.getuid() !== 0,
})

/** Runs `use` with a page at an address; `hash` is the part behind `#` with it. */
export async function withPage(use, { hash = '', address = PAGE, ...options } = {}) {
  const browser = await started
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const complaints = []
  page.on('pageerror', (error) => complaints.push(error.stack))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message())
    dialog.dismiss()
  })
  try {
    await page.addInitScript(reads)
    await page.goto(address + hash)
    const result = await use(page)
    assert.deepEqual(complaints, [])
    return result
  } finally {
    await context.close()
  }
}

/** Does what leads elsewhere, as a click or the way back, and waits until the page has shown that. */
export async function changes(page, act) {
  await page.evaluate(() => {
    globalThis.change = nextChange()
  })
  await act()
  await page.evaluate(() => globalThis.change)
}

/** The part behind `#`, asked of the page itself: what the test process knows of it may be older. */
export const hashOf = (page) => page.evaluate(() => location.hash)

/** Goes to each part behind `#`, and gives what is read there, by the name of one of {@link reads}. */
export async function visited(page, hashes, read) {
  const visit = async ({ hashes, read }) => {
    const reads = globalThis.reads[read]
    const results = []
    for (const hash of hashes) {
      if (location.hash !== hash) {
        const change = nextChange()
        location.hash = hash
        await change
      }
      results.push(reads())
    }
    return results
  }
  return page.evaluate(visit, { hashes, read })
}

export async function close() {
  await (await started).close()
}

/** What the page has for the tests: when it has shown another address, and what is read of it, by name. */
function reads() {
  // The event comes later than what leads elsewhere, and the page, which asked for it first, hears it first.
  globalThis.nextChange = () =>
    new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }))
  const texts = (selector, within = document) =>
    [...within.querySelectorAll(selector)].map((each) => each.textContent)
  const list = (selector) => {
    const pairs = {}
    const place = document.querySelector(selector)
    for (const term of place?.querySelectorAll('dt') ?? []) {
      const parts = [...term.nextElementSibling.childNodes].filter(({ tagName }) => tagName !== 'SELECT')
      const [word, ...rest] = parts.map((node) => node.textContent)
      pairs[term.textContent] = [word, rest.join('').trim()]
    }
    return pairs
  }
  globalThis.reads = {
    card: () => ({
      title: document.querySelector('h1').textContent,
      message: document.querySelector('h1 ~ p.message')?.textContent ?? '',
      explanation: document.querySelector('.lead').textContent,
      facts: list('main > .facts'),
      rows: [...document.querySelectorAll('.contexts tbody tr')].map((row) => texts('th, td', row)),
      notes: texts('.note'),
      answer: document.querySelector('.answer') === null ? null : list('.answer'),
    }),
    found: () => texts('.codes a'),
    trail: () =>
      [...document.querySelectorAll('[aria-labelledby="trail"] tbody tr')].map((row) => texts('th, td', row)),
    now: () => ({
      step: document.querySelector('.now .step').textContent,
      reason: document.querySelector('#reason code').textContent,
      number: Number(document.querySelector('#number').textContent),
      payer: document.querySelector('#payer').textContent,
      state: document.querySelector('.state.current').dataset.state,
      passed: [...document.querySelectorAll('.state.passed')].map((state) => state.dataset.state),
      link: document.querySelector('#link').value,
    }),
  }
}
