import type { Chart } from '@gauntlet/core'
import type { Channel } from './channels.ts'
import { mapOf } from './reading.ts'

type Series = Chart['series'][number]

/**
 * Bars in the order in which Vega-Lite has them: by name, hours and years as numbers, unless `sort` says otherwise. `length` is the channel along which they are
 * drawn, by which people sort them.
 */
export function sortedBars(series: readonly Series[], { type, sort }: Channel, length: 'x' | 'y'): Series[] {
  if (type !== 'category' || sort === null) return [...series]
  const sizes = new Map<string | number, number>()
  for (const { points } of series) {
    for (const { x, y } of points) sizes.set(x, (sizes.get(x) ?? 0) + (typeof y === 'number' ? y : 0))
  }
  const compare = comparison(sort, length, sizes)
  return series.map(one => ({ ...one, points: [...one.points].sort((a, b) => compare(a.x, b.x)) }))
}

type Name = string | number

function comparison(sort: unknown, length: 'x' | 'y', sizes: ReadonlyMap<Name, number>): (a: Name, b: Name) => number {
  const size = (name: Name) => sizes.get(name) ?? 0
  const areNumbers = [...sizes.keys()].every(name => String(name).trim() !== '' && Number.isFinite(Number(name)))
  const byText = (a: Name, b: Name) => (String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0)
  const byName = areNumbers ? (a: Name, b: Name) => Number(a) - Number(b) : byText
  const { order, encoding } = mapOf(sort)
  const falling = sort === `-${length}` || (encoding === length && order === 'descending')
  if (Array.isArray(sort)) return (a, b) => rankIn(sort, a) - rankIn(sort, b)
  if (falling) return (a, b) => size(b) - size(a)
  if (sort === length || encoding === length) return (a, b) => size(a) - size(b)
  return sort === 'descending' || order === 'descending' ? (a, b) => byName(b, a) : byName
}

function rankIn(order: readonly unknown[], name: Name): number {
  const place = order.findIndex(one => String(one) === String(name))
  return place === -1 ? order.length : place
}
