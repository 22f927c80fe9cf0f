import { type Check, type Config, type Evidence, formatNumber, isInputError, messageOf, plain } from '@gauntlet/core'
import { type Aggregate, type Column, type ConditionProblem, TABLE, type Table, type Value } from '@gauntlet/tables'
import { unmet } from './condition.ts'
import { configError, type PlanContext } from './context.ts'
import { judgeSuite } from './judge.ts'
import { planSuite } from './plan.ts'
import { Found, type PlannedCheck, ROWS } from './planned.ts'
import { profileAggregates, profileEvidence } from './profile.ts'
import type { Suite } from './suite.ts'

export interface Validated {
  readonly checks: readonly Check[]
  readonly evidence: Evidence
  readonly rowCount: number
}

export interface ValidateOptions {
  /** The input that the suite came from, for messages. */
  readonly input: string
  /** Put samples of unexpected values into the messages. */
  readonly showValues: boolean
}

const MOST_SAMPLES = 5

/** Computes and judges a suite on a table. Gathering is here; what is asked and how it is judged is pure, in `planSuite` and `judgeSuite`. */
export async function validateTable(table: Table, suite: Config<Suite>, options: ValidateOptions): Promise<Validated> {
  await refusePatterns(table, suite, options.input)
  const { planned, found } = await gather(table, suite, options.input)
  const samples = options.showValues ? await gatherSamples(table, planned, found) : new Map<string, string>()
  return {
    checks: judgeSuite(planned, found, samples),
    evidence: profileEvidence(table.columns, found),
    rowCount: found.count(ROWS.key)
  }
}

/** One scan for all that aggregates can tell; one more for counts that it shows to be needed; a query for each check on repeated values. */
async function gather(table: Table, suite: Config<Suite>, input: string): Promise<{ planned: PlannedCheck[]; found: Found }> {
  let planned: PlannedCheck[] = []
  const plan = async (columns: readonly Column[]): Promise<Aggregate[]> => {
    const context: PlanContext = {
      columns,
      dialect: table.dialect,
      typed: table.format === 'parquet',
      input,
      locate: suite.locate,
      shown: names => table.shown(names),
      problems: await conditionProblems(table, suite.value)
    }
    planned = planSuite(suite.value, context)
    return [...profileAggregates(columns, table.dialect), ...planned.flatMap(check => check.aggregates)]
  }
  const values = new Map<string, Value>(await table.scan(plan).catch(thrown => blameCondition(thrown, table, suite, input)))
  const needed = planned.flatMap(check => check.followUp?.(new Found(values)) ?? [])
  if (needed.length > 0) for (const [key, value] of await table.scan(() => needed)) values.set(key, value)
  for (const { id, query } of planned) {
    if (query === undefined) continue
    const [row] = await table.rows(query, 1)
    for (const [name, value] of Object.entries(row ?? {})) values.set(`${id}/${name}`, value)
  }
  return { planned, found: new Found(values) }
}

async function conditionProblems(table: Table, suite: Suite): Promise<Map<number, ConditionProblem>> {
  const problems = new Map<number, ConditionProblem>()
  for (const [index, { sql }] of (suite.conditions ?? []).entries()) {
    const problem = await table.conditionProblem(sql)
    if (problem !== undefined) problems.set(index, problem)
  }
  return problems
}

/** A pattern that the engine cannot read is a mistake in the config, whatever the data are. */
async function refusePatterns(table: Table, { value: suite, locate }: Config<Suite>, input: string): Promise<void> {
  for (const [name, { regex }] of Object.entries(suite.columns ?? {})) {
    const problem = regex === undefined ? undefined : await table.patternProblem(regex.value)
    if (problem === undefined || regex === undefined) continue
    const wayOut = 'Patterns are those of RE2: no look-around and no back-references.'
    throw configError(
      { input },
      locate(['columns', name, 'regex']),
      `the pattern "${plain(regex.value, 200)}" of "${plain(name, 100)}" cannot be used: ${plain(problem, 200)}. ${wayOut}`
    )
  }
}

/**
 * A condition can fail on a value that no type gave away, such as `CAST(x AS INTEGER) > 0`, and takes the whole scan with it. Asked
 * one by one, the guilty one shows itself. The engine's own words quote values, so only the kind of error is told.
 */
async function blameCondition(thrown: unknown, table: Table, { value: suite, locate }: Config<Suite>, input: string): Promise<never> {
  if (isInputError(thrown)) throw thrown
  for (const [index, { sql }] of (suite.conditions ?? []).entries()) {
    const own = await table.rows(`SELECT ${table.dialect.countIf(unmet(sql))} FROM ${TABLE}`, 1).then(
      () => undefined,
      reason => messageOf(reason)
    )
    if (own === undefined) continue
    throw configError(
      { input },
      locate(['conditions', index]),
      `the condition "${plain(sql, 300)}" cannot be computed for every row: ${reasonOf(own)}. TRY_CAST gives NULL where CAST gives an error.`
    )
  }
  throw thrown
}

function reasonOf(message: string): string {
  const kind = /^([A-Z][A-Za-z ]{1,40}) Error:/.exec(message)?.[1]
  return REASONS.find(([name]) => name === kind)?.[1] ?? 'the engine reports an error for some row'
}

/** By the engine's kind of error. */
const REASONS: readonly (readonly [string, string])[] = [
  ['Conversion', 'some value cannot be converted to the type asked for'],
  ['Out of Range', 'some result is out of the range of its type'],
  ['Invalid Input', 'some value is not what a function takes'],
  ['Out of Memory', 'it takes more memory than the engine may use']
]

async function gatherSamples(table: Table, planned: readonly PlannedCheck[], found: Found): Promise<Map<string, string>> {
  const samples = new Map<string, string>()
  for (const { id, samples: wanted, judge } of planned) {
    if (wanted === undefined || judge(found).outcome !== 'fail') continue
    const query = `SELECT ${table.dialect.asText(wanted.expression)} AS value, count(*) AS n FROM ${TABLE} WHERE ${wanted.condition} GROUP BY 1 ORDER BY n DESC, value LIMIT ${MOST_SAMPLES}`
    const rows = await table.rows(query, MOST_SAMPLES)
    samples.set(id, rows.map(({ value, n }) => `"${plain(String(value), 80)}" (${formatNumber(Number(n))})`).join(', '))
  }
  return samples
}
