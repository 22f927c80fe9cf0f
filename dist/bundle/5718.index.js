export const id = 5718;
export const ids = [5718];
export const modules = {

/***/ 85718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y_: () => (/* reexport */ GitHubError),
  Ws: () => (/* reexport */ commitBoard),
  UU: () => (/* reexport */ createClient),
  _f: () => (/* reexport */ findPullRequest),
  C8: () => (/* reexport */ hostPictures),
  Jr: () => (/* reexport */ isAllowed),
  EP: () => (/* reexport */ isReadOnlyToken),
  es: () => (/* reexport */ issueBoard),
  wp: () => (/* reexport */ labelings),
  go: () => (/* reexport */ markDead),
  eE: () => (/* reexport */ markedBytes),
  Bd: () => (/* reexport */ pages),
  Fp: () => (/* reexport */ permissionOf),
  kr: () => (/* reexport */ publishCheck),
  Gt: () => (/* reexport */ readConversation),
  j_: () => (/* reexport */ readEvent),
  Ul: () => (/* reexport */ storedByRun),
  lB: () => (/* reexport */ upsertComment),
  $U: () => (/* reexport */ verdictsOfRun)
});

// UNUSED EXPORTS: BodyTooLongError, MOST_STATE_BYTES, formatMarked, hashKey, isNewer, parseMarked, tokenLogin

// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
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
        if (/\bis locked\b/i.test(said)) {
            const detail = `the conversation is locked (${answer}), and there GitHub takes comments from collaborators alone: unlock it, and run this job again`;
            return error(detail, { problem: 'locked', status });
        }
        const accepted = acceptedPermissions(String(headers['x-accepted-github-permissions'] ?? ''));
        if (!/not accessible by|must have .{1,40}(access|rights)/i.test(said)) {
            // Single sign-on, an address that is not allowed: GitHub's own words are the best there are,
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
        const lines = [...alternative.matchAll(/\b([a-z_]{1,40})=(read|write|admin)\b/g)]
            // Every token has it, and no workflow can ask for it.
            .filter(([, name]) => name !== 'metadata')
            .map(([, name, level]) => `\`${name?.replaceAll('_', '-')}: ${level}\``);
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
    'GET /repos/{owner}/{repo}/issues/{issue_number}/events': [
        'read the labels of {owner}/{repo}#{issue_number}',
        '{owner}/{repo}#{issue_number}',
        'pull-requests: read'
    ],
    'GET /repos/{owner}/{repo}/commits/{commit_sha}/comments': [
        'read the comments of commit {commit_sha} of {owner}/{repo}',
        'commit {commit_sha}',
        'contents: read'
    ],
    'POST /repos/{owner}/{repo}/commits/{commit_sha}/comments': [
        'comment on commit {commit_sha} of {owner}/{repo}',
        'commit {commit_sha}',
        'contents: write'
    ],
    'PATCH /repos/{owner}/{repo}/comments/{comment_id}': [
        'update comment {comment_id} of {owner}/{repo}',
        'comment {comment_id}',
        'contents: write'
    ],
    'DELETE /repos/{owner}/{repo}/comments/{comment_id}': [
        'delete comment {comment_id} of {owner}/{repo}',
        'comment {comment_id}',
        'contents: write'
    ],
    'GET /repos/{owner}/{repo}/collaborators/{username}/permission': [
        'ask what @{username} may do in {owner}/{repo}',
        '@{username}',
        'contents: write'
    ],
    'GET /repos/{owner}/{repo}/pulls': ['look up the pull requests of {head} in {owner}/{repo}', '{owner}/{repo}', 'pull-requests: read'],
    'GET /repos/{owner}/{repo}/pulls/{pull_number}': [
        'read {owner}/{repo}#{pull_number}',
        '{owner}/{repo}#{pull_number}',
        'pull-requests: read'
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
    'GET /repos/{owner}/{repo}/commits/{ref}/check-runs': [
        'look up the check runs of commit {ref} in {owner}/{repo}',
        'commit {ref}',
        'checks: write'
    ],
    'POST /repos/{owner}/{repo}/check-runs': ['create a check run in {owner}/{repo}', '{owner}/{repo}', 'checks: write'],
    'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': [
        'update check run {check_run_id} of {owner}/{repo}',
        'check run {check_run_id}',
        'checks: write'
    ],
    'GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations': [
        'read the annotations of check run {check_run_id} of {owner}/{repo}',
        'check run {check_run_id}',
        'checks: write'
    ],
    'GET /repos/{owner}/{repo}/git/ref/{ref}': ['look up {ref} of {owner}/{repo}', '{ref}', 'contents: write'],
    'GET /repos/{owner}/{repo}/git/commits/{commit_sha}': [
        'read commit {commit_sha} of {owner}/{repo}',
        'commit {commit_sha}',
        'contents: write'
    ],
    'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': ['list the files of {owner}/{repo} at {tree_sha}', '{tree_sha}', 'contents: write'],
    'POST /repos/{owner}/{repo}/git/blobs': ['store a picture in {owner}/{repo}', '{owner}/{repo}', 'contents: write'],
    'POST /repos/{owner}/{repo}/git/trees': ['store pictures in {owner}/{repo}', '{owner}/{repo}', 'contents: write'],
    'POST /repos/{owner}/{repo}/git/commits': ['commit pictures in {owner}/{repo}', '{owner}/{repo}', 'contents: write'],
    'POST /repos/{owner}/{repo}/git/refs': ['create the branch for pictures in {owner}/{repo}', '{owner}/{repo}', 'contents: write'],
    'PATCH /repos/{owner}/{repo}/git/refs/{ref}': ['move {ref} of {owner}/{repo} on', '{ref}', 'contents: write'],
    'POST /graphql': ['ask GitHub whom the token speaks for', 'the user'],
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
        // All that is asked of GraphQL are questions.
        const isRead = endpoint.method === 'GET' || endpoint.method === 'HEAD' || endpoint.url.endsWith('/graphql');
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
                // What adds to what is there would add it twice: like a POST, only its caller can find out whether it was done.
                method: endpoint.request?.once === true ? 'POST' : isRead ? 'GET' : endpoint.method,
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
    const { defaults } = await __webpack_require__.e(/* import() */ 2032).then(__webpack_require__.bind(__webpack_require__, 22032));
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/github/src/artifact/fetch-archive.ts




/** Fetches the archive of an artifact into a new file. An artifact that GitHub has removed rejects with the error that `expired` makes. */
async function fetchArchive(client, { owner, repo, runId, artifact, id }, to, { allowPrivateNetwork, maxBytes, signal }, expired) {
    const request = { redirect: 'manual', parseSuccessResponseBody: false };
    const url = await client.rest.actions.downloadArtifact({ owner, repo, artifact_id: id, archive_format: 'zip', request }).then(({ headers }) => headers.location, thrown => {
        throw thrown instanceof GitHubError && thrown.status === 410 ? expired() : thrown;
    });
    if (url === undefined)
        throw new GitHubError(`Could not fetch artifact ${id}: GitHub did not say where it is`, { problem: 'unreadable' });
    // The address is signed: the token is nobody's business there.
    const goal = `fetch the artifact "${(0,src/* plain */.pj)(artifact, 100)}" of run ${runId}`;
    await (0,src/* download */.RG)({ url, to, goal }, { maxBytes, allowPrivateNetwork, ...(signal === undefined ? {} : { signal }) }).catch(thrown => {
        throw (0,src/* isInputError */.BT)(thrown) ? thrown : new Error(`Could not ${goal}`, { cause: thrown });
    });
}
/** Refuses an archive that is not the one of which GitHub knows the digest. */
async function refuseOther(archive, sha256, input) {
    if (sha256 === undefined)
        return;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,external_node_fs_.createReadStream)(archive))
        hash.update(chunk);
    if (hash.digest('hex') !== sha256)
        throw new src/* InputError */.dz(input, 'names an artifact whose bytes are not those that were stored: their digest differs. Run the step again, or the workflow that stores it.');
}

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
        sha256: digestOf(newest.digest),
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
/** `sha256:…` without its beginning, in lower case. */
function digestOf(text) {
    return /^sha256:([0-9a-f]{64})$/i.exec(text ?? '')?.[1]?.toLowerCase();
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
        const policy = { allowPrivateNetwork: options.allowPrivateNetwork, maxBytes, signal };
        const gone = () => new src/* InputError */.dz(input, expired(runId, artifact));
        await fetchArchive(client, { ...place, runId, artifact, id: found.id }, archive, policy, gone);
        await refuseOther(archive, found.sha256, input);
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

;// CONCATENATED MODULE: ./packages/github/src/artifact/other-run.ts





/**
 * The artifacts of another run of this repository, which may have run the code of a fork: what it stored could be anything, and is no more
 * than data. Needs `actions: read`.
 */
async function artifactsOfRun(runId, { input, environment, token, maxBytes, signal }) {
    const [owner, repo] = environment.repository?.split('/') ?? [];
    if (token === undefined)
        throw new src/* InputError */.dz(input, 'asks for the artifacts of another run, and there is no token. Give the input "github-token", or set GITHUB_TOKEN.');
    if (owner === undefined || repo === undefined)
        throw new src/* InputError */.dz(input, 'asks for the artifacts of another run, but GITHUB_REPOSITORY does not say of which repository.');
    const client = await createClient({ token, apiUrl: environment.apiUrl, signal, debug: src/* debug */.Yz });
    const { data } = await client.rest.actions.getWorkflowRun({ owner, repo, run_id: runId, exclude_pull_requests: true });
    const head = data.head_repository;
    const run = {
        id: data.id,
        attempt: data.run_attempt ?? 1,
        name: data.name ?? '',
        event: data.event,
        headSha: data.head_sha,
        headBranch: data.head_branch ?? undefined,
        headOwner: head?.owner.login,
        headRepository: head?.full_name
    };
    const stored = await storedBy(client, { owner, repo }, runId);
    return {
        run,
        shown: `run ${runId}`,
        artifacts: stored.map(({ id, name, size_in_bytes, digest, expired, expires_at }) => ({
            id,
            name,
            bytes: size_in_bytes,
            sha256: digestOf(digest),
            expiredAt: expired ? (expires_at ?? '') : undefined
        })),
        async fetch({ id, name }, folder) {
            const to = (0,external_node_path_.join)(folder, 'archive.zip');
            const policy = { allowPrivateNetwork: !isCloud(environment.apiUrl), maxBytes, signal };
            await fetchArchive(client, { owner, repo, runId, artifact: name, id }, to, policy, () => new Error('it has expired'));
            return to;
        }
    };
}
/** github.com or a `*.ghe.com` tenant, whose storage is on the internet; that of a GitHub Enterprise Server may be anywhere. */
function isCloud(apiUrl) {
    const { hostname } = new URL(apiUrl);
    return hostname === 'api.github.com' || hostname.endsWith('.ghe.com');
}

;// CONCATENATED MODULE: ./packages/github/src/artifact/this-run.ts




/**
 * The artifacts of the run that asks, of all its jobs. The runner's own token reads them: no permission of the workflow is needed, so
 * that it works for forks too.
 */
async function artifactsOfThisRun(environment, { input, signal }) {
    if (!environment.onRunner)
        throw new src/* InputError */.dz(input, 'asks for the artifacts of this run, and nothing runs here: that is for a job of GitHub Actions. Name the verdict files instead.');
    if ((0,src/* isEnterpriseServer */.vh)(environment))
        throw new src/* InputError */.dz(input, 'asks for the artifacts of this run, which GitHub Enterprise Server does not hand to actions such as this one. Fetch them with actions/download-artifact@v3 before this step and name the files.');
    // Loaded only when asked for: the client of the artifact service is larger than all the rest of an action.
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(6780), __webpack_require__.e(2032), __webpack_require__.e(5403)]).then(__webpack_require__.bind(__webpack_require__, 5403));
    const client = new DefaultArtifactClient();
    const { artifacts } = await unlessAborted(client.listArtifacts({ latest: true }), signal).catch((cause) => {
        signal.throwIfAborted();
        // The runner hands them to actions alone, not to what a step runs by itself.
        if (/ACTIONS_(RUNTIME_TOKEN|RESULTS_URL)/.test((0,src/* messageOf */.bD)(cause)))
            throw new src/* InputError */.dz(input, 'asks for the artifacts of this run, which only an action may read ("uses:"), not a command. Name the files.', {
                cause
            });
        throw new Error('Could not list the artifacts of this run', { cause });
    });
    return {
        run: undefined,
        shown: 'this run',
        artifacts: artifacts.map(({ id, name, size, digest }) => ({ id, name, bytes: size, sha256: digestOf(digest), expiredAt: undefined })),
        async fetch({ id }, folder) {
            await unlessAborted(client.downloadArtifact(id, { path: folder, skipDecompress: true }), signal);
            // Under the name that the storage gives.
            const [name, ...others] = await (0,external_node_fs_promises_.readdir)(folder);
            if (name === undefined || others.length > 0)
                throw new Error('the artifact service did not hand over one archive');
            return (0,external_node_path_.join)(folder, name);
        }
    };
}
/** The toolkit cannot be told to stop: whoever is cancelled does not wait for it. */
async function unlessAborted(work, signal) {
    const { promise, reject } = Promise.withResolvers();
    const onAbort = () => reject(signal.reason);
    if (signal.aborted)
        onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    try {
        return await Promise.race([work, promise]);
    }
    finally {
        signal.removeEventListener('abort', onAbort);
    }
}

