import { isComputable, measureOne } from '../../metrics/measure.ts'
import type { ChosenMetric } from '../../metrics/metric.ts'
import type { Examples } from '../../predictions/examples.ts'
import type { Gate } from '../schema.ts'
import type { GateData } from '../section.ts'
import type { Trivial } from './schema.ts'
import { perfectClasses, trivialClasses } from './trivial-classes.ts'
import type { TrivialModel } from './trivial-model.ts'
import { perfectValues, trivialValues } from './trivial-values.ts'

/** One metric of the model between what a trivial one reaches and what a perfect one would. */
export interface MeasuredGain {
  readonly chosen: ChosenMetric
  readonly value: number | undefined
  readonly trivial: readonly TrivialModel[]
  /** The best of the trivial ones. Undefined where none has the metric. */
  readonly best: (TrivialModel & { readonly value: number }) | undefined
  readonly perfect: number | undefined
  /** 0 for as good as the trivial model, 1 for perfect, below 0 for worse. Undefined where it does not exist; `problem` says why. */
  readonly gain: number | undefined
  /** A sentence. */
  readonly problem: string | undefined
  /** Set where a trivial model is as good as a perfect one, so that nobody could beat it. */
  readonly cannotTell?: true
}

/** The metrics that a model has to beat a trivial one by. */
export function trivialMetrics({ metric }: Trivial, gate: Gate): ChosenMetric[] {
  if (metric !== undefined) return [metric].flat()
  return (gate.metrics ?? []).filter(rule => rule.metric.kind !== 'ready' && !rule.rule.optional)
}

export function measureGains(written: Trivial, { model }: GateData, gate: Gate): MeasuredGain[] {
  return trivialMetrics(written, gate).map(chosen => gainOf(chosen, model?.examples))
}

function gainOf(chosen: ChosenMetric, examples: Examples | undefined): MeasuredGain {
  const { key, metric } = chosen
  const without = (problem: string): MeasuredGain => ({
    chosen,
    value: undefined,
    trivial: [],
    best: undefined,
    perfect: undefined,
    gain: undefined,
    problem
  })
  if (examples === undefined) return without('There are no predictions to compare with those of a trivial model.')
  if (!isComputable(metric, examples))
    return without(`"${key}" cannot be computed of these columns, so that no trivial model can be compared by it.`)
  const measured = measureOne(metric, examples)
  const { trivial, perfect } = ends(chosen, examples)
  const defined = trivial.flatMap(({ value, ...model }) => (value === undefined ? [] : [{ ...model, value }]))
  const sign = metric.better === 'higher' ? 1 : -1
  const best = defined.reduce<(typeof defined)[number] | undefined>(
    (so, one) => (so === undefined || sign * one.value > sign * so.value ? one : so),
    undefined
  )
  const found = { chosen, value: measured?.value, trivial, best, perfect }
  if (measured?.value === undefined)
    return { ...found, gain: undefined, problem: `"${key}" could not be computed: ${measured?.note ?? 'no reason is known'}.` }
  if (best === undefined) return { ...found, gain: undefined, problem: `No trivial model has "${key}" on these rows.` }
  if (perfect === undefined || sign * (perfect - best.value) <= 1e-12 * Math.max(1, Math.abs(perfect)))
    return {
      ...found,
      gain: undefined,
      cannotTell: true,
      problem: `By "${key}" a trivial model (${best.name}) is as good as a perfect one on these rows, so that nothing can be gained.`
    }
  return { ...found, gain: (measured.value - best.value) / (perfect - best.value), problem: undefined }
}

function ends({ metric }: ChosenMetric, examples: Examples): { readonly trivial: TrivialModel[]; readonly perfect: number | undefined } {
  if (metric.kind === 'classification' && examples.kind === 'classification')
    return { trivial: trivialClasses(metric, examples.of), perfect: perfectClasses(metric, examples.of).value }
  if (metric.kind === 'regression' && examples.kind === 'regression')
    return { trivial: trivialValues(metric, examples.of), perfect: perfectValues(metric, examples.of).value }
  return { trivial: [], perfect: undefined }
}
