import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runProgram } from '@gauntlet/core'
import { type Browser, chromium, type Locator } from 'playwright-core'
import { debianProgram, peer } from '../packages/testkit/src/index.ts'
import { root } from './root.ts'
import { githubComment } from './screenshots/github-comment.ts'
import { SHOTS, type Shot } from './screenshots/shots.ts'

// Takes the pictures of docs/ from the reports that examples/flights/gallery.ts has left: comments as GitHub shows them, and pages. All of
// them, or those whose names are given.
const MARGIN = 8
const reports = join(root, 'build', 'gallery')
const images = join(root, 'docs', 'images')
mkdirSync(join(images, 'gallery'), { recursive: true })
const pngquant = await debianProgram('pngquant', ['pngquant'])
const browser = await chromium.launch({ executablePath: await peer('chromium'), args: ['--no-sandbox'] })
try {
  for (const shot of SHOTS.filter(({ to }) => process.argv.length < 3 || process.argv.some(name => to.endsWith(name))))
    await take(shot, browser)
} finally {
  await browser.close()
}

async function take(shot: Shot, browser: Browser): Promise<void> {
  const box = shot.of === 'comment' ? await comment(shot, browser) : await page(shot, browser)
  const { x, y, width, height } = await placeOf(box)
  const placed = async (words: string) => (await placeOf(box.locator('summary, h2, strong', { hasText: words }).first())).y - MARGIN
  const top = shot.from === undefined ? y : await placed(shot.from)
  const end = shot.until === undefined ? y + height : await placed(shot.until)
  const clip = { x, y: top, width, height: Math.min(end - top, shot.height) }
  const path = join(images, `${shot.to}.png`)
  await box.page().screenshot({ path, clip, fullPage: true })
  await box.page().close()
  await shrink(path)
}

async function placeOf(
  part: Locator
): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }> {
  const box = await part.boundingBox()
  if (box === null) throw new Error('Could not find what the picture is of: it is not there, or folded away')
  return box
}

/** To a palette: a screen of text has few colors, and the repository keeps every picture for ever. */
async function shrink(path: string): Promise<void> {
  const { exitCode, stderr } = await runProgram({
    command: [pngquant, '--force', '--ext', '.png', '--speed', '1', '--strip', '64', path],
    timeoutMs: 60_000,
    maxOutputBytes: 10_000
  })
  if (exitCode !== 0) throw new Error(`Could not shrink ${path}: ${stderr}`)
}

async function comment({ report, unfolded = [], ...screen }: Shot, browser: Browser): Promise<Locator> {
  return githubComment(browser, readFileSync(join(reports, report, 'comment.md'), 'utf8'), screen, unfolded)
}

async function page({ report, width, scheme }: Shot, browser: Browser): Promise<Locator> {
  const tab = await browser.newPage({ viewport: { width, height: 800 }, deviceScaleFactor: 1.5, colorScheme: scheme })
  await tab.goto(pathToFileURL(join(reports, report, 'report.html')).href)
  return tab.locator('body')
}
