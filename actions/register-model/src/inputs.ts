import { InputError, parse, type Run, redact } from '@gauntlet/core'
import { CHAMPION, PREVIOUS_CHAMPION, parseModelName } from '@gauntlet/registry'
import type { definition } from './definition.ts'
import { tags } from './tags.ts'

/** The `with:` block of `register-model`, read once and never again. */
export interface Inputs {
  readonly model: string
  readonly name: string
  readonly registry: string
  readonly alias: string
  readonly stage: string | undefined
  readonly tags: Readonly<Record<string, string>>
  /** Paths or patterns. Undefined for the verdicts of this job. */
  readonly verdicts: readonly string[] | undefined
  readonly requireVerdicts: readonly string[]
  readonly allowFirst: boolean
}

export function readInputs({ inputs }: Run<keyof typeof definition.inputs>): Inputs {
  return {
    model: inputs.required('model', parse.text),
    name: inputs.required('name', parseModelName),
    registry: inputs.required('registry', parse.text),
    alias: inputs.required('alias', aliasOfCandidate),
    stage: inputs.optional('stage', stage),
    tags: inputs.optional('tags', tags) ?? {},
    verdicts: inputs.optional('verdicts', parse.onePerLine),
    requireVerdicts: [...new Set(inputs.required('require-verdicts', parse.list(parseModelName)))],
    allowFirst: inputs.required('allow-first', parse.boolean)
  }
}

const aliasOfCandidate: parse.Parse<string> = (text, input) => {
  const alias = parseModelName(text, input)
  // On some disks names that differ in case are the same folder.
  if (![CHAMPION, PREVIOUS_CHAMPION].includes(alias.toLowerCase())) return alias
  throw new InputError(
    input,
    `is "${alias}", which says what serves and moves only when a rollout has succeeded. Register as "candidate" and let canary-deploy or rollback move it.`
  )
}

const stage: parse.Parse<string> = (text, input) => {
  if (/^[^\n\r]{1,100}$/.test(text)) return redact(text)
  throw new InputError(input, `has ${text.length} characters or several lines; expected a word such as staging`)
}
