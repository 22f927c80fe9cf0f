import { InputError, type parse } from '@gauntlet/core'
import { canNeverBeLost, type Drop, MaxDrop, shownDrop } from '../metrics/drop.ts'
import type { ChosenMetric } from '../metrics/metric.ts'

/** A margin written as an input: `0.005` or `1%`. */
export const parseMargin: parse.Parse<Drop> = (text, input) => {
  const written = /^[+-]?[\d.]+(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : text
  const parsed = MaxDrop.safeParse(written)
  if (parsed.success && Number.isFinite(parsed.data.amount)) return parsed.data
  throw new InputError(input, `is "${text}"; expected a number of at least 0 such as 0.005, or a percentage such as 1%`)
}

/** Refuses a margin that the metric could never lose, because everything would be within it. */
export function refuseWideMargin(input: string, { key, metric }: ChosenMetric, margin: Drop): void {
  if (margin.amount === 0 || !canNeverBeLost(metric, margin)) return
  throw new InputError(input, `is ${shownDrop(margin)}, more than ${key} can differ by. Write 0.01 or 1% for one hundredth.`)
}
