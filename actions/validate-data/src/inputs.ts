import { type Inputs as ActionInputs, type ConfigText, config, existingFiles, parse, type Roots } from '@gauntlet/core'
import type { definition } from './definition.ts'

type Name = keyof (typeof definition)['inputs']

/** The `with:` block of `validate-data`, read once and never again. */
export interface Inputs {
  /** Real paths, checked. */
  readonly data: readonly string[]
  readonly checks: ConfigText
  readonly failOn: 'critical' | 'warning'
  /** Bytes. */
  readonly memoryLimit: number
  readonly showValues: boolean
}

export async function readInputs(inputs: ActionInputs<Name>, roots: Roots): Promise<Inputs> {
  return {
    data: await existingFiles('data', inputs.required('data', parse.list(parse.text)), roots),
    checks: inputs.required('checks', config),
    failOn: inputs.required('fail-on', parse.oneOf(['critical', 'warning'])),
    memoryLimit: inputs.required('memory-limit', parse.byteSize),
    showValues: inputs.required('show-values', parse.boolean)
  }
}
