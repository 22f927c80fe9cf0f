export const id = 654;
export const ids = [654];
export const modules = {

/***/ 70654:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t_: () => (/* reexport */ GauntletFile),
  ri: () => (/* reexport */ REPORT),
  bu: () => (/* reexport */ declared),
  sg: () => (/* reexport */ isToken),
  XC: () => (/* reexport */ planOf),
  H5: () => (/* reexport */ readGauntletFile),
  Z9: () => (/* reexport */ wordsOf)
});

// UNUSED EXPORTS: COMMON_INPUTS, SECTIONS, isFilledByRunner, isSectionName, sectionNames

;// CONCATENATED MODULE: ./packages/pipeline/src/declared.ts
const declared = {
    'compare-production': {
        post: false,
        inputs: {
            'candidate': { description: 'Predictions of the candidate with their labels and the ids of the rows. Paths, patterns or https addresses, one a line (CSV, Parquet, JSONL); several files are read as one table. Or one file of its metrics (JSON, YAML, CSV), for a comparison of numbers only.', required: true },
            'production': { description: 'Predictions of the model in production for the same rows, in the same form. `live` for what the prediction log says, `endpoint` to ask the served model, `run:<run id>/<artifact>/<path>` for what a run of this repository stored. Or one file of its metrics.', required: true },
            'comparison': { description: 'The comparison, as a path to a YAML file or inline YAML. The smallest is `metric`, the one that decides.', required: true },
            'margin': { description: 'How much worse still counts as not worse, in the units of the metric or as a percentage of what production reaches (`0.005`, `1%`). Overrides `margin` of the comparison.', required: false },
            'prediction-log': { description: 'Where production writes down its predictions and their labels, for `live`. A path to a YAML file or inline YAML.', required: false },
            'endpoint': { description: 'The served model, for `endpoint`. A path to a YAML file or inline YAML.', required: false },
            'endpoint-token': { description: 'Secret that is sent to the endpoint as a bearer token.', required: false },
            'github-token': { description: 'Token to read the artifact of another run, for `run:`. Needs `actions:` `read`; for an `issue` of `notify`, `issues:` `write`.', required: false, default: '${{ github.token }}' },
            'experiment': { description: 'Runs to rank by the metric that decides. Files or folders, one a line (files with `metrics` and `params`, DVC\'s `metrics.json` and `params.yaml`, MLflow\'s folder `mlruns`).', required: false },
            'model': { description: 'The candidate\'s model file. Its digest is put into the verdict, so that a later step can refuse another file.', required: false },
            'registry': { description: 'Registry of the model in production (`folder:<path>`), to tell its version. Needs `name`.', required: false },
            'name': { description: 'Name of the model in the registry.', required: false },
            'alias': { description: 'Alias of the model in production.', required: false, default: 'champion' },
            'allow-private-network': { description: 'Let addresses of predictions and of the endpoint be plain `http` or of a private network (`true` or `false`).', required: false, default: 'false' },
            'now': { description: 'The moment that windows of the prediction log end at, in ISO 8601. By default the time of the run.', required: false },
            'id': { description: 'Name of the verdict, unique within the run. By default made of action, job, matrix leg and step.', required: false },
            'title': { description: 'Heading of the verdict in the report.', required: false },
            'on-inconclusive': { description: 'What a verdict that could not be reached does to this step (`fail`, `warn` or `pass`). The output `verdict` stays `inconclusive`.', required: false, default: 'fail' },
            'upload-verdict': { description: 'Upload the verdict as the artifact `gauntlet-verdict-<id>`, for a report in another job (`true` or `false`).', required: false, default: 'false' },
            'notify': { description: 'Who is told. Addresses of Slack or of webhooks, one a line, or a YAML list of `slack`, `webhook` or `issue`, each with `when` (`always`, `not-passed` or `changed`). Keep addresses in secrets.', required: false },
            'matrix': { description: 'The matrix leg, for the default `id`. Filled in by the runner; leave it alone.', required: false, default: '${{ toJSON(matrix) }}' },
            'strategy': { description: 'Which leg of its matrix the job is, and of how many. Filled in by the runner; leave it alone.', required: false, default: '${{ toJSON(strategy) }}' }
        },
        outputs: ['improved', 'outcome', 'production-version', 'deltas', 'best-run', 'verdict', 'passed', 'failed-checks', 'verdict-path']
    },
    'model-gate': {
        post: false,
        inputs: {
            'gate': { description: 'The gate, as a path to a YAML file or inline YAML. The smallest is `metrics` with one metric and its `min`.', required: true },
            'predictions': { description: 'Predictions with their labels, one row an example. Paths, patterns or addresses, one a line (CSV, Parquet, JSONL); several files are read as one table.', required: false },
            'metrics': { description: 'Metrics that come ready, as a path to a JSON, YAML or CSV file or inline YAML. For what the predictions do not tell, or in place of predictions.', required: false },
            'baseline': { description: 'Metrics of the model to compare with, as a path to a JSON, YAML or CSV file (a former verdict file of model-gate will do) or inline YAML. For every `max-drop`.', required: false },
            'production': { description: 'Predictions of the model in production for the same rows, found again by their ids; `live` for what `prediction-log` says of it; or `run:<run id>/<artifact>/<path>` for what a run of this repository stored. Its metrics are the baseline where `baseline` is not given.', required: false },
            'prediction-log': { description: 'The log of what production predicted and what became of it, as a path to a YAML file or inline YAML. For `production` set to `live`.', required: false },
            'train': { description: 'What the model reached on the rows it was trained on. Metrics (a JSON or YAML file, a CSV file with the columns metric and value, or inline YAML), else predictions of these rows. For every `max-gap`.', required: false },
            'folds': { description: 'Metrics of each fold of a cross-validation, as a path to a JSON, YAML or CSV file or inline YAML. For `cross-validation`.', required: false },
            'tests': { description: 'Results of your own tests and benchmarks. Paths or patterns, one a line, of JUnit XML and of the JSON of pytest-benchmark. For `tests`.', required: false },
            'base': { description: 'The gate that this change starts from, as `git:origin/main` (the same path at that revision) or a path. Bounds that became looser are shown, and are a warning.', required: false },
            'use-base': { description: 'Judge by the gate of `base`, so that a pull request cannot pass by loosening it (`true` or `false`).', required: false, default: 'false' },
            'now': { description: 'The moment by which waivers expire and the prediction log ends, such as 2026-01-31T12:00:00Z. By default the present one.', required: false },
            'model': { description: 'The model file the predictions come from. Its digest is put into the verdict, so that a later step can refuse another file.', required: false },
            'github-token': { description: 'Token to read the artifact of another run, for `run:`. Needs `actions:` `read`; for an `issue` of `notify`, `issues:` `write`.', required: false, default: '${{ github.token }}' },
            'allow-private-network': { description: 'Let addresses of predictions and of the prediction log be plain `http:` and lie in a private network (`true` or `false`).', required: false, default: 'false' },
            'id': { description: 'Name of the verdict, unique within the run. By default made of action, job, matrix leg and step.', required: false },
            'title': { description: 'Heading of the verdict in the report.', required: false },
            'on-inconclusive': { description: 'What a verdict that could not be reached does to this step (`fail`, `warn` or `pass`). The output `verdict` stays `inconclusive`.', required: false, default: 'fail' },
            'upload-verdict': { description: 'Upload the verdict as the artifact `gauntlet-verdict-<id>`, for a report in another job (`true` or `false`).', required: false, default: 'false' },
            'notify': { description: 'Who is told. Addresses of Slack or of webhooks, one a line, or a YAML list of `slack`, `webhook` or `issue`, each with `when` (`always`, `not-passed` or `changed`). Keep addresses in secrets.', required: false },
            'matrix': { description: 'The matrix leg, for the default `id`. Filled in by the runner; leave it alone.', required: false, default: '${{ toJSON(matrix) }}' },
            'strategy': { description: 'Which leg of its matrix the job is, and of how many. Filled in by the runner; leave it alone.', required: false, default: '${{ toJSON(strategy) }}' }
        },
        outputs: ['metrics', 'model-digest', 'verdict', 'passed', 'failed-checks', 'verdict-path']
    },
    'pr-report': {
        post: true,
        inputs: {
            'verdicts': { description: 'What to report on. Verdict files or patterns such as `verdicts/**/*.json`, one a line; `artifacts` for those that all jobs of this run uploaded, `workflow_run` for those of the run that started this one, `run:<id>` for those of another run. By default all verdicts of this job.', required: false },
            'needs': { description: 'Results of the jobs before this one, as `${{ toJSON(needs) }}`. Names the jobs that reported nothing, and fails the report where one of them failed without a verdict.', required: false },
            'report': { description: 'Your own Markdown, shown below the verdicts as you wrote it. Paths or patterns, one a line. Pictures and Vega-Lite charts that it names are drawn in the HTML page, and in the comment with `images`.', required: false },
            'template': { description: 'Markdown file that says which parts the comment has and in which order, with places such as `{{ verdict }}`, `{{ metrics }}` and `{{ changes }}`.', required: false },
            'base': { description: 'Revision whose metrics and parameters in git (dvc.yaml, dvc.lock) are compared with, such as `git:origin/main`; `none` compares nothing. By default the commit at which the pull request left its base branch, where it was fetched.', required: false },
            'metrics-diff': { description: 'Output of `dvc metrics diff --json`, in place of what is read from git. Paths, one a line.', required: false },
            'params-diff': { description: 'Output of `dvc params diff --json`, in place of what is read from git. Paths, one a line.', required: false },
            'plots': { description: 'Charts of your own numbers, as CSV, TSV or JSON, a folder of dvclive, or the output of `dvc plots diff --json`. Paths or patterns, one a line.', required: false },
            'target': { description: 'Where the comment goes. `auto` is the pull request of this run (in GitLab CI its merge request); `pr`, `pr/12`, `commit`, `commit/<sha>` or `issue/12` name a place; `none` is nowhere (summary and files only).', required: false, default: 'auto' },
            'check': { description: 'Publish a check run with a conclusion of its own, which branch protection can ask for (`true` or `false`). Needs the permission `checks` set to `write`.', required: false, default: 'false' },
            'check-name': { description: 'Name of the check run. By default the title of the report.', required: false },
            'images': { description: 'Where pictures of `report` are kept for the comment. `none` leaves them to the HTML page; `branch` commits them to a branch of this repository, which needs the permission `contents` set to `write`.', required: false, default: 'none' },
            'images-branch': { description: 'Branch that pictures are committed to.', required: false, default: 'gauntlet-images' },
            'status': { description: 'Where the run stands. `running` tells readers that results of a new commit are on their way, and is made `failed` when the job dies; `done` reports; `failed` reports what there is of a run that did not come to its end.', required: false, default: 'done' },
            'accept': { description: 'Least permission of those who may accept a regression, by a comment `/accept <metric> <reason>` or the label `gauntlet-accept:<metric>`. `write`, `maintain`, `admin`, or `none` for nobody.', required: false, default: 'write' },
            'comment-required': { description: 'Fail the step when the comment cannot be written (`true` or `false`). By default that is a warning, and the exit code follows the verdict alone.', required: false, default: 'false' },
            'report-folder': { description: 'Folder for `report.md` and `report.html`, in the workspace or the runner\'s temporary folder.', required: false, default: 'gauntlet-report' },
            'upload-report': { description: 'Upload `report.html` as the artifact `gauntlet-page-<id>`, and link it in the comment (`true` or `false`).', required: false, default: 'false' },
            'id': { description: 'Name of the verdict, unique within the run. By default made of action, job, matrix leg and step.', required: false },
            'title': { description: 'Heading of the report. By default `Gauntlet report`.', required: false },
            'on-inconclusive': { description: 'What a verdict that could not be reached does to this step (`fail`, `warn` or `pass`). The output `verdict` stays `inconclusive`.', required: false, default: 'fail' },
            'upload-verdict': { description: 'Upload the verdict as the artifact `gauntlet-verdict-<id>`, for a report in another job (`true` or `false`).', required: false, default: 'false' },
            'notify': { description: 'Who is told. Addresses of Slack or of webhooks, one a line, or a YAML list of `slack`, `webhook` or `issue`, each with `when` (`always`, `not-passed` or `changed`). Keep addresses in secrets.', required: false },
            'allow-private-network': { description: 'Let addresses of `notify` be plain `http:` and lie in a private network (`true` or `false`).', required: false, default: 'false' },
            'matrix': { description: 'The matrix leg, for the default `id`. Filled in by the runner; leave it alone.', required: false, default: '${{ toJSON(matrix) }}' },
            'strategy': { description: 'Which leg of its matrix the job is, and of how many. Filled in by the runner; leave it alone.', required: false, default: '${{ toJSON(strategy) }}' },
            'job-status': { description: 'How the steps before this one went (`success`, `failure` or `cancelled`). A failure that no verdict explains fails the report. Filled in by the runner; of the jobs before this one `needs` tells.', required: false, default: '${{ job.status }}' },
            'github-token': { description: 'Token for the comment. Needs the permission `pull-requests` set to `write`.', required: false, default: '${{ github.token }}' },
            'gitlab-token': { description: 'Token for the note, in GitLab CI. Needs the scope `api`. By default the variable GITLAB_TOKEN.', required: false }
        },
        outputs: ['comment-id', 'comment-url', 'check-url', 'report-path', 'html-path', 'verdict', 'passed', 'failed-checks', 'verdict-path']
    },
    'validate-data': {
        post: false,
        inputs: {
            'data': { description: 'The data to judge: paths, patterns, folders or addresses (`https://`, `s3://`, `gs://`, `az://`), one a line. CSV, Parquet, JSON lines or arrays, Arrow and Feather, Excel, SQLite, DuckDB; text also as .gz or .zst. Several files are read as one table.', required: true },
            'checks': { description: 'The checks, as a path to a YAML file, inline YAML, or a Great Expectations suite (JSON). May be left out with `suggest`.', required: false },
            'read': { description: 'How to read the data where the files do not say it themselves: a path or inline YAML, such as `{ delimiter: \';\', decimal: \',\' }`.', required: false },
            'tables': { description: 'More tables for foreign keys and SQL: a path or inline YAML that maps a name to paths or patterns, such as `{ airports: data/airports.csv }`.', required: false },
            'reference': { description: 'What the data is held against for drift and volume: paths, patterns, folders or addresses of data, one a line, or a profile (JSON) that an earlier run stored.', required: false },
            'base': { description: 'What tells a new failure from an old one: data files of the base branch, a profile (JSON) that a run on it stored, or `git:<revision>` for the same files at a revision, such as `git:origin/main`.', required: false },
            'id-columns': { description: 'Columns that tell one row from another, one a line or separated by commas. The values of these columns are named in messages and files, so name none that is private.', required: false },
            'now': { description: 'The moment that ages are measured from, such as `2026-01-31T12:00:00Z`, to replay a run. By default the present.', required: false },
            'fail-on': { description: 'The least severity at which a failed check fails the step (`critical` or `warning`).', required: false, default: 'critical' },
            'max-warnings': { description: 'How many checks of severity `warning` may fail before the step fails. Without it any number may.', required: false },
            'memory-limit': { description: 'Memory the data engine may use before it spills to the temp folder, such as `2GB`.', required: false, default: '2GB' },
            'show-values': { description: 'Show samples of unexpected values in the verdict, and values in the profile (`true` or `false`). They may be personal data; the verdict may be public.', required: false, default: 'false' },
            'profile': { description: 'Write a profile of the data as one self-contained HTML page to this file, and the profile as JSON beside it.', required: false },
            'gx-result': { description: 'Write the result in Great Expectations\' own JSON format, with its own semantics, to this file.', required: false },
            'junit': { description: 'Write the checks as JUnit XML to this file.', required: false },
            'sarif': { description: 'Write the open checks as SARIF 2.1.0 to this file.', required: false },
            'rejected-rows': { description: 'Write every row that a failed check finds fault with, once, with its reasons, to this file (.csv, .jsonl or .parquet).', required: false },
            'suggest': { description: 'Write first checks, made from the data, to this new YAML file; `-` prints them instead. Needs no `checks`.', required: false },
            'allow-private-network': { description: 'Let addresses in `data` and `reference` lead into private networks (`true` or `false`).', required: false, default: 'false' },
            'id': { description: 'Name of the verdict, unique within the run. By default made of action, job, matrix leg and step.', required: false },
            'title': { description: 'Heading of the verdict in the report.', required: false },
            'on-inconclusive': { description: 'What a verdict that could not be reached does to this step (`fail`, `warn` or `pass`). The output `verdict` stays `inconclusive`.', required: false, default: 'fail' },
            'upload-verdict': { description: 'Upload the verdict as the artifact `gauntlet-verdict-<id>`, for a report in another job (`true` or `false`).', required: false, default: 'false' },
            'notify': { description: 'Who is told. Addresses of Slack or of webhooks, one a line, or a YAML list of `slack`, `webhook` or `issue`, each with `when` (`always`, `not-passed` or `changed`). Keep addresses in secrets.', required: false },
            'github-token': { description: 'Token for the comment on an `issue` of `notify`. Needs `issues:` `write`.', required: false, default: '${{ github.token }}' },
            'matrix': { description: 'The matrix leg, for the default `id`. Filled in by the runner; leave it alone.', required: false, default: '${{ toJSON(matrix) }}' },
            'strategy': { description: 'Which leg of its matrix the job is, and of how many. Filled in by the runner; leave it alone.', required: false, default: '${{ toJSON(strategy) }}' }
        },
        outputs: ['row-count', 'data-digest', 'drift-share', 'drifted-columns', 'drift-score', 'profile-path', 'suggested-checks', 'verdict', 'passed', 'failed-checks', 'verdict-path']
    }
};

