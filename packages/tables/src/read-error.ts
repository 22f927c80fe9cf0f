import { InputError, isInputError, messageOf } from '@gauntlet/core'
import type { ReadableFiles } from './reader.ts'
import { shownFile } from './source.ts'

/**
 * An engine's complaint about a file, in words for the person who can mend it. The engine's own text quotes lines of the data, which
 * may be private, and proposes switches that we do not offer. Where it names no file, `own` is the table that was asked.
 */
export function readError(thrown: unknown, own: ReadableFiles, all: readonly ReadableFiles[]): unknown {
  if (isInputError(thrown)) return thrown
  const message = messageOf(thrown)
  // Of the engine's words the kind alone: what it proposes cannot be done here.
  if (message.startsWith('Out of Memory Error'))
    return new Error('Out of Memory Error: the engine needs more memory than it may use. Give it more.')
  const known = PROBLEMS.find(({ pattern }) => pattern.test(message))
  if (known === undefined) return thrown
  const { table, shown } = blamed(message, own, all)
  const named = shown === undefined ? 'a file' : `"${shown}"`
  const line = /(?:CSV Error on Line: |in line )(\d+)/.exec(message)?.[1]
  const where = line === undefined ? '' : ` (line ${line})`
  return new InputError(table.input, `names ${named}, which ${known.say(message, table)}${where}. ${wayOut(known, table)}`)
}

/** The file that a message names: of paths that begin alike, the longest. */
function blamed(message: string, own: ReadableFiles, all: readonly ReadableFiles[]) {
  let length = 0
  let found: { readonly table: ReadableFiles; readonly shown: string } | undefined
  for (const table of all)
    for (const [index, path] of table.paths.entries()) {
      if (path.length <= length || !message.includes(path)) continue
      length = path.length
      found = { table, shown: shownFile(table, table.files[index] ?? path) }
    }
  const [only, ...others] = own.files
  return found ?? { table: own, shown: only !== undefined && others.length === 0 ? shownFile(own, only) : undefined }
}

interface Problem {
  readonly pattern: RegExp
  readonly say: (message: string, table: ReadableFiles) => string
  readonly wayOut: string | ((table: ReadableFiles) => string)
}

function wayOut(problem: Problem, table: ReadableFiles): string {
  return typeof problem.wayOut === 'string' ? problem.wayOut : problem.wayOut(table)
}

const REWRITE = 'Write the file again, or mend that line.'

const PROBLEMS: readonly Problem[] = [
  { pattern: /unterminated quote/, say: () => 'has a quote that is never closed, or text after a closing one', wayOut: REWRITE },
  {
    pattern: /Expected Number of Columns: (\d+) Found: (\d+)/,
    say: (message, { read }) => {
      const [, expected, found] = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message) ?? []
      const hasHeader = read?.header === undefined || read.header === true
      return `has a line with ${found} fields where ${hasHeader ? `its header has ${expected}` : `it has ${expected} columns`}`
    },
    wayOut: 'Is the file cut off, or a separator not quoted?'
  },
  {
    pattern: /not utf-8 encoded|Invalid unicode|invalid UTF-?8/i,
    say: () => 'is not UTF-8',
    wayOut: ({ read }) =>
      `${read === undefined ? 'Convert it first' : 'Say its encoding in "read", such as "encoding: windows-1252", or convert it'}: iconv -f WINDOWS-1252 -t UTF-8 in.csv > out.csv`
  },
  { pattern: /Maximum line size/, say: () => 'has a line longer than 2 MB', wayOut: 'Is a quote not closed, or is it no CSV file?' },
  {
    pattern: /state machine reached an invalid state/,
    say: () => 'mixes line endings, or breaks the quoting rules of CSV',
    wayOut: 'Write it again with one kind of line ending, and with quotes around fields that hold quotes.'
  },
  {
    pattern: /duplicate column name|Duplicate name /,
    say: () => 'has objects with keys that differ only in case, or with an empty one',
    wayOut: 'Rename one.'
  },
  { pattern: /duplicate key/, say: () => 'has an object that names a key twice', wayOut: REWRITE },
  {
    pattern: /byte order mark/,
    say: () => 'begins with a byte order mark, which JSON has not',
    wayOut: 'Write it as UTF-8 without one.'
  },
  {
    pattern: /Malformed JSON|Missing closing brace/,
    say: () => 'holds something that is not JSON',
    wayOut: 'Is the file cut off? Every line has to be one JSON object (.jsonl), or the file one array of them (.json).'
  },
  { pattern: /expected records/, say: () => 'does not hold JSON objects', wayOut: 'Every row has to be an object: {"column": value, …}.' },
  {
    pattern: /maximum_object_size/,
    say: () => 'has a JSON object larger than 16 MB',
    wayOut: 'Is a bracket missing, or the whole file one object?'
  },
  {
    pattern: /No magic bytes|too small to be a Parquet|magic bytes/i,
    say: () => 'is not a complete Parquet file',
    wayOut: 'Is it cut off, or still being written or downloaded? Is it stored with Git LFS and not fetched?'
  },
  {
    pattern:
      /^(?!Binder|Parser|Catalog|Conversion|Permission)[\s\S]*(parquet|thrift|snappy|zstd|gzip|don't know what type|out of buffer|decompress|TProtocolException|corrupt)/i,
    say: () => 'is damaged: its content does not fit its own description',
    wayOut: 'Write or download it again.'
  },
  {
    pattern: /Could not set lock|No such file|Cannot open file|IO Error/,
    say: () => 'cannot be read',
    wayOut: 'Is it still there, and may this user read it?'
  }
]
