import { expect, it } from 'vitest'
import { directionOf } from './direction.ts'

it.each([
  ['accuracy', 'higher'],
  ['test.f1', 'higher'],
  ['eval.F1-macro', 'higher'],
  ['val/roc_auc', 'higher'],
  ['mAP', 'higher'],
  ['map', 'higher'],
  ['top_5', 'higher'],
  ['loss', 'lower'],
  ['valLoss', 'lower'],
  ['train.loss.f1', 'higher'],
  ['log_loss', 'lower'],
  ['mean_absolute_error', 'lower'],
  ['rmse', 'lower'],
  ['false_positive_rate', 'lower'],
  ['error_accuracy', 'lower'],
  ['rows', undefined],
  ['learning_rate', undefined],
  ['flossing', undefined],
  ['', undefined]
])('takes %s to be better when it is %s', (name, expected) => {
  expect(directionOf(name)).toBe(expected)
})
