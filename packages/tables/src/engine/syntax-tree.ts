/** Whether the engine's syntax tree holds a node of a type. */
export function holds(tree: unknown, type: string): boolean {
  if (Array.isArray(tree)) return tree.some(item => holds(item, type))
  return record(tree).type === type || Object.values(record(tree)).some(part => holds(part, type))
}

/** What the engine says, in one line and without the name of its kind of error. */
export function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/^[A-Z]\w+ Error: /, '')
}

export function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
