import { type Inputs as Given, InputError, parse, verdictId } from '@gauntlet/core'
import type { definition } from './definition.ts'
import { type NeededJob, neededJobs } from './needs.ts'
import { type Source, source } from './source.ts'
import { type Target, target } from './target.ts'

type Name = keyof typeof definition.inputs

/** The `with:` block of `pr-report`, beside the inputs that every action has. */
export interface Inputs {
  readonly verdicts: Source
  /** Undefined where the author does not say which jobs came before. */
  readonly needs: readonly NeededJob[] | undefined
  /** Paths or patterns of the author's own Markdown. */
  readonly report: readonly string[]
  readonly template: string | undefined
  /** `git:<revision>` without the prefix, or `none`. Undefined for the merge base. */
  readonly base: string | undefined
  readonly metricsDiff: readonly string[]
  readonly paramsDiff: readonly string[]
  readonly plots: readonly string[]
  readonly target: Target
  readonly check: boolean
  readonly checkName: string | undefined
  readonly images: 'none' | 'branch'
  readonly imagesBranch: string
  readonly status: 'running' | 'done' | 'failed'
  readonly accept: 'none' | 'write' | 'maintain' | 'admin'
  readonly commentRequired: boolean
  readonly reportFolder: string
  readonly uploadReport: boolean
  readonly id: string | undefined
  readonly title: string | undefined
  readonly matrix: string | undefined
  /** How the job stands so far, from the runner. Undefined elsewhere. */
  readonly jobStatus: 'success' | 'failure' | 'cancelled' | undefined
  readonly token: string | undefined
  readonly gitlabToken: string | undefined
}

export function readInputs(inputs: Given<Name>): Inputs {
  return {
    verdicts: inputs.optional('verdicts', source) ?? { kind: 'job' },
    needs: inputs.optional('needs', neededJobs),
    report: inputs.optional('report', parse.onePerLine) ?? [],
    template: inputs.optional('template', parse.text),
    base: inputs.optional('base', revision),
    metricsDiff: inputs.optional('metrics-diff', parse.onePerLine) ?? [],
    paramsDiff: inputs.optional('params-diff', parse.onePerLine) ?? [],
    plots: inputs.optional('plots', parse.onePerLine) ?? [],
    target: inputs.required('target', target),
    check: inputs.required('check', parse.boolean),
    checkName: inputs.optional('check-name', parse.text),
    images: inputs.required('images', parse.oneOf(['none', 'branch'])),
    imagesBranch: inputs.required('images-branch', branch),
    status: inputs.required('status', parse.oneOf(['running', 'done', 'failed'])),
    accept: inputs.required('accept', parse.oneOf(['none', 'write', 'maintain', 'admin'])),
    commentRequired: inputs.required('comment-required', parse.boolean),
    reportFolder: inputs.required('report-folder', parse.text),
    uploadReport: inputs.required('upload-report', parse.boolean),
    id: inputs.optional('id', verdictId),
    title: inputs.optional('title', parse.text),
    matrix: inputs.optional('matrix', parse.text),
    jobStatus: inputs.optional('job-status', parse.oneOf(['success', 'failure', 'cancelled'])),
    token: inputs.secret('github-token'),
    gitlabToken: inputs.secret('gitlab-token')
  }
}

/** A part of what git allows, which GitHub refuses only once pictures were sent. */
export const branch: parse.Parse<string> = (value, input) => {
  if (/^\w[\w./-]{0,199}$/.test(value) && !/\.\.|\/[./]|\/$|\.$|\.lock$/.test(value)) return value
  throw new InputError(input, `is "${value}"; expected the name of a branch, such as gauntlet-images`)
}

const revision: parse.Parse<string> = value => value.replace(/^git:/, '')
