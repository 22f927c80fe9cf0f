import { expect, it } from 'vitest'
import { fixture, verdictFixture } from '../../test/fixture.ts'
import { championVerdict, gateVerdict, storyAccompaniment } from '../../test/story.ts'
import { applyAcceptances } from '../acceptance/apply.ts'
import { mergeVerdicts } from '../merge.ts'
import { nextReportState } from '../next-state.ts'
import type { Report } from '../report.ts'
import type { ReportState } from '../state.ts'
import { type MarkdownOptions, MOST_COMMENT_BYTES, renderReport } from './render.ts'

const sha = (digit: number) => String(digit).repeat(40)
const options: MarkdownOptions = { title: 'Flights', commit: sha(9), maxBytes: MOST_COMMENT_BYTES, fullReport: 'the step summary' }
const story = mergeVerdicts([gateVerdict(), championVerdict(), fixture('data')], storyAccompaniment)
const withValue = (value: number, rows = 102_243) => {
  const verdict = gateVerdict()
  const figures = verdict.evidence.figures.map(figure => (figure.id === 'roc_auc' ? { ...figure, value, rows } : figure))
  return mergeVerdicts([{ ...verdict, evidence: { ...verdict.evidence, figures } }])
}
const after = (...reports: Report[]) =>
  reports.reduce<ReportState | undefined>(
    (state, report, index) =>
      nextReportState(state, report, { run: index + 1, attempt: 1, sha: sha(index + 1), at: '2026-11-20T07:00:00Z', progress: 'done' }),
    undefined
  )
const rowOf = (text: string, metric: string) =>
  text
    .split('\n')
    .find(line => line.includes(`\`${metric}\`\u00a0`))
    ?.replaceAll('\u00a0', ' ')
const foldsOf = (text: string) => [...text.matchAll(/^<details(?: open)?><summary>(.*)<\/summary>$/gm)].map(([, title]) => title)

it('holds a metric against the base and against the champion in one row, and says what is noise', () => {
  expect(rowOf(renderReport(story, options), 'roc_auc')).toBe(
    '| ❌ `roc_auc` ↑<br><sub>tolerance 0.005, 0.01</sub> | 0.6579 | **−0.0122, worse**<br><sub>from 0.6701; real: −0.0181 to −0.0063</sub> | −0.0009<br><sub>from 0.6588; within noise: −0.006 to \\+0.004</sub> |'
  )
})

it('does not call bold what is tolerated, nor worse what is noise', () => {
  const figure = { id: 'f1', title: 'f1', value: 0.8, previous: 0.801, better: 'higher' as const, unit: 'none' as const }
  const table = (part: object) => {
    const evidence = { figures: [{ ...figure, ...part }], tables: [], charts: [] }
    return rowOf(renderReport(mergeVerdicts([{ ...verdictFixture('passing'), evidence }]), options), 'f1')
  }
  expect(table({})).toContain('| **−0.001, worse** |')
  expect(table({ tolerance: 0.01 })).toContain('| −0.001, worse, tolerated |')
  expect(table({ interval: { low: -0.01, high: 0.008 } })).toContain('| −0.001<br><sub>within noise: −0.01 to \\+0.008</sub> |')
})

it('puts everything else into folds by what it is about, in the order in which it is read', () => {
  expect(foldsOf(renderReport(story, { ...options, state: after(withValue(0.64)) }))).toEqual([
    'Metrics in detail (compare-production)',
    'Slices (model-gate)',
    'Flips (model-gate)',
    'Calibration (model-gate)',
    'What changed: code, data (1 note)',
    'Data',
    'Latency, size and cost: 2 of 2 budgets kept',
    'The last 2 results',
    'Late-arrival model, candidate: ❌ failed, in detail',
    'All checks (5)',
    'Flights of May 2001: ⚠️ passed with warnings, in detail',
    'All checks (20)',
    'Profile of the columns',
    'Candidate against production: ✅ passed, in detail',
    'All checks (1)',
    'See the findings again',
    'Where this comes from'
  ])
})

it('shows each table and each chart once', () => {
  const text = renderReport(story, options)
  for (const piece of ['carrier=AS', 'f-104', 'Candidate minus production on 102,243', 'Calibration**', 'ROC curve**'])
    expect(text.replaceAll('\\', '').split(piece), piece).toHaveLength(2)
})

it('warns where code and data changed together, beside the metrics and not only in the fold', () => {
  const text = renderReport(story, options)
  expect(text).toContain('⚠️ Code and data changed together: what the metrics did cannot be put down to one of them.')
  expect(text.indexOf('changed together')).toBeLessThan(text.indexOf('<details>'))
})

it('shows how much of a budget is used', () => {
  const text = renderReport(story, options).replaceAll('\u00a0', ' ')
  expect(text).toContain('| What | Before | New | Change | Budget | Used |')
  expect(text).toContain('| `p95 latency` | 41.7 ms | 38.2 ms | −3.5 ms, better | 50 ms | ██████▏ 76.4% |')
})

it('says how a metric moved since the last push, and draws the last results', () => {
  const once = renderReport(story, { ...options, state: after(withValue(0.64)) })
  expect(rowOf(once, 'roc_auc')).toMatch(/\| \\\+0\.0179 \|$/)
  const often = renderReport(story, { ...options, state: after(withValue(0.62), withValue(0.6), withValue(0.66)) })
  expect(rowOf(often, 'roc_auc')).toMatch(/\| −0\.0021<br>▃▁██ \|$/)
  expect(often).toContain('| `3333333` | ❌ failed | 0.66 |')
  expect(often.indexOf('`3333333`')).toBeLessThan(often.indexOf('`1111111`'))
})

