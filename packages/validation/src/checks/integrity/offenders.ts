import { plain } from '@gauntlet/core'

const MOST_NAMED = 10

/** What is wrong with which column, the worst first: `id (100%), day (97.5%) and 3 more`. */
export function offenderList(offenders: readonly { readonly name: string; readonly says: string }[]): string {
  const shown = offenders.slice(0, MOST_NAMED).map(({ name, says }) => `${plain(name, 100)} (${says})`)
  const left = offenders.length - shown.length
  return `${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}`
}
