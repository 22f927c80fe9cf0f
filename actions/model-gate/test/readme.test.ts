import { readFile } from 'node:fs/promises'
import { Gate } from '@gauntlet/evaluation'
import { expect, it } from 'vitest'

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')

it('names every part of a gate', () => {
  const parts = Object.keys(Gate.shape).filter(key => key !== 'columns')
  expect(parts.filter(key => !readme.includes(`\`${key}\``))).toEqual([])
})
