import { type Evidence, type Figure, formatSeconds, plain, type Table } from '@gauntlet/core'
import { countsOf } from './judge-cases.ts'
import { titleOf } from './names.ts'
import type { Benchmark, TestCase, TestResults } from './results.ts'
import type { Tests } from './schema.ts'

/** How many tests came to what, which ones were skipped, and how fast benchmarks are beside the baseline. */
export function presentTests(section: Tests, { reports, cases, benchmarks, baseline }: TestResults): Partial<Evidence> {
  const skipped = cases.filter(({ outcome }) => outcome === 'skipped')
  const tables = [
    ...(reports > 0 ? [countTable(cases)] : []),
    ...(skipped.length > 0 ? [skippedTable(skipped)] : []),
    ...(benchmarks.length > 0 ? [benchmarkTable(benchmarks, baseline)] : [])
  ]
  const figures = benchmarks.slice(0, MOST_FIGURES).map(benchmark => speedFigure(section, benchmark, baseline))
  return { figures, tables }
}

/** How long a benchmark takes, and took before. */
function speedFigure(section: Tests, { name, fullname, stats }: Benchmark, baseline: readonly Benchmark[] | undefined): Figure {
  const { statistic } = section
  const previous = baseline?.find(before => before.fullname === fullname)?.stats.get(statistic)
  const bounds = section.benchmarks[fullname] ?? section.benchmarks[name]
  const slowdown = bounds?.['max-slowdown'] ?? section['max-slowdown']
  return {
    id: `benchmark:${plain(fullname, 180)}`,
    title: `${statistic} of ${plain(name, 200)}`,
    topic: 'budgets',
    value: stats.get(statistic) ?? null,
    better: 'lower',
    unit: 'seconds',
    ...(previous === undefined ? {} : { previous, against: 'base' }),
    ...(previous === undefined || slowdown === undefined ? {} : { tolerance: slowdown * previous })
  }
}

const MOST_ROWS = 50
const MOST_FIGURES = 50

function countTable(cases: readonly TestCase[]): Table {
  const { passed, failed, error, skipped } = countsOf(cases)
  return {
    id: 'tests',
    title: 'Tests',
    columns: ['passed', 'failed', 'error', 'skipped', 'all'].map(title => ({ title, align: 'right' as const })),
    rows: [[passed, failed, error, skipped, cases.length]]
  }
}

function skippedTable(skipped: readonly TestCase[]): Table {
  return {
    id: 'tests-skipped',
    title: `Skipped tests${skipped.length > MOST_ROWS ? ` (the first ${MOST_ROWS} of ${skipped.length})` : ''}`,
    columns: [
      { title: 'Test', align: 'left' },
      { title: 'Why', align: 'left' }
    ],
    rows: skipped.slice(0, MOST_ROWS).map(test => [titleOf(test), plain(test.message ?? '', 300)])
  }
}

function benchmarkTable(benchmarks: readonly Benchmark[], baseline: readonly Benchmark[] | undefined): Table {
  const before = new Map(baseline?.map(one => [one.fullname, one]))
  const shown = (benchmark: Benchmark | undefined, statistic: string) => {
    const value = benchmark?.stats.get(statistic)
    return value === undefined ? '' : formatSeconds(value)
  }
  return {
    id: 'benchmarks',
    topic: 'budgets',
    title: `Benchmarks${benchmarks.length > MOST_ROWS ? ` (the first ${MOST_ROWS} of ${benchmarks.length})` : ''}`,
    columns: [
      { title: 'Benchmark', align: 'left' },
      ...['median', 'mean', 'standard deviation', 'rounds'].map(title => ({ title, align: 'right' as const })),
      ...(baseline === undefined ? [] : [{ title: 'median before', align: 'right' as const }])
    ],
    rows: benchmarks
      .slice(0, MOST_ROWS)
      .map(one => [
        plain(one.fullname, 200),
        shown(one, 'median'),
        shown(one, 'mean'),
        shown(one, 'stddev'),
        one.stats.get('rounds') ?? '',
        ...(baseline === undefined ? [] : [shown(before.get(one.fullname), 'median')])
      ])
  }
}
