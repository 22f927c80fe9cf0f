import { createHash } from 'node:crypto'

export interface StoredCommit {
  readonly sha: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly message: string
}

/** What git keeps: objects by the names that git gives them, and branches. */
export interface GitStore {
  readonly blobs: Map<string, Buffer>
  /** The files of each tree, by path: what git calls each. */
  readonly trees: Map<string, ReadonlyMap<string, string>>
  readonly commits: Map<string, StoredCommit>
  /** Commits by `refs/heads/…`. */
  readonly refs: Map<string, string>
  addBlob(content: Buffer): string
  addTree(files: ReadonlyMap<string, string>): string
  addCommit(commit: Omit<StoredCommit, 'sha'>): string
  /** Whether a commit is, or follows, another. */
  follows(commit: string, other: string): boolean
  /** The files at the head of a branch. */
  filesOf(branch: string): ReadonlyMap<string, Buffer>
}

export function createGitStore(): GitStore {
  const blobs = new Map<string, Buffer>()
  const trees = new Map<string, ReadonlyMap<string, string>>()
  const commits = new Map<string, StoredCommit>()
  const refs = new Map<string, string>()

  function nameTree(files: ReadonlyMap<string, string>): string {
    const entries = new Map<string, { readonly mode: string; readonly sha: string }>()
    const folders = new Map<string, Map<string, string>>()
    for (const [path, sha] of files) {
      const [first = '', ...rest] = path.split('/')
      if (rest.length === 0) entries.set(first, { mode: '100644', sha })
      else folders.set(first, (folders.get(first) ?? new Map<string, string>()).set(rest.join('/'), sha))
    }
    for (const [name, below] of folders) entries.set(name, { mode: '40000', sha: nameTree(below) })
    // Git sorts a folder as if its name ended in a slash.
    const key = (name: string) => (entries.get(name)?.mode === '40000' ? `${name}/` : name)
    const names = [...entries.keys()].sort((one, other) => (key(one) < key(other) ? -1 : 1))
    const parts = names.flatMap(name => {
      const { mode, sha } = entries.get(name) ?? { mode: '', sha: '' }
      return [Buffer.from(`${mode} ${name}\0`), Buffer.from(sha, 'hex')]
    })
    return nameOf('tree', Buffer.concat(parts))
  }

  return {
    blobs,
    trees,
    commits,
    refs,
    addBlob(content) {
      const sha = nameOf('blob', content)
      blobs.set(sha, content)
      return sha
    },
    addTree(files) {
      const sha = nameTree(files)
      trees.set(sha, new Map(files))
      return sha
    },
    addCommit(commit) {
      const lines = [
        `tree ${commit.tree}`,
        ...commit.parents.map(parent => `parent ${parent}`),
        `number ${commits.size}`,
        '',
        commit.message
      ]
      const sha = nameOf('commit', Buffer.from(lines.join('\n')))
      commits.set(sha, { sha, ...commit })
      return sha
    },
    follows(commit, other) {
      const open = [commit]
      for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
        if (sha === other) return true
        open.push(...(commits.get(sha)?.parents ?? []))
      }
      return false
    },
    filesOf(branch) {
      const tree = commits.get(refs.get(`refs/heads/${branch}`) ?? '')?.tree
      return new Map([...(trees.get(tree ?? '') ?? [])].map(([path, sha]) => [path, blobs.get(sha) ?? Buffer.alloc(0)]))
    }
  }
}

/** The name of an object, as `git hash-object` reckons it. */
function nameOf(type: string, content: Buffer): string {
  return createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex')
}
