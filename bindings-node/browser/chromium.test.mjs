// A browser, without a bundler: the package's module as it is.
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { shownBy } from './chromium.mjs'
import { here, isRight } from './runs.mjs'

function pages(t) {
  const folder = mkdtempSync(path.join(here, 'work-'))
  t.after(() => rmSync(folder, { recursive: true }))
  cpSync(path.join(here, 'node_modules', 'rspcode', 'web.mjs'), path.join(folder, 'web.mjs'))
  for (const file of ['digests.mjs', 'given.mjs']) cpSync(path.join(here, file), path.join(folder, file))
  const program = readFileSync(path.join(here, 'page.mjs'), 'utf8').replace("'rspcode'", "'./web.mjs'")
  writeFileSync(path.join(folder, 'page.mjs'), program)
  writeFileSync(
    path.join(folder, 'index.html'),
    '<!doctype html><title>rspcode</title><body><script type="module" src="page.mjs"></script></body>',
  )
  return folder
}

test('a page of Chromium', async (t) => {
  const { shown, complaints } = await shownBy(pages(t), 'index.html')
  assert.deepStrictEqual(complaints, [])
  isRight('portable', shown)
})

test('a page of Chromium that may load nothing but its own files, and evaluates nothing', async (t) => {
  const headers = { 'content-security-policy': "default-src 'self'; require-trusted-types-for 'script'" }
  const { shown, complaints } = await shownBy(pages(t), 'index.html', headers)
  assert.deepStrictEqual(complaints, [])
  isRight('portable', shown)
})
