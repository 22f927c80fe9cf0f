import { type Figure, formatFigure } from '@gauntlet/core'
import { changeOf, changeWords, formatAmount } from '../metrics.ts'
import { changeBar } from './change-bar.ts'
import type { HtmlCell } from './table.ts'
import { type Html, h } from './template.ts'

/**
 * How a metric moved, one line per baseline: the words, below them how certain that is, and a bar in proportion to `largest`. Sorted by
 * what got worse most.
 */
export function changeCell(compared: readonly Figure[], largest: number): HtmlCell {
  const [first] = compared
  if (first === undefined) return ''
  const { amount } = changeOf(first)
  const gain = amount === undefined ? '' : first.better === 'lower' ? -amount : first.better === 'higher' ? amount : 0
  return { key: gain, shown: compared.map(figure => line(figure, largest, compared.length > 1)) }
}

function line(figure: Figure, largest: number, isPlural: boolean): Html {
  const { direction } = changeOf(figure)
  const of = isPlural ? h`<span class="muted">${figure.against ?? 'before'}</span> ` : ''
  const words = changeWords(figure)
  const from = typeof figure.previous === 'number' ? h`<span class="from">from ${formatFigure(figure.previous, figure.unit)}: </span>` : ''
  const told = direction === 'better' || direction === 'worse' ? h`<span class="${direction}">${words}</span>` : words
  const certain = certainty(figure)
  return h`<div class="moved"><div>${of}${from}${told}${certain !== '' && h`<br><span class="muted">${certain}</span>`}</div>${changeBar(figure, largest)}</div>`
}

function certainty(figure: Figure): string {
  const { interval, tolerance } = figure
  const { direction } = changeOf(figure)
  if (direction === undefined) return ''
  const isReal = direction === 'better' || direction === 'worse'
  const parts = [
    interval && `${isReal ? 'real: ' : ''}${formatAmount(figure, interval.low)} to ${formatAmount(figure, interval.high)}`,
    tolerance === undefined ? undefined : `tolerance ${formatAmount(figure, tolerance).replace(/^\+/, '')}`
  ]
  return parts.filter(part => part !== undefined).join('; ')
}
