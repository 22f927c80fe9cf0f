import { type Config, formatDuration, InputError, isInputError, messageOf, plain } from '@gauntlet/core'
import { type Aggregate, type Column, type Row, TABLE, type Table, type Tables, type Value } from '@gauntlet/tables'
import { type AuthoredCondition, conditionProblems } from './authored.ts'
import { unmet } from './checks/table/condition.ts'
import { configError, type PlanContext } from './plan/context.ts'
import { Found, type PlannedCheck } from './plan/planned.ts'
import { profileAggregates } from './profile/evidence.ts'

/** What is to be asked of a table, whatever kind of suite it was written in. */
export interface Question {
  /** The input that the suite came from, for messages. */
  readonly input: string
  readonly locate: Config<unknown>['locate']
  /** The SQL conditions that its author wrote. */
  readonly authored: readonly AuthoredCondition[]
  /** The moment that ages are measured from, in milliseconds since 1970. */
  readonly now: number
  /** The columns of tables that are known without their rows, by name. */
  readonly others?: ReadonlyMap<string, readonly Column[]>
  /** And how many rows those have, as far as it is known. */
  readonly storedRows?: ReadonlyMap<string, number>
  /** Whether a check could speak of another table; of each one where it is left out. */
  readonly speaksOf?: (table: string) => boolean
  /** Whether the base itself is judged. */
  readonly ofBase?: boolean
  readonly plan: (context: PlanContext) => readonly PlannedCheck[]
}

export interface Gathered {
  readonly planned: readonly PlannedCheck[]
  readonly found: Found
  readonly context: PlanContext
}

/** One scan for all that aggregates can tell; one more for counts that it shows to be needed; the queries of single checks. */
export async function gatherChecks(tables: Tables, question: Question): Promise<Gathered> {
  const { input, locate, authored, now } = question
  const table = tables.data
  let last: { planned: readonly PlannedCheck[]; context: PlanContext } | undefined
  // What checks ask of other tables depends on what those hold.
  for (const name of tables.names) if (name !== TABLE && question.speaksOf?.(name) !== false) await tables.get(name)?.settle()
  const plan = async (columns: readonly Column[]): Promise<Aggregate[]> => {
    const context: PlanContext = {
      columns,
      dialect: table.dialect,
      typed: table.typed,
      input,
      locate,
      shown: names => table.shown(names),
      problems: await conditionProblems(table, authored),
      others: new Map([
        ...(question.others ?? []),
        ...tables.names.filter(name => name !== TABLE).map(name => [name, tables.get(name)?.columns ?? []] as const)
      ]),
      shownOther: name => tables.get(name)?.shown((tables.get(name)?.columns ?? []).map(column => column.name)),
      storedRows: question.storedRows ?? new Map(),
      ofBase: question.ofBase === true,
      now
    }
    const planned = question.plan(context)
    last = { planned, context }
    return [...profileAggregates(columns, table.dialect), ...planned.flatMap(check => check.aggregates)]
  }
  const values = new Map<string, Value>(await table.scan(plan).catch(thrown => blameCondition(thrown, table, question)))
  if (last === undefined) throw new Error('Could not judge the data: nothing was asked of it')
  const { planned, context } = last
  const needed = planned.flatMap(check => check.followUp?.(new Found(values)) ?? [])
  if (needed.length > 0) for (const [key, value] of await table.scan(() => needed)) values.set(key, value)
  // Checks that ask the same, such as two quantiles of one column, share the answer.
  const asked = new Map<string, Row>()
  for (const { id, queries = [], authored } of planned) {
    for (const query of queries) {
      const known = asked.get(query)
      const [row = {}] =
        known !== undefined ? [known] : await (authored === undefined ? table.rows(query, 1) : authoredRows(table, query, authored))
      asked.set(query, row)
      for (const [name, value] of Object.entries(row)) values.set(`${id}/${name}`, value)
    }
  }
  return { planned, found: new Found(values), context }
}

/**
 * A condition can fail on a value that no type gave away, such as `CAST(x AS INTEGER) > 0`, and takes the whole scan with it. Asked
 * one by one, the guilty one shows itself. The engine's own words quote values, so only the kind of error is told.
 */
async function blameCondition(thrown: unknown, table: Table, { authored, input, locate }: Question): Promise<never> {
  const isOfChecks = thrown instanceof InputError && thrown.input === input
  if (isOfChecks || (isInputError(thrown) && !(await canBeRead(table)))) throw thrown
  for (const { sql, path, isQuery } of authored) {
    if (isQuery === true) continue
    const own = await table.rows(`SELECT ${table.dialect.countIf(unmet(sql))} FROM ${TABLE}`, 1).then(
      () => undefined,
      reason => messageOf(reason)
    )
    if (own === undefined) continue
    throw configError(
      { input },
      locate(path),
      `the condition "${plain(sql, 300)}" cannot be computed for every row: ${reasonOf(own)}. TRY_CAST gives NULL where CAST gives an error.`
    )
  }
  throw thrown
}

/** Whether the data are not to blame: of text that an author takes for JSON the engine says what it says of a broken file. */
async function canBeRead(table: Table): Promise<boolean> {
  const counts = table.columns.map(({ name }, index) => `count(${table.dialect.identifier(name)}) AS c${index}`)
  return table.rows(`SELECT ${['count(*) AS n', ...counts].join(', ')} FROM ${TABLE}`, 1).then(
    () => true,
    () => false
  )
}

async function authoredRows(table: Table, query: string, { timeout, refusal }: NonNullable<PlannedCheck['authored']>) {
  const limit = AbortSignal.timeout(timeout)
  try {
    return await table.rows(query, 1, limit)
  } catch (thrown) {
    if (limit.aborted) throw refusal(`it was stopped after ${formatDuration(timeout)}`)
    const message = messageOf(thrown)
    if (isInputError(thrown) && (await canBeRead(table))) throw refusal(reasonOf(message))
    throw isInputError(thrown) || !ENGINE_ERROR.test(message) ? thrown : refusal(reasonOf(message))
  }
}

function reasonOf(message: string): string {
  const kind = ENGINE_ERROR.exec(message)?.[1]
  return REASONS.find(([name]) => name === kind)?.[1] ?? 'the engine reports an error for some row'
}

const ENGINE_ERROR = /^([A-Z][A-Za-z ]{1,40}) Error:/

/** By the engine's kind of error. */
const REASONS: readonly (readonly [string, string])[] = [
  ['Conversion', 'some value cannot be converted to the type asked for'],
  ['Out of Range', 'some result is out of the range of its type'],
  ['Invalid Input', 'some value is not what a function takes'],
  ['Out of Memory', 'it takes more memory than the engine may use']
]
