import { access, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type BundleOptions, runBundle } from '@gauntlet/testkit'
import { expect, it } from 'vitest'

const script = new URL('fixtures/gate.ts', import.meta.url).pathname
const run = (inputs: Record<string, string>, options: BundleOptions = {}) => runBundle('sample-gate', { script, inputs, ...options })

it.each([
  ['passes', { outcome: 'pass' }, 0, 'pass', 'true', '[]'],
  ['passes with a warning', { outcome: 'warning' }, 0, 'warn', 'true', '["f1"]'],
  ['does not pass when a check fails', { outcome: 'fail' }, 1, 'fail', 'false', '["f1"]'],
  ['does not pass when nothing could be judged', { outcome: 'inconclusive' }, 1, 'inconclusive', 'false', '[]'],
  [
    'goes on when the author says so, and still says inconclusive',
    { outcome: 'inconclusive', 'on-inconclusive': 'warn' },
    0,
    'inconclusive',
    'true',
    '[]'
  ]
])('a gate %s', async (_, inputs, exitCode, verdict, passed, failed) => {
  const result = await run(inputs)
  expect(result.exitCode).toBe(exitCode)
  expect(result.outputs).toMatchObject({ verdict, passed, 'failed-checks': failed, answer: '42' })
  expect(result.verdict).toMatchObject({ kind: 'verdict', status: verdict, id: 'sample-gate-test', title: 'Sample' })
  expect(result.summary.split('\n')[0]).toContain('Sample: ')
})

it('annotates the line of the config that defined the failed check', async () => {
  const { log } = await run({ outcome: 'fail' })
  expect(log).toContain('::error title=f1 is at least 0.85,file=gate.yml,line=3,col=5::f1 is 0.81; expected at least 0.85.')
})

it.each([
  ['a mistake of the author', { outcome: 'input-error' }, '::error::Input "outcome" is "input-error"; expected something better'],
  [
    'a missing input',
    {},
    '::error::Input "outcome" is required. Add "outcome:" to the "with:" block of this step, or --outcome to the command line.'
  ],
  ['a misspelt input', { outcome: 'pass', 'on-inconclusiv': 'pass' }, 'Did you mean "on-inconclusive"?'],
  ['a wrong policy', { outcome: 'pass', 'on-inconclusive': 'ignore' }, 'expected one of fail, warn, pass'],
  ['an id that is no file name', { outcome: 'pass', id: '../../x' }, 'expected letters, digits, dots, dashes and underscores'],
  [
    'a fault, with its cause and without commands in it',
    { outcome: 'crash' },
    '::error::Could not read the sample: ::add-mask::x ##\u200b[error]y'
  ]
])('%s is an error, never a verdict', async (_, inputs, message) => {
  const result = await run(inputs)
  expect(result.exitCode).toBe(2)
  expect(result.log).toContain(message)
  expect(result.log).not.toMatch(/^ {4}at /m)
  expect(result.outputs).toMatchObject({ verdict: 'error', passed: 'false' })
  expect(result.verdict?.kind).toBe('error')
  expect(result.summary).toContain('could not judge')
})

it('takes credentials out of whatever is told', async () => {
  const result = await run({ outcome: 'leak' })
  const told = [result.log, result.summary, JSON.stringify(result.verdict)].join('\n')
  expect(told).toContain('Could not reach https://reader:***@db.example with ***')
  expect(told).not.toMatch(/hunter2|ghp_/)
})

it('shows the stack only in a debug log', async () => {
  expect((await run({ outcome: 'crash' })).log).toContain('::debug::Error: Could not read the sample')
})

it('keeps the verdict when telling others about it fails', async () => {
  const result = await run({ outcome: 'pass', announce: 'crash' })
  expect(result.exitCode).toBe(2)
  expect(result.outputs.verdict).toBe('pass')
  expect(result.verdict).toMatchObject({ kind: 'verdict', status: 'pass' })
  expect(result.log).toContain('::error::Could not write the comment')
})

it.each([
  ['action and job', {}, 'sample-gate-train'],
  ['the matrix leg', { INPUT_MATRIX: '{"python":"3.12","cuda":12}' }, 'sample-gate-train-3.12-12'],
  ['nothing for no matrix', { INPUT_MATRIX: 'null' }, 'sample-gate-train'],
  ['the id of the step', { GITHUB_ACTION: 'Gate A' }, 'sample-gate-train-gate-a'],
  ['the number of a second step without an id', { GITHUB_ACTION: '__gauntlet-ml_gauntlet_2' }, 'sample-gate-train-2'],
  ['a digest where it would be too long', { INPUT_MATRIX: JSON.stringify({ a: 'x'.repeat(200) }) }, /^sample-gate-train-x{73}-[0-9a-f]{8}$/]
])('the default id is made of %s', async (_, env, id) => {
  const { verdict } = await run({ outcome: 'pass' }, { env: { GITHUB_JOB: 'train', ...env } })
  expect(verdict?.id).toEqual(typeof id === 'string' ? id : expect.stringMatching(id))
})

