import { statusOf, strictPolicy } from '@gauntlet/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { speaksOf } from '../src/given.ts'
import { judge, mayRegister, type Question, standing } from '../src/judge.ts'
import { checkOf, type Sample, sampleVerdict } from './verdicts.ts'

const THIS = 'a'.repeat(64)
const OTHER = 'b'.repeat(64)
const gate: Sample = { models: [THIS] }
const comparison: Sample = { action: 'compare-production' }
const first = { requireVerdicts: ['model-gate', 'compare-production'], allowFirst: true }

describe('registers on', () => {
  it.each<[string, readonly Sample[], Partial<Question>]>([
    ['a gate that judged this file', [gate], {}],
    ['a gate called by its id', [{ ...gate, id: 'late-gate' }], { requireVerdicts: ['late-gate'] }],
    ['a gate that passed with warnings', [{ ...gate, status: 'warn' }], {}],
    ['a gate beside one of another model, as of a baseline', [gate, { id: 'baseline', models: [OTHER] }], {}],
    ['a gate beside one of another model that failed', [gate, { id: 'baseline', models: [OTHER], status: 'fail' }], {}],
    ['a gate of two files of which one is this', [{ models: [OTHER, THIS] }], {}],
    ['required verdicts of which one knows the file', [gate, comparison], { requireVerdicts: ['model-gate', 'compare-production'] }],
    ['the first model, without a comparison', [gate], first]
  ])('%s', (_, samples, question) => {
    const checks = judge(asked(samples, question))
    expect(checks.filter(check => check.outcome !== 'pass')).toEqual([])
    expect(mayRegister(checks)).toBe(true)
  })

  it.each(['pass', 'warn'] as const)('an inconclusive verdict whose author lets it %s, and shows it', onInconclusive => {
    const checks = judge(asked([{ ...gate, status: 'inconclusive', onInconclusive }]))
    expect(mayRegister(checks)).toBe(true)
    expect(statusOf(checks, strictPolicy)).toBe('warn')
    expect(open(checks)).toEqual([
      [
        'verdict-model-gate',
        `Title of model-gate could not be judged and counts as passed because its on-inconclusive is "${onInconclusive}".`
      ]
    ])
  })

  it('verdicts of another run, and shows them where only the digest binds them', () => {
    const checks = judge(asked([{ ...gate, runId: '7' }]))
    expect(mayRegister(checks)).toBe(true)
    expect(checks.find(check => check.id === 'same-run')).toMatchObject({ severity: 'info', outcome: 'fail' })
  })

  it('verdicts of another commit without a digest, and warns', () => {
    const checks = judge(asked([gate, { action: 'validate-data', sha: 'c0ffee' }], { run: { runId: '1', sha: 'deed' } }))
    expect(statusOf(checks, strictPolicy)).toBe('warn')
    expect(open(checks)).toEqual([['same-run', expect.stringContaining('nothing binds them to this one: validate-data.')]])
  })
})

