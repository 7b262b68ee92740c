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
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { Worker } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import * as esm from 'rspcode'

const require = createRequire(import.meta.url)
const cjs = require('rspcode')
const folder = path.dirname(require.resolve('rspcode'))
const { classify, classifyMany, codes, contexts, find, verdicts } = esm

/** What the package's own JavaScript asks. */
const native = require(path.join(folder, 'load.js'))

const PUBLIC = [
  'actors',
  'attempt',
  'bases',
  'cancel',
  'capture',
  'causes',
  'classify',
  'classifyMany',
  'codes',
  'contexts',
  'describe',
  'end',
  'ends',
  'engine',
  'events',
  'expired',
  'find',
  'heard',
  'isActor',
  'isBasis',
  'isCause',
  'isCode',
  'isContext',
  'isEnd',
  'isEvent',
  'isKind',
  'isNext',
  'isOperation',
  'isOutcome',
  'isReason',
  'isSource',
  'isStep',
  'kind',
  'kinds',
  'nexts',
  'notified',
  'operations',
  'outcomes',
  'payerText',
  'readReply',
  'reasons',
  'settled',
  'sources',
  'start',
  'steps',
  'stop',
  'tableVersion',
  'told',
  'verdictFromJson',
  'verdictToJson',
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
  assert.equal(esm.tableVersion, manifest.tableVersion)
  assert.throws(() => require('rspcode/portable.js'), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' })
  for (const file of [
    'LICENSE-MIT',
    'LICENSE-APACHE',
    'THIRD-PARTY-NOTICES.md',
    'README.md',
    'index.d.ts',
    'examples/payments.mjs',
  ]) {
    assert(readFileSync(path.join(folder, file)).length > 0)
  }
})

test('everything is frozen', () => {
  for (const constants of [verdicts, codes]) {
    assert(Object.isFrozen(constants))
    for (const constant of constants) assert(Object.isFrozen(constant))
  }
  for (const words of Object.values(esm).filter(Array.isArray)) {
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
  const everywhere = new Map([['success', 'SUCCESS']])
  const inStates = new Map([
    ...everywhere,
    ...[
      ['notpay', 'NOTPAY'],
      ['ORDERCLOSE', 'ORDER_CLOSED'],
      ['orderclosed', 'ORDER_CLOSED'],
    ],
  ])
  const listed = new Set(codes.map(({ code }) => code))
  const trimmed = (text) => text.replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/g, '')
  const found = (word) => (listed.has(word) ? word : null)
  const expected = (context, word) => {
    const spellings = context.endsWith('_state') ? inStates : everywhere
    return spellings.get(word) ?? found(word)
  }
  const space = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\f', '\r', '\v', '\0', 'x') })
  const word = fc.constantFrom(...listed, ...inStates.keys())
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
      assert.equal(verdict.code, expected(context, trimmed(text)))
      assert.equal(find(text)?.code ?? null, found(trimmed(text)))
      assert.equal(classifyMany(context, [text])[0], verdict)
    }),
    { numRuns: 2000 },
  )
})

test('what is answered without the core is answered as the core would', () => {
  const words = [...codes.map(({ code }) => code), 'success', 'notpay', 'ORDERCLOSE', 'orderclosed', 'init']
  const unit = fc.oneof(
    fc.constantFrom(...' \t\n\v\f\r\0_sS', '\u00a0', '\u2028', '\ufeff', '\u0120', '\ud800', '\udc00'),
    fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
  )
  const edit = fc.record({ at: fc.nat(40), drop: fc.nat(2), put: fc.string({ unit, maxLength: 2 }) })
  const edited = (text, { at, drop, put }) => text.slice(0, at) + put + text.slice(at + drop)
  const nearly = fc
    .tuple(fc.constantFrom(...words), fc.array(edit, { maxLength: 2 }))
    .map(([word, edits]) => edits.reduce(edited, word))
  let white = 0
  let other = 0
  fc.assert(
    fc.property(nearly, (text) => {
      if (/^[ \t\n\f\r]|[ \t\n\f\r]$/.test(text)) white++
      else other++
      for (const [position, context] of contexts.entries()) {
        assert.equal(classify(context, text), verdicts[native.index(position + 1, text)])
      }
      assert.equal(find(text), codes[native.findIndex(text)] ?? null)
    }),
    { numRuns: 5000, seed: 1 },
  )
  assert(white > 100 && other > 1000, `${white} texts with white space at an end, ${other} without`)
})

