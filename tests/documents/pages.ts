import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { actionFolders, root } from '../workflows/workflow-files.ts'

/** Everything that is written for people, relative to the root. */
export const pages = [
  ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'examples/flights/README.md'],
  ...['docs', 'docs/decisions'].flatMap(folder => markdownIn(folder)),
  ...actionFolders().map(name => `actions/${name}/README.md`)
]

export function textOf(page: string): string {
  return readFileSync(join(root, page), 'utf8')
}

/** The YAML blocks of a page, in order. */
export function yamlOf(page: string): string[] {
  return [...textOf(page).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block)
}

export function markdownIn(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap(name => (name.endsWith('.md') ? [`${folder}/${name}`] : []))
}
