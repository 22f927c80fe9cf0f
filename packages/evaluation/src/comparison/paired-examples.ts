import { type ClassExamples, classExamplesAt, type Examples, type ValueExamples, valueExamplesAt } from '../predictions/examples.ts'
import { factsAt, type RowFacts } from './row-facts.ts'

/** Two models on the same rows: row for row the same example, with the same label and the same weight. */
export type Pair = (
  | { readonly kind: 'classification'; readonly candidate: ClassExamples; readonly production: ClassExamples }
  | { readonly kind: 'regression'; readonly candidate: ValueExamples; readonly production: ValueExamples }
) & { readonly facts: RowFacts }

/** Puts examples of the same rows in the same order together. How much a row counts is the candidate's to say. */
export function paired(candidate: Examples, production: Examples, facts: RowFacts): Pair {
  if (candidate.of.rows !== production.of.rows) throw new Error('Could not pair two models: they have other numbers of rows')
  const { weight } = candidate.of
  if (candidate.kind === 'regression' && production.kind === 'regression')
    return { kind: 'regression', candidate: candidate.of, production: { ...production.of, weight }, facts }
  if (candidate.kind === 'regression' || production.kind === 'regression')
    throw new Error('Could not line up predictions of classes with predictions of numbers')
  const [ours, theirs] = withSameClasses(candidate.of, production.of)
  return { kind: 'classification', candidate: ours, production: { ...theirs, weight }, facts }
}

/** Both models on some of the rows. */
export function pairAt(pair: Pair, rows: Int32Array): Pair {
  const facts = factsAt(pair.facts, rows)
  if (pair.kind === 'regression')
    return {
      kind: 'regression',
      candidate: valueExamplesAt(pair.candidate, rows),
      production: valueExamplesAt(pair.production, rows),
      facts
    }
  return {
    kind: 'classification',
    candidate: classExamplesAt(pair.candidate, rows),
    production: classExamplesAt(pair.production, rows),
    facts
  }
}

/** Classes by one numbering, though each model may have predicted some that the other never did. */
function withSameClasses(candidate: ClassExamples, production: ClassExamples): readonly [ClassExamples, ClassExamples] {
  const classes = [...new Set([...candidate.classes, ...production.classes])].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const codeOf = new Map(classes.map((label, code) => [label, code]))
  const renumbered = (examples: ClassExamples): ClassExamples => {
    const codes = Int32Array.from(examples.classes, label => codeOf.get(label) ?? -1)
    // Most often both know the same classes, and a million codes stay as they are.
    if (codes.length === classes.length && codes.every((code, place) => code === place)) return examples
    const recode = (code: number) => codes[code] ?? -1
    const none = new Float64Array(examples.scores === undefined ? 0 : examples.rows)
    return {
      ...examples,
      classes,
      actual: examples.actual.map(recode),
      predicted: examples.predicted?.map(recode),
      positive: examples.positive === undefined ? undefined : recode(examples.positive),
      scores: examples.scores && classes.map((_, code) => examples.scores?.[codes.indexOf(code)] ?? none)
    }
  }
  return [renumbered(candidate), renumbered(production)]
}
