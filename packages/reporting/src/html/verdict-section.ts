import { type Chart, cellText, counted, formatBytes, formatDuration, type Table, type VerdictFile } from '@gauntlet/core'
import { pagePalette } from '../charts/palette.ts'
import { gapNotes, MOST_NAMES, namesLeftOut } from '../charts/points.ts'
import { chartSvg } from '../charts/svg.ts'
import { gateName } from '../gate.ts'
import type { Entry } from '../report.ts'
import { statusBadge } from './badge.ts'
import { checkTable } from './checks.ts'
import { fold, htmlTable } from './table.ts'
import { Html, h } from './template.ts'

const MOST_ROWS = 1000
const MOST_FILES = 50
/** Characters of a time or of the version of a model. */
const SHORT = 32

/** Everything behind one verdict: its charts in the open, its checks, tables and origin in folds. */
export async function verdictSection(entry: Entry, index: number, entries: readonly Entry[]): Promise<Html> {
  const { file } = entry
  const id = `verdict-${index + 1}`
  return h`<section id="${id}" aria-labelledby="${id}-title"><div class="verdict-head"><h2 id="${id}-title">${file.title}</h2>${statusBadge(entry)}<code class="muted">${gateName(entry, entries)}</code></div>
<p>${entry.headline}</p>
${file.kind === 'verdict' && (await chartGrid(file.evidence.charts, id))}
${file.kind === 'verdict' && file.checks.length > 0 && fold(`All checks (${file.checks.length})`, checkTable(file.id, file.checks))}
${file.kind === 'verdict' && file.evidence.tables.map(shown => fold(shown.title || shown.id, evidenceTable(shown, file.id)))}
${fold('Where this comes from', provenance(file))}
</section>`
}

async function chartGrid(charts: readonly Chart[], id: string): Promise<Html> {
  if (charts.length === 0) return h``
  const figures: Html[] = []
  for (const [index, chart] of charts.entries()) figures.push(await figure(chart, `${id}-chart-${index + 1}`))
  return h`<div class="charts">${figures}</div>`
}

async function figure(chart: Chart, id: string): Promise<Html> {
  const missing = gapNotes(chart)
  const beyond = namesLeftOut(chart)
  return h`<figure><figcaption>${chart.title}</figcaption>${await drawn(chart, id)}
${missing.length > 0 && h`<p class="note">${missing.join('; ')}.</p>`}${beyond > 0 && h`<p class="note">The first ${MOST_NAMES} names are shown, ${beyond} are not.</p>`}</figure>\n`
}

/** A chart that cannot be drawn leaves a gap that says so; the report is worth more than one picture. */
async function drawn(chart: Chart, id: string): Promise<Html> {
  try {
    return new Html(await chartSvg(chart, pagePalette, id))
  } catch {
    return h`<p class="note">This chart could not be drawn. Its numbers are in the verdict file.</p>`
  }
}

function evidenceTable(shown: Table, verdictId: string): Html {
  const rows = shown.rows.slice(0, MOST_ROWS).map(row => row.map(cellText))
  const columns = shown.columns.map(({ title, align }, index) => {
    // What is short is not broken: a time or a version over eight lines cannot be read, and a table may scroll.
    const isShort = rows.every(row => (row[index] ?? '').length <= SHORT)
    return { title, className: align === 'right' ? 'num' : isShort ? 'short' : 'wide' }
  })
  const more = shown.rows.length - rows.length
  return h`${htmlTable(`${shown.title || shown.id}, of ${verdictId}`, columns, rows)}${more > 0 && h`<p class="muted">… and ${counted(more, 'more row')}.</p>`}`
}

function provenance({ provenance: from, id }: VerdictFile): Html {
  const files = from.inputs
    .slice(0, MOST_FILES)
    .map(({ input, path, sha256, bytes }) => [
      input,
      h`<code>${path}</code>, ${formatBytes(bytes)}<br><code class="muted">sha256:${sha256}</code>`
    ])
  const more = from.inputs.length - files.length
  const facts = [
    ['Verdict', h`<code>${id}</code>`],
    ['Commit', from.sha === undefined ? '' : h`<code>${from.sha}</code>`],
    ['Job', [from.workflow, from.job, from.matrix].filter(part => part !== undefined).join(', ')],
    ['Run', from.runId === undefined ? '' : `${from.runId}, attempt ${from.runAttempt ?? 1}`],
    ...files,
    ['More', more > 0 ? counted(more, 'more file') : ''],
    ['Judged', `${from.finishedAt} in ${formatDuration(Date.parse(from.finishedAt) - Date.parse(from.startedAt))}`],
    [
      'Versions',
      Object.entries(from.versions)
        .map(([name, version]) => `${name} ${version}`)
        .join(', ')
    ]
  ]
  return htmlTable(
    `Where ${id} comes from`,
    [{ title: 'What', className: 'short' }, { title: 'Which' }],
    facts.filter(([, value]) => value !== '')
  )
}
