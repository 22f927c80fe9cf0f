import { InputError } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { classExamplesOf } from './class-examples.ts'
import type { ClassSettings } from './class-settings.ts'
import { type PredictionArrays, predictionsFrom } from './from-arrays.ts'

const nothing: ClassSettings = { positive: undefined, threshold: undefined, binaryMetrics: [], probabilityMetrics: [] }
const f1: Partial<ClassSettings> = { binaryMetrics: ['f1'] }
const examples = (arrays: PredictionArrays, settings: Partial<ClassSettings> = {}) =>
  classExamplesOf(predictionsFrom(arrays), { ...nothing, ...settings })

it.each<[string, PredictionArrays, Partial<ClassSettings>, string]>([
  [
    'labels "0" against 0',
    { label: ['0', '1'], prediction: [0, 1] },
    {},
    'holds text in "label" (such as "0") but numbers in "prediction" (such as 0), so that no prediction could ever be right. Write both the same way.'
  ],
  [
    'booleans against numbers',
    { label: [true, false], prediction: [1, 0] },
    {},
    'holds booleans in "label" (such as true) but numbers in "prediction" (such as 1)'
  ],
  [
    'a missing label',
    { label: [1, null, null, 0], prediction: [1, 1, 1, 1] },
    {},
    'has 2 of 4 rows without a value (or with NaN) in column "label", the first in row 2.'
  ],
  [
    'a missing prediction',
    { label: ['a', 'b'], prediction: ['a', null] },
    {},
    'has 1 of 2 rows without a value (or with NaN) in column "prediction", the first in row 2.'
  ],
  [
    'a NaN score',
    { label: [1, 0], score: [0.5, Number.NaN] },
    {},
    'has 1 of 2 rows without a value (or with NaN) in column "score", the first in row 2.'
  ],
  [
    'a probability as prediction',
    { label: [1, 0], prediction: [1, 0.73] },
    {},
    'has 0.73 in column "prediction", row 2, which is not a class. A probability is a score: write "columns: { score: prediction }" and a "threshold" into the gate.'
  ],
  [
    'a measurement as label',
    { label: [1.5, 0], prediction: [1, 0] },
    {},
    'has 1.5 in column "label", row 1, which is not a class. A gate for numbers uses rmse, mae or r2.'
  ],
  [
    'numbers that a float64 confuses with others',
    { label: [1, 0], prediction: [1, 2 ** 53] },
    {},
    'has 9007199254740992 in column "prediction", row 2, and whole numbers beyond 2^53 cannot be told apart. Write such labels as text.'
  ],
  [
    'a score above 1 for a probability',
    { label: [1, 0], score: [0.5, 1.2] },
    { binaryMetrics: ['log-loss'], probabilityMetrics: ['log-loss'] },
    'has 1.2 in column "score", row 2, which is not a probability between 0 and 1, which "log-loss" needs. Divide percentages by 100'
  ],
  [
    'a score below 0 for a threshold',
    { label: [1, 0], score: [-0.1, 1] },
    { threshold: 0.5 },
    'has -0.1 in column "score", row 1, which is not a probability between 0 and 1, which "threshold" needs.'
  ],
  [
    'an infinite score',
    { label: [1, 0], score: [0.5, Number.POSITIVE_INFINITY] },
    {},
    'has Infinity in column "score", row 2, which is not a finite number.'
  ],
  [
    'text without a positive class',
    { label: ['no', 'yes'], prediction: ['no', 'no'] },
    f1,
    'asks for "f1" and does not say which class is the positive one. The labels are "no", "yes". Add for example "positive: "yes"".'
  ],
  ['numbers without an obvious positive class', { label: [1, 2], prediction: [1, 1] }, f1, 'The labels are 1, 2.'],
  [
    'three classes for a metric of two',
    { label: ['a', 'b'], prediction: ['a', 'c'] },
    f1,
    'asks for "f1", which is for two classes, but the data holds 3: "a", "b", "c". Use accuracy or a metric that ends in -macro or -weighted'
  ],
  [
    'a positive class of another kind',
    { label: ['0', '1'], prediction: ['0', '1'] },
    { ...f1, positive: 1 },
    'has "positive: 1", which is a number, but the labels are text: "0", "1". Put the value in quotes.'
  ],
  [
    'a positive class in quotes',
    { label: [0, 1], prediction: [0, 1] },
    { ...f1, positive: '1' },
    'has "positive: "1"", which is text, but the labels are numbers: 0, 1. Write it without quotes, as a number.'
  ],
  [
    'a positive class that is not there',
    { label: ['no', 'yes'], prediction: ['no', 'no'] },
    { ...f1, positive: 'Yes' },
    'has "positive: "Yes"", which is none of the labels: "no", "yes". Did you mean "yes"?'
  ],
  [
    'a positive class that is not there, where there is one class',
    { label: ['yes', 'yes'], score: [0.1, 0.1] },
    { binaryMetrics: ['log-loss'], positive: 'Yes' },
    'has "positive: "Yes"", which is none of the labels: "yes". Did you mean "yes"?'
  ],
  [
    'a number as positive class that is not there, where there is one class',
    { label: [2], prediction: [2] },
    { ...f1, positive: 3 },
    'has "positive: 3", which is none of the labels: 2'
  ]
])('refuses %s', (_, arrays, settings, message) => {
  expect(() => examples(arrays, settings)).toThrow(InputError)
  expect(() => examples(arrays, settings)).toThrow(message)
})

