import { folderWith } from '@gauntlet/testkit'
import { expect, it } from 'vitest'
import { judged } from './judged.ts'

const smallest = 'metrics: { accuracy: { min: 0.75 } }'
/** Accuracy 0.75, ROC AUC 1. */
const predictions = 'id,label,prediction,score\na,0,0,0.1\nb,1,1,0.9\nc,1,0,0.4\nd,0,0,0.2\n'
/** The same rows in another order: accuracy 0.5. */
const production = 'id,label,prediction,score\nd,0,0,0.2\nc,1,0,0.3\nb,1,0,0.4\na,0,0,0.1\n'

const outcomes = (checks: readonly { id: string; outcome: string }[]) => checks.map(({ id, outcome }) => [id, outcome])

it.each([
  ['JSON', 'm.json', '{"accuracy": 0.8, "test": {"f1": 0.7}}'],
  ['YAML', 'm.yml', 'accuracy: 0.8\nf1: 0.7\n'],
  ['CSV', 'm.csv', 'metric,value\naccuracy,0.8\nf1,0.7\n']
])('metrics come ready from %s, without predictions', async (_, name, content) => {
  const workspace = await folderWith({ [name]: content })
  const { checks, judged: files } = await judged(workspace, {
    metrics: name,
    gate: 'metrics: { accuracy: { min: 0.75 }, f1: { min: 0.75 } }'
  })
  expect(outcomes(checks)).toEqual([
    ['accuracy-min', 'pass'],
    ['f1-min', 'fail']
  ])
  expect(files).toMatchObject([{ input: 'metrics', path: name }])
})

it('predictions count before ready metrics, which fill in what they do not tell', async () => {
  const workspace = await folderWith({ 'p.csv': 'label,prediction\n1,1\n0,0\n' })
  const { checks } = await judged(workspace, {
    predictions: 'p.csv',
    metrics: '{ accuracy: 0.1, roc-auc: 0.9, nps: 0.4 }',
    gate: 'metrics: { accuracy: { min: 0.9 }, roc-auc: { min: 0.8 }, nps: { better: higher, min: 0.5 } }'
  })
  expect(checks.map(({ id, outcome, value }) => [id, outcome, value])).toEqual([
    ['accuracy-min', 'pass', 1],
    ['roc-auc-min', 'pass', 0.9],
    ['nps-min', 'fail', 0.4]
  ])
})

it.each([
  ['a file', { baseline: 'b.json' }, smallest.replace('min: 0.75', 'max-drop: 0.1'), 'the baseline is 0.9'],
  ['inline YAML', { baseline: 'accuracy: 0.95' }, smallest.replace('min: 0.75', 'max-drop: 0.1'), 'the baseline is 0.95'],
  ['documented numbers', {}, `{ baseline: { accuracy: 0.97 }, ${smallest.replace('min: 0.75', 'max-drop: 0.1')} }`, 'the baseline is 0.97'],
  ['production', { production: 'production.csv' }, smallest.replace('min: 0.75', 'max-drop: 0.1'), 'the baseline is 0.5'],
  [
    'a file before production',
    { baseline: 'b.json', production: 'production.csv' },
    smallest.replace('min: 0.75', 'max-drop: 0.1'),
    'is 0.9,'
  ]
])('the baseline is %s', async (_, given, gate, message) => {
  const workspace = await folderWith({ 'p.csv': predictions, 'b.json': '{"accuracy": 0.9}', 'production.csv': production })
  const { checks } = await judged(workspace, { predictions: 'p.csv', gate, ...given })
  expect(checks[0]?.id).toBe('accuracy-max-drop')
  expect(checks[0]?.message).toContain(message)
})

it('production is found row by row by its ids, and compared', async () => {
  const workspace = await folderWith({ 'p.csv': predictions, 'production.csv': production })
  const gate =
    '{ metrics: { roc-auc: {} }, comparison: { metric: accuracy, mode: point, min-improvement: 0.2, min-rows: 10 }, flips: { max-rate: 0 } }'
  const { checks, data } = await judged(workspace, { predictions: 'p.csv', production: 'production.csv', gate })
  expect(data.champion?.predictions.rows).toBe(4)
  expect([...(data.champion?.predictions.score ?? [])]).toEqual([0.1, 0.4, 0.3, 0.2])
  expect(checks.map(({ id }) => id)).toEqual(expect.arrayContaining(['comparison.difference', 'comparison.improvement']))
})

const log = `predictions: log.csv
columns: { label: label }
min-coverage: 50%
`
const logged = (rows: number) =>
  `prediction_id,timestamp,model,version,prediction,score,label\n${Array.from({ length: rows }, (_, row) => `x${row},2026-01-0${1 + (row % 9)}T00:00:00Z,m,1,${row % 2},0.5,${row % 4 < 2 ? row % 2 : 1 - (row % 2)}`).join('\n')}\n`

