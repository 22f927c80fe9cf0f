import { describe, expect, it } from 'vitest'
import { judged } from '../judged.test-support.ts'
import { classRows, judgedBy, plainContext, problemsOf } from '../sections.test-support.ts'

/** Rows of a group by what the model makes of them. */
type Counts = readonly [truePositives: number, falseNegatives: number, falsePositives: number, trueNegatives: number]

function rowsOf(groups: Readonly<Record<string, Counts>>) {
  const [label, prediction, sex]: [number[], number[], string[]] = [[], [], []]
  for (const [name, counts] of Object.entries(groups)) {
    for (const [index, count] of counts.entries()) {
      for (let row = 0; row < count; row++) {
        label.push(index < 2 ? 1 : 0)
        prediction.push(index === 0 || index === 2 ? 1 : 0)
        sex.push(name)
      }
    }
  }
  return { label, prediction, dimensions: { sex } }
}

const model = (groups: Readonly<Record<string, Counts>>) => classRows(rowsOf(groups))

/** Selection rates 0.5 and 0.4, true positive rates 0.8 and 0.6, false positive rates 0.2 and 0.2. */
const UNLIKE = { f: [30, 20, 10, 40], m: [40, 10, 10, 40] } as const

describe('a bound', () => {
  it.each([
    ['is met', 'demographic-parity', { 'max-difference': 0.11 }, 'fairness.demographic-parity-max-difference.sex: pass'],
    ['is met to the last digit', 'demographic-parity', { 'max-difference': 0.1 }, 'fairness.demographic-parity-max-difference.sex: pass'],
    ['is broken', 'demographic-parity', { 'max-difference': 0.09 }, 'fairness.demographic-parity-max-difference.sex: fail'],
    [
      'is broken, as a percentage',
      'demographic-parity',
      { 'max-difference': '9%' },
      'fairness.demographic-parity-max-difference.sex: fail'
    ],
    ['of a ratio is met', 'demographic-parity', { 'min-ratio': '80%' }, 'fairness.demographic-parity-min-ratio.sex: pass'],
    ['of a ratio is broken', 'demographic-parity', { 'min-ratio': 0.81 }, 'fairness.demographic-parity-min-ratio.sex: fail'],
    [
      'of true positive rates is broken',
      'equal-opportunity',
      { 'max-difference': 0.15 },
      'fairness.equal-opportunity-max-difference.sex: fail'
    ],
    [
      'of the worst of two rates is broken',
      'equalized-odds',
      { 'max-difference': 0.15 },
      'fairness.equalized-odds-max-difference.sex: fail'
    ],
    [
      'of the mean of two rates is met',
      'equalized-odds',
      { 'max-difference': 0.15, agg: 'mean' },
      'fairness.equalized-odds-max-difference.sex: pass'
    ],
    ['of precisions is met', 'predictive-parity', { 'max-difference': 0.051 }, 'fairness.predictive-parity-max-difference.sex: pass'],
    ['of accuracies is broken', 'accuracy', { 'max-difference': 0.05 }, 'fairness.accuracy-max-difference.sex: fail'],
    [
      'against all rows is met',
      'demographic-parity',
      { 'max-difference': 0.051, method: 'to-overall' },
      'fairness.demographic-parity-max-difference.sex: pass'
    ]
  ])('%s', async (_, criterion, bounds, expected) => {
    const { outcomes } = await judgedBy({ fairness: { by: ['sex'], [criterion]: bounds } }, model(UNLIKE))
    expect(outcomes).toEqual([expected])
  })

  it('is judged at the worse end of the interval where a confidence is given', async () => {
    const asked = (bounds: object) => ({ fairness: { by: ['sex'], 'demographic-parity': bounds, confidence: '95%' } })
    const upper = await judgedBy(asked({ 'max-difference': 0.15 }), model(UNLIKE))
    expect(upper.outcomes).toEqual(['fairness.demographic-parity-max-difference.sex: fail'])
    expect(upper.checks[0]?.message).toMatch(
      /is 0\.1 \(95% interval 0 to 0\.2\d+, bootstrap of 2,000 resamples\); its upper end 0\.2\d+ is above 0\.15/
    )
    const lower = await judgedBy(asked({ 'min-ratio': 0.75 }), model(UNLIKE))
    expect(lower.outcomes).toEqual(['fairness.demographic-parity-min-ratio.sex: fail'])
    expect(lower.checks[0]?.message).toContain('its lower end')
  })

  it('says between which groups the difference is, on how many rows', async () => {
    const { checks, evidence } = await judgedBy(
      { fairness: { by: ['sex'], 'demographic-parity': { 'max-difference': 0.05 } } },
      model(UNLIKE)
    )
    expect(checks[0]?.message).toContain('The selection rate is 0.4 for sex=f and 0.5 for sex=m.')
    expect(evidence.tables?.[0]?.rows).toEqual([
      ['sex=f', 100, 0.5, 0.4, 0.6, 0.2, 0.75, 0.7],
      ['sex=m', 100, 0.5, 0.5, 0.8, 0.2, 0.8, 0.8],
      ['all rows', 200, 0.5, 0.45, 0.7, 0.2, 0.7778, 0.75]
    ])
  })
})