;// CONCATENATED MODULE: ./packages/github/src/artifact/verdicts-of-run.ts









const INPUT = 'verdicts';
/** Of an action's verdict, and of the data that the report of a run with a read-only token leaves. */
const WANTED = /^gauntlet-(verdict|report)-./;
const MOST_ARTIFACTS = 1000;
const MOST_ARCHIVE_BYTES = 64e6;
const verdicts_of_run_MOST_UNPACKED_BYTES = 128e6;
/** Of all artifacts together. */
const verdicts_of_run_MOST_BYTES = 512e6;
const AT_ONCE = 4;
/**
 * The verdicts that the jobs of a run stored as artifacts `gauntlet-verdict-*` and `gauntlet-report-*`. They are data, whoever stored
 * them: no name in an archive chooses a path, sizes are bounded, every file is checked against the schema of a verdict, and what does not
 * fit is told in `missing`. Of several artifacts of one name the newest counts; of a verdict that an earlier attempt left, the later one.
 *
 * Throws `InputError` where the run cannot be asked, `GitHubError` where GitHub refuses.
 */
async function verdictsOfRun({ source, environment, token, signal }) {
    const asking = { input: INPUT, environment, token: token ?? environment.token, maxBytes: MOST_ARCHIVE_BYTES, signal };
    if (source !== 'this-run')
        return readFrom(await artifactsOfRun(source.runId, asking), environment, signal);
    // The toolkit tells of every step, of every artifact.
    (0,src/* startFold */.Id)('Fetch the verdicts of all jobs');
    try {
        return await readFrom(await artifactsOfThisRun(environment, asking), environment, signal);
    }
    finally {
        (0,src/* endFold */.Tn)();
    }
}
async function readFrom(found, environment, signal) {
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.join)(environment.temp, 'gauntlet'), { recursive: true });
    const folder = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(environment.temp, 'gauntlet', 'verdicts-'));
    const dispose = () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    try {
        const missing = [];
        const wanted = newest(found.artifacts.filter(({ name }) => WANTED.test(name)));
        if (wanted.length > MOST_ARTIFACTS)
            missing.push(`${wanted.length - MOST_ARTIFACTS} artifacts of ${found.shown}: at most ${MOST_ARTIFACTS} are read`);
        const fetched = await fetchAll(found, wanted.slice(0, MOST_ARTIFACTS), folder, missing, signal);
        return { files: latest(fetched).map(({ path }) => path), run: found.run, missing, dispose };
    }
    catch (thrown) {
        dispose();
        throw thrown;
    }
}
/** One of each name: a run that is started again stores another one of the same name. */
function newest(artifacts) {
    const byName = new Map();
    for (const artifact of artifacts)
        if ((byName.get(artifact.name)?.id ?? -1) < artifact.id)
            byName.set(artifact.name, artifact);
    return [...byName.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}
async function fetchAll(source, artifacts, folder, missing, signal) {
    const fetched = [];
    const problems = [];
    let next = 0;
    let left = verdicts_of_run_MOST_BYTES;
    const worker = async () => {
        for (let index = next++; index < artifacts.length; index = next++) {
            const artifact = artifacts[index];
            if (artifact === undefined)
                return;
            const place = (0,external_node_path_.join)(folder, String(index));
            const told = [];
            problems[index] = told;
            try {
                refuseUnfit(artifact, left);
                left -= artifact.bytes;
                fetched[index] = await fetchOne(source, artifact, place, told, signal);
            }
            catch (thrown) {
                signal.throwIfAborted();
                told.push((0,src/* messageOf */.bD)(thrown));
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, artifacts.length) }, worker));
    for (const [index, told] of problems.entries())
        for (const problem of told)
            missing.push(`${(0,src/* plain */.pj)(artifacts[index]?.name ?? '', 150)}: ${(0,src/* plain */.pj)(problem, 500)}`);
    return fetched.flat();
}
function refuseUnfit({ bytes, expiredAt }, left) {
    if (expiredAt !== undefined)
        throw new Error(`it expired${expiredAt === '' ? '' : ` on ${expiredAt.slice(0, 10)}`}. Run that workflow again`);
    if (bytes > MOST_ARCHIVE_BYTES)
        throw new Error(`it has ${(0,src/* formatBytes */.z3)(bytes)}; at most ${(0,src/* formatBytes */.z3)(MOST_ARCHIVE_BYTES)} are fetched`);
    if (bytes > left)
        throw new Error(`the artifacts of the run have more than ${(0,src/* formatBytes */.z3)(verdicts_of_run_MOST_BYTES)} together`);
}
async function fetchOne(source, artifact, folder, told, signal) {
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.join)(folder, 'archive'), { recursive: true });
    const archive = await source.fetch(artifact, (0,external_node_path_.join)(folder, 'archive'));
    await refuseOther(archive, artifact.sha256, INPUT);
    const unpacked = await unpack(archive, '', (0,external_node_path_.join)(folder, 'files'), { input: INPUT, maxBytes: verdicts_of_run_MOST_UNPACKED_BYTES, signal });
    await (0,external_node_fs_promises_.rm)((0,external_node_path_.join)(folder, 'archive'), { recursive: true });
    const found = [];
    for (const { path, name } of unpacked) {
        // A report's data may be accompanied by pages for people.
        if (!/\.json$/i.test(name))
            continue;
        try {
            const digest = (0,external_node_crypto_.createHash)('sha256')
                .update(await (0,external_node_fs_promises_.readFile)(path))
                .digest('hex');
            found.push({ path, file: await (0,src/* readVerdictFile */.Kk)(path), digest });
        }
        catch (thrown) {
            const problem = (0,src/* messageOf */.bD)(thrown).replaceAll(path, name);
            told.push(problem);
        }
    }
    if (found.length === 0 && told.length === 0)
        told.push('it holds no verdict');
    return found;
}
/**
 * A verdict may be in its own artifact and in the data of a report, and an earlier attempt may have left another one. Two that only share
 * their id are both kept: hiding one of them could hide a failure, and the report says that there are two.
 */
