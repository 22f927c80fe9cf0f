import { randomOf } from '@gauntlet/stats'
import { describe, expect, it } from 'vitest'
import { compare } from './opened.test-support.ts'
import { normals } from './simulation/columns.ts'

const ROWS = 500

describe.each([
  ['against data', { stored: false }],
  ['against a stored profile', { stored: true }]
])('%s', (_, options) => {
  it.each([
    ['no change', {}, []],
    ['the mean moves by half a standard deviation', { shift: 0.5 }, ['number']],
    ['the mean moves by one, beside an outlier of a million', { shift: 1, outlier: 1e6 }, ['number']],
    ['the spread doubles', { scale: 2 }, ['number']],
    ['a category grows', { categories: ['a', 'a', 'a', 'b', 'c'] }, ['category']],
    ['a new category', { categories: ['a', 'b', 'c', 'd'] }, ['category', 'category.new-categories']],
    ['a lost category', { categories: ['a', 'b'] }, ['category', 'category.lost-categories']],
    ['values go missing', { missing: 0.2 }, ['number.missing']],
    ['text grows', { text: 'a much longer sentence than before ' }, ['text']],
    ['text gets digits', { text: '1234567 ' }, ['text']],
    ['dates move', { days: 100 }, ['day']],
    ['a boolean turns', { flag: 0.9 }, ['flag']]
  ])('sees what drifts and nothing else: %s', async (_, change, expected) => {
    const { outcomes, drift } = await compare(table(1, {}), table(2, change), 'drift: {}', options)
    const failed = Object.keys(outcomes).filter(id => outcomes[id] === 'fail')
    expect(failed).toEqual(expected)
    expect(Object.values(outcomes)).not.toContain('inconclusive')
    expect(drift?.columns.filter(({ drifted }) => drifted).map(({ name }) => name)).toEqual([
      ...new Set(expected.map(id => id.split('.')[0]))
    ])
    expect(drift?.score).toBeGreaterThan(0)
    expect(drift?.score).toBeLessThan(0.5)
  })
})

interface Change {
  readonly shift?: number
  readonly scale?: number
  readonly outlier?: number
  readonly categories?: readonly string[]
  readonly missing?: number
  readonly text?: string
  readonly days?: number
  readonly flag?: number
}

/** A table of every kind of column. */
function table(
  seed: number,
  { shift = 0, scale = 1, outlier, categories = ['a', 'b', 'c'], missing = 0, text = 'some words ', days = 0, flag = 0.5 }: Change
): string {
  const random = randomOf(seed)
  const values = normals(random, ROWS)
  const lines = Array.from(values, (value, row) => {
    const number = random.share() < missing ? '' : row === 0 && outlier !== undefined ? outlier : value * scale + shift
    const category = categories[random.below(categories.length)]
    const words = `${text}${'xyz'.repeat(random.below(6))} ${'abcdefghijklmnopqrstuvw'.slice(random.below(20))}${String.fromCharCode(97 + random.below(26), 97 + random.below(26), 97 + random.below(26), 97 + random.below(26))}`
    const day = new Date(Date.UTC(2026, 0, 1 + days + random.below(200))).toISOString().slice(0, 10)
    return [number, category, words, day, random.share() < flag].join(',')
  })
  return ['number,category,text,day,flag', ...lines, ''].join('\n')
}
