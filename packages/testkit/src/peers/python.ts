import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { installed } from './cache.ts'
import { install } from './installer.ts'

/**
 * The `bin` folder of a virtual environment with exactly these pinned packages (`name==version`), made by `pip` from PyPI when it is
 * not in the cache yet.
 */
export async function pythonEnvironment(requirements: readonly string[]): Promise<string> {
  const folder = await installed(environmentName(requirements), async target => {
    await install({
      command: ['python3', '-m', 'venv', target],
      wayOut: 'Install Python 3 with its venv module (Debian: apt-get install python3-venv).'
    })
    const pip = [
      join(target, 'bin', 'pip'),
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '--only-binary=:all:',
      ...SOURCES_ONLY
    ] as const
    await install({ command: [...pip, ...requirements], wayOut: 'Is PyPI reachable?', settings: 'PIP_' })
  })
  return join(folder, 'bin')
}

/** Pure Python that its authors publish as source alone. DVC needs it, by way of Hydra. */
const SOURCES_ONLY = ['--no-binary=antlr4-python3-runtime']

/** What the environment is called in the cache: the same packages make the same name. */
export function environmentName(requirements: readonly string[]): string {
  const loose = requirements.filter(requirement => !/^[\w.-]+(\[\w+\])?==[\w.]+$/.test(requirement))
  if (loose.length > 0) throw new Error(`Could not make a Python environment: ${loose.join(', ')} is not pinned as name==version`)
  const digest = createHash('sha256')
    .update([...requirements].sort().join('\n'))
    .digest('hex')
  return `python-${digest.slice(0, 12)}`
}
