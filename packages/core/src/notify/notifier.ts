import * as core from '@actions/core'
import type { ActionDefinition } from '../definition.ts'
import type { Environment } from '../environment.ts'
import type { Inputs } from '../inputs.ts'
import { boolean, text } from '../parse.ts'
import type { VerdictFile } from '../verdict.ts'
import { type Circumstances, notificationOf } from './notification.ts'
import { notify } from './notify.ts'
import { addressesIn, recipients } from './recipients.ts'

/** Tells those who are to be told of a verdict or an error. Never rejects. */
export type Notifier = (file: VerdictFile, circumstances?: Omit<Circumstances, 'who'>) => Promise<void>

export const tellNobody: Notifier = async () => {}

/**
 * Reads the input `notify` and what it takes to tell anybody. Its addresses are masked before anything else is done with them. Throws
 * an `InputError` where the input cannot be read.
 */
export function notifierOf(definition: ActionDefinition, inputs: Inputs, environment: Environment, signal: AbortSignal): Notifier {
  const declares = (name: string) => Object.hasOwn(definition.inputs, name)
  const written = declares('notify') ? inputs.optional('notify', text) : undefined
  if (written === undefined) return tellNobody
  if (environment.onRunner) for (const address of addressesIn(written)) core.setSecret(address)
  const people = recipients(written, 'notify')
  // As YAML has them, which may be other than as they were written.
  if (environment.onRunner) for (const person of people) if ('address' in person) core.setSecret(person.address)
  const comments = people.some(({ kind }) => kind === 'issue')
  const means = {
    environment,
    token: comments ? ((declares('github-token') ? inputs.secret('github-token') : undefined) ?? environment.token) : undefined,
    allowPrivateNetwork: declares('allow-private-network') && (inputs.optional('allow-private-network', boolean) ?? false),
    signal
  }
  return (file, circumstances = {}) => notify(people, notificationOf(file, { ...circumstances, who: environment.actor }), means)
}
