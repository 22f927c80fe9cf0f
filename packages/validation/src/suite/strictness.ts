import { Severity } from '@gauntlet/core'
import { z } from 'zod'
import { Share } from './share.ts'
import { Where } from './where.ts'

export const severity = Severity.optional().describe('critical (decides, the default), warning (annotates) or info (reports)')

export const where = Where.optional()

/** How many rows may be unexpected; none when neither is given. */
export const tolerance = {
  mostly: Share.refine(share => share > 0, 'is 0, which nothing can fail; leave the check out, or make it of severity info')
    .optional()
    .describe('The least share of values (or rows) that must be as expected, such as 99.9%'),
  'max-unexpected': z.int().min(0).optional().describe('The most values (or rows) that may be unexpected')
}

export interface Strictness {
  readonly severity?: Severity | undefined
  readonly mostly?: number | undefined
  readonly 'max-unexpected'?: number | undefined
  /** The rows that the check is about. */
  readonly where?: Where | undefined
}

/** How strict a check is, without what it asks. */
export function strictnessOf({ severity, mostly, 'max-unexpected': most, where }: Strictness): Strictness {
  return { severity, mostly, 'max-unexpected': most, where }
}

/** An expectation as written: its value alone, or `value` beside how strict it is and which rows it is about. */
export interface Expectation<Value> extends Strictness {
  readonly value: Value
}

/** A check that is written as its value, or as a map of `value` and how strict it is. */
export function about<Value extends z.ZodType, Extra extends z.ZodRawShape = Record<never, never>>(value: Value, extra?: Extra) {
  const short = value.transform(given => ({ value: given, severity: undefined, where: undefined }))
  const long = z.strictObject({ value, severity, where, ...(extra ?? ({} as Extra)) })
  return z.union([short, long]).optional()
}

/** A check of the shape of a table or column, which is the same for all rows: no `where`, and no exceptions. */
export function aboutShape<Value extends z.ZodType>(value: Value) {
  const short = value.transform(given => ({ value: given, severity: undefined }))
  return z.union([short, z.strictObject({ value, severity })]).optional()
}

/** A check that is asked for by `true`, or by a map of how strict it is. */
export function asked<Extra extends z.ZodRawShape>(extra: Extra) {
  const short = z.literal(true).transform(() => ({ severity: undefined, where: undefined }))
  return z.union([short, z.strictObject({ severity, where, ...extra })]).optional()
}

/** Whether only `min`, only `max`, or both (`true`) are themselves not allowed. */
export const strict = z
  .union([z.literal(true), z.enum(['min', 'max'])])
  .optional()
  .describe('The bounds themselves are not allowed: true, or min or max for that one alone')

/** Of a list in which an item stands twice, what is wrong with it. */
export const noneTwice = {
  check: (items: readonly unknown[]): boolean => new Set(items.map(String)).size === items.length,
  error: 'names a value twice'
}

export function holdsSome(checks: object): boolean {
  return Object.values(checks).some(check => check !== undefined)
}
