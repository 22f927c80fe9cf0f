import { z } from 'zod'
import { IdInList } from './input-schema.ts'
import { REPORT, type SectionName, sectionNames } from './section-names.ts'
import { stepSchema } from './section-schema.ts'

/**
 * gauntlet.yml: what the whole gate runs, one section for each kind of judgement. A section holds the inputs of its action, or a list
 * of such maps, each with an `id`. Its configs may stand in it in place of a path, and are checked with it.
 */
export const GauntletFile = z
  .strictObject(Object.fromEntries(sectionNames.map(section => [section, sectionSchema(section)])) as Record<SectionName, z.ZodType>)
  .superRefine((file, context) => {
    const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    if (sectionNames.every(section => section === REPORT || file[section] === undefined))
      refuse([], `it has nothing to judge. Add a section: ${sectionNames.filter(section => section !== REPORT).join(', ')}`)
    const taken = new Map<string, SectionName>(sectionNames.map(section => [section, section]))
    for (const { id, section, path } of idsOf(file)) {
      const owner = taken.get(id)
      const isOwnName = owner === section && id === section && path.length === 2
      if (owner !== undefined && !isOwnName) refuse(path, `the name "${id}" is taken by ${owner}. Give each step its own`)
      taken.set(id, section)
    }
  })
export type GauntletFile = z.output<typeof GauntletFile>

function sectionSchema(section: SectionName): z.ZodType {
  const step = stepSchema(section)
  if (section === REPORT)
    return z
      .union([step, z.boolean(), z.null()])
      .optional()
      .describe('How the report is written. It is always written, unless this is false')
  const many = z.array(step.safeExtend({ id: IdInList })).min(1)
  return z.union([step, many]).optional()
}

interface Named {
  readonly id: string
  readonly section: SectionName
  readonly path: (string | number)[]
}

function idsOf(file: Readonly<Record<string, unknown>>): Named[] {
  return sectionNames.flatMap(section => {
    const written = file[section]
    const steps = Array.isArray(written) ? written.map((step, index) => [step, [section, index]] as const) : [[written, [section]] as const]
    return steps.flatMap(([step, path]) =>
      typeof step === 'object' && step !== null && 'id' in step && typeof step.id === 'string'
        ? [{ id: step.id, section, path: [...path, 'id'] }]
        : []
    )
  })
}
