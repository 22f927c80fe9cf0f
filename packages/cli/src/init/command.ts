import { tmpdir } from 'node:os'
import type { Roots } from '@gauntlet/core'
import { check } from '../check/check.ts'
import { readKnown } from '../check/known.ts'
import { showProgress } from '../progress.ts'
import { styleFor, wantsColor } from '../style.ts'
import { askAt, askNobody } from './ask.ts'
import { lookAt } from './look.ts'
import { parseOptions } from './options.ts'
import { prepare, WORKFLOW } from './prepare.ts'
import { printFound, printKept, printNext, printWritten } from './print.ts'
import { writeNew } from './write-new.ts'

const HELP = `gauntlet init: looks at this repository and writes gauntlet.yml, first checks of its data, and a workflow that judges every pull
request. Nothing of the repository is run, and no file that is there is changed.

  --yes, -y           Ask nothing. The same where there is no terminal.
  --dry-run           Print what would be written, and write nothing.
  --data PATH         The data to judge, where several files could be meant.
  --predictions PATH  The predictions of the model, with their labels.
  --metrics PATH      A file of its metrics, in place of predictions.
  --train COMMAND     The command that trains, for the workflow; "-" for none.
  --positive LABEL    The positive class, where labels are not 0 and 1.
  --no-color          Print without colour, also set by NO_COLOR.

Exit  0 written, or nothing to write; 2 error`

const DONE = 0

/** `gauntlet init`: its exit code. `root` is the checkout or release, `folder` the repository. */
export async function initCommand(args: readonly string[], root: string, folder: string, signal: AbortSignal): Promise<number> {
  const options = parseOptions(args)
  if (options.help) return say(HELP)
  const style = styleFor(wantsColor(options.color, process.stdout))
  const roots: Roots = { workspace: folder, temp: tmpdir(), allowedPaths: [] }
  const progress = showProgress('looking at the repository …', process.stderr)
  const found = await lookAt(folder, roots, signal).finally(progress.stop)
  say(`${printFound(found, style)}\n`)

  const terminal =
    options.asks && process.stdin.isTTY === true ? askAt({ input: process.stdin, output: process.stdout }, signal) : undefined
  const { choice, plan, files } = await prepare(found, options, terminal?.ask ?? askNobody, roots, signal).finally(() => terminal?.close())
  if (options.dryRun) return say(files.map(({ path, text }) => `${style.bold(`--- ${path}`)}\n${text}`).join('\n'))

  const { written, kept } = await writeNew(folder, files)
  say(`${printWritten(written, kept, style)}\n`)
  const [configured] = found.gauntletWorkflows
  if (configured !== undefined && configured !== WORKFLOW) say(`${configured} uses Gauntlet already, so no workflow was written.\n`)
  const checked = await check(folder, [], await readKnown(root))
  say(written.length === 0 ? printKept(checked, style) : printNext(found, choice, plan, checked, style))
  return DONE
}

function say(text: string): number {
  process.stdout.write(`${text}\n`)
  return DONE
}
