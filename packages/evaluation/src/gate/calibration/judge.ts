import { type Check, counted, formatNumber, formatShare } from '@gauntlet/core'
import type { JudgeContext } from '../section.ts'
import { against, boundsOf, checkOfRows, type Finding, type Limit } from '../section-check.ts'
import { optionalNote } from '../section-fields.ts'
import type { Judged, MeasuredCalibration } from './measure.ts'
import type { Calibration } from './schema.ts'

type Part = 'ece' | 'slope' | 'intercept' | 'brier'
const PARTS: readonly Part[] = ['ece', 'slope', 'intercept', 'brier']

/** One check for each bound. What does not exist on these rows is inconclusive. */
export function judgeCalibration(written: Calibration, found: MeasuredCalibration | undefined, context: JudgeContext): Check[] {
  if (found === undefined && written.optional) return [optionalNote('calibration', 'there are no probabilities of classes')]
  return PARTS.flatMap(part =>
    limitsOf(written, part).map(([key, limit]) => {
      const asked = {
        id: `calibration.${part}-${key}`,
        title: TITLES[part],
        severity: written.severity,
        path: [part, key]
      }
      return checkOfRows(asked, findingOf(written, part, limit, found), context)
    })
  )
}

const TITLES: Readonly<Record<Part, string>> = {
  ece: 'calibration: expected calibration error',
  slope: 'calibration: slope',
  intercept: 'calibration: intercept (calibration in the large)',
  brier: 'calibration: Brier score'
}

const NAMES: Readonly<Record<Part, string>> = {
  ece: 'The expected calibration error',
  slope: 'The calibration slope',
  intercept: 'The calibration intercept',
  brier: 'The Brier score'
}

function limitsOf(written: Calibration, part: Part): (readonly ['min' | 'max', Limit])[] {
  const { min, max } = { min: undefined, max: undefined, ...written[part] }
  const limit = (key: 'min' | 'max', at: number | undefined, side: Limit['side']) =>
    at === undefined ? [] : [[key, { at, side }] as const]
  return [...limit('min', min, 'least'), ...limit('max', max, 'most')]
}

function findingOf(written: Calibration, part: Part, limit: Limit, found: MeasuredCalibration | undefined): Finding {
  const expected = `at ${limit.side} ${formatNumber(limit.at)}`
  if (found === undefined) {
    const message = 'There are no probabilities of classes, so nothing is known of how well they are calibrated.'
    return { outcome: 'inconclusive', observed: 'no probabilities', expected, message }
  }
  const judged: Judged = found[part]
  if ('problem' in judged)
    return { outcome: 'inconclusive', observed: 'undefined', expected, message: `${NAMES[part]} cannot be judged: ${judged.problem}.` }
  const { value, interval, method } = judged
  const end = interval && (limit.side === 'least' ? interval.low : interval.high)
  const { holds, shown, limit: bound, relation } = against(end ?? value, limit)
  const certain =
    interval === undefined || written.confidence === undefined
      ? ''
      : ` (${formatShare(written.confidence)} interval ${formatNumber(interval.low)} to ${formatNumber(interval.high)}, ${method}), its ${limit.side === 'least' ? 'lower' : 'upper'} end ${shown} is`
  const bins = part === 'ece' ? `, over ${counted(found.bins.length, 'bin')}` : ''
  const about = `${NAMES[part]} of ${counted(found.rows, 'row')}${bins}`
  const figure = interval === undefined ? `is ${shown},` : `is ${formatNumber(value)}${certain}`
  return {
    outcome: holds ? 'pass' : 'fail',
    observed: interval === undefined ? shown : `${formatNumber(value)}, ${limit.side === 'least' ? 'lower' : 'upper'} end ${shown}`,
    expected: `at ${limit.side} ${bound}`,
    value,
    bounds: { ...boundsOf(limit), ...(interval === undefined ? {} : { interval }) },
    message: `${about} ${figure} ${relation} ${bound}.${holds ? '' : ` ${ADVICE[part](value)}`}${found.ofLargest ? OF_LARGEST : ''}`
  }
}

/** What a value out of bounds says of the model. */
const ADVICE: Readonly<Record<Part, (value: number) => string>> = {
  ece: () => 'Of the rows with a probability of 30%, three in ten should come true. See the table of bins.',
  slope: value =>
    value < 1
      ? 'Below 1 the probabilities are too extreme, as of a model that learnt its training rows by heart.'
      : 'Above 1 the probabilities are too timid: too close to the base rate.',
  intercept: value =>
    value < 0 ? 'Below 0 the probabilities are too high as a whole.' : 'Above 0 the probabilities are too low as a whole.',
  brier: () => 'It is the mean squared distance of the probabilities from what came true.'
}

const OF_LARGEST = ' Of each row the largest probability is looked at, and whether its class is the label.'
