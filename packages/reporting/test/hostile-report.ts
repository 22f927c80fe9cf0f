import { type Evidence, Topic } from '@gauntlet/core'
import { mergeVerdicts } from '../src/merge.ts'
import { nextReportState } from '../src/next-state.ts'
import type { Acceptance, Accompaniment, Report } from '../src/report.ts'
import type { ReportState } from '../src/state.ts'
import { hostileFailure, hostileVerdict } from './hostile.ts'

/** For tests: a report in which everything that may hold foreign text holds this one. */
export function hostileReport(text: string): Report {
  const verdict = hostileVerdict(text)
  const [failed] = verdict.checks
  const accompaniment: Accompaniment = {
    changes: { ...spread(verdict.evidence), charts: [] },
    checks: failed === undefined ? [] : [{ ...failed, severity: 'warning' }],
    notes: [text],
    fanIn: { reported: 3, expected: 5, missing: [{ job: text, why: text }] },
    acceptances: [acceptance(text, { checks: ['a/b'] }), acceptance(text, { lapsed: text }), acceptance(text, {})],
    pages: [
      {
        path: text,
        text: 'Mine: ![](a.png) and ![](b.png)',
        pictures: [
          { start: 6, end: 16, alt: text, name: text, content: undefined, problem: text },
          { start: 21, end: 31, alt: text, name: text, content: { type: 'image', mime: 'image/png', bytes: new Uint8Array() } }
        ]
      }
    ]
  }
  return mergeVerdicts([{ ...verdict, evidence: spread(verdict.evidence) }, hostileFailure(text)], accompaniment)
}

/** For tests: what a comment remembers of such reports. */
export function hostileState(text: string): ReportState | undefined {
  const report = hostileReport(text)
  const at = (run: number) => ({ run, attempt: 1, sha: String(run).repeat(40), at: '2026-11-20T09:14:02Z', progress: 'done' as const })
  return [1, 2, 3].reduce<ReportState | undefined>((state, run) => nextReportState(state, report, at(run)), undefined)
}

/** Every piece in another part of the report, one of them in none. */
function spread({ figures, tables, charts }: Evidence): Evidence {
  const [table] = tables
  const topics = [undefined, ...Topic.options]
  return {
    figures: figures.map((figure, index) => ({
      ...figure,
      ...topicOf(topics[index]),
      against: index % 2 === 0 ? ('base' as const) : ('champion' as const),
      interval: { low: -1, high: index - 3 },
      tolerance: index,
      rows: index
    })),
    tables:
      table === undefined ? [] : topics.map((topic, index) => ({ ...table, ...topicOf(topic), id: `${table.id.slice(0, 80)} ${index}` })),
    charts: charts.map((chart, index) => ({ ...chart, ...topicOf(topics[index]) }))
  }
}

function topicOf(topic: Topic | undefined): { topic?: Topic } {
  return topic === undefined ? {} : { topic }
}

function acceptance(text: string, part: Partial<Acceptance>): Acceptance {
  return { metric: text, reason: text, by: text, url: text, checks: [], lapsed: undefined, ...part }
}
