import { counted, formatApart, formatNumber } from '@gauntlet/core'
import type { Compared, ComparedMetric } from './compared.ts'
import { powerOf, powerText } from './power.ts'
import type { ComparisonVerdict } from './verdict.ts'

/** A change with its sign: `+0.0021`, `−0.0021`, `0`. */
export function signed(value: number): string {
  const size = formatNumber(Math.abs(value))
  if (value > 0) return `+${size}`
  return value < 0 ? `−${size}` : size
}

/** `95% interval −0.0012 to +0.0054`, candidate minus production. */
function intervalText({ uncertainty }: Pick<ComparedMetric, 'uncertainty'>, confidence: number): string {
  if (uncertainty === undefined) return 'no interval'
  const { low, high } = uncertainty.interval
  return `${formatNumber(confidence * 100)}% interval ${signed(low)} to ${signed(high)}`
}

/** `roc-auc is 0.7123, +0.0021 against production's 0.7102 (95% interval −0.0012 to +0.0054)`. */
export function foundText(compared: ComparedMetric, confidence: number): string {
  const { key, candidate, production, difference } = compared
  if (candidate.value === undefined) return `${key} of the candidate could not be computed`
  if (production.value === undefined) return `${key} of production could not be computed`
  const [ours, theirs] = formatApart(candidate.value, production.value)
  const change = difference === undefined ? '' : `, ${signed(difference)} against production's ${theirs}`
  return `${key} is ${ours}${change} (${intervalText(compared, confidence)})`
}

/** What was found, as a table has it. */
export function observedText(compared: ComparedMetric, confidence: number): string {
  const { difference } = compared
  return difference === undefined ? 'undefined' : `${signed(difference)} (${intervalText(compared, confidence)})`
}

/** How the interval was made, so that anybody can make it again, and what so many rows can show. */
export function methodText(
  compared: ComparedMetric,
  { rows, productionRows }: Pick<Compared, 'rows' | 'productionRows'>,
  verdict: ComparisonVerdict,
  confidence: number
): string[] {
  const { uncertainty, note } = compared
  if (uncertainty === undefined || rows === undefined) return []
  const power = powerOf(uncertainty, rows, verdict, confidence)
  const where =
    productionRows === undefined ? counted(rows, 'row') : `${counted(rows, 'row')} against ${formatNumber(productionRows)} others`
  return [
    `Method: ${uncertainty.words}; ${where}, standard error ${formatNumber(uncertainty.standardError, 3)}.`,
    ...(power === undefined ? [] : [powerText(power, rows)]),
    ...(note === undefined ? [] : [`Note: ${note}.`])
  ]
}
