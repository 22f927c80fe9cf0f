/**
 * The one entry of the bundle. Each action is imported dynamically, so that ncc splits shared code into chunks and an action loads
 * only its own. `dist/<name>/index.js` calls `start('<name>')`.
 */
const actions: Readonly<Record<string, () => Promise<unknown>>> = {
  'validate-data': () => import('../actions/validate-data/src/main.ts'),
  'model-gate': () => import('../actions/model-gate/src/main.ts'),
  'pr-report': () => import('../actions/pr-report/src/main.ts'),
  cli: () => import('../packages/cli/src/main.ts')
}

export async function start(name: string): Promise<void> {
  const action = actions[name]
  if (action === undefined) throw new Error(`Could not start "${name}": this bundle holds ${Object.keys(actions).join(', ')}`)
  await action()
}
