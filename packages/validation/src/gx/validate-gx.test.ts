import { expect, it } from 'vitest'
import { judgeGx, lines, only } from './judged-gx.test-support.ts'

const data = lines({
  id: [1, 2, 3, 4],
  age: [10, null, 30, 40],
  name: ['ann', 'bob', 'bob', null],
  gone: [null, null, null, null],
  day: ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'],
  ok: [true, false, true, true]
})

it.each([
  ['a value out of range', 'expect_column_values_to_be_between', { column: 'age', min_value: 0, max_value: 30 }, 'fail', false],
  ['as many as may be', 'expect_column_values_to_be_between', { column: 'age', max_value: 30, mostly: 0.6 }, 'pass', true],
  ['a strict bound', 'expect_column_values_to_be_between', { column: 'age', min_value: 10, strict_min: true }, 'fail', false],
  ['a date in words', 'expect_column_values_to_be_between', { column: 'day', max_value: 'Jan 4 2026' }, 'pass', true],
  ['only missing values', 'expect_column_values_to_be_between', { column: 'gone', max_value: 1 }, 'inconclusive', true],
  ['a figure of nothing', 'expect_column_mean_to_be_between', { column: 'gone', max_value: 1 }, 'inconclusive', false],
  [
    'no row in scope',
    'expect_column_values_to_be_unique',
    { column: 'id', row_condition: 'id > 9', condition_parser: 'pandas' },
    'inconclusive',
    true
  ],
  [
    'a scope',
    'expect_column_values_to_not_be_null',
    { column: 'age', row_condition: 'name == "ann"', condition_parser: 'pandas' },
    'pass',
    true
  ],
  ['an empty set', 'expect_column_values_to_be_in_set', { column: 'id', value_set: [] }, 'fail', false],
  ['text in a set of numbers', 'expect_column_values_to_be_in_set', { column: 'name', value_set: [1, 2] }, 'fail', false],
  ['repeated text', 'expect_column_values_to_be_unique', { column: 'name' }, 'fail', false],
  ['lengths', 'expect_column_value_lengths_to_equal', { column: 'name', value: 3 }, 'pass', true],
  ['a pattern', 'expect_column_values_to_match_regex', { column: 'name', regex: '^b' }, 'fail', false],
  ['a LIKE pattern', 'expect_column_values_to_match_like_pattern', { column: 'name', like_pattern: '___' }, 'pass', true],
  ['an order', 'expect_column_values_to_be_increasing', { column: 'age', strictly: true }, 'pass', true],
  ['z-scores', 'expect_column_value_z_scores_to_be_less_than', { column: 'id', threshold: 1, double_sided: true }, 'fail', false],
  ['outliers', 'expect_column_values_to_not_be_outliers', { column: 'id', method: 'iqr', multiplier: 1.5 }, 'pass', true],
  ['a type by its name in pandas', 'expect_column_values_to_be_of_type', { column: 'id', type_: 'int64' }, 'pass', true],
  ['a type by its name in Spark', 'expect_column_values_to_be_in_type_list', { column: 'id', type_list: ['StringType'] }, 'fail', false],
  ['a median', 'expect_column_median_to_be_between', { column: 'age', min_value: 30, max_value: 30 }, 'pass', true],
  ['a sum', 'expect_column_sum_to_be_between', { column: 'age', min_value: 81 }, 'fail', false],
  [
    'a share of different values',
    'expect_column_proportion_of_unique_values_to_be_between',
    { column: 'name', max_value: 0.7 },
    'pass',
    true
  ],
  [
    'a share of values that are there',
    'expect_column_proportion_of_non_null_values_to_be_between',
    { column: 'age', min_value: 0.8 },
    'fail',
    false
  ],
  ['different values', 'expect_column_distinct_values_to_equal_set', { column: 'name', value_set: ['ann', 'bob'] }, 'pass', true],
  ['the commonest value', 'expect_column_most_common_value_to_be_in_set', { column: 'name', value_set: ['ann'] }, 'fail', false],
  [
    'quantiles',
    'expect_column_quantile_values_to_be_between',
    {
      column: 'age',
      quantile_ranges: {
        quantiles: [0, 1],
        value_ranges: [
          [10, 10],
          [null, 40]
        ]
      }
    },
    'pass',
    true
  ],
  [
    'a partition',
    'expect_column_kl_divergence_to_be_less_than',
    { column: 'name', partition_object: { values: ['ann'], weights: [1] }, threshold: 1 },
    'fail',
    false
  ],
  ['a pair with a missing value', 'expect_column_pair_values_a_to_be_greater_than_b', { column_A: 'age', column_B: 'id' }, 'fail', false],
  [
    'such a pair left out',
    'expect_column_pair_values_a_to_be_greater_than_b',
    { column_A: 'age', column_B: 'id', ignore_row_if: 'either_value_is_missing' },
    'pass',
    true
  ],
  ['a compound key', 'expect_compound_columns_to_be_unique', { column_list: ['name', 'ok'] }, 'pass', true],
  ['a sum of columns', 'expect_multicolumn_sum_to_equal', { column_list: ['id', 'age'], sum_total: 11, mostly: 0.25 }, 'pass', true],
  ['a column', 'expect_column_to_exist', { column: 'age' }, 'pass', true],
  ['the set of columns', 'expect_table_columns_to_match_set', { column_set: ['id', 'age'], exact_match: false }, 'pass', true],
  ['the order of columns', 'expect_table_columns_to_match_ordered_list', { column_list: ['age', 'id'] }, 'fail', false],
  ['a row count', 'expect_table_row_count_to_be_between', { min_value: 1, max_value: 3 }, 'fail', false],
  ['a query', 'unexpected_rows_expectation', { unexpected_rows_query: 'SELECT * FROM {batch} WHERE age > 30;' }, 'fail', false],
  [
    'two queries',
    'expect_query_results_to_match_comparison',
    { base_query: 'SELECT id FROM {batch}', comparison_data_source_name: 'x', comparison_query: 'SELECT 5 - id FROM data' },
    'pass',
    true
  ]
] as const)('judges %s', async (_, type, kwargs, outcome, success) => {
  const { check, first } = await judgeGx(data, only(type, kwargs))
  expect([check.outcome, first.success, first.exception_info.exception_message]).toEqual([outcome, success, null])
})