/** Runs a script in a process of its own, and gives it what is to be had only as data. */
function runs(script, data) {
  execFileSync(process.execPath, ['-e', `const data = ${JSON.stringify(data)}\n${script}`], {
    cwd: import.meta.dirname,
  })
}

test('only a text with white space at an end is a call into the core', () => {
  const others = ['SUCCESS', 'success', 'notpay', '?', '', 'S UCCESS', '\v', 'FAIL\u00a0', '\ud800', null]
  const white = ['SUCCESS ', '\tsuccess', '\n', '\fFAIL', 'FAIL\r', ' ?']
  const script = `
    const native = require(data.load)
    const asked = new Map(data.white.map((text) => [text, 0]))
    for (const name of ['index', 'findIndex']) {
      const call = native[name]
      native[name] = (...args) => {
        asked.set(args.at(-1), asked.get(args.at(-1)) + 1)
        return call(...args)
      }
    }
    const { classify, classifyMany, contexts, find } = require('rspcode')
    const texts = [...data.others, ...data.white]
    for (const text of texts) {
      for (const context of contexts) classify(context, text)
      find(text)
    }
    for (const context of contexts) classifyMany(context, texts)
    const times = 2 * contexts.length + 1
    require('node:assert').deepStrictEqual([...asked], data.white.map((text) => [text, times]))`
  runs(script, { load: path.join(folder, 'load.js'), others, white })
})

test('no text is remembered', (t) => {
  // A snapshot of the heap has every string that is still held; one that is shows that it would be found.
  const work = mkdtempSync(path.join(tmpdir(), 'rspcode-'))
  t.after(() => rmSync(work, { recursive: true }))
  const snapshot = path.join(work, 'snapshot')
  const script = `
    const { classify, classifyMany, contexts, find } = require('rspcode')
    const made = (kind, number) => [kind, 'text', number].join('-')
    const held = [made('held', 0)]
    function ask() {
      for (let number = 0; number < 300; number++) {
        for (const text of [made('asked', number), ' ' + made('white', number), made('white', -number) + ' ']) {
          for (const context of contexts) classify(context, text)
          classifyMany('pay_reply', [text])
          find(text)
        }
      }
    }
    ask()
    setImmediate(() => {
      require('node:v8').writeHeapSnapshot(data.snapshot)
      console.log(held)
    })`
  runs(script, { snapshot })
  const alive = readFileSync(snapshot, 'utf8').match(/(held|asked|white)-text-[-\d]+/g)
  assert.deepStrictEqual([...new Set(alive)], ['held-text-0'])
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

  // A verdict of the one is none of the other, as is what a worker posts; its JSON crosses.
  const { attempt } = esm.start('pay_direct')
  const paid = classify('pay_state', 'SUCCESS')
  for (const stranger of [other.classify('pay_state', 'SUCCESS'), structuredClone(paid)]) {
    assert.throws(() => esm.heard(attempt, stranger), { name: 'TypeError', message: /verdictFromJson$/ })
  }
  const json = structuredClone(other.verdictToJson(other.classify('pay_state', 'SUCCESS')))
  assert.equal(esm.verdictFromJson(json), paid)
})

/** A copy of the package in a folder of its own, the file that is its binary, and where the package for the platform would be. */
function copyOfPackage(t) {
  const copy = mkdtempSync(path.join(tmpdir(), 'rspcode-'))
  t.after(() => rmSync(copy, { recursive: true }))
  cpSync(folder, copy, { recursive: true })
  const binary = readdirSync(copy).find((file) => file.endsWith('.node'))
  const place = path.join(copy, 'node_modules', `rspcode-${binary.split('.')[1]}`)
  return { copy, binary, place }
}

