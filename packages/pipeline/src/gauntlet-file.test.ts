import { parseConfig } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { GauntletFile } from './gauntlet-file.ts'

const read = (text: string) => parseConfig('config', text, GauntletFile, 'gauntlet.yml')

it.each([
  ['configs by their paths', 'model-gate: { predictions: p.csv, gate: gate.yml }'],
  ['configs in the file', 'model-gate: { gate: { metrics: { accuracy: { min: 0.85 } } } }'],
  ['checks, and how to read the data', 'validate-data: { data: [a.csv, b.csv], checks: { rows: { min: 1 } }, read: { delimiter: ";" } }'],
  ['metrics as a map', 'model-gate: { gate: g.yml, metrics: { f1: 0.9 }, folds: { f1: [0.9, 0.8] } }'],
  ['a list of steps', 'validate-data: [{ id: a, data: a.csv, checks: c.yml }, { id: b, data: b.csv, checks: c.yml }]'],
  ['tests with benchmarks', 'tests: { files: reports/*.xml, benchmarks: { predict: { max-mean: 10ms } }, on-inconclusive: warn }'],
  ['a report without more', 'tests: { files: t.xml }\npr-report:'],
  ['a report as it is anyway', 'tests: { files: t.xml }\npr-report: true'],
  ['no report', 'tests: { files: t.xml }\npr-report: false'],
  [
    'a secret by its variable',
    'compare-production: { candidate: a, production: endpoint, comparison: c.yml, endpoint-token: { env: TOKEN } }'
  ],
  ['whom to tell', 'tests: { files: t.xml, notify: [{ issue: 12, when: changed }] }']
])('takes %s', (_, text) => {
  expect(() => read(text)).not.toThrow()
})

it.each([
  [
    'a key of a config in the file',
    'model-gate:\n  gate:\n    metrics:\n      f1: { mn: 0.8 }',
    'line 4: unknown key "model-gate.gate.metrics.f1.mn". Did you mean "min"?'
  ],
  [
    'the same in a list',
    'model-gate:\n  - id: a\n    gate:\n      metrics: { f1: { mn: 0.8 } }',
    'line 4: unknown key "model-gate.0.gate.metrics.f1.mn"'
  ],
  ['a section', 'model-gat: { gate: g.yml }', 'line 1: unknown key "model-gat". Did you mean "model-gate"?'],
  ['an input', 'model-gate: { gait: g.yml }', 'line 1: unknown key "model-gate.gait". Did you mean "gate"?'],
  ['a missing input', 'tests: { max-skipped: 1 }', '"tests.files" is missing'],
  [
    'a word',
    'tests: { files: t.xml, on-inconclusive: never }',
    '"tests.on-inconclusive" Invalid option: expected one of "fail"|"warn"|"pass"'
  ],
  ['text in place of true or false', 'pr-report: { check: "yes" }\ntests: { files: t.xml }', '"pr-report.check" expected boolean'],
  ['what only the runner knows', 'tests: { files: t.xml }\npr-report: { job-status: success }', 'unknown key "pr-report.job-status"'],
  [
    'a secret',
    'compare-production: { candidate: a, production: b, comparison: c, endpoint-token: x }',
    'is a secret, which does not belong into a file. Write "{ env: NAME }"'
  ],
  [
    'a variable of the runner',
    'compare-production: { candidate: a, production: b, comparison: c, endpoint-token: { env: ACTIONS_RUNTIME_TOKEN } }',
    'is a variable of the runner. Give the secret one of your own'
  ],
  [
    'whom to tell',
    'tests: { files: t.xml, notify: [{ issue: 12, wen: changed }] }',
    'unknown key "tests.notify.0.wen". Did you mean "when"?'
  ],
  [
    'a list without ids',
    'tests: [{ files: t.xml }]',
    '"tests.0.id" is missing. Each item of a list is named by its own, such as "id: train"'
  ],
  [
    'a section that holds nothing',
    'tests: { files: t.xml }\nmodel-gate:',
    'line 2: "model-gate" holds nothing (expected a map (with gate, '
  ],
  ['a section that holds nothing, what it must have first', 'tests:', '"tests" holds nothing (expected a map (with files, '],
  ['an empty list', 'tests: { files: t.xml }\nmodel-gate: []', 'line 2: "model-gate" is an empty list'],
  ['what is only there for a number', 'tests: { id: 7, files: t.xml }', '"tests.id" expected string'],
  ['an id twice', 'tests:\n- { id: a, files: t.xml }\n- { id: a, files: t.xml }', 'line 3: "tests.1.id" the name "a" is taken by tests'],
  ['an id that is the name of another section', 'tests: { id: model-gate, files: t.xml }', 'the name "model-gate" is taken by model-gate'],
  ['an id that no file can have', 'tests: { id: "a/b", files: t.xml }', 'expected letters, digits, dots, dashes and underscores'],
  ['a benchmark without bounds', 'tests: { files: t.xml, benchmarks: { a: {} } }', 'sets no bound'],
  [
    'nothing to judge',
    'pr-report: { check: true }',
    'it has nothing to judge. Add a section: validate-data, model-gate, compare-production, tests'
  ],
  ['an empty file', '', 'it is empty. It can have validate-data, model-gate, compare-production, tests, pr-report']
])('says what is wrong with %s, and where', (_, text, message) => {
  expect(() => read(text)).toThrow(message)
})
