import { type Check, type Config, cut, formatNumber, formatShare, type Outcome, plain } from '@gauntlet/core'
import { type Rollout, type RolloutReport, type Standing, shownCounts, shownEvidence } from '@gauntlet/rollout'

/** What came of a rollout, as checks. The first one says how it ended; the others say on what grounds. */
export function checksOf(rollout: Config<Rollout>, report: RolloutReport): Check[] {
  const compared = report.looks.length > 0
  return [
    promotionCheck(rollout, report),
    ...(compared ? report.standings.map((standing, index) => metricCheck(rollout, report, standing, index)) : []),
    ...(report.split === undefined ? [] : [trafficCheck(rollout, report, report.split)]),
    ...(report.split === undefined ? [] : [dataCheck(rollout, report)])
  ]
}

/** A promotion that only a policy wanted is the author's will, and no proof. */
function promotionCheck({ locate }: Config<Rollout>, report: RolloutReport): Check {
  const { decision, outcome: because, target, weight, stable, reason } = report
  const promoted = decision === 'promoted'
  const byPolicy = because === 'inconclusive' || because === 'low-traffic'
  const outcome: Outcome = promoted && !byPolicy ? 'pass' : because === 'harm' ? 'fail' : 'inconclusive'
  const told = {
    promoted: byPolicy ? `promoted by the policy "${because}", and not because it is proven to be good` : 'promoted',
    'rolled-back': 'rolled back',
    held: `held: it keeps ${weight}% of the traffic, ${stable ?? 'nothing'} the rest, until the next rollout or rollback`,
    aborted: 'not rolled out to the end'
  }[decision]
  return {
    id: 'promotion',
    title: `${target} is promoted`,
    severity: promoted && byPolicy ? 'warning' : 'critical',
    outcome,
    observed: `${decision} (${because})`,
    expected: 'promoted',
    message: sentence(`${target} was ${told}. ${reason}`),
    ...located(byPolicy ? (locate(['policies', because]) ?? locate(['stages'])) : locate(['stages']))
  }
}

/** What nobody has decided only warns where the author's policy promotes it all the same. */
function metricCheck({ value, locate }: Config<Rollout>, report: RolloutReport, standing: Standing, index: number): Check {
  const { metric, evidence, harmAt, goodEnough } = standing
  const last = evidence.at(-1)
  const outcome: Outcome = harmAt !== undefined ? 'fail' : goodEnough === undefined ? 'inconclusive' : 'pass'
  const promoted = report.decision === 'promoted'
  const finding =
    harmAt !== undefined ? 'harm is proven' : goodEnough === undefined ? 'neither harm nor its absence is proven' : PROOFS[goodEnough]
  const counts = last === undefined ? 'no requests' : `canary ${shownCounts(last.canary)}, stable ${shownCounts(last.stable)}`
  return {
    id: `metric-${metric}`,
    title: `${metric}: canary against stable`,
    severity: promoted && outcome === 'inconclusive' ? 'warning' : 'critical',
    outcome,
    observed: counts,
    expected: `less than ${formatNumber(value.analysis['non-inferiority-ratio'])} times stable's rate, or none with a rate below ${formatShare(value.analysis['max-bad-share'])}`,
    ...(last?.ratio === undefined || !Number.isFinite(last.ratio) ? {} : { value: last.ratio }),
    message: sentence(`${metric}: ${counts}; ${finding}${last === undefined ? '' : evidenceText(last)}.`),
    ...located(locate(['analysis', 'metrics', index]))
  }
}

const PROOFS = {
  'non-inferior': 'the canary is proven not to be worse',
  flawless: 'the canary is proven to be good enough without a single bad one'
}

function evidenceText(last: NonNullable<Standing['evidence'][number]>): string {
  const p = (logarithm: number) => formatNumber(Math.min(1, Math.exp(-logarithm)), 2)
  const harm = `e-value for harm ${shownEvidence(last.harm)}, always-valid p ${p(last.harm)}`
  const good = `for not worse ${shownEvidence(last.nonInferiority)}, p ${p(last.nonInferiority)}`
  return ` (${last.ratio === undefined ? '' : `ratio ${formatNumber(last.ratio, 3)}, `}${harm}; ${good}; dispersion ${formatNumber(last.dispersion, 3)})`
}

function trafficCheck(
  { locate }: Config<Rollout>,
  report: RolloutReport,
  { share, observed, mismatch }: NonNullable<RolloutReport['split']>
): Check {
  const found = observed === undefined ? 'no requests' : formatShare(observed)
  const told = observed === undefined ? 'Nothing was counted yet' : `${found} of the requests came to the canary`
  return {
    id: 'traffic',
    title: 'the traffic is split as the router says',
    severity: report.decision === 'promoted' ? 'warning' : 'critical',
    outcome: mismatch || observed === undefined ? 'inconclusive' : 'pass',
    observed: found,
    expected: `about ${formatShare(share)}`,
    ...(observed === undefined ? {} : { value: observed }),
    message: sentence(`${told}; the router was set to ${formatShare(share)}.`),
    ...located(locate(['router']))
  }
}

function dataCheck({ locate }: Config<Rollout>, report: RolloutReport): Check {
  const requests = report.standings[0]?.evidence.at(-1)?.canary.total ?? 0
  const lacking = report.outcome === 'no-data' || report.outcome === 'low-traffic' || report.outcome === 'metrics-outage'
  const outcome: Outcome = report.outage !== undefined || lacking || requests === 0 ? 'inconclusive' : 'pass'
  const outage = report.outage === undefined ? '' : ` The metrics could not be read at the end: ${report.outage}.`
  return {
    id: 'data',
    title: 'the metrics can be read, and requests came',
    severity: report.decision === 'promoted' ? 'warning' : 'critical',
    outcome,
    observed: `${formatNumber(requests)} requests to the canary in ${formatNumber(report.looks.length)} looks`,
    expected: 'enough requests for every stage',
    value: requests,
    message: sentence(`The canary answered ${formatNumber(requests)} requests in ${formatNumber(report.looks.length)} looks.${outage}`),
    ...located(locate(['metrics']))
  }
}

function located(location: Check['location']): Pick<Check, 'location'> {
  return location === undefined ? {} : { location }
}

function sentence(text: string): string {
  return cut(plain(text), 4000)
}
