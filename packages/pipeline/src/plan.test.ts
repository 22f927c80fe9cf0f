import { expect, it } from 'vitest'
import { planOf } from './plan.ts'

const FILE = { name: 'ml/gauntlet.yml', part: [] }
const GATE = { predictions: 'p.csv', gate: { metrics: { f1: { min: 0.8 } } } }
const LIST = [
  { id: 'train', data: 'a.csv', checks: { rows: { min: 1 } } },
  { id: 'holdout', data: 'b.csv', checks: 'checks.yml' }
]

it('plans the sections in their order, the report last', () => {
  const steps = planOf({ tests: { files: 't.xml' }, 'model-gate': GATE, 'validate-data': LIST })
  expect(steps.map(({ name, action, id, path }) => [name, action, id, path])).toEqual([
    ['train', 'validate-data', 'train', ['validate-data', 0]],
    ['holdout', 'validate-data', 'holdout', ['validate-data', 1]],
    ['model-gate', 'model-gate', undefined, ['model-gate']],
    ['tests', 'model-gate', undefined, ['tests']],
    ['pr-report', 'pr-report', undefined, ['pr-report']]
  ])
})

it.each([
  ['text', { gate: 'g.yml' }, { gate: 'g.yml' }],
  ['a number', { gate: 'g.yml', title: 2024 }, { gate: 'g.yml', title: '2024' }],
  ['true and false', { gate: 'g.yml', 'use-base': true }, { gate: 'g.yml', 'use-base': 'true' }],
  ['a list', { gate: 'g.yml', predictions: ['a.csv', 'b.csv'] }, { gate: 'g.yml', predictions: 'a.csv\nb.csv' }],
  ['numbers in a map', { gate: 'g.yml', metrics: { f1: 0.9 } }, { gate: 'g.yml', metrics: '{"f1":0.9}' }],
  ['whom to tell', { gate: 'g.yml', notify: [{ issue: 12 }] }, { gate: 'g.yml', notify: '[{"issue":12}]' }],
  ['a config', GATE, { predictions: 'p.csv', gate: 'ml/gauntlet.yml#/model-gate/gate' }]
])('hands on %s as the text of a workflow', (_, section, inputs) => {
  expect(planOf({ 'model-gate': section }, { file: FILE })[0]?.inputs).toEqual(inputs)
})

it('names the place of a config in a list, and hands it on as text where there is no file', () => {
  expect(planOf({ 'validate-data': LIST }, { file: FILE }).map(({ inputs }) => inputs.checks)).toEqual([
    'ml/gauntlet.yml#/validate-data/0/checks',
    'checks.yml',
    undefined
  ])
  expect(planOf({ 'validate-data': LIST })[0]?.inputs.checks).toBe('{"rows":{"min":1}}')
})

it('makes a gate of the section tests', () => {
  const [step] = planOf({ tests: { files: ['a.xml', 'b.xml'], baseline: 'b.json', 'max-slowdown': '10%', id: 'speed' } }, { file: FILE })
  expect(step).toMatchObject({ name: 'speed', section: 'tests', action: 'model-gate' })
  expect(step?.inputs).toEqual({ title: 'Tests', tests: 'a.xml\nb.xml', gate: '{"tests":{"baseline":"b.json","max-slowdown":"10%"}}' })
})

it('keeps the names of variables apart from inputs', () => {
  const [step] = planOf({ 'compare-production': { candidate: 'a', production: 'b', comparison: 'c', 'endpoint-token': { env: 'TOKEN' } } })
  expect(step?.variables).toEqual({ 'endpoint-token': 'TOKEN' })
  expect(step?.inputs).not.toHaveProperty('endpoint-token')
})

it.each([
  [{ only: ['model-gate'] }, ['model-gate', 'pr-report']],
  [{ only: ['holdout'] }, ['holdout', 'pr-report']],
  [{ only: ['validate-data'], skip: ['train'] }, ['holdout', 'pr-report']],
  [{ skip: ['validate-data', 'pr-report'] }, ['model-gate']],
  [{ skip: ['compare-production'] }, ['train', 'holdout', 'model-gate', 'pr-report']]
])('with %j plans %j', (options, names) => {
  expect(planOf({ 'validate-data': LIST, 'model-gate': GATE }, options).map(({ name }) => name)).toEqual(names)
})

it.each([
  [{ only: ['modelgate'] }, 'Input "only" names "modelgate", which is neither a section nor an id of the file. Did you mean "model-gate"?'],
  [{ only: ['tests'] }, 'Input "only" names "tests", which the file does not have.'],
  [{ skip: ['hold-out'] }, 'Did you mean "holdout"?'],
  [{ only: ['pr-report'] }, 'Input "only" leaves nothing to judge. The file has train, holdout, model-gate.'],
  [{ skip: ['validate-data', 'model-gate'] }, 'Input "skip" leaves nothing to judge.']
])('refuses %j', (options, message) => {
  expect(() => planOf({ 'validate-data': LIST, 'model-gate': GATE }, options)).toThrow(message)
})
