import { z } from 'zod'
import type { Flight } from './flight.ts'

export const FeatureName = z.enum(['hour', 'half-hour', 'weekday', 'distance', 'origin', 'destination'])
export type FeatureName = z.infer<typeof FeatureName>

/**
 * What a model may look at. There is no feature for the month: the model is judged on a month that it was not trained on, for which
 * such a feature has nothing to say.
 */
export const FEATURE_SETS = {
  baseline: ['hour', 'distance'],
  full: ['half-hour', 'weekday', 'distance', 'origin', 'destination']
} as const satisfies Readonly<Record<string, readonly FeatureName[]>>

/** Turns a flight into the positions that are 1 in a network's input, one for each feature; all others are 0. */
export interface Encoder {
  /** Length of the network's input. */
  readonly width: number
  /** Throws when the flight cannot be encoded: a malformed date or distance. */
  readonly encode: (flight: Flight) => number[]
}

/**
 * The one encoder for training and for serving: two of them would drift apart.
 *
 * An airport that is not among `airports` shares the first position with all other strangers.
 */
export function encoderOf(features: readonly FeatureName[], airports: readonly string[]): Encoder {
  const positions = new Map(airports.map((airport, index) => [airport, index + 1]))
  const parts = features.map(name => categories(name, positions))
  const offsets = parts.map((_, index) => parts.slice(0, index).reduce((width, part) => width + part.size, 0))
  return {
    width: parts.reduce((width, part) => width + part.size, 0),
    encode: flight =>
      parts.map((part, index) => {
        const category = part.of(flight)
        if (!(category >= 0 && category < part.size))
          throw new Error(`Could not encode the ${features[index]} of ${JSON.stringify(flight)}`)
        return (offsets[index] ?? 0) + category
      })
  }
}

interface Categories {
  readonly size: number
  readonly of: (flight: Flight) => number
}

const MILES_PER_BAND = 125
const BANDS = 24

function categories(name: FeatureName, airports: ReadonlyMap<string, number>): Categories {
  switch (name) {
    case 'hour':
      return { size: 24, of: ({ date }) => digits(date, 4) }
    case 'half-hour':
      return { size: 48, of: ({ date }) => digits(date, 4) * 2 + (digits(date, 6) < 30 ? 0 : 1) }
    case 'weekday':
      return { size: 7, of: ({ date }) => new Date(Date.UTC(2001, digits(date, 0) - 1, digits(date, 2))).getUTCDay() }
    case 'distance':
      return { size: BANDS, of: ({ distance }) => Math.min(BANDS - 1, Math.floor(distance / MILES_PER_BAND)) }
    case 'origin':
      return { size: airports.size + 1, of: ({ origin }) => airports.get(origin) ?? 0 }
    case 'destination':
      return { size: airports.size + 1, of: ({ destination }) => airports.get(destination) ?? 0 }
  }
}

/** Two digits as a number; NaN where there are none, so that the encoder refuses them. */
function digits(date: string, start: number): number {
  const two = date.slice(start, start + 2)
  return /^\d\d$/.test(two) ? Number(two) : Number.NaN
}
