import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { check } from './check.ts'
import type { Known } from './job.ts'
import { readKnown } from './known.ts'
import type { Problem } from './problem.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
let known: Known

beforeAll(async () => {
  known = await readKnown(root)
})

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gauntlet-check-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

const shown = ({ file, place, severity, message }: Problem) =>
  `${file}${place === undefined ? '' : `:${place.line}:${place.column}`} ${severity}: ${message}`

async function problemsOf(files: Readonly<Record<string, string>>, named: readonly string[] = []): Promise<string[]> {
  return (await check(await folderWith(files), named, known)).problems.map(shown)
}

const WORKFLOW = '.github/workflows/ml.yml'
const GATE = 'metrics:\n  accuracy: { min: 0.8 }\n'

/** A workflow whose first two steps check out and train, so that these begin at line 10. */
const steps = (...lines: string[]) => `on: pull_request
permissions: {}
jobs:
  gate:
    runs-on: ubuntu-latest
    permissions: { contents: read, pull-requests: write }
    steps:
      - uses: actions/checkout@v5
      - run: python train.py
${lines.map(line => `      ${line}`).join('\n')}
`
const model = (...lines: string[]) =>
  steps('- uses: gauntlet-ml/gauntlet/actions/model-gate@v1', '  with:', ...lines.map(line => `    ${line}`))
const at = (text: string) => `${WORKFLOW}:${text}`

it('finds nothing wrong with a project in order, and says what it looked at', async () => {
  const folder = await folderWith({
    'gauntlet.yml': 'validate-data: { data: d.csv, checks: checks.yml }\nmodel-gate: { predictions: p.csv, gate: gates/gate.yml }\n',
    'checks.yml': 'rows: { min: 1 }\n',
    'gates/gate.yml': GATE,
    [WORKFLOW]: steps('- uses: gauntlet-ml/gauntlet@v1'),
    '.github/workflows/other.yaml': 'on: push\njobs: { a: { runs-on: x, steps: [{ uses: someone/else@v1, with: { gait: 1 } }] } }\n'
  })
  const { files, problems } = await check(folder, [], known)
  expect(problems.map(shown)).toEqual([])
  expect([...files].sort()).toEqual([
    '.github/workflows/ml.yml',
    '.github/workflows/other.yaml',
    'checks.yml',
    'gates/gate.yml',
    'gauntlet.yml'
  ])
})

