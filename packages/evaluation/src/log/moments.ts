import { formatNumber } from '@gauntlet/core'

/** A moment as SQL, in UTC. */
export function sqlMoment(ms: number): string {
  return `TIMESTAMP '${new Date(ms).toISOString().replace('Z', '').replace('T', ' ')}'`
}

/** A moment for people, in UTC to the second. */
export function momentText(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`
}

/** A length of time in the largest unit that says it well: `7 days`, `36 hours`, `90 s`. */
export function timeSpan(ms: number): string {
  const [unit, name] = UNITS.find(([unit]) => Math.abs(ms) >= 2 * unit || (ms !== 0 && Math.abs(ms) >= unit && ms % unit === 0)) ?? [
    1000,
    's'
  ]
  const amount = Number((ms / unit).toFixed(1))
  return `${formatNumber(amount)} ${amount === 1 || name === 's' ? name : `${name}s`}`
}

const UNITS = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute']
] as const
