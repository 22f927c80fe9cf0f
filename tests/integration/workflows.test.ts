import { cp, mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { actionNames, type Metadata, readMetadata } from '@gauntlet/bundles'
import { runProgram } from '@gauntlet/core'
import { peer } from '@gauntlet/testkit'
import { expect, it } from 'vitest'
import { stringify } from 'yaml'
import { stampRelease } from '../../scripts/release-stamp.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const run = (command: readonly [string, ...string[]], cwd = root) =>
  runProgram({ command, cwd, timeoutMs: 120_000, maxOutputBytes: 5_000_000 })

/** The workflows and templates of this repository, or of a release. */
const workflows = async (folder = '') => {
  const places = [join(folder, '.github/workflows'), join(folder, 'workflows-templates')]
  const found = await Promise.all(places.map(async place => (await readdir(resolve(root, place))).map(name => join(place, name))))
  return found.flat().filter(path => path.endsWith('.yml'))
}

/** With one configuration for all, wherever they lie: it holds the labels of GPU runners. */
async function actionlint(files: readonly string[], cwd = root): Promise<void> {
  const program = await peer('actionlint')
  const config = join(root, '.github/actionlint.yaml')
  const { stdout, stderr, exitCode } = await run([program, '-no-color', '-oneline', '-config-file', config, ...files], cwd)
  expect({ stdout, stderr, exitCode }).toEqual({ stdout: '', stderr: '', exitCode: 0 })
}

async function zizmor(args: readonly string[]): Promise<void> {
  const bin = await peer('zizmor')
  const { stdout, exitCode } = await run([`${bin}/zizmor`, '--offline', '--no-progress', '--persona=pedantic', '--color=never', ...args])
  expect(stdout).toContain('No findings to report')
  expect(exitCode).toBe(0)
}

it('actionlint finds nothing in our workflows and templates', async () => {
  await actionlint(await workflows())
})

it('actionlint finds nothing in the workflows that our documents show', async () => {
  const documents = [
    'README.md',
    'docs/workflows.md',
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

// It reads an action.yml only where a workflow of the same repository uses it, so each is used once, with all that it declares.
it('actionlint finds nothing in our action.yml files', async () => {
  const project = await mkdtemp(join(tmpdir(), 'gauntlet-project-'))
  await mkdir(join(project, '.git'))
  await mkdir(join(project, '.github/workflows'), { recursive: true })
  for (const folder of ['actions', 'dist', 'action.yml']) await symlink(join(root, folder), join(project, folder))
  const steps = await Promise.all((await actionNames(root)).map(async name => stepWith(name, await readMetadata(root, name))))
  const whole = stepWith('whole', await readMetadata(root, 'run'), './')
  const workflow = { on: 'push', jobs: { all: { 'runs-on': 'ubuntu-24.04', steps: [...steps.flat(), ...whole] } } }
  await writeFile(join(project, '.github/workflows/all.yml'), stringify(workflow))
  await actionlint(['.github/workflows/all.yml'], project)
})

function stepWith(name: string, { inputs, outputs }: Metadata, uses = `./actions/${name}`) {
  const given = Object.fromEntries(Object.keys(inputs).map(input => [input, 'x']))
  const env = Object.fromEntries(Object.keys(outputs).map(output => [output, `\${{ steps.${name}.outputs.${output} }}`]))
  return [
    { id: name, uses, with: given },
    { run: 'env', env }
  ]
}

it('zizmor finds nothing in our workflows, templates and actions, at its most pedantic', async () => {
  await zizmor(['--config', '.github/zizmor.yml', ...(await workflows()), 'actions', 'action.yml'])
})

it('zizmor finds nothing in a release either, without any exception', async () => {
  const release = await mkdtemp(join(tmpdir(), 'gauntlet-release-'))
  for (const folder of ['.github/workflows', 'workflows-templates'])
    await cp(join(root, folder), join(release, folder), { recursive: true })
  stampRelease(release, { actionsCommit: 'a'.repeat(40), workflowsCommit: 'b'.repeat(40) }, '1.2.3')
  await zizmor(['--no-config', ...(await workflows(release))])
})