function latest(fetched) {
    const kept = [];
    for (const candidate of fetched) {
        if (kept.some(({ digest }) => digest === candidate.digest))
            continue;
        const earlier = kept.findIndex(({ file }) => isSameStep(file, candidate.file));
        const standing = kept[earlier];
        if (standing === undefined)
            kept.push(candidate);
        else if (attemptOf(candidate.file) > attemptOf(standing.file))
            kept[earlier] = candidate;
        else if (attemptOf(candidate.file) === attemptOf(standing.file))
            kept.push(candidate);
    }
    return kept;
}
function isSameStep(one, other) {
    const { runId, job, matrix } = one.provenance;
    return (one.id === other.id &&
        runId !== undefined &&
        runId === other.provenance.runId &&
        job === other.provenance.job &&
        matrix === other.provenance.matrix);
}
function attemptOf({ provenance }) {
    return provenance.runAttempt ?? 1;
}

;// CONCATENATED MODULE: ./packages/github/src/checks/check-annotations.ts

const MOST_ANNOTATIONS = 500;
const LONGEST_TITLE = 255;
/** GitHub takes 64 KB; four bytes are the longest character. */
const LONGEST_MESSAGE = 16_000;
const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' };
/** The annotations that can stand beside a line, the gravest first. One without a file has no place but the text. */
function checkAnnotations(annotations) {
    return ['error', 'warning', 'notice']
        .flatMap(level => annotations.filter(annotation => annotation.level === level).flatMap(placed))
        .slice(0, MOST_ANNOTATIONS);
}
/** Those of `wanted` that are not said yet; `undefined` where something is said that is not wanted (any more): nothing takes that back. */
function annotationsLeft(wanted, said) {
    const open = new Map();
    for (const annotation of said)
        open.set(keyOf(annotation), (open.get(keyOf(annotation)) ?? 0) + 1);
    const left = wanted.filter(annotation => {
        const key = keyOf(annotation);
        const times = open.get(key) ?? 0;
        if (times === 0)
            return true;
        if (times === 1)
            open.delete(key);
        else
            open.set(key, times - 1);
        return false;
    });
    return open.size === 0 ? left : undefined;
}
function placed({ level, title, message, file, line, column }) {
    if (file === undefined || file === '' || /^([/\\]|[A-Za-z]:|\.\.([/\\]|$))/.test(file))
        return [];
    const at = Math.max(1, line ?? 1);
    return [
        {
            path: file,
            start_line: at,
            end_line: at,
            ...(line === undefined || column === undefined || column < 1 ? {} : { start_column: column, end_column: column }),
            annotation_level: LEVELS[level],
            title: (0,src/* cut */.Jj)(title, LONGEST_TITLE),
            message: (0,src/* cut */.Jj)(message.trim() === '' ? title : message, LONGEST_MESSAGE)
        }
    ];
}
function keyOf({ path, start_line, annotation_level, title, message }) {
    return JSON.stringify([path, start_line, annotation_level, title ?? '', message ?? '']);
}

;// CONCATENATED MODULE: ./packages/github/src/checks/within-bytes.ts
/** A line that is longer is cut within. */
const LONGEST_LINE = 2000;
const NOTE = '\n\n*This text was longer than GitHub takes: the rest is left out.*\n';
/**
 * Markdown of at most `maxBytes` bytes, cut between two lines where it is longer. The last resort behind the renderer, which leaves out
 * whole parts: a fence or a fold that is open at the cut stays open.
 */
function withinBytes(markdown, maxBytes) {
    const bytes = Buffer.from(markdown);
    if (bytes.length <= maxBytes)
        return markdown;
    const room = maxBytes - Buffer.byteLength(NOTE);
    // Half a character at the end is shown as U+FFFD, and goes with its line.
    const kept = bytes.subarray(0, room).toString('utf8');
    const end = kept.lastIndexOf('\n');
    return `${end > Math.max(0, kept.length - LONGEST_LINE) ? kept.slice(0, end) : kept.replace(/\uFFFD{1,3}$/, '')}${NOTE}`;
}

;// CONCATENATED MODULE: ./packages/github/src/checks/publish-check.ts






