import { randomOf } from '@gauntlet/stats'
import { expect, it } from 'vitest'
import { DriftChecks } from '../../suite/drift-checks.ts'
import { measured } from '../measured.ts'
import type { PairedColumn } from '../paired.ts'
import { driftVerdict } from '../verdicts.ts'
import { columnOf, normals, steadyTable } from './columns.ts'

/** The larger simulation, with its table, is `npm run bench -- drift`. */
const REFERENCE = 5000
const drifted = (columns: readonly PairedColumn[], rule: unknown = {}) =>
  driftVerdict(columns.map(measured), DriftChecks.parse(rule)).summary.drifted

it.each([
  [50, 50],
  [100, 50],
  [500, 40],
  [5000, 4],
  [100_000, 10]
])(
  'no drift in 50 columns hardly ever alarms: %d rows, %d runs',
  (current, runs) => {
    const random = randomOf(current)
    let alarms = 0
    for (let run = 0; run < runs; run++) if (drifted(steadyTable(random, { reference: REFERENCE, current })).length > 0) alarms++
    expect(alarms / runs).toBeLessThan(0.05)
  },
  60_000
)

it('the textbook rule alarms nearly always', () => {
  const random = randomOf(1)
  const alarms = Array.from({ length: 10 }, () => drifted(steadyTable(random, { reference: REFERENCE, current: 100 }), PLAIN).length)
  expect(alarms.filter(count => count > 0).length).toBeGreaterThan(7)
})

it.each([
  ['0.02σ at 200,000 rows', 200_000, 200_000, 0.02, undefined, {}, false],
  ['0.02σ at 200,000 rows by the textbook', 200_000, 200_000, 0.02, undefined, { method: 'ks', alpha: 0.05, correction: 'none' }, true],
  ['half a σ at 500 rows', 500, REFERENCE, 0.5, undefined, {}, true],
  ['one σ and an outlier of a million', 500, REFERENCE, 1, 1e6, {}, true],
  ['one σ and an outlier, by PSI', 500, REFERENCE, 1, 1e6, { method: 'psi' }, true]
])(
  'a shift of %s is seen or not',
  (_, rows, reference, shift, outlier, rule, expected) => {
    for (const seed of rows > 1000 ? [1] : [1, 2, 3]) {
      const random = randomOf(seed)
      const current = normals(random, rows, shift)
      if (outlier !== undefined) current[0] = outlier
      const shifted = columnOf('shifted', normals(random, reference), current)
      expect(drifted([shifted, ...steadyTable(random, { reference: REFERENCE, current: 500 })], rule).includes('shifted')).toBe(expected)
    }
  },
  60_000
)

const PLAIN = { method: 'ks', alpha: 0.05, correction: 'none' }
