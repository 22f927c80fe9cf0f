import { expect, it } from 'vitest'
import type { PredictionArrays } from '../../predictions/from-arrays.ts'
import { gateOf, judged, judgedRows } from '../judged.test-support.ts'

async function outcomes(section: string, arrays: PredictionArrays) {
  const { checks } = await judgedRows(`every-class-predicted: ${section}`, arrays)
  return Object.fromEntries(checks.map(({ id, outcome }) => [id.replace('every-class-predicted', ''), outcome]))
}

const label = ['a', 'a', 'a', 'a', 'b', 'b', 'c']

it.each<[string, string, string[], Record<string, string>]>([
  ['all are', '{}', ['a', 'b', 'a', 'c', 'b', 'b', 'c'], { '': 'pass' }],
  ['one is not', '{}', ['a', 'a', 'a', 'a', 'b', 'b', 'b'], { '': 'fail' }],
  ['only one is', '{}', ['a', 'a', 'a', 'a', 'a', 'a', 'a'], { '': 'fail' }],
  ['half as often as they occur', '{ min-share: 50% }', ['a', 'a', 'c', 'c', 'c', 'c', 'b'], { '': 'pass' }],
  ['less than half as often', '{ min-share: 51% }', ['a', 'a', 'c', 'c', 'c', 'c', 'b'], { '': 'fail' }],
  ['small classes are passed over', '{ min-labels: 2 }', ['a', 'a', 'a', 'a', 'b', 'b', 'b'], { '': 'pass' }],
  ['all classes are small', '{ min-labels: 20 }', ['a', 'a', 'a', 'a', 'b', 'b', 'b'], { '': 'inconclusive' }],
  ['one is made up', '{}', ['a', 'b', 'a', 'c', 'b', 'z', 'c'], { '': 'pass', '.made-up': 'fail' }],
  ['all are made up', '{}', ['0', '1', '0', '0', '0', '0', '0'], { '': 'fail', '.made-up': 'fail' }]
])('every class is predicted where %s', async (_, section, prediction, expected) => {
  expect(await outcomes(section, { label, prediction })).toEqual(expected)
})

it('names the classes that are forgotten and made up', async () => {
  const { checks, evidence } = await judgedRows('every-class-predicted: { min-labels: 2 }', {
    label,
    prediction: ['a', 'a', 'a', 'x', 'a', 'a', 'a']
  })
  expect(checks.map(({ message }) => message)).toEqual([
    'The model never predicts 1 of 2 classes: "b" (2 labels, predicted never). Passed over, with fewer than 2 labels: "c".',
    'The model predicts 1 class that no label has, in 1 row: "x". Is it the encoding of another data set?'
  ])
  expect(evidence.tables.find(({ id }) => id === 'classes')?.rows).toEqual([
    ['"a"', 4, 6],
    ['"b"', 2, 0],
    ['"c"', 1, 0],
    ['"x"', 0, 1]
  ])
})

it('is open without predictions, and below the least number of rows', async () => {
  expect((await judged('every-class-predicted: {}', {})).checks).toMatchObject([{ outcome: 'inconclusive' }])
  const { checks } = await judgedRows('min-rows: 100\nevery-class-predicted: {}', { label, prediction: label })
  expect(checks.find(({ id }) => id === 'every-class-predicted')).toMatchObject({ outcome: 'inconclusive' })
})

it('of predictions that a threshold makes', async () => {
  const { checks } = await judgedRows('every-class-predicted: {}', { label: [0, 1, 0], score: [0.1, 0.4, 0.2] })
  expect(checks[0]).toMatchObject({ outcome: 'fail', message: expect.stringContaining('1 (1 label, predicted never)') })
})

it('refuses a share of nothing', () => {
  expect(() => gateOf('every-class-predicted: { min-share: 0% }')).toThrow('above 0%')
})
