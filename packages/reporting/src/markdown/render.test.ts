import { expect, it } from 'vitest'
import { type FixtureName, fixture, verdictFixture } from '../../test/fixture.ts'
import { mergeVerdicts } from '../merge.ts'
import { MOST_COMMENT_BYTES, renderReport } from './render.ts'

const runUrl = 'https://github.com/octo/flights/actions/runs/17845120331'
const options = {
  title: 'Flights',
  commit: '3f2a9c1d7b6e5048a1c2d3e4f5061728394a5b6c',
  runUrl,
  maxBytes: MOST_COMMENT_BYTES,
  fullReport: 'the step summary'
}
const rendered = (names: FixtureName[], maxBytes = MOST_COMMENT_BYTES) =>
  renderReport(mergeVerdicts(names.map(fixture)), { ...options, maxBytes })

it('says the verdict, its reason and how the number moved in the first three lines', () => {
  expect(rendered(['data', 'model']).split('\n').slice(0, 4)).toEqual([
    '### ❌ Flights: 1 of 2 gates did not pass',
    '',
    '> [!CAUTION]',
    '> **Late\\-arrival model, candidate: ROC AUC is 0.6579; at least 0.6651 was required, 0.005 below the baseline of 0.6701. Before it was 0.6701 \\(−0.0122, worse\\). 2 more of 26 checks are open.**'
  ])
})

