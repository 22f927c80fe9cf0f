import { source as axe } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'

/** The screens that every page of ours is looked at on. */
export const SCREENS = [
  ['a phone', 360, 'light'],
  ['a phone at night', 360, 'dark'],
  ['a desk', 1280, 'light'],
  ['a desk at night', 1280, 'dark']
] as const

/** Opens a page and fails on anything it says to the console or asks of the network. */
export async function openPage(browser: Browser, address: string, width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
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

/** Fails where an unfolded page is wider than its screen, or where axe finds fault with it. */
export async function expectReadable(page: Page): Promise<void> {
  // Scripts for the page are text: this program is not compiled against a browser's types.
  await page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")
  expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0)
  await page.evaluate(axe)
  const found = await page.evaluate("axe.run().then(run => run.violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))")
  expect(found).toEqual([])
}
