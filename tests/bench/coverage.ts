import { normalCdf } from '@gauntlet/stats'
import { compareMetrics, sideOf } from '../../packages/evaluation/src/comparison/compare-metrics.ts'
import { Comparison } from '../../packages/evaluation/src/comparison/comparison.ts'
import type { Pair } from '../../packages/evaluation/src/comparison/paired-examples.ts'
import {
  type ClassPopulation,
  drawClasses,
  drawValues,
  type ValuePopulation
} from '../../packages/evaluation/src/comparison/simulation/population.ts'
import { type ChosenMetric, choose, intervalOf } from '../../packages/evaluation/src/index.ts'

/** One size of data, and how often it is drawn. */
const SIZES = [
  { rows: 200, runs: 1000 },
  { rows: 2000, runs: 1000 },
  { rows: 20_000, runs: 400 }
] as const
/** Metrics that are resampled row by row would take longer than all others together: fewer runs, by size. */
const SLOW = new Map([['r2', [300, 475, 0]]])
const RESAMPLES = 400
const SEED = 20211109

/** The noise of a score on the logit scale: a part shared by the models, and one of its own. */
const NOISE = Math.sqrt(2 * 0.6 ** 2)

/** A population, and what every metric of a model of some skill is in it. */
interface Scenario {
  readonly name: string
  readonly metrics: readonly ChosenMetric[]
  draw(rows: number, seed: number): Pair
  /** Of a model, by the key of the metric. In closed form, or by quadrature. */
  truth(model: 'candidate' | 'production'): ReadonlyMap<string, number>
}

/**
 * How often the intervals of gates and comparisons hold the truth, and how often a verdict is wrong: on rows drawn independently from
 * populations in which the truth is known. The same every time.
 */
export async function coverage(): Promise<void> {
  const scenarios = [
    ofClasses('3 of 10 rows positive', { prevalence: 0.3, candidate: 0.8, production: 0.7 }),
    ofClasses('1 of 20 rows positive', { prevalence: 0.05, candidate: 1.2, production: 1.1 }),
    ofClasses('equal models', { prevalence: 0.3, candidate: 0.75, production: 0.75 }),
    ofValues('normal errors', { candidate: 0.5, production: 0.55, tails: 0 }),
    ofValues('heavy tails', { candidate: 0.5, production: 0.55, tails: 0.5 })
  ]
  const runs = SIZES.map(({ rows, runs }) => `${runs} runs of ${rows} rows`).join(', ')
  const fewer = [...SLOW].map(([key, runs]) => `${key} ${runs.join(', ')}`).join('; ')
  console.log(`\n${runs} (${fewer}); bootstraps of ${RESAMPLES} resamples. Shares in % of runs ± standard error.`)
  const { differences, values } = await simulated(scenarios)
  console.log('\n## How often a 95% interval holds the true difference of two models')
  coverageTable(differences)
  wrongVerdicts(differences)
  console.log('\n## How often the 95% interval of one model holds its true value')
  coverageTable(values.filter(({ population }) => population !== 'equal models'))
}

/** What came of one metric in one population, by size. */
interface Simulated {
  readonly population: string
  readonly chosen: ChosenMetric
  /** Of the difference. */
  readonly truth: number
  method: string
  readonly tallies: readonly Tallied[]
}

interface Tallied {
  held: number
  /** The interval lies below the truth. */
  below: number
  above: number
}

/** An interval of each metric, by its key, with what it ought to hold. */
type Found = ReadonlyMap<string, Interval & { readonly truth: number; readonly method: string }>

interface Interval {
  readonly low: number
  readonly high: number
}