/** What GitHub takes of the summary and of the text. */
const publish_check_MOST_BYTES = 65_535;
const MOST_IN_REQUEST = 50;
const publish_check_LONGEST_TITLE = 255;
const MOST_LOOKS = 3;
/**
 * Makes the check run of this commit, name and external id say what is asked for: creates it, or updates the one that is there, also from
 * `in_progress` to `completed`.
 *
 * Annotations only ever add up. So what was lost on the way is looked for before it is sent again, and a check run that says something
 * that is not wanted any more, or that is completed otherwise, is followed by a new one of its name: GitHub shows the newest.
 *
 * Throws a `GitHubError`; without `checks: write` its message names that line.
 */
async function publishCheck(client, request, { sleep = promises_.setTimeout } = {}) {
    const { owner, repo, sha, externalId } = request;
    if (request.status === 'completed' && request.conclusion === undefined)
        throw new Error(`Could not publish the check run "${request.name}": it is completed, and nothing says how it ended`);
    const wanted = bodyOf(request);
    const annotations = checkAnnotations(request.annotations);
    const [found] = await findOwn().catch(notAllowed);
    const left = found === undefined ? annotations : annotationsLeft(annotations, await saidBy(found));
    // Once completed, a check run keeps its conclusion, whatever GitHub answers to a change.
    const isSettled = found?.status === 'completed' && !isConcluded(found, wanted);
    if (found !== undefined && left !== undefined && !isSettled) {
        if (left.length === 0 && publish_check_isSame(found, wanted))
            return told(found, 'unchanged');
        const updated = await complete(found, left, false).catch(notOurs);
        if (updated !== undefined && isConcluded(updated, wanted))
            return told(updated, 'updated');
    }
    const created = await complete(await create(), annotations);
    if (found !== undefined && found.status !== 'completed')
        await end(found);
    return told(created, 'created');
    /** A check run that another one takes the place of would go on for ever. */
    async function end({ id }) {
        const output = { title: 'Replaced', summary: 'A newer check run of this name takes the place of this one.' };
        await client.rest.checks.update({ owner, repo, check_run_id: id, status: 'completed', conclusion: 'neutral', output }).catch(notOurs);
    }
    /** Check runs of this name and id, the newest first. */
    async function findOwn() {
        const own = [];
        const list = pages(async (page) => {
            const query = { owner, repo, ref: sha, check_name: wanted.name, filter: 'all', per_page: 100, page };
            const { data, headers, status } = await client.rest.checks.listForRef(query);
            return { data: data.check_runs, headers, status };
        });
        for await (const run of list)
            if (run.external_id === externalId)
                own.push(run);
        return own.sort((one, other) => other.id - one.id);
    }
    async function saidBy({ id, output }) {
        const said = [];
        if (output.annotations_count === 0)
            return said;
        const list = pages(page => client.rest.checks.listAnnotations({ owner, repo, check_run_id: id, per_page: 100, page }));
        for await (const annotation of list)
            said.push(annotation);
        return said;
    }
    /** A new check run with the first annotations; or, when the answer was lost, the one that came of it. */
    async function create() {
        for (let sent = 1;; sent += 1) {
            try {
                const output = { ...wanted.output, annotations: annotations.slice(0, MOST_IN_REQUEST) };
                const { data } = await client.rest.checks.create({ owner, repo, head_sha: sha, external_id: externalId, ...wanted, output });
                return data;
            }
            catch (error) {
                if (!isLost(error))
                    throw error;
                for (let look = 1; look <= MOST_LOOKS; look += 1) {
                    if (look > 1)
                        await sleep(1000);
                    const newer = (await findOwn()).find(({ id }) => id > (found?.id ?? 0));
                    if (newer !== undefined)
                        return newer;
                }
                if (sent === 2)
                    throw error;
            }
        }
    }
    /** Adds the annotations that are not there, and, unless the check run was just made, says the rest anew. */
    async function complete(run, all, isNew = true) {
        let current = run;
        let open = isNew ? all.slice(MOST_IN_REQUEST) : all;
        let isSaid = isNew;
        let lost = 0;
        while (!isSaid || open.length > 0) {
            const batch = open.slice(0, MOST_IN_REQUEST);
            try {
                const output = { ...wanted.output, ...(batch.length === 0 ? {} : { annotations: batch }) };
                const { data } = await client.rest.checks.update({
                    owner,
                    repo,
                    check_run_id: run.id,
                    ...wanted,
                    output,
                    ...(batch.length === 0 ? {} : { request: { once: true } })
                });
                current = data;
                open = open.slice(batch.length);
                isSaid = true;
            }
            catch (error) {
                lost += 1;
                if (batch.length === 0 || !isLost(error) || lost === MOST_LOOKS)
                    throw error;
                await sleep(1000);
                const { data } = await client.rest.checks.get({ owner, repo, check_run_id: run.id });
                open = annotationsLeft(annotations, await saidBy(data)) ?? [];
                isSaid = publish_check_isSame(data, wanted);
            }
        }
        return current;
    }
}
/** Whether nobody knows if the request was done. */
function isLost(error) {
    return error instanceof GitHubError && error.ambiguous && error.problem !== 'cancelled';
}
/** A token that may not look is one that may not write: the write says so better. */
function notAllowed(error) {
    if (error instanceof GitHubError && (error.problem === 'permission' || error.problem === 'not-found'))
        return [];
    throw error;
}
/**
 * A check run may be changed only by the app that made it, and with the token of a workflow not always by another run. A new one says the
 * same; where it is refused as well, its refusal is what people are told.
 */
function notOurs(error) {
    if (error instanceof GitHubError && ['permission', 'refused', 'invalid', 'not-found'].includes(error.problem))
        return undefined;
    throw error;
}
function bodyOf(request) {
    const { status, conclusion, text, detailsUrl } = request;
    return {
        name: (0,src/* cut */.Jj)(request.name, publish_check_LONGEST_TITLE),
        ...(detailsUrl === undefined ? {} : { details_url: detailsUrl }),
        ...(status === 'completed' && conclusion !== undefined ? { status, conclusion } : { status: 'in_progress' }),
        output: {
            title: (0,src/* cut */.Jj)(request.title, publish_check_LONGEST_TITLE),
            summary: withinBytes(request.summary, publish_check_MOST_BYTES),
            ...(text === undefined || text === '' ? {} : { text: withinBytes(text, publish_check_MOST_BYTES) })
        }
    };
}
function publish_check_isSame(run, wanted) {
    // Where "Details" leads is not compared: GitHub keeps its own for checks of workflows.
    const { output } = wanted;
    return (isConcluded(run, wanted) &&
        run.output.title === output.title &&
        run.output.summary === output.summary &&
        (run.output.text ?? '') === (output.text ?? ''));
}
function isConcluded({ status, conclusion }, wanted) {
    return status === wanted.status && conclusion === ('conclusion' in wanted ? wanted.conclusion : null);
}
function told({ id, html_url, details_url, url }, action) {
    return { id, url: html_url ?? details_url ?? url, action };
}

;// CONCATENATED MODULE: ./packages/github/src/hidden-state.ts

