import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import type { Call } from './call.ts'
import { type Description, type Operation, resolveSchema } from './description.ts'
import type { Schema } from './json-schema.ts'

export interface Conformance {
  /** What is wrong with a request, one sentence each; empty when it is as GitHub describes it. */
  readonly ofRequest: (call: Call, operation: Operation, params: Readonly<Record<string, string>>) => string[]
  /** What is wrong with an answer of the double itself. */
  readonly ofAnswer: (operation: Operation, status: number, body: unknown) => string[]
}

/**
 * Checks requests and answers against GitHub's description.
 *
 * Stricter than GitHub: it ignores unknown keys in a query or a body, which hides every misspelling, so they are refused here.
 */
export function createConformance(description: Description): Conformance {
  const bodies = createAjv(description, false)
  const texts = createAjv(description, true)
  const compiled = new Map<Schema, ValidateFunction>()
  const problems = (ajv: Ajv, schema: Schema, value: unknown): string[] => {
    const validate = compiled.get(schema) ?? ajv.compile(inCut(schema))
    compiled.set(schema, validate)
    return validate(value) ? [] : (validate.errors ?? []).map(sayError)
  }

  return {
    ofRequest(call, operation, params) {
      const found = headerProblems(call.headers)
      const query = operation.parameters.filter(parameter => parameter.in === 'query')
      for (const [name, text] of [...Object.entries(params), ...Object.entries(call.query)]) {
        const parameter = operation.parameters.find(candidate => candidate.name === name)
        if (parameter === undefined)
          found.push(`unknown query key "${name}" (known: ${query.map(known => known.name).join(', ') || 'none'})`)
        else found.push(...problems(texts, wrap(parameter.schema), { value: text }).map(problem => `parameter ${name}: ${problem}`))
      }
      for (const parameter of query)
        if (parameter.required && !(parameter.name in call.query)) found.push(`query key "${parameter.name}" is missing`)
      if (operation.body === undefined) {
        if (call.body !== undefined) found.push('has a body where none is described')
      } else if (call.body === undefined) {
        if (operation.body.required) found.push('has no body')
      } else {
        found.push(...problems(bodies, operation.body.schema, call.body).map(problem => `body ${problem}`))
        found.push(...unknownKeys(description, operation.body.schema, call.body, ''))
      }
      return found
    },
    ofAnswer(operation, status, body) {
      const schema = operation.responses[String(status)]
      if (schema === undefined || schema === null)
        return body === undefined || status >= 400 ? [] : [`answers ${status} with an undescribed body`]
      return problems(bodies, schema, body).map(problem => `answer ${status} ${problem}`)
    }
  }
}

function headerProblems(headers: Readonly<Record<string, string>>): string[] {
  const found: string[] = []
  if ((headers['user-agent'] ?? '') === '') found.push('has no user-agent')
  if (!(headers.accept ?? '').startsWith('application/vnd.github'))
    found.push(`accepts "${headers.accept ?? ''}" instead of application/vnd.github…`)
  if (headers['x-github-api-version'] !== '2022-11-28') found.push('does not say x-github-api-version: 2022-11-28')
  if (headers.authorization === undefined) found.push('has no authorization')
  return found
}

function unknownKeys(description: Description, schema: Schema, value: unknown, at: string): string[] {
  if (Array.isArray(value)) {
    const items = variants(description, schema).find(variant => variant.items !== undefined)?.items
    return items === undefined ? [] : value.flatMap((item, index) => unknownKeys(description, items, item, `${at}/${index}`))
  }
  if (typeof value !== 'object' || value === null) return []
  const properties = Object.assign({}, ...variants(description, schema).map(variant => variant.properties ?? {})) as Record<string, Schema>
  // An object without described properties is a free one, such as the inputs of a dispatch.
  if (Object.keys(properties).length === 0) return []
  return Object.entries(value).flatMap(([key, child]) => {
    const known = properties[key]
    return known === undefined ? [`unknown body key "${at}/${key}"`] : unknownKeys(description, known, child, `${at}/${key}`)
  })
}

/** The schema and all parts it is put together from. */
function variants(description: Description, schema: Schema): Schema[] {
  const resolved = resolveSchema(description, schema)
  const parts = [...(resolved.allOf ?? []), ...(resolved.anyOf ?? []), ...(resolved.oneOf ?? [])]
  return [resolved, ...parts.flatMap(part => variants(description, part))]
}

const wrappers = new WeakMap<Schema, Schema>()

/** Parameters arrive as text: Ajv coerces a value only where it has a place to put the coerced one. */
function wrap(schema: Schema): Schema {
  const wrapped = wrappers.get(schema) ?? { type: 'object', properties: { value: schema } }
  wrappers.set(schema, wrapped)
  return wrapped
}

function createAjv(description: Description, coerceTypes: boolean): Ajv {
  const ajv = new Ajv({ strict: false, coerceTypes, validateFormats: true, logger: false })
  formats.default(ajv)
  ajv.addSchema({ $id: 'cut', schemas: inCut(description.schemas) })
  return ajv
}

/** References within the cut, made absolute so that a schema compiled on its own still finds them. */
function inCut<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value).replaceAll('"$ref":"#/', '"$ref":"cut#/')) as Value
}

function sayError(error: ErrorObject): string {
  return `${error.instancePath || '/'} ${error.message ?? error.keyword}`
}
