import { type ConfigText, config, parse, type Run } from '@gauntlet/core'
import type { definition } from './definition.ts'

/** The `with:` block of `model-gate`, read once and never again. */
export interface Inputs {
  readonly gate: ConfigText
  readonly predictions: readonly string[] | undefined
  readonly metrics: ConfigText | undefined
  readonly baseline: ConfigText | undefined
  /** Paths, patterns and addresses; or `live` or `run:…` alone. */
  readonly production: readonly string[] | undefined
  readonly predictionLog: ConfigText | undefined
  /** As written: whether it names metrics or predictions is for `readTrain` to say. */
  readonly train: string | undefined
  readonly folds: ConfigText | undefined
  readonly tests: readonly string[] | undefined
  readonly base: ConfigText | undefined
  readonly useBase: boolean
  /** Milliseconds since 1970. */
  readonly now: number
  readonly model: string | undefined
  readonly githubToken: string | undefined
  readonly allowPrivateNetwork: boolean
}

export function readInputs({ inputs }: Pick<Run<keyof typeof definition.inputs>, 'inputs'>): Inputs {
  return {
    gate: inputs.required('gate', config),
    predictions: inputs.optional('predictions', parse.list(parse.text)),
    metrics: inputs.optional('metrics', config),
    baseline: inputs.optional('baseline', config),
    production: inputs.optional('production', parse.list(parse.text)),
    predictionLog: inputs.optional('prediction-log', config),
    train: inputs.optional('train', parse.text),
    folds: inputs.optional('folds', config),
    tests: inputs.optional('tests', parse.list(parse.text)),
    base: inputs.optional('base', config),
    useBase: inputs.required('use-base', parse.boolean),
    now: inputs.optional('now', parse.instant) ?? Date.now(),
    model: inputs.optional('model', parse.text),
    githubToken: inputs.secret('github-token'),
    allowPrivateNetwork: inputs.required('allow-private-network', parse.boolean)
  }
}
