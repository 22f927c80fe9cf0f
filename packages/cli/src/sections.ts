import { relative } from 'node:path'
import {
  type Check,
  counted,
  formatDuration,
  logText,
  openChecks,
  plain,
  readVerdictFile,
  STATUS_WORDS,
  type Verdict,
  type VerdictFile
} from '@gauntlet/core'
import { z } from 'zod'
import type { Style } from './style.ts'
import { indent, openLines } from './terminal.ts'

/** The output `results` of the whole gate: what came of each section, by its name. */
const Results = z.record(
  z.string(),
  z.object({
    status: z.enum(['pass', 'warn', 'fail', 'inconclusive', 'error', 'skipped']),
    passed: z.boolean(),
    message: z.string(),
    outputs: z.record(z.string(), z.string())
  })
)

/** What came of one section of the whole gate. */
export interface Section {
  readonly name: string
  readonly status: z.output<typeof Results>[string]['status']
  readonly passed: boolean
  /** One sentence. */
  readonly message: string
  /** What its action wrote. Undefined for one that was skipped. */
  readonly file: VerdictFile | undefined
}

const SKIPPED = { sign: '⏭️', word: 'skipped' }

/** The sections that the whole gate (`results`, its output of that name) ran or skipped, in their order. */
export async function readSections(results: string): Promise<Section[]> {
  const told = Object.entries(Results.parse(JSON.parse(results)))
  return Promise.all(
    told.map(async ([name, { status, passed, message, outputs }]) => {
      const path = outputs['verdict-path']
      return { name, status, passed, message, file: path === undefined ? undefined : await readVerdictFile(path) }
    })
  )
}

/**
 * The verdict on the whole gate for people at a terminal: every section, with what is open in it, and where the report is (`page`, a
 * path). A check of the gate that is no section's, as that of a report that could not be written, is shown where it is open.
 */
export function renderSections(verdict: Verdict, sections: readonly Section[], page: string | undefined, style: Style): string {
  const { sign, word } = STATUS_WORDS[verdict.status]
  const ownOf = (name: string) => verdict.checks.find(({ id }) => id === name)
  const judged = sections.filter(({ name, file }) => file?.action !== 'pr-report' || ownOf(name)?.outcome !== 'pass')
  const passed = judged.filter(section => section.passed).length
  const ms = Date.parse(verdict.provenance.finishedAt) - Date.parse(verdict.provenance.startedAt)
  return [
    `${sign} ${style.bold(plain(verdict.title))}: ${paintOf(verdict.status, style)(word)}`,
    '',
    ...judged.map(section => sectionLines(section, ownOf(section.name), style)),
    '',
    style.dim(`  ${passed} of ${counted(judged.length, 'section')} passed in ${formatDuration(ms)}`),
    ...(judged.some(({ status }) => status === 'skipped') ? [style.dim('  --keep-going runs the skipped ones, too')] : []),
    ...(page === undefined ? [] : [`  Report: ${relative(process.cwd(), page) || page}`])
  ].join('\n')
}

function sectionLines({ name, status, message, file }: Section, own: Check | undefined, style: Style): string {
  const { sign, word } = status === 'skipped' ? SKIPPED : STATUS_WORDS[status]
  const title = `  ${sign} ${style.bold(plain(name))}: ${paintOf(status, style)(word)}`
  if (status === 'skipped') return `${title}. ${plain(message.replace(/^Skipped, b/, 'B'), 500)}`
  if (file === undefined || file.kind === 'error') return `${title}\n${indent(logText(file?.message ?? message), 6)}`
  const open = openLines(openChecks(file.checks), style)
  // What had to follow the verdict failed, and no check of the action says so.
  const after = own?.observed === 'error' ? [indent(plain(own.message), 6)] : []
  return open.length === 0
    ? [`${title}. ${plain(message, 500)}`, ...after].join('\n')
    : [title, ...open.map(line => indent(line, 4)), ...after].join('\n')
}

function paintOf(status: Section['status'], style: Style) {
  return status === 'pass' ? style.good : status === 'fail' || status === 'error' ? style.bad : style.doubtful
}
