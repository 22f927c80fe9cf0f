/** Entries are kept below this; what is divided out is counted. */
const LARGE = 1e140

/**
 * P(Dₙ < d) as an entry of a matrix power (Durbin 1973, in the form of Marsaglia, Tsang & Wang 2003). Exact but for rounding. The
 * matrix has 2⌈n d⌉ − 1 rows, so this is for small n d.
 */
export function matrixCdf(d: number, n: number): number {
  const k = Math.floor(n * d) + 1
  const size = 2 * k - 1
  const { power, tens } = raised(transition(size, k - n * d), size, n)
  let probability = power[(k - 1) * size + k - 1] ?? Number.NaN
  let scale = tens
  for (let i = 1; i <= n; i++) {
    probability = (probability * i) / n
    if (probability < 1 / LARGE) {
      probability *= LARGE
      scale--
    }
  }
  return probability * LARGE ** scale
}

function transition(size: number, h: number): Float64Array {
  const matrix = new Float64Array(size * size)
  const at = (row: number, column: number) => row * size + column
  for (let row = 0; row < size; row++) for (let column = 0; column <= Math.min(size - 1, row + 1); column++) matrix[at(row, column)] = 1
  for (let i = 0; i < size; i++) {
    matrix[at(i, 0)] = 1 - h ** (i + 1)
    matrix[at(size - 1, i)] = 1 - h ** (size - i)
  }
  matrix[at(size - 1, 0)] = 1 - 2 * h ** size + (2 * h > 1 ? (2 * h - 1) ** size : 0)
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= Math.min(size - 1, row + 1); column++) {
      for (let factor = 2; factor <= row - column + 1; factor++) matrix[at(row, column)] = (matrix[at(row, column)] ?? 0) / factor
    }
  return matrix
}

/** The matrix to the power of `exponent`, divided by `LARGE` as often as `tens` says. */
function raised(matrix: Float64Array, size: number, exponent: number): { power: Float64Array; tens: number } {
  if (exponent === 1) return { power: matrix, tens: 0 }
  const half = raised(matrix, size, Math.floor(exponent / 2))
  let power = product(half.power, half.power, size)
  let tens = 2 * half.tens
  if (exponent % 2 === 1) power = product(power, matrix, size)
  const middle = Math.floor(size / 2)
  if ((power[middle * size + middle] ?? 0) > LARGE) {
    power = power.map(entry => entry / LARGE)
    tens++
  }
  return { power, tens }
}

function product(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size)
  for (let row = 0; row < size; row++)
    for (let inner = 0; inner < size; inner++) {
      const factor = a[row * size + inner] ?? 0
      if (factor === 0) continue
      for (let column = 0; column < size; column++) {
        const place = row * size + column
        result[place] = (result[place] ?? 0) + factor * (b[inner * size + column] ?? 0)
      }
    }
  return result
}
