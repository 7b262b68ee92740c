// Installs the package by npm, for each platform that it names, from a registry that has the files of a release and
// nothing else: npm chooses among the packages for platforms as it does at a user's.
import assert from 'node:assert/strict'
import { execFile, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { promisify } from 'node:util'

const [dist, projects, npm] = process.argv.slice(2)

const packages = new Map()
for (const file of readdirSync(dist).filter((file) => /^rspcode-.*\.tgz$/.test(file))) {
  const content = readFileSync(path.join(dist, file))
  const args = ['-xzOf', path.join(dist, file), 'package/package.json']
  const manifest = JSON.parse(execFileSync('tar', args, { encoding: 'utf8' }))
  assert.equal(file, `${manifest.name}-${manifest.version}.tgz`)
  assert(!packages.has(manifest.name), `there are two versions of ${manifest.name}`)
  packages.set(manifest.name, { file, content, manifest })
}
const { manifest } = packages.get('rspcode')
const optional = Object.keys(manifest.optionalDependencies)
assert.deepEqual([...packages.keys()].sort(), ['rspcode', ...optional].sort())

/** What a registry tells of a package. */
function description({ file, content, manifest }) {
  const { port } = server.address()
  const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`
  const dist = { tarball: `http://127.0.0.1:${port}/files/${file}`, integrity }
  const { name, version } = manifest
  return { name, 'dist-tags': { latest: version }, versions: { [version]: { ...manifest, dist } } }
}

const server = createServer(({ url }, response) => {
  const found = [...packages.values()].find(({ file, manifest }) => url === `/${manifest.name}` || url === `/files/${file}`)
  if (found === undefined) response.writeHead(404).end()
  else response.end(url.startsWith('/files/') ? found.content : JSON.stringify(description(found)))
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')

const cache = path.join(projects, '..', 'npm-cache')
const registry = `http://127.0.0.1:${server.address().port}/`
const env = { ...process.env, no_proxy: '127.0.0.1', NO_PROXY: '127.0.0.1' }

/** Installs the package into a new project, and gives what came. */
async function installed(name, args) {
  const cwd = path.join(projects, name)
  mkdirSync(cwd)
  writeFileSync(path.join(cwd, 'package.json'), '{ "private": true }')
  const options = ['--registry', registry, '--cache', cache, '--no-audit', '--no-fund', '--loglevel', 'error']
  await promisify(execFile)(process.execPath, [npm, 'install', 'rspcode', ...options, ...args], { cwd, env })
  return readdirSync(path.join(cwd, 'node_modules')).filter((name) => !name.startsWith('.'))
}

for (const name of optional) {
  const platform = name.slice('rspcode-'.length)
  const [os, cpu, abi] = platform.split('-')
  const libc = os === 'linux' ? [`--libc=${abi === 'gnu' ? 'glibc' : abi}`] : []
  assert.deepEqual(await installed(platform, [`--os=${os}`, `--cpu=${cpu}`, ...libc]), ['rspcode', name])
  console.log(`   ${platform}: with ${name}`)
}
assert.deepEqual(await installed('portable', ['--omit=optional']), ['rspcode'])
// There is none for this processor, and npm says nothing of it.
assert.deepEqual(await installed('none', ['--os=linux', '--cpu=riscv64', '--libc=glibc']), ['rspcode'])
console.log('   another: without any')
server.close()
server.closeAllConnections()
