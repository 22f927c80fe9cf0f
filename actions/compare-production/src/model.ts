import { type Environment, type Evidence, InputError, type JudgedFile } from '@gauntlet/core'
import type { MetricSource, Side } from '@gauntlet/evaluation'

/** What is known of one of the two models: its rows, or numbers only. */
export type Model = RowsOfModel | NumbersOfModel

export interface RowsOfModel {
  readonly kind: 'rows'
  readonly side: Side
  /** Real paths, of which a file of fetched ones is shown by its address. */
  readonly files: readonly string[]
  readonly names: ReadonlyMap<string, string>
}

export interface NumbersOfModel {
  readonly kind: 'numbers'
  readonly source: MetricSource
  readonly files: readonly JudgedFile[]
}

/** What production said, wherever it was learnt. */
export interface LearntOfProduction {
  readonly evidence: Pick<Evidence, 'tables'>
  readonly files: readonly JudgedFile[]
  readonly versions: Readonly<Record<string, string>>
}

/** How models are read. */
export interface Reading {
  readonly environment: Environment
  readonly allowPrivateNetwork: boolean
  /** To read what another run stored. */
  readonly githubToken: string | undefined
  readonly signal: AbortSignal
  /** What has to be removed when the run ends. */
  readonly fetched: (() => void)[]
}

/** Where production is to be found. */
export type ProductionPlace = 'files' | 'live' | 'endpoint'

export function productionPlace(lines: readonly string[]): ProductionPlace {
  const words = lines.filter(line => line === 'live' || line === 'endpoint')
  const [word] = words
  if (word === undefined) return 'files'
  if (lines.length > 1)
    throw new InputError('production', `names "${word}" beside other places. Write "production: ${word}" alone, or only files.`)
  return word === 'live' ? 'live' : 'endpoint'
}
