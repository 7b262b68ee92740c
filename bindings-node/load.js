'use strict'

const ABI = { linux: '-gnu', win32: '-msvc' }

function load() {
  try {
    // The usual place. Reading napi's loader takes longer than loading the binary.
    return require(`./rspcode.${process.platform}-${process.arch}${ABI[process.platform] ?? ''}.node`)
  } catch {
    // It knows every platform, and every other place where a binary may be.
    return require('./native.js')
  }
}

/** One error that tells where this runs, what was tried, and the first thing that went wrong. */
function explained(error) {
  const tried = []
  for (let each = error.cause ?? error; each instanceof Error; each = each.cause) tried.unshift(each)
  // What is not there was only looked for; what is there and does not load is the real cause.
  const cause = tried.find((each) => each.code !== 'MODULE_NOT_FOUND') ?? tried[0]
  const first = ({ message }) => message.split('\n')[0]
  return new Error(
    `rspcode has no native module that loads on ${process.platform} ${process.arch}${libc()}, ` +
      `Node ${process.versions.node}: ${first(cause)}\nTried, in this order:` +
      tried.map((each) => `\n  ${first(each)}`).join(''),
    { cause },
  )
}

function libc() {
  if (process.platform !== 'linux') return ''
  const { glibcVersionRuntime } = process.report.getReport().header
  return glibcVersionRuntime ? ` (glibc ${glibcVersionRuntime})` : ' (musl)'
}

try {
  module.exports = load()
} catch (error) {
  throw explained(error)
}
