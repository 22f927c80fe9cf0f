import { expect, it } from 'vitest'
import type { Check } from './check.ts'
import { provenanceTable, renderSummary } from './summary.ts'
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
