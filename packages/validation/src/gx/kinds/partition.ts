import { z } from 'zod'
import type { Kwargs } from '../kwargs.ts'
import { ExpectationProblem } from '../problem.ts'

/** What a column's values are expected to be spread over. */
export type Partition =
  | { readonly kind: 'values'; readonly values: readonly (string | number | boolean)[]; readonly weights: readonly number[] }
  | {
      readonly kind: 'bins'
      /** Edges, one more than weights; the first and last may be infinite. */
      readonly bins: readonly number[]
      readonly weights: readonly number[]
      readonly tailWeights: readonly [number, number] | undefined
    }

/** Python writes infinities bare, and YAML reads them as text. */
const Edge = z.union([z.number(), z.literal('Infinity').transform(() => Infinity), z.literal('-Infinity').transform(() => -Infinity)])
const Weight = z.number().min(0)

const Given = z.union([
  z.strictObject({
    values: z
      .array(z.union([z.string(), z.number(), z.boolean()]))
      .min(1)
      .max(10_000),
    weights: z.array(Weight)
  }),
  z.strictObject({ bins: z.array(Edge).min(2).max(10_000), weights: z.array(Weight), tail_weights: z.tuple([Weight, Weight]).optional() })
])

/** `partition_object`: values or bins with weights that sum up to one. Throws an `ExpectationProblem`. */
export function partitionOf(kwargs: Kwargs): Partition {
  const parsed = Given.safeParse(kwargs.raw('partition_object'))
  if (!parsed.success) throw invalid('needs "values" or "bins", and "weights"')
  const given = parsed.data
  const tails = 'bins' in given ? (given.tail_weights ?? []) : []
  const total = [...given.weights, ...tails].reduce((sum, weight) => sum + weight, 0)
  if (Math.abs(total - 1) > 1e-5) throw invalid(`has weights that sum up to ${total}, not to 1`)
  if ('values' in given) {
    if (given.values.length !== given.weights.length) throw invalid('has not as many weights as values')
    return { kind: 'values', ...given }
  }
  if (given.bins.length !== given.weights.length + 1) throw invalid('needs one bin more than weights')
  if (given.bins.some((edge, index) => index > 0 && edge <= (given.bins[index - 1] ?? edge))) throw invalid('has bins that do not ascend')
  return { kind: 'bins', bins: given.bins, weights: given.weights, tailWeights: given.tail_weights }
}

function invalid(problem: string): ExpectationProblem {
  return new ExpectationProblem(`"partition_object" ${problem}`)
}