it('production is what the prediction log says of it', async () => {
  const workspace = await folderWith({ 'p.csv': predictions, 'log.csv': logged(400), 'log.yml': log })
  const given = { predictions: 'p.csv', production: 'live', 'prediction-log': 'log.yml', now: '2026-02-01' }
  const { checks, evidence } = await judged(workspace, {
    ...given,
    gate: '{ metrics: { accuracy: { max-drop: 0.02 } }, comparison: { metric: accuracy } }'
  })
  expect(checks[0]?.message).toContain('accuracy is 0.75, at least 0.48 (the baseline is 0.5, and it may get worse by 0.02)')
  expect(checks[1]).toMatchObject({ id: 'comparison', outcome: 'inconclusive' })
  expect(checks[1]?.message).toContain('holds other rows than the predictions')
  expect(evidence.tables.length).toBeGreaterThan(1)
})

it('a base that is written into the workflow is compared, and judged by where asked', async () => {
  const workspace = await folderWith({ 'p.csv': predictions })
  const given = { predictions: 'p.csv', gate: 'metrics: { accuracy: { min: 0.5 } }', base: 'metrics: { accuracy: { min: 0.8 } }' }
  const { checks } = await judged(workspace, given)
  expect(outcomes(checks)).toEqual([
    ['accuracy-min', 'pass'],
    ['gate-changes', 'fail']
  ])
  expect(checks[1]).toMatchObject({ severity: 'warning' })
  expect(checks[1]?.message).toContain('against the base, 1 change makes it looser (metrics.accuracy.min)')
  const byBase = await judged(workspace, { ...given, 'use-base': 'true' })
  expect(byBase.checks[0]).toMatchObject({ id: 'accuracy-min', outcome: 'fail', message: 'accuracy is 0.75, below 0.8.' })
  expect(byBase.checks[1]).toMatchObject({ severity: 'info' })
})

it('what the prediction log does not tell is inconclusive, and says why', async () => {
  // Eight of ten rows have no label yet.
  const unlabelled = logged(400).replaceAll(/(x\d*[1-8],.*),\d$/gm, '$1,')
  const workspace = await folderWith({ 'p.csv': predictions, 'log.csv': unlabelled, 'log.yml': log })
  const { checks } = await judged(workspace, {
    ...{ predictions: 'p.csv', production: 'live', 'prediction-log': 'log.yml', now: '2026-02-01' },
    gate: '{ metrics: { accuracy: { min: 0.5, max-drop: 0.02 } }, comparison: { metric: accuracy }, flips: { max-rate: 1% } }'
  })
  expect(outcomes(checks)).toEqual([
    ['accuracy-min', 'pass'],
    ['accuracy-max-drop', 'inconclusive'],
    ['flips', 'inconclusive'],
    ['comparison', 'inconclusive']
  ])
  for (const check of checks.slice(1)) expect(check.message).toMatch(/20% .*of the 400 predictions have a label/)
})

it.each([
  ['metrics of a file', 't.json', '{"accuracy": 0.9}'],
  ['metrics of a CSV file', 't.csv', 'metric,value\naccuracy,0.9\n'],
  ['metrics of a CSV file with names', 't.csv', 'name,value\naccuracy,0.9\n'],
  ['inline metrics', '{ accuracy: 0.9 }', ''],
  ['predictions', 't.csv', `label,prediction\n${'1,1\n'.repeat(9)}0,1\n`]
])('the training rows are %s', async (_, train, content) => {
  const workspace = await folderWith({ 'p.csv': predictions, ...(content === '' ? {} : { [train]: content }) })
  const { checks } = await judged(workspace, { predictions: 'p.csv', gate: 'metrics: { accuracy: { max-gap: 10% } }', train })
  expect(checks[0]?.message).toContain('accuracy is 0.75, below 0.81 (on the training rows it is 0.9, and it may be worse by 10%)')
})

it('folds and tests are read for the parts that ask for them', async () => {
  const workspace = await folderWith({
    'folds.json': '{"f1": [0.8, 0.82, 0.81, 0.79, 0.83]}',
    'tests.xml':
      '<testsuite><testcase classname="a" name="b"/><testcase classname="a" name="c"><failure message="no"/></testcase></testsuite>'
  })
  const gate = '{ cross-validation: { metrics: { f1: { min: 0.8 } } }, tests: { max-failures: 0 } }'
  const { checks, judged: files } = await judged(workspace, { gate, folds: 'folds.json', tests: 'tests.xml' })
  expect(checks.some(({ id, outcome }) => id.startsWith('cross-validation') && outcome === 'pass')).toBe(true)
  expect(checks.some(({ id, outcome }) => id.startsWith('tests') && outcome === 'fail')).toBe(true)
  expect(files.map(({ input }) => input)).toEqual(['folds', 'tests'])
})

