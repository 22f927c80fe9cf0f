import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { METRIC_NAMES, type MetricName, metricNamed } from '../catalogue.ts'
import { type ClassExamples, classExamplesAt, type ValueExamples, valueExamplesAt } from '../examples.ts'
import type { Pair } from './pair.ts'
import { statisticsFor } from './statistics.ts'

const ofClasses = METRIC_NAMES.filter(name => metricNamed(name).kind === 'classification')
const ofNumbers = METRIC_NAMES.filter(name => metricNamed(name).kind === 'regression')

/** Both classes twice at least, ties among the scores. */
const classes = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1 }), code(), code(), score(), score()), { minLength: 4, maxLength: 40 })
  .map(rows => rows.map(([label, ...rest], row) => [row < 4 ? row % 2 : label, ...rest] as const))
  .map(
    (rows): Pair => ({
      kind: 'classification',
      candidate: examples(rows.map(([label, guess, , score]) => [label, guess, score])),
      production: examples(rows.map(([label, , guess, , score]) => [label, guess, score]))
    })
  )

const numbers = fc.array(fc.tuple(value(), value(), value()), { minLength: 4, maxLength: 40 }).map((rows): Pair => {
  const actual = Float64Array.from(rows, ([label], row) => label + row / 8)
  const side = (at: 1 | 2): ValueExamples => ({ rows: rows.length, actual, predicted: Float64Array.from(rows, row => row[at]) })
  return { kind: 'regression', candidate: side(1), production: side(2) }
})

describe.each([
  ['classes', classes, ofClasses],
  ['numbers', numbers, ofNumbers]
] as const)('metrics of %s', (_, pairs, names) => {
  it.each(names)('%s of a resample is the metric of its rows', name => {
    fc.assert(
      fc.property(pairs, fc.integer(), (pair, seed) => {
        for (const { resampler, byName } of statisticsFor(pair, [name], seed)) {
          const counts = new Int32Array(resampler.units)
          resampler.draw(counts)
          // Cells do not say which rows were drawn, and rows of a cell are all alike: take the first ones.
          const rows = rowsOf(pair, counts)
          expectClose(byName.get(name)?.difference(counts), differenceAt(pair, name, rows))
        }
      }),
      { numRuns: 60 }
    )
  })

  it.each(names)('%s without a row is the metric of the others', name => {
    fc.assert(
      fc.property(pairs, pair => {
        for (const { byName } of statisticsFor(pair, [name], 1)) {
          const found = (byName.get(name)?.leaveOneOut() ?? []).flatMap(({ values, rows }) =>
            Array.from(values).flatMap((value, index) => Array<number>(rows?.[index] ?? 1).fill(value))
          )
          const all = Array.from({ length: pair.candidate.rows }, (_, row) => row)
          const expected = all.map(row => differenceAt(pair, name, Int32Array.from(all.filter(other => other !== row))))
          expect(found).toHaveLength(expected.length)
          const sorted = [found, expected].map(values => values.toSorted((a, b) => a - b))
          for (const [index, value] of (sorted[0] ?? []).entries()) expectClose(value, sorted[1]?.[index])
        }
      }),
      { numRuns: 40 }
    )
  })

  it('negate when the models are exchanged, on the same resamples', () => {
    fc.assert(
      fc.property(pairs, fc.integer(), (pair, seed) => {
        const replicates = (of: Pair) =>
          statisticsFor(of, names, seed).flatMap(({ resampler, byName }) => {
            const counts = new Int32Array(resampler.units)
            resampler.draw(counts)
            return [...byName].map(([name, statistic]) => [name, statistic.difference(counts)] as const)
          })
        const exchanged = new Map(replicates(swapped(pair)))
        for (const [name, value] of replicates(pair)) expectClose(value, -(exchanged.get(name) ?? Number.NaN))
      }),
      { numRuns: 40 }
    )
  })
})

function differenceAt(pair: Pair, name: MetricName, rows: Int32Array): number {
  const metric = metricNamed(name)
  if (pair.kind === 'classification' && metric.kind === 'classification') {
    const of = (side: ClassExamples) => metric.measure(classExamplesAt(side, rows)).value ?? Number.NaN
    return of(pair.candidate) - of(pair.production)
  }
  if (pair.kind === 'regression' && metric.kind === 'regression') {
    const of = (side: ValueExamples) => metric.measure(valueExamplesAt(side, rows)).value ?? Number.NaN
    return of(pair.candidate) - of(pair.production)
  }
  return Number.NaN
}

function rowsOf(pair: Pair, counts: Int32Array): Int32Array {
  const units = new Map<string, number>()
  const firstRows: number[] = []
  for (let row = 0; row < pair.candidate.rows; row++) {
    const cell =
      pair.kind === 'classification' && counts.length < pair.candidate.rows
        ? [pair.candidate.actual[row], pair.candidate.predicted?.[row], pair.production.predicted?.[row]].join()
        : String(row)
    if (units.has(cell)) continue
    units.set(cell, units.size)
    firstRows.push(row)
  }
  return Int32Array.from(firstRows.flatMap((row, unit) => Array<number>(counts[unit] ?? 0).fill(row)))
}

function swapped(pair: Pair): Pair {
  return pair.kind === 'classification'
    ? { kind: 'classification', candidate: pair.production, production: pair.candidate }
    : { kind: 'regression', candidate: pair.production, production: pair.candidate }
}

function expectClose(found: number | undefined, expected: number | undefined): void {
  if (found === undefined || expected === undefined) throw new Error('there is nothing to compare')
  if (Number.isNaN(expected)) expect(found).toBeNaN()
  else expect(Math.abs(found - expected), `${found} against ${expected}`).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)))
}

function examples(rows: readonly (readonly [number, number, number])[]): ClassExamples {
  return {
    rows: rows.length,
    classes: [0, 1],
    positive: 1,
    actual: Int32Array.from(rows, ([label]) => label),
    predicted: Int32Array.from(rows, ([, guess]) => guess),
    score: Float64Array.from(rows, ([, , score]) => score)
  }
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
