/**
 * The one entry of the bundle. Each program is imported dynamically, so that ncc splits shared code into chunks and a program loads
 * only its own. `dist/<name>/index.js` calls `start('<name>')`, and `dist/<name>/<part>.js` calls `start('<name>/<part>')`.
 */
const programs: Readonly<Record<string, () => Promise<unknown>>> = {
  'validate-data': () => import('../actions/validate-data/src/main.ts'),
  'validate-data/custom': () => import('../packages/validation/src/custom/main.ts'),
  'model-gate': () => import('../actions/model-gate/src/main.ts'),
  'compare-production': () => import('../actions/compare-production/src/main.ts'),
  'register-model': () => import('../actions/register-model/src/main.ts'),
  'canary-deploy': () => import('../actions/canary-deploy/src/main.ts'),
  'canary-deploy/post': () => import('../actions/canary-deploy/src/post.ts'),
  rollback: () => import('../actions/rollback/src/main.ts'),
  'pr-report': () => import('../actions/pr-report/src/main.ts'),
  'pr-report/post': () => import('../actions/pr-report/src/post.ts'),
  run: () => import('../actions/run/src/main.ts'),
  cli: () => import('../packages/cli/src/main.ts')
}

/** Exit code of an action that could not judge. Node's own for a crash is 1, which would read as a verdict. */
const ERROR = 2

/** Every program of the bundle, as `start` knows it. */
export const programNames: readonly string[] = Object.keys(programs)

export async function start(name: string): Promise<void> {
  // Whoever read our lines has gone, as `head` does: that is no reason to fail, nor to write on.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  process.on('uncaughtException', crash).on('unhandledRejection', crash)
  const program = programs[name]
  if (program === undefined) return crash(`Could not start "${name}": this bundle holds ${programNames.join(', ')}`)
  await program().catch(crash)
}

function crash(thrown: unknown): never {
  console.error(thrown)
  process.exit(ERROR)
}
