import { InputError } from '@gauntlet/core'
import type { Origin } from './origin.ts'
import { refuseMissing } from './refusals.ts'

/** Refuses weights that are missing, infinite or below 0, and those that are all 0. */
export function refuseBadWeights(weight: Float64Array, name: string, origin: Origin): void {
  refuseMissing({ kind: 'number', values: weight }, name, origin)
  const row = weight.findIndex(value => !(value >= 0 && value < Number.POSITIVE_INFINITY))
  if (row !== -1)
    throw new InputError(
      origin.data,
      `has ${weight[row]} in column "${name}", row ${row + 1}, which is not a weight: a finite number of at least 0.`
    )
  if (weight.every(value => value === 0))
    throw new InputError(origin.data, `has 0 in every row of column "${name}": with these weights no row counts.`)
}

/** Refuses rows without a place in time. */
export function refuseBadOrder(order: Float64Array, name: string, origin: Origin): void {
  refuseMissing({ kind: 'number', values: order }, name, origin)
  const row = order.findIndex(value => !Number.isFinite(value))
  if (row === -1) return
  throw new InputError(origin.data, `has ${order[row]} in column "${name}", row ${row + 1}, which is no place in an order.`)
}
