import { plain } from '@gauntlet/core'
import type { Column } from '@gauntlet/tables'
import type { Written } from '../../plan/context.ts'
import type { Kwargs } from '../kwargs.ts'
import { type MapCheck, mapCheck, subjectOf } from '../map-check.ts'
import type { GxCheck, GxContext } from '../planned.ts'

/** What differs between expectations about each value of one column. Missing values are left out. */
export interface ValueTest {
  readonly title: string
  readonly expected: string
  readonly says: string
  /** SQL, true for an unexpected value; or what it takes to tell where the value alone does not. */
  readonly unexpected: MapCheck['unexpected']
  readonly known?: NonNullable<MapCheck['known']>
}

export function columnValues(test: ValueTest, kwargs: Kwargs, column: Column, written: Written, context: GxContext): GxCheck {
  const name = context.dialect.identifier(column.name)
  const check: MapCheck = {
    ...test,
    title: `${plain(column.name, 100)}: ${test.title}`,
    noun: 'values',
    subject: subjectOf(column),
    columns: [column.name],
    shape: 'value',
    judged: `${name} IS NOT NULL`,
    of: column.name
  }
  return mapCheck(check, kwargs.share('mostly'), written, context)
}
