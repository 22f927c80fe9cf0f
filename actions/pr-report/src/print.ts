import { join } from 'node:path'
import { type Environment, type Markdown, shownPath, writablePath, writeAtomically } from '@gauntlet/core'
import { MOST_COMMENT_BYTES, MOST_SUMMARY_BYTES, type Report, type ReportContext, renderHtml, renderReport } from '@gauntlet/reporting'

/** The report where people and later steps find it. */
export interface Printed {
  readonly markdownPath: string
  readonly htmlPath: string
  readonly summary: Markdown
  /** The comment, in the fullest version of at most `maxBytes`. */
  readonly comment: (maxBytes?: number) => Markdown
}

/** Writes `report.md` and `report.html`, and says the same for the step summary and the comment. */
export async function print(report: Report, context: ReportContext, folder: string, environment: Environment): Promise<Printed> {
  const root = await writablePath('report-folder', folder, environment)
  const markdownPath = join(root, 'report.md')
  const htmlPath = join(root, 'report.html')
  const shown = shownPath(root, environment)
  await writeAtomically(
    markdownPath,
    renderReport(report, { ...context, maxBytes: Number.POSITIVE_INFINITY, fullReport: 'the verdict files' })
  )
  await writeAtomically(htmlPath, await renderHtml(report, context))
  return {
    markdownPath,
    htmlPath,
    summary: renderReport(report, { ...context, maxBytes: MOST_SUMMARY_BYTES, fullReport: `report.md and report.html in ${shown}` }),
    comment: (maxBytes = MOST_COMMENT_BYTES) =>
      renderReport(report, { ...context, maxBytes, fullReport: `the step summary of this run, and in report.html in ${shown}` })
  }
}
