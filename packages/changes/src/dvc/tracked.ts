import { z } from 'zod'

/** What DVC remembers of a file or folder that it keeps, or that a stage reads. */
export interface Tracked {
  /** Relative to the workspace; as it stands where it is an address such as `s3://…`. */
  readonly path: string
  /** The file of DVC that says so. */
  readonly from: string
  /** MD5, of a folder with `.dir` behind it; or what a cloud calls its version. Undefined where none was written. */
  readonly hash: string | undefined
  readonly bytes: number | undefined
  readonly files: number | undefined
  readonly role: 'dependency' | 'output'
  /** The stage of a pipeline; undefined for what `dvc add` tracks. */
  readonly stage: string | undefined
  /** Whether DVC before 3.0 wrote it, in whose hashes line ends of Windows are those of Unix. */
  readonly legacy: boolean
}

const Text = z.string().max(10_000)

/** All scalars are text: of a digest such as 1234…e12 YAML would make a number. */
export const TrackedEntry = z.object({
  path: Text,
  md5: Text.optional(),
  etag: Text.optional(),
  checksum: Text.optional(),
  hash: Text.optional(),
  size: Text.optional(),
  nfiles: Text.optional()
})
type TrackedEntry = z.output<typeof TrackedEntry>

export function trackedOf(
  entry: TrackedEntry,
  where: { readonly path: string; readonly from: string; readonly role: Tracked['role']; readonly stage: string | undefined }
): Tracked {
  return {
    ...where,
    hash: (entry.md5 ?? entry.etag ?? entry.checksum)?.toLowerCase(),
    bytes: count(entry.size),
    files: count(entry.nfiles),
    legacy: entry.hash === undefined
  }
}

function count(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}
