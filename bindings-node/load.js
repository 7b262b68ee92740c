'use strict'

const ABI = { linux: '-gnu', win32: '-msvc' }

// On edge run times there is no process.
const { platform, arch, versions } = typeof process === 'object' ? process : {}

/** The native module and where it is: in this package, in one for this platform, or wherever napi's loader finds it. */
function load() {
  const target = `${platform}-${arch}${ABI[platform] ?? ''}`
  const errors = []
  // The usual places first: only to read napi's loader takes longer than to load the binary.
  for (const place of [`./rspcode.${target}.node`, `@rspcode/native-${target}`]) {
    try {
      return { native: require(place), place }
    } catch (error) {
      errors.push(error)
    }
  }
  try {
    return { native: require('./native.js'), place: "wherever napi's loader found it" }
  } catch (error) {
    // Its last error is the first of a chain. (An error of another realm is no `instanceof Error`.)
    const chain = new Set()
    for (let each = error?.cause ?? error; each && !chain.has(each); each = each.cause) chain.add(each)
    throw explained([...errors, ...[...chain].reverse()])
  }
}

/** The native module, if it is this package's: one of another version would answer by another table. */
function checked({ native, place }) {
  const { version, tableVersion } = require('./package.json')
  const own = `${version} (table version ${tableVersion})`
  const found = native.version?.()
  if (found === own) return native
  throw new Error(
    `rspcode ${own} needs the native module of its own version, and the one in ${place} is ` +
      `${found ?? 'of a version that it does not tell'}: install both anew, in one version`,
  )
}

/** One error that tells where this runs, what was tried, the first thing that is wrong, and what helps. */
function explained(errors) {
  const tried = [...new Set(errors.map(firstLine))]
  // What is not there was only looked for; what is there and does not load is the cause.
  const cause = tried.find((message) => !message.startsWith('Cannot find module')) ?? tried[0]
  return new Error(
    `rspcode has no native module that loads on ${machine()}, ` +
      `${runTime()}: ${cause}${help()}\nTried, in this order:${tried.map((each) => `\n  ${each}`).join('')}`,
    { cause: errors.find((error) => firstLine(error) === cause) },
  )
}

/** What was thrown need not be an error. */
function firstLine(error) {
  return String(error?.message ?? error).split('\n')[0]
}

function machine() {
  return platform === undefined ? 'an unknown machine' : `${platform} ${arch}${libc()}`
}

/** The C library, where it can be told: Deno wants a permission for it, and other run times have no report. */
function libc() {
  if (platform !== 'linux') return ''
  try {
    const { glibcVersionRuntime } = process.report.getReport().header
    return glibcVersionRuntime ? ` (glibc ${glibcVersionRuntime})` : ' (musl)'
  } catch {
    return ''
  }
}

function runTime() {
  // Deno and Bun name a version of Node, too: the one that they are like.
  const [name, version] = [
    ['Deno', versions?.deno],
    ['Bun', versions?.bun],
    ['Node', versions?.node],
  ].find(([, version]) => version !== undefined) ?? ['an unknown run time', '']
  return `${name} ${version}`.trimEnd()
}

function help() {
  if (versions?.deno !== undefined) return '\nDeno loads a native module only with --allow-ffi.'
  if (versions?.node !== undefined) return ''
  return '\nNative modules load on Node, Bun and Deno; on edge run times and in browsers there are none.'
}

module.exports = checked(load())
