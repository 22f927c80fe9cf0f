import type { StoredComment } from '@gauntlet/testkit'
import { hashKey, type Marked, parseMarked } from '../src/marker.ts'

/** For tests: what the comments of this author and key say, in the order of their ids. */
export function saidBy(comments: readonly Pick<StoredComment, 'author' | 'body'>[], author: string, key: string): Marked[] {
  return comments
    .filter(comment => comment.author === author)
    .map(({ body }) => parseMarked(body))
    .filter(marked => marked !== undefined)
    .filter(({ keyHash }) => keyHash === hashKey(key))
}
