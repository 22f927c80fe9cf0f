import { InputError, nearest, suggestion } from '@gauntlet/core'
import type { ChosenMetric, ClassificationMetric } from '../metrics/metric.ts'
import type { ClassSettings } from './class-settings.ts'
import type { Label } from './examples.ts'
import { OF_GATE, type Origin } from './origin.ts'
import type { PredictionColumns } from './prediction-columns.ts'
import type { ReadingNeeds } from './reading-needs.ts'
import { listed, quotedLabel } from './wording.ts'

/** Which columns are read, by the role they play, and what is made of them. */
export interface ReadingPlan extends PredictionColumns {
  /** Set when predictions are made of the score. */
  readonly threshold: number | undefined
}

const DEFAULT_THRESHOLD = 0.5

/**
 * Decides which of the columns that are there have to be read. Columns nobody asks for are not read, so that what is wrong with
 * them is nobody's problem.
 */
export function planReading(needs: ReadingNeeds, available: readonly string[], origin: Origin = OF_GATE): ReadingPlan {
  const { columns } = needs
  const has = (name: string) => available.includes(name)
  const needed = (role: string, name: string) => (has(name) ? name : missing(role, name, available, origin))
  const named = (role: string, name: string | undefined) => (name === undefined ? undefined : needed(role, name))

  const score = columns.score ?? 'score'
  const prediction = columns.prediction ?? 'prediction'
  const wants = wantedBy(needs.metrics, columns.scores !== undefined)
  const wouldTake = wantedBy(needs.optionalMetrics ?? [], columns.scores !== undefined)
  if (wants.scores.length > 0 && columns.scores === undefined) refuseWithoutScores(wants.scores, origin)
  const lacksPrediction = wants.prediction && wants.classes && columns.prediction === undefined && !has(prediction)
  const fromScore = needs.threshold !== undefined || (lacksPrediction && has(score))
  const fromScores = lacksPrediction && !fromScore && columns.scores !== undefined
  const readsPrediction =
    wants.prediction || columns.prediction !== undefined || ((wouldTake.prediction || needs.everyRole === true) && has(prediction))
  // Probabilities by class hold the score of the positive class as well.
  const wantsScore = (fromScore || wants.score) && (has(score) || columns.scores === undefined)
  const readsScore = wantsScore || columns.score !== undefined || ((wouldTake.score || needs.everyRole === true) && has(score))
  return {
    id: columns.id === null ? undefined : columns.id === undefined ? (has('id') ? 'id' : undefined) : needed('id', columns.id),
    label: needed('label', columns.label),
    prediction: fromScore || fromScores || !readsPrediction ? undefined : needed('prediction', prediction),
    score: readsScore ? needed('score', score) : undefined,
    scores:
      columns.scores &&
      new Map([...columns.scores].map(([key, name]) => [key, has(name) ? name : withoutScores(key, name, available, origin)])),
    weight: named('weight', columns.weight),
    cluster: named('cluster', columns.cluster),
    order: named('order', columns.order),
    fold: named('fold', columns.fold),
    ...dividing(needs, available, origin),
    conditions: needs.conditions,
    threshold: fromScore ? (needs.threshold ?? DEFAULT_THRESHOLD) : undefined
  }
}

interface Wanted {
  /** Whether any metric is one of classification. */
  readonly classes: boolean
  readonly prediction: boolean
  readonly score: boolean
  /** The metrics that need probabilities by class. */
  readonly scores: readonly string[]
}

/** Probabilities are taken by class where their columns are named. */
function wantedBy(chosen: readonly ChosenMetric[], byClass: boolean): Wanted {
  const computed = chosen.flatMap(({ key, metric }) => (metric.kind === 'ready' ? [] : [{ key, kind: metric.kind, needs: metric.needs }]))
  return {
    classes: computed.some(({ kind }) => kind === 'classification'),
    prediction: computed.some(({ needs }) => needs === 'prediction'),
    score: computed.some(({ needs }) => needs === 'score' || (needs === 'probabilities' && !byClass)),
    scores: computed.filter(({ needs }) => needs === 'scores').map(({ key }) => key)
  }
}

/** The columns that divide the rows. */
function dividing(needs: ReadingNeeds, available: readonly string[], origin: Origin): Pick<ReadingPlan, 'dimensions' | 'otherColumns'> {
  const absent = needs.dimensions.find(name => !available.includes(name))
  if (absent !== undefined) {
    const problem = `has no column "${absent}", by which the ${origin.config} divides the rows; it has ${shownColumns(available)}`
    throw new InputError(origin.data, `${problem}.${suggestion(absent, available)}`)
  }
  const dimensions = [...new Set([...needs.dimensions, ...needs.optionalDimensions.filter(name => available.includes(name))])]
  const { id, label, prediction, score, scores, weight, cluster, order, fold } = needs.columns
  const roles = [id ?? 'id', label, prediction ?? 'prediction', score ?? 'score', ...(scores?.values() ?? []), weight, cluster, order, fold]
  const isFree = (name: string) => !roles.includes(name) && !dimensions.includes(name)
  return { dimensions, otherColumns: needs.everyColumn ? available.filter(isFree) : [] }
}

/** What the examples of classification have to satisfy. */
export function classSettings({ metrics, positive }: Pick<ReadingNeeds, 'metrics' | 'positive'>, plan: ReadingPlan): ClassSettings {
  const names = (holds: (metric: ClassificationMetric) => boolean) =>
    metrics.filter(({ metric }) => metric.kind === 'classification' && holds(metric)).map(({ key }) => key)
  return {
    positive,
    threshold: plan.threshold,
    binaryMetrics: names(({ binary }) => binary),
    eitherMetrics: names(metric => metric.needs === 'probabilities'),
    probabilityMetrics: names(({ probability }) => probability)
  }
}

function missing(role: string, name: string, available: readonly string[], { data, config }: Origin): never {
  const meant = nearest(name, available) ?? available.find(column => column.toLowerCase().includes(role)) ?? `the ${role} column`
  const problem = `has no column "${name}" for the ${role}; it has ${shownColumns(available)}`
  throw new InputError(data, `${problem}. Name it in the ${config}: "columns: { ${role}: ${meant} }".`)
}

function withoutScores(key: Label, name: string, available: readonly string[], { data, config }: Origin): never {
  const problem = `has no column "${name}" for the probability of ${quotedLabel(key)}; it has ${shownColumns(available)}`
  throw new InputError(data, `${problem}. Name it in the ${config}: "columns: { scores: { ${key}: ${nearest(name, available) ?? '…'} } }".`)
}

function refuseWithoutScores(metrics: readonly string[], { config }: Origin): never {
  throw new InputError(
    config,
    `asks for ${listed(metrics)}, which needs the probability of each class. Name their columns: "columns: { scores: { cat: p_cat, dog: p_dog } }".`
  )
}

function shownColumns(available: readonly string[]): string {
  const more = available.length > 30 ? ` and ${available.length - 30} more` : ''
  return `${listed(available.slice(0, 30))}${more}`
}
