import { type Check, counted, cut, type Evidence, type Location, plain } from '@gauntlet/core'
import type { GateChange } from './gate-changes.ts'

/** The gate that a change starts from. */
export interface BaseGate {
  /** How people call it: a revision, or a file. */
  readonly name: string
  readonly changes: readonly GateChange[]
  /** Whether the model is judged by it. */
  readonly isUsed: boolean
  /** Where a key stands in the gate of now. */
  locate(path: readonly PropertyKey[]): Location | undefined
}

/** Rows of the table of evidence. */
const MOST_SHOWN = 200

/** Whether the gate is as strict as on the base: a warning where it is not, or where that cannot be told. */
export function judgeChanges({ name, changes, isUsed, locate }: BaseGate): Check {
  const looser = changes.filter(({ effect }) => effect === 'looser')
  const unclear = changes.filter(({ effect }) => effect === 'unclear')
  const open = [...looser, ...unclear]
  const location = open[0] && locate(open[0].path)
  const found = [
    looser.length > 0 && `${counted(looser.length, 'change')} ${looser.length === 1 ? 'makes' : 'make'} it looser (${keysOf(looser)})`,
    unclear.length > 0 && `${counted(unclear.length, 'change')} may make it looser (${keysOf(unclear)})`
  ].filter(part => part !== false)
  const used = isUsed ? ' The model was judged by the gate of the base.' : ''
  return {
    id: 'gate-changes',
    title: plain(`the gate is as strict as on ${name}`, 300),
    severity: isUsed ? 'info' : 'warning',
    outcome: open.length === 0 ? 'pass' : 'fail',
    observed: open.length === 0 ? 'as strict' : found.length === 0 ? '' : plain(found.join(', '), 500),
    expected: 'no bound that is looser, no new waiver',
    message: plain(
      open.length === 0
        ? `The gate is as strict as on ${name}.${used}`
        : `This change edits the gate: against ${name}, ${found.join(', and ')}. Somebody should agree to that.${used}`
    ),
    ...(location === undefined ? {} : { location })
  }
}

export function presentChanges({ name, changes }: BaseGate): Partial<Evidence> {
  if (changes.length === 0) return {}
  const inOrder = (['looser', 'unclear', 'stricter'] as const).flatMap(wanted => changes.filter(({ effect }) => effect === wanted))
  return {
    tables: [
      {
        id: 'gate-changes',
        title: plain(`Changes of the gate against ${name}`, 300),
        columns: ['Key', 'Base', 'Now', 'Effect'].map(title => ({ title, align: 'left' as const })),
        rows: inOrder
          .slice(0, MOST_SHOWN)
          .map(({ path, base, now, effect }) => [plain(path.join('.'), 300), shown(base), shown(now), effect])
      }
    ]
  }
}

function keysOf(changes: readonly GateChange[]): string {
  const first = changes.slice(0, 5).map(({ path }) => path.join('.'))
  return changes.length > 5 ? `${first.join(', ')} and ${changes.length - 5} more` : first.join(', ')
}

function shown(value: unknown): string {
  if (value === undefined) return 'not there'
  return plain(cut(typeof value === 'string' ? value : JSON.stringify(value), 200), 200)
}
