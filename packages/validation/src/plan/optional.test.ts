import { expect, it } from 'vitest'
import { judge } from '../judged.test-support.ts'

const data = 'delay,origin\n1,JFK\n2,ORD\n'

it('says of an optional column that is not there how many checks were not asked', async () => {
  const { checks } = await judge(
    '.csv',
    data,
    'severity: critical\ncolumns:\n  gate: { optional: true, max: 5, severity: critical, quantiles: { 0.5: { max: 1 }, 0.9: { max: 2 } } }\n'
  )
  expect(checks.slice(1)).toEqual([
    {
      id: 'gate.optional',
      title: 'Optional column gate',
      severity: 'info',
      outcome: 'inconclusive',
      observed: 'not there',
      expected: 'a column "gate", or none',
      message: 'There is no column "gate", which may be absent: 3 checks of it were not asked.',
      location: { file: 'checks.yml', line: 3, column: 3 }
    }
  ])
})

it('names the column that may be meant', async () => {
  const { check } = await judge('.csv', data, 'columns: { dealy: { optional: true, max: 5 } }')
  expect(check('dealy.optional').message).toBe(
    'There is no column "dealy", which may be absent: 1 check of it was not asked. Did you mean "delay"?'
  )
})

it('asks an optional column that is there like any other', async () => {
  const { outcomes } = await judge('.csv', data, 'columns: { delay: { optional: true, max: 1, min: 0 } }')
  expect(outcomes).toEqual({ rows: 'pass', 'delay.min': 'pass', 'delay.max': 'fail' })
})
