import { type Chart, plain } from '@gauntlet/core'
import type { TopLevelSpec } from 'vega-lite'
import { HEIGHT, WIDTH } from './axis.ts'
import { extentOf } from './extent.ts'
import type { Palette } from './palette.ts'

/** One of the layers of a chart. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number]

/** A line at a fixed value, such as a threshold. */
interface Rule {
  readonly axis: 'x' | 'y'
  readonly value: number
  readonly title: string
}

/** Lines at fixed values with their names beside them, none written over another. */
export function rules(chart: Chart, palette: Palette): Layer[] {
  return (['x', 'y'] as const)
    .filter(axis => chart[axis].type === 'number')
    .flatMap(axis => {
      let row = 0
      return together(chart, axis).flatMap((rule, index, all) => {
        const drawn = layersOf(rule, row, palette)
        row = isCrowded(chart, rule, all[index + 1]) ? row + 1 : 0
        return drawn
      })
    })
}

/** By rising value; those at one value have one line, and share its name. */
function together(chart: Chart, axis: 'x' | 'y'): Rule[] {
  const byValue = Map.groupBy(
    chart.rules.filter(rule => rule.axis === axis),
    ({ value }) => value
  )
  return [...byValue]
    .sort(([one], [other]) => one - other)
    .map(([value, same]) => ({ axis, value, title: [...new Set(same.map(({ title }) => plain(title, 60)))].join(', ') }))
}

/** Whether the name of a rule would run into the rule after it. */
function isCrowded(chart: Chart, { axis, value, title }: Rule, next: Rule | undefined): boolean {
  if (next === undefined) return false
  const { low, high } = extentOf(chart, axis)
  const apart = ((next.value - value) / (high - low)) * (axis === 'x' ? WIDTH - MOST_FOR_AXIS : HEIGHT)
  return apart < (axis === 'x' ? title.length * LETTER : LINE)
}

/** Names beside upright lines go down row by row, those on level lines to the other side of the line. */
function layersOf({ axis, value, title }: Rule, row: number, palette: Palette): Layer[] {
  const at = { datum: value, type: 'quantitative' } as const
  const data = { values: [{ title }] }
  const place = axis === 'x' ? { x: at, y: { value: 0 } } : { y: at, x: { value: 'width' as const } }
  const offset = axis === 'x' ? { align: 'left', dx: 4, dy: 8 + row * LINE } : { align: 'right', dx: -4, dy: row % 2 === 0 ? -6 : 8 }
  return [
    { data, mark: { type: 'rule', stroke: palette.muted, strokeDash: [4, 3] }, encoding: axis === 'x' ? { x: at } : { y: at } },
    {
      data,
      mark: { type: 'text', color: palette.muted, fontSize: 11, ...offset },
      encoding: { ...place, text: { field: 'title', type: 'nominal' } }
    }
  ] as Layer[]
}

/** Of names in letters of 11 pixels. */
const LETTER = 6
const LINE = 16
/** Pixels beside and below the drawing. */
const MOST_FOR_AXIS = 70
