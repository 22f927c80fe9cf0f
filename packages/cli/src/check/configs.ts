import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative } from 'node:path'
import { ConfigError, configFile, formatBytes, InputError, nearest, parseConfig } from '@gauntlet/core'
import { parse } from 'yaml'
import type { ConfigKind } from './config-kinds.ts'
import type { Place, Problem } from './problem.ts'

/** A config that was read. */
export interface CheckedConfig {
  /** Its text, where nothing is wrong with it. */
  readonly sound: string | undefined
  readonly problems: readonly Problem[]
}

const MOST_BYTES = 1024 * 1024

/** The configs of a folder. A file that several steps name is read, and complained of, once. */
export class Configs {
  readonly #folder: string
  readonly #read = new Map<string, CheckedConfig>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** The files that were read. */
  get files(): readonly string[] {
    return [...new Set([...this.#read.keys()].map(key => configFile({ text: key.split('\n')[0] ?? key }).name))]
  }

  /** Whether a path names a file in the folder; links followed. */
  async has(path: string): Promise<boolean> {
    return stat(join(this.#folder, configFile({ text: path }).name)).then(
      found => found.isFile(),
      () => false
    )
  }

  /** ` Did you mean "gate.yml"?`, of the files beside the one that is not there. */
  async suggestion(path: string): Promise<string> {
    const folder = dirname(path)
    const names = await readdir(join(this.#folder, folder)).catch(() => [])
    const meant = nearest(
      basename(path),
      names.filter(name => /\.(ya?ml|json)$/.test(name))
    )
    return meant === undefined ? '' : ` Did you mean "${folder === '.' ? meant : `${folder}/${meant}`}"?`
  }

  /** A config file, by its path relative to the folder. What is wrong with it is told the first time only. */
  async file(path: string, kind: ConfigKind): Promise<CheckedConfig> {
    const key = `${path}\n${kind.called}`
    const known = this.#read.get(key)
    if (known !== undefined) return { sound: known.sound, problems: [] }
    const checked = await this.#readFile(path, kind)
    this.#read.set(key, checked)
    return checked
  }

  async #readFile(path: string, kind: ConfigKind): Promise<CheckedConfig> {
    const whole = (message: string): CheckedConfig => ({
      sound: undefined,
      problems: [{ file: path, place: undefined, severity: 'error', message }]
    })
    const { name, part } = configFile({ text: path })
    const real = join(this.#folder, name)
    const { size } = await stat(real)
    if (size > MOST_BYTES) return whole(`has ${formatBytes(size)}; a config has at most ${formatBytes(MOST_BYTES)}`)
    return checkText(await readFile(real, 'utf8'), kind, name, place => place, part)
  }
}

/** Holds the text of a config against its kind. `placeOf` says where in `file` a place of the text stands. */
export function checkText(
  text: string,
  kind: ConfigKind,
  file: string,
  placeOf: (inner: Place) => Place,
  part: readonly string[] = []
): CheckedConfig {
  const problem = (message: string, place?: Place): Problem => ({ file, place, severity: 'error', message })
  try {
    parseConfig('config', text, kind.schemaFor(contentOf(text)), file, part)
    return { sound: text, problems: [] }
  } catch (thrown) {
    if (thrown instanceof ConfigError) {
      const found = thrown.problems.map(({ line, column, problem: message }) =>
        problem(message, placeOf(line === undefined || column === undefined ? { line: 1, column: 1 } : { line, column }))
      )
      return { sound: undefined, problems: found }
    }
    if (thrown instanceof InputError) return { sound: undefined, problems: [problem(thrown.message.replace(/^Input "config" /, ''))] }
    throw thrown
  }
}

/** A path as the workflow of this folder means it, or undefined where it leads elsewhere: that is for the runner to know. */
export function insidePath(path: string): string | undefined {
  const inside = relative('.', path).replaceAll('\\', '/')
  return isAbsolute(path) || inside.startsWith('..') || inside === '' ? undefined : inside
}

/** Only to tell which kind of config it is; what is wrong with it is said by those who read it for good. */
function contentOf(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 100 })
  } catch {
    return undefined
  }
}
