import { needed, onTopic, readConfig, runAction } from '@gauntlet/core'
import { JudgeSettings, Rollout, type RolloutReport } from '@gauntlet/rollout'
import { checksOf } from './checks.ts'
import { definition } from './definition.ts'
import { rehearse } from './dry-run.ts'
import { evidenceOf } from './evidence.ts'
import { rolloutEvidence, writeEvidence } from './evidence-file.ts'
import { readInputs } from './inputs.ts'
import { badShareChart, evidenceChart } from './judge-charts.ts'
import { judge, judgeCheck, readLooks } from './judge-mode.ts'
import { rolloutNews } from './news.ts'
import { refuseSelectors, roll } from './run-mode.ts'

await runAction(definition, async run => {
  const { environment, signal } = run
  const inputs = readInputs(run)
  if (inputs.mode === 'judge') {
    const settings = inputs.rollout && (await readConfig(inputs.rollout, JudgeSettings, environment))
    const { looks, file } = await readLooks(needed(inputs.looks, 'looks', 'in the mode "judge"'), environment)
    const judged = judge(settings?.value.analysis ?? JudgeSettings.parse({}).analysis, looks)
    const { evidence } = judged.judgement
    return {
      title: 'Canary looks',
      checks: [judgeCheck(judged, settings)],
      evidence: onTopic(
        'rollout',
        evidence.length === 0 ? {} : { charts: [badShareChart('requests', evidence), evidenceChart('requests', evidence)] }
      ),
      news: { what: 'canary looks', reason: judged.reason },
      judged: [file],
      outputs: {
        decision: judged.decision,
        reason: judged.reason,
        'decided-at': judged.judgement.decidedAt ?? '',
        'evidence-path': await writeEvidence({ kind: 'judge', ...judged }, environment)
      }
    }
  }
  const rollout = await readConfig(needed(inputs.rollout, 'rollout', 'in the mode "run"'), Rollout, environment)
  refuseSelectors(rollout)
  if (inputs.dryRun) {
    const { target, stable, checks } = await rehearse(inputs, rollout, environment, signal)
    const previous = stable === undefined ? {} : { 'previous-version': stable }
    return { title: `Rollout of ${target} (dry run)`, checks, outputs: { version: target, ...previous } }
  }
  const report = await roll(inputs, rollout, environment, signal)
  return {
    title: `Rollout of ${report.target} to ${inputs.environment}`.slice(0, 300),
    checks: checksOf(rollout, report),
    evidence: onTopic('rollout', evidenceOf(report)),
    news: rolloutNews(inputs.model?.name ?? report.target, inputs.environment, report),
    outputs: {
      decision: report.decision,
      reason: report.reason,
      weight: report.weight,
      version: report.target,
      'previous-version': report.stable ?? '',
      'deployment-id': report.deploymentId ?? '',
      'decided-at': isDecided(report) ? report.looks.length : '',
      'evidence-path': await writeEvidence(rolloutEvidence(rollout.value, report), environment)
    }
  }
})

/** By what was counted, and not by a cancelled job or because there was nothing to compare. */
function isDecided({ looks, outcome }: RolloutReport): boolean {
  return looks.length > 0 && outcome !== 'cancelled' && outcome !== 'superseded'
}
