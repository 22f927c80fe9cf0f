import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { METRIC_NAMES } from '../../metrics/catalogue.ts'
import { choose } from '../../metrics/chosen.ts'
import type { ChosenMetric } from '../../metrics/metric.ts'
import { measure, sideOf } from '../compare-metrics.ts'
import { resampledTogether } from '../methods/estimate.ts'
import { type Pair, pairAt } from '../paired-examples.ts'
import { classPair, valuePair } from '../simulation/made-pairs.ts'

/** Those that need nothing to be told, and no columns by class. */
const metrics = METRIC_NAMES.flatMap(name => {
  const chosen = choose(name, {})
  return 'metric' in chosen ? [chosen] : []
}).filter(({ metric }) => metric.kind !== 'classification' || metric.needs !== 'scores')
const ofClasses = metrics.filter(({ metric }) => metric.kind === 'classification').map(chosen => [chosen.key, chosen] as const)
const ofNumbers = metrics.filter(({ metric }) => metric.kind === 'regression').map(chosen => [chosen.key, chosen] as const)

const weights = fc.option(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 40, maxLength: 40 }), { nil: undefined })

/** Both classes twice at least, ties among the scores. */
const classes = fc
  .tuple(fc.array(fc.tuple(code(), code(), code(), score(), score()), { minLength: 4, maxLength: 40 }), weights)
  .map(([rows, weight]): Pair => {
    const label = rows.map(([own], row) => (row < 4 ? row % 2 : own))
    return classPair({
      label,
      candidate: rows.map(row => row[1]),
      production: rows.map(row => row[2]),
      scores: [rows.map(row => row[3]), rows.map(row => row[4])],
      ...(weight === undefined ? {} : { weight: weight.slice(0, rows.length) })
    })
  })

const numbers = fc.tuple(fc.array(fc.tuple(value(), value(), value()), { minLength: 4, maxLength: 40 }), weights).map(
  ([rows, weight]): Pair =>
    valuePair(
      rows.map(([label], row) => Math.abs(label) + 1 + row / 8),
      rows.map(row => Math.abs(row[1])),
      rows.map(row => Math.abs(row[2])),
      weight === undefined ? {} : { weight: weight.slice(0, rows.length) }
    )
)

describe.each([
  ['classes', classes, ofClasses],
  ['numbers', numbers, ofNumbers]
] as const)('metrics of %s', (_, pairs, chosen) => {
  it.each(chosen)('%s of a resample is the metric of its rows', (_key, metric) => {
    fc.assert(
      fc.property(pairs, fc.integer(), (pair, seed) => {
        const { resampler, differences } = resampledTogether('rows', [metric], pair, seed)
        const counts = new Int32Array(resampler.units)
        resampler.draw(counts)
        expectClose(differences.get(metric.key)?.of(counts), differenceAt(pair, metric, rowsOf(counts)))
      }),
      { numRuns: 25 }
    )
  })

  it.each(chosen)('%s without a row is the metric of the others', (_key, metric) => {
    fc.assert(
      fc.property(pairs, pair => {
        const { differences } = resampledTogether('rows', [metric], pair, 1)
        const found = (differences.get(metric.key)?.leaveOneOut() ?? []).flatMap(({ values }) => Array.from(values))
        expectAlike(found, withoutEach(pair, metric))
      }),
      { numRuns: 15 }
    )
  })

  it('negate when the models are exchanged, on the same resamples', () => {
    fc.assert(
      fc.property(pairs, fc.integer(), (pair, seed) => {
        const all = chosen.map(([, metric]) => metric)
        const drawn = (of: Pair) => {
          const { resampler, differences } = resampledTogether('rows', all, of, seed)
          const counts = new Int32Array(resampler.units)
          resampler.draw(counts)
          return new Map([...differences].map(([key, { of: statistic }]) => [key, statistic(counts)]))
        }
        const exchanged = drawn(swapped(pair))
        for (const [key, difference] of drawn(pair)) expectClose(difference, -(exchanged.get(key) ?? Number.NaN))
      }),
      { numRuns: 25 }
    )
  })
})

describe('metrics of counts', () => {
  const counted = ofClasses.filter(([, { metric }]) => metric.kind === 'classification' && metric.form.of === 'counts')

  it.each(counted)('%s of cells is that of the rows in them', (_key, metric) => {
    fc.assert(
      fc.property(classes, fc.integer(), (weighted, seed) => {
        const pair = unweighted(weighted)
        const { resampler, differences } = resampledTogether('cells', [metric], pair, seed)
        const counts = new Int32Array(resampler.units)
        resampler.draw(counts)
        expectClose(differences.get(metric.key)?.of(counts), differenceAt(pair, metric, rowsOfCells(pair, counts)))
        const found = (differences.get(metric.key)?.leaveOneOut() ?? []).flatMap(({ values, rows }) =>
          Array.from(values).flatMap((value, index) => Array<number>(rows?.[index] ?? 1).fill(value))
        )
        expectAlike(found, withoutEach(pair, metric))
      }),
      { numRuns: 25 }
    )
  })
})

