import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { check } from 'recheck'
import { glob } from 'tinyglobby'
import ts from 'typescript'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Not linear, and never given anything long. Each says why. */
const BOUNDED: Readonly<Record<string, string>> = {
  'actions/validate-data/src/locate.ts /\\/+$/': 'a line of an input, which its author wrote',
  'packages/bundles/src/run-action.ts /^(.+?)<<(ghadelimiter_\\S+)\\n([\\s\\S]*?)\\n?\\2$/gm': 'what our own bundle wrote for the runner',
  'packages/changes/src/data/kinds.ts /(^|\\/)([^/]+\\.)?(Dockerfile|Containerfile)(\\.[^/]+)?$|(^|\\/)\\.devcontainer\\/|(^|\\/)apptainer\\.def$/i':
    'cut to 1,000 characters before',
  'packages/changes/src/data/kinds.ts /(^|\\/)(params|hparams|hyperparams|hyperparameters)\\.[^/]+$|(^|\\/)(conf|config|configs)\\/.*\\.(ya?ml|json|toml)$|(^|\\/)config\\.(ya?ml|json|toml)$/i':
    'cut to 1,000 characters before',
  'packages/cli/src/init/look-scripts.ts /(^|[/_-])(metrics?|scores?|evaluation|eval|results?)([_-][\\w-]*)?\\.(json|ya?ml)$/i':
    'a path of the file system, 4,096 characters at most',
  'packages/cli/src/init/look-tables.ts /(^|\\/)(tests?|fixtures|plots|dvclive|dvc_plots|reports?|\\.github|docs?)\\/|(^|[/_-])(metrics?|confusion|roc|importances?|history|submission)[\\w-]*\\.\\w+$/i':
    'a path of the file system, 4,096 characters at most',
  'packages/core/src/format.ts /(\\.\\d*?)0+(?=e|$)/': 'a number we wrote, 30 characters at most',
  'packages/core/src/format.ts /\\B(?=(\\d{3})+$)/g': 'a number we wrote, 30 characters at most',
  'packages/core/src/git/files-at-revision.ts /\\/+$/': 'a line of an input, which its author wrote',
  'packages/core/src/verdict-file.ts /^[-._]+|[-._]+$/g': 'cut to 300 characters before',
  'packages/reporting/src/charts/svg.ts /^<svg[^>]* viewBox="([\\d. -]+)"[^>]*>([\\s\\S]*)<\\/svg>$/':
    'what Vega drew, anchored at its first tag',
  'packages/reporting/src/charts/svg.ts /<[^>]*>/g': 'what Vega drew, in which every < of a text is escaped',
  'packages/rollout/src/history/environment-folder.ts /-+$/': 'cut to 40 characters before',
  'packages/tables/src/value.ts /\\.?0+$/': 'a decimal of the engine, 40 characters at most',
  'packages/validation/src/checks/column/bound.ts /\\.?0+$/': 'digits of a bound, 40 characters at most'
}

it('none of our patterns can be made to run away', async () => {
  const files = await glob(['packages/*/src/**/*.ts', 'actions/*/src/**/*.ts', '!packages/testkit/**', '!**/*.test.ts'], { cwd: root })
  const found = (await Promise.all(files.sort().map(patternsIn))).flat()
  expect(found.length).toBeGreaterThan(100)
  const suspicious: string[] = []
  for (const { file, text } of found) {
    const end = text.lastIndexOf('/')
    const { status } = await check(text.slice(1, end), text.slice(end + 1), { timeout: 20_000 })
    if (status !== 'safe') suspicious.push(`${file} ${text}`)
  }
  expect(suspicious).toEqual(Object.keys(BOUNDED))
})

async function patternsIn(file: string): Promise<{ file: string; text: string }[]> {
  const source = ts.createSourceFile(file, await readFile(`${root}/${file}`, 'utf8'), ts.ScriptTarget.Latest)
  const found: { file: string; text: string }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push({ file, text: node.text })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
