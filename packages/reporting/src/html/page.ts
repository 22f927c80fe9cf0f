import { VERSION } from '@gauntlet/core'
import { pastResults } from '../past.ts'
import { DEFAULT_TITLE, type Report, type ReportContext } from '../report.ts'
import type { ReportState } from '../state.ts'
import { acceptanceSection } from './acceptances.ts'
import { openSection } from './checks.ts'
import { htmlDocument } from './document.ts'
import { historySection } from './history.ts'
import { metricSection } from './metrics.ts'
import { gateOverview } from './overview.ts'
import { pageHeader, pageWord } from './page-header.ts'
import { reportStyles } from './report-styles.ts'
import { PAGE_SCRIPT } from './script.ts'
import { navigation, type PageSection, pageSection } from './section.ts'
import { type Html, h } from './template.ts'
import { topicSection } from './topic-section.ts'
import { userSections } from './user-section.ts'
import { verdictSection } from './verdict-section.ts'

export interface HtmlContext extends ReportContext {
  /** What the comment remembers of earlier results. */
  readonly state?: ReportState | undefined
}

/** The report as one page that needs nothing else. */
export async function renderHtml(report: Report, context: HtmlContext = {}): Promise<string> {
  const past = pastResults(context.state, context.commit)
  const topics: PageSection[] = []
  for (const section of report.sections) topics.push(...(await topicSection(section, report, past)))
  const verdicts: Html[] = []
  for (const [index, entry] of report.entries.entries()) verdicts.push(await verdictSection(entry, index, report))
  const sections = [
    ...gateOverview(report),
    ...metricSection(report, past),
    ...openSection(report),
    ...topics,
    ...acceptanceSection(report),
    ...historySection(report, past),
    ...(await userSections(report.pages))
  ]
  const body = h`<div class="page">
${pageHeader(report, context)}
${navigation(sections, verdicts.length === 0 ? undefined : { id: 'verdict-1', title: verdicts.length === 1 ? 'All checks' : 'Behind each gate' })}
<main>
${sections.map(pageSection)}${verdicts}
</main>
<footer><p>Made by Gauntlet ${VERSION}. This page loads nothing and sends nothing; its one script sorts and filters tables.</p></footer>
</div>`
  const images = report.pages.some(({ pictures }) => pictures.some(({ content }) => content !== undefined))
  return htmlDocument(`${context.title ?? DEFAULT_TITLE}: ${pageWord(report, context)}`, body, reportStyles, {
    script: PAGE_SCRIPT,
    images
  })
}
