import { type Chart, cut } from '@gauntlet/core'
import { columnsOf } from './columns.ts'
import { axisType, type Drawing, pointsOf, type SideRows, seriesName } from './drawable.ts'
import { knownShape } from './known-shapes.ts'
import { chartsOfCurves, curvesOf } from './learning-curves.ts'

/** The charts of a file of points, by what its columns are called. `x` is the column of the x axis, where somebody said so. */
export function drawRows(id: string, title: string, sides: readonly SideRows[], x?: string): Drawing {
  const known = knownShape(id, title, sides)
  if (known !== undefined) return known
  const curves = curvesOf(id, sides, x)
  if (curves.length > 0) return { charts: chartsOfCurves(curves), tables: [] }
  const { names, numeric } = columnsOf(sides.flatMap(({ rows }) => rows))
  const [only, second, ...others] = numeric
  const text = names.find(name => !numeric.includes(name))
  if (only !== undefined && second === undefined) return { charts: [plainChart(id, title, sides, text, only)], tables: [] }
  if (only !== undefined && second !== undefined && others.length === 0 && text === undefined) {
    return { charts: [{ ...plainChart(id, title, sides, only, second), kind: 'point' }], tables: [] }
  }
  const shown = names.slice(0, 10).map(name => `"${cut(name, 40)}"`)
  return {
    charts: [],
    tables: [],
    problem: `what to draw of its columns (${shown.join(', ')}${names.length > 10 ? ' …' : ''}) is not known; name x and y under "plots" in dvc.yaml`
  }
}

/** Names with a number each are bars, numbers alone a line. */
export function plainChart(
  id: string,
  title: string,
  sides: readonly SideRows[],
  x: string | undefined,
  y: string,
  kind?: Chart['kind']
): Chart {
  const own = kind ?? (x === undefined ? 'line' : 'bar')
  const series = sides.map(({ side, rows }) => ({ name: cut(seriesName(y, side), 200), points: pointsOf(rows, x, y, own) }))
  const type = axisType(series.flatMap(({ points }) => points))
  return {
    id,
    title,
    topic: 'metrics',
    kind: own,
    x: { title: x ?? 'row', type: own === 'bar' && type === 'number' ? 'category' : type },
    y: { title: y, type: 'number' },
    series: own === 'bar' && type === 'number' ? series.map(named) : series,
    rules: []
  }
}

function named({ name, points }: Chart['series'][number]): Chart['series'][number] {
  return { name, points: points.map(point => ({ ...point, x: String(point.x) })) }
}
