import { type ConfigText, config, parse, type Run } from '@gauntlet/core'
import type { definition } from './definition.ts'

/** The `with:` block of `model-gate`, read once and never again. */
export interface Inputs {
  readonly predictions: readonly string[]
  readonly gate: ConfigText
  readonly baseline: ConfigText | undefined
  readonly model: string | undefined
}

export function readInputs({ inputs }: Run<keyof typeof definition.inputs>): Inputs {
  return {
    predictions: inputs.required('predictions', parse.list(parse.text)),
    gate: inputs.required('gate', config),
    baseline: inputs.optional('baseline', config),
    model: inputs.optional('model', parse.text)
  }
}
