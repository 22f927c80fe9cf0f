import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { VerdictFile } from '@gauntlet/core'
import { mergeVerdicts, renderHtml } from '@gauntlet/reporting'
import { peer } from '@gauntlet/testkit'
import { source as axe } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

const fixtures = new URL('../../packages/reporting/fixtures/', import.meta.url)
let browser: Browser
let address: string

beforeAll(async () => {
  const executablePath = await peer('chromium')
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const files = await Promise.all(
    (await readdir(fixtures)).map(async file => VerdictFile.parse(JSON.parse(await readFile(new URL(file, fixtures), 'utf8'))))
  )
  const path = join(await mkdtemp(join(tmpdir(), 'gauntlet-page-')), 'report.html')
  await writeFile(path, await renderHtml(mergeVerdicts(files)))
  address = pathToFileURL(path).href
})
afterAll(async () => browser.close())

/** Opens the page and fails on anything it says to the console or asks of the network. */
async function open(width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
  const page = await context.newPage()
  const noise: string[] = []
  page.on('console', message => noise.push(message.text()))
  page.on('pageerror', error => noise.push(String(error)))
  page.on('request', request => request.url() === address || request.url().startsWith('data:') || noise.push(request.url()))
  await page.goto(address)
  expect(noise).toEqual([])
  return page
}

it.each([
  ['a phone', 360, 'light'],
  ['a phone at night', 360, 'dark'],
  ['a desk', 1280, 'light'],
  ['a desk at night', 1280, 'dark']
] as const)('is readable and accessible on %s', async (_, width, colorScheme) => {
  const page = await open(width, colorScheme)
  // Scripts for the page are text: this program is not compiled against a browser's types.
  await page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")
  expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0)
  await page.evaluate(axe)
  const found = await page.evaluate("axe.run().then(run => run.violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))")
  expect(found).toEqual([])
  await page.context().close()
})

it('draws its charts without a network', async () => {
  const page = await open(1280, 'light')
  expect(await page.locator('svg[role=img]').count()).toBeGreaterThan(2)
  await page.context().close()
})

it('prints with its folds open', async () => {
  const page = await open(800, 'light')
  await page.emulateMedia({ media: 'print' })
  const text = await page.locator('body').innerText()
  expect(text).toContain('sha256')
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
  await page.context().close()
})
