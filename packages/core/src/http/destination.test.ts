import type { LookupAddress } from 'node:dns'
import { expect, it } from 'vitest'
import { destination, guardedLookup, shownAddress } from './destination.ts'

it.each([
  ['https://gateway.example.com/weights?x=1', false],
  ['https://8.8.8.8/', false],
  ['http://gateway.example.com/', true],
  ['http://127.0.0.1:9000/', true],
  ['https://[::1]:9000/', true]
])('%s may be asked, with private networks allowed: %s', (url, allowed) => expect(destination(url, allowed).href).toBe(url))

it.each([
  ['gateway/weights', false, 'this is no address such as "https://gateway.example.com/weights"'],
  ['file:///etc/passwd', true, '"file:" is not supported; use "https:"'],
  ['http://gateway.example.com/', false, 'plain "http:" can be read and changed on the way'],
  ['https://me:secret@gateway.example.com/', true, 'the address holds a user name or a password'],
  ['https://token@gateway.example.com/', false, 'the address holds a user name or a password'],
  [
    'https://10.0.0.1/',
    false,
    'it is 10.0.0.1, which is not a public address. If that is meant, set "allow-private-network: true" in the workflow'
  ],
  ['https://0x7f.1/', false, 'it is 127.0.0.1, which is not a public address'],
  ['https://2130706433/', false, 'it is 127.0.0.1, which is not a public address'],
  ['https://127.0.0.1./', false, 'it is 127.0.0.1, which is not a public address'],
  ['https://[::ffff:10.0.0.1]/', false, 'it is ::ffff:a00:1, which is not a public address'],
  ['http://169.254.169.254/latest', true, 'it is 169.254.169.254, a link-local or metadata address, which is never asked'],
  ['http://[fd00:ec2::254]/latest', true, 'it is fd00:ec2::254, a link-local or metadata address, which is never asked'],
  ['http://[::ffff:169.254.169.254]/', true, 'a link-local or metadata address, which is never asked'],
  [
    'http://metadata.google.internal/',
    true,
    'metadata.google.internal hands out the credentials of the machine in a cloud and is never asked'
  ]
])('%s may not be asked, with private networks allowed: %s', (url, allowed, message) => {
  expect(() => destination(url, allowed)).toThrow(message)
})

it.each([
  ['https://gateway.example.com/weights?key=secret#secret', 'gateway.example.com/weights'],
  ['https://me:secret@gateway.example.com:8443/', 'gateway.example.com:8443'],
  ['not//me:secret@at?key=secret', '"not//me:secret@at"'],
  ['x://me:secret@:99999?key=secret', '"x://me:***@:99999"']
])('%s is shown as %s', (url, shown) => expect(shownAddress(url)).toBe(shown))

const resolved = (addresses: string[], allowed: boolean, all: boolean) =>
  new Promise<unknown>(resolve => {
    const found: LookupAddress[] = addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 }))
    guardedLookup(allowed, (_, __, callback) => callback(null, found))('gateway.example.com', { all }, (error, address, family) =>
      resolve(error === null ? { address, family } : error.message)
    )
  })

it.each([
  [['8.8.8.8'], false, { address: '8.8.8.8', family: 4 }],
  [['10.0.0.1', '10.0.0.2'], true, { address: '10.0.0.1', family: 4 }],
  [['8.8.8.8', '10.0.0.1'], false, expect.stringContaining('gateway.example.com is 10.0.0.1, which is not a public address')],
  [['169.254.169.254'], true, expect.stringContaining('gateway.example.com is 169.254.169.254, a link-local or metadata address')],
  [['8.8.8.8', 'fe80::1'], true, expect.stringContaining('gateway.example.com is fe80::1')]
])('a name that is %j, with private networks allowed: %s', async (addresses, allowed, expected) => {
  expect(await resolved(addresses, allowed, false)).toEqual(expected)
})

it('hands over all addresses where all are wanted', async () => {
  expect(await resolved(['8.8.8.8', '2606:4700::1111'], false, true)).toMatchObject({
    address: [{ address: '8.8.8.8' }, { address: '2606:4700::1111' }]
  })
})
