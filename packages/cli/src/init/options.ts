import { InputError, suggestion } from '@gauntlet/core'

/** The command line of `gauntlet init`. */
export interface InitOptions {
  readonly help: boolean
  readonly asks: boolean
  /** Print what would be written, and write nothing. */
  readonly dryRun: boolean
  readonly color: boolean | undefined
  readonly data: string | undefined
  readonly predictions: string | undefined
  readonly metrics: string | undefined
  readonly train: string | undefined
  readonly positive: string | undefined
}

const VALUES = ['data', 'predictions', 'metrics', 'train', 'positive'] as const
const SWITCHES = ['help', 'yes', 'dry-run', 'color', 'no-color'] as const
const SHORT: Readonly<Record<string, string>> = { '-h': '--help', '-y': '--yes' }

export function parseOptions(args: readonly string[]): InitOptions {
  const values = new Map<string, string>()
  const switches = new Set<string>()
  const waiting = args.map(argument => SHORT[argument] ?? argument)
  for (let argument = waiting.shift(); argument !== undefined; argument = waiting.shift()) {
    const [, name, inline] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(argument) ?? []
    if (name === undefined)
      throw new InputError('command line', `holds "${argument}", which is not a flag. Every value follows its --name.`)
    if (SWITCHES.some(known => known === name) && inline === undefined) switches.add(name)
    else if (VALUES.some(known => known === name)) values.set(name, inline ?? valueAfter(name, waiting))
    else throw new InputError(`--${name}`, `is not known here.${suggestion(name, [...VALUES, ...SWITCHES])}`)
  }
  const value = (name: (typeof VALUES)[number]) => values.get(name)
  return {
    help: switches.has('help'),
    asks: !switches.has('yes'),
    dryRun: switches.has('dry-run'),
    color: switches.has('no-color') ? false : switches.has('color') ? true : undefined,
    data: value('data'),
    predictions: value('predictions'),
    metrics: value('metrics'),
    train: value('train'),
    positive: value('positive')
  }
}

function valueAfter(name: string, waiting: string[]): string {
  const value = waiting.shift()
  if (value === undefined || value.startsWith('--')) throw new InputError(`--${name}`, 'needs a value after it')
  return value
}
