import { stat } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { messageOf, plain, type Roots } from '@gauntlet/core'
import { isNumeric, openTable, type Table } from '@gauntlet/tables'
import { isPredictions, isTable } from './look-scripts.ts'
import { isOfPredictions, type Roles, rolesOf } from './roles.ts'

/** A table, or several files of one. */
export interface DataFound {
  /** A path, or a pattern for several. */
  readonly path: string
  readonly files: readonly string[]
  readonly rows: number
  readonly columns: readonly string[]
}

/** A table of predictions with their labels. */
export interface PredictionsFound extends DataFound {
  readonly roles: Roles
  readonly kind: 'classes' | 'numbers'
  /** What labels there are, as they are written, where they are few. */
  readonly labels: readonly (string | number | boolean)[]
  /** Columns that divide the rows into few parts. */
  readonly slices: readonly string[]
  /** Whether the column of predictions holds scores of the positive class. */
  readonly predictionIsScore: boolean
}

export interface TablesFound {
  readonly data: readonly DataFound[]
  readonly predictions: readonly PredictionsFound[]
  /** Of files that look like tables and could not be read. */
  readonly notes: readonly string[]
}

const NO_DATA =
  /(^|\/)(tests?|fixtures|plots|dvclive|dvc_plots|reports?|\.github|docs?)\/|(^|[/_-])(metrics?|confusion|roc|importances?|history|submission)[\w-]*\.\w+$/i
const MOST_OPENED = 16
const MOST_BYTES = 4e9
/** More labels than this are numbers to come near to, rather than classes. */
const MOST_CLASSES = 20

/** Opens what looks like a table, the likeliest first, and tells data from predictions by the columns. */
export async function lookAtTables(folder: string, files: readonly string[], roots: Roots, signal: AbortSignal): Promise<TablesFound> {
  const groups = grouped(files.filter(file => isTable(file) && (isPredictions(file) || !NO_DATA.test(file))))
  const found = { data: [] as DataFound[], predictions: [] as PredictionsFound[], notes: [] as string[] }
  for (const { path, files: members } of groups.slice(0, MOST_OPENED)) {
    const sizes = await Promise.all(members.map(async file => (await stat(join(folder, file))).size))
    if (sizes.some(size => size === 0) || sizes.reduce((sum, size) => sum + size, 0) > MOST_BYTES) {
      found.notes.push(`${path} is ${sizes.includes(0) ? 'empty' : 'large'}, and was not opened.`)
      continue
    }
    try {
      const real = members.map(file => join(roots.workspace, file))
      const table = await openTable({ input: 'data', files: real, workspace: roots.workspace }, { temp: roots.temp, signal })
      try {
        const looked = await lookAt(table, path, members)
        if ('roles' in looked) found.predictions.push(looked)
        else found.data.push(looked)
      } finally {
        table.close()
      }
    } catch (thrown) {
      signal.throwIfAborted()
      found.notes.push(`${path} could not be read: ${plain(messageOf(thrown).replace(/^Input "data" /, ''), 200)}`)
    }
  }
  if (groups.length > MOST_OPENED) found.notes.push(`There are ${groups.length} tables; the ${MOST_OPENED} likeliest were opened.`)
  return found
}

async function lookAt(table: Table, path: string, files: readonly string[]): Promise<DataFound | PredictionsFound> {
  await table.settle()
  const columns = table.columns.map(({ name }) => name)
  const named = rolesOf(columns)
  const rows = Number((await table.rows('SELECT count(*) AS n FROM data', 1))[0]?.n ?? 0)
  const { label, prediction } = named
  if (label === undefined || !isOfPredictions(named)) return { path, files, rows, columns }
  const distinct = await distinctCounts(table)
  const id = named.id ?? columns.find(column => /(^|_)id$/i.test(column) && distinct.get(column) === rows)
  const roles = { ...named, id }
  const played = new Set(Object.values(roles))
  const slices = columns.filter(
    column => !played.has(column) && (distinct.get(column) ?? 0) > 1 && (distinct.get(column) ?? 0) <= MOST_CLASSES
  )
  const name = table.dialect.identifier(label)
  const values = (await table.rows(`SELECT DISTINCT ${name} AS v FROM data WHERE ${name} IS NOT NULL ORDER BY 1`, MOST_CLASSES + 1)).map(
    row => row.v
  )
  const type = table.columns.find(column => column.name === label)?.type ?? 'string'
  const isNumbers = type === 'float' || type === 'decimal' || (isNumeric(type) && values.length > MOST_CLASSES)
  const labels = isNumbers || values.length > MOST_CLASSES ? [] : values.flatMap(value => labelOf(value))
  const predictionType = table.columns.find(column => column.name === prediction)?.type
  const isBinary = labels.length === 2 && labels.every(value => value === 0 || value === 1)
  const predictionIsScore = isBinary && roles.score === undefined && (predictionType === 'float' || predictionType === 'decimal')
  return { path, files, rows, columns, roles, slices, kind: isNumbers ? 'numbers' : 'classes', labels, predictionIsScore }
}

async function distinctCounts(table: Table): Promise<ReadonlyMap<string, number>> {
  const names = table.columns.map(({ name }) => name)
  const counts = names.map((name, index) => `count(DISTINCT ${table.dialect.identifier(name)}) AS c${index}`)
  const [row] = await table.rows(`SELECT ${counts.join(', ')} FROM data`, 1)
  return new Map(names.map((name, index) => [name, Number(row?.[`c${index}`] ?? 0)]))
}

function labelOf(value: unknown): (string | number | boolean)[] {
  if (typeof value === 'bigint') return [Number(value)]
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [value] : []
}

interface Group {
  readonly path: string
  readonly files: readonly string[]
}

/** Three or more files of a folder whose names differ by a number only are one table. The likeliest to matter come first. */
function grouped(files: readonly string[]): Group[] {
  const groups = new Map<string, string[]>()
  for (const file of files) {
    const key = posix.join(posix.dirname(file), posix.basename(file).replaceAll(/\d+/g, '*'))
    groups.set(key, [...(groups.get(key) ?? []), file])
  }
  return [...groups]
    .flatMap(([pattern, members]): Group[] =>
      members.length >= 3 ? [{ path: pattern, files: members }] : members.map(file => ({ path: file, files: [file] }))
    )
    .sort((a, b) => likelihood(b.path) - likelihood(a.path) || a.path.length - b.path.length)
}

function likelihood(path: string): number {
  const wins = [
    [/(^|[/_-])preds?(ictions?)?/i, 8],
    [/(^|[/_-])train/i, 4],
    [/^data\//i, 2],
    [/(^|[/_-])(test|valid|val|holdout|sample)/i, -1],
    [/(^|\/)(raw|interim|external)\//i, -1]
  ] as const
  return wins.reduce((sum, [pattern, weight]) => sum + (pattern.test(path) ? weight : 0), 0)
}
