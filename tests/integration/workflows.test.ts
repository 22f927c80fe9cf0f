import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProgram } from '@gauntlet/core'
import { goProgram, pythonEnvironment } from '@gauntlet/testkit'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

const run = (command: readonly [string, ...string[]]) => runProgram({ command, cwd: root, timeoutMs: 120_000, maxOutputBytes: 5_000_000 })

const workflows = async () => (await readdir(join(root, '.github/workflows'))).map(file => join('.github/workflows', file))

async function actionlint(files: readonly string[]): Promise<void> {
  const program = await goProgram('github.com/rhysd/actionlint/cmd/actionlint', 'v1.7.12')
  const { stdout, stderr, exitCode } = await run([program, '-no-color', ...files])
  expect({ stdout, stderr, exitCode }).toEqual({ stdout: '', stderr: '', exitCode: 0 })
}

it('actionlint finds nothing in our workflows', async () => {
  await actionlint(await workflows())
})

it('actionlint finds nothing in the workflows that our documents show', async () => {
  const documents = [
    'README.md',
    'examples/flights/README.md',
    ...(await readdir(join(root, 'actions'))).map(name => `actions/${name}/README.md`)
  ]
  const folder = await mkdtemp(join(tmpdir(), 'gauntlet-workflows-'))
  const files: string[] = []
  for (const document of documents) {
    const blocks = [...(await readFile(join(root, document), 'utf8')).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(
      ([, block = '']) => block
    )
    for (const block of blocks.filter(text => /^on:/m.test(text) && /^jobs:/m.test(text))) {
      files.push(join(folder, `${document.replaceAll('/', '-')}-${files.length}.yml`))
      await writeFile(files.at(-1) ?? '', block)
    }
  }
  expect(files.length).toBeGreaterThanOrEqual(documents.length)
  await actionlint(files)
})

it('zizmor finds nothing in our workflows and actions, at its most pedantic', async () => {
  const bin = await pythonEnvironment(['zizmor==1.32.0'])
  const args = ['--offline', '--no-progress', '--persona=pedantic', '--color=never', ...(await workflows()), 'actions'] as const
  const { stdout, exitCode } = await run([`${bin}/zizmor`, ...args])
  expect(stdout).toContain('No findings to report')
  expect(exitCode).toBe(0)
})
