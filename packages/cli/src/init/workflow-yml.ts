import { stringify } from 'yaml'
import type { Plan } from './plan.ts'

/** What belongs to others, by commit. The templates name the same. */
export const PINS = {
  checkout: 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0',
  'setup-python': 'actions/setup-python@e797f83bcb11b83ae66e0230d6156d7c80228e7c # v6.0.0'
} as const

/** The text of .github/workflows/gauntlet.yml. Pure. */
export function workflowYml(plan: Plan): string {
  const steps = [checkout(), ...python(plan), ...pull(plan), ...train(plan), ...tests(plan), gauntlet()]
  return `# Judges every pull request by gauntlet.yml and says so in one comment. First written by "gauntlet init"; now yours.
# For a pull request from a fork the token may only read, and the report is then in the summary of the run.
name: Gauntlet

on: pull_request

permissions: {}

concurrency:
  group: gauntlet-\${{ github.ref }}
  cancel-in-progress: true # a newer push makes this judgement worthless

jobs:
  gauntlet:
    name: Judge the change
    runs-on: ubuntu-latest
    timeout-minutes: 60
    permissions:
      contents: read # to check out the repository
      pull-requests: write # to write the comment
    steps:
${steps.map(step => indented(step)).join('\n\n')}
`
}

function checkout(): string {
  return `- name: Check out
  uses: ${PINS.checkout}
  with:
    persist-credentials: false # no step after this one needs it
    fetch-depth: 0 # the report says what changed since the branch began`
}

function python({ python: project, training, tests: planned }: Plan): string[] {
  if (project === undefined || (training.command === undefined && planned === undefined)) return []
  const cache = project.cache === undefined ? '' : `\n    cache: ${project.cache}`
  const from = project.versionFrom === undefined ? ' # nothing here says which' : ` # as ${project.versionFrom} says`
  const install = [...project.install, ...(training.needsDvc ? ['pip install dvc # with the extra of your remote, such as dvc[s3]'] : [])]
  return [
    `- name: Set up Python
  uses: ${PINS['setup-python']}
  with:
    python-version: '${project.version}'${from}${cache}`,
    ...(install.length === 0 ? [] : [run('Install', install)])
  ]
}

function pull({ training, python: project }: Plan): string[] {
  if (!training.pullsDvc) return []
  return [
    `${run('Fetch the data', [`${project?.prefix ?? ''}dvc pull`])}
  # env: # what your DVC remote asks for, from the secrets of the repository
  #   AWS_ACCESS_KEY_ID: \${{ secrets.AWS_ACCESS_KEY_ID }}
  #   AWS_SECRET_ACCESS_KEY: \${{ secrets.AWS_SECRET_ACCESS_KEY }}`
  ]
}

function train({ training, gate }: Plan): string[] {
  if (training.command !== undefined) return [run('Train', [training.command])]
  if (gate?.isMade !== true) return []
  return [
    `# Nothing here says how ${gate.path.replaceAll(/\s+/g, ' ')} is made, and git has it not. Put the command here:\n# - name: Train\n#   run: python train.py`
  ]
}

function tests({ tests: planned, python: project }: Plan): string[] {
  if (planned === undefined) return []
  const command = `${project?.prefix ?? ''}python -m pytest --junitxml=${quoted(planned.junit)}`
  return [`${run('Test', [command])}\n  continue-on-error: true # the report says what failed, and the gate decides`]
}

function gauntlet(): string {
  return `- name: Judge
  if: \${{ !cancelled() }} # a training that crashed is in the report, too
  uses: gauntlet-ml/gauntlet@v1 # reads gauntlet.yml`
}

function run(name: string, commands: readonly string[]): string {
  const [only, ...more] = commands
  if (only !== undefined && more.length === 0 && !only.includes(' #'))
    return `- name: ${name}\n  run: ${stringify(only, { lineWidth: 0, blockQuote: false }).trimEnd()}`
  return [`- name: ${name}`, '  run: |', ...commands.flatMap(command => command.split('\n')).map(line => `    ${line}`)].join('\n')
}

function indented(step: string): string {
  return step.replaceAll(/^(?=.)/gm, '      ')
}

function quoted(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
