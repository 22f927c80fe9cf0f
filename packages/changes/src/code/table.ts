import { cut, plain, type Table } from '@gauntlet/core'
import { type Kind, kindOf } from '../data/kinds.ts'
import type { ChangedFile } from './changed-files.ts'

const WORDS: Readonly<Record<Kind, string>> = {
  code: 'code',
  notebook: 'notebooks',
  data: 'data',
  model: 'models',
  params: 'parameters',
  pipeline: 'pipeline',
  environment: 'environment',
  metrics: 'metrics and plots',
  test: 'tests',
  workflow: 'workflows',
  docs: 'documents',
  other: 'other files'
}

const ORDER = Object.keys(WORDS)
const MOST_NAMES = 5

export type FilesByKind = ReadonlyMap<Kind, readonly ChangedFile[]>

/** `results`: metrics and plots by their declaration, whatever they are called. */
export function byKind(files: readonly ChangedFile[], results: ReadonlySet<string>): FilesByKind {
  const found = new Map<Kind, ChangedFile[]>()
  for (const file of files) {
    const kind = results.has(file.path) ? 'metrics' : kindOf(file.path)
    const others = found.get(kind)
    if (others === undefined) found.set(kind, [file])
    else others.push(file)
  }
  return new Map([...found].sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b)))
}

/** One row for each kind of file that changed. Undefined where none did. */
export function filesTable(files: FilesByKind): Table | undefined {
  if (files.size === 0) return undefined
  return {
    id: 'changed-files',
    title: 'Files in git that changed',
    topic: 'changes',
    columns: [
      { title: 'What', align: 'left' },
      { title: 'Files', align: 'right' },
      { title: 'Lines', align: 'left' },
      { title: 'Which', align: 'left' }
    ],
    rows: [...files].map(([kind, some]) => [WORDS[kind], some.length, linesOf(some), namesOf(some.map(({ path }) => path))])
  }
}

/** `+12 −3`; of binary files nothing is counted. */
export function linesOf(files: readonly ChangedFile[]): string {
  const total = (count: (file: ChangedFile) => number | undefined) => files.reduce((sum, file) => sum + (count(file) ?? 0), 0)
  const binary = files.filter(({ added }) => added === undefined).length
  if (binary === files.length) return 'binary'
  return `+${total(file => file.added)} −${total(file => file.removed)}${binary > 0 ? `, ${binary} binary` : ''}`
}

/** The first few, and how many more. */
export function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map(name => plain(name, 120))
  const more = names.length - shown.length
  return cut(`${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`, 1000)
}
