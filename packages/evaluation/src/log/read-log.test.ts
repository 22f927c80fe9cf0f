import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parseConfig } from '@gauntlet/core'
import { listenOnLoopback } from '@gauntlet/testkit'
import { beforeEach, describe, expect, it } from 'vitest'
import { MetricChoice } from '../metrics/chosen.ts'
import { measureAll } from '../metrics/measure.ts'
import { examplesOf } from '../predictions/examples-of.ts'
import type { ReadingNeeds } from '../predictions/reading-needs.ts'
import { coverageEvidence } from './coverage-evidence.ts'
import { type LogOptions, type ReadLog, readPredictionLog } from './read-log.ts'
import { PredictionLog } from './schema.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prediction-log-'))
})

const NOW = Date.parse('2026-02-01T00:00:00Z')

const needs: ReadingNeeds = {
  metrics: [MetricChoice.parse('accuracy')],
  columns: { label: 'is_late', prediction: 'y_hat' },
  positive: undefined,
  threshold: undefined,
  dimensions: [],
  optionalDimensions: [],
  everyColumn: false,
  conditions: []
}

/** Predictions of one a day, as JSON lines. */
const predictions = lines([
  { prediction_id: 'a', timestamp: '2026-01-01T10:00:00Z', model: 'flights', version: '7', prediction: 1, region: 'north' },
  { prediction_id: 'b', timestamp: '2026-01-02T10:00:00.250Z', model: 'flights', version: '7', prediction: 0, region: 'south' },
  { prediction_id: 'c', timestamp: '2026-01-03T12:00:00+02:00', model: 'flights', version: '8', prediction: 1, region: 'north' },
  { prediction_id: 'd', timestamp: '2026-01-31T10:00:00Z', model: 'flights', version: '8', prediction: 0, region: 'south' }
])
const labels = lines([
  { prediction_id: 'c', label: 0, labelled_at: '2026-01-05T10:00:00Z' },
  { prediction_id: 'a', label: 1, labelled_at: '2026-01-02T10:00:00Z' },
  { prediction_id: 'b', label: 0, labelled_at: '2026-01-04T10:00:00.250Z' },
  { prediction_id: 'x', label: 0, labelled_at: '2026-01-04T10:00:00Z' }
])
const both = { 'p.jsonl': predictions, 'l.jsonl': labels }
const named = 'predictions: p.jsonl\nlabels: l.jsonl\n'

