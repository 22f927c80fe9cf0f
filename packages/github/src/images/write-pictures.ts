import type { GitHubClient } from '../client.ts'
import { GitHubError } from '../errors.ts'
import { blobSha, type PictureFile } from './picture-file.ts'
import type { BranchHead } from './read-branch.ts'

export interface Writing {
  readonly branch: string
  /** Where the branch is; undefined where there is none yet. */
  readonly head: BranchHead | undefined
  readonly files: readonly PictureFile[]
  readonly sleep: (ms: number) => Promise<unknown>
}

interface TreeEntry {
  readonly path: string
  readonly mode: '100644'
  readonly type: 'blob'
  readonly content?: string
  readonly sha?: string
}

/** By this file a branch is known as one that holds nothing but pictures. */
export const MARK = {
  path: '.gauntlet-pictures',
  content:
    'Pictures that Gauntlet shows in reports. Whoever deletes this branch takes the pictures out of past reports, and nothing else.\n'
}

/** What is sent as text within one request, of all pictures together. */
const MOST_INLINE_BYTES = 500_000
const MOST_TRIES = 3

/** Adds files to the branch in one commit. False when somebody else moved the branch in the meantime: nothing was changed then. */
export async function writePictures(
  client: GitHubClient,
  place: { readonly owner: string; readonly repo: string },
  { branch, head, files, sleep }: Writing
): Promise<boolean> {
  const entries: TreeEntry[] = head === undefined ? [{ path: MARK.path, mode: '100644', type: 'blob', content: MARK.content }] : []
  let inline = 0
  for (const file of files) {
    const text = textOf(file)
    const content = text !== undefined && inline + file.bytes.length <= MOST_INLINE_BYTES ? text : undefined
    if (content !== undefined) inline += file.bytes.length
    const stored = content === undefined ? { sha: await store(file) } : { content }
    entries.push({ path: file.path, mode: '100644', type: 'blob', ...stored })
  }
  const { data: tree } = await again(() =>
    client.rest.git.createTree({ ...place, tree: entries, ...(head === undefined ? {} : { base_tree: head.tree }) })
  )
  if (tree.sha === head?.tree) return true
  const message = 'Pictures of Gauntlet reports [skip ci]'
  const parents = head === undefined ? [] : [head.commit]
  const { data: commit } = await again(() => client.rest.git.createCommit({ ...place, message, tree: tree.sha, parents }))
  try {
    if (head === undefined) await client.rest.git.createRef({ ...place, ref: `refs/heads/${branch}`, sha: commit.sha })
    else await client.rest.git.updateRef({ ...place, ref: `heads/${branch}`, sha: commit.sha, force: false })
    return true
  } catch (error) {
    if (isOvertaken(error)) return false
    throw error
  }

  async function store({ bytes }: PictureFile): Promise<string> {
    const content = Buffer.from(bytes).toString('base64')
    const { data } = await again(() => client.rest.git.createBlob({ ...place, content, encoding: 'base64' }))
    return data.sha
  }

  /** What git stores is named by its content: sent twice it is there once. */
  async function again<Answer>(send: () => Promise<Answer>): Promise<Answer> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await send()
      } catch (error) {
        const isLost = error instanceof GitHubError && error.ambiguous && error.problem !== 'cancelled'
        if (!isLost || tries === MOST_TRIES) throw error
        await sleep(1000)
      }
    }
  }
}

/** Whether the branch is no longer where it was, or nobody knows whether it was moved: what it holds now tells. */
function isOvertaken(error: unknown): boolean {
  if (!(error instanceof GitHubError) || error.problem === 'cancelled') return false
  return (
    error.ambiguous || error.status === 409 || (error.status === 422 && /already exists|does not exist|fast.?forward/i.test(error.message))
  )
}

/** The picture as text, where that is the same to the byte. */
function textOf({ bytes, sha }: PictureFile): string | undefined {
  const text = Buffer.from(bytes).toString('utf8')
  return blobSha(Buffer.from(text)) === sha && !text.includes('\0') ? text : undefined
}
