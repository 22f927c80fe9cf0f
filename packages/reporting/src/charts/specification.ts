import type { Chart } from '@gauntlet/core'
import type { TopLevelSpec } from 'vega-lite'
import { appearance } from './appearance.ts'
import { axisOf, bins, HEIGHT, WIDTH } from './axis.ts'
import type { Palette } from './palette.ts'
import { shownNames, shownSeries } from './points.ts'
import { type Layer, rules } from './rules.ts'
import { seriesName, valuesOf } from './values.ts'

/**
 * A chart as a Vega-Lite specification.
 *
 * Text of the chart stands only where Vega-Lite takes it literally: in data values, titles and lists of names. Every field name and
 * every expression is a constant of ours, so nothing a verdict says can become one.
 */
export function specificationOf(chart: Chart, palette: Palette): TopLevelSpec {
  const layers = chart.kind === 'heatmap' ? heatmap(chart, palette) : marks(chart, palette)
  return {
    width: WIDTH,
    height: heightOf(chart),
    autosize: { type: 'fit-x', contains: 'padding' },
    padding: 4,
    background: 'transparent',
    data: { values: valuesOf(chart) },
    layer: [...layers, ...rules(chart, palette)],
    config: appearance(palette)
  }
}

function marks(chart: Chart, palette: Palette): Layer[] {
  const position = { x: axisOf(chart, 'x'), y: axisOf(chart, 'y') }
  const several = chart.series.length > 1
  const shown = new Set(shownSeries(chart).map(series => seriesName(series.name)))
  const all = [...new Set(chart.series.map(series => seriesName(series.name)))]
  // A series keeps its look whether another one has values or not.
  const places = all.flatMap((name, place) => (shown.has(name) ? [place] : []))
  const domain = all.filter(name => shown.has(name))
  const bySeries = <Item>(looks: readonly Item[]) =>
    ({
      field: 'series',
      type: 'nominal',
      legend: several ? { title: null } : null,
      scale: { domain, range: places.map(place => looks[place % looks.length]).filter(look => look !== undefined) }
    }) as const
  const [color, strokeDash, shape] = [bySeries(palette.series), bySeries(DASHES), bySeries(SHAPES)]
  const order = { field: 'order', type: 'quantitative' } as const
  if (chart.kind === 'bar') {
    const overlaid = chart.x.type !== 'category'
    const mark = overlaid ? { fillOpacity: several ? 0.55 : 0.9, width: bins(chart).width } : { cornerRadiusEnd: 2 }
    // A sort of our own: without one Vega-Lite writes the names of the series into an expression.
    const beside = several && !overlaid ? { xOffset: { field: 'group', type: 'ordinal', sort: 'ascending' } as const } : {}
    return [{ mark: { type: 'bar', ...mark }, encoding: { ...position, y: { ...position.y, stack: null }, color, ...beside } }]
  }
  if (chart.kind === 'point')
    return [{ mark: { type: 'point', filled: true, size: 40, opacity: 0.8 }, encoding: { ...position, color, shape } }]
  const line: Layer = { mark: { type: 'line', strokeWidth: 2.25, strokeCap: 'butt' }, encoding: { ...position, color, strokeDash, order } }
  if (chart.kind === 'line') return [line]
  return [{ mark: { type: 'area', fillOpacity: 0.22 }, encoding: { ...position, y: { ...position.y, stack: null }, color } }, line]
}

/** Cells shaded by strength, with their number on them. */
function heatmap(chart: Chart, palette: Palette): Layer[] {
  const position = { x: { ...axisOf(chart, 'x'), axis: { labelAngle: 0, orient: 'top' } }, y: axisOf(chart, 'y') } as const
  const fewCells = shownNames(chart, 'x').size <= 12
  const ink = {
    field: 'ink',
    type: 'nominal',
    legend: null,
    scale: { domain: ['light', 'dark'], range: [palette.ink, palette.paper] }
  } as const
  const cells: Layer = {
    mark: { type: 'rect', color: palette.series[0] ?? palette.ink, stroke: palette.paper, strokeWidth: 2 },
    encoding: {
      ...position,
      fillOpacity: { field: 'strength', type: 'quantitative', legend: null, scale: { domain: [0, 1], range: [0.06, 1] } }
    }
  }
  return fewCells
    ? [
        cells,
        {
          mark: { type: 'text', fontSize: 12, fontWeight: 600 },
          encoding: { ...position, text: { field: 'label', type: 'nominal' }, color: ink }
        }
      ]
    : [cells]
}

function heightOf(chart: Chart): number {
  return chart.kind === 'heatmap' ? Math.min(420, Math.max(140, 48 * shownNames(chart, 'y').size)) : HEIGHT
}

const DASHES = [
  [1, 0],
  [6, 3],
  [2, 2],
  [8, 3, 2, 3],
  [10, 4],
  [4, 2, 1, 2]
]
const SHAPES = ['circle', 'square', 'triangle-up', 'diamond', 'cross', 'triangle-down']
