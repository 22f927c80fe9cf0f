import { styleText } from 'node:util'

/** Colour for a terminal, or none for a pipe. Colour is never the only carrier: every coloured text says the same in words. */
export interface Style {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
  readonly doubtful: (text: string) => string
}

type Color = Parameters<typeof styleText>[0]

export function styleFor(colored: boolean): Style {
  const paint = (color: Color) => (text: string) => (colored ? styleText(color, text, { validateStream: false }) : text)
  return { bold: paint('bold'), dim: paint('dim'), good: paint('green'), bad: paint('red'), doubtful: paint('yellow') }
}

/** Whether to colour: an explicit flag, then `NO_COLOR` and `FORCE_COLOR` (no-color.org), then whether people are looking. */
export function wantsColor(flag: boolean | undefined, stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): boolean {
  if (flag !== undefined) return flag
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0'
  return stream.isTTY === true
}
