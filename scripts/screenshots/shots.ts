import type { Screen } from './github-comment.ts'

/** A picture of a report, as `docs/images/<to>.png`. */
export interface Shot extends Screen {
  readonly to: string
  readonly of: 'comment' | 'page'
  /** Folder of build/gallery/. */
  readonly report: string
  /** At most; the rest is cut off. */
  readonly height: number
  /** Headings and folds, by their first words: where the picture begins and ends, in place of the top and the end. */
  readonly from?: string
  readonly until?: string
  /** Folds that are open, by their first words. */
  readonly unfolded?: readonly string[]
}

const DESK = { of: 'comment', width: 900, scheme: 'light' } as const
const PHONE = { width: 390, scheme: 'light' } as const
const WIDE = { of: 'page', width: 1100, scheme: 'light' } as const
const dark = { scheme: 'dark' } as const

export const SHOTS: readonly Shot[] = [
  { to: 'pr-report', report: 'failing', ...DESK, height: 1500, until: 'Slices' },
  { to: 'report-page', report: 'failing', ...WIDE, height: 1200 },
  { to: 'gallery/first-run-comment', report: 'first-run', ...DESK, height: 1200 },
  { to: 'gallery/passing-comment', report: 'passing', ...DESK, height: 2000 },
  { to: 'gallery/passing-page', report: 'passing', ...WIDE, height: 900, from: 'notes.md', until: 'Flights of May' },
  {
    to: 'gallery/failing-comment-charts',
    report: 'failing',
    ...DESK,
    height: 900,
    unfolded: ['Slices'],
    from: 'Slices',
    until: 'recall by slice'
  },
  { to: 'gallery/failing-comment-dark', report: 'failing', ...DESK, ...dark, height: 700 },
  { to: 'gallery/failing-comment-phone', report: 'failing', of: 'comment', ...PHONE, height: 900 },
  { to: 'gallery/failing-page-dark', report: 'failing', ...WIDE, ...dark, height: 1400 },
  { to: 'gallery/failing-page-phone', report: 'failing', of: 'page', ...PHONE, height: 900 },
  { to: 'gallery/inconclusive-comment', report: 'inconclusive', ...DESK, height: 1200, until: 'Slices' },
  { to: 'gallery/huge-comment', report: 'huge', ...DESK, height: 2400 },
  { to: 'gallery/huge-page', report: 'huge', ...WIDE, height: 1000 }
]
