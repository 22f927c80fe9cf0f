import type { News } from '@gauntlet/core'
import { type Registration, registrationChecks } from './register.ts'

/** What people elsewhere are told of a registration: what the alias points to now, or, where another one has it, that there is a version. */
export function registrationNews(registration: Registration): News {
  const { registered, alreadyRegistered, alias, previous, overtakenBy } = registration
  const { name, version } = registered
  const reason = registrationChecks(registration)
    .map(({ message }) => message)
    .join(' ')
  if (overtakenBy !== undefined) return { what: name, ...(alreadyRegistered ? { from: version } : {}), to: version, reason }
  return { what: `${name}@${alias}`, ...(previous === null ? {} : { from: previous }), to: version, reason }
}
