export { applyAcceptances, type Claim } from './acceptance/apply.ts'
export { chartOfVegaLite } from './charts/from-vega-lite.ts'
export { chartSvg } from './charts/svg.ts'
export { thinned } from './charts/thinned.ts'
export { fanInCheck } from './fan-in.ts'
export { badge, checkBadge, icon } from './html/badge.ts'
export { htmlDocument } from './html/document.ts'
export { type HtmlContext, renderHtml } from './html/page.ts'
export { fold, type HtmlColumn, htmlTable } from './html/table.ts'
export { type Html, type HtmlValue, h, lines } from './html/template.ts'
export { type CheckRunText, checkRunText } from './markdown/check-run.ts'
export { type MarkdownOptions, MOST_COMMENT_BYTES, MOST_SUMMARY_BYTES, renderReport } from './markdown/render.ts'
export { stepSummary } from './markdown/step-summary.ts'
export { PART_NAMES, type PartName, readTemplate, type Template } from './markdown/template.ts'
export { entryCheck, mergeVerdicts } from './merge.ts'
export { nextReportState, type ResultOf } from './next-state.ts'
export {
  type Acceptance,
  type Accompaniment,
  DEFAULT_TITLE,
  type Deciding,
  type Entry,
  type FanIn,
  type Metric,
  type PictureContent,
  type Report,
  type ReportContext,
  type ReportSection,
  type Sourced,
  type UserPage,
  type UserPicture
} from './report.ts'
export { reportSentence, reportWord } from './sentence.ts'
export { type PastResult, ReportState, readReportState } from './state.ts'
export { checkTone, type Tone } from './tally.ts'
export { readUserPages } from './user-content/read-user-pages.ts'
