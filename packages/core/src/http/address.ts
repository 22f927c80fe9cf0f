import { BlockList, isIP, isIPv6 } from 'node:net'

/** `forbidden`: no input opens it. `private`: reached only where the workflow allows it. */
export type AddressKind = 'public' | 'private' | 'forbidden'

/**
 * What an IP address, in any way of writing it, belongs to. After the IANA registries of special-purpose addresses: public is what is
 * globally reachable unicast. Anything that is no address is forbidden.
 */
export function addressKind(address: string): AddressKind {
  const [bare = ''] = address.split('%')
  if (isIP(bare) === 0) return 'forbidden'
  if (!isIPv6(bare)) return kindOf(bare, 'ipv4')
  const embedded = embeddedIPv4(bare)
  if (embedded !== undefined) return kindOf(embedded, 'ipv4')
  const kind = kindOf(bare, 'ipv6')
  return kind === 'public' && !GLOBAL_UNICAST.check(bare, 'ipv6') ? 'private' : kind
}

/** Names by which clouds offer the credentials of the machine to any program on it. Their addresses are forbidden as well. */
export function isMetadataName(host: string): boolean {
  const labels = host.toLowerCase().split('.')
  return METADATA_NAMES.has(labels.filter(label => label !== '').join('.'))
}

function kindOf(address: string, family: 'ipv4' | 'ipv6'): AddressKind {
  if (FORBIDDEN.check(address, family)) return 'forbidden'
  return PRIVATE.check(address, family) ? 'private' : 'public'
}

/** The IPv4 address that an IPv6 address stands for: mapped (`::ffff:0:0/96`) or translated by NAT64 (`64:ff9b::/96`). */
function embeddedIPv4(address: string): string | undefined {
  const groups = groupsOf(address)
  const prefix = groups.slice(0, 6).join(':')
  if (prefix !== '0:0:0:0:0:65535' && prefix !== `${0x64}:${0xff9b}:0:0:0:0`) return undefined
  return groups
    .slice(6)
    .flatMap(group => [group >> 8, group & 0xff])
    .join('.')
}

/** The eight numbers of an IPv6 address. */
function groupsOf(address: string): number[] {
  // The URL parser brings every way of writing to one, without a dotted end.
  const [left = '', right] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const numbers = (part: string | undefined) =>
    part === undefined || part === '' ? [] : part.split(':').map(group => Number.parseInt(group, 16))
  const head = numbers(left)
  const tail = numbers(right)
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail]
}

function blockList(ipv4: readonly string[], ipv6: readonly string[]): BlockList {
  const list = new BlockList()
  const add = (subnets: readonly string[], family: 'ipv4' | 'ipv6') => {
    for (const subnet of subnets) {
      const [network = '', bits] = subnet.split('/')
      list.addSubnet(network, Number(bits), family)
    }
  }
  add(ipv4, 'ipv4')
  add(ipv6, 'ipv6')
  return list
}

/** Link-local, and where clouds serve credentials: AWS and Google (169.254.169.254 and their IPv6 ones), Alibaba, Oracle, Azure. */
const FORBIDDEN = blockList(
  ['169.254.0.0/16', '100.100.100.200/32', '192.0.0.192/32', '168.63.129.16/32'],
  ['fe80::/10', 'fd00:ec2::/32', 'fd20:ce::254/128']
)

const PRIVATE = blockList(
  [
    ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24'],
    ...['192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4']
  ],
  ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']
)

const GLOBAL_UNICAST = blockList([], ['2000::/3'])

const METADATA_NAMES = new Set(['metadata', 'metadata.google.internal', 'metadata.goog', 'instance-data', 'instance-data.ec2.internal'])
