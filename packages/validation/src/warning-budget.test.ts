import type { Check } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { warningBudget } from './warning-budget.ts'

const check = (severity: Check['severity'], outcome: Check['outcome']): Check => ({
  id: 'x',
  title: 'X',
  severity,
  outcome,
  observed: '1',
  expected: '2',
  message: 'X is 1; expected 2.'
})

it.each([
  [0, 0, 2, 'pass', '0 of 0 checks of severity warning failed; expected at most 2 failed.'],
  [2, 0, 2, 'pass', '2 of 2 checks of severity warning failed; expected at most 2 failed.'],
  [3, 0, 2, 'fail', '3 of 3 checks of severity warning failed; expected at most 2 failed.'],
  [3, 5, 2, 'fail', '3 of 8 checks of severity warning failed and 5 could not be judged; expected at most 2 failed.'],
  [1, 2, 2, 'inconclusive', '1 of 3 checks of severity warning failed and 2 could not be judged; expected at most 2 failed.'],
  [1, 1, 2, 'pass', '1 of 2 checks of severity warning failed and 1 could not be judged; expected at most 2 failed.'],
  [1, 0, 0, 'fail', '1 of 1 check of severity warning failed; expected at most 0 failed.']
])('judges %i failed and %i open warnings by a budget of %i', (failed, open, most, outcome, message) => {
  const others = [check('critical', 'fail'), check('info', 'fail'), check('info', 'inconclusive')]
  const warnings = [
    ...Array.from({ length: failed }, () => check('warning', 'fail')),
    ...Array.from({ length: open }, () => check('warning', 'inconclusive'))
  ]
  expect(warningBudget([...others, ...warnings], most)).toMatchObject({
    id: 'max-warnings',
    severity: 'critical',
    outcome,
    value: failed,
    message
  })
})
