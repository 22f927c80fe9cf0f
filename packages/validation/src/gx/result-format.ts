import { plain } from '@gauntlet/core'
import { z } from 'zod'
import { ExpectationProblem } from './problem.ts'

/** How much of a result is written, in Great Expectations' words. */
export interface ResultFormat {
  readonly level: 'BOOLEAN_ONLY' | 'BASIC' | 'SUMMARY' | 'COMPLETE'
  /** How many unexpected values the partial lists hold. */
  readonly partial: number
  /** Columns that tell one row from another. */
  readonly indexColumns: readonly string[]
  readonly includeRows: boolean
  readonly excludeValues: boolean
}

const LEVELS = ['BOOLEAN_ONLY', 'BASIC', 'SUMMARY', 'COMPLETE'] as const
const Level = z.enum(LEVELS)

const Given = z.union([
  Level.transform(level => ({ result_format: level })),
  z.strictObject({
    result_format: Level.default('BASIC'),
    partial_unexpected_count: z.int().min(0).max(10_000).optional(),
    unexpected_index_column_names: z.array(z.string().min(1)).max(100).optional(),
    return_unexpected_index_query: z.boolean().optional(),
    include_unexpected_rows: z.boolean().optional(),
    exclude_unexpected_values: z.boolean().optional()
  })
])

/** `SUMMARY`, as a checkpoint of Great Expectations has it where nothing is said. Throws an `ExpectationProblem`. */
export function resultFormat(given: unknown, idColumns: readonly string[]): ResultFormat {
  const parsed = Given.safeParse(given ?? 'SUMMARY')
  if (!parsed.success)
    throw new ExpectationProblem(`"result_format" is ${plain(JSON.stringify(given) ?? '', 200)}; expected one of ${LEVELS.join(', ')}`)
  const said: z.output<(typeof Given)['options'][1]> = parsed.data
  return {
    level: said.result_format,
    partial: said.partial_unexpected_count ?? 20,
    indexColumns: said.unexpected_index_column_names ?? idColumns,
    includeRows: said.include_unexpected_rows ?? false,
    excludeValues: said.exclude_unexpected_values ?? false
  }
}
