import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import type { Column } from './column.ts'
import { type PredictionColumns, readPredictions } from './read-predictions.ts'

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
    group: 'group'
  })
  const label = valuesOf(predictions.label)
  const group = valuesOf(predictions.group ?? predictions.label)
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

it('does not read what nobody asks for', async () => {
  const { predictions, plan, files, engine } = await read('p.csv', 'label,prediction,score\n1,1,broken\n')
  expect(predictions).toMatchObject({ score: undefined, group: undefined })
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
    group: undefined,
    ...columns
  }
  return readPredictions([join(folder, name)], () => plan, { workspace: folder, temp: folder, allowedPaths: [] })
}

function valuesOf(column: Column): unknown[] {
  if (column.kind === 'number') return [...column.values]
  return [...column.codes].map(code => (code === -1 ? null : column.categories[code]))
}
