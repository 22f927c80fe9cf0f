import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judged } from '../judged.test-support.ts'
import { classRows, judgedBy, plainContext, problemsOf, valueRows } from '../sections.test-support.ts'

/** Regions of 100 rows each, of which so many are right; every second label is 1. */
function regions(right: Readonly<Record<string, number>>, rowsEach = 100) {
  const all = Object.entries(right).flatMap(([region, hits]) =>
    Array.from({ length: rowsEach }, (_, row) => ({ region, label: row % 2, prediction: row < hits ? row % 2 : 1 - (row % 2) }))
  )
  return {
    label: all.map(({ label }) => label),
    prediction: all.map(({ prediction }) => prediction),
    dimensions: { region: all.map(({ region }) => region) }
  }
}

const asked = (accuracy: Record<string, unknown>, others: Record<string, unknown> = {}) => ({
  slices: { by: ['region'], metrics: { accuracy }, ...others }
})

describe('a bound', () => {
  it.each([
    ['that every slice keeps to is one check', { min: 0.7 }, ['slices.accuracy-min: pass']],
    ['is inclusive, to the last digit', { min: 0.8 }, ['slices.accuracy-min: pass']],
    ['that one slice breaks fails for it alone', { min: 0.81 }, ['slices.accuracy-min.region=south: fail', 'slices.accuracy-min: pass']],
    ['above', { max: 0.85 }, ['slices.accuracy-max.region=north: fail', 'slices.accuracy-max: pass']],
    ['against all rows is kept', { 'max-drop': 0.05 }, ['slices.accuracy-max-drop: pass']],
    ['against all rows is broken', { 'max-drop': 0.04 }, ['slices.accuracy-max-drop.region=south: fail', 'slices.accuracy-max-drop: pass']],
    [
      'against all rows as a percentage',
      { 'max-drop': '5%' },
      ['slices.accuracy-max-drop.region=south: fail', 'slices.accuracy-max-drop: pass']
    ],
    [
      'beside another',
      { min: 0.7, 'max-drop': 0.04 },
      ['slices.accuracy-min: pass', 'slices.accuracy-max-drop.region=south: fail', 'slices.accuracy-max-drop: pass']
    ]
  ])('%s', async (_, bounds, expected) => {
    const { outcomes } = await judgedBy(asked(bounds), classRows(regions({ north: 90, south: 80 })))
    expect(outcomes).toEqual(expected)
  })

  it('says what was found, on how many rows, and against what', async () => {
    const model = classRows(regions({ north: 90, south: 80 }))
    const drop = await judgedBy(asked({ 'max-drop': 0.04 }), model)
    expect(drop.checks[0]?.message).toBe(
      'accuracy is 0.8 on region=south (100 rows), below 0.81 (it is 0.85 on all rows, and may be worse by 0.04).'
    )
    const pass = await judgedBy(asked({ min: 0.7 }), model)
    expect(pass.checks[0]?.message).toBe(
      'All 2 slices keep to it. The nearest to failing: accuracy is 0.8 on region=south (100 rows), at least 0.7.'
    )
    expect(drop.evidence.tables?.[0]?.rows).toEqual([
      ['all rows', 200, 0.85, '', ''],
      ['region=north', 100, 0.9, '+0.05', 'pass'],
      ['region=south', 100, 0.8, '−0.05', 'accuracy max-drop: fail']
    ])
  })

  it('of a metric that is better when lower', async () => {
    const rows = Array.from({ length: 120 }, (_, row) => row)
    const model = valueRows({
      label: rows.map(() => 0),
      prediction: rows.map(row => (row < 60 ? 1 : 2)),
      dimensions: { half: rows.map(row => row < 60) }
    })
    const gate = { slices: { by: ['half'], metrics: { mae: { 'max-drop': 0.4 } } } }
    expect((await judgedBy(gate, model)).outcomes).toEqual(['slices.mae-max-drop.half=false: fail', 'slices.mae-max-drop: pass'])
  })

  it('takes metrics with parameters under a name of their own', async () => {
    const gate = { slices: { by: ['region'], metrics: { F2: { metric: 'f-beta', beta: 2, min: 0.5, severity: 'warning' } } } }
    const { outcomes, checks } = await judgedBy(gate, classRows(regions({ north: 90, south: 80 }), 1))
    expect(outcomes).toEqual(['slices.F2-min: pass'])
    expect(checks[0]?.severity).toBe('warning')
  })
})

