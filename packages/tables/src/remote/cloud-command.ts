import { readdir, rm, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { InputError, messageOf, plain, redact, runProgram } from '@gauntlet/core'
import type { FetchedFolder } from './fetched-folder.ts'
import { type Fetched, type FetchOptions, MOST_FILES } from './fetching.ts'
import { isKeyPattern, matchesKey } from './key-pattern.ts'
import { type Location, shownLocation } from './location.ts'

type CloudLocation = Extract<Location, { key: string }>

/** For all files of one address. */
const TIMEOUT_MS = 60 * 60_000
const MOST_OUTPUT_BYTES = 10_000_000
/** How often the folder is looked at for being larger than it may. */
const WATCH_MS = 2000

interface Command {
  readonly program: 'gcloud' | 'az'
  readonly wayOut: string
  readonly permission: string
}

const COMMANDS: Readonly<Record<'gs' | 'az', Command>> = {
  gs: {
    program: 'gcloud',
    wayOut:
      'Hosted runners of GitHub have it; sign in with google-github-actions/auth, and install it with google-github-actions/setup-gcloud',
    permission: 'storage.objects.get, and storage.objects.list for a pattern'
  },
  az: {
    program: 'az',
    wayOut: 'Hosted runners of GitHub have it; sign in with azure/login and set AZURE_STORAGE_ACCOUNT',
    permission: 'the role Storage Blob Data Reader'
  }
}

/**
 * Fetches an object, or those of a pattern, with the command of the cloud: it knows every way to sign in, and nobody wants them all in a
 * bundle. Patterns stand in the last part of the path.
 */
export async function fetchByCommand(
  input: string,
  location: CloudLocation & { readonly kind: 'gs' | 'az' },
  folder: FetchedFolder,
  maxBytes: number,
  environment: Readonly<Record<string, string>>,
  options: FetchOptions
): Promise<Fetched[]> {
  const { kind, key } = location
  const shown = shownLocation(location)
  if (isKeyPattern(key.split('/').slice(0, -1).join('/')))
    throw new InputError(input, `names "${shown}"; with ${kind}://, a pattern stands in the last part of the path only`)
  const isPattern = isKeyPattern(key)
  const parent = key.slice(0, key.lastIndexOf('/') + 1)
  // Files lie below the folders of their keys: az makes those of a pattern itself.
  const place = isPattern ? `${location.bucket}/${kind === 'gs' ? parent : ''}all` : `${location.bucket}/${key}`
  const target = await folder.placeFor(place)
  const into = isPattern ? join(target, '..') : target
  const command = kind === 'gs' ? gcloudCommand(location, into) : azCommand(location, into, environment)
  await run(input, shown, kind, command, into, maxBytes, environment, options)
  const paths = isPattern ? await filesIn(into) : [target]
  const found: Fetched[] = []
  for (const path of paths) {
    const own = `${kind === 'gs' ? parent : ''}${relative(into, path)}`
    if (isPattern && !matchesKey(key, own)) {
      await rm(path)
      continue
    }
    found.push({ path, name: isPattern ? shownLocation(location, own) : shown, bytes: (await stat(path)).size })
  }
  if (found.length === 0) throw new InputError(input, `is "${shown}", which matches no object. Is an earlier step meant to write it?`)
  if (found.length > MOST_FILES) throw new InputError(input, `matches more than ${MOST_FILES} objects; narrow the pattern "${shown}"`)
  return found.sort((one, other) => (one.name < other.name ? -1 : 1))
}

function gcloudCommand({ bucket, key }: CloudLocation, into: string): readonly [string, ...string[]] {
  return ['gcloud', 'storage', 'cp', '--quiet', '--no-user-output-enabled', `gs://${bucket}/${key}`, into]
}

/** Values stand in the same word as their flag, so that none can be taken for a flag. */
function azCommand(
  { bucket, key }: CloudLocation,
  into: string,
  environment: Readonly<Record<string, string>>
): readonly [string, ...string[]] {
  const isKeyed = ['AZURE_STORAGE_KEY', 'AZURE_STORAGE_CONNECTION_STRING', 'AZURE_STORAGE_SAS_TOKEN'].some(
    name => (environment[name] ?? '') !== ''
  )
  const common = [...(isKeyed ? [] : ['--auth-mode=login']), '--no-progress', '--only-show-errors', '--output=none']
  return isKeyPattern(key)
    ? ['az', 'storage', 'blob', 'download-batch', `--source=${bucket}`, `--pattern=${key}`, `--destination=${into}`, ...common]
    : ['az', 'storage', 'blob', 'download', `--container-name=${bucket}`, `--name=${key}`, `--file=${into}`, ...common]
}

async function run(
  input: string,
  shown: string,
  kind: 'gs' | 'az',
  command: readonly [string, ...string[]],
  watched: string,
  maxBytes: number,
  env: Readonly<Record<string, string>>,
  { signal }: FetchOptions
): Promise<void> {
  const { program, wayOut, permission } = COMMANDS[kind]
  const tooLarge = new AbortController()
  let watching = Promise.resolve()
  const watch = setInterval(() => {
    watching = bytesIn(watched).then(bytes => (bytes > maxBytes ? tooLarge.abort() : undefined))
  }, WATCH_MS)
  try {
    const ended = signal === undefined ? tooLarge.signal : AbortSignal.any([tooLarge.signal, signal])
    const finished = await runProgram({ command, env, timeoutMs: TIMEOUT_MS, maxOutputBytes: MOST_OUTPUT_BYTES, signal: ended })
    if (finished.exitCode !== 0) throw refusal(input, shown, program, permission, finished.stderr)
  } catch (cause) {
    if (tooLarge.signal.aborted) throw refusedAsTooLarge(input, shown, maxBytes)
    if (/ENOENT/.test(messageOf(cause)))
      throw new InputError(
        input,
        `names "${shown}", which is fetched by the command ${program}, and that is not installed here. ${wayOut}.`
      )
    throw cause
  } finally {
    clearInterval(watch)
    await watching
  }
  if ((await bytesIn(watched)) > maxBytes) throw refusedAsTooLarge(input, shown, maxBytes)
}

function refusal(input: string, shown: string, program: string, permission: string, stderr: string): InputError {
  const said = plain(redact(withoutQueries(stderr.trim().split('\n').at(-1) ?? '')), 300)
  const hint = /403|denied|permission|not authorized|AuthorizationFailure|AuthorizationPermissionMismatch/i.test(stderr)
    ? ` It needs ${permission}.`
    : /login|credential|authenticat/i.test(stderr)
      ? ' Sign in before this step.'
      : ''
  return new InputError(input, `names "${shown}", which ${program} could not fetch${said === '' ? '' : `: ${said}`}.${hint}`)
}

/** Signed addresses carry their key in the query. */
function withoutQueries(text: string): string {
  const words = text.split(' ').map(word => (word.includes('://') ? (word.split('?')[0] ?? '') : word))
  return words.join(' ')
}

function refusedAsTooLarge(input: string, shown: string, maxBytes: number): InputError {
  return new InputError(input, `names "${shown}", which is larger than the ${maxBytes} bytes that are fetched. Narrow the pattern.`)
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

async function bytesIn(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isFile() === true) return found.size
  const sizes = await Promise.all(
    (await filesIn(path)).map(file =>
      stat(file).then(
        ({ size }) => size,
        () => 0
      )
    )
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
