import { formatFigure, plain } from '@gauntlet/core'
import { fanInSentence, isComplete } from '../fan-in.ts'
import { changeWords } from '../metrics.ts'
import { DEFAULT_TITLE, type Report, type ReportContext } from '../report.ts'
import { reportSentence, reportWord } from '../sentence.ts'
import { badge, capital, icon, reportTone } from './badge.ts'
import { boundsDrawing } from './bounds.ts'
import { type Html, h } from './template.ts'

/** The verdict, the number that decided it, what it speaks of, and what a reader must know before believing it. */
export function pageHeader(report: Report, context: ReportContext): Html {
  return h`<header>
<p class="eyebrow">Gauntlet</p>
<h1>${context.title ?? DEFAULT_TITLE}</h1>
${banner(report, context)}
${metaList(report, context)}
${notices(report)}
</header>`
}

/** The verdict in the words of the comment: a result that is not there yet is none. */
export function pageWord(report: Report, { progress }: ReportContext): string {
  if (progress === 'running') return 'running'
  return progress === 'failed' ? 'the run ended before its results' : reportWord(report)
}

function banner(report: Report, context: ReportContext): Html {
  const tone = context.progress === 'failed' ? 'fail' : context.progress === 'running' ? 'open' : reportTone(report)
  return h`<div class="banner ${tone}">${icon(tone)}<div class="says"><p class="word">${capital(pageWord(report, context))}</p><p class="sentence">${sentence(report, context)}</p></div>${decider(report)}</div>`
}

function sentence(report: Report, { progress }: ReportContext): string {
  const found =
    report.entries.length === 0 && progress !== undefined && progress !== 'done' ? 'There are no results yet.' : reportSentence(report)
  if (progress === 'running') return `The run goes on. So far: ${found}`
  return progress === 'failed'
    ? `The run failed or was cancelled, and nothing was judged to the end. What it knew by then: ${found}`
    : found
}

/** The one number that decided, large enough to be read across a table. */
function decider({ deciding }: Report): Html {
  const figure = deciding?.figure
  if (deciding === undefined || figure === undefined || figure.value === null) return h``
  const { check } = deciding
  const where = { base: 'base ', champion: 'champion ', other: 'was ' }[figure.against ?? 'other']
  const moved =
    typeof figure.previous === 'number' &&
    h`<p class="was">${changeWords(figure)} (${where}${formatFigure(figure.previous, figure.unit)})</p>`
  const drawing = boundsDrawing(check)
  return h`<div class="decider"><p class="name">${plain(figure.title, 60)}</p><p class="value">${formatFigure(figure.value, figure.unit)}</p>${moved}${drawing !== undefined && h`${drawing}<p class="was">required: ${plain(check.expected, 60)}</p>`}</div>`
}

function notices(report: Report): Html {
  const { fanIn, notes } = report
  const shown = [
    ...(fanIn === undefined || isComplete(fanIn) ? [] : [{ open: true, text: fanInSentence(fanIn) }]),
    ...notes.map(text => ({ open: false, text }))
  ]
  if (shown.length === 0) return h``
  return h`<ul class="notices">${shown.map(({ open, text }) => h`<li>${open ? badge('open', 'Incomplete') : badge('info', 'Note')} <span>${text}</span></li>`)}</ul>`
}

function metaList({ entries, fanIn }: Report, { repository, commit, runUrl }: ReportContext): Html {
  const provenance = entries[0]?.file.provenance
  const finished = entries
    .map(({ file }) => file.provenance.finishedAt)
    .sort()
    .at(-1)
  const shown: [string, Html][] = []
  const place = repository ?? provenance?.repository
  const sha = commit ?? provenance?.sha
  if (place !== undefined) shown.push(['Repository', h`${place}`])
  if (sha !== undefined) shown.push(['Commit', h`<code>${sha.slice(0, 12)}</code>`])
  if (runUrl !== undefined) shown.push(['Run', h`<a href="${runUrl}">${runUrl.split('/').at(-1) ?? 'open'}</a>`])
  if (fanIn !== undefined && fanIn.expected > 1 && isComplete(fanIn)) shown.push(['Jobs', h`all ${fanIn.expected} reported`])
  if (finished !== undefined) shown.push(['Judged', h`<time datetime="${finished}">${finished.slice(0, 16).replace('T', ' ')} UTC</time>`])
  return shown.length === 0
    ? h``
    : h`<dl class="meta">${shown.map(([term, value]) => h`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`
}