describe('slices', () => {
  const model = classRows({
    ...regions({ north: 90, south: 80 }),
    conditions: {
      'slices.even': Array.from({ length: 200 }, (_, row) => row % 2 === 0),
      'slices.late': Array.from({ length: 200 }, (_, row) => row >= 190),
      'slices.never': Array.from({ length: 200 }, () => false)
    }
  })
  const where = (conditions: readonly string[], others = {}) => ({
    slices: { where: Object.fromEntries(conditions.map(name => [name, 'sql'])), metrics: { accuracy: { min: 0.5 } }, ...others }
  })

  it('of conditions are judged by their name', async () => {
    const { outcomes, checks } = await judgedBy(where(['even'], { metrics: { accuracy: { min: 0.95 } } }), model)
    expect(outcomes).toEqual(['slices.accuracy-min.even: fail'])
    expect(checks[0]?.message).toContain('on even (100 rows)')
  })

  it.each([
    ['that were asked for and are too small', where(['even', 'late']), ['slices.rows.late: inconclusive', 'slices.accuracy-min: pass']],
    ['that were asked for and are in no row', where(['even', 'never']), ['slices.rows.never: inconclusive', 'slices.accuracy-min: pass']],
    [
      'that are optional',
      where(['even', 'never'], { optional: true }),
      ['slices.rows.never: inconclusive (info)', 'slices.accuracy-min: pass']
    ],
    ['that are expected and there', asked({ min: 0.5 }, { expect: ['region=north'] }), ['slices.accuracy-min: pass']],
    [
      'that are expected and gone',
      asked({ min: 0.5 }, { expect: ['region=nord'] }),
      ['slices.rows.region=nord: inconclusive', 'slices.accuracy-min: pass']
    ],
    ['that are all too small', asked({ min: 0.5 }, { 'min-rows': 101 }), ['slices: inconclusive']]
  ])('%s', async (_, gate, expected) => {
    expect((await judgedBy(gate, model)).outcomes).toEqual(expected)
  })

  it('that are too small are named in a note', async () => {
    const rows = regions({ north: 90, south: 80 })
    const few = { label: [1, 1], prediction: [0, 0] }
    const more = classRows({
      label: [...rows.label, ...few.label],
      prediction: [...rows.prediction, ...few.prediction],
      dimensions: { region: [...rows.dimensions.region, 'east', null] }
    })
    const { outcomes, checks } = await judgedBy(asked({ min: 0.5 }), more)
    expect(outcomes).toEqual(['slices.too-small: inconclusive (info)', 'slices.accuracy-min: pass'])
    expect(checks[0]?.message).toBe('2 slices with 2 rows in all are too small and not judged: region=east (1), region is missing (1).')
  })

  it.each([
    ['the only column', { by: ['zone'] }, ['slices.optional.zone: inconclusive (info)']],
    [
      'what else is expected of it',
      { by: ['zone'], expect: ['zone=n'] },
      ['slices.optional.zone: inconclusive (info)', 'slices.rows.zone=n: inconclusive (info)']
    ],
    [
      'one that is too small',
      { by: ['zone', 'region'], 'min-rows': 5000 },
      ['slices.optional.zone: inconclusive (info)', 'slices: inconclusive']
    ]
  ])('of an optional column that is not there are a note, without deciding: %s', async (_, written, expected) => {
    expect((await judgedBy(asked({ min: 0.5 }, { ...written, optional: true }), model)).outcomes).toEqual(expected)
  })

  it('of an optional column that is not there are a note', async () => {
    const gate = asked({ min: 0.5 }, { by: ['region', 'zone'], optional: true })
    expect((await judgedBy(gate, model)).outcomes).toEqual(['slices.optional.zone: inconclusive (info)', 'slices.accuracy-min: pass'])
  })

  it('for which a metric does not exist are inconclusive', async () => {
    const rows = regions({ north: 90, south: 80 })
    const oneClass = classRows({
      ...rows,
      label: rows.label.map((label, row) => (row < 100 ? 1 : label)),
      score: rows.label.map((_, row) => (row % 7) / 7)
    })
    const gate = { slices: { by: ['region'], metrics: { 'roc-auc': { min: 0.01 } } } }
    const { outcomes, checks } = await judgedBy(gate, oneClass)
    expect(outcomes).toEqual(['slices.roc-auc-min.region=north: inconclusive', 'slices.roc-auc-min: pass'])
    expect(checks[0]?.message).toContain('roc-auc does not exist on region=north (100 rows)')
  })

  it.each([
    ['nothing', {}, 'slices.recall-min.region=north: inconclusive'],
    ['what the author says', { 'zero-division': 1 }, 'slices.recall-min: pass'],
    ['what the author says', { 'zero-division': 0 }, 'slices.recall-min.region=north: fail']
  ])('without positives have a recall of 0/0, which counts as %s', async (_, parameters, expected) => {
    const rows = regions({ north: 90, south: 80 })
    const noPositives = classRows({ ...rows, label: rows.label.map((label, row) => (row < 100 ? 0 : label)) })
    const gate = { slices: { by: ['region'], metrics: { recall: { min: 0.5, ...parameters } } } }
    expect((await judgedBy(gate, noPositives)).outcomes[0]).toBe(expected)
  })

  it('that fail are counted beyond the first twenty', async () => {
    const many = regions(Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`r${index}`, 50 + index])))
    const { outcomes, checks } = await judgedBy(asked({ min: 0.99 }), classRows(many))
    expect(outcomes).toHaveLength(21)
    expect(outcomes[0], 'the worst first').toBe('slices.accuracy-min.region=r0: fail')
    expect(outcomes.at(-1)).toBe('slices.accuracy-min.others: fail')
    expect(checks.at(-1)?.message).toBe('5 more slices fail: the table of slices has them all.')
  })

  it('that are too many are refused', async () => {
    const many = regions(Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`r${index}`, 1])), 2)
    await expect(judgedBy(asked({ min: 0.5 }, { 'min-rows': 2 }), classRows(many))).rejects.toThrow(
      'with which there are 201 slices of at least 2 rows'
    )
  })

  it('of which every row is one are refused as well', async () => {
    const region = Array.from({ length: 200_000 }, (_, row) => `region ${row}`)
    const ones = region.map(() => 1)
    const rows = classRows({ label: ones, prediction: ones, dimensions: { region } })
    await expect(judgedBy(asked({ min: 0.5 }, { 'min-rows': 1 }), rows)).rejects.toThrow('there are 200,000 slices of at least 1 row;')
  })

  it('are not judged below the rows that the gate asks for', async () => {
    const few = { ...plainContext, tooFew: { rows: 200, least: 1000 } }
    expect((await judgedBy(asked({ min: 0.5 }), model, undefined, few)).outcomes).toEqual(['slices.accuracy-min: inconclusive'])
  })
})

