import { expect, it } from 'vitest'
import { commandLine } from './command-line.ts'

it.each([
  ['plain words', 'data/a.csv,b.csv', 'data/a.csv,b.csv'],
  ['a percentage', '1%', '1%'],
  ['a space', 'my data.csv', "'my data.csv'"],
  ['a pattern', 'data/*.csv', "'data/*.csv'"],
  ['an apostrophe', "it's", "'it'\\''s'"],
  ['a command', '$(id)', "'$(id)'"],
  ['nothing', '', "''"]
])('quotes %s', (_, value, shown) => {
  expect(commandLine('model-gate', { gate: 'gate.yml', predictions: value })).toBe(
    `npx gauntlet model-gate --gate gate.yml --predictions ${shown}`
  )
})
