import { folderWith } from '@gauntlet/testkit'
import { expect, it } from 'vitest'
import { content, validate } from './validate.ts'

const csv = `id,delay,origin\n${Array.from({ length: 50 }, (_, index) => `${index},${index * 10},${index % 2 === 0 ? 'JFK' : 'jfk'}`).join('\n')}\n`
const suite = 'columns:\n  delay:\n    max: 470\n  origin:\n    regex: { value: "^[A-Z]+$", severity: warning }\n'

it('writes every file that is asked for, also where the verdict fails, and names the profile', async () => {
  const workspace = await folderWith({ 'x.csv': csv, 'checks.yml': suite })
  const asked = { profile: 'out/p.html', junit: 'out/j.xml', sarif: 'out/s.sarif', 'rejected-rows': 'out/r.csv' }
  const done = await validate(workspace, { data: 'x.csv', checks: 'checks.yml', 'id-columns': 'id', ...asked })
  expect([done.exitCode, done.outputs.verdict]).toEqual([1, 'fail'])
  expect(done.outputs['profile-path']).toBe(`${workspace}/out/p.html`)
  expect(done.log).toContain('First rows: id=48, id=49.')
  expect(await content(workspace, 'out/p.html')).toContain('Not as expected')
  const profile = JSON.parse(await content(workspace, 'out/p.json'))
  expect(profile).toMatchObject({ rows: 50, digest: done.outputs['data-digest'], valuesShown: false })
  expect(profile.checks.map(({ id, outcome }: { id: string; outcome: string }) => [id, outcome])).toContainEqual(['delay.max', 'fail'])
  expect(await content(workspace, 'out/j.xml')).toContain('<failure type="critical" message="delay: 2 of 50 values are above 470')
  const [run] = JSON.parse(await content(workspace, 'out/s.sarif')).runs
  expect(run.results[0].locations[0].physicalLocation).toMatchObject({
    artifactLocation: { uri: 'checks.yml' },
    region: { startLine: 3 }
  })
  expect((await content(workspace, 'out/r.csv')).split('\n').slice(0, 3)).toEqual([
    '"id","delay","origin","_checks"',
    '1,10,"jfk","origin.regex"',
    '3,30,"jfk","origin.regex"'
  ])
})

it('writes first checks from the data alone, which the data pass, and never over a file', async () => {
  const workspace = await folderWith({ 'x.csv': csv })
  const inputs = { data: 'x.csv', suggest: 'first.yml' }
  const done = await validate(workspace, inputs)
  expect([done.exitCode, done.outputs.verdict]).toEqual([0, 'pass'])
  const suggested = await content(workspace, 'first.yml')
  expect(suggested).toContain('    unique: true # all 50 values are different\n')
  expect((await validate(workspace, { data: 'x.csv', checks: 'first.yml' })).outputs.verdict).toBe('pass')
  const again = await validate(workspace, inputs)
  expect(again.exitCode).toBe(2)
  expect(again.log).toContain('Input "suggest" names "first.yml", which is there already, and is not written over.')
  expect(await content(workspace, 'first.yml')).toBe(suggested)
})

it('prints first checks where they are asked for with a dash', async () => {
  const workspace = await folderWith({ 'x.csv': csv })
  const done = await validate(workspace, { data: 'x.csv', suggest: '-' })
  expect(done.outputs['suggested-checks']).toContain('columns:\n  id:\n    type: integer\n')
  expect(done.log).toContain('    type: integer')
})

it('holds data against a stored profile, and says how far it drifted', async () => {
  const reference = `x\n${Array.from({ length: 400 }, (_, index) => index % 100).join('\n')}\n`
  const shifted = `x\n${Array.from({ length: 400 }, (_, index) => (index % 100) + 60).join('\n')}\n`
  const workspace = await folderWith({ 'ref.csv': reference, 'x.csv': shifted })
  await validate(workspace, { data: 'ref.csv', checks: 'rows: 400', profile: 'ref.html' })
  for (const against of ['ref.json', 'ref.csv']) {
    const done = await validate(workspace, { data: 'x.csv', reference: against, checks: 'drift: {}', profile: 'now.html' })
    expect(done.outputs).toMatchObject({ verdict: 'fail', 'drift-share': '1', 'drifted-columns': '["x"]' })
    expect(Number(done.outputs['drift-score'])).toBeGreaterThan(0.3)
    expect(await content(workspace, 'now.html')).toContain('1 column drifted.')
  }
})

