import { between } from './kinds/between.ts'
import { distinctValues, mostCommon } from './kinds/distinct-sets.ts'
import { extreme, share, statistic } from './kinds/figures.ts'
import { klDivergence } from './kinds/kl-divergence.ts'
import { lengthBetween, lengthEqual } from './kinds/lengths.ts'
import { allEqual, compoundUnique, sumEqual, uniqueWithinRecord } from './kinds/multicolumn.ts'
import { nullness } from './kinds/nullness.ts'
import { order } from './kinds/order.ts'
import { pairEqual, pairGreater, pairInSet } from './kinds/pairs.ts'
import { like, likeList, regex, regexList } from './kinds/patterns.ts'
import { quantileValues } from './kinds/quantiles.ts'
import { queryComparison, unexpectedRows } from './kinds/queries.ts'
import { rowCount, rowCountOfOther } from './kinds/rows.ts'
import { inSet } from './kinds/sets.ts'
import { outliers, zScores } from './kinds/spread.ts'
import { columnCount, columnsAsSet, columnsInOrder, columnToExist } from './kinds/table-shape.ts'
import { texts } from './kinds/texts.ts'
import { inTypeList, ofType } from './kinds/types.ts'
import { unique } from './kinds/unique.ts'
import type { ColumnPlanner, ColumnsPlanner, TablePlanner } from './planned.ts'

/** One kind of expectation: what it is about, and the keyword arguments that are its own. */
export type Kind =
  | { readonly about: 'column'; readonly own: readonly string[]; readonly plan: ColumnPlanner }
  | { readonly about: 'pair' | 'columns'; readonly own: readonly string[]; readonly plan: ColumnsPlanner }
  | { readonly about: 'table'; readonly own: readonly string[]; readonly plan: TablePlanner }

/** Keyword arguments that every expectation may have. */
export const COMMON = [
  'result_format',
  'include_config',
  'catch_exceptions',
  'meta',
  'batch_id',
  'row_condition',
  'condition_parser',
  // Of 0.x: how dates stand in data that is text. Columns of dates are compared as dates in any case.
  'parse_strings_as_datetimes',
  'output_strftime_format',
  // What a profiler of 0.x left behind.
  'auto',
  'profiler_config',
  'allow_cross_type_comparisons'
] as const

const BOUNDS = ['min_value', 'max_value', 'strict_min', 'strict_max']

function map(plan: ColumnPlanner, ...own: string[]): Kind {
  return { about: 'column', own: ['mostly', ...own], plan }
}

function figure(plan: ColumnPlanner, ...own: string[]): Kind {
  return { about: 'column', own, plan }
}

function pair(plan: ColumnsPlanner, ...own: string[]): Kind {
  return { about: 'pair', own: ['mostly', 'ignore_row_if', ...own], plan }
}

function columns(plan: ColumnsPlanner, ...own: string[]): Kind {
  return { about: 'columns', own: ['mostly', 'ignore_row_if', ...own], plan }
}

function table(plan: TablePlanner, ...own: string[]): Kind {
  return { about: 'table', own, plan }
}

