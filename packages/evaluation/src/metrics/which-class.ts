import { cut, nearest } from '@gauntlet/core'
import type { Label } from '../predictions/examples.ts'
import { quotedLabel, shownLabels } from '../predictions/wording.ts'
import { type Measured, undefinedBecause } from './measured.ts'
import type { ClassNames } from './tally.ts'

/** The code of the class that a metric is about, or why there is none. */
export type WhichClass = (examples: ClassNames) => number | Measured

/** The class an author names, else the positive one. */
export function whichClass(label: Label | undefined): WhichClass {
  return label === undefined ? positive : named(label)
}

/** What a metric is, and of which class where an author names one. */
export function titled(title: string, label: Label | undefined): string {
  return label === undefined ? title : `${title}, of class ${quotedLabel(label)}`
}

/** The code of a class that is known to be there, for numbers that cannot say why. -1 where it is not. */
export function codeOf(which: WhichClass, examples: ClassNames): number {
  const code = which(examples)
  return typeof code === 'number' ? code : -1
}

const positive: WhichClass = examples => examples.positive ?? undefinedBecause('the positive class is not known')

function named(label: Label): WhichClass {
  return ({ classes }) => {
    const code = classes.indexOf(label)
    return code === -1 ? undefinedBecause(absent(label, classes)) : code
  }
}

function absent(label: Label, classes: readonly Label[]): string {
  const meant = nearest(String(label), classes.map(String))
  const found = classes.find(one => String(one) === meant)
  const wayOut = found === undefined ? '' : `. Did you mean ${quotedLabel(found)}?`
  return `no label and no prediction is of class ${quotedLabel(label)}; there are ${cut(shownLabels(classes), 300)}${wayOut}`
}
