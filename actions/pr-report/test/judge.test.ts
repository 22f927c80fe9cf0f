import { mergeVerdicts } from '@gauntlet/reporting'
import { expect, it } from 'vitest'
import { fixture } from '../../../packages/reporting/test/fixture.ts'
import { judge } from '../src/judge.ts'
import type { Source } from '../src/source.ts'

const job: Source = { kind: 'job' }
const missing = { reported: 1, expected: 2, missing: [{ job: 'train', why: 'it was cancelled' }] }

it.each([
  ['a verdict', mergeVerdicts([fixture('passing')]), 'done', ['model-gate-small pass']],
  [
    'jobs that are missing',
    mergeVerdicts([fixture('passing')], { fanIn: missing }),
    'done',
    ['model-gate-small pass', 'jobs inconclusive']
  ],
  ['nothing', mergeVerdicts([]), 'done', ['verdicts inconclusive']],
  ['a run that goes on, whatever there is', mergeVerdicts([fixture('model')]), 'running', ['running inconclusive']],
  ['a run that failed', mergeVerdicts([fixture('passing')]), 'failed', ['run fail', 'model-gate-small pass']]
] as const)('makes checks of %s', (_, report, status, expected) => {
  expect(judge(report, { status, verdicts: job }, 'this job').map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(expected)
})

it.each<[Source, string]>([
  [job, 'Put this step after the gates, in the same job and with "if: always()"'],
  [{ kind: 'artifacts' }, 'Set "upload-verdict: true" on the gates, and name their jobs in "needs:" of this one.'],
  [{ kind: 'workflow-run' }, 'Set "upload-verdict: true" on the gates of that run.']
])('says the way out where there is no verdict: %j', (verdicts, expected) => {
  const [check] = judge(mergeVerdicts([]), { status: 'done', verdicts }, 'some place')
  expect(check?.message).toMatch(/^No verdict was found in some place\. /)
  expect(check?.message).toContain(expected)
})
