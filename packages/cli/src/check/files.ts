import { readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { formatBytes, InputError } from '@gauntlet/core'

const WORKFLOWS = '.github/workflows'
const MOST_BYTES = 1024 * 1024

/** What there is to check in a folder: `gauntlet.yml` and the workflows, by their paths relative to it. */
export async function filesToCheck(folder: string): Promise<string[]> {
  const names = (await readdir(join(folder, WORKFLOWS)).catch(() => [])).filter(name => /\.ya?ml$/.test(name)).sort()
  const own = await Promise.all(['gauntlet.yml', 'gauntlet.yaml'].map(async name => ((await isFile(join(folder, name))) ? [name] : [])))
  return [...own.flat(), ...names.map(name => `${WORKFLOWS}/${name}`)]
}

/** The text of a file that somebody named. */
export async function readText(folder: string, file: string): Promise<string> {
  const path = resolve(folder, file)
  if (!(await isFile(path))) throw new InputError('command line', `names "${file}", which is no file in ${folder}`)
  const { size } = await stat(path)
  if (size > MOST_BYTES) throw new InputError('command line', `names "${file}", which has ${formatBytes(size)}; a config has at most 1 MiB`)
  return readFile(path, 'utf8')
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    found => found.isFile(),
    () => false
  )
}
