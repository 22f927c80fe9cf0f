/**
 * Parameters in Python, as DVC takes them: assignments of plain literals at the top of a module, of a class or of `__init__`. What is
 * computed is left out, for it has no value until it runs.
 */
export function pythonAssignments(text: string): Record<string, unknown> {
  const found: Record<string, unknown> = {}
  let className: string | undefined
  let body: string | undefined
  for (const line of text.split(/\r?\n/)) {
    const opened = /^class\s+([A-Za-z_]\w*)/.exec(line)
    if (opened !== null) [className, body] = [opened[1], undefined]
    else if (/^[^\s#]/.test(line)) className = undefined
    const [, indent = '', self, name, assigned] = ASSIGNMENT.exec(line) ?? []
    if (className !== undefined && opened === null && line.trim() !== '') body ??= /^\s*/.exec(line)?.[0]
    if (name === undefined || assigned === undefined) continue
    // Deeper than the body of the class is a method, of which only what it gives the object is a parameter.
    const isParameter = indent === '' ? self === undefined : className !== undefined && (self !== undefined || indent === body)
    if (!isParameter) continue
    const value = literalOf((assigned.split('#')[0] ?? '').trim())
    if (value === undefined) continue
    const key = indent === '' ? name : `${className}.${name}`
    Object.defineProperty(found, key, { value, enumerable: true, configurable: true, writable: true })
  }
  return found
}

const ASSIGNMENT = /^(\s*)(self\.)?([A-Za-z_]\w*)\s*(?::[^=]+)?=(?!=)([\s\S]+)$/

/** A scalar, or a list of scalars. Undefined for all else. */
function literalOf(text: string): unknown {
  if (!/^[[(]/.test(text)) return scalarOf(text)
  if (!/[\])]$/.test(text)) return undefined
  const items = text
    .slice(1, -1)
    .split(',')
    .map(item => item.trim())
    .filter(item => item !== '')
  const values = items.map(scalarOf)
  return values.includes(undefined) ? undefined : values
}

function scalarOf(text: string): unknown {
  if (/^[-+]?(\d[\d_]*(\.[\d_]*)?|\.\d+)(e[-+]?\d+)?$/i.test(text)) return Number(text.replaceAll('_', ''))
  if (text === 'True' || text === 'False') return text === 'True'
  if (text === 'None') return null
  const [, single, double] = /^(?:'([^'\\]*)'|"([^"\\]*)")$/.exec(text) ?? []
  return single ?? double
}
