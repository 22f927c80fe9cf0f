import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { folderWith, type GitHubDouble, startArtifactService, startGitHub } from '@gauntlet/testkit'
import { afterEach, expect, it } from 'vitest'
import { fixturePath } from '../../../packages/reporting/test/fixture.ts'
import { pullRequestEvent, runReport } from './run.ts'

let github: GitHubDouble

afterEach(() => github.close())

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const SPEC = {
  mark: 'line',
  data: {
    values: [
      { epoch: 1, loss: 0.9 },
      { epoch: 2, loss: 0.5 },
      { epoch: 3, loss: 0.4 }
    ]
  },
  encoding: { x: { field: 'epoch', type: 'quantitative' }, y: { field: 'loss', type: 'quantitative' } }
}
const REPORT = `## Training

> [!NOTE]
> Trained on $x_{i}$.

- [x] converged

![the ROC curve](plots/roc.png)

![loss](plots/loss.vl.json)
`

it('shows what the author wrote as it was written, with pictures in the page alone', async () => {
  github = await startGitHub()
  const workspace = await authored()
  const run = await runReport(github, { verdicts: ['passing'], workspace, inputs: { report: 'reports/*.md' } })
  expect(run.exitCode, run.log).toBe(0)
  const body = github.comments[0]?.body ?? ''
  expect(body).toContain('> [!NOTE]\n> Trained on $x_{i}$.\n\n- [x] converged\n')
  expect(body).not.toContain('](plots/roc.png)')
  expect(body).toContain('the ROC curve')
  const page = await readFile(run.outputs['html-path'] ?? '', 'utf8')
  expect(page).toContain('data:image/png;base64,')
  expect(page).toContain('<svg')
  github.assertClean()
})

it('keeps pictures on a branch of the repository where it is asked to', async () => {
  github = await startGitHub({ permissions: { contents: 'write', 'pull-requests': 'write' } })
  const workspace = await authored()
  const run = await runReport(github, { verdicts: ['passing'], workspace, inputs: { report: 'reports/a.md', images: 'branch' } })
  expect(run.exitCode, run.log).toBe(0)
  expect(github.comments[0]?.body).toMatch(/!\[the ROC curve\]\(<https?:\/\/[^>]+\.png[^>]*>\)/)
  const calls = github.requests.length
  await runReport(github, { verdicts: ['passing'], workspace, inputs: { report: 'reports/a.md', images: 'branch' } })
  const later = github.requests.slice(calls)
  expect(later.filter(({ method }) => method !== 'GET').map(({ operation }) => operation)).toEqual(['graphql/viewer'])
  github.assertClean()
})

it('keeps the page with the run, and links it where it is asked to', async () => {
  github = await startGitHub()
  const artifacts = await startArtifactService()
  try {
    const run = await runReport(github, {
      verdicts: ['passing'],
      workspace: await authored(),
      inputs: { report: 'reports/a.md', 'upload-report': 'true', id: 'gate' },
      env: artifacts.artifactEnvironment()
    })
    expect(run.exitCode, run.log).toBe(0)
    expect([...artifacts.filesOf('gauntlet-page-gate').keys()]).toEqual(['report.html'])
    expect(github.comments[0]?.body).toContain(
      'this picture is in [the HTML report](https://github.com/octo/models/actions/runs/100#artifacts)'
    )
    artifacts.assertClean()
    github.assertClean()
  } finally {
    await artifacts.close()
  }
})

it('goes by a template, and refuses one that names a part there is not', async () => {
  github = await startGitHub()
  const workspace = await folderWith({
    'report.md': '{{ verdict }}\n\n# Numbers\n\n{{ metrics }}\n',
    'wrong.md': '{{ verdict }}\n{{ metrcs }}\n'
  })
  const run = await runReport(github, { verdicts: ['model'], workspace, inputs: { template: 'report.md' } })
  expect(run.exitCode, run.log).toBe(1)
  expect(github.comments[0]?.body).toMatch(/did not pass|failed/)
  expect(github.comments[0]?.body).toContain('# Numbers')
  const wrong = await runReport(github, { workspace, inputs: { template: 'wrong.md' } })
  expect(wrong.exitCode).toBe(2)
  expect(wrong.log).toMatch(/Input "template" .*metrcs.*metrics/)
})

