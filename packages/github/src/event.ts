import type { Environment } from '@gauntlet/core'

/** The event that started a workflow: its name and its payload, whatever that holds. */
export interface WorkflowEvent {
  /** GITHUB_EVENT_NAME. */
  readonly name: string
  readonly payload: unknown
}

/** The event of this run, as the toolkit's context has it. A payload that is no JSON is an error that names the file. */
export async function readEvent({ eventName = '', eventPath }: Pick<Environment, 'eventName' | 'eventPath'>): Promise<WorkflowEvent> {
  if (eventPath === undefined) return { name: eventName, payload: undefined }
  try {
    // The toolkit reads the payload as soon as it is imported: here its failure can still be told.
    const { context } = await import('@actions/github')
    return { name: context.eventName, payload: context.payload }
  } catch (cause) {
    throw new Error(`Could not read the event ${eventPath}`, { cause })
  }
}
