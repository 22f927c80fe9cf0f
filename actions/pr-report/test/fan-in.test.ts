import type { VerdictFile } from '@gauntlet/core'
import { describe, expect, it } from 'vitest'
import { fanInOf } from '../src/fan-in.ts'
import type { NeededJob } from '../src/needs.ts'

interface Leg {
  readonly job: string
  readonly index?: number
  readonly total?: number
  readonly matrix?: object
}

const single = (job: string): Leg => ({ job })
const train = (index: number, matrix: object, total = 4): Leg => ({ job: 'train', index, total, matrix })
const on = (gpu: string, type: string) => ({ gpu, type })
const a16 = on('a100', 'fp16')
const a8 = on('a100', 'int8')
const h8 = on('h100', 'int8')

describe('which jobs reported', () => {
  it.each<[string, Leg[], NeededJob[] | undefined, object | undefined]>([
    ['one job, and nobody says that there are more', [single('gates')], undefined, undefined],
    ['no verdict, and nobody says that there are jobs', [], undefined, undefined],
    [
      'two jobs that both reported',
      [single('data'), single('model')],
      [needed('data'), needed('model')],
      { reported: 2, expected: 2, missing: [] }
    ],
    [
      'a job that failed before its gate',
      [single('data')],
      [needed('data'), needed('model', 'failure')],
      { reported: 1, expected: 2, missing: [{ job: 'model', why: 'it failed before it could judge' }] }
    ],
    ['a job that has no gate', [single('data')], [needed('data'), needed('image')], { reported: 1, expected: 1, missing: [] }],
    ['a job that was skipped', [single('data')], [needed('data'), needed('deploy', 'skipped')], { reported: 1, expected: 1, missing: [] }],
    [
      'a leg whose name follows from the others',
      [train(0, a16), train(1, a8), train(3, h8)],
      [needed('train', 'failure')],
      { reported: 3, expected: 4, missing: [{ job: 'train (h100, fp16)', why: 'its job failed' }] }
    ],
    [
      'a leg of a matrix that is no product',
      [train(0, { gpu: 'a100' }, 3), train(2, { gpu: 't4' }, 3)],
      undefined,
      { reported: 2, expected: 3, missing: [{ job: 'train, leg 2 of 3', why: 'it left no verdict' }] }
    ],
    [
      'legs in an order that no product has',
      [train(0, h8), train(1, a16), train(2, a8)],
      undefined,
      { reported: 3, expected: 4, missing: [{ job: 'train, leg 4 of 4', why: 'it left no verdict' }] }
    ],
    [
      'a leg with two gates, which is one leg',
      [train(0, a16, 1), train(0, a16, 1), single('data')],
      undefined,
      { reported: 2, expected: 2, missing: [] }
    ]
  ])('%s', (_, legs, needs, expected) => {
    expect(fanInOf(legs.map(verdictOf), needs)).toEqual(expected)
  })

  it('names a leg by a job that closes no markup and begins no line', () => {
    const named = fanInOf([verdictOf({ job: 'tr\u202eain\n', index: 0, total: 2 })], undefined)
    expect(named?.missing.map(({ job }) => job)).toEqual(['train , leg 2 of 2'])
  })
})

function needed(job: string, result: NeededJob['result'] = 'success'): NeededJob {
  return { job, result }
}

function verdictOf({ job, index, total, matrix }: Leg): VerdictFile {
  const at = '2026-01-01T00:00:00.000Z'
  return {
    kind: 'error',
    version: 1,
    id: 'x',
    action: 'model-gate',
    title: 'x',
    message: 'x',
    provenance: {
      job,
      inputs: [],
      startedAt: at,
      finishedAt: at,
      versions: {},
      ...(matrix === undefined ? {} : { matrix: JSON.stringify(matrix) }),
      ...(index === undefined || total === undefined ? {} : { leg: { index, total } })
    }
  }
}
