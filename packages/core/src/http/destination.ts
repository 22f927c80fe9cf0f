import { type LookupAddress, lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { redact } from '../redact.ts'
import { cut, plain } from '../text.ts'
import { addressKind, isMetadataName } from './address.ts'
import { HttpError } from './http-error.ts'

/** Longest host and path that a message shows. */
const LONGEST_SHOWN = 200

/**
 * An address that may be asked. Everything that can be known before a connection is made is checked here; what a name resolves to is
 * checked by `guardedLookup` as the connection is made. Behind a proxy it is the proxy that resolves names, so that there only names
 * and literal addresses are checked.
 */
export function destination(text: string, allowPrivateNetwork: boolean): URL {
  const refuse = (detail: string) => new HttpError(detail, 'address')
  if (!URL.canParse(text)) throw refuse('this is no address such as "https://gateway.example.com/weights"')
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw refuse(`"${plain(url.protocol, 20)}" is not supported; use "https:"`)
  if (url.username !== '' || url.password !== '') {
    throw refuse('the address holds a user name or a password, and addresses end up in logs. Take it out and pass a token as a secret')
  }
  if (url.protocol === 'http:' && !allowPrivateNetwork) {
    throw refuse(`plain "http:" can be read and changed on the way. Use "https:", or, within a network of your own, ${WAY_OUT}`)
  }
  if (isMetadataName(url.hostname)) throw refuse(`${url.hostname} hands out the credentials of the machine in a cloud and is never asked`)
  const host = bareHost(url)
  const problem = isIP(host) === 0 ? undefined : addressProblem(host, allowPrivateNetwork)
  if (problem !== undefined) throw refuse(`it is ${problem}`)
  return url
}

/** Host and path, for people: a query may hold a key. */
export function shownAddress(text: string): string {
  const url = URL.parse(text)
  if (url === null) return `"${plain(redact(text.split(/[?#]/)[0] ?? ''), LONGEST_SHOWN)}"`
  return cut(redact(`${url.host}${url.pathname === '/' ? '' : url.pathname}`), LONGEST_SHOWN)
}

/** The host as sockets want it: an IPv6 address without brackets. */
export function bareHost(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1')
}

/**
 * The `lookup` of a socket that refuses to connect where it may not. The address that is checked is the one that is connected to, so a
 * name that changes its mind between check and connection (DNS rebinding) gains nothing. One refused address refuses the name.
 */
export function guardedLookup(allowPrivateNetwork: boolean, resolve: Resolve = lookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, [])
      for (const { address } of addresses) {
        const problem = addressProblem(address, allowPrivateNetwork)
        if (problem !== undefined) return callback(new HttpError(`${hostname} is ${problem}`, 'address'), [])
      }
      const [first] = addresses
      if (options.all === true || first === undefined) return callback(null, addresses)
      callback(null, first.address, first.family)
    })
  }
}

type Resolve = (
  hostname: string,
  options: Parameters<LookupFunction>[1] & { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void
) => void

function addressProblem(address: string, allowPrivateNetwork: boolean): string | undefined {
  const kind = addressKind(address)
  if (kind === 'forbidden') return `${address}, a link-local or metadata address, which is never asked`
  if (kind === 'public' || allowPrivateNetwork) return undefined
  return `${address}, which is not a public address. If that is meant, ${WAY_OUT}`
}

const WAY_OUT = 'set "allow-private-network: true" in the workflow'
