import { type Check, counted, cut, plain } from '@gauntlet/core'
import { type Deployment, goodVersions, leftBehindBy, type RollbackPlan, type RollbackReport, shownWeights } from '@gauntlet/rollout'
import type { Found } from './gather.ts'
import type { Inputs } from './inputs.ts'

type Place = Pick<Inputs, 'alias' | 'environment'>

/** What was brought about, each part as it was read back. */
export function judge(found: Found, plan: RollbackPlan, { alias, environment }: Place, report: RollbackReport): Check[] {
  const { after, problems, changed } = report
  const { to } = plan
  return [
    check({
      id: 'traffic',
      title: `all traffic goes to ${to}`,
      passed: problems.traffic === undefined,
      observed: after.weights === undefined ? 'could not be read' : shownWeights(after.weights),
      expected: shownWeights({ [to]: 100 }),
      message: problems.traffic ?? `All traffic goes to ${to}${changed ? '' : ', as it did before'}; the router reads it back.`
    }),
    check({
      id: 'alias',
      title: `${alias} points to ${to}`,
      passed: problems.alias === undefined,
      observed: after.champion ?? 'nothing',
      expected: to,
      message: problems.alias === undefined ? `${alias} points to ${to}.` : `${alias} does not point to ${to}: ${problems.alias}`
    }),
    agreement(plan, 'and was repaired'),
    ...acquaintance(found, environment),
    ...reputation(found, plan),
    ...(problems.record === undefined
      ? []
      : [
          check({
            id: 'record',
            severity: 'warning',
            title: 'the history says how it ended',
            passed: false,
            observed: 'in progress',
            expected: 'promoted',
            message: `The history could not be told how it ended; do it again to complete the record. ${problems.record}`
          })
        ])
  ]
}

/** Nothing had to be done. */
export function judgeSettled(found: Found, plan: RollbackPlan, { alias, environment }: Place): Check[] {
  const { to } = plan
  const facts = [
    ['traffic', `all traffic goes to ${to}`, `All traffic goes to ${to} already.`],
    ['alias', `${alias} points to ${to}`, `${alias} points to ${to} already.`]
  ] as const
  return [
    ...facts.map(([id, title, message]) => check({ id, title, passed: true, observed: to, expected: to, message })),
    ...acquaintance(found, environment),
    ...reputation(found, plan)
  ]
}

/** What would be done. */
export function judgePlan(found: Found, plan: RollbackPlan, { alias, environment }: Place): Check[] {
  const { from, to, because, settled } = plan
  const busy = found.deployments.filter(({ state }) => state === 'in-progress').map(({ id }) => `deployment ${id}`)
  const stop = busy.length === 0 ? '' : ` It would first stop ${busy.join(' and ')}.`
  const left = from === undefined ? '' : ` from ${from}`
  const message = settled
    ? `Nothing would be done: traffic and ${alias} are at ${to} already.`
    : `All traffic and ${alias} would go${left} to ${to}, ${REASONS[because]}.${stop}`
  return [
    check({ id: 'plan', title: 'there is a version to go back to', passed: true, observed: to, expected: 'a version', message }),
    agreement(plan, 'and would be repaired'),
    ...acquaintance(found, environment),
    ...reputation(found, plan)
  ]
}

export function judgeList(found: Found, environment: string): Check[] {
  const served = goodVersions(ofModel(found))
  const message = `${counted(served.length, 'version')} of ${found.model} served ${environment} and still ${served.length === 1 ? 'counts' : 'count'} as good.`
  return [
    check({
      id: 'versions',
      severity: 'info',
      title: 'versions that served',
      passed: true,
      observed: String(served.length),
      expected: 'any',
      message
    })
  ]
}

export function ofModel({ deployments, model }: Found): Deployment[] {
  return deployments.filter(deployment => deployment.model === model)
}

const REASONS: Readonly<Record<RollbackPlan['because'], string>> = {
  named: 'which was named',
  unfinished: 'where an earlier rollback wanted to go',
  rollout: 'which served before the rollout that is not through',
  previous: 'the last good version before it'
}

function agreement({ disagreement }: RollbackPlan, consequence: string): Check {
  return check({
    id: 'agreement',
    severity: 'warning',
    title: 'router, alias and history told the same before',
    passed: disagreement === undefined,
    observed: disagreement === undefined ? 'the same' : 'not the same',
    expected: 'the same',
    message:
      disagreement === undefined
        ? 'Router, alias and history told the same before.'
        : `Before, ${disagreement}. That was not so by any deployment ${consequence}.`
  })
}

/** An environment that is misspelt has no history, and the rollout under the right name was not stopped. */
function acquaintance({ deployments }: Found, environment: string): Check[] {
  if (deployments.length > 0) return []
  return [
    check({
      id: 'environment',
      severity: 'warning',
      title: 'the history knows the environment',
      passed: false,
      observed: 'no deployment',
      expected: 'a deployment',
      message: `The history had no deployment of "${environment}" before. Is that its name? A rollout under another name has not been stopped.`
    })
  ]
}

/** Going back to what was once left is the author's right, and worth a word. */
function reputation(found: Found, { to }: RollbackPlan): Check[] {
  const left = leftBehindBy(ofModel(found), to)
  if (left === undefined) return []
  return [
    check({
      id: 'target',
      severity: 'warning',
      title: 'the version was not rolled back before',
      passed: false,
      observed: `rolled back by deployment ${left.id}`,
      expected: 'never rolled back',
      message: `${to} was rolled back itself on ${left.updatedAt.slice(0, 10)} (deployment ${left.id}: ${left.reason}).`
    })
  ]
}

type Facts = Pick<Check, 'id' | 'title' | 'observed' | 'expected' | 'message'> & {
  readonly passed: boolean
  readonly severity?: Check['severity']
}

function check({ id, title, passed, severity = 'critical', observed, expected, message }: Facts): Check {
  return {
    id,
    title: plain(title, 300),
    severity,
    outcome: passed ? 'pass' : 'fail',
    observed: plain(observed, 1000),
    expected: plain(expected, 300),
    message: cut(plain(message), 4000)
  }
}
