import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Check } from '@gauntlet/core'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sarifLog } from './sarif.ts'

function check(id: string, given: Partial<Check> = {}): Check {
  return {
    id,
    title: 'A title',
    severity: 'critical',
    outcome: 'fail',
    observed: 'seen',
    expected: 'wanted',
    message: 'It is so.',
    ...given
  }
}

/** The OASIS schema says draft 4, of which it uses nothing that later drafts read otherwise. */
async function sarifSchema() {
  const require = createRequire(import.meta.url)
  const path = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
  const { $schema: _, id: __, ...schema } = JSON.parse(await readFile(path, 'utf8'))
  return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile(schema)
}

const checks = [
  check('a.max', { location: { file: 'folder with space/c.yml', line: 3, column: 5 }, reproduce: 'SELECT 1' }),
  check('b', { severity: 'warning', outcome: 'inconclusive' }),
  check('c', { severity: 'info' }),
  check('d', { outcome: 'pass' })
]

it('is what the schema of SARIF 2.1.0 asks for', async () => {
  const validate = await sarifSchema()
  expect([validate(JSON.parse(sarifLog(checks, 'critical'))), validate.errors]).toEqual([true, null])
  expect(validate(JSON.parse(sarifLog([], 'critical')))).toBe(true)
  expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false)
})

it('stays so whatever is in the data', async () => {
  const validate = await sarifSchema()
  const text = fc.string({ unit: 'binary', maxLength: 40 })
  fc.assert(
    fc.property(text, text, fc.string({ minLength: 1, maxLength: 20 }), (id, message, file) => {
      const log = sarifLog([check(`x${id}`, { message, location: { file, line: 1 } })], 'critical')
      expect([validate(JSON.parse(log)), validate.errors]).toEqual([true, null])
    })
  )
})

it('has a result for every open check, at the line of the suite', () => {
  const [run] = JSON.parse(sarifLog(checks, 'critical')).runs
  expect(run.results.map((result: { ruleId: string; level: string }) => [result.ruleId, result.level])).toEqual([
    ['a.max', 'error'],
    ['b', 'warning'],
    ['c', 'note']
  ])
  expect(run.results[0].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'folder%20with%20space/c.yml', uriBaseId: '%SRCROOT%' },
    region: { startLine: 3, startColumn: 5 }
  })
  expect(run.results[1]).not.toHaveProperty('locations')
  expect(JSON.parse(sarifLog(checks, 'warning')).runs[0].results[1].level).toBe('error')
})

it('makes no link of what is in the data', () => {
  const log = sarifLog([check('a', { message: 'Values: "[click](https://evil.example)".' })], 'critical')
  expect(log).not.toContain('](')
})
