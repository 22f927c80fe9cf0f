import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runProgram } from '@gauntlet/core'
import { goProgram, pythonEnvironment } from '@gauntlet/testkit'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

const run = (command: readonly [string, ...string[]]) => runProgram({ command, cwd: root, timeoutMs: 120_000, maxOutputBytes: 5_000_000 })

const workflows = async () => (await readdir(`${root}/.github/workflows`)).map(file => `.github/workflows/${file}`)

it('actionlint finds nothing in our workflows', async () => {
  const actionlint = await goProgram('github.com/rhysd/actionlint/cmd/actionlint', 'v1.7.12')
  const { stdout, stderr, exitCode } = await run([actionlint, '-no-color', ...(await workflows())])
  expect({ stdout, stderr, exitCode }).toEqual({ stdout: '', stderr: '', exitCode: 0 })
})

it('zizmor finds nothing in our workflows and actions, at its most pedantic', async () => {
  const bin = await pythonEnvironment(['zizmor==1.32.0'])
  const args = ['--offline', '--no-progress', '--persona=pedantic', '--color=never', ...(await workflows()), 'actions'] as const
  const { stdout, exitCode } = await run([`${bin}/zizmor`, ...args])
  expect(stdout).toContain('No findings to report')
  expect(exitCode).toBe(0)
})
