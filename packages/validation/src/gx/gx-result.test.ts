import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeGxResult } from './gx-result.ts'
import { type GivenGx, judgeGx, lines, only } from './judged-gx.test-support.ts'

const data = lines({ id: [1, 2, 3, 4, 5], secret: ['ok', 'bad', 'bad', 'worse', null] })
const judge = (format: unknown, given: GivenGx = {}) =>
  judgeGx(data, only('expect_column_values_to_be_in_set', { column: 'secret', value_set: ['ok'], result_format: format }), given)

const counts = {
  element_count: 5,
  unexpected_count: 3,
  unexpected_percent: 75,
  missing_count: 1,
  missing_percent: 20,
  unexpected_percent_total: 60,
  unexpected_percent_nonmissing: 75
}

it('writes as much as the format says', async () => {
  const lists = { partial_unexpected_list: ['bad', 'bad', 'worse'] }
  const common = {
    partial_unexpected_counts: [
      { value: 'bad', count: 2 },
      { value: 'worse', count: 1 }
    ]
  }
  expect((await judge('BOOLEAN_ONLY')).first.result).toEqual({})
  expect((await judge('BASIC')).first.result).toEqual({ ...counts, ...lists })
  expect((await judge(undefined)).first.result).toEqual({ ...counts, ...lists, ...common })
  expect((await judge('COMPLETE')).first.result).toEqual({ ...counts, ...lists, ...common, unexpected_list: ['bad', 'bad', 'worse'] })
})

it('lists the keys of rows where they are named, and as many as are asked for', async () => {
  const format = {
    result_format: 'COMPLETE',
    unexpected_index_column_names: ['id'],
    partial_unexpected_count: 2,
    include_unexpected_rows: true
  }
  const { result } = (await judge(format)).first
  expect(result).toMatchObject({
    unexpected_index_column_names: ['id'],
    partial_unexpected_list: ['bad', 'bad'],
    unexpected_index_list: [
      { id: 2, secret: 'bad' },
      { id: 3, secret: 'bad' },
      { id: 4, secret: 'worse' }
    ],
    partial_unexpected_index_list: [
      { id: 2, secret: 'bad' },
      { id: 3, secret: 'bad' }
    ],
    unexpected_rows: [
      { id: 2, secret: 'bad' },
      { id: 3, secret: 'bad' }
    ],
    unexpected_index_query: expect.stringContaining('SELECT * FROM')
  })
})

it.each([
  ['expect_column_values_to_be_in_set', { column: 'secret', value_set: ['ok'] }],
  ['expect_column_values_to_be_unique', { column: 'secret' }],
  ['expect_column_values_to_be_dateutil_parseable', { column: 'secret' }],
  ['expect_column_distinct_values_to_equal_set', { column: 'secret', value_set: ['ok'] }],
  ['expect_column_most_common_value_to_be_in_set', { column: 'secret', value_set: ['ok'] }],
  ['expect_column_max_to_be_between', { column: 'secret', max_value: 'a' }],
  ['expect_column_kl_divergence_to_be_less_than', { column: 'secret', partition_object: { values: ['ok'], weights: [1] }, threshold: 0 }],
  ['expect_compound_columns_to_be_unique', { column_list: ['secret', 'secret'] }],
  ['unexpected_rows_expectation', { unexpected_rows_query: 'SELECT secret FROM {batch}' }]
])('tells no value of the data unless values are shown: %s', async (type, kwargs) => {
  const suite = only(type, {
    ...kwargs,
    result_format: { result_format: 'COMPLETE', unexpected_index_column_names: ['id'], include_unexpected_rows: true }
  })
  const { checks, result } = await judgeGx(data, suite, { showValues: false })
  expect(JSON.stringify([checks, result])).not.toMatch(/bad|worse/)
  expect(result.success).toBe(false)
  expect(result.meta.gauntlet).toMatchObject({ values: 'left out' })
})

it('lists the columns that tell rows apart also where values are not shown', async () => {
  const { first } = await judge('COMPLETE', { showValues: false, idColumns: ['id'] })
  expect(first.result).toEqual({
    ...counts,
    unexpected_index_column_names: ['id'],
    partial_unexpected_index_list: [{ id: 2 }, { id: 3 }, { id: 4 }],
    unexpected_index_list: [{ id: 2 }, { id: 3 }, { id: 4 }],
    unexpected_index_query: expect.stringContaining('SELECT * FROM')
  })
})

it('keeps what was written, with parameters filled in', async () => {
  const suite = {
    name: 's',
    meta: { great_expectations_version: '1.2.0' },
    expectations: [
      {
        type: 'expect_column_max_to_be_between',
        kwargs: { column: 'id', max_value: { $PARAMETER: '2 + 2' } },
        meta: { owner: 'x' },
        id: 'u'
      }
    ]
  }
  const { result } = await judgeGx(data, suite)
  expect(result.meta).toMatchObject({ great_expectations_version: '1.2.0' })
  expect(result.results[0]?.expectation_config).toEqual({
    type: 'expect_column_max_to_be_between',
    kwargs: { column: 'id', max_value: 4 },
    meta: { owner: 'x' },
    id: 'u'
  })
  const path = join(tmpdir(), `gauntlet-gx-result-${process.pid}.json`)
  await writeGxResult(path, result)
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(result)))
})
