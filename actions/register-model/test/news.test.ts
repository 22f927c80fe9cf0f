import type { ModelVersion } from '@gauntlet/registry'
import { expect, it } from 'vitest'
import { registrationNews } from '../src/news.ts'
import type { Registration } from '../src/register.ts'

it.each<[string, Partial<Registration>, object, string]>([
  ['the first version', {}, { what: 'flights@candidate', to: 'v2' }, 'Registered as flights/v2. flights@candidate points to v2.'],
  ['a new version', { previous: 'v1' }, { what: 'flights@candidate', from: 'v1', to: 'v2' }, 'Registered as flights/v2.'],
  [
    'one that was there',
    { previous: 'v2', alreadyRegistered: true },
    { what: 'flights@candidate', from: 'v2', to: 'v2' },
    'This very file was registered before'
  ],
  ['one that was overtaken', { overtakenBy: 'v3' }, { what: 'flights', to: 'v2' }, 'Another run registered the newer v3 meanwhile']
])('says of %s what the alias points to', (_, found, expected, reason) => {
  const registered = { name: 'flights', version: 'v2' } as ModelVersion
  const made: Registration = {
    registered,
    alreadyRegistered: false,
    uri: 'folder:models',
    alias: 'candidate',
    previous: null,
    overtakenBy: undefined,
    ...found
  }
  const { reason: said, ...news } = registrationNews(made)
  expect(news).toEqual(expected)
  expect(said).toContain(reason)
})
