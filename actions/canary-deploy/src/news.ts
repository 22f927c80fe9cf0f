import type { News } from '@gauntlet/core'
import { type Deployment, type Recovery, type RolloutReport, shownWeights } from '@gauntlet/rollout'

/** What people elsewhere are told of a rollout: who had the traffic, and who has it now. */
export function rolloutNews(model: string, environment: string, report: RolloutReport): News {
  const { stable, target, weight, outcome, reason } = report
  const news = { what: `${model} in ${environment}`, reason }
  // A newer deployment sees to the traffic: where it is by now is that one's to tell.
  if (outcome === 'superseded') return news
  const before = outcome === 'already-serving' ? target : stable
  return { ...news, ...known('from', before), ...known('to', traffic(before, target, weight)) }
}

/** What people elsewhere are told of a rollout that was left in the middle and brought to rest. */
export function recoveryNews({ model, environment, from, target, weight }: Deployment, { serving }: Recovery): News {
  return { what: `${model} in ${environment}`, ...known('from', traffic(from?.version, target.version, weight)), ...known('to', serving) }
}

/** The version that serves; several with their shares of the traffic. Undefined where there is none. */
function traffic(stable: string | undefined, target: string, weight: number): string | undefined {
  if (weight >= 100) return target
  if (weight <= 0) return stable
  return shownWeights({ ...(stable === undefined ? {} : { [stable]: 100 - weight }), [target]: weight })
}

function known<Key extends 'from' | 'to'>(key: Key, value: string | undefined): { [key in Key]?: string } {
  const record: { [key in Key]?: string } = {}
  if (value !== undefined) record[key] = value
  return record
}
