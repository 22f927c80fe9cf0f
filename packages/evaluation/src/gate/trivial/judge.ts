import { type Check, formatNumber, formatShare, plain } from '@gauntlet/core'
import type { JudgeContext } from '../section.ts'
import { against, checkOfRows, type Finding } from '../section-check.ts'
import { optionalNote } from '../section-fields.ts'
import type { MeasuredGain } from './measure.ts'
import type { Trivial } from './schema.ts'

/**
 * One check for each metric: the model is better than the best trivial one, and by as much as is asked. Where the author names none, and
 * one of those of the gate tells the models apart, those that cannot (the recall of always saying yes is perfect) are notes.
 */
export function judgeGains(written: Trivial, found: readonly MeasuredGain[], context: JudgeContext): Check[] {
  const least = written['min-gain']
  if (found.length === 0) return [nothing(written, context)]
  const othersTell = written.metric === undefined && found.some(({ gain }) => gain !== undefined)
  return found.map(measured => {
    const { key } = measured.chosen
    if (written.optional && measured.trivial.length === 0)
      return optionalNote(`trivial.${key}`, (measured.problem ?? '').replace(/\.$/, ''))
    const asked = { id: `trivial.${key}`, title: `${key}: better than a trivial model`, severity: written.severity, path: ['min-gain'] }
    const finding = findingOf(measured, least)
    return checkOfRows(asked, measured.cannotTell && othersTell ? { ...finding, severity: 'info' } : finding, context)
  })
}

function nothing({ severity }: Trivial, context: JudgeContext): Check {
  const asked = { id: 'trivial', title: 'better than a trivial model', severity, path: [] }
  const message = 'Nothing says by which metric the model has to be better: write "trivial: { metric: f1 }".'
  return checkOfRows(asked, { outcome: 'inconclusive', observed: 'no metric', expected: 'a metric', message }, context)
}

function findingOf({ chosen, value, best, perfect, gain, problem }: MeasuredGain, least: number): Finding {
  const expected = least === 0 ? 'better than a trivial model' : `a gain of at least ${formatShare(least)} over a trivial model`
  if (gain === undefined || value === undefined || best === undefined || perfect === undefined)
    return { outcome: 'inconclusive', observed: 'not known', expected, message: problem ?? 'The gain could not be computed.' }
  const { holds } = against(gain, { at: least, side: 'least' })
  const isBetter = against(gain, { at: 0, side: 'most' }).holds === false
  const says = plain(best.says, 100)
  const way = `The best trivial model (${best.name}: ${says}) reaches ${formatNumber(best.value)}, a perfect one ${formatNumber(perfect)}, this one ${formatNumber(value)}`
  const verdict = !isBetter
    ? gain < 0
      ? 'the model is worse than saying that of every row'
      : 'the model is no better than saying that of every row'
    : `it gains ${formatShare(gain)} of the way${least === 0 ? '' : `, ${holds ? 'at least' : 'less than'} the ${formatShare(least)} that is asked`}`
  return {
    outcome: holds && isBetter ? 'pass' : 'fail',
    observed: `a gain of ${formatShare(gain)}`,
    expected,
    value: gain,
    bounds: { atLeast: least },
    message: `${way} by ${chosen.key}: ${verdict}.`
  }
}
