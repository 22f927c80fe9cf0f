export { afterGrace } from './history/after-grace.ts'
export {
  Deployment,
  type DeploymentChange,
  type DeploymentDraft,
  type DeploymentHistory,
  DeploymentState,
  Superseded,
  TimelineEvent
} from './history/deployment.ts'
export { parseEnvironmentName } from './history/environment-name.ts'
export { type FolderHistoryOptions, folderHistory } from './history/folder-history.ts'
export { type GitHubHistoryOptions, gitHubHistory } from './history/github-history.ts'
export { type ChampionMove, moveChampion } from './history/move-champion.ts'
export { refuseOtherModel } from './history/one-model.ts'
export { type OpenOptions, openHistory } from './history/open-history.ts'
export { type RunFacts, runOf } from './history/run-of.ts'
export { type WaitOptions, waitUntilAlone } from './history/wait-until-alone.ts'
export { Looks } from './plan/looks.ts'
export type { Metric } from './plan/metric.ts'
export { JudgeSettings, RollbackSettings, Rollout } from './plan/rollout.ts'
export { type Counters, increaseOf, readCounters } from './prometheus/counters.ts'
export { parseExposition } from './prometheus/exposition.ts'
export { type Arm, type PrometheusOptions, prometheusMetrics } from './prometheus/prometheus.ts'
export type { MetricsSource, Sample } from './prometheus/sample.ts'
export { parseSelector, type Selector } from './prometheus/selector.ts'
export { leftBehindBy } from './rollback/left-behind.ts'
export { goodVersions, heaviest, planRollback, type RollbackPlan, type Situation } from './rollback/plan-rollback.ts'
export { type RollbackOptions, type RollbackReport, runRollback, type Standing as RollbackStanding } from './rollback/run-rollback.ts'
export type { Served } from './rollback/trail.ts'
export type { RolloutOutcome } from './rollout/decision.ts'
export type { Happening, RolloutLook, RolloutOptions, RolloutReport } from './rollout/options.ts'
export { readMetric } from './rollout/read-metric.ts'
export { type Recovery, type RecoveryTools, recoverDeployment } from './rollout/recover.ts'
export { type Recovered, recoverAll } from './rollout/recover-all.ts'
export { runRollout } from './rollout/run-rollout.ts'
export { type Standing, settingsOf, shownCounts, shownEvidence, standingOf } from './rollout/standing.ts'
export type { Router, Weights } from './router/router.ts'
export { type ShiftOptions, shiftTraffic, shownWeights } from './router/shift-traffic.ts'
export { type WebhookOptions, webhookRouter } from './router/webhook.ts'
