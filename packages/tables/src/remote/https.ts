import { download, HttpError, InputError, shownAddress } from '@gauntlet/core'
import type { FetchedFolder } from './fetched-folder.ts'
import type { Fetched, FetchOptions } from './fetching.ts'
import { shownLocation } from './location.ts'

/** Downloads one file. What the server refuses is the author's to mend; a network that fails is not. */
export async function fetchHttps(
  input: string,
  url: string,
  folder: FetchedFolder,
  maxBytes: number,
  { allowPrivateNetwork, signal }: FetchOptions
): Promise<Fetched> {
  const name = shownLocation({ kind: 'https', url })
  if (/[*[\]{}]/.test(url.split('?')[0] ?? ''))
    throw new InputError(
      input,
      `names "${name}"; an https:// address names one file, for nothing lists a web server. Name each file in a line of its own.`
    )
  const path = await folder.placeFor(nameOf(url))
  try {
    const bytes = await download(
      { url, to: path, goal: 'download the data' },
      { maxBytes, allowPrivateNetwork, ...(signal === undefined ? {} : { signal }) }
    )
    return { path, name, bytes }
  } catch (thrown) {
    if (!(thrown instanceof HttpError)) throw thrown
    if (thrown.problem === 'address') throw new InputError(input, `names ${shownAddress(url)}, which is not asked: ${thrown.message}`)
    if (thrown.status === 404 || thrown.status === 410)
      throw new InputError(
        input,
        `names ${shownAddress(url)}, which does not exist (${thrown.status}). Is an earlier step meant to publish it?`
      )
    if (thrown.status === 401 || thrown.status === 403)
      throw new InputError(
        input,
        `names ${shownAddress(url)}, which may not be read (${thrown.status}). Is a signed address expired? Tokens are not sent: sign the address, or download it in a step before.`
      )
    throw thrown
  }
}

function nameOf(url: string): string {
  const last = URL.parse(url)?.pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last) || 'data'
  } catch {
    return last || 'data'
  }
}
