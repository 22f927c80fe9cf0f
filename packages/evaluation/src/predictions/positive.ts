import { InputError, nearest } from '@gauntlet/core'
import type { ClassSettings } from './class-settings.ts'
import type { Column } from './column.ts'
import type { Label } from './examples.ts'
import { kindOf, kindWord, listed, quotedLabel, shownLabels } from './wording.ts'

interface ClassesOf {
  /** The input that asks, for messages. */
  readonly config: string
  /** There are probabilities by class. */
  readonly hasScores: boolean
}

/** The positive class: the author's, or 1 or true where that goes without saying. Undefined where no metric asks for it. */
export function positiveClass(
  kind: Column['kind'],
  seen: readonly Label[],
  settings: ClassSettings,
  { config, hasScores }: ClassesOf
): Label | undefined {
  const { positive, binaryMetrics, eitherMetrics = [], threshold } = settings
  if (positive !== undefined) refuseUnknownPositive(kind, seen, positive, config)
  const either = seen.length > 2 && hasScores ? [] : eitherMetrics
  const users = [...binaryMetrics, ...either, ...(threshold === undefined ? [] : ['threshold'])]
  if (seen.length > 2 && users.length > 0) {
    const problem = `asks for ${listed(users)}, which is for two classes, but the data holds ${seen.length}: ${shownLabels(seen)}`
    const wayOut = binaryMetrics.length === 0 && threshold === undefined ? NAME_SCORES : USE_ANOTHER
    throw new InputError(config, `${problem}. ${wayOut}`)
  }
  const found = positive ?? obviousPositive(kind, seen)
  if (found !== undefined || users.length === 0) return found
  const problem = `asks for ${listed(users)} and does not say which class is the positive one. The labels are ${shownLabels(seen)}`
  throw new InputError(config, `${problem}. Add for example "positive: ${quotedLabel(seen.at(-1) ?? 1)}".`)
}

function refuseUnknownPositive(kind: Column['kind'], seen: readonly Label[], positive: Label, config: string): void {
  if (kindOf(positive) !== kind) {
    const written = `"positive: ${quotedLabel(positive)}", which is ${kindOf(positive) === 'text' ? 'text' : `a ${kindOf(positive)}`}`
    throw new InputError(config, `has ${written}, but the labels are ${kindWord(kind)}: ${shownLabels(seen)}. ${WRITE_AS[kind]}`)
  }
  // Data of one class may lack the other one, but only of 0, 1, -1 and booleans is it known that there is such a class.
  if (seen.includes(positive) || obviousPositive(kind, [...seen, positive]) !== undefined) return
  const meant = kind === 'text' ? nearest(String(positive), seen.map(String)) : undefined
  const wayOut = meant === undefined ? '' : `. Did you mean ${quotedLabel(meant)}?`
  throw new InputError(config, `has "positive: ${quotedLabel(positive)}", which is none of the labels: ${shownLabels(seen)}${wayOut}`)
}

function obviousPositive(kind: Column['kind'], seen: readonly Label[]): Label | undefined {
  if (kind === 'boolean') return true
  const only = (...allowed: Label[]) => kind === 'number' && seen.every(label => allowed.includes(label))
  return only(0, 1) || only(-1, 1) ? 1 : undefined
}

/** The class of a row whose score is below the threshold, even when no label names it. */
export function otherClass(seen: readonly Label[], positive: Label): Label {
  const named = seen.find(label => label !== positive)
  if (named !== undefined) return named
  if (positive === 1) return 0
  return typeof positive === 'boolean' ? !positive : `not ${positive}`
}

const USE_ANOTHER =
  'Use accuracy or a metric that ends in -macro or -weighted on a column of predictions, or say which class it is about: "class: …".'
const NAME_SCORES = 'Name the columns of probabilities: "columns: { scores: { <class>: <column>, … } }".'

const WRITE_AS: Readonly<Record<Column['kind'], string>> = {
  text: 'Put the value in quotes.',
  number: 'Write it without quotes, as a number.',
  boolean: 'Write true or false, without quotes.'
}
