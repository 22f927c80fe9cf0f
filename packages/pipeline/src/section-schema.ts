import { Tests } from '@gauntlet/evaluation'
import { z } from 'zod'
import { declared } from './declared.ts'
import { COMMON_INPUTS } from './declared-action.ts'
import { inputSchema } from './input-schema.ts'
import { SECTIONS, type SectionName } from './section-names.ts'

/** What a step of a section is written as: the inputs of its action. */
export function stepSchema(section: SectionName): z.ZodObject {
  if (section !== 'tests') return z.strictObject(fieldsOf(section))
  // For who has tests and no gate: the section `tests` of one, and the files that it judges.
  return Tests.safeExtend({ ...fieldsOf(section, COMMON_INPUTS), files: fieldOf(section, 'tests') })
}

/** In one step with the gates the report always comes at the end: that a run goes on is for a step of its own to say. */
const OF_A_STEP: readonly string[] = ['status']

/** The inputs of the section's action, or those of them that are named. */
function fieldsOf(section: SectionName, named?: readonly string[]): Record<string, z.ZodType> {
  const { inputs } = declared[SECTIONS[section]]
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, input]) => {
      const isAsked = named === undefined ? !(section === 'pr-report' && OF_A_STEP.includes(name)) : named.includes(name)
      const schema = isAsked ? inputSchema(name, input) : undefined
      return schema === undefined ? [] : [[name, input.required ? schema : schema.optional()]]
    })
  )
}

function fieldOf(section: SectionName, name: string): z.ZodType {
  const { inputs } = declared[SECTIONS[section]]
  const schema = inputs[name] && inputSchema(name, inputs[name])
  if (schema === undefined) throw new Error(`Could not find the input ${name} of ${SECTIONS[section]}`)
  return schema
}
