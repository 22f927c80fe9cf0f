import { parseLenientJson } from '@gauntlet/core'
import { parse as parseToml } from 'smol-toml'
import { yamlOf } from '../documents/content.ts'
import { mapOf } from '../documents/map-of.ts'

/** Versions by package, as a file of an environment pins or asks for them. Undefined for a file whose kind is not known here. */
export function packagesOf(path: string, text: string): ReadonlyMap<string, string> | undefined {
  const name = path.split('/').at(-1) ?? path
  const reader = READERS.find(([pattern]) => pattern.test(name))?.[1]
  if (reader === undefined) return undefined
  try {
    return reader(text.replace(/^\ufeff/, ''))
  } catch {
    // Damaged, or of a newer shape: that it is another file is still known.
    return undefined
  }
}

const READERS: readonly (readonly [RegExp, (text: string) => ReadonlyMap<string, string>])[] = [
  [/^(requirements|constraints).*\.(txt|in)$/i, requirements],
  [/^(uv|poetry|pdm)\.lock$|^Manifest\.toml$/, lockedToml],
  [/^Pipfile\.lock$/, pipfileLock],
  [/^(environment|conda)[^/]*\.ya?ml$/i, condaEnvironment],
  [/Dockerfile|Containerfile/i, dockerfile],
  [/^package-lock\.json$/, packageLock],
  [/^renv\.lock$/, renvLock],
  [/^\.python-version$/, text => new Map([['python', text.trim()]])],
  [/^pyproject\.toml$/, pyproject]
]

/** `torch==2.4.0`, `numpy>=1.26,<3`; comments, options and markers are no packages. */
function requirements(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const line of text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)) addRequirement(found, line)
  return found
}

function addRequirement(found: Map<string, string>, line: string): void {
  const [said = ''] = line.split(/(?:^|\s)#|;/)
  const bare = said.replace(/\s--\S+/g, '').trim()
  const name = /^[A-Za-z0-9][\w.-]*/.exec(bare)?.[0]
  if (name === undefined) return
  const version = bare
    .slice(name.length)
    .trim()
    .replace(/^\[[^\]]*\]/, '')
    .trim()
  const isPinned = version.startsWith('==') && !version.includes(',')
  found.set(spelled(name), (isPinned ? version.slice(2).trim() : version) || 'any')
}

function lockedToml(text: string): ReadonlyMap<string, string> {
  const content: unknown = parseToml(text)
  const { package: named, deps } = mapOf(content)
  if (Array.isArray(named)) {
    return gathered(named.map((item: unknown) => [mapOf(item).name, mapOf(item).version]))
  }
  // Julia: tables of lists by name.
  return gathered(
    Object.entries(mapOf(deps)).map(([name, versions]) => [name, mapOf(Array.isArray(versions) ? versions[0] : versions).version])
  )
}

function pipfileLock(text: string): ReadonlyMap<string, string> {
  const { default: main, develop } = mapOf(parseLenientJson(text))
  const entries = [...Object.entries(mapOf(develop)), ...Object.entries(mapOf(main))]
  return gathered(entries.map(([name, item]) => [name, String(mapOf(item).version ?? '').replace(/^==/, '')]))
}

/** `- python=3.12`, and the list of `pip` in it. */
function condaEnvironment(text: string): ReadonlyMap<string, string> {
  const { dependencies } = mapOf(yamlOf(text))
  const found = new Map<string, string>()
  for (const item of Array.isArray(dependencies) ? dependencies : []) {
    if (typeof item === 'string') {
      const bare = item.split('::').at(-1)?.trim() ?? ''
      const name = /^[\w.-]+/.exec(bare)?.[0]
      if (name === undefined) continue
      const version = bare.slice(name.length).trim()
      found.set(spelled(name), version.replace(/^={1,2}/, '') || 'any')
    } else {
      const { pip } = mapOf(item)
      for (const line of Array.isArray(pip) ? pip : []) addRequirement(found, String(line))
    }
  }
  return found
}

/** The images it begins with; a digest tells one from another. */
function dockerfile(text: string): ReadonlyMap<string, string> {
  const images = text.split('\n').flatMap(line => {
    const [instruction, ...words] = line.trim().split(/\s+/)
    return instruction?.toUpperCase() === 'FROM' ? (words.find(word => !word.startsWith('--')) ?? []) : []
  })
  return gathered(
    images.map(image => {
      // A registry may have a port: `registry:5000/image:tag`.
      const start = image.lastIndexOf('/') + 1
      const length = image.slice(start).search(/[:@]/)
      if (length < 0) return [`image ${image}`, 'latest']
      return [`image ${image.slice(0, start + length)}`, image.slice(start + length + 1)]
    })
  )
}

function packageLock(text: string): ReadonlyMap<string, string> {
  const { packages } = mapOf(parseLenientJson(text))
  const installed = Object.entries(mapOf(packages)).filter(([path]) => path.startsWith('node_modules/'))
  return gathered(installed.map(([path, item]) => [path.replace(/^node_modules\//, ''), mapOf(item).version]))
}

function renvLock(text: string): ReadonlyMap<string, string> {
  const { Packages: packages, R: language } = mapOf(parseLenientJson(text))
  const entries = Object.entries(mapOf(packages)).map(([name, item]): [string, unknown] => [name, mapOf(item).Version])
  return gathered([['R', mapOf(language).Version], ...entries])
}

function pyproject(text: string): ReadonlyMap<string, string> {
  const { project, tool } = mapOf(parseToml(text))
  const { dependencies, 'requires-python': python } = mapOf(project)
  const found = new Map<string, string>()
  if (typeof python === 'string') found.set('python', python)
  for (const line of Array.isArray(dependencies) ? dependencies : []) addRequirement(found, String(line))
  const poetry = mapOf(mapOf(mapOf(tool).poetry).dependencies)
  for (const [name, version] of Object.entries(poetry)) found.set(spelled(name), String(mapOf(version).version ?? version))
  return found
}

function gathered(entries: readonly (readonly unknown[])[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap(([name, version]) =>
      typeof name === 'string' ? [[spelled(name), typeof version === 'string' ? version : 'any'] as const] : []
    )
  )
}

/** Names of Python packages differ in case and in `-`, `_` and `.` without meaning it. */
function spelled(name: string): string {
  return name.startsWith('@') || name.includes(' ') || name.includes('/') ? name : name.toLowerCase().replace(/[-_.]+/g, '-')
}
