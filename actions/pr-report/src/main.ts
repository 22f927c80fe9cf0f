import { runAction, saveState } from '@gauntlet/core'
import { DEFAULT_TITLE, mergeVerdicts, type ReportContext, readUserPages } from '@gauntlet/reporting'
import { withAcceptances } from './accept.ts'
import { crossing, gatherChanges } from './changes.ts'
import { definition } from './definition.ts'
import { eventOf } from './event.ts'
import { gather } from './gather.ts'
import { readInputs } from './inputs.ts'
import { judge } from './judge.ts'
import { commentKey } from './key.ts'
import { LIVE } from './live.ts'
import { outletsOf } from './outlets.ts'
import { print } from './print.ts'
import { announce } from './sinks/announce.ts'
import { artifactsUrl } from './sinks/page.ts'
import { subjectOf } from './subject.ts'

await runAction(definition, async ({ inputs: given, environment, signal }) => {
  const inputs = readInputs(given)
  const event = await eventOf(environment)
  const gathered = await gather(inputs, environment, event, signal)
  const subject = subjectOf(event, environment, gathered.run)
  const changes = await gatherChanges(inputs, gathered, event, environment, signal)
  // Of another run there are no files of the author's here.
  const pages = gathered.run === undefined ? await readUserPages('report', inputs.report, environment) : []
  const outlets = await outletsOf(inputs, subject, { event, environment, signal })
  const key = commentKey(inputs, subject.workflow, environment)

  const merged = mergeVerdicts(gathered.verdicts, {
    fanIn: gathered.fanIn,
    changes: changes.evidence,
    checks: changes.checks,
    notes: changes.notes,
    pages
  })
  const report = await withAcceptances(merged, inputs, outlets.repository, outlets.place, key)
  const checks = judge(report, inputs, gathered.place)

  const title = inputs.title ?? DEFAULT_TITLE
  const { repository } = environment
  const context: ReportContext = {
    title,
    repository,
    commit: subject.commit,
    runUrl: subject.runUrl,
    pageUrl: inputs.uploadReport ? artifactsUrl(environment) : undefined,
    progress: inputs.status
  }
  const printed = await print(report, context, inputs, environment)
  if (inputs.status === 'running') saveState(LIVE, 'true')

  return {
    title,
    checks,
    evidence: crossing(changes),
    judged: gathered.judged,
    ...(inputs.status === 'running' && { onInconclusive: 'pass' as const }),
    outputs: { 'report-path': printed.markdownPath, 'html-path': printed.htmlPath },
    summary: () => printed.summary,
    link: 'comment-url',
    announce: verdict =>
      announce(
        { inputs, environment, outlets, subject, key, title, report, context, printed, verdicts: gathered.verdicts, signal },
        verdict
      )
  }
})
