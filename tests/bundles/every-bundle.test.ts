import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { actionNames, readMetadata } from '@gauntlet/bundles'
import { runBundle } from '@gauntlet/testkit'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const names = await actionNames(root)
/** Those that need to be told something. The whole gate is told by its file. */
const gates = names.filter(name => name !== 'pr-report' && name !== 'run')

it.each(names)('%s: action.yml points at files that are there', async name => {
  const { runs } = await readMetadata(root, name)
  for (const path of [runs.main, runs.post]) if (path !== undefined) await access(join(root, 'actions', name, path))
})

it.each(names)('%s: the README has an example for workflows and one for a terminal', async name => {
  const readme = await readFile(join(root, 'actions', name, 'README.md'), 'utf8')
  expect(readme).toContain(name === 'run' ? 'uses: gauntlet-ml/gauntlet@' : `uses: gauntlet-ml/gauntlet/actions/${name}@`)
  expect(readme).toContain('permissions:')
  expect(readme).toContain(`npx gauntlet ${name} `)
})

it.each(gates)('%s, told nothing, names the input it needs and fails closed', async name => {
  const run = await runBundle(name)
  expect(run.exitCode).toBe(2)
  expect(run.log).toMatch(
    /^::error::Input "[a-z-]+" is required( [a-z "]+)?\. Add "[a-z-]+:" to the "with:" block of this step, or --[a-z-]+ to the command line\.$/m
  )
  expect(run.outputs).toMatchObject({ verdict: 'error', passed: 'false' })
})

it('run, with no file to tell it, says how to write one and fails closed', async () => {
  const run = await runBundle('run')
  expect(run.exitCode).toBe(2)
  expect(run.log).toMatch(/^::error::Input "config" names "gauntlet\.yml", which is not in .*"npx gauntlet init" writes a first one\.$/m)
  expect(run.outputs).toMatchObject({ verdict: 'error', passed: 'false' })
})

it('the action at the root is the whole gate, of the same bundle', async () => {
  const [ours, { runs }] = [await readFile(join(root, 'action.yml'), 'utf8'), await readMetadata(root, 'run')]
  const [, main = ''] = /^ {2}main: (.*)$/m.exec(ours) ?? []
  expect(join(root, main)).toBe(join(root, 'actions', 'run', runs.main))
  await access(join(root, main))
})

it.each([...gates, 'run'])('%s refuses an input that is misspelt', async name => {
  const run = await runBundle(name, { inputs: { 'on-inconclusiv': 'pass' } })
  expect(run.exitCode).toBe(2)
  expect(run.log).toContain('Did you mean "on-inconclusive"?')
})

it('pr-report, with nothing to report on, is inconclusive and does not pass', async () => {
  const run = await runBundle('pr-report', { inputs: { target: 'none' } })
  expect(run.exitCode).toBe(1)
  expect(run.outputs).toMatchObject({ verdict: 'inconclusive', passed: 'false' })
})

it('the version is the same everywhere', async () => {
  const { VERSION } = await import('@gauntlet/core')
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  expect(VERSION).toBe(manifest.version)
})
