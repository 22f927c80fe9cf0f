import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InputError } from '@gauntlet/core'
import { beforeEach, expect, it } from 'vitest'
import type { Column, Predictions } from './column.ts'
import { OF_GATE } from './origin.ts'
import type { PredictionColumns } from './prediction-columns.ts'
import { readPredictions } from './read-predictions.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'predictions-'))
})

it.each<[string, string, string, Column['kind'], readonly unknown[]]>([
  ['whole numbers', 'p.csv', 'label,prediction\n1,1\n-2,1\n', 'number', [1, -2]],
  ['fractions', 'p.csv', 'label,prediction\n1.5,1\n2,1\n', 'number', [1.5, 2]],
  ['whole numbers where one turns out not to be', 'p.csv', `label,prediction\n${'1,1\n'.repeat(3)}1.25,1\n`, 'number', [1, 1, 1, 1.25]],
  ['a missing number', 'p.csv', 'label,prediction\n1,1\n,1\n', 'number', [1, Number.NaN]],
  ['NaN', 'p.csv', 'label,prediction\n1,1\nNaN,1\n', 'number', [1, Number.NaN]],
  ['infinity', 'p.csv', 'label,prediction\n1,1\n-inf,1\n', 'number', [1, Number.NEGATIVE_INFINITY]],
  ['text', 'p.csv', 'label,prediction\nyes,1\nno,1\nyes,1\n', 'text', ['yes', 'no', 'yes']],
  ['text that looks like numbers in part', 'p.csv', 'label,prediction\n007,1\nx,1\n', 'text', ['007', 'x']],
  ['booleans', 'p.csv', 'label,prediction\ntrue,1\nfalse,1\n', 'boolean', [true, false]],
  ['text of JSON that looks like numbers', 'p.jsonl', '{"label":"0","prediction":1}\n{"label":"1","prediction":1}\n', 'text', ['0', '1']],
  [
    'numbers of JSON with one missing',
    'p.jsonl',
    '{"label":0.5,"prediction":1}\n{"label":null,"prediction":1}\n',
    'number',
    [0.5, Number.NaN]
  ],
  ['booleans of JSON', 'p.jsonl', '{"label":false,"prediction":1}\n{"label":null,"prediction":1}\n', 'boolean', [false, null]]
])('reads %s', async (_, name, content, kind, expected) => {
  const { predictions } = await read(name, content)
  expect(predictions.label.kind).toBe(kind)
  expect(valuesOf(predictions.label)).toEqual(expected)
  expect(predictions.rows).toBe(expected.length)
})

it('keeps the rows of all columns together, also where there are many', async () => {
  const lines = Array.from({ length: 10_000 }, (_, row) => `${row},${row % 7},${row % 7 === 0 ? '' : `g${row % 7}`},${row / 10_000}`)
  const { predictions } = await read('p.csv', `id,label,group,score\n${lines.join('\n')}\n`, {
    id: 'id',
    prediction: undefined,
    score: 'score',
    dimensions: ['group']
  })
  const label = valuesOf(predictions.label)
  const group = valuesOf(dimension(predictions, 'group'))
  expect(label).toEqual(lines.map((_, row) => row % 7))
  expect(group).toEqual(lines.map((_, row) => (row % 7 === 0 ? null : `g${row % 7}`)))
  expect([...(predictions.score ?? [])]).toEqual(lines.map((_, row) => row / 10_000))
})

it.each([
  ['a number written in two ways', 'p.csv', 'id,label,prediction\n1e1,1,1\n10,1,1\n'],
  ['numbers of 42 digits', 'p.csv', `id,label,prediction\n${'1'.repeat(41)}2,1,1\n${'1'.repeat(41)}3,1,1\n`]
])('compares ids as they are written: %s', async (_, name, content) => {
  const { predictions } = await read(name, content, { id: 'id' })
  expect(predictions.rows).toBe(2)
})