describe('a confidence', () => {
  const model = classRows(regions({ north: 90, south: 80 }))

  it.each([
    // Wilson's interval of 80 in 100 is 0.711 to 0.867.
    ['wants every slice to be proven', { min: 0.72 }, {}, 'slices.accuracy-min.region=south: fail'],
    ['is content below the lower end', { min: 0.71 }, {}, 'slices.accuracy-min: pass'],
    ['or fails what is refuted', { min: 0.89 }, { require: 'not-refuted' }, 'slices.accuracy-min.region=south: fail'],
    // Of two slices each has half of the risk: its interval is 0.697 to 0.874.
    ['with a share of the risk for each slice', { min: 0.87 }, { require: 'not-refuted' }, 'slices.accuracy-min: pass']
  ])('%s', async (_, bounds, others, expected) => {
    const { outcomes } = await judgedBy(asked(bounds, { confidence: '95%', ...others }), model)
    expect(outcomes[0]).toBe(expected)
  })

  it('says how certain it is', async () => {
    const { checks } = await judgedBy(asked({ min: 0.75 }, { confidence: '95%' }), model)
    expect(checks[0]?.message).toMatch(
      /accuracy is 0\.8 on region=south \(100 rows\); the lower end 0\.711\d+ of its 95% interval \(.*Wilson.*\) is below 0\.75/
    )
    expect(checks[0]?.bounds?.interval?.high).toBeCloseTo(0.8667, 3)
  })
})

