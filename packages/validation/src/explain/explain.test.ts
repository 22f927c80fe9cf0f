import { parseConfig } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { opened } from '../opened.test-support.ts'
import { Suite } from '../suite/suite.ts'
import { validateTable } from '../validate.ts'

/** Bad rows are those of one source; a tenth of all rows has it. */
const rows = Array.from({ length: 1000 }, (_, index) => {
  const source = index % 10 === 0 ? 'eu-3' : `us-${index % 3}`
  return `${index},${source},${index % 10 === 0 ? 9999 : index % 60},${index % 2},${index % 4 === 0 ? '' : 'x'}`
})
const csv = `id,source,delay,even,note\n${rows.join('\n')}\n`

async function messages(yaml: string, given: { readonly showValues?: boolean; readonly idColumns?: readonly string[] } = {}, data = csv) {
  const tables = await opened({ data })
  const options = {
    input: 'checks',
    showValues: given.showValues ?? false,
    now: 0,
    idColumns: given.idColumns ?? [],
    files: [],
    roots: { workspace: tables.folder, temp: tables.folder, allowedPaths: [] },
    customProgram: ''
  }
  const validated = await validateTable(tables, parseConfig('checks', yaml, Suite), options).finally(() => tables.close())
  return Object.fromEntries(validated.checks.map(({ id, message }) => [id, message]))
}

it('names the column that most bad rows have a value of, and the value only where it may', async () => {
  const masked = await messages('columns: { delay: { max: 100 } }')
  expect(masked['delay.max']).toBe(
    'delay: 100 of 1,000 values are above 100 (largest 9,999); expected at most 100. 100% of the bad rows share one value of source (10% of all rows have it).'
  )
  const shown = await messages('columns: { delay: { max: 100 } }', { showValues: true })
  expect(shown['delay.max']).toContain('Values: "9999" (100). 100% of the bad rows have source "eu-3" (10% of all rows).')
})

it.each([
  ['a value that all rows share as well', 'columns: { delay: { max: 100 } }', `c,delay\n${'a,1\n'.repeat(50)}${'a,999\n'.repeat(50)}`],
  ['a few rows, which have something in common by chance', 'columns: { delay: { max: 100 } }', `c,delay\n${'a,1\n'.repeat(50)}b,999\n`],
  ['rows spread over all values', 'columns: { delay: { max: 100 } }', `c,delay\n${'a,1\nb,1\nc,999\nd,999\ne,999\n'.repeat(20)}`],
  ['a measurement', 'columns: { delay: { max: 100 } }', `c,delay\n${'0.5,1\n'.repeat(50)}${'1.5,999\n'.repeat(50)}`],
  ['the column itself', 'columns: { delay: { max: 100 } }', `delay\n${'1\n'.repeat(50)}${'999\n'.repeat(50)}`]
])('explains nothing by %s', async (_, yaml, data) => {
  expect((await messages(yaml, {}, data))['delay.max']).not.toContain('of the bad rows')
})

it('explains nothing by the rows that a check is about', async () => {
  const yaml = 'columns: { delay: { max: { value: 100, where: { source: eu-3 } } } }'
  expect((await messages(yaml))['delay.max']).not.toContain('value of source')
})

it('explains by a value that is missing', async () => {
  const data = `c,delay\n${'a,1\n'.repeat(50)}${',999\n'.repeat(20)}`
  expect((await messages('columns: { delay: { max: 100 } }', {}, data))['delay.max']).toContain(
    '100% of the bad rows have no c (28.57% of all rows).'
  )
})

it('names the first rows by the columns that tell them apart, which were named on purpose', async () => {
  const found = await messages('columns: { delay: { max: 100 } }', { idColumns: ['id'] })
  expect(found['delay.max']).toContain('First rows: id=0, id=10, id=20.')
  const two = await messages('conditions: [{ id: short, sql: delay < 100 }]', { idColumns: ['source', 'note'] })
  expect(two['conditions.short']).toContain('First rows: source=eu-3 note=(missing), source=eu-3 note=x, source=eu-3 note=(missing).')
})

it('refuses a column that is not there', async () => {
  await expect(messages('rows: 1000', { idColumns: ['idd'] })).rejects.toThrow(
    'Input "id-columns" names the column "idd", which the data does not have. Did you mean "id"?'
  )
})

it('says nothing of values that are missing, where missing is what is wrong', async () => {
  expect((await messages('columns: { note: { nullable: false } }', { showValues: true }))['note.nullable']).not.toContain('Values:')
})

it('looks into rows of a subset alone', async () => {
  const found = await messages('columns: { delay: { max: { value: 100, where: "even = 0" } } }', { idColumns: ['id'] })
  expect(found['delay.max']).toContain('First rows: id=0, id=10')
})
