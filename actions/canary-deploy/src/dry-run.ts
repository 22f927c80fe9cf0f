import { type Check, type Config, cut, type Environment, formatDuration, messageOf, needed, type Outcome, plain } from '@gauntlet/core'
import { resolveReference } from '@gauntlet/registry'
import { type Rollout, readMetric, shownWeights } from '@gauntlet/rollout'
import { connect, metricsOf } from './connect.ts'
import type { Inputs } from './inputs.ts'

/** Says what a rollout would do, reads everything it would read, and changes nothing. */
export async function rehearse(inputs: Inputs, rollout: Config<Rollout>, environment: Environment, signal: AbortSignal) {
  const plan = rollout.value
  const { router, registry, history } = await connect(inputs, plan.router.webhook, environment, signal)
  const target = await resolveReference(registry, needed(inputs.model, 'model', 'in the mode "run"'))
  const stable = (await registry.alias(target.name, inputs.alias))?.version
  const source = metricsOf(inputs, plan)
  const checks: Check[] = [
    stable === undefined
      ? check(
          'champion',
          'there is a version to compare with',
          inputs.allowFirst ? 'pass' : 'inconclusive',
          firstSentence(target.version, inputs)
        )
      : check(
          'champion',
          'there is a version to compare with',
          'pass',
          `${target.version} would be compared with ${stable}: ${stagesOf(plan)}.`
        ),
    await attempt('router', 'the router can be read', async () => `${router.name} says ${shownWeights(await router.read(signal))}.`),
    await attempt('history', 'the history can be read', async () => {
      const [last] = await history.list(inputs.environment)
      return last === undefined ? `${history.name} has no deployment yet.` : `${history.name}: deployment ${last.id} is ${last.state}.`
    })
  ]
  const arms = [
    ...(stable === undefined ? [] : [{ role: 'stable' as const, version: stable }]),
    { role: 'canary' as const, version: target.version }
  ]
  for (const arm of arms) {
    const title = `the metrics of ${arm.role} can be read`
    checks.push(
      await attempt(`metrics-${arm.role}`, title, async () => {
        const samples = await source.scrape(arm, signal)
        const missing = plan.analysis.metrics.map(metric => ({ name: metric.name, missing: readMetric(samples, metric, arm).missing }))
        const [first] = missing.filter(metric => metric.missing !== undefined)
        if (first !== undefined && arm.role === 'stable') throw new Error(`${arm.version} does not show "${first.name}": ${first.missing}`)
        const shown = first === undefined ? 'all metrics' : 'not all metrics yet, which is right before its first request'
        return `${arm.version} answers and shows ${shown}.`
      })
    )
  }
  return { target: target.version, stable, checks }
}

/** `5% (500 requests), 25% (2,000 requests, 10 min 0 s)` */
function stagesOf({ stages }: Rollout): string {
  return stages
    .map(({ weight, 'min-requests': requests, duration }) => {
      const parts = [requests === undefined ? '' : `${requests} requests`, duration === undefined ? '' : formatDuration(duration)]
      return `${weight}% (${parts.filter(part => part !== '').join(', ')})`
    })
    .join(', ')
}

function firstSentence(version: string, { alias, allowFirst }: Inputs): string {
  const nothing = `The alias "${alias}" points to no version`
  return allowFirst
    ? `${nothing}: ${version} would take all traffic unjudged.`
    : `${nothing}, so nothing would be done without "allow-first".`
}

async function attempt(id: string, title: string, read: () => Promise<string>): Promise<Check> {
  try {
    return check(id, title, 'pass', await read())
  } catch (thrown) {
    return check(id, title, 'inconclusive', `${messageOf(thrown)}.`)
  }
}

function check(id: string, title: string, outcome: Outcome, text: string): Check {
  const message = cut(plain(text), 4000)
  return { id, title, severity: 'critical', outcome, observed: message, expected: title, message }
}
