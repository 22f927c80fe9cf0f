import type { Config, Location, Severity } from '@gauntlet/core'
import { InputError } from '@gauntlet/core'
import type { Aggregate, Column, ConditionProblem, SqlDialect } from '@gauntlet/tables'
import type { Strictness, Suite } from './suite.ts'

/** What planning needs to know beside the suite. */
export interface PlanContext {
  readonly columns: readonly Column[]
  readonly dialect: SqlDialect
  /** Whether the files say of what type their columns are. Text does not: without a value there is no type. */
  readonly typed: boolean
  /** The input that the suite came from, for messages. */
  readonly input: string
  readonly locate: Config<Suite>['locate']
  /** What follows FROM in a person's own session, for these columns. */
  readonly shown: (columns: readonly string[]) => string
  /** What the engine has against a condition, by its index. */
  readonly problems: ReadonlyMap<number, ConditionProblem>
}

/** How one check is to be named, weighed and found again. */
export interface Written extends Strictness {
  readonly id: string
  readonly severity: Severity
  readonly location: Location | undefined
}

export function present(dialect: SqlDialect, column: string): Aggregate {
  return { key: `present ${column}`, sql: `count(${dialect.identifier(column)})` }
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
