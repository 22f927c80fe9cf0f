import { Severity } from '@gauntlet/core'
import { z } from 'zod'
import { Share } from './share.ts'

const severity = Severity.optional().describe('critical (decides, the default), warning (annotates) or info (reports)')

/** How many rows may be unexpected; none when neither is given. */
const tolerance = {
  mostly: Share.optional().describe('The least share of values (or rows) that must be as expected, such as 99.9%'),
  'max-unexpected': z.int().min(0).optional().describe('The most values (or rows) that may be unexpected')
}

const Count = z.int().min(0)
const Limits = z
  .strictObject({ min: Count.optional(), max: Count.optional(), severity })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'needs "min" or "max"')
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, '"min" is larger than "max"')
const CountLimits = z.union([Count.transform(exactly => ({ min: exactly, max: exactly, severity: undefined })), Limits])

const MostShare = z.strictObject({ max: Share, severity })

/** YAML rounds a longer integer before anybody sees it. */
const ExactNumber = z
  .number()
  .refine(
    given => !Number.isInteger(given) || Number.isSafeInteger(given) || Math.abs(given) >= 1e38,
    'is an integer beyond 2^53, which is rounded when it is read; write its digits in quotes, and it is compared exactly'
  )
const Bound = z
  .union([ExactNumber, z.string().min(1).max(200)])
  .describe('A number; for dates and times ISO text such as 2026-01-31; for text columns text')
const SetItem = z.union([z.string().max(1000), ExactNumber, z.boolean()])
const LOGICAL = ['integer', 'decimal', 'float', 'number', 'string', 'boolean', 'date', 'timestamp', 'time'] as const

/** The checks of one column. */
export const ColumnChecks = z
  .strictObject({
    severity: severity.describe('Of those checks of this column that name none themselves'),
    type: about(z.enum(LOGICAL)).describe('What the column holds; "number" is any of integer, decimal and float'),
    nullable: about(z.boolean(), tolerance).describe('false: no value is missing'),
    missing: MostShare.optional().describe('The largest share of missing values'),
    min: about(Bound, tolerance).describe('The least value, itself allowed'),
    max: about(Bound, tolerance).describe('The largest value, itself allowed'),
    'in-set': about(z.array(SetItem).min(1).max(10_000), tolerance).describe('The values that may occur'),
    regex: about(z.string().min(1).max(1000), tolerance).describe(
      'A pattern (RE2) that every value has to match somewhere; anchor it with ^ and $'
    ),
    unique: about(z.literal(true), tolerance).describe('No value occurs twice'),
    'class-share': z
      .record(
        z.string(),
        z
          .strictObject({ min: Share.optional(), max: Share.optional(), severity })
          .refine(({ min, max }) => min !== undefined || max !== undefined, 'needs "min" or "max"')
      )
      .refine(holdsSome, 'holds no check')
      .optional()
      .describe('How large a share of the values each class has')
  })
  .refine(
    ({ severity: _, nullable, ...checks }) => nullable?.value === false || holdsSome(checks),
    'holds no check (nullable: true allows everything)'
  )
export type ColumnChecks = z.output<typeof ColumnChecks>

/** A row condition in SQL. */
export const Condition = z.strictObject({
  sql: z.string().min(1).max(2000).describe('An SQL expression that is true for every row, such as: distance > 0'),
  id: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'expected letters, digits, dots, dashes and underscores')
    .optional(),
  title: z.string().min(1).max(200).optional(),
  severity,
  ...tolerance
})
export type Condition = z.output<typeof Condition>

const Names = z.array(z.string().min(1)).min(1).max(10_000)

/** A checks file: what a table has to be like. */
export const Suite = z
  .strictObject({
    severity: severity.describe('Of those checks that name none themselves'),
    rows: CountLimits.optional().describe('How many rows there are: a number, or min and max. At least 1 where nothing is said'),
    schema: z
      .strictObject({
        required: about(Names).describe('Columns that have to be there, among others'),
        exact: about(Names).describe('The columns that have to be there, and no others'),
        ordered: about(z.literal(true)).describe('The columns of "exact" (or else of "required") stand in the order they are listed in'),
        count: CountLimits.optional().describe('How many columns there are')
      })
      .refine(
        ({ ordered, exact, required }) => ordered === undefined || exact !== undefined || required !== undefined,
        '"ordered" needs "exact" or "required"'
      )
      .refine(holdsSome, 'holds no check')
      .optional()
      .describe('Which columns there are'),
    missing: MostShare.optional().describe('The largest share of missing values in the whole table'),
    'duplicate-rows': MostShare.optional().describe('The largest share of rows that repeat an earlier row in every column'),
    columns: z
      .record(z.string(), ColumnChecks)
      .refine(holdsSome, 'holds no check')
      .optional()
      .describe('Checks of columns, by the name of the column'),
    conditions: z
      .array(Condition)
      .max(1000)
      .refine(conditions => conditions.length > 0, 'holds no check')
      .optional()
      .describe('Conditions that every row has to meet; a row for which one is NULL does not meet it')
  })
  .refine(({ severity: _, ...checks }) => holdsSome(checks), 'holds no check')
export type Suite = z.output<typeof Suite>

/** An expectation as written: its value alone, or `value` beside how strict it is. */
export interface Expectation<Value> extends Strictness {
  readonly value: Value
}

export interface Strictness {
  readonly severity?: Severity | undefined
  readonly mostly?: number | undefined
  readonly 'max-unexpected'?: number | undefined
}

function holdsSome(checks: object): boolean {
  return Object.values(checks).some(check => check !== undefined)
}

function about<Value extends z.ZodType, Extra extends z.ZodRawShape = Record<never, never>>(value: Value, extra?: Extra) {
  const short = value.transform(given => ({ value: given, severity: undefined }))
  const long = z.strictObject({ value, severity, ...(extra ?? ({} as Extra)) })
  return z.union([short, long]).optional()
}
