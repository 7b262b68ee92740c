// Writes the package.json of what is released: of the main package, or of one with a native module.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const source = JSON.parse(readFileSync(new URL('../../bindings-node/package.json', import.meta.url), 'utf8'))

/** The main package has no native module and nothing that builds one, and names the others in its own version. */
function main(names) {
  const { napi, scripts, devDependencies, overrides, ...manifest } = source
  return {
    ...manifest,
    files: manifest.files.filter((file) => !file.endsWith('.node')),
    optionalDependencies: Object.fromEntries(names.map((name) => [`rspcode-${name}`, source.version])),
  }
}

function platform([name]) {
  const [os, cpu, abi] = name.split('-')
  const module = `rspcode.${name}.node`
  const { version, license, author, engines } = source
  return {
    name: `rspcode-${name}`,
    version,
    description: `The native module of the package rspcode for ${name}, which installs it.`,
    license,
    author,
    main: module,
    files: [...source.files.filter((file) => /^(LICENSE|THIRD-PARTY)-/.test(file)), module],
    engines,
    os: [os],
    cpu: [cpu],
    ...(os === 'linux' ? { libc: [abi === 'gnu' ? 'glibc' : abi] } : {}),
  }
}

const [kind, folder, ...names] = process.argv.slice(2)
const manifest = { main, platform }[kind](names)
writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
