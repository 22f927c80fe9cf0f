import { type Check, plain } from '@gauntlet/core'
import type { Gathered } from '../gather.ts'

/** The columns that each check looks at, by its id: those of its unexpected rows, or the one whose name its id begins with. */
export function checkedColumns({ planned, context }: Gathered, checks: readonly Check[]): ReadonlyMap<string, readonly string[]> {
  const looked = new Map(planned.map(({ id, unexpected }) => [id, unexpected?.columns ?? []]))
  const named = context.columns.map(({ name }) => ({ name, prefix: `${plain(name, 100)}.` }))
  return new Map(
    checks.map(({ id }) => {
      const own = looked.get(id) ?? []
      if (own.length > 0) return [id, own]
      // Of "a" and "a.b", the longer name is meant by "a.b.min".
      const [longest] = named.filter(({ prefix }) => id.startsWith(prefix)).sort((a, b) => b.prefix.length - a.prefix.length)
      return [id, longest === undefined ? [] : [longest.name]]
    })
  )
}
