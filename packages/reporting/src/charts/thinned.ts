import type { Series } from './points.ts'

type Point = Series['points'][number]

/**
 * At most so many points (four or more) of a line that look like all of them: of each stretch the ones with the least and the largest value stay, so
 * that no spike is lost, and the first and the last.
 */
export function thinned(points: readonly Point[], most = 2000): Point[] {
  if (points.length <= most) return [...points]
  const inner = points.slice(1, -1)
  const stretches = Math.max(1, Math.floor((most - 2) / 2))
  const edge = (place: number) => Math.floor((place * inner.length) / stretches)
  const kept = Array.from({ length: stretches }, (_, place) => extremes(inner.slice(edge(place), edge(place + 1))))
  return [points[0], ...kept.flat(), points.at(-1)].filter(point => point !== undefined)
}

/** The least and the largest, in the order in which they come. */
function extremes(stretch: readonly Point[]): Point[] {
  let [least, largest] = [0, 0]
  for (let index = 1; index < stretch.length; index++) {
    if (sizeOf(stretch[index]) < sizeOf(stretch[least])) least = index
    if (sizeOf(stretch[index]) > sizeOf(stretch[largest])) largest = index
  }
  return [...new Set([Math.min(least, largest), Math.max(least, largest)])].flatMap(index => stretch[index] ?? [])
}

function sizeOf(point: Point | undefined): number {
  return typeof point?.y === 'number' ? point.y : Number.NaN
}
