export { type Judgement, type Run, runAction } from './action.ts'
export { type Annotation, annotationsOf } from './annotations.ts'
export { bothSettled } from './both-settled.ts'
export { type Bounded, boundedChecks, boundsScale } from './bounds.ts'
export { Bounds, Check, Location, Outcome, Severity } from './check.ts'
export { type Clock, systemClock } from './clock.ts'
export { type AwsEnvironment, type AwsKeys, type CloudEnvironment, readCloudEnvironment } from './cloud-environment.ts'
export { commandLine } from './command-line.ts'
export { type Config, type ConfigText, config, parseConfig, readConfig } from './config.ts'
export type { ActionDefinition, InputDefinition } from './definition.ts'
export { type Environment, readEnvironment } from './environment.ts'
export { InputError, isInputError, messageOf } from './errors.ts'
export { Chart, Evidence, Figure, Table } from './evidence.ts'
export type { Cell } from './fields.ts'
export { combinedDigest, judgedFile, readCapped, writeAtomically } from './files.ts'
export { counted, formatApart, formatBytes, formatDuration, formatNumber, formatShare } from './format.ts'
export { filesAtRevision } from './git/files-at-revision.ts'
export { decidingCheck, headline, passedSentence, STATUS_WORDS } from './headline.ts'
export { fullJitter, MOST_TRIES, retryAfter, serverTime, TRANSIENT_STATUSES } from './http/backoff.ts'
export { shownAddress } from './http/destination.ts'
export { type Download, type DownloadPolicy, download } from './http/download.ts'
export type { HttpAnswer } from './http/exchange.ts'
export { HttpError, type HttpProblem } from './http/http-error.ts'
export { type OpenAnswer, openAnswer } from './http/open-answer.ts'
export { type SaveLimits, saveBody } from './http/save-body.ts'
export { type HttpPolicy, sendRequest, type ToldRequest as HttpRequest } from './http/send-request.ts'
export { Inputs, needed } from './inputs.ts'
export { parseLenientJson } from './json.ts'
export { fullestThatFits, type Rung } from './ladder.ts'
export { debug, notice, say, warning } from './log.ts'
export { blocks, type Column, details, type Markdown, table } from './markdown.ts'
export { nearest, suggestion } from './nearest.ts'
export { createExclusively, numberedFile, numbersIn } from './numbered-files.ts'
export * as parse from './parse.ts'
export { existingFile, existingFiles, existingPath, type Roots, shownPath, writablePath } from './paths.ts'
export { shareOfPercent, shareWhere } from './percent.ts'
export { type PostRun, runPost } from './post.ts'
export { type Finished, type Program, runProgram } from './process.ts'
export { quantity } from './quantity.ts'
export { redact } from './redact.ts'
export { saveState } from './state.ts'
export { decides, isPassed, openChecks, statusOf, strictPolicy } from './status.ts'
export {
  cellText,
  checkTable,
  dataTable,
  figureTable,
  formatChange,
  formatFigure,
  type Limits,
  outcomeMark,
  provenanceTable,
  renderFailure,
  renderSummary,
  reproduceBlock,
  verdictDetail,
  verdictLine
} from './summary.ts'
export type { Outputs } from './telling.ts'
export { code, cut, fence, html, logText, markdown, plain } from './text.ts'
export { Failure, JudgedFile, Policy, Provenance, Status, VERDICT_VERSION, Verdict, VerdictFile } from './verdict.ts'
export { readVerdictFile, verdictsFolder } from './verdict-file.ts'
export { verdictPaths } from './verdict-paths.ts'
export { VERSION } from './version.ts'
