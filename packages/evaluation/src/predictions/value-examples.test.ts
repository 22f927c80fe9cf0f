import { expect, it } from 'vitest'
import { type PredictionArrays, predictionsFrom } from './from-arrays.ts'
import { valueExamplesOf } from './value-examples.ts'

it.each<[string, PredictionArrays, string]>([
  ['text', { label: ['a'], prediction: [1] }, 'holds text in column "label", where the metrics of numbers (rmse, mae, r2 …) need numbers.'],
  ['booleans', { label: [1], prediction: [true] }, 'holds booleans in column "prediction"'],
  [
    'NaN',
    { label: [1, 2], prediction: [1, Number.NaN] },
    'has 1 of 2 rows without a value (or with NaN) in column "prediction", the first in row 2'
  ],
  [
    'infinity',
    { label: [1, Number.NEGATIVE_INFINITY], prediction: [1, 1] },
    'has -Infinity in column "label", row 2, where a finite number is needed'
  ]
])('refuses %s', (_, arrays, message) => {
  expect(() => valueExamplesOf(predictionsFrom(arrays))).toThrow(message)
})
