// The commands of README.md's table of bundlers do what stands there.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'

const here = import.meta.dirname
const readme = readFileSync(path.join(here, 'node_modules', 'rspcode', 'README.md'), 'utf8')

/** The rows of the table with a command that is run here, and what is said of the binary. */
const rows = [...readme.matchAll(/^\| (\w+) +\| `(\w+ .*app\.js .*)` +\| (inside|outside) +\|$/gm)]

test('the table names the bundlers that are here', () => {
  assert.deepStrictEqual(
    rows.map(([, bundler, , place]) => `${bundler} ${place}`),
    ['esbuild inside', 'esbuild outside', 'Bun inside', 'Rollup outside', 'Vite outside'],
  )
})

for (const [, bundler, command, place] of rows) {
  test(`a bundle of ${bundler} runs, with the binary ${place}`, (t) => {
    const work = mkdtempSync(path.join(here, 'bundle-'))
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'rspcode-'))
    t.after(() => {
      rmSync(work, { recursive: true })
      rmSync(elsewhere, { recursive: true })
    })
    writeFileSync(path.join(work, 'package.json'), '{ "type": "module" }')
    writeFileSync(
      path.join(work, 'app.js'),
      `import { classify } from 'rspcode'
       console.log(classify('pay_state', ' SUCCESS').next)`,
    )
    const PATH = [path.join(here, 'node_modules', '.bin'), process.env.PATH].join(path.delimiter)
    execFileSync('sh', ['-c', command], { cwd: work, env: { ...process.env, PATH }, stdio: 'pipe' })
    const made = readdirSync(path.join(work, 'out'))
    assert.equal(
      made.some((file) => file.endsWith('.node')),
      place === 'inside',
    )
    // What has the binary inside runs where no package is.
    cpSync(path.join(work, 'out'), path.join(elsewhere, 'out'), { recursive: true })
    writeFileSync(path.join(elsewhere, 'package.json'), '{ "type": "module" }')
    const folder = path.join(place === 'inside' ? elsewhere : work, 'out')
    const script = made.find((file) => file.startsWith('app.'))
    assert.equal(
      execFileSync(process.execPath, [path.join(folder, script)], { encoding: 'utf8' }),
      'accept\n',
    )
  })
}
