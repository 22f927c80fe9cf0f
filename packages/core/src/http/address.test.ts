import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addressKind, isMetadataName } from './address.ts'

it.each([
  ['8.8.8.8', 'public'],
  ['172.15.255.255', 'public'],
  ['172.16.0.0', 'private'],
  ['172.32.0.0', 'public'],
  ['10.1.2.3', 'private'],
  ['127.0.0.1', 'private'],
  ['127.255.0.1', 'private'],
  ['192.168.1.1', 'private'],
  ['100.64.0.1', 'private'],
  ['0.0.0.0', 'private'],
  ['224.0.0.1', 'private'],
  ['255.255.255.255', 'private'],
  ['169.254.169.254', 'forbidden'],
  ['169.254.170.2', 'forbidden'],
  ['100.100.100.200', 'forbidden'],
  ['168.63.129.16', 'forbidden'],
  ['2606:4700::1111', 'public'],
  ['::1', 'private'],
  ['::', 'private'],
  ['fc00::1', 'private'],
  ['fd12:3456::1', 'private'],
  ['fec0::1', 'private'],
  ['ff02::1', 'private'],
  ['2001:db8::1', 'private'],
  ['2002:a00:1::', 'private'],
  ['4000::1', 'private'],
  ['fe80::1', 'forbidden'],
  ['fe80::1%eth0', 'forbidden'],
  ['FEBF::1', 'forbidden'],
  ['fd00:ec2::254', 'forbidden'],
  ['fd00:ec2::23', 'forbidden'],
  ['::ffff:169.254.169.254', 'forbidden'],
  ['::ffff:a9fe:a9fe', 'forbidden'],
  ['0:0:0:0:0:ffff:7f00:1', 'private'],
  ['::ffff:8.8.8.8', 'public'],
  ['::127.0.0.1', 'private'],
  ['64:ff9b::a9fe:a9fe', 'forbidden'],
  ['64:ff9b::10.0.0.1', 'private'],
  ['64:ff9b::8.8.8.8', 'public'],
  ['64:ff9b:1::8.8.8.8', 'private'],
  ['gateway', 'forbidden'],
  ['1.2.3', 'forbidden'],
  ['', 'forbidden']
])('%s is %s', (address, kind) => expect(addressKind(address)).toBe(kind))

it.each([
  ['metadata.google.internal', true],
  ['METADATA.google.internal.', true],
  ['metadata', true],
  ['metadata.example.com', false]
])('%s is a name of metadata: %s', (name, expected) => expect(isMetadataName(name)).toBe(expected))

/** Reckoned by hand, as a second opinion: IPv4 as one number. */
const PRIVATE_BLOCKS: readonly [string, number][] = [
  ...(['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24'] as const),
  ...(['192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3'] as const)
].map(block => [block.split('/')[0] ?? '', Number(block.split('/')[1])])

const numberOf = (address: string) => address.split('.').reduce((number, part) => number * 256 + Number(part), 0)
const isIn = (number: number, [network, bits]: readonly [string, number]) =>
  Math.floor(number / 2 ** (32 - bits)) === Math.floor(numberOf(network) / 2 ** (32 - bits))

function expectedKind(address: string): string {
  const number = numberOf(address)
  const isForbidden =
    isIn(number, ['169.254.0.0', 16]) || ['100.100.100.200', '192.0.0.192', '168.63.129.16'].some(known => numberOf(known) === number)
  return isForbidden ? 'forbidden' : PRIVATE_BLOCKS.some(block => isIn(number, block)) ? 'private' : 'public'
}

/** Anywhere, and close to the edges of blocks. */
const ipv4 = fc
  .oneof(
    fc.nat(2 ** 32 - 1),
    fc
      .tuple(fc.constantFrom(...PRIVATE_BLOCKS, ['169.254.0.0', 16] as const), fc.integer({ min: -2, max: 2 }), fc.boolean())
      .map(([[network, bits], offset, isEnd]) => (numberOf(network) + (isEnd ? 2 ** (32 - bits) : 0) + offset + 2 ** 32) % 2 ** 32)
  )
  .map(number => [24, 16, 8, 0].map(shift => Math.floor(number / 2 ** shift) % 256).join('.'))

it('knows every IPv4 address, also where it is written as IPv6 or as a number in a URL', () => {
  fc.assert(
    fc.property(ipv4, address => {
      const expected = expectedKind(address)
      expect(addressKind(address)).toBe(expected)
      for (const prefix of ['::ffff:', '0:0:0:0:0:FFFF:', '64:ff9b::']) expect(addressKind(`${prefix}${address}`)).toBe(expected)
      const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number)
      const octal = [a, b, c, d].map(part => `0${part.toString(8)}`).join('.')
      for (const host of [numberOf(address), `0x${numberOf(address).toString(16)}`, octal, `${a}.${b}.${c * 256 + d}`])
        expect(addressKind(new URL(`https://${host}/`).hostname)).toBe(expected)
    }),
    { numRuns: 1000 }
  )
})

it('lets nothing through in IPv6 but global unicast', () => {
  fc.assert(
    fc.property(fc.ipV6(), address => {
      const first = Number.parseInt(/^[0-9a-f]*/i.exec(address)?.[0] || '0', 16)
      if (addressKind(address) === 'public' && !/^(0*:|:|0*64:)/i.test(address)) expect(first >> 13).toBe(1)
    })
  )
})
