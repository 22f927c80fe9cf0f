import type { Figure } from './evidence.ts'

/** The words of a metric's name, in small letters. Only its last part counts: `train.loss.f1` is an F1. `valLoss` and `val/loss` are two. */
export function metricWords(name: string): string[] {
  const last = name.split('.').at(-1) ?? name
  return last
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '')
}

/** What a metric is counted in, by the unit at the end of its name: `p95-ms`, `model_bytes`. `none` where it ends in no unit. */
export function unitOfMetric(name: string): Figure['unit'] {
  return UNITS.get(metricWords(name).at(-1) ?? '') ?? 'none'
}

const UNITS: ReadonlyMap<string, Figure['unit']> = new Map([
  ['ms', 'milliseconds'],
  ['milliseconds', 'milliseconds'],
  ['millis', 'milliseconds'],
  ['sec', 'seconds'],
  ['secs', 'seconds'],
  ['seconds', 'seconds'],
  ['bytes', 'bytes']
])
