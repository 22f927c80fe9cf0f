import { Check, Verdict } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { textOf } from './pages.ts'

const text = textOf('docs/verdict.md')

it('the verdict of docs/verdict.md has the keys and the checks of one', () => {
  const [, json = ''] = /^```json\n([\s\S]*?)^```$/m.exec(text) ?? []
  const shown = z.looseObject({ checks: z.array(Check).min(1) }).parse(JSON.parse(json))
  expect(Object.keys(Verdict.shape)).toEqual(expect.arrayContaining(Object.keys(shown)))
})

it('docs/verdict.md names every key of a check', () => {
  expect(Object.keys(Check.shape).filter(key => !text.includes(`"${key}"`) && !text.includes(`\`${key}\``))).toEqual([])
})
