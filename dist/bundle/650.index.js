export const id = 650;
export const ids = [650];
export const modules = {

/***/ 75650:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xz: () => (/* reexport */ BodyTooLongError),
  y_: () => (/* reexport */ GitHubError),
  UU: () => (/* reexport */ createClient),
  _f: () => (/* reexport */ findPullRequest),
  EP: () => (/* reexport */ isReadOnlyToken),
  Bd: () => (/* reexport */ pages),
  j_: () => (/* reexport */ readEvent),
  Ul: () => (/* reexport */ storedByRun),
  lB: () => (/* reexport */ upsertComment)
});

// UNUSED EXPORTS: formatMarked, hashKey, isNewer, parseMarked, tokenLogin

// EXTERNAL MODULE: ./packages/core/src/index.ts + 54 modules
var src = __webpack_require__(65692);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 1 modules
var dist_src = __webpack_require__(11303);
;// CONCATENATED MODULE: ./packages/github/src/retry.ts

const hour = 3_600_000;
/**
 * What to do after a try that did not succeed.
 *
 * Reads and writes of a fixed value are tried again after failures that pass. A POST never is, because it may have been
 * done: only the caller can find out. The exception is a rate limit, which says that nothing was done.
 */
function nextAttempt(situation) {
    const { outcome, tries, elapsedMs, budgetMs, now } = situation;
    if (outcome.kind === 'answer' && isRateLimit(outcome)) {
        const ms = rateLimitWait(outcome, tries, now);
        return tries < src/* MOST_TRIES */.ao && elapsedMs + ms <= budgetMs ? { do: 'wait', ms } : { do: 'stop', because: 'rate-limit', until: now + ms };
    }
    if (situation.method === 'POST' || !isAmbiguous(outcome))
        return { do: 'stop', because: 'final' };
    if (tries >= src/* MOST_TRIES */.ao)
        return { do: 'stop', because: 'tries' };
    const ms = Math.max((0,src/* fullJitter */.G1)(tries, situation.random), outcome.kind === 'answer' ? ((0,src/* retryAfter */.P9)(outcome.headers, now) ?? 0) : 0);
    return elapsedMs + ms <= budgetMs ? { do: 'wait', ms } : { do: 'stop', because: 'budget' };
}
/** A 403 is a limit only when it says so; otherwise a permission is missing and waiting does not help. */
function isRateLimit(outcome) {
    if (outcome.status === 429)
        return true;
    if (outcome.status !== 403)
        return false;
    const { headers, message } = outcome;
    return headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0' || /secondary rate limit/i.test(message);
}
/** A failure that may pass, and of which nobody can say whether the request had its effect. */
function isAmbiguous(outcome) {
    return outcome.kind === 'answer' ? src/* TRANSIENT_STATUSES */.SS.has(outcome.status) : outcome.kind === 'unreadable' || !outcome.hopeless;
}
function rateLimitWait(outcome, tries, now) {
    const after = (0,src/* retryAfter */.P9)(outcome.headers, now);
    if (after !== undefined)
        return Math.min(hour, after);
    if (String(outcome.headers['x-ratelimit-remaining']) === '0') {
        const wait = Number(outcome.headers['x-ratelimit-reset']) * 1000 - (0,src/* serverTime */.nI)(outcome.headers, now);
        if (wait > 0)
            return Math.min(hour, wait);
    }
    return Math.min(hour, 60_000 * 2 ** (tries - 1));
}

;// CONCATENATED MODULE: ./packages/github/src/errors.ts


