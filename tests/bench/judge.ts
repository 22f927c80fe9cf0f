import { judgeLooks, type SequentialSettings } from '@gauntlet/stats'
import { draws } from '../../packages/stats/src/sequential/simulation/draws.ts'
import { type Traffic, trafficOf } from '../../packages/stats/src/sequential/simulation/traffic.ts'
import { median } from './measure.ts'

/** The defaults of a rollout. */
const SETTINGS: SequentialSettings = {
  alpha: 0.05,
  beta: 0.05,
  harmRatio: 1.2,
  nonInferiorityRatio: 1.5,
  maxBadShare: 0.01,
  minRequests: 100
}
/** Nobody promotes, so that all looks are taken. */
const WATCHED = { ...SETTINGS, minRequests: Number.MAX_SAFE_INTEGER }
const STEADY: Traffic = { looks: 100, requests: 1000, weight: 0.1, rate: 0.01, ratio: 1, burstiness: 0 }
const WEIGHTS = [0.05, 0.1, 0.25, 0.5]
const RATES = [0.001, 0.01, 0.05, 0.2]
const FALSE_DECISION_RUNS = 1500
const OTHER_RUNS = 500
const SEED = 20211109

/** How often the sequential judge is wrong, and how many requests it takes to be right, on made-up traffic: the same every time. */
export function judge(): void {
  falseRollbacks()
  atTheBounds()
  catching('steady', 0)
  catching('in bursts of CV 1', 1)
  promotions()
  flawless()
}

function falseRollbacks(): void {
  console.log('\n## False rollbacks over 100 looks at equal rates, % of runs ± standard error')
  console.log('At most 5 are promised up to CV 1: the coefficient of variation of the rate of each arm by itself, from look to look.\n')
  table(['requests per look', 'bad', 'bursts', ...WEIGHTS.map(weight => `canary ${percent(weight)}`)])
  const promised = [1000, 10_000].flatMap(requests =>
    RATES.flatMap(rate => [0, 0.5, 1].map(burstiness => falseRollbackRow({ ...STEADY, requests, rate, burstiness })))
  )
  for (const rate of [0.01, 0.05]) falseRollbackRow({ ...STEADY, rate, burstiness: 2 })
  console.log(`\nThe most up to CV 1: ${percent(Math.max(...promised))}.`)
}

function falseRollbackRow(traffic: Traffic): number {
  const shares = WEIGHTS.map(weight => shareOf('rollback', runs(FALSE_DECISION_RUNS, { ...traffic, weight }, WATCHED)))
  row([traffic.requests, percent(traffic.rate), `CV ${traffic.burstiness}`, ...shares.map(share => withError(share, FALSE_DECISION_RUNS))])
  return Math.max(...shares)
}

function atTheBounds(): void {
  console.log(
    '\n## Wrong decisions where it is hardest: the canary is as bad as the bound, 100 looks, steady, % of runs ± standard error\n'
  )
  table(['decision', 'bad', ...WEIGHTS.map(weight => `canary ${percent(weight)}`)])
  const cases = [
    ['rollback at 1.2×', 'rollback', { ratio: 1.2 }, WATCHED],
    ['promotion at 1.5×', 'promote', { ratio: 1.5 }, { ...SETTINGS, alpha: 1e-300 }]
  ] as const
  for (const [title, decision, change, settings] of cases)
    for (const rate of [0.01, 0.05]) {
      const found = WEIGHTS.map(weight => shareOf(decision, runs(FALSE_DECISION_RUNS, { ...STEADY, ...change, rate, weight }, settings)))
      row([title, percent(rate), ...found.map(share => withError(share, FALSE_DECISION_RUNS))])
    }
}

function catching(title: string, burstiness: number): void {
  console.log(`\n## The canary has a multiple of the errors, ${title}: canary requests until rollback, median [quartiles]`)
  console.log('1,000 requests per look, up to 100 looks, 1 % bad at stable.\n')
  table(['canary weight', ...[2, 3, 10].map(ratio => `${ratio}×`)])
  for (const weight of WEIGHTS)
    row([
      percent(weight),
      ...[2, 3, 10].map(ratio => {
        const found = runs(OTHER_RUNS, { ...STEADY, weight, ratio, burstiness }, WATCHED)
        return spread(
          found.filter(({ decision }) => decision === 'rollback'),
          found.length,
          STEADY.requests * weight
        )
      })
    ])
}

function promotions(): void {
  console.log('\n## The canary is equal: promoted, canary requests until then, median [quartiles]')
  console.log('1,000 requests per look, up to 200 looks.\n')
  const cases = [
    [0.01, 0],
    [0.01, 0.5],
    [0.05, 0],
    [0.05, 1]
  ] as const
  table(['canary weight', ...cases.map(([rate, burstiness]) => `${percent(rate)} bad, CV ${burstiness}`)])
  for (const weight of WEIGHTS)
    row([
      percent(weight),
      ...cases.map(([rate, burstiness]) => {
        const found = runs(OTHER_RUNS, { ...STEADY, looks: 200, weight, rate, burstiness }, SETTINGS)
        return spread(
          found.filter(({ decision }) => decision === 'promote'),
          found.length,
          STEADY.requests * weight
        )
      })
    ])
}

function flawless(): void {
  console.log('\n## The canary has no errors at all: promoted, canary requests until then, median [quartiles]')
  console.log('1,000 requests per look, up to 100 looks, at most 1 % bad is good enough.\n')
  const rates = [0, 0.001, 0.01]
  table(['canary weight', ...rates.map(rate => `stable ${percent(rate)} bad`)])
  for (const weight of WEIGHTS)
    row([
      percent(weight),
      ...rates.map(rate => {
        const found = runs(OTHER_RUNS, { ...STEADY, weight, rate, ratio: 0 }, SETTINGS)
        return spread(
          found.filter(({ decision }) => decision === 'promote'),
          found.length,
          STEADY.requests * weight
        )
      })
    ])
}

interface Run {
  readonly decision: string
  readonly decidedAt: number
}

function runs(count: number, traffic: Traffic, settings: SequentialSettings): Run[] {
  const random = draws(SEED)
  return Array.from({ length: count }, () => {
    const { decision, decidedAt } = judgeLooks(trafficOf(traffic, random), settings)
    return { decision, decidedAt: decidedAt ?? traffic.looks }
  })
}

function shareOf(decision: string, found: readonly Run[]): number {
  return found.filter(run => run.decision === decision).length / found.length
}

function spread(decided: readonly Run[], all: number, perLook: number): string {
  const looks = decided.map(({ decidedAt }) => decidedAt).sort((a, b) => a - b)
  const at = (share: number) => looks[Math.floor(share * looks.length)] ?? Number.NaN
  const requests = (look: number) => (look * perLook).toLocaleString('en')
  const missed = decided.length === all ? '' : `, ${withError(decided.length / all, all)} % of runs`
  if (looks.length === 0) return 'never'
  return `${requests(median(looks))} [${requests(at(0.25))}–${requests(at(0.75))}], look ${median(looks)}${missed}`
}

/** In percent, with the standard error of so many runs. */
function withError(share: number, count: number): string {
  return `${(100 * share).toFixed(1)} ± ${(100 * Math.sqrt(Math.max(share * (1 - share), 1 / count) / count)).toFixed(1)}`
}

function percent(share: number): string {
  return `${Number((100 * share).toFixed(2))} %`
}

function table(heads: readonly string[]): void {
  row(heads)
  row(heads.map(() => '---'))
}

function row(cells: readonly (string | number)[]): void {
  console.log(`| ${cells.join(' | ')} |`)
}
