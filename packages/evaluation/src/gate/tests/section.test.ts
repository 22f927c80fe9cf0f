import type { Check } from '@gauntlet/core'
import { describe, expect, it } from 'vitest'
import { gateOf, judged } from '../judged.test-support.ts'
import type { Benchmark, TestCase, TestResults } from './results.ts'

async function judge(section: string, results: Partial<TestResults>) {
  const tests: TestResults = { reports: 1, cases: [], benchmarks: [], baseline: undefined, ...results }
  return judged(`tests: ${section}`, { tests })
}

/** What came of each check, by its id. */
function outcomes(checks: readonly Check[]) {
  return Object.fromEntries(checks.map(({ id, outcome, severity }) => [id, severity === 'critical' ? outcome : `${outcome}, ${severity}`]))
}

const test = (name: string, outcome: TestCase['outcome'], message?: string): TestCase => ({ group: 'm', name, outcome, message })
const passes = (count: number) => Array.from({ length: count }, (_, index) => test(`p${index}`, 'passed'))

describe('tests', () => {
  it.each<[string, string, TestCase[], Record<string, string>]>([
    ['all pass', '{}', passes(3), { tests: 'pass' }],
    ['one fails', '{}', [...passes(1), test('a', 'failed')], { tests: 'fail', 'tests.m.a': 'fail' }],
    ['one cannot run', '{}', [...passes(1), test('a', 'error')], { tests: 'fail', 'tests.m.a': 'fail' }],
    ['one of two that may fails', '{ max-failures: 2 }', [...passes(1), test('a', 'failed')], { tests: 'pass', 'tests.m.a': 'fail, info' }],
    ['as warnings', '{ severity: warning }', [test('a', 'failed')], { tests: 'fail, warning', 'tests.m.a': 'fail, warning' }],
    ['there are none', '{}', [], { tests: 'inconclusive' }],
    ['there are none, and any may fail', '{ max-failures: 9 }', [], { tests: 'inconclusive' }],
    ['all are skipped', '{}', [test('a', 'skipped')], { tests: 'inconclusive' }],
    ['too many are skipped', '{ max-skipped: 0 }', [...passes(1), test('a', 'skipped')], { tests: 'pass', 'tests.skipped': 'fail' }],
    ['few are skipped', '{ max-skipped: 1 }', [...passes(1), test('a', 'skipped')], { tests: 'pass', 'tests.skipped': 'pass' }],
    [
      'tests of the same name',
      '{}',
      [test('a', 'failed'), test('a', 'failed'), test('', 'failed')],
      { tests: 'fail', 'tests.m.a': 'fail', 'tests.m.a (2)': 'fail', 'tests.m.': 'fail' }
    ]
  ])('where %s', async (_, section, cases, expected) => {
    expect(outcomes((await judge(section, { cases })).checks)).toEqual(expected)
  })

  it('do not share a name with the checks that are there anyway', async () => {
    const cases = ['skipped', 'benchmarks'].map((name): TestCase => ({ group: '', name, outcome: 'failed', message: undefined }))
    expect(Object.keys(outcomes((await judge('{ max-skipped: 0 }', { cases })).checks))).toEqual([
      'tests',
      'tests.skipped',
      'tests.skipped (2)',
      'tests.benchmarks (2)'
    ])
  })

  it('says what failed, as the test says it, without what would harm a log', async () => {
    const cases = [...passes(7), test('x\u001b[31m::error::', 'failed', 'AssertionError:\n  0.7 < 0.8\u202e'), test('y', 'error')]
    const { checks } = await judge('{}', { cases })
    expect(checks.map(({ message }) => message)).toEqual([
      '2 of 9 tests failed (1 of them could not run to the end). None may fail.',
      'The test "m: x::error::" failed. It says: AssertionError:   0.7 < 0.8',
      'The test "m: y" could not run to its end. It does not say why.'
    ])
    expect(checks[0]).toMatchObject({
      location: { file: 'gate.yml', line: 1 },
      reproduce: 'gauntlet again',
      value: 2,
      bounds: { atMost: 0 }
    })
  })

  it('lists as many failed tests as it is told, and says how many it does not', async () => {
    const cases = Array.from({ length: 30 }, (_, index) => test(`f${index}`, 'failed'))
    const { checks } = await judge('{ shown: 5 }', { cases })
    expect(checks).toHaveLength(6)
    expect(checks[0]?.message).toContain('25 of the failed ones are not listed')
    expect((await judge('{}', { cases })).checks).toHaveLength(21)
  })

  it('keeps names within what a verdict can hold, and apart', async () => {
    const cases = ['a', 'b'].map(end => test(`${'n'.repeat(500)}${end}`, 'failed', 'w'.repeat(9000)))
    const { checks } = await judge('{}', { cases })
    expect(new Set(checks.map(({ id }) => id)).size).toBe(3)
    for (const { id, message } of checks) {
      expect(id.length).toBeLessThanOrEqual(200)
      expect(message.length).toBeLessThanOrEqual(4000)
    }
  })

  it('never pass where nothing was read', async () => {
    expect(outcomes((await judged('tests: {}', {})).checks)).toEqual({ tests: 'inconclusive' })
    expect(outcomes((await judged('tests: { optional: true }', {})).checks)).toEqual({ tests: 'inconclusive, info' })
  })

  it('are shown as a table, the skipped ones with their reasons', async () => {
    const { evidence } = await judge('{}', { cases: [...passes(2), test('a', 'skipped', 'needs a GPU'), test('b', 'failed')] })
    expect(evidence.tables).toMatchObject([
      { id: 'tests', rows: [[2, 1, 0, 1, 4]] },
      { id: 'tests-skipped', rows: [['m: a', 'needs a GPU']] }
    ])
  })
})

