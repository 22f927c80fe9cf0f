import type { VerdictFile } from '@gauntlet/core'

/** What a verdict says of models: of the file that is to be registered, only of others, or of none. */
export type SpeaksOf = 'this model' | 'another model' | 'no model'

/** A verdict, or an error in its place, that was given to register on. */
export interface Given {
  readonly file: VerdictFile
  readonly speaksOf: SpeaksOf
}

/** A file that should have been a verdict. */
export interface Unreadable {
  readonly path: string
  readonly problem: string
}

/** They tell of what happens to a model once it is registered, or repeat other verdicts; none judges a candidate. */
const NOT_ABOUT_CANDIDATES: readonly string[] = ['register-model', 'canary-deploy', 'rollback', 'pr-report', 'run']

export function isAboutCandidates({ action }: VerdictFile): boolean {
  return !NOT_ABOUT_CANDIDATES.includes(action)
}

/** The digests under the input `model` of whatever made the verdict. */
export function modelDigests({ provenance }: VerdictFile): string[] {
  return provenance.inputs.filter(({ input }) => input === 'model').map(({ sha256 }) => sha256)
}

export function speaksOf(file: VerdictFile, digest: string): SpeaksOf {
  const digests = modelDigests(file)
  if (digests.length === 0) return 'no model'
  return digests.includes(digest) ? 'this model' : 'another model'
}
