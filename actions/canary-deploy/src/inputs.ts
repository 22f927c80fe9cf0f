import { type ConfigText, config, parse, type Run } from '@gauntlet/core'
import { parseModelName, parseReference, type Reference } from '@gauntlet/registry'
import { parseEnvironmentName } from '@gauntlet/rollout'
import type { definition } from './definition.ts'

/** The `with:` block of `canary-deploy`, read once and never again. */
export interface Inputs {
  readonly rollout: ConfigText | undefined
  readonly mode: 'run' | 'judge'
  readonly model: Reference | undefined
  readonly registry: string
  readonly alias: string
  readonly environment: string
  readonly history: string | undefined
  readonly githubToken: string | undefined
  readonly routerToken: string | undefined
  readonly metricsToken: string | undefined
  readonly allowPrivateNetwork: boolean
  readonly dryRun: boolean
  readonly allowFirst: boolean
  readonly looks: string | undefined
}

export function readInputs({ inputs }: Pick<Run<keyof typeof definition.inputs>, 'inputs'>): Inputs {
  return {
    rollout: inputs.optional('rollout', config),
    mode: inputs.required('mode', parse.oneOf(['run', 'judge'])),
    model: inputs.optional('model', parseReference),
    registry: inputs.required('registry', parse.text),
    alias: inputs.required('alias', parseModelName),
    environment: inputs.required('environment', parseEnvironmentName),
    history: inputs.optional('history', parse.text),
    githubToken: inputs.secret('github-token'),
    routerToken: inputs.secret('router-token'),
    metricsToken: inputs.secret('metrics-token'),
    allowPrivateNetwork: inputs.required('allow-private-network', parse.boolean),
    dryRun: inputs.required('dry-run', parse.boolean),
    allowFirst: inputs.required('allow-first', parse.boolean),
    looks: inputs.optional('looks', parse.text)
  }
}