function benchmark(fullname: string, stats: Record<string, number>): Benchmark {
  return { name: fullname.split('::').at(-1) ?? '', fullname, stats: new Map(Object.entries(stats)) }
}

describe('benchmarks', () => {
  const fast = benchmark('t.py::fast', { mean: 0.008, median: 0.007, max: 0.02, ops: 125, rounds: 50, stddev: 0.001 })
  const slow = benchmark('t.py::slow', { mean: 2, median: 2 })
  const only = { reports: 0, benchmarks: [fast, slow] }

  it.each<[string, string, Partial<TestResults>, Record<string, string>]>([
    ['at a bound', '{ benchmarks: { fast: { max-mean: 8ms } } }', only, { 'tests.fast-max-mean': 'pass' }],
    ['beyond it', '{ benchmarks: { fast: { max-mean: 7.9ms } } }', only, { 'tests.fast-max-mean': 'fail' }],
    [
      'within several',
      '{ benchmarks: { fast: { max-max: 1s, max-stddev: 2ms, min-ops: 100, min-rounds: 50 } } }',
      only,
      { 'tests.fast-max-max': 'pass', 'tests.fast-max-stddev': 'pass', 'tests.fast-min-ops': 'pass', 'tests.fast-min-rounds': 'pass' }
    ],
    ['with too few rounds', '{ benchmarks: { fast: { min-rounds: 51 } } }', only, { 'tests.fast-min-rounds': 'fail' }],
    ['by its full name', '{ benchmarks: { "t.py::fast": { max-mean: 1s } } }', only, { 'tests.t.py::fast-max-mean': 'pass' }],
    ['without the statistic', '{ benchmarks: { slow: { max-p95: 1s } } }', only, { 'tests.slow-max-p95': 'inconclusive' }],
    ['that is not there', '{ benchmarks: { fats: { max-mean: 1s } } }', only, { 'tests.fats-max-mean': 'inconclusive' }],
    [
      'that is not there and optional',
      '{ benchmarks: { none: { max-mean: 1s, optional: true } } }',
      only,
      { 'tests.none': 'inconclusive, info' }
    ],
    [
      'of an ambiguous name',
      '{ benchmarks: { fast: { max-mean: 1s } } }',
      { reports: 0, benchmarks: [fast, benchmark('u.py::fast', { mean: 1 })] },
      { 'tests.fast-max-mean': 'inconclusive' }
    ],
    [
      'beside tests',
      '{ benchmarks: { fast: { max-mean: 1s } } }',
      { cases: passes(1), benchmarks: [fast] },
      { tests: 'pass', 'tests.fast-max-mean': 'pass' }
    ],
    [
      'beside a report without tests',
      '{ benchmarks: { fast: { max-mean: 1s } } }',
      { benchmarks: [fast] },
      { tests: 'inconclusive', 'tests.fast-max-mean': 'pass' }
    ],
    ['that nothing is asked of', '{}', only, { tests: 'inconclusive' }]
  ])('%s', async (_, section, results, expected) => {
    expect(outcomes((await judge(section, results)).checks)).toEqual(expected)
  })

  const before = (stats: Record<string, Record<string, number>>) =>
    Object.entries(stats).map(([name, own]) => benchmark(`t.py::${name}`, own))

  it.each<[string, string, Benchmark[], Record<string, string>]>([
    [
      'a tenth slower, as is allowed',
      'max-slowdown: 10%',
      before({ fast: { median: 0.007 / 1.1 }, slow: { median: 4 } }),
      { 'tests.t.py::fast-max-slowdown': 'pass', 'tests.t.py::slow-max-slowdown': 'pass' }
    ],
    [
      'twice as slow',
      'max-slowdown: 50%',
      before({ fast: { median: 0.007 }, slow: { median: 1 } }),
      { 'tests.t.py::fast-max-slowdown': 'pass', 'tests.t.py::slow-max-slowdown': 'fail' }
    ],
    [
      'new ones are not compared, and those that are gone are open',
      'max-slowdown: 10%',
      before({ fast: { median: 1 }, gone: { median: 1 } }),
      { 'tests.t.py::fast-max-slowdown': 'pass', 'tests.benchmarks': 'inconclusive' }
    ],
    ['nothing to compare', 'max-slowdown: 10%', [], { 'tests.benchmarks': 'inconclusive' }],
    [
      'by the mean, one benchmark only',
      'statistic: mean, benchmarks: { slow: { max-slowdown: 0% } }',
      before({ slow: { mean: 2, median: 1 } }),
      { 'tests.slow-max-slowdown': 'pass' }
    ],
    [
      'that the baseline does not have',
      'benchmarks: { slow: { max-slowdown: 10% } }',
      before({ fast: { median: 1 } }),
      { 'tests.slow-max-slowdown': 'inconclusive' }
    ],
    [
      'a baseline of 0',
      'benchmarks: { slow: { max-slowdown: 10% } }',
      before({ slow: { median: 0 } }),
      { 'tests.slow-max-slowdown': 'inconclusive' }
    ]
  ])('against a baseline: %s', async (_, section, baseline, expected) => {
    expect(outcomes((await judge(`{ baseline: base.json, ${section} }`, { ...only, baseline })).checks)).toEqual(expected)
  })

  it('says how fast a benchmark is, in units of people', async () => {
    const { checks, evidence } = await judge('{ baseline: b.json, benchmarks: { fast: { max-mean: 5ms, max-slowdown: 5% } } }', {
      ...only,
      baseline: before({ fast: { median: 0.005 } })
    })
    expect(checks.map(({ message }) => message)).toEqual([
      'The benchmark "fast" has mean 8 ms over 50 rounds, above 5 ms.',
      expect.stringContaining('The benchmark "fast" has median 7 ms, 40% slower than 5 ms in the baseline; 5% is allowed.')
    ])
    const shared = { topic: 'budgets', better: 'lower', unit: 'seconds' }
    expect(evidence.figures).toEqual([
      {
        ...{ id: 'benchmark:t.py::fast', title: 'median of fast', value: 0.007, previous: 0.005, against: 'base', ...shared },
        tolerance: 0.05 * 0.005
      },
      { id: 'benchmark:t.py::slow', title: 'median of slow', value: 2, ...shared }
    ])
    expect(evidence.tables[0]).toMatchObject({
      id: 'benchmarks',
      topic: 'budgets',
      rows: [
        ['t.py::fast', '7 ms', '8 ms', '1 ms', 50, '5 ms'],
        ['t.py::slow', '2 s', '2 s', '', '', '']
      ]
    })
  })
})

it.each<[string, RegExp]>([
  ['{ max-failure: 1 }', /unknown key "tests.max-failure".*max-failures/],
  ['{ max-failures: -1 }', /max-failures/],
  ['{ benchmarks: { b: {} } }', /sets no bound/],
  ['{ benchmarks: { b: { max-mean: 10 } } }', /max-mean/],
  ['{ benchmarks: { b: { max-mean: 10 parsecs } } }', /expected a duration/],
  ['{ max-slowdown: 10% }', /needs the benchmarks to compare with/],
  ['{ benchmarks: { b: { max-slowdown: 10% } } }', /needs the benchmarks to compare with/],
  ['{ baseline: b.json, max-slowdown: fast }', /expected a percentage such as 10%/]
])('refuses %s', (section, message) => {
  expect(() => gateOf(`tests: ${section}`)).toThrow(message)
})
