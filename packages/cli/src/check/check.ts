import { InputError } from '@gauntlet/core'
import { Configs, checkText } from './configs.ts'
import { filesToCheck, readText } from './files.ts'
import { checkGauntletFile } from './gauntlet-file.ts'
import type { Known } from './job.ts'
import { kindOfFile } from './kind-of-file.ts'
import { placedYaml } from './placed-yaml.ts'
import { inOrder, type Problem } from './problem.ts'
import { checkWorkflow } from './workflow.ts'

/** What was looked at, and what is wrong there. */
export interface Checked {
  /** Every file that was read, in the order in which it was found. */
  readonly files: readonly string[]
  readonly problems: readonly Problem[]
}

/**
 * Checks files of a folder without running anything: those that are named, or else `gauntlet.yml` and all workflows; and with each of
 * them the configs that it names.
 */
export async function check(folder: string, named: readonly string[], known: Known): Promise<Checked> {
  const waiting = named.length > 0 ? [...named] : await filesToCheck(folder)
  if (waiting.length === 0) {
    throw new InputError(
      'command line',
      `names no file, and ${folder} has neither gauntlet.yml nor workflows. "gauntlet init" writes first ones.`
    )
  }
  const configs = new Configs(folder)
  const files = new Set<string>()
  const problems: Problem[] = []
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    if (files.has(file)) continue
    files.add(file)
    const yaml = placedYaml(file, await readText(folder, file))
    const kind = kindOfFile(yaml)
    if (yaml.problems.length > 0) problems.push(...yaml.problems)
    else if (kind === undefined) problems.push(unknownKind(file))
    else if (kind.is === 'gauntlet') problems.push(...(await checkGauntletFile(yaml, known, configs)))
    else if (kind.is === 'config') problems.push(...checkText(yaml.text, kind.kind, file, place => place).problems)
    else {
      const { problems: found, gauntletFiles } = await checkWorkflow(yaml, known, configs)
      problems.push(...found)
      waiting.push(...gauntletFiles)
    }
  }
  return { files: [...new Set([...files, ...configs.files])], problems: inOrder(withoutDoubles(problems)) }
}

function unknownKind(file: string): Problem {
  const message =
    'is nothing that can be told: no workflow, no gauntlet.yml, and no config with a known key. Name the kind in its first line: "# yaml-language-server: $schema=gate.schema.json"'
  return { file, place: undefined, severity: 'error', message }
}

/** A config that was named on the command line may be named by a workflow as well. */
function withoutDoubles(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map(problem => [JSON.stringify(problem), problem])).values()]
}
