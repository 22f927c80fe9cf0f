const LEVELS = '▁▂▃▄▅▆▇█'
const BLOCKS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/** Values as a line of blocks, lowest to highest; a gap is a space. Shows in mails and on phones, where no drawing does. */
export function sparkline(values: readonly (number | null)[], most = 40): string {
  const shown =
    values.length <= most
      ? values
      : Array.from({ length: most }, (_, index) => values[Math.round((index * (values.length - 1)) / (most - 1))] ?? null)
  const finite = shown.filter(value => value !== null && Number.isFinite(value)) as number[]
  const low = Math.min(...finite)
  const range = Math.max(...finite) - low
  return shown
    .map(value => {
      if (value === null || !Number.isFinite(value)) return ' '
      return LEVELS[range === 0 ? 3 : Math.round(((value - low) / range) * (LEVELS.length - 1))]
    })
    .join('')
}

/** A length between 0 and 1 as a bar of up to `width` characters, in eighths. */
export function blockBar(share: number, width = 12): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * width * 8)
  return '█'.repeat(Math.floor(eighths / 8)) + (BLOCKS[eighths % 8] ?? '')
}

/** A share between 0 and 1 as one of five shades. */
export function shade(share: number): string {
  return ['·', '░', '▒', '▓', '█'][Math.min(4, Math.max(0, Math.ceil(share * 4)))] ?? '·'
}
