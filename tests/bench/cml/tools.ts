import { join } from 'node:path'
import { type GitHubDouble, nodeBinary } from '@gauntlet/testkit'
import { root } from '../../../scripts/root.ts'
import type { Contestant } from '../measure.ts'
import type { Front } from './front.ts'
import type { Repository } from './repository.ts'

export interface Place {
  readonly github: GitHubDouble
  readonly front: Front
  readonly repository: Repository
  readonly temp: string
}

export interface Tool {
  readonly name: string
  readonly contestant: (place: Place, run: number, isUpdate: boolean) => Contestant
}

/** A bundle of ours. `GAUNTLET_DIST` names another folder to run it from. */
export function ours(name: string, action: string, inputs: Readonly<Record<string, string>>): Tool {
  const contestant = (place: Place, run: number): Contestant => ({
    name,
    command: [nodeBinary(), join(process.env.GAUNTLET_DIST ?? join(root, 'dist'), action, 'index.js')],
    cwd: place.repository.folder,
    exitCodes: [0, 1],
    env: {
      ...runnerEnvironment(place, run),
      'INPUT_GITHUB-TOKEN': place.github.token,
      ...inputs
    }
  })
  return { name, contestant }
}

/** `cml comment` as the program that is given. */
export function theirs(program: string): Tool {
  const contestant = (place: Place, run: number, isUpdate: boolean): Contestant => {
    const address = ['--driver', 'github', '--repo', `${place.front.url}/octo/models`, '--publish-url', `${place.front.url}/pictures`]
    return {
      name: 'cml comment',
      command: [program, 'comment', isUpdate ? 'update' : 'create', ...address, 'report.md'],
      cwd: place.repository.folder,
      env: {
        ...runnerEnvironment(place, run),
        REPO_TOKEN: place.github.token,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_ACTOR: 'octocat',
        ITERATIVE_ANALYTICS_ENDPOINT: `${place.front.url}/telemetry`
      }
    }
  }
  return { name: 'cml comment', contestant }
}

function runnerEnvironment({ front, temp, repository }: Place, run: number): Record<string, string> {
  return {
    // CML writes into the global configuration of git.
    HOME: temp,
    CI: 'true',
    NODE_EXTRA_CA_CERTS: front.certificate,
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: front.url,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: join(temp, 'event.json'),
    GITHUB_JOB: 'report',
    GITHUB_OUTPUT: join(temp, 'output'),
    GITHUB_REPOSITORY: 'octo/models',
    GITHUB_REPOSITORY_OWNER: 'octo',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: String(run),
    GITHUB_SHA: repository.head,
    GITHUB_STEP_SUMMARY: join(temp, 'summary'),
    GITHUB_WORKFLOW: 'model',
    GITHUB_WORKSPACE: repository.folder,
    RUNNER_TEMP: temp
  }
}

/** What GitHub says of a push to the pull request. */
export function eventOf({ base, head }: Repository): unknown {
  const repo = { full_name: 'octo/models' }
  return { pull_request: { number: 7, head: { sha: head, repo }, base: { sha: base, ref: 'main', repo } } }
}
