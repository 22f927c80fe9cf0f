import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseConfig } from '@gauntlet/core'
import { openTables } from '@gauntlet/tables'
import { expect, it } from 'vitest'
import { opened } from '../opened.test-support.ts'
import { Suite } from '../suite/suite.ts'
import { validateTable } from '../validate.ts'
import { writeRejectedRows } from './rejected-rows.ts'

const csv = 'id,name,delay,at\n1,ok,5,2026-01-01\n2,=1+1,999,2026-01-02\n3,,5,2026-01-03\n4,"say ""hi""\nthere",-7,2026-01-04\n5,@x,-7,\n'

async function rejected(ending: string, yaml: string, data = csv): Promise<{ path: string; rows: number; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'gauntlet-rejected-'))
  const path = join(folder, 'out', `rejected${ending}`)
  const tables = await opened({ data })
  const options = {
    input: 'checks',
    showValues: false,
    now: 0,
    idColumns: [],
    files: [],
    roots: { workspace: folder, temp: folder, allowedPaths: [] },
    customProgram: ''
  }
  try {
    const { gathered } = await validateTable(tables, parseConfig('checks', yaml, Suite), options)
    return { path, rows: await writeRejectedRows(path, tables.data, gathered, { temp: folder, memoryLimit: 1e9 }), folder }
  } finally {
    tables.close()
  }
}

const suite = 'columns: { name: { nullable: false, in-set: [ok] }, delay: { min: 0, max: 100 } }'

it('writes every rejected row once, with its reasons, and nothing that a spreadsheet would run', async () => {
  const { path, rows } = await rejected('.csv', suite)
  expect(rows).toBe(4)
  expect(await readFile(path, 'utf8')).toBe(`"id","name","delay","at","_checks"
2,"'=1+1",999,"2026-01-02","name.in-set delay.max"
3,,5,"2026-01-03","name.nullable"
4,"say ""hi""
there",-7,"2026-01-04","name.in-set delay.min"
5,"'@x",-7,,"name.in-set delay.min"
`)
})

it('writes them as JSON lines, as they are', async () => {
  const { path } = await rejected('.jsonl', suite)
  const lines = (await readFile(path, 'utf8')).trim().split('\n')
  expect(lines.map(line => JSON.parse(line))).toEqual([
    { id: 2, name: '=1+1', delay: 999, at: '2026-01-02', _checks: ['name.in-set', 'delay.max'] },
    { id: 3, name: null, delay: 5, at: '2026-01-03', _checks: ['name.nullable'] },
    { id: 4, name: 'say "hi"\nthere', delay: -7, at: '2026-01-04', _checks: ['name.in-set', 'delay.min'] },
    { id: 5, name: '@x', delay: -7, at: null, _checks: ['name.in-set', 'delay.min'] }
  ])
})

it('writes them as Parquet, with their types, and leaves nothing behind', async () => {
  const { path, folder } = await rejected('.parquet', suite)
  const files = new Map([['data', { input: 'data', files: [path], workspace: folder }]])
  const tables = await openTables(files, { temp: folder })
  try {
    expect(tables.data.columns.map(({ name, type }) => [name, type])).toEqual([
      ['id', 'integer'],
      ['name', 'string'],
      ['delay', 'integer'],
      ['at', 'date'],
      ['_checks', 'string']
    ])
    expect(await tables.data.rows('SELECT id, name FROM data', 10)).toEqual([
      { id: 2, name: '=1+1' },
      { id: 3, name: null },
      { id: 4, name: 'say "hi"\nthere' },
      { id: 5, name: '@x' }
    ])
  } finally {
    tables.close()
  }
  expect(await readdir(join(folder, 'out'))).toEqual(['rejected.parquet'])
  expect((await readdir(join(folder, 'gauntlet'))).filter(name => name.startsWith('rejected'))).toEqual([])
})

it.each(['.csv', '.jsonl', '.parquet'])('writes a file (%s) where no row is rejected as well', async ending => {
  const { path, rows } = await rejected(ending, 'columns: { id: { min: 0 } }')
  expect(rows).toBe(0)
  const content = await readFile(path)
  if (ending === '.csv') expect(content.toString()).toBe('"id","name","delay","at","_checks"\n')
  if (ending === '.jsonl') expect(content.length).toBe(0)
  if (ending === '.parquet') expect(content.subarray(0, 4).toString()).toBe('PAR1')
})

it('leaves out what a tolerance lets through, and gives the reasons a name that is free', async () => {
  const { path } = await rejected('.csv', 'columns: { a: { min: { value: 0, max-unexpected: 5 }, max: 5 } }', '_checks,a\nx,-1\ny,9\n')
  expect(await readFile(path, 'utf8')).toBe('"_checks","a","__checks"\n"y",9,"a.max"\n')
})

it('tells rows apart that a check compares with others', async () => {
  const data = 'id,n\n1,5\n2,3\n2,3\n4,9\n'
  const { path } = await rejected('.csv', 'columns: { id: { unique: true }, n: { increasing: true } }', data)
  expect(await readFile(path, 'utf8')).toBe('"id","n","_checks"\n2,3,"id.unique n.increasing"\n2,3,"id.unique"\n')
})