it.each([
  ['an unknown expectation', 'expect_column_values_to_be_lucky', { column: 'id' }, 'inconclusive', 'expect_column_values_to_be_lucky'],
  ['an unknown argument', 'expect_column_values_to_be_unique', { column: 'id', mosty: 0.5 }, 'inconclusive', '"mosty"'],
  ['a column that is not there', 'expect_column_values_to_be_unique', { column: 'nam' }, 'fail', 'Did you mean "name"?'],
  [
    'such a column of a condition',
    'expect_column_values_to_be_unique',
    { column: 'id', row_condition: 'ag > 1', condition_parser: 'pandas' },
    'fail',
    '"ag"'
  ],
  ['text against numbers', 'expect_column_values_to_be_between', { column: 'name', min_value: 1 }, 'fail', 'name is string'],
  ['no bound', 'expect_column_max_to_be_between', { column: 'id' }, 'inconclusive', 'are both missing'],
  ['crossed bounds', 'expect_column_values_to_be_between', { column: 'id', min_value: 5, max_value: 1 }, 'inconclusive', 'is larger than'],
  ['a share above 1', 'expect_column_values_to_be_unique', { column: 'id', mostly: 1.1 }, 'inconclusive', 'a number from 0 to 1'],
  [
    'half a condition',
    'expect_column_values_to_be_unique',
    { column: 'id', row_condition: 'id > 1 or', condition_parser: 'pandas' },
    'inconclusive',
    'row_condition'
  ],
  [
    'an unknown parameter',
    'expect_column_max_to_be_between',
    { column: 'id', max_value: { $PARAMETER: 'limit * 2' } },
    'inconclusive',
    '"limit"'
  ],
  ['a look-around', 'expect_column_values_to_match_regex', { column: 'name', regex: '(?=a)' }, 'inconclusive', 'RE2'],
  [
    'an order of text and numbers',
    'expect_column_pair_values_a_to_be_greater_than_b',
    { column_A: 'name', column_B: 'id' },
    'fail',
    'no common order'
  ],
  [
    'a query that cannot be run',
    'unexpected_rows_expectation',
    { unexpected_rows_query: 'SELECT nope FROM {batch}' },
    'inconclusive',
    'query'
  ],
  ['another statement', 'unexpected_rows_expectation', { unexpected_rows_query: 'SELECT 1; DROP VIEW data' }, 'inconclusive', 'query'],
  ['a table that is not there', 'expect_table_row_count_to_equal_other_table', { other_table_name: 'b' }, 'inconclusive', 'input "tables"'],
  ['a rounded id', 'expect_column_values_to_be_in_set', { column: 'id', value_set: [2 ** 53] }, 'inconclusive', 'beyond 2^53'],
  ['an unknown result format', 'expect_column_values_to_be_unique', { column: 'id', result_format: 'ALL' }, 'inconclusive', 'result_format']
] as const)('does not judge %s, and raises there', async (_, type, kwargs, outcome, said) => {
  const { check, first, result } = await judgeGx(data, only(type, kwargs))
  expect(check).toMatchObject({ outcome, message: expect.stringContaining(said) })
  expect(first).toMatchObject({
    success: false,
    exception_info: { raised_exception: true, exception_message: expect.stringContaining(said) }
  })
  expect(result.success).toBe(false)
})

