import type { ColumnProfile } from '../profile/profile.ts'

/** A pattern that text is often written in. */
export interface Shape {
  readonly name: string
  readonly pattern: string
}

/** The narrow ones first: the first that all values match is taken. */
export const SHAPES: readonly Shape[] = [
  { name: 'UUIDs', pattern: '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$' },
  { name: 'e-mail addresses', pattern: '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$' },
  { name: 'addresses of the web', pattern: '^https?://[^\\s]+$' },
  { name: 'IPv4 addresses', pattern: '^[0-9]{1,3}(\\.[0-9]{1,3}){3}$' },
  { name: 'dates', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }
]

/** The shapes that the values of a column could have, by their lengths. */
export function shapesFor({ lengths }: ColumnProfile): Shape[] {
  if (lengths === undefined || lengths.max === 0) return []
  const { min, max } = lengths
  const times = min === max ? `{${min}}` : '+'
  const size = min === max ? ` of ${min} characters` : ''
  return [
    ...SHAPES,
    { name: `digits${size}`, pattern: `^[0-9]${times}$` },
    { name: `capital letters${size}`, pattern: `^[A-Z]${times}$` },
    { name: `capital letters and digits${size}`, pattern: `^[A-Z0-9]${times}$` },
    ...(min === max && min >= 16 ? [{ name: `hexadecimal digits${size}`, pattern: `^[0-9A-Fa-f]{${min}}$` }] : [])
  ]
}
