import { parseArgs } from 'node:util'
import { messageOf } from '@gauntlet/core'
import { PEER_GROUPS, type Peer } from '@gauntlet/testkit'

// Installs the peers that are named, those of a group (tests, bench), or all. Those that are there already cost nothing.
const { positionals: wanted } = parseArgs({ allowPositionals: true })
const known = Object.entries(PEER_GROUPS).flatMap(([group, peers]) =>
  Object.entries<Peer>(peers).map(([name, peer]) => ({ group, name, peer }))
)
const words = new Set(known.flatMap(({ group, name }) => [group, name]))
const unknown = wanted.filter(word => !words.has(word))
if (unknown.length > 0) throw new Error(`There is no peer ${unknown.join(', ')}, but ${[...words].join(', ')}`)

const startedAt = performance.now()
const failed: string[] = []
for (const { group, name, peer } of known) {
  if (wanted.length > 0 && !wanted.includes(group) && !wanted.includes(name)) continue
  if (await peer.isPresent()) {
    console.log(`${name}: there (${peer.what})`)
    continue
  }
  console.log(`${name}: installing ${peer.what} …`)
  const from = performance.now()
  try {
    await peer.path()
    console.log(`${name}: installed in ${seconds(from)}`)
  } catch (thrown) {
    failed.push(name)
    console.error(`${name}: FAILED after ${seconds(from)}. ${messageOf(thrown)}`)
  }
}
console.log(`Peers: ${seconds(startedAt)}${failed.length === 0 ? '' : `. Not there: ${failed.join(', ')}`}`)
if (failed.length > 0) process.exitCode = 1

function seconds(from: number): string {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`
}