/** A request to GitHub that did not succeed, told to people. Holds no header, token or query of the request. */
class GitHubError extends Error {
    name = 'GitHubError';
    problem;
    /** `undefined` when there was no answer. */
    status;
    /** True when nobody knows whether the request had its effect: a POST must be looked for before it is sent again. */
    ambiguous;
    /** When a rate limit ends. */
    until;
    constructor(message, facts) {
        super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
        this.problem = facts.problem;
        this.status = facts.status;
        this.ambiguous = facts.ambiguous ?? false;
        this.until = facts.until;
    }
}
/** The text is longer than GitHub takes: send a shorter one. */
class BodyTooLongError extends GitHubError {
    name = 'BodyTooLongError';
}
/** The error that the caller sees. Pure: everything it says comes from its arguments. */
function explain(failure, { words, host, tries, limitedUntil, redact }) {
    const { outcome } = failure;
    const error = (detail, facts) => new GitHubError(`Could not ${words.goal}: ${detail}`, facts);
    const authors = (problem, facts) => {
        const cause = new src/* InputError */.dz('github-token', problem);
        return error(cause.message, { ...facts, cause });
    };
    const often = tries > 1 ? `, ${tries} times` : '';
    const ambiguous = isAmbiguous(outcome);
    if (outcome.kind === 'network') {
        return error(`no answer from ${host}${often}${hintFor(failure.cause)}`, {
            problem: 'network',
            ambiguous,
            cause: rootOf(failure.cause, redact)
        });
    }
    if (outcome.kind === 'unreadable') {
        const type = failure.contentType === undefined ? '' : ` (content type ${clean(failure.contentType, redact)})`;
        const detail = `the answer of ${host} is not complete JSON${type}${often}; a proxy or a sign-in page may stand in between`;
        return error(detail, { problem: 'unreadable', ambiguous });
    }
    const { status, headers } = outcome;
    const said = clean(outcome.message, redact);
    const answer = said === '' ? String(status) : `${status}: ${said}`;
    if (isRateLimit(outcome)) {
        const until = new Date(limitedUntil);
        return error(`rate limited until ${until.toISOString()} (${answer})`, { problem: 'rate-limit', status, until });
    }
    if (ambiguous)
        return error(`GitHub answered ${answer}${often}`, { problem: 'server', status, ambiguous });
    if (status === 401)
        return authors(`was refused (${answer}): it is mistyped, expired or revoked. Pass \${{ github.token }} or a valid token`, {
            problem: 'unauthorized',
            status
        });
    if (status === 403)
        return forbidden();
    if (status === 404 || status === 410) {
        const permission = words.permission === undefined ? '' : `, and that the job has \`permissions: ${words.permission}\``;
        const detail = `${words.subject} does not exist, or the token may not see it (GitHub says ${status} for both). Check the name${permission}`;
        return error(detail, { problem: 'not-found', status });
    }
    if (status === 422) {
        const problems = validationMessages(failure.data).map(message => clean(message, redact));
        const detail = `GitHub refused what was sent (${[answer, ...problems].join('; ')})`;
        const tooLong = [outcome.message, ...problems].some(text => /body is too long/i.test(text));
        return tooLong
            ? new BodyTooLongError(`Could not ${words.goal}: ${detail}`, { problem: 'invalid', status })
            : error(detail, { problem: 'invalid', status });
    }
    return error(`GitHub answered ${answer}`, { problem: 'refused', status });
    function forbidden() {
        const accepted = acceptedPermissions(String(headers['x-accepted-github-permissions'] ?? ''));
        if (!/not accessible by|must have .{1,40}(access|rights)/i.test(said)) {
            // A locked conversation, single sign-on, an address that is not allowed: GitHub's own words are the best there are,
            // and the header, which comes with every answer, says what such a request needs in general.
            const needs = accepted === undefined ? '' : `; such a request needs ${accepted}`;
            return error(`GitHub refused it (${answer})${needs}`, { problem: 'refused', status });
        }
        const line = accepted ?? (words.permission === undefined ? undefined : `\`${words.permission}\``);
        const remedy = line === undefined ? 'it lacks a permission' : `add ${line} under \`permissions:\` of the job`;
        const fork = /write/.test(line ?? '') ? ' (runs for a fork or for Dependabot have a read-only token, whatever the workflow says)' : '';
        return authors(`may not do this (${answer}): ${remedy}${fork}`, { problem: 'permission', status });
    }
}
/** `issues=write; pull_requests=write` as lines of a workflow, `pull-requests` first; `undefined` when there is none. */
function acceptedPermissions(header) {
    const alternatives = header.split(';').flatMap(alternative => {
        const lines = [...alternative.matchAll(/\b([a-z_]{1,40})=(read|write|admin)\b/g)].map(found => `\`${found[1]?.replaceAll('_', '-')}: ${found[2]}\``);
        return lines.length === 0 ? [] : [lines.join(' and ')];
    });
    alternatives.sort((a, b) => Number(b.startsWith('`pull-requests')) - Number(a.startsWith('`pull-requests')));
    return alternatives.length === 0 ? undefined : alternatives.join(' or ');
}
/** What a 422 says about each field. */
function validationMessages(data) {
    const errors = typeof data === 'object' && data !== null && 'errors' in data && Array.isArray(data.errors) ? data.errors : [];
    return errors.slice(0, 5).map((entry) => {
        if (typeof entry !== 'object' || entry === null)
            return String(entry);
        const { field, code, message } = entry;
        return [field, message ?? code].filter(part => typeof part === 'string').join(': ');
    });
}
function hintFor(cause) {
    return /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(codeOf(cause))
        ? ' (its certificate is not trusted here: name its authority in NODE_EXTRA_CA_CERTS)'
        : '';
}
/** The error at the bottom, as a bare message: those above it say "fetch failed" and hold the request. */
function rootOf(thrown, redact) {
    if (thrown instanceof Error && thrown.cause instanceof Error)
        return rootOf(thrown.cause, redact);
    const text = thrown instanceof Error && thrown.message !== '' ? thrown.message : codeOf(thrown);
    return new Error(clean(text === '' ? 'connection failed' : text, redact));
}
/** The code of a system error, wherever in the chain of causes it stands; '' when there is none. */
function codeOf(thrown) {
    if (typeof thrown !== 'object' || thrown === null)
        return '';
    if ('code' in thrown && typeof thrown.code === 'string')
        return thrown.code;
    return 'cause' in thrown ? codeOf(thrown.cause) : '';
}
/** Foreign text on one line, short, and without the token. */
function clean(text, redact) {
    const line = redact(text)
        .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
        .trim();
    return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}

