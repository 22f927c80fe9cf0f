import { expect, it } from 'vitest'
import { judgeTables } from '../../tables.test-support.ts'

const train = `id,f,g,t
9,1,a,2025-12-01
2,5,z,2026-01-02
,3,c,2025-12-02
`
const data = `id,f,g,y,t,city,note
1,1,a,0,2026-01-01,New York,x
2,1,a,1,2026-01-02,new york,NA
3,2,b,0,2026-01-03,New-York,n/a
4,2,b,0,2026-01-04,São Paulo,
5,3,c,1,2026-01-05,Sao Paulo,y
,3,,1,2026-01-06,>50K,None
7,3,,1,2026-01-06,<=50K,q
`

it.each([
  [
    'label-balance: { label: y, min: 45% }',
    'fail',
    'y: of 2 classes the rarest has 42.86% of the rows and the commonest 57.14%; expected each class with at least 45% of the rows.'
  ],
  ['label-balance: { label: y, min: 40%, max: 60% }', 'pass', 'expected each class with at least 40% and at most 60% of the rows.'],
  ['label-balance: { label: y, max: 100%, where: y = 1 }', 'fail', 'y: all rows are of one class'],
  ['label-balance: { label: label, min: 1% }', 'fail', 'The data has no column "label".'],
  [
    'overlap: { with: train, id: [id] }',
    'fail',
    '1 of 6 rows have an id that train has too (16.67%); expected no row in common with train.'
  ],
  ['overlap: { with: train, id: [id], max: 20% }', 'pass', '(16.67%)'],
  ['overlap: { with: train, id: [g] }', 'fail', '3 of 5 rows have an id that train has too (60%)'],
  ['overlap: { with: train, rows: [f, g] }', 'fail', '3 of 7 rows are rows of train too (42.86%)'],
  ['overlap: { with: train, rows: true }', 'pass', '0 of 7 rows are rows of train too (0%); expected no row in common with train.'],
  [
    'overlap: { with: train, time: t }',
    'fail',
    '2 of 7 rows are not after the last of train (28.57%); expected all rows after the last of train.'
  ],
  ['overlap: { with: train, time: t, where: "t > DATE \'2026-01-02\'" }', 'pass', '0 of 5 rows'],
  ['overlap: { with: train, time: t, data-is: train }', 'fail', '7 of 7 rows are not before the first of train'],
  ['overlap: { with: none, rows: [f] }', 'inconclusive', 'it has no rows to compare with'],
  ['overlap: { with: train, id: [nope] }', 'fail', 'The data has no column "nope".'],
  [
    'conflicting-labels: { label: y, except: [id, t, city, note] }',
    'fail',
    'y: 2 of 7 rows have the features of a row with another label (28.57%, 1 group); expected one label for the same features.'
  ],
  ['conflicting-labels: { label: y, features: [f, g], max: 30% }', 'pass', '28.57%'],
  ['conflicting-labels: { label: y }', 'pass', 'y: rows with the same features have the same label.'],
  ['conflicting-labels: { label: y, features: [y] }', 'fail', 'The data has no feature beside the label.'],
  ['constant-columns: {}', 'pass', 'No column is constant (two values or more in every column).'],
  ['constant-columns: { max: 50% }', 'fail', 'One value fills y (57.14%); expected at most 50% of the values of a column the same.'],
  ['constant-columns: { max: 50%, except: [y] }', 'pass', 'No column is constant'],
  ["constant-columns: { columns: [g], where: g = 'a' }", 'fail', 'One value fills g (100%)'],
  ['mixed-nulls: {}', 'fail', 'note (3 values in 3 spellings, 1 missing); expected at most 1 way to say that a value is missing.'],
  ['mixed-nulls: { except: [note] }', 'pass', 'No column has more'],
  ['mixed-nulls: { spellings: [none] }', 'fail', 'note (1 value in 1 spelling, 1 missing)'],
  ['mixed-nulls: { max: 4 }', 'pass', 'at most 4 ways'],
  ['mixed-nulls: { columns: [f], max: 1 }', 'pass', 'No column has more'],
  ['mixed-nulls: { columns: [note], except: [note] }', 'inconclusive', 'there is no text column to look at'],
  ['category-variants: { columns: [f] }', 'inconclusive', 'there is no text column to look at'],
  ['category-variants: { most-categories: 2 }', 'inconclusive', 'there is no column with at most 2 different values to look at'],
  ['constant-columns: { columns: [f], except: [f] }', 'inconclusive', 'there is no column to look at'],
  [
    'category-variants: {}',
    'fail',
    'city (2 categories, 3 values spelled otherwise), note (1 category, 1 value spelled otherwise); expected one spelling'
  ],
  ['category-variants: { columns: [g] }', 'pass', 'Each category is spelled in one way.'],
  ['category-variants: { columns: [city], max: 50% }', 'pass', 'Each category'],
  ['category-variants: { most-categories: 4 }', 'pass', '2 columns with more than 4 different values left out.'],
  ['leakage: { label: y }', 'inconclusive', 'y cannot be judged by 7 rows with a label; it takes 200.']
])('judges %s', async (yaml, outcome, said) => {
  const { checks } = await judgeTables(`integrity: { ${yaml} }`, { data, train, none: 'f\n' })
  const found = checks.find(check => check.id !== 'rows')
  expect(found?.message).toContain(said)
  expect(found?.outcome).toBe(outcome)
  expect(found?.id).toMatch(/^integrity\.[a-z-]+(\.(id|rows|time))?$/)
})

