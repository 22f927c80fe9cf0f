import { readFileSync } from 'node:fs'
import { parseConfig } from '@gauntlet/core'
import { describe, expect, it } from 'vitest'
import { DRIFT_METHODS, DriftChecks } from '../suite/drift-checks.ts'
import { Suite } from '../suite/suite.ts'
import { compare } from './opened.test-support.ts'
import { DEFAULTS } from './rule.ts'

const document = readFileSync(new URL('../../../../docs/drift.md', import.meta.url), 'utf8')
const blocks = [...document.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml = '']) => yaml)

describe('docs/drift.md', () => {
  it('has examples', () => expect(blocks.length).toBeGreaterThan(4))

  it.each(blocks)('holds an example that runs, and that passes data which did not change: %#', async yaml => {
    const { outcomes } = await compare(people(1), people(1), yaml)
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['pass']))
    expect(parseConfig('checks', yaml, Suite).value.drift).toBeDefined()
  })

  it('names every key and every method', () => {
    const named = [...document.matchAll(/`([a-z-]+)`/g)].map(([, word]) => word)
    expect(Object.keys(DriftChecks.shape).filter(key => !named.includes(key))).toEqual([])
    expect(DRIFT_METHODS.filter(method => !named.includes(method))).toEqual([])
  })

  it('says the defaults that there are', () => {
    const shown = (key: string) => new RegExp(`^\\| \`${key}\`.* \\| ([^|]+) \\|$`, 'm').exec(document)?.[1]
    expect(shown('threshold')).toContain(String(DEFAULTS.threshold))
    expect(shown('alpha')).toBe(String(DEFAULTS.alpha))
    expect(shown('min-rows')).toBe(String(DEFAULTS['min-rows']))
    expect(shown('missing-change')).toBe(`${DEFAULTS['missing-change'] * 100} %`)
    expect(shown('new-categories')).toBe(`${DEFAULTS['new-categories'] * 100} %`)
  })
})

/** 200 made-up people. */
function people(seed: number): string {
  const of = (index: number, by: number, most: number) => (index * by + seed * 7) % most
  const lines = Array.from({ length: 200 }, (_, index) =>
    [
      index,
      `2026-01-${String(1 + of(index, 3, 28)).padStart(2, '0')}`,
      18 + of(index, 37, 60),
      1000 + of(index, 991, 5003),
      10_000 + of(index, 5, 9),
      `wrote ${of(index, 77, 1009)} lines`
    ].join(',')
  )
  return ['id,created_at,age,income,zip,note', ...lines, ''].join('\n')
}
