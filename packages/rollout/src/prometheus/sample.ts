/** One line of a metrics page: a series and its value now. */
export interface Sample {
  readonly name: string
  readonly labels: ReadonlyMap<string, string>
  /** NaN and infinities as written. */
  readonly value: number
}

/** Where the counters of an arm are read. */
export interface MetricsSource {
  /** All samples the arm shows now. Rejects when it cannot be reached or read: that is an outage, not a zero. */
  scrape(arm: { readonly role: 'stable' | 'canary'; readonly version: string }, signal?: AbortSignal): Promise<readonly Sample[]>
}
