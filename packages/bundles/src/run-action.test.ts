import { access, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { type ActionRun, runAction } from './run-action.ts'

const fixtures = join(import.meta.dirname, '..', '..', 'core', 'src', 'fixtures')

/** The bundles of a release that holds one action, made of the fixtures of core. */
async function release(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'gauntlet-release-'))
  const folder = join(root, 'sample')
  await mkdir(folder, { recursive: true })
  await writeFile(join(root, 'package.json'), '{"type":"module"}')
  for (const [file, source] of Object.entries({ 'index.js': 'post-main.ts', 'post.js': 'post.ts' })) {
    await writeFile(join(folder, file), `await import('${pathToFileURL(join(fixtures, source)).href}')\n`)
  }
  return root
}

interface Ran extends ActionRun {
  readonly workspace: string
}

async function run(ends: string, more: { inputs?: Record<string, string>; post?: boolean; cancels?: boolean } = {}): Promise<Ran> {
  const workspace = await mkdtemp(join(tmpdir(), 'gauntlet-cli-test-'))
  const controller = new AbortController()
  const running = runAction({
    dist: await release(),
    action: 'sample',
    post: more.post ?? true,
    inputs: { ends, ...more.inputs },
    signal: controller.signal,
    onOutput: () => {},
    env: { PATH: process.env.PATH, GITHUB_WORKSPACE: workspace, STATE_moved: 'by somebody else', INPUT_TITLE: 'of somebody else' }
  })
  if (more.cancels === true) {
    const waiting = join(workspace, '.gauntlet', 'waiting')
    await expect.poll(() => access(waiting).then(() => 'there', String), { timeout: 15_000 }).toBe('there')
    controller.abort()
  }
  return { ...(await running), workspace }
}

const broughtBack = ({ workspace }: Ran) => readFile(join(workspace, '.gauntlet', 'brought-back'), 'utf8').catch(() => undefined)

it.each([
  ['ended well', 'well', 0, 'verdict'],
  ['broke down', 'crash', 2, 'error'],
  ['was killed', 'killed', 2, 'error']
])('runs post after a main that %s, with the state it left', async (_, ends, exitCode, kind) => {
  const ran = await run(ends)
  expect(ran).toMatchObject({ exitCode, file: { kind }, postLog: expect.stringContaining('Brought back half of\nthe traffic') })
  expect(await broughtBack(ran)).toBe('half of\nthe traffic')
})

it('says nothing of a post that had nothing to do, and takes no state from outside', async () => {
  const ran = await run('mistake')
  expect(ran).toMatchObject({ exitCode: 2, file: { kind: 'error' }, postLog: '' })
  expect(await broughtBack(ran)).toBeUndefined()
})

it('ends with 2 when post fails, and the verdict stands', async () => {
  const ran = await run('well', { inputs: { title: 'broken post' } })
  expect(ran).toMatchObject({ exitCode: 2, file: { kind: 'verdict', status: 'pass' } })
  expect(ran.postLog).toContain('::error::Could not reach')
})

it('lets main end as a runner would when it is cancelled, and then runs post', async () => {
  const startedAt = performance.now()
  const ran = await run('waits', { cancels: true })
  expect(performance.now() - startedAt).toBeLessThan(15_000)
  expect(ran.file).toMatchObject({ kind: 'error', message: 'Cancelled: the job was cancelled (SIGINT)' })
  expect(await broughtBack(ran)).toBe('half of\nthe traffic')
})

it('runs no post where there is none', async () => {
  const ran = await run('well', { post: false })
  expect(ran).toMatchObject({ exitCode: 0, file: { kind: 'verdict' }, postLog: '' })
  expect(await broughtBack(ran)).toBeUndefined()
})
