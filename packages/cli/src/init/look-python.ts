import { z } from 'zod'
import { shaped, smallText } from './small-text.ts'

/** How the Python of a project is set up. */
export interface PythonProject {
  /** Such as `3.12`. */
  readonly version: string
  /** Where the version was found; undefined where it is ours. */
  readonly versionFrom: string | undefined
  /** The file that says what to install. */
  readonly from: string | undefined
  /** Commands that install, one a line. */
  readonly install: readonly string[]
  /** What stands before a command for it to run in what was installed: `uv run `. */
  readonly prefix: string
  /** What setup-python may cache by. */
  readonly cache: 'pip' | undefined
  /** Whether what is installed has DVC in it. */
  readonly mentionsDvc: boolean
}

/** Pythons that a hosted runner has for years to come. */
const DEFAULT_VERSION = '3.12'

const WAYS: readonly { readonly file: string; readonly way: Pick<PythonProject, 'install' | 'prefix' | 'cache'> }[] = [
  { file: 'uv.lock', way: { install: ['pip install uv', 'uv sync --locked'], prefix: 'uv run ', cache: undefined } },
  { file: 'poetry.lock', way: { install: ['pip install poetry', 'poetry install'], prefix: 'poetry run ', cache: undefined } },
  { file: 'Pipfile.lock', way: { install: ['pip install pipenv', 'pipenv sync'], prefix: 'pipenv run ', cache: undefined } },
  { file: 'requirements.txt', way: { install: ['pip install -r requirements.txt'], prefix: '', cache: 'pip' } },
  { file: 'pyproject.toml', way: { install: ['pip install .'], prefix: '', cache: 'pip' } },
  { file: 'setup.py', way: { install: ['pip install .'], prefix: '', cache: 'pip' } }
]

const Conda = z.looseObject({ dependencies: z.array(z.unknown()) })

/** Undefined where there is no Python. */
export async function lookAtPython(folder: string, files: readonly string[]): Promise<PythonProject | undefined> {
  const conda = files.find(file => /^(environment|conda)\.ya?ml$/.test(file))
  if (!files.some(file => /\.(py|ipynb)$/.test(file)) && conda === undefined) return undefined
  const { version, versionFrom } = await versionOf(folder, files)
  const found = WAYS.find(({ file }) => files.includes(file))
  const mentionsDvc = /\bdvc\b/.test((await smallText(folder, found?.file ?? conda ?? '')) ?? '')
  if (found !== undefined) return { version, versionFrom, from: found.file, mentionsDvc, ...found.way }
  const isConda = conda !== undefined && shaped(await smallText(folder, conda), Conda) !== undefined
  if (conda === undefined || !isConda)
    return { version, versionFrom, from: undefined, install: [], prefix: '', cache: undefined, mentionsDvc: false }
  const install = [`"$CONDA/bin/conda" env create --yes --name gauntlet --file ${conda}`]
  return {
    version,
    versionFrom,
    from: conda,
    install,
    prefix: '"$CONDA/bin/conda" run --name gauntlet --no-capture-output ',
    cache: undefined,
    mentionsDvc
  }
}

async function versionOf(folder: string, files: readonly string[]): Promise<Pick<PythonProject, 'version' | 'versionFrom'>> {
  const said: readonly [string, RegExp][] = [
    ['.python-version', /^\s*(3\.\d+)/],
    ['runtime.txt', /^python-(3\.\d+)/],
    ['pyproject.toml', /requires-python\s*=\s*["'][^"'\d]*(3\.\d+)/]
  ]
  for (const [file, pattern] of said) {
    const version = files.includes(file) ? pattern.exec((await smallText(folder, file)) ?? '')?.[1] : undefined
    if (version !== undefined) return { version, versionFrom: file }
  }
  return { version: DEFAULT_VERSION, versionFrom: undefined }
}