it('shows no value of the data unless it is asked to', async () => {
  const yaml =
    'integrity: { label-balance: { label: g, min: 40% }, mixed-nulls: {}, category-variants: {}, overlap: { with: train, id: [g] } }'
  const silent = await judgeTables(yaml, { data, train })
  expect(Object.values(silent.messages).join()).not.toMatch(/New York|Paulo|n\/a/i)
  const asked = await judgeTables(yaml, { data, train }, { showValues: true })
  expect(asked.messages['integrity.label-balance']).toContain('"c" (1)')
})

it.each([
  'label-balance: { label: a, min: 1% }',
  'overlap: { with: other, rows: true }',
  'conflicting-labels: { label: a }',
  'leakage: { label: a }',
  'order-leakage: { label: a }',
  'constant-columns: {}',
  'mixed-nulls: {}',
  'category-variants: {}'
])('never passes %s on data without rows, or without labels', async yaml => {
  expect(Object.values((await judgeTables(`integrity: { ${yaml} }`, { data: 'a,b\n', other: 'a,b\n1,2\n' })).outcomes)).not.toContain(
    'pass'
  )
  if (!yaml.includes('label')) return
  const { outcomes } = await judgeTables(`integrity: { ${yaml} }`, { data: 'a,b\n,1\n,2\n', other: 'a,b\n1,2\n' })
  expect(Object.values(outcomes)).not.toContain('pass')
})

it('counts a column without values as constant, and one row as nothing to judge by', async () => {
  const { messages } = await judgeTables('integrity: { constant-columns: {} }', { data: 'a,b\n1,\n2,\n' })
  expect(messages['integrity.constant-columns']).toContain('One value fills b (no values)')
  expect((await judgeTables('integrity: { constant-columns: {} }', { data: 'a,b\n1,2\n' })).outcomes).toEqual({
    'integrity.constant-columns': 'inconclusive'
  })
})

it('tells spellings apart that differ in more than case, spaces, signs and accents', async () => {
  const words = ['<=50K', '>50K', '1.5', '15', '-1', '1', 'C++', 'C', 'C#', 'a b', 'ac', '-', '?', 'groß', 'gros']
  const csv = `word\n${words.map(word => `"${word}"`).join('\n')}\n`
  const { outcomes } = await judgeTables('columns: { word: { type: string } }\nintegrity: { category-variants: {} }', { data: csv })
  expect(outcomes['integrity.category-variants']).toBe('pass')
})

it.each([
  ['Zürich', 'zurich'],
  ['Zürich', 'Zu\u0308rich'],
  ['A B', 'a_b'],
  [' x', 'x'],
  ["l'eau", 'l’eau'],
  ['3 rd', '3  RD']
])('takes %s and %s for one category', async (one, other) => {
  const { outcomes } = await judgeTables('integrity: { category-variants: {} }', { data: `word\n"${one}"\n"${other}"\n` })
  expect(outcomes).toEqual({ 'integrity.category-variants': 'fail' })
})

it.each([
  ['integrity: {}', '"integrity" holds no check'],
  ['integrity: { leakages: { label: y } }', 'unknown key "integrity.leakages". Did you mean "leakage"?'],
  ['integrity: { leakage: { column: y } }', '"integrity.leakage.label" is missing'],
  ['integrity: { leakage: [] }', 'holds no check'],
  ['integrity: { label-balance: { label: y } }', 'needs "min" or "max"'],
  ['integrity: { label-balance: { label: y, min: 60%, max: 50% } }', '"min" is larger than "max"'],
  ['integrity: { overlap: { with: train } }', 'needs "id", "rows" or "time"'],
  ['integrity: { overlap: { id: [id] } }', '"integrity.overlap.id" speaks of the table "reference", which is not there. Known: train.'],
  ['integrity: { conflicting-labels: { label: y, max: 200% } }', 'expected a share such as 0.02 or 2%']
])('refuses %s', async (yaml, said) => {
  const refused = judgeTables(yaml, { data, train })
  await expect(refused).rejects.toThrow(said)
  await expect(refused).rejects.toMatchObject({ name: 'InputError' })
})

it('fails, and is no mistake in the config, where times do not compare because of the data', async () => {
  const { messages, outcomes } = await judgeTables('integrity: { overlap: { with: train, time: t } }', { data, train: 't\nsoon\n' })
  expect(messages['integrity.overlap.time']).toContain('t is date, and in train it is string')
  expect(outcomes['integrity.overlap.time']).toBe('fail')
})
