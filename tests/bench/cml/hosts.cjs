// Preloaded into a measured process: writes down every host it connects to, and lets it reach nothing but this machine.
const { appendFileSync } = require('node:fs')
const net = require('node:net')

const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function (...args) {
  const [first] = args
  const options = Array.isArray(first) ? first[0] : first
  const host = options?.host ?? options?.path ?? 'localhost'
  appendFileSync(process.env.GAUNTLET_BENCH_HOSTS, `${host}\n`)
  if (!['127.0.0.1', 'localhost'].includes(host)) options.host = '127.0.0.1'
  return connect.apply(this, args)
}
