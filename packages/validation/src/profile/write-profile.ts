import { writeAtomically } from '@gauntlet/core'
import type { ProfilePage } from './page/page.ts'

/** Writes the page, and the profile as JSON beside it under the same name. */
export async function writeProfile(path: string, page: ProfilePage): Promise<void> {
  // Pages and pictures are a large part of the bundle; nobody else should wait for them to load.
  const { renderProfilePage } = await import('./page/page.ts')
  await writeAtomically(jsonPathOf(path), `${JSON.stringify(page.profile)}\n`)
  await writeAtomically(path, renderProfilePage(page))
}

/** `profile.html` has its JSON in `profile.json`. */
export function jsonPathOf(page: string): string {
  return page.replace(/\.html$/i, '.json')
}
