import { InputError, nearest } from '@gauntlet/core'
import type { ClassExamples, Label } from '../../predictions/examples.ts'
import { quotedLabel, shownLabels } from '../../predictions/wording.ts'
import { askedFor } from './compare-groups.ts'
import type { WrittenFairness } from './schema.ts'

/** The class that is to be had. Undefined only where nothing but the accuracy is asked for, which needs none. */
export function positiveOf(written: WrittenFairness, { classes, positive }: ClassExamples, config: string): Label | undefined {
  const told = written.positive ?? (positive === undefined ? undefined : classes[positive])
  if (told === undefined) {
    const users = askedFor(written).filter(name => name !== 'accuracy')
    if (users.length === 0) return undefined
    const problem = `asks for ${users.join(', ')} and does not say which class is the positive one. The classes are ${shownLabels(classes)}`
    throw new InputError(config, `${problem}. Add for example "fairness: { positive: ${quotedLabel(classes.at(-1) ?? 1)} }".`)
  }
  if (classes.includes(told) || written.positive === undefined) return told
  const meant = nearest(String(told), classes.map(String))
  const wayOut = meant === undefined ? '' : ` Did you mean ${meant}?`
  throw new InputError(
    config,
    `has "fairness.positive: ${quotedLabel(told)}", which is none of the classes: ${shownLabels(classes)}.${wayOut}`
  )
}
