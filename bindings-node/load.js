'use strict'

// The engine behind the package: the native module where one is here and loads, and the core as JavaScript everywhere
// else. Both are the same core, and give the same answers.

// Bundlers follow what they see required, and warn of a name that is made up. They make no such function, so that what
// they put together takes the engine that goes anywhere.
const { require: requireHere } = module

const ABIS = { linux: ['-gnu', '-musl'], win32: ['-msvc', '-gnu'] }

function engine() {
  const found = requireHere !== undefined && mayLoad() ? native() : null
  return found === null ? require('./portable.js') : adapted(found)
}

/** Deno would stop and ask for a permission, for what works without one. */
function mayLoad() {
  if (process.versions.deno === undefined) return true
  return globalThis.Deno?.permissions.querySync({ name: 'ffi' }).state === 'granted'
}

/** The native module, in this package or in the one for this platform that is released with it; null if none loads. */
function native() {
  const { platform, arch } = process
  for (const abi of ABIS[platform] ?? ['']) {
    const target = `${platform}-${arch}${abi}`
    const found = own(`./rspcode.${target}.node`) ?? released(`rspcode-${target}`)
    if (found !== null) return found
  }
  return null
}

/** What is in a place; null if nothing is there, or what is for another machine. */
function loaded(place) {
  try {
    return requireHere.call(module, place)
  } catch {
    return null
  }
}

/** The versions of the package, as a native module tells its own. */
function versions() {
  const { version, tableVersion } = require('./package.json')
  return `${version} (table version ${tableVersion})`
}

/** The native module in this package. One of another version would answer by another table, and is an error. */
function own(place) {
  const found = loaded(place)
  if (found === null || found.version?.() === versions()) return found
  throw new Error(
    `rspcode ${versions()} needs the native module of its own version, and the one in ${place} is ` +
      `${found.version?.() ?? 'of a version that it does not tell'}: install the package anew`,
  )
}

/**
 * The native module in a package for a platform. Whoever installs may leave that out, or keep an older one: only this
 * package's version is taken, and without it nothing is lost.
 */
function released(name) {
  if (loaded(`${name}/package.json`)?.version !== require('./package.json').version) return null
  const found = loaded(name)
  return found?.version?.() === versions() ? found : null
}

/** With texts read as the portable engine has them. */
function adapted(native) {
  return {
    ...native,
    engine: 'native',
    payerTexts: () => JSON.parse(native.payerTexts()),
    table: () => JSON.parse(native.table()),
  }
}

module.exports = engine()
