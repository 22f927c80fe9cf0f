import { parseConfig } from '@gauntlet/core'
import { Gate } from '@gauntlet/evaluation'
import { expect, it } from 'vitest'
import { unusedInputs } from '../src/gather/unused-inputs.ts'
import { given } from './judged.ts'

it.each([
  ['metrics: { f1: { min: 0.5 } }', ['train', 'folds', 'tests']],
  ['metrics: { f1: { max-gap: 0.5 } }', ['folds', 'tests']],
  ['cross-validation: { metrics: { f1: { min: 0.5 } } }', ['train', 'tests']],
  ['tests: { optional: true }', ['train', 'folds']]
])('says which inputs this gate asks nothing of: %s', (yaml, expected) => {
  const inputs = given({ gate: 'g.yml', train: 'train.csv', folds: 'folds.json', tests: 'tests.xml' })
  const sentences = unusedInputs(inputs, parseConfig('gate', yaml, Gate).value)
  expect(sentences.map(sentence => /^Input "(\w+)" is given, but/.exec(sentence)?.[1])).toEqual(expected)
})

it('says nothing where nothing else is given', () => {
  const gate = parseConfig('gate', 'metrics: { f1: { min: 0.5 } }', Gate).value
  expect(unusedInputs(given({ gate: 'g.yml', predictions: 'p.csv' }), gate)).toEqual([])
})
