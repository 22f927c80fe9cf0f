import { execFileSync } from 'node:child_process'
import { root } from './root.ts'

/** Runs after a build: fails when what was derived differs from what is committed. */
const paths = ['dist', 'schemas', 'README.md', 'action.yml', 'actions', 'packages/pipeline/src/declared.ts']
const changed = execFileSync('git', ['status', '--porcelain', '--', ...paths], { cwd: root, encoding: 'utf8' })
if (changed !== '') {
  process.stdout.write(execFileSync('git', ['diff', '--stat', '--', ...paths], { cwd: root, encoding: 'utf8' }))
  console.error(`Generated files differ from what is committed:\n${changed}Run "npm run build" and commit the result.`)
  process.exitCode = 1
} else {
  console.log('dist, schemas and README tables are up to date.')
}
