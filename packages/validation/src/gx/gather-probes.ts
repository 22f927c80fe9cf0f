import { messageOf, plain } from '@gauntlet/core'
import { TABLE, type Table } from '@gauntlet/tables'
import { scopeOf } from '../plan/scope.ts'
import { queryToProbe } from './kinds/queries.ts'
import { TEXT_TESTS, type TextTest } from './kinds/text-tests.ts'
import { KINDS } from './kinds.ts'
import { Kwargs } from './kwargs.ts'
import { conditionOf, kwargsOf } from './plan-gx.ts'
import { MOST_TEXTS, type ProbedQuery, type ProbedTexts, type Probes } from './probes.ts'
import { ExpectationProblem } from './problem.ts'
import type { Expectation, GxSuite } from './suite.ts'

/** How long a query may take that somebody else wrote. */
const LONGEST_QUERY = 120_000

/** Asks what has to be known before expectations are planned: patterns, texts that only a program can judge, queries of authors. */
export async function gatherProbes(table: Table, suite: GxSuite, now: number): Promise<Probes> {
  const patterns = new Map<string, string>()
  const texts = new Map<string, ProbedTexts>()
  const queries = new Map<string, ProbedQuery>()
  for (const [index, expectation] of suite.expectations.entries()) {
    const kwargs = readable(expectation, suite, now)
    if (kwargs === undefined || !KINDS.has(expectation.type)) continue
    for (const pattern of patternsOf(kwargs)) {
      const problem = patterns.has(pattern) ? undefined : await table.patternProblem(pattern)
      if (problem !== undefined) patterns.set(pattern, problem)
    }
    const probed = await probedTexts(table, expectation.type, kwargs, now)
    if (probed !== undefined) texts.set(String(index), probed)
    const query = quietly(() => queryToProbe(expectation.type, kwargs))
    if (query !== undefined && !queries.has(query)) queries.set(query, await probedQuery(table, query))
  }
  return { patterns, texts, queries }
}

function readable(expectation: Expectation, suite: GxSuite, now: number): Kwargs | undefined {
  return quietly(() => new Kwargs(kwargsOf(expectation, suite, now)))
}

/** Undefined where there is a problem: planning meets it again, and says so. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (thrown) {
    if (thrown instanceof ExpectationProblem) return undefined
    throw thrown
  }
}

function patternsOf(kwargs: Kwargs): string[] {
  const list = kwargs.raw('regex_list')
  return [kwargs.raw('regex'), ...(Array.isArray(list) ? list : [])].filter(pattern => typeof pattern === 'string')
}

async function probedTexts(table: Table, type: string, kwargs: Kwargs, now: number): Promise<ProbedTexts | undefined> {
  const make = Object.hasOwn(TEXT_TESTS, type) ? TEXT_TESTS[type] : undefined
  if (make === undefined) return undefined
  try {
    const test = make(kwargs, new Date(now))
    await table.settle()
    const column = table.columns.find(candidate => candidate.name === kwargs.raw('column'))
    const condition = conditionOf(kwargs, table)
    if (column === undefined || condition?.lost !== undefined) return undefined
    const { relation } = scopeOf(condition?.sql, table.dialect)
    const name = table.dialect.identifier(column.name)
    const text = column.type === 'string' ? name : table.dialect.asText(name)
    const query = `SELECT ${text} AS value, count(*) AS n FROM ${relation} AS scoped WHERE ${name} IS NOT NULL GROUP BY 1`
    return await judgedTexts(table, query, test)
  } catch (thrown) {
    if (!(thrown instanceof ExpectationProblem)) throw thrown
    return { unexpected: 0, values: [], whole: true, problem: thrown.message }
  }
}

/** Each different text once, in the batches that the engine answers. */
async function judgedTexts(table: Table, query: string, test: TextTest): Promise<ProbedTexts> {
  const values: string[] = []
  let unexpected = 0
  let different = 0
  for await (const [texts = [], counts = []] of table.batches(query)) {
    for (const [index, text] of texts.entries()) {
      if (typeof text !== 'string' || test(text)) continue
      unexpected += Number(counts[index])
      different++
      if (values.length < MOST_TEXTS) values.push(text)
    }
  }
  return { unexpected, values: values.sort(), whole: different <= MOST_TEXTS }
}

async function probedQuery(table: Table, query: string): Promise<ProbedQuery> {
  const problem = await table.queryProblem(query)
  if (problem !== undefined) return { problem: problem.message }
  const limit = AbortSignal.timeout(LONGEST_QUERY)
  try {
    const [row = {}] = await table.rows(query, 1, limit)
    return { row }
  } catch (thrown) {
    if (limit.aborted) return { problem: `it takes longer than ${LONGEST_QUERY / 1000} s` }
    // The engine quotes values; only the kind of its error is told.
    const kind = /^([A-Z][A-Za-z ]{1,40}) Error:/.exec(messageOf(thrown))?.[1]
    if (kind === undefined) throw thrown
    return { problem: `${plain(kind, 50)} error of the engine on some row of "${TABLE}"` }
  }
}
