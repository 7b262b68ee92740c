// Writes the package.json of what is released: of the main package, or of one with a native module.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The address of the project, which stands in Cargo.toml once it is decided: npm compares it with where a package was made. */
const cargo = readFileSync(new URL('../../Cargo.toml', import.meta.url), 'utf8')
const place = /^repository = "(.*)"$/m.exec(cargo)?.[1]
const repository = place === undefined ? {} : { repository: { type: 'git', url: `git+${place}.git` } }

const source = JSON.parse(readFileSync(new URL('../../bindings-node/package.json', import.meta.url), 'utf8'))

/** The main package has no native module and nothing that builds one, and names the others in its own version. */
function main(names) {
  const { napi, scripts, devDependencies, overrides, ...manifest } = source
  return {
    ...manifest,
    ...repository,
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
    ...repository,
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
