import { Chart, cut, plain } from '@gauntlet/core'
import { type Channel, channelOf, seriesFields } from './vega-lite/channels.ts'
import { heatmapOf } from './vega-lite/heatmap.ts'
import { type Datum, fieldOf, mapOf, numberOf, type Spec, textOf } from './vega-lite/reading.ts'
import { seriesOf } from './vega-lite/series.ts'
import { sortedBars } from './vega-lite/sorted-bars.ts'
import { transformed } from './vega-lite/transforms.ts'
import { type Unit, unitsOf } from './vega-lite/units.ts'

type Kind = Chart['kind']

/**
 * A chart of ours that holds what a Vega-Lite specification draws: lines, bars, areas, points and heatmaps of inline data, also in
 * layers, with the usual aggregates and filters. Undefined where it would show something else: facets, bins, data from outside,
 * unknown transforms. Reads the specification as data: no expression in it is evaluated.
 */
export function chartOfVegaLite(spec: unknown): Chart | undefined {
  const top = mapOf(spec)
  const units = unitsOf(top)
  if (units === undefined) return undefined
  const drawn = units.filter(unit => !unit.onlyOnHover)
  const rules = drawn.flatMap(ruleOf)
  const sources = [...new Set(drawn.map(({ data }) => data))]
  const parts = drawn.filter(unit => !ANNOTATIONS.has(unit.mark)).map(unit => partOf(unit, sources.indexOf(unit.data)))
  const [main, ...others] = merged(parts) ?? []
  if (main === undefined) return undefined
  const series = distinctlyNamed([main, ...others].flatMap(part => part.series))
  const parsed = Chart.safeParse({
    id: 'chart',
    title: titleOf(top) ?? `${main.y.title} by ${main.x.title}`,
    kind: main.kind,
    x: { title: cut(plain(main.x.title), 200), type: main.x.type },
    y: { title: cut(plain(main.y.title), 200), type: main.y.type },
    series,
    rules
  })
  return parsed.success && parsed.data.series.some(({ points }) => points.length > 0) ? parsed.data : undefined
}

/** What a layer draws, if that can be said. */
interface Part {
  /** The same for layers of the same fields, however they are summed up. */
  readonly fields: string
  /** The same for layers that draw the same. */
  readonly channels: string
  readonly drawn: Drawn | undefined
}

interface Drawn {
  readonly kind: Kind
  readonly x: Pick<Channel, 'title' | 'type'>
  readonly y: Pick<Channel, 'title' | 'type'>
  readonly series: Chart['series']
}

function partOf({ mark, encoding, transforms, data = [] }: Unit, source: number): Part {
  const [x, y] = [channelOf(encoding.x), channelOf(encoding.y)]
  const used = [mapOf(encoding.x), mapOf(encoding.y)]
  const fields = JSON.stringify([source, ...used.map(({ field }) => field)])
  const channels = JSON.stringify([source, transforms, ...used.map(({ field, aggregate }) => [field, aggregate])])
  const unknown = { fields, channels, drawn: undefined }
  const kind = KINDS.get(mark)
  const rows = transformed(data, transforms)
  if (kind === undefined || rows === undefined || typeof x !== 'object' || typeof y !== 'object') return unknown
  if (kind === 'heatmap') return { fields, channels, drawn: heatmapOf(rows, x, y, encoding) }
  const own = seriesFields(encoding)
  if (own === undefined) return unknown
  // Bars that lie are bars that stand, with their names along the axis.
  const lies = kind === 'bar' && isAmount(x) && !isAmount(y)
  const [across, up] = lies ? [y, x] : [x, y]
  if (kind !== 'point' && up.type !== 'number') return unknown
  const found = seriesOf(
    rows,
    { x: across, y: up, series: own, label: textOf(mapOf(encoding.color).datum) },
    kind === 'line' || kind === 'area'
  )
  if (found === undefined) return unknown
  return {
    fields,
    channels,
    drawn: { kind, x: across, y: up, series: kind === 'bar' ? sortedBars(found, across, lies ? 'x' : 'y') : found }
  }
}

/**
 * The layers that have something of their own. A layer that cannot be read is no loss where another one draws the same fields, such as
 * a smoothed line over its points; else nothing is drawn rather than a part.
 */
function merged(parts: readonly Part[]): Drawn[] | undefined {
  const found = new Map<string, Drawn>()
  const shown = new Set<string>()
  for (const { fields, channels, drawn } of parts) {
    if (drawn === undefined || found.has(channels)) continue
    const [main] = found.values()
    if (main !== undefined && (main.kind !== drawn.kind || main.x.type !== drawn.x.type || main.y.type !== drawn.y.type)) return undefined
    found.set(channels, drawn)
    shown.add(fields)
  }
  return parts.every(({ fields }) => shown.has(fields)) ? [...found.values()] : undefined
}

/** Series of one name would be drawn as one. */
function distinctlyNamed(series: Chart['series']): Chart['series'] {
  const times = new Map<string, number>()
  return series.map(({ name, points }) => {
    const shown = cut(plain(name), 200)
    const time = (times.get(shown) ?? 0) + 1
    times.set(shown, time)
    return { name: time === 1 ? shown : `${shown} (${time})`, points }
  })
}

/** A line across the chart at one value. */
function ruleOf({ mark, encoding, data = [], transforms }: Unit): Chart['rules'] {
  if (mark !== 'rule' || transforms.length > 0) return []
  return (['x', 'y'] as const).flatMap(axis => {
    const definition = mapOf(encoding[axis])
    const other = channelOf(encoding[axis === 'x' ? 'y' : 'x'])
    if (other !== undefined) return []
    const value = numberOf(definition.datum) ?? onlyValue(data, definition)
    return value === undefined ? [] : [{ axis, value, title: cut(plain(textOf(definition.title) ?? ''), 200) }]
  })
}

function onlyValue(data: readonly Datum[], { field, aggregate }: Spec): number | undefined {
  const [first, second] = data
  if (typeof field !== 'string' || aggregate !== undefined || first === undefined || second !== undefined) return undefined
  return numberOf(fieldOf(first, field))
}

function isAmount({ type, aggregate }: Channel): boolean {
  return type === 'number' || aggregate !== undefined
}

function titleOf({ title }: Spec): string | undefined {
  const own = textOf(title) ?? textOf(mapOf(title).text)
  return own === undefined || own.trim() === '' ? undefined : cut(plain(own), 300)
}

const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['line', 'line'],
  ['trail', 'line'],
  ['area', 'area'],
  ['bar', 'bar'],
  ['point', 'point'],
  ['circle', 'point'],
  ['square', 'point'],
  ['rect', 'heatmap']
])

/** They write or mark what other layers draw. */
const ANNOTATIONS = new Set(['rule', 'text'])