it.each<[string, PredictionArrays, Partial<ClassSettings>, unknown]>([
  ['1 against 0', { label: [0, 1], prediction: [0, 0] }, f1, 1],
  ['1 against -1', { label: [-1, 1], prediction: [-1, -1] }, f1, 1],
  ['1 where only 0 occurs', { label: [0], prediction: [0] }, f1, 1],
  ['true', { label: [true, false], prediction: [false, false] }, f1, true],
  ['what the author says', { label: ['no', 'yes'], prediction: ['no', 'no'] }, { ...f1, positive: 'no' }, 'no'],
  ['1 where the author says so and only 0 occurs', { label: [0], prediction: [0] }, { ...f1, positive: 1 }, 1],
  ['false where the author says so and only true occurs', { label: [true], prediction: [true] }, { ...f1, positive: false }, false],
  ['unknown where nobody asks', { label: ['no', 'yes'], prediction: ['no', 'no'] }, {}, undefined]
])('takes as positive class %s', (_, arrays, settings, expected) => {
  const { classes, positive } = examples(arrays, settings)
  expect(positive === undefined ? undefined : classes[positive]).toBe(expected)
})

it('numbers classes in their order, whatever the order of rows', () => {
  const { classes, actual, predicted } = examples({ label: [10, 9, 100], prediction: [9, 9, -1] })
  expect(classes).toEqual([-1, 9, 10, 100])
  expect([...actual]).toEqual([2, 1, 3])
  expect([...(predicted ?? [])]).toEqual([1, 1, 0])
})

it.each<[string, PredictionArrays, Partial<ClassSettings>, unknown[]]>([
  ['numbers', { label: [0, 1, 1], score: [0.2, 0.5, 0.49] }, { threshold: 0.5 }, [0, 1, 0]],
  ['text', { label: ['no', 'yes', 'no'], score: [0.2, 0.9, 0.7] }, { threshold: 0.7, positive: 'yes' }, ['no', 'yes', 'yes']],
  ['booleans', { label: [true, true], score: [0, 1] }, { threshold: 0.5 }, [false, true]],
  ['a class that no label names', { label: ['yes', 'yes'], score: [0, 1] }, { threshold: 0.5, positive: 'yes' }, ['not yes', 'yes']]
])('makes predictions of scores: %s', (_, arrays, settings, expected) => {
  const { classes, predicted } = examples(arrays, settings)
  expect([...(predicted ?? [])].map(code => classes[code])).toEqual(expected)
})

it('cannot make predictions of scores for three classes', () => {
  expect(() => examples({ label: [0, 1, 2], score: [0, 0, 1] }, { threshold: 0.5 })).toThrow(
    'asks for "threshold", which is for two classes, but the data holds 3: 0, 1, 2.'
  )
})

const CATS = new Map([
  ['cat', [0.5, 0.25]],
  ['dog', [0.25, 0.5]],
  ['eel', [0.25, 0.25]]
])

