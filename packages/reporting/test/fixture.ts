import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Verdict, VerdictFile } from '@gauntlet/core'

export type FixtureName = 'data' | 'model' | 'failure' | 'passing' | 'inconclusive'

/** For tests: a verdict file as an action wrote it. */
export function fixture(name: FixtureName): VerdictFile {
  return VerdictFile.parse(JSON.parse(readFileSync(fixturePath(name), 'utf8')))
}

export function verdictFixture(name: Exclude<FixtureName, 'failure'>): Verdict {
  return Verdict.parse(fixture(name))
}

export function fixturePath(name: FixtureName): string {
  return fileURLToPath(new URL(`../fixtures/${name}.json`, import.meta.url))
}
