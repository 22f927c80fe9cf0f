import { type Inputs as Given, parse } from '@gauntlet/core'
import type { definition } from './definition.ts'

type Name = keyof typeof definition.inputs

/** The `with:` block of `pr-report`, beside the inputs that every action has. */
export interface Inputs {
  /** Paths or patterns. Undefined for the verdicts of this job. */
  readonly verdicts: readonly string[] | undefined
  readonly target: 'auto' | 'none'
  readonly commentRequired: boolean
  readonly reportFolder: string
  readonly title: string | undefined
  /** How the job stands so far, from the runner. Undefined elsewhere. */
  readonly jobStatus: 'success' | 'failure' | 'cancelled' | undefined
  readonly token: string | undefined
}

export function readInputs(inputs: Given<Name>): Inputs {
  return {
    verdicts: inputs.optional('verdicts', parse.onePerLine),
    target: inputs.required('target', parse.oneOf(['auto', 'none'])),
    commentRequired: inputs.required('comment-required', parse.boolean),
    reportFolder: inputs.required('report-folder', parse.text),
    title: inputs.optional('title', parse.text),
    jobStatus: inputs.optional('job-status', parse.oneOf(['success', 'failure', 'cancelled'])),
    token: inputs.secret('github-token')
  }
}
