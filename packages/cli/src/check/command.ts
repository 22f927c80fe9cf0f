import { resolve } from 'node:path'
import { InputError, shownPath, suggestion } from '@gauntlet/core'
import { styleFor, wantsColor } from '../style.ts'
import { check } from './check.ts'
import { readKnown } from './known.ts'
import { printChecked } from './print.ts'

const HELP = `gauntlet check [file]…: reads gauntlet.yml, every workflow under .github/workflows and every config they name, and says what is
wrong with them, with file, line and column. Nothing is run, nothing is written.

  file        Check these instead: a gauntlet.yml, workflows, or configs such as gate.yml and checks.yml.
  --json      Print what was found as JSON: {"files": […], "problems": [{"file", "line", "column", "severity", "message"}]}.
  --no-color  Print without colour, also set by NO_COLOR.

Exit  0 no errors (warnings are allowed), 2 errors`

const FLAGS = ['json', 'help', 'color', 'no-color']
const NO_ERRORS = 0
const ERRORS = 2

/** `gauntlet check`: its exit code. `root` is the checkout or release, `folder` the one that is checked. */
export async function checkCommand(args: readonly string[], root: string, folder: string): Promise<number> {
  const flags = args.filter(argument => argument.startsWith('-')).map(flag => (flag === '-h' ? 'help' : flag.replace(/^--/, '')))
  const strange = flags.find(flag => !FLAGS.includes(flag))
  if (strange !== undefined) throw new InputError(`--${strange}`, `is not known here.${suggestion(strange, FLAGS)}`)
  if (flags.includes('help')) return print(HELP)

  const files = args.filter(argument => !argument.startsWith('-')).map(file => shownPath(resolve(folder, file), { workspace: folder }))
  const checked = await check(folder, files, await readKnown(root))
  const color = flags.includes('no-color') ? false : flags.includes('color') ? true : undefined
  if (flags.includes('json')) {
    const problems = checked.problems.map(({ place, ...problem }) => ({
      ...problem,
      line: place?.line ?? null,
      column: place?.column ?? null
    }))
    print(JSON.stringify({ files: checked.files, problems }, undefined, 2))
  } else print(printChecked(checked, styleFor(wantsColor(color, process.stdout))))
  return checked.problems.some(({ severity }) => severity === 'error') ? ERRORS : NO_ERRORS
}

function print(text: string): number {
  process.stdout.write(`${text}\n`)
  return NO_ERRORS
}
