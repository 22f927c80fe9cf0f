import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { judge } from '../../judged.test-support.ts'
import { type SmallRow, smallFormats } from '../../small-tables.test-support.ts'

/** Numbers, words and texts, with gaps. */
interface Row extends SmallRow {
  readonly n: number | null
  readonly s: string | null
  readonly t: string | null
}

const TYPES = { n: 'DOUBLE', s: 'VARCHAR', t: 'VARCHAR' } as const

const row: fc.Arbitrary<Row> = fc.record({
  n: fc.option(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constantFrom(-0.5, 0.5, 2.25, 40)), { freq: 6 }),
  s: fc.option(fc.constantFrom('a', 'b', 'A', 'ab', 'é', "a'b", 'Ünï'), { freq: 6 }),
  t: fc.option(fc.constantFrom('2026-01-31', '2026-02-30', '31.01.2026', '{"a": 1}', '{', '1.50', '[1, 2]', 'null', '🙂🙂'), { freq: 6 })
})

const SUITE = `
columns:
  n:
    min: { value: -3, strict: true, mostly: 70% }
    max: { value: 5, strict: true, max-unexpected: 2 }
    not-in-set: { value: [0, 2.25], max-unexpected: 4 }
    increasing: { mostly: 30% }
    decreasing: { strict: true, by: s, mostly: 60% }
    z-score: { value: 1.71, mostly: 90% }
    iqr: { value: 0.75, max-unexpected: 1 }
    distinct: { min: 3, max: 8 }
    distinct-share: { min: 0.4, strict: true }
    mean: { min: -1.23, max: 2.34 }
    median: { min: -1, max: 1, strict: min }
    std: { min: 0.5, max: 6.789 }
    sum: { max: 10, strict: true, where: { s: [a, b] } }
    quantiles: { 0.25: { min: -3 }, 90%: { max: 5, strict: max } }
    most-common: [0, 1, 2]
  s:
    not-in-set: [é]
    regex: { value: ['^a', '^b$'], mostly: 60% }
    not-regex: { value: ["'", "[A-Z]"], where: n > 0, max-unexpected: 2 }
    length: { max: 2, mostly: 0.8, where: { any-of: [{ n: { min: 0 } }, { n: { missing: true } }] } }
    increasing: { strict: true, max-unexpected: 9 }
    class-share: { a: { max: 40%, where: "n < 3" } }
  t:
    date-format: { value: '%Y-%m-%d', mostly: 20% }
    json: { mostly: 50% }
    length: { min: 2, max: 8, max-unexpected: 5 }
`

type Judgement = readonly [value: number | undefined, outcome: 'pass' | 'fail' | 'inconclusive']

const NOTHING: Judgement = [undefined, 'inconclusive']

/** What the reference says, in plain JavaScript: the value and the outcome of each check. */
function oracle(rows: readonly Row[]): Record<string, Judgement> {
  const n = rows.flatMap(row => (row.n === null ? [] : [row.n]))
  const s = rows.flatMap(row => (row.s === null ? [] : [row.s]))
  const t = rows.flatMap(row => (row.t === null ? [] : [row.t]))
  const sorted = [...n].sort((a, b) => a - b)
  const mean = total(n) / n.length
  const std = Math.sqrt(total(n.map(x => (x - mean) ** 2)) / (n.length - 1))
  const [low, high] = [quantile(sorted, 0.25), quantile(sorted, 0.75)]
  const ordered = rows
    .flatMap(row => (row.n === null || row.s === null ? [] : [{ n: row.n, s: row.s }]))
    .sort((a, b) => (a.s === b.s ? b.n - a.n : a.s < b.s ? -1 : 1))
  const some = rows.flatMap(row => (row.n !== null && (row.s === 'a' || row.s === 'b') ? [row.n] : []))
  const often = (value: number) => n.filter(other => other === value).length
  const top = n.filter(value => n.every(other => often(other) <= often(value)))
  const positive = rows.flatMap(row => (row.n !== null && row.n > 0 && row.s !== null ? [row.s] : []))
  const notNegative = rows.flatMap(row => ((row.n === null || row.n >= 0) && row.s !== null ? [row.s] : []))
  const small = rows.flatMap(row => (row.n !== null && row.n < 3 && row.s !== null ? [row.s] : []))
  return {
    'n.min': mostly(n, x => x <= -3, 0.7),
    'n.max': atMost(n, x => x >= 5, 2),
    'n.not-in-set': atMost(n, x => x === 0 || x === 2.25, 4),
    'n.increasing': n.length < 2 ? NOTHING : mostly(n, (x, at) => x < (n[at - 1] ?? Number.NEGATIVE_INFINITY), 0.3),
    'n.decreasing':
      n.length < 2
        ? NOTHING
        : share(
            n.length,
            n.length - ordered.length + ordered.filter((x, at) => x.n >= (ordered[at - 1]?.n ?? Number.POSITIVE_INFINITY)).length,
            0.6
          ),
    'n.z-score': n.length < 5 ? NOTHING : mostly(n, x => std > 0 && Math.abs(x - mean) > 1.71 * std, 0.9),
    'n.iqr': n.length < 5 ? NOTHING : atMost(n, x => x < low - 0.75 * (high - low) || x > high + 0.75 * (high - low), 1),
    'n.distinct': figure(n, 1, new Set(n).size, count => count >= 3 && count <= 8),
    'n.distinct-share': figure(n, 1, new Set(n).size / n.length, value => value > 0.4),
    'n.mean': figure(n, 1, mean, value => value >= -1.23 && value <= 2.34),
    'n.median': figure(n, 2, quantile(sorted, 0.5), value => value > -1 && value <= 1),
    'n.std': figure(n, 2, std, value => value >= 0.5 && value <= 6.789),
    'n.sum': figure(some, 1, total(some), value => value < 10),
    'n.quantiles.0.25': figure(n, 4, low, value => value >= -3),
    'n.quantiles.90%': figure(n, 10, quantile(sorted, 0.9), value => value < 5),
    'n.most-common': n.length === 0 ? NOTHING : [undefined, top.every(value => [0, 1, 2].includes(value)) ? 'pass' : 'fail'],
    's.not-in-set': atMost(s, x => x === 'é', 0),
    's.regex': mostly(s, x => !x.startsWith('a') && x !== 'b', 0.6),
    's.not-regex': atMost(positive, x => x.includes("'") || /[A-Z]/.test(x), 2),
    's.length': mostly(notNegative, x => x.length > 2, 0.8),
    's.increasing': s.length < 2 ? NOTHING : atMost(s, (x, at) => at > 0 && x <= (s[at - 1] ?? ''), 9),
    's.class-share.a': figure(small, 1, small.filter(x => x === 'a').length / small.length, value => value <= 0.4),
    't.date-format': mostly(t, x => x !== '2026-01-31', 0.2),
    't.json': mostly(t, x => !isJson(x), 0.5),
    't.length': atMost(t, x => [...x].length < 2 || [...x].length > 8, 5)
  }
}

