import { type ConfigText, config, cut, InputError, parse, plain, type Run } from '@gauntlet/core'
import { parseModelName, VersionName } from '@gauntlet/registry'
import { parseEnvironmentName } from '@gauntlet/rollout'
import type { definition } from './definition.ts'

/** The `with:` block of `rollback`, read once and never again. */
export interface Inputs {
  readonly rollout: ConfigText | undefined
  readonly reason: string | undefined
  readonly targetVersion: string | undefined
  readonly model: string | undefined
  readonly registry: string
  readonly alias: string
  readonly environment: string
  readonly history: string | undefined
  readonly githubToken: string | undefined
  readonly routerToken: string | undefined
  readonly allowPrivateNetwork: boolean
  readonly dryRun: boolean
  readonly list: boolean
}

export function readInputs({ inputs }: Pick<Run<keyof typeof definition.inputs>, 'inputs'>): Inputs {
  return {
    rollout: inputs.optional('rollout', config),
    reason: inputs.optional('reason', oneLine),
    targetVersion: inputs.optional('target-version', versionName),
    model: inputs.optional('model', parseModelName),
    registry: inputs.required('registry', parse.text),
    alias: inputs.required('alias', parseModelName),
    environment: inputs.required('environment', parseEnvironmentName),
    history: inputs.optional('history', parse.text),
    githubToken: inputs.secret('github-token'),
    routerToken: inputs.secret('router-token'),
    allowPrivateNetwork: inputs.required('allow-private-network', parse.boolean),
    dryRun: inputs.required('dry-run', parse.boolean),
    list: inputs.required('list', parse.boolean)
  }
}

const LONGEST_REASON = 500

/** A long reason is no reason not to roll back. */
const oneLine: parse.Parse<string> = value => cut(plain(value).trim(), LONGEST_REASON)

const versionName: parse.Parse<string> = (value, input) => {
  if (VersionName.safeParse(value).success) return value
  throw new InputError(
    input,
    `is "${cut(value, 100)}"; expected a version such as v20260104T101500Z_3fa9c1d2. The input "list" shows those there are.`
  )
}
