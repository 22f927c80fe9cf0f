import { shownPath } from '@gauntlet/core'
import type { Column, LogicalType } from './column.ts'
import type { CsvLayout } from './csv/csv-columns.ts'
import type { ReadOptions } from './read-options.ts'

/** What is to be opened as one table. */
export interface TableFiles {
  /** The input that names the files, for messages. */
  readonly input: string
  /** Real paths, checked. */
  readonly files: readonly string[]
  readonly workspace: string
  /**
   * Types that the author expects. Text formats have no types of their own, so a column is tried as the type it is declared to have
   * first. Columns that are not in the files stay absent: presence is read from the files alone.
   */
  readonly declared?: ReadonlyMap<string, LogicalType>
  /** How a file is shown where its path is not what the author wrote: fetched files, by their URL without its query. */
  readonly names?: ReadonlyMap<string, string>
  /** How to read the files where they do not say it themselves. */
  readonly read?: ReadOptions
}

/** A file of the table as people read it. */
export function shownFile({ names, workspace }: Pick<TableFiles, 'names' | 'workspace'>, file: string): string {
  return names?.get(file) ?? shownPath(file, { workspace })
}

/** A format's answer: which columns there are and the SQL that yields them. */
export interface Source {
  readonly columns: readonly Column[]
  /** Follows FROM: the files as this engine reads them. */
  readonly from: string
  /** Follows FROM in a person's own session: paths relative to the workspace, and what it takes to read these columns the same way. */
  readonly shown: (columns: readonly string[]) => string
  /** How a text format makes sure that its columns hold what their types say. Undefined where the files have types of their own. */
  readonly guard: Guard | undefined
  /** Of CSV files: how their text becomes fields. */
  readonly layout?: CsvLayout
}

export interface Guard {
  /** Like `from`, with one more column for each guarded one: true where a value does not fit its type. */
  readonly from: string
  /** The guarded columns, and the names of the columns that guard them. */
  readonly columns: readonly { readonly column: string; readonly flag: string }[]
  /** The same files with these columns read as what all their values are. The numbers are the values that did not fit. */
  readonly settle: (misread: ReadonlyMap<string, number>) => Promise<Source>
}
