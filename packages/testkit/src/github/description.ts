import { readFileSync } from 'node:fs'
import type { Schema } from './json-schema.ts'
import { withKnownDifferences } from './known-differences.ts'

export interface Parameter {
  readonly name: string
  readonly in: string
  readonly required: boolean
  readonly schema: Schema
}

export interface Operation {
  /** GitHub's own name, for example `issues/create-comment`. */
  readonly id: string
  readonly method: string
  /** With parameters in braces: `/repos/{owner}/{repo}/issues/{issue_number}/comments`. */
  readonly path: string
  readonly parameters: readonly Parameter[]
  readonly body?: { readonly required: boolean; readonly schema: Schema }
  /** The schema of the JSON body for each documented status, `null` where there is none. */
  readonly responses: Readonly<Record<string, Schema | null>>
}

/** A cut of GitHub's OpenAPI description, made by `scripts/trim-openapi.ts`. */
export interface Description {
  readonly operations: readonly Operation[]
  readonly schemas: Readonly<Record<string, Schema>>
}

export type DescriptionName = 'api.github.com' | 'ghes-3.19'

export function readDescription(name: DescriptionName): Description {
  const file = JSON.parse(readFileSync(new URL(`openapi/${name}.json`, import.meta.url), 'utf8')) as {
    operations: Record<string, Omit<Operation, 'id'>>
    schemas: Record<string, Schema>
  }
  const operations = Object.entries(file.operations).map(([id, operation]) => ({ id, ...operation }))
  return { operations, schemas: withKnownDifferences(file.schemas) }
}

export interface Match {
  readonly operation: Operation
  /** Path parameters, decoded. */
  readonly params: Readonly<Record<string, string>>
}

/** The operation that a method and a path (without base path and query) mean, `undefined` when the cut holds none. */
export function matchOperation(description: Description, method: string, path: string): Match | undefined {
  for (const operation of description.operations) {
    if (operation.method !== method) continue
    const found = patternOf(operation.path).exec(path)
    if (found === null) continue
    return {
      operation,
      params: Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]))
    }
  }
  return undefined
}

/** A parameter at the end of a path may span segments: `contents/{path}`, `git/ref/{ref}`. */
function patternOf(path: string): RegExp {
  const source = path.replace(/\{(\w+)\}(\/|$)/g, (_, name: string, end: string) =>
    end === '' && /^(path|ref)$/.test(name) ? `(?<${name}>.+)` : `(?<${name}>[^/]+)${end}`
  )
  return new RegExp(`^${source}$`)
}

/** Follows `$ref` to the schema it names. */
export function resolveSchema(description: Description, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema
  const named = description.schemas[schema.$ref.slice('#/schemas/'.length)]
  if (named === undefined) throw new Error(`The cut of GitHub's description lacks ${schema.$ref}: run scripts/trim-openapi.ts again`)
  return resolveSchema(description, named)
}
