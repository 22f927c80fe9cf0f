import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Check, VERDICT_VERSION, type Verdict, type VerdictFile } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { readSections, renderSections } from './sections.ts'
import { styleFor } from './style.ts'

const check: Check = {
  id: 'accuracy-min',
  title: 'accuracy',
  severity: 'critical',
  outcome: 'fail',
  observed: '0.8',
  expected: 'at least 0.9',
  message: 'accuracy is 0.8, below 0.9.',
  location: { file: 'gauntlet.yml', line: 8 }
}
const provenance = { inputs: [], startedAt: '2026-01-01T00:00:00Z', finishedAt: '2026-01-01T00:00:02Z', versions: {} }
const identity = { version: VERDICT_VERSION, id: 'x', title: 'X', provenance } as const

const verdict = (action: string, status: Verdict['status'], checks: Check[]): Verdict => ({
  kind: 'verdict',
  ...identity,
  action,
  status,
  policy: { onInconclusive: 'fail', failOn: 'critical' },
  checks,
  evidence: { figures: [], tables: [], charts: [] }
})
const passing = verdict('validate-data', 'pass', [{ ...check, outcome: 'pass' }])
const failing = verdict('model-gate', 'fail', [check])
const broken: VerdictFile = { kind: 'error', ...identity, action: 'model-gate', message: 'Input "predictions" names "p.csv".' }
const report = verdict('pr-report', 'fail', [check])

const section = (name: string, status: Verdict['status'] | 'error' | 'skipped', file?: VerdictFile) => ({
  name,
  status,
  passed: status === 'pass',
  message: status === 'skipped' ? 'Skipped, because model-gate did not pass.' : 'The only check passed.',
  file
})
const gate = (...checks: Partial<Check>[]) => ({
  ...verdict(
    'run',
    'fail',
    checks.map(part => ({ ...check, ...part }))
  ),
  title: 'Gauntlet'
})

it('shows each section once, with what is open in it, why it was not run, and where the report is', () => {
  const sections = [
    section('validate-data', 'pass', passing),
    section('model-gate', 'fail', failing),
    section('b', 'error', broken),
    section('tests', 'skipped'),
    section('pr-report', 'fail', report)
  ]
  expect(
    renderSections(gate({ id: 'pr-report', outcome: 'pass' }), sections, join(process.cwd(), 'out/report.html'), styleFor(false))
  ).toBe(`❌ Gauntlet: failed

  ✅ validate-data: passed. The only check passed.
  ❌ model-gate: failed
      failed       accuracy-min (gauntlet.yml:8)
          accuracy is 0.8, below 0.9.
  ⛔ b: could not judge
      Input "predictions" names "p.csv".
  ⏭️ tests: skipped. Because model-gate did not pass.

  1 of 4 sections passed in 2 s
  --keep-going runs the skipped ones, too
  Report: out/report.html`)
})

it('says what failed after a verdict, and what only the report found', () => {
  const checks = [
    { id: 'validate-data', observed: 'error', message: 'What had to follow the verdict failed.' },
    { id: 'pr-report', outcome: 'fail' }
  ] as const
  const text = renderSections(
    gate(...checks),
    [section('validate-data', 'pass', passing), section('pr-report', 'fail', report)],
    undefined,
    styleFor(false)
  )
  expect(text).toContain(
    '✅ validate-data: passed. The only check passed.\n      What had to follow the verdict failed.\n  ❌ pr-report: failed\n'
  )
  expect(text).not.toContain('Report:')
  expect(text).not.toContain('--keep-going')
})

it('reads what each section left', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'gauntlet-sections-')), 'v.json')
  await writeFile(path, JSON.stringify(failing))
  const results = {
    a: { action: 'model-gate', status: 'fail', passed: false, message: 'It failed.', outputs: { 'verdict-path': path } },
    b: { action: 'model-gate', status: 'skipped', passed: false, message: 'Skipped.', outputs: {} }
  }
  await expect(readSections(JSON.stringify(results))).resolves.toEqual([
    { name: 'a', status: 'fail', passed: false, message: 'It failed.', file: failing },
    { name: 'b', status: 'skipped', passed: false, message: 'Skipped.', file: undefined }
  ])
})
