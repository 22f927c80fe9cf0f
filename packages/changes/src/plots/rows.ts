import { isCsv, parseLenientJson } from '@gauntlet/core'
import { yamlOf } from '../documents/content.ts'
import { csvObjects, type Row } from '../documents/csv-objects.ts'

const DEEPEST = 8

/**
 * The rows of a file of points: CSV and TSV; JSON and YAML as a list of objects, or the first such list in it, as DVC has it; lists of
 * numbers by name, as Keras writes a history. Undefined where there are none. Throws where the file is damaged.
 */
export function rowsOf(path: string, bytes: Buffer): readonly Row[] | undefined {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '')
  if (isCsv(path)) return csvObjects(path, text)
  if (/\.(jsonl|ndjson)$/i.test(path))
    return rowsIn(
      text
        .split('\n')
        .filter(line => line.trim() !== '')
        .map(parseLenientJson),
      0
    )
  return rowsIn(/\.ya?ml$/i.test(path) ? yamlOf(text) : parseLenientJson(text), 0)
}

function rowsIn(content: unknown, depth: number): readonly Row[] | undefined {
  if (depth > DEEPEST) return undefined
  if (Array.isArray(content)) {
    const rows = content.filter(isRow)
    return rows.length > 0 && rows.length === content.length ? rows : undefined
  }
  if (!isRow(content)) return undefined
  const columns = Object.entries(content).filter(([, value]) => Array.isArray(value) && value.length > 0 && value.every(isScalar))
  if (columns.length > 0) {
    const length = Math.max(...columns.map(([, value]) => (Array.isArray(value) ? value.length : 0)))
    return Array.from({ length }, (_, place) =>
      Object.fromEntries(columns.map(([name, value]) => [name, Array.isArray(value) ? value[place] : undefined]))
    )
  }
  for (const value of Object.values(content)) {
    const found = rowsIn(value, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

function isRow(item: unknown): item is Row {
  return typeof item === 'object' && item !== null && !Array.isArray(item)
}

function isScalar(item: unknown): boolean {
  return item === null || typeof item !== 'object'
}
