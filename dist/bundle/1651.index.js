export const id = 1651;
export const ids = [1651];
export const modules = {

/***/ 21651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t1: () => (/* reexport */ Chart),
  xL: () => (/* reexport */ ConfigError),
  of: () => (/* reexport */ Evidence),
  j$: () => (/* reexport */ HttpError),
  dz: () => (/* reexport */ InputError),
  ao: () => (/* reexport */ MOST_TRIES),
  M9: () => (/* reexport */ Notify),
  Pi: () => (/* reexport */ Outcome),
  ly: () => (/* reexport */ STATUS_WORDS),
  AI: () => (/* reexport */ Severity),
  SS: () => (/* reexport */ TRANSIENT_STATUSES),
  XI: () => (/* reexport */ Table),
  KK: () => (/* reexport */ Topic),
  Hv: () => (/* reexport */ VERDICT_VERSION),
  xv: () => (/* reexport */ VERSION),
  ID: () => (/* reexport */ VerdictFile),
  Ih: () => (/* reexport */ annotationsOf),
  Bv: () => (/* reexport */ blocks),
  jK: () => (/* reexport */ bothSettled),
  b: () => (/* reexport */ boundedChecks),
  yb: () => (/* reexport */ boundsScale),
  Ie: () => (/* reexport */ cellText),
  Dv: () => (/* reexport */ checkTable),
  aY: () => (/* reexport */ code),
  KF: () => (/* reexport */ combinedDigest),
  ay: () => (/* reexport */ commandLine),
  D3: () => (/* reexport */ commitOf),
  $W: () => (/* reexport */ config),
  Ze: () => (/* reexport */ configFile),
  gK: () => (/* reexport */ configPart),
  hS: () => (/* reexport */ counted),
  k3: () => (/* reexport */ createExclusively),
  rK: () => (/* reexport */ csvCell),
  Xc: () => (/* reexport */ csvRecords),
  Jj: () => (/* reexport */ cut),
  Jx: () => (/* reexport */ dataTable),
  Yz: () => (/* reexport */ debug),
  yN: () => (/* reexport */ decides),
  As: () => (/* reexport */ decidingCheck),
  g: () => (/* reexport */ defaultVerdictId),
  zH: () => (/* reexport */ details),
  RG: () => (/* reexport */ download),
  Tn: () => (/* reexport */ endFold),
  _h: () => (/* reexport */ existingFile),
  $6: () => (/* reexport */ existingFiles),
  Jf: () => (/* reexport */ existingPath),
  EU: () => (/* reexport */ fence),
  i: () => (/* reexport */ filesAtRevision),
  oV: () => (/* reexport */ filesOfCommit),
  Wq: () => (/* reexport */ formatApart),
  z3: () => (/* reexport */ formatBytes),
  eD: () => (/* reexport */ formatChange),
  a3: () => (/* reexport */ formatDuration),
  Mo: () => (/* reexport */ formatFigure),
  ZV: () => (/* reexport */ formatNumber),
  Xo: () => (/* reexport */ formatSeconds),
  T1: () => (/* reexport */ formatShare),
  G1: () => (/* reexport */ fullJitter),
  t6: () => (/* reexport */ fullestThatFits),
  $Y: () => (/* reexport */ git),
  Pl: () => (/* reexport */ headline),
  Rk: () => (/* reexport */ holdsMap),
  qy: () => (/* reexport */ html),
  V9: () => (/* reexport */ isCsv),
  vh: () => (/* reexport */ isEnterpriseServer),
  BT: () => (/* reexport */ isInputError),
  NS: () => (/* reexport */ isLfsPointer),
  Hh: () => (/* reexport */ isPassed),
  ip: () => (/* reexport */ judgedFile),
  kc: () => (/* reexport */ logText),
  wD: () => (/* reexport */ markdown),
  bD: () => (/* reexport */ messageOf),
  yh: () => (/* reexport */ metricWords),
  pA: () => (/* reexport */ nearest),
  Ow: () => (/* reexport */ needed),
  lm: () => (/* reexport */ notice),
  v: () => (/* reexport */ numberedFile),
  MC: () => (/* reexport */ numbersIn),
  ll: () => (/* reexport */ onTopic),
  Nh: () => (/* reexport */ openAnswer),
  _g: () => (/* reexport */ openChecks),
  Nf: () => (/* reexport */ outcomeMark),
  qg: () => (/* reexport */ parse_namespaceObject),
  o4: () => (/* reexport */ parseConfig),
  Ri: () => (/* reexport */ parseLenientJson),
  Q9: () => (/* reexport */ passedSentence),
  pj: () => (/* reexport */ plain),
  au: () => (/* reexport */ quantity),
  EF: () => (/* reexport */ readCapped),
  xF: () => (/* reexport */ readCloudEnvironment),
  Xg: () => (/* reexport */ readConfig),
  hT: () => (/* reexport */ readGitLabEnvironment),
  Kk: () => (/* reexport */ readVerdictFile),
  E$: () => (/* reexport */ redact),
  zt: () => (/* reexport */ renderFailure),
  Br: () => (/* reexport */ renderSummary),
  fx: () => (/* reexport */ reproduceBlock),
  P9: () => (/* reexport */ retryAfter),
  Cs: () => (/* reexport */ runAction),
  a2: () => (/* reexport */ runPost),
  mB: () => (/* reexport */ runProgram),
  mq: () => (/* reexport */ saveBody),
  LZ: () => (/* reexport */ saveState),
  cv: () => (/* reexport */ say),
  w$: () => (/* reexport */ sendRequest),
  nI: () => (/* reexport */ serverTime),
  n0: () => (/* reexport */ setOutputs),
  Eo: () => (/* reexport */ shareOfPercent),
  db: () => (/* reexport */ shareWhere),
  Uk: () => (/* reexport */ shownAddress),
  pS: () => (/* reexport */ shownPath),
  Id: () => (/* reexport */ startFold),
  c2: () => (/* reexport */ statusOf),
  ME: () => (/* reexport */ strictPolicy),
  h: () => (/* reexport */ suggestion),
  ml: () => (/* reexport */ systemClock),
  tp: () => (/* reexport */ table),
  QG: () => (/* reexport */ unitOfMetric),
  Zn: () => (/* reexport */ uploadFiles),
  XE: () => (/* reexport */ verdictDetail),
  je: () => (/* reexport */ verdictId),
  MT: () => (/* reexport */ verdictLine),
  ep: () => (/* reexport */ verdictPaths),
  $e: () => (/* reexport */ warning),
  Uq: () => (/* reexport */ writablePath),
  vK: () => (/* reexport */ writeAtomically),
  fU: () => (/* reexport */ writeStandIn)
});

// UNUSED EXPORTS: Bounds, Check, Failure, Figure, Inputs, JudgedFile, Location, Notification, Policy, Provenance, Status, Verdict, provenanceTable, readEnvironment, slack, verdictsFolder, writeVerdictFile

// NAMESPACE OBJECT: ./packages/core/src/parse.ts
var parse_namespaceObject = {};
__webpack_require__.r(parse_namespaceObject);
__webpack_require__.d(parse_namespaceObject, {
  boolean: () => (parse_boolean),
  byteSize: () => (byteSize),
  duration: () => (duration),
  fraction: () => (fraction),
  instant: () => (instant),
  integer: () => (integer),
  list: () => (list),
  number: () => (number),
  oneOf: () => (oneOf),
  onePerLine: () => (onePerLine),
  text: () => (parse_text)
});

;// CONCATENATED MODULE: ./packages/core/src/cancellation.ts
/**
 * One signal for the whole process: the runner sends SIGINT, then SIGTERM, and ends what is still there after ten seconds. The first
 * aborts, and the process lives on through all later ones: what brings traffic back must not be ended by a second Ctrl-C.
 */
function cancellation() {
    const controller = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM'])
        process.on(name, () => controller.abort(new Error(`the job was cancelled (${name})`)));
    return controller.signal;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/core/src/environment.ts


/** Reads the environment once. Unset and empty are the same. */
function readEnvironment(env = process.env) {
    const value = (name) => (env[name] === '' ? undefined : env[name]);
    const attempt = Number(value('GITHUB_RUN_ATTEMPT'));
    return {
        workspace: value('GITHUB_WORKSPACE') ?? process.cwd(),
        temp: value('RUNNER_TEMP') ?? (0,external_node_os_.tmpdir)(),
        allowedPaths: (value('GAUNTLET_ALLOWED_PATHS') ?? '').split(external_node_path_.delimiter).filter(path => path !== ''),
        inputs: new Map(beginningWith('INPUT_', env).map(([name, text]) => [name.toLowerCase(), text])),
        state: new Map(beginningWith('STATE_', env)),
        onRunner: value('GITHUB_ACTIONS') === 'true',
        debug: value('RUNNER_DEBUG') === '1',
        apiUrl: value('GITHUB_API_URL') ?? 'https://api.github.com',
        serverUrl: value('GITHUB_SERVER_URL') ?? 'https://github.com',
        token: value('GITHUB_TOKEN'),
        eventName: value('GITHUB_EVENT_NAME'),
        eventPath: value('GITHUB_EVENT_PATH'),
        actor: value('GITHUB_ACTOR'),
        repository: value('GITHUB_REPOSITORY'),
        ref: value('GITHUB_REF'),
        sha: value('GITHUB_SHA'),
        workflow: value('GITHUB_WORKFLOW'),
        job: value('GITHUB_JOB'),
        step: value('GITHUB_ACTION'),
        runId: value('GITHUB_RUN_ID'),
        runAttempt: Number.isInteger(attempt) && attempt >= 1 ? attempt : undefined,
        summaryPath: value('GITHUB_STEP_SUMMARY')
    };
}
/**
 * GitHub Enterprise Server: neither github.com nor a `*.ghe.com` tenant. The artifact toolkit refuses to work there.
 */
function isEnterpriseServer(environment) {
    const host = new URL(environment.serverUrl).hostname.toUpperCase();
    return host !== 'GITHUB.COM' && !host.endsWith('.GHE.COM') && !host.endsWith('.LOCALHOST');
}
function beginningWith(prefix, env) {
    return Object.entries(env).flatMap(([name, text]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), text ?? '']] : []));
}

;// CONCATENATED MODULE: ./packages/core/src/errors.ts
/** Something the author of the workflow can fix. The message names the input, its value, what is allowed and the way out. */
class InputError extends Error {
    name = 'InputError';
    input;
    constructor(input, problem, options) {
        super(`Input "${input}" ${problem}`, options);
        this.input = input;
    }
}
/** The message of anything thrown, followed by the messages of its causes, each said once. */
function messageOf(thrown) {
    if (!(thrown instanceof Error))
        return String(thrown);
    if (thrown.cause === undefined)
        return thrown.message;
    const cause = messageOf(thrown.cause);
    return thrown.message.includes(cause) ? thrown.message : `${thrown.message}: ${cause}`;
}
/** True when the thrown value, or anything that caused it, is the author's to fix. */
function isInputError(thrown) {
    return thrown instanceof InputError || (thrown instanceof Error && isInputError(thrown.cause));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./packages/core/src/fields.ts

/** Text that comes from data, models or configs. Capped, because a verdict may come from a fork. */
const Text = schemas/* string */.YjP().max(4000);
/** A short name that people and programs refer to. */
const Name = schemas/* string */.YjP().min(1).max(200);
/** One table cell. JSON has no NaN or infinity: a producer writes those as text. */
const Cell = schemas/* union */.KCZ([schemas/* string */.YjP().max(4000), schemas/* number */.aig(), schemas/* boolean */.zMY(), schemas/* null */.chJ()]);
/** An instant in UTC, ISO 8601. */
const Instant = iso/* datetime */.w$();
/** A SHA-256 digest in lower-case hexadecimal. */
const Sha256 = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/);

;// CONCATENATED MODULE: ./packages/core/src/evidence.ts


/** The part of a report that a piece of evidence belongs to. What has none is shown with its verdict alone. */
const Topic = schemas/* enum */.k5n([
    'metrics',
    'slices',
    'flips',
    'fairness',
    'calibration',
    'tests',
    'changes',
    'data',
    'budgets',
    'rollout',
    'lineage'
]);
/** A table worth showing beside the checks. */
const Table = schemas/* strictObject */.rej({
    id: Name,
    title: Text,
    topic: Topic.optional(),
    columns: schemas/* array */.YOg(schemas/* strictObject */.rej({ title: Text, align: schemas/* enum */.k5n(['left', 'right']).default('left') }))
        .min(1)
        .max(50),
    rows: schemas/* array */.YOg(schemas/* array */.YOg(Cell).max(50)).max(5000)
});
/**
 * One named number, with what it was before.
 *
 * `null` stands for a number that was promised and is not there (missing, NaN, infinite). `better` is left out when the
 * direction is unknown; a reader must then show a change as neutral.
 */
