import type { Column, LogicalType } from '@gauntlet/tables'
import type { Profile } from '../profile/profile.ts'

/** A column without its values. */
export interface ColumnShape {
  readonly name: string
  readonly type: LogicalType
  /** The engine's own name for the type, which tells integers of 32 bits from those of 64. */
  readonly engineType: string
  /** Whether values are missing. Undefined where it is not known, as in a table without rows. */
  readonly nullable: boolean | undefined
}

/** The shapes of a table's columns. `present` is the number of values of a column that are not missing. */
export function shapesOf(columns: readonly Column[], rows: number, present: (name: string) => number): ColumnShape[] {
  return columns.map(({ name, type, engineType }) => ({ name, type, engineType, nullable: rows === 0 ? undefined : present(name) < rows }))
}

/** The shapes of the columns of a table of which there is a stored profile. */
export function profiledShapes({ columns, rows }: Profile): ColumnShape[] {
  return columns.map(({ name, type, engineType, missing }) => ({ name, type, engineType, nullable: rows === 0 ? undefined : missing > 0 }))
}
