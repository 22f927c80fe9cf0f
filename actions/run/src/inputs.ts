import { type ConfigText, config, parse, type Run } from '@gauntlet/core'
import type { definition } from './definition.ts'

/** The `with:` block of the whole gate, beside the inputs that every action has. */
export interface Inputs {
  readonly config: ConfigText
  /** Names of sections and steps. Undefined for all. */
  readonly only: readonly string[] | undefined
  readonly skip: readonly string[] | undefined
  readonly keepGoing: boolean
  readonly onInconclusive: 'fail' | 'warn' | 'pass'
  readonly uploadVerdict: boolean
  /** As the runner gives it. */
  readonly matrix: string | undefined
  readonly strategy: string | undefined
  readonly jobStatus: string | undefined
  readonly githubToken: string | undefined
  readonly gitlabToken: string | undefined
}

export function readInputs({ inputs }: Pick<Run<keyof typeof definition.inputs>, 'inputs'>): Inputs {
  return {
    config: inputs.required('config', config),
    only: inputs.optional('only', parse.list(parse.text)),
    skip: inputs.optional('skip', parse.list(parse.text)),
    keepGoing: inputs.required('keep-going', parse.boolean),
    onInconclusive: inputs.required('on-inconclusive', parse.oneOf(['fail', 'warn', 'pass'])),
    uploadVerdict: inputs.required('upload-verdict', parse.boolean),
    matrix: inputs.optional('matrix', parse.text),
    strategy: inputs.optional('strategy', parse.text),
    jobStatus: inputs.optional('job-status', parse.text),
    githubToken: inputs.secret('github-token'),
    gitlabToken: inputs.secret('gitlab-token')
  }
}