const Figure = schemas/* strictObject */.rej({
    id: Name,
    title: Text,
    value: schemas/* number */.aig().nullable(),
    previous: schemas/* number */.aig().nullable().optional(),
    against: schemas/* enum */.k5n(['base', 'champion'])
        .optional()
        .describe('What `previous` is of: the code that is merged into, or the model in production'),
    interval: schemas/* strictObject */.rej({ low: schemas/* number */.aig(), high: schemas/* number */.aig() })
        .optional()
        .describe('How certain the change from `previous` is, in the units of `value`'),
    tolerance: schemas/* number */.aig().min(0).optional().describe('How much worse than `previous` is accepted, in the units of `value`'),
    rows: schemas/* int */.Whr().min(0).optional().describe('On how many rows it was measured'),
    topic: Topic.optional(),
    better: schemas/* enum */.k5n(['higher', 'lower']).optional(),
    unit: schemas/* enum */.k5n(['share', 'count', 'bytes', 'milliseconds', 'seconds', 'none']).default('none'),
    note: Text.optional()
});
const Axis = schemas/* strictObject */.rej({ title: Text, type: schemas/* enum */.k5n(['number', 'category', 'time']) });
const Point = schemas/* strictObject */.rej({
    x: schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP().max(200)]),
    y: schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP().max(200)])
        .nullable()
        .describe('null is a gap'),
    value: schemas/* number */.aig().optional().describe('The third dimension of a heatmap')
});
/** A chart as data, never as a drawing program's specification: a verdict may come from a fork. */
const Chart = schemas/* strictObject */.rej({
    id: Name,
    title: Text,
    topic: Topic.optional(),
    kind: schemas/* enum */.k5n(['line', 'bar', 'area', 'point', 'heatmap']),
    x: Axis,
    y: Axis,
    series: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: Text, points: schemas/* array */.YOg(Point).max(2000) }))
        .min(1)
        .max(20),
    rules: schemas/* array */.YOg(schemas/* strictObject */.rej({ axis: schemas/* enum */.k5n(['x', 'y']), value: schemas/* number */.aig(), title: Text }))
        .max(10)
        .default([])
});
/** What an action gathered and thinks worth showing. */
const Evidence = schemas/* strictObject */.rej({
    figures: schemas/* array */.YOg(Figure).max(500).default([]),
    tables: schemas/* array */.YOg(Table).max(50).default([]),
    charts: schemas/* array */.YOg(Chart).max(50).default([])
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(21916);
;// CONCATENATED MODULE: ./packages/core/src/nearest.ts

/** The known name a person most likely meant, if one is near enough to be worth saying. */
function nearest(written, known) {
    const wanted = written.toLowerCase();
    const farthest = Math.max(2, Math.floor(written.length / 3));
    const [best] = known
        .map(name => ({ name, away: (0,mod/* distance */.Io)(wanted, name.toLowerCase()) }))
        .filter(({ away }) => away <= farthest)
        // Of names equally far, the one with the same letters: swapping two of them is the commonest slip.
        .sort((a, b) => a.away - b.away || Number(sameLetters(b.name, wanted)) - Number(sameLetters(a.name, wanted)));
    return best?.name;
}
/** ` Did you mean "x"?`, or what there is to choose from, with a leading space. */
function suggestion(written, known) {
    const candidate = nearest(written, known);
    if (candidate !== undefined)
        return ` Did you mean "${candidate}"?`;
    if (known.length === 0)
        return '';
    const shown = known.slice(0, 30).join(', ');
    return ` Known: ${shown}${known.length > 30 ? `, and ${known.length - 30} more` : ''}.`;
}
function sameLetters(a, b) {
    const letters = (text) => [...text.toLowerCase()].sort().join('');
    return letters(a) === letters(b);
}

;// CONCATENATED MODULE: ./packages/core/src/inputs.ts



/** Shorter secrets are not masked: the runner would drop every job output that happens to hold the same few characters. */
const SHORTEST_SECRET = 8;
/** The `with:` block of one step, held against what `action.yml` declares. Empty text counts as unset, and then the default stands. */
class Inputs {
    #definition;
    #given;
    #onRunner;
    constructor(definition, environment) {
        this.#definition = definition;
        this.#given = environment.inputs;
        this.#onRunner = environment.onRunner;
    }
    /** Names that were given and are not declared: misspelt, most likely. */
    unknown() {
        return [...this.#given.keys()].filter(name => !Object.hasOwn(this.#definition.inputs, name)).sort();
    }
    /** The message for an undeclared input, with the nearest declared one. */
    complaint(name) {
        return `is not an input of ${this.#definition.name}.${suggestion(name, Object.keys(this.#definition.inputs))}`;
    }
    /** The value of an input that must be there. The runner does not enforce `required: true`; this does. */
    required(name, parse) {
        return parse(needed(this.#text(name), name), name);
    }
    /** The value of an input, or `undefined` where it is neither given nor has a default. */
    optional(name, parse) {
        const value = this.#text(name);
        return value === undefined ? undefined : parse(value, name);
    }
    /** A secret, masked in the runner's log before anyone else sees it. Elsewhere the command to mask it would print it. */
    secret(name) {
        const value = this.#text(name);
        if (value === undefined)
            return undefined;
        if (value.length < SHORTEST_SECRET) {
            throw new InputError(name, `has only ${value.length} characters; a secret needs at least ${SHORTEST_SECRET}. Is it cut off?`);
        }
        if (this.#onRunner)
            core/* setSecret */.Pq(value);
        return value;
    }
    #text(name) {
        const given = this.#given.get(name.toLowerCase());
        return given === undefined || given.trim() === '' ? this.#definition.inputs[name].default : given.trim();
    }
}
/** An optional input where it must be there after all. `purpose` says why, such as `in the mode "run"`. */
function needed(value, input, purpose) {
    if (value !== undefined)
        return value;
    const why = purpose === undefined ? '' : ` ${purpose}`;
    throw new InputError(input, `is required${why}. Add "${input}:" to the "with:" block of this step, or --${input} to the command line.`);
}

;// CONCATENATED MODULE: ./packages/core/src/text.ts
/**
 * Foreign text (from data, models, configs, pull requests) made safe to print. Everything that leaves an action goes through
 * one of these; what they break is listed in `docs/decisions/safe-text.md`.
 */
/** Text on one line without control characters, escape sequences and characters that reorder what is shown. */
function plain(text, maxLength = 4000) {
    return cut(text
        .replace(ANSI, '')
        .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
        .replace(INVISIBLE, ''), maxLength);
}
/** Cuts long text and says so, never in the middle of a surrogate pair. */
function cut(text, maxLength) {
    if (text.length <= maxLength)
        return text;
    const end = Math.max(0, maxLength - 1);
    const splitsPair = /[\uD800-\uDBFF]/.test(text[end - 1] ?? '');
    return `${text.slice(0, splitsPair ? end - 1 : end)}…`;
}
/** A log line, or several, in which the runner finds no command (`::name::` at the start of a line, `##[name]` anywhere). */
function logText(text, maxLength = 8000) {
    const lines = text.split(/\r\n|[\r\n\u2028\u2029]/).map(line => line.replace(ANSI, '').replace(/\t/g, '  ').replace(INVISIBLE, ''));
    return cut(lines.map(line => line.replace(/##\[/g, `##${BREAK}[`).replace(/^(\s*):(?=:)/, `$1:${BREAK}`)).join('\n'), maxLength);
}
/** Inline Markdown that shows exactly this text: no link, mention, reference, image, HTML or table border comes of it. */
function markdown(text, maxLength = 1000) {
    const escaped = plain(text, maxLength)
        .trim()
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/[\\`*_{}[\]()#+\-!~$^=]/g, '\\$&')
        .replace(/^(\d+)([.)])/, '$1\\$2')
        .replace(/\|/g, '&#124;');
    return unlinked(escaped);
}
/** HTML text or attribute value that shows exactly this text. */
function html(text, maxLength = 4000) {
    return plain(text, maxLength)
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;')
        .replace(/'/g, '&#39;');
}
/**
 * Text of a message to Slack or what speaks like it: no mention, link or command comes of it. `maxLength` is of what is sent, for Slack
 * refuses what is longer.
 */
function slack(text, maxLength = 3000) {
    for (let most = maxLength;;) {
        const escaped = plain(text, most)
            .replace(/&/g, '&amp;')
            .replace(/</g, '&lt;')
            .replace(/>/g, '&gt;')
            .replace(/@/g, `@${BREAK}`)
            .replace(/:(?=\/\/)/g, `:${BREAK}`)
            .replace(/(mailto|xmpp):/gi, `$1${BREAK}:`)
            .replace(/www(?=\.)/gi, `$&${BREAK}`);
        if (escaped.length <= maxLength || most <= 1)
            return escaped;
        most = Math.max(1, most - Math.ceil((escaped.length - maxLength) / LONGEST_ESCAPE));
    }
}
/** HTML text inside a Markdown document on GitHub, which looks for mentions and references in it. */
function htmlInMarkdown(text, maxLength = 1000) {
    return unlinked(html(text, maxLength).replace(/[\\`*_[\]~$]/g, character => `&#${character.charCodeAt(0)};`));
}
/** A code span. Text that a table row or a backtick fence cannot carry falls back to an HTML element. */
function code(text, maxLength = 300) {
    const shown = plain(text, maxLength);
    if (shown.trim() === '')
        return '<code> </code>';
    if (/[|\\`]/.test(shown))
        return `<code>${markdown(shown, maxLength)}</code>`;
    return `\`${shown}\``;
}
/** A fenced block that no content can close. */
function fence(text, language = '') {
    const clean = text.replace(ANSI, '').replace(/\r\n?/g, '\n').replace(INVISIBLE_BUT_NEWLINE, '');
    const longest = Math.max(2, ...[...clean.matchAll(/`+/g)].map(run => run[0].length));
    const ticks = '`'.repeat(longest + 1);
    return `${ticks}${language}\n${clean.replace(/\n$/, '')}\n${ticks}`;
}
/** What `slack` makes of one character at most: `&amp;`. */
const LONGEST_ESCAPE = 5;
/** U+200B: seen by parsers, not by people. */
const BREAK = '\u200b';
const BREAK_ENTITY = '&#8203;';
const ANSI = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g;
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const INVISIBLE_BUT_NEWLINE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
/**
 * Breaks what GitHub turns into links after parsing: mentions, issue numbers, `GH-1`, commit hashes, addresses, emoji names.
 * Works on text whose `#` and `-` may carry a backslash or be an entity, and leaves entities alone.
 */
function unlinked(escaped) {
    return escaped
        .replace(/@/g, `@${BREAK_ENTITY}`)
        .replace(/(?<!&)#(?=\d)/g, `#${BREAK_ENTITY}`)
        .replace(/(gh)(\\?-)(?=\d)/gi, `$1$2${BREAK_ENTITY}`)
        .replace(/\b(?=[0-9]*[a-f])[0-9a-f]{7,64}\b/gi, hash => hash.replace(/.{6}(?=.)/g, `$&${BREAK_ENTITY}`))
        .replace(/:(?=\/\/)/g, `:${BREAK_ENTITY}`)
        .replace(/www(?=\.)/gi, `$&${BREAK_ENTITY}`)
        .replace(/(mailto|xmpp):/gi, `$1${BREAK_ENTITY}:`)
        .replace(/:(?=(?:[\w+\\-]|&#\d+;)+(?::|$))/g, `:${BREAK_ENTITY}`);
}

;// CONCATENATED MODULE: ./packages/core/src/log.ts


/** Lines for the step's log. Foreign text in them cannot act as a command of the runner. */
function say(text) {
    process.stdout.write(`${logText(text)}\n`);
}
/** Something the reader should know though nothing is wrong: an annotation at the lowest level. */
function notice(text, title) {
    core/* notice */.lm(logText(text), title === undefined ? {} : { title });
}
function warning(text, title) {
    core/* warning */.$e(logText(text), title === undefined ? {} : { title });
}
/** Shown only when the workflow is re-run with debug logging. */
function debug(text) {
    core/* debug */.Yz(logText(text));
}
/** Opens a fold of the log on a runner, which `endFold` closes. Elsewhere nobody sees it. */
function startFold(title) {
    core/* startGroup */.Oh(logText(title));
}
function endFold() {
    core/* endGroup */.N4();
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core_core = __webpack_require__(88532);
;// CONCATENATED MODULE: ./packages/core/src/percent.ts


/**
 * A percentage such as `2%` as a share, or `undefined` for text that is none.
 *
 * Read by its digits: 99.9 / 100 is not 0.999 in floating point, and 999 of 1000 rows would not be "99.9%".
 */
function shareOfPercent(text) {
    const digits = /^(\d+(?:\.\d*)?|\.\d+)\s*%$/.exec(text.trim())?.[1];
    return digits === undefined ? undefined : Number(`${digits}e-2`);
}
/** A share in a config, written `0.1` or `10%`. `expected` names those that are allowed, as the rest of a sentence. */
function shareWhere(isAllowed, expected) {
    return schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()]).transform((written, context) => {
        const share = typeof written === 'number' ? written : shareOfPercent(written);
        if (share !== undefined && isAllowed(share))
            return share;
        context.addIssue({ code: 'custom', message: `is ${cut(String(written), 60)}; expected ${expected}` });
        return core_core/* NEVER */.tm;
    });
}

;// CONCATENATED MODULE: ./packages/core/src/parse.ts


const parse_text = value => value;
/** A number, finite. */
const number = (value, input) => {
    const parsed = plainNumber(value);
    if (!Number.isFinite(parsed))
        throw new InputError(input, `is "${value}"; expected a number such as 0.5 or 100`);
    return parsed;
};
/** A whole number of at least `least`. */
function integer(least = 0) {
    return (value, input) => {
        const parsed = /^\d+$/.test(value.trim()) ? Number(value) : Number.NaN;
        if (!Number.isSafeInteger(parsed) || parsed < least) {
            throw new InputError(input, `is "${value}"; expected a whole number of at least ${least}`);
        }
        return parsed;
    };
}
/** A fraction between 0 and 1, written `0.02` or `2%`. */
const fraction = (value, input) => {
    const parsed = shareOfPercent(value) ?? plainNumber(value);
    if (!(parsed >= 0 && parsed <= 1))
        throw new InputError(input, `is "${value}"; expected a fraction such as 0.02 or 2%`);
    return parsed;
};
/** A moment in milliseconds since 1970, written `2026-01-31T12:00:00Z`, with an offset, or as a date (midnight UTC). */
const instant = (value, input) => {
    const shape = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/;
    const day = new Date(`${value.slice(0, 10)}T00:00:00Z`);
    // A day that there is not becomes one of the next month.
    const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value.slice(0, 10));
    const moment = shape.test(value) && isDay ? Date.parse(value.replace(' ', 'T')) : Number.NaN;
    if (Number.isFinite(moment))
        return moment;
    throw new InputError(input, `is "${value}"; expected a moment with its time zone such as 2026-01-31T12:00:00Z, or a date such as 2026-01-31`);
};
/** A length of time in milliseconds, written `90s`, `30m`, `36h`, `7d` or `500ms`. A bare number has no unit and is refused. */
const duration = (value, input) => {
    const parts = /^(\d+(?:\.\d*)?|\.\d+)\s*(ms|s|m|h|d)$/.exec(value.trim());
    const unit = DURATION_UNITS[parts?.[2] ?? ''];
    if (parts === null || unit === undefined) {
        throw new InputError(input, `is "${value}"; expected a duration with a unit such as 90s, 30m, 36h or 7d`);
    }
    return Number(parts[1]) * unit;
};
/** A size in bytes, written `512MB`, `2GB`, `1GiB` or a bare number of bytes. */
const byteSize = (value, input) => {
    const parts = /^(\d+(?:\.\d*)?)\s*(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)?$/.exec(value.trim());
    const unit = BYTE_UNITS[parts?.[2] ?? 'B'];
    if (parts === null || unit === undefined)
        throw new InputError(input, `is "${value}"; expected a size such as 512MB or 2GiB`);
    return Math.round(Number(parts[1]) * unit);
};
/** `true` or `false`, as YAML 1.2 writes them. A typo is an error, never `false`. */
const parse_boolean = (value, input) => {
    if (/^(true|True|TRUE)$/.test(value))
        return true;
    if (/^(false|False|FALSE)$/.test(value))
        return false;
    throw new InputError(input, `is "${value}"; expected true or false`);
};
/** One of the listed words. */
function oneOf(words) {
    return (value, input) => {
        const word = words.find(candidate => candidate === value.trim());
        if (word === undefined)
            throw new InputError(input, `is "${value}"; expected one of ${words.join(', ')}`);
        return word;
    };
}
/** Items separated by line breaks or commas, each read by `item`. Blank ones are dropped; none at all is an error. */
function list(item) {
    return (value, input) => {
        const parts = value
            .split(/[\n,]/)
            .map(part => part.trim())
            .filter(part => part !== '');
        if (parts.length === 0)
            throw new InputError(input, 'is an empty list; write one item a line, or separate them by commas');
        return parts.map(part => item(part, input));
    };
}
/** Paths or patterns, one a line. Not split at commas, which patterns such as `{train,test}.json` hold. */
const onePerLine = (value, input) => {
    const lines = value
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '');
    if (lines.length === 0)
        throw new InputError(input, 'is an empty list; write one path or pattern a line, or leave it out');
    return lines;
};
const DURATION_UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const BYTE_UNITS = {
    B: 1,
    kB: 1e3,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    TB: 1e12,
    KiB: 2 ** 10,
    MiB: 2 ** 20,
    GiB: 2 ** 30,
    TiB: 2 ** 40
};
/** A decimal number, or NaN. `Number` alone would take '', ' ' and '0x10' for numbers. */
function plainNumber(value) {
    return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(value.trim()) ? Number(value) : Number.NaN;
}

;// CONCATENATED MODULE: ./packages/core/src/status.ts
/** What a policy is when the author says nothing: closed. */
const strictPolicy = { onInconclusive: 'fail', failOn: 'critical' };
/**
 * What a list of checks adds up to.
 *
 * A failed check that decides makes `fail`; otherwise a deciding check that could not be judged makes `inconclusive`; otherwise
 * any warning that did not pass makes `warn`. No checks at all judge nothing, so that is `inconclusive`. `info` never counts.
 */
function statusOf(checks, policy) {
    const not = (outcome, deciding) => checks.some(check => check.outcome === outcome && check.severity !== 'info' && decides(check.severity, policy) === deciding);
    if (not('fail', true))
        return 'fail';
    if (not('inconclusive', true) || checks.length === 0)
        return 'inconclusive';
    if (not('fail', false) || not('inconclusive', false))
        return 'warn';
    return 'pass';
}
/** Whether a check of this severity can fail the verdict under this policy. */
function decides(severity, policy) {
    return severity === 'critical' || (severity === 'warning' && policy.failOn === 'warning');
}
/** Whether the workflow may go on: what the policy makes of the status. */
function isPassed({ status, policy }) {
    if (status === 'inconclusive')
        return policy.onInconclusive !== 'fail';
    return status !== 'fail';
}
/** Checks that failed or could not be judged, the ones that decide first. */
function openChecks(checks) {
    const rank = (check) => SEVERITIES.indexOf(check.severity) * 2 + (check.outcome === 'fail' ? 0 : 1);
    return checks.filter(check => check.outcome !== 'pass').sort((a, b) => rank(a) - rank(b));
}
const SEVERITIES = ['critical', 'warning', 'info'];

;// CONCATENATED MODULE: ./packages/core/src/headline.ts

/** A sign and a word for each status: never a colour or a sign alone. */
const STATUS_WORDS = {
    pass: { sign: '✅', word: 'passed' },
    warn: { sign: '⚠️', word: 'passed with warnings' },
    fail: { sign: '❌', word: 'failed' },
    inconclusive: { sign: '❔', word: 'inconclusive' },
    error: { sign: '⛔', word: 'could not judge' }
};
/** The verdict in one sentence of plain text: the check that decided it, and how many others are open. */
function headline(verdict) {
    const total = verdict.checks.length;
    if (total === 0)
        return 'There was nothing to judge.';
    const first = decidingCheck(verdict);
    if (first === undefined)
        return passedSentence(verdict.checks);
    const others = verdict.checks.filter(isOpen).length - 1;
    const also = others === 0 ? '' : ` ${others} more of ${total} checks ${others === 1 ? 'is' : 'are'} open.`;
    return `${first.message}${also}`;
}
/** What to say when nothing is open. Checks that are only for information are not among those that passed. */
function passedSentence(checks) {
    const informing = checks.filter(check => check.outcome !== 'pass').length;
    const passed = checks.length - informing;
    if (informing > 0)
        return `${passed} of ${checks.length} checks passed, ${informing} ${informing === 1 ? 'is' : 'are'} for information.`;
    return passed === 1 ? 'The only check passed.' : `All ${passed} checks passed.`;
}
/** The open check behind a verdict's status: one that can fail the verdict before one that cannot. Undefined when nothing is open. */
function decidingCheck(verdict) {
    const open = openChecks(verdict.checks).filter(isOpen);
    return open.find(check => decides(check.severity, verdict.policy) && check.outcome === outcomeBehind(verdict.status)) ?? open[0];
}
function isOpen({ outcome, severity }) {
    return outcome !== 'pass' && severity !== 'info';
}
function outcomeBehind(status) {
    if (status === 'fail' || status === 'inconclusive')
        return status;
    return undefined;
}

;// CONCATENATED MODULE: ./packages/core/src/redact.ts
/**
 * Takes credentials out of text that is about to be written down: tokens of GitHub by their shape, and passwords in addresses. The
 * runner masks only the secrets it knows; a token in a data set, a config or an error message is not among them.
 */
function redact(text) {
    return text.replace(GITHUB_TOKEN, '***').replace(URL_PASSWORD, '$1***@');
}
/** Every text in a value of JSON, redacted. */
function redacted(value) {
    const json = JSON.stringify(value);
    const clean = redact(json);
    return clean === json ? value : JSON.parse(clean);
}
const GITHUB_TOKEN = /\bgh[pousr]_[A-Za-z0-9]{20,255}\b|\bgithub_pat_[A-Za-z0-9_]{22,255}\b/g;
const URL_PASSWORD = /(:\/\/[^\s/:@"\\]{0,100}:)[^\s/@"\\]{1,200}@/g;

;// CONCATENATED MODULE: ./packages/core/src/check.ts


/** How much a check matters: `critical` decides, `warning` annotates, `info` reports. */
const Severity = schemas/* enum */.k5n(['critical', 'warning', 'info']);
/** What came of a check. `inconclusive`: it could not be judged (too few rows, no data, within noise). */
const Outcome = schemas/* enum */.k5n(['pass', 'fail', 'inconclusive']);
/** Where in the author's config a check was written. Lines and columns count from 1. */
const Location = schemas/* strictObject */.rej({
    file: Text.describe('Path relative to the workspace, with forward slashes'),
    line: schemas/* int */.Whr().min(1),
    column: schemas/* int */.Whr().min(1).optional()
});
/** What a check's `value` is held against, in its units, for bars that show how far it is from it. */
const Bounds = schemas/* strictObject */.rej({
    atLeast: schemas/* number */.aig().optional(),
    atMost: schemas/* number */.aig().optional(),
    interval: schemas/* strictObject */.rej({ low: schemas/* number */.aig(), high: schemas/* number */.aig() }).optional().describe('How certain the value is')
});
/** One named expectation and what was found. */
const Check = schemas/* strictObject */.rej({
    id: Name.describe('Stable name of the check, unique within its verdict'),
    title: Text.describe('What is expected, in the words of the field'),
    severity: Severity,
    outcome: Outcome,
    observed: Text.describe('What was found, as it is shown to people'),
    expected: Text.describe('What would have passed, as it is shown to people'),
    value: Cell.optional().describe('The observed value for programs; left out where it is not a single finite value'),
    bounds: Bounds.optional(),
    message: Text.describe('One sentence: what was found against what was expected, and where'),
    location: Location.optional(),
    reproduce: Text.optional().describe('The SQL or the command that shows the finding again')
});

;// CONCATENATED MODULE: ./packages/core/src/verdict.ts




/** Raised when a reader of the old shape would misunderstand the new one. */
const VERDICT_VERSION = 1;
const Status = schemas/* enum */.k5n(['pass', 'warn', 'fail', 'inconclusive']);
/** What the author of the workflow decided about results that are not a plain pass or fail. */
const Policy = schemas/* strictObject */.rej({
    onInconclusive: schemas/* enum */.k5n(['fail', 'warn', 'pass']).describe('What an inconclusive verdict does to the step'),
    failOn: Severity.exclude(['info']).describe('The least severity at which a failed check fails the verdict')
});
/** One file that was judged, so that a later step can tell whether it speaks of the same bytes. */
const JudgedFile = schemas/* strictObject */.rej({ input: Name, path: Text, sha256: Sha256, bytes: schemas/* int */.Whr().min(0) });
/** Where a verdict comes from. Fields that only a CI run knows are absent on a terminal. */
const Provenance = schemas/* strictObject */.rej({
    repository: Text.optional(),
    ref: Text.optional(),
    sha: Text.optional(),
    workflow: Text.optional(),
    job: Text.optional(),
    matrix: Text.optional(),
    leg: schemas/* strictObject */.rej({ index: schemas/* int */.Whr().min(0).max(255), total: schemas/* int */.Whr().min(1).max(256) })
        .optional()
        .describe('Which leg of its matrix the job is, from 0, and how many there are'),
    runId: Text.optional(),
    runAttempt: schemas/* int */.Whr().min(1).optional(),
    runUrl: schemas/* url */.OZ5({ protocol: /^https?$/ })
        .max(1000)
        .optional(),
    inputs: schemas/* array */.YOg(JudgedFile).max(10000),
    startedAt: Instant,
    finishedAt: Instant,
    versions: schemas/* record */.g1P(Name, Text)
});
const identity = {
    version: schemas/* literal */.euz(VERDICT_VERSION),
    id: Name.describe('Unique within a run: by default action, job and matrix leg'),
    action: Name,
    title: Text,
    provenance: Provenance
};
/** All checks of one action, what they add up to, and the evidence worth showing. */
const Verdict = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz('verdict'),
    ...identity,
    status: Status,
    policy: Policy,
    checks: schemas/* array */.YOg(Check).max(10000),
    evidence: Evidence
});
/** Says that an action could not judge at all, so that a report built from verdict files does not overlook it. Never a verdict. */
const Failure = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz('error'),
    ...identity,
    message: Text
});
/** The contents of a verdict file: what crosses from one action to another, and nothing else does. */
const VerdictFile = schemas/* discriminatedUnion */.gMt('kind', [Verdict, Failure]);

;// CONCATENATED MODULE: ./packages/core/src/notify/notification.ts







/** Raised when a receiver of the old shape would misunderstand the new one. */
const NOTIFICATION_VERSION = 1;
/** What a webhook is told, as JSON. Every key is always there; `null` is what nobody knows, such as the run of a command on a terminal. */
const Notification = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz('notification'),
    version: schemas/* literal */.euz(NOTIFICATION_VERSION),
    action: Name.describe('The action that tells'),
    id: Name.describe('Of its verdict, unique within the run'),
    title: Text.describe('Heading of its verdict'),
    status: schemas/* enum */.k5n([...Status.options, 'error']).describe('Of its verdict; error when it could not judge, or did not come to its end'),
    passed: schemas/* boolean */.zMY().describe('Whether the workflow may go on'),
    changed: schemas/* boolean */.zMY().describe('Whether the action changed something: a version, an alias, traffic'),
    what: Text.describe('What it is about: the model, the service'),
    from: Text.nullable().describe('What there was before'),
    to: Text.nullable().describe('What there is now'),
    reason: Text.describe('Why, in a sentence'),
    who: Text.nullable().describe('Whose event or command started the run'),
    link: schemas/* string */.YjP().max(2000).nullable().describe('Where to read more: the report or the run'),
    repository: Text.nullable(),
    ref: Text.nullable(),
    sha: Text.nullable(),
    workflow: Text.nullable(),
    job: Text.nullable(),
    run: schemas/* strictObject */.rej({ id: Text, attempt: schemas/* int */.Whr().min(1) }).nullable(),
    at: Instant.describe('When the action was finished')
});
/** What there is to tell of a verdict or an error. Pure. */
function notificationOf(file, { news = {}, who, link }) {
    const { provenance } = file;
    const { repository, ref, sha, workflow, job, runId, runAttempt = 1 } = provenance;
    return redacted({
        kind: 'notification',
        version: NOTIFICATION_VERSION,
        action: file.action,
        id: file.id,
        title: line(file.title),
        status: file.kind === 'error' ? 'error' : file.status,
        passed: file.kind === 'verdict' && isPassed(file),
        changed: news.to !== undefined && news.to !== news.from,
        what: orNull(news.what) ?? line(file.title),
        from: orNull(news.from),
        to: orNull(news.to),
        // Slack refuses a block without text.
        reason: orNull(news.reason) ?? orNull(file.kind === 'error' ? file.message : headline(file)) ?? 'No reason was given.',
        who: orNull(who),
        link: webAddress(link) ?? webAddress(provenance.runUrl) ?? null,
        repository: orNull(repository),
        ref: orNull(ref),
        sha: orNull(sha),
        workflow: orNull(workflow),
        job: orNull(job),
        run: runId === undefined ? null : { id: line(runId), attempt: runAttempt },
        at: provenance.finishedAt
    });
}
const LONGEST_TEXT = 2000;
function line(text) {
    return plain(text, LONGEST_TEXT).trim();
}
function orNull(text) {
    const shown = line(text ?? '');
    return shown === '' ? null : shown;
}
/** An address that can be a link in all places, or nothing. */
function webAddress(text) {
    const url = text === undefined ? null : URL.parse(text);
    if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
        return undefined;
    const address = url.href.replace(/[|()<>'"\\^`{}*_~]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
    return address === cut(address, LONGEST_TEXT) ? address : undefined;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./packages/core/src/clock.ts

const systemClock = {
    now: () => performance.timeOrigin + performance.now(),
    random: Math.random,
    sleep: (ms, signal) => (0,promises_.setTimeout)(ms, undefined, signal === undefined ? {} : { signal })
};

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./packages/core/src/http/address.ts

/**
 * What an IP address, in any way of writing it, belongs to. After the IANA registries of special-purpose addresses: public is what is
 * globally reachable unicast. Anything that is no address is forbidden.
 */
function addressKind(address) {
    const [bare = ''] = address.split('%');
    if ((0,external_node_net_.isIP)(bare) === 0)
        return 'forbidden';
    if (!(0,external_node_net_.isIPv6)(bare))
        return kindOf(bare, 'ipv4');
    const embedded = embeddedIPv4(bare);
    if (embedded !== undefined)
        return kindOf(embedded, 'ipv4');
    const kind = kindOf(bare, 'ipv6');
    return kind === 'public' && !GLOBAL_UNICAST.check(bare, 'ipv6') ? 'private' : kind;
}
/** Names by which clouds offer the credentials of the machine to any program on it. Their addresses are forbidden as well. */
function isMetadataName(host) {
    const labels = host.toLowerCase().split('.');
    return METADATA_NAMES.has(labels.filter(label => label !== '').join('.'));
}
function kindOf(address, family) {
    if (FORBIDDEN.check(address, family))
        return 'forbidden';
    return PRIVATE.check(address, family) ? 'private' : 'public';
}
/** The IPv4 address that an IPv6 address stands for: mapped (`::ffff:0:0/96`) or translated by NAT64 (`64:ff9b::/96`). */
function embeddedIPv4(address) {
    const groups = groupsOf(address);
    const prefix = groups.slice(0, 6).join(':');
    if (prefix !== '0:0:0:0:0:65535' && prefix !== `${0x64}:${0xff9b}:0:0:0:0`)
        return undefined;
    return groups
        .slice(6)
        .flatMap(group => [group >> 8, group & 0xff])
        .join('.');
}
/** The eight numbers of an IPv6 address. */
function groupsOf(address) {
    // The URL parser brings every way of writing to one, without a dotted end.
    const [left = '', right] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
    const numbers = (part) => part === undefined || part === '' ? [] : part.split(':').map(group => Number.parseInt(group, 16));
    const head = numbers(left);
    const tail = numbers(right);
    return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail];
}
function blockList(ipv4, ipv6) {
    const list = new external_node_net_.BlockList();
    const add = (subnets, family) => {
        for (const subnet of subnets) {
            const [network = '', bits] = subnet.split('/');
            list.addSubnet(network, Number(bits), family);
        }
    };
    add(ipv4, 'ipv4');
    add(ipv6, 'ipv6');
    return list;
}
/** Link-local, and where clouds serve credentials: AWS and Google (169.254.169.254 and their IPv6 ones), Alibaba, Oracle, Azure. */
const FORBIDDEN = blockList(['169.254.0.0/16', '100.100.100.200/32', '192.0.0.192/32', '168.63.129.16/32'], ['fe80::/10', 'fd00:ec2::/32', 'fd20:ce::254/128']);
const PRIVATE = blockList([
    ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24'],
    ...['192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4']
], ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);
const GLOBAL_UNICAST = blockList([], ['2000::/3']);
const METADATA_NAMES = new Set(['metadata', 'metadata.google.internal', 'metadata.goog', 'instance-data', 'instance-data.ec2.internal']);

;// CONCATENATED MODULE: ./packages/core/src/http/http-error.ts
/** A request that did not succeed, told to people. Holds no query, header or token of it. */
class HttpError extends Error {
    name = 'HttpError';
    problem;
    /** `undefined` when there was no answer. */
    status;
    constructor(message, problem, status, options) {
        super(message, options);
        this.problem = problem;
        this.status = status;
    }
}

;// CONCATENATED MODULE: ./packages/core/src/http/destination.ts






/** Longest host and path that a message shows. */
const LONGEST_SHOWN = 200;
/**
 * An address that may be asked. Everything that can be known before a connection is made is checked here; what a name resolves to is
 * checked by `guardedLookup` as the connection is made. Behind a proxy it is the proxy that resolves names, so that there only names
 * and literal addresses are checked.
 */
function destination(text, allowPrivateNetwork) {
    const refuse = (detail) => new HttpError(detail, 'address');
    if (!URL.canParse(text))
        throw refuse('this is no address such as "https://gateway.example.com/weights"');
    const url = new URL(text);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        throw refuse(`"${plain(url.protocol, 20)}" is not supported; use "https:"`);
    if (url.username !== '' || url.password !== '') {
        throw refuse('the address holds a user name or a password, and addresses end up in logs. Take it out and pass a token as a secret');
    }
    if (url.protocol === 'http:' && !allowPrivateNetwork) {
        throw refuse(`plain "http:" can be read and changed on the way. Use "https:", or, within a network of your own, ${WAY_OUT}`);
    }
    if (isMetadataName(url.hostname))
        throw refuse(`${url.hostname} hands out the credentials of the machine in a cloud and is never asked`);
    const host = bareHost(url);
    const problem = (0,external_node_net_.isIP)(host) === 0 ? undefined : addressProblem(host, allowPrivateNetwork);
    if (problem !== undefined)
        throw refuse(`it is ${problem}`);
    return url;
}
/** Host and path, for people: a query may hold a key. */
function shownAddress(text) {
    const url = URL.parse(text);
    if (url === null)
        return `"${plain(redact(text.split(/[?#]/)[0] ?? ''), LONGEST_SHOWN)}"`;
    return cut(redact(`${url.host}${url.pathname === '/' ? '' : url.pathname}`), LONGEST_SHOWN);
}
/** The host as sockets want it: an IPv6 address without brackets. */
function bareHost(url) {
    return url.hostname.replace(/^\[(.*)\]$/, '$1');
}
/**
 * The `lookup` of a socket that refuses to connect where it may not. The address that is checked is the one that is connected to, so a
 * name that changes its mind between check and connection (DNS rebinding) gains nothing. One refused address refuses the name.
 */
function guardedLookup(allowPrivateNetwork, resolve = external_node_dns_.lookup) {
    return (hostname, options, callback) => {
        resolve(hostname, { ...options, all: true }, (error, addresses) => {
            if (error !== null)
                return callback(error, []);
            for (const { address } of addresses) {
                const problem = addressProblem(address, allowPrivateNetwork);
                if (problem !== undefined)
                    return callback(new HttpError(`${hostname} is ${problem}`, 'address'), []);
            }
            const [first] = addresses;
            if (options.all === true || first === undefined)
                return callback(null, addresses);
            callback(null, first.address, first.family);
        });
    };
}
function addressProblem(address, allowPrivateNetwork) {
    const kind = addressKind(address);
    if (kind === 'forbidden')
        return `${address}, a link-local or metadata address, which is never asked`;
    if (kind === 'public' || allowPrivateNetwork)
        return undefined;
    return `${address}, which is not a public address. If that is meant, ${WAY_OUT}`;
}
const WAY_OUT = 'set "allow-private-network: true" in the workflow';

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./packages/core/src/format.ts
/**
 * Numbers as people read them, the same on every machine: no locale, no time zone.
 */
/** Five significant digits, thousands grouped; `NaN` and infinities by their name. */
function formatNumber(value, digits = 5) {
    if (!Number.isFinite(value))
        return String(value);
    if (Object.is(value, -0))
        return '0';
    if (Number.isInteger(value) && Math.abs(value) < 1e15)
        return grouped(String(value));
    const size = Math.abs(value);
    if (size < 1e-4 || size >= 1e15)
        return trimmed(value.toExponential(digits - 1));
    const decimals = Math.min(20, Math.max(0, digits - 1 - Math.floor(Math.log10(size))));
    return grouped(trimmed(value.toFixed(decimals)));
}
/** Two different numbers never look the same: as many digits as it takes to tell them apart. */
function formatApart(a, b) {
    for (let digits = 5; digits <= 16; digits++) {
        const pair = [formatNumber(a, digits), formatNumber(b, digits)];
        if (pair[0] !== pair[1] || a === b || !Number.isFinite(a) || !Number.isFinite(b))
            return pair;
    }
    return [String(a), String(b)];
}
/** A share as a percentage: `0.0213` is `2.13%`. */
function formatShare(share) {
    return Number.isFinite(share) ? `${formatNumber(share * 100, 4)}%` : String(share);
}
/** A count of bytes: `12.8 MB`. Decimal units, as disks and registries count. */
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
    return `${formatNumber(bytes / 1000 ** step, 3)} ${units[step] ?? 'B'}`;
}
/** A length of time: `850 ms`, `12.3 s`, `4 min 10 s`. */
function formatDuration(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 60_000)
        return `${formatNumber(milliseconds / 1000, 3)} s`;
    const minutes = Math.floor(milliseconds / 60_000);
    return `${grouped(String(minutes))} min ${Math.round((milliseconds % 60_000) / 1000)} s`;
}
/** A time that was measured, to four digits: `140.8 ns`, `5.171 ms`, `2.5 s`. */
function formatSeconds(seconds) {
    if (seconds === 0)
        return '0 s';
    const [unit, size] = TIME_UNITS.find(([, least]) => Math.abs(seconds) >= least) ?? ['ns', 1e-9];
    return `${formatNumber(Number((seconds / size).toPrecision(4)), 4)} ${unit}`;
}
const TIME_UNITS = [
    ['s', 1],
    ['ms', 1e-3],
    ['µs', 1e-6],
    ['ns', 1e-9]
];
/** `1 row`, `2 rows`, `3,000,000 rows`. */
function counted(count, noun, plural = `${noun}s`) {
    return `${formatNumber(count)} ${count === 1 ? noun : plural}`;
}
function trimmed(text) {
    return text.replace(/(\.\d*?)0+(?=e|$)/, '$1').replace(/\.(?=e|$)/, '');
}
function grouped(text) {
    const [whole = '', fraction] = text.split('.');
    const head = whole.replace(/\B(?=(\d{3})+$)/g, ',');
    return fraction === undefined ? head : `${head}.${fraction}`;
}

;// CONCATENATED MODULE: ./packages/core/src/http/backoff.ts
/** Tries of one request, the first one included. */
const MOST_TRIES = 5;
const LONGEST_WAIT_MS = 32_000;
/** Answers of a server or a gateway that is busy or starting: the same request may succeed in a moment. */
const TRANSIENT_STATUSES = new Set([408, 500, 502, 503, 504]);
/** Milliseconds to wait after so many tries: any time up to a limit that doubles from one second, so that clients do not come in waves. */
function fullJitter(tries, random) {
    return random * Math.min(LONGEST_WAIT_MS, 1000 * 2 ** (tries - 1));
}
/** `Retry-After`, in seconds or as a date, in milliseconds from now; `undefined` when absent or senseless. */
function retryAfter(headers, now) {
    const text = headers['retry-after'];
    if (text === undefined)
        return undefined;
    const ms = /^\d{1,9}$/.test(String(text)) ? Number(text) * 1000 : Date.parse(String(text)) - serverTime(headers, now);
    return ms >= 0 ? ms : undefined;
}
/** The server's own clock says how far away its dates are; this machine's may be wrong. */
function serverTime(headers, now) {
    const date = Date.parse(String(headers.date));
    return Number.isNaN(date) ? now : date;
}

// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(44942);
;// CONCATENATED MODULE: ./packages/core/src/version.ts
/** The version of this release. `npm version` keeps it equal to package.json's; a test compares them. */
const VERSION = '0.1.0';

;// CONCATENATED MODULE: ./packages/core/src/http/exchange.ts




const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** One try of a request, with the redirects of a GET. Any status is an answer; everything else rejects. */
async function exchange(request, limits) {
    let url = destination(request.url, limits.allowPrivateNetwork);
    let headers = request.headers ?? {};
    for (let redirects = 0;; redirects += 1) {
        const answer = await askOnce({ ...request, headers }, url, limits);
        const { location } = answer.headers;
        if (!REDIRECTS.has(answer.status) || location === undefined)
            return answer;
        const next = URL.parse(location, url.href);
        const shown = next === null ? 'nowhere' : shownAddress(next.href);
        if (request.method !== 'GET') {
            throw new HttpError(`it is redirected to ${shown}, and a ${request.method} does not follow. Use that address`, 'status', answer.status);
        }
        if (redirects >= MOST_REDIRECTS)
            throw new HttpError(`it was redirected more than ${MOST_REDIRECTS} times`, 'status', answer.status);
        if (next === null)
            throw new HttpError('it is redirected to something that is no address', 'answer', answer.status);
        if (url.protocol === 'https:' && next.protocol !== 'https:') {
            throw new HttpError(`it is redirected from "https:" to "${next.protocol}" at ${shown}, which is never followed`, 'address');
        }
        // What was meant for one host is nobody else's business, tokens least of all.
        if (next.origin !== url.origin)
            headers = onlyAccept(headers);
        url = redirected(next, limits.allowPrivateNetwork, shown);
    }
}
async function askOnce(request, url, limits) {
    const { message, dispose } = await openExchange(request, url, limits);
    try {
        const status = message.statusCode ?? 0;
        const { receive } = limits;
        if (receive === undefined || status < 200 || status >= 300)
            return { status, headers: message.headers, text: await readText(message, limits.maxBytes) };
        refuseCompressed(message);
        await receive(message);
        return { status, headers: message.headers, text: '' };
    }
    finally {
        dispose();
    }
}
/** Sends a request to a checked address, through the proxy of the environment where there is one. No redirect is followed. */
async function openExchange(request, url, { allowPrivateNetwork, signal }) {
    const guard = {
        prepareRequest: (options) => {
            options.signal = signal;
            options.lookup = guardedLookup(allowPrivateNetwork);
            const proxy = proxyOptions(options.agent);
            // A request that waits for its proxy cannot be ended by itself, only the one to the proxy can.
            if (proxy !== undefined)
                Object.assign(proxy, { signal });
            else
                options.host = bareHost(url);
        },
        canHandleAuthentication: () => false,
        handleAuthentication: () => Promise.reject(new Error('Not asked for'))
    };
    const client = new lib/* HttpClient */.Qq(`gauntlet/${VERSION}`, [guard], { allowRedirects: false, allowRetries: false });
    try {
        const { message } = await client.request(request.method, url.href, request.body ?? null, { ...request.headers });
        return { message, dispose: () => client.dispose() };
    }
    catch (cause) {
        client.dispose();
        throw cause;
    }
}
/** What the requests of an agent to its proxy are made with; `undefined` when it has no proxy. */
function proxyOptions(agent) {
    const options = typeof agent === 'object' && 'proxyOptions' in agent ? agent.proxyOptions : undefined;
    return typeof options === 'object' && options !== null ? options : undefined;
}
async function readText(message, maxBytes) {
    if (Number(message.headers['content-length']) > maxBytes) {
        message.destroy();
        throw new HttpError(tooLarge(maxBytes), 'answer', message.statusCode);
    }
    refuseCompressed(message);
    const chunks = [];
    let bytes = 0;
    // Leaving the loop early destroys the connection.
    for await (const chunk of message) {
        bytes += chunk.length;
        if (bytes > maxBytes)
            throw new HttpError(tooLarge(maxBytes), 'answer', message.statusCode);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function refuseCompressed(message) {
    const encoding = message.headers['content-encoding'];
    if (encoding === undefined || encoding === 'identity')
        return;
    message.destroy();
    throw new HttpError('its answer is compressed, which was not asked for', 'answer', message.statusCode);
}
function tooLarge(maxBytes) {
    return `its answer is larger than ${maxBytes} bytes`;
}
function redirected(next, allowPrivateNetwork, shown) {
    try {
        return destination(next.href, allowPrivateNetwork);
    }
    catch (cause) {
        throw new HttpError(`it is redirected to ${shown}: ${cause instanceof Error ? cause.message : ''}`, 'address');
    }
}
function onlyAccept(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() === 'accept'));
}

;// CONCATENATED MODULE: ./packages/core/src/http/network-problem.ts

/** A network error in our own words: its own may hold the query of the address. */
function networkProblem(thrown, url) {
    const code = codeOf(thrown);
    // The address itself was read before: only that of the proxy is left.
    if (code === 'ERR_INVALID_URL') {
        const detail = 'the proxy of the environment (HTTPS_PROXY or HTTP_PROXY) is no address such as http://proxy.example.com:3128';
        return { hopeless: true, detail };
    }
    const proxied = (0,lib/* getProxyUrl */.s_)(url) === '' ? '' : ' (through the proxy of the environment)';
    if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(code)) {
        return { hopeless: true, detail: `its certificate is not trusted here (${code}). Name its authority in NODE_EXTRA_CA_CERTS` };
    }
    if (/SSL|TLS|EPROTO/.test(code))
        return { hopeless: true, detail: `it does not speak TLS as it should (${code}). Is "https:" right?` };
    if (code === 'ERR_INVALID_CHAR')
        return { hopeless: true, detail: 'a header or token holds a character that no header may hold, such as a line break' };
    const words = WORDS[code];
    const detail = words === undefined ? `the connection failed${code === '' ? '' : ` (${code})`}` : `${words} (${code})`;
    return { hopeless: code === 'ENOTFOUND' && proxied === '', detail: `${detail}${proxied}` };
}
const WORDS = {
    ECONNREFUSED: 'nothing answers there',
    ECONNRESET: 'the connection was cut',
    EPIPE: 'the connection was cut',
    ETIMEDOUT: 'the network does not answer',
    EHOSTUNREACH: 'there is no way to this host',
    ENETUNREACH: 'there is no way to this network',
    ENOTFOUND: 'the name of the host is not known',
    EAI_AGAIN: 'the name of the host could not be looked up'
};
function codeOf(thrown) {
    if (!(thrown instanceof Error))
        return '';
    if ('code' in thrown && typeof thrown.code === 'string')
        return thrown.code;
    return codeOf(thrown.cause);
}

;// CONCATENATED MODULE: ./packages/core/src/http/retry.ts

/**
 * What to do after a try without success. A GET, a PUT and a DELETE say the same however often they are said, so they are tried again after
 * failures that pass; a POST never is, because it may have been done.
 */
function nextTry({ method, setback, tries, elapsedMs, budgetMs, now, random }) {
    if (method === 'POST' || !mayPass(setback))
        return { do: 'stop', because: 'final' };
    if (tries >= MOST_TRIES)
        return { do: 'stop', because: 'tries' };
    const asked = setback.kind === 'answer' ? (retryAfter(setback.headers, now) ?? 0) : 0;
    const ms = Math.max(fullJitter(tries, random), asked);
    return elapsedMs + ms < budgetMs ? { do: 'wait', ms } : { do: 'stop', because: 'budget' };
}
function mayPass(setback) {
    return setback.kind === 'answer' ? setback.status === 429 || TRANSIENT_STATUSES.has(setback.status) : setback.kind === 'network';
}

;// CONCATENATED MODULE: ./packages/core/src/http/send-request.ts











const TIMEOUT_MS = 10_000;
const BUDGET_MS = 120_000;
const MOST_BYTES = 1024 * 1024;
const GOALS = { GET: 'read', PUT: 'write to', POST: 'post to', DELETE: 'delete' };
/**
 * Sends a request and answers with what came back of it, in as many tries as `nextTry` allows. Proxies and authorities of the
 * environment are honoured.
 *
 * Rejects with an `HttpError` for every status but 2xx. After one of a PUT or a POST without a status, or with one of the 5xx, nobody
 * knows whether it was done.
 */
function sendRequest(request, policy, clock = systemClock) {
    return sendAndReceive(request, policy, clock);
}
/** `sendRequest`, with something that takes the body of a successful answer, from its beginning at each try. */
async function sendAndReceive(request, policy, clock, receive) {
    const { timeoutMs = TIMEOUT_MS, budgetMs = BUDGET_MS, maxBytes = MOST_BYTES, allowPrivateNetwork, signal } = policy;
    const subject = request.goal === undefined ? GOALS[request.method] : `${request.goal} at`;
    const error = (detail, problem, status) => new HttpError(`Could not ${subject} ${shownPlace(request)}: ${withoutSecrets(detail, request)}`, problem, status);
    const isCancelled = () => signal?.aborted === true;
    const taking = receive === undefined ? {} : { receive };
    const startedAt = clock.now();
    for (let tries = 1;; tries += 1) {
        if (isCancelled())
            throw error('cancelled', 'cancelled');
        const tryMs = tries === 1 ? timeoutMs : Math.max(1, Math.min(timeoutMs, budgetMs - (clock.now() - startedAt)));
        const timeout = new AbortController();
        const timer = setTimeout(() => timeout.abort(), tryMs);
        const ended = signal === undefined ? timeout.signal : AbortSignal.any([timeout.signal, signal]);
        let failure;
        try {
            const said = await untilAborted(exchange(request, { maxBytes, allowPrivateNetwork, signal: ended, ...taking }), ended);
            const answer = { ...said, text: withoutOurs(said.text, request) };
            if (answer.status >= 200 && answer.status < 300)
                return answer;
            failure = refusal(answer);
        }
        catch (thrown) {
            if (isCancelled())
                throw error('cancelled', 'cancelled');
            failure = timeout.signal.aborted
                ? { ...OVERDUE, detail: `no complete answer within ${formatDuration(tryMs)}` }
                : failureOf(thrown, request.url);
        }
        finally {
            clearTimeout(timer);
        }
        const now = clock.now();
        const elapsedMs = now - startedAt;
        const next = nextTry({ method: request.method, setback: failure.setback, tries, elapsedMs, budgetMs, now, random: clock.random() });
        if (next.do === 'stop') {
            const often = tries > 1 ? `, ${tries} times in ${formatDuration(elapsedMs)}` : '';
            throw error(`${failure.detail}${often}${comeBack(failure.setback, now)}`, failure.problem, failure.status);
        }
        await clock.sleep(next.ms, signal).catch(thrown => {
            throw isCancelled() ? error('cancelled', 'cancelled') : thrown;
        });
    }
}
/**
 * What the signal ends, whether the exchange notices or not: after an answer that hands the connection over (101), Node tells nobody
 * anything, and a process that waits for nothing else would be gone without a word.
 */
async function untilAborted(work, signal) {
    const { promise, reject } = Promise.withResolvers();
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    try {
        return await Promise.race([work, promise]);
    }
    finally {
        signal.removeEventListener('abort', onAbort);
    }
}
const OVERDUE = { setback: { kind: 'network' }, problem: 'timeout' };
function refusal({ status, headers, text }) {
    const said = /html/i.test(headers['content-type'] ?? '') ? '' : plain(text, 200).trim();
    const denied = status === 401 || status === 403 ? '. Is the token there, right and not expired?' : '';
    const detail = `it answered ${status} ${external_node_http_.STATUS_CODES[status] ?? ''}`.trim();
    return {
        setback: { kind: 'answer', status, headers },
        problem: 'status',
        detail: `${detail}${said === '' ? '' : ` (${said})`}${denied}`,
        status
    };
}
function failureOf(thrown, url) {
    const own = ownError(thrown);
    if (own !== undefined)
        return { setback: { kind: 'hopeless' }, problem: own.problem, detail: own.message, status: own.status };
    const { hopeless, detail } = networkProblem(thrown, url);
    return { setback: { kind: hopeless ? 'hopeless' : 'network' }, problem: 'network', detail };
}
function ownError(thrown) {
    if (thrown instanceof HttpError)
        return thrown;
    return thrown instanceof Error && thrown.cause !== undefined ? ownError(thrown.cause) : undefined;
}
function comeBack(setback, now) {
    const ms = setback.kind === 'answer' ? retryAfter(setback.headers, now) : undefined;
    return ms === undefined || ms === 0 ? '' : `; it asks to come back in ${formatDuration(ms)}`;
}
function shownPlace({ url, secretAddress = false }) {
    if (!secretAddress)
        return shownAddress(url);
    return shownAddress(URL.parse('/', url)?.href ?? 'an address that is none');
}
function withoutSecrets(detail, request) {
    return redact(withoutOurs(detail, request));
}
/** A server may repeat what it was sent, and what it says ends up in messages: taken out before anything is cut to fit. */
function withoutOurs(text, { headers = {}, url, secretAddress = false }) {
    const secrets = Object.entries(headers).flatMap(([name, value]) => OPEN_HEADERS.has(name.toLowerCase()) ? [] : [value, ...value.split(' ')]);
    return [...secrets, ...(secretAddress ? partsOf(url) : [])]
        .filter(secret => secret.length >= 8)
        .reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}
/** What a message could repeat of a secret address, the longest first. The host is no secret. */
function partsOf(address) {
    const url = URL.parse(address);
    if (url === null)
        return [address];
    const { href, pathname, search, hash } = url;
    const values = [...url.searchParams.values()];
    return [address, href, `${pathname}${search}${hash}`, `${pathname}${search}`, pathname, ...pathname.split('/'), ...values];
}
const OPEN_HEADERS = new Set(['accept', 'content-type', 'user-agent']);

;// CONCATENATED MODULE: ./packages/core/src/markdown.ts

/** A pipe table. Titles are text; cells are Markdown already, one line each. */
function table(columns, rows) {
    const line = (cells) => `| ${cells.map(cell => cell.replace(/\n/g, ' ')).join(' | ')} |`;
    return [
        line(columns.map(column => markdown(column.title))),
        line(columns.map(column => (column.align === 'right' ? '---:' : '---'))),
        ...rows.map(row => line(columns.map((_, index) => row[index] ?? '')))
    ].join('\n');
}
/** A fold. GitHub parses Markdown inside only after a blank line. */
function details(summary, body, open = false) {
    return `<details${open ? ' open' : ''}><summary>${htmlInMarkdown(summary)}</summary>\n\n${body}\n\n</details>`;
}
/** Blocks with the blank lines between them that Markdown needs; empty ones vanish. */
function blocks(...parts) {
    return parts.filter(part => part !== undefined && part !== false && part !== '').join('\n\n');
}


;// CONCATENATED MODULE: ./packages/core/src/notify/slack-message.ts


const LONGEST_HEADER = 150;
const LONGEST_SECTION = 2900;
const LONGEST_FIELD = 300;
/** A notification as a message of Slack. Foreign text stands in it as `plain_text`, in which nothing is formatted. */
function slackMessage(notification) {
    const { sign, word } = STATUS_WORDS[notification.status];
    const heading = `${sign} ${notification.title}: ${word}`;
    const { link, reason } = notification;
    const facts = factsOf(notification);
    const told = [`${heading}. ${reason}`, ...facts.map(([name, value]) => `${name}: ${value}`)].map(text => slack(text, LONGEST_SECTION));
    return {
        text: [...told, ...(link === null ? [] : [shownLink(link)])].join('\n'),
        blocks: [
            { type: 'header', text: plainText(heading, LONGEST_HEADER) },
            { type: 'section', text: plainText(reason, LONGEST_SECTION) },
            { type: 'section', fields: facts.map(([name, value]) => plainText(`${name}: ${value}`, LONGEST_FIELD)) },
            ...(link === null ? [] : [{ type: 'context', elements: [{ type: 'mrkdwn', text: shownLink(link) }] }])
        ]
    };
}
/** What is worth a line of its own, at most ten: Slack takes no more. Always one at least. */
function factsOf({ what, title, from, to, who, repository, ref, job, action }) {
    const facts = [
        ['What', what === title ? null : what],
        ['From', from],
        ['To', to],
        ['Who', who],
        ['Where', repository === null ? null : [repository, ...(ref === null ? [] : [ref.replace(/^refs\/(heads|tags)\//, '')])].join(' ')],
        ['Step', [action, ...(job === null ? [] : [`of job ${job}`])].join(' ')]
    ];
    return facts.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value]]));
}
function plainText(text, maxLength) {
    return { type: 'plain_text', text: slack(text, maxLength), emoji: false };
}
/** The address was checked and holds no `<`, `>` or `|`. */
function shownLink(link) {
    return `<${link.replaceAll('&', '&amp;')}>`;
}

;// CONCATENATED MODULE: ./packages/core/src/notify/issue-comment.ts



/** A notification as a comment on an issue. */
function issueComment(notification) {
    const { sign, word } = STATUS_WORDS[notification.status];
    const facts = factsOf(notification).map(([name, value]) => [name, markdown(value)]);
    return `${blocks(`### ${sign} ${markdown(notification.title)}: ${word}`, `**${markdown(notification.reason, 2000)}**`, table([{ title: 'What' }, { title: 'Which' }], facts), notification.link !== null && `[Read more](${notification.link})`)}\n`;
}

;// CONCATENATED MODULE: ./packages/core/src/notify/notify.ts









const notify_TIMEOUT_MS = 10_000;
const GRACE_MS = 2000;
const notify_MOST_TRIES = 3;
const BETWEEN_TRIES_MS = 1500;
/**
 * Tells everybody who is to be told, all at the same time. Whom it cannot tell, it warns of: the verdict is out and stands, and nothing
 * that is said of it elsewhere changes it. Never rejects.
 */
async function notify(recipients, notification, means) {
    const concerned = recipients.filter(({ when }) => concerns(when, notification));
    if (concerned.length === 0)
        return;
    const deadline = graceAfter(means.signal);
    try {
        await Promise.all(concerned.map(recipient => tell(recipient, notification, { ...means, signal: deadline.signal })));
    }
    finally {
        deadline.dispose();
    }
}
function concerns(when, { passed, changed }) {
    if (when === 'always')
        return true;
    return when === 'changed' ? changed : !passed;
}
async function tell(recipient, notification, means) {
    if (recipient.kind === 'nowhere') {
        return notice(`Nobody is told by "${recipient.meant}" of "notify": it is empty. A secret is, where it is not set, and always for a pull request from a fork.`);
    }
    try {
        if (recipient.kind === 'issue')
            return say(`Told issue ${recipient.number}: ${await comment(recipient.number, notification, means)}`);
        const message = recipient.kind === 'slack' ? slackMessage(notification) : notification;
        await post(recipient.address, message, recipient.kind === 'slack' ? 'tell Slack' : 'tell the webhook', means);
        say(`Told ${recipient.kind === 'slack' ? 'Slack' : 'the webhook'} at ${hostOf(recipient.address)}.`);
    }
    catch (thrown) {
        warning(`${redact(messageOf(thrown))}. The verdict stands; "notify" only tells of it.`);
    }
}
async function post(url, message, goal, { allowPrivateNetwork, signal, clock = systemClock }) {
    const policy = { timeoutMs: notify_TIMEOUT_MS, budgetMs: notify_TIMEOUT_MS, allowPrivateNetwork, signal };
    const headers = { 'content-type': 'application/json' };
    const request = { method: 'POST', url, headers, body: JSON.stringify(message), goal, secretAddress: true };
    for (let tries = 1;; tries += 1) {
        try {
            await sendRequest(request, policy);
            return;
        }
        catch (thrown) {
            // It was not taken, so that it is not told twice: Slack takes one message a second, and the legs of a matrix end together.
            if (!(thrown instanceof HttpError) || thrown.status !== 429 || tries >= notify_MOST_TRIES || signal.aborted)
                throw thrown;
            await clock.sleep((tries + clock.random()) * BETWEEN_TRIES_MS, signal).catch(() => {
                throw thrown;
            });
        }
    }
}
/** Answers the address of the comment. */
async function comment(number, notification, { environment, token, signal }) {
    const { apiUrl, repository } = environment;
    const goal = `comment on issue ${number}`;
    if (repository === undefined)
        throw new Error(`Could not ${goal}: the repository is not known. Set GITHUB_REPOSITORY to owner/name`);
    if (token === undefined)
        throw new Error(`Could not ${goal}: there is no token. Pass "github-token", or set GITHUB_TOKEN`);
    const headers = {
        accept: 'application/vnd.github+json',
        'content-type': 'application/json',
        'x-github-api-version': '2022-11-28',
        authorization: `Bearer ${token}`
    };
    const url = `${apiUrl}/repos/${repository}/issues/${number}/comments`;
    const body = JSON.stringify({ body: issueComment(notification) });
    try {
        // The address of the API is the runner's word, also where it is one of the company's own network.
        const policy = { timeoutMs: notify_TIMEOUT_MS, budgetMs: notify_TIMEOUT_MS, allowPrivateNetwork: true, signal };
        const { text } = await sendRequest({ method: 'POST', url, headers, body, goal }, policy);
        return commentAddress(text);
    }
    catch (cause) {
        const help = cause instanceof HttpError ? WAYS_OUT.get(cause.status ?? 0) : undefined;
        throw help === undefined ? cause : new Error(`${messageOf(cause)}. ${help}`);
    }
}
const WAYS_OUT = new Map([
    [
        403,
        'Give the job "permissions: issues: write" (for a pull request "pull-requests: write" will do). The token of a pull request from a fork can only read'
    ],
    [404, 'Either there is no such issue in this repository, or the token may not see it: the job needs "permissions: issues: write"'],
    [410, 'Issues are switched off in this repository']
]);
function commentAddress(answer) {
    const said = JSON.parse(answer);
    const url = typeof said === 'object' && said !== null && 'html_url' in said ? said.html_url : undefined;
    return typeof url === 'string' ? url : 'the comment is written';
}
function hostOf(address) {
    return shownAddress(URL.parse('/', address)?.href ?? '');
}
/** A signal that follows another one some seconds later: long enough to say that the job was cancelled. */
function graceAfter(signal) {
    const controller = new AbortController();
    let timer;
    const begin = () => {
        timer = setTimeout(() => controller.abort(), GRACE_MS);
    };
    if (signal.aborted)
        begin();
    else
        signal.addEventListener('abort', begin, { once: true });
    return {
        signal: controller.signal,
        dispose: () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', begin);
        }
    };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./packages/core/src/config-error.ts

/** Everything that is wrong with one config. The message names the first ten; `problems` holds all. */
class ConfigError extends InputError {
    problems;
    constructor(input, message, problems) {
        super(input, message);
        this.problems = problems;
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
;// CONCATENATED MODULE: ./packages/core/src/config-problems.ts


/** What is wrong with a config, in the words of somebody who reads their YAML, not our schema. */
function explained({ issues }, schema) {
    return withoutEchoes(issues).flatMap(issue => explain(issue, [], schema));
}
/** What a config of this shape can hold, for one that holds nothing: `. It can have metrics, slices …`. */
function keysHint(schema) {
    const keys = knownKeys(schema, []);
    return keys.length === 0 ? '' : `. It can have ${firstOf(keys)}`;
}
/** Without what a map lacks because one of its keys is misspelt: that is said once, of the key. */
function withoutEchoes(issues) {
    const misspelt = issues.filter(({ code }) => code === 'unrecognized_keys');
    const holds = (path) => misspelt.some(key => path.every((step, index) => key.path[index] === step));
    return issues.filter(({ code, path }) => code !== 'custom' || !holds(path));
}
function explain(issue, above, schema) {
    const path = [...above, ...issue.path];
    const at = path.length === 0 ? '' : `"${path.map(String).join('.')}" `;
    if (issue.code === 'unrecognized_keys') {
        return issue.keys.map(key => ({
            path: [...path, key],
            problem: `unknown key "${[...path, key].join('.')}".${suggestion(key, knownKeys(schema, path))}`
        }));
    }
    if (issue.code === 'invalid_union')
        return explainUnion(issue, path, schema);
    if (issue.message.endsWith('received undefined') && issue.code === 'invalid_type')
        return [{ path, problem: `${at}is missing (expected ${issue.expected})` }];
    if (issue.code === 'invalid_type' && issue.message.endsWith('received null'))
        return [{ path, problem: `${at}holds nothing (expected ${shape(issue.expected, schema, path)})` }];
    if (issue.code === 'invalid_type' && SHAPES.has(issue.expected))
        return [{ path, problem: `${at}expected ${shape(issue.expected, schema, path)}, ${/received .*/.exec(issue.message)?.[0] ?? ''}` }];
    if (issue.code === 'too_small' && issue.minimum === 1 && EMPTY[issue.origin] !== undefined)
        return [{ path, problem: `${at}${EMPTY[issue.origin]}` }];
    return [{ path, problem: `${at}${issue.message.replace(/^Invalid input: /, '')}` }];
}
/** Of a union, the member that got furthest is the one the author meant. */
function explainUnion(issue, path, schema) {
    const members = issue.errors.filter(member => member.length > 0);
    const deepest = members.sort((a, b) => depth(b) - depth(a))[0];
    if (deepest === undefined)
        return [{ path, problem: `"${path.map(String).join('.')}" ${issue.message}` }];
    const flat = members.filter(member => depth(member) === 0);
    if (flat.length === members.length && flat.length > 1 && flat.every(member => member[0]?.code === 'invalid_type')) {
        const received = (what) => flat.every(member => member[0]?.message.endsWith(`received ${what}`));
        const kinds = flat.map(member => (member[0]?.code === 'invalid_type' ? shape(member[0].expected, schema, path) : '')).join(' or ');
        const said = received('undefined')
            ? `is missing (expected ${kinds})`
            : received('null')
                ? `holds nothing (expected ${kinds})`
                : `expected ${kinds}`;
        return [{ path, problem: `"${path.map(String).join('.')}" ${said}` }];
    }
    return deepest.flatMap(inner => explain(inner, path, schema));
}
function depth(issues) {
    return Math.max(...issues.map(issue => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)));
}
/** What YAML calls these. */
const SHAPES = new Map([
    ['object', 'a map'],
    ['record', 'a map'],
    ['array', 'a list']
]);
const EMPTY = { array: 'is an empty list', string: 'is empty' };
/** What was expected; of a map the keys that it can have, for the first one is often all that is missing: `max: 1%`. */
function shape(expected, schema, path) {
    const keys = expected === 'object' ? knownKeys(schema, path) : [];
    return `${SHAPES.get(expected) ?? expected}${keys.length === 0 ? '' : ` (with ${firstOf(keys)})`}`;
}
function firstOf(keys) {
    return `${keys.slice(0, 8).join(', ')}${keys.length > 8 ? ' …' : ''}`;
}
/** The keys the schema allows at a path, for "did you mean". */
function knownKeys(schema, path) {
    let here = json_schema_processors/* toJSONSchema */.bl(schema, { io: 'input', unrepresentable: 'any' });
    for (const step of path)
        here = childSchemas(here, step);
    return [...new Set(members(here).flatMap(keysOf))];
}
/** The keys of a map, those first that it must have. */
function keysOf(schema) {
    const { properties, required } = record(schema);
    const keys = Object.keys(record(properties));
    const needed = keys.filter(key => Array.isArray(required) && required.includes(key));
    return [...needed, ...keys.filter(key => !needed.includes(key))];
}
function childSchemas(schema, step) {
    const children = members(schema).flatMap(member => {
        const { properties, additionalProperties, items } = record(member);
        if (typeof step === 'number')
            return items === undefined ? [] : [items];
        const named = record(properties)[String(step)];
        return named === undefined ? [additionalProperties].filter(child => typeof child === 'object') : [named];
    });
    return { anyOf: children };
}
function members(schema) {
    const { anyOf, oneOf, allOf } = record(schema);
    const inner = [anyOf, oneOf, allOf].filter(Array.isArray).flat();
    return inner.length === 0 ? [schema] : inner.flatMap(members);
}
function record(value) {
    return typeof value === 'object' && value !== null ? value : {};
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var tinyglobby_dist = __webpack_require__(73382);
;// CONCATENATED MODULE: ./packages/core/src/paths.ts





/** More files than this in one input are a mistake in the pattern, more often than a data set. */
const MOST_FILES = 10_000;
/**
 * The real path of an existing file named by an input: links resolved, under the workspace, the runner's temp folder or a folder
 * of `GAUNTLET_ALLOWED_PATHS`, and a regular file (a device or a pipe could block or never end).
 */
async function existingFile(input, path, roots) {
    const real = await existingPath(input, path, roots);
    const found = await (0,external_node_fs_promises_.stat)(real);
    if (found.isDirectory())
        throw new InputError(input, `names "${path}", which is a folder; name a file, or a pattern such as "${path}/*.parquet"`);
    if (!found.isFile())
        throw new InputError(input, `names "${path}", which is not a regular file; copy its content into a file first`);
    return real;
}
/** The real path of something that exists under one of the roots. */
async function existingPath(input, path, roots) {
    refuseStrangeNames(input, path);
    let real;
    try {
        real = await (0,external_node_fs_promises_.realpath)((0,external_node_path_.resolve)(roots.workspace, path));
    }
    catch (cause) {
        if (errorCode(cause) !== 'ENOENT' && errorCode(cause) !== 'ENOTDIR')
            throw new Error(`Could not open ${path}`, { cause });
        throw new InputError(input, `names "${path}", which does not exist in ${roots.workspace}. Is an earlier step meant to write or download it?`);
    }
    await refuseOutside(input, path, real, roots);
    return real;
}
/** A path that may be written to: its folder, as far as it exists, must really lie under one of the roots. */
async function writablePath(input, path, roots) {
    refuseStrangeNames(input, path);
    const target = (0,external_node_path_.resolve)(roots.workspace, path);
    await refuseOutside(input, path, await realpathAsFarAsItExists(target), roots, 'Name a file in the workspace');
    return target;
}
/**
 * All files named by one or more paths or glob patterns, sorted and without doubles. A pattern that matches nothing is an error, and
 * so is a matched link that leads out: to pass over it in silence would judge less than the author named.
 */
async function existingFiles(input, patterns, roots) {
    const found = new Set();
    for (const pattern of patterns) {
        for (const path of await expand(input, pattern, roots))
            found.add(await existingFile(input, path, roots));
        if (found.size > MOST_FILES)
            throw new InputError(input, `matches more than ${MOST_FILES} files; narrow the pattern "${pattern}"`);
    }
    return [...found].sort();
}
/** A path as people read it: relative to the workspace where it lies in it, with forward slashes. */
function shownPath(path, roots) {
    const inside = (0,external_node_path_.relative)(roots.workspace, path);
    return (inside.startsWith('..') || (0,external_node_path_.isAbsolute)(inside) || inside === '' ? path : inside).replaceAll('\\', '/');
}
/** Opens a file that was checked before, without following a link put there since. */
function openChecked(realPath) {
    return (0,external_node_fs_promises_.open)(realPath, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW);
}
async function expand(input, pattern, roots) {
    refuseStrangeNames(input, pattern);
    if (!(0,tinyglobby_dist/* isDynamicPattern */.ey)(pattern) || (await exists((0,external_node_path_.resolve)(roots.workspace, pattern))))
        return [pattern];
    const matches = await (0,tinyglobby_dist/* glob */.TI)(pattern, { cwd: roots.workspace, absolute: true, deep: 20, expandDirectories: false });
    if (matches.length === 0)
        throw new InputError(input, `is "${pattern}", which matches no file in ${roots.workspace}`);
    return matches;
}
async function exists(path) {
    return (0,external_node_fs_promises_.stat)(path).then(() => true, () => false);
}
async function realpathAsFarAsItExists(path) {
    try {
        return await (0,external_node_fs_promises_.realpath)(path);
    }
    catch {
        const parent = (0,external_node_path_.resolve)(path, '..');
        return parent === path ? path : (0,external_node_path_.join)(await realpathAsFarAsItExists(parent), (0,external_node_path_.relative)(parent, path));
    }
}
async function refuseOutside(input, path, real, roots, wayOut = 'Copy it into the workspace') {
    const allowed = [roots.workspace, roots.temp, ...roots.allowedPaths];
    for (const root of allowed) {
        const realRoot = await realpathAsFarAsItExists((0,external_node_path_.resolve)(root));
        if (real === realRoot || real.startsWith(realRoot.endsWith(external_node_path_.sep) ? realRoot : realRoot + external_node_path_.sep))
            return;
    }
    throw new InputError(input, `names "${path}", which lies outside the workspace. ${wayOut}, or let the workflow name its folder in the environment variable GAUNTLET_ALLOWED_PATHS.`);
}
/** Names that mean something else than a file: NUL bytes anywhere; drives, network shares, streams and devices on Windows. */
function refuseStrangeNames(input, path) {
    if (path.includes('\0'))
        throw new InputError(input, 'holds a NUL byte, which no file name can');
    if (process.platform !== 'win32')
        return;
    const strange = /^[\\/]{2}|^[a-z]:(?![\\/])|:(?!^)(?<!^[a-z]:)|(^|[\\/])(con|prn|aux|nul|com\d|lpt\d)(\.|[\\/]|$)|[ .]([\\/]|$)/i;
    if (strange.test(path))
        throw new InputError(input, `names "${path}", which Windows does not treat as an ordinary file name`);
}
function errorCode(thrown) {
    return thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
}

;// CONCATENATED MODULE: ./packages/core/src/files.ts




/** Reads a checked file whole, refusing more than `maxBytes` before a byte of it is parsed. */
async function readCapped(path, maxBytes) {
    const handle = await openChecked(path);
    try {
        const { size } = await handle.stat();
        if (size > maxBytes)
            throw new Error(`it has ${size} bytes; at most ${maxBytes} are read`);
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(size + 1), 0, size + 1, 0);
        if (bytesRead > size)
            throw new Error('it grew while it was read');
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await handle.close();
    }
}
/** Writes a file so that nobody ever sees half of it. */
async function writeAtomically(path, content) {
    const draft = `${path}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
    try {
        await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,external_node_fs_promises_.writeFile)(draft, content, { mode: 0o600, flag: 'wx', flush: true });
        await (0,external_node_fs_promises_.rename)(draft, path);
    }
    catch (cause) {
        await (0,external_node_fs_promises_.rm)(draft, { force: true }).catch(() => { });
        throw new Error(`Could not write ${path}`, { cause });
    }
}
/** What was judged, by content: the SHA-256 of a file's bytes. `inspect` sees every chunk, with its offset, and may throw. */
async function judgedFile(input, path, workspace, inspect = () => undefined) {
    const handle = await openChecked(path);
    try {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let bytes = 0;
        for await (const chunk of handle.createReadStream({ autoClose: false, highWaterMark: 1 << 20 })) {
            inspect(chunk, bytes);
            hash.update(chunk);
            bytes += chunk.length;
        }
        return { input, path: shownPath(path, { workspace }), sha256: hash.digest('hex'), bytes };
    }
    finally {
        await handle.close();
    }
}
/** One digest for several files: the same files in any order give the same digest, and one file gives its own. */
function combinedDigest(files) {
    const [first, ...others] = files;
    if (first !== undefined && others.length === 0)
        return first.sha256;
    const digests = files.map(file => file.sha256).sort();
    return (0,external_node_crypto_.createHash)('sha256').update(digests.join('\n')).digest('hex');
}

;// CONCATENATED MODULE: ./packages/core/src/config.ts







const MOST_CONFIG_BYTES = 1024 * 1024;
const DEEPEST_CONFIG = 64;
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
/** An input that is a path or inline YAML. Text with a line break, or that opens a map (`{` or `key: `), is YAML. */
const config = (text, input) => ({ input, text, inline: /[\n{]|^[\w-]+:(\s|$)/.test(text) });
/** Reads and checks a config. Every problem is an `InputError` with the line it stands on. */
async function readConfig(given, schema, roots) {
    if (given.inline)
        return parseConfig(given.input, given.text, schema);
    const { name, part } = configFile(given);
    const path = await existingFile(given.input, name, roots);
    const file = shownPath(path, roots);
    const bytes = await readCapped(path, MOST_CONFIG_BYTES).catch(cause => {
        throw new InputError(given.input, `names "${file}", which cannot be used`, { cause });
    });
    return parseConfig(given.input, bytes.toString('utf8'), schema, file, part);
}
/** The file that a config names, and where in it the config stands: the keys on the way there, none for the whole of it. */
function configFile({ text }) {
    const end = /\.(?:ya?ml|json)(?=#\/.)/.exec(text);
    if (end === null || text.includes('\n'))
        return { name: text, part: [] };
    const length = end.index + end[0].length;
    const [name, pointer] = [text.slice(0, length), text.slice(length + '#/'.length)];
    return { name, part: pointer.split('/').map(key => key.replaceAll('~1', '/').replaceAll('~0', '~')) };
}
/** Whether a map stands where a config is said to: a file of another revision may not have that part of it yet. */
async function holdsMap(given, roots) {
    const { name, part } = configFile(given);
    const whole = await readConfig({ ...given, text: name }, schemas/* unknown */.L5J(), roots);
    const written = part.reduce(childOf, whole.value);
    return typeof written === 'object' && written !== null && !Array.isArray(written);
}
/** The name of a part of a config, as `configFile` reads it. */
function configPart(name, part) {
    return `${name}#/${part.map(key => String(key).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
}
/**
 * Parses config text. `file` is its path as people read it, or `undefined` for text written into the workflow. Of a file that holds
 * other things, too, `part` says where the config stands in it.
 */
function parseConfig(input, text, schema, file, part = []) {
    if (Buffer.byteLength(text) > MOST_CONFIG_BYTES)
        throw new InputError(input, `is larger than ${MOST_CONFIG_BYTES} bytes`);
    const lines = new dist/* LineCounter */.HN();
    const where = file === undefined ? 'its YAML' : file;
    const fail = (problem, offset) => {
        const position = offset === undefined ? undefined : lines.linePos(offset);
        throw new ConfigError(input, `has a problem in ${where}${position === undefined ? '' : `, line ${position.line}, column ${position.col}`}: ${problem}`, [{ ...(position === undefined ? {} : { line: position.line, column: position.col }), problem }]);
    };
    const document = parseYaml(text, lines, fail);
    refuseDangers(document, fail);
    let plain;
    try {
        plain = document.toJS({ maxAliasCount: 100 });
    }
    catch (cause) {
        throw new InputError(input, `has a problem in ${where}`, { cause });
    }
    if (plain === null || plain === undefined)
        fail(`it is empty${keysHint(schema)}`);
    const steps = part.map(key => (/^\d+$/.test(key) ? Number(key) : key));
    const written = part.reduce(childOf, plain);
    if (written === undefined)
        fail(`it has no "${part.join('.')}"`);
    const parsed = schema.safeParse(written);
    if (!parsed.success) {
        const said = explained(parsed.error, schema);
        const problems = said
            .map(({ path, problem }) => ({ ...position(document, lines, [...steps, ...path]), problem }))
            .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
        const shown = problems.slice(0, 10).map(({ line, problem }) => `${line === undefined ? '' : `line ${line}: `}${problem}`);
        const more = said.length > shown.length ? [`and ${said.length - shown.length} more`] : [];
        throw new ConfigError(input, `has ${said.length === 1 ? 'a problem' : `${said.length} problems`} in ${where}: ${[...shown, ...more].join('; ')}`, problems);
    }
    return {
        value: parsed.data,
        locate: path => {
            const offset = offsetOf(document, [...steps, ...path]);
            if (file === undefined || offset === undefined)
                return undefined;
            const { line, col } = lines.linePos(offset);
            return { file, line, column: col };
        }
    };
}
function childOf(value, key) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
function parseYaml(text, lineCounter, fail) {
    let document;
    try {
        document = (0,dist/* parseDocument */.Tp)(text, {
            schema: 'core',
            version: '1.2',
            uniqueKeys: true,
            merge: false,
            stringKeys: true,
            prettyErrors: false,
            lineCounter
        });
    }
    catch (cause) {
        return fail(cause instanceof Error ? cause.message : String(cause));
    }
    const problem = document.errors[0] ?? document.warnings[0];
    return problem === undefined ? document : fail(problem.message, problem.pos[0]);
}
/** Nesting that would exhaust the stack, and keys that would change the prototype of the object they are copied into. */
function refuseDangers(document, fail) {
    const pending = [{ node: document.contents, depth: 0 }];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        const { node, depth } = next;
        if (depth > DEEPEST_CONFIG)
            fail(`it is nested deeper than ${DEEPEST_CONFIG} levels`, (0,dist/* isNode */.Ll)(node) ? node.range?.[0] : undefined);
        if ((0,dist/* isAlias */.Vj)(node))
            continue;
        if ((0,dist/* isSeq */.oP)(node))
            pending.push(...node.items.map(item => ({ node: item, depth: depth + 1 })));
        if (!(0,dist/* isMap */.jh)(node))
            continue;
        for (const { key, value } of node.items) {
            const name = (0,dist/* isScalar */.jn)(key) ? String(key.value) : '';
            if (REFUSED_KEYS.has(name))
                fail(`the key "${name}" is not allowed`, (0,dist/* isNode */.Ll)(key) ? key.range?.[0] : undefined);
            pending.push({ node: value, depth: depth + 1 });
        }
    }
}
function position(document, lines, path) {
    const offset = offsetOf(document, path);
    if (offset === undefined)
        return {};
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
}
/** Where the key at a path stands; for a list item, the item. The nearest parent when the path is not in the file. */
function offsetOf(document, path) {
    for (let length = path.length; length > 0; length--) {
        const parent = document.getIn(path.slice(0, length - 1), true);
        const last = path[length - 1];
        if ((0,dist/* isMap */.jh)(parent)) {
            const pair = parent.items.find(item => (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === String(last));
            if ((0,dist/* isNode */.Ll)(pair?.key) && pair.key.range)
                return pair.key.range[0];
        }
        const node = document.getIn(path.slice(0, length), true);
        if ((0,dist/* isNode */.Ll)(node) && node.range)
            return node.range[0];
    }
    return (0,dist/* isNode */.Ll)(document.contents) ? document.contents.range?.[0] : undefined;
}

;// CONCATENATED MODULE: ./packages/core/src/notify/recipients.ts



/** When somebody is told: always, when the workflow may not go on, or when the action changed something. */
const When = schemas/* enum */.k5n(['always', 'not-passed', 'changed']);
const Address = schemas/* string */.YjP().max(4000).nullable();
const Entry = schemas/* strictObject */.rej({
    slack: Address.optional().describe('Incoming webhook of Slack, or of what understands its messages, such as Mattermost'),
    webhook: Address.optional().describe('Address that the notification is posted to as JSON (schemas/notification.schema.json)'),
    issue: schemas/* int */.Whr().min(1).nullable().optional().describe('Number of an issue or a pull request of this repository, for a comment'),
    when: When.default('not-passed').describe('always, not-passed (also when the action could not judge), or changed')
})
    .refine(({ slack, webhook, issue }) => [slack, webhook, issue].filter(place => place !== undefined).length === 1, {
    message: 'names no place or several; write one of "slack", "webhook" and "issue"'
});
/** The input `notify`, as YAML. */
const Notify = schemas/* array */.YOg(Entry).min(1).max(20).describe('Who is told of what an action found or changed, and when');
/** The input `notify`: addresses, one a line, or a list. No message of a mistake in it holds an address, for addresses are secrets. */
const recipients = (text, input) => {
    const lines = text
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '');
    if (lines.every(isAddress))
        return lines.map(address => ({ kind: recipients_kindOf(address), address, when: 'not-passed' }));
    if (!/^\s*(#|-\s|\[)/.test(text)) {
        throw new InputError(input, 'holds something that is no address. Write addresses that begin with "https://", one a line, or a list of "- slack:", "- webhook:" and "- issue:"');
    }
    try {
        return parseConfig(input, text, Notify).value.map(recipientOf);
    }
    catch (thrown) {
        throw new InputError(input, withoutAddresses(messageOf(thrown)).replace(/^Input "[^"]*" /, ''));
    }
};
/** Every address in a text, as far as it can be a part of one: what has to be masked before anything is said of it. */
function addressesIn(text) {
    return [...text.matchAll(ADDRESSES)].map(([address]) => address);
}
function recipientOf({ slack, webhook, issue, when }) {
    if (typeof slack === 'string' && slack.trim() !== '')
        return { kind: 'slack', address: slack.trim(), when };
    if (typeof webhook === 'string' && webhook.trim() !== '')
        return { kind: 'webhook', address: webhook.trim(), when };
    if (typeof issue === 'number')
        return { kind: 'issue', number: issue, when };
    return { kind: 'nowhere', meant: slack !== undefined ? 'slack' : webhook !== undefined ? 'webhook' : 'issue', when };
}
function isAddress(line) {
    return /^https?:\/\/\S+$/i.test(line);
}
function recipients_kindOf(address) {
    return /^https:\/\/hooks\.slack(-gov)?\.com\//i.test(address) ? 'slack' : 'webhook';
}
function withoutAddresses(message) {
    return message.replace(ADDRESSES, '***');
}
const ADDRESSES = /https?:\/\/[^\s'"]+/gi;

;// CONCATENATED MODULE: ./packages/core/src/notify/notifier.ts





const tellNobody = async () => { };
/**
 * Reads the input `notify` and what it takes to tell anybody. Its addresses are masked before anything else is done with them. Throws
 * an `InputError` where the input cannot be read.
 */
function notifierOf(definition, inputs, environment, signal) {
    const declares = (name) => Object.hasOwn(definition.inputs, name);
    const written = declares('notify') ? inputs.optional('notify', parse_text) : undefined;
    if (written === undefined)
        return tellNobody;
    if (environment.onRunner)
        for (const address of addressesIn(written))
            core/* setSecret */.Pq(address);
    const people = recipients(written, 'notify');
    // As YAML has them, which may be other than as they were written.
    if (environment.onRunner)
        for (const person of people)
            if ('address' in person)
                core/* setSecret */.Pq(person.address);
    const comments = people.some(({ kind }) => kind === 'issue');
    const means = {
        environment,
        token: comments ? ((declares('github-token') ? inputs.secret('github-token') : undefined) ?? environment.token) : undefined,
        allowPrivateNetwork: declares('allow-private-network') && (inputs.optional('allow-private-network', parse_boolean) ?? false),
        signal
    };
    return (file, circumstances = {}) => notify(people, notificationOf(file, { ...circumstances, who: environment.actor }), means);
}

// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(81260);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./packages/core/src/process.ts

/** How a group of processes is asked to stop, and how long before it is made to. */
const STOP = { signal: 'SIGTERM', graceMs: 2000 };
/**
 * Runs a program to its end, in a process group of its own, so that its children die with it.
 *
 * Rejects when it cannot be started, runs past `timeoutMs`, writes past `maxOutputBytes` or is aborted; a non-zero exit code is
 * an answer, not an error. Asked to stop with SIGTERM, it has two seconds, unless `onAbort` says otherwise.
 */
function runProgram(program) {
    const [file, ...args] = program.command;
    if (program.signal?.aborted === true)
        return Promise.reject(new Error(`Could not run ${file}: cancelled`));
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(file, args, {
            cwd: program.cwd,
            env: { ...inheritedEnvironment(), ...program.env },
            detached: process.platform !== 'win32',
            stdio: [program.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe']
        });
        const kept = { stdout: [], stderr: [] };
        const bytes = { stdout: 0, stderr: 0 };
        let problem;
        let killer;
        const kill = (signal) => {
            if (child.pid === undefined)
                return;
            try {
                process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
            }
            catch {
                // The group is gone already, which is what was asked for.
            }
        };
        const stop = (reason, how = STOP) => {
            if (problem !== undefined)
                return;
            problem = reason;
            kill(how.signal);
            killer = setTimeout(() => kill('SIGKILL'), how.graceMs);
        };
        const cancelled = () => stop('cancelled', program.onAbort);
        const timer = setTimeout(() => stop(`still running after ${program.timeoutMs} ms`), program.timeoutMs);
        program.signal?.addEventListener('abort', cancelled, { once: true });
        for (const stream of ['stdout', 'stderr']) {
            child[stream]?.on('data', (chunk) => {
                if (program.onOutput !== undefined)
                    return program.onOutput(chunk, stream);
                bytes[stream] += chunk.length;
                if (bytes[stream] > program.maxOutputBytes)
                    return stop(`wrote more than ${program.maxOutputBytes} bytes to ${stream}`);
                kept[stream].push(chunk);
            });
        }
        // A program that does not read its input closes the pipe; that is its choice.
        child.stdin?.on('error', () => { });
        child.stdin?.end(program.input);
        const settle = () => {
            clearTimeout(timer);
            clearTimeout(killer);
            program.signal?.removeEventListener('abort', cancelled);
        };
        child.on('error', cause => {
            settle();
            reject(new Error(`Could not run ${file}`, { cause }));
        });
        child.on('close', (exitCode, signal) => {
            settle();
            // What the program started may outlive it; the group is still ours to end.
            if (problem !== undefined)
                kill('SIGKILL');
            const endedWell = problem === 'cancelled' && program.onAbort !== undefined && exitCode !== null;
            if (problem !== undefined && !endedWell)
                return reject(new Error(`Could not run ${file}: ${problem}`));
            resolve({
                exitCode: exitCode ?? undefined,
                signal: signal ?? undefined,
                stdout: Buffer.concat(kept.stdout).toString('utf8'),
                stderr: Buffer.concat(kept.stderr).toString('utf8')
            });
        });
    });
}
/** The few variables a program needs to find its libraries, its home and the network. No inputs, no tokens. */
function inheritedEnvironment(env = process.env) {
    const allowed = Object.entries(env).filter(([name]) => ALLOWED.has(name.toUpperCase()));
    return Object.fromEntries(allowed.map(([name, value]) => [name, value ?? '']));
}
const ALLOWED = new Set([
    ...['PATH', 'HOME', 'USER', 'SHELL', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'TEMP', 'TMP', 'SYSTEMROOT', 'RUNNER_TRACKING_ID'],
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'LD_LIBRARY_PATH']
]);

;// CONCATENATED MODULE: ./packages/core/src/provenance.ts






/** A matrix leg may hold objects of any size; its beginning tells it apart. */
const MOST_MATRIX = 1000;
/** Where a verdict comes from: the runner's word for it, or git's when there is no runner. */
async function provenanceOf(environment, occasion) {
    const { repository, ref, workflow, job, runId, runAttempt } = environment;
    const sha = environment.sha ?? (environment.onRunner ? undefined : await headOf(environment.workspace));
    const runUrl = runAddress(environment);
    const known = {
        repository,
        ref,
        sha,
        workflow,
        job,
        matrix: occasion.matrix === undefined ? undefined : cut(occasion.matrix, MOST_MATRIX),
        leg: legOf(occasion.strategy),
        runId,
        runAttempt,
        runUrl
    };
    return {
        ...withoutUndefined(known),
        inputs: [...occasion.inputs],
        startedAt: occasion.startedAt.toISOString(),
        finishedAt: occasion.finishedAt.toISOString(),
        versions: { gauntlet: VERSION, node: process.versions.node, ...occasion.versions }
    };
}
const Strategy = schemas/* object */.Ikc({ 'job-index': schemas/* int */.Whr(), 'job-total': schemas/* int */.Whr() });
/** Which leg of its matrix the job is; nothing where it is the only one. */
function legOf(strategy) {
    if (strategy === undefined)
        return undefined;
    try {
        const { 'job-index': index, 'job-total': total } = Strategy.parse(JSON.parse(strategy));
        const leg = Provenance.shape.leg.safeParse({ index, total });
        return total > 1 && index < total && leg.success ? leg.data : undefined;
    }
    catch {
        // `null`, where there is no runner to fill it in, or something that somebody else wrote.
        return undefined;
    }
}
function runAddress({ serverUrl, repository, runId }) {
    const address = `${serverUrl}/${repository}/actions/runs/${runId}`;
    return repository !== undefined && runId !== undefined && /^https?:/.test(serverUrl) && URL.canParse(address) ? address : undefined;
}
/** The commit a folder is at, or nothing: a terminal session need not be in a repository, nor have git. */
async function headOf(folder) {
    try {
        const git = await (0,exec/* getExecOutput */.H)('git', ['rev-parse', '--verify', 'HEAD'], {
            cwd: folder,
            env: inheritedEnvironment(),
            silent: true,
            ignoreReturnCode: true
        });
        return git.exitCode === 0 ? git.stdout.trim() : undefined;
    }
    catch {
        return undefined;
    }
}
function withoutUndefined(record) {
    return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./packages/core/src/state.ts

/** What the main phase leaves for `post`, at once and for good: it is on disk when this returns, whatever happens to the process. */
function saveState(name, value) {
    core/* saveState */.LZ(name, value);
}
/** Names of what `runAction` itself leaves for `runPost`. */
const VERDICT_STATE = { id: 'verdict-id', written: 'verdict-written' };

;// CONCATENATED MODULE: ./packages/core/src/annotations.ts



/** The runner keeps ten annotations of each level and step, and drops the rest without a word. */
const MOST_PER_LEVEL = 10;
/** What a verdict puts beside the lines of the author's config: at most ten a level, the last one counting those left out. */
function annotationsOf(verdict) {
    const all = openChecks(verdict.checks).map(check => annotate(check, verdict));
    return ['error', 'warning', 'notice'].flatMap(level => {
        const ofLevel = all.filter(annotation => annotation.level === level);
        if (ofLevel.length <= MOST_PER_LEVEL)
            return ofLevel;
        const shown = ofLevel.slice(0, MOST_PER_LEVEL - 1);
        return [...shown, { level, title: verdict.title, message: `${ofLevel.length - shown.length} more are listed in the step summary.` }];
    });
}
function printAnnotations(annotations) {
    for (const { level, title, message, file, line, column } of annotations) {
        const place = {
            ...(file === undefined ? {} : { file: logText(file) }),
            ...(line === undefined ? {} : { startLine: line }),
            ...(column === undefined ? {} : { startColumn: column })
        };
        const print = { error: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm }[level];
        print(logText(message), { title: logText(title), ...place });
    }
}
function annotate(check, verdict) {
    const { file, line, column } = check.location ?? {};
    return {
        level: levelOf(check, verdict),
        title: check.title,
        message: check.message,
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { column })
    };
}
/** An error is what stops the workflow; what a lenient policy lets through is a warning. */
function levelOf(check, verdict) {
    if (check.severity === 'info')
        return 'notice';
    if (!decides(check.severity, verdict.policy))
        return 'warning';
    return check.outcome === 'inconclusive' && isPassed(verdict) ? 'warning' : 'error';
}

;// CONCATENATED MODULE: ./packages/core/src/bounds.ts
/** The checks that have a number and bounds for it. */
function boundedChecks(checks) {
    return checks.flatMap(check => {
        const { value, bounds } = check;
        if (typeof value !== 'number' || bounds === undefined)
            return [];
        return bounds.atLeast === undefined && bounds.atMost === undefined ? [] : [{ check, value, bounds }];
    });
}
/** Beyond the outermost number, as a share of what lies between the outermost ones. */
const ROOM = 0.2;
/** A scale on which the value, its interval and its bounds all can be seen. Where they are all the same it is in the middle. */
function boundsScale({ value, bounds: { atLeast, atMost, interval } }) {
    const marks = [value, atLeast, atMost, interval?.low, interval?.high].filter(mark => mark !== undefined);
    const [least, most] = [Math.min(...marks), Math.max(...marks)];
    const room = (most - least) * ROOM;
    return number => {
        const share = (number - least + room) / (most - least + 2 * room);
        // Numbers near the end of a float64 overflow here.
        return Number.isNaN(share) ? 0.5 : Math.min(1, Math.max(0, share));
    };
}
const WIDTH = 25;
/**
 * A value against its bounds in one line of characters of equal width: `●` the value, `├─┤` its interval, `[` at least and `]` at
 * most. A value that lies on a bound is drawn on the side that passes or fails, as it is.
 */
function boundsBar(bounded) {
    const scale = boundsScale(bounded);
    const { value, bounds } = bounded;
    const place = (number) => Math.round(scale(number) * (WIDTH - 1));
    const line = new Array(WIDTH).fill('·');
    const { interval, atLeast, atMost } = bounds;
    if (interval !== undefined) {
        const [low, high] = [place(interval.low), place(interval.high)];
        line.fill('─', low, high + 1);
        if (high > low) {
            line[low] = '├';
            line[high] = '┤';
        }
    }
    if (atLeast !== undefined)
        line[place(atLeast)] = '[';
    if (atMost !== undefined)
        line[place(atMost)] = ']';
    const at = placeBeside(place(value), value, bounds, place);
    line[Math.min(WIDTH - 1, Math.max(0, at))] = '●';
    return line.join('');
}
/** A value and its bound may share a character: then the value moves to the side of the bound on which it lies. */
function placeBeside(at, value, { atLeast, atMost }, place) {
    if (atLeast !== undefined && place(atLeast) === at)
        return value >= atLeast ? at + 1 : at - 1;
    if (atMost !== undefined && place(atMost) === at)
        return value <= atMost ? at - 1 : at + 1;
    return at;
}

;// CONCATENATED MODULE: ./packages/core/src/ladder.ts
/**
 * The fullest version that fits into `maxBytes` of UTF-8.
 *
 * Each rung is a whole document, so nothing is ever cut inside a fold, a fence or a tag. The last rung must fit by construction;
 * it is returned even if it does not, and the caller hears about it from the server.
 */
function fullestThatFits(rungs, maxBytes) {
    let text = '';
    for (const rung of rungs) {
        text = rung();
        if (Buffer.byteLength(text) <= maxBytes)
            return text;
    }
    return text;
}

;// CONCATENATED MODULE: ./packages/core/src/summary.ts






/** GitHub drops a step summary of more than 1 MiB whole, so we stay below it. */
const MOST_SUMMARY_BYTES = 1024 * 1024 - 1024;
/** A verdict as a step summary: the verdict in one line, then what is open, then the rest in folds. */
function renderSummary(verdict, maxBytes = MOST_SUMMARY_BYTES) {
    const page = (limits) => () => `${blocks(verdictLine(verdict), ...verdictDetail(verdict, limits))}\n`;
    return fullestThatFits([
        page({ open: 200, checks: 2000, rows: 1000, reproduce: true }),
        page({ open: 100, checks: 500, rows: 100, reproduce: true }),
        page({ open: 50, checks: 100, rows: 20, reproduce: false }),
        page({ open: 20, checks: 0, rows: 0, reproduce: false }),
        () => `${verdictLine(verdict)}\n`
    ], maxBytes);
}
/** Says that an action could not judge, and why. */
function renderFailure(failure) {
    const { sign, word } = STATUS_WORDS.error;
    return `${blocks(`### ${sign} ${markdown(failure.title)}: ${word}`, markdown(failure.message, 4000))}\n`;
}
/** Heading and headline. */
function verdictLine(verdict) {
    const { sign, word } = STATUS_WORDS[verdict.status];
    return blocks(`### ${sign} ${markdown(verdict.title)}: ${word}`, `**${markdown(headline(verdict))}**${policyNote(verdict)}`);
}
/** Everything below the headline. `pictures` is what somebody else made of the charts. */
function verdictDetail(verdict, limits, pictures = false) {
    const open = openChecks(verdict.checks);
    return [
        openList(open, limits),
        figureTable(verdict.evidence.figures),
        limits.checks > 0 &&
            verdict.checks.length > 0 &&
            details(`All checks (${verdict.checks.length})`, checkTable(verdict.checks, limits.checks)),
        pictures,
        ...(limits.rows > 0 ? verdict.evidence.tables.map(shown => details(shown.title, dataTable(shown, limits.rows))) : []),
        details('Where this comes from', provenanceTable(verdict.provenance))
    ].filter(part => part !== false && part !== '');
}
/** An inconclusive verdict that was let through says so: the reader must not take it for a pass. */
function policyNote({ status, policy }) {
    if (status !== 'inconclusive' || policy.onInconclusive === 'fail')
        return '';
    return ` The workflow goes on because it sets ${code(`on-inconclusive: ${policy.onInconclusive}`)}.`;
}
function openList(open, limits) {
    // One command that judges all of them again is said once.
    const [command, ...others] = new Set(open.map(({ reproduce }) => reproduce));
    const shared = open.length > 1 && others.length === 0 ? command : undefined;
    const shown = open.slice(0, limits.open).map(check => {
        const where = check.location === undefined ? '' : ` (${code(`${check.location.file}:${check.location.line}`)})`;
        const again = limits.reproduce && check.reproduce !== undefined && check.reproduce !== shared
            ? `\n\n${indent(reproduceBlock(check.reproduce))}`
            : '';
        const bar = boundsCell(check);
        return `- ${outcomeMark(check)} ${code(check.id)}${where}: ${markdown(check.message)}${bar === '' ? '' : `<br>${bar}`}${again}`;
    });
    const rest = open.length - shown.length;
    const list = [...shown, ...(rest > 0 ? [`- and ${rest} more`] : [])].join('\n');
    return limits.reproduce && shared !== undefined ? blocks(list, reproduceBlock(shared)) : list;
}
/** The SQL or the command that shows a finding again, to be copied: nothing in it is escaped or broken. */
function reproduceBlock(reproduce) {
    return fence(reproduce, /^\s*(select|with|from)\b/i.test(reproduce) ? 'sql' : 'sh');
}
/** Checks as a table of expectation and finding, with bars where there are numbers to draw. */
function checkTable(checks, most) {
    const drawn = boundedChecks(checks).length > 0;
    const rows = checks
        .slice(0, most)
        .map(check => [
        outcomeMark(check),
        code(check.id),
        markdown(check.title),
        markdown(check.expected),
        markdown(check.observed),
        ...(drawn ? [boundsCell(check)] : [])
    ]);
    const more = checks.length - rows.length;
    const columns = [
        { title: 'Outcome' },
        { title: 'Check' },
        { title: 'What' },
        { title: 'Expected' },
        { title: 'Observed' },
        ...(drawn ? [{ title: '● value, [ at least, ] at most' }] : [])
    ];
    return blocks(table(columns, rows), more > 0 && `… and ${more} more checks.`);
}
function boundsCell(check) {
    const [bounded] = boundedChecks([check]);
    return bounded === undefined ? '' : code(boundsBar(bounded));
}
/** One line per number: Old, New, Change. Columns nobody has a value for are left out. */
function figureTable(figures) {
    if (figures.length === 0)
        return '';
    const compared = figures.some(figure => figure.previous !== undefined);
    const noted = figures.some(figure => figure.note !== undefined);
    const columns = [
        { title: 'Metric' },
        ...(compared ? [{ title: 'Old', align: 'right' }] : []),
        { title: compared ? 'New' : 'Value', align: 'right' },
        ...(compared ? [{ title: 'Change', align: 'right' }] : []),
        ...(noted ? [{ title: 'Note' }] : [])
    ];
    const rows = figures.map(figure => [
        code(figure.title),
        ...(compared ? [figure.previous === undefined ? '' : formatFigure(figure.previous, figure.unit)] : []),
        formatFigure(figure.value, figure.unit),
        ...(compared ? [formatChange(figure)] : []),
        ...(noted ? [markdown(figure.note ?? '')] : [])
    ]);
    return table(columns, rows);
}
/** A figure's number with its unit; `missing` where it was promised and is not there. */
function formatFigure(value, unit) {
    if (value === null)
        return 'missing';
    if (unit === 'share')
        return formatShare(value);
    if (unit === 'bytes')
        return formatBytes(value);
    if (unit === 'milliseconds')
        return formatTime(value / 1000);
    if (unit === 'seconds')
        return formatTime(value);
    return formatNumber(value);
}
/** Two that differ by a little must not look the same; from a minute on nobody reads seconds. */
function formatTime(seconds) {
    return Math.abs(seconds) < 60 ? formatSeconds(seconds) : formatDuration(seconds * 1000);
}
/** The change in words a screen reader can read: sign, number, and better or worse where that is known and beyond noise. */
function formatChange({ value, previous, better, unit, interval }) {
    if (previous === undefined)
        return '';
    if (previous === null || value === null)
        return 'not comparable';
    const change = value - previous;
    if (change === 0)
        return 'none';
    const isNoise = interval !== undefined && interval.low <= 0 && interval.high >= 0;
    const direction = better === undefined ? '' : (better === 'higher') === change > 0 ? ' (better)' : ' (worse)';
    const judged = isNoise ? ' (within noise)' : direction;
    return `${change > 0 ? '+' : '−'}${sizeOfChange(Math.abs(change), unit)}${judged}`;
}
/** Three digits say how much; the values themselves stand beside it. */
function sizeOfChange(size, unit) {
    if (unit === 'share')
        return `${formatNumber(size * 100, 3)} points`;
    return unit === 'none' ? formatNumber(size, 3) : formatFigure(size, unit);
}
function dataTable(shown, most) {
    const rows = shown.rows.slice(0, most).map(row => row.map(cell => markdown(cellText(cell))));
    const more = shown.rows.length - rows.length;
    return blocks(table(shown.columns, rows), more > 0 && `… and ${more} more rows.`);
}
function cellText(cell) {
    if (cell === null)
        return '';
    return typeof cell === 'number' ? formatNumber(cell) : String(cell);
}
function outcomeMark(check) {
    if (check.outcome === 'pass')
        return '✅ pass';
    if (check.severity === 'info')
        return `ℹ️ ${check.outcome}`;
    if (check.outcome === 'inconclusive')
        return '❔ inconclusive';
    return check.severity === 'warning' ? '⚠️ warning' : '❌ fail';
}
function provenanceTable(provenance) {
    const seconds = Date.parse(provenance.finishedAt) - Date.parse(provenance.startedAt);
    const files = provenance.inputs
        .slice(0, 20)
        .map(file => [markdown(file.input), `${code(file.path)} ${code(`sha256:${file.sha256}`)} ${formatBytes(file.bytes)}`]);
    const more = provenance.inputs.length - files.length;
    const rows = [
        ['Commit', provenance.sha === undefined ? '' : code(provenance.sha)],
        ['Run', runCell(provenance)],
        ['Job', markdown(provenance.job ?? '')],
        ...files,
        ['', more > 0 ? `… and ${more} more files` : ''],
        ['Judged', `${provenance.finishedAt} in ${formatDuration(seconds)}`],
        [
            'Versions',
            Object.entries(provenance.versions)
                .map(([name, version]) => markdown(`${name} ${version}`))
                .join(', ')
        ]
    ];
    return table([{ title: 'What' }, { title: 'Which' }], rows.filter(([, value]) => value !== ''));
}
/** A link where the address is plain enough to be one; whatever else a verdict file calls the run is text. */
function runCell({ runId, runAttempt = 1, runUrl }) {
    if (runId === undefined && runUrl === undefined)
        return '';
    const name = `${markdown(runId ?? 'run', 100)}, attempt ${runAttempt}`;
    return runUrl !== undefined && /^https?:\/\/[\w.:-]+(\/[\w.-]+)*$/.test(runUrl) ? `[${name}](${runUrl})` : name;
}
function indent(block) {
    return block.replace(/^/gm, '  ');
}

;// CONCATENATED MODULE: ./packages/core/src/upload.ts




/** The artifact that carries a verdict to other jobs. */
function artifactName(verdictId) {
    return `gauntlet-verdict-${verdictId}`;
}
/**
 * Uploads a verdict file as an artifact of the run. GitHub Enterprise Server has no artifact service this toolkit can speak to:
 * there it says so and leaves the file for `actions/upload-artifact`.
 */
async function uploadVerdict(verdictId, path, environment) {
    if (!isOffered('The verdict is', path, environment))
        return;
    const name = artifactName(verdictId);
    try {
        const { DefaultArtifactClient } = await toolkit();
        upload_tell('the verdict', name, await new DefaultArtifactClient().uploadArtifact(name, [path], (0,external_node_path_.dirname)(path)));
    }
    catch (cause) {
        throw new Error(`Could not upload the verdict as artifact ${name}`, { cause });
    }
}
/**
 * Uploads files, all below `root`, as one artifact of the run, in place of one of that name that an earlier step left. Answers with the
 * number of the artifact; undefined on GitHub Enterprise Server, where nothing is uploaded and a notice says what to do instead.
 */
async function uploadFiles(name, files, root, environment) {
    if (!isOffered('The report is', root, environment))
        return undefined;
    try {
        const { DefaultArtifactClient } = await toolkit();
        const client = new DefaultArtifactClient();
        const uploaded = await client.uploadArtifact(name, [...files], root).catch(async (thrown) => {
            if (!/\(409\)|already exists/i.test(messageOf(thrown)))
                throw thrown;
            await client.deleteArtifact(name);
            return await client.uploadArtifact(name, [...files], root);
        });
        upload_tell('the report', name, uploaded);
        return uploaded.id;
    }
    catch (cause) {
        throw new Error(`Could not upload the report as artifact ${name}`, { cause });
    }
}
function isOffered(what, path, environment) {
    if (!isEnterpriseServer(environment))
        return true;
    notice(`${what} not uploaded: GitHub Enterprise Server does not offer the artifact service. Upload ${path} with actions/upload-artifact@v3.`);
    return false;
}
/** Loaded only when asked for: the client of the artifact service is larger than all the rest of an action. */
function toolkit() {
    return Promise.all(/* import() */[__webpack_require__.e(1579), __webpack_require__.e(6780), __webpack_require__.e(2032), __webpack_require__.e(5403)]).then(__webpack_require__.bind(__webpack_require__, 5403));
}
function upload_tell(what, name, { id }) {
    say(`Uploaded ${what} as artifact ${name}${id === undefined ? '' : ` (${id})`}.`);
}

;// CONCATENATED MODULE: ./packages/core/src/verdict-file.ts





/** A verdict larger than this was not made by us. */
const MOST_VERDICT_BYTES = 32 * 1024 * 1024;
const LONGEST_ID = 100;
/** Characters of a job's, a step's or a matrix leg's name that are looked at. */
const MOST_SLUG = 300;
/** The id of a verdict: a file name, a part of an artifact's name and a key in the report. */
const verdictId = (value, input) => {
    if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(value))
        return value;
    throw new InputError(input, `is "${value}"; expected letters, digits, dots, dashes and underscores, at most ${LONGEST_ID} of them`);
};
/**
 * The id of a verdict whose author gave none: the action, the job, the matrix leg and, where the author named the step or uses
 * the action again in the same job, the step. The same in every attempt of a run, so that a re-run replaces its verdict.
 */
function defaultVerdictId(action, environment, matrix) {
    const parts = [action, environment.job, matrix === undefined ? undefined : matrixLeg(matrix), stepSuffix(environment.step)];
    const id = parts
        .filter(part => part !== undefined && part !== '')
        .map(part => slug(part ?? ''))
        .join('-');
    if (id.length <= LONGEST_ID)
        return id;
    return `${id.slice(0, LONGEST_ID - 9)}-${(0,external_node_crypto_.createHash)('sha256').update(parts.join('\n')).digest('hex').slice(0, 8)}`;
}
/** Where this job's verdicts are. */
function verdictsFolder(environment) {
    return (0,external_node_path_.join)(environment.temp, 'gauntlet', 'verdicts');
}
async function writeVerdictFile(file, environment) {
    const path = (0,external_node_path_.join)(verdictsFolder(environment), `${file.id}.json`);
    const parsed = VerdictFile.safeParse(file);
    if (!parsed.success)
        throw new Error(`Could not write the verdict ${file.id}: ${fault(parsed.error)}`);
    await writeAtomically(path, `${JSON.stringify(parsed.data, undefined, 2)}\n`);
    return path;
}
/** Reads a verdict file, which may come from a fork: size, JSON, version and every field are checked. */
async function readVerdictFile(path) {
    try {
        const content = JSON.parse((await readCapped(path, MOST_VERDICT_BYTES)).toString('utf8'));
        const version = typeof content === 'object' && content !== null && 'version' in content ? content.version : undefined;
        if (version !== VERDICT_VERSION) {
            throw new Error(`it has version ${JSON.stringify(version)}, this release reads version ${VERDICT_VERSION}. Use the same release in every job.`);
        }
        const parsed = VerdictFile.safeParse(content);
        if (parsed.success)
            return parsed.data;
        throw new Error(fault(parsed.error));
    }
    catch (cause) {
        throw new Error(`Could not read the verdict file ${path}`, { cause });
    }
}
/** Whether another step of this attempt has a verdict of this id already: writing a second one would hide the first. */
async function isTaken(id, environment) {
    const { temp, runId, runAttempt } = environment;
    if (runId === undefined)
        return false;
    const earlier = await readVerdictFile((0,external_node_path_.join)(verdictsFolder({ temp }), `${id}.json`)).catch(() => undefined);
    return earlier?.provenance.runId === runId && earlier.provenance.runAttempt === runAttempt;
}
/** This id, or, where another step has it already, the next one that is free. */
async function freeVerdictId(id, environment) {
    for (let copy = 1;; copy++) {
        const candidate = copy === 1 ? id : `${id}-${copy}`;
        if (!(await isTaken(candidate, environment)))
            return candidate;
    }
}
function fault({ issues: [first] }) {
    return `"${first?.path.map(String).join('.') ?? ''}" ${first?.message ?? 'does not fit the schema'}`;
}
/** `{"python":"3.12","cuda":"12"}` as `3.12-12`. A job without a matrix has none. */
function matrixLeg(matrix) {
    try {
        const parsed = JSON.parse(matrix);
        if (typeof parsed !== 'object' || parsed === null)
            return '';
        return Object.values(parsed)
            .map(value => (typeof value === 'object' ? JSON.stringify(value) : String(value)))
            .join('-');
    }
    catch {
        return matrix;
    }
}
function stepSuffix(step) {
    if (step === undefined)
        return undefined;
    return step.startsWith('__') ? /_(\d+)$/.exec(step)?.[1] : step;
}
function slug(text) {
    return text
        .slice(0, MOST_SLUG)
        .toLowerCase()
        .replace(/[^a-z0-9._]+/g, '-')
        .replace(/^[-._]+|[-._]+$/g, '');
}

;// CONCATENATED MODULE: ./packages/core/src/telling.ts













const LONGEST_MESSAGE = 4000;
/** Tells a verdict and answers the path of its file. Local and durable first, so that nothing that follows can lose the verdict. */
async function tellVerdict(verdict, { outputs, annotates = () => true, summary }, environment) {
    const path = await writeVerdictFile(verdict, environment);
    setOutputs({
        ...outputs,
        verdict: verdict.status,
        passed: isPassed(verdict),
        'failed-checks': JSON.stringify(openChecks(verdict.checks)
            .filter(check => check.outcome === 'fail')
            .map(check => check.id)),
        'verdict-path': path
    });
    await writeSummary((summary ?? renderSummary)(verdict), environment);
    const { sign, word } = STATUS_WORDS[verdict.status];
    say(`${sign} ${verdict.title}: ${word}. ${headline(verdict)}`);
    printAnnotations(annotationsOf({ ...verdict, checks: verdict.checks.filter(annotates) }));
    if (verdict.status === 'inconclusive' && isPassed(verdict)) {
        warning(`The verdict is inconclusive; the workflow goes on because on-inconclusive is "${verdict.policy.onInconclusive}".`);
    }
    return path;
}
/** Says what went wrong and answers the sentence. The stack is for debug logs, and only where the mistake is not the author's. */
function tellError(thrown, signal) {
    const message = redact(signal.aborted ? `Cancelled: ${messageOf(signal.reason)}` : messageOf(thrown));
    core/* error */.z3(logText(message));
    if (thrown instanceof Error && !isInputError(thrown))
        debug(redact(thrown.stack ?? ''));
    return message;
}
/** What an error is told as. */
function telling_failureOf(told) {
    return { ...told, kind: 'error', version: VERDICT_VERSION, message: cut(told.message, LONGEST_MESSAGE) };
}
/**
 * Best effort: a full disk must not hide the error that is being told. It is uploaded like a verdict, for a report in another job
 * would otherwise show only what passed.
 */
async function tellFailure(failure, environment, upload) {
    // First what needs no disk of ours, so that a workflow that looks at the outputs is right in every case.
    setOutputs({ verdict: 'error', passed: false, 'failed-checks': '[]' });
    await attempt(() => writeSummary(renderFailure(failure), environment));
    await attempt(async () => {
        const path = await writeVerdictFile(failure, environment);
        setOutputs({ 'verdict-path': path });
        if (upload)
            await uploadVerdict(failure.id, path, environment);
    });
}
function setOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        core/* setOutput */.uH(name, String(value));
}
/** `core.summary` writes the same file; its builder escapes nothing, so we bring the finished text. */
async function writeSummary(summary, { summaryPath: path }) {
    if (path === undefined)
        return;
    try {
        await (0,external_node_fs_promises_.appendFile)(path, summary);
    }
    catch (cause) {
        throw new Error(`Could not write the step summary ${path}`, { cause });
    }
}
async function attempt(work) {
    try {
        await work();
    }
    catch (thrown) {
        core/* error */.z3(logText(redact(messageOf(thrown))));
    }
}

;// CONCATENATED MODULE: ./packages/core/src/action.ts
















const LONGEST_TITLE = 300;
/** What a step's exit code says. */
const EXIT = { passed: 0, notPassed: 1, error: 2 };
/**
 * Runs one phase of an action and tells what came of it: verdict file, outputs, step summary, annotations, exit code (0 passed,
 * 1 not passed, 2 error). Nothing else in this repository sets the exit code of an action.
 */
async function runAction(definition, phase) {
    const startedAt = new Date();
    const environment = readEnvironment();
    const signal = cancellation();
    const inputs = new Inputs(definition, environment);
    const common = new Inputs(definition, environment);
    const identity = { id: defaultVerdictId(definition.name, environment, common.optional('matrix', parse_text)), title: definition.name };
    const leg = { matrix: common.optional('matrix', parse_text), strategy: strategyIn(definition, common) };
    let tell = tellNobody;
    let news;
    let verdictIsOut = false;
    try {
        tell = notifierOf(definition, common, environment, signal);
        refuseUnknownInputs(definition, inputs);
        identity.id = common.optional('id', verdictId) ?? identity.id;
        const settings = readSettings(common);
        identity.title = settings.title ?? identity.title;
        if (definition.gate)
            await refuseTakenId(identity, environment);
        if (definition.post)
            saveState(VERDICT_STATE.id, identity.id);
        const judgement = await phase({ inputs, environment, signal });
        news = judgement.news;
        const policy = { onInconclusive: judgement.onInconclusive ?? settings.onInconclusive, failOn: judgement.failOn ?? 'critical' };
        const verdict = redacted({
            kind: 'verdict',
            version: VERDICT_VERSION,
            id: identity.id,
            action: definition.name,
            title: settings.title ?? judgement.title,
            status: statusOf(judgement.checks, policy),
            policy,
            checks: [...judgement.checks],
            evidence: Evidence.parse(judgement.evidence ?? {}),
            provenance: await provenanceOf(environment, occasion(startedAt, leg, judgement))
        });
        const path = await tellVerdict(verdict, judgement, environment);
        verdictIsOut = true;
        if (definition.post)
            saveState(VERDICT_STATE.written, 'true');
        if (settings.upload)
            await uploadVerdict(verdict.id, path, environment);
        const announced = (await judgement.announce?.(verdict)) ?? {};
        setOutputs(announced);
        process.exitCode = isPassed(verdict) ? EXIT.passed : EXIT.notPassed;
        await tell(verdict, { news, link: linkIn({ ...judgement.outputs, ...announced }, judgement.link) });
    }
    catch (thrown) {
        process.exitCode = EXIT.error;
        const message = tellError(thrown, signal);
        const { id, title } = identity;
        const provenance = await provenanceOf(environment, occasion(startedAt, leg, {}));
        const failure = telling_failureOf({ id, title, action: definition.name, message, provenance });
        if (!verdictIsOut) {
            await tellFailure(failure, environment, asksForUpload(common));
            if (definition.post)
                saveState(VERDICT_STATE.written, 'true');
        }
        await tell(failure, { news: { ...news, reason: message } });
    }
}
/** The inputs every action has. */
function readSettings(inputs) {
    return {
        title: inputs.optional('title', heading),
        onInconclusive: inputs.required('on-inconclusive', oneOf(['fail', 'warn', 'pass'])),
        upload: inputs.required('upload-verdict', parse_boolean)
    };
}
const heading = (value, input) => {
    if (value.length <= LONGEST_TITLE)
        return value;
    throw new InputError(input, `has ${value.length} characters; a heading has at most ${LONGEST_TITLE}`);
};
/** Two gates of one name in one job: the second verdict would hide the first. The error gets a name that is free. */
async function refuseTakenId(identity, environment) {
    const { id } = identity;
    identity.id = await freeVerdictId(id, environment);
    if (identity.id === id)
        return;
    throw new InputError('id', `is "${id}", which an earlier step of this job has already. Give each step its own, such as "id: ${identity.id}".`);
}
function refuseUnknownInputs(definition, inputs) {
    const [first, ...others] = inputs.unknown();
    if (first === undefined)
        return;
    if (definition.gate)
        throw new InputError(first, inputs.complaint(first));
    for (const name of [first, ...others])
        warning(`Input "${name}" ${inputs.complaint(name)}`);
}
/** Whether the verdict is to be uploaded, of inputs that may be wrong in other ways. */
function asksForUpload(inputs) {
    return inputs.optional('upload-verdict', parse_text) === 'true';
}
/** What the runner fills in of `strategy`. An action that does not declare it is one of a test. */
function strategyIn(definition, inputs) {
    return Object.hasOwn(definition.inputs, 'strategy') ? inputs.optional('strategy', parse_text) : undefined;
}
function occasion(startedAt, leg, { judged = [], versions = {} }) {
    return { startedAt, finishedAt: new Date(), inputs: judged, versions, ...leg };
}
function linkIn(outputs, name) {
    const link = name === undefined ? undefined : outputs[name];
    return link === undefined ? undefined : String(link);
}

;// CONCATENATED MODULE: ./packages/core/src/both-settled.ts
/** Two pieces of work side by side, each to its end even when the other fails: what they share must not be closed under one of them. */
async function bothSettled(one, other) {
    const [first, second] = await Promise.allSettled([one, other]);
    if (first.status === 'rejected')
        throw first.reason;
    if (second.status === 'rejected')
        throw second.reason;
    return [first.value, second.value];
}

;// CONCATENATED MODULE: ./packages/core/src/cloud-environment.ts
/** Reads the environment once. Unset and empty are the same. */
function readCloudEnvironment(env = process.env) {
    const value = (name) => (env[name] === '' ? undefined : env[name]);
    const accessKeyId = value('AWS_ACCESS_KEY_ID');
    const secretAccessKey = value('AWS_SECRET_ACCESS_KEY');
    const sessionToken = value('AWS_SESSION_TOKEN');
    const tokenFile = value('AWS_WEB_IDENTITY_TOKEN_FILE');
    const roleArn = value('AWS_ROLE_ARN');
    return {
        aws: {
            keys: accessKeyId === undefined || secretAccessKey === undefined
                ? undefined
                : { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) },
            webIdentity: tokenFile === undefined || roleArn === undefined
                ? undefined
                : { tokenFile, roleArn, sessionName: value('AWS_ROLE_SESSION_NAME') ?? 'gauntlet' },
            region: value('AWS_REGION') ?? value('AWS_DEFAULT_REGION'),
            s3Endpoint: value('AWS_ENDPOINT_URL_S3') ?? value('AWS_ENDPOINT_URL'),
            stsEndpoint: value('AWS_ENDPOINT_URL_STS') ?? value('AWS_ENDPOINT_URL')
        },
        gcloud: startingWith(['CLOUDSDK_', 'GOOGLE_', 'GCLOUD_'], env),
        azure: startingWith(['AZURE_', 'ARM_'], env)
    };
}
function startingWith(prefixes, env) {
    const found = Object.entries(env).filter(([name]) => prefixes.some(prefix => name.startsWith(prefix)));
    return Object.fromEntries(found.map(([name, text]) => [name, text ?? '']));
}

;// CONCATENATED MODULE: ./packages/core/src/command-line.ts
/** The command that runs an action at a terminal, its values quoted where a POSIX shell would read them otherwise. For people to copy. */
function commandLine(action, flags) {
    const words = Object.entries(flags).map(([name, value]) => `--${name} ${quoted(value)}`);
    return ['npx gauntlet', action, ...words].join(' ');
}
function quoted(word) {
    return /^[\w./%,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./packages/core/src/csv.ts

function isCsv(path) {
    return /\.(csv|tsv)$/i.test(path);
}
/**
 * The records of a small CSV as RFC 4180 has them, without empty lines; separated by tabs or semicolons where the first line has them and
 * no commas. Throws `InputError` where a quote stands in the middle of a value.
 */
function csvRecords(input, { text, shown }) {
    const first = text.split(/\r?\n/, 1)[0] ?? '';
    const separator = [',', '\t', ';'].find(one => first.includes(one)) ?? ',';
    const records = [];
    let record = [];
    let read = 0;
    for (const [whole, quoted, bare = '', end = ''] of text.matchAll(separator === ',' ? COMMAS : separator === '\t' ? TABS : SEMICOLONS)) {
        read += whole.length;
        record.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
        if (end === separator)
            continue;
        if (record.length > 1 || record[0]?.trim() !== '')
            records.push(record);
        record = [];
        if (end === '')
            break;
    }
    if (read === text.length)
        return records;
    const line = text.slice(0, read).split('\n').length;
    throw new InputError(input, `names "${shown}", which is not CSV: a quote stands in the middle of a value in line ${line}`);
}
/** A number where it is one, also NaN and the infinities as Python writes them; all else is text, for others to refuse. */
function csvCell(field) {
    const text = field.trim();
    return NUMBER.test(text) ? Number(text) : (NOT_FINITE.get(text.toLowerCase()) ?? text);
}
/** A field, in quotes or not, and what ends it. */
const COMMAS = /(?:[ ]*"([^"]*(?:""[^"]*)*)"[ ]*|([^",\r\n]*))(,|\r?\n|\r|$)/gy;
const TABS = /(?:[ ]*"([^"]*(?:""[^"]*)*)"[ ]*|([^"\t\r\n]*))(\t|\r?\n|\r|$)/gy;
const SEMICOLONS = /(?:[ ]*"([^"]*(?:""[^"]*)*)"[ ]*|([^";\r\n]*))(;|\r?\n|\r|$)/gy;
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const NOT_FINITE = new Map([
    ['nan', Number.NaN],
    ['inf', Number.POSITIVE_INFINITY],
    ['infinity', Number.POSITIVE_INFINITY],
    ['-inf', Number.NEGATIVE_INFINITY],
    ['-infinity', Number.NEGATIVE_INFINITY]
]);

;// CONCATENATED MODULE: ./packages/core/src/git/git.ts



const git_TIMEOUT_MS = 5 * 60_000;
/**
 * Asks git something in a folder of a repository: no shell, none of the author's environment, nothing fetched on the way. A non-zero
 * exit code is an answer. `onChunk` gets standard output as it comes, instead of keeping it.
 */
async function git(args, cwd, signal, onChunk) {
    try {
        return await runProgram({
            command: ['git', '-c', 'core.quotePath=false', ...args],
            cwd,
            env: { GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' },
            timeoutMs: git_TIMEOUT_MS,
            maxOutputBytes: 64e6,
            signal,
            ...(onChunk === undefined ? {} : { onOutput: (chunk, stream) => stream === 'stdout' && onChunk(chunk) })
        });
    }
    catch (cause) {
        throw new Error(`Could not ask git for the base: ${messageOf(cause)}`, { cause });
    }
}
/** The commit of a revision that the input `base` names. Throws `InputError` where git does not know it here. */
async function commitOf(revision, workspace, signal) {
    if (!/^[\w./~^@{}+-]{1,250}$/.test(revision) || revision.startsWith('-')) {
        throw new InputError('base', `is "git:${plain(revision, 100)}"; expected a revision such as git:origin/main or git:HEAD~1`);
    }
    const { exitCode, stdout, stderr } = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], workspace, signal);
    const commit = stdout.trim();
    if (exitCode === 0 && /^[0-9a-f]{40,64}$/.test(commit))
        return commit;
    const reason = plain(stderr.split('\n')[0] ?? '', 200);
    throw new InputError('base', `is "git:${revision}", which git does not know here${reason === '' ? '' : ` (${reason})`}. A checkout has one commit by default: set "fetch-depth: 0" on actions/checkout, or fetch the branch first.`);
}
/**
 * All files of a commit under the workspace, which may be a folder of the repository. Links and submodules are no files. Of a partial
 * clone the content of some is not there.
 */
async function filesOfCommit(commit, workspace, signal, { sizes = false } = {}) {
    const { exitCode, stdout } = await git(['ls-tree', '-r', '-z', ...(sizes ? ['--long'] : []), commit], workspace, signal);
    if (exitCode !== 0)
        throw new Error(`Could not list the files of ${commit}`);
    return stdout.split('\0').flatMap(entry => {
        const [, mode, blob, size = '', path] = /^(\d+) blob ([0-9a-f]+)(?: +(\w+))?\t([\s\S]+)$/.exec(entry) ?? [];
        if (mode === undefined || mode === '120000' || blob === undefined || path === undefined)
            return [];
        return [{ path, blob, bytes: /^\d+$/.test(size) ? Number(size) : undefined }];
    });
}

;// CONCATENATED MODULE: ./packages/core/src/git/lfs-pointer.ts
/** Whether these are the three lines by which Git LFS stands in a repository for a file that it keeps elsewhere. */
function isLfsPointer(content) {
    return content.length <= LONGEST_POINTER && content.toString('latin1').startsWith('version https://git-lfs.github.com/spec/');
}
/** In bytes; by its specification. */
const LONGEST_POINTER = 1024;

;// CONCATENATED MODULE: ./packages/core/src/git/files-at-revision.ts









/** Bytes that are taken out of a repository: more is no file that belongs into one. */
const files_at_revision_MOST_BYTES = 4e9;
const files_at_revision_MOST_FILES = 10_000;
/**
 * The files of the same paths and patterns at another revision of the repository that the workspace is, taken out into a folder. For
 * the input `base`.
 *
 * None of them there yet is an answer; a revision that git does not know, and files that are only pointers to Git LFS, are errors.
 */
async function filesAtRevision(revision, lines, folder, signal) {
    const commit = await commitOf(revision, folder.workspace, signal);
    const listed = await filesOfCommit(commit, folder.workspace, signal, { sizes: true });
    const wanted = listed.filter(({ path }) => lines.some(line => isNamed(path, line, folder.workspace)));
    const bytes = wanted.reduce((sum, file) => sum + (file.bytes ?? 0), 0);
    if (wanted.length > files_at_revision_MOST_FILES || bytes > files_at_revision_MOST_BYTES) {
        throw new InputError('base', `is "git:${revision}", which has ${wanted.length} such files of ${formatBytes(bytes)} in all; at most ${formatBytes(files_at_revision_MOST_BYTES)} are taken out of git. Name the files of the base, or a profile.`);
    }
    const files = [];
    const names = new Map();
    for (const { path, blob } of wanted) {
        const target = (0,external_node_path_.join)(folder.folder, commit.slice(0, 12), path);
        await takeOut(blob, target, folder.workspace, signal);
        await refusePointer(target, path, revision);
        files.push(target);
        names.set(target, `${revision}:${path}`);
    }
    return { files, names };
}
/** Whether a path, a pattern or a folder of the author names a file. */
function isNamed(path, line, workspace) {
    const named = ((0,external_node_path_.isAbsolute)(line) ? (0,external_node_path_.relative)(workspace, line) : line).replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, '');
    if (path === named || path.startsWith(`${named}/`))
        return true;
    return /[*?[{(]/.test(named) && (0,external_node_path_.matchesGlob)(path, named);
}
async function takeOut(blob, target, workspace, signal) {
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
    const file = await (0,external_node_fs_promises_.open)(target, 'w', 0o600);
    try {
        // Written at once, so that git waits for the disk and nothing piles up in memory.
        const ended = await git(['cat-file', 'blob', blob], workspace, signal, chunk => writeAll(file.fd, chunk));
        if (ended.exitCode !== 0)
            throw new Error(`git ended with exit code ${ended.exitCode}`);
    }
    catch (cause) {
        throw new Error(`Could not take ${shownPath(target, { workspace })} out of git`, { cause });
    }
    finally {
        await file.close();
    }
}
function writeAll(descriptor, chunk) {
    for (let written = 0; written < chunk.length;)
        written += (0,external_node_fs_.writeSync)(descriptor, chunk, written);
}
async function refusePointer(target, path, revision) {
    if ((await (0,external_node_fs_promises_.stat)(target)).size > LONGEST_POINTER || !isLfsPointer(await (0,external_node_fs_promises_.readFile)(target)))
        return;
    throw new InputError('base', `is "git:${revision}", where "${plain(path, 200)}" is kept by Git LFS: git itself has only a pointer to it. Check the base out into a folder with "lfs: true" and name its files, or a profile that a run on the base stored.`);
}

;// CONCATENATED MODULE: ./packages/core/src/gitlab-environment.ts
/** Reads the environment once; undefined outside of GitLab CI. Unset and empty are the same. */
function readGitLabEnvironment(env = process.env) {
    const value = (name) => (env[name] === '' ? undefined : env[name]);
    const apiUrl = value('CI_API_V4_URL');
    if (value('GITLAB_CI') !== 'true' || apiUrl === undefined)
        return undefined;
    return {
        apiUrl: apiUrl.replace(/\/$/, ''),
        serverUrl: (value('CI_SERVER_URL') ?? apiUrl.replace(/\/api\/v4\/?$/, '')).replace(/\/$/, ''),
        mergeRequestIid: gitlab_environment_number(value('CI_MERGE_REQUEST_IID')),
        mergeRequestProject: value('CI_MERGE_REQUEST_PROJECT_ID') ?? value('CI_PROJECT_ID'),
        mergeRequestProjectPath: value('CI_MERGE_REQUEST_PROJECT_PATH') ?? value('CI_PROJECT_PATH'),
        openMergeRequests: (value('CI_OPEN_MERGE_REQUESTS') ?? '').split(',').flatMap(openMergeRequest),
        headSha: value('CI_MERGE_REQUEST_SOURCE_BRANCH_SHA') ?? value('CI_COMMIT_SHA'),
        baseSha: /^[0-9a-f]{40,64}$/.exec(value('CI_MERGE_REQUEST_DIFF_BASE_SHA') ?? '')?.[0],
        pipelineId: gitlab_environment_number(value('CI_PIPELINE_ID')),
        jobUrl: value('CI_JOB_URL'),
        token: value('GITLAB_TOKEN')
    };
}
function openMergeRequest(text) {
    const [projectPath = '', iid] = text.trim().split('!');
    const parsed = gitlab_environment_number(iid);
    return projectPath === '' || parsed === undefined ? [] : [{ projectPath, iid: parsed }];
}
function gitlab_environment_number(text) {
    const parsed = /^[1-9]\d{0,15}$/.test(text ?? '') ? Number(text) : Number.NaN;
    return Number.isSafeInteger(parsed) ? parsed : undefined;
}

;// CONCATENATED MODULE: ./packages/core/src/http/save-body.ts




const STALL_MS = 30_000;
const SLOWEST_BYTES = 1024;
/**
 * Writes a body into a new file, in bounded memory, and answers with its bytes. What is too large, comes too slowly or ends early
 * rejects; what was written by then is for the caller to remove.
 */
async function saveBody(body, path, { maxBytes, announced, stallMs = STALL_MS }) {
    const file = await (0,external_node_fs_promises_.open)(path, 'wx', 0o600);
    let bytes = 0;
    let seen = 0;
    const watch = setInterval(() => {
        if (bytes - seen < (SLOWEST_BYTES * stallMs) / 1000)
            body.destroy(new StalledError(stallMs));
        seen = bytes;
    }, stallMs);
    try {
        await refuseTooLarge(path, maxBytes, announced);
        for await (const chunk of body) {
            bytes += chunk.length;
            if (bytes > maxBytes)
                throw save_body_tooLarge(maxBytes);
            await file.writeFile(chunk);
        }
        if (announced !== undefined && bytes !== announced)
            throw new Error(`only ${bytes} of ${announced} bytes came`);
        return bytes;
    }
    finally {
        clearInterval(watch);
        body.destroy();
        await file.close();
    }
}
/** Before a byte is read: more than may be, or more than the disk holds. */
async function refuseTooLarge(path, maxBytes, announced) {
    if (announced === undefined)
        return;
    if (announced > maxBytes)
        throw save_body_tooLarge(maxBytes);
    const { bavail, bsize } = await (0,external_node_fs_promises_.statfs)((0,external_node_path_.dirname)(path));
    if (announced <= bavail * bsize)
        return;
    throw new HttpError(`it is ${formatBytes(announced)} large, and the temp folder has ${formatBytes(bavail * bsize)} left`, 'answer');
}
function save_body_tooLarge(maxBytes) {
    return new HttpError(`it is larger than ${formatBytes(maxBytes)}, which is the most that is fetched`, 'answer');
}
/** Taken for a connection that was cut: another try may be faster. */
class StalledError extends Error {
    code = 'ETIMEDOUT';
    constructor(stallMs) {
        super(`less than ${(SLOWEST_BYTES * stallMs) / 1000} bytes came in ${stallMs} ms`);
    }
}

;// CONCATENATED MODULE: ./packages/core/src/http/download.ts





/** For all tries together. */
const download_TIMEOUT_MS = 60 * 60_000;
/**
 * Downloads a file with the rules of `sendRequest`: the same checks of the address and of every redirect, the same tries, proxies and
 * time-outs. The body goes to the disk as it comes; it is complete, or nothing is left of it.
 */
async function download(download, policy, clock = systemClock) {
    const { url, to, headers, goal } = download;
    const { maxBytes, stallMs, timeoutMs = download_TIMEOUT_MS, ...rest } = policy;
    const request = { method: 'GET', url, ...(headers === undefined ? {} : { headers }), ...(goal === undefined ? {} : { goal }) };
    let bytes = 0;
    try {
        await sendAndReceive(request, { ...rest, timeoutMs, budgetMs: timeoutMs }, clock, async (message) => {
            const status = message.statusCode ?? 0;
            // Nobody asked for a part: what comes would be taken for the whole.
            if (status !== 200 && status !== 203) {
                message.destroy();
                throw new HttpError(`it answered ${status}, which is not the whole file`, 'answer', status);
            }
            await (0,external_node_fs_promises_.rm)(to, { force: true });
            const length = message.headers['content-length'];
            const announced = length === undefined ? undefined : Number(length);
            bytes = await saveBody(message, to, { maxBytes, announced, ...(stallMs === undefined ? {} : { stallMs }) });
        });
        return bytes;
    }
    catch (thrown) {
        await (0,external_node_fs_promises_.rm)(to, { force: true });
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./packages/core/src/http/open-answer.ts


/**
 * One try of a request with the rules of `sendRequest`, for a client that has tries, redirects and statuses in its own hand: the address
 * is checked, also as the connection is made, and the proxy of the environment is used.
 */
async function openAnswer(request, policy) {
    const { message, dispose } = await openExchange(request, destination(request.url, policy.allowPrivateNetwork), policy);
    message.once('close', dispose);
    return { status: message.statusCode ?? 0, headers: message.headers, body: message };
}

// EXTERNAL MODULE: ./node_modules/json5/lib/index.js
var json5_lib = __webpack_require__(84841);
var lib_default = /*#__PURE__*/__webpack_require__.n(json5_lib);
;// CONCATENATED MODULE: ./packages/core/src/json.ts

/**
 * JSON as Python writes it, with bare `NaN` and infinities; comments and trailing commas are forgiven too. A key `__proto__` becomes
 * an ordinary key. Throws a `SyntaxError` with line and column.
 */
function parseLenientJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // Slower by far, and right about what went wrong.
        return lib_default().parse(text);
    }
}

;// CONCATENATED MODULE: ./packages/core/src/metric-name.ts
/** The words of a metric's name, in small letters. Only its last part counts: `train.loss.f1` is an F1. `valLoss` and `val/loss` are two. */
function metricWords(name) {
    const last = name.split('.').at(-1) ?? name;
    return last
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter(word => word !== '');
}
/** What a metric is counted in, by the unit at the end of its name: `p95-ms`, `model_bytes`. `none` where it ends in no unit. */
function unitOfMetric(name) {
    return UNITS.get(metricWords(name).at(-1) ?? '') ?? 'none';
}
const UNITS = new Map([
    ['ms', 'milliseconds'],
    ['milliseconds', 'milliseconds'],
    ['millis', 'milliseconds'],
    ['sec', 'seconds'],
    ['secs', 'seconds'],
    ['seconds', 'seconds'],
    ['bytes', 'bytes']
]);

;// CONCATENATED MODULE: ./packages/core/src/numbered-files.ts



/**
 * A folder of files `000001.json`, `000002.json`, …: a log that several writers extend without a lock. Whoever creates a number has
 * it; everybody else finds out and reads again. Nobody ever sees half a file.
 */
async function numbersIn(folder) {
    const names = await (0,external_node_fs_promises_.readdir)(folder).catch((cause) => {
        if (cause.code === 'ENOENT')
            return [];
        throw new Error(`Could not list ${folder}`, { cause });
    });
    return names
        .map(name => Number(/^(\d{6,15})\.json$/.exec(name)?.[1] ?? Number.NaN))
        .filter(Number.isSafeInteger)
        .sort((a, b) => a - b);
}
function numberedFile(folder, number) {
    return (0,external_node_path_.join)(folder, `${String(number).padStart(6, '0')}.json`);
}
/** Creates a file whole, unless it is there already. Answers whether it was created. */
async function createExclusively(path, content) {
    const draft = `${path}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
    try {
        await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,external_node_fs_promises_.writeFile)(draft, content, { mode: 0o644, flag: 'wx', flush: true });
        return await linkUnlessThere(draft, path);
    }
    catch (cause) {
        throw new Error(`Could not create ${path}`, { cause });
    }
    finally {
        await (0,external_node_fs_promises_.rm)(draft, { force: true }).catch(() => { });
    }
}
/** A link is made whole or not at all, and never replaces; a rename would replace. */
async function linkUnlessThere(draft, path) {
    try {
        await (0,external_node_fs_promises_.link)(draft, path);
        return true;
    }
    catch (cause) {
        if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')
            return false;
        throw cause;
    }
}

;// CONCATENATED MODULE: ./packages/core/src/post.ts













/**
 * Runs the post phase of an action, which puts right what a main phase that failed, was cancelled or was killed left behind. It runs
 * after every main phase, at the end of the job, and may run twice: with nothing to do it does nothing and says nothing.
 *
 * `phase` returns a sentence on what it did, for the log and the step summary, with news where somebody may want to be told of it
 * (input `notify`). When main died before it could write a verdict, an error is written under the verdict's id, so that no report looks
 * green for want of it. Exit code 2 on an error, else 0.
 */
async function runPost(definition, phase) {
    const startedAt = new Date();
    const environment = readEnvironment();
    const signal = cancellation();
    const inputs = new Inputs(definition, environment);
    let done = {};
    let problem;
    try {
        const answer = await phase({ inputs, environment, signal, state: environment.state });
        done = typeof answer === 'string' ? { told: answer } : (answer ?? {});
        if (done.told !== undefined) {
            say(redact(done.told));
            await writeSummary(`${markdown(redact(done.told), LONGEST_TOLD)}\n`, environment);
        }
    }
    catch (thrown) {
        process.exitCode = EXIT.error;
        problem = tellError(thrown, signal);
    }
    const missing = await tellMissingVerdict(definition, environment, startedAt);
    if (missing === undefined && problem === undefined && done.news === undefined)
        return;
    // Whoever did not come to its end, or left something to put right, could not judge.
    const failure = missing ?? (await failureNow(definition, environment, startedAt, problem ?? done.told ?? ''));
    const reason = [missing?.message, problem, done.news?.reason ?? done.told].filter(part => part !== undefined).join(' ');
    await notifierAfter(definition, environment, signal)(failure, { news: { ...done.news, reason } });
}
const LONGEST_TOLD = 4000;
/** The error that was written, where one had to be. */
async function tellMissingVerdict(definition, environment, startedAt) {
    const { state } = environment;
    if (state.get(VERDICT_STATE.written) === 'true')
        return undefined;
    const saved = state.get(VERDICT_STATE.id);
    // Written, but killed before it could say so.
    if (saved !== undefined && (await isTaken(saved, environment)))
        return undefined;
    const message = `${definition.name} ended without a verdict: it was killed, or its runner was lost. Its log says how far it came.`;
    const failure = await failureNow(definition, environment, startedAt, message);
    await tellFailure(failure, environment, asksForUpload(new Inputs(definition, environment)));
    return failure;
}
async function failureNow(definition, environment, startedAt, message) {
    const inputs = new Inputs(definition, environment);
    const matrix = inputs.optional('matrix', parse_text);
    const strategy = strategyIn(definition, inputs);
    const id = environment.state.get(VERDICT_STATE.id) ??
        (await freeVerdictId(givenId(inputs) ?? defaultVerdictId(definition.name, environment, matrix), environment));
    const provenance = await provenanceOf(environment, { startedAt, finishedAt: new Date(), inputs: [], versions: {}, matrix, strategy });
    return telling_failureOf({ id, action: definition.name, title: definition.name, message, provenance });
}
function notifierAfter(definition, environment, signal) {
    try {
        return notifierOf(definition, new Inputs(definition, environment), environment, signal);
    }
    catch {
        // Main refused it.
        return tellNobody;
    }
}
function givenId(inputs) {
    try {
        return inputs.optional('id', verdictId);
    }
    catch {
        // Main refused it before it was killed.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/core/src/quantity.ts


/** A quantity in a config, written as in an input: `90s`, `2GB`. What is wrong with it is said in the same words. */
function quantity(read) {
    const withoutUnit = (written) => typeof written === 'number' ? `is ${written}, which has no unit: write it with one, such as 10ms, 30s or 2GB` : undefined;
    return schemas/* string */.YjP({ error: ({ input }) => withoutUnit(input) }).transform((written, context) => {
        try {
            return read(written, 'value');
        }
        catch (thrown) {
            if (!isInputError(thrown))
                throw thrown;
            context.addIssue({ code: 'custom', message: messageOf(thrown).replace('Input "value" ', '') });
            return core_core/* NEVER */.tm;
        }
    });
}

;// CONCATENATED MODULE: ./packages/core/src/stand-in.ts






/** Writes what an action did not: an error, or checks that say why nothing was judged. A report would otherwise overlook it. */
async function writeStandIn({ id, action, title, upload, ...when }, found, environment) {
    const provenance = await provenanceOf(environment, { ...when, finishedAt: new Date(), inputs: [], versions: {} });
    const identity = { id, action, title, provenance };
    const file = 'error' in found
        ? telling_failureOf({ ...identity, message: found.error })
        : {
            kind: 'verdict',
            version: VERDICT_VERSION,
            ...identity,
            status: statusOf(found.checks, found.policy),
            policy: found.policy,
            checks: [...found.checks],
            evidence: { tables: [], figures: [], charts: [] }
        };
    const path = await writeVerdictFile(file, environment);
    if (upload)
        await uploadVerdict(id, path, environment);
    return { file, path };
}

;// CONCATENATED MODULE: ./packages/core/src/topics.ts
/** Evidence, each piece of it under this part of the report, where it does not name one itself. */
function onTopic(topic, evidence) {
    const { figures = [], tables = [], charts = [] } = evidence;
    return {
        figures: figures.map(figure => ({ topic, ...figure })),
        tables: tables.map(table => ({ topic, ...table })),
        charts: charts.map(chart => ({ topic, ...chart }))
    };
}

;// CONCATENATED MODULE: ./packages/core/src/verdict-paths.ts




/** The verdict files that the author names in the input `verdicts`, or all of this job, sorted. */
async function verdictPaths(patterns, environment) {
    if (patterns !== undefined)
        return existingFiles('verdicts', patterns, environment);
    const folder = verdictsFolder(environment);
    try {
        const names = await (0,external_node_fs_promises_.readdir)(folder);
        return names
            .filter(name => name.endsWith('.json'))
            .sort()
            .map(name => (0,external_node_path_.join)(folder, name));
    }
    catch (cause) {
        // A job in which no gate got as far as a verdict has no folder either.
        if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
            return [];
        throw new Error(`Could not list the verdicts in ${folder}`, { cause });
    }
}

;// CONCATENATED MODULE: ./packages/core/src/index.ts



























































/***/ })

};
