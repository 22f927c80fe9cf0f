/**
 * One value as it leaves an engine. A number that a JavaScript number cannot hold comes as `bigint` (integers) or as its digits
 * (decimals); dates and times come as ISO 8601 text; `NaN` and infinities stay numbers; anything nested comes as text.
 */
export type Value = string | number | bigint | boolean | null

export function fromInteger(value: bigint): number | bigint {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value
}

/** A decimal as a number where that says the same digits, else as the digits. */
export function fromDecimal(digits: string): number | string {
  const short = digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits
  return String(Number(short)) === short ? Number(short) : digits
}

/** The nearest JavaScript number, or `undefined` for what is no number. For showing and for programs, never for judging. */
export function approximately(value: Value): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') return Number(value)
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined
}
