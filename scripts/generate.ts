import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { actionNames, type Metadata, readMetadata } from '../packages/bundles/src/index.ts'
import { SECTIONS } from '../packages/pipeline/src/section-names.ts'
import { root } from './root.ts'

/** Writes everything that is derived from `action.yml` and the zod schemas: `definition.ts`, README tables, `schemas/`, the root action. */
const names = await actionNames(root)
const actions = await Promise.all(names.map(async name => ({ name, metadata: await readMetadata(root, name) })))

for (const { name, metadata } of actions) {
  await writeFile(join(root, 'actions', name, 'src', 'definition.ts'), definition(name, metadata))
  await replaceBetweenMarkers(join('actions', name, 'README.md'), { inputs: inputTable(metadata), outputs: outputTable(metadata) })
}
await replaceBetweenMarkers('README.md', { actions: actionTable() })
await writeFile(join(root, 'action.yml'), rootAction(await readFile(join(root, 'actions', 'run', 'action.yml'), 'utf8')))
await writeFile(join(root, 'packages', 'pipeline', 'src', 'declared.ts'), declaredActions())
// Only now: some of them are made of what was just written.
const { schemas } = await import('./schemas.ts')
for (const [file, schema] of Object.entries(schemas)) {
  // The one that holds the others holds them in several places.
  const reused = file === 'gauntlet.schema.json' ? 'ref' : 'inline'
  await writeFile(join(root, 'schemas', file), `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', reused }), undefined, 2)}\n`)
}

function definition(name: string, metadata: Metadata): string {
  const post = metadata.runs.post === undefined ? '' : '\n  post: true,'
  const inputs = Object.entries(metadata.inputs).map(([input, { required = false, default: value }]) => {
    const fixed = value === undefined || value.includes('${{') ? '' : `, default: ${quoted(value)}`
    return `    ${quoted(input)}: { required: ${required}${fixed} }`
  })
  const outputs = Object.keys(metadata.outputs).map(quoted)
  return `// Generated from ../action.yml by \`npm run generate\`. Do not edit.
import type { ActionDefinition } from '@gauntlet/core'

export const definition = {
  name: ${quoted(name)},
  gate: ${name !== 'pr-report'},${post}
  inputs: {
${inputs.join(',\n')}
  },
  outputs: [${outputs.join(', ')}]
} as const satisfies ActionDefinition
`
}

/** What sections of gauntlet.yml may hold. */
function declaredActions(): string {
  const used = actions.filter(({ name }) => Object.values<string>(SECTIONS).includes(name))
  const entries = used.map(({ name, metadata }) => {
    const inputs = Object.entries(metadata.inputs).map(([input, { description, required = false, default: value }]) => {
      const fallback = value === undefined ? '' : `, default: ${quoted(value)}`
      return `      ${quoted(input)}: { description: ${quoted(description)}, required: ${required}${fallback} }`
    })
    const outputs = Object.keys(metadata.outputs).map(quoted).join(', ')
    return `  ${quoted(name)}: {
    post: ${metadata.runs.post !== undefined},
    inputs: {
${inputs.join(',\n')}
    },
    outputs: [${outputs}]
  }`
  })
  return `// Generated from actions/*/action.yml by \`npm run generate\`. Do not edit.
import type { DeclaredAction } from './declared-action.ts'
import type { SectionAction } from './section-names.ts'

export const declared: Readonly<Record<SectionAction, DeclaredAction>> = {
${entries.join(',\n')}
}
`
}

/** The action at the root of the repository is `actions/run`, for who writes `uses: gauntlet-ml/gauntlet@v1`. */
function rootAction(text: string): string {
  const moved = text.replaceAll('../../dist/', 'dist/')
  return `# Generated from actions/run/action.yml by \`npm run generate\`. Do not edit.\n${moved}`
}

function inputTable({ inputs }: Metadata): string {
  const rows = Object.entries(inputs).map(([name, { description, required, default: value }]) => {
    const shown = required === true ? '**required**' : value === undefined ? '' : `\`${value}\``
    return `| \`${name}\` | ${description} | ${shown} |`
  })
  return ['| Input | Meaning | Default |', '| --- | --- | --- |', ...rows].join('\n')
}

function outputTable({ outputs }: Metadata): string {
  return [
    '| Output | Meaning |',
    '| --- | --- |',
    ...Object.entries(outputs).map(([name, { description }]) => `| \`${name}\` | ${description} |`)
  ].join('\n')
}

function actionTable(): string {
  // The one at the root is the way in.
  const [whole, others] = [actions.filter(({ name }) => name === 'run'), actions.filter(({ name }) => name !== 'run')]
  const rows = [...whole, ...others].map(
    ({ name, metadata }) =>
      `| [\`${name === 'run' ? 'gauntlet-ml/gauntlet' : name}\`](actions/${name}/README.md) | ${metadata.description} |`
  )
  return ['| Action | What it does |', '| --- | --- |', ...rows].join('\n')
}

async function replaceBetweenMarkers(file: string, parts: Readonly<Record<string, string>>): Promise<void> {
  const path = join(root, file)
  let text = await readFile(path, 'utf8')
  for (const [part, content] of Object.entries(parts)) {
    const markers = new RegExp(`(<!-- ${part}:start -->\\n)[\\s\\S]*?(<!-- ${part}:end -->)`)
    if (!markers.test(text)) throw new Error(`${file} has no <!-- ${part}:start --> … <!-- ${part}:end --> markers`)
    text = text.replace(markers, (_, start: string, end: string) => `${start}${content}\n${end}`)
  }
  await writeFile(path, text)
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
