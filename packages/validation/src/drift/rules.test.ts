import { describe, expect, it } from 'vitest'
import { compare } from './opened.test-support.ts'

/** `count` lines of one column `x`, made of the place of each. */
function column(count: number, of: (index: number) => unknown, name = 'x'): string {
  return [`${name},id`, ...Array.from({ length: count }, (_, index) => `${of(index)},${index}`), ''].join('\n')
}

const only = (yaml: string) => `drift:\n  exclude: [id]\n${yaml}`
/** Whole numbers spread over a range, in no order. */
const spread = (index: number) => (index * 37) % 101

describe('the plain rules', () => {
  it.each([
    // 0.0495… is the distance of a shift by five of 101 values; SciPy: p = 0.57, and 3e-11 of twenty times as many rows.
    ['p alone, few rows', 505, 'method: ks, alpha: 0.05, correction: none', 'pass'],
    ['p alone, many rows', 10_100, 'method: ks, alpha: 0.05, correction: none', 'fail'],
    ['ours, many rows', 10_100, 'method: ks', 'pass'],
    ['a statistic with a threshold below', 505, 'method: psi, threshold: 0.005, correction: none', 'fail'],
    ['a statistic with a threshold above', 505, 'method: psi, threshold: 0.5, correction: none', 'pass'],
    ['Wasserstein in standard deviations', 505, 'method: wasserstein, threshold: 0.16, correction: none', 'fail'],
    ['both, where both are written', 505, 'method: ks, threshold: 0.01, alpha: 0.05, correction: none', 'pass'],
    ['L-infinity', 505, 'method: l-infinity, threshold: 0.04, correction: none', 'fail']
  ])('%s', async (_, rows, rule, expected) => {
    const { outcomes } = await compare(
      column(rows, spread),
      column(rows, index => spread(index) + 5),
      `drift: { exclude: [id], ${rule} }`
    )
    expect(outcomes.x).toBe(expected)
  })

  it('says the p value that SciPy says', async () => {
    const yaml = 'drift: { exclude: [id], method: ks, alpha: 0.05, correction: none }'
    const { evidence } = await compare(
      column(60, index => (index * index) % 97),
      column(80, index => ((index * index) % 89) + 12),
      yaml
    )
    const table = evidence.tables.find(({ id }) => id === 'drift')
    // scipy.stats.ks_2samp([i*i % 97 for i in range(60)], [i*i % 89 + 12 for i in range(80)])
    expect(table?.rows[0]?.slice(4, 8)).toEqual([
      expect.closeTo(0.17083333333333334, 9),
      0.1,
      expect.closeTo(0.2451204412244657, 9),
      expect.closeTo(0.2451204412244657, 9)
    ])
  })
})

describe('too few rows', () => {
  it.each([
    ['in the data', 500, 12, '', /12 in the data, 500 in the reference\); at least 30 are needed/],
    ['in the reference', 20, 500, '', /500 in the data, 20 in the reference\); at least 30 are needed/],
    ['by the author', 500, 99, '  min-rows: 100', /at least 100 are needed/],
    ['to call anything significant', 500, 4, '  min-rows: 1', /at least 6 are needed/]
  ])('%s are inconclusive, with the number needed', async (_, before, now, yaml, expected) => {
    const { check, drift } = await compare(
      column(before, spread),
      column(now, index => spread(index) + 1000),
      only(yaml)
    )
    expect(check('x')).toMatchObject({ outcome: 'inconclusive', message: expect.stringMatching(expected) })
    expect(drift).toMatchObject({ share: null, score: null, columns: [] })
  })

  it('a pass says what could not be seen', async () => {
    const { check } = await compare(column(5000, spread), column(50, spread), only(''))
    expect(check('x')).toMatchObject({ outcome: 'pass', message: expect.stringContaining('with 50 values a distance below 0.') })
  })
})

