import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Connected, startConnected } from '../../../github/test/connect.ts'
import { draftOf } from '../../test/draft.ts'
import { Deployment, type DeploymentHistory, Superseded } from './deployment.ts'
import { folderHistory } from './folder-history.ts'
import { gitHubHistory } from './github-history.ts'

/** What both histories promise. `open` answers another process's view of the same history. */
const kinds: [kind: string, start: () => Promise<{ open: () => Promise<DeploymentHistory>; stop?: () => Promise<void> }>][] = [
  [
    'a folder',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'gauntlet-history-'))
      return { open: async () => folderHistory(folder) }
    }
  ],
  [
    "GitHub's deployments",
    async () => {
      const connected: Connected = await startConnected({
        permissions: { deployments: 'write' },
        rateLimit: { limit: 1e6, contentPerMinute: 1e6 }
      })
      const { github, sleep } = connected
      const clock = { now: () => 0, sleep }
      return {
        open: async () => gitHubHistory(await connected.connect(), { owner: 'octo', repo: 'models' }, { ref: 'a'.repeat(40), clock }),
        stop: async () => {
          github.assertClean()
          await github.close()
        }
      }
    }
  ]
]

describe.each(kinds)('%s', (_, start) => {
  let open: () => Promise<DeploymentHistory>
  let stop: (() => Promise<void>) | undefined
  let environments = 0
  /** One of its own for each test. */
  const elsewhere = () => `environment-${++environments}`

  beforeAll(async () => {
    ;({ open, stop } = await start())
  })
  afterAll(() => stop?.())

  it('has nothing at first', async () => {
    expect(await (await open()).list(elsewhere())).toEqual([])
  })

  it('tells another process all that was said', async () => {
    const history = await open()
    const environment = elsewhere()
    const more = { environment, runId: '7', runUrl: 'https://github.com/octo/models/actions/runs/7', actor: 'octocat' }
    const begun = await history.begin(draftOf('v2', { ...more, from: { version: 'v1', digest: '' } }))
    expect(begun).toMatchObject({ ...more, state: 'in-progress', weight: 0, model: 'flights', from: { version: 'v1' } })
    let deployment = await history.update(begun, { weight: 5, event: { what: 'shifting', detail: 'to the first stage' } })
    deployment = await history.update(deployment, { event: { what: 'shifted', weight: 5 } })
    deployment = await history.update(deployment, { state: 'promoted', weight: 100, reason: 'not worse', event: { what: 'promoted' } })
    expect(Deployment.parse(deployment)).toMatchObject({ state: 'promoted', weight: 100, reason: 'not worse' })

    const [read, ...others] = await (await open()).list(environment)
    expect(others).toEqual([])
    expect(Deployment.parse(read)).toMatchObject({ id: begun.id, ...more, state: 'promoted', weight: 100, reason: 'not worse' })
    expect(read?.timeline.map(({ what, weight }) => `${what} ${weight}`)).toEqual(['started 0', 'shifting 5', 'shifted 5', 'promoted 100'])
    expect(read?.timeline[1]?.detail).toBe('to the first stage')
  })

  it.each(['promoted', 'rolled-back', 'held', 'aborted', 'failed'] as const)('keeps the state %s', async state => {
    const history = await open()
    const environment = elsewhere()
    const begun = await history.begin(draftOf('v2', { environment }))
    await history.update(begun, { state, weight: 12.5, event: { what: 'ended', detail: 'for a reason' } })
    expect((await (await open()).list(environment))[0]).toMatchObject({ state, weight: 12.5 })
  })

  it('lists an environment newest first, and no other', async () => {
    const history = await open()
    const environment = elsewhere()
    for (const target of ['v1', 'v2', 'v3']) await history.begin(draftOf(target, { environment }))
    await history.begin(draftOf('v4', { environment: elsewhere() }))
    expect((await history.list(environment)).map(({ target }) => target.version)).toEqual(['v3', 'v2', 'v1'])
  })

  it('stops whoever is older, but lets it step aside', async () => {
    const [ours, theirs] = [await open(), await open()]
    const environment = elsewhere()
    const older = await ours.begin(draftOf('v2', { environment }))
    expect(await ours.isNewest(older)).toBe(true)
    const newer = await theirs.begin(draftOf('v3', { environment }))
    expect(Number(newer.id)).toBeGreaterThan(Number(older.id))
    expect(await theirs.isNewest(newer)).toBe(true)
    await expect(ours.update(older, { weight: 25, event: { what: 'shifting' } })).rejects.toThrow(Superseded)
    await expect(ours.update(older, { event: { what: 'looked' } })).rejects.toThrow(Superseded)
    expect(await ours.isNewest(older)).toBe(false)
    await ours.update(older, { weight: 0, event: { what: 'rolling back' } })
    await ours.update(older, { state: 'aborted', event: { what: 'aborted', detail: 'a newer one began' } })
    const listed = await theirs.list(environment)
    expect(listed.map(({ state }) => state)).toEqual(['in-progress', 'aborted'])
    expect(listed[1]?.timeline.map(({ what }) => what)).toEqual(['started', 'rolling back', 'aborted'])
  })

  it('gives every one of several that begin at once its own place', async () => {
    const environment = elsewhere()
    const histories = await Promise.all(Array.from({ length: 6 }, open))
    const begun = await Promise.all(histories.map((history, index) => history.begin(draftOf(`v${index}`, { environment }))))
    expect(new Set(begun.map(({ id }) => id)).size).toBe(6)
    const listed = await (await open()).list(environment)
    expect(listed).toHaveLength(6)
    const newest = await Promise.all(listed.map(async deployment => (await open()).isNewest(deployment)))
    expect(newest).toEqual([true, false, false, false, false, false])
  })

  it('takes texts of any length and kind', async () => {
    const history = await open()
    const environment = elsewhere()
    const reason = `a\nb\u001b[31m${'c'.repeat(5000)} · 5% · ::error::`
    const begun = await history.begin(draftOf('v2', { environment, reason }))
    await history.update(begun, { event: { what: 'what · 5%', detail: reason } })
    const [read] = await (await open()).list(environment)
    expect(read?.reason).toMatch(/^a bc{1000}/)
    expect(read?.timeline[1]?.detail).toMatch(/^a bc{50}/)
  })
})
