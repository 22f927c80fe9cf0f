import { parseConfig } from '@gauntlet/core'
import { Gate, needsOf } from '@gauntlet/evaluation'

/** Sentences on what a gate (its text, which is sound) asks for and its step is not given. `given` says whether an input is. */
export function missingForGate(text: string, given: (input: string) => boolean): string[] {
  const { value: gate } = parseConfig('gate', text, Gate)
  if (gate.metrics !== undefined && !given('predictions') && !given('metrics'))
    return ['model-gate has nothing to judge: give it "predictions", or a file of "metrics"']
  return [...needsOf(gate).inputs].flatMap(([input, sections]) => {
    const isExcused = (input === 'baseline' || input === 'production') && gate['without-baseline'] !== 'error'
    const hasOther = input === 'baseline' && (gate.baseline !== undefined || given('production'))
    if (given(input) || isExcused || hasOther) return []
    return [`the gate has "${sections.join('", "')}", which needs the input "${input}", and that is not given`]
  })
}
