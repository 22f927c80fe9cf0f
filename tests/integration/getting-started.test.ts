import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runProgram } from '@gauntlet/core'
import { peer } from '@gauntlet/testkit'
import { expect, it } from 'vitest'
import type { Plan } from '../../packages/cli/src/init/plan.ts'
import { workflowYml } from '../../packages/cli/src/init/workflow-yml.ts'
import { root } from '../workflows/workflow-files.ts'

const example = join(root, 'examples', 'churn')
const WRITTEN = ['predictions.csv', 'metrics.json']

it('the example of "Getting started" holds what its training writes', async () => {
  const python = await peer('fairlearn')
  const folder = await mkdtemp(join(tmpdir(), 'gauntlet-churn-'))
  await cp(example, folder, { recursive: true })
  for (const file of WRITTEN) await rm(join(folder, file))
  const command = [join(python, 'python'), 'train.py'] as const
  const { exitCode, stderr } = await runProgram({ command, cwd: folder, timeoutMs: 120_000, maxOutputBytes: 1_000_000 })
  expect(exitCode, stderr).toBe(0)
  for (const file of WRITTEN) await expect(readFile(join(folder, file), 'utf8')).resolves.toBe(await readFile(join(example, file), 'utf8'))
})

const python = {
  version: '3.12',
  versionFrom: undefined,
  from: 'x',
  install: ['pip install uv', 'uv sync --locked'],
  prefix: 'uv run ',
  mentionsDvc: false
}
const training = { command: 'python train.py --rate 0.1', from: 'train.py', pullsDvc: true, needsDvc: true }
const metrics = { of: 'metrics', path: 'metrics.json', metrics: [], isMade: true, others: [] } as const
const nothing: Plan = {
  data: undefined,
  missingData: [],
  gate: undefined,
  comparison: undefined,
  tests: undefined,
  training: { command: undefined, from: undefined, pullsDvc: false, needsDvc: false },
  python: undefined
}

it.each<[string, Plan]>([
  [
    'everything',
    { ...nothing, gate: metrics, training, python: { ...python, cache: 'pip' }, tests: { junit: 'out/junit.xml', from: undefined } }
  ],
  ['a training that nobody knows', { ...nothing, gate: metrics }],
  ['nothing but data', nothing]
])('actionlint and zizmor find nothing in the workflow that init writes for %s', async (_, plan) => {
  const folder = await mkdtemp(join(tmpdir(), 'gauntlet-written-'))
  const file = join(folder, 'gauntlet.yml')
  await writeFile(file, workflowYml(plan))
  const run = (command: readonly [string, ...string[]]) =>
    runProgram({ command, cwd: folder, timeoutMs: 120_000, maxOutputBytes: 1_000_000 })
  const linted = await run([await peer('actionlint'), '-no-color', '-oneline', file])
  expect(linted).toMatchObject({ stdout: '', stderr: '', exitCode: 0 })
  // Ours is named by its major version, as people write it; what belongs to others is pinned by commit.
  const config = join(folder, 'zizmor.yml')
  await writeFile(config, 'rules:\n  unpinned-uses:\n    config:\n      policies:\n        gauntlet-ml/*: ref-pin\n        "*": hash-pin\n')
  const zizmor = await run([
    `${await peer('zizmor')}/zizmor`,
    '--offline',
    '--no-progress',
    '--persona=pedantic',
    '--color=never',
    '--config',
    config,
    file
  ])
  expect(zizmor.stdout).toContain('No findings to report')
})
