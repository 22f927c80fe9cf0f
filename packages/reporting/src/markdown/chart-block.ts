import { blocks, type Chart, code, counted, fence, formatNumber, type Markdown, markdown, table } from '@gauntlet/core'
import { mermaidChart } from '../charts/mermaid.ts'
import { categories, gapNotes, numericPoints } from '../charts/points.ts'
import { blockBar, shade, sparkline } from '../charts/sparkline.ts'

const MOST_ROWS = 20

/**
 * A chart where only text can be: as Mermaid where that is truthful, otherwise as a table with bars, shades or a line of blocks. `drawn` is
 * false where Mermaid is not. `of` names whose it is.
 */
export function chartBlock(chart: Chart, drawn = true, of: Markdown = ''): Markdown {
  const drawing = drawn ? mermaidChart(chart) : undefined
  const notes = [
    drawing?.key ?? '',
    ...chart.rules.filter(rule => drawing === undefined || rule.axis === 'x').map(rule => `${rule.title} at ${formatNumber(rule.value)}`),
    ...gapNotes(chart)
  ].filter(note => note !== '')
  const body = drawing === undefined ? textChart(chart) : fence(drawing.source, 'mermaid')
  return blocks(pieceTitle(chart, of), body, notes.length > 0 && `Legend: ${markdown(`${notes.join('; ')}.`)}`)
}

/** The line above a table or a chart. */
export function pieceTitle({ id, title }: { readonly id: string; readonly title: string }, of: Markdown): Markdown {
  return `**${markdown(title, 300) || code(id)}**${of === '' ? '' : ` (${of})`}`
}

function textChart(chart: Chart): Markdown {
  if (chart.kind === 'heatmap') return shadedTable(chart)
  if (chart.kind === 'bar') return barTable(chart)
  return chart.y.type === 'category' && chart.x.type === 'number' ? rangeTable(chart) : lineTable(chart)
}

/** A heatmap as a table; the shade repeats the number, it does not replace it. */
function shadedTable(chart: Chart): Markdown {
  const [columns, rows] = [categories(chart, 'x').slice(0, MOST_ROWS), categories(chart, 'y').slice(0, MOST_ROWS)]
  const points = chart.series.flatMap(series => series.points)
  const cells = new Map(points.map(point => [JSON.stringify([String(point.x), String(point.y)]), point.value]))
  const largest = Math.max(...points.map(point => Math.abs(point.value ?? 0)))
  const cell = (x: string, y: string) => {
    const value = cells.get(JSON.stringify([x, y]))
    return value === undefined ? '' : `${shade(largest === 0 ? 0 : Math.abs(value) / largest)} ${formatNumber(value)}`
  }
  const corner = `${chart.y.title} ╲ ${chart.x.title}`
  return table(
    [{ title: corner }, ...columns.map(title => ({ title, align: 'right' as const }))],
    rows.map(y => [markdown(y), ...columns.map(x => cell(x, y))])
  )
}

function barTable(chart: Chart): Markdown {
  const names = categories(chart, 'x')
  const shown = names.slice(0, MOST_ROWS)
  const values = chart.series.map(series => new Map(series.points.map(({ x, y }) => [String(x), typeof y === 'number' ? y : undefined])))
  const largest = Math.max(0, ...values.flatMap(of => [...of.values()].map(value => Math.abs(value ?? 0))))
  const cell = (value: number | undefined) =>
    value === undefined ? '' : `${blockBar(largest === 0 ? 0 : Math.abs(value) / largest)} ${formatNumber(value)}`
  const rows = shown.map(name => [markdown(name), ...values.map(of => cell(of.get(name)))])
  const more = names.length - shown.length
  return blocks(
    table([{ title: chart.x.title }, ...chart.series.map(({ name }) => ({ title: name }))], rows),
    more > 0 && `… and ${counted(more, 'more row')}.`
  )
}

/** Lines along names, such as intervals: from where to where each goes. */
function rangeTable(chart: Chart): Markdown {
  const rows = chart.series.map(({ name, points }) => {
    const places = points.flatMap(({ x, y }) => (typeof x === 'number' && y !== null ? [x] : []))
    const ends = places.length === 0 ? ['', ''] : [formatNumber(Math.min(...places)), formatNumber(Math.max(...places))]
    return [markdown(name), ...ends]
  })
  const right = 'right' as const
  return table([{ title: chart.y.title }, { title: 'From', align: right }, { title: 'To', align: right }], rows)
}

function lineTable(chart: Chart): Markdown {
  const rows = chart.series.map(series => {
    const values =
      chart.x.type === 'number'
        ? numericPoints(series).map(point => point.y)
        : series.points.map(({ y }) => (typeof y === 'number' ? y : null))
    const finite = values.filter(value => value !== null && Number.isFinite(value)) as number[]
    const [first, last] = [finite[0], finite.at(-1)]
    if (first === undefined || last === undefined) return [markdown(series.name), '', '', '', '']
    return [
      markdown(series.name),
      sparkline(values),
      ...[first, last, Math.min(...finite)].map(value => formatNumber(value)),
      formatNumber(Math.max(...finite))
    ]
  })
  const right = 'right' as const
  return table(
    [{ title: 'Series' }, { title: chart.y.title }, ...['First', 'Last', 'Lowest', 'Highest'].map(title => ({ title, align: right }))],
    rows.map(row => [...row, ...Array.from({ length: 6 - row.length }, () => '')])
  )
}
