import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseConfig } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { integrityChecks } from '../../suite/integrity.ts'
import { SCHEMA_CHANGES } from '../../suite/schema-diff.ts'
import { Suite, sections } from '../../suite/suite.ts'

const document = await readFile(fileURLToPath(new URL('../../../../../docs/checks.md', import.meta.url)), 'utf8')

/** The rows of the tables of `docs/checks.md`: the name in the first cell, and the example in the last one. */
const rows = [...document.matchAll(/^\| `([a-z.-]+)`[^|]* \|.*\| `([^`|]+)` \|$/gm)].map(([, name = '', example = '']) => ({
  name,
  example
}))

it.each(rows.filter(({ name, example }) => name in sections && !example.includes('…')))('has an example of $name', ({ name, example }) => {
  expect(parseConfig('checks', example, Suite).value).toHaveProperty([name])
})

it.each(rows.filter(({ name }) => /^schema\.(?!ordered)/.test(name)))('has an example of $name', ({ name, example }) => {
  expect(parseConfig('checks', `schema: { ${example} }`, Suite).value).toHaveProperty(name)
})

it('names every section, every check of integrity, and every kind of change of a schema', () => {
  const named = new Set([...document.matchAll(/`([a-z-]+)[^`]*`/g)].map(([, name]) => name))
  // Drift and custom checks have pages of their own.
  const here = Object.keys(sections).filter(name => name !== 'drift' && name !== 'custom')
  const missing = [...here, ...Object.keys(integrityChecks), ...SCHEMA_CHANGES].filter(name => !named.has(name))
  expect(missing).toEqual([])
})
