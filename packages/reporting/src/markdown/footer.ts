import {
  blocks,
  code,
  details,
  formatBytes,
  type JudgedFile,
  type Markdown,
  markdown,
  openChecks,
  reproduceBlock,
  table,
  VERSION
} from '@gauntlet/core'
import { gateName } from '../gate.ts'
import type { Entry, Report, ReportContext } from '../report.ts'
import { safeLink } from './safe-link.ts'

/** Commands and queries that show the findings again. */
export function reproduceFold(entries: readonly Entry[], most: number): Markdown {
  const known = new Map<string, string>()
  for (const { file } of entries) {
    for (const check of file.kind === 'error' ? [] : openChecks(file.checks)) {
      if (check.reproduce !== undefined && check.reproduce.trim() !== '' && !known.has(check.reproduce))
        known.set(check.reproduce, check.id)
    }
  }
  const shown = [...known].slice(0, most).map(([command, id]) => blocks(code(id), reproduceBlock(command)))
  return shown.length === 0 ? '' : details('See the findings again', blocks(...shown))
}

/** Where the verdicts come from. Times are left out on purpose: an unchanged report must be an unchanged text. */
export function footer(report: Report, { commit, runUrl, pageUrl }: ReportContext, most: number): Markdown {
  const rows = report.entries.flatMap(entry => provenanceRows(entry, report.entries)).slice(0, most)
  const run = runUrl === undefined ? '' : `[run ${runUrl.split('/').at(-1) ?? ''}](${runUrl})`
  const { fanIn } = report
  const jobs = fanIn !== undefined && fanIn.expected > 1 ? `${fanIn.reported} of ${fanIn.expected} jobs reported` : ''
  const page = pageUrl === undefined ? '' : safeLink('HTML report', pageUrl)
  const line = [commit === undefined ? '' : `commit ${code(commit.slice(0, 12))}`, run, page, jobs, `made by ${code(version(report))}`]
    .filter(part => part !== '')
    .join(' · ')
  return blocks(
    rows.length > 0 && details('Where this comes from', table([{ title: 'Gate' }, { title: 'What' }, { title: 'Which' }], rows)),
    line
  )
}

function provenanceRows(entry: Entry, entries: readonly Entry[]): Markdown[][] {
  const gate = code(gateName(entry, entries), 120)
  const { inputs, sha, job, matrix } = entry.file.provenance
  const shown = inputs.slice(0, MOST_FILES).map(judged => [gate, markdown(judged.input), fileCell(judged)])
  const more = inputs.length - shown.length
  return [
    ...shown,
    ...(more > 0 ? [[gate, '', `… and ${more} more files`]] : []),
    ...(sha === undefined ? [] : [[gate, 'checked out', code(sha.slice(0, 12))]]),
    ...(job === undefined ? [] : [[gate, 'job', markdown(matrix === undefined ? job : `${job} ${matrix}`, 200)]])
  ]
}

const MOST_FILES = 10

function fileCell({ path, sha256, bytes }: JudgedFile): Markdown {
  return `${code(path)} ${formatBytes(bytes)}, ${code(`sha256:${sha256.slice(0, 12)}`)}`
}

function version({ entries }: Report): string {
  const versions = new Set(entries.map(({ file }) => file.provenance.versions.gauntlet ?? VERSION))
  return `gauntlet ${[...versions].slice(0, 3).join(', ') || VERSION}`
}
