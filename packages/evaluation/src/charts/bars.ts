import { formatNumber } from '@gauntlet/core'
import { histogram } from '@gauntlet/stats'

const BARS = 20

/** How many values lie in each of twenty parts between two numbers, as points of a bar chart. */
export function bars(values: Float64Array, least: number, most: number) {
  const bins = histogram(values, least, most, BARS)
  const edges = [...bins.map(({ from }) => from), most]
  const digits = DIGITS.find(count => new Set(edges.map(edge => formatNumber(edge, count))).size === new Set(edges).size) ?? 17
  return bins.map(({ from, to, count }) => ({ x: `${formatNumber(from, digits)} to ${formatNumber(to, digits)}`, y: count }))
}

/** As few as tell the ends of all bars apart: bars of the same name would be drawn as one. */
const DIGITS = [3, 4, 5, 6, 8, 10, 12, 14, 16]
