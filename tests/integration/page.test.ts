import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { VerdictFile } from '@gauntlet/core'
import { mergeVerdicts, renderHtml } from '@gauntlet/reporting'
import { peer } from '@gauntlet/testkit'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectReadable, openPage, SCREENS } from './opened-page.ts'

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

it.each(SCREENS)('is readable and accessible on %s', async (_, width, colorScheme) => {
  const page = await openPage(browser, address, width, colorScheme)
  await expectReadable(page)
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
  await page.context().close()
})