it('takes a result of this very commit for no earlier one', () => {
  const state = nextReportState(undefined, withValue(0.64), {
    run: 1,
    attempt: 1,
    sha: sha(9),
    at: '2026-11-20T07:00:00Z',
    progress: 'done'
  })
  expect(renderReport(story, { ...options, state })).toBe(renderReport(story, options))
})

it('warns where the evaluation set changed its size', () => {
  const text = renderReport(withValue(0.65, 98_000), { ...options, state: after(withValue(0.64)) })
  expect(text).toContain(
    '⚠️ The evaluation set changed since the last push, from 102,243 rows to 98,000: differences from before may come of the data.'
  )
  expect(renderReport(withValue(0.65), { ...options, state: after(withValue(0.64)) })).not.toContain('evaluation set')
  const champion = championVerdict()
  const figures = champion.evidence.figures.map(figure => ({ ...figure, rows: 90_000 }))
  const others = mergeVerdicts([gateVerdict(), { ...champion, evidence: { ...champion.evidence, figures } }])
  expect(renderReport(others, options)).toContain('roc\\_auc was measured on evaluation sets of different size: 102,243 and 90,000 rows.')
})

it('says so where the base itself is behind production', () => {
  const champion = championVerdict()
  const figures = champion.evidence.figures.map(figure => ({ ...figure, previous: 0.7 }))
  const text = renderReport(mergeVerdicts([gateVerdict(), { ...champion, evidence: { ...champion.evidence, figures } }]), options)
  expect(text).toContain("⚠️ The base itself is behind production: its roc\\_auc is 0.6701, the champion's 0.7.")
  expect(renderReport(story, options)).not.toContain('behind production')
})

it('says which jobs are missing before anything else, and does not pass', () => {
  const fanIn = { reported: 4, expected: 5, missing: [{ job: 'train (h100)', why: 'it failed before it could judge' }] }
  const passing = mergeVerdicts([fixture('passing')], { fanIn })
  expect(passing).toMatchObject({ status: 'inconclusive', passed: false })
  expect(renderReport(passing, options).split('\n').slice(0, 4).join('\n')).toMatch(
    /^### ❔ Flights: 4 of 5 jobs reported\n\n> \[!WARNING\]\n> \*\*4 of 5 jobs reported\. Missing: train \\\(h100\\\)/
  )
  const failing = renderReport(mergeVerdicts([fixture('model')], { fanIn }), options)
  expect(failing).toMatch(/^### ❌ Flights: failed\n/)
  expect(failing).toContain('❔ 4 of 5 jobs reported. Missing: train \\(h100\\)')
})

it.each([
  ['running', /^### ⏳ Flights: running\n\n> \[!NOTE\]\n> \*\*The run of `9999999` goes on\. There are no results yet\.\*\*\n/, 'running'],
  [
    'failed',
    /^### ⛔ Flights: the run ended before its results\n\n> \[!CAUTION\]\n> \*\*The run of `9999999` failed or was cancelled/,
    'cut off'
  ]
] as const)('says of a run that is %s where it stands, and what came before', (progress, heading, word) => {
  const text = renderReport(mergeVerdicts([]), { ...options, progress, state: after(withValue(0.64)) })
  expect(text).toMatch(heading)
  expect(text).toContain('<details open><summary>The last 2 results</summary>')
  expect(text).toMatch(new RegExp(`\\| \`9999999\` \\| .* ${word} \\|\n\\| \`1111111\` \\| ❌ failed \\|`))
})

it('shows who accepted what, in words that ping nobody', () => {
  const claim = {
    metric: 'roc_auc',
    reason: 'see #12, @octo/team',
    author: 'octocat',
    at: '2026-11-20T08:00:00Z',
    url: 'https://github.com/octo/flights/pull/1#issuecomment-7'
  }
  const state = after(withValue(0.6579))
  const text = renderReport(applyAcceptances(story, [claim, { ...claim, metric: 'f1' }, { ...claim, metric: 'rocauc' }], state), options)
  expect(text).toMatch(/^### ⚠️ Flights: passed with warnings\n/)
  expect(text).toContain('- ⚠️ `roc_auc` is accepted by [`octocat`](https://github.com/octo/flights/pull/1#issuecomment-7): see ')
  expect(text).not.toMatch(/#12|@octo/)
  expect(text).toContain(
    '- `f1` is accepted by [`octocat`](https://github.com/octo/flights/pull/1#issuecomment-7), and nothing of that name failed'
  )
  expect(text).toContain('- ❌ `rocauc` was accepted by')
})

it('shows what the report found itself, and what it could not read', () => {
  const lost = {
    ...gateVerdict().checks[0],
    id: 'metrics.json:auc',
    severity: 'warning',
    outcome: 'fail',
    message: 'auc is lost.'
  } as never
  const report = mergeVerdicts([fixture('passing')], { checks: [lost], notes: ['plots.csv could not be read.'] })
  expect(report).toMatchObject({ status: 'warn', passed: true })
  const text = renderReport(report, options)
  expect(text).toContain('**Against the base**\n\n- ⚠️ warning `metrics.json:auc` (`gate.yml:4`): auc is lost.')
  expect(text).toContain('- plots.csv could not be read.')
})

it('shows eight gates in the open, and folds the others with what came of them', () => {
  const verdicts = Array.from({ length: 12 }, (_, index) => ({
    ...(index < 3 ? gateVerdict() : verdictFixture('passing')),
    id: `gate-${index}`
  }))
  const [open = '', folded = ''] = renderReport(mergeVerdicts(verdicts), options).split(
    '<details><summary>4 more gates: 4 passed</summary>'
  )
  expect(open.match(/^\| `gate-\d+` \|/gm)?.map(row => Number(/\d+/.exec(row)))).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  expect(folded.split('</details>')[0]?.match(/^\| `gate-/gm)).toHaveLength(4)
})
