import { readFile } from 'node:fs/promises'
import { parseConfig } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { Suite } from '../suite/suite.ts'
import { KINDS } from './kinds.ts'

const DOCUMENT = new URL('../../../../docs/great-expectations.md', import.meta.url)

it('documents checks of ours that there are, beside expectations that there are', async () => {
  const section = /^## From a suite to a checks file$([\s\S]*?)^## /m.exec(await readFile(DOCUMENT, 'utf8'))?.[1] ?? ''
  const rows = [...section.matchAll(/^\| `(\w+)` `\{.*\| `(.*)` \|$/gm)].map(([, type = '', yaml = '']) => ({ type, yaml }))
  expect(rows.length).toBeGreaterThan(10)
  for (const { type, yaml } of rows) {
    expect(KINDS.has(type), type).toBe(true)
    expect(() => parseConfig('checks', yaml, Suite), yaml).not.toThrow()
  }
})
