const BYTES = Float32Array.BYTES_PER_ELEMENT

/** Exact and the same on every machine: 32-bit floats, little-endian, in base64. */
export function encodeFloats(values: Float32Array): string {
  const bytes = Buffer.alloc(values.length * BYTES)
  for (const [index, value] of values.entries()) bytes.writeFloatLE(value, index * BYTES)
  return bytes.toString('base64')
}

/** Throws unless there are exactly `count` finite numbers. */
export function decodeFloats(text: string, count: number): Float32Array {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== count * BYTES) throw new Error(`Expected ${count} numbers, found ${bytes.length / BYTES}`)
  const values = Float32Array.from({ length: count }, (_, index) => bytes.readFloatLE(index * BYTES))
  const broken = values.findIndex(value => !Number.isFinite(value))
  if (broken !== -1) throw new Error(`Number ${broken + 1} of ${count} is ${values[broken]}`)
  return values
}
