import { type Check, type Config, cut, InputError, plain, suggestion, type Table } from '@gauntlet/core'
import type { Gate } from '../schema.ts'
import { mayHave } from './may-have.ts'
import type { Waiver } from './schema.ts'

type Standing = 'in force' | 'expired' | 'not needed' | 'no such check today'

interface Applied {
  readonly waiver: Waiver
  readonly standing: Standing
}

export interface Waived {
  readonly checks: readonly Check[]
  readonly tables: readonly Table[]
}

/**
 * A waived check that did not pass warns, and says by whom, why and until when; an expired waiver fails by itself; one that is no
 * longer needed is a note, and so is one whose check was not made today, as where a note stands in its place. Every one is in the
 * table. `now` is in milliseconds since 1970, and a waiver holds to the end of its last day in UTC. Throws `InputError` for a check
 * that this gate never has.
 */
export function applyWaivers(gate: Config<Gate>, checks: readonly Check[], now: number): Waived {
  const waivers = gate.value.waivers ?? []
  if (waivers.length === 0) return { checks, tables: [] }
  const byId = new Map(checks.map(check => [check.id, check]))
  const applied = waivers.map((waiver): Applied => {
    const check = byId.get(waiver.check) ?? partOfPassing(waiver.check, checks)
    if (check === undefined && !mayHave(gate.value, waiver.check)) refuseUnknown(gate, waiver, [...byId.keys()])
    return { waiver, standing: now > lastMoment(waiver) ? 'expired' : standingOn(check) }
  })
  const inForce = new Map(applied.flatMap(({ waiver, standing }) => (standing === 'in force' ? [[waiver.check, waiver] as const] : [])))
  const own = applied.flatMap(({ waiver, standing }, index) => {
    if (standing === 'in force') return []
    const location = gate.locate(['waivers', index])
    return [{ ...ownCheck(waiver, standing, checks), ...(location === undefined ? {} : { location }) }]
  })
  return { checks: [...checks.map(check => waived(check, inForce.get(check.id))), ...own], tables: [tableOf(applied, byId)] }
}

/** A slice that passes has no check of its own, but one together with all others that pass: `slices.f1-min` for `slices.f1-min.night`. */
function partOfPassing(id: string, checks: readonly Check[]): Check | undefined {
  return checks.find(check => check.outcome === 'pass' && id.startsWith(`${check.id}.`))
}

function standingOn(check: Check | undefined): Standing {
  if (check === undefined) return 'no such check today'
  return check.outcome === 'pass' ? 'not needed' : 'in force'
}

function waived(check: Check, waiver: Waiver | undefined): Check {
  if (waiver === undefined) return check
  const said = plain(`Waived by ${waiver.owner} until ${waiver.expires}: ${waiver.reason}`, 800)
  return { ...check, severity: check.severity === 'info' ? 'info' : 'warning', message: cut(`${check.message} ${said}`, 4000) }
}

function ownCheck(waiver: Waiver, standing: Exclude<Standing, 'in force'>, checks: readonly Check[]): Check {
  if (standing === 'expired') return expired(waiver)
  return standing === 'not needed' ? unneeded(waiver) : withoutCheck(waiver, checks)
}

function expired({ check, owner, reason, expires }: Waiver): Check {
  return {
    id: cut(`waiver.${check}`, 200),
    title: 'no waiver has expired',
    severity: 'critical',
    outcome: 'fail',
    observed: `expired after ${expires}`,
    expected: 'a waiver that is still in force, or none',
    message: plain(
      `The waiver of ${check} by ${owner} (${reason}) expired after ${expires}. Fix the model and remove it, or agree on a new day.`
    )
  }
}

function unneeded({ check, owner, expires }: Waiver): Check {
  return {
    id: cut(`waiver.${check}`, 200),
    title: 'every waiver is needed',
    severity: 'info',
    outcome: 'inconclusive',
    observed: 'the check passes',
    expected: 'a check that does not pass',
    message: plain(`The waiver of ${check} by ${owner} (until ${expires}) is no longer needed: the check passes. Remove it.`)
  }
}

function withoutCheck({ check, owner, expires }: Waiver, checks: readonly Check[]): Check {
  const ids = checks.map(({ id }) => id)
  return {
    id: cut(`waiver.${check}`, 200),
    title: 'every waiver is needed',
    severity: 'info',
    outcome: 'inconclusive',
    observed: 'no such check today',
    expected: 'a check that does not pass',
    message: plain(
      `The waiver of ${check} by ${owner} (until ${expires}) waives nothing today: there was no such check, because it could not be made, passed together with others, or has another name.${suggestion(check, ids)}`
    )
  }
}

function tableOf(applied: readonly Applied[], checks: ReadonlyMap<string, Check>): Table {
  return {
    id: 'waivers',
    title: 'Waivers',
    columns: ['Check', 'Outcome', 'Waiver', 'Owner', 'Until', 'Reason'].map(title => ({ title, align: 'left' as const })),
    rows: applied.map(({ waiver: { check, owner, expires, reason }, standing }) => [
      plain(check, 200),
      checks.get(check)?.outcome ?? '',
      standing,
      plain(owner, 100),
      expires,
      plain(reason, 500)
    ])
  }
}

function refuseUnknown(gate: Config<Gate>, { check }: Waiver, ids: readonly string[]): never {
  const index = gate.value.waivers?.findIndex(waiver => waiver.check === check) ?? 0
  const location = gate.locate(['waivers', index, 'check'])
  const where = location === undefined ? '' : ` (${location.file}, line ${location.line})`
  const problem = `has a waiver for the check ${JSON.stringify(plain(check, 100))}${where}, which this gate does not have`
  throw new InputError('gate', `${problem}.${suggestion(check, ids)} Remove the waiver, or correct the id.`)
}

function lastMoment({ expires }: Waiver): number {
  return Date.parse(`${expires}T23:59:59.999Z`)
}
