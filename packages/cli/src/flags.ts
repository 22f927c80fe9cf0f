import type { Metadata } from '@gauntlet/bundles'
import { InputError, suggestion } from '@gauntlet/core'

/** A command line, read. */
export interface CommandLine {
  readonly help: boolean
  /** Print the verdict file alone. */
  readonly json: boolean
  /** Write the page here. */
  readonly html: string | undefined
  /** Write the report as Markdown here; `-` is standard output, alone. */
  readonly markdown: string | undefined
  readonly color: boolean | undefined
  readonly inputs: Readonly<Record<string, string>>
}

/** Inputs that only the runner fills in. */
const RUNNER_INPUTS = new Set(['matrix', 'strategy', 'job-status'])

const OWN_SWITCHES = new Set(['help', 'json', 'color', 'no-color'])

/** The inputs of an action that make sense on a command line. */
export function flagsOf(metadata: Metadata): string[] {
  return Object.keys(metadata.inputs).filter(name => !RUNNER_INPUTS.has(name))
}

/**
 * Reads `--input value`, `--input=value` and `--input` alone for inputs that are true or false. An input given more than once is a
 * list, one item a line. Anything unknown is an `InputError` with the nearest name.
 */
export function parseFlags(args: readonly string[], metadata: Metadata): CommandLine {
  const inputs: Record<string, string> = {}
  const own: { help: boolean; json: boolean; html: string | undefined; markdown: string | undefined; color: boolean | undefined } = {
    help: false,
    json: false,
    html: undefined,
    markdown: undefined,
    color: undefined
  }
  const waiting = [...args]
  for (let argument = waiting.shift(); argument !== undefined; argument = waiting.shift()) {
    if (argument === '-h') argument = '--help'
    const [, name, inline] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(argument) ?? []
    if (name === undefined)
      throw new InputError('command line', `holds "${argument}", which is not a flag. Every value follows its --name.`)
    const value = () => inline ?? nextValue(name, waiting)

    if (inline !== undefined && OWN_SWITCHES.has(name)) throw new InputError(`--${name}`, 'takes no value; write it alone, or leave it out')
    if (name === 'help' || name === 'json') own[name] = true
    else if (name === 'color' || name === 'no-color') own.color = name === 'color'
    else if (name === 'html' || name === 'markdown') own[name] = value()
    else if (flagsOf(metadata).includes(name)) {
      const text = inline === undefined && isSwitch(metadata, name) && !isTrueOrFalse(waiting[0]) ? 'true' : value()
      inputs[name] = inputs[name] === undefined ? text : `${inputs[name]}\n${text}`
    } else {
      throw new InputError(
        `--${name}`,
        `is not known here.${suggestion(name, [...flagsOf(metadata), 'json', 'html', 'markdown', 'help', 'color', 'no-color'])}`
      )
    }
  }
  refuseTwoAlone(own, inputs)
  return { ...own, inputs }
}

/** What is asked for on standard output stands there alone. */
function refuseTwoAlone({ json, markdown }: Pick<CommandLine, 'json' | 'markdown'>, inputs: CommandLine['inputs']): void {
  const other = json
    ? '--json'
    : Object.keys(inputs)
        .find(name => inputs[name] === '-')
        ?.replace(/^/, '--')
  if (markdown !== '-' || other === undefined) return
  throw new InputError('--markdown', `is "-", and ${other} wants standard output, too. Only one can have it: write --markdown FILE.`)
}

function nextValue(name: string, waiting: string[]): string {
  const value = waiting.shift()
  if (value === undefined || value.startsWith('--')) {
    throw new InputError(`--${name}`, `needs a value. If the value begins with two dashes, write --${name}=VALUE.`)
  }
  return value
}

function isSwitch(metadata: Metadata, name: string): boolean {
  return isTrueOrFalse(metadata.inputs[name]?.default)
}

function isTrueOrFalse(text: string | undefined): boolean {
  return text === 'true' || text === 'false'
}
