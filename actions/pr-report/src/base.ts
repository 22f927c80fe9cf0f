import { debug, type Environment, git, messageOf, notice, readGitLabEnvironment } from '@gauntlet/core'
import type { WorkflowEvent } from '@gauntlet/github'
import { comparedWith } from './event.ts'
import type { Inputs } from './inputs.ts'

/**
 * The revision that the change is compared with: what the author names, else the commit at which what is checked out left the base branch
 * of the pull or merge request. That is the merge base with HEAD, not with the pull request's head: by default GitHub checks out the two merged,
 * and what others have done on the base branch since would look like a part of this change. Undefined where nothing is compared, or
 * the history was not fetched.
 */
export async function baseOf(
  { base }: Pick<Inputs, 'base'>,
  event: WorkflowEvent,
  environment: Environment,
  signal: AbortSignal
): Promise<string | undefined> {
  if (base === 'none') return undefined
  if (base !== undefined) return base
  const gitlab = environment.repository === undefined ? readGitLabEnvironment() : undefined
  const compared = gitlab?.baseSha === undefined ? comparedWith(event) : { commit: gitlab.baseSha, isBranch: true }
  if (compared === undefined) return undefined
  const command = compared.isBranch ? ['merge-base', compared.commit, 'HEAD'] : ['rev-parse', '--verify', `${compared.commit}^{commit}`]
  const commit = await commitBy(command, environment, signal)
  if (commit === undefined && (await commitBy(['rev-parse', '--verify', 'HEAD'], environment, signal)) !== undefined)
    notice(
      `What changed since the base is not in the report, for its commits are not here. Set ${gitlab === undefined ? '"fetch-depth: 0" on actions/checkout' : '"GIT_DEPTH: 0" for the job'}, or "base: none" here.`
    )
  return commit
}

/** The commit that git answers with; undefined where there is no repository, no git, or no such commit. */
async function commitBy(args: readonly string[], { workspace }: Environment, signal: AbortSignal): Promise<string | undefined> {
  try {
    const { exitCode, stdout } = await git(args, workspace, signal)
    const said = stdout.trim()
    return exitCode === 0 && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(said) ? said : undefined
  } catch (thrown) {
    debug(messageOf(thrown))
    return undefined
  }
}