it.each<[FixtureName[], string | undefined]>([
  [['passing'], undefined],
  [['data'], '> [!WARNING]'],
  [['failure'], '> [!CAUTION]'],
  [[], '> [!WARNING]']
])('raises for %j the alert %s', (names, alert) => {
  expect(/^> \[!.*/m.exec(rendered(names))?.[0]).toBe(alert)
})

it('shows the eight gravest open checks of a gate, and folds the others', () => {
  const verdict = verdictFixture('passing')
  const [check] = verdict.checks
  if (check === undefined) throw new Error('Expected a check')
  const checks = Array.from({ length: 60 }, (_, index) => ({ ...check, id: `c${index}`, outcome: 'fail' as const }))
  const text = renderReport(mergeVerdicts([{ ...verdict, status: 'fail', checks }]), options)
  const [open = '', folded = ''] = text.split('<details><summary>52 more open checks</summary>')
  expect(open.match(/^- ❌/gm)).toHaveLength(8)
  expect(folded.split('</details>')[0]?.match(/^- ❌/gm)).toHaveLength(52)
})

it('lists one line per gate, failed ones first, by the id where an action judged twice', () => {
  const lines = rendered(['passing', 'data', 'model', 'failure']).split('\n')
  const start = lines.indexOf('| Gate | Verdict | Checks |')
  expect(lines.slice(start + 2, start + 6).map(line => line.split(' | ').slice(0, 2).join(' ').replaceAll('\u00a0', ' '))).toEqual([
    '| `model-gate-train` ❌ failed',
    '| `compare-production` ⛔ could not judge',
    '| `validate-data` ⚠️ passed with warnings',
    '| `model-gate-small` ✅ passed'
  ])
})

it('shows eight metrics in the open, the deciding one first, and folds the others', () => {
  const [open = '', folded = ''] = rendered(['data', 'model']).split('<details><summary>More metrics (1)</summary>')
  const rows = open.split('\n').filter(line => / (Old|New|Value) \|/.test(line) || /[↑↓]/.test(line.split('|')[1] ?? ''))
  expect(rows.slice(1)).toHaveLength(8)
  expect(rows[0]).toBe('| Metric | Old | New | Change |')
  expect(rows[1]).toBe(
    '| ❌\u00a0`roc_auc`\u00a0↑<br><sub>95%\u00a0interval\u00a00.655\u00a0to\u00a00.661</sub> | 0.6701 | 0.6579 | **−0.0122,\u00a0worse** |'
  )
  expect(folded).toContain('| `model size`\u00a0↓ | 1.84 MB | 1.84 MB | none |')
})

it('folds metrics without a change when others have one', () => {
  const verdict = verdictFixture('passing')
  const figures = [
    { id: 'rows', title: 'rows', value: 3, unit: 'count' as const },
    { id: 'f1', title: 'f1', value: 0.9, previous: 0.8, better: 'higher' as const, unit: 'none' as const }
  ]
  const text = renderReport(mergeVerdicts([{ ...verdict, evidence: { figures, tables: [], charts: [] } }]), options)
  const [open = '', folded = ''] = text.split('<details><summary>More metrics (1)</summary>')
  expect(open).toContain('| `f1`\u00a0↑ | 0.8 | 0.9 | \\+0.1,\u00a0better |')
  expect(open).not.toContain('`rows`')
  expect(folded).toContain('| `rows` |')
})

it('leaves out columns that nobody fills', () => {
  const verdict = verdictFixture('passing')
  const figures = [{ id: 'rows', title: 'rows', value: 3, unit: 'count' as const }]
  const text = renderReport(mergeVerdicts([{ ...verdict, evidence: { figures, tables: [], charts: [] } }]), options)
  expect(text).toContain('| Metric | Value |\n| --- | ---: |\n| `rows` | 3 |')
})

it('draws what Mermaid can and writes tables for the rest', () => {
  const text = rendered(['model'])
  expect([...text.matchAll(/^```mermaid$/gm)]).toHaveLength(2)
  expect(text).toContain('| on time | █ 404,012 | ░ 15,692 |')
  expect(text).toContain('| candidate | ▄▆▇███▇▆▄▃▂▁▁ ▂▄▅▆▇██▇▇▅▄▃▂▁▁▂▃ |')
  expect(text).toContain('required at 0.6651; 1 point has no value.')
})

it('shows the commands that find it again, and where everything comes from', () => {
  const text = rendered(['data', 'model'])
  expect(text).toContain("```sql\nSELECT *\nFROM 'data/flights-may.parquet'")
  expect(text).toContain('```sh\nnpx gauntlet model-gate --predictions')
  expect(text).toContain('| `validate-data` | data | `data/flights-may.parquet` 6.21 MB, `sha256:777777777777` |')
  expect(text.trimEnd().split('\n').at(-1)).toBe(`commit \`3f2a9c1d7b6e\` · [run 17845120331](${runUrl}) · made by \`gauntlet 0.1.0\``)
})

it('does not change with the time, so that an unchanged comment is not sent again', () => {
  const later = { ...verdictFixture('model') }
  const provenance = { ...later.provenance, startedAt: '2027-01-01T00:00:00Z', finishedAt: '2027-01-01T00:09:00Z', runAttempt: 2 }
  expect(renderReport(mergeVerdicts([{ ...later, provenance }]), options)).toBe(rendered(['model']))
})

it('links to no address that a verdict names', () => {
  const model = verdictFixture('model')
  const provenance = { ...model.provenance, runUrl: 'https://evil.example/actions/runs/1' }
  expect(renderReport(mergeVerdicts([{ ...model, provenance }]), options)).not.toContain('evil.example')
})

it('gets shorter step by step, whole at every step, and says what is left out and where it is', () => {
  const names: FixtureName[] = ['data', 'model', 'failure', 'passing', 'inconclusive']
  const seen = new Set<string>()
  for (let maxBytes = Buffer.byteLength(rendered(names)); maxBytes > 900; maxBytes = Buffer.byteLength(rendered(names, maxBytes)) - 1) {
    const text = rendered(names, maxBytes)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes)
    expect(text.split('<details').length).toBe(text.split('</details>').length)
    expect(text.split('```').length % 2).toBe(1)
    expect(text).toMatch(/^### ❌ Flights: 2 of 5 gates did not pass\n/)
    seen.add(/^_Shortened to fit here: without (.*)\. The full report is in the step summary\._$/m.exec(text)?.[1] ?? 'nothing left out')
  }
  expect([...seen]).toEqual([
    'nothing left out',
    '13 charts',
    '13 charts, 15 table rows, 33 rows of the tables of checks, 10 judged files',
    '13 charts, 15 table rows, 33 rows of the tables of checks, 2 metrics, 10 judged files',
    '13 charts, 15 table rows, 33 rows of the tables of checks, 14 metrics, 10 judged files',
    '13 charts, 15 table rows, 33 rows of the tables of checks, 2 open checks, 14 metrics, 10 judged files',
    '13 charts, 15 table rows, 33 rows of the tables of checks, 5 open checks, 22 metrics, 10 judged files',
    'everything but the verdict'
  ])
})

it('keeps the failed checks when many verdicts judged many files', () => {
  const model = verdictFixture('model')
  const inputs = Array.from({ length: 10 }, (_, index) => ({
    input: 'data',
    path: `data/${'x'.repeat(150)}-${index}.parquet`,
    sha256: 'a'.repeat(64),
    bytes: 1
  }))
  const many = Array.from({ length: 100 }, (_, index) => ({
    ...model,
    id: `model-gate-${index}`,
    provenance: { ...model.provenance, inputs }
  }))
  const text = renderReport(mergeVerdicts(many), options)
  expect(text).toContain('1,000 judged files')
  expect(text).toContain('❌ fail')
})

it('fits a comment with five hundred failed checks in each of fifty verdicts', () => {
  const model = verdictFixture('model')
  const [check] = model.checks
  if (check === undefined) throw new Error('the fixture has changed')
  const checks = Array.from({ length: 500 }, (_, index) => ({ ...check, id: `c${index}`, message: '🦊|'.repeat(600) }))
  const many = Array.from({ length: 50 }, (_, index) => ({ ...model, id: `model-gate-${index}`, checks }))
  const text = renderReport(mergeVerdicts(many), options)
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MOST_COMMENT_BYTES)
  expect(text).toContain('50 of 50 gates did not pass')
})
