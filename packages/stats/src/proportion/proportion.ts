/** How often something happened in so many trials. Need not be whole, for rows with weights: an effective number of them. */
export interface Proportion {
  readonly hits: number
  readonly trials: number
}

/** The share, NaN of no trials. @throws RangeError on counts that are none. */
export function shareOf({ hits, trials }: Proportion): number {
  if (!(hits >= 0 && hits <= trials && trials < Number.POSITIVE_INFINITY))
    throw new RangeError(`${hits} hits in ${trials} trials are no share`)
  return trials === 0 ? Number.NaN : hits / trials
}
