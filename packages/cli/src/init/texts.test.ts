import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { parseConfig } from '@gauntlet/core'
import { GauntletFile } from '@gauntlet/pipeline'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { askAt } from './ask.ts'
import { firstBound } from './bound.ts'
import { gauntletYml } from './gauntlet-yml.ts'
import type { Plan, PlannedGate } from './plan.ts'
import { PINS, workflowYml } from './workflow-yml.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')

/** Text as a repository may hold it: paths, names of columns, labels. */
const foreign = fc.oneof(
  fc
    .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
    .filter(text => text.trim() === text && !/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff,]/.test(text)),
  fc.constantFrom(
    'a: b',
    '# x',
    "it's",
    '"q"',
    'yes',
    '1',
    'null',
    '- a',
    '{ a }',
    '[x]',
    '&a',
    '*a',
    '!t',
    '| x',
    '%',
    '@',
    '`',
    '$'.concat('{{ x }}'),
    '<<',
    '~'
  )
)
const metrics: PlannedGate['metrics'] = [
  { key: 'accuracy', metric: undefined, value: 0.9, better: 'higher', kind: 'classification', most: 1 }
]

const plan: Plan = {
  data: { path: 'd.csv', rows: 3, columns: 2, checks: { path: 'checks.yml', from: 'suggested' } },
  missingData: [],
  gate: { of: 'predictions', path: 'p.csv', metrics, isMade: true, settings: {}, rows: 100, slices: ['region'] },
  comparison: undefined,
  tests: { junit: 'out/junit.xml', from: 'tox.ini' },
  training: { command: 'python train.py', from: 'train.py', pullsDvc: true, needsDvc: true },
  python: {
    version: '3.12',
    versionFrom: undefined,
    from: 'requirements.txt',
    install: ['pip install -r requirements.txt'],
    prefix: '',
    cache: 'pip',
    mentionsDvc: false
  }
}

it('writes whatever a repository calls its files, columns and labels so that it is read back as it was', () => {
  fc.assert(
    fc.property(foreign, foreign, foreign, foreign, (path, column, label, command) => {
      const settings = { columns: { label: column, prediction: `p${column}` }, positive: label }
      const gate: PlannedGate = { of: 'predictions', path, metrics, isMade: true, settings, rows: 100, slices: [column] }
      const comparison = { candidate: path, production: `${path}2`, metric: 'accuracy', margin: 0.02, settings }
      const written: Plan = { ...plan, gate, comparison, training: { ...plan.training, command } }
      const text = gauntletYml(written)
      expect(() => parseConfig('gauntlet.yml', text, GauntletFile)).not.toThrow()
      const read = parse(text)
      expect(read['model-gate']).toMatchObject({ predictions: path, gate: settings })
      expect(read['compare-production'].comparison).toMatchObject(settings)
      const train = parse(workflowYml(written)).jobs.gauntlet.steps.find((step: { name?: string }) => step.name === 'Train')
      expect(train.run).toBe(command)
    }),
    { numRuns: 200 }
  )
})

it('grants what the workflow needs, says of each permission why, and pins what belongs to others as the templates do', () => {
  const text = workflowYml(plan)
  expect(parse(text).permissions).toEqual({})
  expect(text.split('\n').filter(line => /^ +[a-z-]+: (read|write)\b/.test(line))).toEqual([
    '      contents: read # to check out the repository',
    '      pull-requests: write # to write the comment'
  ])
  const template = readFileSync(join(root, 'workflows-templates', 'gauntlet-gate.yml'), 'utf8')
  for (const pin of Object.values(PINS)) expect(template).toContain(`uses: ${pin}\n`)
  expect([...text.matchAll(/uses: (.*)/g)].map(([, used]) => used)).toEqual([
    ...Object.values(PINS),
    'gauntlet-ml/gauntlet@v1 # reads gauntlet.yml'
  ])
})

it.each([
  ['a share of many rows: two hundredths', { value: 0.9, better: 'higher', most: 1 }, 100_000, { key: 'min', value: 0.88 }],
  ['a share of few rows: its noise', { value: 0.9, better: 'higher', most: 1 }, 100, { key: 'min', value: 0.82 }],
  ['all of three rows, which is not certain', { value: 1, better: 'higher', most: 1 }, 3, { key: 'min', value: 0.43 }],
  ['an error: a tenth', { value: 12.34, better: 'lower', most: Number.POSITIVE_INFINITY }, 100, { key: 'max', value: 14 }],
  ['a small error', { value: 0.00123, better: 'lower', most: Number.POSITIVE_INFINITY }, 100, { key: 'max', value: 0.0014 }],
  ['a share near nothing', { value: 0.01, better: 'higher', most: 1 }, undefined, { key: 'min', value: 0.009 }],
  ['an error of nothing: none', { value: 0, better: 'lower', most: Number.POSITIVE_INFINITY }, 100, undefined],
  ['a negative r2: none', { value: -0.3, better: 'higher', most: 1 }, 100, undefined]
] as const)('first bound for %s', (_, metric, rows, expected) => {
  expect(firstBound(metric, rows)).toEqual(expected)
})

it('makes no bound that the model at hand would not pass', () => {
  const value = fc.double({ min: 1e-6, max: 1, noNaN: true })
  fc.assert(
    fc.property(
      value,
      fc.constantFrom('higher' as const, 'lower' as const),
      fc.option(fc.integer({ min: 1, max: 1e6 }), { nil: undefined }),
      (reached, better, rows) => {
        const bound = firstBound({ value: reached, better, most: 1 }, rows)
        expect(bound).toBeDefined()
        if (bound?.key === 'min') expect(bound.value).toBeLessThanOrEqual(reached)
        else expect(bound?.value).toBeGreaterThanOrEqual(reached)
      }
    )
  )
})

it('asks at a terminal, takes an answer, and what it offers for a bare return or an end of input', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const { ask, close } = askAt({ input, output }, new AbortController().signal)
  const first = ask('Which?', 'a')
  input.write('b\n')
  await expect(first).resolves.toBe('b')
  const second = ask('Which?', 'a')
  input.write('\n')
  await expect(second).resolves.toBe('a')
  const third = ask('Which?', 'a')
  input.end()
  await expect(third).resolves.toBe('a')
  expect(String(output.read())).toContain('Which? [a] ')
  close()
})
