import { setTimeout as delay } from 'node:timers/promises'
import { InputError, plain } from '@gauntlet/core'
import type { GitHubClient } from '../client.ts'
import { GitHubError } from '../errors.ts'
import { pictureAddress } from './picture-address.ts'
import { type PictureFile, pictureFile } from './picture-file.ts'
import { readBranch } from './read-branch.ts'
import { MARK, writePictures } from './write-pictures.ts'

export interface HostRequest {
  readonly owner: string
  readonly repo: string
  /** Made where it is not there, without anything of the other branches. Never one that holds anything else. */
  readonly branch: string
  /** `name` is what the caller knows a picture by; its ending tells what it is (svg, png, jpg, gif, webp). */
  readonly pictures: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly signal?: AbortSignal | undefined
}

/** Each time somebody else was faster. */
const MOST_ROUNDS = 5

/**
 * Puts pictures on a branch of the user's own repository, in one commit, and answers with the address of each by its name. Those that are
 * there already cost no write. A picture of more than 5 MB, or of no kind that a comment shows, is left out of the answer.
 *
 * Throws an `InputError` for a branch that is not for pictures alone, a `GitHubError` otherwise; without `contents: write` its message
 * names that line.
 */
export async function hostPictures(
  client: GitHubClient,
  { owner, repo, branch, pictures, signal }: HostRequest,
  { sleep = delay }: { readonly sleep?: (ms: number) => Promise<unknown> } = {}
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, PictureFile>()
  for (const { name, bytes } of pictures) {
    const file = pictureFile(name, bytes)
    if (file !== undefined) files.set(name, file)
  }
  if (files.size === 0) return new Map()
  const place = { owner, repo }
  const { data: repository } = await client.rest.repos.get(place)
  if (branch === repository.default_branch) throw taken(branch, 'the default branch of the repository')

  for (let round = 1; ; round += 1) {
    signal?.throwIfAborted()
    const head = await readBranch(client, place, branch)
    if (head !== undefined && !head.files.has(MARK.path)) throw taken(branch, 'a branch with other files')
    const absent = [...files.values()].filter(({ path, sha }) => head?.files.get(path) !== sha)
    if (absent.length === 0 || (await writePictures(client, place, { branch, head, files: absent, sleep }))) break
    if (round === MOST_ROUNDS) {
      const detail = `other runs wrote to "${plain(branch, 200)}" at the same moment, ${MOST_ROUNDS} times. Run the job again`
      throw new GitHubError(`Could not store pictures in ${owner}/${repo}: ${detail}`, { problem: 'refused', status: 422 })
    }
    await sleep(1000 * round * Math.random())
  }

  const readable = { htmlUrl: repository.html_url, isPublic: !repository.private && (repository.visibility ?? 'public') === 'public' }
  return new Map([...files].map(([name, { path }]) => [name, pictureAddress(readable, branch, path)]))
}

function taken(branch: string, what: string): InputError {
  return new InputError(
    'images-branch',
    `is "${plain(branch, 200)}", ${what}. Pictures get a branch of their own: name one that does not exist yet, such as gauntlet-images.`
  )
}
