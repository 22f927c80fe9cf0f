import { type Deployment, DeploymentState } from '../src/index.ts'
import { draftOf } from './draft.ts'

/**
 * For tests: a history, newest first, of deployments written oldest first as `promoted A>B` (a rollout from A to B and how it ended)
 * or `rollback B>A`, `rollback-failed B>A`.
 */
export function historyOf(...events: readonly string[]): Deployment[] {
  return events.map(deploymentOf).reverse()
}

function deploymentOf(event: string, index: number): Deployment {
  const [, word = '', from, target = ''] = /^([a-z-]+) (?:(\w+)>)?(\w+)$/.exec(event) ?? []
  const rollback = /^rollback(?:-(.+))?$/.exec(word)
  const at = new Date(Date.UTC(2026, 0, 1 + index)).toISOString()
  return {
    ...draftOf(target, {
      kind: rollback === null ? 'rollout' : 'rollback',
      from: from === undefined ? null : { version: from, digest: '' }
    }),
    version: 1,
    id: String(index + 1),
    state: DeploymentState.parse(rollback === null ? word : (rollback[1] ?? 'promoted')),
    weight: 0,
    startedAt: at,
    updatedAt: at,
    timeline: [{ at, what: 'started' }]
  }
}
