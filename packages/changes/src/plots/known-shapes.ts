import type { Chart } from '@gauntlet/core'
import { type Columns, columnNamed, columnsOf } from './columns.ts'
import { confusionOf } from './confusion.ts'
import { type Drawing, pointsOf, type SideRows, seriesName } from './drawable.ts'
import { importancesOf } from './importances.ts'

/** Plots that are known by their columns: curves, importances, a confusion matrix. Undefined for other columns. */
export function knownShape(id: string, title: string, sides: readonly SideRows[]): Drawing | undefined {
  const columns = columnsOf(sides.flatMap(({ rows }) => rows))
  const curve = CURVES.find(({ x, y }) => columnNamed(columns.numeric, x) !== undefined && columnNamed(columns.numeric, y) !== undefined)
  if (curve !== undefined) return { charts: [curveOf(id, title, sides, columns, curve)], tables: [] }
  const actual = columnNamed(columns.names, ['actual', 'y true', 'true', 'label', 'target'])
  const predicted = columnNamed(columns.names, ['predicted', 'y pred', 'pred', 'prediction'])
  if (actual !== undefined && predicted !== undefined) return confusionOf(id, title, sides, actual, predicted)
  const feature = columnNamed(columns.names, ['feature', 'features', 'feature name', 'variable', 'column', 'name'])
  const importance = columnNamed(columns.numeric, [
    'importance',
    'importances',
    'gain',
    'weight',
    'mean abs shap',
    'shap',
    'coefficient',
    'value'
  ])
  if (feature !== undefined && importance !== undefined)
    return { charts: [importancesOf(id, title, sides, feature, importance)], tables: [] }
  return undefined
}

interface Curve {
  readonly x: readonly string[]
  readonly y: readonly string[]
  readonly titles: readonly [x: string, y: string]
  /** A line that chance, or a perfect model, would draw. */
  readonly reference?: readonly [name: string, from: number, to: number]
  readonly topic: NonNullable<Chart['topic']>
}

const CURVES: readonly Curve[] = [
  {
    x: ['fpr', 'false positive rate'],
    y: ['tpr', 'true positive rate'],
    titles: ['false positive rate', 'true positive rate'],
    reference: ['chance', 0, 1],
    topic: 'metrics'
  },
  { x: ['recall'], y: ['precision'], titles: ['recall', 'precision'], topic: 'metrics' },
  { x: ['fpr'], y: ['fnr'], titles: ['false positive rate', 'false negative rate'], topic: 'metrics' },
  {
    x: ['prob pred', 'mean predicted value'],
    y: ['prob true', 'fraction of positives'],
    titles: ['predicted probability', 'share of positives'],
    reference: ['perfect', 0, 1],
    topic: 'calibration'
  }
]

function curveOf(id: string, title: string, sides: readonly SideRows[], { numeric }: Columns, curve: Curve): Chart {
  const [x, y] = [columnNamed(numeric, curve.x) ?? '', columnNamed(numeric, curve.y) ?? '']
  const series = sides.map(({ side, rows }) => ({ name: seriesName('model', side), points: pointsOf(rows, x, y, 'line') }))
  const [name, from, to] = curve.reference ?? []
  const reference =
    name === undefined || from === undefined || to === undefined
      ? []
      : [
          {
            name,
            points: [
              { x: 0, y: from },
              { x: 1, y: to }
            ]
          }
        ]
  return {
    id,
    title,
    topic: curve.topic,
    kind: 'line',
    x: { title: curve.titles[0], type: 'number' },
    y: { title: curve.titles[1], type: 'number' },
    series: [...series, ...reference],
    rules: []
  }
}
