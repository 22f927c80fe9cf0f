import { runAction } from '@gauntlet/core'
import { DEFAULT_TITLE, mergeVerdicts, type ReportContext } from '@gauntlet/reporting'
import { announce } from './comment.ts'
import { definition } from './definition.ts'
import { eventOf, headOf } from './event.ts'
import { gather } from './gather.ts'
import { readInputs } from './inputs.ts'
import { judge } from './judge.ts'
import { print } from './print.ts'

await runAction(definition, async ({ inputs: given, environment, signal }) => {
  const inputs = readInputs(given)
  const event = await eventOf(environment)
  const { verdicts, judged, place } = await gather(inputs, environment)

  const report = mergeVerdicts(verdicts)
  const checks = judge(report, place)

  const title = inputs.title ?? DEFAULT_TITLE
  const { repository, runId, serverUrl, sha } = environment
  const runUrl = repository === undefined || runId === undefined ? undefined : `${serverUrl}/${repository}/actions/runs/${runId}`
  const context: ReportContext = { title, repository, commit: headOf(event, sha), runUrl }
  const { markdownPath, htmlPath, summary, comment } = await print(report, context, inputs.reportFolder, environment)

  return {
    title,
    checks,
    judged,
    outputs: { 'report-path': markdownPath, 'html-path': htmlPath },
    summary: () => summary,
    announce: ({ id }) => announce({ inputs, environment, event, verdictId: id, comment, signal })
  }
})
