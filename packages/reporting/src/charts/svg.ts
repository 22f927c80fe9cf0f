import { type Chart, counted, formatNumber, html, plain } from '@gauntlet/core'
import type { Palette } from './palette.ts'
import { specificationOf } from './specification.ts'
import { drawVega, quiet } from './vega-view.ts'

/**
 * A chart as one SVG element: it scales with its place, says in words what it shows, and holds no script, style or link.
 *
 * `idPrefix` keeps the ids inside apart from those of other charts on the same page.
 */
export async function chartSvg(chart: Chart, palette: Palette, idPrefix: string): Promise<string> {
  // Loaded only when there is a chart to draw: Vega is larger than all the rest of an action.
  const vegaLite = await import('vega-lite')
  const { spec } = vegaLite.compile(specificationOf(chart, palette), { logger: quiet })
  return framed(await drawVega(spec), chart, idPrefix)
}

/** What the chart shows, for those who do not see it. */
export function chartLabel(chart: Chart): string {
  const series = chart.series
    .slice(0, 6)
    .map(({ name, points }) => `${plain(name, 60)} (${rangeOf(points.map(point => point.value ?? point.y))})`)
  const more = chart.series.length > 6 ? ` and ${chart.series.length - 6} more` : ''
  const kinds = { line: 'Line chart', bar: 'Bar chart', area: 'Area chart', point: 'Scatter plot', heatmap: 'Heatmap' }
  return `${kinds[chart.kind]} of ${plain(chart.y.title, 80)} against ${plain(chart.x.title, 80)}: ${series.join(', ')}${more}.`
}

function rangeOf(values: readonly (number | string | null)[]): string {
  const numbers = values.filter(value => typeof value === 'number')
  const points = counted(values.length, 'point')
  return numbers.length === 0 ? points : `${points} from ${formatNumber(Math.min(...numbers))} to ${formatNumber(Math.max(...numbers))}`
}

/** Vega's drawing in a frame of ours, without the roles and classes of its own: the frame speaks for the whole. */
function framed(svg: string, chart: Chart, idPrefix: string): string {
  const parts = /^<svg[^>]* viewBox="([\d. -]+)"[^>]*>([\s\S]*)<\/svg>$/.exec(svg)
  if (parts === null) throw new Error(`Could not draw the chart ${chart.id}`)
  const [, viewBox = '', content = ''] = parts
  const drawing = content.replace(/<[^>]*>/g, tag =>
    tag
      .replace(/ (?:role|class|aria-[a-z]+)="[^"]*"/g, '')
      .replace(/ id="/g, ` id="${idPrefix}-`)
      .replace(/url\(#/g, `url(#${idPrefix}-`)
  )
  return `<svg role="img" aria-label="${html(chartLabel(chart), 1000)}" viewBox="${viewBox}" xmlns="http://www.w3.org/2000/svg">${drawing}</svg>`
}