;// CONCATENATED MODULE: ./packages/pipeline/src/declared-action.ts
/** Inputs that every action has and a file may give. */
const COMMON_INPUTS = ['id', 'title', 'on-inconclusive', 'upload-verdict', 'notify'];
/** Whether the value of an input comes from the runner, and from nobody's file. Tokens may be others than the runner's. */
function isFilledByRunner(name, { default: value }) {
    return value?.includes('${{') === true && !isToken(name);
}
/** Whether an input is a secret: none that is may stand in a file. */
function isToken(name) {
    return name.endsWith('-token');
}
/** The words that an input takes, where it takes no others: its description has them in brackets, "(`fail`, `warn` or `pass`)". */
function wordsOf({ description }) {
    const listed = /\((`[a-z-]+`(?:, `[a-z-]+`)* or `[a-z-]+`)\)/.exec(description)?.[1];
    return listed === undefined ? undefined : [...listed.matchAll(/`([a-z-]+)`/g)].map(([, word = '']) => word);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
// EXTERNAL MODULE: ./packages/evaluation/src/index.ts + 283 modules
var evaluation_src = __webpack_require__(91184);
// EXTERNAL MODULE: ./packages/tables/src/index.ts + 53 modules
var tables_src = __webpack_require__(38012);
// EXTERNAL MODULE: ./packages/validation/src/index.ts + 223 modules
var validation_src = __webpack_require__(8967);
;// CONCATENATED MODULE: ./packages/pipeline/src/input-schema.ts






/** Configs that may stand in the file in place of a path, by the input that takes them. */
const CONFIGS = {
    checks: validation_src/* Suite */.l7,
    read: tables_src/* ReadOptions */.hm,
    tables: validation_src/* MoreTables */.nB,
    gate: evaluation_src/* Gate */.iD,
    comparison: evaluation_src/* Comparison */.Uf,
    endpoint: evaluation_src/* Endpoint */.yI,
    'prediction-log': evaluation_src/* PredictionLog */.wQ
};
/** Numbers that may stand in the file, by the input that takes them. Their shape is for the action to judge. */
const NUMBERS = new Set(['metrics', 'baseline', 'train', 'folds']);
const Written = schemas/* string */.YjP().trim().min(1);
const Scalar = schemas/* union */.KCZ([Written, schemas/* number */.aig()]);
const Lines = schemas/* union */.KCZ([Scalar, schemas/* array */.YOg(Scalar).min(1)]);
/** Where a secret comes from: a variable that the workflow sets for this step. */
const Variable = schemas/* strictObject */.rej({
    env: schemas/* string */.YjP()
        .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of an environment variable, such as ENDPOINT_TOKEN')
        // A file of the repository must not send what is the runner's own to an address that it names, too.
        .refine(name => !/^(GITHUB|ACTIONS|RUNNER|INPUT|STATE)_/i.test(name), 'is a variable of the runner. Give the secret one of your own')
        .describe('Name of the environment variable that holds it')
});
const Secret = schemas/* union */.KCZ([
    schemas/* string */.YjP().refine(() => false, 'is a secret, which does not belong into a file. Write "{ env: NAME }", and set NAME for the step'),
    Variable
]);
const Notified = schemas/* union */.KCZ([Variable, Written, schemas/* array */.YOg(Written).min(1), src/* Notify */.M9]);
/** The name of a verdict, as the input `id` takes it. */
const Id = idOf(schemas/* string */.YjP());
/** The same for an item of a list, which has no section of its own to be named after. */
const IdInList = idOf(schemas/* string */.YjP({
    error: ({ input }) => input === undefined ? 'is missing. Each item of a list is named by its own, such as "id: train"' : 'expected string'
}));
function idOf(text) {
    return text.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'expected letters, digits, dots, dashes and underscores, at most 100');
}
/** What a section may hold for an input of its action. Undefined for what the runner fills in. */
function inputSchema(name, declared) {
    if (isFilledByRunner(name, declared))
        return undefined;
    return shapeOf(name, declared).describe(declared.description);
}
/** Whether a map that stands in the file for this input can be read out of it by the action itself, with its lines. */
function isConfig(name) {
    return Object.hasOwn(CONFIGS, name);
}
function shapeOf(name, declared) {
    const config = isConfig(name) ? CONFIGS[name] : undefined;
    if (config !== undefined)
        return schemas/* union */.KCZ([Written, config]);
    if (name === 'id')
        return Id;
    if (name === 'notify')
        return Notified;
    if (isToken(name))
        return Secret;
    if (NUMBERS.has(name))
        return schemas/* union */.KCZ([Lines, schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())]);
    const words = wordsOf(declared);
    if (words !== undefined)
        return words.includes('true') ? schemas/* boolean */.zMY() : schemas/* enum */.k5n(words);
    return /one a line|separated by commas/.test(declared.description) ? Lines : Scalar;
}

