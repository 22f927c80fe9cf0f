/**
 * A percentage such as `2%` as a share, or `undefined` for text that is none.
 *
 * Read by its digits: 99.9 / 100 is not 0.999 in floating point, and 999 of 1000 rows would not be "99.9%".
 */
export function shareOfPercent(text: string): number | undefined {
  const digits = /^(\d+(?:\.\d*)?|\.\d+)\s*%$/.exec(text.trim())?.[1]
  return digits === undefined ? undefined : Number(`${digits}e-2`)
}
