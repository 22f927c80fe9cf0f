import { sum } from '@gauntlet/stats'

/** What one prediction is to the positive class. With more than two classes a negative may be taken for another negative. */
export const STATE = { rightNegative: 0, otherNegative: 1, falsePositive: 2, falseNegative: 3, truePositive: 4 } as const
export const STATES = 5

/** A share of rows: of those in `whole`, the ones in `part`. Both are states. */
export interface Rate {
  readonly title: string
  readonly part: readonly number[]
  readonly whole: readonly number[]
  /** Which rows a group has to have for the rate to exist. */
  readonly needs: string
}

const { rightNegative, otherNegative, falsePositive, falseNegative, truePositive } = STATE
const ALL = [rightNegative, otherNegative, falsePositive, falseNegative, truePositive]
const POSITIVES = [falseNegative, truePositive]
const NEGATIVES = [rightNegative, otherNegative, falsePositive]

export const RATES = {
  base: { title: 'base rate', part: POSITIVES, whole: ALL, needs: 'rows' },
  selection: { title: 'selection rate', part: [falsePositive, truePositive], whole: ALL, needs: 'rows' },
  truePositive: { title: 'true positive rate', part: [truePositive], whole: POSITIVES, needs: 'positives' },
  falsePositive: { title: 'false positive rate', part: [falsePositive], whole: NEGATIVES, needs: 'negatives' },
  falseNegative: { title: 'false negative rate', part: [falseNegative], whole: POSITIVES, needs: 'positives' },
  precision: { title: 'precision', part: [truePositive], whole: [falsePositive, truePositive], needs: 'predicted positives' },
  accuracy: { title: 'accuracy', part: [rightNegative, truePositive], whole: ALL, needs: 'rows' }
} as const satisfies Readonly<Record<string, Rate>>
export type RateName = keyof typeof RATES

/** How much of the rows of each group is in each state: `STATES` numbers a group, one group after the other. */
export type Sums = Float64Array

/** A rate of one group. NaN where nothing is in the whole: 0/0 is not 0. */
export function rateOf(name: RateName, sums: Sums, group: number): number {
  const { part, whole } = RATES[name]
  const all = amount(whole, sums, group)
  return all > 0 ? amount(part, sums, group) / all : Number.NaN
}

/** How much is in the whole of a rate. */
export function wholeOf(name: RateName, sums: Sums, group: number): number {
  return amount(RATES[name].whole, sums, group)
}

/** All groups as one. */
export function added(sums: Sums): Sums {
  const groups = sums.length / STATES
  return Float64Array.from({ length: STATES }, (_, state) => sum(groups, group => sums[group * STATES + state] ?? 0))
}

function amount(states: readonly number[], sums: Sums, group: number): number {
  let found = 0
  for (const state of states) found += sums[group * STATES + state] ?? 0
  return found
}
