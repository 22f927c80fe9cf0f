import { InputError, type Markdown, suggestion } from '@gauntlet/core'

export const PART_NAMES = [
  'verdict',
  'gates',
  'metrics',
  'open-checks',
  'acceptances',
  'slices',
  'flips',
  'fairness',
  'calibration',
  'tests',
  'changes',
  'data',
  'budgets',
  'rollout',
  'lineage',
  'history',
  'details',
  'reproduce',
  'provenance',
  'pages'
] as const
export type PartName = (typeof PART_NAMES)[number]

/** Order and choice of the parts of a report, with the author's own words between them. */
export interface Template {
  readonly pieces: readonly (string | { readonly part: PartName })[]
}

/** All parts in the order in which they are read. */
export const DEFAULT_ORDER: readonly PartName[] = PART_NAMES

const PLACE = /\{\{([^{}\n]*)\}\}/g

/** Reads a template: Markdown with places such as `{{ metrics }}`. Throws an `InputError` with the line of what it does not know. */
export function readTemplate(text: string, input: string): Template {
  const pieces: (string | { part: PartName })[] = []
  let at = 0
  for (const place of text.matchAll(PLACE)) {
    const name = (place[1] ?? '').trim()
    const part = PART_NAMES.find(known => known === name)
    if (part === undefined) {
      const line = text.slice(0, place.index).split('\n').length
      throw new InputError(input, `holds ${place[0]} in line ${line}, which is no part of a report.${suggestion(name, PART_NAMES)}`)
    }
    pieces.push(text.slice(at, place.index), { part })
    at = place.index + place[0].length
  }
  pieces.push(text.slice(at))
  if (!pieces.some(piece => typeof piece !== 'string' && piece.part === 'verdict'))
    throw new InputError(input, 'holds no {{ verdict }}, without which a report says nothing; put it into the first line')
  return { pieces }
}

/** The template with its places filled. A part without anything leaves nothing; one that is given stands apart from what surrounds it. */
export function filled({ pieces }: Template, part: (name: PartName) => Markdown): Markdown {
  return pieces
    .map(piece => {
      if (typeof piece === 'string') return piece
      const text = part(piece.part)
      return text === '' ? '' : `\n\n${text}\n\n`
    })
    .join('')
    .trim()
}

/** The parts that an author chose. */
export function partsOf({ pieces }: Template): PartName[] {
  return pieces.flatMap(piece => (typeof piece === 'string' ? [] : [piece.part]))
}
