import { counted, type Topic, type Verdict } from '@gauntlet/core'
import { gateName } from '../gate.ts'
import { TOPIC_TITLES } from '../markdown/section-fold.ts'
import type { Entry, Report } from '../report.ts'
import { tallyWords } from '../tally.ts'
import { statusBadge } from './badge.ts'
import { checkTable } from './checks.ts'
import { chartGrid, evidenceTable } from './evidence.ts'
import { tally } from './overview.ts'
import { provenanceTable } from './provenance.ts'
import { fold } from './table.ts'
import { type Html, h } from './template.ts'
import { topicId } from './topic-section.ts'

/** Rows of checks on one page: more make a browser slow, and nobody reads them. */
const MOST_CHECKS_OF_PAGE = 20_000
const MOST_CHECKS = 2000
/** Each takes a fiftieth of a second to draw. */
const MOST_CHARTS_OF_PAGE = 300
/** Gates from which on the charts of what passed are folded. */
const MANY_GATES = 6

/** Everything behind one verdict that is not shown with its subject above: charts in the open, checks, tables and origin in folds. */
export async function verdictSection(entry: Entry, index: number, { entries }: Pick<Report, 'entries'>): Promise<Html> {
  const { file } = entry
  const id = `verdict-${index + 1}`
  const name = gateName(entry, entries)
  return h`<section id="${id}" class="verdict" aria-labelledby="${id}-title"><div class="verdict-head"><h2 id="${id}-title">${file.title}</h2>${statusBadge(entry)}${name !== file.title && h`<code class="muted">${name}</code>`}</div>
<p>${entry.headline}</p>
${file.kind === 'verdict' && (await details(file, id, entries.length, entry.status === 'pass'))}
${fold('Where this comes from', provenanceTable(file))}
</section>`
}

async function details({ id: verdictId, checks, evidence }: Verdict, id: string, gates: number, passed: boolean): Promise<Html> {
  const charts = evidence.charts.filter(({ topic }) => topic === undefined)
  const grid = await chartGrid(
    charts.map(chart => ({ chart })),
    id,
    Math.max(1, Math.floor(MOST_CHARTS_OF_PAGE / gates))
  )
  const most = Math.min(MOST_CHECKS, Math.max(20, Math.floor(MOST_CHECKS_OF_PAGE / gates)))
  const tables = evidence.tables.filter(({ topic }) => topic === undefined)
  return h`<div class="tally">${tally(checks)}${tallyWords(checks)}</div>
${elsewhere(evidence)}
${passed && gates > MANY_GATES && charts.length > 0 ? fold(counted(charts.length, 'chart'), grid) : grid}
${checks.length > 0 && fold(`All checks (${checks.length})`, checkTable(verdictId, checks, most))}
${tables.map(shown => fold(shown.title || shown.id, evidenceTable(shown, `${shown.title || shown.id}, of ${verdictId}`)))}`
}

/** Where the parts of this verdict are that stand together with those of other verdicts. */
function elsewhere({ tables, charts }: Verdict['evidence']): Html {
  const topics = new Set([...tables, ...charts].flatMap(({ topic }): Topic[] => (topic === undefined ? [] : [topic])))
  if (topics.size === 0) return h``
  const links = [...topics].map((topic, index) => h`${index > 0 && ' · '}<a href="#${topicId(topic)}">${TOPIC_TITLES[topic]}</a>`)
  return h`<p class="elsewhere muted">Above: ${links}</p>`
}
