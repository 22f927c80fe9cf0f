import { cut } from '@gauntlet/core'

const MOST = 500
const DEEPEST = 8

/** Parameters of any nesting as one list: `train.lr` for `{ train: { lr: 0.1 } }`. Values as they are written, cut. */
export function paramsOf(content: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const visit = (value: unknown, path: string, depth: number): void => {
    if (found.size >= MOST) return
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && depth < DEEPEST) {
      for (const [key, inner] of Object.entries(value)) visit(inner, path === '' ? key : `${path}.${key}`, depth + 1)
    } else if (path !== '') found.set(path, cut(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''), 200))
  }
  visit(content, '', 0)
  return found
}
