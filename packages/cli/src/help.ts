import type { Metadata } from '@gauntlet/bundles'
import { VERSION } from '@gauntlet/core'
import { flagsOf } from './flags.ts'
import type { Style } from './style.ts'

/** What `gauntlet --help` prints. */
export function generalHelp(actions: readonly { readonly name: string; readonly metadata: Metadata }[], style: Style): string {
  const width = Math.max(...actions.map(({ name }) => name.length))
  return [
    `${style.bold('gauntlet')} ${VERSION}: gates for data, models and releases, the same as in GitHub Actions.`,
    '',
    `${style.bold('Usage')}  gauntlet <action> [--<input> value]…`,
    '       gauntlet <action> --help',
    '',
    style.bold('Begin'),
    '  gauntlet init   looks at this repository and writes gauntlet.yml and a workflow',
    '  gauntlet check  says what is wrong with gauntlet.yml, configs and workflows; runs nothing',
    '  gauntlet run    judges by gauntlet.yml, here and now',
    '  gauntlet demo   shows all of it, in a checkout of Gauntlet',
    '',
    style.bold('Actions'),
    ...actions.map(({ name, metadata }) => `  ${name.padEnd(width)}  ${metadata.description}`),
    '',
    `${style.bold('Exit')}   0 passed, 1 not passed, 2 could not judge`
  ].join('\n')
}

/** What `gauntlet <action> --help` prints: the inputs of `action.yml`, and the examples of its README. */
export function actionHelp(name: string, metadata: Metadata, examples: readonly string[], style: Style): string {
  const flags = flagsOf(metadata).map(flag => {
    const { description = '', required = false, default: value } = metadata.inputs[flag] ?? {}
    const note = required ? 'required' : value === undefined || value.includes('${{') ? '' : `default: ${value}`
    return { flag: `--${flag}`, text: `${description}${note === '' ? '' : style.dim(` (${note})`)}` }
  })
  const own = [
    { flag: '--json', text: 'Print the verdict as JSON, and nothing else, on standard output.' },
    { flag: '--html FILE', text: 'Write the verdict as one self-contained page.' },
    { flag: '--markdown FILE', text: 'Write the report as Markdown; - prints it, and nothing else, on standard output.' },
    { flag: '--no-color', text: 'Print without colour, also set by NO_COLOR.' }
  ]
  const width = Math.max(...[...flags, ...own].map(({ flag }) => flag.length))
  const lines = (rows: typeof own) => rows.map(({ flag, text }) => `  ${flag.padEnd(width)}  ${text}`)
  return [
    `${style.bold(`gauntlet ${name}`)}: ${metadata.description}`,
    '',
    style.bold('Inputs'),
    ...lines(flags),
    '',
    style.bold('Output'),
    ...lines(own),
    ...(examples.length === 0 ? [] : ['', style.bold('Examples'), ...examples.map(example => `  ${example}`)]),
    '',
    `${style.bold('Exit')}  0 passed, 1 not passed, 2 could not judge`
  ].join('\n')
}
