import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { peer, runBundle } from '@gauntlet/testkit'
import { source as axe } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

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

/** Opens the page and fails on anything it says to the console or asks of the network. */
async function open(width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
  const page = await context.newPage()
  const noise: string[] = []
  page.on('console', message => noise.push(message.text()))
  page.on('pageerror', error => noise.push(String(error)))
  page.on('request', request => request.url() === address || noise.push(request.url()))
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

it('puts what failed first, and prints', async () => {
  const page = await open(1280, 'light')
  const first = await page.locator('article h3').first().innerText()
  expect(['delay', 'origin']).toContain(first)
  expect(await page.locator('.histogram .before').count()).toBeGreaterThan(0)
  await page.emulateMedia({ media: 'print' })
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
  await page.context().close()
})
