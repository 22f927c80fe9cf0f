import { mkdir, mkdtemp, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Chart, Check, Figure, Verdict } from '@gauntlet/core'
import { hashKey } from '@gauntlet/github'
import { type GitHubDouble, nodeBinary, startGitHub } from '@gauntlet/testkit'
import { root } from '../../scripts/root.ts'
import { type Contestant, median, race, ratio } from './measure.ts'

const OTHER_COMMENTS = 150
const HEAD = 'a'.repeat(40)

/** `[verdicts, checks of each, failed ones among them]`: what a large matrix leaves, ten times as many checks, and one gate to hold them against. */
const SIZES = [
  [1, 40, true],
  [50, 40, true],
  [50, 40, false],
  [50, 400, true]
] as const

/** From verdict files to step summary, `report.md`, `report.html`, comment and check run: time and memory of whole processes, and calls. */
export async function report(rounds: number): Promise<void> {
  console.log('\n## pr-report: verdicts to summary, comment, check run and HTML page; whole processes, GitHub on this machine\n')
  const github = await startGitHub({ permissions: { contents: 'read', 'pull-requests': 'write', checks: 'write' } })
  try {
    for (let index = 0; index < OTHER_COMMENTS; index += 1) github.addComment({ issue: 7, author: 'octocat', body: `Comment ${index}` })
    const jobs = await Promise.all(SIZES.map(size => contestant(size, github)))
    const results = await race(
      jobs.map(job => job.contestant),
      rounds
    )
    const [single] = results
    for (const [index, result] of results.entries()) {
      const job = jobs[index]
      if (job === undefined || single === undefined) continue
      const [comment, page] = [commentOf(github, job.id), await stat(join(job.contestant.cwd, 'gauntlet-report', 'report.html'))]
      const sizes = `comment ${Buffer.byteLength(comment).toLocaleString('en')} bytes, page ${page.size.toLocaleString('en')}`
      console.log(
        `${result.name}: ${median(result.seconds).toFixed(2)} s, peak ${result.megabytes.toFixed(0)} MB, ${ratio(result, single).toFixed(2)} times one verdict; ${sizes}`
      )
    }
    for (const job of jobs) await countCalls(job, github)
  } finally {
    await github.close()
  }
}

interface Job {
  readonly id: string
  readonly contestant: Contestant
}

async function contestant([verdicts, checks, fails]: (typeof SIZES)[number], github: GitHubDouble): Promise<Job> {
  const temp = await mkdtemp(join(tmpdir(), 'gauntlet-bench-report-'))
  const folder = join(temp, 'gauntlet', 'verdicts')
  const cwd = join(temp, 'workspace')
  await mkdir(folder, { recursive: true })
  await mkdir(cwd)
  for (let index = 0; index < verdicts; index += 1) {
    const verdict = madeVerdict(index, checks, fails)
    await writeFile(join(folder, `${verdict.id}.json`), JSON.stringify(verdict))
  }
  const repository = { full_name: 'octo/models' }
  const event = { pull_request: { number: 7, head: { sha: HEAD, repo: repository }, base: { sha: HEAD, repo: repository } } }
  await writeFile(join(temp, 'event.json'), JSON.stringify(event))
  const id = `bench-${verdicts}-${checks}-${fails}`
  const env = {
    INPUT_ID: id,
    INPUT_CHECK: 'true',
    'INPUT_GITHUB-TOKEN': github.token,
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: 'octo/models',
    GITHUB_WORKFLOW: 'bench',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: join(temp, 'event.json'),
    GITHUB_OUTPUT: join(temp, 'output'),
    GITHUB_STEP_SUMMARY: join(temp, 'summary'),
    GITHUB_RUN_ID: '100',
    GITHUB_SHA: HEAD,
    GITHUB_WORKSPACE: cwd,
    RUNNER_TEMP: temp
  }
  for (const file of [env.GITHUB_OUTPUT, env.GITHUB_STEP_SUMMARY]) await writeFile(file, '')
  const name = `${verdicts} verdict${verdicts === 1 ? '' : 's'} of ${checks} checks${fails ? '' : ', all passed'}`
  return {
    id,
    contestant: { name, command: [nodeBinary(), join(root, 'dist', 'pr-report', 'index.js')], cwd, env, exitCodes: [fails ? 1 : 0] }
  }
}

