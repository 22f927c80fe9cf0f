import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BundleRun, runBundle } from '@gauntlet/testkit'
import { definition } from '../src/definition.ts'

export function validate(workspace: string, inputs: Readonly<Record<string, string>>): Promise<BundleRun> {
  return runBundle(definition.name, { workspace, inputs })
}

export function content(workspace: string, name: string): Promise<string> {
  return readFile(join(workspace, name), 'utf8')
}
