import { type Check, counted, cut, formatNumber, formatSeconds, formatShare, nearest, plain } from '@gauntlet/core'
import type { JudgeContext } from '../section.ts'
import { against, checkOf, type Finding } from '../section-check.ts'
import { optionalNote } from '../section-fields.ts'
import type { NameFor } from '../unique-names.ts'
import type { Benchmark, TestResults } from './results.ts'
import { type BenchmarkBounds, type Tests, TIMES } from './schema.ts'

/** One check for each bound on a benchmark, and for each benchmark that may not be much slower than before. */
export function judgeBenchmarks(section: Tests, { benchmarks, baseline }: TestResults, nameFor: NameFor, context: JudgeContext): Check[] {
  const own = Object.entries(section.benchmarks).flatMap(([name, bounds]) => {
    const found = find(benchmarks, name)
    const id = `tests.${nameFor(name)}`
    if (bounds.optional && found.kind === 'none') return [optionalNote(id, `there is no benchmark ${quoted(name)}`)]
    const slowdown = bounds['max-slowdown'] ?? section['max-slowdown']
    return [
      ...limitsOf(bounds).map(limit => limitCheck(name, id, bounds, limit, found, context)),
      ...(slowdown === undefined ? [] : [slowdownCheck(section, name, id, bounds, slowdown, found, baseline ?? [], context)])
    ]
  })
  return [...own, ...judgeOthers(section, benchmarks, baseline ?? [], nameFor, context)]
}

/** Benchmarks without bounds of their own, where the section says how much slower any of them may be. */
function judgeOthers(
  section: Tests,
  benchmarks: readonly Benchmark[],
  baseline: readonly Benchmark[],
  nameFor: NameFor,
  context: JudgeContext
): Check[] {
  const slowdown = section['max-slowdown']
  if (slowdown === undefined) return []
  const named = new Set(Object.keys(section.benchmarks).flatMap(name => [...benchmarks, ...baseline].filter(isNamed(name)).map(keyOf)))
  const now = new Map(benchmarks.map(one => [keyOf(one), one]))
  const before = new Set(baseline.map(keyOf))
  const compared = benchmarks
    .filter(one => before.has(keyOf(one)) && !named.has(keyOf(one)))
    .map(one => {
      const id = `tests.${nameFor(one.fullname)}`
      return slowdownCheck(
        section,
        one.fullname,
        id,
        { severity: section.severity },
        slowdown,
        { kind: 'one', benchmark: one },
        baseline,
        context
      )
    })
  const gone = baseline.filter(one => !now.has(keyOf(one)) && !named.has(keyOf(one)))
  if (gone.length === 0 && compared.length + named.size > 0) return compared
  return [...compared, goneCheck(section, gone, baseline.length, context)]
}

/** A benchmark that is taken away must not be a way past the gate. */
function goneCheck(section: Tests, gone: readonly Benchmark[], all: number, context: JudgeContext): Check {
  const names = gone.slice(0, 5).map(({ fullname }) => quoted(fullname))
  const listed = `${names.join(', ')}${gone.length > names.length ? ` and ${gone.length - names.length} more` : ''}`
  const message =
    gone.length === 0
      ? 'Neither the files nor the baseline hold a benchmark that could be compared.'
      : `${counted(gone.length, 'benchmark')} of the baseline did not run, so that nobody knows how fast they are now: ${listed}.`
  return checkOf(
    { id: 'tests.benchmarks', title: 'every benchmark of the baseline ran', severity: section.severity, path: ['max-slowdown'] },
    {
      outcome: 'inconclusive',
      observed: `${formatNumber(all - gone.length)} of ${formatNumber(all)} ran`,
      expected: 'all of them ran',
      message
    },
    context
  )
}

type Found = { readonly kind: 'one'; readonly benchmark: Benchmark } | { readonly kind: 'none' | 'several'; readonly problem: string }

/** By full name, else by name where only one has it. */
function find(benchmarks: readonly Benchmark[], name: string): Found {
  const [exact] = benchmarks.filter(({ fullname }) => fullname === name)
  const [found, second] = exact === undefined ? benchmarks.filter(isNamed(name)) : [exact]
  if (second !== undefined) {
    const names = benchmarks
      .filter(isNamed(name))
      .slice(0, 3)
      .map(({ fullname }) => quoted(fullname))
    return { kind: 'several', problem: `There are several benchmarks ${quoted(name)}: write the full name, such as ${names.join(' or ')}.` }
  }
  if (found !== undefined) return { kind: 'one', benchmark: found }
  const meant = nearest(
    name,
    benchmarks.map(one => one.name)
  )
  const wayOut = meant === undefined ? '' : ` Did you mean ${quoted(meant)}?`
  return { kind: 'none', problem: `There is no benchmark ${quoted(name)} among ${counted(benchmarks.length, 'benchmark')}.${wayOut}` }
}

