import { type Config, type ConfigText, configFile, type Roots, readConfig } from '@gauntlet/core'
import { z } from 'zod'
import { GauntletFile } from './gauntlet-file.ts'
import type { PlanOptions } from './plan.ts'

/** A gauntlet.yml that was read and holds what it may. */
export interface ReadFile {
  /** As it was written: what its configs become is for the actions that read them. */
  readonly written: Readonly<Record<string, unknown>>
  /** Undefined for YAML that is in no file. */
  readonly file: PlanOptions['file']
  readonly locate: Config<unknown>['locate']
}

/** Reads gauntlet.yml. Every problem is an `InputError` with the line it stands on, those in the configs it holds included. */
export async function readGauntletFile(given: ConfigText, roots: Roots): Promise<ReadFile> {
  const { locate } = await readConfig(given, GauntletFile, roots)
  const { value } = await readConfig(given, z.record(z.string(), z.unknown()), roots)
  return { written: value, file: given.inline ? undefined : configFile(given), locate }
}
