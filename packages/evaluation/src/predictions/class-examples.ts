import { classScores, mostProbable, refuseWithoutScores } from './class-scores.ts'
import type { ClassSettings } from './class-settings.ts'
import type { Column, Predictions } from './column.ts'
import type { ClassExamples, Label } from './examples.ts'
import { otherClass, positiveClass } from './positive.ts'
import { refuseBadScores, refuseMissing, refuseNonClasses, refuseOtherKind } from './refusals.ts'

/**
 * Turns columns into examples for the metrics of classification, and refuses what scikit-learn would compute nonsense from:
 * labels and predictions of different kinds ("0" against 0), fractions as classes, missing values, scores that are no probability.
 *
 * With probabilities by class, those of the positive class are the score where there is no other, and the most probable class is the
 * prediction where there is neither a column of predictions nor a threshold.
 */
export function classExamplesOf(predictions: Predictions, settings: ClassSettings): ClassExamples {
  const { rows, origin, names, label, prediction, score } = predictions
  refuseMissing(label, names.label, origin)
  refuseNonClasses(label, names.label, origin, `A ${origin.config} for numbers uses rmse, mae or r2`)
  if (prediction !== undefined) {
    refuseMissing(prediction, names.prediction, origin)
    refuseOtherKind(predictions)
    refuseNonClasses(
      prediction,
      names.prediction,
      origin,
      `A probability is a score: write "columns: { score: ${names.prediction} }" and a "threshold" into the ${origin.config}`
    )
  }
  if (score !== undefined) refuseBadScores(predictions, settings)

  const columns = classScores(predictions)
  const coder = new ClassCoder()
  const actual = coder.encode(label)
  const written = prediction && coder.encode(prediction)
  if (columns !== undefined) refuseWithoutScores(coder.labels, columns, predictions)
  const columnCodes = columns && Int32Array.from([...columns.keys()].map(key => coder.add(key)))
  const seen = coder.labels
  const positive = positiveClass(label.kind, seen, settings, { config: origin.config, hasScores: columns !== undefined })
  const yes = positive === undefined ? undefined : coder.add(positive)
  const ownScore = score ?? (positive === undefined ? undefined : columns?.get(positive))
  const fromScore = settings.threshold !== undefined && ownScore !== undefined && positive !== undefined && yes !== undefined
  const predicted = fromScore
    ? decided(ownScore, settings.threshold, yes, coder.add(otherClass(seen, positive)))
    : (written ?? (columns && columnCodes && mostProbable([...columns.values()], rows).map(place => columnCodes[place] ?? -1)))

  const { classes, rank } = coder.sorted()
  const isInOrder = rank.every((place, code) => place === code)
  const ranked = (codes: Int32Array) => (isInOrder ? codes : codes.map(code => rank[code] ?? -1))
  return {
    rows,
    classes,
    actual: ranked(actual),
    predicted: predicted && ranked(predicted),
    score: ownScore,
    scores: columns && classes.map(key => columns.get(key) ?? new Float64Array(rows)),
    weight: predictions.weight,
    positive: yes === undefined ? undefined : rank[yes]
  }
}

/** Classes by number, in the order they are met. */
class ClassCoder {
  readonly #codes = new Map<Label, number>()

  get labels(): readonly Label[] {
    return [...this.#codes.keys()]
  }

  add(label: Label): number {
    const known = this.#codes.get(label)
    if (known !== undefined) return known
    const code = this.#codes.size
    this.#codes.set(label, code)
    return code
  }

  encode(column: Column): Int32Array {
    if (column.kind === 'number') return codesOf(column.values, value => this.add(value))
    // Only categories that occur: a reader may know of more.
    const codes = new Int32Array(column.categories.length).fill(-1)
    return column.codes.map(category => {
      if (codes[category] === -1) codes[category] = this.add(column.categories[category] ?? '')
      return codes[category] ?? -1
    })
  }

  /** The classes in order (numbers by size, text by code unit), and the place of each code among them. */
  sorted(): { readonly classes: readonly Label[]; readonly rank: Int32Array } {
    const classes = this.labels.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    const rank = new Int32Array(classes.length)
    for (const [place, label] of classes.entries()) rank[this.add(label)] = place
    return { classes, rank }
  }
}

function decided(score: Float64Array, threshold: number, yes: number, no: number): Int32Array {
  return codesOf(score, value => (value >= threshold ? yes : no))
}

/** `Int32Array.from` goes through an iterator, which takes ten times as long. */
function codesOf(values: Float64Array, code: (value: number) => number): Int32Array {
  const codes = new Int32Array(values.length)
  for (let row = 0; row < values.length; row++) codes[row] = code(values[row] ?? Number.NaN)
  return codes
}
