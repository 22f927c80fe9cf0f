import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseLenientJson } from '@gauntlet/core'
import { z } from 'zod'

const Engines = z.array(z.string()).optional()
const Columns = z.record(z.string(), z.array(z.unknown()))
/** By engine; one file has a column in the place of an engine. */
const Types = z.record(z.string(), z.string()).optional().catch(undefined)
const Schemas = z.record(z.string(), Types).nullish()

const Test = z.looseObject({
  title: z.string(),
  // Arguments by their place are of an interface that is gone.
  in: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown()).transform(() => ({}))]),
  out: z.record(z.string(), z.unknown()).default({}),
  exact_match_out: z.boolean().default(false),
  only_for: Engines,
  suppress_test_for: Engines,
  error: z.unknown().optional(),
  tolerance: z.number().optional()
})

const DataSet = z.looseObject({
  dataset_name: z.string().optional(),
  data: z.union([z.array(z.looseObject({ dataset_name: z.string(), data: Columns, schemas: Schemas })), Columns]),
  schemas: Schemas,
  only_for: Engines,
  suppress_test_for: Engines,
  tests: z.array(Test)
})

const CaseFile = z.looseObject({ expectation_type: z.string(), datasets: z.array(DataSet) })

export type Test = z.output<typeof Test>

/** The engines of Great Expectations whose cases count. */
export type GxEngine = 'pandas' | 'postgresql' | 'sqlite'

export interface NamedTable {
  readonly name: string
  readonly columns: Readonly<Record<string, readonly unknown[]>>
  readonly types: Readonly<Record<string, string>>
}

/** The cases of one data set that are judged by the same types of its columns. */
export interface CaseGroup {
  readonly expectation: string
  /** The first one is judged; the others are there to be named. */
  readonly tables: readonly NamedTable[]
  /** Says of rows which one they are. */
  readonly isMap: boolean
  readonly tests: readonly Test[]
}

/** All cases of a folder that count for at least one of the three engines. */
export async function readCases(folder: string): Promise<CaseGroup[]> {
  const files = (await readdir(folder, { recursive: true })).filter(file => file.endsWith('.json')).sort()
  const groups = await Promise.all(
    files.map(async file => {
      const { expectation_type: expectation, datasets } = CaseFile.parse(parseLenientJson(await readFile(join(folder, file), 'utf8')))
      return datasets.flatMap(dataSet => groupsOf(expectation, dataSet, /_map_expectations/.test(file)))
    })
  )
  return groups.flat().filter(({ tests }) => tests.length > 0)
}

/** Of an SQL database where that engine counts, else of pandas. */
function groupsOf(expectation: string, dataSet: z.output<typeof DataSet>, isMap: boolean): CaseGroup[] {
  const counted = dataSet.tests.map(test => ({ test, engines: enginesOf(expectation, dataSet, test) }))
  const sql = counted.filter(({ engines }) => engines.includes('postgresql') || engines.includes('sqlite'))
  const pandas = counted.filter(({ engines }) => engines.length === 1 && engines[0] === 'pandas')
  return [
    { engines: ['postgresql', 'sqlite', 'pandas'], tests: sql },
    { engines: ['pandas', 'postgresql', 'sqlite'], tests: pandas }
  ].map(({ engines, tests }) => ({
    expectation,
    isMap,
    tables: tablesOf(dataSet, engines),
    tests: tests.map(({ test }) => test)
  }))
}

function tablesOf({ data, schemas, dataset_name }: z.output<typeof DataSet>, engines: readonly string[]): NamedTable[] {
  const given = Array.isArray(data) ? data : [{ dataset_name: dataset_name ?? 'data', data, schemas }]
  return given.map(table => ({
    name: table.dataset_name,
    columns: table.data,
    types: engines.map(engine => table.schemas?.[engine]).find(types => types !== undefined) ?? {}
  }))
}

function enginesOf(expectation: string, dataSet: z.output<typeof DataSet>, test: Test): GxEngine[] {
  if (UNIMPLEMENTED.has(expectation)) return []
  return (['pandas', 'postgresql', 'sqlite'] as const).filter(engine => {
    if (engine === 'pandas' ? SQL_ONLY.has(expectation) : PANDAS_ONLY.has(expectation)) return false
    return [dataSet, test].every(
      ({ only_for: only, suppress_test_for: not }) => (only === undefined || names(only, engine)) && !names(not ?? [], engine)
    )
  })
}

/** `sqlalchemy` is any SQL engine; names with `_v2_api` are of an interface that is gone. */
function names(list: readonly string[], engine: GxEngine): boolean {
  const own = engine === 'pandas' ? ['pandas'] : [engine, 'sqlalchemy']
  return list.some(name => own.includes(name.replace(/_v3_api$/, '')))
}

/** Great Expectations has the names, and nothing that computes them. */
const UNIMPLEMENTED = new Set([
  'expect_column_bootstrapped_ks_test_p_value_to_be_greater_than',
  'expect_column_parameterized_distribution_ks_test_p_value_to_be_greater_than',
  'expect_column_chisquare_test_p_value_to_be_greater_than',
  'expect_column_pair_cramers_phi_value_to_be_less_than'
])

const SQL_ONLY = new Set([
  'expect_column_values_to_match_like_pattern',
  'expect_column_values_to_not_match_like_pattern',
  'expect_column_values_to_match_like_pattern_list',
  'expect_column_values_to_not_match_like_pattern_list',
  'expect_table_row_count_to_equal_other_table',
  'unexpected_rows_expectation'
])

const PANDAS_ONLY = new Set([
  'expect_column_values_to_match_strftime_format',
  'expect_column_values_to_be_dateutil_parseable',
  'expect_column_values_to_be_json_parseable',
  'expect_column_values_to_match_json_schema',
  'expect_column_values_to_be_increasing',
  'expect_column_values_to_be_decreasing'
])
