import type { Roots } from '@gauntlet/core'
import { firstBound } from './bound.ts'
import type { Choice } from './choose.ts'
import { columnsFor } from './gate-columns.ts'
import { measure } from './measure.ts'
import type { Plan, PlannedData, PlannedGate, PlannedTraining } from './plan.ts'
import type { Repository } from './repository.ts'

/** Settles what is to be written: measures the model that there is, so that the first bounds are ones that it passes. */
export async function settle(
  found: Repository,
  choice: Choice,
  checks: PlannedData['checks'] | undefined,
  roots: Roots,
  signal: AbortSignal
): Promise<Plan> {
  const gate = await settleGate(found, choice, roots, signal)
  const tests = found.tests?.junit === undefined ? undefined : { junit: found.tests.junit, from: found.tests.from }
  const training = settleTraining(found, choice)
  return {
    data:
      choice.data === undefined || checks === undefined
        ? undefined
        : { path: choice.data.path, rows: choice.data.rows, columns: choice.data.columns.length, checks },
    missingData: found.announced.data,
    gate,
    comparison: comparisonOf(choice, gate),
    tests,
    training,
    python: found.python
  }
}

async function settleGate(
  found: Repository,
  { predictions, metrics, positive }: Choice,
  roots: Roots,
  signal: AbortSignal
): Promise<PlannedGate | undefined> {
  const gate = await wholeGate(found, { predictions, metrics, positive }, roots, signal)
  // A gate without a bound is none.
  return gate?.metrics.some(metric => firstBound(metric, undefined) !== undefined) === true ? gate : undefined
}

async function wholeGate(
  found: Repository,
  { predictions, metrics, positive }: Pick<Choice, 'predictions' | 'metrics' | 'positive'>,
  roots: Roots,
  signal: AbortSignal
): Promise<PlannedGate | undefined> {
  if (predictions !== undefined) {
    const measured = await measure(predictions, positive, roots, signal)
    return {
      of: 'predictions',
      path: predictions.path,
      metrics: measured,
      isMade: !predictions.files.every(found.isInGit),
      settings: columnsFor(predictions, positive),
      rows: predictions.rows,
      slices: predictions.slices
    }
  }
  if (metrics === undefined) return undefined
  return {
    of: 'metrics',
    path: metrics.path,
    metrics: metrics.known.slice(0, 8),
    isMade: !found.isInGit(metrics.path),
    others: metrics.others
  }
}

function comparisonOf({ production }: Choice, gate: PlannedGate | undefined): Plan['comparison'] {
  const [first] = gate?.metrics ?? []
  if (production === undefined || gate?.of !== 'predictions' || first === undefined) return undefined
  return {
    candidate: gate.path,
    production: production.path,
    metric: first.metric ?? first.key,
    margin: first.most === 1 ? 0.02 : '5%',
    settings: gate.settings
  }
}

function settleTraining({ dvc, python }: Repository, { training, data }: Choice): PlannedTraining {
  const isTracked = data !== undefined && dvc?.tracked.some(path => data.files.some(file => file === path || file.startsWith(`${path}/`)))
  const pullsDvc = dvc?.hasRemote === true && (isTracked === true || dvc.stages.length > 0)
  const usesDvc = pullsDvc || /\bdvc\b/.test(training?.command ?? '')
  return { command: training?.command, from: training?.from, pullsDvc, needsDvc: usesDvc && python?.mentionsDvc !== true }
}
