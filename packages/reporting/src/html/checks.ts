import { boundedChecks, type Check, counted, openChecks } from '@gauntlet/core'
import { gateName } from '../gate.ts'
import type { Entry, Report } from '../report.ts'
import { checkTone } from '../tally.ts'
import { badge, checkBadge } from './badge.ts'
import { boundsDrawing } from './bounds.ts'
import { htmlTable } from './table.ts'
import { type Html, h, lines } from './template.ts'

const MOST_OPEN = 200
const MOST_CHECKS = 2000

/** Every check that did not pass, with all that is known of it. */
export function openSection({ entries }: Report): Html {
  const items = entries.flatMap(entry => openItems(entry, entries))
  if (items.length === 0) return h``
  const more = items.length - MOST_OPEN
  return h`<section aria-labelledby="open"><h2 id="open">${counted(items.length, 'open check')}</h2>
<ul class="checks">${items.slice(0, MOST_OPEN)}</ul>${more > 0 && h`<p class="muted">… and ${counted(more, 'more open check')}.</p>`}</section>`
}

/** All checks of a verdict as a table of expectation and finding. */
export function checkTable(verdictId: string, checks: readonly Check[]): Html {
  const drawn = boundedChecks(checks).length > 0
  const rows = checks
    .slice(0, MOST_CHECKS)
    .map(check => [
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
    { title: 'Outcome' },
    { title: 'What', className: 'wide' },
    { title: 'Expected' },
    { title: 'Observed' },
    ...(drawn ? [{ title: 'Against its bounds', className: 'drawn' }] : [])
  ]
  return h`${htmlTable(`All checks of ${verdictId}`, columns, rows)}${more > 0 && h`<p class="muted">… and ${counted(more, 'more check')}.</p>`}`
}

function openItems(entry: Entry, entries: readonly Entry[]): Html[] {
  const gate = h`<code class="muted">${gateName(entry, entries)}</code>`
  if (entry.file.kind === 'error')
    return [h`<li class="check fail"><div class="head">${badge('fail', 'Could not judge')}${gate}</div><p>${entry.file.message}</p></li>\n`]
  return openChecks(entry.file.checks).map(check => {
    const where = check.location === undefined ? '' : h`<span class="muted">${check.location.file}:${check.location.line}</span>`
    return h`<li class="check ${checkTone(check)}"><div class="head">${checkBadge(check)}<code>${check.id}</code>${gate}${where}</div>
<p>${check.message}</p>
<dl class="facts"><div><dt>Expected</dt><dd>${check.expected}</dd></div><div><dt>Observed</dt><dd>${check.observed}</dd></div></dl>${boundsDrawing(check) ?? ''}
${check.reproduce !== undefined && check.reproduce.trim() !== '' && h`<details><summary>See it again</summary><pre><code>${lines(check.reproduce)}</code></pre></details>`}</li>\n`
  })
}
