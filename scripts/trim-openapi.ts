/**
 * Cuts GitHub's OpenAPI description down to the operations that Gauntlet calls, for the double in packages/testkit.
 *
 *   node scripts/trim-openapi.ts                  writes packages/testkit/src/github/openapi/api.github.com.json
 *   node scripts/trim-openapi.ts ghes-3.19        writes …/ghes-3.19.json (any description the package holds)
 *   node scripts/trim-openapi.ts ghes-3.19 FILE   the same from a description already on this disk
 *
 * One-off: run it by hand to follow a newer description or to add an operation, and commit the result. The package is
 * 385 MB unpacked, so it is packed into a temporary folder, one file is taken out of it, and it never enters the project.
 * Needs Node 24, npm and tar.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const source = { package: '@octokit/openapi', version: '23.0.2', licence: 'MIT' }

const operations = [
  'issues/list-comments',
  'issues/create-comment',
  'issues/get-comment',
  'issues/update-comment',
  'issues/delete-comment',
  'issues/list-events',
  'repos/list-comments-for-commit',
  'repos/create-commit-comment',
  'repos/update-commit-comment',
  'repos/delete-commit-comment',
  'repos/get-collaborator-permission-level',
  'repos/list-pull-requests-associated-with-commit',
  'pulls/get',
  'pulls/list',
  'users/get-authenticated',
  'repos/get',
  'repos/get-content',
  'checks/create',
  'checks/get',
  'checks/update',
  'checks/list-for-ref',
  'checks/list-annotations',
  'repos/create-deployment',
  'repos/get-deployment',
  'repos/list-deployments',
  'repos/create-deployment-status',
  'repos/list-deployment-statuses',
  'repos/create-dispatch-event',
  'actions/create-workflow-dispatch',
  'actions/list-workflow-runs',
  'actions/list-workflow-runs-for-repo',
  'actions/get-workflow-run',
  'actions/list-workflow-run-artifacts',
  'actions/get-artifact',
  'actions/download-artifact',
  'repos/create-commit-status',
  'repos/list-commit-statuses-for-ref',
  'git/get-ref',
  'git/create-blob',
  'git/create-tree',
  'git/get-tree',
  'git/create-commit',
  'git/get-commit',
  'git/list-matching-refs',
  'git/create-ref',
  'git/update-ref',
  'git/delete-ref'
]

const prose = new Set(['description', 'example', 'examples', 'title', 'externalDocs', 'deprecated', 'readOnly', 'xml', 'discriminator'])

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = { [key: string]: Json }

const [name = 'api.github.com', file] = process.argv.slice(2)
const description = asObject(JSON.parse(file === undefined ? unpack(name) : readFileSync(file, 'utf8')))
const target = fileURLToPath(new URL(`../packages/testkit/src/github/openapi/${name}.json`, import.meta.url))
writeFileSync(target, print(cut()))
process.stdout.write(`${target}: ${readFileSync(target).length} bytes\n`)

function unpack(wanted: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'))
  try {
    execFileSync('npm', ['pack', '--silent', `${source.package}@${source.version}`], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit']
    })
    const tarball = `octokit-openapi-${source.version}.tgz`
    return execFileSync('tar', ['xzOf', tarball, `package/generated/${wanted}.json`], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function cut(): { provenance: JsonObject; operations: JsonObject; schemas: JsonObject } {
  const found: JsonObject = {}
  for (const [path, item] of Object.entries(asObject(description.paths))) {
    for (const [method, operation] of Object.entries(asObject(item))) {
      const id = typeof operation === 'object' && !Array.isArray(operation) ? operation?.operationId : undefined
      if (typeof id === 'string' && operations.includes(id)) found[id] = cutOperation(path, method, asObject(operation))
    }
  }
  const absent = operations.filter(id => !(id in found))
  if (absent.length > 0) process.stderr.write(`not in ${name}: ${absent.join(', ')}\n`)
  const kept = operations.filter(id => id in found)
  return {
    provenance: {
      ...source,
      description: name,
      source: 'https://github.com/github/rest-api-description',
      cut: new Date().toISOString().slice(0, 10),
      by: 'scripts/trim-openapi.ts: examples and descriptions dropped, parameters inlined, JSON bodies only, nullable and boolean bounds as JSON Schema',
      operations: kept.length
    },
    operations: Object.fromEntries(kept.map(id => [id, found[id] ?? null])),
    schemas: closure(found)
  }
}

function cutOperation(path: string, method: string, operation: JsonObject): JsonObject {
  const parameters = asArray(operation.parameters ?? []).map(entry => {
    const parameter = asObject(resolve(entry))
    return {
      name: parameter.name ?? '',
      in: parameter.in ?? '',
      required: parameter.required === true,
      schema: asSchema(parameter.schema ?? {})
    }
  })
  const body = jsonSchemaOf(operation.requestBody ?? null)
  const responses = Object.entries(asObject(operation.responses)).map(([status, response]) => [status, jsonSchemaOf(response)])
  return {
    method: method.toUpperCase(),
    path,
    parameters,
    ...(body === null ? {} : { body: { required: asObject(operation.requestBody).required === true, schema: body } }),
    responses: Object.fromEntries(responses)
  }
}

/** The schema of a request's or response's JSON body, `null` when it has none. */
function jsonSchemaOf(bodyOrReference: Json): Json {
  if (bodyOrReference === null) return null
  const content = asObject(asObject(resolve(bodyOrReference)).content ?? {})
  const media = content['application/json'] ?? Object.entries(content).find(([type]) => type.endsWith('json'))?.[1]
  return media === undefined ? null : asSchema(asObject(media).schema ?? {})
}

