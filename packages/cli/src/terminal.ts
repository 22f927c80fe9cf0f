import {
  type Check,
  counted,
  type Failure,
  type Figure,
  formatChange,
  formatDuration,
  formatFigure,
  headline,
  logText,
  openChecks,
  plain,
  STATUS_WORDS,
  type Verdict
} from '@gauntlet/core'
import type { Style } from './style.ts'

/** More open checks than this scroll the verdict away. */
const MOST_OPEN = 50

/** A verdict for people at a terminal: what decided first, then what is open, then the numbers. */
export function renderVerdict(verdict: Verdict, style: Style): string {
  const { sign, word } = STATUS_WORDS[verdict.status]
  const paint = verdict.status === 'pass' ? style.good : verdict.status === 'fail' ? style.bad : style.doubtful
  const seconds = Date.parse(verdict.provenance.finishedAt) - Date.parse(verdict.provenance.startedAt)
  const passed = verdict.checks.filter(check => check.outcome === 'pass').length
  return [
    `${sign} ${style.bold(plain(verdict.title))}: ${paint(word)}`,
    `  ${plain(headline(verdict))}`,
    ...section(openLines(openChecks(verdict.checks), style)),
    ...section(figureLines(verdict.evidence.figures, style)),
    '',
    style.dim(`  ${passed} of ${verdict.checks.length} checks passed in ${formatDuration(seconds)}`)
  ].join('\n')
}

/** An error for people at a terminal. */
export function renderError(failure: Pick<Failure, 'title' | 'message'>, style: Style): string {
  return `${STATUS_WORDS.error.sign} ${style.bold(plain(failure.title))}: ${style.bad(STATUS_WORDS.error.word)}\n  ${logText(failure.message)}`
}

/** The checks that are open, one a paragraph; of very many the first. */
export function openLines(open: readonly Check[], style: Style): string[] {
  const listed = open.slice(0, MOST_OPEN)
  // Of several checks that one command shows again, the last has it.
  const shown = listed.map((check, index) => openCheck(check, check.reproduce !== listed[index + 1]?.reproduce, style))
  const more = open.length - shown.length
  return more > 0 ? [...shown, style.dim(`  and ${counted(more, 'more open check')}; --html FILE and --json show all`)] : shown
}

function openCheck(check: Check, showsAgain: boolean, style: Style): string {
  const paint = check.severity === 'critical' ? style.bad : style.doubtful
  const mark = check.outcome === 'inconclusive' ? 'inconclusive' : check.severity === 'critical' ? 'failed' : check.severity
  const where = check.location === undefined ? '' : style.dim(` (${plain(check.location.file)}:${check.location.line})`)
  const again = check.reproduce === undefined || !showsAgain ? '' : `\n${style.dim(indent(logText(check.reproduce), 6))}`
  return `  ${paint(mark.padEnd(12))} ${style.bold(plain(check.id))}${where}\n      ${plain(check.message)}${again}`
}

function figureLines(figures: readonly Figure[], style: Style): string[] {
  const shown = figures.map(figure => ({
    name: plain(figure.title, 40),
    value: formatFigure(figure.value, figure.unit),
    change: formatChange(figure)
  }))
  const width = (pick: (row: (typeof shown)[number]) => string) => Math.max(0, ...shown.map(row => pick(row).length))
  const [names, values] = [width(row => row.name), width(row => row.value)]
  return shown.map(
    ({ name, value, change }) => `  ${name.padEnd(names)}  ${value.padStart(values)}${change === '' ? '' : `  ${style.dim(change)}`}`
  )
}

function section(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', ...lines]
}

/** Text with each of its lines moved to the right. */
export function indent(text: string, spaces: number): string {
  return text.replace(/^/gm, ' '.repeat(spaces))
}
