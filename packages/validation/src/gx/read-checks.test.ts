import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readChecks } from './read-checks.ts'

async function read(text: string) {
  const workspace = await mkdtemp(join(tmpdir(), 'gauntlet-checks-'))
  await writeFile(join(workspace, 'checks'), text)
  return readChecks({ input: 'checks', text: 'checks', inline: false }, { workspace, temp: workspace, allowedPaths: [] })
}

it.each([
  ['a suite of 1.x', '{"name": "s", "expectations": [{"type": "expect_x", "kwargs": {}}]}', 'gx'],
  ['a suite of 0.x', '{"expectation_suite_name": "s", "expectations": [{"expectation_type": "expect_x", "kwargs": {}}]}', 'gx'],
  ['a suite in YAML', 'name: s\nexpectations:\n  - type: expect_x\n    kwargs: {}\n', 'gx'],
  ['a suite with tabs', '{\n\t"name": "s",\n\t"expectations": [\n\t\t{ "type": "expect_x" }\n\t]\n}', 'gx'],
  ['our YAML', 'rows: { min: 1 }', 'suite']
])('tells %s by its content', async (_, text, kind) => {
  expect((await read(text)).kind).toBe(kind)
})

it.each([
  ['no expectation', '{"expectations": []}', 'holds no expectation'],
  ['no list', '{"expectations": {}}', '"expectations" expected a list'],
  ['no name of an expectation', '{"expectations": [{"kwargs": {}}]}', 'needs one "type"'],
  ['two names of it', '{"expectations": [{"type": "a", "expectation_type": "b"}]}', 'needs one "type"'],
  ['a severity that there is not', '{"expectations": [{"type": "a", "severity": "high"}]}', 'severity'],
  ['a typo in our YAML', 'row: 5', 'unknown key "row"']
])('refuses %s', async (_, text, said) => {
  await expect(read(text)).rejects.toThrow(said)
})
