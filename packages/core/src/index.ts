export { type Judgement, type Run, runAction } from './action.ts'
export { type Annotation, annotationsOf } from './annotations.ts'
export { bothSettled } from './both-settled.ts'
export { type Bounded, boundedChecks, boundsScale } from './bounds.ts'
export { Bounds, Check, Location, Outcome, Severity } from './check.ts'
export { type Clock, systemClock } from './clock.ts'
export { type AwsEnvironment, type AwsKeys, type CloudEnvironment, readCloudEnvironment } from './cloud-environment.ts'
export { commandLine } from './command-line.ts'
export { type Config, type ConfigText, config, configFile, configPart, holdsMap, parseConfig, readConfig } from './config.ts'
export { ConfigError, type ConfigProblem } from './config-error.ts'
export { csvCell, csvRecords, isCsv } from './csv.ts'
export type { ActionDefinition, InputDefinition } from './definition.ts'
export { type Environment, isEnterpriseServer, readEnvironment } from './environment.ts'
export { InputError, isInputError, messageOf } from './errors.ts'
export { Chart, Evidence, Figure, Table, Topic } from './evidence.ts'
export type { Cell } from './fields.ts'
export { combinedDigest, judgedFile, readCapped, writeAtomically } from './files.ts'
export { counted, formatApart, formatBytes, formatDuration, formatNumber, formatSeconds, formatShare } from './format.ts'
export { filesAtRevision } from './git/files-at-revision.ts'
export { type CommittedFile, commitOf, filesOfCommit, git } from './git/git.ts'
export { isLfsPointer } from './git/lfs-pointer.ts'
export { type GitLabEnvironment, readGitLabEnvironment } from './gitlab-environment.ts'
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
export { debug, endFold, notice, say, startFold, warning } from './log.ts'
export { blocks, type Column, details, type Markdown, table } from './markdown.ts'
export { metricWords, unitOfMetric } from './metric-name.ts'
export { nearest, suggestion } from './nearest.ts'
export { type News, Notification } from './notify/notification.ts'
export { Notify } from './notify/recipients.ts'
export { createExclusively, numberedFile, numbersIn } from './numbered-files.ts'
export * as parse from './parse.ts'
export { existingFile, existingFiles, existingPath, type Roots, shownPath, writablePath } from './paths.ts'
export { shareOfPercent, shareWhere } from './percent.ts'
export { type PostRun, type PutRight, runPost } from './post.ts'
export { type Finished, type Program, runProgram } from './process.ts'
export { quantity } from './quantity.ts'
export { redact } from './redact.ts'
export { type StandIn, writeStandIn } from './stand-in.ts'
export { saveState } from './state.ts'
export { decides, isPassed, openChecks, statusOf, strictPolicy } from './status.ts'
export {
  cellText,
  checkTable,
  dataTable,
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
export { type Outputs, setOutputs } from './telling.ts'
export { code, cut, fence, html, logText, markdown, plain, slack } from './text.ts'
export { onTopic } from './topics.ts'
export { uploadFiles } from './upload.ts'
export { Failure, JudgedFile, Policy, Provenance, Status, VERDICT_VERSION, Verdict, VerdictFile } from './verdict.ts'
export { defaultVerdictId, readVerdictFile, verdictId, verdictsFolder, writeVerdictFile } from './verdict-file.ts'
export { verdictPaths } from './verdict-paths.ts'
export { VERSION } from './version.ts'
