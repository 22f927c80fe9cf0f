import { type Check, counted } from '@gauntlet/core'
import { gateName } from '../gate.ts'
import { DEFAULT_TITLE, type Entry, type Report, type ReportContext } from '../report.ts'
import { reportSentence, reportWord } from '../sentence.ts'
import { countsOf, tallyWords } from '../tally.ts'
import { capital, icon, reportTone, statusBadge } from './badge.ts'
import { type Html, h } from './template.ts'

/** The verdict, and what it speaks of. */
export function pageHeader(report: Report, context: ReportContext): Html {
  const tone = reportTone(report)
  return h`<header>
<p class="eyebrow">Gauntlet</p>
<h1>${context.title ?? DEFAULT_TITLE}</h1>
<div class="banner ${tone}">${icon(tone)}<div><p class="word">${capital(reportWord(report))}</p><p class="sentence">${reportSentence(report)}</p></div></div>
${metaList(report, context)}
</header>`
}

/** One card per gate, what stopped the workflow first. */
export function gateCards({ entries }: Report): Html {
  if (entries.length === 0) return h``
  return h`<section aria-labelledby="gates"><h2 id="gates">${counted(entries.length, 'gate')}</h2>
<ol class="cards">${entries.map((entry, index) => card(entry, index, entries))}</ol></section>`
}

function card(entry: Entry, index: number, entries: readonly Entry[]): Html {
  return h`<li class="card"><div>${statusBadge(entry)}</div>
<h3><a href="#verdict-${index + 1}">${entry.file.title}</a></h3>
<p>${entry.headline}</p>
<div class="tally">${entry.file.kind === 'verdict' && tally(entry.file.checks)}<code>${gateName(entry, entries)}</code>${entry.file.kind === 'verdict' && h` · ${tallyWords(entry.file.checks)}`}</div></li>
`
}

/** How the checks fell, as one bar. The words below it say the same. */
function tally(checks: readonly Check[]): Html {
  if (checks.length === 0) return h``
  const counts = countsOf(checks)
  let start = 0
  const parts = counts.map(([tone, count]) => {
    const x = start
    start += (count / checks.length) * 100
    return h`<rect class="t-${tone}" x="${x.toFixed(3)}" y="0" width="${(start - x).toFixed(3)}" height="6"/>`
  })
  return h`<svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`
}

function metaList({ entries }: Report, { repository, commit, runUrl }: ReportContext): Html {
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
  if (finished !== undefined) shown.push(['Judged', h`<time datetime="${finished}">${finished.slice(0, 16).replace('T', ' ')} UTC</time>`])
  return shown.length === 0
    ? h``
    : h`<dl class="meta">${shown.map(([term, value]) => h`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`
}
