import { expect, it } from 'vitest'
import { provenanceTable } from './summary.ts'
import type { Provenance } from './verdict.ts'

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
