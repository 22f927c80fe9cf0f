import { type Chart, cut } from '@gauntlet/core'
import { columnNamed, columnsOf } from './columns.ts'
import { axisType, pointsOf, type SideRows, seriesName } from './drawable.ts'

/** One metric over the steps of a training, of each side. */
export interface Curve {
  /** Of the file or folder that it is from: curves of one group share charts. */
  readonly group: string
  readonly name: string
  readonly x: string
  readonly sides: readonly { readonly side: string; readonly points: Chart['series'][number]['points'] }[]
}

const STEPS = [
  'step',
  'epoch',
  'iteration',
  'iter',
  'round',
  'global step',
  'boosting round',
  'batch',
  'n estimators',
  'tree',
  'trees',
  'train size',
  'index'
]
const CLOCKS = ['timestamp', 'time', 'datetime', 'date', 'wall time', 'lr']
/** More columns are no metrics. */
const MOST_CURVES = 1000

/** A curve for every column of numbers over a column of steps; none where there is no such column. `own` is the x column that was named. */
export function curvesOf(group: string, sides: readonly SideRows[], own?: string): Curve[] {
  const columns = columnsOf(sides.flatMap(({ rows }) => rows))
  const x = own !== undefined && columns.names.includes(own) ? own : columnNamed(columns.numeric, STEPS)
  if (x === undefined) return []
  const others = columns.numeric.filter(name => name !== x && columnNamed([name], STEPS) === undefined)
  const isClock = (name: string) => columnNamed([name], CLOCKS) !== undefined
  const drawn = others.some(name => !isClock(name)) ? others.filter(name => !isClock(name)) : others
  return drawn.slice(0, MOST_CURVES).map(name => curveOf(group, name, x, name, sides))
}

export function curveOf(group: string, name: string, x: string | undefined, y: string, sides: readonly SideRows[]): Curve {
  return { group, name, x: x ?? 'row', sides: sides.map(({ side, rows }) => ({ side, points: pointsOf(rows, x, y, 'line') })) }
}

/** Curves of one metric stand in one chart: `train_loss` beside `val_loss`, and those of the base. */
export function chartsOfCurves(curves: readonly Curve[]): Chart[] {
  const charts = new Map<string, { readonly title: string; readonly curves: Curve[] }>()
  for (const curve of curves) {
    const stem = stemOf(curve.name)
    const key = JSON.stringify([curve.group, stem, curve.x])
    const chart = charts.get(key)
    if (chart === undefined) charts.set(key, { title: stem, curves: [curve] })
    else chart.curves.push(curve)
  }
  return [...charts.values()].map(({ title, curves: own }) => {
    const series = own.flatMap(({ name, sides }) => sides.map(({ side, points }) => ({ name: cut(seriesName(name, side), 200), points })))
    return {
      id: cut(`${own[0]?.group}: ${title}`, 200),
      title,
      topic: 'metrics' as const,
      kind: 'line' as const,
      x: { title: own[0]?.x ?? '', type: axisType(series.flatMap(({ points }) => points)) },
      y: { title, type: 'number' as const },
      series: series.slice(0, 20),
      rules: []
    }
  })
}

/** What is measured, without on which part of the data: `loss` of `val_loss`, `train/loss` and `lossTest`. */
function stemOf(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter(word => word !== '')
  const own = words.filter(word => !PARTS.has(word.toLowerCase()))
  return own.length === 0 || own.length === words.length ? name : own.join(' ').toLowerCase()
}

const PARTS = new Set(['train', 'training', 'val', 'valid', 'validation', 'test', 'testing', 'eval', 'dev', 'holdout'])