it('says what the change does to metrics and parameters in git, without DVC', async () => {
  github = await startGitHub()
  const workspace = await folderWith({
    'dvc.yaml': 'metrics: [metrics.json]\nstages: {}\n',
    'metrics.json': '{"f1": 0.8, "lost": 1}\n',
    'params.yaml': 'lr: 0.1\n'
  })
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: workspace, encoding: 'utf8' }).trim()
  git('init', '-q', '-b', 'main')
  git('add', '.')
  git('commit', '-q', '-m', 'base')
  const base = git('rev-parse', 'HEAD')
  await writeFile(join(workspace, 'metrics.json'), '{"f1": 0.75}\n')
  await writeFile(join(workspace, 'params.yaml'), 'lr: 0.2\n')
  git('commit', '-q', '-am', 'change')
  const head = git('rev-parse', 'HEAD')

  const event = pullRequestEvent()
  const pull = {
    ...event.payload.pull_request,
    head: { ...event.payload.pull_request.head, sha: head },
    base: { ...event.payload.pull_request.base, sha: base }
  }
  const run = await runReport(github, {
    verdicts: ['passing'],
    workspace,
    event: { name: 'pull_request', payload: { pull_request: pull } }
  })
  const body = github.comments[0]?.body ?? ''
  expect(body, run.log).toContain('0.75')
  expect(body).toContain('lr')
  expect(run.verdict).toMatchObject({ status: 'warn' })
  expect(JSON.stringify(run.verdict)).toContain('changes:')
})

it('shortens a report of 70,000 characters at the bounds of its blocks, into one comment', async () => {
  github = await startGitHub()
  const verdict = JSON.parse(await readFile(fixturePath('model'), 'utf8'))
  const checks = Array.from({ length: 300 }, (_, index) => ({
    ...verdict.checks[0],
    id: `c${index}`,
    message: `${index}: ${'ü|'.repeat(60)}`
  }))
  const workspace = await folderWith({
    'verdict.json': JSON.stringify({ ...verdict, checks: [...verdict.checks, ...checks] }),
    'notes.md': `## Notes\n\n${Array.from({ length: 500 }, (_, index) => `Paragraph ${index}: ${'x'.repeat(90)}.`).join('\n\n')}\n`
  })
  const run = await runReport(github, { verdicts: [], workspace, inputs: { verdicts: 'verdict.json', report: 'notes.md' } })
  const whole = await readFile(run.outputs['report-path'] ?? '', 'utf8')
  expect(whole.length).toBeGreaterThan(70_000)
  expect(github.comments, run.log).toHaveLength(1)
  const body = github.comments[0]?.body ?? ''
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_000)
  expect(body).toContain('_Shortened to fit here: without')
  expect(body).toContain('is in the step summary of this run')
  expect(body.split('<details').length).toBe(body.split('</details>').length)
  expect(body.split('```').length % 2).toBe(1)
  // A paragraph of the author is there as a whole, or not at all.
  for (const line of body.split('\n').filter(text => text.startsWith('Paragraph '))) expect(line).toMatch(/x{90}\.$/)
  expect(run.summary).toContain('Paragraph 499')
  github.assertClean()
})

it('writes the comment without its pictures where they cannot be kept', async () => {
  github = await startGitHub({ permissions: { contents: 'read', 'pull-requests': 'write' } })
  const workspace = await authored()
  const run = await runReport(github, { verdicts: ['passing'], workspace, inputs: { report: 'reports/a.md', images: 'branch' } })
  expect(run.exitCode, run.log).toBe(0)
  expect(run.log).toContain('::warning::The comment has no pictures, they are in report.html.')
  expect(run.log).toContain('contents: write')
  expect(github.comments[0]?.body).toContain('the ROC curve')
})

it.each<[string, Record<string, string>, RegExp]>([
  ['a page that is not there', { report: 'none.md' }, /Input "report" names "none\.md", which does not exist/],
  ['a plot that is not there', { plots: 'none.tsv' }, /Input "plots" names "none\.tsv", which does not exist/],
  ['a revision of no repository', { base: 'git:origin/main' }, /Input "base" is "git:origin\/main", which git does not know here/]
])('judges nothing and sends nothing with %s', async (_, inputs, told) => {
  github = await startGitHub()
  github.expectSilence()
  const run = await runReport(github, { verdicts: ['passing'], inputs })
  expect(run.exitCode, run.log).toBe(2)
  expect(run.log).toMatch(told)
  github.assertClean()
})

async function authored(): Promise<string> {
  return folderWith({ 'reports/a.md': REPORT, 'reports/plots/roc.png': PNG, 'reports/plots/loss.vl.json': JSON.stringify(SPEC) })
}
