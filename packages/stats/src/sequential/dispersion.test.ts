import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dispersion } from './dispersion.ts'
import type { Look } from './look.ts'

const arm = fc.tuple(fc.integer({ min: 1, max: 1_000_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
const anyArm = arm.map(([total, share]) => ({ total, bad: Math.round(total * share) }))

it('is the sum of Pearson after every look, however far the ratio wanders and however large the counts are', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ canary: anyArm, stable: anyArm }), { minLength: 2, maxLength: 20 }), agrees),
    // A first look without a bad request of stable leaves its ratio open.
    { examples: [[[look(437_781_752, 251_863_187, 437_781_753, 0), look(316_323_007, 316_323_007, 316_323_008, 316_323_008)]]] }
  )
})

function agrees(looks: readonly Look[]): void {
  const running = dispersion()
  for (const [index, one] of looks.entries()) {
    running.add(one)
    const expected = byDefinition(looks.slice(0, index + 1))
    expect(Math.abs(running.factor() / expected - 1)).toBeLessThan(1e-6)
  }
}

function byDefinition(all: readonly Look[]): number {
  const looks = all.filter(({ canary, stable }) => canary.bad + stable.bad > 0)
  const above = sum(looks, ({ canary, stable }) => (canary.bad * stable.total) / (canary.total + stable.total))
  const below = sum(looks, ({ canary, stable }) => (stable.bad * canary.total) / (canary.total + stable.total))
  if (looks.length < 2 || above === 0 || below === 0) return 1
  const ratio = above / below
  const chiSquared = sum(looks, ({ canary, stable }) => {
    const both = canary.total * ratio + stable.total
    const [share, rest] = [(canary.total * ratio) / both, stable.total / both]
    return (canary.bad * rest - stable.bad * share) ** 2 / ((canary.bad + stable.bad) * share * rest)
  })
  return Math.max(1, chiSquared / (looks.length - 1))
}

function sum(looks: readonly Look[], of: (look: Look) => number): number {
  return looks.reduce((total, one) => total + of(one), 0)
}

function look(canary: number, canaryBad: number, stable: number, stableBad: number): Look {
  return { canary: { total: canary, bad: canaryBad }, stable: { total: stable, bad: stableBad } }
}
