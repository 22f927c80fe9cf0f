export const id = 2049;
export const ids = [2049];
export const modules = {

/***/ 22834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bk: () => (/* reexport */ actionNames),
  Ae: () => (/* reexport */ readExamples),
  _6: () => (/* reexport */ readMetadata),
  nt: () => (/* reexport */ readVariable),
  Cs: () => (/* reexport */ runAction)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./packages/bundles/src/action-metadata.ts





/** What we use of `action.yml`. Closed, so that no input or output goes without a description. */
const Metadata = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP(),
    description: schemas/* string */.YjP().min(1),
    author: schemas/* string */.YjP(),
    branding: schemas/* strictObject */.rej({ icon: schemas/* string */.YjP(), color: schemas/* string */.YjP() }),
    inputs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* strictObject */.rej({ description: schemas/* string */.YjP().min(1), required: schemas/* boolean */.zMY().optional(), default: schemas/* string */.YjP().optional() })),
    outputs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* strictObject */.rej({ description: schemas/* string */.YjP().min(1) })),
    runs: schemas/* strictObject */.rej({ using: schemas/* literal */.euz('node24'), main: schemas/* string */.YjP(), post: schemas/* string */.YjP().optional() })
});
/** The actions of a checkout or release, by the folders under `actions/`. */
async function actionNames(root) {
    const entries = await (0,promises_.readdir)((0,external_node_path_.join)(root, 'actions'), { withFileTypes: true });
    return entries
        .filter(entry => entry.isDirectory())
        .map(entry => entry.name)
        .sort();
}
/** Reads `actions/<action>/action.yml`. An action that does not exist is an `InputError` with the nearest name. */
async function readMetadata(root, action) {
    const known = await actionNames(root);
    if (!known.includes(action))
        throw new src/* InputError */.dz('action', `is "${action}", which is not an action.${(0,src/* suggestion */.h)(action, known)}`);
    const path = (0,external_node_path_.join)(root, 'actions', action, 'action.yml');
    try {
        return Metadata.parse((0,dist/* parse */.qg)(await (0,promises_.readFile)(path, 'utf8')));
    }
    catch (cause) {
        throw new Error(`Could not read ${path}`, { cause });
    }
}
/** The commands shown as examples: the `sh` block of the action's README. */
async function readExamples(root, action) {
    const readme = await (0,promises_.readFile)((0,external_node_path_.join)(root, 'actions', action, 'README.md'), 'utf8');
    const block = /```sh\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    return block.split('\n').filter(line => line.trim() !== '');
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./packages/bundles/src/run-action.ts





/** Nobody waits longer than this at a terminal. */
const LONGEST_RUN_MS = 24 * 3600 * 1000;
/** About as long as a runner gives to all that comes after a job was cancelled. */
const LONGEST_POST_MS = 5 * 60_000;
/** As a runner cancels a job: time to end well, and no more. */
const ON_ABORT = { signal: 'SIGINT', graceMs: 10_000 };
const ERROR = 2;
/**
 * Runs an action's bundle as the runner would, its post phase included. The workspace is the current folder and the runner's temp folder
 * is `.gauntlet` in it, so that `pr-report` finds the verdicts of the gates that ran before. On a runner the runner's own folders are kept.
 */
async function runAction(call) {
    const { env = process.env, withheld = [] } = call;
    const workspace = env.GITHUB_WORKSPACE || process.cwd();
    const temp = env.RUNNER_TEMP || (await ownFolder(workspace));
    const answers = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'gauntlet-call-'));
    const summary = (0,external_node_path_.join)(answers, 'summary');
    const files = {
        GITHUB_OUTPUT: (0,external_node_path_.join)(answers, 'output'),
        GITHUB_STATE: (0,external_node_path_.join)(answers, 'state'),
        ...(call.keepSummary === true ? { GITHUB_STEP_SUMMARY: summary } : {})
    };
    const given = { ...strings(env, withheld), ...asInputs(call.inputs), GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temp, ...files };
    try {
        for (const path of [summary, ...Object.values(files)])
            await (0,promises_.writeFile)(path, '');
        const main = await runPhase(call, 'index.js', given, { timeoutMs: LONGEST_RUN_MS, signal: call.signal, onAbort: ON_ABORT });
        // Not by the signal that ended main: what it left undone is done now.
        const post = call.post
            ? await runPhase(call, 'post.js', { ...given, ...asState(await readPairs(files.GITHUB_STATE)) }, { timeoutMs: LONGEST_POST_MS })
            : { exitCode: 0, log: '' };
        const outputs = await readPairs(files.GITHUB_OUTPUT);
        const verdictPath = outputs.get('verdict-path') || undefined;
        const file = verdictPath === undefined ? undefined : await (0,src/* readVerdictFile */.Kk)(verdictPath);
        if (file === undefined && main.problem !== undefined)
            throw main.problem;
        return {
            exitCode: post.exitCode === 0 ? main.exitCode : ERROR,
            file,
            verdictPath,
            outputs,
            log: main.log,
            postLog: post.log,
            summary: await (0,promises_.readFile)(summary, 'utf8')
        };
    }
    finally {
        await (0,promises_.rm)(answers, { recursive: true, force: true });
    }
}
/** Never rejects, for after main comes post, whatever came of main. */
async function runPhase(call, file, env, bounds) {
    let log = '';
    // A chunk may end within a character.
    const decoders = { stdout: new external_node_string_decoder_.StringDecoder('utf8'), stderr: new external_node_string_decoder_.StringDecoder('utf8') };
    const onOutput = (chunk, stream) => {
        const text = decoders[stream].write(chunk);
        log += text;
        call.onOutput(text);
    };
    const command = [process.execPath, (0,external_node_path_.join)(call.dist, call.action, file)];
    try {
        const { exitCode = ERROR } = await (0,src/* runProgram */.mB)({
            command,
            cwd: env.GITHUB_WORKSPACE ?? '.',
            env,
            maxOutputBytes: 0,
            onOutput,
            ...bounds
        });
        return { exitCode, log };
    }
    catch (thrown) {
        return { exitCode: ERROR, log, problem: thrown instanceof Error ? thrown : new Error(String(thrown)) };
    }
}
/** Names and values as the toolkit writes them for the runner. A later value of a name replaces an earlier one. */
async function readPairs(path) {
    const found = (await (0,promises_.readFile)(path, 'utf8')).matchAll(/^(.+?)<<(ghadelimiter_\S+)\n([\s\S]*?)\n?\2$/gm);
    return new Map([...found].map(([, name = '', , value = '']) => [name, value]));
}
/** A folder of ours in the user's checkout, which keeps itself out of their commits. */
async function ownFolder(workspace) {
    const folder = (0,external_node_path_.join)(workspace, '.gauntlet');
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, '.gitignore'), '*\n');
    return folder;
}
function asInputs(inputs) {
    return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}
function asState(state) {
    return Object.fromEntries([...state].map(([name, value]) => [`STATE_${name}`, value]));
}
/** The person's own environment without inputs and state left over from an outer step, and without what is withheld. */
function strings(env, withheld) {
    return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => value === undefined || /^(INPUT|STATE)_/.test(name) || withheld.includes(name) ? [] : [[name, value]]));
}

;// CONCATENATED MODULE: ./packages/bundles/src/variables.ts

/**
 * The value of a variable of the environment that an input is to be taken from. One that nobody set is an `InputError`; one that is
 * empty is undefined, for that is what a secret is to a run that may not see it, such as one for a pull request from a fork.
 */
function readVariable(input, name, env = process.env) {
    const value = env[name];
    if (value !== undefined)
        return value.trim() === '' ? undefined : value;
    throw new src/* InputError */.dz(input, `is to come from the variable ${name}, which is not set. Add it to the "env:" of this step, such as "${name}: \${{ secrets.${name} }}".`);
}

;// CONCATENATED MODULE: ./packages/bundles/src/index.ts





/***/ }),

/***/ 57408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ command)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/bundles/src/index.ts + 3 modules
var src = __webpack_require__(22834);
// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var core_src = __webpack_require__(21651);
;// CONCATENATED MODULE: ./packages/cli/src/bundle-log.ts

/**
 * The lines of a bundle's log without the runner's syntax. What is meant for the runner alone is left out: the command that masks a
 * secret holds the secret, and debug lines were not asked for.
 */
function readLog(log) {
    return log
        .split('\n')
        .filter(line => line.trim() !== '')
        .flatMap((line) => {
        const [, command, text = ''] = /^::([a-z-]+)(?: [^:]*)?::(.*)$/.exec(line) ?? [];
        if (command === undefined)
            return [{ level: 'text', text: (0,core_src/* redact */.E$)(line) }];
        if (command !== 'error' && command !== 'warning' && command !== 'notice')
            return [];
        return [{ level: command, text: (0,core_src/* redact */.E$)(unescaped(text)) }];
    });
}
/** The toolkit writes line breaks and percent signs of a message as the runner wants them. */
function unescaped(text) {
    return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

;// CONCATENATED MODULE: ./packages/cli/src/flags.ts

/** Inputs that only the runner fills in. */
const RUNNER_INPUTS = new Set(['matrix', 'strategy', 'job-status']);
const OWN_SWITCHES = new Set(['help', 'json', 'color', 'no-color']);
/** The inputs of an action that make sense on a command line. */
function flagsOf(metadata) {
    return Object.keys(metadata.inputs).filter(name => !RUNNER_INPUTS.has(name));
}
/**
 * Reads `--input value`, `--input=value` and `--input` alone for inputs that are true or false. An input given more than once is a
 * list, one item a line. Anything unknown is an `InputError` with the nearest name.
 */
function parseFlags(args, metadata) {
    const inputs = {};
    const own = {
        help: false,
        json: false,
        html: undefined,
        markdown: undefined,
        color: undefined
    };
    const waiting = [...args];
    for (let argument = waiting.shift(); argument !== undefined; argument = waiting.shift()) {
        if (argument === '-h')
            argument = '--help';
        const [, name, inline] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(argument) ?? [];
        if (name === undefined)
            throw new core_src/* InputError */.dz('command line', `holds "${argument}", which is not a flag. Every value follows its --name.`);
        const value = () => inline ?? nextValue(name, waiting);
        if (inline !== undefined && OWN_SWITCHES.has(name))
            throw new core_src/* InputError */.dz(`--${name}`, 'takes no value; write it alone, or leave it out');
        if (name === 'help' || name === 'json')
            own[name] = true;
        else if (name === 'color' || name === 'no-color')
            own.color = name === 'color';
        else if (name === 'html' || name === 'markdown')
            own[name] = value();
        else if (flagsOf(metadata).includes(name)) {
            const text = inline === undefined && isSwitch(metadata, name) && !isTrueOrFalse(waiting[0]) ? 'true' : value();
            inputs[name] = inputs[name] === undefined ? text : `${inputs[name]}\n${text}`;
        }
        else {
            throw new core_src/* InputError */.dz(`--${name}`, `is not known here.${(0,core_src/* suggestion */.h)(name, [...flagsOf(metadata), 'json', 'html', 'markdown', 'help', 'color', 'no-color'])}`);
        }
    }
    refuseTwoAlone(own, inputs);
    return { ...own, inputs };
}
/** What is asked for on standard output stands there alone. */
function refuseTwoAlone({ json, markdown }, inputs) {
    const other = json
        ? '--json'
        : Object.keys(inputs)
            .find(name => inputs[name] === '-')
            ?.replace(/^/, '--');
    if (markdown !== '-' || other === undefined)
        return;
    throw new core_src/* InputError */.dz('--markdown', `is "-", and ${other} wants standard output, too. Only one can have it: write --markdown FILE.`);
}
function nextValue(name, waiting) {
    const value = waiting.shift();
    if (value === undefined || value.startsWith('--')) {
        throw new core_src/* InputError */.dz(`--${name}`, `needs a value. If the value begins with two dashes, write --${name}=VALUE.`);
    }
    return value;
}
function isSwitch(metadata, name) {
    return isTrueOrFalse(metadata.inputs[name]?.default);
}
function isTrueOrFalse(text) {
    return text === 'true' || text === 'false';
}

;// CONCATENATED MODULE: ./packages/cli/src/help.ts


/** What `gauntlet --help` prints. */
function generalHelp(actions, style) {
    const width = Math.max(...actions.map(({ name }) => name.length));
    return [
        `${style.bold('gauntlet')} ${core_src/* VERSION */.xv}: gates for data, models and releases, the same as in GitHub Actions.`,
        '',
        `${style.bold('Usage')}  gauntlet <action> [--<input> value]…`,
        '       gauntlet <action> --help',
        '',
        style.bold('Begin'),
        '  gauntlet init   looks at this repository and writes gauntlet.yml and a workflow',
        '  gauntlet check  says what is wrong with gauntlet.yml, configs and workflows; runs nothing',
        '  gauntlet run    judges by gauntlet.yml, here and now',
        '  gauntlet demo   shows all of it, in a checkout of Gauntlet',
        '',
        style.bold('Actions'),
        ...actions.map(({ name, metadata }) => `  ${name.padEnd(width)}  ${metadata.description}`),
        '',
        `${style.bold('Exit')}   0 passed, 1 not passed, 2 could not judge`
    ].join('\n');
}
/** What `gauntlet <action> --help` prints: the inputs of `action.yml`, and the examples of its README. */
function actionHelp(name, metadata, examples, style) {
    const flags = flagsOf(metadata).map(flag => {
        const { description = '', required = false, default: value } = metadata.inputs[flag] ?? {};
        const note = required ? 'required' : value === undefined || value.includes('${{') ? '' : `default: ${value}`;
        return { flag: `--${flag}`, text: `${description}${note === '' ? '' : style.dim(` (${note})`)}` };
    });
    const own = [
        { flag: '--json', text: 'Print the verdict as JSON, and nothing else, on standard output.' },
        { flag: '--html FILE', text: 'Write the verdict as one self-contained page.' },
        { flag: '--markdown FILE', text: 'Write the report as Markdown; - prints it, and nothing else, on standard output.' },
        { flag: '--no-color', text: 'Print without colour, also set by NO_COLOR.' }
    ];
    const width = Math.max(...[...flags, ...own].map(({ flag }) => flag.length));
    const lines = (rows) => rows.map(({ flag, text }) => `  ${flag.padEnd(width)}  ${text}`);
    return [
        `${style.bold(`gauntlet ${name}`)}: ${metadata.description}`,
        '',
        style.bold('Inputs'),
        ...lines(flags),
        '',
        style.bold('Output'),
        ...lines(own),
        ...(examples.length === 0 ? [] : ['', style.bold('Examples'), ...examples.map(example => `  ${example}`)]),
        '',
        `${style.bold('Exit')}  0 passed, 1 not passed, 2 could not judge`
    ].join('\n');
}

// EXTERNAL MODULE: ./packages/cli/src/progress.ts
var src_progress = __webpack_require__(64007);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./packages/cli/src/terminal.ts

/** More open checks than this scroll the verdict away. */
const MOST_OPEN = 50;
/** A verdict for people at a terminal: what decided first, then what is open, then the numbers. */
function renderVerdict(verdict, style) {
    const { sign, word } = core_src/* STATUS_WORDS */.ly[verdict.status];
    const paint = verdict.status === 'pass' ? style.good : verdict.status === 'fail' ? style.bad : style.doubtful;
    const seconds = Date.parse(verdict.provenance.finishedAt) - Date.parse(verdict.provenance.startedAt);
    const passed = verdict.checks.filter(check => check.outcome === 'pass').length;
    return [
        `${sign} ${style.bold((0,core_src/* plain */.pj)(verdict.title))}: ${paint(word)}`,
        `  ${(0,core_src/* plain */.pj)((0,core_src/* headline */.Pl)(verdict))}`,
        ...section(openLines((0,core_src/* openChecks */._g)(verdict.checks), style)),
        ...section(figureLines(verdict.evidence.figures, style)),
        '',
        style.dim(`  ${passed} of ${verdict.checks.length} checks passed in ${(0,core_src/* formatDuration */.a3)(seconds)}`)
    ].join('\n');
}
/** An error for people at a terminal. */
function renderError(failure, style) {
    return `${core_src/* STATUS_WORDS */.ly.error.sign} ${style.bold((0,core_src/* plain */.pj)(failure.title))}: ${style.bad(core_src/* STATUS_WORDS */.ly.error.word)}\n  ${(0,core_src/* logText */.kc)(failure.message)}`;
}
/** The checks that are open, one a paragraph; of very many the first. */
function openLines(open, style) {
    const listed = open.slice(0, MOST_OPEN);
    // Of several checks that one command shows again, the last has it.
    const shown = listed.map((check, index) => openCheck(check, check.reproduce !== listed[index + 1]?.reproduce, style));
    const more = open.length - shown.length;
    return more > 0 ? [...shown, style.dim(`  and ${(0,core_src/* counted */.hS)(more, 'more open check')}; --html FILE and --json show all`)] : shown;
}
function openCheck(check, showsAgain, style) {
    const paint = check.severity === 'critical' ? style.bad : style.doubtful;
    const mark = check.outcome === 'inconclusive' ? 'inconclusive' : check.severity === 'critical' ? 'failed' : check.severity;
    const where = check.location === undefined ? '' : style.dim(` (${(0,core_src/* plain */.pj)(check.location.file)}:${check.location.line})`);
    const again = check.reproduce === undefined || !showsAgain ? '' : `\n${style.dim(indent((0,core_src/* logText */.kc)(check.reproduce), 6))}`;
    return `  ${paint(mark.padEnd(12))} ${style.bold((0,core_src/* plain */.pj)(check.id))}${where}\n      ${(0,core_src/* plain */.pj)(check.message)}${again}`;
}
function figureLines(figures, style) {
    const shown = figures.map(figure => ({
        name: (0,core_src/* plain */.pj)(figure.title, 40),
        value: (0,core_src/* formatFigure */.Mo)(figure.value, figure.unit),
        change: (0,core_src/* formatChange */.eD)(figure)
    }));
    const width = (pick) => Math.max(0, ...shown.map(row => pick(row).length));
    const [names, values] = [width(row => row.name), width(row => row.value)];
    return shown.map(({ name, value, change }) => `  ${name.padEnd(names)}  ${value.padStart(values)}${change === '' ? '' : `  ${style.dim(change)}`}`);
}
function section(lines) {
    return lines.length === 0 ? [] : ['', ...lines];
}
/** Text with each of its lines moved to the right. */
function indent(text, spaces) {
    return text.replace(/^/gm, ' '.repeat(spaces));
}

;// CONCATENATED MODULE: ./packages/cli/src/sections.ts




/** The output `results` of the whole gate: what came of each section, by its name. */
const Results = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({
    status: schemas/* enum */.k5n(['pass', 'warn', 'fail', 'inconclusive', 'error', 'skipped']),
    passed: schemas/* boolean */.zMY(),
    message: schemas/* string */.YjP(),
    outputs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())
}));
const SKIPPED = { sign: '⏭️', word: 'skipped' };
/** The sections that the whole gate (`results`, its output of that name) ran or skipped, in their order. */
async function readSections(results) {
    const told = Object.entries(Results.parse(JSON.parse(results)));
    return Promise.all(told.map(async ([name, { status, passed, message, outputs }]) => {
        const path = outputs['verdict-path'];
        return { name, status, passed, message, file: path === undefined ? undefined : await (0,core_src/* readVerdictFile */.Kk)(path) };
    }));
}
/**
 * The verdict on the whole gate for people at a terminal: every section, with what is open in it, and where the report is (`page`, a
 * path). A check of the gate that is no section's, as that of a report that could not be written, is shown where it is open.
 */
function renderSections(verdict, sections, page, style) {
    const { sign, word } = core_src/* STATUS_WORDS */.ly[verdict.status];
    const ownOf = (name) => verdict.checks.find(({ id }) => id === name);
    const judged = sections.filter(({ name, file }) => file?.action !== 'pr-report' || ownOf(name)?.outcome !== 'pass');
    const passed = judged.filter(section => section.passed).length;
    const ms = Date.parse(verdict.provenance.finishedAt) - Date.parse(verdict.provenance.startedAt);
    return [
        `${sign} ${style.bold((0,core_src/* plain */.pj)(verdict.title))}: ${paintOf(verdict.status, style)(word)}`,
        '',
        ...judged.map(section => sectionLines(section, ownOf(section.name), style)),
        '',
        style.dim(`  ${passed} of ${(0,core_src/* counted */.hS)(judged.length, 'section')} passed in ${(0,core_src/* formatDuration */.a3)(ms)}`),
        ...(judged.some(({ status }) => status === 'skipped') ? [style.dim('  --keep-going runs the skipped ones, too')] : []),
        ...(page === undefined ? [] : [`  Report: ${(0,external_node_path_.relative)(process.cwd(), page) || page}`])
    ].join('\n');
}
function sectionLines({ name, status, message, file }, own, style) {
    const { sign, word } = status === 'skipped' ? SKIPPED : core_src/* STATUS_WORDS */.ly[status];
    const title = `  ${sign} ${style.bold((0,core_src/* plain */.pj)(name))}: ${paintOf(status, style)(word)}`;
    if (status === 'skipped')
        return `${title}. ${(0,core_src/* plain */.pj)(message.replace(/^Skipped, b/, 'B'), 500)}`;
    if (file === undefined || file.kind === 'error')
        return `${title}\n${indent((0,core_src/* logText */.kc)(file?.message ?? message), 6)}`;
    const open = openLines((0,core_src/* openChecks */._g)(file.checks), style);
    // What had to follow the verdict failed, and no check of the action says so.
    const after = own?.observed === 'error' ? [indent((0,core_src/* plain */.pj)(own.message), 6)] : [];
    return open.length === 0
        ? [`${title}. ${(0,core_src/* plain */.pj)(message, 500)}`, ...after].join('\n')
        : [title, ...open.map(line => indent(line, 4)), ...after].join('\n');
}
function paintOf(status, style) {
    return status === 'pass' ? style.good : status === 'fail' || status === 'error' ? style.bad : style.doubtful;
}

// EXTERNAL MODULE: ./packages/cli/src/style.ts
var src_style = __webpack_require__(7735);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./packages/cli/src/written.ts



/** Writes a verdict or an error as one self-contained page (`--html`). */
async function writeHtml(path, file) {
    const { mergeVerdicts, renderHtml } = await reporting();
    await write(path, await renderHtml(mergeVerdicts([file])));
}
/**
 * Writes the report as Markdown (`--markdown`), on standard output where the path is `-`: the one that the action has written itself to
 * `reportPath`, else what it says in a step summary, whole.
 */
async function writeMarkdown(path, file, reportPath) {
    const text = reportPath === undefined || reportPath === '' ? await summaryOf(file) : await (0,promises_.readFile)(reportPath, 'utf8');
    if (path === '-')
        process.stdout.write(text);
    else
        await write(path, text);
}
async function summaryOf(file) {
    if (file.kind === 'error')
        return (0,core_src/* renderFailure */.zt)(file);
    const { stepSummary } = await reporting();
    return stepSummary(file, Number.POSITIVE_INFINITY);
}
/** Drawing charts is most of the bundle; nobody else should wait for it to load. */
function reporting() {
    return __webpack_require__.e(/* import() */ 8452).then(__webpack_require__.bind(__webpack_require__, 98452));
}
async function write(path, text) {
    try {
        await (0,promises_.writeFile)((0,external_node_path_.resolve)(path), text);
    }
    catch (cause) {
        throw new Error(`Could not write ${path}`, { cause });
    }
    process.stderr.write(`Wrote ${path}\n`);
}

;// CONCATENATED MODULE: ./packages/cli/src/command.ts











const EXIT_ERROR = 2;
/** Commands that are no actions and have a help of their own. */
const OWN_COMMANDS = ['init', 'check'];
/** Runs one command line and answers its exit code: 0 passed, 1 not passed, 2 error. `root` is the checkout or release. */
async function command(args, root, signal) {
    const [name, ...rest] = args;
    try {
        if (name === undefined || name === '--help' || name === '-h' || name === 'help')
            return await printGeneralHelp(root);
        if (name === '--version')
            return print(core_src/* VERSION */.xv);
        if (name === 'demo')
            return await runDemo(root, rest, signal);
        // Each brings along all that Gauntlet can read; nobody else should wait for it to load.
        if (name === 'check')
            return await (await Promise.all(/* import() */[__webpack_require__.e(6349), __webpack_require__.e(1579), __webpack_require__.e(6097), __webpack_require__.e(6780), __webpack_require__.e(2856), __webpack_require__.e(4405), __webpack_require__.e(1969), __webpack_require__.e(5718), __webpack_require__.e(8012), __webpack_require__.e(1184), __webpack_require__.e(1490), __webpack_require__.e(8967), __webpack_require__.e(654), __webpack_require__.e(7682), __webpack_require__.e(5584)]).then(__webpack_require__.bind(__webpack_require__, 45584))).checkCommand(rest, root, process.cwd());
        if (name === 'init')
            return await (await Promise.all(/* import() */[__webpack_require__.e(6349), __webpack_require__.e(1579), __webpack_require__.e(6097), __webpack_require__.e(6780), __webpack_require__.e(2856), __webpack_require__.e(4405), __webpack_require__.e(1969), __webpack_require__.e(5718), __webpack_require__.e(8012), __webpack_require__.e(1184), __webpack_require__.e(1490), __webpack_require__.e(8967), __webpack_require__.e(654), __webpack_require__.e(7682), __webpack_require__.e(7965)]).then(__webpack_require__.bind(__webpack_require__, 27965))).initCommand(rest, root, process.cwd(), signal);
        return await runCommand(root, name, rest, signal);
    }
    catch (thrown) {
        const style = (0,src_style/* styleFor */.j)((0,src_style/* wantsColor */.z)(undefined, process.stderr));
        const title = `gauntlet${name === undefined ? '' : ` ${name}`}`;
        const isOwn = name !== undefined && OWN_COMMANDS.includes(name);
        const text = isOwn ? `${style.bold(title)}: ${(0,core_src/* logText */.kc)((0,core_src/* messageOf */.bD)(thrown))}` : renderError({ title, message: (0,core_src/* messageOf */.bD)(thrown) }, style);
        process.stderr.write(`${text}\n`);
        if ((0,core_src/* isInputError */.BT)(thrown))
            process.stderr.write(`  See: gauntlet ${name !== undefined && (isOwn || (await isAction(root, name))) ? `${name} ` : ''}--help\n`);
        return EXIT_ERROR;
    }
}
async function runCommand(root, action, args, signal) {
    const metadata = await (0,src/* readMetadata */._6)(root, action);
    const line = parseFlags(args, metadata);
    if (line.help)
        return print(actionHelp(action, metadata, await (0,src/* readExamples */.Ae)(root, action), (0,src_style/* styleFor */.j)((0,src_style/* wantsColor */.z)(line.color, process.stdout))));
    // On a runner the bundle's own lines are commands that the runner must see.
    const passOn = process.env.GITHUB_ACTIONS === 'true' && !line.json && line.markdown !== '-';
    const progress = (0,src_progress/* showProgress */.R)(`${action} …`, process.stderr);
    let run;
    try {
        const onOutput = (text) => (passOn ? void process.stdout.write(text) : progress.say(readLog(text).at(-1)?.text ?? ''));
        run = await (0,src/* runAction */.Cs)({
            dist: (0,external_node_path_.join)(root, 'dist'),
            action,
            // The end of this command is not the end of a run that is said to go on.
            post: metadata.runs.post !== undefined && line.inputs.status !== 'running',
            inputs: line.inputs,
            signal,
            onOutput
        });
    }
    finally {
        progress.stop();
    }
    if (run.file === undefined) {
        sayAside(readLog(`${run.log}${run.postLog}`), line.color);
        throw new Error(`Could not run ${action}: it ended with exit code ${run.exitCode} and wrote no verdict`);
    }
    const sections = await sectionsOf(run);
    // Of a verdict, its checks are shown below; what was said beside it would otherwise be lost.
    const shown = [run.file, ...sections.map(({ file }) => file)].filter(file => file !== undefined);
    if (!passOn)
        sayAside(readLog(run.log).filter(({ level, text }) => level !== 'text' && !shown.some(file => isShown(file, text))), line.color);
    if (!passOn)
        sayAside(readLog(run.postLog), line.color);
    await show(run, sections, line);
    return run.exitCode;
}
/** What the whole gate ran; none of another action. */
async function sectionsOf({ file, outputs }) {
    const results = outputs.get('results');
    return file?.kind === 'verdict' && file.action === 'run' && results !== undefined ? readSections(results) : [];
}
async function show(run, sections, line) {
    const { file, exitCode, outputs } = run;
    if (file === undefined)
        return;
    // What was asked for on standard output stands there alone, so that it can go into a file.
    const asked = file.kind === 'verdict' ? outputs.get('suggested-checks') : undefined;
    if (asked !== undefined && asked !== '')
        process.stdout.write(asked);
    else if (line.json)
        print(JSON.stringify(file, undefined, 2));
    else if (file.kind === 'error')
        process.stderr.write(`${renderError(file, (0,src_style/* styleFor */.j)((0,src_style/* wantsColor */.z)(line.color, process.stderr)))}\n`);
    else if (line.markdown !== '-')
        print(rendered(file, sections, outputs.get('html-path'), (0,src_style/* styleFor */.j)((0,src_style/* wantsColor */.z)(line.color, process.stdout))));
    if (line.html !== undefined)
        await writeHtml(line.html, file);
    if (line.markdown !== undefined)
        await writeMarkdown(line.markdown, file, outputs.get('report-path'));
    if (file.kind === 'verdict' && exitCode === EXIT_ERROR)
        throw new Error('The verdict stands, but what had to follow it failed, as said above');
}
function rendered(verdict, sections, page, style) {
    return sections.length === 0 ? renderVerdict(verdict, style) : renderSections(verdict, sections, page || undefined, style);
}
/** Messages of the bundle that are no part of the verdict, for people. */
function sayAside(lines, color) {
    const style = (0,src_style/* styleFor */.j)((0,src_style/* wantsColor */.z)(color, process.stderr));
    const paint = { error: style.bad, warning: style.doubtful, notice: style.dim, text: style.dim };
    for (const { level, text } of lines)
        process.stderr.write(`${level === 'text' ? '' : `${paint[level](level)}: `}${(0,core_src/* logText */.kc)(text)}\n`);
}
/** Whether the verdict or the error itself says this already. */
function isShown(file, text) {
    return file.kind === 'error'
        ? file.message.startsWith(text.slice(0, 200))
        : (0,core_src/* annotationsOf */.Ih)(file).some(({ message }) => (0,core_src/* logText */.kc)(message) === text);
}
/** The story of the example project, in a checkout whose dependencies are installed. */
async function runDemo(root, args, signal) {
    if (args.length > 0)
        throw new core_src/* InputError */.dz('command line', `holds "${args.join(' ')}"; demo takes nothing`);
    if (Number.parseInt(process.versions.node, 10) < 24) {
        throw new Error(`Could not run the demo: it is TypeScript, which Node ${process.versions.node} does not run. Use "npm run demo", which brings Node 24`);
    }
    const { exitCode } = await (0,core_src/* runProgram */.mB)({
        command: [process.execPath, (0,external_node_path_.join)(root, 'examples', 'flights', 'demo.ts')],
        cwd: root,
        env: Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
        timeoutMs: 30 * 60_000,
        maxOutputBytes: 0,
        signal,
        onOutput: (chunk, stream) => process[stream].write(chunk)
    });
    return exitCode ?? EXIT_ERROR;
}
async function printGeneralHelp(root) {
    const names = await (0,src/* actionNames */.Bk)(root);
    const actions = await Promise.all(names.map(async (name) => ({ name, metadata: await (0,src/* readMetadata */._6)(root, name) })));
    return print(generalHelp(actions, (0,src_style/* styleFor */.j)((0,src_style/* wantsColor */.z)(undefined, process.stdout))));
}
async function isAction(root, name) {
    return (await (0,src/* actionNames */.Bk)(root)).includes(name);
}
function print(text) {
    process.stdout.write(`${text}\n`);
    return 0;
}


/***/ }),

/***/ 2049:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57408);



const controller = new AbortController();
// Later ones change nothing: an impatient second Ctrl-C must not cut off what the action brings back.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(name, () => controller.abort(new Error(`stopped by ${name}`)));
// The bundle cannot ask where it lies (bundlers rewrite that); the stub that was started can: <root>/dist/cli/index.js.
const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(process.argv[1] ?? '.')), '..', '..');
process.exitCode = await (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .command */ .G)(process.argv.slice(2), root, controller.signal);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 64007:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ showProgress)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);

/** Work shorter than this needs no sign of life. */
const QUIET_MS = 1000;
const FRAME_MS = 100;
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
/** A line on a terminal that says what is going on and for how long, wiped when the work is done. Silent elsewhere. */
function showProgress(what, stream) {
    if (!stream.isTTY)
        return { say: () => { }, stop: () => { } };
    const startedAt = performance.now();
    let latest = what;
    let frame = 0;
    const timer = setInterval(() => {
        const elapsed = performance.now() - startedAt;
        if (elapsed < QUIET_MS)
            return;
        frame = (frame + 1) % FRAMES.length;
        stream.write(`\r\u001b[K${FRAMES[frame]} ${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(latest, Math.max(20, stream.columns - 20))} ${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(elapsed)}`);
    }, FRAME_MS);
    return {
        say: line => {
            if (line.trim() !== '')
                latest = line.trim();
        },
        stop: () => {
            clearInterval(timer);
            stream.write('\r\u001b[K');
        }
    };
}


/***/ }),

/***/ 7735:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ styleFor),
/* harmony export */   z: () => (/* binding */ wantsColor)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

function styleFor(colored) {
    const paint = (color) => (text) => (colored ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(color, text, { validateStream: false }) : text);
    return { bold: paint('bold'), dim: paint('dim'), good: paint('green'), bad: paint('red'), doubtful: paint('yellow') };
}
/** Whether to colour: an explicit flag, then `NO_COLOR` and `FORCE_COLOR` (no-color.org), then whether people are looking. */
function wantsColor(flag, stream, env = process.env) {
    if (flag !== undefined)
        return flag;
    if (env.NO_COLOR !== undefined && env.NO_COLOR !== '')
        return false;
    if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '')
        return env.FORCE_COLOR !== '0';
    return stream.isTTY === true;
}


/***/ })

};
