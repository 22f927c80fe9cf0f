export { declared } from './declared.ts'
export {
  COMMON_INPUTS,
  type DeclaredAction,
  type DeclaredInput,
  isFilledByRunner,
  isToken,
  wordsOf
} from './declared-action.ts'
export { GauntletFile } from './gauntlet-file.ts'
export { type PlanOptions, planOf, type Step } from './plan.ts'
export { type ReadFile, readGauntletFile } from './read-file.ts'
export { isSectionName, REPORT, SECTIONS, type SectionAction, type SectionName, sectionNames } from './section-names.ts'
