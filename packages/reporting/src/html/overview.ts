import { type Check, counted } from '@gauntlet/core'
import { gateName } from '../gate.ts'
import type { Entry, Report } from '../report.ts'
import { countsOf, tallyWords } from '../tally.ts'
import { statusBadge } from './badge.ts'
import type { PageSection } from './section.ts'
import { htmlTable } from './table.ts'
import { type Html, h } from './template.ts'

/** Gates that fit as cards; more are a table. */
const MOST_CARDS = 9

/** All gates, what stopped the workflow first: as cards while a reader can take them in at a glance, else as a table. */
export function gateOverview({ entries }: Report): PageSection[] {
  // One gate is the whole report: the banner and its own section say it all.
  if (entries.length < 2) return []
  const body =
    entries.length <= MOST_CARDS
      ? h`<ol class="cards">${entries.map((entry, index) => card(entry, index, entries))}</ol>`
      : gateTable(entries)
  return [{ id: 'gates', title: counted(entries.length, 'gate'), body }]
}

function card(entry: Entry, index: number, entries: readonly Entry[]): Html {
  const name = gateName(entry, entries)
  return h`<li class="card"><div class="head">${statusBadge(entry)}${name !== entry.file.title && h`<code class="muted">${name}</code>`}</div>
<h3><a href="#verdict-${index + 1}">${entry.file.title}</a></h3>
<p>${entry.headline}</p>
${entry.file.kind === 'verdict' && h`<div class="tally">${tally(entry.file.checks)}${tallyWords(entry.file.checks)}</div>`}</li>
`
}

function gateTable(entries: readonly Entry[]): Html {
  const rows = entries.map((entry, index) => [
    [h`<a href="#verdict-${index + 1}">${entry.file.title}</a><br><code class="muted">${gateName(entry, entries)}</code>`],
    statusBadge(entry),
    entry.headline,
    entry.file.kind === 'error'
      ? ''
      : {
          key: openShare(entry.file.checks),
          shown: h`<div class="tally">${tally(entry.file.checks)}${tallyWords(entry.file.checks)}</div>`
        }
  ])
  const columns = [
    { title: 'Gate', className: 'id' },
    { title: 'Verdict', choice: true },
    { title: 'What decided', className: 'wide decided' },
    { title: 'Checks', className: 'tallies' }
  ]
  return htmlTable('All gates', columns, rows, { className: 'gates', lively: true })
}

function openShare(checks: readonly Check[]): number {
  return checks.length === 0 ? 0 : checks.filter(({ outcome }) => outcome !== 'pass').length / checks.length
}

/** How the checks fell, as one bar. The words below it say the same. */
export function tally(checks: readonly Check[]): Html {
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
