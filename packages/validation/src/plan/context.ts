import type { Config, Location, Severity } from '@gauntlet/core'
import { InputError } from '@gauntlet/core'
import type { Column, ConditionProblem, SqlDialect } from '@gauntlet/tables'
import type { Strictness } from '../suite/strictness.ts'
import type { Scope } from './scope.ts'

/** What planning needs to know beside the suite. */
export interface PlanContext {
  readonly columns: readonly Column[]
  readonly dialect: SqlDialect
  /** Whether the files say of what type their columns are. Text does not: without a value there is no type. */
  readonly typed: boolean
  /** The input that the suite came from, for messages. */
  readonly input: string
  readonly locate: Config<unknown>['locate']
  /** What follows FROM in a person's own session, for these columns. */
  readonly shown: (columns: readonly string[]) => string
  /** What the engine has against a condition that an author wrote, by its SQL. */
  readonly problems: ReadonlyMap<string, ConditionProblem>
  /** The columns of the other tables that checks speak of, by the name of the table; `reference` among them where there is one. */
  readonly others: ReadonlyMap<string, readonly Column[]>
  /** What follows FROM in a person's own session for another table; undefined where there is no table, but a stored profile of one. */
  readonly shownOther: (name: string) => string | undefined
  /** How many rows tables have that are known by a stored profile. */
  readonly storedRows: ReadonlyMap<string, number>
  /** Whether the base itself is judged: what is held against it is left out. */
  readonly ofBase?: boolean
  /** The moment that ages are measured from, in milliseconds since 1970. */
  readonly now: number
}

/** How one check is to be named, weighed and found again, and which rows it is about. */
export interface Written extends Strictness {
  readonly id: string
  readonly severity: Severity
  readonly location: Location | undefined
  readonly scope: Scope
  /** The column that its `where` names and the table does not have. */
  readonly lost?: string
  /** Why its `where` cannot be computed for these data. */
  readonly unscoped?: string
}

/** SQL that a verdict can hold; longer SQL would be cut and then not run. */
export function whole(sql: string): string | undefined {
  return sql.length <= 4000 ? sql : undefined
}

/** A problem of the config that only the data's types brought to light. */
export function configError(context: Pick<PlanContext, 'input'>, location: Location | undefined, problem: string): InputError {
  const where = location === undefined ? 'its YAML' : `${location.file}, line ${location.line}`
  return new InputError(context.input, `has a problem in ${where}: ${problem}`)
}
