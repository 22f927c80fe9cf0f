import { expect, it } from 'vitest'
import { readLog } from './bundle-log.ts'

it.each([
  ['an ordinary line', 'Updated the comment on #7.', [{ level: 'text', text: 'Updated the comment on #7.' }]],
  ['a warning', '::warning::No comment', [{ level: 'warning', text: 'No comment' }]],
  ['an annotation with a place', '::error title=a,file=b.yml,line=3::x is%0Ay, 50%25', [{ level: 'error', text: 'x is\ny, 50%' }]],
  ['a secret that is masked', '::add-mask::hunter2-hunter2', []],
  ['what only a debug log shows', '::debug::stack', []],
  ['blank lines', '\n \n', []],
  ['a token', `found ghp_${'aB3'.repeat(12)}`, [{ level: 'text', text: 'found ***' }]]
])('reads %s', (_, log, expected) => {
  expect(readLog(log)).toEqual(expected)
})
