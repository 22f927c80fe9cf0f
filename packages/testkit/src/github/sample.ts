import { type Description, resolveSchema } from './description.ts'
import type { Schema } from './json-schema.ts'

/**
 * The smallest value that GitHub's description allows for the named schema, with `known` properties put over it: the
 * double tells what it knows and the description fills in the rest, so that no answer of the double is incomplete.
 */
export function sample(description: Description, name: string, known: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const value = smallest(description, { $ref: `#/schemas/${name}` })
  if (typeof value !== 'object' || value === null) throw new Error(`The schema ${name} is not an object`)
  return { ...value, ...known }
}

function smallest(description: Description, reference: Schema): unknown {
  const schema = resolveSchema(description, reference)
  if (schema.enum !== undefined) return schema.enum[0]
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined && schema.properties === undefined) {
    return choices.some(choice => choice.type === 'null') ? null : smallest(description, choices[0] ?? {})
  }
  if (schema.allOf !== undefined) return Object.assign({}, ...schema.allOf.map(part => smallest(description, part)))
  if (schema.properties !== undefined || schema.type === 'object') {
    const required = schema.required ?? []
    return Object.fromEntries(required.map(key => [key, smallest(description, schema.properties?.[key] ?? {})]))
  }
  switch (schema.type) {
    case 'string':
      return smallestText(schema.format)
    case 'integer':
    case 'number':
      return schema.minimum ?? 1
    case 'boolean':
      return false
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => smallest(description, schema.items ?? {}))
    default:
      return null
  }
}

function smallestText(format: string | undefined): string {
  if (format === 'date-time') return '2026-01-01T00:00:00Z'
  if (format === 'uri') return 'https://github.test/'
  if (format === 'email') return 'someone@github.test'
  return ''
}
