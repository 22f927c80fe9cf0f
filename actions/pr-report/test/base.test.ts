import { execFileSync } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEnvironment } from '@gauntlet/core'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { baseOf } from '../src/base.ts'
import { HEAD, pullRequestEvent } from './run.ts'

let repository: string
let shallow: string
let empty: string
/** Where the branch left main, and what main became since. */
let left: string
let moved: string

beforeAll(async () => {
  const folder = (name: string) => mkdtemp(join(tmpdir(), `gauntlet-${name}-`))
  repository = await folder('base')
  shallow = await folder('shallow')
  empty = await folder('empty')
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: repository, encoding: 'utf8' }).trim()
  const commit = (message: string) => {
    git('commit', '-q', '--allow-empty', '-m', message)
    return git('rev-parse', 'HEAD')
  }
  git('init', '-q', '-b', 'main')
  left = commit('left')
  git('checkout', '-q', '-b', 'feature')
  commit('feature')
  git('checkout', '-q', 'main')
  moved = commit('moved')
  // Detached, as actions/checkout leaves it.
  git('checkout', '-q', '--detach', 'feature')
  git('clone', '-q', '--depth', '1', '--branch', 'feature', `file://${repository}`, shallow)
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const pull = (base: string) => {
  const { pull_request } = pullRequestEvent().payload
  return { name: 'pull_request', payload: { pull_request: { ...pull_request, base: { ...pull_request.base, sha: base } } } }
}
const push = (before: string) => ({ name: 'push', payload: { before } })

async function asked(base: string | undefined, event: Parameters<typeof baseOf>[1], workspace: string) {
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const found = await baseOf({ base }, event, readEnvironment({ GITHUB_WORKSPACE: workspace }), new AbortController().signal)
  return { found, told: said.mock.calls.map(([text]) => String(text)).join('') }
}

describe('a change is compared with', () => {
  it('the commit at which the pull request left its base, whatever the base became since', async () => {
    expect(await asked(undefined, pull(moved), repository)).toEqual({ found: left, told: '' })
  })

  it('the commit that a push replaced', async () => {
    expect(await asked(undefined, push(left), repository)).toEqual({ found: left, told: '' })
  })

  it('the commit that GitLab names, where its CI runs', async () => {
    const gitlab = { GITLAB_CI: 'true', CI_API_V4_URL: 'https://gitlab.example/api/v4', CI_MERGE_REQUEST_DIFF_BASE_SHA: left }
    for (const [name, value] of Object.entries(gitlab)) vi.stubEnv(name, value)
    expect(await asked(undefined, { name: '', payload: undefined }, repository)).toEqual({ found: left, told: '' })
    expect((await asked(undefined, { name: '', payload: undefined }, shallow)).told).toContain('Set "GIT_DEPTH: 0" for the job')
  })

  it('what the author names, whether git knows it or not', async () => {
    expect((await asked('origin/main', pull(moved), empty)).found).toBe('origin/main')
  })

  it.each<[string, string | undefined, () => Parameters<typeof baseOf>[1], () => string]>([
    ['where the author wants none', 'none', () => pull(moved), () => repository],
    ['on a schedule', undefined, () => ({ name: 'schedule', payload: {} }), () => repository],
    ['where there is no repository', undefined, () => pull(moved), () => empty]
  ])('nothing, in silence, %s', async (_, base, event, workspace) => {
    expect(await asked(base, event(), workspace())).toEqual({ found: undefined, told: '' })
  })

  it.each<[string, () => Parameters<typeof baseOf>[1]]>([
    ['a pull request', () => pull(moved)],
    ['a push', () => push(left)],
    ['a push over a history that is gone', () => push(HEAD)]
  ])('nothing where the history of %s was not fetched, and says the way out', async (_, event) => {
    const { found, told } = await asked(undefined, event(), shallow)
    expect(found).toBeUndefined()
    expect(told).toMatch(/^::notice::What changed since the base is not in the report.*fetch-depth: 0.*base: none/)
  })
})
