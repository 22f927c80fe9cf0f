import { type Figure, formatFigure } from '@gauntlet/core'
import { type Html, h } from './template.ts'

const WIDTH = 96
const HEIGHT = 24
const EDGE = 4
/** Fewer values than this are no trend. */
const LEAST = 3

/** Values over time as a small line, the newest with a dot and last. A gap breaks the line. Nothing where there is no trend to see. */
export function trendLine(values: readonly (number | null)[], unit: Figure['unit']): Html | undefined {
  const known = values.filter(value => value !== null)
  if (known.length < LEAST) return undefined
  const low = Math.min(...known)
  const span = Math.max(...known) - low
  const place = (value: number, index: number) => ({
    x: EDGE + ((WIDTH - 2 * EDGE) * index) / (values.length - 1),
    y: span === 0 ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) / span) * (HEIGHT - 2 * EDGE)
  })
  const places = values.map((value, index) => (value === null ? undefined : place(value, index)))
  const path = places
    .map((at, index) => (at === undefined ? '' : `${places[index - 1] === undefined ? 'M' : 'L'}${at.x.toFixed(1)} ${at.y.toFixed(1)}`))
    .join('')
  const last = places.at(-1)
  const label = `Last ${values.length} results: ${values.map(value => formatFigure(value, unit)).join(', ')}`
  return h`<svg class="trend" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}"><path d="${path}"/>${last !== undefined && h`<circle cx="${last.x.toFixed(1)}" cy="${last.y.toFixed(1)}" r="3"/>`}</svg>`
}
