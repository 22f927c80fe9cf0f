import { VERSION } from '@gauntlet/core'
import { DEFAULT_TITLE, type Report, type ReportContext } from '../report.ts'
import { reportWord } from '../sentence.ts'
import { openSection } from './checks.ts'
import { htmlDocument } from './document.ts'
import { metricSection } from './metrics.ts'
import { gateCards, pageHeader } from './overview.ts'
import { type Html, h } from './template.ts'
import { verdictSection } from './verdict-section.ts'

/** The report as one page that needs nothing else. */
export async function renderHtml(report: Report, context: ReportContext = {}): Promise<string> {
  const sections: Html[] = []
  for (const [index, entry] of report.entries.entries()) sections.push(await verdictSection(entry, index, report.entries))
  const body = h`<div class="page">
${pageHeader(report, context)}
<main>
${gateCards(report)}
${metricSection(report)}
${openSection(report)}
${sections}
</main>
<footer><p>Made by Gauntlet ${VERSION}. This page holds no scripts and loads nothing.</p></footer>
</div>`
  return htmlDocument(`${context.title ?? DEFAULT_TITLE}: ${reportWord(report)}`, body)
}
