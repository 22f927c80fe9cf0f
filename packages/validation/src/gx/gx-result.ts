import { VERSION, writeAtomically } from '@gauntlet/core'
import type { Tables } from '@gauntlet/tables'
import type { Found } from '../plan/planned.ts'
import { gatherLists, type ListedRow, type Lists } from './gather-lists.ts'
import { Moment } from './moment.ts'
import type { GxPlanned } from './plan-gx.ts'
import type { Judged, MapCounts } from './planned.ts'
import type { ResultFormat } from './result-format.ts'
import type { GxSuite } from './suite.ts'

/** A suite as it was judged, for Great Expectations' own result. */
export interface GxFound {
  readonly suite: GxSuite
  readonly expectations: readonly GxPlanned[]
  readonly found: Found
}

/** The result of a suite as Great Expectations writes it. */
export interface GxResult {
  readonly success: boolean
  readonly results: readonly GxExpectationResult[]
  readonly suite_name: string | null
  readonly suite_parameters: Readonly<Record<string, unknown>>
  readonly statistics: {
    readonly evaluated_expectations: number
    readonly successful_expectations: number
    readonly unsuccessful_expectations: number
    readonly success_percent: number | null
  }
  readonly meta: Readonly<Record<string, unknown>>
  readonly id: null
}

export interface GxExpectationResult {
  readonly success: boolean
  readonly expectation_config: Readonly<Record<string, unknown>>
  readonly result: Readonly<Record<string, unknown>>
  readonly meta: Readonly<Record<string, unknown>>
  readonly exception_info: {
    readonly raised_exception: boolean
    readonly exception_message: string | null
    readonly exception_traceback: null
  }
}

/**
 * The result of a suite by Great Expectations' own rules: an expectation of no values succeeds, and one that cannot be judged raises an
 * exception. Values of the data are in it only where `showValues` says so; columns that tell rows apart are, as their author named them.
 */
export async function gxResult(tables: Tables, judged: GxFound, options: { readonly showValues: boolean }): Promise<GxResult> {
  const { suite, expectations, found } = judged
  const lists = await gatherLists(tables.data, expectations, found, options.showValues)
  const results = expectations.map(expectation => resultOf(expectation, expectation.judge(found), lists, options.showValues))
  const successful = results.filter(({ success }) => success).length
  return {
    success: successful === results.length,
    results,
    suite_name: suite.name ?? null,
    suite_parameters: asJson(suite.parameters),
    statistics: {
      evaluated_expectations: results.length,
      successful_expectations: successful,
      unsuccessful_expectations: results.length - successful,
      success_percent: results.length === 0 ? null : (successful / results.length) * 100
    },
    meta: { ...suite.meta, gauntlet: { version: VERSION, values: options.showValues ? 'shown' : 'left out' } },
    id: null
  }
}

/** Writes such a result, so that nobody ever sees half of it. */
export async function writeGxResult(path: string, result: GxResult): Promise<void> {
  await writeAtomically(path, `${JSON.stringify(result, null, 2)}\n`)
}

function resultOf(planned: GxPlanned, judged: Judged, lists: Lists, showValues: boolean): GxExpectationResult {
  const { expectation, kwargs, format } = planned
  const { rendered_content: _, ...written } = expectation.written
  const problem = judged.kind === 'error' ? judged.message : null
  return {
    success: judged.kind !== 'error' && judged.success,
    expectation_config: { ...written, kwargs: asJson(kwargs) },
    result: judged.kind === 'error' || format.level === 'BOOLEAN_ONLY' ? {} : contentOf(planned, judged, lists, showValues),
    meta: {},
    exception_info: { raised_exception: problem !== null, exception_message: problem, exception_traceback: null }
  }
}

function contentOf(
  { planned, format, listed, shown }: GxPlanned,
  judged: Exclude<Judged, { kind: 'error' }>,
  lists: Lists,
  showValues: boolean
): Record<string, unknown> {
  if (judged.kind === 'map') {
    const rows = lists.rows.get(planned.id) ?? []
    return mapResult(judged.counts, rows, format, {
      showValues: showValues && !format.excludeValues && (listed !== undefined || judged.counts.unexpected === 0),
      columns: listed?.columns ?? [],
      query: listed?.rows.from === undefined && format.indexColumns.length > 0 ? planned.reproduce : undefined
    })
  }
  const values = judged.holdsValues && !showValues ? {} : judged.result
  return { ...values, ...(shown === undefined ? {} : lists.shown.get(planned.id)) }
}

interface Listing {
  readonly showValues: boolean
  readonly columns: readonly string[]
  readonly query: string | undefined
}

function mapResult(counts: MapCounts, rows: readonly ListedRow[], format: ResultFormat, listing: Listing): Record<string, unknown> {
  const { elements, considered, unexpected } = counts
  const { level, partial, indexColumns } = format
  const values = rows.map(row => row.value)
  const ofTotal = elements === 0 ? null : (unexpected / elements) * 100
  const ofConsidered = considered === undefined ? ofTotal : considered === 0 ? null : (unexpected / considered) * 100
  const basic = {
    element_count: elements,
    unexpected_count: unexpected,
    unexpected_percent: ofConsidered,
    ...(listing.showValues ? { partial_unexpected_list: values.slice(0, partial) } : {}),
    ...(indexColumns.length === 0 ? {} : { unexpected_index_column_names: indexColumns }),
    ...(considered === undefined
      ? {}
      : {
          missing_count: elements - considered,
          missing_percent: elements === 0 ? null : ((elements - considered) / elements) * 100,
          unexpected_percent_total: ofTotal,
          unexpected_percent_nonmissing: ofConsidered
        }),
    ...(format.includeRows && listing.showValues
      ? { unexpected_rows: rows.slice(0, partial).map(row => ({ ...row.domain, ...row.index })) }
      : {})
  }
  if (level === 'BASIC') return basic
  const index = rows.map(row => (listing.showValues ? { ...row.domain, ...row.index } : row.index))
  const summary = {
    ...basic,
    ...(listing.showValues && partial > 0 ? { partial_unexpected_counts: counted(values, partial) } : {}),
    ...(indexColumns.length === 0 ? {} : { partial_unexpected_index_list: index.slice(0, partial) })
  }
  if (level === 'SUMMARY') return summary
  return {
    ...summary,
    ...(listing.showValues ? { unexpected_list: values } : {}),
    ...(indexColumns.length === 0 ? {} : { unexpected_index_list: index }),
    ...(listing.query === undefined ? {} : { unexpected_index_query: listing.query })
  }
}

/** The most common ones first, equally common ones by their text. */
function counted(values: readonly ListedRow['value'][], most: number) {
  const counts = new Map<string, { value: ListedRow['value']; count: number }>()
  for (const value of values) {
    const key = JSON.stringify(value)
    counts.set(key, { value, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  const sorted = [...counts].sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : a > b ? 1 : 0))
  return sorted.slice(0, most).map(([, entry]) => entry)
}

/** Dates as ISO text, and infinities by their name, as JSON knows neither. */
function asJson(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, plainJson(value)]))
}

function plainJson(value: unknown): unknown {
  if (value instanceof Moment) return value.iso
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value)
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return value.map(plainJson)
  return typeof value === 'object' && value !== null ? asJson({ ...value }) : value
}
