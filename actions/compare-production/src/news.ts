import type { Check, News } from '@gauntlet/core'
import type { ProductionModel } from '@gauntlet/evaluation'

/** What people elsewhere are told of a comparison: what came of the metric that decides. It changes nothing, so there is no from and to. */
export function comparisonNews(metric: string, production: ProductionModel | undefined, checks: readonly Check[]): News {
  const champion = production === undefined ? 'production' : `production (${production.name} ${production.version})`
  const [deciding] = checks
  return { what: `${metric} of the candidate and of ${champion}`, ...(deciding === undefined ? {} : { reason: deciding.message }) }
}
