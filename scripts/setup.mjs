// Installs the dependencies unless they are those of the lock file already. Plain JavaScript: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = `${root}node_modules/.gauntlet-installed`
const wanted = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .update(process.platform)
  .update(process.arch)
  .digest('hex')

if (read(stamp) !== wanted) {
  console.log('Installing dependencies from the npm registry (about a minute) …')
  // No package here needs its install script, and none gets to run one.
  const [file, ...args] = process.env.npm_execpath === undefined ? ['npm'] : [process.execPath, process.env.npm_execpath]
  const npm = spawnSync(file, [...args, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit'
  })
  if (npm.error) throw npm.error
  if (npm.status !== 0) process.exit(npm.status ?? 1)
  mkdirSync(`${root}node_modules`, { recursive: true })
  writeFileSync(stamp, wanted)
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
