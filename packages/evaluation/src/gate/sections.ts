import { onTopic, type Topic } from '@gauntlet/core'
import { calibrationSection } from './calibration/section.ts'
import { comparisonSection } from './comparison/section.ts'
import { crossValidationSection } from './cross-validation/section.ts'
import { everyClassPredictedSection } from './every-class-predicted/section.ts'
import { fairnessSection } from './fairness/section.ts'
import { flipsSection } from './flips/section.ts'
import { metricsSection } from './metrics/section.ts'
import type { Gate, SectionName } from './schema.ts'
import type { GateData, JudgeContext, Section, SectionNeeds, SectionResult } from './section.ts'
import { slicesSection } from './slices/section.ts'
import { testsSection } from './tests/section.ts'
import { trivialSection } from './trivial/section.ts'
import { validitySection } from './validity/section.ts'
import { weakSegmentsSection } from './weak-segments/section.ts'

type Sections = { readonly [Name in SectionName]: Section<NonNullable<Gate[Name]>> }

/** Every part of a gate, in the order in which they are judged and shown. */
const sections: Sections = {
  validity: validitySection,
  metrics: metricsSection,
  slices: slicesSection,
  'weak-segments': weakSegmentsSection,
  flips: flipsSection,
  fairness: fairnessSection,
  comparison: comparisonSection,
  calibration: calibrationSection,
  trivial: trivialSection,
  'every-class-predicted': everyClassPredictedSection,
  'cross-validation': crossValidationSection,
  tests: testsSection
}

/** Where the report shows what a section found. */
const TOPICS: Readonly<Record<SectionName, Topic>> = {
  validity: 'data',
  metrics: 'metrics',
  slices: 'slices',
  'weak-segments': 'slices',
  flips: 'flips',
  fairness: 'fairness',
  comparison: 'metrics',
  calibration: 'calibration',
  trivial: 'metrics',
  'every-class-predicted': 'metrics',
  'cross-validation': 'metrics',
  tests: 'tests'
}

const SECTION_NAMES: readonly SectionName[] = Object.keys(sections).filter((name): name is SectionName => name in sections)

/** The sections that a gate has. */
export function writtenSections(gate: Gate): SectionName[] {
  return SECTION_NAMES.filter(name => gate[name] !== undefined)
}

// With the name as a type parameter, a section and what is written for it are known to belong together.
export function sectionNeeds<Name extends SectionName>(name: Name, gate: Gate): SectionNeeds {
  const written = gate[name]
  return written === undefined ? {} : sections[name].needs(written, gate)
}

export async function runSection<Name extends SectionName>(
  name: Name,
  gate: Gate,
  data: GateData,
  context: JudgeContext
): Promise<SectionResult> {
  const written = gate[name]
  if (written === undefined) return { checks: [], evidence: {} }
  const { checks, evidence } = await sections[name].run(written, data, gate, context)
  return { checks, evidence: onTopic(TOPICS[name], evidence) }
}
