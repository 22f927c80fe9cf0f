import { counted, formatNumber, plain } from '@gauntlet/core'
import type { Written } from '../plan/context.ts'
import type { Finding, PlannedCheck } from '../plan/planned.ts'
import type { Digests } from './digests.ts'

/** What is said of one of the judged files. */
export interface Said {
  readonly digests: Digests
  /** What DVC says of it; empty where nothing does. */
  readonly entries: readonly SaidByDvc[]
}

export interface SaidByDvc {
  readonly from: string
  readonly md5: string | undefined
  readonly size: number | undefined
  readonly legacy: boolean
  /** A folder of which DVC's list of files is not there. */
  readonly unlisted?: true
}

/** The data are the bytes that a digest says: one digest of all files together, or one for each by its path. */
export function sha256Check(
  files: readonly Digests[],
  together: string,
  wanted: string | Readonly<Record<string, string>>,
  written: Written
): PlannedCheck {
  if (typeof wanted === 'string') {
    const expected = wanted.toLowerCase()
    const same = together === expected
    const what = files.length === 1 ? plain(files[0]?.shown ?? '', 200) : `the digest of ${counted(files.length, 'file')}`
    const message = same ? `The SHA-256 of ${what} is ${together}` : `The SHA-256 of ${what} is ${together}; expected ${expected}`
    return lineageCheck('SHA-256 of the data', expected, written, { outcome: same ? 'pass' : 'fail', observed: together, message })
  }
  const known = new Map(files.map(file => [file.shown, file]))
  const problems = [
    ...Object.entries(wanted).flatMap(([path, digest]) => {
      const file = known.get(path.replace(/^\.\//, ''))
      if (file === undefined) return [`${plain(path, 200)} is not among the data`]
      return file.sha256 === digest.toLowerCase()
        ? []
        : [`the SHA-256 of ${plain(path, 200)} is ${file.sha256}, expected ${digest.toLowerCase()}`]
    }),
    ...files
      .filter(file => !Object.keys(wanted).some(path => path.replace(/^\.\//, '') === file.shown))
      .map(file => `${plain(file.shown, 200)} has no SHA-256 in the checks`)
  ]
  const expected = `the SHA-256 of ${counted(Object.keys(wanted).length, 'file')}`
  return lineageCheck('SHA-256 of the data', expected, written, ofProblems(problems, `${counted(files.length, 'file')} as expected`))
}

/** The data are the bytes that files of DVC describe. Pure. */
export function dvcCheck(said: readonly Said[], sources: readonly string[], written: Written): PlannedCheck {
  const expected = `the data that ${sources.map(source => plain(source, 200)).join(', ')} ${sources.length === 1 ? 'describes' : 'describe'}`
  const title = 'Data as tracked by DVC'
  const unknown = said.flatMap(({ digests, entries }) => entries.flatMap(entry => untold(digests, entry)))
  const problems = said.flatMap(({ digests, entries }) => {
    if (entries.length === 0) return [`${plain(digests.shown, 200)} is tracked by none of them`]
    return entries.flatMap(entry => mismatch(digests, entry))
  })
  if (problems.length === 0 && unknown.length > 0) {
    return lineageCheck(title, expected, written, { outcome: 'inconclusive', observed: 'not known', message: list(unknown) })
  }
  return lineageCheck(title, expected, written, ofProblems(problems, `${counted(said.length, 'file')} as tracked`))
}

/** Why it cannot be told whether a file is what DVC says. */
function untold({ shown }: Digests, { from, md5, unlisted }: SaidByDvc): string[] {
  if (unlisted === true) {
    const wayOut = 'Run "dvc fetch" before, or track single files'
    return [`${plain(from, 200)} tracks a folder with ${plain(shown, 200)}, and the list of its files is not in .dvc/cache. ${wayOut}`]
  }
  return md5 === undefined ? [`${plain(from, 200)} has no md5 of ${plain(shown, 200)}`] : []
}

function mismatch({ shown, md5, unixMd5, bytes }: Digests, entry: SaidByDvc): string[] {
  if (entry.md5 === undefined || entry.unlisted === true) return []
  const name = plain(shown, 200)
  const from = plain(entry.from, 200)
  if (entry.md5 !== md5 && !(entry.legacy && entry.md5 === unixMd5))
    return [`the MD5 of ${name} is ${md5}, that in ${from} is ${plain(entry.md5, 50)}`]
  if (entry.size === undefined || entry.size === bytes) return []
  return [`${name} has ${formatNumber(bytes)} bytes, in ${from} it has ${formatNumber(entry.size)}`]
}

function ofProblems(problems: readonly string[], fine: string): Finding {
  if (problems.length === 0) return { outcome: 'pass', observed: fine, value: 0, message: `Lineage: ${fine}` }
  return {
    outcome: 'fail',
    observed: counted(problems.length, 'difference'),
    value: problems.length,
    message: `Lineage: ${list(problems)}`
  }
}

function list(problems: readonly string[]): string {
  return `${problems.slice(0, 5).join('; ')}${problems.length > 5 ? `; and ${problems.length - 5} more` : ''}`
}

function lineageCheck(title: string, expected: string, written: Written, finding: Finding): PlannedCheck {
  return { ...written, title, expected, aggregates: [], judge: () => finding }
}
