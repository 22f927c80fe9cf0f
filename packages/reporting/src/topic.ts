import type { Figure, Topic } from '@gauntlet/core'

/** The part of a report that a figure belongs to: the one that its action is about, where nobody says. */
export function topicOf({ topic }: Pick<Figure, 'topic'>, action: string | undefined): Topic {
  return topic ?? (action === undefined ? undefined : TOPICS.get(action)) ?? 'metrics'
}

const TOPICS: ReadonlyMap<string, Topic> = new Map([
  ['validate-data', 'data'],
  ['register-model', 'lineage'],
  ['canary-deploy', 'rollout'],
  ['rollback', 'rollout']
])
