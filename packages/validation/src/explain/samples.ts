import { formatNumber, plain } from '@gauntlet/core'
import { TABLE, type Table } from '@gauntlet/tables'
import type { FailedCheck } from './failed.ts'

const MOST_SAMPLES = 5

/** The commonest unexpected values of a failed check that looks at one column. */
export async function sampleValues(table: Table, { unexpected }: FailedCheck): Promise<string | undefined> {
  const [column, ...others] = unexpected.columns
  if (column === undefined || others.length > 0) return undefined
  const value = table.dialect.asText(table.dialect.identifier(column))
  const query = `SELECT ${value} AS value, count(*) AS n FROM ${unexpected.from ?? TABLE} WHERE ${unexpected.condition} GROUP BY 1 ORDER BY n DESC, value LIMIT ${MOST_SAMPLES}`
  const rows = await table.rows(query, MOST_SAMPLES)
  if (rows.every(row => row.value === null)) return undefined
  return rows
    .map(row => `${row.value === null ? 'missing' : `"${plain(String(row.value), 80)}"`} (${formatNumber(Number(row.n))})`)
    .join(', ')
}
