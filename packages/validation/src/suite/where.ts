import { z } from 'zod'
import { Bound, SetItem } from './bounds.ts'

const Items = z.array(SetItem).min(1).max(1000)

/** What the value of one column has to be like for its row to count. All that is said has to hold. */
const ValueFilter = z
  .strictObject({
    equals: SetItem.describe('The value'),
    'in-set': Items.describe('One of these values'),
    'not-in-set': Items.describe('None of these values'),
    min: Bound.describe('At least this'),
    max: Bound.describe('At most this'),
    missing: z.boolean().describe('true: the value is missing; false: it is there')
  })
  .partial()
  .refine(filter => Object.values(filter).some(part => part !== undefined), 'says nothing')
export type ValueFilter = z.output<typeof ValueFilter>

const ColumnFilter = z.union([
  SetItem.transform((equals): ValueFilter => ({ equals })),
  Items.transform((items): ValueFilter => ({ 'in-set': items })),
  ValueFilter
])

/** What several columns of one row have to be like, by the name of the column: a value, a list of values, or a map. */
const RowFilter = z
  .record(z.string(), ColumnFilter)
  .refine(filter => Object.keys(filter).length > 0, 'names no column')
  .describe('The rows by their values: a value, a list of values, or equals, in-set, not-in-set, min, max, missing; all have to hold')
export type RowFilter = z.output<typeof RowFilter>

/** Rows that meet one filter or more. */
export interface StructuredWhere {
  readonly anyOf: readonly RowFilter[]
}

const AnyOf = z
  .strictObject({ 'any-of': z.array(RowFilter).min(1).max(100).optional().describe('Rows that meet one of these, or more') })
  .transform(({ 'any-of': anyOf }, context): StructuredWhere => {
    if (anyOf !== undefined) return { anyOf }
    context.addIssue({ code: 'custom', message: 'names no column' })
    return z.NEVER
  })

/** The rows that a check is about: an SQL expression that is true for them, or what their values are. */
export const Where = z
  .union([
    RowFilter.transform((filter): StructuredWhere => ({ anyOf: [filter] })),
    AnyOf,
    z.string().min(1).max(2000).describe("The rows the check is about, as an SQL condition, such as: origin = 'ORD'")
  ])
  // Named, so that the JSON Schema says it once and not for every check.
  .meta({ id: 'where' })
export type Where = z.output<typeof Where>

/** Whether two checks are about the same rows. */
export function sameRows(a: { readonly where?: Where | undefined }, b: { readonly where?: Where | undefined }): boolean {
  return JSON.stringify(a.where) === JSON.stringify(b.where)
}
