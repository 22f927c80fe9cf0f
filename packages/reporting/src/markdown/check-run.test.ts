import { expect, it } from 'vitest'
import { fixture } from '../../test/fixture.ts'
import { gateVerdict, storyAccompaniment } from '../../test/story.ts'
import { mergeVerdicts } from '../merge.ts'
import { checkRunText, MOST_CHECK_BYTES } from './check-run.ts'

const context = { title: 'Flights', commit: 'a'.repeat(40) }
const report = mergeVerdicts([gateVerdict(), fixture('data')], storyAccompaniment)

it('has the verdict as its title, what is open in its summary and the rest in its text', () => {
  const { title, summary, text } = checkRunText(report, context)
  expect(title).toMatch(/^1 of 2 gates did not pass: Late-arrival model, candidate: roc_auc is 0\.6579; /)
  expect(summary).toMatch(/^### ❌ Flights: 1 of 2 gates did not pass\n/)
  expect(summary).toContain('- ❌ fail `roc_auc.max-drop`')
  expect(summary).not.toContain('<summary>Slices')
  expect(text).toContain('<summary>Slices (model-gate)</summary>')
  expect(text).toContain('## Notes of the team')
})

it('draws with text alone: nobody says that Mermaid is drawn there', () => {
  const { summary, text } = checkRunText(report, context)
  expect(`${summary}${text}`).not.toContain('```mermaid')
  expect(text).toContain('**ROC curve**\n\n| Series |')
})

it('annotates the lines of the configs, an error only where it stopped the workflow', () => {
  expect(
    checkRunText(report, context).annotations.map(({ level, title, file, line, column }) => [level, title, file, line, column])
  ).toEqual([
    ['error', 'model-gate: roc_auc.max-drop', 'gate.yml', 4, undefined],
    ['warning', 'validate-data: delay is at most 1,800', 'checks/flights.yml', 32, 3],
    ['notice', 'validate-data: The newest flight is of the last day of the month', 'checks/flights.yml', 62, 3]
  ])
  const lenient = mergeVerdicts([
    {
      ...gateVerdict(),
      checks: gateVerdict().checks.map(check => ({ ...check, outcome: 'inconclusive' as const })),
      status: 'inconclusive',
      policy: { onInconclusive: 'warn', failOn: 'critical' }
    }
  ])
  expect(checkRunText(lenient, context).annotations[0]?.level).toBe('warning')
})

it.each(['running', 'failed'] as const)('says of a run that is %s where it stands', progress => {
  expect(checkRunText(mergeVerdicts([]), { ...context, progress }).title).toMatch(
    progress === 'running' ? /^Running/ : /^The run ended before its results/
  )
})

it('fits, also with thousands of failed checks', () => {
  const verdict = gateVerdict()
  const checks = Array.from({ length: 2000 }, (_, index) => ({
    ...verdict.checks[0],
    id: `c${index}`,
    message: '🦊'.repeat(300)
  })) as typeof verdict.checks
  const { title, summary, text, annotations } = checkRunText(mergeVerdicts([{ ...verdict, checks }]), context)
  expect(title.length).toBeLessThanOrEqual(255)
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(MOST_CHECK_BYTES)
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MOST_CHECK_BYTES)
  expect(summary).toContain('c0')
  expect(annotations).toHaveLength(2000)
})