/** Of every draw both: the difference of the two models, and the candidate by itself. */
async function simulated(scenarios: readonly Scenario[]): Promise<{ readonly differences: Simulated[]; readonly values: Simulated[] }> {
  const [differences, values]: [Simulated[], Simulated[]] = [[], []]
  for (const [place, scenario] of scenarios.entries()) {
    const [ofBoth, ofOne] = [tallied(scenario), tallied(scenario)]
    for (const [size, { rows, runs }] of SIZES.entries()) {
      for (let run = 0; run < runs; run++) {
        // No two draws from one stream: tables of other sizes and populations are then independent of each other.
        const seed = SEED + 1e6 * (SIZES.length * place + size) + run
        const pair = scenario.draw(rows, seed)
        const metrics = scenario.metrics.filter(({ key }) => run < (SLOW.get(key)?.[size] ?? runs))
        count(ofBoth, size, await differencesOf(scenario, metrics, pair, run))
        count(ofOne, size, await valuesOf(scenario, metrics, pair, run))
      }
      // As they come: what is cut off has not been for nothing.
      for (const [what, found] of Object.entries({ differences: ofBoth, 'one model': ofOne })) {
        const shares = [...found.values()].map(({ chosen, tallies }) => `${chosen.key} ${shown(tallies[size])}`)
        console.error(`${scenario.name}, ${rows} rows, ${what}: ${shares.join('; ')}`)
      }
    }
    differences.push(...ofBoth.values())
    values.push(...ofOne.values())
  }
  return { differences, values }
}

function tallied(scenario: Scenario): Map<string, Simulated> {
  const [ours, theirs] = [scenario.truth('candidate'), scenario.truth('production')]
  return new Map(
    scenario.metrics.map(chosen => {
      const truth = (ours.get(chosen.key) ?? Number.NaN) - (theirs.get(chosen.key) ?? Number.NaN)
      const tallies = SIZES.map(() => ({ held: 0, below: 0, above: 0 }))
      return [chosen.key, { population: scenario.name, chosen, truth, method: '', tallies }]
    })
  )
}

function count(into: ReadonlyMap<string, Simulated>, size: number, found: Found): void {
  for (const [key, { low, high, truth, method }] of found) {
    const simulated = into.get(key)
    const tally = simulated?.tallies[size]
    if (simulated === undefined || tally === undefined) continue
    simulated.method = method
    tally[high < truth ? 'below' : low > truth ? 'above' : 'held']++
  }
}

function coverageTable(all: readonly Simulated[]): void {
  console.log('In brackets: the interval lies below the truth, above it. At 20,000 rows and at 2,000 the aim is 93 to 97.\n')
  heads('population', 'metric', 'method')
  for (const { population, chosen, method, tallies } of all) row([population, chosen.key, method, ...tallies.map(shown)])
}

function shown({ held, below, above }: Tallied = { held: 0, below: 0, above: 0 }): string {
  const all = held + below + above
  return all === 0 ? 'not run' : `${withError(held / all, all)} (${percent(below / all)}, ${percent(above / all)})`
}

/**
 * A candidate that is worse by exactly the margin is called inferior where the interval lies beyond the margin, which is the true
 * difference: the share of intervals on that side of the truth. The same at no difference, where the margin is 0.
 */
function wrongVerdicts(all: readonly Simulated[]): void {
  console.log('\n## How often a verdict is wrong')
  console.log('The candidate is worse by exactly the margin, or as good as production. 2.5 are expected of each; at most 5 are the aim.\n')
  heads('population', 'metric', 'wrong verdict')
  for (const { population, chosen, truth, tallies } of all) {
    const [over, under] = chosen.metric.better === 'higher' ? (['above', 'below'] as const) : (['below', 'above'] as const)
    const kinds =
      truth === 0
        ? ([
            ['superior, of equal models', over],
            ['inferior, of equal models', under]
          ] as const)
        : ([
            ['inferior, at the margin', over],
            ['non-inferior, at the margin', under]
          ] as const)
    for (const [kind, side] of kinds)
      row([
        population,
        chosen.key,
        kind,
        ...tallies.map(tally => {
          const runs = tally.held + tally.below + tally.above
          return runs === 0 ? 'not run' : withError(tally[side] / runs, runs)
        })
      ])
  }
}

function heads(...titles: readonly string[]): void {
  row([...titles, ...SIZES.map(({ rows }) => `n = ${rows.toLocaleString('en')}`)])
  row([...titles.map(() => '---'), ...SIZES.map(() => '---')])
}

async function differencesOf(scenario: Scenario, metrics: readonly ChosenMetric[], pair: Pair, seed: number): Promise<Found> {
  const [ours, theirs] = [scenario.truth('candidate'), scenario.truth('production')]
  const found = await compareMetrics({ ...COMPARISON, seed }, metrics, pair)
  return new Map(
    found.flatMap(({ key, uncertainty }) => {
      const truth = (ours.get(key) ?? Number.NaN) - (theirs.get(key) ?? Number.NaN)
      return uncertainty === undefined ? [] : [[key, { ...uncertainty.interval, truth, method: uncertainty.method }] as const]
    })
  )
}

