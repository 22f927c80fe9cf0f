import type { Entry, Report } from './report.ts'

/** What people call a verdict: its action, or its id where the same action judged more than once. */
export function gateName({ file }: Entry, entries: readonly Entry[]): string {
  return entries.filter(other => other.file.action === file.action).length === 1 ? file.action : file.id
}

/** The name of the verdict with this id. */
export function gateOf({ entries }: Pick<Report, 'entries'>, verdictId: string): string {
  const entry = entries.find(({ file }) => file.id === verdictId)
  return entry === undefined ? verdictId : gateName(entry, entries)
}
