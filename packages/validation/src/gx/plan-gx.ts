import { plain, suggestion } from '@gauntlet/core'
import type { Column } from '@gauntlet/tables'
import { rowCountCheck } from '../checks/table/table-checks.ts'
import { configError, type PlanContext, type Written } from '../plan/context.ts'
import { Names } from '../plan/names.ts'
import { scopeOf } from '../plan/scope.ts'
import { type Compiled, compileCondition, lostColumn } from './condition/compile.ts'
import { rowCondition } from './condition/row-condition.ts'
import { COMMON, KINDS, type Kind } from './kinds.ts'
import { Kwargs } from './kwargs.ts'
import { Moment } from './moment.ts'
import { fillIn } from './parameters/fill-in.ts'
import type { GxCheck, GxContext } from './planned.ts'
import type { Probes } from './probes.ts'
import { ExpectationProblem } from './problem.ts'
import { noSuchColumn, refused } from './refused.ts'
import { type ResultFormat, resultFormat } from './result-format.ts'
import type { Expectation, GxSuite } from './suite.ts'

/** An expectation with both judgements of it. */
export interface GxPlanned extends GxCheck {
  readonly expectation: Expectation
  /** With parameters filled in, as far as they could be. */
  readonly kwargs: Readonly<Record<string, unknown>>
  readonly format: ResultFormat
}

export interface GxPlan {
  readonly expectations: readonly GxPlanned[]
  /** Ours: the table has rows, of which a suite of expectations about columns says nothing. */
  readonly rows: GxCheck['planned']
}

/** As many checks as a verdict holds, one of them ours. */
const MOST_EXPECTATIONS = 9_999

/** A suite and the columns of a table, as expectations to be computed and judged. Pure. */
export function planGx(suite: GxSuite, probes: Probes, idColumns: readonly string[], context: PlanContext): GxPlan {
  if (suite.expectations.length > MOST_EXPECTATIONS)
    throw configError(
      context,
      undefined,
      `it holds ${suite.expectations.length} expectations; a verdict holds at most ${MOST_EXPECTATIONS}`
    )
  const names = new Names()
  const whole = scopeOf(undefined, context.dialect)
  const rows: Written = { id: names.unique('rows'), severity: 'critical', location: undefined, scope: whole }
  return {
    rows: rowCountCheck({ min: 1 }, rows, context),
    expectations: suite.expectations.map((expectation, index) => {
      const location = context.locate(['expectations', index])
      const written: Written = { id: names.unique(idOf(expectation)), severity: expectation.severity, location, scope: whole }
      return planOne(expectation, index, suite, written, { context, probes, idColumns })
    })
  }
}

/** The keyword arguments of an expectation with its parameters filled in. Throws an `ExpectationProblem`. */
export function kwargsOf(expectation: Expectation, suite: GxSuite, now: number): Record<string, unknown> {
  const kwargs = fillIn(expectation.kwargs, { parameters: suite.parameters, now: new Moment(BigInt(Math.trunc(now)) * 1000n) })
  refuseRounded(kwargs)
  return kwargs
}

/** What its `row_condition` is in SQL of these columns. Throws an `ExpectationProblem`. */
export function conditionOf(kwargs: Kwargs, context: Pick<PlanContext, 'columns' | 'dialect'>): Compiled | undefined {
  const condition = rowCondition(kwargs.raw('row_condition'), kwargs.raw('condition_parser'))
  return condition === undefined ? undefined : compileCondition(condition, context.columns, context.dialect)
}

interface Planning {
  readonly context: PlanContext
  readonly probes: Probes
  readonly idColumns: readonly string[]
}

function planOne(expectation: Expectation, index: number, suite: GxSuite, written: Written, planning: Planning): GxPlanned {
  const { context, idColumns } = planning
  let kwargs: Readonly<Record<string, unknown>> = expectation.kwargs
  let format = resultFormat(undefined, idColumns)
  try {
    kwargs = kwargsOf(expectation, suite, context.now)
    format = resultFormat(kwargs.result_format, idColumns)
    const check = planned(expectation, String(index), new Kwargs(kwargs), written, planning)
    return { ...titled(check, expectation), expectation, kwargs, format }
  } catch (thrown) {
    if (!(thrown instanceof ExpectationProblem)) throw thrown
    return { ...refused(written, titleOf(expectation), thrown.message), expectation, kwargs, format }
  }
}