/** Every expectation that is judged, by its name. */
export const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['expect_column_values_to_be_null', map(nullness(true))],
  ['expect_column_values_to_not_be_null', map(nullness(false))],
  ['expect_column_values_to_be_in_set', map(inSet(true), 'value_set')],
  ['expect_column_values_to_not_be_in_set', map(inSet(false), 'value_set')],
  ['expect_column_values_to_be_between', map(between, ...BOUNDS)],
  ['expect_column_values_to_be_unique', map(unique)],
  ['expect_column_values_to_match_regex', map(regex(true), 'regex')],
  ['expect_column_values_to_not_match_regex', map(regex(false), 'regex')],
  ['expect_column_values_to_match_regex_list', map(regexList(true), 'regex_list', 'match_on')],
  ['expect_column_values_to_not_match_regex_list', map(regexList(false), 'regex_list')],
  ['expect_column_values_to_match_like_pattern', map(like(true), 'like_pattern')],
  ['expect_column_values_to_not_match_like_pattern', map(like(false), 'like_pattern')],
  ['expect_column_values_to_match_like_pattern_list', map(likeList(true), 'like_pattern_list', 'match_on')],
  ['expect_column_values_to_not_match_like_pattern_list', map(likeList(false), 'like_pattern_list')],
  ['expect_column_value_lengths_to_equal', map(lengthEqual, 'value')],
  ['expect_column_value_lengths_to_be_between', map(lengthBetween, ...BOUNDS)],
  ['expect_column_value_z_scores_to_be_less_than', map(zScores, 'threshold', 'double_sided')],
  ['expect_column_values_to_not_be_outliers', map(outliers, 'method', 'multiplier')],
  ['expect_column_values_to_match_strftime_format', map(texts, 'strftime_format')],
  ['expect_column_values_to_be_dateutil_parseable', map(texts)],
  ['expect_column_values_to_be_json_parseable', map(texts)],
  ['expect_column_values_to_match_json_schema', map(texts, 'json_schema')],
  ['expect_column_values_to_be_increasing', map(order(true), 'strictly')],
  ['expect_column_values_to_be_decreasing', map(order(false), 'strictly')],
  ['expect_column_values_to_be_of_type', map(ofType, 'type_')],
  ['expect_column_values_to_be_in_type_list', map(inTypeList, 'type_list')],
  ['expect_column_type_to_be', figure(ofType, 'type_')],
  ['expect_column_min_to_be_between', figure(extreme('min'), ...BOUNDS)],
  ['expect_column_max_to_be_between', figure(extreme('max'), ...BOUNDS)],
  ['expect_column_mean_to_be_between', figure(statistic('mean'), ...BOUNDS)],
  ['expect_column_median_to_be_between', figure(statistic('median'), ...BOUNDS)],
  ['expect_column_sum_to_be_between', figure(statistic('sum'), ...BOUNDS)],
  ['expect_column_stdev_to_be_between', figure(statistic('stdev'), ...BOUNDS)],
  ['expect_column_unique_value_count_to_be_between', figure(share('unique count'), ...BOUNDS)],
  ['expect_column_proportion_of_unique_values_to_be_between', figure(share('unique share'), ...BOUNDS)],
  ['expect_column_proportion_of_non_null_values_to_be_between', figure(share('present share'), ...BOUNDS)],
  ['expect_column_distinct_values_to_be_in_set', figure(distinctValues('in'), 'value_set')],
  ['expect_column_distinct_values_to_contain_set', figure(distinctValues('contain'), 'value_set')],
  ['expect_column_distinct_values_to_equal_set', figure(distinctValues('equal'), 'value_set')],
  ['expect_column_most_common_value_to_be_in_set', figure(mostCommon, 'value_set', 'ties_okay')],
  ['expect_column_quantile_values_to_be_between', figure(quantileValues, 'quantile_ranges', 'allow_relative_error')],
  [
    'expect_column_kl_divergence_to_be_less_than',
    figure(klDivergence, 'partition_object', 'threshold', 'tail_weight_holdout', 'internal_weight_holdout', 'bucketize_data')
  ],
  ['expect_column_pair_values_to_be_equal', pair(pairEqual)],
  ['expect_column_pair_values_a_to_be_greater_than_b', pair(pairGreater, 'or_equal')],
  ['expect_column_pair_values_to_be_in_set', pair(pairInSet, 'value_pairs_set')],
  ['expect_compound_columns_to_be_unique', columns(compoundUnique)],
  ['expect_select_column_values_to_be_unique_within_record', columns(uniqueWithinRecord)],
  ['expect_multicolumn_values_to_be_unique', columns(uniqueWithinRecord)],
  ['expect_multicolumn_values_to_be_equal', columns(allEqual)],
  ['expect_multicolumn_sum_to_equal', columns(sumEqual, 'sum_total')],
  ['expect_column_to_exist', table(columnToExist, 'column', 'column_index')],
  ['expect_table_columns_to_match_ordered_list', table(columnsInOrder, 'column_list')],
  ['expect_table_columns_to_match_set', table(columnsAsSet, 'column_set', 'exact_match')],
  ['expect_table_column_count_to_equal', table(columnCount(true), 'value')],
  ['expect_table_column_count_to_be_between', table(columnCount(false), ...BOUNDS)],
  ['expect_table_row_count_to_equal', table(rowCount(true), 'value')],
  ['expect_table_row_count_to_be_between', table(rowCount(false), ...BOUNDS)],
  ['expect_table_row_count_to_equal_other_table', table(rowCountOfOther, 'other_table_name')],
  ['unexpected_rows_expectation', table(unexpectedRows, 'unexpected_rows_query')],
  [
    'expect_query_results_to_match_comparison',
    table(queryComparison, 'base_query', 'comparison_data_source_name', 'comparison_query', 'mostly')
  ]
])
