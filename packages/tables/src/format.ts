import { InputError, shownPath } from '@gauntlet/core'
import type { TableFiles } from './source.ts'

export type Format = 'csv' | 'parquet' | 'json'

const ENDINGS: Readonly<Record<Format, RegExp>> = {
  csv: /\.(csv|tsv)(\.(gz|zst))?$/i,
  parquet: /\.(parquet|pq)$/i,
  json: /\.(jsonl|ndjson|json)(\.(gz|zst))?$/i
}

/** The one format of all the files, by their endings. */
export function formatOf({ input, files, workspace }: Pick<TableFiles, 'input' | 'files' | 'workspace'>): Format {
  const shown = (file: string) => shownPath(file, { workspace })
  const [first = '', ...others] = files
  const format = formatOfFile(input, shown(first))
  const other = others.find(file => formatOfFile(input, shown(file)) !== format)
  if (other === undefined) return format
  throw new InputError(
    input,
    `mixes ${format} ("${shown(first)}") and ${formatOfFile(input, shown(other))} ("${shown(other)}"); files that make up one table are all of one kind`
  )
}

function formatOfFile(input: string, file: string): Format {
  for (const format of ['csv', 'parquet', 'json'] as const) if (ENDINGS[format].test(file)) return format
  throw new InputError(
    input,
    `names "${file}", whose ending says nothing of its format; expected .csv, .tsv, .parquet, .jsonl, .ndjson or .json (text also as .gz or .zst)`
  )
}
