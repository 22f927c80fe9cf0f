import { readFileSync } from 'node:fs'
import type { Chart } from '@gauntlet/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fixture } from '../../test/fixture.ts'
import { elements, renderMarkdown, textOf } from '../../test/rendered.ts'
import { mergeVerdicts } from '../merge.ts'
import type { PictureContent, UserPage, UserPicture } from '../report.ts'
import { boundariesOf, closersOf } from './page-blocks.ts'
import { renderReport } from './render.ts'
import { userPages } from './user-pages.ts'

const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8')
const options = { maxBytes: Number.POSITIVE_INFINITY, fullReport: 'the step summary' }
const page = (text: string, pictures: readonly UserPicture[] = []): UserPage => ({ path: 'report.md', text, pictures })

it('leaves every byte of what an author wrote, alerts, formulas and tables', () => {
  const text = '# Mine\r\n\r\n> [!WARNING]\r\n> $x_{i}$ \\| f1_macro\r\n\r\n- [x] done\r\n\r\n| a | b |\r\n|--|--|\r\n| 1 | ![x](y) |\r\n'
  expect(userPages([page(text), page(readme)], options)).toBe(`${text}\n\n${readme}`)
})

const picture = (text: string, part: Partial<UserPicture> = {}): UserPage => {
  const start = text.indexOf('![')
  const shown = { start, end: text.indexOf(')', start) + 1, alt: 'ROC *curve*', name: 'roc.png', content: undefined, ...part }
  return page(text, [shown])
}
const chart: Chart = {
  id: 'loss',
  title: 'Loss',
  kind: 'line',
  x: { title: 'step', type: 'number' },
  y: { title: 'loss', type: 'number' },
  series: [
    {
      name: 'train',
      points: [
        { x: 0, y: 1 },
        { x: 1, y: 0.5 }
      ]
    }
  ],
  rules: []
}
const png: PictureContent = { type: 'image', mime: 'image/png', bytes: new Uint8Array([1]) }

it.each<[string, string, Partial<UserPicture>, string | undefined, string]>([
  [
    'is missing',
    'a ![x](roc.png) b',
    { problem: 'it does not exist' },
    undefined,
    'a _ROC \\*curve\\* could not be shown: it does not exist_ b'
  ],
  ['is hosted nowhere', 'a ![x](roc.png) b', { content: png }, undefined, 'a _ROC \\*curve\\*: this picture is in the HTML report_ b'],
  [
    'is hosted',
    'a ![x](roc.png) b',
    { content: png },
    'https://x.example/a(1).png',
    'a ![ROC \\*curve\\*](<https://x.example/a(1).png>) b'
  ],
  [
    'is hosted where no address can be',
    'a ![x](roc.png) b',
    { content: png },
    'https://x.example/> <b>',
    'a _ROC \\*curve\\*: this picture is in the HTML report_ b'
  ],
  [
    'is a drawing in a line of text',
    'a ![x](loss.vl.json) b',
    { content: { type: 'vega-lite', svg: '<svg/>', chart } },
    undefined,
    'a _ROC \\*curve\\*: this picture is in the HTML report_ b'
  ]
])('shows what there is of a picture that %s', (_, text, part, url, shown) => {
  const given = picture(text, part)
  const pictures = new Map(given.pictures.flatMap(one => (url === undefined ? [] : [[one, url]])))
  expect(userPages([given], { ...options, pictures })).toBe(shown)
})

it('draws a chart of Vega-Lite that stands alone as Mermaid', () => {
  const shown = userPages(
    [picture('before\n\n![x](loss.vl.json)\n\nafter', { content: { type: 'vega-lite', svg: '<svg/>', chart } })],
    options
  )
  expect(shown).toMatch(/^before\n[\s\S]*\n\*\*Loss\*\*\n\n```mermaid\n[\s\S]*\n```\n[\s\S]*\nafter$/)
})

it.each([
  ['a fence', 'text\n\n```py\nprint(1)', '\n```'],
  ['a longer fence', '~~~~\n~~~\n', '\n~~~~'],
  ['folds', '<details><summary>a</summary>\n\n<details>\n\nb', '\n\n</details></details>'],
  ['a comment', 'a <!-- b', '\n-->'],
  ['nothing', '```\n<details>\n```\n`<details>` <details>\n</details> <!-- <details> -->', '']
])('closes %s that an author left open, so that it swallows nothing', (_, text, closers) => {
  expect(closersOf(text)).toBe(closers)
  const rendered = renderMarkdown(`${text}${closers}\n\n# After`)
  const last = elements(rendered)
    .filter(({ name }) => name === 'h1')
    .at(-1)
  expect(last && textOf(last)).toBe('After')
})

it('cuts a long page between two of its blocks, whole wherever it is cut, and says where the rest is', () => {
  const length = (text: string) => Buffer.byteLength(text)
  let cuts = 0
  for (let maxBytes = length(readme) - 1; maxBytes > 500; maxBytes -= 997) {
    const text = userPages([page(readme)], { ...options, maxBytes })
    expect(text.split('```').length % 2).toBe(1)
    expect(text.split('<details').length).toBe(text.split('</details>').length)
    if (text !== '') {
      cuts++
      expect(text).toMatch(/\n\n_The rest of `report\.md` is in the step summary\._$/)
      expect(readme.startsWith(text.slice(0, text.lastIndexOf('\n\n_The rest')))).toBe(true)
    }
  }
  expect(cuts).toBeGreaterThan(3)
})

it('finds no boundary inside of anything, whatever the text', () => {
  const piece = fc.constantFrom('```', '~~~~', '    ```', '<details>', '</details>', '<!--', '-->', '`<details>`', 'a', '')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), lines => {
      const text = lines.join('\n')
      for (const offset of boundariesOf(text)) expect(closersOf(text.slice(0, offset))).toBe('')
    })
  )
})

it('keeps some of a page of 70,000 characters in a comment, and the verdict above it', () => {
  const long = Array.from({ length: 700 }, (_, index) => `Paragraph ${index} ${'x'.repeat(90)}`).join('\n\n')
  const text = renderReport(mergeVerdicts([fixture('model')], { pages: [page(long)] }), {
    maxBytes: 65_000,
    fullReport: 'the step summary'
  })
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_000)
  expect(text).toMatch(/^### ❌/)
  expect(text).toContain('Paragraph 100 ')
  expect(text).toContain('without 1 page of yours')
  expect(text.trimEnd()).toMatch(/_The rest of `report\.md` is in the step summary\._$/)
})
