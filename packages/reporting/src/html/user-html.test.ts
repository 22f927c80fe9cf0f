import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hostileText } from '../../test/hostile.ts'
import { elements, parseHtml, textOf } from '../../test/rendered.ts'
import type { UserPage, UserPicture } from '../report.ts'
import { userHtml } from './user-html.ts'

const PNG = new Uint8Array([137, 80, 78, 71])
const rendered = (text: string, pictures: UserPicture[] = []) => userHtml({ path: 'report.md', text, pictures }, 'page-1-')
const at = (text: string, written: string, part: Partial<UserPicture> = {}): UserPicture => ({
  start: text.indexOf(written),
  end: text.indexOf(written) + written.length,
  alt: '',
  name: 'a.png',
  content: { type: 'image', mime: 'image/png', bytes: PNG },
  ...part
})

it.each([
  ['tables', '| a |\n| - |\n| **b** |', /<div class="scroll" role="region" aria-label="Table 1 of report.md" tabindex="0"><table>/],
  ['boxes', '- [x] a\n- [ ] b', /<span>☑<\/span> a[\s\S]*<span>☐<\/span> b/],
  ['alerts', '> [!WARNING]\n> *care*', /<blockquote class="alert warn">\s*<p class="alert-title">Warning<\/p>\s*<p><em>care<\/em><\/p>/],
  ['quotes that are no alerts', '> [!OTHER]\n> x', /<blockquote>\s*<p>\[!OTHER\]\nx<\/p>/],
  [
    'HTML that GitHub allows',
    '<details open><summary>More</summary>\n\n*x*\n\n</details>',
    /<details open><summary>More<\/summary>\s*<p><em>x<\/em><\/p>/
  ],
  ['formulas, as they are written', '$x_{i}$ f1_macro', /\$x_\{i\}\$ f1_macro/]
])('shows %s', (_, text, html) => {
  expect(rendered(text)).toMatch(html)
})

it('puts headings below those of the page, leaving no level out', () => {
  const root = parseHtml(rendered('### A\n##### B\n###### C\n# D\n## E\n#### F\n## G'))
  expect(elements(root).flatMap(({ name, children }) => (/^h\d$/.test(name) ? [`${name} ${children.join('')}`] : []))).toEqual([
    'h3 A',
    'h4 B',
    'h5 C',
    'h3 D',
    'h4 E',
    'h5 F',
    'h4 G'
  ])
})

it('keeps ids and what refers to them to itself', () => {
  const html = rendered('# My Results!\n\n[go](#my-results) [note][^1]\n\n<h2 id="metrics" name="open">x</h2>\n\n[^1]: n')
  const all = elements(parseHtml(html))
  const ids = all.flatMap(({ attributes }) => (typeof attributes.id === 'string' ? [attributes.id] : []))
  expect(ids.every(id => id.startsWith('page-1-'))).toBe(true)
  expect(ids).toContain('page-1-my-results')
  const links = all.flatMap(({ name, attributes }) => (name === 'a' ? [String(attributes.href)] : []))
  expect(links.length).toBeGreaterThan(2)
  for (const link of links) expect(ids).toContain(link.slice(1))
})

it('puts pictures in where they stood, and keeps what stands around them', () => {
  const text = 'a ![P](a.png) b\n\n- item\n\n  ```vega-lite\n  {}\n  ```\n  *after*\n\n<p align="center"><img width="40" src="a.png"></p>'
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'
  const html = rendered(text, [
    at(text, '![P](a.png)', { alt: 'P' }),
    at(text, '```vega-lite\n  {}\n  ```', { name: 'report.md', content: { type: 'vega-lite', svg, chart: undefined } }),
    at(text, '<img width="40" src="a.png">')
  ])
  expect(html).toContain('<p>a <img src="data:image/png;base64,iVBORw==" alt="P" class="image"> b</p>')
  expect(html).toMatch(
    /<li>[\s\S]*<img src="data:image\/svg\+xml;base64,[\w+/=]+" alt="Chart of report.md" class="vega-lite">\s*<em>after<\/em>/
  )
  expect(html).toMatch(/<p align="center"><img src="data:image\/png;base64,iVBORw==" alt="Picture a.png" width="40" class="image"><\/p>/)
})

it('says what it does not show, and loads nothing from elsewhere', () => {
  const text = '![A](no.png) ![B](https://example.org/b.png) ![](//example.org/c.png) [d](params.yaml)'
  const html = rendered(text, [at(text, '![A](no.png)', { alt: 'A', content: undefined, problem: 'there is no such file' })])
  expect(html).toContain('Picture A is not shown: there is no such file.')
  expect(html).toContain('Picture not loaded: B')
  expect(html).not.toMatch(/src=|href=/)
})

it('lets nothing through that runs, loads or restyles, whatever is written', () => {
  const parts = fc.oneof(
    hostileText,
    fc.constantFrom(
      '<img src=x onerror=alert(1)>',
      '<svg><script>alert(1)</script></svg>',
      '<a href="javascript:alert(1)">x</a>',
      '[x](javascript:alert(1))',
      '<iframe src="https://evil.example"></iframe>',
      '<picture><source srcset="https://evil.example/x"><img src="gauntlet-picture:0"></picture>',
      '<style>*{display:none}</style>',
      '<form action="https://evil.example"><input type="text" autofocus><button>x</button></form>',
      '<input type="image" src="https://evil.example/x.png">',
      '<video src="https://evil.example" poster="https://evil.example"></video>',
      '<table background="https://evil.example"><tr><td>x</table>',
      '<meta http-equiv="refresh" content="0;url=https://evil.example"><base href="https://evil.example">',
      '</div></section></main><h1 id="gates" style="position:fixed">x</h1>',
      '<math><mtext><img src=x onerror=alert(1)></mtext></math>',
      '<noscript><p title="</noscript><img src=x onerror=alert(1)>">'
    )
  )
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1, maxLength: 4 }), pieces => {
      const html = rendered(pieces.join('\n\n'))
      const inside = parseHtml(`<main><div class="written">${html}</div></main>`)
      // Everything stays inside of the place it was given.
      expect(inside.children).toHaveLength(1)
      for (const { name, attributes } of elements(inside)) {
        expect([
          'script',
          'style',
          'iframe',
          'object',
          'embed',
          'form',
          'input',
          'button',
          'video',
          'svg',
          'math',
          'meta',
          'base',
          'link',
          'img',
          'source',
          'h1',
          'h2'
        ]).not.toContain(name)
        for (const [attribute, value] of Object.entries(attributes)) {
          expect(attribute).not.toMatch(/^on|^style$|^src|^poster$|^background$|^action$/i)
          if (attribute === 'href') expect(String(value)).toMatch(/^(?:https?:|mailto:|#page-1-)/i)
          if (attribute === 'id') expect(String(value)).toMatch(/^page-1-/)
        }
      }
    }),
    { numRuns: 200 }
  )
})

it('takes no number for a picture that is not there', () => {
  const page: UserPage = { path: 'r.md', text: '![](gauntlet-picture:0) ![](gauntlet-picture:7)', pictures: [] }
  expect(textOf(parseHtml(userHtml(page, 'p-')))).toContain('Picture not loaded')
})
