import type { Chart } from '@gauntlet/core'
import type { ArmCounts, LookEvidence } from '@gauntlet/stats'
import { thinned } from './thinned.ts'

const MOST_POINTS = 400

/** Share of bad requests in both arms, over all looks so far. */
export function badShareChart(metric: string, evidence: readonly LookEvidence[]): Chart {
  const shown = thinned(evidence, MOST_POINTS)
  const { axis, place } = lookAxis(evidence)
  const points = (arm: (look: LookEvidence) => ArmCounts) =>
    shown.map(look => ({ x: place(look), y: arm(look).total === 0 ? null : arm(look).bad / arm(look).total }))
  return {
    id: `share-${metric}`,
    title: `${metric}: share of bad requests so far`,
    kind: 'line',
    x: axis,
    y: { title: 'share of bad requests', type: 'number' },
    series: withValues([
      { name: 'canary', points: points(look => look.canary) },
      { name: 'stable', points: points(look => look.stable) }
    ]),
    rules: []
  }
}

/** The e-values, with the lines they have to reach. In powers of ten: 1 is ten to one. */
export function evidenceChart(metric: string, evidence: readonly LookEvidence[]): Chart {
  const shown = thinned(evidence, MOST_POINTS)
  const last = evidence.at(-1)
  const { axis, place } = lookAxis(evidence)
  const points = (of: (look: LookEvidence) => number) => shown.map(look => ({ x: place(look), y: inPowersOfTen(of(look)) }))
  return {
    id: `evidence-${metric}`,
    title: `${metric}: evidence (e-value, in powers of ten)`,
    kind: 'line',
    x: axis,
    y: { title: 'log10 of the e-value', type: 'number' },
    series: withValues([
      { name: 'harm', points: points(look => look.harm) },
      { name: 'not worse', points: points(look => look.nonInferiority) },
      { name: 'flawless', points: points(look => (look.canary.bad === 0 ? look.flawless : Number.NaN)) }
    ]),
    rules: last === undefined ? [] : thresholds(last)
  }
}

/** At the default settings both are the same line, which has one name. */
function thresholds({ needed }: LookEvidence): Chart['rules'] {
  const [rollback, promotion] = [needed.rollback / Math.LN10, needed.promote / Math.LN10]
  if (rollback === promotion) return [{ axis: 'y', value: rollback, title: 'rollback or promotion' }]
  return [
    { axis: 'y', value: rollback, title: 'rollback' },
    { axis: 'y', value: promotion, title: 'promotion' }
  ]
}

/** Fewer looks than an axis has ticks are named one by one: there is no look 1.5. */
const FEW_LOOKS = 10

function lookAxis({ length }: readonly LookEvidence[]): { axis: Chart['x']; place: (look: LookEvidence) => number | string } {
  return length <= FEW_LOOKS
    ? { axis: { title: 'look', type: 'category' }, place: ({ look }) => String(look) }
    : { axis: { title: 'look', type: 'number' }, place: ({ look }) => look }
}

/** A name in the legend without a line would be looked for in vain. A chart has one series at least. */
function withValues(series: Chart['series']): Chart['series'] {
  const kept = series.filter(({ points }) => points.some(({ y }) => y !== null))
  return kept.length === 0 ? series.slice(0, 1) : kept
}

/** Much evidence against is drawn at the edge, so that it does not flatten the rest. */
function inPowersOfTen(logarithm: number): number | null {
  return Number.isNaN(logarithm) ? null : Math.max(-5, Math.min(12, logarithm / Math.LN10))
}
