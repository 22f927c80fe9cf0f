import { counted, cut, messageOf, plain } from '@gauntlet/core'
import { contentOf } from '../documents/content.ts'
import { type Leaves, leavesOf, type Value } from '../documents/leaves.ts'
import type { Compared, Comparison, Unread } from '../metrics/comparison.ts'
import type { Tree } from '../tree/tree.ts'

/** The two sides of a comparison. Without a base, `before` is undefined and nothing is compared. */
export interface Sides {
  readonly before: Tree | undefined
  readonly now: Tree
}

const MOST_FILES = 500
const READABLE = /\.(json|ya?ml|toml|csv|tsv)$/i

/**
 * Compares the values of the same files on both sides. A path may be a folder, which stands for its files. `keys` of a file narrow it to
 * these dotted keys and what is below them.
 */
export async function compareTrees(
  paths: readonly string[],
  { before, now }: Sides,
  keysOf: (path: string) => readonly string[] | undefined = () => undefined
): Promise<Comparison & { readonly lists: readonly Compared[] }> {
  const files = await expanded(paths, before === undefined ? [now] : [now, before])
  const [pairs, lists, unread, notes]: [Compared[], Compared[], Unread[], string[]] = [[], [], [], []]
  if (files.length > MOST_FILES)
    notes.push(`${counted(files.length - MOST_FILES, 'file')} of metrics or parameters were not read: there are more than ${MOST_FILES}.`)
  for (const path of files.slice(0, MOST_FILES)) {
    const sides = { now: await readSide(now, path), before: before === undefined ? undefined : await readSide(before, path) }
    if (typeof sides.now === 'string') unread.push({ path, side: 'now', why: sides.now })
    if (typeof sides.before === 'string') {
      unread.push({ path, side: 'base', why: sides.before })
      notes.push(`${plain(path, 200)} could not be read in ${before?.name}: ${sides.before}.`)
    }
    const leaves = { now: leavesIn(sides.now), before: leavesIn(sides.before) }
    const wanted = (key: string) => isWanted(key, keysOf(path))
    pairs.push(...paired(path, leaves.before?.values, leaves.now?.values).filter(({ key }) => wanted(key)))
    lists.push(...paired(path, leaves.before?.lists, leaves.now?.lists).filter(({ key }) => wanted(key)))
    const leftOut = (leaves.now?.leftOut ?? 0) + (leaves.before?.leftOut ?? 0)
    if (leftOut > 0)
      notes.push(`${plain(path, 200)} has more values, or deeper ones, than are compared: ${counted(leftOut, 'value')} left out.`)
  }
  return { pairs, lists, unread, notes, base: before?.name }
}

/** The values of a side by their keys, `undefined` where there is no such file, or half a sentence on why it cannot be read. */
async function readSide(tree: Tree, path: string): Promise<Leaves | string | undefined> {
  try {
    const bytes = await tree.read(path)
    return bytes === undefined ? undefined : leavesOf(contentOf(path, bytes))
  } catch (thrown) {
    return cut(messageOf(thrown), 400)
  }
}

function leavesIn(side: Leaves | string | undefined): Leaves | undefined {
  return typeof side === 'string' ? undefined : side
}

function paired(path: string, before: ReadonlyMap<string, Value> | undefined, now: ReadonlyMap<string, Value> | undefined): Compared[] {
  const keys = new Set([...(now?.keys() ?? []), ...(before?.keys() ?? [])])
  return [...keys].map(key => ({ path, key, before: before?.get(key), now: now?.get(key) }))
}

async function expanded(paths: readonly string[], trees: readonly Tree[]): Promise<string[]> {
  const found = new Set<string>()
  for (const path of paths) {
    const files = (await Promise.all(trees.map(tree => tree.filesIn(path).catch(() => [])))).flat().filter(file => READABLE.test(file))
    for (const file of files.length > 0 ? files : [path]) found.add(file)
  }
  return [...found].sort()
}

function isWanted(key: string, keys: readonly string[] | undefined): boolean {
  return keys === undefined || keys.some(one => key === one || key.startsWith(`${one}.`))
}
