import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readVerdictFile } from '@gauntlet/core'
import { declared } from '@gauntlet/pipeline'
import { folderWith } from '@gauntlet/testkit'
import { expect, it } from 'vitest'
import { type Played, play } from './stage.ts'

const DATA = 'validate-data: { data: d.csv, checks: checks.yml, title: passes }'
const GATE = 'model-gate: { gate: gate.yml, title: passes }'
const COMPARISON = 'compare-production: { candidate: a.csv, production: b.csv, comparison: c.yml }'
const TESTS = 'tests: { files: [a.xml, b.xml], max-skipped: 2 }'

const actionsOf = ({ calls }: Played) => calls.map(({ action }) => action)

it('runs the sections in the order of a pipeline, whatever theirs is, and the report last', async () => {
  const run = await play([TESTS, COMPARISON, GATE, DATA].join('\n'))
  expect(run.exitCode, run.log).toBe(0)
  expect(actionsOf(run)).toEqual(['validate-data', 'model-gate', 'compare-production', 'model-gate', 'pr-report'])
  expect(run.log).toMatch(/::group::validate-data\n[\s\S]*::endgroup::\n✅ validate-data: passed\. [\s\S]*::group::tests \(model-gate\)\n/)
  expect(run.verdict).toMatchObject({ action: 'run', status: 'pass' })
  expect(run.verdict?.kind === 'verdict' && run.verdict.checks.map(({ id, location }) => [id, location?.line])).toEqual([
    ['validate-data', 4],
    ['model-gate', 3],
    ['compare-production', 2],
    ['tests', 1],
    ['pr-report', 1]
  ])
})

it('hands on what the file, the runner and the step say, and no token to who does not ask for one', async () => {
  const asking = `${COMPARISON.slice(0, -2)}, endpoint-token: { env: ENDPOINT_TOKEN } }`
  const { calls } = await play(
    [DATA.replace('checks.yml', '{ rows: { min: 5 } }'), GATE, asking, 'pr-report: { check: true }'].join('\n'),
    {
      inputs: { 'github-token': 'ghs_of_the_step', 'on-inconclusive': 'warn', matrix: '{"python":"3.12"}', 'job-status': 'success' },
      env: { GITLAB_TOKEN: 'glpat_of_the_job', ENDPOINT_TOKEN: 'opensesame' }
    }
  )
  const [data, gate, comparison, report] = calls
  expect(data?.inputs).toEqual({
    data: 'd.csv',
    checks: 'gauntlet.yml#/validate-data/checks',
    title: 'passes',
    'on-inconclusive': 'warn',
    'upload-verdict': 'false',
    matrix: '{"python":"3.12"}',
    ...(Object.hasOwn(declared['validate-data'].inputs, 'github-token') ? { 'github-token': 'ghs_of_the_step' } : {})
  })
  expect(gate?.inputs).not.toHaveProperty('endpoint-token')
  expect(comparison?.inputs['endpoint-token']).toBe('opensesame')
  expect(report?.inputs).toMatchObject({ check: 'true', 'job-status': 'success' })
  expect(calls.map(({ env }) => env)).toEqual([{}, {}, {}, { GITLAB_TOKEN: 'glpat_of_the_job' }])
})

it('skips what comes after a section that did not pass, and says so everywhere', async () => {
  const run = await play([DATA, GATE.replace('passes', 'fails'), COMPARISON, TESTS].join('\n'))
  expect(run.exitCode).toBe(1)
  expect(actionsOf(run)).toEqual(['validate-data', 'model-gate', 'pr-report'])
  expect(run.results).toMatchObject({
    'validate-data': { status: 'pass', passed: true, outputs: { made: 'by validate-data' } },
    'model-gate': { status: 'fail', passed: false },
    'compare-production': { status: 'skipped', passed: false },
    tests: { action: 'model-gate', status: 'skipped', message: 'Skipped, because model-gate did not pass.' },
    'pr-report': { status: 'pass' }
  })
  expect(run.log).toContain('⏭️ tests: skipped, because model-gate did not pass')
  expect(run.log).toContain('\n✅ pr-report: written.\n')
  expect(run.verdict).toMatchObject({ status: 'fail' })
  const left = await readVerdictFile(join(run.temp, 'gauntlet', 'verdicts', 'tests-test.json'))
  expect(left).toMatchObject({ kind: 'verdict', title: 'Tests', status: 'inconclusive', checks: [{ observed: 'skipped' }] })
})

it.each([
  ['doubts', 'inconclusive', 1],
  ['breaks', 'fail', 1],
  ['warns', 'warn', 0]
])('a step that %s makes the verdict %s', async (ends, status, exitCode) => {
  const run = await play(GATE.replace('passes', ends))
  expect(run, run.log).toMatchObject({ exitCode, verdict: { status } })
  expect(actionsOf(run)).toEqual(['model-gate', 'pr-report'])
})

it('leaves an error where an action died, so that no report looks green for want of it', async () => {
  const run = await play(GATE.replace('passes', 'dies'))
  expect(run).toMatchObject({ exitCode: 1, verdict: { status: 'fail' } })
  const left = await readVerdictFile(join(run.temp, 'gauntlet', 'verdicts', 'model-gate-test.json'))
  expect(left).toMatchObject({ kind: 'error', action: 'model-gate', message: expect.stringContaining('ended without a verdict') })
})