/** A later run with another result: what it asks of GitHub. */
async function countCalls({ contestant }: Job, github: GitHubDouble): Promise<void> {
  const before = github.requests.length
  await race([{ ...contestant, env: { ...contestant.env, GITHUB_RUN_ID: '101', GITHUB_SHA: 'b'.repeat(40) } }], 1, 0)
  const calls = new Map<string, number>()
  for (const { operation = 'unknown' } of github.requests.slice(before)) calls.set(operation, (calls.get(operation) ?? 0) + 1)
  const list = [...calls].map(([operation, count]) => `${count} × ${operation}`).join(', ')
  console.log(`${contestant.name}, beside ${OTHER_COMMENTS} other comments: ${github.requests.length - before} calls (${list})`)
}

function commentOf({ comments }: GitHubDouble, id: string): string {
  const marker = `<!-- gauntlet:pr-report:${hashKey(['octo/models', 'bench', id].join('\n'))} `
  return comments.find(({ body }) => body.startsWith(marker))?.body ?? ''
}

function madeVerdict(index: number, checks: number, fails: boolean): Verdict {
  const at = '2026-01-01T00:00:00.000Z'
  return {
    kind: 'verdict',
    version: 1,
    id: `model-gate-${index + 1}`,
    action: index % 2 === 0 ? 'model-gate' : 'validate-data',
    title: `Gate ${index + 1}`,
    status: fails ? 'fail' : 'pass',
    policy: { onInconclusive: 'fail', failOn: 'critical' },
    checks: Array.from({ length: checks }, (_, check) => madeCheck(index, check, fails && check % 20 === 0)),
    evidence: {
      figures: Array.from({ length: 10 }, (_, figure) => madeFigure(index, figure)),
      tables: [
        {
          id: 'slices',
          title: 'Slices',
          topic: 'slices',
          columns: ['Slice', 'Rows', 'F1'].map(title => ({ title, align: 'left' as const })),
          rows: Array.from({ length: 50 }, (_, row) => [`region ${row}`, 1000 + row, 0.8 + row / 1000])
        }
      ],
      charts: [madeChart(index)]
    },
    provenance: { job: `train-${index + 1}`, sha: HEAD, inputs: [], startedAt: at, finishedAt: at, versions: { gauntlet: '0.1.0' } }
  }
}

function madeCheck(verdict: number, index: number, isFailed: boolean): Check {
  return {
    id: `metric-${index + 1}-min`,
    title: `metric ${index + 1} is at least 0.85`,
    severity: 'critical',
    outcome: isFailed ? 'fail' : 'pass',
    observed: isFailed ? '0.8312' : '0.9021',
    expected: 'at least 0.85',
    value: isFailed ? 0.8312 : 0.9021,
    bounds: { atLeast: 0.85 },
    message: `metric ${index + 1} is ${isFailed ? 0.8312 : 0.9021} on 20,000 rows; at least 0.85 was expected.`,
    location: { file: `gates/gate-${verdict + 1}.yml`, line: index + 1 },
    ...(isFailed ? { reproduce: `npx gauntlet model-gate --gate gates/gate-${verdict + 1}.yml --predictions out/${verdict + 1}.csv` } : {})
  }
}

function madeFigure(verdict: number, index: number): Figure {
  return {
    id: `metric-${index + 1}`,
    title: `metric ${index + 1}`,
    value: 0.9 - index / 100,
    previous: 0.91 - index / 90 + verdict / 1000,
    better: 'higher',
    unit: 'none'
  }
}

function madeChart(verdict: number): Chart {
  const points = Array.from({ length: 200 }, (_, x) => ({ x, y: 1 / (1 + x / (verdict + 10)) }))
  return {
    id: 'loss',
    title: 'Loss by epoch',
    kind: 'line',
    x: { title: 'epoch', type: 'number' },
    y: { title: 'loss', type: 'number' },
    series: [{ name: 'train', points }],
    rules: []
  }
}