/** Of the packed form: what a comment spends on its memory at most. */
const MOST_STATE_BYTES = 8192;
/** Of the text that is packed. */
const mostTextBytes = 64 * 1024;
/** JSON text, deflated, in base64: letters, digits, `+`, `/` and `=`, which end no HTML comment. `undefined` for what is too long to be kept. */
function packState(text) {
    if (Buffer.byteLength(text) > mostTextBytes)
        return undefined;
    const packed = (0,external_node_zlib_.deflateRawSync)(text, { level: 9 }).toString('base64');
    return packed.length > MOST_STATE_BYTES ? undefined : packed;
}
/** Reads what `packState` made; `undefined` for what is no JSON (any more), and for what would unpack to more than was ever packed. */
function unpackState(packed) {
    try {
        const bytes = (0,external_node_zlib_.inflateRawSync)(Buffer.from(packed, 'base64'), { maxOutputLength: mostTextBytes });
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        JSON.parse(text);
        return text;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/github/src/marker.ts


const opening = '<!-- gauntlet:';
// Every part has a fixed length or a bound, so foreign text costs no more than the marker is long.
const marker = /^<!-- gauntlet:pr-report:([0-9a-f]{16}) \{"run":(\d{1,16}),"attempt":(\d{1,6}),"sha":"([0-9a-f]{40}|[0-9a-f]{64})"\} -->\r?\n/;
const stateLine = new RegExp(`^<!-- gauntlet:state:1:([A-Za-z0-9+/=]{1,${MOST_STATE_BYTES}}) -->\\r?\\n`);
/** The key never stands in the comment itself: it is the user's text. */
function hashKey(key) {
    return (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, 16);
}
/**
 * A comment's body: the marker at its very start, the state, the text. A marker within `text` is made harmless. A `state` that is too
 * long to be kept is left out. Throws on a stamp that could not be read back.
 */
function formatMarked(key, stamp, text, state) {
    const { runId, runAttempt, headSha } = stamp;
    const body = `${opening}pr-report:${hashKey(key)} {"run":${runId},"attempt":${runAttempt},"sha":"${headSha}"} -->\n${marker_hidden(state)}${text.replaceAll(opening, '&lt;!-- gauntlet:')}`;
    if (parseMarked(body) === undefined)
        throw new Error(`Could not mark a comment as written by run ${runId}, attempt ${runAttempt}, of commit "${headSha}"`);
    return body;
}
/** How many bytes the marker and this state add to a text at most. All of them are ASCII. */
function markedBytes(state) {
    const longest = { runId: Number.MAX_SAFE_INTEGER, runAttempt: 999_999, headSha: '0'.repeat(64) };
    return formatMarked('', longest, '').length + marker_hidden(state).length;
}
/** Reads a body that `formatMarked` made; `undefined` for any other, however like it looks. */
function parseMarked(body) {
    const found = marker.exec(body);
    if (found === null)
        return undefined;
    const [whole, keyHash = '', run, attempt, headSha = ''] = found;
    const stamp = { runId: Number(run), runAttempt: Number(attempt), headSha };
    if (!Number.isSafeInteger(stamp.runId))
        return undefined;
    const rest = body.slice(whole.length);
    const [line = '', packed] = stateLine.exec(rest) ?? [];
    return { keyHash, stamp, state: packed === undefined ? undefined : unpackState(packed), text: rest.slice(line.length) };
}
/** True when `a` is of a later run than `b`, or of a later attempt of the same one. */
function isNewer(a, b) {
    return a.runId === b.runId ? a.runAttempt > b.runAttempt : a.runId > b.runId;
}
function marker_hidden(state) {
    const packed = state === undefined ? undefined : packState(state);
    return packed === undefined ? '' : `${opening}state:1:${packed} -->\n`;
}

;// CONCATENATED MODULE: ./packages/github/src/own-comments.ts

/**
 * Those of `comments` that are ours and have this key: the marker at the very start, written by the token's own user. Who that is
 * is asked only where one could be ours, and where `author` does not say it.
 */
async function ownComments(board, key, comments, author) {
    const keyHash = hashKey(key);
    const found = [];
    for await (const { id, url, body, author: by, minimized } of comments) {
        const marked = parseMarked(body);
        if (marked?.keyHash === keyHash)
            found.push({ id, url, body, marked, isAside: minimized, by });
    }
    if (found.length === 0)
        return { own: [], author };
    const login = author ?? (await board.login());
    return { own: found.filter(({ by }) => by === login).map(({ by: _, ...own }) => own), author: login };
}
/** The one that says the latest; of equals the one that people see, and of these the first. */
function newestOf(own) {
    return own.toSorted((a, b) => Number(a.isAside) - Number(b.isAside) || a.id - b.id).reduce(newer, undefined);
}
function previousOf(comment) {
    if (comment === undefined)
        return undefined;
    const { stamp, text, state } = comment.marked;
    return { stamp, text, state };
}
function newer(newest, comment) {
    return newest !== undefined && !isNewer(comment.marked.stamp, newest.marked.stamp) ? newest : comment;
}

;// CONCATENATED MODULE: ./packages/github/src/comment-plan.ts


/**
 * What to do with the comments that carry our key, so that one is left and it says what the newest run found.
 *
 * There is more than one that people see only after two runs created theirs at the same time. The lowest id stays, as every run that
 * looks will decide, whatever the order in which they look.
 */
function planComment(own, { stamp, bodyAfter, sent }) {
    const before = newestOf(own.filter(({ body }) => !sent.has(body)));
    const isLate = before !== undefined && isNewer(before.marked.stamp, stamp);
    // Somebody has hidden what a later run found: it is not for this one to bring it back.
    if (isLate && own.every(({ isAside }) => isAside))
        return { keep: before, write: undefined, remove: [], action: 'skipped-newer' };
    const wanted = isLate ? before.body : bodyAfter(previousOf(before));
    const keep = own.filter(({ isAside }) => !isAside).reduce(lowest, undefined);
    const write = keep !== undefined && saysTheSame(keep.body, wanted) ? undefined : wanted;
    const remove = own.filter(({ id }) => id !== keep?.id);
    if (isLate)
        return { keep, write, remove, action: 'skipped-newer' };
    if (keep === undefined || sent.has(keep.body))
        return { keep, write, remove, action: 'created' };
    return { keep, write, remove, action: write === undefined ? 'unchanged' : 'updated' };
}
function lowest(first, comment) {
    return first === undefined || comment.id < first.id ? comment : first;
}
/**
 * Whether readers, and later runs, learn nothing from the one that they do not learn from the other. A later attempt of a run may say the
 * same as the one before; another run has to leave its stamp, or one that came in between would take its place.
 */
function saysTheSame(one, other) {
    const [a, b] = [parseMarked(one), parseMarked(other)];
    if (a === undefined || b === undefined)
        throw new Error('Could not compare comments without a marker');
    return a.stamp.runId === b.stamp.runId && a.stamp.headSha === b.stamp.headSha && a.state === b.state && lines(a.text) === lines(b.text);
}
/** An edit in the browser turns line ends into CRLF. */
function lines(text) {
    return text.replaceAll('\r\n', '\n').trimEnd();
}

;// CONCATENATED MODULE: ./packages/github/src/comment.ts




/**
 * Makes the comment of this key say what `compose` gives: creates it, or updates the one that is there. One that is hidden or deleted is
 * replaced, and what it remembers lives on.
 *
 * A comment counts as ours when the marker is at its very start and the token's own user wrote it. Two runs at the same
 * moment end with one comment; only when both update an existing one in the same second may the older have the last
 * word, because no server offers a conditional write (a `concurrency` group in the workflow prevents that).
 *
 * Throws the board's errors, such as a `GitHubError`; a `BodyTooLongError` when GitHub takes no text of this length.
 */
async function upsertComment(board, request, { sleep = promises_.setTimeout } = {}) {
    const { key, stamp } = request;
    let author;
    const unwritable = new Set();
    const sent = new Set();
    let newest;
    const message = { stamp, bodyAfter, sent };
    let own = await find(request.comments);
    for (let round = 1;; round += 1) {
        let plan = planComment(own, message);
        if (plan.keep === undefined && plan.write !== undefined) {
            own = await create(plan.write);
            plan = planComment(own, message);
        }
        if (plan.keep === undefined)
            throw new Error(`Could not find the comment that was just made on ${board.name}`);
        if (plan.write === undefined || (await update(plan.keep.id, plan.write))) {
            const { id, url } = plan.keep;
            return { id, url, action: plan.action, leftOver: await removeAll(plan.remove) };
        }
        // Somebody deleted it while we looked: begin again, but not against somebody who always does.
        unwritable.add(plan.keep.id);
        if (round === 3)
            throw new Error(`Could not update the comment on ${board.name}: it is deleted again and again`);
        own = await find();
    }
    /** What was there lives on, also when somebody has removed it since. */
    function bodyAfter(previous) {
        if (previous !== undefined && (newest === undefined || !isNewer(newest.stamp, previous.stamp)))
            newest = previous;
        const { text, state } = request.compose(newest);
        return formatMarked(key, stamp, text, state);
    }
    async function find(comments = undefined) {
        const found = await ownComments(board, key, comments ?? board.list(), author);
        author = found.author;
        return found.own.map(comment => (unwritable.has(comment.id) ? { ...comment, isAside: true } : comment));
    }
    /** Posts the comment and looks whether another run did so at the same time. */
    async function create(body) {
        const posted = await post(body);
        if (Array.isArray(posted))
            return posted;
        // Listed or not: a new comment may take a moment to appear. And it is made, whether or not anybody can look for a second one.
        const listed = await find().catch(() => []);
        return [posted, ...listed.filter(({ id }) => id !== posted.id)];
    }
    /** The new comment; or, when the answer was lost, all that are there. Sends a second time only if it is not among them. */
    async function post(body) {
        sent.add(body);
        const marked = parseMarked(body);
        if (marked === undefined)
            throw new Error(`Could not mark the comment on ${board.name}`);
        for (let tries = 1;; tries += 1) {
            try {
                const { id, url, author: login } = await board.create(body);
                author = login ?? author;
                return { id, url, body, marked, isAside: false };
            }
            catch (error) {
                if (!board.isAmbiguous(error))
                    throw error;
                for (let look = 1; look <= 3; look += 1) {
                    if (look > 1)
                        await sleep(1000);
                    const found = await find();
                    if (found.some(({ isAside }) => !isAside))
                        return found;
                }
                if (tries === 2)
                    throw error;
            }
        }
    }
    /** False when the comment is not there any more. */
    async function update(id, body) {
        try {
            await board.update(id, body);
            return true;
        }
        catch (error) {
            if (board.isGone(error))
                return false;
            throw error;
        }
    }
    /** The addresses of those that are still there. The report is written by then: that one is too many does not undo it. */
    async function removeAll(comments) {
        const left = [];
        for (const { id, url } of comments) {
            await board.remove(id).catch((error) => {
                if (!board.isGone(error))
                    left.push(url);
            });
        }
        return left;
    }
}

;// CONCATENATED MODULE: ./packages/github/src/board-errors.ts

/** How the boards of GitHub read their errors. */
const boardErrors = {
    isGone: error => error instanceof GitHubError && error.problem === 'not-found',
    isAmbiguous: error => error instanceof GitHubError && error.ambiguous && error.problem !== 'cancelled',
    isTooLong: error => error instanceof BodyTooLongError
};

;// CONCATENATED MODULE: ./packages/github/src/payload.ts
/** The value at a path of own properties, `undefined` as soon as one is missing. */
function at(value, ...path) {
    return path.reduce((here, key) => {
        if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key))
            return undefined;
        return here[key];
    }, value);
}

