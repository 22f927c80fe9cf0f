import { type Check, counted, cut, formatNumber, plain, type Table } from '@gauntlet/core'
import type { ChosenMetric } from '../metrics/metric.ts'
import type { Ranking } from './rank-runs.ts'

/** More columns than this nobody reads; parameters that are the same everywhere come last. */
const MOST_PARAMS = 12

/** The best runs with what they were made with. Where places are left, those without a value follow. */
export function rankingTable({ key, metric }: ChosenMetric, { ranked, unranked }: Ranking, top: number): Table {
  const best = ranked.slice(0, top)
  const without = unranked.slice(0, Math.max(0, top - best.length))
  const params = paramNames([...best, ...without].map(({ run }) => run.params)).slice(0, MOST_PARAMS)
  const of = (given: ReadonlyMap<string, string>) => params.map(name => (given.has(name) ? plain(given.get(name) ?? '', 200) : null))
  const runs = ranked.length + unranked.length
  const more = runs > best.length + without.length ? `, the first ${best.length + without.length} of ${formatNumber(runs)}` : ''
  return {
    id: 'experiment',
    topic: 'metrics',
    title: `Runs by ${plain(key, 100)} (${metric.better} is better)${more}`,
    columns: [
      { title: 'rank', align: 'right' },
      { title: 'run', align: 'left' },
      { title: plain(key, 100), align: 'right' },
      ...params.map(name => ({ title: plain(name, 60), align: 'left' as const }))
    ],
    rows: [
      ...best.map(({ rank, run, value }) => [rank, plain(run.name, 200), value, ...of(run.params)]),
      ...without.map(({ run, problem }) => [null, plain(run.name, 200), plain(problem, 100), ...of(run.params)])
    ]
  }
}

/** A note on the ranking, which decides nothing. */
export function rankingCheck({ key }: ChosenMetric, { ranked, unranked }: Ranking): Check {
  const [best] = ranked
  const runs = counted(ranked.length + unranked.length, 'run')
  const named = unranked.slice(0, 5).map(({ run, problem }) => `${cut(run.name, 60)} (${key} ${problem})`)
  const without =
    unranked.length === 0
      ? ''
      : ` ${unranked.length} could not be ranked: ${named.join(', ')}${unranked.length > 5 ? ` and ${unranked.length - 5} more` : ''}.`
  const shared = ranked.filter(({ rank }) => rank === 1).length
  const tie = shared > 1 ? `, which ${counted(shared, 'run')} share` : ''
  return {
    id: 'experiment',
    title: `runs by ${key}`,
    severity: 'info',
    outcome: best === undefined ? 'inconclusive' : 'pass',
    observed: best === undefined ? 'no run has a value' : `${cut(best.run.name, 100)}: ${formatNumber(best.value)}`,
    expected: 'for information',
    message: plain(
      best === undefined
        ? `None of ${runs} has a ${key} to rank by.${without}`
        : `Of ${runs} ${cut(best.run.name, 100)} has the best ${key}, ${formatNumber(best.value)}${tie}. The best of many is partly luck: compare it on fresh rows.${without}`
    ),
    ...(best === undefined ? {} : { value: best.value })
  }
}

/** Those that tell runs apart first. */
function paramNames(all: readonly ReadonlyMap<string, string>[]): string[] {
  const names = [...new Set(all.flatMap(params => [...params.keys()]))]
  const varies = (name: string) => new Set(all.map(params => params.get(name))).size > 1
  return [...names.filter(varies), ...names.filter(name => !varies(name))]
}
