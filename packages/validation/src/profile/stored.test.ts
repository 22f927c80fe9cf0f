import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { opened } from '../opened.test-support.ts'
import { gatherProfile } from './gather-profile.ts'
import { readStoredProfile } from './stored.ts'

async function stored(name: string, content: string) {
  const path = join(await mkdtemp(join(tmpdir(), 'gauntlet-stored-')), name)
  await writeFile(path, content)
  return readStoredProfile('reference', path, name)
}

it('reads what a run wrote', async () => {
  const tables = await opened({ data: 'a,b\n1,x\n2,y\n' })
  const options = { title: 'x', createdAt: new Date(0), showValues: false, checks: [] }
  const profile = await gatherProfile(tables.data, options).finally(() => tables.close())
  expect(await stored('p.json', JSON.stringify(profile))).toEqual(profile)
  expect(await stored('p.json', JSON.stringify(profile, undefined, 2))).toEqual(profile)
})

it.each([
  ['an array of objects', 'x.json', '[{"kind":"gauntlet-profile"}]'],
  ['objects one a line', 'x.json', '{"a":1}\n{"a":2}\n'],
  ['one object', 'x.json', '{"kind":"cat"}'],
  ['what is no JSON', 'x.json', '{"a'],
  ['another ending', 'x.jsonl', '{"kind":"gauntlet-profile","version":1}']
])('takes %s for data', async (_, name, content) => {
  expect(await stored(name, content)).toBeUndefined()
})

it.each([
  ['a later version', '{"kind":"gauntlet-profile","version":2}', 'a profile of version 2; this release reads version 1. Write it anew'],
  ['a key that is not known', '{"kind":"gauntlet-profile","version":1,"rows":-1}', 'a profile that is damaged'],
  ['no version', '{"kind":"gauntlet-profile"}', 'a profile of version undefined']
])('refuses %s', async (_, content, said) => {
  await expect(stored('x.json', content)).rejects.toThrow(said)
})

it.each([
  ['fewer counts than categories', 'counts', [], 'has not one count for each category'],
  ['a category twice', 'names', ['x', 'x'], 'names a category twice'],
  ['more values than rows', 'others', 5, 'counts more values than there are']
])('refuses one that was edited to have %s', async (_, key, value, said) => {
  const categories = { hashed: false, names: ['x', 'y'], counts: [1, 1], others: 0, [key]: value }
  const distribution = { kind: 'categorical', rows: 2, missing: 0, categories }
  await expect(stored('p.json', profileOf({ distribution }))).rejects.toThrow(said)
})

it('refuses one whose parts are of different rows', async () => {
  const distribution = { kind: 'other', rows: 3, missing: 0 }
  await expect(stored('p.json', profileOf({ distribution }))).rejects.toThrow('has a column whose distribution is of other rows')
})

function profileOf(more: object): string {
  const column = { name: 'a', type: 'string', engineType: 'VARCHAR', missing: 0, ...more }
  const head = { kind: 'gauntlet-profile', version: 1, title: 'x', createdAt: '2026-01-01T00:00:00Z', valuesShown: false }
  return JSON.stringify({ ...head, rows: 2, columns: [column], checks: [] })
}
