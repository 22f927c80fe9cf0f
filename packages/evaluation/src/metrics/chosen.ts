import { cut, suggestion } from '@gauntlet/core'
import { z } from 'zod'
import { isMetricName, METRIC_NAMES, settle } from './catalogue.ts'
import type { ChosenMetric, ReadyMetric } from './metric.ts'
import { type MetricParameters, parameterFields } from './parameters.ts'

export { type MetricParameters, parameterFields } from './parameters.ts'

/** What is wrong with a choice, as the rest of a sentence about the parameter, or about the metric where there is none. */
export interface NoMetric {
  readonly problem: string
  readonly parameter?: string
  /** Nobody here knows such a metric: the author may mean one that a file has. */
  readonly unknown?: true
}

/**
 * A metric of the catalogue with its parameters settled, or what is wrong with the choice. With a direction an unknown name is a metric
 * that only a file knows.
 */
export function choose(name: string, parameters: MetricParameters, key = name, better?: ReadyMetric['better']): ChosenMetric | NoMetric {
  if (!isMetricName(name)) return unknown(name, parameters, key, better)
  const metric = settle(name, parameters)
  if ('problem' in metric) return metric
  if (better === undefined || better === metric.better) return { key, metric }
  return { problem: `is ${better}, but of ${name} ${metric.better} is better. Remove it: the direction is known`, parameter: 'better' }
}

/** A metric that comes ready from a file. */
function readyMetric(name: string, better: ReadyMetric['better']): ReadyMetric {
  const range = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const
  return { kind: 'ready', title: `${cut(name, 100)}, as a file has it`, better, range }
}

/** What is written of one metric where a config asks for one. */
export const choiceFields = {
  metric: z.string().describe('Name of the metric'),
  name: z.string().min(1).max(100).optional().describe('What it is called in the report'),
  better: z.enum(['higher', 'lower']).optional().describe('Which is better, for a metric that only a file knows'),
  ...parameterFields
}
const WrittenChoice = z.union([z.string(), z.strictObject(choiceFields)])

/** One metric as authors write it where a config asks for one: `f1`, or `{ metric: f-beta, beta: 2 }`. */
export const MetricChoice = WrittenChoice.transform(chosenOf)

/** The metric that was written; what is wrong with it is told to zod. */
export function chosenOf(written: z.output<typeof WrittenChoice>, context: z.core.$RefinementCtx): ChosenMetric {
  const { metric, name, better, ...parameters } = typeof written === 'string' ? nothingMore(written) : written
  const chosen = choose(metric, parameters, name ?? metric, better)
  if ('metric' in chosen) return chosen
  const path = typeof written === 'string' ? [] : [chosen.parameter ?? 'metric']
  context.addIssue({ code: 'custom', message: chosen.problem, path })
  return z.NEVER
}

function nothingMore(metric: string): z.output<z.ZodObject<typeof choiceFields>> {
  return { metric }
}

function unknown(
  name: string,
  parameters: MetricParameters,
  key: string,
  better: ReadyMetric['better'] | undefined
): ChosenMetric | NoMetric {
  const shown = JSON.stringify(cut(name, 60))
  const known = METRIC_NAMES.find(one => one === name.toLowerCase().replaceAll(/[\s_]+/g, '-'))
  if (known !== undefined) return { problem: `is ${shown}; write "${known}"` }
  if (better === undefined)
    return { problem: `is ${shown}, which is no metric that is known here.${suggestion(name, METRIC_NAMES)}`, unknown: true }
  const [parameter] = Object.entries(parameters).find(([, value]) => value !== undefined) ?? []
  if (parameter === undefined) return { key, metric: readyMetric(name, better) }
  return { problem: 'is for metrics that are computed here, and this one comes ready from a file', parameter }
}
