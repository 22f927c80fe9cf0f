import type { Column } from '../../predictions/column.ts'
import type { ClassExamples } from '../../predictions/examples.ts'
import type { Pair } from '../paired-examples.ts'
import type { RowFacts } from '../row-facts.ts'

/** Two models of two classes, 1 being the positive one, as arrays with an element a row. */
export interface MadeClasses {
  readonly label: readonly number[]
  readonly candidate: readonly number[]
  readonly production: readonly number[]
  readonly scores?: readonly [candidate: readonly number[], production: readonly number[]]
  readonly weight?: readonly number[]
}

/** What is known of made-up rows. */
export interface MadeFacts {
  readonly cluster?: readonly string[]
  readonly order?: readonly number[]
  readonly dimensions?: Readonly<Record<string, readonly string[]>>
  readonly conditions?: Readonly<Record<string, readonly boolean[]>>
}

/** A pair of models without files, for tests and simulations. */
export function classPair({ label, candidate, production, scores, weight }: MadeClasses, facts: MadeFacts = {}): Pair {
  const actual = Int32Array.from(label)
  const side = (predicted: readonly number[], score: readonly number[] | undefined): ClassExamples => ({
    rows: label.length,
    classes: [0, 1],
    positive: 1,
    actual,
    predicted: Int32Array.from(predicted),
    score: score && Float64Array.from(score),
    scores: undefined,
    weight: weight && Float64Array.from(weight)
  })
  return {
    kind: 'classification',
    candidate: side(candidate, scores?.[0]),
    production: side(production, scores?.[1]),
    facts: madeFacts(facts)
  }
}

/** The same of models that predict numbers. */
export function valuePair(
  label: readonly number[],
  candidate: readonly number[],
  production: readonly number[],
  facts: MadeFacts & { readonly weight?: readonly number[] } = {}
): Pair {
  const actual = Float64Array.from(label)
  const side = (predicted: readonly number[]) => ({
    rows: label.length,
    actual,
    predicted: Float64Array.from(predicted),
    weight: facts.weight && Float64Array.from(facts.weight)
  })
  return { kind: 'regression', candidate: side(candidate), production: side(production), facts: madeFacts(facts) }
}

function madeFacts({ cluster, order, dimensions = {}, conditions = {} }: MadeFacts): RowFacts {
  return {
    origin: { data: 'candidate', config: 'comparison' },
    cluster: cluster && textColumn(cluster),
    order: order && Float64Array.from(order),
    dimensions: new Map(Object.entries(dimensions).map(([name, values]) => [name, textColumn(values)])),
    conditions: new Map(Object.entries(conditions).map(([name, holds]) => [name, Uint8Array.from(holds, Number)]))
  }
}

function textColumn(values: readonly string[]): Extract<Column, { readonly kind: 'text' | 'boolean' }> {
  const categories = [...new Set(values)]
  const codes = new Map(categories.map((category, code) => [category, code]))
  return { kind: 'text', categories, codes: Int32Array.from(values, value => codes.get(value) ?? -1) }
}
