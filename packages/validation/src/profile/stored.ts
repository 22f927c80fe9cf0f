import { InputError, plain, readCapped } from '@gauntlet/core'
import { PROFILE_VERSION, Profile } from './profile.ts'

/** A profile of 500 columns with all that is kept of them has about 20 MB. */
const MOST_BYTES = 64e6

/**
 * The profile in a file, or `undefined` where the file is data: told apart by what is in it. A profile that cannot be used is an
 * `InputError`; `shown` is how the file is named there.
 */
export async function readStoredProfile(input: string, path: string, shown: string): Promise<Profile | undefined> {
  if (!/\.json$/i.test(path)) return undefined
  const bytes = await readCapped(path, MOST_BYTES).catch(() => undefined)
  // Data is an array, or objects one a line; this way a large file of data is not parsed in vain.
  if (bytes === undefined || !/^\s*\{\s*"/.test(bytes.subarray(0, 200).toString('utf8'))) return undefined
  const parsed = parsedJson(bytes)
  if (!isRecord(parsed) || parsed.kind !== 'gauntlet-profile') return undefined
  if (parsed.version !== PROFILE_VERSION) {
    throw new InputError(
      input,
      `names "${shown}", a profile of version ${plain(String(parsed.version), 20)}; this release reads version ${PROFILE_VERSION}. Write it anew with "profile:".`
    )
  }
  const profile = Profile.safeParse(parsed)
  if (profile.success) return profile.data
  const [issue] = profile.error.issues
  throw new InputError(
    input,
    `names "${shown}", a profile that is damaged: "${plain(issue?.path.map(String).join('.') ?? '', 200)}" ${plain(issue?.message ?? 'is not as it should be', 200)}. Write it anew with "profile:".`
  )
}

function parsedJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