;// CONCATENATED MODULE: ./packages/pipeline/src/section-names.ts
/** The sections of gauntlet.yml, in the order in which they run, and the action of each. A new gate joins by a line here. */
const SECTIONS = {
    'validate-data': 'validate-data',
    'model-gate': 'model-gate',
    'compare-production': 'compare-production',
    tests: 'model-gate',
    'pr-report': 'pr-report'
};
const sectionNames = Object.keys(SECTIONS).filter(isSectionName);
/** The one that tells what came of all others, and runs whatever did. */
const REPORT = 'pr-report';
function isSectionName(name) {
    return Object.hasOwn(SECTIONS, name);
}

;// CONCATENATED MODULE: ./packages/pipeline/src/section-schema.ts






/** What a step of a section is written as: the inputs of its action. */
function stepSchema(section) {
    if (section !== 'tests')
        return schemas/* strictObject */.rej(fieldsOf(section));
    // For who has tests and no gate: the section `tests` of one, and the files that it judges.
    return evaluation_src/* Tests */.IE.safeExtend({ ...fieldsOf(section, COMMON_INPUTS), files: fieldOf(section, 'tests') });
}
/** In one step with the gates the report always comes at the end: that a run goes on is for a step of its own to say. */
const OF_A_STEP = ['status'];
/** The inputs of the section's action, or those of them that are named. */
function fieldsOf(section, named) {
    const { inputs } = declared[SECTIONS[section]];
    return Object.fromEntries(Object.entries(inputs).flatMap(([name, input]) => {
        const isAsked = named === undefined ? !(section === 'pr-report' && OF_A_STEP.includes(name)) : named.includes(name);
        const schema = isAsked ? inputSchema(name, input) : undefined;
        return schema === undefined ? [] : [[name, input.required ? schema : schema.optional()]];
    }));
}
function fieldOf(section, name) {
    const { inputs } = declared[SECTIONS[section]];
    const schema = inputs[name] && inputSchema(name, inputs[name]);
    if (schema === undefined)
        throw new Error(`Could not find the input ${name} of ${SECTIONS[section]}`);
    return schema;
}

