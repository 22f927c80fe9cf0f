import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runBundle } from '@gauntlet/testkit'
import { expect, it } from 'vitest'

const guide = await readFile(new URL('../../../docs/data-tests.md', import.meta.url), 'utf8')
const checks = /```yaml\n# checks\.yml\n([\s\S]*?)```/.exec(guide)?.[1] ?? ''

type Row = Record<string, string | number | boolean>

/** A table that is as it should be: the same every time. */
function customers(count = 1200): Row[] {
  return Array.from({ length: count }, (_, row) => ({
    customer_id: row + 1,
    signup: `2025-0${1 + (row % 9)}-1${row % 10}`,
    age: 18 + (row % 83),
    income: 1000 * (row % 70),
    gender: row % 2 === 0 ? 'f' : 'm',
    region: `r${row % 5}`,
    city: `city ${row % 40}`,
    employed: row % 3 !== 0,
    tenure_months: row % 120,
    plan: ['basic', 'plus', 'pro'][row % 3] ?? '',
    monthly_fee: 9.5 + (row % 7),
    discount: (row % 4) / 10,
    calls: row % 30,
    minutes: (row % 300) * 1.5,
    data_gb: (row % 50) / 4,
    complaints: row % 4,
    last_contact: `2026-01-0${1 + (row % 9)}T12:00:00`,
    satisfaction: 1 + (row % 5),
    autopay: row % 4 === 0,
    churned: row % 5 === 0
  }))
}

function csv(rows: readonly Row[], columns = Object.keys(rows[0] ?? {})): string {
  return `${columns.join(',')}\n${rows.map(row => columns.map(column => row[column]).join(',')).join('\n')}\n`
}

/** The table with one column changed, in some rows. */
function changed(column: string, value: (row: number) => Row[string] | undefined): string {
  return csv(customers().map((row, index) => ({ ...row, [column]: value(index) ?? row[column] ?? '' })))
}

async function judged(data: string) {
  const workspace = await mkdtemp(join(tmpdir(), 'gauntlet-data-tests-'))
  await writeFile(join(workspace, 'customers.csv'), data)
  await writeFile(join(workspace, 'checks.yml'), checks)
  const { exitCode, outputs } = await runBundle('validate-data', { workspace, inputs: { data: 'customers.csv', checks: 'checks.yml' } })
  const failed: unknown = JSON.parse(outputs['failed-checks'] ?? '[]')
  return { exitCode, verdict: outputs.verdict, failed }
}

it('the file of the guide passes data that are as they should be', async () => {
  expect(await judged(csv(customers()))).toEqual({ exitCode: 0, verdict: 'pass', failed: [] })
})

const names = Object.keys(customers(1)[0] ?? {})
const swapped = names.map(name => (name === 'age' ? 'income' : name === 'income' ? 'age' : name))

it.each<[string, string, string[]]>([
  ['999 rows', csv(customers(999)), ['rows']],
  ['a column left out', csv(customers(), names.slice(0, -2).concat('churned')), ['schema.types.autopay']],
  ['columns that changed places', csv(customers(), swapped), ['schema.ordered']],
  ['text among the numbers', changed('calls', row => (row === 700 ? 'many' : undefined)), ['schema.types.calls']],
  ['an age of 17', changed('age', row => (row === 3 ? 17 : undefined)), ['age.min']],
  ['an age of 101', changed('age', row => (row === 3 ? 101 : undefined)), ['age.max']],
  ['an income below 0', changed('income', row => (row === 3 ? -1 : undefined)), ['income.min']],
  ['a column with 6 % missing', changed('region', row => (row % 100 < 6 ? '' : undefined)), ['region.missing']],
  ['a class of 8 %', changed('churned', row => row % 100 < 8), ['integrity.label-balance']],
  ['a class of 97 %', changed('churned', row => row % 100 < 97), ['integrity.label-balance']]
])('and fails on %s', async (_, data, expected) => {
  const { exitCode, verdict, failed } = await judged(data)
  expect({ exitCode, verdict, failed }).toEqual({ exitCode: 1, verdict: 'fail', failed: expected })
})

it('and fails on a table with much missing here and there', async () => {
  const gaps = customers().map((row, index) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, index % 10 === 0 ? '' : value]))
  )
  const { exitCode, failed } = await judged(csv(gaps))
  expect(exitCode).toBe(1)
  expect(failed).toContain('missing')
})
