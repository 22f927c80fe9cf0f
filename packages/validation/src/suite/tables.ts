import { z } from 'zod'

/** What SQL and checks call a table. */
export const TableName = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]{0,62}$/, 'expected a table name: at most 63 letters, digits and underscores, no digit first')

const Path = z.string().min(1).max(4000)

/** Further tables, by their names: the paths or patterns of their files. */
export const MoreTables = z
  .record(TableName, z.union([Path.transform(path => [path]), z.array(Path).min(1).max(1000)]))
  .refine(tables => Object.keys(tables).length <= 50, 'names more than 50 tables')
  .refine(
    tables => !Object.keys(tables).some(name => name.toLowerCase() === 'data'),
    'calls a table "data", which is the table that is judged'
  )
export type MoreTables = z.output<typeof MoreTables>

/** The tables that a suite brings along beside the one that is judged: by name, the paths or patterns as they were written. */
export function tablesOf(suite: { readonly tables?: MoreTables | undefined }): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(suite.tables ?? {}))
}
