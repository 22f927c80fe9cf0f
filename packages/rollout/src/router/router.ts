/** Percent of the traffic by model version. They add up to 100; a version that is not named gets nothing. */
export type Weights = Readonly<Record<string, number>>

/** What splits the traffic. Reading back is how we know; writing only asks. */
export interface Router {
  /** How people call it, such as `webhook http://gateway:9000/weights`, without secrets. */
  readonly name: string
  read(signal?: AbortSignal): Promise<Weights>
  /** Idempotent: sets all weights at once. */
  write(weights: Weights, signal?: AbortSignal): Promise<void>
}
