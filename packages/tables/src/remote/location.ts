import { InputError, plain } from '@gauntlet/core'

/** Where data lies that is fetched first. */
export type Location =
  | { readonly kind: 'https'; readonly url: string }
  /** An object, or with `*`, `?` or `[…]` in its key all objects whose keys are so. */
  | { readonly kind: 's3' | 'gs' | 'az'; readonly bucket: string; readonly key: string }

const KINDS = ['https', 's3', 'gs', 'az'] as const

/** Whether text is an address such as `s3://bucket/key`, and not a path or a pattern of paths. */
export function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(text)
}

/** Reads an address. Its query stays with `https://` alone, and is never shown. */
export function parseLocation(input: string, address: string): Location {
  const scheme = address.slice(0, address.indexOf(':')).toLowerCase()
  if (scheme === 'http' || scheme === 'https') return { kind: 'https', url: address }
  const kind = KINDS.find(known => known === scheme)
  if (kind === undefined || kind === 'https')
    throw new InputError(
      input,
      `names "${plain(address.split('?')[0] ?? '', 200)}"; data is fetched from https://, s3://, gs:// and az://, nothing else`
    )
  const [, bucket = '', key = ''] = /^[^/]*\/\/([^/]*)\/?(.*)$/s.exec(address) ?? []
  if (!/^[a-z0-9][a-z0-9._-]{1,250}$/i.test(bucket) || key === '' || key.endsWith('/'))
    throw new InputError(
      input,
      `names "${plain(address, 200)}"; expected ${kind}://${kind === 'az' ? 'container' : 'bucket'}/path/to/file, or a pattern such as ${kind}://name/path/*.parquet`
    )
  return { kind, bucket, key }
}

/** An address as it may be printed. */
export function shownLocation(location: Location, key = location.kind === 'https' ? '' : location.key): string {
  if (location.kind !== 'https') return `${location.kind}://${location.bucket}/${key}`
  const url = URL.parse(location.url)
  return url === null ? 'an address' : `${url.protocol}//${url.host}${url.pathname}`
}
