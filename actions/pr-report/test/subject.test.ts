import { type Environment, readEnvironment } from '@gauntlet/core'
import { describe, expect, it } from 'vitest'
import { commentKey } from '../src/key.ts'
import { stillWaits } from '../src/live.ts'
import { subjectOf } from '../src/subject.ts'
import { HEAD, pullRequestEvent } from './run.ts'

const MERGE = 'd'.repeat(40)
const environment: Environment = readEnvironment({
  GITHUB_REPOSITORY: 'octo/models',
  GITHUB_RUN_ID: '100',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_SHA: MERGE,
  GITHUB_WORKFLOW: 'model',
  GITHUB_JOB: 'gates'
})
const run = {
  id: 42,
  attempt: 3,
  name: 'fork',
  event: 'pull_request',
  headSha: 'e'.repeat(40),
  headBranch: 'better',
  headOwner: 'mallory',
  headRepository: 'mallory/models'
}

describe('the run that a report speaks of', () => {
  it('is this one, at the head of the pull request', () => {
    expect(subjectOf(pullRequestEvent(), environment, undefined)).toEqual({
      stamp: { runId: 100, runAttempt: 2, headSha: HEAD },
      workflow: 'model',
      commit: HEAD,
      runUrl: 'https://github.com/octo/models/actions/runs/100',
      head: undefined,
      isReadOnly: false
    })
  })

  it('is another one, whose verdicts were fetched', () => {
    expect(subjectOf({ name: 'workflow_run', payload: {} }, environment, run)).toEqual({
      stamp: { runId: 42, runAttempt: 3, headSha: run.headSha },
      workflow: 'fork',
      commit: run.headSha,
      runUrl: 'https://github.com/octo/models/actions/runs/42',
      head: { owner: 'mallory', repository: 'mallory/models', branch: 'better' },
      isReadOnly: false
    })
  })

  it('may write nothing for a fork', () => {
    expect(subjectOf(pullRequestEvent('mallory/models'), environment, undefined).isReadOnly).toBe(true)
  })

  it('has no stamp at a terminal', () => {
    expect(subjectOf({ name: '', payload: undefined }, readEnvironment({}), undefined)).toMatchObject({
      stamp: undefined,
      runUrl: undefined
    })
  })
})

it('its comment is named by workflow and id, or job and leg, and never by the step', () => {
  const key = (id?: string, matrix?: string, more: Partial<Environment> = {}) =>
    commentKey({ id, matrix }, 'model', { ...environment, ...more })
  expect(key('nightly')).toBe('octo/models\nmodel\nnightly')
  expect(key(undefined, undefined, { step: 'first' })).toBe(key(undefined, undefined, { step: 'second' }))
  expect(key(undefined, undefined, { job: 'other' })).not.toBe(key())
  expect(key(undefined, '{"gpu":"a100"}')).not.toBe(key(undefined, '{"gpu":"t4"}'))
})

describe('a comment still waits for the results of a run', () => {
  const result = (status: string, change: object = {}) => ({
    run: 100,
    attempt: 1,
    sha: HEAD,
    at: '2026-01-01T00:00:00.000Z',
    status,
    values: {},
    rows: {},
    ...change
  })
  const waits = (...results: object[]) =>
    stillWaits({ state: JSON.stringify({ version: 1, results }) }, { runId: 100, runAttempt: 1, headSha: HEAD }) !== undefined

  it.each<[string, object[], boolean]>([
    ['that it announced', [result('running')], true],
    ['that it announced after others', [result('pass', { run: 99 }), result('running')], true],
    ['that has reported', [result('pass')], false],
    ['that was overtaken', [result('running'), result('running', { run: 101 })], false],
    ['that was started again', [result('running', { attempt: 2 })], false],
    ['of which it remembers nothing', [], false]
  ])('%s', (_, results, expected) => {
    expect(waits(...results)).toBe(expected)
  })

  it('not where somebody edited what it remembers', () => {
    expect(stillWaits({ state: undefined }, { runId: 100, runAttempt: 1, headSha: HEAD })).toBeUndefined()
  })
})
