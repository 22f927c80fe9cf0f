import { counted, formatNumber, plain } from '@gauntlet/core'
import type { Checked } from '../check/check.ts'
import { printChecked } from '../check/print.ts'
import type { Style } from '../style.ts'
import type { Choice } from './choose.ts'
import type { Plan } from './plan.ts'
import type { Repository } from './repository.ts'
import type { NewFile } from './write-new.ts'

/** What was found, before anything is asked. */
export function printFound(found: Repository, style: Style): string {
  const rows: [string, string][] = [
    ...found.data
      .slice(0, 3)
      .map(({ path, rows: n, columns }): [string, string] => [
        'data',
        `${path} (${counted(n, 'row')}, ${counted(columns.length, 'column')})`
      ]),
    ...found.predictions
      .slice(0, 3)
      .map(({ path, rows: n, kind }): [string, string] => ['predictions', `${path} (${counted(n, 'row')}, of ${kind})`]),
    ...found.metrics.slice(0, 3).map(({ path, known, others }): [string, string] => ['metrics', `${path} (${numbers(known, others)})`]),
    ...found.gxSuites.slice(0, 2).map((path): [string, string] => ['checks', `${path}, a suite of Great Expectations`]),
    ...found.training.slice(0, 3).map(({ command, from }): [string, string] => ['training', `${command} (${from})`]),
    ...(found.dvc === undefined
      ? []
      : [
          ['DVC', `${counted(found.dvc.stages.length, 'stage')}, ${found.dvc.hasRemote ? 'with' : 'without'} a remote`] satisfies [
            string,
            string
          ]
        ]),
    ...(found.python?.from === undefined
      ? []
      : [['Python', `${found.python.version}, installed by ${found.python.from}`] satisfies [string, string]]),
    ...(found.tests?.junit === undefined
      ? []
      : [['tests', `${found.tests.junit} (${found.tests.from ?? 'JUnit XML'})`] satisfies [string, string]])
  ]
  const width = Math.max(0, ...rows.map(([name]) => name.length))
  const shown = rows.map(([name, text]) => `  ${name.padEnd(width)}  ${plain(text, 300)}`)
  return [
    style.bold('Found'),
    ...(shown.length === 0 ? ['  nothing that can be judged, and no training'] : shown),
    ...found.notes.map(note => style.dim(`  ${plain(note, 300)}`))
  ].join('\n')
}

function numbers(known: Repository['metrics'][number]['known'], others: readonly string[]): string {
  const shown = known.slice(0, 4).map(({ key, value }) => `${key} ${formatNumber(value)}`)
  return [...shown, ...(others.length > 0 ? [counted(others.length, 'other number')] : [])].join(', ')
}

/** What was written, and what was there already and was left as it is. */
export function printWritten(written: readonly NewFile[], kept: readonly NewFile[], style: Style): string {
  const width = Math.max(0, ...[...written, ...kept].map(({ path }) => path.length))
  return [
    style.bold('Wrote'),
    ...(written.length === 0 ? ['  nothing'] : written.map(({ path, purpose }) => `  ${path.padEnd(width)}  ${purpose}`)),
    ...kept.map(({ path }) => `  ${path.padEnd(width)}  ${style.doubtful('was there already, and is left as it is')}`)
  ].join('\n')
}

/** Where all was there already. */
export function printKept(checked: Checked, style: Style): string {
  return [
    style.bold('Next'),
    printChecked(checked, style).replaceAll(/^(?=.)/gm, '  '),
    '  npx gauntlet run      judges all of it here, now'
  ].join('\n')
}

/** What is left for a person to do, in order. */
export function printNext(found: Repository, choice: Choice, plan: Plan, checked: Checked, style: Style): string {
  const guesses = ['gauntlet.yml', ...(plan.data?.checks.from === 'suggested' ? [plan.data.checks.path] : [])].join(' and ')
  const steps = [
    ...(checked.problems.length === 0
      ? []
      : [`Mend what "npx gauntlet check" says:\n${printChecked(checked, style).replaceAll(/^/gm, '     ')}`]),
    `Read ${guesses}: the bounds are first guesses, made from what is here today.`,
    ...missingModel(found, choice, plan),
    ...(plan.tests === undefined
      ? []
      : [`Tests: "python -m pytest --junitxml=${plan.tests.junit}" writes what the section "tests" reads.`]),
    'npx gauntlet run      judges all of it here, now',
    ...(found.hasGit
      ? ['Commit the new files on a branch and open a pull request: the report appears there.']
      : ['This is no git repository yet: "git init", commit, and push it to GitHub. A pull request then gets the report.']),
    ...(plan.training.pullsDvc
      ? ['The workflow pulls data from your DVC remote: give it the secrets that its step "Fetch the data" names.']
      : [])
  ]
  return [style.bold('Next'), ...steps.map((step, index) => `  ${index + 1}. ${step}`)].join('\n')
}

function missingModel(found: Repository, { training }: Choice, { gate }: Plan): string[] {
  if (gate === undefined) {
    const [file = 'predictions.csv'] = found.announced.predictions
    const command = training === undefined ? 'your training' : `"${training.command}"`
    return [
      `There is no model to judge yet. Let ${command} write ${file} (columns id, label, prediction), and take the hashes from "model-gate" in gauntlet.yml.`
    ]
  }
  if (!gate.isMade || training !== undefined || !found.hasGit) return []
  return [`git has no ${gate.path}: put the command that makes it into the workflow, where its comment says so.`]
}
