import { expect, it } from 'vitest'
import { elements, renderMarkdown, textOf } from '../../test/rendered.ts'
import type { UserPicture } from '../report.ts'
import { userPages } from './user-pages.ts'

const text = '<p align="center">\n<img width="40" src="a.png" alt="A">\n</p>\n\nSee <img src=a.png> *there*.'
const picture = (written: string, part: Partial<UserPicture> = {}): UserPicture => ({
  start: text.indexOf(written),
  end: text.indexOf(written) + written.length,
  alt: '',
  name: 'a.png',
  content: { type: 'image', mime: 'image/png', bytes: new Uint8Array() },
  ...part
})
const [block, inline] = [picture('<img width="40" src="a.png" alt="A">', { alt: 'A' }), picture('<img src=a.png>')]
const rendered = (pictures: UserPicture[], urls?: ReadonlyMap<UserPicture, string>) =>
  renderMarkdown(userPages([{ path: 'p.md', text, pictures }], { maxBytes: 10_000, fullReport: 'the step summary', pictures: urls }))

it('keeps a picture that is written as HTML as HTML, with its size and its new address', () => {
  const root = rendered([block, inline], new Map([block, inline].map((one, index) => [one, `https://example.org/${index}.png`])))
  expect(elements(root).flatMap(({ name, attributes }) => (name === 'img' ? [[attributes.src, attributes.width]] : []))).toEqual([
    ['https://example.org/0.png', 40],
    ['https://example.org/1.png', undefined]
  ])
})

it('says in the same place where the picture is, or why it is not', () => {
  const root = rendered([block, { ...inline, content: undefined, problem: 'there is no such file' }])
  expect(textOf(root)).toContain('A: this picture is in the HTML report')
  expect(textOf(root)).toContain('See a.png could not be shown: there is no such file there.')
})