it.each(['cells', 'rows'] as const)('draws %s with other numbers of positives each time, as other samples would have', of => {
  expect(positivesDrawn(of, 40).size).toBeGreaterThan(5)
})

it.each(['cells', 'rows'] as const)('keeps the few rows of a rare class in each resample of %s', of => {
  expect([...positivesDrawn(of, 9)]).toEqual([9])
})

/** How many positives so many resamples of 200 rows have, where so many rows are positive. */
function positivesDrawn(of: 'cells' | 'rows', positives: number): Set<number> {
  const label = Array.from({ length: 200 }, (_, row) => (row < positives ? 1 : 0))
  const pair = classPair({ label, candidate: label, production: label })
  const [precision] = ofClasses.filter(([key]) => key === 'precision').map(([, metric]) => metric)
  if (precision === undefined) throw new Error('There is no precision')
  const { resampler } = resampledTogether(of, [precision], pair, 1)
  const counts = new Int32Array(resampler.units)
  return new Set(
    Array.from({ length: 50 }, () => {
      resampler.draw(counts)
      return rowsOrCells(of, counts).filter(row => label[row] === 1).length
    })
  )
}

/** The rows of a resample, or as many of each cell: positives are the first cell, and the others the second. */
function rowsOrCells(of: 'cells' | 'rows', counts: Int32Array): readonly number[] {
  if (of === 'rows') return Array.from(rowsOf(counts))
  return Array.from(counts).flatMap((count, cell) => Array<number>(count).fill(cell === 0 ? 0 : 199))
}

it('draws whole clusters', () => {
  const rows = Array.from({ length: 30 }, (_, row) => row)
  const label = rows.map(row => row % 2)
  const pair = classPair({ label, candidate: label, production: label }, { cluster: rows.map(row => `person ${Math.floor(row / 3)}`) })
  const { resampler } = resampledTogether(
    'rows',
    ofClasses.slice(0, 1).map(([, metric]) => metric),
    pair,
    1
  )
  const counts = new Int32Array(resampler.units)
  resampler.draw(counts)
  for (let row = 0; row < 30; row += 3) expect(new Set(counts.slice(row, row + 3)).size).toBe(1)
  expect(counts.reduce((total, count) => total + count, 0)).toBe(30)
  expect(new Set(counts).size).toBeGreaterThan(1)
})

function differenceAt(pair: Pair, metric: ChosenMetric, rows: Int32Array): number {
  const some = pairAt(pair, rows)
  const of = (side: 'candidate' | 'production') => measure(metric, sideOf(some, side)).value ?? Number.NaN
  return of('candidate') - of('production')
}

function withoutEach(pair: Pair, metric: ChosenMetric): number[] {
  const all = Array.from({ length: pair.candidate.rows }, (_, row) => row)
  return all.map(row => differenceAt(pair, metric, Int32Array.from(all.filter(other => other !== row))))
}

function rowsOf(counts: Int32Array): Int32Array {
  return Int32Array.from(Array.from(counts).flatMap((count, row) => Array<number>(count).fill(row)))
}

/** Cells do not say which rows were drawn, and rows of a cell are all alike: the first ones. */
function rowsOfCells(pair: Pair, counts: Int32Array): Int32Array {
  if (pair.kind !== 'classification') throw new Error('Only classes have cells')
  const { actual, predicted } = pair.candidate
  const firstRows = new Map<string, number>()
  for (let row = 0; row < pair.candidate.rows; row++) {
    const cell = [actual[row], predicted?.[row], pair.production.predicted?.[row]].join()
    if (!firstRows.has(cell)) firstRows.set(cell, row)
  }
  return Int32Array.from([...firstRows.values()].flatMap((row, cell) => Array<number>(counts[cell] ?? 0).fill(row)))
}

function unweighted(pair: Pair): Pair {
  if (pair.kind === 'regression') return pair
  return { ...pair, candidate: { ...pair.candidate, weight: undefined }, production: { ...pair.production, weight: undefined } }
}

function swapped(pair: Pair): Pair {
  return pair.kind === 'classification'
    ? { ...pair, candidate: pair.production, production: pair.candidate }
    : { ...pair, candidate: pair.production, production: pair.candidate }
}

function expectAlike(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length)
  const [one, other] = [found, expected].map(values => values.toSorted((a, b) => a - b))
  for (const [index, value] of (one ?? []).entries()) expectClose(value, other?.[index])
}

function expectClose(found: number | undefined, expected: number | undefined): void {
  if (found === undefined || expected === undefined) throw new Error('there is nothing to compare')
  if (Number.isNaN(expected)) expect(found).toBeNaN()
  else expect(Math.abs(found - expected), `${found} against ${expected}`).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)))
}

function code() {
  return fc.integer({ min: 0, max: 1 })
}

function score() {
  return fc.integer({ min: 0, max: 10 }).map(tenths => tenths / 10)
}

function value() {
  return fc.integer({ min: -100, max: 100 }).map(quarters => quarters / 4)
}
