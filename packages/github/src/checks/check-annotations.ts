import { type Annotation, cut } from '@gauntlet/core'

/** An annotation in GitHub's words. */
export interface CheckAnnotation {
  readonly path: string
  readonly start_line: number
  readonly end_line: number
  readonly start_column?: number
  readonly end_column?: number
  readonly annotation_level: 'failure' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
}

/** What GitHub says of an annotation that is there. */
export interface SaidAnnotation {
  readonly path: string
  readonly start_line: number
  readonly end_line: number
  readonly annotation_level: string | null
  readonly title: string | null
  readonly message: string | null
}

const MOST_ANNOTATIONS = 500
const LONGEST_TITLE = 255
/** GitHub takes 64 KB; four bytes are the longest character. */
const LONGEST_MESSAGE = 16_000

const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const

/** The annotations that can stand beside a line, the gravest first. One without a file has no place but the text. */
export function checkAnnotations(annotations: readonly Annotation[]): CheckAnnotation[] {
  return (['error', 'warning', 'notice'] as const)
    .flatMap(level => annotations.filter(annotation => annotation.level === level).flatMap(placed))
    .slice(0, MOST_ANNOTATIONS)
}

/** Those of `wanted` that are not said yet; `undefined` where something is said that is not wanted (any more): nothing takes that back. */
export function annotationsLeft(wanted: readonly CheckAnnotation[], said: readonly SaidAnnotation[]): CheckAnnotation[] | undefined {
  const open = new Map<string, number>()
  for (const annotation of said) open.set(keyOf(annotation), (open.get(keyOf(annotation)) ?? 0) + 1)
  const left = wanted.filter(annotation => {
    const key = keyOf(annotation)
    const times = open.get(key) ?? 0
    if (times === 0) return true
    if (times === 1) open.delete(key)
    else open.set(key, times - 1)
    return false
  })
  return open.size === 0 ? left : undefined
}

function placed({ level, title, message, file, line, column }: Annotation): CheckAnnotation[] {
  if (file === undefined || file === '' || /^([/\\]|[A-Za-z]:|\.\.([/\\]|$))/.test(file)) return []
  const at = Math.max(1, line ?? 1)
  return [
    {
      path: file,
      start_line: at,
      end_line: at,
      ...(line === undefined || column === undefined || column < 1 ? {} : { start_column: column, end_column: column }),
      annotation_level: LEVELS[level],
      title: cut(title, LONGEST_TITLE),
      message: cut(message.trim() === '' ? title : message, LONGEST_MESSAGE)
    }
  ]
}

function keyOf({ path, start_line, annotation_level, title, message }: SaidAnnotation): string {
  return JSON.stringify([path, start_line, annotation_level, title ?? '', message ?? ''])
}