it('does not depend on the order of rows, and a better model never turns a pass into a fail', async () => {
  const row = fc.record({ label: fc.constantFrom(0, 1), prediction: fc.constantFrom(0, 1), region: fc.constantFrom('a', 'b', 'c') })
  const rows = fc.array(row, { minLength: 12, maxLength: 60 })
  const gate = asked({ min: 0.5 }, { 'min-rows': 2 })
  const judge = (given: readonly { label: number; prediction: number; region: string }[]) =>
    judgedBy(
      gate,
      classRows({
        label: given.map(({ label }) => label),
        prediction: given.map(({ prediction }) => prediction),
        dimensions: { region: given.map(({ region }) => region) }
      })
    )
  const pairs = rows.chain(given =>
    fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }), fc.nat(given.length - 1))
  )
  await fc.assert(
    fc.asyncProperty(pairs, async ([given, other, place]) => {
      const before = await judge(given)
      expect((await judge(other)).checks).toEqual(before.checks)
      const failing = (outcomes: readonly string[]) => outcomes.filter(outcome => outcome.endsWith('fail'))
      const better = await judge(given.map((one, index) => (index === place ? { ...one, prediction: one.label } : one)))
      expect(failing(before.outcomes)).toEqual(expect.arrayContaining(failing(better.outcomes)))
    }),
    { numRuns: 30 }
  )
})

it.each([
  ['a slice that fails', 'slices.accuracy-min.region=south', ['warning', 'critical']],
  ['a slice that passes by now', 'slices.accuracy-min.region=north', ['critical', 'critical', 'info']]
])('lets a waiver name %s', async (_, check, severities) => {
  const waivers = [{ check, owner: '@ana', reason: 'labels are being fixed', expires: '2099-12-31' }]
  const gate = JSON.stringify({ ...asked({ min: 0.85 }), waivers })
  const { checks } = await judged(gate, { model: classRows(regions({ north: 90, south: 80 })) })
  expect(checks.map(({ severity }) => severity)).toEqual(severities)
})

it.each([
  ['no slice', { metrics: { accuracy: { min: 0.5 } } }, 'names no slice'],
  ['no bound', { by: ['a'], metrics: { accuracy: {} } }, 'sets no bound'],
  ['an unknown metric', { by: ['a'], metrics: { acuracy: { min: 0.5 } } }, 'Did you mean'],
  ['an impossible bound', { by: ['a'], metrics: { accuracy: { min: 85 } } }, 'slices.metrics.accuracy.min: is 85'],
  [
    'a question of proof without a confidence',
    { by: ['a'], metrics: { accuracy: { min: 0.5 } }, require: 'not-refuted' },
    'needs a "confidence"'
  ]
])('refuses %s', (_, slices, problem) => {
  expect(problemsOf({ slices }).join('\n')).toContain(problem)
})
