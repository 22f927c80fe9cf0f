import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseConfig } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { columnChecks } from './suite/column-checks.ts'
import { Suite } from './suite/suite.ts'

const document = await readFile(fileURLToPath(new URL('../../../docs/checks.md', import.meta.url)), 'utf8')

const blocks = [...document.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml = '']) => yaml)

it('holds examples that can be used as they stand', () => {
  expect(blocks.length).toBeGreaterThan(2)
  for (const yaml of blocks) expect(() => parseConfig('checks', yaml, Suite, 'docs/checks.md')).not.toThrow()
})

/** The rows of tables of checks: the names in the first cell, and the example in the last. */
const rows = [...document.matchAll(/^\| (`[^|]+`) \|.*\| `([^|]+)` \|$/gm)].map(([, names = '', example = '']) => ({
  names: names.split(', ').map(name => name.replaceAll('`', '')),
  example
}))

it.each(rows.filter(({ names }) => names.some(name => name in columnChecks)))('has an example of $names', ({ names, example }) => {
  expect(names.some(name => example.startsWith(`${name}:`))).toBe(true)
  const given = parseConfig('checks', `columns: { x: { ${example} } }`, Suite).value
  expect(Object.keys(given.columns?.x ?? {})).toEqual([example.split(':')[0]])
})

it('names every check of a column', () => {
  const named = rows.flatMap(({ names }) => names)
  expect(Object.keys(columnChecks).filter(name => !named.includes(name))).toEqual([])
})
