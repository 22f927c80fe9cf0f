import { blocks, code, type Markdown, markdown, STATUS_WORDS } from '@gauntlet/core'
import { fanInSentence, isComplete } from '../fan-in.ts'
import { DEFAULT_TITLE, type Report, type ReportContext } from '../report.ts'
import { reportSentence, reportWord } from '../sentence.ts'

/** The verdict before anything else: the first lines are all that a mail or a phone shows of a comment. */
export function headline(report: Report, context: ReportContext): Markdown {
  const title = markdown(context.title ?? DEFAULT_TITLE, 200)
  if (context.progress === 'running') return running(report, context, title)
  if (context.progress === 'failed') return cutOff(report, context, title)
  const { sign } = STATUS_WORDS[report.status]
  return blocks(
    `### ${sign} ${title}: ${reportWord(report)}`,
    alerted(ALERTS[report.status], `**${markdown(reportSentence(report), 700)}**`),
    missingJobs(report)
  )
}

/** A result that is not there yet is none: what is known so far is said as such. */
function running(report: Report, context: ReportContext, title: Markdown): Markdown {
  const soFar = report.entries.length === 0 ? 'There are no results yet.' : `So far: ${reportSentence(report)}`
  return blocks(`### ⏳ ${title}: running`, alerted('NOTE', `**The run${ofCommit(context)} goes on. ${markdown(soFar, 700)}**`))
}

function cutOff(report: Report, context: ReportContext, title: Markdown): Markdown {
  const known = report.entries.length === 0 ? '' : ` ${markdown(`What it knew by then: ${reportSentence(report)}`, 700)}`
  return blocks(
    `### ⛔ ${title}: the run ended before its results`,
    alerted('CAUTION', `**The run${ofCommit(context)} failed or was cancelled, and nothing was judged to the end.${known}**`)
  )
}

function ofCommit({ commit }: ReportContext): Markdown {
  return commit === undefined ? '' : ` of ${code(commit.slice(0, 7))}`
}

function missingJobs({ fanIn, entries }: Report): Markdown {
  if (fanIn === undefined || isComplete(fanIn)) return ''
  // Without any verdict open that is what the headline says.
  return entries.some(({ passed }) => !passed) ? `❔ ${markdown(fanInSentence(fanIn), 1500)}` : ''
}

function alerted(alert: string | undefined, sentence: Markdown): Markdown {
  return alert === undefined ? sentence : `> [!${alert}]\n> ${sentence}`
}

/** A pass needs no alert. Alerts work only outside other elements. */
const ALERTS: Readonly<Record<Report['status'], string | undefined>> = {
  pass: undefined,
  warn: 'WARNING',
  inconclusive: 'WARNING',
  fail: 'CAUTION'
}
