/** Bounds with room around what was seen, rounded outward to numbers that people write. */
export interface Bounds {
  readonly min: number
  readonly max: number
}

/** A tenth of the range on either side. What was never below zero stays so, and shares stay between 0 and 1. */
export function rangeWithSlack({ min, max }: Bounds, isWhole: boolean): Bounds | undefined {
  if (!(min <= max) || ![min, max].every(Number.isFinite)) return undefined
  if (isWhole && ![min, max].every(Number.isSafeInteger)) return undefined
  if (!isWhole && min >= 0 && max <= 1 && max > 0) return { min: 0, max: 1 }
  const width = max - min || Math.abs(max) || 1
  if (!Number.isFinite(width)) return undefined
  const exponent = Math.floor(Math.log10(width)) - 1
  const step = isWhole ? Math.max(1, 10 ** exponent) : 10 ** exponent
  const least = outward(min - width / 10, step, Math.floor)
  const largest = outward(max + width / 10, step, Math.ceil)
  const bounds = { min: min >= 0 ? Math.max(0, least) : least, max: max <= 0 ? Math.min(0, largest) : largest }
  // A config may hold no integer that is rounded when it is read.
  const isSafe = (bound: number) => Number.isSafeInteger(bound) || (!isWhole && Number.isFinite(bound) && !isRounded(bound))
  const fits = bounds.min <= min && bounds.max >= max && [bounds.min, bounds.max].every(isSafe)
  return fits ? bounds : undefined
}

function isRounded(bound: number): boolean {
  return Number.isInteger(bound) && !Number.isSafeInteger(bound) && Math.abs(bound) < 1e38
}

/**
 * Half as many again and one point more, but no further than half the way to everything, in whole tenths of a percent: `2.3%`. Undefined
 * where that is everything, which no data could fail.
 */
export function shareWithSlack(share: number): string | undefined {
  const most = Math.min(share * 1.5 + 0.01, (1 + share) / 2)
  const percent = Math.ceil(Number((most * 1000).toFixed(6))) / 10
  return percent >= 100 ? undefined : `${Number(percent.toFixed(1))}%`
}

/** From half of what was seen to twice as much, of two digits. */
export function countWithSlack(count: number): Bounds {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1)
  return { min: Math.max(1, Math.floor(count / 2 / step) * step), max: Math.ceil((count * 2) / step) * step }
}

/** Without the digits that arithmetic on floating-point numbers leaves behind. */
function outward(value: number, step: number, round: (value: number) => number): number {
  return Number((round(value / step) * step).toPrecision(12))
}
