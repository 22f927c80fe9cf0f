import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { renderFailure, type VerdictFile } from '@gauntlet/core'

/** Writes a verdict or an error as one self-contained page (`--html`). */
export async function writeHtml(path: string, file: VerdictFile): Promise<void> {
  const { mergeVerdicts, renderHtml } = await reporting()
  await write(path, await renderHtml(mergeVerdicts([file])))
}

/**
 * Writes the report as Markdown (`--markdown`), on standard output where the path is `-`: the one that the action has written itself to
 * `reportPath`, else what it says in a step summary, whole.
 */
export async function writeMarkdown(path: string, file: VerdictFile, reportPath: string | undefined): Promise<void> {
  const text = reportPath === undefined || reportPath === '' ? await summaryOf(file) : await readFile(reportPath, 'utf8')
  if (path === '-') process.stdout.write(text)
  else await write(path, text)
}

async function summaryOf(file: VerdictFile): Promise<string> {
  if (file.kind === 'error') return renderFailure(file)
  const { stepSummary } = await reporting()
  return stepSummary(file, Number.POSITIVE_INFINITY)
}

/** Drawing charts is most of the bundle; nobody else should wait for it to load. */
function reporting() {
  return import('@gauntlet/reporting')
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(resolve(path), text)
  } catch (cause) {
    throw new Error(`Could not write ${path}`, { cause })
  }
  process.stderr.write(`Wrote ${path}\n`)
}