describe('a group that is too small', () => {
  const asked = { fairness: { by: ['sex'], 'demographic-parity': { 'max-difference': 0.2 } } }

  it('is named and left out', async () => {
    const { outcomes, checks } = await judgedBy(asked, model({ ...UNLIKE, x: [49, 0, 0, 0] }))
    expect(outcomes).toEqual(['fairness.small-groups.sex: inconclusive (info)', 'fairness.demographic-parity-max-difference.sex: pass'])
    expect(checks[0]?.message).toContain('sex=x (49 rows)')
  })

  it('leaves nothing to compare where only one is large enough', async () => {
    const { outcomes, checks } = await judgedBy(asked, model({ f: [30, 20, 10, 40], x: [1, 2, 3, 4] }))
    expect(outcomes[1]).toBe('fairness.demographic-parity-max-difference.sex: inconclusive')
    expect(checks[1]?.message).toContain('Only sex=f (100 rows) has at least 50 rows')
  })
})

describe('a group without a rate', () => {
  const noPositives = { f: [0, 0, 10, 90], m: [40, 10, 10, 40], d: [39, 11, 10, 40] } as const
  const asked = (bound: number, others = {}) => ({ fairness: { by: ['sex'], 'equal-opportunity': { 'max-difference': bound }, ...others } })

  it.each([
    ['is no pass', asked(0.1), 'inconclusive'],
    ['is no excuse for others', asked(0.01), 'fail'],
    ['is left out where the author says so', asked(0.1, { 'undefined-groups': 'ignore' }), 'pass'],
    ['may be one of few cases', asked(0.1, { 'min-cases': 51 }), 'inconclusive']
  ])('%s', async (_, gate, outcome) => {
    const { outcomes, evidence } = await judgedBy(gate, model(noPositives))
    expect(outcomes).toEqual([`fairness.equal-opportunity-max-difference.sex: ${outcome}`])
    expect(evidence.tables?.[0]?.rows.find(([name]) => name === 'sex=f')).toContain('undefined')
  })

  it('is named in the message', async () => {
    const { checks } = await judgedBy(asked(0.1), model(noPositives))
    expect(checks[0]?.message).toContain('The true positive rate is undefined for sex=f: not enough positives there.')
  })

  it('fails equalized odds by the other rate', async () => {
    const gate = { fairness: { by: ['sex'], 'equalized-odds': { 'max-difference': 0.05 } } }
    const { outcomes } = await judgedBy(gate, model({ f: [0, 0, 50, 50], m: [40, 10, 10, 40] }))
    expect(outcomes).toEqual(['fairness.equalized-odds-max-difference.sex: fail'])
  })

  it('leaves a ratio of nothing open', async () => {
    const gate = { fairness: { by: ['sex'], 'demographic-parity': { 'min-ratio': 0.8 } } }
    const { outcomes, checks } = await judgedBy(gate, model({ f: [0, 20, 0, 40], m: [0, 20, 0, 40] }))
    expect(outcomes).toEqual(['fairness.demographic-parity-min-ratio.sex: inconclusive'])
    expect(checks[0]?.message).toContain('the ratio is 0/0')
  })
})

