/** Colours of a chart. */
export interface Palette {
  readonly ink: string
  readonly muted: string
  readonly grid: string
  readonly paper: string
  /** One per series, in this order; more series repeat them with another dash or shape. */
  readonly series: readonly string[]
}

/**
 * The colours of Okabe and Ito, darkened or lightened until each stands out from the paper by at least 3 to 1 (WCAG 1.4.11), in
 * an order in which neighbours differ in lightness as well as in hue.
 */
export const lightPalette: Palette = {
  ink: '#1c2128',
  muted: '#57606a',
  grid: '#e3e7eb',
  paper: '#ffffff',
  series: ['#0067b1', '#c25100', '#00795a', '#a8548a', '#8a6d00', '#3b8fc2']
}

export const darkPalette: Palette = {
  ink: '#e6e9ed',
  muted: '#9aa4af',
  grid: '#30363d',
  paper: '#14181d',
  series: ['#58b0f0', '#f0924a', '#3cc29a', '#e09ac4', '#d8b840', '#a8d8f5']
}

/** Names of CSS variables in place of colours: the page that holds the chart decides, and may change its mind. */
export const pagePalette: Palette = {
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  grid: 'var(--grid)',
  paper: 'var(--paper)',
  series: lightPalette.series.map((_, index) => `var(--series-${index + 1})`)
}
