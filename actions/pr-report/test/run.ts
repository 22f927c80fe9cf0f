import { copyFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BundleOptions, type BundleRun, type GitHubDouble, runBundle } from '@gauntlet/testkit'
import { type FixtureName, fixturePath } from '../../../packages/reporting/test/fixture.ts'

export const HEAD = 'a'.repeat(40)

export interface Options {
  /** Verdicts that earlier steps of the job have left. */
  readonly verdicts?: readonly FixtureName[]
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly runId?: number
  readonly event?: { readonly name: string; readonly payload: unknown }
  readonly workspace?: string
  readonly temp?: string
  /** What the main phase left: the post phase is run. */
  readonly state?: Readonly<Record<string, string>>
}

/** The event of a pull request from a branch of the repository itself. */
export function pullRequestEvent(head = 'octo/models') {
  const repository = (full_name: string) => ({ full_name })
  return {
    name: 'pull_request',
    payload: { pull_request: { number: 7, head: { sha: HEAD, repo: repository(head) }, base: { repo: repository('octo/models') } } }
  }
}

/** Runs the bundled action as the runner would, after gates that left these verdicts. */
export async function runReport(github: GitHubDouble | undefined, options: Options = {}): Promise<BundleRun> {
  const temp = options.temp ?? (await mkdtemp(join(tmpdir(), 'gauntlet-report-')))
  const folder = join(temp, 'gauntlet', 'verdicts')
  await mkdir(folder, { recursive: true })
  for (const name of options.verdicts ?? ['data', 'model']) await copyFile(fixturePath(name), join(folder, `${name}.json`))
  const { name, payload } = options.event ?? pullRequestEvent()
  const eventPath = join(temp, 'event.json')
  await writeFile(eventPath, typeof payload === 'string' ? payload : JSON.stringify(payload))
  const run: BundleOptions = {
    temp,
    ...(options.workspace === undefined ? {} : { workspace: options.workspace }),
    ...(options.state === undefined ? {} : { file: 'post.js', state: options.state }),
    inputs: { 'github-token': github?.token ?? 'ghs_unusedUnusedUnused', ...options.inputs },
    env: {
      GITHUB_API_URL: github?.url ?? 'http://127.0.0.1:9',
      GITHUB_REPOSITORY: 'octo/models',
      GITHUB_WORKFLOW: 'model',
      GITHUB_SHA: HEAD,
      GITHUB_EVENT_NAME: name,
      GITHUB_EVENT_PATH: eventPath,
      GITHUB_RUN_ID: String(options.runId ?? 100),
      ...options.env
    }
  }
  return runBundle('pr-report', run)
}
