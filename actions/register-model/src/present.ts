import { cut, type Evidence, formatBytes, onTopic, type Table } from '@gauntlet/core'
import type { Gathered } from './gather.ts'
import type { Given } from './given.ts'
import type { Registration } from './register.ts'

const MOST_ROWS = 500

/** The version, where there is one now, and the verdicts that were given for it. */
export function present({ given, model }: Pick<Gathered, 'given' | 'model'>, registration: Registration | undefined): Partial<Evidence> {
  const tables = [...(registration === undefined ? [] : [versionTable(registration)]), ...verdictTables(given, model.sha256)]
  return onTopic('lineage', { tables })
}

function versionTable({ registered, alreadyRegistered, uri, alias, previous, overtakenBy }: Registration): Table {
  const pointsTo = overtakenBy === undefined ? `${registered.name}@${alias}` : `none (${registered.name}@${alias} is ${overtakenBy})`
  const rows = [
    ['Version', registered.version],
    ['SHA-256', registered.digest],
    ['Size', formatBytes(registered.bytes)],
    ['File', cut(uri, 1000)],
    ['Alias', pointsTo],
    ['Before', previous ?? 'none'],
    ['Registered', alreadyRegistered ? `before, at ${registered.registeredAt}` : registered.registeredAt]
  ]
  return { id: 'version', title: 'The version', columns: [column('What'), column('Value')], rows }
}

function verdictTables(given: readonly Given[], digest: string): Table[] {
  if (given.length === 0) return []
  const rows = given
    .slice(0, MOST_ROWS)
    .map(({ file, speaksOf }) => [
      file.id,
      file.action,
      file.kind === 'error' ? 'error' : file.status,
      speaksOf === 'this model'
        ? `this file (${digest.slice(0, 12)}…)`
        : speaksOf === 'another model'
          ? 'another file: not counted'
          : 'none'
    ])
  const columns = ['Verdict', 'Action', 'Status', 'Model it judged'].map(column)
  return [{ id: 'verdicts', title: 'The verdicts it stands on', columns, rows }]
}

function column(title: string): Table['columns'][number] {
  return { title, align: 'left' }
}