describe('a log', () => {
  it('joins predictions with what turned out to be true, in the order of time', async () => {
    const log = await read(both, `${named}label-delay: 7d\n`, { keepIds: true })
    expect(valuesOf(log)).toEqual({ label: [1, 0, 0], prediction: [1, 0, 1], ids: ['a', 'b', 'c'] })
    expect(log.shortfall).toBeUndefined()
    expect(log.coverage).toEqual({
      predicted: 4,
      expected: 3,
      labelled: 3,
      share: 1,
      early: 0,
      later: 0,
      from: Date.parse('2026-01-01T10:00:00Z'),
      to: Date.parse('2026-01-31T10:00:00Z'),
      medianDelay: 2 * 86_400_000,
      longDelay: 2 * 86_400_000,
      versions: [
        { version: '7', predicted: 2, expected: 2, labelled: 2 },
        { version: '8', predicted: 2, expected: 1, labelled: 1 }
      ],
      days: [
        { day: '2026-01-01', predicted: 1, expected: 1, labelled: 1 },
        { day: '2026-01-02', predicted: 1, expected: 1, labelled: 1 },
        { day: '2026-01-03', predicted: 1, expected: 1, labelled: 1 },
        { day: '2026-01-31', predicted: 1, expected: 0, labelled: 0 }
      ]
    })
    expect(log.files.map(({ path }) => path)).toEqual(['p.jsonl', 'l.jsonl'])
    expect(accuracyOf(log)).toBeCloseTo(2 / 3, 12)
  })

  it('reads the same from CSV, Parquet and one DuckDB file', async () => {
    await writeFile(join(folder, 'p.jsonl'), predictions)
    await writeFile(join(folder, 'l.jsonl'), labels)
    await sql(
      `COPY (FROM read_json('${folder}/p.jsonl')) TO '${folder}/p.csv'`,
      `COPY (FROM read_json('${folder}/l.jsonl')) TO '${folder}/l.parquet'`,
      `ATTACH '${folder}/log.duckdb' AS kept`,
      `CREATE TABLE kept.predictions AS FROM read_json('${folder}/p.jsonl')`,
      `CREATE TABLE kept.labels AS FROM read_json('${folder}/l.jsonl')`,
      'DETACH kept'
    )
    const inOneFile = 'predictions: log.duckdb\nlabels: log.duckdb\nread: { table: predictions }\nlabels-read: { table: labels }\n'
    for (const config of ['predictions: p.csv\nlabels: l.parquet\n', inOneFile]) {
      const log = await read({}, `${config}label-delay: 7d\n`, { keepIds: true })
      expect(valuesOf(log)).toEqual({ label: [1, 0, 0], prediction: [1, 0, 1], ids: ['a', 'b', 'c'] })
    }
  })

  it.each<[string, string, Partial<LogOptions>, readonly string[]]>([
    ['of all versions', '', {}, ['a', 'b', 'c']],
    ['of one version', 'version: 7', {}, ['a', 'b']],
    ["of the champion's version", '', { version: '8' }, ['c']],
    ['of a version above the champion', 'version: "7"', { version: '8' }, ['a', 'b']],
    ['of a window', 'window: 30d', {}, ['b', 'c']],
    ['of a window that ends before', 'window: 48h\nuntil: 2026-01-03T10:00:00Z', {}, ['b', 'c']],
    ['of one model', 'model: flights', {}, ['a', 'b', 'c']]
  ])('takes the predictions %s', async (_, config, options, ids) => {
    const log = await read(both, `${named}label-delay: 7d\n${config}\n`, { keepIds: true, ...options })
    expect(valuesOf(log).ids).toEqual(ids)
  })

  it('leaves out young predictions, labelled or not', async () => {
    const early = lines([{ prediction_id: 'd', label: 1, labelled_at: '2026-01-31T11:00:00Z' }])
    const log = await read({ 'p.jsonl': predictions, 'l.jsonl': labels + early }, `${named}label-delay: 7d`, { keepIds: true })
    expect(valuesOf(log).ids).toEqual(['a', 'b', 'c'])
    expect(log.coverage).toMatchObject({ expected: 3, labelled: 3, early: 1 })
  })

  it('knows nothing that became known after now', async () => {
    const log = await read(both, `${named}min-coverage: 10%`, { now: Date.parse('2026-01-04T00:00:00Z'), keepIds: true })
    expect(valuesOf(log).ids).toEqual(['a'])
    expect(log.coverage).toMatchObject({ predicted: 3, labelled: 1, later: 1 })
  })

  it('reads labels that stand beside the predictions, under other names', async () => {
    const csv = 'id,at,said,truth\n007,2026-01-01,1,1\n08,2026-01-02,0,1\n9,2026-01-03,1,\n'
    const config = 'predictions: p.csv\ncolumns: { id: id, timestamp: at, prediction: said, label: truth }\nmin-coverage: 50%\n'
    const log = await read({ 'p.csv': csv }, config, { keepIds: true })
    expect(valuesOf(log)).toEqual({ label: [1, 1], prediction: [1, 0], ids: ['007', '08'] })
    expect(log.coverage).toMatchObject({ expected: 3, labelled: 2, medianDelay: undefined, versions: [{ version: null }] })
  })

  it('reads slices and conditions over the joined rows', async () => {
    const asked = { ...needs, dimensions: ['region'], conditions: [{ name: 'x', sql: "region = 'north' AND label = 1", key: 'slices' }] }
    const log = await read(both, `${named}label-delay: 7d`, {}, asked)
    expect(log.predictions?.dimensions.get('region')).toMatchObject({ kind: 'text' })
    expect([...(log.predictions?.conditions.get('x') ?? [])]).toEqual([1, 0, 0])
  })

  it('shows how much of it has labels', async () => {
    const { coverage } = await read(both, `${named}label-delay: 7d\nwindow: 40d`)
    const tables = coverageEvidence(coverage).tables
    expect(tables.map(({ id }) => id)).toEqual(['prediction-log', 'prediction-log-versions', 'prediction-log-days'])
    expect(tables[0]?.rows).toContainEqual(['Label delay', 'half within 2 days, nine of ten within 2 days'])
    expect(tables[2]?.rows.at(-1)).toEqual(['2026-01-31', 1, 0, 0, '–'])
  })
})

