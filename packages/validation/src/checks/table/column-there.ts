import { plain, suggestion } from '@gauntlet/core'
import type { Column } from '@gauntlet/tables'
import type { Written } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import { decided } from '../row-wise.ts'

/** The columns of a check, or what it finds where the table lacks one of them. */
export type Columns =
  | { readonly columns: readonly Column[]; readonly lacking?: undefined }
  | { readonly columns?: undefined; readonly lacking: string }

/** The columns of these names, in their order. `of` is the table in words. */
export function columnsThere(names: readonly string[], there: readonly Column[], of = 'The data'): Columns {
  const columns = names.map(name => there.find(column => column.name === name))
  const at = columns.indexOf(undefined)
  if (at === -1) return { columns: columns.filter(column => column !== undefined) }
  const name = names[at] ?? ''
  const known = there.map(column => column.name)
  return {
    lacking: `${of} has no column "${plain(name, 100)}".${suggestion(name, known)}`.replace(/\.$/, '')
  }
}

/** A check of columns of which one is not there: it fails. */
export function lackingCheck(written: Written, title: string, expected: string, lacking: string): PlannedCheck {
  return decided(written, title, expected, 'no such column', lacking)
}
