import { type Check, cut, type Environment, isPassed, plain, statusOf, suggestion } from '@gauntlet/core'
import { type Given, modelDigests, type Unreadable } from './given.ts'
import type { Inputs } from './inputs.ts'

/** What is needed to decide whether a model may be registered. */
export interface Question extends Pick<Inputs, 'requireVerdicts' | 'allowFirst' | 'name'> {
  readonly digest: string
  readonly given: readonly Given[]
  readonly unreadable: readonly Unreadable[]
  readonly place: string
  /** The version that serves now, or the last one known to have served. */
  readonly champion: string | undefined
  readonly run: Pick<Environment, 'runId' | 'sha'>
}

/** The one verdict that may be missing while there is nothing to compare with. */
const COMPARISON = 'compare-production'

/** Whether the verdicts say of this very file that it is good. Every critical check must pass before anything is written. */
export function judge(question: Question): Check[] {
  return [
    ...question.requireVerdicts.map(name => requiredCheck(name, question)),
    speaksOfThisFile(question),
    ...standing(question.given).map(verdictCheck),
    ...question.unreadable.map(unreadableCheck),
    ...sameRun(question)
  ].map(withinLimits)
}

/** The verdicts a registration stands on: all but those about another model only. An error stands in the way whatever it is about. */
export function standing(given: readonly Given[]): Given[] {
  return given.filter(({ file, speaksOf }) => file.kind === 'error' || speaksOf !== 'another model')
}

export function mayRegister(checks: readonly Check[]): boolean {
  return checks.every(({ severity, outcome }) => severity !== 'critical' || outcome === 'pass')
}

function requiredCheck(name: string, question: Question): Check {
  const matching = question.given.filter(({ file }) => isCalled(name, file))
  const counting = matching.filter(({ file, speaksOf }) => file.kind === 'verdict' && speaksOf !== 'another model')
  const check = { id: `require-${name}`, title: `A verdict of ${name} is there`, severity: 'critical', expected: 'at least one' } as const
  if (counting.length > 0) {
    const message = `${name} has judged: ${counting.map(({ file }) => file.title).join(', ')}.`
    return { ...check, outcome: 'pass', observed: String(counting.length), message }
  }
  if (matching.length === 0 && name === COMPARISON && question.allowFirst && question.champion === undefined) {
    const message = `${question.name} has had no champion yet, so that there is nothing to compare with (allow-first).`
    return { ...check, outcome: 'pass', observed: 'none, for the first model', message }
  }
  return { ...check, outcome: 'fail', observed: 'none', message: whyMissing(name, matching, question) }
}

function whyMissing(name: string, matching: readonly Given[], { digest, given, place, champion, allowFirst }: Question): string {
  const error = matching.find(({ file }) => file.kind === 'error')
  if (error !== undefined) return `${name} could not judge, so that nothing is known of this model. Look at its error first.`
  const [other] = matching
  if (other !== undefined) {
    const judged = modelDigests(other.file).map(short).join(', ')
    return `${name} judged another model (SHA-256 ${judged}), not this one (${short(digest)}). Give it the file that is registered, or find out which step has changed it since.`
  }
  const known = [...new Set(given.flatMap(({ file }) => [file.action, file.id]))]
  const also =
    name === COMPARISON && allowFirst && champion !== undefined
      ? ` The champion is or was ${champion}, so allow-first no longer helps.`
      : ''
  const found = known.length === 0 ? 'There is none at all.' : suggestion(name, known).trim()
  return `No verdict of ${name} is among those of ${place}.${also} ${found} Put its step before this one; verdicts of other jobs need "upload-verdict: true" there, a download here, and the input "verdicts".`
}

