import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BundleOptions, type BundleRun, runBundle } from '@gauntlet/testkit'
import { expect, it } from 'vitest'

const fixture = (name: string) => new URL(`fixtures/${name}.ts`, import.meta.url).pathname

/** Runs main and then post, as the runner does, whatever came of main. */
async function runBoth(inputs: Record<string, string>, options: BundleOptions = {}): Promise<{ main: BundleRun; post: BundleRun }> {
  const temp = options.temp ?? (await mkdtemp(join(tmpdir(), 'gauntlet-post-')))
  const main = await runBundle('sample-with-post', { ...options, script: fixture('post-main'), inputs, temp })
  const post = await runPostOnly(inputs, { ...options, temp, state: main.state })
  return { main, post }
}

function runPostOnly(inputs: Record<string, string>, options: BundleOptions): Promise<BundleRun> {
  return runBundle('sample-with-post', { ...options, script: fixture('post'), inputs })
}

const verdictIn = async (temp: string, id = 'sample-with-post-test') =>
  JSON.parse(await readFile(join(temp, 'gauntlet', 'verdicts', `${id}.json`), 'utf8'))

it.each([
  ['main ended well', 'well', 0, 'verdict'],
  ['main broke down', 'crash', 2, 'error']
])('puts right what is left when %s, and leaves the verdict alone', async (_, ends, exitCode, kind) => {
  const { main, post } = await runBoth({ ends })
  expect(main.exitCode).toBe(exitCode)
  expect(main.state).toMatchObject({ moved: 'half of\nthe traffic', 'verdict-id': 'sample-with-post-test', 'verdict-written': 'true' })
  expect(post).toMatchObject({ exitCode: 0, log: 'Brought back half of\nthe traffic, for <b>nobody</b>\n', outputs: {}, state: {} })
  expect(post.summary).toBe('Brought back half of the traffic, for &lt;b&gt;nobody&lt;/b&gt;\n')
  expect(await verdictIn(main.temp)).toEqual(main.verdict)
  expect(main.verdict?.kind).toBe(kind)
})

it('does nothing and says nothing when it runs again, or when nothing was left', async () => {
  const { main } = await runBoth({ ends: 'well' })
  const again = await runPostOnly({ ends: 'well' }, { temp: main.temp, state: main.state })
  expect(again).toMatchObject({ exitCode: 0, log: '', summary: '', outputs: {} })
  const { post } = await runBoth({ ends: 'mistake' })
  expect(post).toMatchObject({ exitCode: 0, log: '', summary: '', outputs: {} })
})

it.each([
  ['of its own', {}, 'sample-with-post-test'],
  ['given by the author', { id: 'canary' }, 'canary']
])('writes an error under the id %s when main was killed', async (_, inputs, id) => {
  const { main, post } = await runBoth({ ends: 'killed', ...inputs })
  expect(main).toMatchObject({ exitCode: -1, verdict: undefined, state: { 'verdict-id': id } })
  expect(post.exitCode).toBe(0)
  expect(post.outputs).toMatchObject({ verdict: 'error', passed: 'false' })
  expect(post.summary).toMatch(/^Brought back .*\n### .*: could not judge\n/)
  expect(await verdictIn(main.temp, id)).toMatchObject({
    kind: 'error',
    id,
    action: 'sample-with-post',
    message: 'sample-with-post ended without a verdict: it was killed, or its runner was lost. Its log says how far it came.'
  })
})

it('leaves a verdict alone that was written just before main was killed', async () => {
  const { main } = await runBoth({ ends: 'well' })
  const { 'verdict-written': _, ...state } = main.state
  expect(await runPostOnly({ ends: 'well' }, { temp: main.temp, state })).toMatchObject({ exitCode: 0, outputs: {} })
  expect(await verdictIn(main.temp)).toEqual(main.verdict)
})

it('takes no id from another step when main was killed before it had one', async () => {
  const { main } = await runBoth({ ends: 'well' })
  const post = await runPostOnly({ ends: 'well' }, { temp: main.temp, state: {} })
  expect(post.verdict).toMatchObject({ kind: 'error', id: 'sample-with-post-test-2' })
  expect(await verdictIn(main.temp)).toEqual(main.verdict)
})

it('ends with 2 when it could not put things right, and still writes the verdict that is missing', async () => {
  const { post } = await runBoth({ ends: 'killed', title: 'broken post' })
  expect(post.exitCode).toBe(2)
  expect(post.log).toContain('::error::Could not reach https://me:***@gateway.example')
  expect(post.verdict?.kind).toBe('error')
})

it('leaves no state behind in an action without a post phase', async () => {
  const run = await runBundle('sample-gate', { script: fixture('gate'), inputs: { outcome: 'pass' } })
  expect(run.state).toEqual({})
})

it('tells the end of a main phase that is killed from outside', async () => {
  const run = await runBundle('sample-with-post', {
    script: fixture('post-main'),
    inputs: { ends: 'waits' },
    onStart: pid => process.kill(pid, 'SIGKILL')
  })
  expect(run).toMatchObject({ exitCode: -1, state: {}, outputs: {}, verdict: undefined })
})
