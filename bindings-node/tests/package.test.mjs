// What users expect of the package, one test each.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import * as esm from 'rspcode'

const require = createRequire(import.meta.url)
const cjs = require('rspcode')
const folder = path.dirname(require.resolve('rspcode'))
const { classify, classifyMany, codes, contexts, find, verdicts } = esm

const PUBLIC = [
  'actors',
  'bases',
  'causes',
  'classify',
  'classifyMany',
  'codes',
  'contexts',
  'find',
  'nexts',
  'outcomes',
  'tableVersion',
  'verdicts',
  'version',
]

test('import and require give the same objects, and nothing but what is meant', () => {
  assert.deepStrictEqual(Object.keys(esm).sort(), PUBLIC)
  assert.deepStrictEqual(Object.keys(cjs).sort(), PUBLIC)
  for (const name of PUBLIC) assert.equal(esm[name], cjs[name])
})

test('the package is what it says', () => {
  const manifest = require('rspcode/package.json')
  assert.equal(esm.version, manifest.version)
  assert.equal(manifest.sideEffects, false)
  assert.equal(manifest.dependencies, undefined)
  for (const script of ['preinstall', 'install', 'postinstall', 'prepare']) {
    assert.equal(manifest.scripts[script], undefined)
  }
  assert.throws(() => require('rspcode/native.js'), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' })
  for (const file of ['LICENSE-MIT', 'LICENSE-APACHE', 'README.md', 'index.d.ts']) {
    assert(readFileSync(path.join(folder, file)).length > 0)
  }
})

test('everything is frozen', () => {
  for (const constants of [verdicts, codes]) {
    assert(Object.isFrozen(constants))
    for (const constant of constants) assert(Object.isFrozen(constant))
  }
  for (const words of [contexts, esm.outcomes, esm.causes, esm.nexts, esm.actors, esm.bases]) {
    assert(Object.isFrozen(words))
  }
  const verdict = classify('pay_reply', 'TIMEOUT')
  assert.throws(() => {
    verdict.mayReleaseGoods = true
  }, TypeError)
  assert.throws(() => {
    delete verdict.next
  }, TypeError)
})

test('the words are those of the verdicts', () => {
  const fields = {
    context: contexts,
    outcome: esm.outcomes,
    cause: esm.causes,
    next: esm.nexts,
    actor: esm.actors,
    basis: esm.bases,
  }
  for (const [field, words] of Object.entries(fields)) {
    assert.deepStrictEqual(new Set(verdicts.map((verdict) => verdict[field])), new Set(words))
  }
})

test('the same question gets the same object', () => {
  for (const verdict of verdicts) {
    assert.equal(classify(verdict.context, verdict.code), verdict)
    // A context that is another string object of the engine's.
    assert.equal(classify([...verdict.context].join(''), verdict.code), verdict)
  }
  assert.equal(classify('pay_state', ' success\n'), classify('pay_state', 'SUCCESS'))
})

test('JSON and structuredClone take a verdict as it is', () => {
  for (const constant of [...verdicts, ...codes]) {
    assert.deepStrictEqual(JSON.parse(JSON.stringify(constant)), { ...constant })
    assert.deepStrictEqual(structuredClone(constant), { ...constant })
  }
})

const ANYTHING = [
  ...['', ' \t\n\f\r', '\0', 'SUCCESS\0', '\ud800', 'SUCCESS\udfff', '\udc00\ud800', 'timeout'],
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'get', 'null', 'undefined'],
  ...['TIMEOUT\u00a0', '\ufeffTIMEOUT', 'x'.repeat(5_000_000), '\u{1f4a9}'.repeat(1_000_000)],
]

test('any other text and no answer are unlisted', () => {
  for (const context of contexts) {
    const unlisted = verdicts.find((v) => v.context === context && v.code === null)
    assert.equal(unlisted.outcome, 'unknown')
    assert.equal(unlisted.next, 'query')
    for (const code of [...ANYTHING, null, undefined]) {
      assert.equal(classify(context, code), unlisted)
      assert.equal(find(code), null)
    }
    assert.deepStrictEqual(
      classifyMany(context, [...ANYTHING, null, undefined]),
      Array(ANYTHING.length + 2).fill(unlisted),
    )
  }
})

test('a code of another type is a TypeError that says what was given and what is valid', () => {
  const wrong = [
    [1, 'a number'],
    [NaN, 'a number'],
    [true, 'a boolean'],
    [10n, 'a bigint'],
    [Symbol('x'), 'a symbol'],
    [() => 'TIMEOUT', 'a function'],
    [['TIMEOUT'], 'an array'],
    [{ toString: () => 'TIMEOUT' }, 'an object'],
    [new String('TIMEOUT'), 'an object'],
    [Buffer.from('TIMEOUT'), 'an object'],
  ]
  for (const [code, kind] of wrong) {
    const message = (name) => `${name} must be a string, null or undefined, not ${kind}`
    assert.throws(() => classify('pay_reply', code), { name: 'TypeError', message: message('code') })
    assert.throws(() => find(code), { name: 'TypeError', message: message('code') })
    assert.throws(() => classifyMany('pay_reply', ['TIMEOUT', code]), {
      name: 'TypeError',
      message: message('codes[1]'),
    })
  }
})

