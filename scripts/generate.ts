import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { actionNames, type Metadata, readMetadata } from '../packages/cli/src/index.ts'
import { root } from './root.ts'
import { schemas } from './schemas.ts'

/** Writes everything that is derived from `action.yml` and the zod schemas: `definition.ts`, README tables, `schemas/`. */
const names = await actionNames(root)
const actions = await Promise.all(names.map(async name => ({ name, metadata: await readMetadata(root, name) })))

for (const { name, metadata } of actions) {
  await writeFile(join(root, 'actions', name, 'src', 'definition.ts'), definition(name, metadata))
  await replaceBetweenMarkers(join('actions', name, 'README.md'), { inputs: inputTable(metadata), outputs: outputTable(metadata) })
}
await replaceBetweenMarkers('README.md', { actions: actionTable() })
for (const [file, schema] of Object.entries(schemas)) {
  await writeFile(join(root, 'schemas', file), `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), undefined, 2)}\n`)
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
  const rows = actions.map(({ name, metadata }) => `| [\`${name}\`](actions/${name}/README.md) | ${metadata.description} |`)
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
