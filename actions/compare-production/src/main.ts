import { readConfig, runAction } from '@gauntlet/core'
import { Comparison, deltasJson, judgeComparison, presentComparison, rankingCheck, rankingTable, rankRuns } from '@gauntlet/evaluation'
import { stepSummary } from '@gauntlet/reporting'
import { definition } from './definition.ts'
import { gather } from './gather.ts'
import { readInputs } from './inputs.ts'
import { comparisonNews } from './news.ts'

await runAction(definition, async run => {
  const inputs = readInputs(run)
  const written = await readConfig(inputs.comparison, Comparison, run.environment)
  const found = await gather(inputs, written, run.environment, run.signal)
  const { value: comparison, locate } = found.comparison
  const { checks, verdict, improved } = judgeComparison(comparison, found.compared, { locate, reproduce: found.reproduce })
  const { figures, tables, charts } = presentComparison(comparison, found.compared, found.production)
  const ranking = found.runs.length === 0 ? undefined : rankRuns(comparison.metric, found.runs)
  const best = ranking?.ranked[0]
  return {
    title: comparison.title ?? 'Comparison with production',
    checks: [...checks, ...(ranking === undefined ? [] : [rankingCheck(comparison.metric, ranking)])],
    evidence: {
      figures,
      tables: [
        ...tables,
        ...found.evidence.tables,
        ...(ranking === undefined ? [] : [rankingTable(comparison.metric, ranking, comparison.top)])
      ],
      charts
    },
    judged: found.judged,
    news: comparisonNews(comparison.metric.key, found.production, checks),
    versions: found.versions,
    summary: stepSummary,
    outputs: {
      improved,
      outcome: verdict.outcome,
      deltas: deltasJson(found.compared),
      ...(found.production === undefined ? {} : { 'production-version': found.production.version }),
      ...(best === undefined ? {} : { 'best-run': best.run.name })
    }
  }
})