/** A gate that judged predictions alone does not say whose they are: without this, any file could follow it into the registry. */
function speaksOfThisFile({ requireVerdicts, given, digest }: Question): Check {
  const speaking = given.filter(
    ({ file, speaksOf }) => file.kind === 'verdict' && speaksOf === 'this model' && requireVerdicts.some(name => isCalled(name, file))
  )
  const check = {
    id: 'speaks-of-model',
    title: 'A required verdict speaks of this very file',
    severity: 'critical',
    expected: `SHA-256 ${short(digest)}`
  } as const
  if (speaking.length > 0) {
    const names = speaking.map(({ file }) => file.id).join(', ')
    return {
      ...check,
      outcome: 'pass',
      observed: `SHA-256 ${short(digest)}`,
      message: `The digest of the file is in the verdict of ${names}.`
    }
  }
  return {
    ...check,
    outcome: 'fail',
    observed: 'none',
    message: `No required verdict holds the digest of this file (SHA-256 ${short(digest)}). Give the gate the input "model" with the file that is registered, and do not write the file again after the gate.`
  }
}

function verdictCheck({ file }: Given): Check {
  const check = { id: `verdict-${file.id}`, title: `${file.title} passed`, severity: 'critical', expected: 'passed' } as const
  if (file.kind === 'error') {
    const message = `${file.title} could not judge: ${sentence(file.message)} Repair that step; nothing is registered on an error.`
    return { ...check, outcome: 'fail', observed: 'error', message }
  }
  const { title, status, policy } = file
  if (!isPassed(file)) {
    const message = `${title} did not pass (${status}). See its verdict; a model that does not pass is not registered.`
    return { ...check, outcome: 'fail', observed: status, message }
  }
  if (statusOf(file.checks, policy) !== status) {
    const message = `${title} says "${status}", and its own checks do not add up to that: it was changed since, or not made by Gauntlet. Run its gate again.`
    return { ...check, outcome: 'fail', observed: 'contradicts itself', message }
  }
  if (status === 'inconclusive') {
    const message = `${title} could not be judged and counts as passed because its on-inconclusive is "${policy.onInconclusive}".`
    return { ...check, severity: 'warning', outcome: 'inconclusive', observed: status, message }
  }
  const message = status === 'warn' ? `${title} passed with warnings.` : `${title} passed.`
  return { ...check, outcome: 'pass', observed: status === 'warn' ? 'passed with warnings' : 'passed', message }
}

function unreadableCheck({ path, problem }: Unreadable, index: number): Check {
  return {
    id: `unreadable-${index + 1}`,
    title: `${path} is a verdict`,
    severity: 'critical',
    outcome: 'fail',
    observed: 'cannot be read',
    expected: 'a verdict file',
    message: `${path} cannot be read as a verdict: ${sentence(problem)} Whatever it said, it may have been that the model must not be registered.`
  }
}

/**
 * The digest binds a verdict to the model, whenever it was made. A verdict without a digest is bound by nothing but the run, so one of
 * another run or commit is worth a warning.
 */
function sameRun({ given, run }: Question): Check[] {
  const elsewhere = standing(given).filter(
    ({ file: { provenance } }) => differ(provenance.runId, run.runId) || differ(provenance.sha, run.sha)
  )
  if (elsewhere.length === 0) return []
  const unbound = elsewhere.filter(({ speaksOf }) => speaksOf === 'no model')
  const shown = unbound.length === 0 ? elsewhere : unbound
  const names = shown.map(({ file }) => file.id).join(', ')
  return [
    {
      id: 'same-run',
      title: 'The verdicts are of this run and commit',
      severity: unbound.length === 0 ? 'info' : 'warning',
      outcome: 'fail',
      observed: `${shown.length} of another`,
      expected: 'this run and commit',
      message:
        unbound.length === 0
          ? `Made in another run or of another commit, and bound to this model by its digest: ${names}.`
          : `Made in another run or of another commit, and without the digest of a model, so that nothing binds them to this one: ${names}. Make them in this run.`
    }
  ]
}

function isCalled(name: string, { id, action }: Given['file']): boolean {
  return id === name || action === name
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b
}

function short(digest: string): string {
  return `${digest.slice(0, 12)}…`
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

/** Ids twice in one verdict, as when two jobs gave theirs the same name, are told apart; texts of others are cut to fit. */
function withinLimits(check: Check, index: number, all: readonly Check[]): Check {
  const copies = all.slice(0, index).filter(({ id }) => id === check.id).length
  const id = copies === 0 ? check.id : `${check.id}-${copies + 1}`
  return { ...check, id: cut(id, 200), title: plain(check.title, 400), observed: plain(check.observed, 400), message: plain(check.message) }
}
