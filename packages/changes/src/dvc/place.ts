import { posix } from 'node:path'

/** A path of a DVC file, relative to the workspace. What leads out of it still begins with `..`. An address stays as it is. */
export function placed(folder: string, path: string): string {
  if (/^[a-z][a-z0-9+]+:\/\//i.test(path)) return path
  return posix.join(folder, path.replaceAll('\\', '/')).replace(/\/$/, '')
}

export function folderOf(path: string): string {
  return posix.dirname(path)
}
