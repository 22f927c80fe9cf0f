import type { Check } from '@gauntlet/core'
import type { BundleRun } from '@gauntlet/testkit'
import { z } from 'zod'

/** What the Python script prints. */
const Found = z.object({
  metrics: z.record(z.string(), z.number()),
  fairness: z.record(z.string(), z.number()),
  f1: z.object({ difference: z.number(), low: z.number(), high: z.number() }),
  auc: z.object({ difference: z.number(), low: z.number(), high: z.number(), p: z.number() })
})

/** The output `deltas` of compare-production. */
const Deltas = z.record(z.string(), z.object({ difference: z.number(), low: z.number(), high: z.number() }))
type Deltas = z.infer<typeof Deltas>

/** Of what is computed, and of the ends of an interval that is drawn, as a share of its length. */
const MOST = { computed: 1e-9, drawn: 0.05 }

/**
 * Whether both sides found the same: metrics, disparities, the difference in F1 and all of DeLong to nine digits, and the ends of the
 * bootstrap interval but for the draws. Throws where they differ; else says what was compared. Without a run of compare-production the
 * gate has compared.
 */
export function agreement(printed: string, gate: BundleRun, comparison?: BundleRun): string {
  const theirs = Found.parse(JSON.parse(printed))
  const metrics = z.record(z.string(), z.number().nullable()).parse(json(gate, 'metrics'))
  const checks = gate.verdict?.kind === 'verdict' ? gate.verdict.checks : []
  const deltas = comparison === undefined ? deltasOf(checks) : Deltas.parse(json(comparison, 'deltas'))
  for (const [name, value] of Object.entries(theirs.metrics)) same(name, metrics[name], value, MOST.computed)
  for (const [name, value] of Object.entries(theirs.fairness))
    same(name, checks.find(({ id }) => id === `fairness.${name}-max-difference.group`)?.value, value, MOST.computed)
  same('difference in F1', deltas.f1?.difference, theirs.f1.difference, MOST.computed)
  for (const part of ['difference', 'low', 'high'] as const)
    same(`${part} of the AUC`, deltas['roc-auc']?.[part], theirs.auc[part], MOST.computed)
  for (const end of ['low', 'high'] as const)
    same(`${end} end for F1`, deltas.f1?.[end], theirs.f1[end], MOST.drawn * (theirs.f1.high - theirs.f1.low))
  return `${Object.keys(theirs.metrics).length} metrics, ${Object.keys(theirs.fairness).length} disparities, the difference in F1 and DeLong's interval agree to ${MOST.computed}, the bootstrap's to ${100 * MOST.drawn} % of its length.\n`
}

/** As the checks of the section `comparison` say them. */
function deltasOf(checks: readonly Check[]): Deltas {
  const ids = { f1: 'comparison.difference', 'roc-auc': 'comparison.difference-roc-auc' }
  const of = (id: string) => {
    const check = checks.find(one => one.id === id)
    return { difference: check?.value, ...check?.bounds?.interval }
  }
  return Deltas.parse(Object.fromEntries(Object.entries(ids).map(([key, id]) => [key, of(id)])))
}

function same(what: string, ours: unknown, theirs: number, most: number): void {
  if (typeof ours === 'number' && Math.abs(ours - theirs) <= most) return
  throw new Error(`Could not race two that disagree: ${what} is ${String(ours)} here and ${theirs} in Python`)
}

function json({ outputs, log }: BundleRun, name: string): unknown {
  const text = outputs[name]
  if (text === undefined) throw new Error(`Could not read the output ${name}: the run wrote none\n${log}`)
  return JSON.parse(text)
}
