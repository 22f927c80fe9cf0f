import { createHash } from 'node:crypto'
import { folderWith, listenOnLoopback, runBundle, startGitHub, zipOf } from '@gauntlet/testkit'
import { expect, it } from 'vitest'

const gate = '{ metrics: { accuracy: { max-drop: 0.1 } }, flips: { max-rate: 10% } }'
const predictions = 'id,label,prediction\na,0,0\nb,1,1\nc,1,0\nd,0,0\n'
/** The same rows in another order, all of them right. */
const stored = 'id,label,prediction\nd,0,0\nc,1,1\nb,1,1\na,0,0\n'

it.each([
  ['the default branch stored is the model to compare with', 'main', 1, 'the baseline is 1, and it may get worse by 0.1'],
  ['another branch stored is refused', 'candidate', 2, 'predictions of production come from runs of "main"']
])('what a run of %s', async (_, headBranch, exitCode, said) => {
  const archive = zipOf([{ name: 'production.csv', content: stored }])
  const complaints: string[] = []
  const storage = await listenOnLoopback(
    async (_request, response) => {
      response.end(archive)
    },
    problem => complaints.push(problem)
  )
  const digest = `sha256:${createHash('sha256').update(archive).digest('hex')}`
  const artifact = { id: 7001, name: 'predictions', bytes: archive.length, digest, expired: false, archiveUrl: `${storage.url}/archive` }
  const github = await startGitHub({
    permissions: { contents: 'read', actions: 'read' },
    runs: [{ id: 42, headBranch, headSha: 'a'.repeat(40), artifacts: [artifact] }]
  })
  try {
    const run = await runBundle('model-gate', {
      workspace: await folderWith({ 'p.csv': predictions }),
      inputs: {
        gate,
        predictions: 'p.csv',
        production: 'run:42/predictions/production.csv',
        'github-token': github.token,
        'allow-private-network': 'true'
      },
      env: { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'octo/models' }
    })
    expect(run.exitCode, run.log).toBe(exitCode)
    expect(run.log).toContain(said)
    if (exitCode === 1) expect(run.outputs['failed-checks']).toBe('["accuracy-max-drop","flips-max-rate"]')
  } finally {
    expect(complaints).toEqual([])
    github.assertClean()
    await github.close()
    await storage.close()
  }
})
