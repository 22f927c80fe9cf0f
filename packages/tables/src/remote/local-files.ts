import { InputError, readCloudEnvironment } from '@gauntlet/core'
import { dataFiles } from '../files/data-files.ts'
import { fetchByCommand } from './cloud-command.ts'
import { type FetchedFolder, makeFetchedFolder } from './fetched-folder.ts'
import { type Fetched, type FetchOptions, MOST_BYTES, MOST_FILES } from './fetching.ts'
import { fetchHttps } from './https.ts'
import { isAddress, type Location, parseLocation } from './location.ts'

/** Files on this machine, whatever was named. */
export interface LocalFiles {
  /** Real paths, checked, in the order of what they are shown as. */
  readonly files: readonly string[]
  /** How fetched files are shown: their address without a query. */
  readonly names: ReadonlyMap<string, string>
  /** Removes what was fetched. The runner does as well, when the job ends. */
  readonly dispose: () => void
}

/**
 * The files of paths, patterns and addresses (`https://`, `s3://`, `gs://`, `az://`). What lies elsewhere is fetched into the temp
 * folder first, all of it or nothing: on any problem what was fetched is removed. What the author can mend is an `InputError` that
 * shows no query of an address.
 */
export async function localFiles(input: string, locations: readonly string[], options: FetchOptions): Promise<LocalFiles> {
  const paths = locations.filter(location => !isAddress(location))
  const addresses = locations.filter(isAddress).map(address => parseLocation(input, address))
  const files = paths.length === 0 ? [] : await dataFiles(input, paths, options.roots)
  if (addresses.length === 0) return { files, names: new Map(), dispose: () => {} }
  const folder = await makeFetchedFolder(options.roots.temp)
  try {
    const fetched = await fetchAll(input, addresses, folder, options)
    if (files.length + fetched.length > MOST_FILES) throw new InputError(input, `names more than ${MOST_FILES} files; narrow the patterns`)
    return {
      files: [...files, ...fetched.map(({ path }) => path)],
      names: new Map(fetched.map(({ path, name }) => [path, name])),
      dispose: folder.remove
    }
  } catch (thrown) {
    folder.remove()
    throw thrown
  }
}

async function fetchAll(input: string, addresses: readonly Location[], folder: FetchedFolder, options: FetchOptions): Promise<Fetched[]> {
  const { maxBytes = MOST_BYTES, cloud = readCloudEnvironment() } = options
  const fetched = new Map<string, Fetched>()
  let left = maxBytes
  for (const location of addresses) {
    for (const one of await fetchOne(location)) {
      left -= one.bytes
      // Two addresses may differ in their queries alone; an object may be matched twice.
      fetched.set(location.kind === 'https' ? location.url : one.name, one)
    }
  }
  return [...fetched.values()].sort((one, other) => (one.name < other.name ? -1 : 1))

  async function fetchOne(location: Location): Promise<Fetched[]> {
    if (location.kind === 'https') return [await fetchHttps(input, location.url, folder, left, options)]
    if (location.kind === 's3') {
      const { fetchS3 } = await import('./s3.ts')
      return fetchS3(input, location, folder, left, cloud.aws, options)
    }
    const { kind } = location
    return fetchByCommand(input, { ...location, kind }, folder, left, kind === 'gs' ? cloud.gcloud : cloud.azure, options)
  }
}
