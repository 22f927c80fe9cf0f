import { z } from 'zod'
import { yamlOf } from '../documents/content.ts'
import { mapOf } from '../documents/map-of.ts'

/** A plot that a dvc.yaml defines. */
export interface PlotDefinition {
  readonly id: string
  /** Files as they are written, each with the fields that are drawn on the y axis; none where they are not said. */
  readonly files: readonly { readonly path: string; readonly fields: readonly string[] }[]
  readonly x: string | undefined
  readonly title: string | undefined
  readonly xLabel: string | undefined
  readonly yLabel: string | undefined
  readonly template: string | undefined
}

export interface Stage {
  readonly name: string
  readonly wdir: string
  readonly metrics: readonly string[]
  readonly plots: readonly PlotDefinition[]
  /** By file, the keys that are parameters; undefined for all. */
  readonly params: readonly { readonly path: string; readonly keys: readonly string[] | undefined }[]
}

export interface PipelineFile {
  readonly metrics: readonly string[]
  readonly params: readonly string[]
  readonly plots: readonly PlotDefinition[]
  readonly stages: readonly Stage[]
}

const Paths = z.array(z.unknown()).default([])
const StageBody = z.looseObject({ wdir: z.string().default('.'), metrics: Paths, plots: Paths, params: Paths })
const File = z.looseObject({
  metrics: Paths,
  params: Paths,
  plots: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown()).transform(ids => [ids])]).default([]),
  stages: z.record(z.string(), z.looseObject({ do: z.looseObject({}).optional() })).default({})
})

/** What a dvc.yaml says of metrics, parameters and plots. What it says in a way that is not known here is left out. */
export function pipelineFileOf(text: string): PipelineFile {
  const file = File.safeParse(yamlOf(text) ?? {})
  if (!file.success) throw new Error('it is no dvc.yaml that is known here')
  const { metrics, params, plots, stages } = file.data
  return {
    metrics: metrics.flatMap(namesOf),
    params: params.flatMap(namesOf),
    plots: plots.flatMap(definitionsOf),
    stages: Object.entries(stages).flatMap(([name, stage]) => {
      const body = StageBody.safeParse(stage.do ?? stage)
      if (!body.success) return []
      return [
        {
          name,
          wdir: body.data.wdir,
          metrics: body.data.metrics.flatMap(namesOf),
          plots: body.data.plots.flatMap(definitionsOf),
          params: paramsOf(body.data.params)
        }
      ]
    })
  }
}

/** `metrics.json`, or `metrics.json: { cache: false }`. */
function namesOf(item: unknown): string[] {
  return typeof item === 'string' ? [item] : Object.keys(mapOf(item))
}

function paramsOf(items: readonly unknown[]): Stage['params'] {
  const keys = items.filter(item => typeof item === 'string')
  const files = items.flatMap(item =>
    typeof item === 'string'
      ? []
      : Object.entries(mapOf(item)).map(([path, named]) => ({ path, keys: Array.isArray(named) ? named.map(String) : undefined }))
  )
  return [...(keys.length > 0 ? [{ path: 'params.yaml', keys }] : []), ...files]
}

function definitionsOf(item: unknown): PlotDefinition[] {
  if (typeof item === 'string') return [definitionOf(item, {})]
  return Object.entries(mapOf(item)).map(([id, settings]) => definitionOf(id, mapOf(settings)))
}

/** `y` names fields of the file that the plot is called like, or files with their fields. */
function definitionOf(id: string, settings: Readonly<Record<string, unknown>>): PlotDefinition {
  const { x, y, title, x_label: xLabel, y_label: yLabel, template } = settings
  const isMap = typeof y === 'object' && y !== null && !Array.isArray(y)
  const files = isMap
    ? Object.entries(mapOf(y)).map(([path, fields]) => ({ path, fields: texts(fields) }))
    : [{ path: id, fields: texts(y) }]
  const ofX = typeof x === 'string' ? x : texts(Object.values(mapOf(x))[0])[0]
  return { id, files, x: ofX, title: text(title), xLabel: text(xLabel), yLabel: text(yLabel), template: text(template) }
}

function texts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter(item => typeof item === 'string')
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
