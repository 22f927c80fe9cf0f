import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BundleRun, type GitHubDouble, runBundle, startGitHub } from '@gauntlet/testkit'
import type { Files, Project } from './project.ts'

export const REPOSITORY = 'example/flights'

/** A step of a job: the action and its `with:`. */
export type Step = readonly [action: string, inputs: Readonly<Record<string, string>>]

/** A job, and for a matrix one for each leg. */
export interface Job {
  readonly name: string
  readonly leg?: { readonly index: number; readonly total: number; readonly matrix: Readonly<Record<string, string>> }
  readonly steps: readonly Step[]
}

const TITLE = 'Flight delays'

/** A pull request to the project, and what the report says of each push to it. */
export class PullRequest {
  readonly #project: Project
  readonly #github: GitHubDouble
  readonly #number: number
  readonly branch: string
  #pushes = 0

  private constructor(project: Project, github: GitHubDouble, number: number, branch: string) {
    this.#project = project
    this.#github = github
    this.#number = number
    this.branch = branch
  }

  static async open(project: Project, number: number, branch: string): Promise<PullRequest> {
    await project.branch(branch)
    const pullRequests = [{ number, headSha: await project.head(), headRef: branch }]
    return new PullRequest(project, await startGitHub({ repository: REPOSITORY, pullRequests }), number, branch)
  }

  /**
   * Commits the files, runs the gates as the jobs of a workflow would, then the report in a job of its own. Answers what the gates put
   * out, by step. Keeps the report in `out`.
   */
  async push(message: string, files: Files, jobs: readonly Job[], out: string, report: Files = {}): Promise<BundleRun[]> {
    this.#pushes++
    const head = await this.#project.commit(message, files)
    const temp = await mkdtemp(join(tmpdir(), 'gauntlet-gallery-'))
    const environment = await this.#environment(head, temp)
    const verdicts = join(this.#project.folder, 'verdicts')
    await rm(verdicts, { recursive: true, force: true })
    await mkdir(verdicts, { recursive: true })

    const runs: BundleRun[] = []
    for (const job of jobs) {
      for (const [action, inputs] of job.steps)
        runs.push(await this.#run(action, { ...legInputs(job), ...inputs }, job.name, temp, environment))
    }
    // One model has one file of metrics, as training leaves it.
    const [metrics, ...others] = runs.flatMap(({ outputs }) => outputs.metrics ?? [])
    if (metrics !== undefined && others.length === 0) await writeFile(join(this.#project.folder, 'metrics.json'), `${metrics}\n`)
    for (const run of runs) await cp(run.outputs['verdict-path'] ?? '', join(verdicts, `${run.verdict?.id}.json`))

    const needs = Object.fromEntries(
      jobs.map(({ name }) => [name, { result: runs.every(run => run.exitCode === 0) ? 'success' : 'failure' }])
    )
    const inputs = {
      title: TITLE,
      verdicts: 'verdicts/*.json',
      needs: JSON.stringify(needs),
      'github-token': this.#github.token,
      ...report
    }
    const run = await this.#run('pr-report', inputs, 'report', temp, environment)
    await this.#keep(run, verdicts, out)
    await rm(temp, { recursive: true })
    return runs
  }

  async close(): Promise<void> {
    this.#github.assertClean()
    await this.#github.close()
  }

  async #run(action: string, inputs: Files, job: string, temp: string, env: Files): Promise<BundleRun> {
    const run = await runBundle(action, { inputs, workspace: this.#project.folder, temp, env: { ...env, GITHUB_JOB: job } })
    if (run.verdict?.kind === 'verdict') return run
    throw new Error(`Could not run ${action}: ${run.verdict?.message ?? run.log}`)
  }

  async #environment(head: string, temp: string): Promise<Record<string, string>> {
    const event = {
      number: this.#number,
      head: { sha: head, repo: { full_name: REPOSITORY } },
      base: { sha: await this.#project.head('main') }
    }
    const path = join(temp, 'event.json')
    await writeFile(path, JSON.stringify({ pull_request: { ...event, base: { ...event.base, repo: { full_name: REPOSITORY } } } }))
    return {
      GITHUB_API_URL: this.#github.url,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_WORKFLOW: 'Model',
      GITHUB_SHA: head,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: path,
      GITHUB_RUN_ID: String(1000 + this.#number * 10 + this.#pushes)
    }
  }

  async #keep(run: BundleRun, verdicts: string, out: string): Promise<void> {
    const [comment, ...others] = this.#github.comments
    if (comment === undefined || others.length > 0)
      throw new Error(`There should be one comment, not ${this.#github.comments.length}: ${run.log}`)
    await rm(out, { recursive: true, force: true })
    await mkdir(out, { recursive: true })
    await writeFile(join(out, 'comment.md'), comment.body)
    await writeFile(join(out, 'summary.md'), run.summary)
    await cp(run.outputs['html-path'] ?? '', join(out, 'report.html'))
    await cp(verdicts, join(out, 'verdicts'), { recursive: true })
  }
}

function legInputs({ leg }: Job): Record<string, string> {
  if (leg === undefined) return {}
  return { matrix: JSON.stringify(leg.matrix), strategy: JSON.stringify({ 'job-index': leg.index, 'job-total': leg.total }) }
}
