import type { Check } from '@gauntlet/core'
import type { Column } from '@gauntlet/tables'
import type { Profile } from '../profile/profile.ts'
import { profiledColumns } from '../profile/profile.ts'

/** The state of the data that a change starts from, as far as it is known. */
export interface Base {
  /** How people call it: a file, or a revision. */
  readonly name: string
  readonly columns: readonly Column[]
  /** The columns that have missing values, and the number of rows, where they are known. */
  readonly nullable?: ReadonlySet<string>
  readonly rows?: number
  /** What came of the checks there, by id. */
  readonly outcomes: ReadonlyMap<string, Check['outcome']>
}

export function baseOfProfile(profile: Profile, name: string): Base {
  const nullable = new Set(profile.columns.filter(({ missing }) => missing > 0).map(column => column.name))
  return {
    name,
    columns: profiledColumns(profile),
    nullable,
    rows: profile.rows,
    outcomes: new Map(profile.checks.map(({ id, outcome }) => [id, outcome]))
  }
}

export function baseOfChecks(checks: readonly Check[], columns: readonly Column[], name: string): Base {
  return { name, columns, outcomes: new Map(checks.map(({ id, outcome }) => [id, outcome])) }
}