it.each<[string, string, Partial<PredictionColumns>, string]>([
  ['ids that repeat as numbers', 'id,label,prediction\n1e1,1,1\n10,1,1\n1e1,1,1\n', { id: 'id' }, 'rows 1 and 3 have the same'],
  ['labels that are all missing', 'label,prediction\n,1\n,1\n', {}, 'has nothing in column "label": no row has a label.'],
  [
    'scores that are all missing',
    'label,p\n1,\n0,\n',
    { prediction: undefined, score: 'p' },
    'has nothing in column "p": no row has a score.'
  ]
])('refuses %s', async (_, content, columns, message) => {
  await expect(read('p.csv', content, columns)).rejects.toThrow(message)
})

it.each<[string, string, Partial<PredictionColumns>, string]>([
  [
    'a weight below 0',
    'label,w\n1,1\n0,-0.5\n',
    { weight: 'w' },
    'has -0.5 in column "w", row 2, which is not a weight: a finite number of at least 0.'
  ],
  ['a weight that is infinite', 'label,w\n1,inf\n', { weight: 'w' }, 'has Infinity in column "w", row 1, which is not a weight'],
  [
    'a weight that is NaN',
    'label,w\n1,NaN\n0,1\n',
    { weight: 'w' },
    'has 1 of 2 rows without a value (or with NaN) in column "w", the first in row 1.'
  ],
  [
    'a weight that is missing',
    'label,w\n1,1\n0,\n',
    { weight: 'w' },
    'has 1 of 2 rows without a value (or with NaN) in column "w", the first in row 2.'
  ],
  ['a weight that is text', 'label,w\n1,heavy\n', { weight: 'w' }, 'holds values of type VARCHAR in column "w", where numbers are needed.'],
  ['weights that are all 0', 'label,w\n1,0\n0,0\n', { weight: 'w' }, 'has 0 in every row of column "w": with these weights no row counts.'],
  [
    'a row of no cluster',
    'label,c\n1,a\n0,\n',
    { cluster: 'c' },
    'has 1 of 2 rows without a value (or with NaN) in column "c", the first in row 2.'
  ],
  ['a row of no fold', 'label,c\n1,1\n0,\n', { fold: 'c' }, 'in column "c", the first in row 2.'],
  [
    'an order of words',
    'label,o\n1,first\n',
    { order: 'o' },
    'holds values of type VARCHAR in column "o"; an order is told by numbers, dates or times with a date.'
  ],
  [
    'an order with a hole',
    'label,o\n1,2026-01-01\n0,\n',
    { order: 'o' },
    'has 1 of 2 rows without a value (or with NaN) in column "o", the first in row 2.'
  ],
  ['an order without end', 'label,o\n1,inf\n', { order: 'o' }, 'has Infinity in column "o", row 1, which is no place in an order.'],
  [
    'labels beyond 2^53',
    'label\n9007199254740993\n',
    {},
    'has 9007199254740993 in column "label", and whole numbers beyond 2^53 cannot be told apart.'
  ],
  ['an id that is an essay', `id,label\n${'x'.repeat(10_001)},1\n`, { id: 'id' }, 'bytes in "id", which names the rows; an id has at most'],
  ['rows without an id', 'id,label\na,1\n,0\n', { id: 'id' }, 'has 1 of 2 rows without a value in "id", which names the rows.']
])('refuses %s', async (_, content, columns, message) => {
  await expect(read('p.csv', content, { prediction: undefined, ...columns })).rejects.toThrow(message)
})

it.each<[string, string, string]>([
  [
    'names a column that is not there',
    'hour > 1 and regoin = 3',
    'names the column "regoin", which "predictions" does not have. Did you mean "region"?'
  ],
  ['is no condition', 'hour + 1', 'cannot be used: it is BIGINT'],
  ['is more than one expression', 'true) FROM data; DROP TABLE data --', 'cannot be used: '],
  ['reads a file', "(SELECT count(*) FROM read_csv('/etc/passwd', header = false)) > 0", 'cannot be used: '],
  ['names a file as a table', "(SELECT count(*) FROM '/etc/hostname') > 0", 'cannot be used: '],
  ['is an aggregate', 'count(*) > 1', 'cannot be used: '],
  ['has a parameter', 'hour > ?', 'cannot be used: it has a parameter'],
  ['is every column', '*', 'cannot be used: '],
  ['fails on a row', 'CAST(region AS INTEGER) > 1', 'cannot be computed on every row: Could not convert string']
])('refuses a condition that %s', async (_, sql, message) => {
  const conditions = [
    { name: 'fine', sql: 'hour > 3', key: 'slices.where.fine' },
    { name: 'night', sql, key: 'slices.where.night' }
  ]
  const reading = read('p.csv', 'label,hour,region\n1,23,north\n0,1,south\n', { prediction: undefined, conditions })
  await expect(reading).rejects.toThrow(InputError)
  await expect(reading).rejects.toThrow(`Input "gate" has the condition "${sql}" as "slices.where.night", which ${message}`)
})

