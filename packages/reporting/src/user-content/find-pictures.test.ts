import { expect, it } from 'vitest'
import { findPictures } from './find-pictures.ts'

const path = (path: string) => ({ type: 'path', path })
const ticks = '```'

it.each<[string, string, [string, string, unknown][]]>([
  ['an image', 'a ![ROC](plots/roc.png) b', [['![ROC](plots/roc.png)', 'ROC', path('plots/roc.png')]]],
  [
    'two in a row',
    '![a](a.png)![b](b.png)',
    [
      ['![a](a.png)', 'a', path('a.png')],
      ['![b](b.png)', 'b', path('b.png')]
    ]
  ],
  ['one with spaces and a title', '![a](<my plot.png> "t")', [['![a](<my plot.png> "t")', 'a', path('my plot.png')]]],
  ['a reference, in any case', '![a][R]\n\n[r]: x.png\n[r]: y.png', [['![a][R]', 'a', path('x.png')]]],
  ['one in a cell', '| a |\n| - |\n| ![c](c.png) |', [['![c](c.png)', 'c', path('c.png')]]],
  ['one in a link', '[![c](c.png)](https://example.org)', [['![c](c.png)', 'c', path('c.png')]]],
  [
    'an element in a line',
    'x <img src="p.png" width=300 alt="P &amp; Q"> y',
    [['<img src="p.png" width=300 alt="P &amp; Q">', 'P & Q', path('p.png')]]
  ],
  ['an element in a block in a quote', "> <p align=center>\n> <img src='p.png'/>\n> </p>", [["<img src='p.png'/>", '', path('p.png')]]],
  [
    'a block of Vega-Lite',
    `a\n\n${ticks}vega-lite\n{"mark": "bar"}\n${ticks}\nb`,
    [[`${ticks}vega-lite\n{"mark": "bar"}\n${ticks}`, '', { type: 'specification', text: '{"mark": "bar"}' }]]
  ],
  ['a link to a specification alone', '[Loss](loss.vl.json)', [['[Loss](loss.vl.json)', 'Loss', path('loss.vl.json')]]],
  [
    'bytes in the text',
    '![x](data:image/png;base64,AA==)',
    [['![x](data:image/png;base64,AA==)', 'x', { type: 'data', address: 'data:image/png;base64,AA==' }]]
  ]
])('finds %s where it stands', (_, text, expected) => {
  expect(findPictures(text).map(({ start, end, alt, source }) => [text.slice(start, end), alt, source])).toEqual(expected)
})

it.each([
  ['an image on a server', '![x](https://example.org/x.png) ![y](//example.org/y.png)'],
  ['code', `\`![x](x.png)\`\n\n    ![x](x.png)\n\n${ticks}\n![x](x.png)\n${ticks}`],
  ['a comment', '<!-- <img src="x.png"> -->'],
  ['a link to a file', '[params](params.yaml) and [a chart](a.vl.json) in a sentence'],
  ['an escaped image', '\\![x](x.png)'],
  ['a reference without a definition', '![x][y]'],
  ['a block of another language', `${ticks}mermaid\nxychart-beta\n${ticks}`]
])('leaves %s alone', (_, text) => {
  expect(findPictures(text)).toEqual([])
})
