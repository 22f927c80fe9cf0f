import { stat } from 'node:fs/promises'
import { InputError, type Roots, writablePath } from '@gauntlet/core'
import { folderRegistry } from './folder/folder-registry.ts'
import type { Registry } from './registry.ts'

const FOLDER = 'folder:'

/**
 * Opens the registry that the author names, `folder:<path>` relative to the workspace. A folder that is not there yet is an empty
 * registry. Where it may lie is what core's paths allow: workspace, temp folder, `GAUNTLET_ALLOWED_PATHS`.
 */
export async function openRegistry(given: string, roots: Roots): Promise<Registry> {
  const location = given.trim()
  const path = location.startsWith(FOLDER) ? location.slice(FOLDER.length).trim() : undefined
  if (path === undefined || path === '') throw new InputError('registry', `is "${location}"; ${wayOut(location)}`)
  const root = await writablePath('registry', path, roots)
  const found = await stat(root).catch(() => undefined)
  if (found !== undefined && !found.isDirectory()) throw new InputError('registry', `names "${path}", which is not a folder`)
  return folderRegistry({ location, root, checked: folder => writablePath('registry', folder, roots) })
}

function wayOut(location: string): string {
  const known = 'a registry is a folder now, written "folder:" and its path, such as folder:models'
  if (location === '' || location === FOLDER) return known
  return /^[\w.][\w./-]*$/.test(location) && location !== 'release' ? `${known}. Did you mean "${FOLDER}${location}"?` : known
}