it('goes on to the end where that is asked for', async () => {
  const run = await play([DATA.replace('passes', 'fails'), GATE].join('\n'), { inputs: { 'keep-going': 'true' } })
  expect(run.exitCode).toBe(1)
  expect(actionsOf(run)).toEqual(['validate-data', 'model-gate', 'pr-report'])
})

it('runs every step of a section, each by its id, and skips the next section when one of them fails', async () => {
  const step = (id: string, ends: string) => `  - { id: ${id}, data: d.csv, checks: c.yml, title: ${ends} }`
  const run = await play(`validate-data:\n${step('Train', 'fails')}\n${step('holdout', 'passes')}\n${GATE}`)
  expect(run.calls.map(({ inputs }) => inputs.id)).toEqual(['Train', 'holdout', undefined])
  expect(run.results).toMatchObject({ Train: { status: 'fail' }, holdout: { status: 'pass' }, 'model-gate': { status: 'skipped' } })
})

it.each([
  ['model-gate-test', 0, { status: 'warn', checks: [{ id: 'model-gate', message: 'Accepted by octocat.' }, { id: 'pr-report' }] }],
  ['something-else', 1, { status: 'fail' }]
])('a report that accepts %s ends with %i', async (id, exitCode, verdict) => {
  expect(await play(`${GATE.replace('passes', 'fails')}\npr-report: { title: accepts ${id} }`)).toMatchObject({ exitCode, verdict })
})

it('keeps what was skipped from passing where what it was skipped for is accepted', async () => {
  const file = `${GATE.replace('passes', 'fails')}\n${COMPARISON}\npr-report: { title: accepts model-gate-test alone }`
  expect(await play(file)).toMatchObject({
    exitCode: 1,
    verdict: {
      status: 'inconclusive',
      checks: [
        { id: 'model-gate', severity: 'warning' },
        { id: 'compare-production', observed: 'inconclusive' },
        { id: 'pr-report', outcome: 'pass' }
      ]
    }
  })
})

it('makes an annotation of what no section has annotated itself', async () => {
  const { log } = await play(`${GATE.replace('passes', 'fails')}\n${COMPARISON}`)
  expect(log.match(/^::error .*$/gm)).toEqual(['::error title=c::It fails.'])
  const broken = await play(`${GATE.replace('passes', 'breaks')}`)
  expect(broken.log).toContain('::error title=model-gate,file=gauntlet.yml,line=1,col=1::model-gate: could not judge. Could not go on')
})

it('fails when the report does and nothing says why', async () => {
  const run = await play(`${GATE}\npr-report: { title: fails }`)
  expect(run).toMatchObject({
    exitCode: 1,
    verdict: { status: 'fail', checks: [{ outcome: 'pass' }, { id: 'pr-report', outcome: 'fail' }] }
  })
})

it('shows the summary of the report alone, says its checks once, and runs its post phase', async () => {
  const { summary, log, workspace } = await play(GATE.replace('passes', 'warns'))
  expect(summary).toBe('Summary of pr-report\n')
  expect(log.match(/^::error title=c::/gm)).toHaveLength(1)
  const posts = await readFile(join(workspace, 'posts'), 'utf8').catch(() => '')
  expect(posts).toBe(declared['pr-report'].post ? 'pr-report: pr-report-test\n' : '')
})

it('shows the summaries of the steps where there is no report', async () => {
  const { summary } = await play(`${GATE}\npr-report: false`)
  expect(summary).toContain('Summary of model-gate\n')
  expect(summary).toMatch(/^### ✅ Gauntlet/m)
})

it('hands a cancellation on, and starts nothing more', async () => {
  const workspace = await folderWith({ 'gauntlet.yml': `${GATE.replace('passes', 'waits')}\n${COMPARISON}` })
  const controller = new AbortController()
  const running = play('', { workspace, signal: controller.signal })
  await expect.poll(() => access(join(workspace, 'waiting')).then(() => 'there', String), { timeout: 20_000 }).toBe('there')
  controller.abort()
  const run = await running
  expect(actionsOf(run)).toEqual(['model-gate'])
  expect(run.log).toContain('::error::Cancelled: the job was cancelled (SIGINT)')
  expect(run.verdict).toMatchObject({ kind: 'error', action: 'run' })
})

it.each([
  ['a config that is wrong', 'model-gate: { gate: { metrics: { accuracy: { mn: 0.8 } } } }', /line 2: unknown key "model-gate\.gate\./],
  ['a variable that is not set', `${COMPARISON.slice(0, -2)}, endpoint-token: { env: NOT_SET } }`, /variable NOT_SET, which is not set/]
])('refuses %s before anything is run', async (_, mistake, message) => {
  const run = await play(`${DATA}\n${mistake}`)
  expect(run.exitCode).toBe(2)
  expect(run.log).toMatch(message)
  expect(run.calls).toEqual([])
  expect(run.log).not.toContain('::group::')
})

it('says how to begin where there is no file', async () => {
  const run = await play('', { workspace: await folderWith({}) })
  expect(run.exitCode).toBe(2)
  expect(run.log).toContain('"npx gauntlet init" writes a first one.')
})