async function valuesOf(scenario: Scenario, metrics: readonly ChosenMetric[], pair: Pair, seed: number): Promise<Found> {
  const truths = scenario.truth('candidate')
  const examples = sideOf(pair, 'candidate')
  const found = new Map<string, Interval & { readonly truth: number; readonly method: string }>()
  for (const chosen of metrics) {
    const { interval, method } = await intervalOf(chosen, examples, { confidence: 0.95, resamples: RESAMPLES, seed })
    if (interval !== undefined)
      found.set(chosen.key, { ...interval, truth: truths.get(chosen.key) ?? Number.NaN, method: method.replace(/ (with|interval).*/, '') })
  }
  return found
}

const COMPARISON = Comparison.parse({ metric: 'accuracy', resamples: RESAMPLES })

function ofClasses(name: string, population: ClassPopulation): Scenario {
  const { prevalence } = population
  const truth = once((model: 'candidate' | 'production') => {
    const skill = population[model]
    // Of either class the same share is on its own side of 0.
    const right = normalCdf(skill / NOISE)
    const [hits, alarms] = [prevalence * right, (1 - prevalence) * (1 - right)]
    const f1 = (2 * hits) / (prevalence + hits + alarms)
    const others = (1 - prevalence) * right
    const f1OfOthers = (2 * others) / (1 - prevalence + others + prevalence * (1 - right))
    const expected = (of: (logit: number) => number) =>
      prevalence * gaussian(z => of(skill + NOISE * z)) + (1 - prevalence) * gaussian(z => of(skill - NOISE * z))
    return new Map([
      ['accuracy', right],
      ['precision', hits / (hits + alarms)],
      ['recall', right],
      ['f1', f1],
      ['f1-macro', (f1 + f1OfOthers) / 2],
      ['roc-auc', normalCdf((2 * skill) / (Math.SQRT2 * NOISE))],
      // The logit of the true class is the skill plus noise, whichever class it is.
      ['log-loss', expected(logit => Math.log1p(Math.exp(-logit)))],
      ['brier', expected(logit => (1 / (1 + Math.exp(logit))) ** 2)]
    ])
  })
  return { name, metrics: chosenOf([...truth('candidate').keys()]), draw: (rows, seed) => drawClasses(population, rows, seed), truth }
}

function ofValues(name: string, population: ValuePopulation): Scenario {
  const truth = once((model: 'candidate' | 'production') => {
    const variance = 0.5 ** 2 + population[model] ** 2
    const square = Math.exp(2 * population.tails ** 2) * variance
    return new Map([
      ['mae', Math.exp(population.tails ** 2 / 2) * Math.sqrt((2 * variance) / Math.PI)],
      ['rmse', Math.sqrt(square)],
      ['r2', 1 - square / 9]
    ])
  })
  return { name, metrics: chosenOf([...truth('candidate').keys()]), draw: (rows, seed) => drawValues(population, rows, seed), truth }
}

/** Integrals are computed once for each model. */
function once(truth: Scenario['truth']): Scenario['truth'] {
  const known = { candidate: truth('candidate'), production: truth('production') }
  return model => known[model]
}

function chosenOf(names: readonly string[]): ChosenMetric[] {
  return names.map(name => {
    const chosen = choose(name, {})
    if ('metric' in chosen) return chosen
    throw new Error(chosen.problem)
  })
}

/** The mean of a function of a standard normal variable. */
function gaussian(of: (z: number) => number): number {
  const step = 1e-3
  let total = 0
  for (let z = -9; z <= 9; z += step) total += of(z) * Math.exp((-z * z) / 2)
  return (total * step) / Math.sqrt(2 * Math.PI)
}

function withError(share: number, count: number): string {
  return `${percent(share)} ± ${(100 * Math.sqrt(Math.max(share * (1 - share), 1 / count) / count)).toFixed(1)}`
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}

function row(cells: readonly (string | number)[]): void {
  console.log(`| ${cells.join(' | ')} |`)
}