;// CONCATENATED MODULE: ./packages/github/src/token-login.ts


/** Who a workflow's own token speaks for, on GitHub and on GitHub Enterprise Server. */
const workflowBot = 'github-actions[bot]';
/** What stands behind the name of an app, and behind no person's. */
const botEnding = '[bot]';
/**
 * The login that comments made with this client carry.
 *
 * The token of a workflow or of a GitHub App speaks for no user: REST refuses it the question, GraphQL names the app, without the `[bot]`
 * that REST puts behind it. Where neither says it, the token is taken for the workflow's.
 */
async function tokenLogin(client) {
    const person = (await isInstallation(client)) ? undefined : await personOf(client);
    return person ?? (await appOf(client));
}
async function isInstallation(client) {
    return at(await client.auth(), 'tokenType') === 'installation';
}
async function personOf(client) {
    try {
        return (await client.rest.users.getAuthenticated()).data.login;
    }
    catch (error) {
        if (isRefused(error))
            return undefined;
        throw error;
    }
}
async function appOf(client) {
    try {
        const login = at(await client.graphql('{ viewer { login } }'), 'viewer', 'login');
        if (typeof login !== 'string' || login === '')
            return workflowBot;
        return login.endsWith(botEnding) ? login : `${login}${botEnding}`;
    }
    catch (error) {
        if (error instanceof GitHubError && !isRefused(error))
            throw error;
        return workflowBot;
    }
}
/** Servers that do not offer the question answer as if it did not exist. */
function isRefused(error) {
    return error instanceof GitHubError && (error.status === 403 || error.status === 404) && error.problem !== 'rate-limit';
}

;// CONCATENATED MODULE: ./packages/github/src/commit-board.ts




/** The comments of a commit. */
function commitBoard(client, { owner, repo, sha, author }) {
    let known = author;
    const place = { owner, repo };
    return {
        name: `commit ${sha.slice(0, 7)} of ${owner}/${repo}`,
        async *list() {
            for await (const comment of pages(page => client.rest.repos.listCommentsForCommit({ ...place, commit_sha: sha, per_page: 100, page })))
                yield posted(comment);
        },
        async create(body) {
            const { data } = await client.rest.repos.createCommitComment({ ...place, commit_sha: sha, body });
            return posted(data);
        },
        async update(id, body) {
            await client.rest.repos.updateCommitComment({ ...place, comment_id: id, body });
        },
        async remove(id) {
            await client.rest.repos.deleteCommitComment({ ...place, comment_id: id });
        },
        login: async () => {
            known ??= await tokenLogin(client);
            return known;
        },
        ...boardErrors,
        isGone: error => boardErrors.isGone(error) || isSealed(error)
    };
}
function posted({ id, html_url, body, user, updated_at }) {
    return { id, url: html_url, body, author: user?.login, minimized: false, updatedAt: updated_at };
}
/** GitHub has refused workflow tokens the update of what they wrote themselves ("commit_id has been locked"): a new one takes its place. */
function isSealed(error) {
    return error instanceof GitHubError && error.status === 422 && /commit_id has been locked/i.test(error.message);
}

;// CONCATENATED MODULE: ./packages/github/src/accept-commands.ts

const mostCharacters = { metric: 200, reason: 500 };
const mostCommands = 50;
// A name with spaces stands in backticks or quotes. Every part has a bound, so foreign text costs no more than it is long.
const command = /^ {0,3}\/accept[ \t]{1,20}(?:`([^`]{1,200})`|"([^"]{1,200})"|([^\s`"][^\s]{0,199}))(?:[ \t]([\s\S]*))?$/i;
const fence = /^ {0,3}(`{3,}|~{3,})/;
/** The lines `/accept <metric> <reason>` of a comment. Those that somebody quotes, shows as code or hides are none. */
function acceptCommands(body) {
    const found = [];
    let open;
    for (const line of visible(body).split(/\r\n|\n|\r/)) {
        const mark = fence.exec(line)?.[1];
        if (open !== undefined) {
            const closes = mark !== undefined && mark[0] === open[0] && mark.length >= open.length && line.trim() === mark;
            if (closes)
                open = undefined;
            continue;
        }
        open = mark;
        const [, ticked, quoted, bare, reason = ''] = command.exec(line) ?? [];
        const metric = (ticked ?? quoted ?? bare ?? '').trim();
        if (metric !== '')
            found.push({ metric: (0,src/* cut */.Jj)(metric, mostCharacters.metric), reason: (0,src/* cut */.Jj)(reason.trim(), mostCharacters.reason) });
        if (found.length === mostCommands)
            break;
    }
    return found;
}
/** Without HTML comments: nobody is to accept what they did not see. One that does not end hides all that follows. */
function visible(body) {
    let shown = '';
    for (let at = 0;;) {
        const start = body.indexOf('<!--', at);
        if (start < 0)
            return shown + body.slice(at);
        const end = body.indexOf('-->', start + 4);
        shown += body.slice(at, start);
        if (end < 0)
            return shown;
        at = end + 3;
    }
}

;// CONCATENATED MODULE: ./packages/github/src/conversation.ts



/** Reads what is on the board: our own comment, and what people ask for. What somebody hid was taken back. */
async function readConversation(board, key) {
    const comments = [];
    for await (const comment of board.list())
        comments.push(comment);
    const { own } = await ownComments(board, key, comments);
    return { previous: previousOf(newestOf(own)), commands: comments.flatMap(commandsOf), comments };
}
function commandsOf({ body, author, minimized, updatedAt, url }) {
    if (author === undefined || minimized || parseMarked(body) !== undefined)
        return [];
    return acceptCommands(body).map(command => ({ ...command, author, at: updatedAt, url }));
}

;// CONCATENATED MODULE: ./packages/github/src/event.ts
/** The event of this run, as the toolkit's context has it. A payload that is no JSON is an error that names the file. */
async function readEvent({ eventName = '', eventPath }) {
    if (eventPath === undefined)
        return { name: eventName, payload: undefined };
    try {
        // The toolkit reads the payload as soon as it is imported: here its failure can still be told.
        const { context } = await Promise.all(/* import() */[__webpack_require__.e(2032), __webpack_require__.e(1351)]).then(__webpack_require__.bind(__webpack_require__, 61351));
        return { name: context.eventName, payload: context.payload };
    }
    catch (cause) {
        throw new Error(`Could not read the event ${eventPath}`, { cause });
    }
}

;// CONCATENATED MODULE: ./packages/github/src/images/picture-address.ts
/**
 * The address under which a file of a branch is shown in a comment.
 *
 * Of a public repository on github.com anybody may fetch it, and so may the proxy through which comments show pictures. Everywhere else it
 * is the page of the file, which shows it to those who may read the repository and are signed in.
 */
function pictureAddress({ htmlUrl, isPublic }, branch, path) {
    const { host, pathname, origin } = new URL(htmlUrl);
    const at = `${pathname.replace(/\/$/, '')}/${isPublic && host === 'github.com' ? '' : 'blob/'}${encoded(branch)}/${encoded(path)}`;
    if (!isPublic || host !== 'github.com')
        return `${origin}${at}?raw=true`;
    // Without it an SVG may be served as plain text, which no browser shows as a picture.
    return `https://raw.githubusercontent.com${at}${path.endsWith('.svg') ? '?sanitize=true' : ''}`;
}
function encoded(path) {
    return path.split('/').map(encodeURIComponent).join('/');
}

