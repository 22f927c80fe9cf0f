import { expect, it } from 'vitest'
import { judge } from '../judged.test-support.ts'

const data = 'n,origin\n1,JFK\n2,JFK\n3,ORD\n'
const gaps = 'n,origin\n1,JFK\n,JFK\n3,ORD\n'
const suite = (least: number) => `
min-rows: ${least}
rows: 3
schema: { required: [n, dely] }
missing: { max: 0 }
columns:
  n:
    min: 0
    max: 2
    mean: { max: 1 }
    missing: { max: 10% }
    in-set: { value: [1], mostly: 50% }
    nullable: { value: false, where: { origin: JFK } }
conditions: [{ sql: n > 0 }]
`

it('lets nothing pass by fewer rows than "min-rows", and nothing off that may not be there at all', async () => {
  const { outcomes, check } = await judge('.csv', data, suite(4))
  expect(outcomes).toEqual({
    rows: 'pass',
    'schema.required': 'fail',
    missing: 'inconclusive',
    'n.nullable': 'inconclusive',
    'n.missing': 'inconclusive',
    'n.min': 'inconclusive',
    'n.max': 'fail',
    'n.in-set': 'inconclusive',
    'n.mean': 'inconclusive',
    'conditions.1': 'inconclusive'
  })
  expect(check('n.mean').message).toBe('n.mean cannot be judged: "min-rows" asks for at least 4 rows, and there are 3.')
  expect(check('n.nullable').message).toBe(
    'n.nullable cannot be judged: "min-rows" asks for at least 4 rows, and there are 2 where origin is JFK.'
  )
})

it('counts the rows that a check is about', async () => {
  const { outcomes } = await judge('.csv', data, suite(3))
  expect(outcomes).toMatchObject({ missing: 'pass', 'n.nullable': 'inconclusive', 'n.min': 'pass', 'n.mean': 'fail', 'n.in-set': 'fail' })
})

it.each([
  ['missing: { max: 10% }', 'inconclusive'],
  ['missing: { max: 0 }', 'fail'],
  ['nullable: false', 'fail'],
  ['nullable: { value: false, max-unexpected: 0 }', 'fail'],
  ['nullable: { value: false, mostly: 90% }', 'inconclusive'],
  ['max: { value: 2, mostly: 90% }', 'inconclusive'],
  ['max: 2', 'fail']
])('takes a failed %s by too few rows for %s', async (check, outcome) => {
  const { checks } = await judge('.csv', gaps, `min-rows: 4\ncolumns: { n: { ${check} } }`)
  expect(checks[1]?.outcome).toBe(outcome)
})
