import { posix } from 'node:path'
import { z } from 'zod'
import type { DvcProject } from './look-dvc.ts'
import type { PythonProject } from './look-python.ts'
import { shaped, smallText } from './small-text.ts'

export interface TrainingCommand {
  readonly command: string
  /** The file that says so. */
  readonly from: string
}

/** Names of what trains, in the order of likelihood. */
const SCRIPT = /(^|\/)(train|training|train_model|fit|main_train)\.py$/
const MOST_DEEP = 3

const MlProject = z.looseObject({
  entry_points: z.record(z.string(), z.looseObject({ command: z.string(), parameters: z.record(z.string(), z.unknown()).optional() }))
})

/** Commands that train, the likeliest first. */
export async function lookForTraining(
  folder: string,
  files: readonly string[],
  dvc: DvcProject | undefined,
  python: PythonProject | undefined
): Promise<TrainingCommand[]> {
  const prefix = python?.prefix ?? ''
  const dvcYaml = files.find(file => posix.basename(file) === 'dvc.yaml')
  const repro = dvc !== undefined && dvc.stages.length > 0 && dvcYaml !== undefined
  const reproduce = repro && dvcYaml.includes('/') ? `dvc repro ${dvcYaml}` : 'dvc repro'
  const found = [
    ...(repro ? [{ command: `${prefix}${reproduce}`, from: dvcYaml }] : []),
    ...(await ofMlProject(folder, files, prefix)),
    ...(await ofMakefile(folder, files)),
    ...files
      .filter(file => SCRIPT.test(file) && file.split('/').length <= MOST_DEEP && !/(^|\/)(tests?|examples?)\//.test(file))
      .sort((a, b) => a.split('/').length - b.split('/').length)
      .map(file => ({ command: `${prefix}python ${quoted(file)}`, from: file }))
  ]
  // In a workflow that would be an expression.
  return found.filter(({ command }) => !command.includes('${{'))
}

/** The entry point `main` with its defaults. One whose parameters have none cannot be run as it stands. */
async function ofMlProject(folder: string, files: readonly string[], prefix: string): Promise<TrainingCommand[]> {
  const project = files.includes('MLproject') ? shaped(await smallText(folder, 'MLproject'), MlProject) : undefined
  const main = project?.entry_points.main ?? project?.entry_points.train
  if (main === undefined) return []
  const command = main.command.trim().replaceAll(/\{(\w+)\}/g, (whole, name: string) => defaultOf(main.parameters?.[name]) ?? whole)
  return /\{\w+\}/.test(command) || command.includes('\n') ? [] : [{ command: `${prefix}${command}`, from: 'MLproject' }]
}

function defaultOf(parameter: unknown): string | undefined {
  const value = typeof parameter === 'object' && parameter !== null && 'default' in parameter ? parameter.default : undefined
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? quoted(String(value)) : undefined
}

async function ofMakefile(folder: string, files: readonly string[]): Promise<TrainingCommand[]> {
  const text = files.includes('Makefile') ? await smallText(folder, 'Makefile') : undefined
  return /^train\s*:/m.test(text ?? '') ? [{ command: 'make train', from: 'Makefile' }] : []
}

function quoted(word: string): string {
  return /^[\w./=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
