import type { DvcProject } from './look-dvc.ts'
import type { MetricsFound } from './look-metrics.ts'
import type { PythonProject } from './look-python.ts'
import type { DataFound, PredictionsFound } from './look-tables.ts'
import type { TestsFound } from './look-tests.ts'

/** What a repository was found to hold. Paths are relative to its folder, with forward slashes. */
export interface Repository {
  readonly hasGit: boolean
  /** Whether git has a file: what it has not, a step of the workflow has to make. */
  readonly isInGit: (path: string) => boolean
  /** Tables to learn from, the likeliest first. */
  readonly data: readonly DataFound[]
  /** Tables of what a model said, with what is true; the likeliest first. */
  readonly predictions: readonly PredictionsFound[]
  /** Files that training will write: named in dvc.yaml or in scripts, and not there yet. */
  readonly announced: { readonly data: readonly string[]; readonly predictions: readonly string[]; readonly metrics: readonly string[] }
  readonly metrics: readonly MetricsFound[]
  /** Suites of Great Expectations. */
  readonly gxSuites: readonly string[]
  readonly tests: TestsFound | undefined
  readonly dvc: DvcProject | undefined
  readonly python: PythonProject | undefined
  /** Commands that train, the likeliest first, with where each was found. */
  readonly training: readonly { readonly command: string; readonly from: string }[]
  /** Workflows that use Gauntlet already. */
  readonly gauntletWorkflows: readonly string[]
  /** What could not be looked at, as sentences. */
  readonly notes: readonly string[]
}