test('where the binary is missing or broken the portable engine answers, and nothing is said', (t) => {
  const { copy, binary, place } = copyOfPackage(t)
  const engine = () => {
    const program = `
      const { classify, engine } = require(${JSON.stringify(copy)})
      console.log(engine, classify('pay_state', ' SUCCESS').next)`
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' })
    assert.equal(stderr, '')
    const [name, next] = stdout.trim().split(' ')
    assert.equal(next, 'accept')
    return name
  }
  assert.equal(engine(), 'native')
  renameSync(path.join(copy, binary), path.join(copy, 'away'))
  assert.equal(engine(), 'portable')
  writeFileSync(path.join(copy, binary), 'not a binary')
  assert.equal(engine(), 'portable')
  mkdirSync(place, { recursive: true })
  writeFileSync(
    path.join(place, 'package.json'),
    JSON.stringify({ version: esm.version, main: 'module.node' }),
  )
  writeFileSync(path.join(place, 'module.node'), 'not a binary')
  assert.equal(engine(), 'portable')
  renameSync(path.join(copy, 'away'), path.join(place, 'module.node'))
  assert.equal(engine(), 'native')
})

test("the package for the platform is taken in the package's own version alone, and nothing is said", (t) => {
  const { copy, binary, place } = copyOfPackage(t)
  const manifest = require('rspcode/package.json')
  mkdirSync(place, { recursive: true })
  renameSync(path.join(copy, binary), path.join(place, 'module.node'))
  const engine = ({ of = {}, own = {} }) => {
    writeFileSync(path.join(copy, 'package.json'), JSON.stringify({ ...manifest, ...own }))
    const platform = { version: manifest.version, main: 'module.node', ...of }
    writeFileSync(path.join(place, 'package.json'), JSON.stringify(platform))
    const program = `console.log(require(${JSON.stringify(copy)}).engine)`
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' })
    assert.equal(stderr, '')
    return stdout.trim()
  }
  const version = '0.0.9'
  assert.equal(engine({}), 'native')
  assert.equal(engine({ of: { version } }), 'portable')
  assert.equal(engine({ own: { version } }), 'portable')
  // What the module says of itself counts, too.
  assert.equal(engine({ of: { version }, own: { version } }), 'portable')
  assert.equal(engine({ own: { tableVersion: manifest.tableVersion + 1 } }), 'portable')
  writeFileSync(path.join(place, 'module.js'), 'exports.table = () => "{}"')
  assert.equal(engine({ of: { main: 'module.js' } }), 'portable')
  assert.equal(engine({}), 'native')
})

test('without a binary the command says what to install', (t) => {
  const { copy, binary } = copyOfPackage(t)
  rmSync(path.join(copy, binary))
  const done = spawnSync(process.execPath, [path.join(copy, 'cli.js'), '--version'], { encoding: 'utf8' })
  assert.equal(done.stdout, '')
  assert.equal(
    done.stderr,
    `rspcode: this package has no command for ${process.platform} ${process.arch}, only the library. ` +
      'With Rust, `cargo install rspcode-cli` installs the command.\n',
  )
  assert.notEqual(done.status, 0)
})

test('what two builds have left together is an error', (t) => {
  const { copy, binary } = copyOfPackage(t)
  rmSync(path.join(copy, binary))
  const table = JSON.parse(readFileSync(path.join(copy, 'table.json'), 'utf8'))
  writeFileSync(path.join(copy, 'table.json'), JSON.stringify({ ...table, tableVersion: 1000 }))
  assert.throws(() => require(copy), /was put together from two builds: install it anew$/)
})

test('the core as JavaScript and the table have at most 20 kB compressed', () => {
  const size = (file) => gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length
  const sizes = [size('compiled.js'), size('table.json')]
  assert(sizes[0] + sizes[1] <= 20_000, sizes.join(' and '))
})

