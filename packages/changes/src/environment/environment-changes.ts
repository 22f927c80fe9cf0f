import { createHash } from 'node:crypto'
import { cut, messageOf, plain, type Table } from '@gauntlet/core'
import { changesTable } from '../changes-table.ts'
import { kindOf } from '../data/kinds.ts'
import type { Sides } from '../sources/compare-trees.ts'
import { packagesOf } from './packages.ts'

/** One package, image or file of the environment that differs. */
export interface EnvironmentChange {
  readonly file: string
  readonly what: string
  readonly before: string
  readonly now: string
}

const MOST_FILES = 100
const SHAPE = {
  id: 'environment',
  title: 'Environment: packages and images that changed',
  columns: ['What', 'Base', 'Now', 'File'],
  mostRows: 300
} as const

/** Compares what the files of an environment pin. `changed` are the files that differ at all. */
export async function environmentChanges(
  changed: readonly string[],
  { before, now }: Sides
): Promise<{ readonly changes: readonly EnvironmentChange[]; readonly notes: readonly string[] }> {
  const changes: EnvironmentChange[] = []
  const notes: string[] = []
  for (const file of changed.filter(path => kindOf(path) === 'environment').slice(0, MOST_FILES)) {
    try {
      const [old, current] = [await before?.read(file), await now.read(file)]
      changes.push(...differences(file, old?.toString('utf8'), current?.toString('utf8')))
    } catch (thrown) {
      changes.push({ file, what: 'the file', before: 'not known', now: 'not known' })
      notes.push(`${plain(file, 200)} could not be compared: ${cut(messageOf(thrown), 300)}.`)
    }
  }
  return { changes, notes }
}

/** What a file pins on the two sides. Where that is the same, or not known, the file itself differs, by its digest. */
export function differences(file: string, before: string | undefined, now: string | undefined): EnvironmentChange[] {
  if (before === now) return []
  const [old, current] = [before, now].map(text => (text === undefined ? new Map<string, string>() : packagesOf(file, text)))
  const whole = { file, what: 'the file', before: digestOf(before), now: digestOf(now) }
  if (old === undefined || current === undefined) return [whole]
  const names = [...new Set([...current.keys(), ...old.keys()])].sort()
  const found = names.filter(name => old.get(name) !== current.get(name))
  // It also holds the settings of tools, which no model notices.
  if (found.length === 0) return file.endsWith('pyproject.toml') ? [] : [whole]
  return found.map(name => ({ file, what: name, before: old.get(name) ?? 'not there', now: current.get(name) ?? 'not there' }))
}

export function environmentTable(changes: readonly EnvironmentChange[]): Table | undefined {
  return changesTable(
    SHAPE,
    changes.map(({ file, what, before, now }) => [what, before, now, file].map(text => plain(text, 200)))
  )
}

function digestOf(text: string | undefined): string {
  return text === undefined ? 'not there' : `sha256 ${createHash('sha256').update(text).digest('hex').slice(0, 12)}`
}
