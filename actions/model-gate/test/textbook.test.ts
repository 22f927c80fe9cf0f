import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runBundle } from '@gauntlet/testkit'
import { expect, it } from 'vitest'

const guide = await readFile(new URL('../../../docs/textbook-gate.md', import.meta.url), 'utf8')
const gate = /```yaml\n# gate\.yml\n([\s\S]*?)```/.exec(guide)?.[1] ?? ''

/** Rows of a group, by what is true and what the model says. */
interface Group {
  readonly hits: number
  readonly misses: number
  readonly alarms: number
  readonly rejections: number
}

interface Row {
  readonly group: string
  readonly label: number
  readonly prediction: number
}

/** Thirty rows, five of them positive, none of which is found: too few to judge a group by. */
const small: Group = { hits: 0, misses: 5, alarms: 0, rejections: 25 }
const good: Group = { hits: 230, misses: 20, alarms: 20, rejections: 230 }
/** How many of the right predictions production has wrong. */
const MANY = 40
const FEW = 5

function rowsOf(groups: Readonly<Record<string, Group>>): Row[] {
  return Object.entries(groups).flatMap(([group, { hits, misses, alarms, rejections }]) => [
    ...repeated(hits, { group, label: 1, prediction: 1 }),
    ...repeated(misses, { group, label: 1, prediction: 0 }),
    ...repeated(alarms, { group, label: 0, prediction: 1 }),
    ...repeated(rejections, { group, label: 0, prediction: 0 })
  ])
}

function repeated(count: number, row: Row): Row[] {
  return Array.from({ length: count }, () => row)
}

/** The model in production: like the candidate, but wrong on some rows that the candidate has right. */
function production(rows: readonly Row[], worse: number): Row[] {
  let left = worse
  return rows.map(row => (row.label === row.prediction && left-- > 0 ? { ...row, prediction: 1 - row.prediction } : row))
}

function csv(rows: readonly Row[]): string {
  return `id,label,prediction,group\n${rows.map(({ label, prediction, group }, id) => `${id},${label},${prediction},${group}`).join('\n')}\n`
}

async function judged(groups: Readonly<Record<string, Group>>, worse: number) {
  const workspace = await mkdtemp(join(tmpdir(), 'gauntlet-textbook-'))
  const rows = rowsOf(groups)
  await writeFile(join(workspace, 'candidate.csv'), csv(rows))
  await writeFile(join(workspace, 'production.csv'), csv(production(rows, worse)))
  await writeFile(join(workspace, 'gate.yml'), gate)
  const inputs = { predictions: 'candidate.csv', production: 'production.csv', gate: 'gate.yml' }
  const { exitCode, outputs, verdict } = await runBundle('model-gate', { workspace, inputs })
  const failed: unknown = JSON.parse(outputs['failed-checks'] ?? '[]')
  const notes = verdict?.kind === 'verdict' ? verdict.checks.filter(({ severity }) => severity === 'info') : []
  return { exitCode, verdict: outputs.verdict, failed, notes }
}

it('the file of the guide passes a model that is as it should be, and names the group that is too small to judge', async () => {
  const { notes, ...rest } = await judged({ a: good, b: good, c: small }, MANY)
  expect(rest).toEqual({ exitCode: 0, verdict: 'pass', failed: [] })
  expect(notes.map(({ message }) => message)).toContainEqual(expect.stringContaining('too small and left out: group=c (30 rows)'))
})

it.each<[string, Group, Group, number, string[]]>([
  [
    'an accuracy of 0.84',
    { hits: 210, misses: 40, alarms: 40, rejections: 210 },
    { hits: 210, misses: 40, alarms: 40, rejections: 210 },
    MANY,
    ['accuracy-min']
  ],
  [
    'an F1 of 0.74 where 0.82 is documented',
    { hits: 70, misses: 30, alarms: 20, rejections: 380 },
    { hits: 70, misses: 30, alarms: 20, rejections: 380 },
    MANY,
    ['f1-max-drop']
  ],
  [
    'true positive rates of 96 % and 76 %',
    { hits: 240, misses: 10, alarms: 30, rejections: 220 },
    { hits: 190, misses: 60, alarms: 0, rejections: 250 },
    MANY,
    ['fairness.equal-opportunity-max-difference.group']
  ],
  [
    'accuracies of 95 % and 88 %',
    { hits: 230, misses: 20, alarms: 5, rejections: 245 },
    { hits: 230, misses: 20, alarms: 40, rejections: 210 },
    MANY,
    ['fairness.accuracy-max-difference.group']
  ],
  ['half a point more than production', good, good, FEW, ['comparison.improvement']]
])('and fails on %s, and on nothing else', async (_, a, b, worse, expected) => {
  const { exitCode, verdict, failed } = await judged({ a, b, c: small }, worse)
  expect({ exitCode, verdict, failed }).toEqual({ exitCode: 1, verdict: 'fail', failed: expected })
})
