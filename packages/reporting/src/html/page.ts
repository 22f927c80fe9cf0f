import { createHash } from 'node:crypto'
import { html, VERSION } from '@gauntlet/core'
import { DEFAULT_TITLE, type Report, type ReportContext } from '../report.ts'
import { reportWord } from '../sentence.ts'
import { openSection } from './checks.ts'
import { metricSection } from './metrics.ts'
import { gateCards, pageHeader } from './overview.ts'
import { pageStyles } from './styles.ts'
import { type Html, h } from './template.ts'
import { verdictSection } from './verdict-section.ts'

/**
 * The report as one page that needs nothing else: styles and pictures are inside, there is no script, and its policy forbids
 * whatever is not its own style sheet, so that even a mistake in escaping could load or run nothing.
 */
export async function renderHtml(report: Report, context: ReportContext = {}): Promise<string> {
  const styles = pageStyles()
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'; base-uri 'none'; form-action 'none'`
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
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${html(context.title ?? DEFAULT_TITLE)}: ${html(reportWord(report))}</title>
<style>${styles}</style>
</head>
<body>
${body.text}
</body>
</html>
`
}
