import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { messageOf } from '@gauntlet/core'
import { beforeAll, expect, it } from 'vitest'
import { differenceOf } from './agreement.ts'
import { readCases } from './cases.ts'
import { type Excuse, excuseOf, readExcuses } from './excuses.ts'
import { judgeCases } from './judge-cases.ts'

/** Beside the checkout; a larger set of the same shape by the variable. */
const CASES = process.env.GAUNTLET_GX_CASES ?? fileURLToPath(new URL('../../../shared/conformance/gx', import.meta.url))
const DOCUMENT = fileURLToPath(new URL('../../docs/great-expectations.md', import.meta.url))

/** Runs of the action at a time. */
const LANES = 2

interface Judged {
  readonly expectation: string
  readonly title: string
  readonly difference: string | undefined
  readonly excuse: Excuse | undefined
}

const judged: Judged[] = []

beforeAll(async () => {
  if (!existsSync(CASES)) throw new Error(`There are no cases in ${CASES}. Name their folder in GAUNTLET_GX_CASES.`)
  const excuses = await readExcuses(DOCUMENT)
  const groups = await readCases(CASES)
  let next = 0
  const lane = async () => {
    for (let group = groups[next++]; group !== undefined; group = groups[next++]) {
      const { expectation, tests } = group
      const results = await judgeCases(group).catch(thrown => messageOf(thrown))
      for (const [index, test] of tests.entries()) {
        const result = typeof results === 'string' ? undefined : results[index]
        const difference = result === undefined ? `no result: ${String(results)}` : differenceOf(test, result)
        const excuse = difference === undefined ? undefined : excuseOf(excuses, expectation, test.title)
        judged.push({ expectation, title: test.title, difference, excuse })
      }
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  report()
})

it('judges cases of Great Expectations', () => {
  expect(judged.length).toBeGreaterThan(0)
})

it('agrees with Great Expectations, or says in the documentation why not', () => {
  const open = judged.filter(({ difference, excuse }) => difference !== undefined && excuse === undefined)
  expect(open.map(({ expectation, title, difference }) => `${expectation} · ${title}: ${difference}`)).toEqual([])
})

function report(): void {
  const excused = judged.filter(({ excuse }) => excuse !== undefined)
  const agreeing = judged.filter(({ difference }) => difference === undefined)
  const lines = [
    `Great Expectations: ${judged.length} applicable cases, ${agreeing.length} agree, ${excused.length} are excused.`,
    ...excused.map(({ expectation, title, excuse }) => `  excused: ${expectation} · ${title}: ${excuse?.reason ?? ''}`)
  ]
  console.log(lines.join('\n'))
}