it('knows the rows on which a condition is true, and takes unknown for not', async () => {
  const conditions = [
    { name: 'night', sql: 'hour >= 22 -- or so', key: 'slices.where.night' },
    { name: 'most', sql: '(SELECT max(hour) FROM data) = hour', key: 'slices.where.most' },
    { name: 'north', sql: "region = 'north'", key: 'slices.where.north' }
  ]
  const { predictions } = await read('p.csv', 'label,hour,region\n1,23,north\n0,1,\n0,,north\n', { prediction: undefined, conditions })
  expect([...predictions.conditions].map(([name, holds]) => [name, [...holds]])).toEqual([
    ['night', [1, 0, 0]],
    ['most', [1, 0, 0]],
    ['north', [1, 0, 1]]
  ])
})

it('reads every role', async () => {
  const content = `id,label,p_a,p_b,w,patient,at,k
r1,a,0.5,0.5,1,7,2026-01-02 00:00:00,1
r2,b,0.25,0.75,0,7,2026-01-01 00:00:00,2
r3,a,1,0,2.5,8,2026-01-01 00:00:00.000001,1
`
  const { predictions } = await read('p.csv', content, {
    id: 'id',
    prediction: undefined,
    scores: new Map([
      ['a', 'p_a'],
      ['b', 'p_b']
    ]),
    weight: 'w',
    cluster: 'patient',
    order: 'at',
    fold: 'k'
  })
  const { scores, weight, cluster, fold, order, ids } = predictions
  expect([...(scores ?? [])]).toEqual([
    ['a', Float64Array.of(0.5, 0.25, 1)],
    ['b', Float64Array.of(0.5, 0.75, 0)]
  ])
  expect(weight).toEqual(Float64Array.of(1, 0, 2.5))
  expect(cluster && valuesOf(cluster)).toEqual(['7', '7', '8'])
  expect(fold && valuesOf(fold)).toEqual(['1', '2', '1'])
  const [first = 0, second = 0, third = 0] = order ?? []
  expect([first - second, third - second]).toEqual([86_400_000_000, 1])
  expect([0, 1, 2].map(row => ids?.text(row))).toEqual(['r1', 'r2', 'r3'])
})

it.each<[string, readonly string[], readonly unknown[]]>([
  ['numbers', ['1', '2.5'], [1, 2.5]],
  ['text', ['north', 'south', 'north'], ['north', 'south', 'north']],
  ['booleans', ['true', 'false'], [true, false]],
  ['dates, as text', ['2026-01-02', '2026-01-01'], ['2026-01-02', '2026-01-01']],
  ['instants, as text', ['2026-01-02 10:00:00', '2026-01-01 00:00:00'], ['2026-01-02 10:00:00', '2026-01-01 00:00:00']],
  ['whole numbers beyond 2^53, as text', ['9007199254740993', '9007199254740992'], ['9007199254740993', '9007199254740992']],
  ['text with quotes', ["it's", '"a ""b"""'], ["it's", 'a "b"']],
  ['what is missing', ['north', ''], ['north', null]],
  ['nothing at all', ['', ''], [null, null]]
])('divides rows by %s', async (_, values, expected) => {
  const { predictions } = await read('p.csv', `label,g\n${values.map(value => `1,${value}\n`).join('')}`, {
    prediction: undefined,
    dimensions: ['g']
  })
  expect(valuesOf(dimension(predictions, 'g'))).toEqual(expected)
})

