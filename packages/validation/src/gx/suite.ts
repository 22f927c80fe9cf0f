import { Severity } from '@gauntlet/core'
import { z } from 'zod'

/** One expectation of a suite file, whichever spelling it was written in. */
export interface Expectation {
  /** Such as `expect_column_values_to_be_between`. */
  readonly type: string
  /** As written: parameters are not yet filled in. */
  readonly kwargs: Readonly<Record<string, unknown>>
  readonly severity: Severity
  /** What its author calls it. */
  readonly title: string | undefined
  /** The item as it stands in the file, for the result file. */
  readonly written: Readonly<Record<string, unknown>>
  /** Keys beside `kwargs` that mean nothing to Great Expectations. */
  readonly strangers: readonly string[]
}

/** A Great Expectations suite: of 0.x (`expectation_suite_name`, `expectation_type`) or 1.x (`name`, `type`), mixed where it is mixed. */
export interface GxSuite {
  readonly name: string | undefined
  readonly expectations: readonly Expectation[]
  /** What `$PARAMETER` may name. */
  readonly parameters: Readonly<Record<string, unknown>>
  readonly meta: Readonly<Record<string, unknown>>
}

const Fields = z.record(z.string(), z.unknown())

const Item = z
  .looseObject({
    type: z.string().min(1).max(200).optional(),
    expectation_type: z.string().min(1).max(200).optional(),
    kwargs: Fields.nullish(),
    meta: Fields.nullish(),
    description: z.string().nullish(),
    severity: Severity.nullish()
  })
  .refine(
    ({ type, expectation_type: old }) => (type ?? old) !== undefined && (type === undefined || old === undefined || type === old),
    'needs one "type" (or "expectation_type")'
  )

/** The keys of an item that are read, or that only Great Expectations' own pages and servers look at. */
const ITEM_KEYS = new Set([
  'type',
  'expectation_type',
  'kwargs',
  'meta',
  'notes',
  'description',
  'severity',
  'id',
  'ge_cloud_id',
  'expectation_context',
  'rendered_content',
  'success_on_last_run',
  'windows'
])

export const GxSuite = z
  .looseObject({
    name: z.string().nullish(),
    expectation_suite_name: z.string().nullish(),
    expectations: z.array(Item).max(10_000),
    suite_parameters: Fields.nullish(),
    evaluation_parameters: Fields.nullish(),
    meta: Fields.nullish()
  })
  .refine(({ expectations }) => expectations.length > 0, 'holds no expectation')
  .transform(
    (given): GxSuite => ({
      name: given.name ?? given.expectation_suite_name ?? undefined,
      expectations: given.expectations.map(expectationOf),
      parameters: { ...given.evaluation_parameters, ...given.suite_parameters },
      meta: given.meta ?? {}
    })
  )

function expectationOf(item: z.output<typeof Item>): Expectation {
  const inMeta = Severity.safeParse(item.meta?.severity)
  return {
    type: item.type ?? item.expectation_type ?? '',
    kwargs: item.kwargs ?? {},
    severity: item.severity ?? (inMeta.success ? inMeta.data : 'critical'),
    title: item.description === null || item.description === '' ? undefined : item.description,
    written: item,
    strangers: Object.keys(item).filter(key => !ITEM_KEYS.has(key))
  }
}
