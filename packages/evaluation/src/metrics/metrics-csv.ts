import { counted, csvCell, csvRecords, cut, InputError } from '@gauntlet/core'
import type { SmallFile } from '../documents/small-file.ts'

/**
 * Metrics of a CSV file as an object, numbers as numbers: of two columns (`metric,value`, in any order and with others beside them), or
 * of one row with a column for each metric. Throws `InputError` for any other shape.
 */
export function metricsOfCsv(input: string, file: SmallFile): unknown {
  const { shown } = file
  const [header = [], ...rows] = csvRecords(input, file)
  const refuse = (what: string): never => {
    throw new InputError(
      input,
      `names "${shown}", which ${what}. Expected the columns "metric" and "value", or one row with a column for each metric.`
    )
  }
  const ragged = rows.findIndex(row => row.length !== header.length)
  if (ragged !== -1) refuse(`has ${counted(rows[ragged]?.length ?? 0, 'field')} in row ${ragged + 1} where its header has ${header.length}`)
  const names = header.map(name => name.trim().toLowerCase())
  const name = names.findIndex(one => NAMES.includes(one))
  const value = names.indexOf('value')
  if (name !== -1 && value !== -1) return rows.map(row => ({ metric: row[name]?.trim() ?? '', value: csvCell(row[value] ?? '') }))
  const [only, ...others] = rows
  if (only === undefined || others.length > 0) return refuse(`has ${counted(rows.length, 'row')}`)
  const double = names.find((one, at) => names.indexOf(one) !== at)
  if (double !== undefined) refuse(`has the column "${cut(double, 100)}" twice`)
  return Object.fromEntries(header.map((key, at) => [key.trim(), csvCell(only[at] ?? '')]))
}

const NAMES = ['metric', 'name', 'key']
