import { duckdbDialect } from '@gauntlet/tables'
import { expect, it } from 'vitest'
import { judge } from '../judged.test-support.ts'
import { profileAggregates } from '../profile/evidence.ts'
import { Suite } from '../suite/suite.ts'
import { planSuite } from './plan.ts'
import { writing } from './writing.ts'

it('computes the extremes of a column once, however many checks look at them', () => {
  const columns = [{ name: 'delay', type: 'integer', engineType: 'BIGINT' }] as const
  const context = {
    columns,
    dialect: duckdbDialect,
    typed: true,
    input: 'checks',
    locate: () => undefined,
    shown: () => 'data',
    problems: new Map(),
    others: new Map(),
    shownOther: () => undefined,
    storedRows: new Map(),
    now: 0
  }
  const plan = (max: number) => {
    const suite = Suite.parse({ columns: { delay: { min: -60, max, nullable: false, missing: { max: 0 } } } })
    return planSuite(suite, writing(suite, context), context)
  }
  const aggregates = [
    ...profileAggregates(columns, duckdbDialect),
    ...Array.from({ length: 200 }, (_, index) => plan(index))
      .flat()
      .flatMap(check => check.aggregates)
  ]
  const functions = aggregates.flatMap(({ sql }) => sql.match(/\b(?:count|min|max|avg)\([^)]*\)(?: FILTER)?/g) ?? [])
  // A comparison of an aggregate is not a second aggregate: the engine computes equal ones once.
  expect(new Set(functions)).toEqual(new Set(['count(*)', 'count("delay")', 'min("delay")', 'max("delay")', 'avg("delay")']))
})

it.each([
  ['schema: { required: [a] }', { rows: 'fail' }],
  ['rows: { max: 5 }', { rows: 'pass', 'rows.any': 'fail' }],
  ['rows: { max: 5, where: a > 0 }', { rows: 'pass', 'rows.any': 'fail' }],
  ['rows: { min: 3 }', { rows: 'fail' }],
  ['rows: { min: 3, where: a > 0 }', { rows: 'fail' }],
  ['rows: { min: 3, severity: warning }', { rows: 'fail', 'rows.any': 'fail' }],
  ['severity: info\nrows: { min: 3 }', { rows: 'fail', 'rows.any': 'fail' }],
  ['rows: { min: 0 }', { rows: 'pass' }],
  ['rows: 0', { rows: 'pass' }]
])('holds data without rows against %s', async (yaml, expected) => {
  const { checks, outcomes } = await judge('.csv', 'a\n', yaml)
  expect(Object.fromEntries(Object.entries(outcomes).filter(([id]) => id.startsWith('rows')))).toEqual(expected)
  for (const { id, severity } of checks) if (id === 'rows.any') expect(severity).toBe('critical')
})