describe('columns that cannot be compared', () => {
  it.each([
    ['lost', column(100, spread), 'id\n1\n2\n', { x: 'fail' }, 'critical', /the reference has it and the data does not/],
    ['new', 'id\n1\n2\n', column(100, spread), { x: 'inconclusive' }, 'info', /the data has it and the reference does not/],
    [
      'of another type',
      column(100, spread),
      column(100, () => 'word'),
      { x: 'fail' },
      'critical',
      /it is integer in the reference and string/
    ],
    [
      'empty now',
      column(100, spread),
      column(100, () => ''),
      { x: 'inconclusive', 'x.missing': 'fail' },
      'critical',
      /no value in the data/
    ],
    ['always empty', column(100, () => ''), column(100, () => ''), { x: 'inconclusive', 'x.missing': 'pass' }, 'critical', /List it under/]
  ])('%s', async (_, before, now, expected, severity, words) => {
    const { outcomes, check } = await compare(before, now, 'drift: { exclude: [id] }')
    expect(outcomes).toEqual(expected)
    expect(check('x')).toMatchObject({ severity, message: expect.stringMatching(words) })
  })

  it('count as drifted where they are lost, and make a new one that was asked for weigh in full', async () => {
    const lost = await compare(column(100, spread), 'id\n1\n')
    expect(lost.drift?.columns).toContainEqual({ name: 'x', drifted: true, words: 'the reference has it and the data does not' })
    const asked = await compare('id\n1\n', column(100, spread), 'drift: { columns: [x] }')
    expect(asked.check('x').severity).toBe('critical')
  })
})

describe('values at the edge', () => {
  const constant = column(200, () => 5)

  it.each([
    ['a constant that stays', constant, constant, 'pass'],
    ['a constant that moves down', constant, column(200, () => 4), 'fail'],
    ['a constant that moves up', constant, column(200, () => 6), 'fail'],
    [
      'infinities on both sides',
      column(200, index => (index % 4 ? index : 'inf')),
      column(200, index => (index % 4 ? index : 'inf')),
      'pass'
    ],
    ['infinities on one side', column(200, index => index + 0.5), column(200, index => (index % 4 ? index + 0.5 : 'inf')), 'fail'],
    ['NaN is missing, not a value', column(200, index => index + 0.5), column(200, index => (index % 9 ? index + 0.5 : 'nan')), 'pass']
  ])('%s', async (_, before, now, expected) => {
    for (const method of ['ks', 'psi', 'js', 'chi-square', 'l-infinity'].slice(0, expected === 'fail' ? 5 : 1)) {
      for (const stored of [false, true]) {
        const { outcomes } = await compare(before, now, only(`  method: ${method}`), { stored })
        expect([method, stored, outcomes.x]).toEqual([method, stored, expected])
      }
    }
  })

  it('numbers that are codes can be compared as categories, and categories are not ordered', async () => {
    const yaml = only('  overrides: { x: { as: categorical } }')
    const { outcomes } = await compare(
      column(300, index => index % 3),
      column(300, index => (index % 3) * 50),
      yaml
    )
    expect(outcomes).toMatchObject({ x: 'fail', 'x.new-categories': 'fail', 'x.lost-categories': 'fail', 'x.missing': 'pass' })
  })
})

describe('categories that are rare', () => {
  const yaml = only('  overrides: { x: { as: categorical } }')
  const codes = (rows: number, times: number, from: string) => column(rows, index => `${from}${Math.floor(index / times)}`)

  it.each([
    ['all of them others, each there twice', codes(400, 2, 'a'), codes(400, 2, 'b'), 'fail'],
    ['all of them others, each there once: chance would look like this', codes(400, 1, 'a'), codes(400, 1, 'b'), 'inconclusive'],
    ['the same', codes(400, 2, 'a'), codes(400, 2, 'a'), 'pass'],
    ['one half others', codes(400, 2, 'a'), column(400, index => `${index < 200 ? 'a' : 'b'}${Math.floor(index / 2)}`), 'fail'],
    ['too many to count', codes(12_000, 1, 'a'), codes(400, 2, 'b'), 'inconclusive']
  ])('%s', async (_, before, now, expected) => {
    const { check } = await compare(before, now, yaml)
    expect(check('x.new-categories')).toMatchObject({ outcome: expected })
  })
})

