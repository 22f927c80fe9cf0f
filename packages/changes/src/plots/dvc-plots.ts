import { counted, cut, plain } from '@gauntlet/core'
import { chartOfVegaLite } from '@gauntlet/reporting'
import { z } from 'zod'
import type { Row } from '../documents/csv-objects.ts'
import { confusionOf } from './confusion.ts'
import type { Drawing } from './drawable.ts'

const Entry = z.looseObject({
  type: z.string(),
  revisions: z.array(z.string()).default([]),
  content: z.unknown().optional(),
  anchor_definitions: z.record(z.string(), z.unknown()).optional(),
  url: z.string().optional()
})
const Problem = z.looseObject({
  name: z.string().optional(),
  rev: z.string().optional(),
  source: z.string().optional(),
  msg: z.string().optional()
})

/** The output of `dvc plots diff --json`, with or without `--split`. */
export const DvcPlots = z.strictObject({
  data: z.record(z.string(), z.array(Entry)).default({}),
  errors: z.array(Problem).default([])
})
export type DvcPlots = z.output<typeof DvcPlots>

/** The plots as charts of ours, the workspace first, and what DVC or we could not draw. */
export function drawDvcPlots({ data, errors }: DvcPlots): Drawing & { readonly notes: readonly string[] } {
  const drawings = Object.entries(data).map(([id, entries]) => ({ id, drawing: drawPlot(id, entries) }))
  const images = Object.values(data)
    .flat()
    .filter(({ type }) => type === 'image').length
  const unknown = drawings.filter(({ drawing }) => drawing.problem !== undefined)
  return {
    charts: drawings.flatMap(({ drawing }) => drawing.charts),
    tables: drawings.flatMap(({ drawing }) => drawing.tables),
    notes: [
      ...unknown.map(({ id, drawing }) => `The plot ${plain(id, 200)} is not shown: ${drawing.problem}.`),
      ...(images > 0
        ? [
            `${counted(images, 'image')} of dvc plots diff ${images === 1 ? 'is' : 'are'} not shown. Show them in a report of your own: ![](…).`
          ]
        : []),
      ...errors.slice(0, 20).map(({ name, rev, source, msg }) => {
        const where = [rev === undefined ? '' : ` of ${rev}`, source === undefined || source === name ? '' : ` (${source})`].join('')
        return plain(`DVC could not read the plot ${name ?? source ?? ''}${where}: ${msg ?? 'it does not say why'}`, 500)
      })
    ]
  }
}

function drawPlot(id: string, entries: DvcPlots['data'][string]): Drawing {
  const charts = entries.filter(({ type }) => type === 'vega').map(entry => drawEntry(cut(id, 180), entry))
  const problem = charts.find(drawing => drawing.problem !== undefined)?.problem
  return {
    charts: charts.flatMap(drawing => drawing.charts),
    tables: charts.flatMap(drawing => drawing.tables),
    ...(problem === undefined ? {} : { problem })
  }
}

function drawEntry(id: string, { content, anchor_definitions: anchors, revisions }: z.output<typeof Entry>): Drawing {
  const spec = anchors === undefined ? content : filled(content, anchors, 0)
  const confusion = confusionFields(spec)
  if (confusion !== undefined) {
    const ordered = workspaceFirst(revisions)
    const sides = ordered.map(side => ({ side: ordered.length > 1 ? side : '', rows: confusion.rows.filter(row => row.rev === side) }))
    return confusionOf(id, confusion.title ?? id, sides, confusion.actual, confusion.predicted)
  }
  const chart = chartOfVegaLite(spec)
  if (chart === undefined) return { charts: [], tables: [], problem: 'its template draws what a chart in a comment cannot hold' }
  const series = revisions.length > 1 ? [...chart.series].sort((a, b) => rankOf(a.name) - rankOf(b.name)) : chart.series
  return { charts: [{ ...chart, id, topic: 'metrics', series }], tables: [] }
}

/** DVC's template of a confusion matrix counts single rows; it is known by its facets and by what it counts. */
function confusionFields(spec: unknown) {
  const parsed = Confusion.safeParse(spec)
  if (!parsed.success || !JSON.stringify(parsed.data.spec.transform).includes('"xy_count"')) return undefined
  const { data, spec: inner, title } = parsed.data
  const rows: readonly Row[] = data.values
  return { rows, actual: inner.encoding.x.field, predicted: inner.encoding.y.field, title: title?.text }
}

const Field = z.looseObject({ field: z.string() })
const Confusion = z.looseObject({
  title: z.looseObject({ text: z.string() }).optional().catch(undefined),
  data: z.looseObject({ values: z.array(z.record(z.string(), z.unknown())).max(100_000) }),
  facet: z.looseObject({}),
  spec: z.looseObject({ transform: z.array(z.unknown()), encoding: z.looseObject({ x: Field, y: Field }) })
})

const DEEPEST = 30

/** `--split` leaves the values out of the template and says them beside it. */
function filled(node: unknown, anchors: Readonly<Record<string, unknown>>, depth: number): unknown {
  if (depth > DEEPEST) return node
  if (typeof node === 'string') return Object.hasOwn(anchors, node) ? anchors[node] : node
  if (Array.isArray(node)) return node.map((item: unknown) => filled(item, anchors, depth + 1))
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, filled(value, anchors, depth + 1)]))
}

function workspaceFirst(revisions: readonly string[]): string[] {
  return [...revisions].sort((a, b) => rankOf(a) - rankOf(b))
}

function rankOf(name: string): number {
  return /(^|, )workspace$/.test(name) ? 0 : 1
}
