import { type Datum, listOf, mapOf, type Spec } from './reading.ts'

/** A single view with all that it inherits from the layers around it. */
export interface Unit {
  readonly mark: string
  readonly encoding: Spec
  readonly transforms: readonly Spec[]
  readonly data: readonly Datum[] | undefined
  /** Drawn only where a pointer is, or not at all. */
  readonly onlyOnHover: boolean
}

const DEEPEST = 5
const MOST_UNITS = 50
const MOST_ROWS = 100_000

/** The views of a specification of layers; undefined for one that is composed in another way, or reads its data from outside. */
export function unitsOf(spec: Spec): Unit[] | undefined {
  const units: Unit[] = []
  return visit(spec, { encoding: {}, transforms: [], data: undefined, datasets: mapOf(spec.datasets) }, 0) ? units : undefined

  function visit(node: Spec, above: Inherited, depth: number): boolean {
    if (depth > DEEPEST || units.length > MOST_UNITS || COMPOSED.some(key => node[key] !== undefined)) return false
    const own = mapOf(node.encoding)
    const here: Inherited = {
      ...above,
      encoding: { ...above.encoding, ...own },
      transforms: [...above.transforms, ...listOf(node.transform).map(mapOf)],
      data: node.data === undefined || node.data === null ? above.data : rowsOf(mapOf(node.data), above.datasets)
    }
    if (node.data !== undefined && here.data === undefined) return false
    if (node.layer !== undefined) return listOf(node.layer).every(layer => visit(mapOf(layer), here, depth + 1))
    const mark = typeof node.mark === 'string' ? node.mark : mapOf(node.mark).type
    if (typeof mark !== 'string') return false
    const { encoding, transforms, data } = here
    units.push({ mark, encoding, transforms, data, onlyOnHover: transforms.some(isSelection) || isHidden(mapOf(encoding.opacity)) })
    return true
  }
}

interface Inherited {
  readonly encoding: Spec
  readonly transforms: readonly Spec[]
  readonly data: readonly Datum[] | undefined
  readonly datasets: Spec
}

const COMPOSED = ['facet', 'repeat', 'concat', 'hconcat', 'vconcat', 'spec']

function rowsOf(data: Spec, datasets: Spec): readonly Datum[] | undefined {
  const values = data.values ?? (typeof data.name === 'string' ? datasets[data.name] : undefined)
  if (!Array.isArray(values) || values.length > MOST_ROWS) return undefined
  return values.map((value: unknown) => (typeof value === 'object' && value !== null ? mapOf(value) : { data: value }))
}

function isSelection(transform: Spec): boolean {
  const filter = mapOf(transform.filter)
  return filter.param !== undefined || filter.selection !== undefined
}

function isHidden(opacity: Spec): boolean {
  return opacity.value === 0
}
