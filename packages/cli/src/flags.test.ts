import type { Metadata } from '@gauntlet/bundles'
import { expect, it } from 'vitest'
import { parseFlags } from './flags.ts'

const metadata: Metadata = {
  name: 'Sample',
  description: 'A sample.',
  author: 'us',
  branding: { icon: 'x', color: 'green' },
  inputs: {
    data: { description: 'Data.', required: true },
    'show-values': { description: 'Show.', default: 'false' },
    matrix: { description: 'For the runner.' }
  },
  outputs: {},
  runs: { using: 'node24', main: 'x' }
}

const none = { help: false, json: false, html: undefined, markdown: undefined, color: undefined, inputs: {} }

it.each([
  ['nothing', [], none],
  ['a value after its name', ['--data', 'a.csv'], { ...none, inputs: { data: 'a.csv' } }],
  ['a value in one word', ['--data=a=b.csv'], { ...none, inputs: { data: 'a=b.csv' } }],
  ['an empty value', ['--data='], { ...none, inputs: { data: '' } }],
  ['an input given twice, as a list', ['--data', 'a.csv', '--data', 'b.csv'], { ...none, inputs: { data: 'a.csv\nb.csv' } }],
  ['a switch alone', ['--show-values', '--json'], { ...none, json: true, inputs: { 'show-values': 'true' } }],
  ['a switch with its value', ['--show-values', 'false'], { ...none, inputs: { 'show-values': 'false' } }],
  ['a value with a dash', ['--data', '-'], { ...none, inputs: { data: '-' } }],
  ['several lines of YAML', ['--data', 'a:\n  b'], { ...none, inputs: { data: 'a:\n  b' } }],
  ['its own flags', ['--html', 'x.html', '--no-color', '-h'], { ...none, html: 'x.html', color: false, help: true }],
  ['Markdown on standard output', ['--markdown', '-'], { ...none, markdown: '-' }],
  ['Markdown in a file, beside JSON', ['--json', '--markdown=r.md'], { ...none, json: true, markdown: 'r.md' }]
])('reads %s', (_, args, expected) => {
  expect(parseFlags(args, metadata)).toEqual(expected)
})

it.each([
  ['a misspelt name', ['--dta', 'a.csv'], 'Input "--dta" is not known here. Did you mean "data"?'],
  ['what only the runner fills in', ['--matrix', '{}'], 'Input "--matrix" is not known here.'],
  ['a value for a flag of our own that takes none', ['--json=false'], 'Input "--json" takes no value'],
  ['a value without a name', ['a.csv'], 'holds "a.csv", which is not a flag'],
  ['two that want standard output', ['--markdown', '-', '--json'], 'Input "--markdown" is "-", and --json wants standard output, too.'],
  ['two that want standard output', ['--data', '-', '--markdown', '-'], 'and --data wants standard output, too.'],
  ['a name without its value', ['--data'], 'Input "--data" needs a value'],
  ['a name where a value should be', ['--data', '--json'], 'write --data=VALUE']
])('refuses %s', (_, args, expected) => {
  expect(() => parseFlags(args, metadata)).toThrow(expected)
})