it.each<[string, PredictionArrays, Partial<ClassSettings>, string]>([
  [
    'a row that does not add up to 1',
    { label: ['cat', 'dog'], scores: new Map([...CATS, ['eel', [0.25, 0.2]]]) },
    {},
    'has probabilities that add up to 0.95 and not to 1, in row 2. Is a class missing under "columns.scores"'
  ],
  [
    'a probability above 1',
    { label: ['cat', 'dog'], scores: new Map([...CATS, ['eel', [0.25, 1.5]]]) },
    {},
    'has 1.5 among the probabilities of class "eel", row 2, which is not between 0 and 1.'
  ],
  [
    'a missing probability',
    { label: ['cat', 'dog'], scores: new Map([...CATS, ['eel', [Number.NaN, 0.25]]]) },
    {},
    'has 1 of 2 rows without a value (or with NaN) in column "scores.eel", the first in row 1.'
  ],
  [
    'a label without probabilities',
    { label: ['cat', 'cow'], scores: CATS },
    {},
    'holds the class "cow", for which "columns.scores" of the gate names no column; it has those of "cat", "dog", "eel".'
  ],
  [
    'a prediction without probabilities',
    { label: ['cat', 'dog'], prediction: ['cow', 'dog'], scores: CATS },
    {},
    'holds the class "cow", for which "columns.scores" of the gate names no column'
  ],
  [
    'classes of another kind',
    { label: [0, 1], scores: new Map([['no', [1, 0]]]) },
    {},
    'names the class "no" under "columns.scores", but the labels are numbers.'
  ],
  [
    'a class twice',
    {
      label: [0, 1],
      scores: new Map([
        ['1', [1, 0]],
        ['1.0', [0, 1]]
      ])
    },
    {},
    'names the class 1 twice under "columns.scores".'
  ],
  [
    'three classes with one score, for a metric that could do with more',
    { label: ['cat', 'dog', 'eel'], score: [0.1, 0.2, 0.3] },
    { eitherMetrics: ['log-loss'] },
    'asks for "log-loss", which is for two classes, but the data holds 3: "cat", "dog", "eel". Name the columns of probabilities'
  ],
  [
    'two classes with probabilities and no positive one',
    {
      label: ['no', 'yes'],
      scores: new Map([
        ['no', [1, 0]],
        ['yes', [0, 1]]
      ])
    },
    { eitherMetrics: ['ece'] },
    'asks for "ece" and does not say which class is the positive one.'
  ]
])('refuses probabilities by class: %s', (_, arrays, settings, message) => {
  expect(() => examples(arrays, settings)).toThrow(InputError)
  expect(() => examples(arrays, settings)).toThrow(message)
})

it('takes probabilities in the order of the classes, and the most probable class as prediction', () => {
  const scores = new Map([...CATS].toReversed())
  const found = examples({ label: ['cat', 'dog'], scores }, { eitherMetrics: ['log-loss'] })
  expect(found.classes).toEqual(['cat', 'dog', 'eel'])
  expect(found.scores?.map(column => [...column])).toEqual([...CATS.values()])
  expect([...(found.predicted ?? [])]).toEqual([0, 1])
  expect(found.score).toBeUndefined()
})

it('leaves a column of predictions in place, whatever is most probable', () => {
  const found = examples({ label: ['cat', 'dog'], prediction: ['dog', 'eel'], scores: CATS })
  expect([...(found.predicted ?? [])]).toEqual([1, 2])
})

it.each<[string, (string | number)[], Map<string, number[]>, unknown]>([
  [
    'text',
    ['no', 'yes'],
    new Map([
      ['no', [0.75, 0.5]],
      ['yes', [0.25, 0.5]]
    ]),
    'yes'
  ],
  [
    'numbers, which a config has as text',
    [0, 1],
    new Map([
      ['0', [0.75, 0.5]],
      ['1', [0.25, 0.5]]
    ]),
    1
  ]
])('takes the column of the positive class as score where there is no other: %s', (_, label, scores, positive) => {
  const settings = { positive: typeof positive === 'string' ? positive : undefined, binaryMetrics: ['roc-auc'] }
  const found = examples({ label, scores }, { ...settings, threshold: 0.4 })
  expect(found.classes[found.positive ?? -1]).toBe(positive)
  expect([...(found.score ?? [])]).toEqual([0.25, 0.5])
  expect([...(found.predicted ?? [])]).toEqual([0, 1])
  expect([...(examples({ label, scores, score: [0.9, 0.8] }, settings).score ?? [])]).toEqual([0.9, 0.8])
})