it('reads folders, more tables, and files as they are said to be', async () => {
  const workspace = await folderWith({
    'data/a.csv': 'id;x\n1;1,5\n',
    'data/deep/b.csv': 'id;x\n2;2,5\n',
    'data/_SUCCESS': '',
    'ids.csv': 'id\n1\n2\n'
  })
  const checks = 'rows: 2\ncolumns: { x: { type: float, max: 2.5 } }\nforeign-keys: [{ columns: [id], table: ids }]\n'
  const inputs = { data: 'data', read: '{ delimiter: ";", decimal: "," }', tables: '{ ids: ids.csv }', checks }
  const done = await validate(workspace, inputs)
  expect([done.exitCode, done.outputs.verdict, done.outputs['row-count']]).toEqual([0, 'pass', '2'])
})

it('fails on more warnings than the budget has', async () => {
  const workspace = await folderWith({ 'x.csv': csv })
  const checks = 'columns: { origin: { regex: { value: "^[A-Z]+$", severity: warning } } }'
  expect((await validate(workspace, { data: 'x.csv', checks })).outputs.verdict).toBe('warn')
  const strict = await validate(workspace, { data: 'x.csv', checks, 'max-warnings': '0' })
  expect(JSON.parse(strict.outputs['failed-checks'] ?? '')).toContain('max-warnings')
  expect(strict.exitCode).toBe(1)
})

it.each<[string, Record<string, string>, string]>([
  ['neither checks nor a suggestion', {}, 'Input "checks" is required. Name a checks file or write YAML, or let "suggest: checks.yml"'],
  ['a base without checks', { suggest: 'a.yml', base: 'x.csv' }, 'Input "base" needs "checks"'],
  [
    'a profile that is no page',
    { checks: 'rows: 1', profile: 'p.pdf' },
    'Input "profile" is "p.pdf"; expected the name of a file that ends in .html'
  ],
  ['a file twice', { checks: 'rows: 1', junit: 'a.xml', sarif: 'p.json', profile: 'p.html' }, 'names the same file as "profile'],
  ['a file outside', { checks: 'rows: 1', junit: '../a.xml' }, 'lies outside the workspace'],
  ['the data as a file to write', { checks: 'rows: 1', 'rejected-rows': 'x.csv' }, 'names "x.csv", which is read'],
  [
    'a reference that no check looks at',
    { checks: 'rows: { min: 1 }', reference: 'x.csv' },
    'Input "reference" is given, but no check looks at it'
  ],
  ['less memory than anything takes', { checks: 'rows: 1', 'memory-limit': '10' }, 'Input "memory-limit" is "10"; expected 64MB or more'],
  ['a moment without a zone', { checks: 'rows: 1', now: '2026-01-31T12:00:00' }, 'expected a moment with its time zone'],
  ['a day that there is not', { checks: 'rows: 1', now: '2026-02-30' }, 'expected a moment with its time zone'],
  [
    'a result of another kind of suite',
    { checks: 'rows: 1', 'gx-result': 'g.json' },
    'Input "gx-result" is for suites of Great Expectations'
  ],
  [
    'a table by a name that is taken',
    { checks: 'rows: 1', tables: '{ base: x.csv }' },
    'calls a table "base", which is what the input "base" is for'
  ],
  ['a way to read that nobody knows', { checks: 'rows: 1', read: '{ delimitr: ";" }' }, 'Did you mean "delimiter"?'],
  ['an address in the suite', { checks: 'rows: 1\ntables: { t: "https://example.org/x.csv" }' }, 'Only the workflow fetches data'],
  ['a column to tell rows apart that is not there', { checks: 'rows: 50', 'id-columns': 'idd' }, 'Did you mean "id"?']
])('refuses %s', async (_, inputs, said) => {
  const workspace = await folderWith({ 'x.csv': csv })
  const done = await validate(workspace, { data: 'x.csv', ...inputs })
  expect(done.log).toContain(said)
  expect(done.exitCode).toBe(2)
})
