import { expect, it } from 'vitest'
import type { Router, Weights } from '../router/router.ts'
import { ensureAllTo } from './traffic.ts'

/** Says what `reads` says in turn, and from then on what it was told. */
function routerThat(...reads: (Weights | Error)[]) {
  const told: Weights[] = []
  const router: Router = {
    name: 'a router',
    read: async () => {
      const read = reads.shift() ?? told.at(-1) ?? {}
      if (read instanceof Error) throw read
      return read
    },
    write: async weights => {
      told.push(weights)
    }
  }
  return { router, told }
}

it.each<[string, (Weights | Error)[], boolean, boolean, number]>([
  ['has it all', [{ v1: 100 }], false, false, 0],
  ['has it all, but may still do something else', [{ v1: 100 }], true, false, 1],
  ['has a part', [{ v1: 95, v2: 5 }], false, true, 1],
  ['names nothing', [{}], false, true, 1],
  ['cannot tell', [new Error('503')], false, true, 1]
])('where the router %s', async (_, reads, asked, moved, writes) => {
  const { router, told } = routerThat(...reads)
  expect(await ensureAllTo(router, 'v1', {}, asked)).toBe(moved)
  expect(told).toEqual(Array.from({ length: writes }, () => ({ v1: 100 })))
})

it('asks a router that never tells, and does not claim that it worked', async () => {
  const { router, told } = routerThat(...Array.from({ length: 10 }, () => new Error('503')))
  await expect(ensureAllTo(router, 'v1')).rejects.toThrow('503')
  expect(told).toEqual([{ v1: 100 }])
})
