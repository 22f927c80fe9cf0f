import {
  type Clock,
  type Config,
  counted,
  type Environment,
  formatDuration,
  formatShare,
  InputError,
  messageOf,
  needed,
  plain,
  say,
  systemClock,
  warning
} from '@gauntlet/core'
import { resolveReference } from '@gauntlet/registry'
import {
  type Happening,
  parseSelector,
  type Rollout,
  type RolloutReport,
  runOf,
  runRollout,
  shownCounts,
  shownEvidence
} from '@gauntlet/rollout'
import { connect, metricsOf } from './connect.ts'
import type { Inputs } from './inputs.ts'
import { save } from './saved.ts'

/** Carries a rollout out. */
export async function roll(
  inputs: Inputs,
  rollout: Config<Rollout>,
  environment: Environment,
  signal: AbortSignal
): Promise<RolloutReport> {
  const plan = rollout.value
  const webhook = plan.router.webhook
  const { router, registry, history } = await connect(inputs, webhook, environment, signal)
  const target = await resolveReference(registry, needed(inputs.model, 'model', 'in the mode "run"'))
  say(
    `${target.name} ${target.version} for ${inputs.environment}: ${counted(plan.stages.length, 'stage')}, by ${router.name}, recorded in ${history.name}.`
  )
  const report = await runRollout({
    plan,
    target,
    router,
    registry,
    history,
    metrics: metricsOf(inputs, plan),
    alias: inputs.alias,
    environment: inputs.environment,
    allowFirst: inputs.allowFirst,
    reason: `Rollout of ${target.version}`,
    run: runOf(environment),
    signal,
    clock: systemClock,
    begun: ({ id }) => save({ deployment: id, environment: inputs.environment, webhook }),
    watch: teller(plan, systemClock)
  })
  for (const problem of report.problems) warning(problem)
  return report
}

/** Selectors are read before anything is asked of anybody. */
export function refuseSelectors({ value, locate }: Config<Rollout>): void {
  for (const [index, metric] of value.analysis.metrics.entries()) {
    for (const key of ['bad', 'total', 'histogram'] as const) {
      const text = selectorAt(metric, key)
      if (text === undefined) continue
      try {
        parseSelector(text)
      } catch (thrown) {
        const at = locate(['analysis', 'metrics', index, key])
        const where = at === undefined ? '' : ` (${at.file}, line ${at.line})`
        throw new InputError('rollout', `has the metric "${metric.name}"${where} with a selector that cannot be read. ${messageOf(thrown)}`)
      }
    }
  }
}

const FIRST_LOOKS = 20
const BETWEEN_LOOKS_MS = 60_000

/** Says what happens, as it happens. Of a long rollout's looks that decide nothing, one in a minute: the evidence has them all. */
export function teller(plan: Rollout, clock: Pick<Clock, 'now'>, tell: (line: string) => void = say): (happening: Happening) => void {
  let saidAt = Number.NEGATIVE_INFINITY
  return happening => {
    const isQuiet = happening.kind === 'look' && happening.look.number > FIRST_LOOKS && happening.decision.next === 'stay'
    if (isQuiet && clock.now() - saidAt < BETWEEN_LOOKS_MS) return
    saidAt = clock.now()
    tell(plain(lineOf(plan, happening)))
  }
}

/** One line for each thing that happens, for whoever watches. */
function lineOf(plan: Rollout, happening: Happening): string {
  if (happening.kind === 'outage') return `  metrics cannot be read for ${formatDuration(happening.ms)}: ${happening.problem}`
  if (happening.kind === 'event') {
    const { what, weight, detail } = happening.event
    return `${what}${weight === undefined ? '' : ` (${weight}%)`}${detail === undefined ? '' : `: ${detail}`}`
  }
  const { look, standings, decision } = happening
  const metrics = standings.map(({ metric, evidence }) => {
    const last = evidence.at(-1)
    if (last === undefined) return metric
    const proof = `harm ${shownEvidence(last.harm)} of ${shownEvidence(last.needed.rollback)}`
    const good = `good ${shownEvidence(Math.max(last.nonInferiority, last.canary.bad === 0 ? last.flawless : Number.NEGATIVE_INFINITY))}`
    return `${metric}: canary ${shownCounts(last.canary)}, stable ${shownCounts(last.stable)}, ${proof}, ${good} of ${shownEvidence(last.needed.promote)}`
  })
  return `  look ${look.number}, stage ${look.stage} of ${plan.stages.length} at ${formatShare(look.weight / 100)}: ${metrics.join('; ')}. ${decision.because}`
}

function selectorAt(metric: Rollout['analysis']['metrics'][number], key: 'bad' | 'total' | 'histogram'): string | undefined {
  if (metric.kind === 'slow') return key === 'histogram' ? metric.histogram : undefined
  return key === 'histogram' ? undefined : metric[key]
}
