import { sum } from '@gauntlet/stats'
import type { Measured } from '../../metrics/measured.ts'
import type { ClassificationMetric } from '../../metrics/metric.ts'
import { at, type Tally } from '../../metrics/tally.ts'
import type { ClassExamples } from '../../predictions/examples.ts'
import type { TrivialModel } from './trivial-model.ts'

/**
 * What models that know nothing but how frequent the classes are reach on these labels, as scikit-learn's `DummyClassifier` has them:
 * always the most frequent class, any class alike (uniform), classes as often as they occur (stratified); and where the metric is
 * one of scores, the shares of the classes as everybody's probability (prior).
 *
 * Nothing is drawn: a class that is guessed with some probability takes that share of every row. That is what many draws come to.
 */
export function trivialClasses(metric: ClassificationMetric, examples: ClassExamples): TrivialModel[] {
  const actual = labelsOf(examples)
  const shares = sharesOf(actual)
  if (metric.needs !== 'prediction')
    return [{ name: 'prior', says: 'the shares of the classes', ...found(metric.measure(prior(examples, actual, shares))) }]
  const occurs = actual.filter(count => count > 0).length
  const most = actual.indexOf(Math.max(...actual))
  const named = String(examples.classes[most] ?? '')
  return [
    { name: 'most-frequent', says: `always ${named}`, ...found(guessing(metric, examples, actual, code => (code === most ? 1 : 0))) },
    {
      name: 'uniform',
      says: 'any class alike',
      ...found(guessing(metric, examples, actual, code => (at(actual, code) > 0 ? 1 / occurs : 0)))
    },
    { name: 'stratified', says: 'each class as often as it occurs', ...found(guessing(metric, examples, actual, code => at(shares, code))) }
  ]
}

/** What is reached by saying every label. */
export function perfectClasses(metric: ClassificationMetric, examples: ClassExamples): Measured {
  const actual = labelsOf(examples)
  const rows = aRowPerClass(examples, actual)
  const { positive } = examples
  return metric.measure({
    ...rows,
    score: examples.score && rows.actual.length > 0 ? Float64Array.from(rows.actual, code => (code === positive ? 1 : 0)) : undefined,
    scores: examples.scores && examples.classes.map((_, code) => Float64Array.from(rows.actual, label => (label === code ? 1 : 0)))
  })
}

function found({ value }: Measured): { readonly value: number | undefined } {
  return { value }
}

/** The metric of a model that says each class with a probability, whatever the row. */
function guessing(metric: ClassificationMetric, examples: ClassExamples, actual: Float64Array, chance: (code: number) => number): Measured {
  const total = sum(actual.length, code => at(actual, code))
  if (metric.form.of === 'counts') {
    const tally: Tally = {
      rows: total,
      actual,
      predicted: actual.map((_, code) => total * chance(code)),
      hits: actual.map((count, code) => count * chance(code))
    }
    return metric.form.measure(tally, examples)
  }
  // Each class in as many rows as there are classes to guess, weighted by the chance of each.
  const classes = Array.from(actual.keys())
  const pairs = classes.flatMap(label => classes.map(guess => ({ label, guess, weight: at(actual, label) * chance(guess) })))
  const likely = pairs.filter(({ weight }) => weight > 0)
  return metric.measure({
    ...examples,
    rows: likely.length,
    actual: Int32Array.from(likely, ({ label }) => label),
    predicted: Int32Array.from(likely, ({ guess }) => guess),
    weight: Float64Array.from(likely, ({ weight }) => weight),
    score: undefined,
    scores: undefined
  })
}

function prior(examples: ClassExamples, actual: Float64Array, shares: Float64Array): ClassExamples {
  const rows = aRowPerClass(examples, actual)
  const share = (code: number | undefined) => (code === undefined ? 0 : at(shares, code))
  return {
    ...rows,
    score: examples.score && new Float64Array(rows.rows).fill(share(examples.positive)),
    scores: examples.scores && examples.classes.map((_, code) => new Float64Array(rows.rows).fill(share(code)))
  }
}

/** Rows that a model treats alike are as good as one of their weight. */
function aRowPerClass(examples: ClassExamples, actual: Float64Array): ClassExamples {
  const codes = Int32Array.from(Array.from(actual.keys()).filter(code => at(actual, code) > 0))
  return {
    ...examples,
    rows: codes.length,
    actual: codes,
    predicted: examples.predicted && codes,
    weight: Float64Array.from(codes, code => at(actual, code))
  }
}

/** The weight of each class among the labels. */
function labelsOf({ rows, classes, actual, weight }: ClassExamples): Float64Array {
  const counts = new Float64Array(classes.length)
  for (let row = 0; row < rows; row++) {
    const code = actual[row] ?? -1
    counts[code] = at(counts, code) + (weight === undefined ? 1 : (weight[row] ?? 0))
  }
  return counts
}

function sharesOf(actual: Float64Array): Float64Array {
  const total = sum(actual.length, code => at(actual, code))
  return actual.map(count => count / total)
}
