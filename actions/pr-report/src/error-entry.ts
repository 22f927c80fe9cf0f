import { cut, type Failure, VERDICT_VERSION } from '@gauntlet/core'

/** Something that should have led to a verdict and did not, as an error of the report: left out, it could show a pass. */
export function errorEntry({ id, action, title, message }: Pick<Failure, 'id' | 'action' | 'title' | 'message'>): Failure {
  const now = new Date().toISOString()
  const provenance = { inputs: [], startedAt: now, finishedAt: now, versions: {} }
  return { kind: 'error', version: VERDICT_VERSION, id: cut(id, 200), action, title, message: cut(message, 4000), provenance }
}
