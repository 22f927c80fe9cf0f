import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Environment, readEnvironment } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { draftOf } from '../../test/draft.ts'
import { openHistory } from './open-history.ts'

const signal = new AbortController().signal
const RUNNER = {
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'octo/models',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_TOKEN: 'ghs_fromTheEnvironment'
}

async function environmentOf(env: Record<string, string>): Promise<Environment> {
  const folder = await mkdtemp(join(tmpdir(), 'gauntlet-open-'))
  const workspace = join(folder, 'workspace')
  await mkdir(workspace)
  return { ...readEnvironment({ GITHUB_WORKSPACE: workspace, RUNNER_TEMP: join(workspace, 'temp'), ...env }) }
}

const ON_GITHUB = 'GitHub deployments of octo/models'
const { GITHUB_TOKEN: _, ...TOKENLESS } = RUNNER

it.each([
  ['unset, on a terminal', undefined, {}, undefined, 'folder:.gauntlet/deployments'],
  ['unset, on a runner', undefined, RUNNER, undefined, ON_GITHUB],
  ['unset, on a runner without a token', undefined, TOKENLESS, undefined, 'folder:.gauntlet/deployments'],
  ['unset, on a runner with the input', undefined, TOKENLESS, 'ghs_fromTheInput', ON_GITHUB],
  ['a token on a terminal', undefined, { GITHUB_TOKEN: 'ghs_mine' }, undefined, 'folder:.gauntlet/deployments'],
  ['a folder on a runner', 'folder:deployments', RUNNER, undefined, 'folder:deployments'],
  ['github on a terminal', 'github', { ...RUNNER, GITHUB_ACTIONS: '' }, undefined, ON_GITHUB]
])('%s', async (_, given, env, token, name) => {
  expect((await openHistory(given, { token, environment: await environmentOf(env), signal })).name).toBe(name)
})

it.each([
  ['a folder without a word for it', 'deployments', {}, 'expected github, or "folder:" and a path'],
  ['no path', 'folder:', {}, 'expected github, or "folder:" and a path'],
  ['a path that leads out', 'folder:../elsewhere', {}, 'outside the workspace'],
  ['github without a token', 'github', TOKENLESS, 'there is no token'],
  ['github without a repository', 'github', { GITHUB_TOKEN: 'ghs_mine' }, 'not known of which repository']
])('refuses %s', async (_, given, env, message) => {
  await expect(openHistory(given, { token: undefined, environment: await environmentOf(env), signal })).rejects.toThrow(message)
})

it('makes the folder in the workspace when it is needed', async () => {
  const environment = await environmentOf({})
  const begun = await (await openHistory('folder:records', { token: undefined, environment, signal })).begin(draftOf('v2'))
  const again = await openHistory('folder:records', { token: undefined, environment, signal })
  expect(await again.list('production')).toEqual([begun])
})
