import type { Encoder } from './features.ts'
import type { LabelledFlight } from './flight.ts'

/** Flights ready for training: the positions that are 1 in each input, row by row, and the labels (1 late, 0 in time). */
export interface Examples {
  readonly rows: number
  readonly width: number
  readonly positions: Int32Array
  readonly positionsPerRow: number
  readonly labels: Float32Array
}

export function examplesOf(flights: readonly LabelledFlight[], { width, encode }: Encoder): Examples {
  const encoded = flights.map(encode)
  return {
    rows: flights.length,
    width,
    positions: Int32Array.from(encoded.flat()),
    positionsPerRow: encoded[0]?.length ?? 0,
    labels: Float32Array.from(flights, flight => (flight.late ? 1 : 0))
  }
}

/** The inputs of some rows, as one dense matrix of `rows.length` times `width`. */
export function inputMatrix({ width, positions, positionsPerRow }: Examples, rows: Uint32Array): Float32Array {
  const matrix = new Float32Array(rows.length * width)
  for (const [index, row] of rows.entries()) {
    for (const position of positions.subarray(row * positionsPerRow, (row + 1) * positionsPerRow)) matrix[index * width + position] = 1
  }
  return matrix
}
