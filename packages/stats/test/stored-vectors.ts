import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { z } from 'zod'

/** The vectors of a file beside them, which say which script made them with which versions. */
export function storedVectors<Shape extends z.ZodRawShape>(file: URL, shape: Shape) {
  const Stored = z.strictObject({ script: z.string(), versions: z.record(z.string(), z.string()), ...shape })
  return Stored.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** Agrees to 1e-9 of the value, or to 1e-300 where that is next to nothing. */
export function expectClose(found: number, expected: number): void {
  expect(Math.abs(found - expected), `${found} is not ${expected}`).toBeLessThanOrEqual(1e-9 * Math.abs(expected) + 1e-300)
}

/** Both ends agree, to 1e-9 of the larger. */
export function expectCloseEnds(found: { readonly low: number; readonly high: number }, [low, high]: readonly [number, number]): void {
  const size = 1e-9 * Math.max(Math.abs(low), Math.abs(high))
  expect(Math.abs(found.low - low), `${found.low} is not ${low}`).toBeLessThanOrEqual(size)
  expect(Math.abs(found.high - high), `${found.high} is not ${high}`).toBeLessThanOrEqual(size)
}

/** A list in the shape of vectors. */
export const Numbers = z.array(z.number())

/** The ends of an interval in the shape of vectors. */
export const Ends = z.tuple([z.number(), z.number()])
