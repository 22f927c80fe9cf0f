/** An artifact of a run, not yet fetched. */
export interface ListedArtifact {
  readonly id: number
  readonly name: string
  /** Of the archive. */
  readonly bytes: number
  /** Of the archive, in lower-case hexadecimal; undefined where nobody knows it. */
  readonly sha256: string | undefined
  /** When GitHub removed it, in ISO time or ''; undefined where it is there. */
  readonly expiredAt: string | undefined
}

/** The run that artifacts are of, as GitHub tells it: none of it comes from the artifacts. */
export interface SourceRun {
  readonly id: number
  readonly attempt: number
  /** Of the workflow. */
  readonly name: string
  /** What started it: `pull_request`. */
  readonly event: string
  readonly headSha: string
  readonly headBranch: string | undefined
  /** Undefined, as the repository, where the fork is gone. */
  readonly headOwner: string | undefined
  /** `owner/name` */
  readonly headRepository: string | undefined
}

/** Where artifacts come from. */
export interface ArtifactSource {
  /** Undefined where it is the run that asks. */
  readonly run: SourceRun | undefined
  /** For people: `run 42`. */
  readonly shown: string
  readonly artifacts: readonly ListedArtifact[]
  /** Fetches the archive of one into an empty folder, and answers with its path. */
  fetch(artifact: ListedArtifact, folder: string): Promise<string>
}
