import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { peer, runBundle } from '@gauntlet/testkit'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectReadable, openPage, SCREENS } from './opened-page.ts'

let browser: Browser
let address: string

const row = (index: number, shift: number) =>
  `${index},2026-01-${String((index % 28) + 1).padStart(2, '0')},${((index * 37) % 90) + shift},${['JFK', 'LAX', 'a name that is much too long for a phone and goes on'][index % 3]},${index % 4 === 0 ? '' : 'note'},${((index * 13) % 100) / 7}`
const csv = (shift: number) =>
  `id,date,delay,origin,a_column_with_a_name_that_is_much_too_long_for_the_screen_of_a_phone,score\n${Array.from({ length: 600 }, (_, index) => row(index, shift)).join('\n')}\n`

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await peer('chromium'), args: ['--no-sandbox'] })
  const workspace = await mkdtemp(join(tmpdir(), 'gauntlet-profile-'))
  await writeFile(join(workspace, 'now.csv'), csv(30))
  await writeFile(join(workspace, 'before.csv'), csv(0))
  const checks = 'drift: {}\ncolumns: { delay: { max: 80 }, origin: { regex: "^[A-Z]{3}$", length: { max: 3, severity: warning } } }\n'
  const inputs = { data: 'now.csv', reference: 'before.csv', checks, profile: 'out/profile.html', 'show-values': 'true' }
  const { outputs } = await runBundle('validate-data', { workspace, inputs })
  expect(outputs['profile-path']).toBe(join(workspace, 'out/profile.html'))
  expect(JSON.parse(await readFile(join(workspace, 'out/profile.json'), 'utf8'))).toMatchObject({ kind: 'gauntlet-profile', rows: 600 })
  address = pathToFileURL(join(workspace, 'out/profile.html')).href
})
afterAll(async () => browser.close())

it.each(SCREENS)('is readable and accessible on %s', async (_, width, colorScheme) => {
  const page = await openPage(browser, address, width, colorScheme)
  await expectReadable(page)
  await page.context().close()
})

it('puts what failed first, and prints', async () => {
  const page = await openPage(browser, address, 1280, 'light')
  const first = await page.locator('article h3').first().innerText()
  expect(['delay', 'origin']).toContain(first)
  expect(await page.locator('.histogram .before').count()).toBeGreaterThan(0)
  await page.emulateMedia({ media: 'print' })
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
  await page.context().close()
})
