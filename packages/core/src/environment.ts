import { tmpdir } from 'node:os'
import { delimiter } from 'node:path'

/** What the runner says about where and why this process runs. The one place that reads `process.env` for actions. */
export interface Environment {
  /** Root of the user's checkout: the working folder on a terminal. */
  readonly workspace: string
  /** Folder for files that live as long as the job. */
  readonly temp: string
  /** Further folders from which inputs may be read, from `GAUNTLET_ALLOWED_PATHS`. Set by the workflow, never by a file of the repository. */
  readonly allowedPaths: readonly string[]
  /** `INPUT_*` as given, keyed by the part after `INPUT_`, lower case. */
  readonly inputs: ReadonlyMap<string, string>
  /** `STATE_*`: what the main phase left for the post phase with `saveState`. Empty in the main phase. */
  readonly state: ReadonlyMap<string, string>
  readonly onRunner: boolean
  readonly debug: boolean
  readonly apiUrl: string
  readonly serverUrl: string
  readonly token: string | undefined
  readonly eventName: string | undefined
  readonly eventPath: string | undefined
  readonly actor: string | undefined
  readonly repository: string | undefined
  readonly ref: string | undefined
  readonly sha: string | undefined
  readonly workflow: string | undefined
  readonly job: string | undefined
  /** The runner's name for this step: the author's `id`, or one made up that begins with two underscores. */
  readonly step: string | undefined
  readonly runId: string | undefined
  readonly runAttempt: number | undefined
  /** File whose text the runner shows as the step's summary. */
  readonly summaryPath: string | undefined
}

/** Reads the environment once. Unset and empty are the same. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const value = (name: string) => (env[name] === '' ? undefined : env[name])
  const attempt = Number(value('GITHUB_RUN_ATTEMPT'))
  return {
    workspace: value('GITHUB_WORKSPACE') ?? process.cwd(),
    temp: value('RUNNER_TEMP') ?? tmpdir(),
    allowedPaths: (value('GAUNTLET_ALLOWED_PATHS') ?? '').split(delimiter).filter(path => path !== ''),
    inputs: new Map(beginningWith('INPUT_', env).map(([name, text]) => [name.toLowerCase(), text])),
    state: new Map(beginningWith('STATE_', env)),
    onRunner: value('GITHUB_ACTIONS') === 'true',
    debug: value('RUNNER_DEBUG') === '1',
    apiUrl: value('GITHUB_API_URL') ?? 'https://api.github.com',
    serverUrl: value('GITHUB_SERVER_URL') ?? 'https://github.com',
    token: value('GITHUB_TOKEN'),
    eventName: value('GITHUB_EVENT_NAME'),
    eventPath: value('GITHUB_EVENT_PATH'),
    actor: value('GITHUB_ACTOR'),
    repository: value('GITHUB_REPOSITORY'),
    ref: value('GITHUB_REF'),
    sha: value('GITHUB_SHA'),
    workflow: value('GITHUB_WORKFLOW'),
    job: value('GITHUB_JOB'),
    step: value('GITHUB_ACTION'),
    runId: value('GITHUB_RUN_ID'),
    runAttempt: Number.isInteger(attempt) && attempt >= 1 ? attempt : undefined,
    summaryPath: value('GITHUB_STEP_SUMMARY')
  }
}

/**
 * GitHub Enterprise Server: neither github.com nor a `*.ghe.com` tenant. The artifact toolkit refuses to work there.
 */
export function isEnterpriseServer(environment: Pick<Environment, 'serverUrl'>): boolean {
  const host = new URL(environment.serverUrl).hostname.toUpperCase()
  return host !== 'GITHUB.COM' && !host.endsWith('.GHE.COM') && !host.endsWith('.LOCALHOST')
}

function beginningWith(prefix: string, env: NodeJS.ProcessEnv): [name: string, text: string][] {
  return Object.entries(env).flatMap(([name, text]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), text ?? '']] : []))
}
