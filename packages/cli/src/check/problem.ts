/** A place in a file, counted from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Something wrong in a file. An `error` would fail a run; a `warning` is likely not what its author wanted. */
export interface Problem {
  /** As people read it: relative to the folder that is checked. */
  readonly file: string
  /** Absent where it is the file itself that is not there, or not readable. */
  readonly place: Place | undefined
  readonly severity: 'error' | 'warning'
  readonly message: string
}

/** By file, then from top to bottom. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const line = ({ place }: Problem) => (place?.line ?? 0) * 10_000 + (place?.column ?? 0)
  return problems.toSorted((a, b) => (a.file === b.file ? line(a) - line(b) : a.file < b.file ? -1 : 1))
}
