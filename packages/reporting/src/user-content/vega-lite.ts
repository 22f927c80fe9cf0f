import { formatBytes, messageOf, parseLenientJson } from '@gauntlet/core'
import type { Format } from 'vega'
import type { TopLevelSpec } from 'vega-lite'
import { chartOfVegaLite } from '../charts/from-vega-lite.ts'
import { drawVega, quiet } from '../charts/vega-view.ts'
import type { PictureContent } from '../report.ts'
import { PictureProblem } from './problem.ts'

/** Characters of a drawing. A million points are no picture any more. */
const MOST_DRAWN = 2 << 20

/** Reads a data file that a specification names, as text. */
export type ReadData = (address: string) => Promise<string>

/**
 * Draws a Vega-Lite specification that somebody wrote. Data files of the repository are put into it first; nothing else is loaded,
 * and no expression of it becomes code. The drawing stands on white, so that it can be read on a dark page too.
 */
export async function drawnVegaLite(text: string, readData: ReadData): Promise<PictureContent> {
  const specification = await withData(parsed(text), readData)
  if (!isSpecification(specification))
    throw new PictureProblem('it is no Vega-Lite specification: neither a mark nor layers or views of one are in it')
  const svg = await drawn(specification)
  if (svg.length > MOST_DRAWN)
    throw new PictureProblem(
      `its drawing has ${formatBytes(svg.length)}, and at most ${formatBytes(MOST_DRAWN)} are shown; draw fewer points`
    )
  return { type: 'vega-lite', svg, chart: chartOfVegaLite(specification) }
}

function parsed(text: string): unknown {
  try {
    return parseLenientJson(text)
  } catch (thrown) {
    throw new PictureProblem(`it is no JSON: ${messageOf(thrown)}`)
  }
}

async function drawn(specification: TopLevelSpec): Promise<string> {
  try {
    const vegaLite = await import('vega-lite')
    const { spec } = vegaLite.compile({ background: 'white', padding: 8, ...specification }, { logger: quiet })
    return await drawVega(spec)
  } catch (thrown) {
    throw new PictureProblem(`Vega-Lite could not draw it: ${messageOf(thrown)}`)
  }
}

const VIEWS = ['mark', 'layer', 'concat', 'hconcat', 'vconcat', 'repeat', 'facet', 'spec']

function isSpecification(value: unknown): value is TopLevelSpec {
  if (!isObject(value)) return false
  if (/\/schema\/vega\//.test(String(value.$schema ?? ''))) throw new PictureProblem('it is written in Vega; only Vega-Lite is drawn')
  return VIEWS.some(view => view in value)
}

/** The same specification with the content of every data file it names, and with sizes where it would fill its container. */
async function withData(value: unknown, readData: ReadData): Promise<unknown> {
  if (Array.isArray(value)) {
    const items: unknown[] = []
    for (const item of value) items.push(await withData(item, readData))
    return items
  }
  if (!isObject(value)) return value
  const entries: [string, unknown][] = []
  for (const [key, item] of Object.entries(value)) entries.push([key, await member(key, item, readData)])
  return Object.fromEntries(entries)
}

async function member(key: string, item: unknown, readData: ReadData): Promise<unknown> {
  if (key === 'values' || key === 'datasets') return item
  if (item === 'container' && (key === 'width' || key === 'height')) return key === 'width' ? 480 : 300
  if (key !== 'data' || !isObject(item) || typeof item.url !== 'string') return withData(item, readData)
  const { url, format, ...others } = item
  return { ...others, values: await rowsOf(await readData(url), { type: kindOf(url), parse: 'auto', ...(isObject(format) ? format : {}) }) }
}

/** The rows of a data file, by the `format` of a specification. */
async function rowsOf(text: string, format: Record<string, unknown>): Promise<unknown> {
  const vega = await import('vega')
  try {
    // Vega says what it does not know of a format.
    return vega.read(format.type === 'json' ? JSON.stringify(parseLenientJson(text)) : text, format as Format)
  } catch (thrown) {
    throw new PictureProblem(`its data could not be read: ${messageOf(thrown)}`)
  }
}

function kindOf(address: string): string {
  return /\.(csv|tsv)(?:[?#]|$)/i.exec(address)?.[1]?.toLowerCase() ?? 'json'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