it.each(smallFormats)(
  'judges columns of small $ending files as a naive reference does',
  async ({ ending, write }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 25 }), async rows => {
        // A column of which no format but Parquet would know the type.
        fc.pre((['n', 's', 't'] as const).every(name => rows.some(row => row[name] !== null)))
        const { check } = await judge(ending, await write(rows, TYPES), SUITE)
        const expected = oracle(rows)
        const found = Object.keys(expected).map(id => [id, [rounded(Number(check(id).value ?? Number.NaN)), check(id).outcome]])
        const wanted = Object.entries(expected).map(([id, [value, outcome]]) => [id, [rounded(value ?? Number.NaN), outcome]])
        expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted))
      }),
      { numRuns: 25 }
    )
  },
  120_000
)

it('gives SQL that returns exactly the unexpected rows', async () => {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const rows: Row[] = [
    { n: 1, s: 'a', t: '{' },
    { n: 40, s: 'é', t: '1.50' },
    { n: -4, s: 'Ünï', t: null },
    { n: null, s: "a'b", t: '2026-02-30' },
    { n: 0, s: null, t: '🙂🙂' },
    { n: 2, s: 'A', t: '2026-01-31' },
    { n: 2, s: 'ab', t: 'null' }
  ]
  const strict = SUITE.replaceAll(/(, )?(mostly: [\d.%]+|max-unexpected: \d)/g, '').replaceAll(/\{ where/g, '{ where')
  for (const { ending, write } of smallFormats) {
    const content = await write(rows, TYPES)
    const { checks, gathered } = await judge(ending, content, strict)
    const folder = await mkdtemp(join(tmpdir(), 'gauntlet-reproduce-'))
    await writeFile(join(folder, `x${ending}`), content)
    await connection.run(`SET file_search_path = '${folder}'`)
    const rowWise = checks.filter(({ id, outcome }) => outcome === 'fail' && ROW_WISE.test(id))
    expect(rowWise.map(({ id }) => id)).toContain('n.decreasing')
    await connection.run(`CREATE OR REPLACE VIEW data AS SELECT * FROM ${gathered.context.shown(['n', 's', 't'])}`)
    for (const { id, unexpected, judge } of gathered.planned.filter(({ id }) => ROW_WISE.test(id))) {
      const counted = await connection.runAndReadAll(`SELECT * FROM ${unexpected?.from ?? 'data'} WHERE ${unexpected?.condition}`)
      expect([ending, id, counted.currentRowCount]).toEqual([ending, id, judge(gathered.found).tally?.unexpected])
    }
    for (const { id, value, reproduce } of rowWise) {
      const answer = await connection.runAndReadAll(reproduce ?? '')
      expect([ending, id, answer.currentRowCount]).toEqual([ending, id, value])
    }
    for (const { reproduce } of checks.filter(check => !ROW_WISE.test(check.id) && check.reproduce !== undefined))
      expect((await connection.runAndReadAll(reproduce ?? '')).currentRowCount).toBeGreaterThan(0)
  }
  connection.closeSync()
  instance.closeSync()
})

const ROW_WISE = /\.(min|max|(not-)?in-set|(not-)?regex|length|date-format|json|increasing|decreasing|z-score|iqr)$/

function mostly<T>(values: readonly T[], unexpected: (value: T, at: number) => boolean, least: number): Judgement {
  return share(values.length, values.filter(unexpected).length, least)
}

function share(count: number, unexpected: number, least: number): Judgement {
  return count === 0 ? NOTHING : [unexpected, (count - unexpected) / count >= least ? 'pass' : 'fail']
}

function atMost<T>(values: readonly T[], unexpected: (value: T, at: number) => boolean, most: number): Judgement {
  const count = values.filter(unexpected).length
  return values.length === 0 ? NOTHING : [count, count <= most ? 'pass' : 'fail']
}

function figure(values: readonly unknown[], least: number, value: number, fits: (value: number) => boolean): Judgement {
  return values.length < least ? NOTHING : [value, fits(value) ? 'pass' : 'fail']
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** NumPy's default, linear interpolation. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1)
  const [below, above] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN]
  return below + (above - below) * (place - Math.floor(place))
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function rounded(value: number): string {
  return value.toFixed(9)
}
