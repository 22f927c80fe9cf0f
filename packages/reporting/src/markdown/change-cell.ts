import { type Figure, type Markdown, markdown } from '@gauntlet/core'
import { changeOf, changeWords, formatAmount } from '../metrics.ts'

/**
 * How a metric moved, and below it, smaller, what it was before where no column says so, and how certain the change is. Bold is what got
 * worse by more than noise and by more than is tolerated.
 */
export function changeCell(figure: Figure, before = ''): Markdown {
  const words = unbroken(changeWords(figure).replace(/, within noise$/, ''))
  return `${isRegression(figure) ? `**${words}**` : words}${small(before, certainty(figure))}`
}

/** Worse by more than is tolerated, and by more than noise. */
function isRegression(figure: Figure): boolean {
  const { amount, direction } = changeOf(figure)
  return direction === 'worse' && amount !== undefined && Math.abs(amount) > (figure.tolerance ?? 0)
}

/** A second, smaller line of a cell. It does not break: on a phone the table is moved instead. */
export function small(...parts: readonly string[]): Markdown {
  const told = parts.filter(part => part !== '').map(unbroken)
  return told.length === 0 ? '' : `<br><sub>${told.join(';\u00a0')}</sub>`
}

function certainty(figure: Figure): string {
  const { interval } = figure
  const { amount, direction } = changeOf(figure)
  if (interval === undefined || amount === undefined || direction === 'none') return ''
  const word = direction === 'noise' ? 'within noise' : 'real'
  return `${word}: ${formatAmount(figure, interval.low)} to ${formatAmount(figure, interval.high)}`
}

/** A cell that breaks in the middle of a number cannot be read. */
function unbroken(text: string): Markdown {
  return markdown(text, 200).replaceAll(' ', '\u00a0')
}