it.each([
  [
    'an unknown input, with the nearest',
    model('predictions: p.csv', 'gate: gate.yml', 'prodction: q.csv'),
    ['14:11 error: "prodction" is no input of model-gate. Did you mean "production"?']
  ],
  ['an input in capitals, which the runner does not mind', model('Predictions: p.csv', 'GATE: "metrics: { accuracy: { min: 0.8 } }"'), []],
  [
    'a required input that is missing',
    model('predictions: p.csv'),
    ['10:9 error: model-gate needs the input "gate", which is not given. Add "gate:" to its "with:"']
  ],
  [
    'a config that does not exist',
    model('predictions: p.csv', 'gate: gats.yml'),
    ['13:17 error: "gate" names "gats.yml", which does not exist. Did you mean "gate.yml"?']
  ],
  ['a config that an expression names', model('predictions: p.csv', 'gate: $'.concat('{{ inputs.gate }}')), []],
  [
    'a wrong key in a block of YAML, at its own line and column',
    model('predictions: p.csv', 'gate: |', '  metrics:', '    accuracy: { mni: 0.8 }'),
    ['15:27 error: gate: unknown key "metrics.accuracy.mni". Did you mean "min"?']
  ],
  [
    'a wrong key in quotes',
    model('predictions: p.csv', "gate: 'metrics: { accuracy: { mni: 0.8 } }'"),
    ['13:41 error: gate: unknown key "metrics.accuracy.mni". Did you mean "min"?']
  ],
  [
    'a map where text is due',
    model('predictions: p.csv', 'gate: { metrics: {} }'),
    ['13:11 error: "gate" is a map or a list, which a step cannot be given. Make it text: write "|" after "gate:"']
  ],
  [
    'a word that is none of those allowed',
    model('predictions: p.csv', 'gate: gate.yml', 'on-inconclusive: ignore'),
    ['14:28 error: "on-inconclusive" is "ignore"; expected fail or warn or pass']
  ],
  [
    'what is neither true nor false',
    model('predictions: p.csv', 'gate: gate.yml', 'use-base: yes', 'upload-verdict: True'),
    ['14:21 error: "use-base" is "yes"; expected true or false']
  ],
  [
    'what the gate needs and the step does not give',
    model('predictions: p.csv', 'gate: "{ metrics: { accuracy: { min: 0.8 } }, tests: {} }"'),
    ['10:9 error: the gate has "tests", which needs the input "tests", and that is not given']
  ],
  [
    'an action that there is not',
    steps('- uses: gauntlet-ml/gauntlet/actions/model-gat@v1'),
    ['10:15 error: "gauntlet-ml/gauntlet/actions/model-gat@v1" is no action of Gauntlet. Did you mean "model-gate"?']
  ],
  [
    'an action without its folder',
    steps('- uses: gauntlet-ml/gauntlet/model-gate@v1'),
    ['10:15 error: "gauntlet-ml/gauntlet/model-gate@v1" is no action of Gauntlet. Write "gauntlet-ml/gauntlet/actions/model-gate@v1".']
  ],
  [
    'an action without a version',
    steps('- uses: gauntlet-ml/gauntlet/actions/validate-data', '  with: { data: d.csv, checks: "rows: { min: 1 }" }'),
    ['10:15 error: "gauntlet-ml/gauntlet/actions/validate-data" names no version. Write one, such as "@v1"']
  ],
  [
    'an output that there is not',
    `${model('predictions: p.csv', 'gate: gate.yml').replace('- uses: gaunt', '- id: gate\n        uses: gaunt')}      - run: echo "$X"\n        env: { X: "\${{ steps.gate.outputs.metric }}" }\n`,
    ['16:19 error: "metric" is no output of model-gate. Did you mean "metrics"?']
  ],
  [
    'a report that a failing gate would skip',
    `${model('predictions: p.csv', 'gate: gate.yml')}      - uses: gauntlet-ml/gauntlet/actions/pr-report@v1\n`,
    ['14:9 warning: after a gate that fails this step is skipped. Add "if: always()", so that the report says why']
  ],
  [
    'a job that may not write the comment',
    steps('- uses: gauntlet-ml/gauntlet/actions/pr-report@v1', '  if: always()').replace(', pull-requests: write', ''),
    ['10:9 warning: its job may not write the comment. Add "pull-requests: write" to the permissions of the job']
  ],
  [
    'files that nobody checked out',
    model('predictions: p.csv', 'gate: gate.yml').replace(/ +- uses: actions.*\n/, ''),
    ['9:9 warning: no step before this one checks out the repository, so its files are not there. Add "uses: actions/checkout@v5"']
  ],
  [
    'a config that a step before writes',
    steps(
      '- run: python make.py made.yml',
      '- uses: gauntlet-ml/gauntlet/actions/model-gate@v1',
      '  with: { predictions: p.csv, gate: made.yml }'
    ),
    []
  ],
  [
    'a template of the report that is not there',
    steps('- uses: gauntlet-ml/gauntlet/actions/pr-report@v1', '  with: { template: report.md }'),
    ['11:27 error: "template" names "report.md", which does not exist.']
  ],
  [
    'a gauntlet.yml that is not there',
    steps('- uses: gauntlet-ml/gauntlet@v1'),
    ['10:9 error: this step reads "gauntlet.yml", which does not exist. "npx gauntlet init" writes one.']
  ],
  [
    'a mistake in a gauntlet.yml that is written into the workflow',
    steps(
      '- uses: gauntlet-ml/gauntlet@v1',
      '  with:',
      '    config: |',
      '      model-gate:',
      '        predictions: p.csv',
      '        gate: gone.yml'
    ),
    ['15:21 error: "gate" names "gone.yml", which does not exist. Did you mean "gate.yml"?']
  ],
  [
    'an input that a workflow of ours does not have, and one that it needs',
    'on: push\njobs:\n  deploy:\n    uses: gauntlet-ml/gauntlet/.github/workflows/rollback.yml@v1\n    with: { environmnt: staging, reason: x, rollout: gate.yml }\n',
    [
      '5:13 error: "environmnt" is no input of rollback. Did you mean "environment"?',
      'gate.yml:1:1 error: "router" is missing (expected object)'
    ]
  ],
  ['YAML that is none', 'on: push\njobs: {\n', ['3:1 error: this is not YAML: ']]
])('says %s', async (_, workflow, expected) => {
  const found = await problemsOf({ [WORKFLOW]: workflow, 'gate.yml': GATE })
  const full = expected.map(text => (/^\d/.test(text) ? at(text) : text))
  if (full.some(text => text.endsWith(': '))) expect(found[0]).toContain(full[0])
  else expect(found).toEqual(full)
})

it.each([
  ['an unknown section', 'model-gte: {}\n', '1:1 error: unknown key "model-gte". Did you mean "model-gate"?'],
  [
    'an unknown input',
    'validate-data: { data: d.csv, cheks: checks.yml }\n',
    '1:31 error: unknown key "validate-data.cheks". Did you mean "checks"?'
  ],
  [
    'a config that does not exist',
    'model-gate:\n  predictions: p.csv\n  gate: gone.yml\n',
    '3:9 error: "gate" names "gone.yml", which does not exist.'
  ],
  [
    'a wrong key in a nested config',
    'model-gate:\n  - id: a\n    predictions: p.csv\n    gate:\n      metrics: { f1: { mni: 1 } }\n',
    '5:24 error: unknown key "model-gate.0.gate.metrics.f1.mni". Did you mean "min"?'
  ],
  [
    'what a nested gate needs',
    'model-gate:\n  predictions: p.csv\n  gate:\n    metrics: { f1: { max-drop: 0.1 } }\n',
    '3:9 error: the gate has "metrics", which needs the input "baseline", and that is not given'
  ]
])('says of gauntlet.yml: %s', async (_, text, expected) => {
  const found = await problemsOf({ 'gauntlet.yml': text })
  expect(found.map(line => line.replace(/^gauntlet.yml:/, ''))).toContainEqual(expected.replace(/^3:9 error: the/, '4:5 error: the'))
})

