import { join } from 'node:path'
import { type Environment, existingFile, type Markdown, readCapped, shownPath, writablePath, writeAtomically } from '@gauntlet/core'
import {
  MOST_SUMMARY_BYTES,
  type Report,
  type ReportContext,
  type ReportState,
  readTemplate,
  renderHtml,
  renderReport,
  type Template,
  type UserPicture
} from '@gauntlet/reporting'
import type { Inputs } from './inputs.ts'

const MOST_TEMPLATE_BYTES = 64 * 1024

/** The report where people and later steps find it. */
export interface Printed {
  readonly markdownPath: string
  readonly htmlPath: string
  readonly summary: Markdown
  /** The comment, in the fullest version of at most `maxBytes`. */
  readonly comment: (details: CommentDetails) => Markdown
  /** Writes `report.html` again, with what earlier results were. Only the comment remembers them, so this comes after it. */
  readonly writePageWith: (state: ReportState) => Promise<void>
}

export interface CommentDetails {
  readonly maxBytes: number
  /** What earlier results were, with this one. */
  readonly state: ReportState | undefined
  /** Where pictures of the author's own Markdown can be seen. */
  readonly pictures?: ReadonlyMap<UserPicture, string>
}

/** Writes `report.md` and `report.html`, and says the same for the step summary and the comment. */
export async function print(
  report: Report,
  context: ReportContext,
  { reportFolder, template: templatePath }: Pick<Inputs, 'reportFolder' | 'template'>,
  environment: Environment
): Promise<Printed> {
  const template = templatePath === undefined ? undefined : await templateAt(templatePath, environment)
  const root = await writablePath('report-folder', reportFolder, environment)
  const markdownPath = join(root, 'report.md')
  const htmlPath = join(root, 'report.html')
  const shown = shownPath(root, environment)
  const page = (maxBytes: number, fullReport: string) => renderReport(report, { ...context, template, maxBytes, fullReport })
  await writeAtomically(markdownPath, page(Number.POSITIVE_INFINITY, 'the verdict files'))
  await writeAtomically(htmlPath, await renderHtml(report, context))
  return {
    markdownPath,
    htmlPath,
    summary: page(MOST_SUMMARY_BYTES, `report.md and report.html in ${shown}`),
    comment: details =>
      renderReport(report, {
        ...context,
        ...details,
        template,
        fullReport: `the step summary of this run, and in report.html in ${shown}`
      }),
    writePageWith: async state => writeAtomically(htmlPath, await renderHtml(report, { ...context, state }))
  }
}

async function templateAt(path: string, environment: Environment): Promise<Template> {
  const file = await existingFile('template', path, environment)
  return readTemplate((await readCapped(file, MOST_TEMPLATE_BYTES)).toString('utf8'), 'template')
}