;// CONCATENATED MODULE: ./packages/github/src/images/picture-file.ts

/** What comments show; GitHub's proxy for pictures takes about 5 MB. */
const MOST_PICTURE_BYTES = 5_000_000;
const ENDINGS = { svg: 'svg', png: 'png', jpg: 'jpg', jpeg: 'jpg', gif: 'gif', webp: 'webp' };
/** The file that a picture becomes; `undefined` for what is too large, empty, or has no ending of a picture. */
function pictureFile(name, bytes) {
    const ending = ENDINGS[/\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
    if (ending === undefined || bytes.length === 0 || bytes.length > MOST_PICTURE_BYTES)
        return undefined;
    const digest = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    return { path: `pictures/${digest.slice(0, 2)}/${digest.slice(2, 40)}.${ending}`, bytes, sha: blobSha(bytes) };
}
/** The name that git gives to a file of these bytes. */
function blobSha(bytes) {
    return (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

;// CONCATENATED MODULE: ./packages/github/src/images/read-branch.ts

/** Reads a branch; `undefined` where there is none. */
async function readBranch(client, place, branch) {
    try {
        const { data: ref } = await client.rest.git.getRef({ ...place, ref: `heads/${branch}` });
        const { data: commit } = await client.rest.git.getCommit({ ...place, commit_sha: ref.object.sha });
        const { data: tree } = await client.rest.git.getTree({ ...place, tree_sha: commit.tree.sha, recursive: 'true' });
        const files = tree.tree.filter(({ type }) => type === 'blob').map(({ path, sha }) => [path, sha]);
        return { commit: ref.object.sha, tree: commit.tree.sha, files: new Map(files) };
    }
    catch (error) {
        if (error instanceof GitHubError && error.problem === 'not-found')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/github/src/images/write-pictures.ts


/** By this file a branch is known as one that holds nothing but pictures. */
const MARK = {
    path: '.gauntlet-pictures',
    content: 'Pictures that Gauntlet shows in reports. Whoever deletes this branch takes the pictures out of past reports, and nothing else.\n'
};
/** What is sent as text within one request, of all pictures together. */
const MOST_INLINE_BYTES = 500_000;
const MOST_TRIES = 3;
/** Adds files to the branch in one commit. False when somebody else moved the branch in the meantime: nothing was changed then. */
async function writePictures(client, place, { branch, head, files, sleep }) {
    const entries = head === undefined ? [{ path: MARK.path, mode: '100644', type: 'blob', content: MARK.content }] : [];
    let inline = 0;
    for (const file of files) {
        const text = textOf(file);
        const content = text !== undefined && inline + file.bytes.length <= MOST_INLINE_BYTES ? text : undefined;
        if (content !== undefined)
            inline += file.bytes.length;
        const stored = content === undefined ? { sha: await store(file) } : { content };
        entries.push({ path: file.path, mode: '100644', type: 'blob', ...stored });
    }
    const { data: tree } = await again(() => client.rest.git.createTree({ ...place, tree: entries, ...(head === undefined ? {} : { base_tree: head.tree }) }));
    if (tree.sha === head?.tree)
        return true;
    const message = 'Pictures of Gauntlet reports [skip ci]';
    const parents = head === undefined ? [] : [head.commit];
    const { data: commit } = await again(() => client.rest.git.createCommit({ ...place, message, tree: tree.sha, parents }));
    try {
        if (head === undefined)
            await client.rest.git.createRef({ ...place, ref: `refs/heads/${branch}`, sha: commit.sha });
        else
            await client.rest.git.updateRef({ ...place, ref: `heads/${branch}`, sha: commit.sha, force: false });
        return true;
    }
    catch (error) {
        if (isOvertaken(error))
            return false;
        throw error;
    }
    async function store({ bytes }) {
        const content = Buffer.from(bytes).toString('base64');
        const { data } = await again(() => client.rest.git.createBlob({ ...place, content, encoding: 'base64' }));
        return data.sha;
    }
    /** What git stores is named by its content: sent twice it is there once. */
    async function again(send) {
        for (let tries = 1;; tries += 1) {
            try {
                return await send();
            }
            catch (error) {
                const isLost = error instanceof GitHubError && error.ambiguous && error.problem !== 'cancelled';
                if (!isLost || tries === MOST_TRIES)
                    throw error;
                await sleep(1000);
            }
        }
    }
}
/** Whether the branch is no longer where it was, or nobody knows whether it was moved: what it holds now tells. */
function isOvertaken(error) {
    if (!(error instanceof GitHubError) || error.problem === 'cancelled')
        return false;
    return (error.ambiguous || error.status === 409 || (error.status === 422 && /already exists|does not exist|fast.?forward/i.test(error.message)));
}
/** The picture as text, where that is the same to the byte. */
function textOf({ bytes, sha }) {
    const text = Buffer.from(bytes).toString('utf8');
    return blobSha(Buffer.from(text)) === sha && !text.includes('\0') ? text : undefined;
}

;// CONCATENATED MODULE: ./packages/github/src/images/host-pictures.ts







/** Each time somebody else was faster. */
const MOST_ROUNDS = 5;
/**
 * Puts pictures on a branch of the user's own repository, in one commit, and answers with the address of each by its name. Those that are
 * there already cost no write. A picture of more than 5 MB, or of no kind that a comment shows, is left out of the answer.
 *
 * Throws an `InputError` for a branch that is not for pictures alone, a `GitHubError` otherwise; without `contents: write` its message
 * names that line.
 */
async function hostPictures(client, { owner, repo, branch, pictures, signal }, { sleep = promises_.setTimeout } = {}) {
    const files = new Map();
    for (const { name, bytes } of pictures) {
        const file = pictureFile(name, bytes);
        if (file !== undefined)
            files.set(name, file);
    }
    if (files.size === 0)
        return new Map();
    const place = { owner, repo };
    const { data: repository } = await client.rest.repos.get(place);
    if (branch === repository.default_branch)
        throw taken(branch, 'the default branch of the repository');
    for (let round = 1;; round += 1) {
        signal?.throwIfAborted();
        const head = await readBranch(client, place, branch);
        if (head !== undefined && !head.files.has(MARK.path))
            throw taken(branch, 'a branch with other files');
        const absent = [...files.values()].filter(({ path, sha }) => head?.files.get(path) !== sha);
        if (absent.length === 0 || (await writePictures(client, place, { branch, head, files: absent, sleep })))
            break;
        if (round === MOST_ROUNDS) {
            const detail = `other runs wrote to "${(0,src/* plain */.pj)(branch, 200)}" at the same moment, ${MOST_ROUNDS} times. Run the job again`;
            throw new GitHubError(`Could not store pictures in ${owner}/${repo}: ${detail}`, { problem: 'refused', status: 422 });
        }
        await sleep(1000 * round * Math.random());
    }
    const readable = { htmlUrl: repository.html_url, isPublic: !repository.private && (repository.visibility ?? 'public') === 'public' };
    return new Map([...files].map(([name, { path }]) => [name, pictureAddress(readable, branch, path)]));
}
function taken(branch, what) {
    return new src/* InputError */.dz('images-branch', `is "${(0,src/* plain */.pj)(branch, 200)}", ${what}. Pictures get a branch of their own: name one that does not exist yet, such as gauntlet-images.`);
}

;// CONCATENATED MODULE: ./packages/github/src/issue-board.ts



/** The conversation of an issue or pull request. */
function issueBoard(client, { owner, repo, issueNumber, author }) {
    let known = author;
    const place = { owner, repo };
    return {
        name: `${owner}/${repo}#${issueNumber}`,
        async *list() {
            for await (const comment of pages(page => client.rest.issues.listComments({ ...place, issue_number: issueNumber, per_page: 100, page })))
                yield issue_board_posted(comment);
        },
        async create(body) {
            const { data } = await client.rest.issues.createComment({ ...place, issue_number: issueNumber, body });
            return issue_board_posted(data);
        },
        async update(id, body) {
            await client.rest.issues.updateComment({ ...place, comment_id: id, body });
        },
        async remove(id) {
            await client.rest.issues.deleteComment({ ...place, comment_id: id });
        },
        login: async () => {
            known ??= await tokenLogin(client);
            return known;
        },
        ...boardErrors
    };
}
function issue_board_posted({ id, html_url, body = '', user, updated_at, minimized }) {
    return { id, url: html_url, body, author: user?.login, minimized: minimized !== undefined && minimized !== null, updatedAt: updated_at };
}

;// CONCATENATED MODULE: ./packages/github/src/labelings.ts


/**
 * The labels with this prefix that are on the pull request now, in the order in which they were put there. Of one that was taken off and
 * put on again the last time counts.
 */
async function labelings(client, { owner, repo, issueNumber, prefix }) {
    const found = new Map();
    const events = pages(page => client.rest.issues.listEvents({ owner, repo, issue_number: issueNumber, per_page: 100, page }));
    for await (const event of events) {
        const name = at(event, 'label', 'name');
        if (typeof name !== 'string' || !name.toLowerCase().startsWith(prefix.toLowerCase()))
            continue;
        const key = name.toLowerCase();
        found.delete(key);
        const author = at(event, 'actor', 'login');
        const time = at(event, 'created_at');
        if (event.event === 'labeled' && typeof author === 'string' && typeof time === 'string')
            found.set(key, { metric: name.slice(prefix.length).trim(), author, at: time });
    }
    if (found.size === 0)
        return [];
    // A label that was deleted altogether may leave no trace among the events.
    const { data: pull } = await client.rest.pulls.get({ owner, repo, pull_number: issueNumber });
    const present = new Set(pull.labels.map(({ name }) => name.toLowerCase()));
    return [...found].flatMap(([key, labeling]) => (labeling.metric !== '' && present.has(key) ? [labeling] : []));
}

;// CONCATENATED MODULE: ./packages/github/src/mark-dead.ts


/**
 * Lets the comment say that its run has come to an end without a report. Only where it is still of this very run and attempt: what a later
 * one has written stands. True when it was rewritten.
 */
async function markDead(board, { key, stamp, rewrite }) {
    const comment = newestOf((await ownComments(board, key, board.list())).own);
    const previous = previousOf(comment);
    if (comment === undefined || previous === undefined)
        return false;
    if (previous.stamp.runId !== stamp.runId || previous.stamp.runAttempt !== stamp.runAttempt)
        return false;
    const instead = rewrite(previous);
    if (instead === undefined)
        return false;
    try {
        await board.update(comment.id, formatMarked(key, previous.stamp, instead.text, instead.state));
        return true;
    }
    catch (error) {
        if (board.isGone(error))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/github/src/permission.ts

const levels = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];
/** What this person may do in the repository. A custom role counts as what it is built on; whom GitHub does not know may do nothing. */
async function permissionOf(client, { owner, repo, login }) {
    try {
        const { data } = await client.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: login });
        // The role tells triage from read and maintain from write, which the permission of old does not.
        return levels.find(level => level === data.role_name) ?? levels.find(level => level === data.permission) ?? 'none';
    }
    catch (error) {
        if (error instanceof GitHubError && error.problem === 'not-found')
            return 'none';
        throw error;
    }
}
/** Whether somebody who may do `has` may do what takes `needs`. */
function isAllowed(has, needs) {
    return levels.indexOf(has) >= levels.indexOf(needs);
}

;// CONCATENATED MODULE: ./packages/github/src/pull-request.ts

/**
 * The pull request that a run reports on: the one of its event, else the open one whose head is the run's commit.
 * `undefined` when there is none, such as on a push to a branch without a pull request. Of several the lowest number.
 *
 * For a `workflow_run` event, or where `head` is given, it is the one whose head is that branch, in whatever fork it lies, and still that
 * commit. No number is taken from what a run left behind: it may be of a stranger.
 */
async function findPullRequest(client, query) {
    const { owner, repo, event, sha } = query;
    const { payload } = event;
    const number = positive(at(payload, 'pull_request', 'number'));
    const headSha = at(payload, 'pull_request', 'head', 'sha') ?? at(payload, 'workflow_run', 'head_sha') ?? sha;
    if (typeof headSha !== 'string' || headSha === '')
        return undefined;
    if (number !== undefined)
        return { number, headSha };
    const commented = event.name === 'issue_comment' ? positive(at(payload, 'issue', 'number')) : undefined;
    if (commented !== undefined && at(payload, 'issue', 'pull_request') instanceof Object)
        return await headOf(client, query, commented);
    const from = query.head ?? headRefOf(payload);
    const pulls = from === undefined
        ? await client.rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: headSha, per_page: 100 })
        : await client.rest.pulls.list({ owner, repo, head: `${from.owner}:${from.branch}`, state: 'open', per_page: 100 });
    // A commit can also lie in the middle of a pull request that has moved on: its report would be about something else.
    const open = pulls.data
        .filter(pull => pull.state === 'open' && pull.head.sha === headSha)
        .filter(pull => from === undefined || pull_request_isSame(pull.head.repo?.full_name, from.repository))
        .map(pull => pull.number);
    return open.length === 0 ? undefined : { number: Math.min(...open), headSha };
}
/** A comment says which pull request it is on, and not where its head is. */
async function headOf(client, { owner, repo }, number) {
    const { data } = await client.rest.pulls.get({ owner, repo, pull_number: number });
    return { number, headSha: data.head.sha };
}
/** Where the commit of a `workflow_run` event comes from; `undefined` for other events, and where the fork is gone. */
function headRefOf(payload) {
    const run = at(payload, 'workflow_run');
    const [owner, repository, branch] = [
        at(run, 'head_repository', 'owner', 'login'),
        at(run, 'head_repository', 'full_name'),
        at(run, 'head_branch')
    ];
    const isKnown = typeof owner === 'string' && typeof repository === 'string' && typeof branch === 'string' && branch !== '';
    return isKnown ? { owner, repository, branch } : undefined;
}
function positive(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}
function pull_request_isSame(name, other) {
    return name?.toLowerCase() === other.toLowerCase();
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
