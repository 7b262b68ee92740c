'use strict'

const ABI = { linux: '-gnu', win32: '-msvc' }

/** The native module and where it is: in this package, in one for this platform, or wherever napi's loader finds it. */
function load() {
  const platform = `${process.platform}-${process.arch}${ABI[process.platform] ?? ''}`
  const errors = []
  // The usual places first: only to read napi's loader takes longer than to load the binary.
  for (const place of [`./rspcode.${platform}.node`, `@rspcode/native-${platform}`]) {
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
    const chain = []
    for (let each = error.cause ?? error; each; each = each.cause) chain.unshift(each)
    throw explained([...errors, ...chain])
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

/** One error that tells where this runs, what was tried, and the first thing that is wrong. */
function explained(errors) {
  const tried = [...new Set(errors.map(({ message }) => message.split('\n')[0]))]
  // What is not there was only looked for; what is there and does not load is the cause.
  const cause = tried.find((message) => !message.startsWith('Cannot find module')) ?? tried[0]
  return new Error(
    `rspcode has no native module that loads on ${process.platform} ${process.arch}${libc()}, ` +
      `Node ${process.versions.node}: ${cause}\nTried, in this order:${tried.map((each) => `\n  ${each}`).join('')}`,
    { cause: errors.find(({ message }) => message.startsWith(cause)) },
  )
}

function libc() {
  if (process.platform !== 'linux') return ''
  const { glibcVersionRuntime } = process.report.getReport().header
  return glibcVersionRuntime ? ` (glibc ${glibcVersionRuntime})` : ' (musl)'
}

module.exports = checked(load())
