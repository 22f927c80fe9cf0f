import { plain } from '@gauntlet/core'
import type { TestCase } from './results.ts'

export function titleOf({ group, name }: TestCase): string {
  return plain(group === '' ? name : `${group}: ${name}`, 180)
}
