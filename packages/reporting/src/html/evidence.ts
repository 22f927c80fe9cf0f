import { type Chart, cellText, counted, type Table } from '@gauntlet/core'
import { pagePalette } from '../charts/palette.ts'
import { gapNotes, MOST_NAMES, namesLeftOut } from '../charts/points.ts'
import { chartSvg } from '../charts/svg.ts'
import { type HtmlCell, htmlTable } from './table.ts'
import { Html, h } from './template.ts'

const MOST_ROWS = 1000
/** Characters of a time or of the version of a model. */
const SHORT = 32

/** Charts side by side, at most `most` of them. `id` begins the ids inside of the drawings, so that no two on a page are the same. */
export async function chartGrid(
  charts: readonly { readonly chart: Chart; readonly gate?: string | undefined }[],
  id: string,
  most: number
): Promise<Html> {
  if (charts.length === 0) return h``
  const figures: Html[] = []
  for (const [index, { chart, gate }] of charts.slice(0, most).entries())
    figures.push(await figure(chart, gate, `${id}-chart-${index + 1}`))
  const more = charts.length - figures.length
  return h`<div class="charts">${figures}</div>${more > 0 && h`<p class="muted">… and ${counted(more, 'more chart')}, in the verdict file.</p>`}`
}

/** A table of a verdict. Numbers are sorted as they are, not as they are written. */
export function evidenceTable(shown: Table, caption: string): Html {
  const rows = shown.rows
    .slice(0, MOST_ROWS)
    .map(row => row.map((cell): HtmlCell => (typeof cell === 'number' ? { key: cell, shown: cellText(cell) } : cellText(cell))))
  const columns = shown.columns.map(({ title, align }, index) => {
    // What is short is not broken: a time or a version over eight lines cannot be read, and a table may scroll.
    const isShort = shown.rows.slice(0, MOST_ROWS).every(row => cellText(row[index] ?? null).length <= SHORT)
    return { title, className: align === 'right' ? 'num' : isShort ? 'short' : 'wide' }
  })
  const more = shown.rows.length - rows.length
  return h`${htmlTable(caption, columns, rows, { lively: true })}${more > 0 && h`<p class="muted">… and ${counted(more, 'more row')}.</p>`}`
}

async function figure(chart: Chart, gate: string | undefined, id: string): Promise<Html> {
  const missing = gapNotes(chart)
  const beyond = namesLeftOut(chart)
  return h`<figure><figcaption>${chart.title}${gate !== undefined && h` <code class="muted">${gate}</code>`}</figcaption>${await drawn(chart, id)}
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
