import { mkdir, mkdtemp, realpath, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { readUserPages } from './read-user-pages.ts'

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const BARS = JSON.stringify({
  mark: 'bar',
  data: { values: [{ a: 'x', b: 1 }] },
  encoding: { x: { field: 'a', type: 'nominal' }, y: { field: 'b', type: 'quantitative' } }
})

let workspace: string
beforeEach(async () => {
  workspace = await realpath(await mkdtemp(join(tmpdir(), 'gauntlet-pages-')))
})

const write = async (files: Record<string, string | Buffer>) => {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, path)), { recursive: true })
    await writeFile(join(workspace, path), content)
  }
}
const read = (...patterns: string[]) => readUserPages('report', patterns, { workspace, temp: join(workspace, 'temp'), allowedPaths: [] })
const pictures = async (text: string, files: Record<string, string | Buffer> = {}) => {
  await write({ 'reports/page.md': text, ...files })
  return (await read('reports/page.md')).flatMap(page => page.pictures)
}

it('takes pages in the order of the patterns, each once, as they were written', async () => {
  const text = '# T\r\n\r\n> [!WARNING]\r\n> f1_macro $x_{i}$\r\n- [x] done'
  await write({ 'b.md': text, 'reports/2.md': '2', 'reports/1.md': '1' })
  const pages = await read('b.md', 'reports/*.md', './b.md')
  expect(pages.map(page => [page.path, page.text])).toEqual([
    ['b.md', text],
    ['reports/1.md', '1'],
    ['reports/2.md', '2']
  ])
})

it.each([
  ['beside the page', '![a](img/a.png?raw=true)', 'reports/img/a.png'],
  ['from the root', '![a](/img/a.png)', 'img/a.png'],
  ['where the script ran', '![a](out/a.png)', 'out/a.png'],
  ['a name with a space', '![a](my%20plot.png)', 'reports/my plot.png']
])('finds a picture %s', async (_, text, path) => {
  const [picture] = await pictures(text, { [path]: PNG })
  expect(picture?.content).toEqual({ type: 'image', mime: 'image/png', bytes: PNG })
})

it('knows an image by its content, never by its name', async () => {
  const svg = '<?xml version="1.0"?>\n<!-- by hand --><svg xmlns="http://www.w3.org/2000/svg"/>'
  const found = await pictures('![](a.png) ![](b.svg) ![](c.gif) ![](d.webp) ![](e.jpg) ![](f.png)', {
    'reports/a.png': svg,
    'reports/b.svg': 'GIF89a..',
    'reports/c.gif': Buffer.from('\xff\xd8\xff\xe0', 'latin1'),
    'reports/d.webp': 'RIFF1234WEBPVP8 ',
    'reports/e.jpg': '<html><svg/></html>',
    'reports/f.png': ''
  })
  expect(found.map(({ content, problem }) => (content?.type === 'image' ? content.mime : problem))).toEqual([
    'image/svg+xml',
    'image/gif',
    'image/jpeg',
    'image/webp',
    'it is no PNG, JPEG, GIF, WebP or SVG image',
    'it is no PNG, JPEG, GIF, WebP or SVG image'
  ])
})

it('takes the bytes of a data address, which GitHub would not show', async () => {
  const [picture] = await pictures(`![a](data:image/png;base64,${PNG.toString('base64')})`)
  expect(picture?.name).toBe('reports/page.md')
  expect(picture?.content).toEqual({ type: 'image', mime: 'image/png', bytes: PNG })
})

it.each([
  ['in the text', `\`\`\`vega-lite\n${BARS}\n\`\`\``],
  ['in a file', '![bars](bars.vl.json)'],
  ['behind a link', '[bars](bars.vl.json)'],
  ['with its data in another file', '![bars](apart.vl.json)'],
  ['with data as Python writes them', '![bars](python.vl.json)']
])('draws a specification %s', async (_, text) => {
  const apart = JSON.stringify({ ...JSON.parse(BARS), width: 'container', data: { url: 'data.csv' } })
  const python = JSON.stringify({ ...JSON.parse(BARS), data: { url: '/data.json', format: { property: 'rows' } } })
  const [picture] = await pictures(text, {
    'reports/bars.vl.json': BARS,
    'reports/apart.vl.json': apart,
    'reports/data.csv': 'a,b\nx,1\n',
    'reports/python.vl.json': python,
    'data.json': '{"rows": [{"a": "x", "b": 1, "c": NaN}]}'
  })
  expect(picture?.problem).toBeUndefined()
  const svg = picture?.content?.type === 'vega-lite' ? picture.content.svg : ''
  expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/)
  expect(svg).toContain('fill="white"')
  expect(svg.match(/aria-roledescription="bar"/g)).toHaveLength(1)
  expect(picture?.content?.type === 'vega-lite' && picture.content.chart?.series[0]?.points).toEqual([{ x: 'x', y: 1 }])
})