;// CONCATENATED MODULE: ./packages/pipeline/src/gauntlet-file.ts




/**
 * gauntlet.yml: what the whole gate runs, one section for each kind of judgement. A section holds the inputs of its action, or a list
 * of such maps, each with an `id`. Its configs may stand in it in place of a path, and are checked with it.
 */
const GauntletFile = schemas/* strictObject */.rej(Object.fromEntries(sectionNames.map(section => [section, sectionSchema(section)])))
    .superRefine((file, context) => {
    const refuse = (path, message) => context.addIssue({ code: 'custom', path, message });
    if (sectionNames.every(section => section === REPORT || file[section] === undefined))
        refuse([], `it has nothing to judge. Add a section: ${sectionNames.filter(section => section !== REPORT).join(', ')}`);
    const taken = new Map(sectionNames.map(section => [section, section]));
    for (const { id, section, path } of idsOf(file)) {
        const owner = taken.get(id);
        const isOwnName = owner === section && id === section && path.length === 2;
        if (owner !== undefined && !isOwnName)
            refuse(path, `the name "${id}" is taken by ${owner}. Give each step its own`);
        taken.set(id, section);
    }
});
function sectionSchema(section) {
    const step = stepSchema(section);
    if (section === REPORT)
        return schemas/* union */.KCZ([step, schemas/* boolean */.zMY(), schemas/* null */.chJ()])
            .optional()
            .describe('How the report is written. It is always written, unless this is false');
    const many = schemas/* array */.YOg(step.safeExtend({ id: IdInList })).min(1);
    return schemas/* union */.KCZ([step, many]).optional();
}
function idsOf(file) {
    return sectionNames.flatMap(section => {
        const written = file[section];
        const steps = Array.isArray(written) ? written.map((step, index) => [step, [section, index]]) : [[written, [section]]];
        return steps.flatMap(([step, path]) => typeof step === 'object' && step !== null && 'id' in step && typeof step.id === 'string'
            ? [{ id: step.id, section, path: [...path, 'id'] }]
            : []);
    });
}