it('reads both spellings in one file, with titles, severities and parameters', async () => {
  const { checks, result } = await judgeGx(data, {
    expectation_suite_name: 'old',
    evaluation_parameters: { limit: 15 },
    expectations: [
      {
        expectation_type: 'expect_column_max_to_be_between',
        kwargs: { column: 'age', max_value: { $PARAMETER: 'limit * 2' } },
        meta: { severity: 'warning' }
      },
      {
        type: 'expect_column_max_to_be_between',
        kwargs: { column: 'age', max_value: 50 },
        severity: 'info',
        description: 'Nobody is older',
        notes: 'x'
      }
    ]
  })
  expect(checks.map(({ id, severity, outcome, title }) => [id, severity, outcome, title])).toEqual([
    ['age.expect_column_max_to_be_between', 'warning', 'fail', 'age: largest value at most 30'],
    ['age.expect_column_max_to_be_between.2', 'info', 'pass', 'Nobody is older']
  ])
  expect(checks[0]?.location).toMatchObject({ file: 'suite.json', line: 1 })
  expect(result).toMatchObject({
    success: false,
    suite_name: 'old',
    statistics: { evaluated_expectations: 2, successful_expectations: 1, unsuccessful_expectations: 1, success_percent: 50 }
  })
  expect(result.results.map(one => one.expectation_config.expectation_type ?? one.expectation_config.type)).toHaveLength(2)
})

it('fails for data without rows, whatever its shape', async () => {
  const { rows, check, first } = await judgeGx('a,b\n', only('expect_column_values_to_be_unique', { column: 'a' }), { ending: 'csv' })
  expect([rows?.outcome, check.outcome, first.success]).toEqual(['fail', 'inconclusive', true])
})

it('counts the rows of another table', async () => {
  const suite = only('expect_table_row_count_to_equal_other_table', { other_table_name: 'B' })
  const { check, first } = await judgeGx(data, suite, { others: { b: lines({ x: [1, 2] }) } })
  expect([check.outcome, first.result]).toEqual(['fail', { observed_value: { self: 4, other: 2 } }])
})

it('is not misled by columns that are named as its own', async () => {
  const strange = lines({ n: [2, 2, 5], v: [1, 1, 2], value: ['a', 'a', 'b'], data: [1, 2, 3], inside: [1, 1, 1] })
  const most = await judgeGx(strange, only('expect_column_most_common_value_to_be_in_set', { column: 'n', value_set: [2] }))
  const spread = await judgeGx(
    strange,
    only('expect_column_kl_divergence_to_be_less_than', {
      column: 'n',
      partition_object: { values: [2, 5], weights: [0.6, 0.4] },
      threshold: 0.1
    })
  )
  const copies = await judgeGx(strange, only('expect_compound_columns_to_be_unique', { column_list: ['v', 'value'] }))
  const quantile = await judgeGx(
    strange,
    only('expect_column_quantile_values_to_be_between', {
      column: 'v',
      allow_relative_error: 'higher',
      quantile_ranges: { quantiles: [0.6], value_ranges: [[2, 2]] }
    })
  )
  expect([most, spread, copies, quantile].map(({ first }) => first.success)).toEqual([true, true, false, true])
})

it.each([
  ['expect_column_values_to_match_strftime_format', { column: 'd', strftime_format: '%d.%m.%Y' }, ['2026-01-02']],
  ['expect_column_values_to_be_dateutil_parseable', { column: 'd' }, ['soon']],
  ['expect_column_values_to_be_json_parseable', { column: 'j' }, ['{']],
  ['expect_column_values_to_match_json_schema', { column: 'k', json_schema: { type: 'object', required: ['a'] } }, ['{"b": 1}', '[]']]
])('asks each different text: %s', async (type, kwargs, unexpected) => {
  const texts = lines({
    d: ['01.02.2026', '02.02.2026', '3.2.2026', type.includes('strftime') ? '2026-01-02' : 'soon'],
    j: ['1', '{}', '"a"', '{'],
    k: ['{"a": 1}', '{"b": 1}', '[]', '{"a": null}']
  })
  const { check, first } = await judgeGx(texts, only(type, { ...kwargs, result_format: 'COMPLETE' }))
  expect([check.outcome, first.result.unexpected_list]).toEqual(['fail', unexpected])
})

it('tells values of several kinds apart, as JSON lines can hold them', async () => {
  const mixed = lines({ x: [1, '1', 2, 2], y: ['10', '10', 'a', null] })
  const complete = { result_format: 'COMPLETE' }
  const unique = await judgeGx(mixed, only('expect_column_values_to_be_unique', { column: 'x', ...complete }))
  const inSet = await judgeGx(mixed, only('expect_column_values_to_be_in_set', { column: 'x', value_set: [1, 2], ...complete }))
  const text = await judgeGx(mixed, only('expect_column_values_to_be_unique', { column: 'y', ...complete }))
  expect([unique, inSet, text].map(({ first }) => first.result.unexpected_list)).toEqual([[2, 2], ['1'], ['10', '10']])
})

it('cannot judge a schema of what is no JSON', async () => {
  const suite = only('expect_column_values_to_match_json_schema', { column: 'j', json_schema: { type: 'object' } })
  const { check, first } = await judgeGx(lines({ j: ['{}', 'no'] }), suite)
  expect([check.outcome, first.exception_info.raised_exception]).toEqual(['inconclusive', true])
})
