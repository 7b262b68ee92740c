// What a bundler puts together runs where no package is, without a setting for anybody.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'

const here = import.meta.dirname

const COMMANDS = [
  'esbuild app.js --bundle --platform=node --outfile=out/app.cjs',
  'esbuild app.js --bundle --platform=node --format=esm --outfile=out/app.mjs',
  'esbuild app.js --bundle --outfile=out/app.js',
  'bun build app.js --target=node --outdir=out',
  'bun build app.js --outdir=out',
  'vite build --ssr app.js --outDir out --logLevel warn',
]

/** Runs a bundler over a program in a folder of its own, and gives the folder with what it made. */
function bundle(t, command, program) {
  const work = mkdtempSync(path.join(here, 'bundle-'))
  t.after(() => rmSync(work, { recursive: true }))
  writeFileSync(path.join(work, 'package.json'), '{ "type": "module" }')
  writeFileSync(path.join(work, 'app.js'), program)
  const PATH = [path.join(here, 'node_modules', '.bin'), process.env.PATH].join(path.delimiter)
  const done = spawnSync('sh', ['-c', command], {
    cwd: work,
    env: { ...process.env, PATH, NO_COLOR: '1' },
    encoding: 'utf8',
  })
  assert.equal(done.status, 0, done.stderr)
  assert.doesNotMatch(done.stdout + done.stderr, /warn/i)
  return path.join(work, 'out')
}

/** What a program prints. */
const run = (file) => execFileSync(process.execPath, [file], { encoding: 'utf8' })

for (const command of COMMANDS) {
  test(`${command}: it runs where no package is`, (t) => {
    const out = bundle(
      t,
      command,
      `import { classify, engine } from 'rspcode'
       console.log(engine, classify('pay_state', ' SUCCESS').next)`,
    )
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'rspcode-'))
    t.after(() => rmSync(elsewhere, { recursive: true }))
    cpSync(out, elsewhere, { recursive: true })
    writeFileSync(path.join(elsewhere, 'package.json'), '{ "type": "module" }')
    const [script, ...others] = readdirSync(out)
    // Vite leaves the package outside, unless it is told otherwise.
    const isInside = !command.startsWith('vite')
    assert.equal(
      run(path.join(isInside ? elsewhere : out, script)),
      `${isInside ? 'portable' : 'native'} accept\n`,
    )
    assert.deepStrictEqual(others, [])
  })
}

test('left outside, the package has its native module', (t) => {
  const command =
    'esbuild app.js --bundle --platform=node --format=esm --external:rspcode --outfile=out/app.mjs'
  const out = bundle(t, command, `import { engine } from 'rspcode'\nconsole.log(engine)`)
  assert.equal(run(path.join(out, 'app.mjs')), 'native\n')
})

test('a program with both import and require has one package', (t) => {
  const program = `
    import { verdicts } from 'rspcode'
    console.log(require('rspcode').verdicts === verdicts)`
  for (const platform of ['node', 'browser']) {
    const out = bundle(t, `esbuild app.js --bundle --platform=${platform} --outfile=out/app.cjs`, program)
    assert.equal(run(path.join(out, 'app.cjs')), 'true\n')
  }
})

test('what imports the package and uses nothing has nothing of it', (t) => {
  const out = bundle(t, 'esbuild app.js --bundle --outfile=out/app.js', `import { classify } from 'rspcode'`)
  assert(!run(path.join(out, 'app.js')).includes('rspcode'))
  const made = execFileSync('wc', ['-c', path.join(out, 'app.js')], { encoding: 'utf8' })
  assert(Number.parseInt(made, 10) < 100, made)
})