describe('several rows of one id', () => {
  const again = (row: object) =>
    predictions + lines([{ prediction_id: 'a', timestamp: '2026-01-01T10:00:00Z', model: 'flights', version: '7', prediction: 1, ...row }])
  it.each<[string, object, string, readonly unknown[] | RegExp]>([
    ['a repeated prediction', {}, '', /has duplicate ids: 1 of 5 predictions repeat an earlier "prediction_id"\. .*duplicates: same/],
    ['one that says the same', {}, 'duplicates: same', [1, 0, 1]],
    [
      'one that says something else',
      { prediction: 0 },
      'duplicates: same',
      /repeat an earlier "prediction_id" and say something else.*duplicates: latest/
    ],
    ['a later one', { prediction: 0, timestamp: '2026-01-01T10:00:01Z' }, 'duplicates: latest', [0, 0, 1]],
    ['an earlier one', { prediction: 0, timestamp: '2026-01-01T09:00:00Z' }, 'duplicates: latest', [1, 0, 1]],
    ['one of the same time', { prediction: 0 }, 'duplicates: latest', /at the same time and say something else/]
  ])('%s', async (_, row, config, expected) => {
    const reading = read({ 'p.jsonl': again(row), 'l.jsonl': labels }, `${named}label-delay: 7d\n${config}`)
    if (expected instanceof RegExp) await expect(reading).rejects.toThrow(expected)
    else expect(valuesOf(await reading).prediction).toEqual(expected)
  })

  const label = (row: object) => labels + lines([{ prediction_id: 'a', label: 0, labelled_at: '2026-01-03T10:00:00Z', ...row }])
  it.each<[string, object, string, readonly unknown[] | RegExp]>([
    ['the latest label counts', {}, '', [0, 0, 0]],
    ['an earlier one does not', { labelled_at: '2026-01-01T12:00:00Z' }, '', [1, 0, 0]],
    ['one without a time does not', { labelled_at: null }, '', [1, 0, 0]],
    [
      'two at one time are refused',
      { labelled_at: '2026-01-02T10:00:00Z' },
      '',
      /1 label that contradict another one of the same id and of the same "labelled_at"/
    ],
    [
      'two are refused where the author has it so',
      {},
      'latest-label: false',
      /contradict another one of the same id, and "latest-label: false"/
    ],
    ['the same label again is no contradiction', { label: 1 }, 'latest-label: false', [1, 0, 0]],
    ['a label that is null says nothing', { label: null }, 'latest-label: false', [1, 0, 0]]
  ])('%s', async (_, row, config, expected) => {
    const reading = read({ 'p.jsonl': predictions, 'l.jsonl': label(row) }, `${named}label-delay: 7d\n${config}`)
    if (expected instanceof RegExp) await expect(reading).rejects.toThrow(expected)
    else expect(valuesOf(await reading).label).toEqual(expected)
  })
})

describe('too few labels conclude nothing', () => {
  it.each<[string, string, string, RegExp]>([
    ['below the coverage', '', labels, /^75% \(3 predictions\) of the 4 predictions have a label; "min-coverage" asks for 90%\.$/],
    [
      'none at all',
      'min-coverage: 0',
      lines([{ prediction_id: 'z', label: 1 }]),
      /^None of the 4 predictions has a label; at least one is needed\. Are ids written the same way/
    ],
    [
      'all too young',
      'label-delay: 60d',
      labels,
      /^None of the 4 predictions is older than 60 days \("label-delay"\), so that no label is expected yet\.$/
    ]
  ])('%s', async (_, config, given, expected) => {
    const log = await read({ 'p.jsonl': predictions, 'l.jsonl': given }, `${named}${config}`)
    expect(log.shortfall).toMatch(expected)
    expect(log.predictions).toBeUndefined()
  })
})

