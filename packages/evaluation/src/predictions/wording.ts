import { cut, plain } from '@gauntlet/core'
import type { Column } from './column.ts'
import type { Label } from './examples.ts'

export function kindOf(label: Label): Column['kind'] {
  if (typeof label === 'number') return 'number'
  return typeof label === 'boolean' ? 'boolean' : 'text'
}

/** `text`, `numbers`, `booleans`. */
export function kindWord(kind: Column['kind']): string {
  return kind === 'text' ? 'text' : `${kind}s`
}

/** Labels as an author must write them: text in quotes, numbers and booleans bare. At most ten. */
export function shownLabels(labels: readonly Label[]): string {
  const first = labels.slice(0, 10).map(quotedLabel).join(', ')
  return labels.length > 10 ? `${first} and ${labels.length - 10} more` : first
}

export function quotedLabel(label: Label): string {
  return typeof label === 'string' ? JSON.stringify(cut(label, 60)) : String(label)
}

export function listed(names: readonly string[]): string {
  return names.map(name => `"${name}"`).join(', ')
}

/** A class as a name in a chart; a verdict's schema caps them. */
export function className(label: Label | undefined): string {
  return plain(String(label ?? ''), 100)
}
