import { createHash } from 'node:crypto'
import { Verdict } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { contrast } from '../../test/contrast.ts'
import { type FixtureName, fixture, verdictFixture } from '../../test/fixture.ts'
import { type Element, elements, parseHtml, textOf } from '../../test/rendered.ts'
import { mergeVerdicts } from '../merge.ts'
import { renderHtml } from './page.ts'
import { PAGE_SCRIPT } from './script.ts'
import { pageStyles } from './styles.ts'

const context = {
  title: 'Flights',
  repository: 'octo/flights',
  commit: 'a'.repeat(40),
  runUrl: 'https://github.com/octo/flights/actions/runs/1'
}
const page = async (...names: FixtureName[]) => renderHtml(mergeVerdicts(names.map(fixture)), context)
const parsed = async (...names: FixtureName[]) => parseHtml(await page(...names))
const all = (root: Element, name: string) => elements(root).filter(element => element.name === name)

it('opens with the verdict in words', async () => {
  const [header] = all(await parsed('model', 'data'), 'header')
  const words = header === undefined ? '' : textOf(header)
  expect(words).toContain('Flights')
  expect(words).toContain('1 of 2 gates did not pass')
  expect(words).toContain('Before it was 0.6701 (−0.0122, worse).')
  expect(words).toContain('roc_auc0.6579−0.0122, worse (was 0.6701)')
})

it('needs nothing but itself: no address to load from, and a policy that allows only its own styles and its one script', async () => {
  const html = await page('model', 'data', 'failure')
  const [, styles = ''] = /<style>([\s\S]*)<\/style>/.exec(html) ?? []
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script)
  expect(scripts).toEqual([PAGE_SCRIPT])
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  expect(html).toContain(
    `content="default-src 'none'; style-src ${hash(styles)}; script-src ${hash(PAGE_SCRIPT)}; base-uri 'none'; form-action 'none'"`
  )
  const rest = html.replace(PAGE_SCRIPT, '')
  expect(rest).not.toMatch(/<link|<img|<iframe|@import|url\((?!#)|\sstyle="|\ssrc="|\son\w+="/i)
  const ids = new Set([...rest.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => `#${id}`))
  for (const [, target = ''] of rest.matchAll(/href="([^"]*)"/g)) expect(target === context.runUrl || ids.has(target), target).toBe(true)
})

it('is in order for those who do not see it', async () => {
  const root = await parsed('model', 'data', 'failure')
  const levels = elements(root).flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []))
  expect(levels[0]).toBe(1)
  for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
  const ids = elements(root).flatMap(({ attributes }) => (typeof attributes.id === 'string' ? [attributes.id] : []))
  expect(new Set(ids).size).toBe(ids.length)
  for (const section of all(root, 'section')) expect(ids).toContain(String(section.attributes.ariaLabelledBy))
  for (const table of all(root, 'table')) expect(all(table, 'caption').map(textOf).join('')).not.toBe('')
  for (const cell of all(root, 'th')) expect(['col', 'row']).toContain(cell.attributes.scope)
  for (const svg of all(root, 'svg'))
    expect(svg.attributes.ariaHidden === 'true' || (svg.attributes.role === 'img' && String(svg.attributes.ariaLabel).length > 20)).toBe(
      true
    )
})

it('breaks sentences of a table over lines, but no time or version', async () => {
  const sentence = 'Nothing served before: this version took all traffic.'
  const columns = ['time', 'what', 'detail', 'weight'].map(title => ({ title, align: title === 'weight' ? 'right' : 'left' }))
  const rows = [['2026-11-21T07:35:00.706Z', 'v20261121T073459Z_bfd70ff7', sentence, '5%']]
  const passing = Verdict.parse({
    ...verdictFixture('passing'),
    evidence: { figures: [], charts: [], tables: [{ id: 't', title: 'T', columns, rows }] }
  })
  const root = parseHtml(await renderHtml(mergeVerdicts([passing]), context))
  const row = all(root, 'tr').find(one => textOf(one).includes(sentence))
  const classes = elements(row ?? root).flatMap(({ name, attributes }) => (name === 'th' || name === 'td' ? [attributes.className] : []))
  expect(classes.map(String)).toEqual(['short', 'short', 'wide', 'num'])
})

it('draws every chart of every verdict', async () => {
  const figures = all(await parsed('model', 'data'), 'figure')
  expect(figures).toHaveLength(7)
  for (const figure of figures) expect(all(figure, 'svg')).toHaveLength(1)
})

it('shows changes with a sign and a word', async () => {
  const rows = all(await parsed('model'), 'tr').map(row =>
    row.children.map(cell => (typeof cell === 'string' ? '' : textOf(cell))).join(' | ')
  )
  expect(rows).toContain('roc_auc ↑higher is better95% interval 0.655 to 0.661 | 0.6701 | 0.6579 | from 0.6701: −0.0122, worse')
  expect(rows).toContain('brier_score ↓lower is betternot in the candidate | 0.1391 | missing | from 0.1391: not comparable')
})

it('says so where there is nothing to report', async () => {
  expect(textOf(await parsed())).toContain('Nothing is judged')
})

it.each(['light', 'dark'])('has text that stands out from every ground of the %s page by 4.5 to 1', scheme => {
  const [, dark = ''] = /prefers-color-scheme:dark\)\{:root\{([^}]*)\}/.exec(pageStyles()) ?? []
  const [, light = ''] = /:root\{([^}]*)\}/.exec(pageStyles()) ?? []
  const colours = new Map(
    [...(scheme === 'dark' ? dark : light).matchAll(/--([\w-]+):(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value])
  )
  const colour = (name: string) => colours.get(name) ?? 'missing'
  const pairs = ['pass', 'warn', 'fail', 'open'].flatMap(tone => [
    [tone, `${tone}-soft`],
    [tone, 'paper'],
    ['ink', `${tone}-soft`]
  ])
  for (const [text = '', ground = ''] of [
    ...pairs,
    ['ink', 'paper'],
    ['muted', 'paper'],
    ['muted', 'panel'],
    ['link', 'paper'],
    ['ink', 'panel']
  ]) {
    expect(contrast(colour(text), colour(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  }
})
