import { blocks, type Markdown, markdown, STATUS_WORDS } from '@gauntlet/core'
import { DEFAULT_TITLE, type Report, type ReportContext } from '../report.ts'
import { reportSentence, reportWord } from '../sentence.ts'

/** The verdict before anything else: the first lines are all that a mail or a phone shows of a comment. */
export function headline(report: Report, context: ReportContext): Markdown {
  const { sign } = STATUS_WORDS[report.status]
  const sentence = `**${markdown(reportSentence(report), 700)}**`
  const alert = ALERTS[report.status]
  return blocks(
    `### ${sign} ${markdown(context.title ?? DEFAULT_TITLE, 200)}: ${reportWord(report)}`,
    alert === undefined ? sentence : `> [!${alert}]\n> ${sentence}`
  )
}

/** A pass needs no alert. Alerts work only outside other elements. */
const ALERTS: Readonly<Record<Report['status'], string | undefined>> = {
  pass: undefined,
  warn: 'WARNING',
  inconclusive: 'WARNING',
  fail: 'CAUTION'
}
