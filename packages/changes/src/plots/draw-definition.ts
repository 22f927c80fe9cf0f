import { counted, cut } from '@gauntlet/core'
import type { PlotDefinition } from '../dvc/pipeline-file.ts'
import { columnsOf } from './columns.ts'
import { confusionOf } from './confusion.ts'
import { drawRows, plainChart } from './draw-rows.ts'
import { axisType, type Drawing, pointsOf, type SideRows, seriesName } from './drawable.ts'

/** The rows of a file on each side that has it. */
export interface FileRows {
  readonly path: string
  readonly fields: readonly string[]
  readonly sides: readonly SideRows[]
}

/** A plot as a dvc.yaml defines it: its columns, its template, one or several files. */
export function drawDefinition(definition: PlotDefinition, files: readonly FileRows[]): Drawing {
  const { id, x, template = '' } = definition
  const title = cut(definition.title ?? id, 300)
  const [first, ...others] = files
  if (first === undefined) return { charts: [], tables: [], problem: 'none of its files is there' }
  const [field, secondField] = first.fields
  if (/^confusion/.test(template) && x !== undefined && field !== undefined) return confusionOf(id, title, first.sides, x, field)
  if (field === undefined) return all(files.map(file => drawRows(file.path, definition.title ?? file.path, file.sides, x)))
  if (/^bar_horizontal/.test(template) && x !== undefined) {
    // DVC lays the bars down: its x is how long they are.
    return { charts: [plainChart(id, title, first.sides, field, x, 'bar')], tables: [] }
  }
  const kind = /^scatter/.test(template) ? ('point' as const) : ('line' as const)
  const lines = files.flatMap(({ path, fields, sides }) => {
    const present = columnsOf(sides.flatMap(({ rows }) => rows)).names
    return fields
      .filter(name => present.includes(name))
      .flatMap(name =>
        sides.map(({ side, rows }) => ({
          name: cut(seriesName(others.length > 0 && secondField === undefined ? `${path} ${name}` : name, side), 200),
          points: pointsOf(rows, x !== undefined && present.includes(x) ? x : undefined, name, kind)
        }))
      )
  })
  if (lines.length === 0)
    return { charts: [], tables: [], problem: `its files have no column ${first.fields.map(name => `"${cut(name, 40)}"`).join(', ')}` }
  const chart = {
    id,
    title,
    topic: 'metrics' as const,
    kind,
    x: { title: definition.xLabel ?? x ?? 'row', type: axisType(lines.flatMap(({ points }) => points)) },
    y: {
      title: definition.yLabel ?? (new Set(files.flatMap(({ fields }) => fields)).size === 1 ? field : 'value'),
      type: 'number' as const
    },
    series: lines.slice(0, 20),
    rules: []
  }
  const more = lines.length - chart.series.length
  return { charts: [chart], tables: [], ...(more > 0 ? { problem: `${counted(more, 'more line')} of it are not shown` } : {}) }
}

function all(drawings: readonly Drawing[]): Drawing {
  const problem = drawings.find(drawing => drawing.problem !== undefined)?.problem
  return {
    charts: drawings.flatMap(({ charts }) => charts),
    tables: drawings.flatMap(({ tables }) => tables),
    ...(problem === undefined ? {} : { problem })
  }
}
