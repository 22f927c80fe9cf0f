import { counted, cut, type Evidence, plain } from '@gauntlet/core'
import type { Written } from '../plan/context.ts'
import type { PlannedCheck } from '../plan/planned.ts'
import type { SchemaChangeKind, SchemaDiff } from '../suite/schema-diff.ts'
import { SCHEMA_CHANGES } from '../suite/schema-diff.ts'
import { CONSEQUENCES, type SchemaChange } from './schema-diff.ts'

const MOST_TOLD = 10
const MOST_ROWS = 1000

/** What changed, against what may. Pure. */
export function schemaDiffCheck(changes: readonly SchemaChange[], { allow, against }: SchemaDiff, written: Written): PlannedCheck {
  const allowed = allow ?? SCHEMA_CHANGES.filter(kind => !CONSEQUENCES[kind].breaking)
  const refused = changes.filter(({ kind }) => !allowed.includes(kind))
  const expected = allowed.length === 0 ? 'the same schema' : `no change but ${allowed.map(kind => WORDS[kind]).join(', ')}`
  const shown = plain(against, 63)
  const others = changes.length - refused.length
  const also = others === 0 ? '' : `; ${counted(others, 'other change')} may be`
  const message =
    changes.length === 0
      ? `The schema is that of ${shown}`
      : refused.length === 0
        ? `The schema differs from that of ${shown} as it may: ${told(changes)}`
        : `The schema differs from that of ${shown}: ${told(refused)}${also}; expected ${expected}`
  return {
    ...written,
    title: `Schema against ${shown}`,
    expected,
    aggregates: [],
    judge: () => ({
      outcome: refused.length === 0 ? 'pass' : 'fail',
      observed: changes.length === 0 ? 'the same' : counted(changes.length, 'change'),
      value: refused.length,
      message
    })
  }
}

/** Every change, as a table. */
export function schemaDiffEvidence(changes: readonly SchemaChange[], against: string): Partial<Evidence> {
  if (changes.length === 0) return {}
  const left = changes.length - MOST_ROWS
  return {
    tables: [
      {
        id: 'schema-diff',
        title: `Schema against ${plain(against, 63)}${left > 0 ? `: the first ${MOST_ROWS} of ${changes.length} changes` : ''}`,
        columns: ['Column', 'Change', 'Before', 'Now', 'Breaking', 'Why'].map(title => ({ title, align: 'left' as const })),
        rows: changes
          .slice(0, MOST_ROWS)
          .map(({ column, kind, before, after, breaking, reason }) => [
            plain(column, 200),
            WORDS[kind],
            plain(before, 200),
            plain(after, 200),
            breaking ? 'yes' : 'no',
            reason
          ])
      }
    ]
  }
}

const WORDS: Readonly<Record<SchemaChangeKind, string>> = {
  removed: 'removed',
  renamed: 'likely renamed',
  added: 'added',
  narrowed: 'type narrowed',
  widened: 'type widened',
  retyped: 'type changed',
  'became-nullable': 'became nullable',
  'became-not-null': 'became not null',
  reordered: 'reordered'
}

function told(changes: readonly SchemaChange[]): string {
  const shown = changes.slice(0, MOST_TOLD).map(({ column, kind, before, after, breaking }) => {
    const from = [before, after].filter(part => part !== '').map(part => plain(part, 60))
    return `"${plain(column, 60)}" ${WORDS[kind]} (${[from.join(' to '), breaking ? 'breaking' : ''].filter(part => part !== '').join(', ')})`
  })
  const left = changes.length - shown.length
  return cut(`${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}`, 2500)
}
