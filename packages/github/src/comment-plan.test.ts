import { expect, it } from 'vitest'
import { type OwnComment, planComment } from './comment-plan.ts'
import { formatMarked } from './marker.ts'

const by = (run: number, text: string) => formatMarked('report', { runId: run, runAttempt: 1, headSha: 'a'.repeat(40) }, text)
const comment = (id: number, body: string): OwnComment => ({ id, url: `https://github.test/${id}`, body })
const mine = by(5, 'new')

it.each<[string, readonly [OwnComment, ...OwnComment[]], unknown]>([
  ['an older one', [comment(1, by(4, 'old'))], { keep: 1, write: mine, remove: [], action: 'updated' }],
  ['one of the same run', [comment(1, by(5, 'old'))], { keep: 1, write: mine, remove: [], action: 'updated' }],
  ['one that says the same', [comment(1, by(4, 'new'))], { keep: 1, write: undefined, remove: [], action: 'unchanged' }],
  [
    'one that the browser saved',
    [comment(1, `${by(4, 'new').replace('\n', '\r\n')}\r\n`)],
    { keep: 1, write: undefined, remove: [], action: 'unchanged' }
  ],
  ['a newer one', [comment(1, by(6, 'newest'))], { keep: 1, write: undefined, remove: [], action: 'skipped-newer' }],
  [
    'two older ones in any order',
    [comment(3, by(4, 'old')), comment(2, by(3, 'older'))],
    { keep: 2, write: mine, remove: [3], action: 'updated' }
  ],
  [
    'a newer one that is not the first',
    [comment(2, by(4, 'old')), comment(3, by(6, 'newest'))],
    { keep: 2, write: by(6, 'newest'), remove: [3], action: 'skipped-newer' }
  ]
])('beside %s', (_, ours, expected) => {
  const plan = planComment(ours, mine)
  expect({ ...plan, keep: plan.keep.id }).toEqual(expected)
})
