'use strict'

// The engine behind the package: the native module where one is here and loads, and the core as JavaScript everywhere
// else. Both are the same core, and give the same answers.

// Bundlers follow what they see required, and warn of a name that is made up. They make no such function, so that what
// they put together takes the engine that goes anywhere.
const { require: requireHere } = module

const ABIS = { linux: ['-gnu', '-musl'], win32: ['-msvc'] }

function engine() {
  const found = requireHere !== undefined && mayLoad() ? native() : null
  return found === null ? require('./portable.js') : checked(found)
}

/** Deno would stop and ask for a permission, for what works without one. */
function mayLoad() {
  if (process.versions.deno === undefined) return true
  return globalThis.Deno?.permissions.querySync({ name: 'ffi' }).state === 'granted'
}

/** The native module and where it is, in this package or in one for this platform; null if none loads. */
function native() {
  const { platform, arch } = process
  for (const abi of ABIS[platform] ?? ['']) {
    const target = `${platform}-${arch}${abi}`
    for (const place of [`./rspcode.${target}.node`, `@rspcode/native-${target}`]) {
      try {
        return { native: requireHere.call(module, place), place }
      } catch {
        // It is not there, or for another machine.
      }
    }
  }
  return null
}

/** The native module, if it is this package's: one of another version would answer by another table. */
function checked({ native, place }) {
  const { version, tableVersion } = require('./package.json')
  const own = `${version} (table version ${tableVersion})`
  const found = native.version?.()
  if (found !== own) {
    throw new Error(
      `rspcode ${own} needs the native module of its own version, and the one in ${place} is ` +
        `${found ?? 'of a version that it does not tell'}: install both anew, in one version`,
    )
  }
  return {
    ...native,
    engine: 'native',
    payerTexts: () => JSON.parse(native.payerTexts()),
    table: () => JSON.parse(native.table()),
  }
}

module.exports = engine()
