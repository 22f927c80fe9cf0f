import { type Evidence, onTopic, plain, type Table } from '@gauntlet/core'
import { goodVersions, type RollbackPlan, type RollbackReport, shownWeights } from '@gauntlet/rollout'
import type { Found } from './gather.ts'
import { ofModel } from './judge.ts'

const MOST_ROWS = 50

export function presentRollback(found: Found, plan: RollbackPlan, alias: string, report: RollbackReport): Partial<Evidence> {
  return onTopic('rollout', { tables: [standings(alias, report), timeline(report), versions(found, plan)] })
}

export function presentVersions(found: Found, plan: RollbackPlan | undefined): Partial<Evidence> {
  return onTopic('rollout', { tables: [versions(found, plan)] })
}

function standings(alias: string, { before, after }: RollbackReport): Table {
  const weights = (standing: RollbackReport['before']) =>
    standing.weights === undefined ? 'could not be read' : plain(shownWeights(standing.weights), 500)
  return {
    id: 'before-and-after',
    title: 'Before and after',
    columns: [left(''), left('before'), left('after')],
    rows: [
      ['traffic', weights(before), weights(after)],
      [plain(alias, 100), before.champion ?? 'nothing', after.champion ?? 'nothing']
    ]
  }
}

function timeline({ timeline }: RollbackReport): Table {
  return {
    id: 'timeline',
    title: 'Timeline',
    columns: [left('time'), left('what'), { title: 'weight', align: 'right' }, left('detail')],
    rows: timeline
      .slice(-MOST_ROWS)
      .map(({ at, what, weight, detail }) => [at, plain(what, 200), weight === undefined ? '' : `${weight}%`, plain(detail ?? '', 1000)])
  }
}

/** The versions one can go back to, newest first: those that served, and were not rolled back since. */
function versions(found: Found, plan: RollbackPlan | undefined): Table {
  const isGone = (version: string) => found.registered !== undefined && !found.registered.includes(version)
  const served = goodVersions(ofModel(found)).filter(({ version }) => found.weights[version] !== 100)
  return {
    id: 'versions',
    title: 'Versions to go back to',
    columns: [left('version'), left('served since'), left('why'), left('deployment'), left('')],
    rows: served
      .slice(0, MOST_ROWS)
      .map(({ version, since, reason, deploymentId }) => [
        version,
        since ?? 'before the history begins',
        plain(reason ?? '', 500),
        deploymentId ?? '',
        isGone(version) ? 'not in the registry any more' : version === plan?.to ? 'by default' : ''
      ])
  }
}

function left(title: string): Table['columns'][number] {
  return { title, align: 'left' }
}