function isNamed(name: string): (benchmark: Benchmark) => boolean {
  return benchmark => benchmark.fullname === name || benchmark.name === name
}

function keyOf({ fullname }: Benchmark): string {
  return fullname
}

interface StatisticLimit {
  readonly key: string
  readonly statistic: string
  readonly at: number
  readonly side: 'least' | 'most'
  readonly unit: 'seconds' | 'number'
}

function limitsOf(bounds: BenchmarkBounds): StatisticLimit[] {
  const times = TIMES.flatMap((statistic): StatisticLimit[] => {
    const milliseconds = bounds[`max-${statistic}`]
    return milliseconds === undefined
      ? []
      : [{ key: `max-${statistic}`, statistic, at: milliseconds / 1000, side: 'most', unit: 'seconds' }]
  })
  const counts = (['ops', 'rounds'] as const).flatMap((statistic): StatisticLimit[] => {
    const at = bounds[`min-${statistic}`]
    return at === undefined ? [] : [{ key: `min-${statistic}`, statistic, at, side: 'least', unit: 'number' }]
  })
  return [...times, ...counts]
}

function limitCheck(name: string, id: string, bounds: BenchmarkBounds, limit: StatisticLimit, found: Found, context: JudgeContext): Check {
  const show = limit.unit === 'seconds' ? formatSeconds : (value: number) => formatNumber(value)
  const asked = {
    id: `${id}-${limit.key}`,
    title: `benchmark ${quoted(name)}: ${limit.statistic}`,
    severity: bounds.severity,
    path: ['benchmarks', name, limit.key]
  }
  const expected = `at ${limit.side} ${show(limit.at)}`
  const value = found.kind === 'one' ? found.benchmark.stats.get(limit.statistic) : undefined
  if (found.kind !== 'one') return checkOf(asked, unknown(expected, found.problem), context)
  if (value === undefined) return checkOf(asked, unknown(expected, without(name, limit.statistic)), context)
  const { holds, relation } = against(value, limit)
  const rounds = found.benchmark.stats.get('rounds')
  const over = rounds === undefined ? '' : ` over ${counted(rounds, 'round')}`
  const finding: Finding = {
    outcome: holds ? 'pass' : 'fail',
    observed: show(value),
    expected,
    value,
    bounds: limit.side === 'most' ? { atMost: limit.at } : { atLeast: limit.at },
    message: `The benchmark ${quoted(name)} has ${limit.statistic} ${show(value)}${over}, ${relation} ${show(limit.at)}.`
  }
  return checkOf(asked, finding, context)
}

function slowdownCheck(
  { statistic }: Tests,
  name: string,
  id: string,
  { severity }: Pick<BenchmarkBounds, 'severity'>,
  slowdown: number,
  found: Found,
  baseline: readonly Benchmark[],
  context: JudgeContext
): Check {
  const asked = { id: `${id}-max-slowdown`, title: `benchmark ${quoted(name)} is not slower than before`, severity, path: ['max-slowdown'] }
  const expected = `at most ${formatShare(slowdown)} slower than in the baseline`
  const former = found.kind === 'one' ? find(baseline, found.benchmark.fullname) : undefined
  if (found.kind !== 'one') return checkOf(asked, unknown(expected, found.problem), context)
  if (former?.kind !== 'one')
    return checkOf(asked, unknown(expected, `The baseline has no benchmark ${quoted(name)} to compare with.`), context)
  const [now, before] = [found.benchmark.stats.get(statistic), former.benchmark.stats.get(statistic)]
  if (now === undefined || before === undefined) return checkOf(asked, unknown(expected, without(name, statistic)), context)
  if (before <= 0) return checkOf(asked, unknown(expected, `The ${statistic} of ${quoted(name)} in the baseline is ${before}.`), context)
  const change = now / before - 1
  const { holds } = against(change, { at: slowdown, side: 'most' })
  const said = change >= 0 ? `${formatShare(change)} slower` : `${formatShare(-change)} faster`
  const finding: Finding = {
    outcome: holds ? 'pass' : 'fail',
    observed: said,
    expected,
    value: change,
    bounds: { atMost: slowdown },
    message: `The benchmark ${quoted(name)} has ${statistic} ${formatSeconds(now)}, ${said} than ${formatSeconds(before)} in the baseline; ${formatShare(slowdown)} is allowed. Times of two machines, or of a busy one, differ as much.`
  }
  return checkOf(asked, finding, context)
}

function unknown(expected: string, message: string): Finding {
  return { outcome: 'inconclusive', observed: 'not known', expected, message }
}

function without(name: string, statistic: string): string {
  const wayOut = statistic === 'p95' ? ' It is computed of the times of all rounds, which pytest --benchmark-json writes.' : ''
  return `The file has no ${statistic} for the benchmark ${quoted(name)}.${wayOut}`
}

function quoted(name: string): string {
  return `"${plain(cut(name, 150))}"`
}
