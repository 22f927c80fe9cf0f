import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { VerdictFile } from '@gauntlet/core'
import { mergeVerdicts, readUserPages, renderHtml } from '@gauntlet/reporting'
import { peer } from '@gauntlet/testkit'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { championVerdict, gateVerdict, storyAccompaniment } from '../../packages/reporting/test/story.ts'
import { expectReadable, openPage, SCREENS } from './opened-page.ts'

const fixtures = new URL('../../packages/reporting/fixtures/', import.meta.url)
let browser: Browser
let address: string
let story: string
let large: string

beforeAll(async () => {
  const executablePath = await peer('chromium')
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const files = await Promise.all(
    (await readdir(fixtures)).map(async file => VerdictFile.parse(JSON.parse(await readFile(new URL(file, fixtures), 'utf8'))))
  )
  const folder = await mkdtemp(join(tmpdir(), 'gauntlet-page-'))
  const written = async (name: string, html: string) => {
    await writeFile(join(folder, name), html)
    return pathToFileURL(join(folder, name)).href
  }
  address = await written('report.html', await renderHtml(mergeVerdicts(files)))
  story = await written('story.html', await storyPage(folder))
  large = await written('large.html', await renderHtml(mergeVerdicts([largeVerdict()])))
})
afterAll(async () => browser.close())

it.each(SCREENS)('is readable and accessible on %s', async (_, width, colorScheme) => {
  for (const shown of [address, story]) {
    const page = await openPage(browser, shown, width, colorScheme)
    await expectReadable(page)
    await page.context().close()
  }
})

it('shows what the authors wrote with its pictures, and asks no server for any of them', async () => {
  const page = await openPage(browser, story, 1280, 'light')
  const sizes = await page.evaluate("[...document.querySelectorAll('.written img')].map(image => [image.alt, image.naturalWidth > 0])")
  expect(sizes).toEqual([
    ['a dot', true],
    ['Bar chart of b against a: b (1 point from 1 to 1).', true]
  ])
  expect(await page.locator('.written').last().innerText()).toContain('Picture not loaded: far away')
  await page.context().close()
})

it('sorts a table by its headings, by mouse and by keyboard, and tells which way', async () => {
  const page = await openPage(browser, story, 1280, 'light')
  const table = page.locator('section[aria-labelledby=metrics] table').first()
  const names = async () => (await table.locator('tbody th').allInnerTexts()).map(text => text.split(/\s/)[0])
  const asWritten = await names()
  const heading = table.locator('thead th', { hasText: 'New' })
  await heading.getByRole('button').click()
  expect(await heading.getAttribute('aria-sort')).toBe('ascending')
  // What has no value stays last, whichever way.
  expect(await names()).toEqual(['f1', 'log_loss', 'roc_auc', 'accuracy', 'brier_score'])
  await heading.getByRole('button').press('Enter')
  expect(await heading.getAttribute('aria-sort')).toBe('descending')
  expect(await names()).toEqual(['accuracy', 'roc_auc', 'log_loss', 'f1', 'brier_score'])
  await table.locator('thead th').first().getByRole('button').press('Space')
  expect(await heading.getAttribute('aria-sort')).toBeNull()
  expect(await names()).toEqual([...asWritten].sort())
  await page.context().close()
})

it('finds one check among two thousand', async () => {
  const page = await openPage(browser, large, 1280, 'light')
  await page.getByText('All checks (2000)').click()
  const rows = page.locator('.verdict tbody tr:visible')
  await page.getByLabel('Outcome').selectOption('Failed')
  expect(await rows.count()).toBe(2)
  expect(await page.locator('output').innerText()).toBe('2 of 2000 rows')
  await page.getByLabel('Outcome').selectOption('')
  await page.getByLabel('Filter').fill('COLUMN-77 passed')
  expect(await page.locator('output').innerText()).toBe('11 of 2000 rows')
  await page.getByLabel('Filter').fill('')
  expect(await rows.count()).toBe(2000)
  await page.context().close()
})

it('is whole without its script', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(large)
  await page.getByText('All checks (2000)').click()
  expect(await page.locator('.verdict tbody tr:visible').count()).toBe(2000)
  expect(await page.locator('.tools, .sort').count()).toBe(0)
  await context.close()
})

it('leads from each gate to what belongs to it', async () => {
  const page = await openPage(browser, story, 1280, 'light')
  await page.locator('.elsewhere a', { hasText: 'Slices' }).first().click()
  expect(new URL(page.url()).hash).toBe('#topic-slices')
  await page.context().close()
})

it('draws its charts without a network', async () => {
  const page = await openPage(browser, address, 1280, 'light')
  expect(await page.locator('svg[role=img]').count()).toBeGreaterThan(2)
  await page.context().close()
})

it('prints with its folds open', async () => {
  const page = await openPage(browser, address, 800, 'light')
  await page.emulateMedia({ media: 'print' })
  const text = await page.locator('body').innerText()
  expect(text).toContain('sha256')
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
  expect(await page.locator('nav').isVisible()).toBe(false)
  await page.context().close()
})

/** Every part that a report can have, pages of the authors and earlier results among them. */
async function storyPage(folder: string): Promise<string> {
  await writeFile(
    join(folder, 'dot.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><circle cx="4" cy="4" r="4"/></svg>'
  )
  const bars = {
    mark: 'bar',
    data: { values: [{ a: 'x', b: 1 }] },
    encoding: { x: { field: 'a' }, y: { field: 'b', type: 'quantitative' } }
  }
  await writeFile(
    join(folder, 'page.md'),
    `# Training\n\n> [!WARNING]\n> Rate halved.\n\n#### Results\n\n| metric | value |\n| --- | --: |\n| f1 | 0.81 |\n\n- [x] looked at\n\n![a dot](dot.svg) ![far away](https://example.org/x.png)\n\n\`\`\`vega-lite\n${JSON.stringify(bars)}\n\`\`\`\n\n\`\`\`python\nprint("a line of code that is much too long for a phone and has to go somewhere")\n\`\`\`\n\nA note.[^1]\n\n[^1]: Here.\n`
  )
  const pages = await readUserPages('report', ['page.md'], { workspace: folder, temp: folder, allowedPaths: [] })
  const fanIn = { reported: 2, expected: 3, missing: [{ job: 'train (h100)', why: 'it was cancelled' }] }
  const url = 'https://github.com/octo/flights/issues/1'
  const acceptances = [{ metric: 'f1', reason: 'see there', by: 'ada', url, checks: ['a/b'], lapsed: undefined }]
  const results = [1, 2, 3].map(run => ({
    run,
    attempt: 1,
    sha: String(run).repeat(40),
    at: `2026-11-1${run}T10:00:00Z`,
    status: 'pass' as const,
    values: { 'model-gate-train/roc_auc': 0.65 + run / 100 },
    rows: {}
  }))
  const report = mergeVerdicts([gateVerdict(), championVerdict()], { ...storyAccompaniment, fanIn, acceptances, pages })
  return renderHtml(report, { title: 'Flights', commit: 'a'.repeat(40), state: { version: 1, results } })
}

function largeVerdict(): VerdictFile {
  const gate = gateVerdict()
  const [failed, passed] = gate.checks
  if (failed === undefined || passed === undefined) throw new Error('The gate of the story has no checks')
  const checks = Array.from({ length: 2000 }, (_, index) => ({ ...(index % 1000 === 999 ? failed : passed), id: `column-${index}` }))
  return { ...gate, checks, evidence: { figures: [], tables: [], charts: [] } }
}
