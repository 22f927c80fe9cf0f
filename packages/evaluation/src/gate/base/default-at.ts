import { z } from 'zod'
import { Shape } from '../schema.ts'

/** What a key of a gate is where it is not written; undefined where it then asks for nothing. */
export function defaultAt(path: readonly string[]): unknown {
  let here: readonly unknown[] = [schemaOfGate()]
  for (const key of path) here = here.flatMap(membersOf).flatMap(member => childrenOf(member, key))
  return here.flatMap(membersOf).find(({ default: written }) => written !== undefined)?.default
}

const Schema = z.object({
  default: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional()
})
type Schema = z.infer<typeof Schema>

let known: unknown

function schemaOfGate(): unknown {
  known ??= z.toJSONSchema(Shape, { io: 'input' })
  return known
}

/** The schema and, of a union, its members. */
function membersOf(schema: unknown): Schema[] {
  const { success, data } = Schema.safeParse(schema)
  return success ? [data, ...(data.anyOf ?? []).flatMap(membersOf)] : []
}

function childrenOf({ properties, additionalProperties }: Schema, key: string): unknown[] {
  const child = properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : additionalProperties
  return child === undefined ? [] : [child]
}