it('takes the columns that nobody named, but for those that cannot divide the rows', async () => {
  const rows = Array.from({ length: 50 }, (_, row) => ({
    label: row % 2,
    region: `r${row % 3}`,
    age: row,
    user: `u${row}`,
    tags: ['a'],
    seen: row === 0 ? null : row % 2 === 0,
    prompt: row === 0 ? null : `what is ${row}?`
  }))
  const { predictions } = await read('p.jsonl', rows.map(row => JSON.stringify(row)).join('\n'), {
    prediction: undefined,
    otherColumns: ['region', 'age', 'user', 'tags', 'seen', 'prompt']
  })
  expect([...predictions.dimensions].map(([name, { kind }]) => [name, kind])).toEqual([
    ['region', 'text'],
    ['age', 'number'],
    ['seen', 'boolean']
  ])
  expect([...predictions.leftOut]).toEqual([
    ['tags', 'it holds values of type VARCHAR[]'],
    ['user', 'each of its values stands in one row alone'],
    ['prompt', 'each of its values stands in one row alone']
  ])
})

it('reads more texts than the engine can be told of, short and long', async () => {
  const texts = Array.from({ length: 24_000 }, (_, row) =>
    row % 11 === 0 ? '' : `${'é'.repeat(row % 9)} text number ${Math.floor(row / 2)}`
  )
  const lines = texts.map((text, row) => JSON.stringify({ label: row % 2, text: row % 7 === 0 ? null : text }))
  const { predictions } = await read('p.jsonl', lines.join('\n'), { prediction: undefined, dimensions: ['text'] })
  expect(valuesOf(dimension(predictions, 'text'))).toEqual(texts.map((text, row) => (row % 7 === 0 ? null : text)))
})

it('leaves out text with very many different values, where nobody named it', async () => {
  const lines = Array.from({ length: 20_004 }, (_, row) => `${row % 2},t${row % 10_002},${row % 10_000}x`)
  const { predictions } = await read('p.csv', `label,many,enough\n${lines.join('\n')}\n`, {
    prediction: undefined,
    otherColumns: ['many', 'enough']
  })
  expect([...predictions.dimensions.keys()]).toEqual(['enough'])
  expect([...predictions.leftOut]).toEqual([['many', 'it has more than 10000 different values']])
})

it('does not read what nobody asks for', async () => {
  const { predictions, plan, files, engine } = await read('p.csv', 'label,prediction,score\n1,1,broken\n')
  expect(predictions).toMatchObject({ score: undefined, weight: undefined })
  expect(plan).toMatchObject({ label: 'label', prediction: 'prediction' })
  expect(files).toMatchObject([{ input: 'predictions', path: 'p.csv', bytes: 34 }])
  expect(engine).toHaveProperty('duckdb')
})

it('reads names as they are, whatever SQL would make of them', async () => {
  const { predictions } = await read('p.csv', `"la""bel; drop",prediction\n1,1\n`, { label: 'la"bel; drop' })
  expect(valuesOf(predictions.label)).toEqual([1])
})

async function read(name: string, content: string, columns: Partial<PredictionColumns> = {}) {
  await writeFile(join(folder, name), content)
  const plan: PredictionColumns = {
    id: undefined,
    label: 'label',
    prediction: 'prediction',
    score: undefined,
    scores: undefined,
    weight: undefined,
    cluster: undefined,
    order: undefined,
    fold: undefined,
    dimensions: [],
    otherColumns: [],
    conditions: [],
    ...columns
  }
  const reading = { origin: OF_GATE, keptId: columns.id }
  return readPredictions([join(folder, name)], () => plan, { workspace: folder, temp: folder, allowedPaths: [] }, undefined, reading)
}

function dimension({ dimensions }: Predictions, name: string): Column {
  const found = dimensions.get(name)
  if (found === undefined) throw new Error(`There is no dimension ${name}`)
  return found
}

function valuesOf(column: Column): unknown[] {
  if (column.kind === 'number') return [...column.values]
  return [...column.codes].map(code => (code === -1 ? null : column.categories[code]))
}
