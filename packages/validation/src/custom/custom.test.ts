import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { judgeFiles } from '../judged.test-support.ts'

const DATA = `n,whole,flag,day,name\n1.5,1,true,2026-01-01,a\n,2,,,\n4.5,9007199254740993,false,2026-01-03,c\n`
const SUITE = 'custom: [{ module: own.mjs }]'

async function run(module: string, { data = DATA, suite = SUITE }: { data?: string; suite?: string } = {}) {
  const workspace = await mkdtemp(join(tmpdir(), 'gauntlet-custom-'))
  await writeFile(join(workspace, 'own.mjs'), module)
  return judgeFiles(workspace, { '.csv': data }, suite)
}

const returning = (checks: string) => `export default (df, api) => ${checks}`

it('hands over a frame without nulls among numbers, and the facts of all rows', async () => {
  const { check } = await run(`
    export default async function checks(df, api) {
      const shown = { values: df.values.map(row => row.map(String)), columns: api.columns, rows: [api.rows, api.sampledRows] }
      df.describe()
      return [{ id: 'seen', passed: true, message: JSON.stringify(shown) }]
    }`)
  expect(JSON.parse(check('custom.own.seen').message.replace(/\.$/, ''))).toEqual({
    values: [
      ['1.5', '1', '1', '2026-01-01', 'a'],
      ['NaN', '2', 'NaN', 'null', 'null'],
      ['4.5', '9007199254740993', '0', '2026-01-03', 'c']
    ],
    rows: [3, 3],
    columns: {
      n: { name: 'n', type: 'float', missing: 1, min: 1.5, max: 4.5, mean: 3 },
      whole: { name: 'whole', type: 'integer', missing: 0, min: 1, max: '9007199254740993', mean: expect.any(Number) },
      flag: { name: 'flag', type: 'boolean', missing: 1, min: null, max: null, mean: null },
      day: { name: 'day', type: 'date', missing: 1, min: '2026-01-01', max: '2026-01-03', mean: null },
      name: { name: 'name', type: 'string', missing: 1, min: null, max: null, mean: null }
    }
  })
})

it.each([
  ['passed', '[{ id: "a", passed: true }]', 'a', 'pass', 'a: found pass; expected as the module asks.'],
  ['failed', '[{ id: "a", title: "T", passed: false, observed: 0.5, expected: "more" }]', 'a', 'fail', 'T: found 0.5; expected more.'],
  ['left open', '[{ id: "a", outcome: "inconclusive" }]', 'a', 'inconclusive', 'found inconclusive'],
  ['of no check', '[]', 'run', 'inconclusive', 'is empty: no check was made'],
  ['of no list', '({})', 'run', 'inconclusive', 'what it returned is no list of checks'],
  ['of undefined', 'undefined', 'run', 'inconclusive', 'what it returned is no list of checks'],
  ['that compared nothing', '[{ id: "a", passed: undefined }]', 'run', 'inconclusive', 'needs "passed" (true or false) or "outcome"'],
  ['that compared a NaN', '[{ id: "a", passed: NaN }]', 'run', 'inconclusive', 'item 0.passed'],
  ['with both', '[{ id: "a", passed: true, outcome: "pass" }]', 'run', 'inconclusive', 'not both'],
  ['with an unknown key', '[{ id: "a", passed: true, pass: true }]', 'run', 'inconclusive', 'Unrecognized key'],
  ['with an id twice', '[{ id: "a", passed: true }, { id: "a", passed: true }]', 'run', 'inconclusive', 'has an id twice']
])('an answer %s', async (_, answer, id, outcome, message) => {
  const { check } = await run(returning(answer))
  expect(check(`custom.own.${id}`).outcome).toBe(outcome)
  expect(check(`custom.own.${id}`).message).toContain(message)
})

it.each([
  ['throws', 'export default () => {\n  throw new TypeError("no such thing")\n}', 'it threw (line 2) TypeError: no such thing.'],
  ['does not parse', 'export default (', 'it threw SyntaxError'],
  ['has no function', 'export const checks = 1', 'it has no default export that is a function'],
  ['ends its process', 'process.exit(0)', 'it ended without an answer'],
  [
    'crashes later',
    'export default () => new Promise(() => setTimeout(() => { throw new Error("late") }))',
    'ended with exit code 1: Error: late.'
  ],
  ['ends its process as it likes', 'export default () => { process.exitCode = 3; return [{ id: "a", passed: true }] }', 'exit code 3.'],
  [
    'writes its answer itself',
    'import { writeFileSync } from "node:fs"\nwriteFileSync(process.argv[3], "no JSON")\nprocess.exit(0)',
    'is no list of checks'
  ],
  ['never ends', 'while (true);', 'it was still running after 2 s', '{ timeout: 2s }'],
  [
    'takes all memory',
    'const all = []\nwhile (true) all.push(Buffer.alloc(10_000_000, 1))',
    'it took more memory than its limit of 400 MB',
    '{ memory-limit: 400MB }'
  ]
])('a module that %s is inconclusive and says why', async (_, module, reason, limits = '{}') => {
  const { check } = await run(module, { suite: `custom: [{ module: own.mjs, ${limits.slice(1, -1)} }]` })
  expect(check('custom.own.run')).toMatchObject({ outcome: 'inconclusive', severity: 'critical' })
  expect(check('custom.own.run').message).toContain(reason)
})

it('spreads a sample over all rows, the same every time, and says that it is one', async () => {
  const data = `i\n${Array.from({ length: 50_000 }, (_, row) => row).join('\n')}\n`
  const suite = 'custom: [{ module: own.mjs, id: spread, sample-rows: 1000 }]'
  const module = `export default df => {
    const rows = df.column('i').values
    return [{ id: 'rows', passed: rows.length > 800 && rows.length <= 1000 && rows[0] < 1000 && rows.at(-1) > 45_000, observed: rows.join() .length }]
  }`
  const [first, second] = [await run(module, { data, suite }), await run(module, { data, suite })]
  expect(first.check('custom.spread.rows').outcome).toBe('pass')
  expect(first.check('custom.spread.rows').message).toMatch(/\(in a sample of [\d,]+ of 50,000 rows\)/)
  expect(second.check('custom.spread.rows').observed).toBe(first.check('custom.spread.rows').observed)
})

it('hands over no rows where there are none', async () => {
  const { outcomes } = await run(returning('[{ id: "a", passed: true }]'), { data: 'n\n' })
  expect(outcomes).toMatchObject({ rows: 'fail', 'custom.own.run': 'inconclusive' })
})

it('passes nothing with fewer rows than the file asks for', async () => {
  const { check } = await run(returning('[{ id: "a", passed: true }, { id: "b", passed: false }]'), {
    suite: 'min-rows: 1000\ncustom: [{ module: own.mjs }]'
  })
  expect(check('custom.own.a')).toMatchObject({
    outcome: 'inconclusive',
    message: expect.stringContaining('"min-rows" asks for at least 1,000 rows')
  })
  expect(check('custom.own.b')).toMatchObject({ outcome: 'fail' })
})

it('runs without the variables of the step', async () => {
  process.env.INPUT_SECRET = 'hush'
  const { check } = await run(returning('[{ id: "a", passed: true, observed: Object.keys(process.env).join() }]'))
  expect(check('custom.own.a').observed).not.toContain('INPUT_')
})