;// CONCATENATED MODULE: ./packages/pipeline/src/plan.ts





/**
 * The steps of a file as it was written (one that `GauntletFile` accepts), in the order in which they run: the report is last, and is
 * among them unless the file or `skip` leaves it out. A name that is in neither is an `InputError`.
 */
function planOf(written, { only, skip, file } = {}) {
    const steps = sectionNames.flatMap(section => stepsOf(section, written, file));
    refuseUnknown('only', only, steps);
    refuseUnknown('skip', skip, steps);
    const isNamed = (names, { name, section }) => names.includes(name) || names.includes(section);
    const planned = steps.filter(step => (only === undefined || step.section === REPORT || isNamed(only, step)) && !isNamed(skip ?? [], step));
    if (planned.some(({ section }) => section !== REPORT))
        return planned;
    throw new src/* InputError */.dz(only === undefined ? 'skip' : 'only', `leaves nothing to judge. The file has ${steps.flatMap(({ name, section }) => (section === REPORT ? [] : [name])).join(', ')}.`);
}
function stepsOf(section, written, file) {
    const value = written[section];
    if (value === false || (value === undefined && section !== REPORT))
        return [];
    if (!Array.isArray(value))
        return [stepOf(section, plan_fieldsOf(value), [section], file)];
    return value.map((item, index) => stepOf(section, plan_fieldsOf(item), [section, index], file));
}
function stepOf(section, fields, path, file) {
    const action = SECTIONS[section];
    const { id, ...others } = section === 'tests' ? asGate(fields) : fields;
    const variables = {};
    const inputs = {};
    for (const [name, value] of Object.entries(others)) {
        const variable = Variable.safeParse(value);
        if (variable.success)
            variables[name] = variable.data.env;
        else if (file !== undefined && Object.hasOwn(fields, name) && isConfig(name) && typeof value === 'object') {
            inputs[name] = (0,src/* configPart */.gK)(file.name, [...file.part, ...path, name]);
        }
        else
            inputs[name] = textOf(value);
    }
    const given = typeof id === 'string' ? id : undefined;
    return { name: given ?? section, section, action, post: declared[action].post, id: given, inputs, variables, path };
}
/** The section `tests` as the inputs of the gate that it is a part of. */
function asGate({ files, ...fields }) {
    const entries = Object.entries(fields);
    const isCommon = ([name]) => COMMON_INPUTS.includes(name);
    const tests = Object.fromEntries(entries.filter(entry => !isCommon(entry)));
    return { title: 'Tests', ...Object.fromEntries(entries.filter(isCommon)), tests: files, gate: { tests } };
}
/** What a `with:` block holds: of a list of lines one a line, of anything else YAML on one line. */
function textOf(value) {
    if (Array.isArray(value) && value.every(item => typeof item !== 'object'))
        return value.map(String).join('\n');
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
function plan_fieldsOf(value) {
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
function refuseUnknown(input, names, steps) {
    const known = [...new Set(steps.flatMap(({ name, section }) => [name, section]))];
    const unknown = names?.find(name => !known.includes(name));
    // What is to be left out and is not there is left out.
    if (unknown === undefined || (input === 'skip' && isSectionName(unknown)))
        return;
    const why = isSectionName(unknown) ? 'which the file does not have' : 'which is neither a section nor an id of the file';
    throw new src/* InputError */.dz(input, `names "${unknown}", ${why}.${(0,src/* suggestion */.h)(unknown, known)}`);
}

;// CONCATENATED MODULE: ./packages/pipeline/src/read-file.ts



/** Reads gauntlet.yml. Every problem is an `InputError` with the line it stands on, those in the configs it holds included. */
async function readGauntletFile(given, roots) {
    const { locate } = await (0,src/* readConfig */.Xg)(given, GauntletFile, roots);
    const { value } = await (0,src/* readConfig */.Xg)(given, schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()), roots);
    return { written: value, file: given.inline ? undefined : (0,src/* configFile */.Ze)(given), locate };
}

;// CONCATENATED MODULE: ./packages/pipeline/src/index.ts








/***/ })

};
