import { duckdbDialect, METRICS, postgresDialect, type SqlDialect, sparkDialect, trinoDialect } from '@gauntlet/tables'
import { expect, it } from 'vitest'
import { columnChecks } from '../suite/column-checks.ts'
import { integrityChecks } from '../suite/integrity.ts'
import { sections } from '../suite/suite.ts'
import { compileSuite, goldenSuite } from './compile-suite.test-support.ts'

/** What is not compiled to SQL of the judged table by itself: stages of their own. */
const STAGES = ['lineage', 'drift', 'custom']

it('has every kind of check in its suite', async () => {
  const suite = await goldenSuite()
  const { columns = {}, integrity = {}, ...others } = suite
  const written = (given: object) =>
    Object.keys(given).filter(key => Object.entries(given).some(([name, value]) => name === key && value !== undefined))
  expect(new Set([...written({ columns, integrity, ...others }), ...STAGES])).toEqual(new Set(Object.keys(sections)))
  expect(new Set(Object.values(columns).flatMap(written))).toEqual(new Set(Object.keys(columnChecks)))
  expect(new Set(written(integrity))).toEqual(new Set(Object.keys(integrityChecks)))
})

it.each<[string, SqlDialect]>([
  ['duckdb', duckdbDialect],
  ['spark', sparkDialect],
  ['trino', trinoDialect],
  ['postgres', postgresDialect]
])('compiles the suite to the golden SQL of %s', async (name, dialect) => {
  const exactness = METRICS.map(metric => `-- ${metric}: ${dialect.exact[metric] ? 'exact' : 'approximate'}`)
  const statements = compileSuite(await goldenSuite(), dialect).map(({ title, sql }) => `-- ${title}\n${sql};`)
  await expect([...exactness, '', ...statements, ''].join('\n')).toMatchFileSnapshot(`${name}.sql`)
})
