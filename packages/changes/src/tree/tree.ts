/** The files of one side of a comparison: a commit, or the workspace. Paths are relative to the workspace, with forward slashes. */
export interface Tree {
  /** What people call it: `origin/main`, `the workspace`. */
  readonly name: string
  /** All paths, sorted. Of the workspace those that git tracks or would. */
  readonly paths: readonly string[]
  /** Undefined where it is not there. Throws where it is and cannot be read, or is larger than `MOST_FILE_BYTES`. */
  read(path: string): Promise<Buffer | undefined>
  /** The files of a folder, such as the plots of DVCLive; none where it is no folder. */
  filesIn(folder: string): Promise<readonly string[]>
}

export const MOST_FILE_BYTES = 16 * 1024 * 1024