/** A schema as JSON Schema 2020-12, without prose. Names below `properties` are kept whatever they are. */
function asSchema(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(asSchema)
  if (schema === null || typeof schema !== 'object') return schema
  const kept: JsonObject = {}
  for (const [keyword, value] of Object.entries(schema)) {
    if (prose.has(keyword) || keyword.startsWith('x-') || keyword === 'nullable') continue
    if (keyword === 'properties') kept.properties = Object.fromEntries(Object.entries(asObject(value)).map(([k, v]) => [k, asSchema(v)]))
    else if (keyword === 'enum' || keyword === 'required' || keyword === 'default') kept[keyword] = value
    else if (keyword === '$ref' && typeof value === 'string') kept.$ref = value.replace('#/components/', '#/')
    else kept[keyword] = asSchema(value)
  }
  for (const [exclusive, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum']
  ] as const) {
    if (typeof kept[exclusive] !== 'boolean') continue
    if (kept[exclusive] && kept[bound] !== undefined) {
      kept[exclusive] = kept[bound]
      delete kept[bound]
    } else delete kept[exclusive]
  }
  return schema.nullable === true ? { anyOf: [kept, { type: 'null' }] } : kept
}

/** Every schema that the operations name, directly or through other schemas. */
function closure(from: Json): JsonObject {
  const all = asObject(asObject(description.components).schemas)
  const found = new Map<string, Json>()
  const visit = (node: Json): void => {
    if (node === null || typeof node !== 'object') return
    if (!Array.isArray(node) && typeof node.$ref === 'string') {
      const schema = node.$ref.slice('#/schemas/'.length)
      if (found.has(schema)) return
      found.set(schema, asSchema(all[schema] ?? {}))
      visit(found.get(schema) ?? null)
    }
    for (const child of Object.values(node)) visit(child)
  }
  visit(from)
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function resolve(node: Json): Json {
  const reference = node !== null && typeof node === 'object' && !Array.isArray(node) ? node.$ref : undefined
  if (typeof reference !== 'string') return node
  return reference
    .slice(2)
    .split('/')
    .reduce<Json>((at, key) => asObject(at)[key] ?? null, description)
}

/** One line for each operation and schema, so that a newer cut can be read as a diff. */
function print(parts: Record<string, JsonObject>): string {
  const sections = Object.entries(parts).map(([section, entries]) => {
    const lines = Object.entries(entries).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    return `${JSON.stringify(section)}: {\n${lines.join(',\n')}\n}`
  })
  return `{\n${sections.join(',\n')}\n}\n`
}

function asObject(value: unknown): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('The description is not shaped as expected')
  return value as JsonObject
}

function asArray(value: Json): Json[] {
  if (!Array.isArray(value)) throw new Error('The description is not shaped as expected')
  return value
}
