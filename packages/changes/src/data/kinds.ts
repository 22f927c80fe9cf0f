/** What a path is of, by how people name things. */
export type Kind =
  | 'code'
  | 'notebook'
  | 'data'
  | 'model'
  | 'params'
  | 'pipeline'
  | 'environment'
  | 'metrics'
  | 'test'
  | 'workflow'
  | 'docs'
  | 'other'

/** In characters; what a file of DVC says may be longer than any path. */
const LONGEST_PATH = 1000

/** The first that fits decides. */
const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['workflow', /^\.(github|gitlab|circleci)\/|^\.gitlab-ci\.yml$|(^|\/)Jenkinsfile$|(^|\/)azure-pipelines\.yml$/],
  ['environment', /(^|\/)(requirements[^/]*\.(txt|in)|requirements\/[^/]+\.txt|constraints[^/]*\.txt)$/i],
  ['environment', /(^|\/)(uv|poetry|pdm|pixi|conda)\.lock$|(^|\/)(conda-lock|pixi)\.(yml|toml)$|(^|\/)Pipfile(\.lock)?$/],
  ['environment', /(^|\/)(environment|conda)[^/]*\.ya?ml$|(^|\/)(pyproject\.toml|setup\.(py|cfg)|\.python-version|runtime\.txt)$/i],
  ['environment', /(^|\/)([^/]+\.)?(Dockerfile|Containerfile)(\.[^/]+)?$|(^|\/)\.devcontainer\/|(^|\/)apptainer\.def$/i],
  ['environment', /(^|\/)(package(-lock)?\.json|yarn\.lock|pnpm-lock\.yaml|renv\.lock|Project\.toml|Manifest\.toml|DESCRIPTION)$/],
  ['pipeline', /(^|\/)(dvc\.(yaml|lock)|\.dvcignore|MLproject|gauntlet\.ya?ml|Snakefile|Makefile)$|(^|\/)\.dvc\//],
  ['metrics', /(^|\/)(metrics|dvclive|plots|dvc_plots)\/|(^|\/)metrics\.[^/]+$/],
  [
    'params',
    /(^|\/)(params|hparams|hyperparams|hyperparameters)\.[^/]+$|(^|\/)(conf|config|configs)\/.*\.(ya?ml|json|toml)$|(^|\/)config\.(ya?ml|json|toml)$/i
  ],
  ['data', /\.dvc$/],
  ['test', /(^|\/)tests?\/|(^|\/)(test_[^/]+|[^/]+_test)\.\w+$|\.(test|spec)\.\w+$/],
  ['model', /\.(pkl|pickle|joblib|pt|pth|ckpt|onnx|h5|keras|safetensors|gguf|pmml|mlmodel|tflite|cbm|ubj|bst)$/i],
  ['data', /\.(csv|tsv|parquet|feather|arrow|jsonl|ndjson|avro|orc|npy|npz|hdf5|xlsx|sqlite|duckdb|tfrecord)(\.(gz|zst|bz2|xz))?$/i],
  ['code', /(^|\/)prompts?\/|\.(prompt|j2|jinja2?)$/i],
  ['notebook', /\.ipynb$/i],
  ['code', /\.(py|pyx|pyi|r|rmd|jl|js|mjs|cjs|ts|tsx|jsx|java|scala|kt|go|rs|c|cc|cpp|cu|cuh|h|hpp|cs|rb|sh|bash|ps1|sql|m|lua|swift)$/i],
  ['data', /^(data|datasets?)\//i],
  ['model', /(^|\/)models?\//i],
  ['docs', /\.(md|rst|adoc|txt|png|jpe?g|gif|svg|webp|pdf)$|(^|\/)(docs?|LICENSE|CODEOWNERS|\.gitignore|\.gitattributes)(\/|$)/i]
]

export function kindOf(path: string): Kind {
  const end = path.slice(-LONGEST_PATH)
  return KINDS.find(([, pattern]) => pattern.test(end))?.[0] ?? 'other'
}
