import { readVariable } from '@gauntlet/bundles'
import { defaultVerdictId, type Environment } from '@gauntlet/core'
import { declared, isToken, type Step } from '@gauntlet/pipeline'
import type { Inputs } from './inputs.ts'

/** What a step's action is given. */
export interface Call {
  /** Of its verdict. */
  readonly id: string
  readonly inputs: Readonly<Record<string, string>>
  /** Variables of the environment that it must not see. */
  readonly withheld: readonly string[]
}

const LONGEST_ID = 100

/** The inputs of a step: its own, what the runner fills in, and the tokens that its action declares. No other step sees its secrets. */
export function callOf(step: Step, steps: readonly Step[], inputs: Inputs, environment: Environment): Call {
  const known = declared[step.action].inputs
  const handedOn = Object.entries(common(inputs)).filter(([name, value]) => value !== undefined && Object.hasOwn(known, name))
  const secrets = Object.entries(step.variables).map(([input, name]) => [input, readVariable(`${step.name}.${input}`, name)])
  const id = verdictIdOf(step, inputs, environment)
  return {
    id,
    inputs: {
      ...Object.fromEntries(handedOn.map(([name, value = '']) => [name, value])),
      ...step.inputs,
      ...Object.fromEntries(secrets.filter(([, value]) => value !== undefined)),
      ...(isOwnDefault(step) ? {} : { id })
    },
    withheld: [...withheldFrom(step), ...steps.flatMap(({ variables }) => Object.values(variables))]
  }
}

/** What each step is given beside its own, by the name of the input. */
function common(inputs: Inputs): Readonly<Record<string, string | undefined>> {
  return {
    'on-inconclusive': inputs.onInconclusive,
    'upload-verdict': String(inputs.uploadVerdict),
    matrix: inputs.matrix,
    strategy: inputs.strategy,
    'job-status': inputs.jobStatus,
    'github-token': inputs.githubToken,
    'gitlab-token': inputs.gitlabToken
  }
}

/** The author's own id, and the leg of a matrix where there is one; else as an action of the section's name would make it. */
function verdictIdOf({ id, section }: Step, { matrix }: Inputs, environment: Environment): string {
  if (id === undefined) return defaultVerdictId(section, environment, matrix)
  const nowhere = { job: undefined, step: undefined }
  const leg = defaultVerdictId('', nowhere, matrix)
  const named = leg === '' ? id : `${id}-${leg}`
  return named.length <= LONGEST_ID ? named : defaultVerdictId(id, nowhere, matrix)
}

/** Whether the action comes to the same id by itself. The report knows its comment by what it was told, and by nothing else. */
function isOwnDefault({ id, section, action }: Step): boolean {
  return id === undefined && section === action
}

/** The variables that actions take their tokens from where the input is empty. */
function withheldFrom({ action }: Step): string[] {
  const tokens = new Set(Object.values(declared).flatMap(({ inputs }) => Object.keys(inputs).filter(isToken)))
  return [...tokens].filter(name => !Object.hasOwn(declared[action].inputs, name)).map(name => name.toUpperCase().replaceAll('-', '_'))
}
