/** What a statistic becomes without one row of a stratum: the values, and how many rows each of them stands for. */
export interface LeaveOneOut {
  readonly values: Float64Array
  /** Undefined for one row a value. */
  readonly rows: Int32Array | undefined
}

/**
 * How fast the spread of a statistic changes with its value, from leaving out one row at a time. Strata count as samples of their
 * own (Efron & Tibshirani 1993, 14.15, extended to several samples as SciPy's `bootstrap` has it).
 *
 * Undefined where no row makes a difference, and where a value does not exist.
 */
export function acceleration(strata: readonly LeaveOneOut[]): number | undefined {
  let cubes = 0
  let squares = 0
  for (const stratum of strata) {
    const { cube, square } = momentsOf(stratum)
    cubes += cube
    squares += square
  }
  const found = cubes / (6 * squares ** 1.5)
  return Number.isFinite(found) ? found : undefined
}

function momentsOf({ values, rows }: LeaveOneOut): { readonly cube: number; readonly square: number } {
  let count = 0
  let total = 0
  for (let index = 0; index < values.length; index++) {
    const times = rows === undefined ? 1 : (rows[index] ?? 0)
    count += times
    total += times * (values[index] ?? Number.NaN)
  }
  // Without the only row of a stratum there is no statistic, and nothing to learn from.
  if (count < 2) return { cube: 0, square: 0 }
  const mean = total / count
  let cube = 0
  let square = 0
  for (let index = 0; index < values.length; index++) {
    const times = rows === undefined ? 1 : (rows[index] ?? 0)
    const influence = ((count - 1) / count) * (mean - (values[index] ?? Number.NaN))
    cube += times * influence ** 3
    square += times * influence ** 2
  }
  return { cube, square }
}
