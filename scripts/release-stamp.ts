import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What workflows call our actions at in this repository. A release names a commit in its place. */
export const UNSTAMPED = 'main'

const OURS = 'gauntlet-ml/gauntlet'
const USES = new RegExp(`(\\buses: ${OURS}(?:/\\S+?)?)@(\\S+)(.*)$`, 'gm')
const COMMIT = /^[0-9a-f]{40}$/

/** The references of a workflow to what is ours: the action or workflow (empty for the action at the root), and at which branch, tag or commit. */
export function referencesIn(workflow: string): { readonly path: string; readonly ref: string; readonly comment: string }[] {
  return [...workflow.matchAll(USES)].map(([, uses = '', ref = '', comment = '']) => ({
    path: uses.slice(`uses: ${OURS}`.length).replace(/^\//, ''),
    ref,
    comment: comment.trim()
  }))
}

/** The workflow with each reference to ours at this commit. Refuses one that names something else: it would escape the release. */
export function stamped(workflow: string, commit: string, version: string): string {
  if (!COMMIT.test(commit)) throw new Error(`Could not stamp with "${commit}": it is not the full name of a commit, 40 hexadecimal digits`)
  return workflow.replaceAll(USES, (line, uses: string, ref: string) => {
    if (ref !== UNSTAMPED) throw new Error(`Could not stamp "${line}": it names ${ref} in place of ${UNSTAMPED}`)
    return `${uses}@${commit} # v${version}`
  })
}

/**
 * Stamps a release tree. A commit cannot name itself, so a release is three of the same tree: the actions, the reusable workflows
 * that name that commit, and the templates that name the commit of the workflows. The tag points to the last.
 */
export function stampRelease(release: string, commits: Commits, version: string): void {
  stampFolder(join(release, '.github', 'workflows'), commits.actionsCommit, version)
  stampFolder(join(release, 'workflows-templates'), commits.workflowsCommit, version)
}

interface Commits {
  /** The commit that holds the actions of this release. */
  readonly actionsCommit: string | undefined
  /** The commit that holds its reusable workflows, stamped. */
  readonly workflowsCommit: string | undefined
}

function stampFolder(folder: string, commit: string | undefined, version: string): void {
  if (commit === undefined) return
  for (const file of readdirSync(folder).filter(name => name.endsWith('.yml'))) {
    const path = join(folder, file)
    writeFileSync(path, stamped(readFileSync(path, 'utf8'), commit, version))
  }
}
