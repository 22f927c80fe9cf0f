/** The sections of gauntlet.yml, in the order in which they run, and the action of each. A new gate joins by a line here. */
export const SECTIONS = {
  'validate-data': 'validate-data',
  'model-gate': 'model-gate',
  'compare-production': 'compare-production',
  tests: 'model-gate',
  'pr-report': 'pr-report'
} as const

export type SectionName = keyof typeof SECTIONS
export type SectionAction = (typeof SECTIONS)[SectionName]

export const sectionNames = Object.keys(SECTIONS).filter(isSectionName)

/** The one that tells what came of all others, and runs whatever did. */
export const REPORT = 'pr-report'

export function isSectionName(name: string): name is SectionName {
  return Object.hasOwn(SECTIONS, name)
}
