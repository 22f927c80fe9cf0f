import { parseDateText } from './date-text.ts'
import type { BoundValue, Kwargs } from './kwargs.ts'
import { Moment } from './moment.ts'
import { shownValue } from './operand.ts'
import { ExpectationProblem } from './problem.ts'

/** `min_value`, `max_value`, `strict_min`, `strict_max`. */
export interface Bounds {
  readonly min: BoundValue | undefined
  readonly max: BoundValue | undefined
  readonly strictMin: boolean
  readonly strictMax: boolean
}

/** Throws an `ExpectationProblem` where nothing is bounded, or where no value could be between the bounds. */
export function boundsOf(kwargs: Kwargs): Bounds {
  const [min, max] = [kwargs.bound('min_value'), kwargs.bound('max_value')]
  if (min === undefined && max === undefined) throw new ExpectationProblem('"min_value" and "max_value" are both missing')
  if (min !== undefined && max !== undefined && isLarger(min, max)) throw new ExpectationProblem('"min_value" is larger than "max_value"')
  return { min, max, strictMin: kwargs.flag('strict_min'), strictMax: kwargs.flag('strict_max') }
}

/** The same where the bounds have to be whole numbers. */
export function countBoundsOf(kwargs: Kwargs): Bounds {
  for (const name of ['min_value', 'max_value']) {
    const bound = kwargs.raw(name)
    if (bound !== undefined && !Number.isInteger(bound))
      throw new ExpectationProblem(`"${name}" is ${shownValue(bound)}; bounds must be integers`)
  }
  return boundsOf(kwargs)
}

/** The same where the bounds have to be numbers. */
export function numberBoundsOf(kwargs: Kwargs): Bounds {
  kwargs.optionalNumber('min_value')
  kwargs.optionalNumber('max_value')
  return boundsOf(kwargs)
}

export function boundWords({ min, max, strictMin, strictMax }: Bounds): string {
  const parts = [
    min === undefined ? '' : `${strictMin ? 'above' : 'at least'} ${shownValue(min)}`,
    max === undefined ? '' : `${strictMax ? 'below' : 'at most'} ${shownValue(max)}`
  ]
  return parts.filter(part => part !== '').join(' and ')
}

/** Whether a number lies within. */
export function holds({ min, max, strictMin, strictMax }: Bounds, value: number): boolean {
  const above = min === undefined || (strictMin ? value > Number(min) : value >= Number(min))
  return above && (max === undefined || (strictMax ? value < Number(max) : value <= Number(max)))
}

function isLarger(min: BoundValue, max: BoundValue): boolean {
  if (typeof min === 'number' && typeof max === 'number') return min > max
  if (typeof min === 'string' && typeof max === 'string') {
    const [from, to] = [parseDateText(min), parseDateText(max)]
    // Texts of dates are compared as dates where the column holds dates, and then again by the column's own order.
    return from !== undefined && to !== undefined ? from.micros > to.micros && min > max : min > max
  }
  return min instanceof Moment && max instanceof Moment && min.micros > max.micros
}