test('what runs anywhere asks nothing of a run time', () => {
  for (const file of ['web.js', 'web.mjs']) {
    const text = readFileSync(path.join(folder, file), 'utf8')
    // `exports` and `module` are what require gives a module.
    const free =
      /\b(require\(|process\.|Buffer\b|__dirname|__filename|WebAssembly|eval\(|new Function|fetch\()/
    assert.doesNotMatch(text, free, file)
    assert.doesNotMatch(text, /^\s*import\b/m, file)
  }
})

/** Runs npm in a clone's folder of the package where nothing was built or installed, beside these commands only. */
function npmInClone(t, command, programs) {
  const clone = mkdtempSync(path.join(tmpdir(), 'rspcode-'))
  t.after(() => rmSync(clone, { recursive: true }))
  const source = path.join(process.env.RSPCODE_ROOT, 'bindings-node')
  for (const file of ['package.json', 'Cargo.toml', 'load.js', 'portable.js', 'build']) {
    cpSync(path.join(source, file), path.join(clone, file), { recursive: true })
  }
  const bin = path.join(clone, 'bin')
  mkdirSync(bin)
  for (const name of ['sh', 'npm']) {
    const program = execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' })
    symlinkSync(program.trim(), path.join(bin, name))
  }
  symlinkSync(process.execPath, path.join(bin, 'node'))
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(path.join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  }
  const { status, stderr } = spawnSync('npm', command, {
    cwd: clone,
    encoding: 'utf8',
    env: { ...process.env, PATH: bin },
  })
  assert.notEqual(status, 0)
  // No stack is told.
  assert.doesNotMatch(stderr, /^ +at /m)
  return stderr
}

test('the package is not packed before it is built, and the error says what helps', (t) => {
  const said = npmInClone(t, ['pack'], {})
  assert.match(said, /^There is nothing to pack yet: run `npm run build` first\.$/m)
})

test('without Rust, or with an old one, the build says which it needs', (t) => {
  const manifest = readFileSync(path.join(process.env.RSPCODE_ROOT, 'bindings-node', 'Cargo.toml'), 'utf8')
  const [, rust] = manifest.match(/^rust-version = "(.*)"$/m)
  const needs = `The build needs Rust ${rust} or newer, and `
  const build = (programs) => npmInClone(t, ['run', 'build'], programs)
  assert(build({}).includes(`${needs}there is no cargo: `))
  assert(build({ cargo: 'exit 1' }).includes(`${needs}there is no cargo: `))
  for (const old of ['1.87', '1.9', '0.99']) {
    const said = build({ cargo: `echo 'cargo ${old}.0 (0123456789 2025-05-15)'` })
    assert(said.includes(`${needs}here is Rust ${old}: `), said)
  }
  const newEnough = `echo 'cargo ${rust}.0 (0123456789 2025-06-23)'`
  for (const rustc of ['exit 1', 'echo /nowhere']) {
    const said = build({ cargo: newEnough, rustc })
    assert.match(
      said,
      /^The build needs Rust for wasm32-unknown-unknown, too: `rustup target add wasm32-\S+`$/m,
    )
  }
  // What is new enough goes on to napi, which is not installed here.
  for (const enough of [rust, '1.100', '2.0']) {
    const said = build({ cargo: `echo 'cargo ${enough}.0 (0123456789 2025-06-23)'`, rustc: 'echo /' })
    assert(!said.includes(needs), said)
    assert(said.includes('napi'), said)
  }
})

test('a binary of another version is one clear error that names both', (t) => {
  const { copy, binary } = copyOfPackage(t)
  const manifest = require('rspcode/package.json')
  const load = (args, changed = {}) => {
    writeFileSync(path.join(copy, 'package.json'), JSON.stringify({ ...manifest, ...changed }))
    return spawnSync(process.execPath, args, { encoding: 'utf8' }).stderr
  }
  const itself = ['-e', `require(${JSON.stringify(copy)})`]
  const command = [path.join(copy, 'cli.js'), '--version']
  for (const args of [itself, command]) {
    assert.equal(load(args), '')
    for (const changed of [{ version: '0.0.9' }, { tableVersion: manifest.tableVersion + 1 }]) {
      const { version, tableVersion } = { ...manifest, ...changed }
      const stderr = load(args, changed)
      const message =
        `Error: rspcode ${version} (table version ${tableVersion}) needs the native module of its own version, ` +
        `and the one in ./${binary} is ${esm.version} (table version ${esm.tableVersion}): install the package anew`
      assert(stderr.includes(message), stderr)
    }
  }

  rmSync(path.join(copy, binary))
  mkdirSync(path.join(copy, binary))
  writeFileSync(path.join(copy, binary, 'index.js'), 'exports.table = () => "{}"')
  assert.match(load(itself), /the one in \.\/rspcode\.\S+\.node is of a version that it does not tell: /)
})
