import { type Check, VERDICT_VERSION, type Verdict } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { styleFor, wantsColor } from './style.ts'
import { renderError, renderVerdict } from './terminal.ts'

const check: Check = {
  id: 'delay.max',
  title: 'delay is at most 2,000',
  severity: 'critical',
  outcome: 'fail',
  observed: '2,598',
  expected: 'at most 2,000',
  message: 'delay reaches 2,598; expected at most 2,000.',
  location: { file: 'checks.yml', line: 7 },
  reproduce: 'select * from data\nwhere delay > 2000'
}

const verdict: Verdict = {
  kind: 'verdict',
  version: VERDICT_VERSION,
  id: 'validate-data',
  action: 'validate-data',
  title: 'May \u001b[31mflights',
  status: 'fail',
  policy: { onInconclusive: 'fail', failOn: 'critical' },
  checks: [check, { ...check, id: 'rows', outcome: 'pass' }],
  evidence: {
    figures: [{ id: 'auc', title: 'roc-auc', value: 0.67, previous: 0.64, better: 'higher', unit: 'none' }],
    tables: [],
    charts: []
  },
  provenance: { inputs: [], startedAt: '2026-01-01T00:00:00Z', finishedAt: '2026-01-01T00:00:01Z', versions: {} }
}

it('shows fifty open checks, and says how many more there are', () => {
  const checks = Array.from({ length: 60 }, (_, index) => ({ ...check, id: `c${index}` }))
  const text = renderVerdict({ ...verdict, checks }, styleFor(false))
  expect(text.match(/^ {2}failed /gm)).toHaveLength(50)
  expect(text.match(/select \* from data/g)).toHaveLength(1)
  expect(text).toContain('  and 10 more open checks; --html FILE and --json show all\n')
})

it('shows what decided, where it was asked for, how to see it again, and the numbers', () => {
  expect(renderVerdict(verdict, styleFor(false))).toBe(
    `❌ May flights: failed
  delay reaches 2,598; expected at most 2,000.

  failed       delay.max (checks.yml:7)
      delay reaches 2,598; expected at most 2,000.
      select * from data
      where delay > 2000

  roc-auc  0.67  +0.03 (better)

  1 of 2 checks passed in 1 s`
  )
})

it('paints only when asked, and nothing foreign can paint', () => {
  expect(renderVerdict(verdict, styleFor(true))).toContain('\u001b[31mfailed\u001b[39m')
  expect(renderVerdict(verdict, styleFor(true))).not.toContain('\u001b[31mflights')
  expect(renderError({ title: 'x', message: '\u001b[2Jgone' }, styleFor(false))).toBe('⛔ x: could not judge\n  gone')
})

it.each([
  ['people look', undefined, true, {}, true],
  ['a pipe reads', undefined, false, {}, false],
  ['NO_COLOR is set', undefined, true, { NO_COLOR: '1' }, false],
  ['NO_COLOR is empty', undefined, true, { NO_COLOR: '' }, true],
  ['FORCE_COLOR is set', undefined, false, { FORCE_COLOR: '1' }, true],
  ['a flag says so', true, false, { NO_COLOR: '1' }, true]
])('colours when %s: %s', (_, flag, isTTY, env, expected) => {
  expect(wantsColor(flag, { isTTY }, env)).toBe(expected)
})
