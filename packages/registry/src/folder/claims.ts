import { createExclusively, numberedFile, numbersIn } from '@gauntlet/core'
import { z } from 'zod'
import { VersionName } from '../model-version.ts'
import { readRecord, recordText } from './record.ts'

/** Which version name a digest has. Written once, before the version is there, so that everybody who registers it agrees. */
export const Claim = z.strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/), version: VersionName, claimedAt: z.iso.datetime() })
export type Claim = z.infer<typeof Claim>

/** The digests that begin alike share a log, for only their version names could meet. */
export function beginningOf(digest: string): string {
  return digest.slice(0, 8)
}

/** The version name a digest has been given, or undefined. */
export async function findClaim(log: string, digest: string): Promise<string | undefined> {
  return (await readClaims(log)).claims.find(claim => claim.digest === digest)?.version
}

/**
 * Gives a digest its version name, or finds the one it has: of an earlier run that was ended, or of somebody at the same moment.
 * `existing` are versions in the registry whose digest begins alike; their names are taken.
 */
export async function claimVersion(log: string, digest: string, existing: readonly Omit<Claim, 'claimedAt'>[], now: Date): Promise<string> {
  for (;;) {
    const { claims, last } = await readClaims(log)
    const known = claims.find(claim => claim.digest === digest)
    if (known !== undefined) return known.version
    const version = existing.find(each => each.digest === digest)?.version ?? freeName(digest, [...claims, ...existing], now)
    const claim: Claim = { digest, version, claimedAt: now.toISOString() }
    // Refused means that somebody else has made a claim since: that is progress, so this loop ends.
    if (await createExclusively(numberedFile(log, last + 1), recordText(claim))) return version
  }
}

async function readClaims(log: string): Promise<{ claims: Claim[]; last: number }> {
  const numbers = await numbersIn(log)
  const claims = await Promise.all(numbers.map(number => readRecord(numberedFile(log, number), Claim)))
  return { claims: claims.filter(claim => claim !== undefined), last: numbers.at(-1) ?? 0 }
}

/** The first second from now on whose name no other digest has. */
function freeName(digest: string, taken: readonly { readonly version: string }[], now: Date): string {
  for (let time = now.getTime(); ; time += 1000) {
    const stamp = new Date(time).toISOString().replace(/[-:]|\.\d+/g, '')
    const version = `v${stamp}_${beginningOf(digest)}`
    if (!taken.some(each => each.version === version)) return version
  }
}
