import type { Registry } from '@gauntlet/registry'
import { beforeEach, expect, it } from 'vitest'
import { registryWith } from '../../test/models.ts'
import { moveChampion } from './move-champion.ts'

let registry: Registry
let names: string[]
beforeEach(async () => {
  const made = await registryWith(3)
  registry = made.registry
  names = made.versions.map(({ version }) => version)
})

/** The place of a version, counted from 1. */
const placeOf = (version: string | undefined) => (version === undefined ? undefined : names.indexOf(version) + 1)
const aliases = async () =>
  Object.fromEntries([...(await registry.aliases('flights'))].map(([alias, { version }]) => [alias, placeOf(version)]))
const move = async (place: number, alias = 'champion') => {
  const { previous } = await moveChampion(registry, { model: 'flights', alias, to: names[place - 1] ?? '', reason: 'better' })
  return placeOf(previous)
}

it('makes the first champion', async () => {
  expect(await move(1)).toBeUndefined()
  expect(await aliases()).toEqual({ champion: 1 })
})

it('keeps the one before', async () => {
  await move(1)
  expect(await move(2)).toBe(1)
  expect(await aliases()).toEqual({ champion: 2, 'previous-champion': 1 })
  expect(await move(3)).toBe(2)
  expect(await aliases()).toEqual({ champion: 3, 'previous-champion': 2 })
  expect(await registry.alias('flights', 'champion')).toMatchObject({ reason: 'better' })
})

it('changes nothing the second time, and answers the same', async () => {
  await move(1)
  await move(2)
  const before = await registry.aliases('flights')
  expect(await move(2)).toBe(1)
  expect(await registry.aliases('flights')).toEqual(before)
})

it('finishes what stopped between the two', async () => {
  await move(1)
  await move(2)
  await registry.moveAlias('flights', 'previous-champion', { to: names[1] ?? '', expected: names[0] ?? null })
  expect(await move(3)).toBe(2)
  expect(await aliases()).toEqual({ champion: 3, 'previous-champion': 2 })
})

it('keeps other aliases apart', async () => {
  await move(1)
  await move(1, 'eu')
  await move(2, 'eu')
  expect(await aliases()).toEqual({ champion: 1, eu: 2, 'previous-eu': 1 })
})

it('leaves the way back when there is no such version', async () => {
  await move(1)
  await expect(
    moveChampion(registry, { model: 'flights', alias: 'champion', to: 'v20990101T000000Z_00000000', reason: 'x' })
  ).rejects.toThrow()
  expect(await aliases()).toMatchObject({ champion: 1 })
})
