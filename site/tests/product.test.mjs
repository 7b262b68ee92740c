// The one file that is made: from a folder, from a server, without a network, under its own policy.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { changes, close, PAGE, withPage } from './browser.mjs'

after(close)

const product = readFileSync(process.env.RSPCODE_PAGE, 'utf8')

/** Serves the one file in a folder, as any static host does. */
async function served(use) {
  const asked = []
  const server = createServer((request, response) => {
    asked.push(request.url)
    if (request.url !== '/somewhere/') return response.writeHead(404).end()
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(product)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await use(`http://127.0.0.1:${server.address().port}/somewhere/`, asked)
  } finally {
    server.close()
  }
}

async function looksUpAndFollows(page) {
  await page.fill('#q', 'TIMEOUT')
  await changes(page, () => page.click('.codes a >> nth=0'))
  assert.equal(await page.locator('h1').textContent(), 'TIMEOUT')
  await changes(page, () => page.click('header nav a:text-is("Follow a payment")'))
  await page.click('[id="tell-pay_reply:TIMEOUT"]')
  assert.equal(await page.locator('.now .step').textContent(), 'query')
}

test('it works from a file, and asks for nothing else', () =>
  withPage(async (page) => {
    assert.match(PAGE, /^file:/)
    const asked = []
    page.on('request', (request) => asked.push(request.url()))
    await looksUpAndFollows(page)
    assert.deepEqual(asked, [])
  }))

test('it works from a server, and asks it for one file', () =>
  served((address, asked) =>
    withPage(
      async (page) => {
        await looksUpAndFollows(page)
        assert.deepEqual(
          asked.filter((url) => url !== '/favicon.ico'),
          ['/somewhere/'],
        )
      },
      { address },
    ),
  ))

test('its policy permits its own script and style and nothing else', () =>
  withPage(async (page) => {
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
    assert.match(policy, /^default-src 'none'; script-src 'sha256-[^ ]+'; style-src 'sha256-[^ ]+'; /)
    assert.doesNotMatch(policy, /unsafe|self|http|data:/)
    const refused = await page.evaluate(async () => {
      const violated = new Promise((resolve) =>
        document.addEventListener('securitypolicyviolation', resolve, { once: true }),
      )
      try {
        document.body.innerHTML = '<b>x</b>'
      } catch (error) {
        return error.name
      }
      return (await violated).violatedDirective
    })
    assert.equal(refused, 'TypeError')
  }).catch((error) => {
    // What is refused is a complaint, too, and the only one.
    assert.match(error.message, /TrustedHTML/)
  }))

test('it says that OTT Pay has not made it', () =>
  withPage(async (page) => {
    assert.match(await page.locator('footer').textContent(), /not made, reviewed or approved by OTT Pay/)
    assert.match(await page.locator('#version').textContent(), /^rspcode \d+\.\d+\.\d+, table version \d+$/)
  }))

test('without programs it says why it is empty', () =>
  withPage(
    async (page) => {
      assert.match(await page.locator('noscript').textContent(), /switched off/)
    },
    { javaScriptEnabled: false },
  ))

test('it is small, and names no folder and no other address', () => {
  assert.ok(gzipSync(product).length <= 45_000, `${gzipSync(product).length}`)
  assert.doesNotMatch(product, /node_modules|sourceMappingURL/)
  const addresses = product.match(/https?:\/\/[\w./-]+/g) ?? []
  assert.deepEqual(
    [...new Set(addresses)].filter((address) => address !== 'http://www.w3.org/2000/svg'),
    [],
  )
})
