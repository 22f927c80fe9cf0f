import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gateOf, judgedRows } from './judged.test-support.ts'
import { writtenSections } from './sections.ts'

const page = await readFile(new URL('../../../../docs/model-checks.md', import.meta.url), 'utf8')
const gates = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml]) => yaml ?? '').filter(yaml => !yaml.startsWith('#'))

it.each(['validity', 'calibration', 'trivial', 'every-class-predicted', 'cross-validation', 'tests'])(
  'the documentation has a gate with "%s"',
  key => {
    const yaml = gates.find(one => one.startsWith(`${key}:`)) ?? ''
    expect(writtenSections(gateOf(yaml).value)).toEqual([key])
    expect(page).toContain(`\n## ${key}\n`)
  }
)

const everything = `
columns: { fold: fold }
validity: { range: { score: [0, 0.9] }, max-share: 70% }
calibration: { ece: { max: 0.3 }, slope: { min: 0.5 }, intercept: { min: -1 } }
trivial: { metric: [accuracy, roc-auc, log-loss], min-gain: 20% }
every-class-predicted: { min-share: 50% }
cross-validation: { metrics: { accuracy: { min: 0.5, max-spread: 0.4 } } }
`

it('the order of the rows changes no outcome', async () => {
  const row = fc.record({
    label: fc.integer({ min: 0, max: 1 }),
    prediction: fc.integer({ min: 0, max: 1 }),
    score: fc.integer({ min: 0, max: 100 }).map(percent => percent / 100),
    fold: fc.constantFrom('1', '2')
  })
  type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never
  const outcomes = async (rows: readonly Row[]) => {
    const column = <Key extends keyof Row>(key: Key) => rows.map(one => one[key])
    const arrays = { label: column('label'), prediction: column('prediction'), score: column('score'), fold: column('fold') }
    return (await judgedRows(everything, arrays)).checks.map(({ id, outcome }) => [id, outcome])
  }
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 4, maxLength: 40 }), fc.infiniteStream(fc.nat()), async (rows, numbers) => {
      const places = new Map(rows.map(one => [one, numbers.next().value]))
      const shuffled = rows.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
      expect(await outcomes(shuffled)).toEqual(await outcomes(rows))
    }),
    { numRuns: 60 }
  )
})
