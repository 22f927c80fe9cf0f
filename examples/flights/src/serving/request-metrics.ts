/** Upper bounds of the duration histogram, in seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]

export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8'

/** Counts the answers of one model version and shows them in the text format of Prometheus. */
export class RequestMetrics {
  readonly #version: string
  /** A status that never occurred reads 0 instead of being absent, which could also mean that nobody counts it. */
  readonly #answers = new Map([200, 400, 500].map(status => [status, 0]))
  readonly #buckets = BUCKETS.map(() => 0)
  #count = 0
  #seconds = 0

  /** `version` must need no escaping in a label: no quote, backslash or line break. */
  constructor(version: string) {
    this.#version = version
  }

  observe(status: number, seconds: number): void {
    this.#answers.set(status, (this.#answers.get(status) ?? 0) + 1)
    this.#count++
    this.#seconds += seconds
    for (const [index, bound] of BUCKETS.entries()) if (seconds <= bound) this.#buckets[index] = (this.#buckets[index] ?? 0) + 1
  }

  render(): string {
    const label = `version="${this.#version}"`
    const duration = 'http_request_duration_seconds'
    return [
      '# HELP http_requests_total Predictions asked for, by the status of the answer.',
      '# TYPE http_requests_total counter',
      ...[...this.#answers].map(([status, count]) => `http_requests_total{${label},status="${status}"} ${count}`),
      `# HELP ${duration} Time to answer a prediction.`,
      `# TYPE ${duration} histogram`,
      ...BUCKETS.map((bound, index) => `${duration}_bucket{${label},le="${bound}"} ${this.#buckets[index]}`),
      `${duration}_bucket{${label},le="+Inf"} ${this.#count}`,
      `${duration}_sum{${label}} ${this.#seconds}`,
      `${duration}_count{${label}} ${this.#count}`,
      ''
    ].join('\n')
  }
}
