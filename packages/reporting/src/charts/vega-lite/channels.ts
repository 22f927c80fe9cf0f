import type { Chart } from '@gauntlet/core'
import { mapOf, type Spec, textOf } from './reading.ts'

/** How a field stands on a channel. */
export interface Channel {
  /** Undefined where rows are counted. */
  readonly field: string | undefined
  readonly aggregate: string | undefined
  readonly type: Chart['x']['type']
  readonly title: string
  readonly sort: unknown
}

/** Undefined where nothing of the data stands on the channel; `unknown` for what is not known here, such as bins. */
export function channelOf(definition: unknown): Channel | undefined | 'unknown' {
  const { field, aggregate, bin, timeUnit, type, title, axis, sort } = mapOf(definition)
  if (field === undefined && aggregate === undefined) return undefined
  if (timeUnit !== undefined || (bin !== undefined && bin !== false && bin !== null && bin !== 'binned')) return 'unknown'
  if ((field !== undefined && typeof field !== 'string') || (aggregate !== undefined && typeof aggregate !== 'string')) return 'unknown'
  const ofType = typeof type === 'string' ? TYPES.get(type) : aggregate === undefined ? 'category' : 'number'
  if (ofType === undefined) return 'unknown'
  const name = field?.replace(/\\(.)/g, '$1') ?? 'rows'
  const own = textOf(mapOf(axis).title) ?? textOf(title)
  return {
    field,
    aggregate,
    type: ofType,
    title: own ?? (aggregate !== undefined && field !== undefined ? `${aggregate} of ${name}` : name),
    sort
  }
}

/** Channels that tell one series from another, the most telling last. */
const SERIES_CHANNELS = ['detail', 'opacity', 'shape', 'strokeDash', 'stroke', 'fill', 'color']
/** Channels that a chart of ours cannot hold when they carry data. */
const FOREIGN_CHANNELS = [
  'x2',
  'y2',
  'theta',
  'radius',
  'row',
  'column',
  'facet',
  'size',
  'xError',
  'yError',
  'latitude',
  'longitude',
  'angle',
  'url'
]

/** The fields that tell series apart; undefined where one of the channels carries what a chart of ours cannot hold. */
export function seriesFields(encoding: Spec): string[] | undefined {
  const carries = (name: string) => channelOf(encoding[name]) !== undefined || mapOf(encoding[name]).datum !== undefined
  if (FOREIGN_CHANNELS.some(carries)) return undefined
  const fields: string[] = []
  for (const name of SERIES_CHANNELS) {
    const channel = channelOf(encoding[name])
    if (channel === undefined) continue
    if (channel === 'unknown' || channel.field === undefined || channel.aggregate !== undefined || channel.type === 'number')
      return undefined
    if (!fields.includes(channel.field)) fields.push(channel.field)
  }
  return fields
}

const TYPES: ReadonlyMap<string, Chart['x']['type']> = new Map([
  ['quantitative', 'number'],
  ['nominal', 'category'],
  ['ordinal', 'category'],
  ['temporal', 'time']
])
