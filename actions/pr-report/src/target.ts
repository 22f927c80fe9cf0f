import { InputError, type parse } from '@gauntlet/core'

/** Where the comment goes. */
export type Target =
  | { readonly kind: 'auto' }
  | { readonly kind: 'none' }
  /** Without a number the one of this run. */
  | { readonly kind: 'pull-request'; readonly number: number | undefined }
  /** Without a hash the one of this run. */
  | { readonly kind: 'commit'; readonly sha: string | undefined }
  | { readonly kind: 'issue'; readonly number: number }

/** Reads the input `target`. */
export const target: parse.Parse<Target> = (value, input) => {
  const [, kind, rest] = /^(auto|none|pr|commit|issue)(?:\/(.+))?$/.exec(value) ?? []
  const number = /^[1-9]\d{0,8}$/.test(rest ?? '') ? Number(rest) : undefined
  if ((kind === 'auto' || kind === 'none') && rest === undefined) return { kind }
  if (kind === 'pr' && (rest === undefined || number !== undefined)) return { kind: 'pull-request', number }
  if (kind === 'issue' && number !== undefined) return { kind, number }
  if (kind === 'commit' && (rest === undefined || /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(rest))) return { kind, sha: rest }
  throw new InputError(
    input,
    `is "${value}"; expected auto, none, pr, pr/<number>, commit, commit/<40 hexadecimal digits> or issue/<number>`
  )
}
