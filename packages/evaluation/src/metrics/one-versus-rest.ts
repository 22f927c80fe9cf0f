import type { ClassExamples, Label } from '../predictions/examples.ts'
import type { Measured } from './measured.ts'
import { whichClass } from './which-class.ts'

const views = new WeakMap<ClassExamples, Map<number, ClassExamples>>()

/** The same rows with two classes: one, by its column of probabilities, against all others. Made once for the same examples. */
export function oneVersusRest(examples: ClassExamples, code: number): ClassExamples {
  const known = views.get(examples) ?? new Map<number, ClassExamples>()
  views.set(examples, known)
  const found = known.get(code) ?? viewOf(examples, code)
  known.set(code, found)
  return found
}

/** A measure of two classes, of the class that an author names against all others. */
export function ofNamedClass(label: Label, measure: (examples: ClassExamples) => Measured): (examples: ClassExamples) => Measured {
  return examples => {
    const code = whichClass(label)(examples)
    return typeof code === 'number' ? measure(oneVersusRest(examples, code)) : code
  }
}

/** The same as a function of weights. NaN where there is no such class. */
export function prepareNamedClass(label: Label, prepare: (examples: ClassExamples) => (weights: Float64Array) => number) {
  return (examples: ClassExamples): ((weights: Float64Array) => number) => {
    const code = whichClass(label)(examples)
    return typeof code === 'number' ? prepare(oneVersusRest(examples, code)) : () => Number.NaN
  }
}

/** The same of what each row loses. */
export function lossOfNamedClass(label: Label, loss: (examples: ClassExamples) => (row: number) => number) {
  return (examples: ClassExamples): ((row: number) => number) => {
    const code = whichClass(label)(examples)
    return typeof code === 'number' ? loss(oneVersusRest(examples, code)) : () => Number.NaN
  }
}

function viewOf({ rows, classes, actual, scores, weight }: ClassExamples, code: number): ClassExamples {
  if (scores === undefined) throw new Error('Could not set one class against the others: there are no probabilities by class')
  const isOfClass = new Int32Array(rows)
  for (let row = 0; row < rows; row++) isOfClass[row] = actual[row] === code ? 1 : 0
  const label = String(classes[code])
  return {
    rows,
    classes: [`not ${label}`, label],
    actual: isOfClass,
    predicted: undefined,
    score: scores[code],
    positive: 1,
    scores: undefined,
    weight
  }
}
