import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { judgedFile } from '@gauntlet/core'
import { ModelVersion, RECORD_FILE, VersionName } from '../model-version.ts'
import { isMissing, namesIn } from './missing.ts'
import { readRecord } from './record.ts'

/** Names of the versions in a folder, newest first. What is called otherwise is none of ours. */
export async function versionNames(folder: string): Promise<string[]> {
  return (await namesIn(folder)).filter(name => VersionName.safeParse(name).success).reverse()
}

/**
 * One version, or undefined where there is none. Versions appear whole, so one that is not (no record, no file, another size) is
 * damaged: an error that names the file.
 */
export async function readVersion(folder: string, name: string, version: string): Promise<ModelVersion | undefined> {
  const path = join(folder, version)
  if (!(await exists(path))) return undefined
  const record = join(path, RECORD_FILE)
  const model = await readRecord(record, ModelVersion)
  if (model === undefined) throw damaged(record, 'it is missing')
  if (model.version !== version || model.name !== name) throw damaged(record, `it speaks of ${model.name}/${model.version}`)
  const file = join(path, model.file)
  const found = await lstat(file).catch(cause => {
    if (isMissing(cause)) return undefined
    throw new Error(`Could not look at ${file}`, { cause })
  })
  if (found === undefined) throw damaged(file, 'it is missing')
  if (!found.isFile()) throw damaged(file, 'it is not a regular file')
  if (found.size !== model.bytes) throw damaged(file, `it has ${found.size} bytes, not ${model.bytes}`)
  return model
}

/** Rejects unless the file of a version still has the digest it was registered by. */
export async function verifyVersion(folder: string, model: ModelVersion): Promise<void> {
  const file = join(folder, model.version, model.file)
  const { sha256 } = await judgedFile('model', file, folder)
  if (sha256 !== model.digest) throw damaged(file, `its SHA-256 is ${sha256}, not ${model.digest}`)
}

function damaged(file: string, how: string): Error {
  return new Error(`${file} is damaged: ${how}. Bring it back from a copy, or remove its version`)
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (cause) {
    if (isMissing(cause)) return false
    throw new Error(`Could not look at ${path}`, { cause })
  }
}
