import type { News } from '@gauntlet/core'
import { type RollbackReport, type RollbackStanding, shownWeights } from '@gauntlet/rollout'

/** What people elsewhere are told of a rollback: what served, what serves now as it was read back, and why somebody wanted that. */
export function rollbackNews(model: string, environment: string, reason: string, { before, after, problems }: RollbackReport): News {
  const moved = trafficOf(before) !== trafficOf(after) ? trafficOf : championOf
  const failed = Object.keys(problems).length > 0
  return { what: `${model} in ${environment}`, from: moved(before), to: moved(after), ...(failed ? {} : { reason }) }
}

function trafficOf({ weights = {} }: RollbackStanding): string {
  const [only, ...others] = Object.entries(weights).filter(([, weight]) => weight > 0)
  if (only === undefined) return 'traffic that could not be read'
  return others.length === 0 ? only[0] : shownWeights(weights)
}

function championOf({ champion }: RollbackStanding): string {
  return champion === undefined ? 'no champion' : `champion ${champion}`
}