it('never lets a second gate of the same name hide the first one', async () => {
  const temp = await mkdtemp(join(tmpdir(), 'gauntlet-twice-'))
  const first = await run({ outcome: 'fail', id: 'gate' }, { temp })
  const second = await run({ outcome: 'pass', id: 'gate' }, { temp })
  expect(second.exitCode).toBe(2)
  expect(second.log).toContain(
    'Input "id" is "gate", which an earlier step of this job has already. Give each step its own, such as "id: gate-2".'
  )
  expect(second.verdict).toMatchObject({ kind: 'error', id: 'gate-2' })
  expect(JSON.parse(await readFile(join(temp, 'gauntlet', 'verdicts', 'gate.json'), 'utf8'))).toEqual(first.verdict)
  const nextRun = await run({ outcome: 'pass', id: 'gate' }, { temp, env: { GITHUB_RUN_ATTEMPT: '2' } })
  expect(nextRun.exitCode).toBe(0)
})

it.each([
  ['a heading too long', { outcome: 'pass', title: 'x'.repeat(301) }, {}, 2, 'Input "title" has 301 characters; a heading has at most 300'],
  ['a matrix of any size', { outcome: 'pass' }, { INPUT_MATRIX: JSON.stringify({ a: 'x'.repeat(9000) }) }, 0, 'Sample: passed'],
  ['an address of the server that is none', { outcome: 'pass' }, { GITHUB_SERVER_URL: 'nonsense' }, 0, 'Sample: passed']
])('copes with %s', async (_, inputs, env, exitCode, told) => {
  const result = await run(inputs, { env })
  expect(result.exitCode).toBe(exitCode)
  expect(result.log).toContain(told)
})

it('says where a verdict comes from', async () => {
  const { verdict } = await run(
    { outcome: 'pass' },
    { env: { GITHUB_SHA: 'a'.repeat(40), GITHUB_RUN_ID: '77', GITHUB_RUN_ATTEMPT: '3', GITHUB_SERVER_URL: 'https://ghe.example' } }
  )
  expect(verdict?.provenance).toMatchObject({
    repository: 'octo/flights',
    sha: 'a'.repeat(40),
    job: 'test',
    runId: '77',
    runAttempt: 3,
    runUrl: 'https://ghe.example/octo/flights/actions/runs/77'
  })
  expect(verdict?.provenance.versions.node).toMatch(/^24\./)
})

it.each([
  ['a leg of several', '{"fail-fast":true,"job-index":1,"job-total":3,"max-parallel":3}', { index: 1, total: 3 }],
  ['the only job', '{"fail-fast":true,"job-index":0,"job-total":1,"max-parallel":1}', undefined],
  ['no runner', 'null', undefined],
  ['an index that cannot be', '{"job-index":3,"job-total":3}', undefined],
  ['nonsense', 'job 1 of 3', undefined]
])('says which leg of its matrix it is: %s', async (_, strategy, leg) => {
  const outcome = leg === undefined ? 'pass' : 'crash'
  expect((await run({ outcome }, { env: { INPUT_STRATEGY: strategy } })).verdict?.provenance.leg).toEqual(leg)
})

it('names the file that could not be written, and the error is not lost', async () => {
  const temp = await mkdtemp(join(tmpdir(), 'gauntlet-full-'))
  await mkdir(join(temp, 'gauntlet'))
  // A file where the folder should be stands for a disk that refuses: root may write into read-only folders.
  await writeFile(join(temp, 'gauntlet', 'verdicts'), '')
  const result = await run({ outcome: 'pass' }, { temp })
  expect(result.exitCode).toBe(2)
  expect(result.log).toContain(`::error::Could not write ${temp}/gauntlet/verdicts/sample-gate-test.json`)
  expect(result.outputs).toEqual({ verdict: 'error', passed: 'false', 'failed-checks': '[]' })
  expect(result.summary).toContain('could not judge')
})

it('stops within seconds when the job is cancelled, and says so', async () => {
  const temp = await mkdtemp(join(tmpdir(), 'gauntlet-cancel-'))
  const controller = new AbortController()
  const running = run({ outcome: 'wait' }, { temp, signal: controller.signal })
  for (let tries = 0; tries < 200 && !(await exists(join(temp, 'waiting'))); tries++) await wait(25)
  const cancelledAt = performance.now()
  controller.abort()
  const result = await running
  expect(performance.now() - cancelledAt).toBeLessThan(5000)
  expect(result.exitCode).toBe(2)
  expect(result.log).toContain('Cancelled: the job was cancelled (SIGINT)')
})

it('ends what it has begun through a second and a third signal', async () => {
  const temp = await mkdtemp(join(tmpdir(), 'gauntlet-cancel-'))
  let pid = 0
  const onStart = (started: number) => {
    pid = started
  }
  const running = run({ outcome: 'linger' }, { temp, onStart })
  const seen = async (name: string) => {
    for (let tries = 0; tries < 200 && !(await exists(join(temp, name))); tries++) await wait(25)
  }
  await seen('waiting')
  process.kill(pid, 'SIGINT')
  await seen('cancelled')
  process.kill(pid, 'SIGINT')
  process.kill(pid, 'SIGTERM')
  await writeFile(join(temp, 'enough'), '')
  const result = await running
  expect(result.exitCode, result.log).toBe(2)
  expect(result.log).toContain('Cancelled: the job was cancelled (SIGINT)')
})

it('tells a server without an artifact service apart, and goes on', async () => {
  const result = await run({ outcome: 'pass', 'upload-verdict': 'true' }, { env: { GITHUB_SERVER_URL: 'https://github.example.com' } })
  expect(result.exitCode).toBe(0)
  expect(result.log).toContain('::notice::The verdict is not uploaded: GitHub Enterprise Server')
})

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false
  )
