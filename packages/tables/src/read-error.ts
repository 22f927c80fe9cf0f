import { InputError, isInputError, messageOf, shownPath } from '@gauntlet/core'

/**
 * An engine's complaint about a file, in words for the person who can mend it. The engine's own text quotes lines of the data, which
 * may be private, and proposes switches that we do not offer.
 */
export function readError(input: string, thrown: unknown, files: readonly string[], workspace: string): unknown {
  if (isInputError(thrown)) return thrown
  const message = messageOf(thrown)
  const known = PROBLEMS.find(({ pattern }) => pattern.test(message))
  if (known === undefined) return thrown
  const file = files.find(path => message.includes(path)) ?? (files.length === 1 ? files[0] : undefined)
  const named = file === undefined ? 'a file' : `"${shownPath(file, { workspace })}"`
  const line = /(?:CSV Error on Line: |in line )(\d+)/.exec(message)?.[1]
  const where = line === undefined ? '' : ` (line ${line})`
  return new InputError(input, `names ${named}, which ${known.say(message)}${where}. ${known.wayOut}`)
}

interface Problem {
  readonly pattern: RegExp
  readonly say: (message: string) => string
  readonly wayOut: string
}

const REWRITE = 'Write the file again, or mend that line.'

const PROBLEMS: readonly Problem[] = [
  { pattern: /unterminated quote/, say: () => 'has a quote that is never closed, or text after a closing one', wayOut: REWRITE },
  {
    pattern: /Expected Number of Columns: (\d+) Found: (\d+)/,
    say: message => {
      const [, expected, found] = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message) ?? []
      return `has a line with ${found} fields where its header has ${expected}`
    },
    wayOut: 'Is the file cut off, or a separator not quoted?'
  },
  {
    pattern: /not utf-8 encoded|Invalid unicode|invalid UTF-?8/i,
    say: () => 'is not UTF-8',
    wayOut: 'Convert it first, such as with: iconv -f LATIN1 -t UTF-8 in.csv > out.csv'
  },
  { pattern: /Maximum line size/, say: () => 'has a line longer than 2 MB', wayOut: 'Is a quote not closed, or is it no CSV file?' },
  {
    pattern: /state machine reached an invalid state/,
    say: () => 'mixes line endings, or breaks the quoting rules of CSV',
    wayOut: 'Write it again with one kind of line ending, and with quotes around fields that hold quotes.'
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
