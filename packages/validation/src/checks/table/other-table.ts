import { plain, suggestion } from '@gauntlet/core'
import type { Column } from '@gauntlet/tables'
import { configError, type PlanContext, type Written } from '../../plan/context.ts'

/** Another table that a check speaks of. */
export interface OtherTable {
  /** As it was opened: SQL finds it whatever its case. */
  readonly name: string
  readonly columns: readonly Column[]
}

/** The table of a name. One that is not there is a mistake in the config, which names those there are. */
export function otherTable(name: string, written: Pick<Written, 'location' | 'id'>, context: PlanContext): OtherTable {
  const found = [...context.others].find(([known]) => known.toLowerCase() === name.toLowerCase())
  const known = [...context.others.keys()].filter(other => context.shownOther(other) !== undefined)
  if (found === undefined) throw configError(context, written.location, noSuchTable(name, written.id, known))
  if (context.shownOther(found[0]) !== undefined) return { name: found[0], columns: found[1] }
  const problem = `"${plain(written.id, 100)}" needs the rows of the table "${plain(name, 60)}", of which there is a stored profile only`
  throw configError(context, written.location, `${problem}. Name the data themselves.`)
}

/** What is wrong with the name of a table that is not there, and the way out. */
export function noSuchTable(name: string, id: string, known: readonly string[]): string {
  const wayOut =
    name.toLowerCase() === 'reference' || name.toLowerCase() === 'base'
      ? `Name it with the input "${name.toLowerCase()}".`
      : `Name its file under "tables", such as tables: { ${plain(name, 60)}: ${plain(name, 60)}.csv }.`
  return `"${plain(id, 100)}" speaks of the table "${plain(name, 60)}", which is not there.${suggestion(name, known)} ${wayOut}`
}
