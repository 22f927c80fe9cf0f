import { examplesOf } from './examples.ts'
import { encoderOf, FEATURE_SETS } from './features.ts'
import type { LabelledFlight } from './flight.ts'
import type { Model } from './model.ts'
import { type TrainingPlan, trainLayers } from './network.ts'

export type FeatureSet = keyof typeof FEATURE_SETS

export interface TrainingOptions {
  readonly seed?: number
  readonly onEpoch?: TrainingPlan['onEpoch']
}

const PLANS = {
  baseline: { hidden: [], epochs: 2, batch: 1024, learningRate: 0.02 },
  full: { hidden: [32, 16], epochs: 2, batch: 1024, learningRate: 0.003 }
} as const satisfies Readonly<Record<FeatureSet, Omit<TrainingPlan, 'seed'>>>

/** One flight in five is late; a chance of one in four is worth a warning. */
const THRESHOLD = 0.25

/** TensorFlow.js must have been started. Throws for fewer than two flights, or when all share one label. */
export function trainModel(
  flights: readonly LabelledFlight[],
  features: FeatureSet,
  { seed = 2001, onEpoch }: TrainingOptions = {}
): Model {
  const late = flights.filter(flight => flight.late).length
  if (late === 0 || late === flights.length) throw new Error(`Could not train on ${flights.length} flights of which ${late} are late`)
  const airports = features === 'full' ? airportsOf(flights) : []
  const plan = { ...PLANS[features], seed, ...(onEpoch === undefined ? {} : { onEpoch }) }
  const dates = flights.map(flight => flight.date).sort()
  return {
    format: 'gauntlet-flights-model/1',
    features: FEATURE_SETS[features],
    airports,
    threshold: THRESHOLD,
    training: { rows: flights.length, from: dates[0] ?? '', to: dates.at(-1) ?? '', epochs: plan.epochs, seed },
    layers: trainLayers(examplesOf(flights, encoderOf(FEATURE_SETS[features], airports)), plan)
  }
}

function airportsOf(flights: readonly LabelledFlight[]): string[] {
  return [...new Set(flights.flatMap(({ origin, destination }) => [origin, destination]))].sort()
}