function planned(expectation: Expectation, key: string, kwargs: Kwargs, written: Written, { context, probes }: Planning): GxCheck {
  const title = titleOf(expectation)
  const kind = KINDS.get(expectation.type)
  if (kind === undefined) {
    throw new ExpectationProblem(
      `the expectation "${plain(expectation.type, 200)}" is not known here${meant(expectation.type, [...KINDS.keys()])}`
    )
  }
  refuseStrangers(expectation, kwargs, kind)
  const condition = conditionOf(kwargs, context)
  if (condition?.lost !== undefined) return noSuchColumn(written, title, lostColumn(condition.lost, context.columns))
  const scope = scopeOf(condition?.sql, context.dialect)
  const scoped: Written = { ...written, scope }
  const gx: GxContext = { ...context, probes, type: expectation.type, key, conditionColumns: condition?.columns ?? [] }
  if (kind.about === 'table') return kind.plan(kwargs, scoped, gx)
  const named = namesOf(kind, kwargs)
  const missing = named.find(name => !context.columns.some(column => column.name === name))
  if (missing !== undefined) return noSuchColumn(written, title, missingColumn(missing, context.columns))
  const columns = named.flatMap(name => context.columns.find(column => column.name === name) ?? [])
  const [first] = columns
  if (kind.about !== 'column') return kind.plan(kwargs, columns, scoped, gx)
  if (first === undefined) throw new ExpectationProblem('"column" is missing')
  return kind.plan(kwargs, first, scoped, gx)
}

function namesOf(kind: Kind, kwargs: Kwargs): readonly string[] {
  if (kind.about === 'column') return [kwargs.text('column')]
  if (kind.about === 'pair') return [kwargs.text('column_A'), kwargs.text('column_B')]
  const names = kwargs.texts('column_list')
  if (names.length < 2) throw new ExpectationProblem('"column_list" needs two columns or more')
  return names
}

const ABOUT = { column: ['column'], pair: ['column_A', 'column_B'], columns: ['column_list'], table: [] } as const

function refuseStrangers(expectation: Expectation, kwargs: Kwargs, kind: Kind): void {
  const known = [...COMMON, ...ABOUT[kind.about], ...kind.own]
  const stranger = [...kwargs.names.filter(name => !known.includes(name)), ...expectation.strangers][0]
  if (stranger === undefined) return
  throw new ExpectationProblem(`it has "${plain(stranger, 100)}", of which nothing is known here${meant(stranger, known)}`)
}

/** `. Did you mean …?`, where something is near; a list of sixty names helps nobody. */
function meant(name: string, known: readonly string[]): string {
  const said = suggestion(name, known)
  return said.startsWith(' Did') ? `.${said}` : ''
}

function missingColumn(name: string, columns: readonly Column[]): string {
  const names = columns.map(column => column.name)
  return `There is no column "${plain(name, 100)}".${suggestion(name, names)}`.replace(/\.$/, '')
}

function titled(check: GxCheck, { title }: Expectation): GxCheck {
  return title === undefined ? check : { ...check, planned: { ...check.planned, title: plain(title, 300) } }
}

function titleOf({ title, type, kwargs }: Expectation): string {
  const { column } = kwargs
  return plain(title ?? `${typeof column === 'string' ? `${plain(column, 100)}: ` : ''}${type}`, 300)
}

/** `delay.expect_column_values_to_be_between`. */
function idOf({ type, kwargs }: Expectation): string {
  const { column } = kwargs
  return `${typeof column === 'string' && column !== '' ? `${plain(column, 100)}.` : ''}${plain(type, 100)}`
}

/** JSON's numbers lose digits beyond 2^53, and a set of rounded ids would say nothing about the ids. */
function refuseRounded(value: unknown): void {
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < 1e21)
    throw new ExpectationProblem('it holds an integer beyond 2^53, which is rounded when it is read')
  if (value instanceof Moment || typeof value !== 'object' || value === null) return
  for (const part of Object.values(value)) refuseRounded(part)
}
