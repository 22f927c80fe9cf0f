import { boundedChecks, type Check, counted, openChecks } from '@gauntlet/core'
import { gateName } from '../gate.ts'
import type { Entry, Report } from '../report.ts'
import { checkTone } from '../tally.ts'
import { badge, checkBadge } from './badge.ts'
import { boundsDrawing } from './bounds.ts'
import type { PageSection } from './section.ts'
import { fold, htmlTable } from './table.ts'
import { type Html, h, lines } from './template.ts'

const OPEN_BEFORE_FOLD = 20
const MOST_OPEN = 200

/** Every check that did not pass, with all that is known of it. */
export function openSection({ entries, checks }: Report): PageSection[] {
  const items = [...entries.flatMap(entry => openItems(entry, entries)), ...openChecks(checks).map(check => openItem(check, undefined))]
  if (items.length === 0) return []
  const folded = items.slice(OPEN_BEFORE_FOLD, MOST_OPEN)
  const more = items.length - MOST_OPEN
  const body = h`<ul class="checks">${items.slice(0, OPEN_BEFORE_FOLD)}</ul>${folded.length > 0 && fold(counted(folded.length, 'more open check'), h`<ul class="checks">${folded}</ul>`)}${more > 0 && h`<p class="muted">… and ${counted(more, 'more')}, in the tables of their gates.</p>`}`
  return [{ id: 'open', title: counted(items.length, 'open check'), body }]
}

/** The checks of a verdict as a table of expectation and finding: `most` of them, and what passed is left out before anything else. */
export function checkTable(verdictId: string, checks: readonly Check[], most: number): Html {
  const drawn = boundedChecks(checks).length > 0
  const shown =
    checks.length <= most ? checks : [...openChecks(checks), ...checks.filter(({ outcome }) => outcome === 'pass')].slice(0, most)
  const rows = shown.map(check => [
    h`<code>${check.id}</code>`,
    checkBadge(check),
    check.title,
    check.expected,
    check.observed,
    ...(drawn ? [boundsDrawing(check) ?? ''] : [])
  ])
  const more = checks.length - rows.length
  const columns = [
    { title: 'Check', className: 'id' },
    { title: 'Outcome', choice: true },
    { title: 'What', className: 'wide' },
    { title: 'Expected' },
    { title: 'Observed' },
    ...(drawn ? [{ title: 'Against its bounds', className: 'drawn' }] : [])
  ]
  return h`${htmlTable(`All checks of ${verdictId}`, columns, rows, { lively: true })}${more > 0 && h`<p class="muted">… and ${counted(more, 'more check')}, in the verdict file.</p>`}`
}

function openItems(entry: Entry, entries: readonly Entry[]): Html[] {
  const gate = h`<code class="muted">${gateName(entry, entries)}</code>`
  if (entry.file.kind === 'error')
    return [h`<li class="check fail"><div class="head">${badge('fail', 'Could not judge')}${gate}</div><p>${entry.file.message}</p></li>\n`]
  return openChecks(entry.file.checks).map(check => openItem(check, gate))
}

function openItem(check: Check, gate: Html | undefined): Html {
  const where = check.location === undefined ? '' : h`<span class="muted">${check.location.file}:${check.location.line}</span>`
  return h`<li class="check ${checkTone(check)}"><div class="head">${checkBadge(check)}<code>${check.id}</code>${gate}${where}</div>
<p>${check.message}</p>
${facts(check)}${boundsDrawing(check) ?? ''}
${check.reproduce !== undefined && check.reproduce.trim() !== '' && h`<details><summary>See it again</summary><pre><code>${lines(check.reproduce)}</code></pre></details>`}</li>\n`
}

function facts({ expected, observed }: Check): Html {
  const known = [
    { term: 'Expected', said: expected },
    { term: 'Observed', said: observed }
  ].filter(({ said }) => said.trim() !== '')
  if (known.length === 0) return h``
  return h`<dl class="facts">${known.map(({ term, said }) => h`<div><dt>${term}</dt><dd>${said}</dd></div>`)}</dl>`
}
