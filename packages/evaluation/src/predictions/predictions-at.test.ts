import { expect, it } from 'vitest'
import { predictionsFrom } from './from-arrays.ts'
import { predictionsAt } from './predictions-at.ts'

const ALL = {
  ids: ['a', '', 'long one'],
  label: ['x', 'y', null],
  prediction: ['y', 'y', 'x'],
  score: [0.5, null, 1],
  scores: new Map([['x', [0.25, 0.5, 1]]]),
  weight: [1, 2, 3],
  cluster: ['c', 'd', 'c'],
  fold: ['1', '2', '1'],
  order: [10, 20, 30],
  dimensions: { region: ['n', null, 's'], age: [1, 2, 3] },
  conditions: { night: [true, false, true] }
}

it.each([
  ['some rows', [2, 0]],
  ['rows that repeat', [1, 1, 2, 1]],
  ['no rows', []]
])('takes everything that is known of %s', (_, rows) => {
  const at = <Value>(values: readonly Value[]) => rows.flatMap(row => values.slice(row, row + 1))
  const found = predictionsAt(predictionsFrom(ALL), Int32Array.from(rows))
  expect(found.rows).toBe(rows.length)
  expect(rows.map((_, place) => found.ids?.text(place))).toEqual(at(ALL.ids))
  expect([...(found.score ?? [])]).toEqual(at([0.5, Number.NaN, 1]))
  expect([...(found.scores?.get('x') ?? [])]).toEqual(at([0.25, 0.5, 1]))
  expect([found.weight, found.order].map(values => [...(values ?? [])])).toEqual([at(ALL.weight), at(ALL.order)])
  expect([...(found.conditions.get('night') ?? [])]).toEqual(at([1, 0, 1]))
  const columns = [found.label, found.prediction, found.cluster, found.fold, found.dimensions.get('region'), found.dimensions.get('age')]
  const values = columns.map(column =>
    column === undefined
      ? []
      : column.kind === 'number'
        ? [...column.values]
        : [...column.codes].map(code => column.categories[code] ?? null)
  )
  expect(values).toEqual([
    at(ALL.label),
    at(ALL.prediction),
    at(ALL.cluster),
    at(ALL.fold),
    at(ALL.dimensions.region),
    at(ALL.dimensions.age)
  ])
})
