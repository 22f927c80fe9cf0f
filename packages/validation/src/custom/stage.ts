import { type Check, cut, existingFile, plain } from '@gauntlet/core'
import { nonePassed } from '../plan/least-rows.ts'
import type { Stage, StageRun } from '../stage.ts'
import type { CustomModule } from '../suite/custom-checks.ts'
import { judgeCustom } from './judge.ts'
import { runModule } from './run-module.ts'

/** The checks of the author's own modules, one module after the other. */
export const customStage: Stage = async run => {
  const checks: Check[] = []
  for (const [index, given] of (run.suite.custom ?? []).entries()) checks.push(...(await ofModule(given, index, run)))
  return { checks: nonePassed(checks, run.found.count('rows'), run.suite['min-rows']) }
}

async function ofModule(given: CustomModule, index: number, run: StageRun): Promise<Check[]> {
  const { options, written, found } = run
  const prefix = `custom.${given.id ?? stem(given.module)}`
  const path = ['custom', index]
  const name = (id: string, severity = given.severity) => written(cut(`${prefix}.${id}`, 200), path, { severity })
  const rows = found.count('rows')
  const shown = plain(given.module, 200)
  if (rows === 0) return judgeCustom({ kind: 'nothing' }, { shown, rows, name })
  const module = await existingFile(options.input, given.module, options.roots)
  return judgeCustom(await runModule(given, module, run), { shown, rows, name })
}

/** `checks/income.mjs` as `income`. */
function stem(path: string): string {
  const file = path.split(/[\\/]/).at(-1) ?? path
  return file.replace(/\.[^.]*$/, '').replace(/[^A-Za-z0-9._-]+/g, '-') || 'module'
}
