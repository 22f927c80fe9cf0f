import type { Role } from '@gauntlet/testkit'
import { afterEach, expect, it } from 'vitest'
import { type Connected, startConnected } from '../test/connect.ts'
import { isAllowed, permissionOf, type RepositoryPermission } from './permission.ts'

let connected: Connected

afterEach(async () => {
  connected.github.assertClean()
  await connected.github.close()
})

const place = { owner: 'octo', repo: 'models' }

it.each<[Role, RepositoryPermission]>([
  ['none', 'none'],
  ['read', 'read'],
  ['triage', 'triage'],
  ['write', 'write'],
  ['maintain', 'maintain'],
  ['admin', 'admin'],
  [{ custom: 'model-reviewer', basedOn: 'write' }, 'write'],
  [{ custom: 'guest', basedOn: 'read' }, 'read']
])('whose role is %j may do what takes %s', async (role, expected) => {
  connected = await startConnected({ collaborators: { mona: role } })
  expect(await permissionOf(connected.client, { ...place, login: 'mona' })).toBe(expected)
})

it('an app may do nothing, and anybody may read', async () => {
  connected = await startConnected()
  expect(await permissionOf(connected.client, { ...place, login: 'models-app[bot]' })).toBe('none')
  expect(await permissionOf(connected.client, { ...place, login: 'stranger' })).toBe('read')
})

it('what cannot be found out is an error, not a no', async () => {
  connected = await startConnected()
  connected.github.fault({
    on: 'repos/get-collaborator-permission-level',
    status: 403,
    body: { message: 'Resource not accessible by integration' }
  })
  await expect(permissionOf(connected.client, { ...place, login: 'mona' })).rejects.toThrow(
    'Could not ask what @mona may do in octo/models'
  )
})

it.each<[RepositoryPermission, RepositoryPermission, boolean]>([
  ['write', 'write', true],
  ['admin', 'maintain', true],
  ['triage', 'write', false],
  ['none', 'read', false]
])('%s is enough for %s: %s', (has, needs, enough) => {
  expect(isAllowed(has, needs)).toBe(enough)
})