it('says what is wrong in a config once, however many steps name it', async () => {
  const twice = model('predictions: p.csv', 'gate: gate.yml').repeat(1)
  const found = await problemsOf({
    [WORKFLOW]: twice,
    '.github/workflows/other.yml': twice,
    'gauntlet.yml': 'model-gate: { predictions: p.csv, gate: gate.yml }\n',
    'gate.yml': 'metrics:\n  f1: { min: 0.8 }\n  acuracy: { min: 0.8 }\n'
  })
  expect(found).toHaveLength(1)
  expect(found[0]).toMatch(/^gate\.yml:3:3 error: "metrics\.acuracy" is "acuracy".*Did you mean "accuracy"\?/)
})

it.each([
  ['by its name', 'gate.yml', 'metrics: { f1: { mni: 1 } }', 'Did you mean "min"?'],
  [
    'by what it says it is',
    'a.yml',
    '# yaml-language-server: $schema=x/checks.schema.json\nrowz: {}',
    'unknown key "rowz". Did you mean "rows"?'
  ],
  ['by its keys', 'b.yml', 'columns: { a: { min: x } }\nrows: {}\nduplicate-rows: {}\n', 'b.yml:2:1 error: "rows" needs "min"'],
  ['as a suite of Great Expectations', 'checks.json', '{"expectations": [{"expectation_type": 3}]}', 'expectation'],
  ['as nothing that is known', 'c.yml', 'foo: 1', 'is nothing that can be told']
])('checks a file that is named %s', async (_, file, text, expected) => {
  const found = await problemsOf({ [file]: text }, [file])
  expect(found.join('\n')).toContain(expected)
  expect(found[0]).toMatch(new RegExp(`^${file.replace('.', '\\.')}`))
})

it('answers any text with problems or none, and never breaks down', async () => {
  const piece = fc.constantFrom(
    ...[
      'jobs:',
      'steps:',
      '- uses: gauntlet-ml/gauntlet@v1',
      'uses: gauntlet-ml/gauntlet/actions/model-gate@v1',
      'with:',
      'gate: |',
      'model-gate:'
    ],
    ...[
      'gate: { metrics: {} }',
      '&a',
      '*a',
      '[',
      ']',
      '{',
      '}',
      '\n',
      '\n  ',
      '\n    ',
      ': ',
      '- ',
      '<<: *a',
      '"',
      'config: gauntlet.yml',
      '!!x',
      '__proto__: 1'
    ]
  )
  const text = fc.array(piece, { maxLength: 30 }).map(parts => parts.join(' '))
  await fc.assert(
    fc.asyncProperty(text, text, async (workflow, gauntlet) => {
      expect(await problemsOf({ [WORKFLOW]: workflow, 'gauntlet.yml': gauntlet })).toBeInstanceOf(Array)
    }),
    { numRuns: 80 }
  )
})

it.each([
  ['an anchor that leads to itself', 'on: push\njobs:\n  a: &a\n    steps: [*a]\n    env: &b { x: [*b, *a] }\n'],
  [
    'a bomb of aliases',
    `on: push\nx0: &x0 [1]\n${Array.from({ length: 40 }, (_, index) => `x${index + 1}: &x${index + 1} [*x${index}, *x${index}]`).join('\n')}\njobs: { a: { env: *x40, steps: [] } }\n`
  ],
  ['nesting without end', '['.repeat(200_000)]
])('survives %s', async (_, workflow) => {
  expect(await problemsOf({ [WORKFLOW]: workflow })).toBeInstanceOf(Array)
})

it('says what to do where there is nothing to check, and where a named file is not there', async () => {
  await expect(problemsOf({})).rejects.toThrow('"gauntlet init" writes first ones')
  await expect(problemsOf({}, ['gone.yml'])).rejects.toThrow('names "gone.yml", which is no file')
})

it('finds no fault with the templates and the example that we hand out', async () => {
  const files = Object.fromEntries(
    await Promise.all(
      ['data', 'deploy', 'gate', 'rollback', 'train'].map(async name => {
        const text = await readFile(join(root, 'workflows-templates', `gauntlet-${name}.yml`), 'utf8')
        return [`.github/workflows/${name}.yml`, text] as const
      })
    )
  )
  const rollout = await readFile(join(root, 'examples', 'flights', 'rollout.yml'), 'utf8')
  const configs = { 'checks.yml': 'rows: { min: 1 }\n', 'gate.yml': GATE, 'rollout.yml': rollout, 'rollout-staging.yml': rollout }
  expect(await problemsOf({ ...files, ...configs })).toEqual([])
})