it('lets a specification reach for nothing, and makes no code of it', async () => {
  const spec = {
    data: { values: [{ a: 1, u: 'https://evil.example/x.png', h: 'javascript:alert(1)' }] },
    transform: [{ calculate: "'</text><script>' + datum.h", as: 't' }],
    layer: [
      { mark: 'image', encoding: { url: { field: 'u' }, x: { field: 'a', type: 'quantitative' } } },
      { mark: 'text', encoding: { text: { field: 't' }, href: { field: 'h' } } }
    ]
  }
  const [picture] = await pictures(`\`\`\`vega-lite\n${JSON.stringify(spec)}\n\`\`\``)
  const svg = picture?.content?.type === 'vega-lite' ? picture.content.svg : ''
  expect(svg).toContain('&lt;/text&gt;&lt;script&gt;javascript:alert(1)')
  expect(svg).not.toMatch(/href="[^"]|<script/)
})

it.each<[string, string, Record<string, string | Buffer>, RegExp]>([
  ['a missing file', '![](no.png)', {}, /there is no such file in reports/],
  ['a folder', '![](img)', { 'reports/img/a.png': PNG }, /no file, or lies outside/],
  ['what DVC keeps', '![](a.png)', { 'reports/a.png.dvc': 'outs:' }, /dvc pull/],
  ['what Git LFS keeps', '![](a.png)', { 'reports/a.png': 'version https://git-lfs.github.com/spec/v1\n' }, /lfs: true/],
  ['a large file', '![](a.png)', { 'reports/a.png': Buffer.alloc((5 << 20) + 1) }, /at most 5/],
  ['no JSON', '![](a.json)', { 'reports/a.json': '{' }, /no JSON/],
  ['other JSON', '![](a.json)', { 'reports/a.json': '{"auc": 1}' }, /no Vega-Lite/],
  ['Vega itself', '![](a.json)', { 'reports/a.json': '{"$schema": "https://vega.github.io/schema/vega/v5.json"}' }, /only Vega-Lite/],
  [
    'data from a server',
    '![](a.json)',
    { 'reports/a.json': '{"mark": "bar", "data": {"url": "https://example.org/a.csv"}}' },
    /nothing is fetched/
  ],
  [
    'data of another kind',
    '![](a.json)',
    { 'reports/a.json': '{"mark": "bar", "data": {"url": "a.csv", "format": {"type": "xls"}}}', 'reports/a.csv': 'a' },
    /data could not be read/
  ],
  [
    'data that is not there',
    '![](a.json)',
    { 'reports/a.json': '{"mark": "bar", "data": {"url": "a.csv"}}' },
    /data file a.csv: there is no such/
  ],
  ['an unknown mark', '![](a.json)', { 'reports/a.json': '{"mark": "nonsense", "data": {"values": []}}' }, /could not draw/]
])('says why it does not show %s', async (_, text, files, problem) => {
  const [picture] = await pictures(text, files)
  expect(picture?.content).toBeUndefined()
  expect(picture?.problem).toMatch(problem)
})

it('follows no link out of the workspace', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'gauntlet-outside-'))
  await writeFile(join(outside, 'secret.png'), PNG)
  await symlink(join(outside, 'secret.png'), join(workspace, 'a.png'))
  const found = await pictures(`![](../a.png) ![](${join(outside, 'secret.png')}) ![](../../${outside.split('/').at(-1)}/secret.png)`)
  expect(found.map(({ problem }) => problem)).toEqual(Array(3).fill('it is no file, or lies outside of the workspace'))
})

it('shows as many bytes of pictures as a page can carry', async () => {
  const large = Buffer.concat([PNG, Buffer.alloc(5_000_000)])
  const found = await pictures('![](a.png)\n'.repeat(5), { 'reports/a.png': large })
  expect(found.map(({ content }) => content !== undefined)).toEqual([true, true, true, true, false])
  expect(found[4]?.problem).toMatch(/all pictures together have more than/)
})

it.each([
  ['a page that is not there', 'no.md', /names "no.md", which does not exist/],
  ['a pattern without a page', '*.md', /matches no file/],
  ['a page that is no text', 'binary.md', /not text in UTF-8/],
  ['a page without an end', 'long.md', /at most 1/]
])('refuses %s', async (_, pattern, message) => {
  await write({ 'binary.md': PNG, 'long.md': 'a'.repeat((1 << 20) + 1) })
  await (pattern === '*.md'
    ? expect(readUserPages('report', [pattern], { workspace: join(workspace, 'empty'), temp: workspace, allowedPaths: [] }))
    : expect(read(pattern))
  ).rejects.toThrow(message)
})
