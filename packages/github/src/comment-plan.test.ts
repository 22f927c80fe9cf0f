import { expect, it } from 'vitest'
import { planComment } from './comment-plan.ts'
import { formatMarked, parseMarked, type RunStamp } from './marker.ts'
import type { OwnComment, PreviousComment } from './own-comments.ts'

const run = (runId: number, runAttempt = 1, headSha = 'a'.repeat(40)): RunStamp => ({ runId, runAttempt, headSha })
const by = (runId: number, text: string, state?: string) => formatMarked('report', run(runId), text, state)
const mine = by(5, 'new', '[5]')

function comment(id: number, body: string, isAside = false): OwnComment {
  const marked = parseMarked(body)
  if (marked === undefined) throw new Error(`not marked: ${body}`)
  return { id, url: `https://github.test/${id}`, body, marked, isAside }
}
const hidden = (id: number, body: string) => comment(id, body, true)

function plan(own: readonly OwnComment[], sent: readonly string[] = []) {
  const asked: (number | undefined)[] = []
  const bodyAfter = (previous: PreviousComment | undefined) => {
    asked.push(previous?.stamp.runId)
    return mine
  }
  const { keep, write, remove, action } = planComment(own, { stamp: run(5), bodyAfter, sent: new Set(sent) })
  return { keep: keep?.id, write, remove: remove.map(({ id }) => id), action, asked }
}

it.each<[string, OwnComment[], unknown]>([
  ['nothing', [], { keep: undefined, write: mine, remove: [], action: 'created', asked: [undefined] }],
  ['an older one', [comment(1, by(4, 'old'))], { keep: 1, write: mine, remove: [], action: 'updated', asked: [4] }],
  [
    'an older one that says the same',
    [comment(1, by(4, 'new', '[5]'))],
    { keep: 1, write: mine, remove: [], action: 'updated', asked: [4] }
  ],
  ['one of the same run', [comment(1, by(5, 'old'))], { keep: 1, write: mine, remove: [], action: 'updated', asked: [5] }],
  ['one that says the same', [comment(1, mine)], { keep: 1, write: undefined, remove: [], action: 'unchanged', asked: [5] }],
  [
    'one that remembers something else',
    [comment(1, by(5, 'new', '[4]'))],
    { keep: 1, write: mine, remove: [], action: 'updated', asked: [5] }
  ],
  [
    'one that the browser saved',
    [comment(1, `${mine.replaceAll('\n', '\r\n')}\r\n`)],
    { keep: 1, write: undefined, remove: [], action: 'unchanged', asked: [5] }
  ],
  ['a newer one', [comment(1, by(6, 'newest'))], { keep: 1, write: undefined, remove: [], action: 'skipped-newer', asked: [] }],
  [
    'two older ones in any order',
    [comment(3, by(4, 'old')), comment(2, by(3, 'older'))],
    { keep: 2, write: mine, remove: [3], action: 'updated', asked: [4] }
  ],
  [
    'a newer one that is not the first',
    [comment(2, by(4, 'old')), comment(3, by(6, 'newest'))],
    { keep: 2, write: by(6, 'newest'), remove: [3], action: 'skipped-newer', asked: [] }
  ],
  ['a hidden one', [hidden(1, by(4, 'old'))], { keep: undefined, write: mine, remove: [1], action: 'created', asked: [4] }],
  ['a hidden one that says the same', [hidden(1, mine)], { keep: undefined, write: mine, remove: [1], action: 'created', asked: [5] }],
  ['a hidden newer one', [hidden(1, by(6, 'newest'))], { keep: 1, write: undefined, remove: [], action: 'skipped-newer', asked: [] }],
  [
    'a hidden one and one that replaced it',
    [hidden(1, by(3, 'older')), comment(2, by(4, 'old'))],
    { keep: 2, write: mine, remove: [1], action: 'updated', asked: [4] }
  ],
  [
    'a hidden one that knows more than the one people see',
    [hidden(1, by(4, 'old')), comment(2, by(3, 'older'))],
    { keep: 2, write: mine, remove: [1], action: 'updated', asked: [4] }
  ],
  [
    'a hidden newer one and one that people see',
    [hidden(1, by(6, 'newest')), comment(2, by(4, 'old'))],
    { keep: 2, write: by(6, 'newest'), remove: [1], action: 'skipped-newer', asked: [] }
  ]
])('beside %s', (_, own, expected) => {
  expect(plan(own)).toEqual(expected)
})

it('does not take what it has just sent for what was said before', () => {
  expect(plan([comment(2, mine), comment(3, by(4, 'old'))], [mine])).toMatchObject({
    keep: 2,
    write: undefined,
    remove: [3],
    action: 'created',
    asked: [4]
  })
  expect(plan([comment(2, mine)], [mine])).toMatchObject({ keep: 2, action: 'created', asked: [undefined] })
})

it.each<[string, RunStamp, string]>([
  ['a later attempt may leave it', run(5, 2), 'unchanged'],
  ['another commit may not', run(5, 1, 'b'.repeat(40)), 'updated'],
  ['a later run may not, or one in between would write over it', run(6), 'updated']
])('where the comment says the same already, %s', (_, stamp, action) => {
  const own = [comment(1, formatMarked('report', run(5), 'same'))]
  expect(planComment(own, { stamp, bodyAfter: () => formatMarked('report', stamp, 'same'), sent: new Set() }).action).toBe(action)
})
