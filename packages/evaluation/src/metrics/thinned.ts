/** Points of a curve of which only so many are kept. */
export interface Thinned<Point> {
  readonly points: readonly Point[]
  /** Keeps the point where enough rows lie between it and the one kept before, and the last one in any case. */
  offer(rowsSoFar: number, isLast: boolean, point: () => Point): true
}

/** At most `most` points (2 or more), about equally many rows apart. */
export function thinned<Point>(rows: number, most: number): Thinned<Point> {
  const step = rows / (most - 1)
  const points: Point[] = []
  let last = Number.NEGATIVE_INFINITY
  return {
    points,
    offer: (rowsSoFar, isLast, point) => {
      if (isLast && points.length === most) points.pop()
      if (isLast || (rowsSoFar - last >= step && points.length < most - 1)) {
        points.push(point())
        last = rowsSoFar
      }
      return true
    }
  }
}
