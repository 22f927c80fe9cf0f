import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fixedPrefix, isKeyPattern, matchesKey } from './key-pattern.ts'

it.each([
  ['a/*.csv', 'a/x.csv', true],
  ['a/*.csv', 'a/.csv', true],
  ['a/*.csv', 'a/b/x.csv', false],
  ['a/*.csv', 'a/x.csv.gz', false],
  ['a/**/x.csv', 'a/x.csv', true],
  ['a/**/x.csv', 'a/b/c/x.csv', true],
  ['a/**', 'a/b/c', true],
  ['**/*.csv', 'x.csv', true],
  ['a/?.csv', 'a/x.csv', true],
  ['a/?.csv', 'a/xy.csv', false],
  ['a/[a-c].csv', 'a/b.csv', true],
  ['a/[!a-c].csv', 'a/b.csv', false],
  ['a/[!a-c].csv', 'a/d.csv', true],
  ['a/[x]*.csv', 'a/xyz.csv', true],
  ['*a*b*c*', 'xxaxxbxxcxx', true],
  ['*a*b*c*', 'xxaxxcxxbxx', false],
  ['a[b', 'a[b', true],
  ['day=*/part-*.parquet', 'day=2026-01-31/part-0001.parquet', true],
  ['a.csv', 'axcsv', false]
])('%s, %s: %s', (pattern, key, expected) => expect(matchesKey(pattern, key)).toBe(expected))

it.each([
  ['data/2026/*.csv', 'data/2026/', true],
  ['data/x.csv', 'data/x.csv', false],
  ['[ab]/x', '', true]
])('all keys of %s begin with "%s"', (pattern, prefix, isPattern) => {
  expect(fixedPrefix(pattern)).toBe(prefix)
  expect(isKeyPattern(pattern)).toBe(isPattern)
})

it('does not run away, and takes every key for a pattern of itself', () => {
  const startedAt = performance.now()
  expect(matchesKey(`${'*a'.repeat(200)}b`, 'a'.repeat(1024))).toBe(false)
  expect(matchesKey(`${'**/'.repeat(200)}b`, 'a/'.repeat(500))).toBe(false)
  expect(performance.now() - startedAt).toBeLessThan(1000)
  const keys = fc.string().filter(key => !isKeyPattern(key))
  fc.assert(fc.property(keys, key => matchesKey(key, key)))
})
