import { formatApart, formatNumber, plain } from '@gauntlet/core'
import { shownDrop } from '../../metrics/drop.ts'
import type { Compared, ComparedMetric } from '../compared.ts'
import type { ComparisonVerdict, Requirement } from '../verdict.ts'
import { methodText, observedText } from '../wording.ts'
import type { Said } from './difference-check.ts'

/** Holds the gain against the least improvement that is asked for. Undefined where none is. */
export function improvementSaid(
  required: Requirement,
  compared: ComparedMetric,
  all: Pick<Compared, 'rows' | 'productionRows'>,
  verdict: ComparisonVerdict,
  confidence: number
): Said | undefined {
  const { mode } = required
  const { key } = compared
  const { leastImprovement, gain, outcome, reachesImprovement } = verdict
  if (leastImprovement === undefined) return undefined
  const known = Number.isFinite(gain)
  const [found, least] = formatApart(gain, leastImprovement)
  const isPoint = mode === 'point'
  const says = {
    pass: `${key} is better by ${found}, at least ${least}${isPoint ? ' (the plain difference, without a statistical test)' : ', and beyond noise'}.`,
    fail: `${key} is ${gain < 0 ? `worse by ${formatNumber(-gain)}` : `better by ${found}`}; at least ${least} is asked for${shareText(required, compared)}.`,
    inconclusive: known ? unproven(key, found, outcome, isPoint) : `By how much ${key} is better could not be computed.`
  }
  const result =
    !known || (isPoint && outcome === 'inconclusive') ? 'inconclusive' : !reachesImprovement ? 'fail' : proven(outcome, isPoint)
  return {
    outcome: result,
    observed: known ? `better by ${found}` : 'undefined',
    expected: isPoint
      ? `better by at least ${least}, without a test`
      : `better by at least ${least}, with an interval that does not reach 0`,
    message: plain([says[result], ...(known ? howCertain(compared, all, verdict, confidence) : [])].join(' ')),
    ...(known ? { value: gain, bounds: { atLeast: leastImprovement } } : {})
  }
}

/** ` (5% of production's 0.81)`, where a share was asked for. */
function shareText({ leastImprovement }: Requirement, { production }: ComparedMetric): string {
  if (leastImprovement?.relative !== true || production.value === undefined) return ''
  return ` (${shownDrop(leastImprovement)} of production's ${formatNumber(production.value)})`
}

/** What so many rows can show is held against the improvement here, and not against the margin. */
function howCertain(
  compared: ComparedMetric,
  all: Pick<Compared, 'rows' | 'productionRows'>,
  verdict: ComparisonVerdict,
  confidence: number
): string[] {
  return [`The difference is ${observedText(compared, confidence)}.`, ...methodText(compared, all, { ...verdict, margin: 0 }, confidence)]
}

function proven(outcome: ComparisonVerdict['outcome'], isPoint: boolean): 'pass' | 'inconclusive' {
  return isPoint || outcome === 'superior' ? 'pass' : 'inconclusive'
}

function unproven(key: string, found: string, outcome: ComparisonVerdict['outcome'], isPoint: boolean): string {
  if (isPoint) return `${key} is better by ${found}, but there are too few rows to judge.`
  return outcome === 'inconclusive'
    ? `${key} is better by ${found}, but nothing shows that this is more than noise: it is not proven better.`
    : `${key} is better by ${found}, but that is within noise: it is not proven better.`
}
