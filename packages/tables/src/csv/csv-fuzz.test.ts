import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { LogicalType } from '../column.ts'
import { judgedFiles } from '../files/judged-files.ts'
import { read } from '../opened.test-support.ts'
import { ReadOptions } from '../read-options.ts'
import type { Table } from '../table.ts'
import { openTable } from '../tables.ts'

const workspace = await mkdtemp(join(tmpdir(), 'gauntlet-fuzz-'))
let files = 0

async function opened(
  content: string | Uint8Array,
  options: unknown,
  columns: readonly string[] = []
): Promise<{ table: Table; file: string }> {
  const file = join(workspace, `${files++}.csv`)
  await writeFile(file, content)
  const declared = new Map(columns.map((name): [string, LogicalType] => [name, 'string']))
  const table = await openTable(
    { input: 'data', files: [file], workspace, read: ReadOptions.parse(options), declared },
    { temp: workspace, threads: 1 }
  )
  return { table, file }
}

const structure = fc.constantFrom(
  ',',
  ';',
  '\t',
  '|',
  '"',
  "'",
  '\\',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '',
  'a',
  'b',
  '1',
  '2.5',
  'NA',
  'é',
  '🙂',
  '2026-01-31',
  '\0',
  '\ufeff'
)
const content = fc.oneof(
  fc.array(structure, { maxLength: 60 }).map(parts => Buffer.from(parts.join(''))),
  fc.array(structure, { maxLength: 60 }).map(parts => Buffer.from(`a,b\n${parts.join('')}`)),
  fc.uint8Array({ maxLength: 200 }).map(bytes => Buffer.from(bytes))
)
const character = fc.constantFrom('"', "'", '', '\\', '`', '#')
const options = fc.record(
  {
    delimiter: fc.constantFrom(',', ';', '\t', '||', ' ', 'é', '"'),
    quote: character,
    escape: character,
    header: fc.oneof(fc.boolean(), fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'a"b'), { minLength: 1, maxLength: 3 })),
    'null-strings': fc.array(fc.constantFrom('', 'NA', '-', '"', ' '), { maxLength: 2 }),
    encoding: fc.constantFrom('utf-8', 'utf-16', 'latin-1', 'windows-1252', 'shift_jis'),
    decimal: fc.constantFrom('.', ','),
    'date-format': fc.constantFrom('%d.%m.%Y', '%Y', '%', '%-', '%q'),
    'timestamp-format': fc.constantFrom('%d.%m.%Y %H:%M', '%%%')
  },
  { requiredKeys: [] }
)

it('answers any bytes and any options with a table or an InputError, in less than a second', async () => {
  let tables = 0
  await fc.assert(
    fc.asyncProperty(content, options, async (bytes, given) => {
      fc.pre(ReadOptions.safeParse(given).success)
      const before = process.cpuUsage()
      let table: Table | undefined
      try {
        const found = await opened(bytes, given)
        table = found.table
        await read(table)
        await judgedFiles('data', [found.file], { workspace }, table)
        tables++
      } catch (thrown) {
        if (!(thrown instanceof Error) || thrown.name !== 'InputError') throw thrown
        expect(thrown.message).not.toMatch(/strict_mode|ignore_errors|DuckDB|gauntlet-fuzz/)
      } finally {
        table?.close()
      }
      const { user, system } = process.cpuUsage(before)
      expect((user + system) / 1e6).toBeLessThan(1)
    }),
    { numRuns: 120 }
  )
  expect(tables).toBeGreaterThan(0)
}, 120_000)

interface Style {
  readonly delimiter: string
  readonly quote: string
  readonly quoteEscape: string
  readonly lineEnd: string
  readonly quoteAll: boolean
  readonly lastLineEnds: boolean
}

const style: fc.Arbitrary<Style> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|', '||', '~'),
  quote: fc.constantFrom('"', "'"),
  quoteEscape: fc.constantFrom('', '\\'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  quoteAll: fc.boolean(),
  lastLineEnds: fc.boolean()
})

/** As RFC 4180 writes it: quotes around what would otherwise be taken apart. */
function written(rows: readonly (readonly string[])[], { delimiter, quote, quoteEscape, lineEnd, quoteAll, lastLineEnds }: Style): string {
  const before = quoteEscape === '' ? quote : quoteEscape
  const field = (value: string) => {
    const needsQuotes = quoteAll || [delimiter, delimiter.charAt(0), quote, before, '\n', '\r', ' '].some(part => value.includes(part))
    const escaped = [...value].map(character => (character === quote || character === before ? before + character : character)).join('')
    return needsQuotes ? quote + escaped + quote : value
  }
  const lines = rows.map(row => row.map(field).join(delimiter))
  return lines.join(lineEnd) + (lastLineEnds || lines.at(-1) === '' ? lineEnd : '')
}

it('reads every row and value of a valid file', async () => {
  const cell = fc.array(fc.constantFrom('a', 'B', '1', ',', ';', '|', '~', '"', "'", '\\', '\n', ' ', 'é', '🙂', 'NA', '007', ''), {
    maxLength: 4
  })
  const cells = fc.integer({ min: 1, max: 4 }).chain(width =>
    fc.array(
      fc.array(
        cell.map(parts => parts.join('')),
        { minLength: width, maxLength: width }
      ),
      { minLength: 1, maxLength: 8 }
    )
  )
  await fc.assert(
    fc.asyncProperty(cells, style, fc.boolean(), async (rows, how, headed) => {
      const columns = (rows[0] ?? []).map((_, index) => `c${index}`)
      const text = written(headed ? [columns, ...rows] : rows, how)
      // The first line of a file without a header says how many columns there are.
      fc.pre(headed || !/^\s*$|\n/.test(written(rows.slice(0, 1), { ...how, lastLineEnds: false })))
      const { table, file } = await opened(
        text,
        {
          delimiter: how.delimiter,
          quote: how.quote,
          ...(how.quoteEscape === '' ? {} : { escape: how.quoteEscape }),
          'null-strings': ['NA'],
          header: headed ? true : columns
        },
        columns
      )
      try {
        await judgedFiles('data', [file], { workspace }, table)
        const found = await table.rows('SELECT * FROM data', rows.length + 1)
        const expected = rows.map(row =>
          Object.fromEntries(row.map((value, index) => [`c${index}`, value === '' || value === 'NA' ? null : value]))
        )
        expect(found, JSON.stringify(text)).toEqual(expected)
      } finally {
        table.close()
      }
    }),
    { numRuns: 80 }
  )
}, 120_000)