it('rows that no metric can be computed from are judged by validity, and everything else is inconclusive', async () => {
  const workspace = await folderWith({ 'p.csv': 'label,prediction\n1,1\n0,\n1,0\n' })
  const gate = '{ validity: {}, metrics: { accuracy: { min: 0.1 } } }'
  const { checks } = await judged(workspace, { predictions: 'p.csv', gate })
  expect(checks.some(({ id, outcome }) => id.startsWith('validity') && outcome === 'fail')).toBe(true)
  expect(checks.find(({ id }) => id === 'accuracy-min')).toMatchObject({ outcome: 'inconclusive' })
})

const drop = 'metrics: { accuracy: { max-drop: 0.1 } }'

it.each<[string, Readonly<Record<string, string>>, string]>([
  ['nothing to judge', { gate: smallest }, 'Input "predictions" is not given, and neither is "metrics"'],
  [
    'max-drop without a baseline',
    { gate: drop, predictions: 'p.csv' },
    'has a "max-drop" for accuracy, but there is no baseline to drop from. Add the input "baseline"'
  ],
  [
    'max-gap without training rows',
    { gate: 'metrics: { accuracy: { max-gap: 0.1 } }', predictions: 'p.csv' },
    'has a "max-gap" for accuracy, but there is no word of the training rows. Add the input "train"'
  ],
  [
    'a part without its input',
    { gate: 'flips: { max-rate: 1% }', predictions: 'p.csv' },
    'has the section "flips", but there is no model in production to compare with. Add the input "production"'
  ],
  ['tests without files', { gate: 'tests: {}' }, 'has the section "tests", but there is no file of test results. Add the input "tests"'],
  [
    'two baselines',
    { gate: `{ baseline: { accuracy: 1 }, ${drop} }`, baseline: 'accuracy: 1', predictions: 'p.csv' },
    'Input "baseline" is given, and the gate has a "baseline" too'
  ],
  [
    'min-rows without rows',
    { gate: `{ min-rows: 5, ${smallest} }`, metrics: 'accuracy: 1' },
    '"min-rows", which counts the rows of "predictions"'
  ],
  [
    'live without a log',
    { gate: drop, predictions: 'p.csv', production: 'live' },
    'Input "production" is "live", which is read from the prediction log'
  ],
  ['live beside files', { gate: drop, predictions: 'p.csv', production: 'live,p.csv' }, 'names "live" beside files'],
  [
    'a log that nobody asked for',
    { gate: smallest, predictions: 'p.csv', 'prediction-log': '{ predictions: x }' },
    'Input "prediction-log" is only read for what production does now'
  ],
  [
    'production without predictions',
    { gate: smallest, metrics: 'accuracy: 1', production: 'p.csv' },
    'but there are no "predictions" to hold against them'
  ],
  ['production without ids', { gate: drop, predictions: 'n.csv', production: 'n.csv' }, 'has no column "id" that says which row is which'],
  ['production on other rows', { gate: drop, predictions: 'p.csv', production: 'q.csv' }, 'does not hold the same rows as the other'],
  [
    'production with other labels',
    { gate: drop, predictions: 'p.csv', production: 'l.csv' },
    'has other labels than "production" in 1 of 4 rows with the same id'
  ],
  [
    'a model compared with itself',
    { gate: drop, predictions: 'p.csv', production: './p.csv' },
    'Input "production" holds "p.csv", as "predictions" does.'
  ],
  ['a served model', { gate: drop, predictions: 'p.csv', production: 'endpoint' }, 'is "endpoint", which only compare-production asks'],
  [
    'an artifact beside a file',
    { gate: drop, predictions: 'p.csv', production: 'run:1/a/b.csv,q.csv' },
    'names an artifact of another run beside other places. Write "production: run:1/a/b.csv" alone.'
  ],
  [
    'an artifact without a token',
    { gate: drop, predictions: 'p.csv', production: 'run:1/a/b.csv' },
    'there is no token to read it. Give the input "github-token", or set GITHUB_TOKEN.'
  ],
  ['a metrics file that is not there', { gate: smallest, metrics: 'no.json' }, 'Input "metrics" names "no.json", which does not exist'],
  [
    'training rows that are not there',
    { gate: 'metrics: { accuracy: { max-gap: 0.1 } }', predictions: 'p.csv', train: 'no.csv' },
    'Input "train" names "no.csv", which does not exist'
  ],
  [
    'use-base without a base',
    { gate: smallest, predictions: 'p.csv', 'use-base': 'true' },
    'Input "use-base" is true, but "base" names no gate'
  ],
  ['a moment that is none', { gate: smallest, predictions: 'p.csv', now: 'today' }, 'Input "now" is "today"; expected a moment'],
  ['a base of an inline gate', { gate: smallest, predictions: 'p.csv', base: 'git:HEAD' }, 'but the gate is written into the workflow']
])('refuses %s', async (_, given, message) => {
  const workspace = await folderWith({
    'p.csv': predictions,
    'n.csv': 'label,prediction\n1,1\n',
    'q.csv': 'id,label,prediction\na,0,0\n',
    'l.csv': predictions.replace('a,0,0', 'a,1,0')
  })
  await expect(judged(workspace, given)).rejects.toThrow(message)
})