describe('refuses', () => {
  it.each<[string, readonly Sample[], Partial<Question>, string, string]>([
    ['no verdict at all', [], {}, 'require-model-gate', 'No verdict of model-gate is among those of this job. There is none at all.'],
    [
      'a misspelt requirement',
      [{ ...gate, id: 'late-gate' }],
      { requireVerdicts: ['lategate'] },
      'require-lategate',
      'Did you mean "late-gate"?'
    ],
    ['a verdict that says of no model', [{}], {}, 'speaks-of-model', 'Give the gate the input "model" with the file that is registered'],
    [
      'a verdict of another model only',
      [{ models: [OTHER] }],
      {},
      'require-model-gate',
      'model-gate judged another model (SHA-256 bbbbbbbbbbbb…), not this one (aaaaaaaaaaaa…).'
    ],
    [
      'a digest that only a verdict holds which nobody requires',
      [{}, { ...gate, action: 'validate-data' }],
      {},
      'speaks-of-model',
      'No required verdict holds the digest'
    ],
    ['a gate that failed', [{ ...gate, status: 'fail' }], {}, 'verdict-model-gate', 'Title of model-gate did not pass (fail).'],
    [
      'a gate that says it passed while its check failed',
      [{ ...gate, checks: [checkOf('fail')] }],
      {},
      'verdict-model-gate',
      'says "pass", and its own checks do not add up to that'
    ],
    ['a gate that passed and checked nothing', [{ ...gate, checks: [] }], {}, 'verdict-model-gate', 'do not add up'],
    [
      'a gate that warns of what could not be judged',
      [{ ...gate, status: 'warn', checks: [checkOf('inconclusive')] }],
      {},
      'verdict-model-gate',
      'do not add up'
    ],
    ['a gate that could not judge', [{ ...gate, status: 'inconclusive' }], {}, 'verdict-model-gate', 'did not pass (inconclusive)'],
    [
      'a failed verdict that nobody requires',
      [gate, { action: 'validate-data', status: 'fail' }],
      {},
      'verdict-validate-data',
      'Title of validate-data did not pass (fail).'
    ],
    [
      'a second gate of this model that failed',
      [gate, { ...gate, id: 'strict', status: 'fail' }],
      {},
      'verdict-strict',
      'Title of strict did not pass'
    ],
    [
      'an error',
      [gate, { action: 'validate-data', status: 'error' }],
      {},
      'verdict-validate-data',
      'Title of validate-data could not judge: Could not read data.csv. Repair that step'
    ],
    ['an error of what is required', [{ status: 'error' }], {}, 'require-model-gate', 'model-gate could not judge'],
    [
      'a missing comparison',
      [gate],
      { requireVerdicts: ['model-gate', 'compare-production'] },
      'require-compare-production',
      'No verdict of compare-production'
    ],
    [
      'a missing comparison where there is a champion',
      [gate],
      { ...first, champion: 'v20260101T000000Z_00000000' },
      'require-compare-production',
      'The champion is or was v20260101T000000Z_00000000, so allow-first no longer helps.'
    ],
    [
      'a first model that no gate speaks of',
      [],
      { ...first, requireVerdicts: ['compare-production'] },
      'speaks-of-model',
      'No required verdict'
    ],
    ['a missing gate of the first model', [comparison], first, 'require-model-gate', 'No verdict of model-gate'],
    [
      'what cannot be read',
      [gate],
      { unreadable: [{ path: 'v.json', problem: 'it is cut off' }] },
      'unreadable-1',
      'v.json cannot be read as a verdict: it is cut off. Whatever it said'
    ]
  ])('%s', (_, samples, question, id, message) => {
    const checks = judge(asked(samples, question))
    expect(mayRegister(checks)).toBe(false)
    expect(statusOf(checks, strictPolicy)).toBe('fail')
    expect(open(checks)).toContainEqual([id, expect.stringContaining(message)])
  })
})

it('tells verdicts of one id apart', () => {
  const ids = judge(asked([gate, gate])).map(check => check.id)
  expect(new Set(ids).size).toBe(ids.length)
})

it('never registers a model of which no passed verdict holds the digest, whatever else is given', () => {
  const sample = fc.record({
    id: fc.constantFrom('a', 'b', 'model-gate'),
    action: fc.constantFrom('model-gate', 'validate-data', 'compare-production'),
    status: fc.constantFrom('pass', 'warn', 'fail', 'inconclusive', 'error'),
    models: fc.subarray([THIS, OTHER]),
    onInconclusive: fc.constantFrom('fail', 'warn', 'pass')
  }) satisfies fc.Arbitrary<Sample>
  const question = fc.record({
    requireVerdicts: fc.subarray(['model-gate', 'compare-production', 'a'], { minLength: 1 }),
    allowFirst: fc.boolean(),
    champion: fc.option(fc.constant('v20260101T000000Z_00000000'), { nil: undefined })
  })
  fc.assert(
    fc.property(fc.array(sample, { maxLength: 5 }), question, (samples, options) => {
      const passed = (each: Sample) => each.status === 'pass' || each.status === 'warn' || each.onInconclusive !== 'fail'
      const good = samples.filter(each => each.status !== 'error' && each.status !== 'fail' && passed(each))
      fc.pre(!good.some(each => each.models?.includes(THIS)))
      expect(mayRegister(judge(asked(samples, options)))).toBe(false)
    }),
    { numRuns: 500 }
  )
})

it('stands on what does not speak of another model only', () => {
  const samples: Sample[] = [gate, { id: 'none' }, { id: 'other', models: [OTHER] }, { id: 'error', status: 'error' }]
  expect(standing(asked(samples).given).map(({ file }) => file.id)).toEqual(['model-gate', 'none', 'error'])
})

function asked(samples: readonly Sample[], question: Partial<Question> = {}): Question {
  const given = samples.map(sampleVerdict).map(file => ({ file, speaksOf: speaksOf(file, THIS) }))
  const defaults = { requireVerdicts: ['model-gate'], allowFirst: false, name: 'flights', digest: THIS, unreadable: [], place: 'this job' }
  return { ...defaults, champion: undefined, run: { runId: '1', sha: undefined }, given, ...question }
}

function open(checks: ReturnType<typeof judge>): [string, string][] {
  return checks.filter(check => check.outcome !== 'pass').map(check => [check.id, check.message])
}
