import { InputError } from '@gauntlet/core'
import type { Deployment } from '../history/deployment.ts'
import type { Weights } from '../router/router.ts'
import { type Served, servedBefore, trailOf } from './trail.ts'

/** What a rollback is planned from. */
export interface Situation {
  readonly model: string
  readonly weights: Weights
  /** The alias of the version that serves, and where it points. */
  readonly alias: string
  readonly champion: string | undefined
  /** Of the environment, newest first. */
  readonly deployments: readonly Deployment[]
  /** The version that the author names, if any. */
  readonly named: string | undefined
  /** Versions there are, newest first. */
  readonly registered: readonly string[]
}

export interface RollbackPlan {
  /** What is left behind: the version that serves, or that of a rollout that is not through. Never the same as `to`. */
  readonly from: string | undefined
  readonly to: string
  /** `unfinished`: an earlier rollback stopped half way. `rollout`: a rollout that is not through is undone. */
  readonly because: 'named' | 'unfinished' | 'rollout' | 'previous'
  /** Traffic and alias are there, and nobody is at work: nothing is to be done. */
  readonly settled: boolean
  /** Router, alias and history do not tell the same; undefined where they do. */
  readonly disagreement: string | undefined
}

/**
 * What to go back to. Without a named version: where an earlier rollback wanted to go that stopped half way; else what served before a
 * rollout that has traffic and is not promoted; else what served before the version that has all the traffic, or most of it.
 *
 * Throws an `InputError` when there is nothing to go back to.
 */
export function planRollback(situation: Situation): RollbackPlan {
  const { weights, champion, named } = situation
  const ours = situation.deployments.filter(({ model }) => model === situation.model)
  const unfinished = halfDoneRollback(ours)
  const undone = undoneRollout(ours[0], weights)
  const serving = heaviest(weights, champion)
  const [to, because] = aim()
  const isBusy = situation.deployments.some(({ state }) => state === 'in-progress')
  return {
    from: leftBehind(to),
    to,
    because,
    settled: isAll(weights, to) && champion === to && !isBusy && because !== 'unfinished',
    disagreement: disagreementIn(situation, serving, undone, unfinished)
  }

  function aim(): [version: string, because: RollbackPlan['because']] {
    if (named !== undefined) return [named, 'named']
    if (unfinished !== undefined) return [unfinished.target.version, 'unfinished']
    if (undone?.from) return [undone.from.version, 'rollout']
    const previous = servedBefore(trailOf(ours), serving)
    if (previous === undefined) throw nothingBefore(serving, situation)
    return [previous.version, 'previous']
  }

  function leftBehind(target: string): string | undefined {
    const candidates = [
      undone?.target.version,
      serving,
      ...Object.keys(weights).filter(version => shareOf(weights, version) > 0),
      champion,
      unfinished?.from?.version
    ]
    return candidates.find(version => version !== undefined && version !== target)
  }
}

/** Versions that served, the newest first, each once. */
export function goodVersions(deployments: readonly Deployment[]): Served[] {
  const trail = trailOf(deployments).reverse()
  return trail.filter(({ version }, index) => trail.findIndex(other => other.version === version) === index)
}

export function shareOf(weights: Weights, version: string): number {
  return Object.hasOwn(weights, version) ? (weights[version] ?? 0) : 0
}

/** Gateways round. */
export function isAll(weights: Weights, version: string): boolean {
  return shareOf(weights, version) >= 99.99
}

/** The version with the largest share; of several the one that the alias names. */
export function heaviest(weights: Weights, champion: string | undefined): string | undefined {
  const largest = Math.max(0, ...Object.values(weights))
  const versions = Object.keys(weights).filter(version => largest > 0 && shareOf(weights, version) === largest)
  return versions.find(version => version === champion) ?? versions[0]
}

/**
 * The last change of traffic, if it is a rollback that was neither finished nor given up: whoever rolls back next finishes it. Rollouts
 * that came after it and ended before they moved traffic do not change that.
 */
export function halfDoneRollback(deployments: readonly Deployment[]): Deployment | undefined {
  const last = deployments.find(deployment => deployment.kind === 'rollback' || hasMoved(deployment))
  return last?.kind === 'rollback' && (last.state === 'in-progress' || last.state === 'failed') ? last : undefined
}

function hasMoved({ state, weight, timeline }: Deployment): boolean {
  return (
    (state !== 'in-progress' && state !== 'aborted' && state !== 'failed') || weight > 0 || timeline.some(({ what }) => what === 'shifting')
  )
}

/** The rollout that is the last change: its target has traffic, and it is not promoted. */
function undoneRollout(newest: Deployment | undefined, weights: Weights): Deployment | undefined {
  if (newest?.kind !== 'rollout' || newest.state === 'promoted' || newest.from?.version === newest.target.version) return undefined
  return shareOf(weights, newest.target.version) > 0 ? newest : undefined
}

function disagreementIn(
  { weights, alias, champion, deployments }: Situation,
  serving: string | undefined,
  ...open: (Deployment | undefined)[]
): string | undefined {
  const known = new Set(open.flatMap(deployment => [deployment?.target.version, deployment?.from?.version]))
  const strange = Object.keys(weights).filter(version => shareOf(weights, version) > 0 && version !== serving && !known.has(version))
  if (strange.length > 0) return `the router sends traffic to ${strange.join(' and ')} too, and no deployment says so`
  if (champion === serving || (champion !== undefined && known.has(champion))) return undefined
  const [newest] = deployments
  const record = newest?.state === 'promoted' ? `, the last deployment ${newest.target.version}` : ''
  return `the router says that ${serving ?? 'nothing'} serves, the alias "${alias}" says ${champion ?? 'nothing'}${record}`
}

function nothingBefore(serving: string | undefined, { registered, champion }: Situation): InputError {
  const others = registered.filter(version => version !== serving)
  const wayOut =
    others.length === 0
      ? 'The registry has no other version of the model.'
      : `Name one: the registry has ${others.slice(0, 5).join(', ')}${others.length > 5 ? ` and ${others.length - 5} more` : ''}.`
  const now = serving ?? champion
  return new InputError(
    'target-version',
    `is not given, and the history tells of no good version that served before ${now ?? 'now'}. ${wayOut}`
  )
}