describe('the table', () => {
  const before = column(300, spread)
  const now = column(150, index => spread(index) + 200)

  it('has limits of its own, and its columns are warnings then', async () => {
    const { check } = await compare(before, now, 'drift: { max-share: 60%, max-score: 0.1, volume: { min: 0.9 } }')
    expect(check('x')).toMatchObject({ outcome: 'fail', severity: 'warning' })
    expect(check('share')).toMatchObject({
      outcome: 'fail',
      severity: 'critical',
      observed: '100%',
      message: expect.stringContaining('2 of 2')
    })
    expect(check('score')).toMatchObject({ outcome: 'fail', severity: 'critical' })
    expect(check('volume')).toMatchObject({ outcome: 'fail', value: 0.5 })
  })

  it('passes within its limits', async () => {
    const { outcomes } = await compare(before, before, 'drift: { max-share: 0, max-score: 0, volume: { min: 1, max: 1 } }')
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['pass']))
  })

  it('cannot pass where nothing is compared', async () => {
    const { outcomes } = await compare('y\n1\n', 'z\n1\n', 'drift: { max-share: 1, max-score: 1 }')
    expect(outcomes).toEqual({ y: 'fail', z: 'inconclusive', share: 'pass', score: 'inconclusive' })
  })

  it('cannot pass where columns that were not compared could decide', async () => {
    const empty = column(300, () => '')
    const { check } = await compare(before, empty, 'drift: { max-share: 40%, max-score: 0.4 }')
    expect(check('share')).toMatchObject({ outcome: 'fail', observed: '50%' })
    const both = await compare(empty, empty, 'drift: { max-share: 40%, max-score: 0.4 }')
    expect(both.check('share')).toMatchObject({
      outcome: 'inconclusive',
      message: expect.stringContaining('1 column could not be compared')
    })
    expect(both.check('score')).toMatchObject({ outcome: 'inconclusive' })
  })

  it('counts a lost column as far away as can be', async () => {
    const { check } = await compare(before, before.replace('x', 'renamed'), 'drift: { max-score: 0.4 }')
    expect(check('score')).toMatchObject({ outcome: 'fail', value: 0.5 })
  })

  it('passes nothing with fewer rows than the file asks for', async () => {
    const { outcomes } = await compare(before, before, 'min-rows: 1000\ndrift: {}')
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['inconclusive']))
  })

  it('takes no data at all for no pass of its volume', async () => {
    const { check } = await compare(before, 'id,x\n', 'drift: { volume: { max: 2 } }')
    expect(check('volume')).toMatchObject({ outcome: 'inconclusive' })
  })

  it('takes severities from the column, else from the section', async () => {
    const yaml = 'drift: { severity: info, overrides: { x: { severity: warning } } }'
    const { check } = await compare(before, now, yaml)
    expect([check('x').severity, check('id').severity]).toEqual(['warning', 'info'])
    expect(check('x').location).toMatchObject({ line: 1 })
  })
})

describe('values of the data', () => {
  const before = column(200, index => ['red', 'green'][index % 2])
  const now = column(200, index => ['red', 'secret'][index % 2])

  it.each([
    [{ showValues: false }, false],
    [{ showValues: true }, true],
    [{ showValues: true, stored: true }, true],
    [{ showValues: false, stored: true, valuesStored: true }, false]
  ])('are named only where they may be: %j', async (options, expected) => {
    const { checks, evidence, check } = await compare(before, now, only(''), options)
    expect(check('x.new-categories')).toMatchObject({ outcome: 'fail', observed: expect.stringContaining('50%') })
    expect(JSON.stringify([checks, evidence]).includes('secret')).toBe(expected)
  })
})

describe('a section that cannot be meant', () => {
  it.each([
    ['drift: { columns: [x], exclude: [id] }', 'has both "columns" and "exclude"'],
    ['drift: { correction: none }', 'needs "alpha"'],
    ['drift: { method: kolmogorov }', 'method'],
    ['drift: { exclude: [id, x] }', 'leaves no column to compare'],
    ['drift: { columns: [y] }', 'neither the data nor the reference has a column "y"'],
    ['drift: { overrides: { idd: { min-rows: 3 } } }', 'Did you mean "id"'],
    ['drift: { volume: { min: 3, max: 2 } }', '"min" is larger than "max"']
  ])('%s', async (yaml, expected) => {
    await expect(compare(column(50, spread), column(50, spread), yaml)).rejects.toThrow(expected)
  })
})