test('an unknown context is a RangeError, one of another type a TypeError, and both list the words', () => {
  const words = `the valid words are ${contexts.join(', ')}`
  for (const context of ['', 'pay', 'PAY_REPLY', ' pay_reply', '__proto__', 'constructor', '\ud800']) {
    const message = `unknown context ${JSON.stringify(context)}; ${words}`
    assert.throws(() => classify(context, 'TIMEOUT'), { name: 'RangeError', message })
    assert.throws(() => classifyMany(context, []), { name: 'RangeError', message })
  }
  for (const [context, kind] of [
    [undefined, 'undefined'],
    [null, 'null'],
    [1, 'a number'],
    [['pay_reply'], 'an array'],
    [new String('pay_reply'), 'an object'],
    [Symbol('pay_reply'), 'a symbol'],
  ]) {
    const message = `context must be a string, not ${kind}; ${words}`
    assert.throws(() => classify(context, 'TIMEOUT'), { name: 'TypeError', message })
    assert.throws(() => classifyMany(context, []), { name: 'TypeError', message })
  }
  assert.throws(
    () => classify('x'.repeat(1e6), 'TIMEOUT'),
    (error) => error.message.length < 300,
  )
})

test('many takes any iterable but a string', () => {
  const expected = [classify('pay_state', 'SUCCESS'), classify('pay_state', null)]
  assert.deepStrictEqual(classifyMany('pay_state', ['SUCCESS', null]), expected)
  assert.deepStrictEqual(classifyMany('pay_state', new Set(['SUCCESS', null])), expected)
  assert.deepStrictEqual(classifyMany('pay_state', ['SUCCESS', null].values()), expected)
  assert.deepStrictEqual(classifyMany('pay_state', []), [])
  for (const codes of ['SUCCESS', new String('SUCCESS'), undefined, null, 1, {}]) {
    assert.throws(() => classifyMany('pay_state', codes), /codes must be an iterable of codes, not/)
  }
})

test('an error leaves the next answer alone', () => {
  classify('pay_state', 'SUCCESS')
  assert.throws(() => classify('payment', 'SUCCESS'), RangeError)
  assert.equal(classify('pay_state', 'SUCCESS').context, 'pay_state')
  assert.equal(classify('query_reply', 'SUCCESS').context, 'query_reply')
})

test('arbitrary texts are read by the rule as it is written down', () => {
  const spellings = {
    success: 'SUCCESS',
    notpay: 'NOTPAY',
    ORDERCLOSE: 'ORDER_CLOSED',
    orderclosed: 'ORDER_CLOSED',
  }
  const listed = new Set(codes.map(({ code }) => code))
  const expected = (context, text) => {
    const word = text.replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/g, '')
    const code = context.endsWith('_state') && Object.hasOwn(spellings, word) ? spellings[word] : word
    return listed.has(code) ? code : null
  }
  const space = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\f', '\r', '\v', '\0', 'x') })
  const word = fc.constantFrom(...listed, ...Object.keys(spellings))
  const nearly = fc.tuple(space, word, space).map((parts) => parts.join(''))
  const anything = fc.oneof(
    nearly,
    fc.string({ unit: 'binary' }),
    fc.uint16Array().map((units) => String.fromCharCode(...units)),
  )
  fc.assert(
    fc.property(fc.constantFrom(...contexts), anything, (context, text) => {
      const verdict = classify(context, text)
      assert.equal(verdict.context, context)
      assert.equal(verdict.code, expected(context, text))
      assert.equal(find(text)?.code ?? null, expected('pay_reply', text))
      assert.equal(classifyMany(context, [text])[0], verdict)
    }),
    { numRuns: 2000 },
  )
})

test('unlisted texts are not remembered', () => {
  const program = `
    const { classify, find } = require('rspcode')
    const ask = (from) => { for (let i = from; i < from + 300000; i++) { classify('pay_reply', 'x' + i); find('y' + i) } }
    ask(0); ask(5e6); gc(); const before = process.memoryUsage()
    ask(1e7); ask(2e7); gc(); const after = process.memoryUsage()
    const grown = (name, by) => { if (after[name] > before[name] + by) throw new Error(name + JSON.stringify([before, after])) }
    grown('heapUsed', 2e6); grown('external', 2e6); grown('arrayBuffers', 2e6)`
  execFileSync(process.execPath, ['--expose-gc', '-e', program], { cwd: import.meta.dirname })
})

