import { expect, it } from 'vitest'
import type { Check } from './check.ts'
import type { Figure } from './evidence.ts'
import { formatChange, formatFigure, provenanceTable, renderSummary } from './summary.ts'
import type { Provenance, Verdict } from './verdict.ts'

const from = (part: Partial<Provenance>): Provenance => ({
  inputs: [],
  startedAt: '2026-11-20T09:14:02Z',
  finishedAt: '2026-11-20T09:14:03Z',
  versions: {},
  ...part
})

it.each([
  [
    'an ordinary address',
    'https://github.com/octo/flights/actions/runs/1',
    '| Run | [7, attempt 1](https://github.com/octo/flights/actions/runs/1) |'
  ],
  ['an address that ends the link', 'https://x/)![a](https://evil.example/i.png', '| Run | 7, attempt 1 |'],
  ['an address with markup', 'https://x/<img>', '| Run | 7, attempt 1 |']
])('writes for %s a run that cannot be more than a link', (_, runUrl, row) => {
  expect(provenanceTable(from({ runId: '7', runUrl })).split('\n')).toContain(row)
})

it.each<[string, Partial<Figure>, string]>([
  ['better', { better: 'higher' }, '+0.02 (better)'],
  ['worse', { better: 'lower' }, '+0.02 (worse)'],
  ['of no known direction', {}, '+0.02'],
  ['beyond noise', { better: 'higher', interval: { low: 0.01, high: 0.03 } }, '+0.02 (better)'],
  ['within noise', { better: 'higher', interval: { low: -0.01, high: 0.05 } }, '+0.02 (within noise)'],
  ['none', { better: 'higher', value: 0.8, interval: { low: -0.01, high: 0.01 } }, 'none'],
  ['of something missing', { better: 'higher', value: null }, 'not comparable']
])('says of a change that it is %s', (_, part, words) => {
  expect(formatChange({ id: 'f1', title: 'f1', value: 0.82, previous: 0.8, unit: 'none', ...part })).toBe(words)
})

it.each<[number, Figure['unit'], string]>([
  [0.000008, 'seconds', '8 µs'],
  [120.33, 'milliseconds', '120.3 ms'],
  [12.345, 'seconds', '12.35 s'],
  [250_000, 'milliseconds', '4 min 10 s'],
  [0.81, 'share', '81%'],
  [12_800_000, 'bytes', '12.8 MB']
])('shows %d %s as %s', (value, unit, shown) => {
  expect(formatFigure(value, unit)).toBe(shown)
})

it('escapes the name of an input, which a verdict file may make up', () => {
  const inputs = [{ input: '![x](https://evil.example)|', path: 'a.csv', sha256: 'a'.repeat(64), bytes: 1 }]
  expect(provenanceTable(from({ inputs }))).toContain('| \\!\\[x\\]\\(https:&#8203;//evil.example\\)&#124; | `a.csv`')
})

it.each<[string, (string | undefined)[], number]>([
  ['one command for all', ['npx gauntlet a', 'npx gauntlet a', 'npx gauntlet a'], 1],
  ['a command for each', ['npx gauntlet a', 'npx gauntlet b', 'npx gauntlet a'], 3],
  ['a command for some', ['npx gauntlet a', undefined, 'npx gauntlet a'], 2],
  ['no command', [undefined, undefined], 0]
])('writes %s of the open checks', (_, commands, expected) => {
  const summary = renderSummary(verdictOf(commands.map((reproduce, index) => failed(`check-${index}`, reproduce))))
  expect([...summary.matchAll(/npx gauntlet/g)]).toHaveLength(expected)
})

function failed(id: string, reproduce: string | undefined): Check {
  const check: Check = { id, title: id, severity: 'critical', outcome: 'fail', observed: '', expected: '', message: `${id} failed.` }
  return reproduce === undefined ? check : { ...check, reproduce }
}

function verdictOf(checks: Check[]): Verdict {
  return {
    kind: 'verdict',
    version: 1,
    id: 'gate',
    action: 'model-gate',
    title: 'Model gate',
    status: 'fail',
    policy: { onInconclusive: 'fail', failOn: 'critical' },
    checks,
    evidence: { figures: [], tables: [], charts: [] },
    provenance: from({})
  }
}
