import { InputError, needed, plain, runAction, say } from '@gauntlet/core'
import { heaviest, planRollback, type RollbackPlan, runOf, runRollback } from '@gauntlet/rollout'
import { connect } from './connect.ts'
import { definition } from './definition.ts'
import { type Found, findTarget, gather, recordOf } from './gather.ts'
import { type Inputs, readInputs } from './inputs.ts'
import { judge, judgeList, judgePlan, judgeSettled } from './judge.ts'
import { rollbackNews } from './news.ts'
import { presentRollback, presentVersions } from './present.ts'

await runAction(definition, async run => {
  const { environment, signal } = run
  const inputs = readInputs(run)
  const reason = inputs.list || inputs.dryRun ? (inputs.reason ?? '') : needed(inputs.reason, 'reason', 'for the record')
  const connections = await connect(inputs, environment, signal)
  const found = await gather(inputs, connections, signal)
  if (inputs.list) {
    const checks = judgeList(found, inputs.environment)
    return { title: titleOf(`Versions of ${found.model}`), checks, evidence: presentVersions(found, planIfAny(found, inputs)) }
  }

  const { registry, history, takeoverAfterMs } = connections
  const plan = planOf(found, inputs)
  const { target, file } = await findTarget(plan.to, found, registry, environment)
  const title = titleOf(`Rollback of ${found.model} to ${plan.to}`)
  const judged = file === undefined ? [] : [file]
  const outputs = { changed: false, 'from-version': plan.from ?? plan.to, 'to-version': plan.to }
  if (inputs.dryRun) {
    const checks = judgePlan(found, plan, inputs)
    return { title: `${title} (dry run)`, checks, evidence: presentVersions(found, plan), judged, outputs }
  }
  if (plan.settled) {
    return { title, checks: judgeSettled(found, plan, inputs), evidence: presentVersions(found, plan), judged, outputs }
  }

  const report = await runRollback({
    router: needed(connections.router, 'rollout', 'to move traffic'),
    registry,
    history,
    environment: inputs.environment,
    alias: inputs.alias,
    target,
    from: await recordOf(plan.from, found, registry),
    reason,
    takeoverAfterMs,
    run: runOf(environment),
    signal,
    watch: ({ what, detail }) => say(plain(detail === undefined ? what : `${what}: ${detail}`))
  })
  return {
    title,
    checks: judge(found, plan, inputs, report),
    evidence: presentRollback(found, plan, inputs.alias, report),
    judged,
    news: rollbackNews(found.model, inputs.environment, reason, report),
    outputs: {
      ...outputs,
      changed: report.changed,
      'to-version': heaviest(report.after.weights ?? {}, plan.to) ?? '',
      'deployment-id': report.deploymentId
    }
  }
})

function planOf({ model, weights, champion, deployments, registered }: Found, { alias, targetVersion }: Inputs): RollbackPlan {
  return planRollback({ model, weights, alias, champion, deployments, named: targetVersion, registered: registered ?? [] })
}

/** A list is worth seeing also where there is nothing to go back to. */
function planIfAny(found: Found, inputs: Inputs): RollbackPlan | undefined {
  try {
    return planOf(found, inputs)
  } catch (thrown) {
    if (thrown instanceof InputError) return undefined
    throw thrown
  }
}

function titleOf(text: string): string {
  return plain(text, 280)
}