describe('no less fair than the champion', () => {
  const asked = (margin: number, others = {}) => ({
    fairness: { by: ['sex'], 'equal-opportunity': {}, 'no-less-fair-than-champion': margin, ...others }
  })
  // The same rows: the champion finds 0.7 and 0.8 of the positives.
  const champion = { f: [35, 15, 10, 40], m: [40, 10, 10, 40] } as const

  it.each([
    ['passes within the margin', asked(0.11), 'pass'],
    ['fails beyond it', asked(0.09), 'fail'],
    ['fails where it is not certain', asked(0.11, { confidence: '95%' }), 'fail']
  ])('%s', async (_, gate, outcome) => {
    const { outcomes } = await judgedBy(gate, model(UNLIKE), model(champion))
    expect(outcomes).toEqual([`fairness.equal-opportunity-no-less-fair-than-champion.sex: ${outcome}`])
  })

  it('is certain of a model that says the same', async () => {
    const { outcomes, checks } = await judgedBy(asked(0, { confidence: '95%' }), model(UNLIKE), model(UNLIKE))
    expect(outcomes).toEqual(['fairness.equal-opportunity-no-less-fair-than-champion.sex: pass'])
    expect(checks[0]?.bounds).toEqual({ atMost: 0, interval: { low: 0, high: 0 } })
  })

  it.each([
    ['error', 'fail'],
    ['skip', 'inconclusive (info)'],
    ['pass', 'pass']
  ])('follows "without-baseline: %s" where there is no champion, and judges the rest', async (policy, outcome) => {
    const gate = { ...asked(0.1), 'without-baseline': policy }
    const bounded = { ...gate, fairness: { ...gate.fairness, 'equal-opportunity': { 'max-difference': 0.3 } } }
    const { outcomes } = await judgedBy(bounded, model(UNLIKE))
    expect(outcomes).toEqual([
      'fairness.equal-opportunity-max-difference.sex: pass',
      `fairness.equal-opportunity-no-less-fair-than-champion.sex: ${outcome}`
    ])
  })
})

it('says why there are no rows of the champion', async () => {
  const fairness = { by: ['sex'], accuracy: { 'max-difference': 0.2 }, 'no-less-fair-than-champion': 0.01 }
  const { checks } = await judged(JSON.stringify({ fairness }), { model: model(UNLIKE), noChampion: 'Its labels are still to come.' })
  expect(checks.map(({ outcome }) => outcome)).toEqual(['pass', 'inconclusive'])
  expect(checks[1]?.message).toBe('Not compared with the model in production: Its labels are still to come.')
})

describe('classes', () => {
  const animals = classRows({
    label: Array.from({ length: 200 }, (_, row) => ['cat', 'dog', 'emu', 'dog'][row % 4] ?? ''),
    prediction: Array.from({ length: 200 }, (_, row) => ['cat', 'emu', 'dog', 'dog'][row % 4] ?? ''),
    dimensions: { g: Array.from({ length: 200 }, (_, row) => (row < 100 ? 'a' : 'b')) }
  })

  it('need a positive one where there are several', async () => {
    const gate = { fairness: { by: ['g'], 'demographic-parity': { 'max-difference': 0.1 } } }
    await expect(judgedBy(gate, animals)).rejects.toThrow('Add for example "fairness: { positive: "emu" }"')
  })

  it('take the one that is told, and count a wrong other class as wrong', async () => {
    const gate = { fairness: { by: ['g'], positive: 'cat', 'demographic-parity': { 'max-difference': 0.1 } } }
    const { outcomes, evidence } = await judgedBy(gate, animals)
    expect(outcomes).toEqual(['fairness.demographic-parity-max-difference.g: pass'])
    // Base rate, selection rate, true and false positive rate, precision, accuracy.
    expect(evidence.tables?.[0]?.rows[0]).toEqual(['g=a', 100, 0.25, 0.25, 1, 0, 1, 0.5])
  })

  it('need none for the accuracy alone', async () => {
    const { outcomes } = await judgedBy({ fairness: { by: ['g'], accuracy: { 'max-difference': 0.1 } } }, animals)
    expect(outcomes).toEqual(['fairness.accuracy-max-difference.g: pass'])
  })

  it('must hold the one that is told', async () => {
    const gate = { fairness: { by: ['g'], positive: 'cap', 'demographic-parity': { 'max-difference': 0.1 } } }
    await expect(judgedBy(gate, animals)).rejects.toThrow('Did you mean cat?')
  })
})

