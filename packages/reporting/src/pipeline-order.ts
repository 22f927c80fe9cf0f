import type { Entry } from './report.ts'

/** The order in which a pipeline asks: data before model, model before release. Gates of one stage go by their id. */
export function inPipelineOrder(entries: readonly Entry[]): Entry[] {
  return [...entries].sort(byStage)
}

export function byStage(a: Entry, b: Entry): number {
  return stageOf(a) - stageOf(b) || byName.compare(a.file.id, b.file.id) || (a.file.id < b.file.id ? -1 : 1)
}

/** `train-9` before `train-10`. */
const byName = new Intl.Collator('en', { numeric: true })

const PIPELINE = [
  'validate-data',
  'model-gate',
  'compare-production',
  'register-model',
  'check-runner',
  'smoke-test',
  'canary-deploy',
  'rollback',
  'retrain-trigger'
]

/** Where in the pipeline a gate stands. */
export function stageOf({ file }: Entry): number {
  const index = PIPELINE.indexOf(file.action)
  return index === -1 ? PIPELINE.length : index
}
