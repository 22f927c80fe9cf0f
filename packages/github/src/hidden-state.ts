import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** Of the packed form: what a comment spends on its memory at most. */
export const MOST_STATE_BYTES = 8192

/** Of the text that is packed. */
const mostTextBytes = 64 * 1024

/** JSON text, deflated, in base64: letters, digits, `+`, `/` and `=`, which end no HTML comment. `undefined` for what is too long to be kept. */
export function packState(text: string): string | undefined {
  if (Buffer.byteLength(text) > mostTextBytes) return undefined
  const packed = deflateRawSync(text, { level: 9 }).toString('base64')
  return packed.length > MOST_STATE_BYTES ? undefined : packed
}

/** Reads what `packState` made; `undefined` for what is no JSON (any more), and for what would unpack to more than was ever packed. */
export function unpackState(packed: string): string | undefined {
  try {
    const bytes = inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: mostTextBytes })
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    JSON.parse(text)
    return text
  } catch {
    return undefined
  }
}
