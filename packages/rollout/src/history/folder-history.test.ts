import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { draftOf } from '../../test/draft.ts'
import { environmentFolder } from './environment-folder.ts'
import { folderHistory } from './folder-history.ts'

const fresh = () => mkdtemp(join(tmpdir(), 'gauntlet-history-'))

it('keeps each deployment in a file of its own', async () => {
  const folder = await fresh()
  const history = folderHistory(folder, { now: () => new Date('2026-01-04T10:15:00Z') })
  const deployment = await history.begin(draftOf('v2'))
  await history.begin(draftOf('v3'))
  expect(await readdir(join(folder, 'production'))).toEqual(['000001.json', '000002.json'])
  expect(JSON.parse(await readFile(join(folder, 'production', '000001.json'), 'utf8'))).toEqual({
    ...draftOf('v2'),
    version: 1,
    id: '1',
    state: 'in-progress',
    weight: 0,
    startedAt: '2026-01-04T10:15:00.000Z',
    updatedAt: '2026-01-04T10:15:00.000Z',
    timeline: [{ at: '2026-01-04T10:15:00.000Z', what: 'started', weight: 0 }]
  })
  expect(deployment.id).toBe('1')
})

it('adds to what another process has said', async () => {
  const folder = await fresh()
  const begun = await folderHistory(folder).begin(draftOf('v2'))
  await folderHistory(folder).update(begun, { weight: 5, event: { what: 'shifted' } })
  const taken = await folderHistory(folder).update(begun, { state: 'aborted', event: { what: 'taken over' } })
  expect(taken.timeline.map(({ what }) => what)).toEqual(['started', 'shifted', 'taken over'])
})

it('passes over files of others', async () => {
  const folder = await fresh()
  const history = folderHistory(folder)
  await history.begin(draftOf('v2'))
  for (const name of ['README.md', '1.json', '000001.json.tmp', 'x000009.json']) await writeFile(join(folder, 'production', name), 'x')
  expect(await history.list('production')).toHaveLength(1)
  expect((await history.begin(draftOf('v3'))).id).toBe('2')
})

it.each([
  ['is cut off', '{"version":1,'],
  ['is empty', ''],
  ['is of another version', JSON.stringify({ version: 2 })],
  ['lacks something', JSON.stringify({ version: 1, id: '2' })]
])('names a file that %s', async (_, content) => {
  const folder = await fresh()
  const history = folderHistory(folder)
  await history.begin(draftOf('v2'))
  await writeFile(join(folder, 'production', '000002.json'), content)
  await expect(history.list('production')).rejects.toThrow(/000002\.json, which is damaged/)
})

it('notices a file that was copied from elsewhere', async () => {
  const folder = await fresh()
  const history = folderHistory(folder)
  await history.begin(draftOf('v2', { environment: 'staging' }))
  const record = await readFile(join(folder, 'staging', '000001.json'))
  await mkdir(join(folder, 'production'))
  await writeFile(join(folder, 'production', '000001.json'), record)
  await expect(history.list('production')).rejects.toThrow('it is about another environment, staging')
  await writeFile(join(folder, 'staging', '000002.json'), record)
  await expect(history.list('staging')).rejects.toThrow('it says it is deployment 1')
})

it('keeps the first and the newest of more events than it can', async () => {
  const folder = await fresh()
  const history = folderHistory(folder)
  const begun = await history.begin(draftOf('v2'))
  const path = join(folder, 'production', '000001.json')
  const timeline = Array.from({ length: 1000 }, (_, index) => ({ at: begun.startedAt, what: `event ${index}` }))
  await writeFile(path, JSON.stringify({ ...begun, timeline }))
  const { timeline: kept } = await history.update(begun, { event: { what: 'event 1000' } })
  expect(kept).toHaveLength(1000)
  expect([kept[0], kept[99], kept[100], kept[999]].map(event => event?.what)).toEqual(['event 0', 'event 99', 'event 101', 'event 1000'])
})

it.each([
  ['production', 'production'],
  ['eu-west.1', 'eu-west.1'],
  ['Production', 'production~11d3a14c2b96b8a2'],
  ['../..', '~'],
  ['', '~'],
  ['con', 'con~'],
  ['eu/west', 'eu-west~'],
  ['eu.', 'eu~'],
  ['日本', '~']
])('the folder of %j begins as %s', (environment, folder) => {
  expect(environmentFolder(environment).startsWith(folder.slice(0, 11))).toBe(true)
})

it('gives no two environments the same folder, whatever the file system makes of letters', () => {
  const name = fc.oneof(fc.string({ maxLength: 12 }), fc.stringMatching(/^[a-zA-Z.~-]{0,6}$/))
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(environmentFolder(a)).toMatch(/^[a-z0-9._~-]+$/)
      expect(environmentFolder(a)).not.toMatch(/^\.|\.$/)
      if (a !== b) expect(environmentFolder(a).toLowerCase()).not.toBe(environmentFolder(b).toLowerCase())
    })
  )
})
