import { expect, it } from 'vitest'
import { fixture } from '../../test/fixture.ts'
import { gateVerdict, storyAccompaniment } from '../../test/story.ts'
import { mergeVerdicts } from '../merge.ts'
import { renderReport } from './render.ts'
import { PART_NAMES, readTemplate } from './template.ts'

const report = mergeVerdicts([gateVerdict(), fixture('data')], storyAccompaniment)
const options = { title: 'Flights', maxBytes: 65_000, fullReport: 'the step summary' }

it('shows the parts that an author chose, in their order, between their own words', () => {
  const template = readTemplate('Hello $x_1$\n\n{{ verdict }}\n\n## Slices\n\n{{slices}}\n{{ fairness }}\n\n{{ gates }}\n\nBye', 'template')
  const text = renderReport(report, { ...options, template })
  const places = ['Hello $x_1$\n', '### ❌ Flights', '## Slices\n', '<summary>Slices (model-gate)</summary>', '| Gate |', '\nBye\n'].map(
    part => text.indexOf(part)
  )
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places).not.toContain(-1)
  expect(text).not.toMatch(/\{\{|Where this comes from|More metrics/)
})

it('knows every part of a report', () => {
  const everything = readTemplate(PART_NAMES.map(name => `{{ ${name} }}`).join('\n\n'), 'template')
  const blank = (text: string) => text.replace(/\n{2,}/g, '\n\n').trim()
  expect(blank(renderReport(report, { ...options, template: everything }))).toBe(blank(renderReport(report, options)))
})

it.each([
  ['{{ verdict }}\n\n{{ metric }}', 'Input "template" holds {{ metric }} in line 3, which is no part of a report. Did you mean "metrics"?'],
  ['{{ gates }}', 'Input "template" holds no {{ verdict }}, without which a report says nothing; put it into the first line'],
  ['', 'Input "template" holds no {{ verdict }}']
])('refuses %j', (text, message) => {
  expect(() => readTemplate(text, 'template')).toThrow(message)
})

it('gets shorter with the report, and ends with the verdict alone', () => {
  const template = readTemplate(`{{ verdict }}\n${'x'.repeat(2000)}\n{{ details }}`, 'template')
  const full = renderReport(report, { ...options, template })
  const less = renderReport(report, { ...options, template, maxBytes: Buffer.byteLength(full) - 1 })
  expect(less).toContain('_Shortened to fit here: without 7 charts')
  expect(renderReport(report, { ...options, template, maxBytes: 1000 })).toMatch(/^### ❌ Flights[\s\S]*everything but the verdict/)
})