test('a worker thread answers', async () => {
  const program = `
    const { classify } = require('rspcode')
    require('node:worker_threads').parentPort.postMessage([classify('pay_state', 'success'), classify('pay_reply', '?').next])`
  const workers = Array.from({ length: 4 }, () => {
    return new Promise((resolve, reject) => {
      new Worker(program, { eval: true }).once('message', resolve).once('error', reject)
    })
  })
  for (const answer of await Promise.all(workers)) {
    assert.deepStrictEqual(answer, [{ ...classify('pay_state', 'SUCCESS') }, 'query'])
  }
})

test('two copies of the package work beside each other', (t) => {
  const copy = mkdtempSync(path.join(tmpdir(), 'rspcode-'))
  t.after(() => rmSync(copy, { recursive: true }))
  cpSync(folder, copy, { recursive: true })
  const other = require(copy)
  assert.notEqual(other.classify, classify)
  assert.deepStrictEqual(other.verdicts, verdicts)
  assert.equal(other.classify('pay_reply', '?').outcome, 'unknown')
})

test('a binary that is missing or broken is one clear error', (t) => {
  const copy = mkdtempSync(path.join(tmpdir(), 'rspcode-'))
  t.after(() => rmSync(copy, { recursive: true }))
  cpSync(folder, copy, { recursive: true })
  const binary = readdirSync(copy).find((file) => file.endsWith('.node'))
  const where = `rspcode has no native module that loads on ${process.platform} ${process.arch}`
  const load = (before = '') => {
    const program = `${before}; require(${JSON.stringify(copy)})`
    const { stderr } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' })
    const lines = stderr.split('\n')
    return { stderr, first: lines.find((line) => line.includes(where)) ?? stderr }
  }
  const broken = /invalid ELF header|file too short|not a mach-o|not a valid Win32/i

  renameSync(path.join(copy, binary), path.join(copy, 'away'))
  const missing = load()
  assert(
    missing.first.includes(`Node ${process.versions.node}: Cannot find module './${binary}'`),
    missing.stderr,
  )
  assert(missing.stderr.includes('Tried, in this order:\n'), missing.stderr)
  assert(missing.stderr.includes(`\n  Cannot find module '@rspcode/native-`), missing.stderr)
  if (process.platform === 'linux') {
    const glibc = process.report.getReport().header.glibcVersionRuntime
    assert(missing.first.includes(glibc ? `(glibc ${glibc})` : '(musl)'), missing.stderr)
    const { first } = load('process.report.getReport = () => ({ header: {} })')
    assert(first.includes(`${process.arch} (musl), Node`), first)
  }

  // What is not there was only looked for: the cause is the one that is there and does not load.
  const platform = binary.split('.')[1]
  const other = path.join(copy, 'node_modules', '@rspcode', `native-${platform}`)
  mkdirSync(other, { recursive: true })
  writeFileSync(path.join(other, 'package.json'), '{ "main": "module.node" }')
  writeFileSync(path.join(other, 'module.node'), 'not a binary')
  assert.match(load().first, broken)

  renameSync(path.join(copy, 'away'), path.join(other, 'module.node'))
  assert.equal(load().stderr, '')

  writeFileSync(path.join(copy, binary), 'not a binary')
  assert.equal(load().stderr, '')
  rmSync(other, { recursive: true })
  assert.match(load().first, broken)

  // Another realm, as in a test runner: there an error is no `instanceof Error`.
  rmSync(path.join(copy, 'native.js'))
  const inRealm = `
    const { readFileSync } = require('node:fs')
    const file = ${JSON.stringify(path.join(copy, 'load.js'))}
    const here = require('node:module').createRequire(file)
    const load = require('node:vm').runInNewContext(
      '(function (require, module, process) {' + readFileSync(file, 'utf8') + '})', {})
    load(here, {}, process)`
  const { stderr } = spawnSync(process.execPath, ['-e', inRealm], { encoding: 'utf8' })
  assert(stderr.includes(where), stderr)
})

test('a bundle runs, with the package outside', (t) => {
  const work = mkdtempSync(path.join(import.meta.dirname, 'bundle-'))
  t.after(() => rmSync(work, { recursive: true }))
  writeFileSync(
    path.join(work, 'app.ts'),
    `import { classify, type Verdict } from 'rspcode'
     const verdict: Verdict = classify('pay_state', 'SUCCESS')
     console.log(verdict.next)`,
  )
  for (const format of ['cjs', 'esm']) {
    const out = path.join(work, format === 'cjs' ? 'app.cjs' : 'app.mjs')
    require('esbuild').buildSync({
      entryPoints: [path.join(work, 'app.ts')],
      bundle: true,
      platform: 'node',
      external: ['rspcode'],
      format,
      outfile: out,
    })
    assert.equal(execFileSync(process.execPath, [out], { encoding: 'utf8' }), 'accept\n')
  }
})
