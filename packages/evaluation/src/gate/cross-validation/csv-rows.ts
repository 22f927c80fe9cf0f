import { counted, csvCell, csvRecords, InputError } from '@gauntlet/core'
import type { SmallFile } from '../../documents/small-file.ts'

/** The rows of a small CSV with a header, as maps; what reads as a number is one. Throws `InputError` where a row has other columns. */
export function csvRows(input: string, file: SmallFile): Readonly<Record<string, string | number | null>>[] {
  const refuse = (problem: string): never => {
    throw new InputError(input, `names "${file.shown}", which ${problem}`)
  }
  const [header = [], ...rows] = csvRecords(input, file)
  if (rows.length === 0) refuse('holds no row of folds below a header, or is not CSV')
  const twice = header.find((name, index) => header.indexOf(name) !== index)
  if (twice !== undefined) refuse(`has the column ${JSON.stringify(twice.slice(0, 100))} twice`)
  return rows.map((fields, index) => {
    if (fields.length !== header.length) refuse(`has ${counted(fields.length, 'value')} in row ${index + 1}, but ${header.length} columns`)
    return Object.fromEntries(header.map((name, column) => [name === '' ? 'index' : name, cellOf(fields[column] ?? '')]))
  })
}

function cellOf(field: string): string | number | null {
  const cell = csvCell(field)
  return cell === '' ? null : cell
}
