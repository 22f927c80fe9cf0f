import type { Call } from './call.ts'
import type { Handler, Handlers } from './handler.ts'
import { invalid, notFound, unprocessable } from './refusals.ts'
import type { State } from './state.ts'

/** Git's own objects, and branches. */
export const gitHandlers: Handlers = {
  'git/get-ref': ({ params, state, render }) => {
    const sha = state.git.refs.get(`refs/${params.ref}`)
    return sha === undefined ? notFound() : { status: 200, body: render.gitRef(`refs/${params.ref}`, sha) }
  },
  'git/create-ref': ({ call, state, render }) => {
    const { ref, sha } = textsOf(call)
    if (!/^refs\/[^/]+\/./.test(ref ?? ''))
      return invalid('Reference', 'ref', "Reference name must start with 'refs/' and contain two slashes.")
    if (ref === undefined || sha === undefined || !state.git.commits.has(sha)) return invalid('Reference', 'sha', 'Object does not exist')
    if (state.git.refs.has(ref)) return unprocessable('Reference already exists')
    state.git.refs.set(ref, sha)
    return { status: 201, body: render.gitRef(ref, sha) }
  },
  'git/update-ref': ({ call, params, state, render }) => {
    const ref = `refs/${params.ref}`
    const { sha } = textsOf(call)
    const standing = state.git.refs.get(ref)
    if (standing === undefined) return unprocessable('Reference does not exist')
    if (sha === undefined || !state.git.commits.has(sha)) return invalid('Reference', 'sha', 'Object does not exist')
    if (!state.git.follows(sha, standing) && recordOf(call.body).force !== true) return unprocessable('Update is not a fast forward')
    state.git.refs.set(ref, sha)
    return { status: 200, body: render.gitRef(ref, sha) }
  },
  'git/get-commit': ({ params, state, render }) => {
    const commit = state.git.commits.get(params.commit_sha ?? '')
    return commit === undefined ? notFound() : { status: 200, body: render.gitCommit(commit) }
  },
  'git/create-commit': ({ call, state, render }) => {
    const body = recordOf(call.body)
    const { message = '', tree = '' } = textsOf(call)
    if (!state.git.trees.has(tree)) return invalid('Commit', 'tree', 'Tree SHA does not exist')
    const parents = (Array.isArray(body.parents) ? body.parents : []).map(String)
    if (parents.some(parent => !state.git.commits.has(parent))) return invalid('Commit', 'parents', 'Parent SHA does not exist')
    const sha = state.git.addCommit({ tree, parents, message })
    const commit = state.git.commits.get(sha)
    return commit === undefined ? notFound() : { status: 201, body: render.gitCommit(commit) }
  },
  'git/get-tree': ({ call, params, state, render }) => {
    const files = state.git.trees.get(params.tree_sha ?? '')
    return files === undefined ? notFound() : { status: 200, body: render.gitTree(params.tree_sha ?? '', files, 'recursive' in call.query) }
  },
  'git/create-tree': ({ call, state, render }) => {
    const body = recordOf(call.body)
    const base = typeof body.base_tree === 'string' ? state.git.trees.get(body.base_tree) : new Map<string, string>()
    if (base === undefined) return invalid('Tree', 'base_tree', 'base_tree is not a valid tree oid')
    const files = new Map(base)
    for (const entry of Array.isArray(body.tree) ? body.tree.map(recordOf) : []) {
      const { path, content, sha } = entry
      if (typeof path !== 'string' || path.startsWith('/') || path.split('/').includes('..')) return invalid('Tree', 'path', 'is malformed')
      if (sha === null) files.delete(path)
      else if (typeof content === 'string') files.set(path, state.git.addBlob(Buffer.from(content)))
      else if (typeof sha === 'string' && state.git.blobs.has(sha)) files.set(path, sha)
      else return invalid('Tree', 'sha', 'tree.sha is not a valid blob')
    }
    const sha = state.git.addTree(files)
    return { status: 201, body: render.gitTree(sha, files, false) }
  },
  'git/create-blob': ({ call, state, render }) => {
    const { content = '', encoding = 'utf-8' } = textsOf(call)
    const sha = state.git.addBlob(Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8'))
    return { status: 201, body: render.gitBlob(sha) }
  }
} satisfies Record<string, Handler>

/** Puts a file on a branch, as somebody did before. */
export function commitFile(state: State, branch: string, path: string, content: string): string {
  const ref = `refs/heads/${branch}`
  const head = state.git.refs.get(ref)
  const files = new Map(state.git.trees.get(state.git.commits.get(head ?? '')?.tree ?? ''))
  files.set(path, state.git.addBlob(Buffer.from(content)))
  const tree = state.git.addTree(files)
  const sha = state.git.addCommit({ tree, parents: head === undefined ? [] : [head], message: `Add ${path}` })
  state.git.refs.set(ref, sha)
  return sha
}

function textsOf({ body }: Call): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(recordOf(body)).map(([key, value]) => [key, typeof value === 'string' ? value : undefined]))
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
