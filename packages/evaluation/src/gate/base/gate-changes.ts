import { z } from 'zod'
import { type Changed, type Directions, type Effect, effectOf } from './effect.ts'

/** A gate as it is written, whatever is in it: the base may be of another release. */
export const WrittenGate = z.unknown()

/** One key of a gate that is not what it was. */
export interface GateChange extends Changed {
  readonly effect: Effect
}

/**
 * What changed between two gates as they are written, key by key. A part that is there in only one of them is one change. What
 * nothing that passes depends on, such as the title, is left out.
 */
export function gateChanges(base: unknown, now: unknown, directions: Directions): GateChange[] {
  return changed(byCheck(base), byCheck(now), []).flatMap(change => {
    const effect = effectOf(change, directions)
    return effect === undefined ? [] : [{ ...change, effect }]
  })
}

function changed(base: unknown, now: unknown, path: readonly string[]): Changed[] {
  if (isMap(base) && isMap(now)) {
    const keys = [...new Set([...Object.keys(base), ...Object.keys(now)])]
    return keys.flatMap(key => changed(base[key], now[key], [...path, key]))
  }
  return JSON.stringify(base) === JSON.stringify(now) ? [] : [{ path, base, now }]
}

/** Waivers by the check they are for: their order means nothing. */
function byCheck(gate: unknown): unknown {
  if (!isMap(gate) || !Array.isArray(gate.waivers)) return gate
  const waivers = gate.waivers.filter(isMap).map(({ check, ...waiver }) => [String(check), waiver])
  return { ...gate, waivers: Object.fromEntries(waivers) }
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
