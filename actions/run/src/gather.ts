import { type Environment, existingFile, InputError, type JudgedFile, judgedFile, type Location } from '@gauntlet/core'
import { planOf, readGauntletFile, type Step } from '@gauntlet/pipeline'
import { type Call, callOf } from './call.ts'
import { definition } from './definition.ts'
import type { Inputs } from './inputs.ts'

/** One step, ready to be run. */
export interface Planned {
  readonly step: Step
  readonly call: Call
  /** Where it stands in gauntlet.yml. */
  readonly location: Location | undefined
}

/** What is to run. */
export interface Plan {
  readonly steps: readonly Planned[]
  readonly judged: readonly JudgedFile[]
}

/** Reads gauntlet.yml, with all configs in it, and plans its steps: a mistake in the last of them is told before the first one runs. */
export async function gather(inputs: Inputs, environment: Environment): Promise<Plan> {
  const { written, file, locate } = await readFile(inputs, environment)
  const steps = planOf(written, { only: inputs.only, skip: inputs.skip, file })
  const planned = steps.map(step => ({ step, call: callOf(step, steps, inputs, environment), location: locate(step.path) }))
  if (file === undefined) return { steps: planned, judged: [] }
  const path = await existingFile('config', file.name, environment)
  return { steps: planned, judged: [await judgedFile('config', path, environment.workspace)] }
}

async function readFile(inputs: Inputs, environment: Environment) {
  const isUsual = inputs.config.text === definition.inputs.config.default
  if (isUsual) {
    const isThere = await existingFile('config', inputs.config.text, environment).then(
      () => true,
      () => false
    )
    if (!isThere)
      throw new InputError(
        'config',
        `names "${inputs.config.text}", which is not in ${environment.workspace}. Is there an actions/checkout before this step? "npx gauntlet init" writes a first one.`
      )
  }
  return readGauntletFile(inputs.config, environment)
}