it('judges every entry of "by", intersections too', async () => {
  const rows = rowsOf(UNLIKE)
  const age = rows.label.map((_, row) => (row % 2 === 0 ? 'young' : 'old'))
  const both = classRows({ ...rows, dimensions: { ...rows.dimensions, age } })
  const { outcomes } = await judgedBy({ fairness: { by: ['sex', ['sex', 'age']], 'demographic-parity': { 'max-difference': 0.2 } } }, both)
  expect(outcomes).toEqual([
    'fairness.demographic-parity-max-difference.sex: pass',
    'fairness.demographic-parity-max-difference.sex+age: pass'
  ])
})

it('makes a note of an optional column that is not there', async () => {
  const gate = { fairness: { by: ['sex', 'age'], accuracy: { 'max-difference': 0.2 }, optional: true } }
  const { outcomes } = await judgedBy(gate, model(UNLIKE))
  expect(outcomes).toEqual(['fairness.optional.age: inconclusive (info)', 'fairness.accuracy-max-difference.sex: pass'])
})

it('judges nothing below the rows that the gate asks for', async () => {
  const few = { ...plainContext, tooFew: { rows: 200, least: 1000 } }
  const { outcomes } = await judgedBy({ fairness: { by: ['sex'], accuracy: { 'max-difference': 0.2 } } }, model(UNLIKE), undefined, few)
  expect(outcomes).toEqual(['fairness.accuracy-max-difference.sex: inconclusive'])
})

it('is inconclusive without rows', async () => {
  const { outcomes } = await judgedBy({ fairness: { by: ['sex'], accuracy: { 'max-difference': 0.2 } } }, undefined)
  expect(outcomes).toEqual(['fairness: inconclusive'])
})

it('refuses more groups than anybody looks at', async () => {
  const rows = { label: Array.from({ length: 402 }, () => 1), prediction: Array.from({ length: 402 }, () => 1) }
  const many = classRows({ ...rows, dimensions: { zip: rows.label.map((_, row) => `z${row % 201}`) } })
  const gate = { fairness: { by: ['zip'], 'min-group': 2, accuracy: { 'max-difference': 0.2 } } }
  await expect(judgedBy(gate, many)).rejects.toThrow('makes 201 groups of at least 2 rows; at most 200 are judged')
})

it.each([
  ['no column', { by: [], accuracy: { 'max-difference': 0.1 } }, 'fairness.by: names no column'],
  ['no criterion', { by: ['sex'] }, 'asks for no criterion'],
  ['a criterion without a bound', { by: ['sex'], accuracy: {} }, 'fairness.accuracy: sets no bound'],
  ['a bound above 1', { by: ['sex'], accuracy: { 'max-difference': 5 } }, 'expected a share from 0 to 1'],
  ['a column twice', { by: [['sex', 'sex']], accuracy: { 'max-difference': 0.1 } }, 'fairness.by.0: names "sex" twice'],
  ['an unknown criterion', { by: ['sex'], parity: { 'max-difference': 0.1 } }, 'parity']
])('refuses %s', (_, fairness, problem) => {
  expect(problemsOf({ fairness }).join('\n')).toContain(problem)
})
