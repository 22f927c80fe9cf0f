import { formatDuration } from '@gauntlet/core'
import { z } from 'zod'
import { Analysis, Shape } from './shape.ts'

type Report = Pick<z.core.$RefinementCtx, 'addIssue'>

/** How a version gets its traffic: the stages, what is counted, and what to do where that does not decide. */
export const Rollout = Shape.superRefine((rollout, context) => {
  refuseStages(rollout, context)
  refuseTimes(rollout, context)
  refuseMetrics(rollout.analysis, context, ['analysis'])
  refuseOneArm(rollout, context)
}).describe('Gauntlet rollout')
export type Rollout = z.infer<typeof Rollout>

/** What the mode `judge` reads of a rollout: only `analysis`, of which everything can be left out. */
const { analysis: _, ...others } = Shape.shape
export const JudgeSettings = z.strictObject({
  analysis: Analysis.partial({ metrics: true }).prefault({}),
  ...z.object(others).partial().shape
})
export type JudgeSettings = z.infer<typeof JudgeSettings>

/** What a rollback reads of a rollout. Whatever is wrong with the rest must not keep anybody from going back. */
export const RollbackSettings = z.object(Shape.pick({ router: true, 'takeover-after': true }).shape)

function refuseStages({ stages, 'stage-timeout': timeout }: z.infer<typeof Shape>, context: Report): void {
  for (const [index, stage] of stages.entries()) {
    const refuse = (key: string, message: string) => context.addIssue({ code: 'custom', path: ['stages', index, key], message })
    const before = stages[index - 1]
    if (before !== undefined && stage.weight <= before.weight) {
      refuse('weight', `is ${stage.weight}%, which is not more than the stage before it (${before.weight}%)`)
    }
    if (stage['min-requests'] === undefined && stage.duration === undefined) {
      context.addIssue({ code: 'custom', path: ['stages', index], message: 'needs "min-requests", "duration" or both' })
    }
    if (stage.duration !== undefined && stage.duration >= timeout) {
      refuse('duration', `is ${formatDuration(stage.duration)}, but "stage-timeout" ends the stage after ${formatDuration(timeout)}`)
    }
  }
}

const SHORTEST_INTERVAL = 10

function refuseTimes(rollout: z.infer<typeof Shape>, context: Report): void {
  const refuse = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message })
  const timeout = rollout['stage-timeout']
  if (rollout.interval < SHORTEST_INTERVAL) refuse('interval', `is ${formatDuration(rollout.interval)}; it must be at least 10 ms`)
  for (const key of ['interval', 'settle'] as const) {
    if (rollout[key] >= timeout) {
      refuse(key, `is ${formatDuration(rollout[key])}, which is not less than "stage-timeout" (${formatDuration(timeout)})`)
    }
  }
}

function refuseMetrics({ metrics }: Pick<Analysis, 'metrics'>, context: Report, path: PropertyKey[]): void {
  for (const [index, { name }] of metrics.entries()) {
    if (metrics.findIndex(metric => metric.name === name) === index) continue
    context.addIssue({ code: 'custom', path: [...path, 'metrics', index, 'name'], message: `is "${name}", as that of an earlier metric` })
  }
}

/** Where nothing tells the arms apart, the canary would be compared with itself, and be as good. */
function refuseOneArm({ metrics, analysis }: z.infer<typeof Shape>, context: Report): void {
  if (tellsApart(metrics.prometheus)) return
  for (const [index, metric] of analysis.metrics.entries()) {
    const selectors = metric.kind === 'slow' ? { histogram: metric.histogram } : { bad: metric.bad, total: metric.total }
    for (const [key, selector] of Object.entries(selectors)) {
      if (tellsApart(selector)) continue
      const message = `is ${selector}, the same for both arms, and so is "metrics.prometheus". Put {version} or {arm} into one of them`
      context.addIssue({ code: 'custom', path: ['analysis', 'metrics', index, key], message })
    }
  }
}

function tellsApart(text: string): boolean {
  return text.includes('{version}') || text.includes('{arm}')
}
