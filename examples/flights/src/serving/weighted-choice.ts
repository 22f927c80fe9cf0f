/**
 * Chooses among versions so that each gets its share of every hundred choices, spread evenly: with 95 and 5 every twentieth choice is
 * the second one. Nothing is random.
 *
 * Each choice adds to every version its weight, takes the one that is furthest ahead and sets it back by the sum of all.
 */
export class WeightedChoice {
  readonly #weights: ReadonlyMap<string, number>
  readonly #ahead: Map<string, number>
  readonly #sum: number

  /** Weights are at least 0, in any unit. */
  constructor(weights: Readonly<Record<string, number>>) {
    this.#weights = new Map(Object.entries(weights).filter(([, weight]) => weight > 0))
    this.#ahead = new Map([...this.#weights.keys()].map(version => [version, 0]))
    this.#sum = [...this.#weights.values()].reduce((sum, weight) => sum + weight, 0)
  }

  /** `undefined` when no version has a weight. */
  next(): string | undefined {
    let chosen: string | undefined
    let furthest = Number.NEGATIVE_INFINITY
    for (const [version, weight] of this.#weights) {
      const ahead = (this.#ahead.get(version) ?? 0) + weight
      this.#ahead.set(version, ahead)
      if (ahead > furthest) [chosen, furthest] = [version, ahead]
    }
    if (chosen !== undefined) this.#ahead.set(chosen, furthest - this.#sum)
    return chosen
  }
}
