// The run times that are not Node.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { EdgeRuntime } from 'edge-runtime'
import { build } from 'esbuild'
import { command, here, isRight, printed } from './runs.mjs'

test('Bun', () => isRight('native', printed(command('bun'), ['program.mjs'])))

test('Deno with the permission for native modules', () => {
  isRight('native', printed(command('deno'), ['run', '--no-prompt', '--allow-ffi', 'program.mjs']))
})

test('Deno without any permission', () => {
  isRight('portable', printed(command('deno'), ['run', 'program.mjs']))
})

/** The program in one module. */
async function bundled(outfile, format) {
  await build({
    entryPoints: [path.join(here, 'program.mjs')],
    bundle: true,
    format,
    outfile,
    logLevel: 'warning',
  })
}

test('a worker of workerd', async (t) => {
  const work = mkdtempSync(path.join(here, 'work-'))
  t.after(() => rmSync(work, { recursive: true }))
  await bundled(path.join(work, 'program.mjs'), 'esm')
  // `workerd test` calls what is exported so. What is printed while a module loads is not shown.
  writeFileSync(
    path.join(work, 'worker.mjs'),
    `const lines = []
     console.log = (line) => lines.push(line)
     await import('program.mjs')
     export default {
       test() {
         if (lines.length !== 1) throw new Error(lines.join('\\n'))
         console.error('<' + lines[0] + '>')
       },
     }`,
  )
  writeFileSync(
    path.join(work, 'config.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
     const config :Workerd.Config = (services = [(name = "main", worker = (
       modules = [
         (name = "worker.mjs", esModule = embed "worker.mjs"),
         (name = "program.mjs", esModule = embed "program.mjs"),
       ],
       compatibilityDate = "2026-01-01",
     ))]);`,
  )
  const out = printed('sh', ['-c', `'${command('workerd')}' test '${work}/config.capnp' 2>&1`])
  isRight('portable', out.match(/<(\{.*\})>/)[1])
})

test('the edge run time of Vercel', async (t) => {
  const work = mkdtempSync(path.join(here, 'work-'))
  t.after(() => rmSync(work, { recursive: true }))
  const file = path.join(work, 'program.js')
  await bundled(file, 'iife')
  const lines = []
  const edge = new EdgeRuntime({
    extend: (context) => Object.assign(context, { print: (line) => lines.push(line) }),
  })
  edge.evaluate(`console.log = print; ${readFileSync(file, 'utf8')}`)
  isRight('portable', lines.join('\n'))
})
