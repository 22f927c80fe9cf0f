import type { VerdictFile } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { fixture, verdictFixture } from '../../../packages/reporting/test/fixture.ts'
import type { NeededJob } from '../src/needs.ts'
import { type End, unexplained } from '../src/unexplained.ts'

const passed = verdictFixture('passing')
const ofJob = (file: VerdictFile, job: string): VerdictFile => ({ ...file, provenance: { ...file.provenance, job } })
const here = (status: End['status']): End => ({ of: 'job', status })
const there = (status: End['status']): End => ({ of: 'run', status })
const needed = (job: string, result: NeededJob['result']): NeededJob => ({ job, result })

it.each<[string, VerdictFile[], NeededJob[] | undefined, End, string[]]>([
  ['nothing that failed', [passed], [needed('data', 'success'), needed('deploy', 'skipped')], here('success'), []],
  ['a job of which nobody knows', [passed], undefined, here(undefined), []],
  ['a step before', [passed], undefined, here('failure'), ['A step before this report failed, and no verdict says why.']],
  ['a cancelled job', [], undefined, here('cancelled'), ['The job was cancelled, and no verdict says why.']],
  ['a step whose verdict says why', [fixture('model')], undefined, here('failure'), []],
  ['a step that could not judge and says why', [fixture('failure')], undefined, here('failure'), []],
  ['a needed job', [passed], [needed('train', 'failure')], here('success'), ['The job train failed, and no verdict says why.']],
  [
    'a needed job, cancelled',
    [],
    [needed('train', 'cancelled')],
    here('success'),
    ['The job train was cancelled, and no verdict says why.']
  ],
  ['a needed job whose verdict says why', [ofJob(fixture('model'), 'train')], [needed('train', 'failure')], here('success'), []],
  [
    'a needed job beside another that says why',
    [ofJob(fixture('model'), 'data')],
    [needed('train', 'failure')],
    here('success'),
    ['The job train failed, and no verdict says why.']
  ],
  ['a needed job, once', [], [needed('train', 'failure')], here('failure'), ['The job train failed, and no verdict says why.']],
  ['another run', [], undefined, there('failure'), ['The run that this report speaks of failed, and no verdict says why.']]
])('tells of %s what no verdict explains', (_, verdicts, needs, end, expected) => {
  const found = unexplained(verdicts, needs, end)
  expect(found.map(({ message }) => /^.*?says why\./.exec(message)?.[0])).toEqual(expected)
  expect(found.every(({ kind, action }) => kind === 'error' && action === 'workflow')).toBe(true)
})

it('shows the name of a job as text', () => {
  const [entry] = unexplained([], [needed('a\u202eb\n::error::c', 'failure')], here('success'))
  expect(entry?.message).toMatch(/^The job ab ::error::c failed/)
  expect(entry?.title).not.toMatch(/[\n\u202e]/)
})