describe('what is refused', () => {
  const one = { prediction_id: 'a', timestamp: '2026-01-01T10:00:00Z', prediction: 1, label: 1 }
  it.each<[string, string, string, RegExp]>([
    ['another version', lines([{ ...one, version: '6' }]), 'version: 7', /has no prediction of version "7"; it has the versions "6"\./],
    ['another model', lines([{ ...one, model: 'x' }]), 'model: y', /has no prediction of the model "y"; it has the models "x"\./],
    [
      'no column of versions',
      lines([one]),
      'version: 7',
      /has no column "version" in its predictions; there are .* but the version "7" is asked for/
    ],
    [
      'several models',
      lines([
        { ...one, model: 'x' },
        { ...one, prediction_id: 'b', model: 'y' }
      ]),
      '',
      /several models \("x", "y"\).*"model: …"/
    ],
    [
      'an empty window',
      lines([one]),
      'window: 1d',
      /has no prediction from 2026-01-31T00:00:00Z to 2026-02-01T00:00:00Z; the 1 prediction of the log lie between 2026-01-01/
    ],
    ['no id', lines([one, { ...one, prediction_id: null }]), '', /has 1 of 2 predictions without a value in "prediction_id"/],
    ['no column of ids', lines([{ timestamp: one.timestamp, prediction: 1 }]), '', /has no column "prediction_id" in its predictions/],
    [
      'a time that is none',
      lines([one, { ...one, prediction_id: 'b', timestamp: 'yesterday' }]),
      '',
      /has 1 of 2 predictions with something else than a time/
    ],
    ['numbers for times', lines([{ ...one, timestamp: 1_767_225_600 }]), '', /has numbers in column "timestamp", where times are needed/],
    [
      'no labels',
      lines([{ prediction_id: 'a', timestamp: one.timestamp, prediction: 1 }]),
      '',
      /names no "labels", and its predictions have no column "label"/
    ],
    ['a file of nothing', '', '', /which is empty \(0 bytes\)/],
    ['half a line', `${lines([one])}{"prediction_id": "b", "time`, '', /prediction-log/]
  ])('%s', async (_, content, config, expected) => {
    await expect(read({ 'p.jsonl': content }, `predictions: p.jsonl\n${config}`)).rejects.toThrow(expected)
  })

  it('labels of nobody, and of no time', async () => {
    const of = (row: object) => read({ 'p.jsonl': predictions, 'l.jsonl': labels + lines([row]) }, named)
    await expect(of({ prediction_id: null, label: 1 })).rejects.toThrow(/1 of 5 labels without a value in "prediction_id"/)
    await expect(of({ prediction_id: 'd', label: 1, labelled_at: 'soon' })).rejects.toThrow(/1 of 5 labels with something else than a time/)
  })

  it.each<[string, RegExp]>([
    ['predictions: []', /predictions/],
    ['predictions: p.jsonl\nwindow: 30', /window/],
    ['predictions: p.jsonl\nmin-coverage: 120%', /is 120%; expected a share/],
    ['predictions: p.jsonl\nlabel-dealy: 7d', /unknown key "label-dealy".*label-delay/],
    ['predictions: p.jsonl\nlabels-read: { table: x }', /"labels" names none/],
    ['predictions: p.jsonl\ncolumns: { id: t, timestamp: t }', /is "t", as "columns.id" is/]
  ])('a config such as %j', (text, expected) => {
    expect(() => parseConfig('prediction-log', text, PredictionLog)).toThrow(expected)
  })
})

it('is fetched where it lies at an address, which is never shown in full', async () => {
  const server = await listenOnLoopback(
    async (request, response) => {
      response.end(request.url?.startsWith('/p.jsonl') ? predictions : labels)
    },
    problem => {
      throw new Error(problem)
    }
  )
  try {
    const config = `predictions: ${server.url}/p.jsonl?key=secret\nlabels: ${server.url}/l.jsonl\nlabel-delay: 7d`
    const log = await read({}, config, { allowPrivateNetwork: true })
    expect(valuesOf(log).label).toEqual([1, 0, 0])
    expect(log.files.map(({ path }) => path)).toEqual([`${server.url}/p.jsonl`, `${server.url}/l.jsonl`])
    await expect(read({}, config)).rejects.toThrow('prediction-log')
  } finally {
    await server.close()
  }
})

it('puts values of files nowhere into SQL', async () => {
  const odd = `it's "odd"; DROP TABLE x --`
  const rows = [{ [odd]: 'a', timestamp: '2026-01-01T10:00:00Z', version: odd, prediction: 1, label: 1 }]
  const config = JSON.stringify({ predictions: 'p.jsonl', version: odd, columns: { id: odd } })
  expect(valuesOf(await read({ 'p.jsonl': lines(rows) }, config, { keepIds: true })).ids).toEqual(['a'])
})

it('leaves the files as they are', async () => {
  await read(both, `${named}label-delay: 7d`)
  expect(await readFile(join(folder, 'p.jsonl'), 'utf8')).toBe(predictions)
})

async function read(
  files: Readonly<Record<string, string>>,
  config: string,
  options: Partial<LogOptions> = {},
  asked: ReadingNeeds = needs
): Promise<ReadLog> {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  const roots = { workspace: folder, temp: folder, allowedPaths: [] }
  const log = parseConfig('prediction-log', config, PredictionLog).value
  return readPredictionLog(log, asked, { roots, allowPrivateNetwork: false, now: NOW, keepIds: false, ...options })
}

function accuracyOf({ plan, predictions }: ReadLog): number | undefined {
  if (predictions === undefined) throw new Error('expected predictions')
  return measureAll(needs.metrics, examplesOf(needs, plan, predictions)).get('accuracy')?.value
}

function valuesOf({ predictions }: ReadLog) {
  const { label, prediction, ids, rows } = predictions ?? {}
  if (label?.kind !== 'number' || prediction?.kind !== 'number') throw new Error('expected numbers')
  return {
    label: [...label.values],
    prediction: [...prediction.values],
    ids: ids && Array.from({ length: rows ?? 0 }, (_, row) => ids.text(row))
  }
}

function lines(rows: readonly object[]): string {
  return rows.map(row => `${JSON.stringify(row)}\n`).join('')
}

async function sql(...statements: readonly string[]): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  for (const statement of statements) await connection.run(statement)
  connection.closeSync()
  instance.closeSync()
}
