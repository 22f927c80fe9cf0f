import type { Chart } from '@gauntlet/core'
import { coordinate } from './values.ts'

/** The least and the largest value on an axis of numbers or times, those of rules among them. Of no values, ∞ to −∞. */
export function extentOf(chart: Chart, field: 'x' | 'y'): { readonly low: number; readonly high: number } {
  const values = valuesOn(chart, field)
  return { low: Math.min(...values), high: Math.max(...values) }
}

/** Whether an axis counts something, so that there is nothing between one number and the next. Shares that are all 0 or 1 are none. */
export function isWhole(chart: Chart, field: 'x' | 'y'): boolean {
  const values = valuesOn(chart, field)
  return values.every(Number.isInteger) && values.some(value => Math.abs(value) > 1)
}

function valuesOn(chart: Chart, field: 'x' | 'y'): number[] {
  const { type } = chart[field]
  const numbers = chart.series.flatMap(({ points }) =>
    points.map(point => {
      const value = point[field]
      return value === null ? Number.NaN : coordinate(value, type)
    })
  )
  const all = [...numbers, ...chart.rules.flatMap(({ axis, value }) => (axis === field && type === 'number' ? [value] : []))]
  return all.filter(value => typeof value === 'number').filter(Number.isFinite)
}
