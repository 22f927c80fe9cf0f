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