;// CONCATENATED MODULE: ./packages/github/src/operations.ts
const words = {
    'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': [
        'read the comments of {owner}/{repo}#{issue_number}',
        '{owner}/{repo}#{issue_number}',
        'pull-requests: read'
    ],
    'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': [
        'comment on {owner}/{repo}#{issue_number}',
        '{owner}/{repo}#{issue_number}',
        'pull-requests: write'
    ],
    'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': [
        'update comment {comment_id} of {owner}/{repo}',
        'comment {comment_id}',
        'pull-requests: write'
    ],
    'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': [
        'delete comment {comment_id} of {owner}/{repo}',
        'comment {comment_id}',
        'pull-requests: write'
    ],
    'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': [
        'look up the pull requests of commit {commit_sha} in {owner}/{repo}',
        'commit {commit_sha}',
        'pull-requests: read'
    ],
    'GET /repos/{owner}/{repo}/deployments': ['list the deployments of {owner}/{repo}', '{owner}/{repo}', 'deployments: read'],
    'POST /repos/{owner}/{repo}/deployments': ['record a deployment in {owner}/{repo}', '{owner}/{repo}', 'deployments: write'],
    'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': [
        'read the statuses of deployment {deployment_id} of {owner}/{repo}',
        'deployment {deployment_id}',
        'deployments: read'
    ],
    'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': [
        'record a status of deployment {deployment_id} of {owner}/{repo}',
        'deployment {deployment_id}',
        'deployments: write'
    ],
    'GET /repos/{owner}/{repo}': ['read {owner}/{repo}', '{owner}/{repo}'],
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}': ['read run {run_id} of {owner}/{repo}', 'run {run_id}', 'actions: read'],
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': [
        'list the artifacts of run {run_id} of {owner}/{repo}',
        'run {run_id}',
        'actions: read'
    ],
    'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}': [
        'fetch artifact {artifact_id} of {owner}/{repo}',
        'artifact {artifact_id}',
        'actions: read'
    ],
    'GET /user': ['ask GitHub whom the token speaks for', 'the user']
};
/** `options` are those of the request: its method, its route with braces, and its parameters. */
function describeOperation(options) {
    const known = words[`${options.method} ${options.url}`];
    const fill = (text) => text.replace(/\{(\w+)\}/g, (whole, name) => String(options[name] ?? whole));
    if (known !== undefined)
        return { goal: fill(known[0]), subject: fill(known[1]), permission: known[2] };
    // Without the query, which may hold what should not be read.
    const path = fill(options.url
        .replace(/^https?:\/\/[^/?#]+/, '')
        .split(/\{[?&]|[?#]/, 1)
        .join(''));
    return { goal: `call ${options.method} ${path}`, subject: path, permission: undefined };
}

;// CONCATENATED MODULE: ./packages/github/src/attempts.ts



/** Makes each request of a client in as many tries as it takes and `nextAttempt` allows, and explains the last failure. */
function withAttempts(options) {
    const { signal, sleep, now } = options;
    return async (send, endpoint) => {
        const words = describeOperation(endpoint);
        const isRead = endpoint.method === 'GET' || endpoint.method === 'HEAD';
        const startedAt = now();
        let begun = false;
        for (let tries = 1;; tries += 1) {
            stopIfCancelled();
            const attempt = async () => {
                stopIfCancelled();
                begun = true;
                return await send(endpoint);
            };
            let failure;
            try {
                const response = await (isRead ? attempt() : options.inTurn(attempt));
                if (isReadable(response, endpoint))
                    return response;
                failure = { outcome: { kind: 'unreadable' }, contentType: response.headers['content-type'] };
            }
            catch (thrown) {
                stopIfCancelled(thrown);
                failure = failureOf(thrown);
            }
            stopIfCancelled();
            const situation = {
                method: endpoint.method,
                outcome: failure.outcome,
                tries,
                elapsedMs: now() - startedAt,
                budgetMs: options.budgetMs
            };
            const next = nextAttempt({ ...situation, now: now(), random: options.random() });
            const host = new URL(endpoint.baseUrl).host;
            const error = explain(failure, { words, host, tries, limitedUntil: limitedUntil(next, now()), redact: options.redact });
            if (next.do === 'stop')
                throw error;
            options.debug(`${error.message}; try ${tries + 1} in ${Math.round(next.ms)} ms`);
            try {
                await sleep(next.ms);
            }
            catch (thrown) {
                stopIfCancelled(thrown);
                throw thrown;
            }
        }
        function stopIfCancelled(thrown) {
            if (thrown instanceof GitHubError)
                throw thrown;
            if (signal?.aborted === true)
                throw new GitHubError(`Could not ${words.goal}: cancelled`, { problem: 'cancelled', ambiguous: begun && !isRead });
        }
    };
}
function limitedUntil(next, now) {
    if (next.do === 'wait')
        return now + next.ms;
    return next.because === 'rate-limit' ? next.until : now;
}
/** Octokit hands over text, without a word, where the body was not the JSON that was asked for. */
function isReadable(response, endpoint) {
    if (endpoint.method === 'HEAD' || response.status === 204 || response.status === 205)
        return true;
    const format = endpoint.mediaType?.format;
    if (endpoint.request?.parseSuccessResponseBody === false || (format !== undefined && format !== '' && format !== 'json'))
        return true;
    if (response.data === '')
        return 'content-length' in response.headers && String(response.headers['content-length']) === '0';
    return typeof response.data === 'object' && response.data !== null && !(response.data instanceof ArrayBuffer);
}
/** Octokit throws one class for everything and calls a missing answer a 500: whether there is a response tells them apart. */
function failureOf(thrown) {
    const response = typeof thrown === 'object' && thrown !== null && 'response' in thrown ? thrown.response : undefined;
    if (typeof response !== 'object' || response === null) {
        return { outcome: { kind: 'network', hopeless: /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(codeOf(thrown)) }, cause: thrown };
    }
    const { status, headers, data } = response;
    const message = typeof data === 'object' && data !== null && 'message' in data && typeof data.message === 'string' ? data.message : '';
    return { outcome: { kind: 'answer', status, headers, message }, data };
}

;// CONCATENATED MODULE: ./packages/github/src/within-time.ts
/**
 * A fetch that ends, body included, after `timeoutMs` or when `signal` says so, and that names the version of the API.
 *
 * Not done in a hook of Octokit: what a hook hands on does not reach the hooks within it.
 */
function withinTime(fetch, timeoutMs, signal) {
    return (url, init) => {
        const signals = [AbortSignal.timeout(timeoutMs), signal, init.signal].filter(candidate => candidate !== undefined && candidate !== null);
        return fetch(url, { ...init, headers: { 'x-github-api-version': '2022-11-28', ...init.headers }, signal: AbortSignal.any(signals) });
    };
}

;// CONCATENATED MODULE: ./packages/github/src/write-pace.ts
const gapMs = 1000;
function createWritePace(now, sleep) {
    let last = Promise.resolve();
    let endedAt = Number.NEGATIVE_INFINITY;
    return write => {
        const turn = last.then(async () => {
            const wait = endedAt + gapMs - now();
            if (wait > 0)
                await sleep(wait);
            try {
                return await write();
            }
            finally {
                endedAt = now();
            }
        });
        last = turn.catch(() => undefined);
        return turn;
    };
}

;// CONCATENATED MODULE: ./packages/github/src/client.ts






/** Makes the client. Throws where the toolkit cannot read the event of the run, which it does as it is loaded. */
async function createClient(options) {
    const { defaults } = await __webpack_require__.e(/* import() */ 32).then(__webpack_require__.bind(__webpack_require__, 22032));
    const { token, signal } = options;
    const now = options.now ?? (() => performance.timeOrigin + performance.now());
    const sleep = options.sleep ?? (ms => (0,promises_.setTimeout)(ms, undefined, signal === undefined ? {} : { signal }));
    const quiet = () => undefined;
    const client = new dist_src/* Octokit */.E({
        // The toolkit's fetch goes through the runner's proxy; Node's own does not.
        ...defaults,
        baseUrl: options.apiUrl.replace(/\/$/, ''),
        auth: token,
        userAgent: `gauntlet/${src/* VERSION */.xv}`,
        request: { ...defaults.request, fetch: withinTime(defaults.request?.fetch, options.timeoutMs ?? 10_000, signal) },
        // Octokit would print every failed request with its query, also those that a retry heals.
        log: { debug: quiet, info: quiet, warn: quiet, error: quiet }
    });
    client.hook.wrap('request', withAttempts({
        budgetMs: options.budgetMs ?? 120_000,
        signal,
        sleep,
        now,
        random: options.random ?? Math.random,
        inTurn: createWritePace(now, sleep),
        debug: options.debug ?? quiet,
        redact: text => (token === '' ? text : text.replaceAll(token, '***'))
    }));
    return client;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/github/src/pages.ts

/** GitHub's lists end long before; a server that always promises one more page must not keep us for ever. */
const mostPages = 500;
/**
 * The items of a list, page after page, for as long as GitHub links to a next one. Ask for 100 a page.
 *
 * Octokit's own paging follows the link as it is, under which errors can no longer say what was asked for, and takes a 409 for an empty list.
 */
async function* pages(get) {
    for (let page = 1; page <= mostPages; page += 1) {
        const { data, headers, status } = await get(page);
        if (!Array.isArray(data))
            throw new GitHubError('Could not read a list from GitHub: the answer is not a list', { problem: 'unreadable', status });
        yield* data;
        if (!/<[^<>]{1,2000}>; rel="next"/.test(headers.link ?? ''))
            return;
    }
}

;// CONCATENATED MODULE: ./packages/github/src/artifact/find-artifact.ts


/**
 * Looks an artifact up and makes sure whose it is: of a run of this repository, of its default branch or the one that is allowed. What a
 * fork or a pull request stored could be anything. Throws `InputError` for what the author can mend, also for an expired one.
 */
async function findArtifact(client, place, { runId, artifact }, { input, branch, maxBytes }) {
    const refuse = (problem) => {
        throw new src/* InputError */.dz(input, problem);
    };
    const { data: run } = await client.rest.actions.getWorkflowRun({ ...place, run_id: runId, exclude_pull_requests: true });
    const own = `${place.owner}/${place.repo}`;
    const stranger = [run.repository.full_name, run.head_repository?.full_name].find(name => !isSame(name, own));
    if (!isSame(run.repository.full_name, own) || !isSame(run.head_repository?.full_name, own))
        refuse(`names run ${runId}, which ran code of ${stranger === undefined ? 'a repository that is gone' : `"${(0,src/* plain */.pj)(stranger, 200)}"`} and not of "${own}". What it stored is not trusted.`);
    const trusted = branch ?? (await client.rest.repos.get({ ...place })).data.default_branch;
    if (run.head_branch !== trusted)
        refuse(`names run ${runId} of the branch "${(0,src/* plain */.pj)(run.head_branch ?? 'none', 200)}"; predictions of production come from runs of "${(0,src/* plain */.pj)(trusted, 200)}". Name a run of that branch.`);
    const stored = await storedBy(client, place, runId);
    // A run that is started again stores another one of the same name.
    const [newest] = stored.filter(({ name }) => name === artifact).sort((one, other) => other.id - one.id);
    if (newest === undefined)
        throw new src/* InputError */.dz(input, `names the artifact "${(0,src/* plain */.pj)(artifact, 200)}", which run ${runId} does not have; ${namesOf(stored)}`);
    if (newest.expired)
        refuse(expired(runId, artifact, newest.expires_at ?? undefined));
    if (newest.size_in_bytes > maxBytes)
        refuse(`names an artifact of ${(0,src/* formatBytes */.z3)(newest.size_in_bytes)}; at most ${(0,src/* formatBytes */.z3)(maxBytes)} are fetched. Store the predictions in an artifact of their own.`);
    return {
        id: newest.id,
        bytes: newest.size_in_bytes,
        sha256: /^sha256:([0-9a-f]{64})$/i.exec(newest.digest ?? '')?.[1]?.toLowerCase(),
        branch: trusted,
        commit: run.head_sha
    };
}
/** All artifacts of a run. */
async function storedBy(client, place, runId) {
    const list = pages(async (page) => {
        const { data, headers, status } = await client.rest.actions.listWorkflowRunArtifacts({ ...place, run_id: runId, per_page: 100, page });
        return { data: data.artifacts, headers, status };
    });
    const stored = [];
    for await (const one of list)
        stored.push(one);
    return stored;
}
function namesOf(stored) {
    const names = [...new Set(stored.map(({ name }) => `"${(0,src/* plain */.pj)(name, 100)}"`))];
    return names.length === 0 ? 'it has none' : `it has ${names.slice(0, 20).join(', ')}`;
}
/** What to do where GitHub has removed an artifact. */
function expired(runId, artifact, at) {
    const when = at === undefined ? '' : ` on ${at.slice(0, 10)}`;
    return `names the artifact "${(0,src/* plain */.pj)(artifact, 200)}" of run ${runId}, which expired${when}. Run that workflow again, keep such artifacts longer ("retention-days" of upload-artifact), or store the predictions with the model.`;
}
/** GitHub's names differ in case alone from nobody else's. */
function isSame(name, other) {
    return name?.toLowerCase() === other.toLowerCase();
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(20663);
;// CONCATENATED MODULE: ./packages/github/src/artifact/unpack.ts








const MOST_FILES = 10_000;
/**
 * Unpacks one file of a zip archive, or all files of a folder in it, into a folder. Names of the archive choose nothing but the ending
 * of the file that is written; links, encrypted files, names that lead out, and sizes that are not what the archive says are refused.
 */
async function unpack(archive, path, folder, limits) {
    const { input, signal } = limits;
    const broken = (cause) => {
        signal?.throwIfAborted();
        if (cause instanceof src/* InputError */.dz)
            throw cause;
        throw new src/* InputError */.dz(input, 'names an artifact whose archive cannot be unpacked', { cause });
    };
    const zip = await (0,yauzl/* openPromise */.sO)(archive, { autoClose: false, strictFileNames: true, validateEntrySizes: true }).catch(broken);
    try {
        await (0,external_node_fs_promises_.mkdir)(folder, { recursive: true });
        const entries = await entriesAt(zip, path, limits).catch(broken);
        const unpacked = [];
        let left = limits.maxBytes;
        for (const [index, entry] of entries.entries()) {
            const target = (0,external_node_path_.join)(folder, `${String(index).padStart(5, '0')}${endingOf(entry.fileName)}`);
            left -= await write(zip, entry, target, left, limits).catch(broken);
            unpacked.push({ path: target, name: entry.fileName });
        }
        return unpacked;
    }
    finally {
        zip.close();
    }
}
async function entriesAt(zip, path, { input, signal }) {
    const found = new Map();
    const names = [];
    for await (const entry of zip.eachEntry()) {
        signal?.throwIfAborted();
        const { fileName } = entry;
        if (fileName.endsWith('/'))
            continue;
        if (names.length < 20)
            names.push(fileName);
        if (path !== '' && fileName !== path && !fileName.startsWith(`${path}/`))
            continue;
        const shown = `"${(0,src/* plain */.pj)(fileName, 200)}"`;
        if (isLink(entry))
            throw new src/* InputError */.dz(input, `names an artifact in which ${shown} is a link. Store the file itself.`);
        if (entry.isEncrypted())
            throw new src/* InputError */.dz(input, `names an artifact in which ${shown} is encrypted`);
        if (found.has(fileName))
            throw new src/* InputError */.dz(input, `names an artifact in which ${shown} stands twice`);
        found.set(fileName, entry);
        if (found.size > MOST_FILES)
            throw new src/* InputError */.dz(input, `names more than ${MOST_FILES} files of an artifact. Name the part that is meant.`);
    }
    if (found.size > 0)
        return [...found.values()].sort((one, other) => (one.fileName < other.fileName ? -1 : 1));
    const there = names.map(name => `"${(0,src/* plain */.pj)(name, 100)}"`).join(', ');
    throw new src/* InputError */.dz(input, `names "${(0,src/* plain */.pj)(path, 200)}", which is not in the artifact; it holds ${there === '' ? 'no file' : there}`);
}
async function write(zip, entry, target, left, { input, maxBytes, signal }) {
    const tooLarge = () => new src/* InputError */.dz(input, `names files of an artifact that are more than ${(0,src/* formatBytes */.z3)(maxBytes)} unpacked. Name the part that is meant.`);
    if (entry.uncompressedSize > left)
        throw tooLarge();
    let bytes = 0;
    let sum = 0;
    const counting = new external_node_stream_.Transform({
        transform(chunk, _, done) {
            bytes += chunk.length;
            sum = (0,external_node_zlib_.crc32)(chunk, sum);
            if (bytes > left)
                done(tooLarge());
            else
                done(null, chunk);
        }
    });
    const source = await zip.openReadStreamPromise(entry);
    await (0,external_node_stream_promises_.pipeline)(source, counting, (0,external_node_fs_.createWriteStream)(target, { flags: 'wx', mode: 0o600 }), signal === undefined ? {} : { signal });
    if (sum !== entry.crc32)
        throw new src/* InputError */.dz(input, `names an artifact in which "${(0,src/* plain */.pj)(entry.fileName, 200)}" is damaged`);
    return bytes;
}
/** By the mode that Unix archivers leave. */
function isLink({ externalFileAttributes }) {
    return ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}
/** `.jsonl.gz`: by it the format is known. */
function endingOf(name) {
    return /(\.[a-z0-9]{1,10}){1,2}$/i.exec(name)?.[0] ?? '';
}

;// CONCATENATED MODULE: ./packages/github/src/artifact/run-files.ts








const MOST_BYTES = 5e9;
const MOST_UNPACKED_BYTES = 20e9;
/**
 * `production: run:<id>/<artifact>/<path>`: files that another workflow run of this repository stored as an artifact.
 *
 * The run has to be of this repository and of a trusted branch, the archive has to be what GitHub says it is, and unpacking it can write
 * nowhere but into a new folder. Whatever the author can mend is an `InputError`; a missing permission names `actions: read`.
 */
async function readRunFiles(client, location, options) {
    const { input, place, temp, maxBytes = MOST_BYTES, maxUnpackedBytes = MOST_UNPACKED_BYTES, signal } = options;
    const { runId, artifact, path } = location;
    const found = await findArtifact(client, place, location, { input, branch: options.branch, maxBytes });
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.join)(temp, 'gauntlet'), { recursive: true });
    const folder = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(temp, 'gauntlet', 'artifact-'));
    const dispose = () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    try {
        const archive = (0,external_node_path_.join)(folder, 'archive.zip');
        await fetchArchive(client, found, location, archive, { ...options, maxBytes });
        await refuseOther(archive, found, input);
        const unpacked = await unpack(archive, path, (0,external_node_path_.join)(folder, 'files'), { input, maxBytes: maxUnpackedBytes, signal });
        await (0,external_node_fs_promises_.rm)(archive);
        const shown = `run ${runId}, artifact ${(0,src/* plain */.pj)(artifact, 100)}`;
        return {
            files: unpacked.map(file => file.path),
            names: new Map(unpacked.map(file => [file.path, `${shown}: ${(0,src/* plain */.pj)(file.name, 200)}`])),
            shown: `${shown} (branch ${(0,src/* plain */.pj)(found.branch, 100)}, commit ${found.commit.slice(0, 7)})`,
            commit: found.commit,
            dispose
        };
    }
    catch (thrown) {
        dispose();
        throw thrown;
    }
}
async function fetchArchive(client, { id }, { runId, artifact }, to, { input, place, allowPrivateNetwork, maxBytes, signal }) {
    const url = await client.rest.actions
        .downloadArtifact({
        ...place,
        artifact_id: id,
        archive_format: 'zip',
        request: { redirect: 'manual', parseSuccessResponseBody: false }
    })
        .then(({ headers }) => headers.location, thrown => {
        if (thrown instanceof GitHubError && thrown.status === 410)
            throw new src/* InputError */.dz(input, expired(runId, artifact));
        throw thrown;
    });
    if (url === undefined)
        throw new GitHubError(`Could not fetch artifact ${id}: GitHub did not say where it is`, { problem: 'unreadable' });
    // The address is signed: the token is nobody's business there.
    const goal = `fetch the artifact "${(0,src/* plain */.pj)(artifact, 100)}" of run ${runId}`;
    await (0,src/* download */.RG)({ url, to, goal }, { maxBytes, allowPrivateNetwork, ...(signal === undefined ? {} : { signal }) }).catch(thrown => {
        throw (0,src/* isInputError */.BT)(thrown) ? thrown : new Error(`Could not ${goal}`, { cause: thrown });
    });
}
async function refuseOther(archive, { sha256 }, input) {
    if (sha256 === undefined)
        return;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,external_node_fs_.createReadStream)(archive))
        hash.update(chunk);
    if (hash.digest('hex') !== sha256)
        throw new src/* InputError */.dz(input, 'names an artifact whose bytes are not those that were stored: their digest differs. Run the step again, or the workflow that stores it.');
}

;// CONCATENATED MODULE: ./packages/github/src/artifact/run-location.ts

const PREFIX = 'run:';
function isRunLocation(text) {
    return text.startsWith(PREFIX);
}
/** Reads `run:<run id>/<artifact>/<path>`. */
function parseRunLocation(text, input) {
    const [id = '', artifact = '', ...parts] = text.slice(PREFIX.length).split('/');
    const path = parts.filter(part => part !== '').join('/');
    const isSafe = parts.every(part => part !== '..' && part !== '.' && !/[\\\0]/.test(part));
    if (isRunLocation(text) && /^[1-9]\d{0,17}$/.test(id) && Number.isSafeInteger(Number(id)) && artifact !== '' && isSafe)
        return { runId: Number(id), artifact, path };
    throw new src/* InputError */.dz(input, `is "${(0,src/* plain */.pj)(text, 200)}"; expected run:<run id>/<name of the artifact>/<path in it>, such as run:1234567890/predictions/test.parquet`);
}

;// CONCATENATED MODULE: ./packages/github/src/artifact/stored-by-run.ts




/**
 * The files of `run:<run id>/<artifact>/<path>`, fetched; undefined where the lines of the input name something else. Throws
 * `InputError` where it stands beside other places, and where there is no token.
 */
async function storedByRun(input, lines, { environment, githubToken, allowPrivateNetwork, signal }) {
    const line = lines.find(isRunLocation);
    if (line === undefined)
        return undefined;
    if (lines.length > 1)
        throw new src/* InputError */.dz(input, `names an artifact of another run beside other places. Write "${input}: ${line}" alone.`);
    const location = parseRunLocation(line, input);
    const token = githubToken ?? environment.token;
    const [owner, repo] = environment.repository?.split('/') ?? [];
    if (token === undefined)
        throw new src/* InputError */.dz(input, 'names an artifact of another run, and there is no token to read it. Give the input "github-token", or set GITHUB_TOKEN.');
    if (owner === undefined || repo === undefined)
        throw new src/* InputError */.dz(input, 'names an artifact of another run, but GITHUB_REPOSITORY does not say of which repository.');
    const client = await createClient({ token, apiUrl: environment.apiUrl, signal, debug: src/* debug */.Yz });
    return readRunFiles(client, location, { input, place: { owner, repo }, temp: environment.temp, allowPrivateNetwork, signal });
}

;// CONCATENATED MODULE: ./packages/github/src/marker.ts

const opening = '<!-- gauntlet:';
// Every part has a fixed length or a bound, so foreign text costs no more than the marker is long.
const marker = /^<!-- gauntlet:pr-report:([0-9a-f]{16}) \{"run":(\d{1,16}),"attempt":(\d{1,6}),"sha":"([0-9a-f]{40}|[0-9a-f]{64})"\} -->\r?\n/;
/** The key never stands in the comment itself: it is the user's text. */
function hashKey(key) {
    return (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, 16);
}
/** A comment's body with the marker at its very start. A marker within `text` is made harmless. Throws on a stamp that could not be read back. */
function formatMarked(key, stamp, text) {
    const { runId, runAttempt, headSha } = stamp;
    const body = `${opening}pr-report:${hashKey(key)} {"run":${runId},"attempt":${runAttempt},"sha":"${headSha}"} -->\n${text.replaceAll(opening, '&lt;!-- gauntlet:')}`;
    if (parseMarked(body) === undefined)
        throw new Error(`Could not mark a comment as written by run ${runId}, attempt ${runAttempt}, of commit "${headSha}"`);
    return body;
}
/** Reads a body that `formatMarked` made; `undefined` for any other, however like it looks. */
function parseMarked(body) {
    const found = marker.exec(body);
    if (found === null)
        return undefined;
    const [whole, keyHash = '', run, attempt, headSha = ''] = found;
    const stamp = { runId: Number(run), runAttempt: Number(attempt), headSha };
    return Number.isSafeInteger(stamp.runId) ? { keyHash, stamp, text: body.slice(whole.length) } : undefined;
}
/** True when `a` is of a later run than `b`, or of a later attempt of the same one. */
function isNewer(a, b) {
    return a.runId === b.runId ? a.runAttempt > b.runAttempt : a.runId > b.runId;
}

;// CONCATENATED MODULE: ./packages/github/src/comment-plan.ts

/**
 * What to do with the comments that carry our key, so that one is left and it says what the newest run found.
 *
 * There is more than one only after two runs created theirs at the same time. The lowest id stays, as every run that
 * looks will decide, whatever the order in which they look. A body that is equal but for the marker is not written again.
 */
function planComment(ours, mine) {
    const keep = ours.reduce((lowest, comment) => (comment.id < lowest.id ? comment : lowest));
    const wanted = ours.map(comment => comment.body).reduce((newest, body) => (isNewer(stampOf(body), stampOf(newest)) ? body : newest), mine);
    const same = comparable(keep.body) === comparable(wanted);
    return {
        keep,
        write: same ? undefined : wanted,
        remove: ours.filter(comment => comment.id !== keep.id).map(comment => comment.id),
        action: wanted !== mine ? 'skipped-newer' : same ? 'unchanged' : 'updated'
    };
}
/** What readers see. An edit in the browser turns line ends into CRLF. */
function comparable(body) {
    return read(body).text.replaceAll('\r\n', '\n').trimEnd();
}
function stampOf(body) {
    return read(body).stamp;
}
function read(body) {
    const marked = parseMarked(body);
    if (marked === undefined)
        throw new Error('Could not plan for a comment without a marker');
    return marked;
}

;// CONCATENATED MODULE: ./packages/github/src/token-login.ts

/** Who a workflow's own token speaks for, on GitHub and on GitHub Enterprise Server. */
const workflowBot = 'github-actions[bot]';
/**
 * The login that comments made with this client carry.
 *
 * A workflow's own token is refused the question, and so is that of a GitHub App, of which nothing tells us the name:
 * it is taken for the workflow's.
 */
async function tokenLogin(client) {
    try {
        const { data } = await client.rest.users.getAuthenticated();
        return data.login;
    }
    catch (error) {
        if (error instanceof GitHubError && error.status === 403 && error.problem !== 'rate-limit')
            return workflowBot;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/github/src/comment.ts






/**
 * Makes the comment of this key say `body`: creates it, or updates the one that is there.
 *
 * A comment counts as ours when the marker is at its very start and the token's own user wrote it. Two runs at the same
 * moment end with one comment; only when both update an existing one in the same second may the older have the last
 * word, because GitHub offers no conditional write (a `concurrency` group in the workflow prevents that).
 *
 * Throws a `GitHubError`; a `BodyTooLongError` when GitHub takes no text of this length.
 */
async function upsertComment(client, request, { sleep = promises_.setTimeout } = {}) {
    const { owner, repo, issueNumber, key } = request;
    const mine = formatMarked(key, request, request.body);
    const keyHash = hashKey(key);
    let author = request.author;
    const gone = new Set();
    for (let round = 1;; round += 1) {
        const found = await findOwn();
        const [ours, created] = found.length > 0 ? [found, undefined] : await create();
        const [first, ...others] = ours;
        if (first === undefined)
            throw new Error(`Could not find the comment that was just made on ${owner}/${repo}#${issueNumber}`);
        const plan = planComment([first, ...others], mine);
        const kept = plan.write === undefined || (await update(plan.keep.id, plan.write));
        if (kept) {
            for (const id of plan.remove)
                await remove(id);
            const action = plan.keep.id === created ? 'created' : plan.action;
            return { id: plan.keep.id, url: plan.keep.url, action };
        }
        // Somebody deleted it while we looked: begin again, but not against somebody who always does.
        gone.add(plan.keep.id);
        if (round === 3)
            throw new Error(`Could not update the comment on ${owner}/${repo}#${issueNumber}: it is deleted again and again`);
    }
    /** All comments of ours with this key. Asks who we are only when there is a comment that could be ours. */
    async function findOwn() {
        const marked = [];
        const list = pages(page => client.rest.issues.listComments({ owner, repo, issue_number: issueNumber, per_page: 100, page }));
        for await (const { id, html_url, body = '', user } of list) {
            if (!gone.has(id) && parseMarked(body)?.keyHash === keyHash)
                marked.push({ id, url: html_url, body, login: user?.login });
        }
        if (marked.length === 0)
            return [];
        author ??= await tokenLogin(client);
        return marked.filter(comment => comment.login === author);
    }
    /** Posts the comment and looks whether another run did so at the same time. The id is that of the new one, if it was us. */
    async function create() {
        const posted = await post();
        if (Array.isArray(posted))
            return [posted, undefined];
        // Listed or not: a new comment may take a moment to appear.
        const listed = await findOwn().catch((error) => {
            if (error instanceof GitHubError && error.problem !== 'cancelled')
                return [];
            throw error;
        });
        return [[posted, ...listed.filter(comment => comment.id !== posted.id)], posted.id];
    }
    /** The new comment; or, when the answer was lost, those that are there. Sends a second time only if there are none. */
    async function post() {
        for (let sent = 1;; sent += 1) {
            try {
                const { data } = await client.rest.issues.createComment({ owner, repo, issue_number: issueNumber, body: mine });
                author = data.user?.login ?? author;
                return { id: data.id, url: data.html_url, body: mine };
            }
            catch (error) {
                if (!(error instanceof GitHubError && error.ambiguous) || error.problem === 'cancelled')
                    throw error;
                for (let look = 1; look <= 3; look += 1) {
                    if (look > 1)
                        await sleep(1000);
                    const found = await findOwn();
                    if (found.length > 0)
                        return found;
                }
                if (sent === 2)
                    throw error;
            }
        }
    }
    /** False when the comment is not there any more. */
    async function update(id, body) {
        try {
            await client.rest.issues.updateComment({ owner, repo, comment_id: id, body });
            return true;
        }
        catch (error) {
            if (isGone(error))
                return false;
            throw error;
        }
    }
    async function remove(id) {
        try {
            await client.rest.issues.deleteComment({ owner, repo, comment_id: id });
        }
        catch (error) {
            if (!isGone(error))
                throw error;
        }
    }
}
function isGone(error) {
    return error instanceof GitHubError && error.problem === 'not-found';
}

;// CONCATENATED MODULE: ./packages/github/src/event.ts
/** The event of this run, as the toolkit's context has it. A payload that is no JSON is an error that names the file. */
async function readEvent({ eventName = '', eventPath }) {
    if (eventPath === undefined)
        return { name: eventName, payload: undefined };
    try {
        // The toolkit reads the payload as soon as it is imported: here its failure can still be told.
        const { context } = await Promise.all(/* import() */[__webpack_require__.e(32), __webpack_require__.e(351)]).then(__webpack_require__.bind(__webpack_require__, 61351));
        return { name: context.eventName, payload: context.payload };
    }
    catch (cause) {
        throw new Error(`Could not read the event ${eventPath}`, { cause });
    }
}

;// CONCATENATED MODULE: ./packages/github/src/payload.ts
/** The value at a path of own properties, `undefined` as soon as one is missing. */
function at(value, ...path) {
    return path.reduce((here, key) => {
        if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key))
            return undefined;
        return here[key];
    }, value);
}

;// CONCATENATED MODULE: ./packages/github/src/pull-request.ts

/**
 * The pull request that a run reports on: the one of its event, else the open one whose head is the run's commit.
 * `undefined` when there is none, such as on a push to a branch without a pull request. Of several the lowest number.
 */
async function findPullRequest(client, { owner, repo, event, sha }) {
    const number = at(event.payload, 'pull_request', 'number');
    const headSha = at(event.payload, 'pull_request', 'head', 'sha') ?? at(event.payload, 'workflow_run', 'head_sha') ?? sha;
    if (typeof headSha !== 'string' || headSha === '')
        return undefined;
    if (typeof number === 'number' && Number.isSafeInteger(number) && number > 0)
        return { number, headSha };
    const { data } = await client.rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: headSha, per_page: 100 });
    // A commit can also lie in the middle of a pull request that has moved on: its report would be about something else.
    const open = data.filter(pull => pull.state === 'open' && pull.head.sha === headSha).map(pull => pull.number);
    return open.length === 0 ? undefined : { number: Math.min(...open), headSha };
}

;// CONCATENATED MODULE: ./packages/github/src/read-only-token.ts

const dependabot = 'dependabot[bot]';
const fromPullRequest = new Set(['pull_request', 'pull_request_review', 'pull_request_review_comment']);
const restrictedForDependabot = new Set([...fromPullRequest, 'push', 'create', 'deployment', 'deployment_status']);
/**
 * True when GitHub gives the run a token that may only read, whatever the workflow's `permissions:` say: a pull request
 * from a fork, or a run that Dependabot started. A report then goes to the step summary alone.
 *
 * A private repository can be set to trust its forks with more; there this says true although a comment would be possible.
 */
function isReadOnlyToken({ name, payload }) {
    if (restrictedForDependabot.has(name) && at(payload, 'sender', 'login') === dependabot)
        return true;
    const pull = at(payload, 'pull_request');
    if (!fromPullRequest.has(name) || typeof pull !== 'object' || pull === null)
        return false;
    // A deleted fork has no repository any more, but was one.
    return at(pull, 'head', 'repo', 'full_name') !== at(pull, 'base', 'repo', 'full_name');
}

;// CONCATENATED MODULE: ./packages/github/src/index.ts












/***/ })

};
