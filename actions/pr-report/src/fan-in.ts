import { plain, type VerdictFile } from '@gauntlet/core'
import type { FanIn } from '@gauntlet/reporting'
import { legName } from './leg-name.ts'
import type { NeededJob } from './needs.ts'

/**
 * Which jobs reported, counted by the legs of their matrices. A job that was skipped, and one that came to a good end and has no
 * verdict at all, is none that has to report: it may be the one that builds the image. `undefined` where a single job reports and
 * nobody says that there are more.
 */
export function fanInOf(verdicts: readonly VerdictFile[], needs: readonly NeededJob[] | undefined): FanIn | undefined {
  const jobs = new Map<string, VerdictFile[]>()
  for (const file of verdicts) {
    const { job } = file.provenance
    if (job !== undefined) jobs.set(job, [...(jobs.get(job) ?? []), file])
  }
  const missing = [...jobs].flatMap(([job, files]) => missingLegs(job, files, needs))
  for (const { job, result } of needs ?? []) {
    if (!jobs.has(job) && (result === 'failure' || result === 'cancelled')) missing.push({ job: plain(job), why: WHY[result] })
  }
  const reported = [...jobs.values()].reduce((sum, files) => sum + legsOf(files).size, 0)
  const expected = reported + missing.length
  return needs === undefined && expected < 2 ? undefined : { reported, expected, missing }
}

const WHY = {
  failure: 'it failed before it could judge',
  cancelled: 'it was cancelled',
  success: 'it ended well and left no verdict',
  skipped: 'it was skipped'
} as const

/** Jobs without a matrix are one leg. */
function legsOf(files: readonly VerdictFile[]): Set<number> {
  return new Set(files.map(({ provenance }) => provenance.leg?.index ?? 0))
}

function missingLegs(job: string, files: readonly VerdictFile[], needs: readonly NeededJob[] | undefined): FanIn['missing'] {
  const total = Math.max(1, ...files.map(({ provenance }) => provenance.leg?.total ?? 1))
  const there = legsOf(files)
  const result = needs?.find(needed => needed.job === job)?.result
  // Of a matrix GitHub knows only how all of it went: of a leg in a failed one nobody can say that it was the one.
  const why = result === 'failure' ? 'its job failed' : result === undefined ? 'it left no verdict' : WHY[result]
  return Array.from({ length: total }, (_, index) => index)
    .filter(index => !there.has(index))
    .map(index => ({ job: legName(job, index, total, files), why }))
}
