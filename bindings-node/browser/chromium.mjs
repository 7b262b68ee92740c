// A browser over the files of a folder.
import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { chromium } from 'playwright-core'

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript' }

/** Opens a page of a folder in Chromium, and gives what it shows and all that it complains of. */
export async function shownBy(folder, page, headers = {}) {
  const server = createServer((request, response) => {
    const file = path.join(folder, new URL(request.url, 'http://localhost').pathname)
    const type = TYPES[path.extname(file)]
    if (type === undefined) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': type, ...headers })
    createReadStream(file)
      .on('error', () => response.end())
      .pipe(response)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await shownAt(`http://127.0.0.1:${server.address().port}/${page}`)
  } finally {
    server.close()
  }
}

/** The same for an address. */
export async function shownAt(address) {
  const browser = await chromium.launch({
    executablePath: process.env.RSPCODE_CHROMIUM,
    args: ['--no-sandbox'],
  })
  try {
    const page = await browser.newPage()
    const complaints = []
    page.on('console', (message) => {
      // No page here has an icon.
      if (!message.location().url.endsWith('/favicon.ico')) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.goto(address)
    const shown = await page.locator('#shown').textContent({ timeout: 0 })
    return { shown, complaints }
  } finally {
    await browser.close()
  }
}
