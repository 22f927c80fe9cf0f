import { isAbsolute, relative, sep } from 'node:path'
import { InputError } from '@gauntlet/core'
import type { Column } from '../column.ts'
import { logicalType } from '../engine/engine-types.ts'
import { shownFile, type TableFiles } from '../source.ts'
import { duckdbDialect } from '../sql/duckdb-dialect.ts'

/** Folders such as `year=2026` as columns. */
export interface Hive {
  /** In the order of the folders. Empty where folders are not columns. */
  readonly columns: readonly Column[]
  /** The options of the engine's readers. They may yield a column more, for a folder above the workspace. */
  readonly options: string
}

/** What writers call the folder of rows without a value. */
const NO_VALUE = '__HIVE_DEFAULT_PARTITION__'

/** The columns that the folders of the files make, as `read.hive` says, and by themselves where all files have the same keys. */
export function hiveOf(table: TableFiles): Hive {
  const { input, files, read, declared } = table
  const wanted = read?.hive ?? 'auto'
  const [first = '', ...others] = files
  const keys = partitionFolders(table, first).map(keyOf)
  const shown = (file: string) => `"${shownFile(table, file)}"`
  const listed = (names: readonly string[]) => (names.length === 0 ? 'none' : names.map(name => `"${name}"`).join(', '))
  if (wanted === false) return { columns: [], options: 'hive_partitioning = false' }
  for (const file of others) {
    const found = partitionFolders(table, file).map(keyOf)
    if (found.join('/') === keys.join('/')) continue
    throw new InputError(
      input,
      `names ${shown(file)}, whose folders name the keys ${listed(found)}, where those of ${shown(first)} name ${listed(keys)}. Files that make up one table have the same keys; "hive: false" in "read" takes folders for mere folders.`
    )
  }
  if (keys.length === 0 && wanted === true)
    throw new InputError('read', `says "hive: true", and ${shown(first)} lies in no folder such as year=2026. Leave it out.`)
  if (keys.length === 0) return { columns: [], options: 'hive_partitioning = false' }
  refuseDoubles(table, keys)
  const columns = keys.map((name, at): Column => {
    const values = files.map(file => partitionValue(partitionFolders(table, file)[at] ?? ''))
    const engineType = declared?.get(name) === 'string' ? 'VARCHAR' : typeOf(values.filter(value => value !== NO_VALUE))
    return { name, type: logicalType(engineType), engineType }
  })
  const types = columns.map(({ name, engineType }) => `${duckdbDialect.identifier(name)}: ${engineType}`).join(', ')
  return { columns, options: `hive_partitioning = true, hive_types = {${types}}` }
}

/** The relation with the columns of the files and those of the folders, and no more. */
export function withPartitions(from: string, columns: readonly Column[], hive: Hive): string {
  if (hive.columns.length === 0) return from
  return `(SELECT ${[...columns, ...hive.columns].map(({ name }) => duckdbDialect.identifier(name)).join(', ')} FROM ${from})`
}

/** What a file's own folders say, as a list for SELECT; empty where folders are not columns. For files that are not read from their folders. */
export function partitionList(table: TableFiles, hive: Hive, file: string): string {
  const folders = partitionFolders(table, file)
  return hive.columns
    .map(({ name, engineType }, at) => {
      const value = partitionValue(folders[at] ?? '')
      return `, CAST(${value === NO_VALUE ? 'NULL' : duckdbDialect.text(value)} AS ${engineType}) AS ${duckdbDialect.identifier(name)}`
    })
    .join('')
}

/** A key that the files themselves have as a column: the engine would take the folder's value and say nothing. */
export function refuseDoubledKeys({ input }: TableFiles, hive: Hive, names: readonly string[]): void {
  const doubled = hive.columns.find(({ name }) => names.some(other => other.toLowerCase() === name.toLowerCase()))
  if (doubled === undefined) return
  throw new InputError(
    input,
    `holds files with a column "${doubled.name}" in folders that name a "${doubled.name}" too. Leave it out of the files, or say "hive: false" in "read" to take the files alone.`
  )
}

/** The folders `key=value` that a file lies in, within the workspace. Outside of it, all of them. */
export function partitionFolders({ workspace }: Pick<TableFiles, 'workspace'>, file: string): string[] {
  const inside = relative(workspace, file)
  const folders = (inside.startsWith('..') || isAbsolute(inside) ? file : inside).split(sep).slice(0, -1)
  return folders.filter(folder => /^[^=]+=[^=]*$/.test(folder))
}

function refuseDoubles({ input, files }: TableFiles, keys: readonly string[]): void {
  for (const file of files) {
    const all = file.split(sep).map(folder => (folder.includes('=') ? keyOf(folder).toLowerCase() : ''))
    const double = keys.find(key => all.filter(other => other === key.toLowerCase()).length > 1)
    if (double === undefined) continue
    throw new InputError(input, `names a file in two folders that name a "${double}". Rename one, or say "hive: false" in "read".`)
  }
}

function keyOf(folder: string): string {
  return folder.slice(0, folder.indexOf('='))
}

function partitionValue(folder: string): string {
  const written = folder.slice(folder.indexOf('=') + 1)
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}

/** As Spark and the engine itself take them: `month=01` is the integer 1. */
function typeOf(values: readonly string[]): string {
  if (values.length === 0) return 'VARCHAR'
  if (values.every(value => /^-?\d{1,18}$/.test(value))) return 'BIGINT'
  return values.every(isDate) ? 'DATE' : 'VARCHAR'
}

function isDate(value: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}
