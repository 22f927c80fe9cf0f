export const id = 882;
export const ids = [882];
export const modules = {

/***/ 62882:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GA: () => (/* reexport */ bcaInterval),
  Nw: () => (/* reexport */ bootstrap),
  Ou: () => (/* reexport */ cellResampler),
  JW: () => (/* reexport */ histogram),
  nd: () => (/* reexport */ judgeLooks),
  i2: () => (/* reexport */ mean),
  J9: () => (/* reexport */ percentileInterval),
  Ms: () => (/* reexport */ rowResampler),
  Zj: () => (/* reexport */ sampleRatioEvidence),
  mP: () => (/* reexport */ sequentialTest),
  cz: () => (/* reexport */ sum)
});

// UNUSED EXPORTS: quantile

;// CONCATENATED MODULE: ./packages/stats/src/bootstrap/bootstrap.ts
/**
 * Computes every statistic on the same resamples: a paired bootstrap, where a statistic compares two models on the same rows
 * (Efron & Tibshirani 1993). Yields after each resample, so that whoever waits can do something else, or stop.
 */
function* bootstrap(resampler, statistics, resamples) {
    const counts = new Int32Array(resampler.units);
    const found = statistics.map(() => new Float64Array(resamples));
    const defined = new Int32Array(statistics.length);
    for (let resample = 0; resample < resamples; resample++) {
        resampler.draw(counts);
        for (const [index, statistic] of statistics.entries()) {
            const value = statistic(counts);
            const values = found[index];
            const place = defined[index] ?? 0;
            if (values === undefined || !Number.isFinite(value))
                continue;
            values[place] = value;
            defined[index] = place + 1;
        }
        yield;
    }
    return found.map((values, index) => ({
        values: values.slice(0, defined[index] ?? 0),
        undefinedCount: resamples - (defined[index] ?? 0)
    }));
}

// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-normal-cdf/lib/index.js
var lib = __webpack_require__(72484);
var lib_default = /*#__PURE__*/__webpack_require__.n(lib);
// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-normal-quantile/lib/index.js
var stats_base_dists_normal_quantile_lib = __webpack_require__(86060);
var stats_base_dists_normal_quantile_lib_default = /*#__PURE__*/__webpack_require__.n(stats_base_dists_normal_quantile_lib);
;// CONCATENATED MODULE: ./packages/stats/src/bootstrap/acceleration.ts
/**
 * How fast the spread of a statistic changes with its value, from leaving out one row at a time. Strata count as samples of their
 * own (Efron & Tibshirani 1993, 14.15, extended to several samples as SciPy's `bootstrap` has it).
 *
 * Undefined where no row makes a difference, and where a value does not exist.
 */
function acceleration(strata) {
    let cubes = 0;
    let squares = 0;
    for (const stratum of strata) {
        const { cube, square } = momentsOf(stratum);
        cubes += cube;
        squares += square;
    }
    const found = cubes / (6 * squares ** 1.5);
    return Number.isFinite(found) ? found : undefined;
}
function momentsOf({ values, rows }) {
    let count = 0;
    let total = 0;
    for (let index = 0; index < values.length; index++) {
        const times = rows === undefined ? 1 : (rows[index] ?? 0);
        count += times;
        total += times * (values[index] ?? Number.NaN);
    }
    // Without the only row of a stratum there is no statistic, and nothing to learn from.
    if (count < 2)
        return { cube: 0, square: 0 };
    const mean = total / count;
    let cube = 0;
    let square = 0;
    for (let index = 0; index < values.length; index++) {
        const times = rows === undefined ? 1 : (rows[index] ?? 0);
        const influence = ((count - 1) / count) * (mean - (values[index] ?? Number.NaN));
        cube += times * influence ** 3;
        square += times * influence ** 2;
    }
    return { cube, square };
}

;// CONCATENATED MODULE: ./packages/stats/src/bootstrap/quantile.ts
/**
 * The value below which a share of sorted values lies, with linear interpolation (numpy's default; type 7 of Hyndman & Fan 1996).
 * Throws for no values and for a share outside [0, 1].
 */
function quantile(sorted, share) {
    if (sorted.length === 0 || !(share >= 0 && share <= 1))
        throw new RangeError(`There is no quantile ${share} of ${sorted.length} values`);
    const place = (sorted.length - 1) * share;
    const before = Math.floor(place);
    const part = place - before;
    const low = sorted[before] ?? Number.NaN;
    const high = sorted[before + 1] ?? low;
    // From the nearer end, as numpy does, so that the result never lies outside of the two.
    return part < 0.5 ? low + (high - low) * part : high - (high - low) * (1 - part);
}

;// CONCATENATED MODULE: ./packages/stats/src/bootstrap/interval.ts




/** The middle of the replicates: as much as `confidence` (such as 0.95) of them, cut off alike at both ends. Throws for none. */
function percentileInterval(replicates, confidence) {
    const tail = (1 - confidence) / 2;
    return { ...between(replicates, tail, 1 - tail), method: 'percentile' };
}
/**
 * The bias-corrected and accelerated interval (Efron 1987): the percentile interval with its ends moved for a median and a spread
 * that change with the value.
 *
 * The bias is Φ⁻¹ of the share of replicates below the estimate, those equal to it counted half, as in SciPy. It is the percentile
 * interval, and says so, where that share is 0 or 1, and where leaving out rows changes nothing or leaves nothing defined.
 */
function bcaInterval(estimate, replicates, leaveOneOut, confidence) {
    const bias = stats_base_dists_normal_quantile_lib_default()(shareBelow(replicates, estimate), 0, 1);
    const skew = acceleration(leaveOneOut);
    const instead = (note) => ({ ...percentileInterval(replicates, confidence), note });
    if (!Number.isFinite(bias))
        return instead('all resamples lie on one side of the estimate, so there is no BCa interval');
    if (skew === undefined)
        return instead('leaving out single rows gives no acceleration, so there is no BCa interval');
    const tail = stats_base_dists_normal_quantile_lib_default()((1 - confidence) / 2, 0, 1);
    const stretch = (z) => 1 - skew * (bias + z);
    // Beyond this pole the correction turns the ends around.
    if (stretch(tail) <= 0 || stretch(-tail) <= 0)
        return instead('the acceleration is too large for a BCa interval');
    const moved = (z) => lib_default()(bias + (bias + z) / stretch(z), 0, 1);
    return { ...between(replicates, moved(tail), moved(-tail)), method: 'BCa' };
}
function shareBelow(replicates, estimate) {
    let halves = 0;
    for (const value of replicates)
        halves += value < estimate ? 2 : value === estimate ? 1 : 0;
    return halves / (2 * replicates.length);
}
function between(replicates, low, high) {
    const sorted = replicates.toSorted();
    return { low: quantile(sorted, low), high: quantile(sorted, high) };
}

;// CONCATENATED MODULE: ./packages/stats/src/bootstrap/binomial.ts
/**
 * One draw of the number of successes in `trials` trials that succeed with probability `chance`.
 *
 * Where few are expected by adding up probabilities (BINV, Kachitvichyanukul & Schmeiser 1988), else by transformed rejection
 * (BTRS, Hörmann 1993): the time does not grow with `trials`.
 */
function drawBinomial(random, trials, chance) {
    if (trials === 0 || chance <= 0)
        return 0;
    if (chance >= 1)
        return trials;
    if (chance > 0.5)
        return trials - drawBinomial(random, trials, 1 - chance);
    return trials * chance < 10 ? byAddingUp(random, trials, chance) : byRejection(random, trials, chance);
}
function byAddingUp(random, trials, chance) {
    const odds = chance / (1 - chance);
    const none = (1 - chance) ** trials;
    for (;;) {
        let left = random.share();
        let probability = none;
        for (let successes = 0; successes <= trials; successes++) {
            if (left < probability)
                return successes;
            left -= probability;
            probability *= (odds * (trials - successes)) / (successes + 1);
        }
        // Probabilities that were rounded down may add up to less than the share that was drawn.
    }
}
function byRejection(random, trials, chance) {
    const spread = Math.sqrt(trials * chance * (1 - chance));
    const b = 1.15 + 2.53 * spread;
    const a = -0.0873 + 0.0248 * b + 0.01 * chance;
    const centre = trials * chance + 0.5;
    const quick = 0.92 - 4.2 / b;
    const scale = (2.83 + 5.1 / b) * spread;
    const logOdds = Math.log(chance / (1 - chance));
    const mode = Math.floor((trials + 1) * chance);
    const atMode = logFactorial(mode) + logFactorial(trials - mode);
    for (;;) {
        const u = random.share() - 0.5;
        const v = random.share();
        const distance = 0.5 - Math.abs(u);
        const successes = Math.floor(((2 * a) / distance + b) * u + centre);
        if (distance >= 0.07 && v <= quick)
            return successes;
        if (successes < 0 || successes > trials)
            continue;
        const ratio = atMode - logFactorial(successes) - logFactorial(trials - successes) + (successes - mode) * logOdds;
        if (Math.log((v * scale) / (a / distance ** 2 + b)) <= ratio)
            return successes;
    }
}
/** ln n!, from a table or by Stirling's series, whose first term left out is below 1e-10 from 10 on. */
function logFactorial(n) {
    const small = SMALL[n];
    if (small !== undefined)
        return small;
    return (n + 0.5) * Math.log(n) - n + HALF_LOG_TAU + (1 / 12 - (1 / 360 - 1 / (1260 * n * n)) / (n * n)) / n;
}
const HALF_LOG_TAU = Math.log(2 * Math.PI) / 2;
const SMALL = [1, 1, 2, 6, 24, 120, 720, 5040, 40_320, 362_880].map(Math.log);

// EXTERNAL MODULE: ./node_modules/pure-rand/lib/esm/generator/mersenne.js
var mersenne = __webpack_require__(69566);
;// CONCATENATED MODULE: ./packages/stats/src/bootstrap/random.ts

/** A Mersenne Twister (Matsumoto & Nishimura 1998) of a 32-bit seed. */
function randomOf(seed) {
    const generator = (0,mersenne/* mersenne */.q)(seed);
    const next = () => generator.next() >>> 0;
    return {
        share: () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53,
        // Not a modulo with rejection, which takes three times as long: a bootstrap of a million rows draws billions of them.
        below: most => Math.floor((next() / 2 ** 32) * most)
    };
}

;// CONCATENATED MODULE: ./packages/stats/src/bootstrap/resampler.ts


/** Resamples rows. A stratum lists the rows that are exchanged for each other; every row is in one of them. */
function rowResampler(strata, seed) {
    const random = randomOf(seed);
    return {
        units: totalLength(strata),
        draw: counts => {
            counts.fill(0);
            for (const rows of strata)
                drawRows(rows, counts, random);
        }
    };
}
/**
 * Resamples rows that stand together in cells: the number of rows in the cells of a stratum is multinomial, and is drawn as such.
 * The time grows with the cells, not with the rows.
 */
function cellResampler(strata, seed) {
    const random = randomOf(seed);
    return {
        units: totalLength(strata.map(({ cells }) => cells)),
        draw: counts => {
            for (const stratum of strata)
                drawCells(stratum, counts, random);
        }
    };
}
function drawRows(rows, counts, random) {
    for (let drawn = 0; drawn < rows.length; drawn++) {
        const row = rows[random.below(rows.length)] ?? 0;
        counts[row] = (counts[row] ?? 0) + 1;
    }
}
/** Cell by cell, each a binomial of what is left. */
function drawCells({ cells, sizes }, counts, random) {
    let rows = 0;
    for (const size of sizes)
        rows += size;
    let open = rows;
    for (let index = 0; index < cells.length; index++) {
        const size = sizes[index] ?? 0;
        const drawn = drawBinomial(random, open, size / rows);
        counts[cells[index] ?? 0] = drawn;
        open -= drawn;
        rows -= size;
    }
}
function totalLength(strata) {
    return strata.reduce((total, { length }) => total + length, 0);
}

;// CONCATENATED MODULE: ./packages/stats/src/histogram.ts
/**
 * Counts values in `bins` bars of equal width between `least` and `most` (numpy's convention for the ends).
 *
 * Values outside are not counted, nor is NaN. When `least` equals `most` there is one bar of no width.
 */
function histogram(values, least, most, bins) {
    if (!(Number.isFinite(least) && Number.isFinite(most) && least <= most))
        throw new RangeError(`A histogram cannot reach from ${least} to ${most}`);
    const bars = least === most ? 1 : bins;
    // A weighted mean of the ends, because the width of the widest range would overflow.
    const edge = (index) => (index === bars ? most : least * (1 - index / bars) + most * (index / bars));
    const counts = new Float64Array(bars);
    for (let index = 0; index < values.length; index++) {
        const value = values[index] ?? Number.NaN;
        if (!(value >= least && value <= most))
            continue;
        const bar = barOf(value, edge, bars);
        counts[bar] = (counts[bar] ?? 0) + 1;
    }
    return Array.from(counts, (count, bar) => ({ from: edge(bar), to: edge(bar + 1), count }));
}
/** The estimate by division can be one off at an edge; the edges decide. */
function barOf(value, edge, bars) {
    const share = (value / 2 - edge(0) / 2) / (edge(bars) / 2 - edge(0) / 2);
    let bar = Number.isFinite(share) ? Math.min(bars - 1, Math.floor(share * bars)) : 0;
    while (bar > 0 && value < edge(bar))
        bar--;
    while (bar < bars - 1 && value >= edge(bar + 1))
        bar++;
    return bar;
}

;// CONCATENATED MODULE: ./packages/stats/src/sequential/checked.ts
/** @throws RangeError that names the look when a count is not a whole number from 0 or more requests were bad than there were. */
function checkLook({ canary, stable }, number) {
    checkArm(`Look ${number}: the canary`, canary);
    checkArm(`Look ${number}: stable`, stable);
}
/** @throws RangeError that names the setting with which there is nothing to test. */
function checkSettings(settings) {
    const { harmRatio, nonInferiorityRatio, minRequests } = settings;
    for (const name of ['alpha', 'beta', 'maxBadShare'])
        if (!(settings[name] > 0 && settings[name] < 1))
            throw new RangeError(`${name} is ${settings[name]}, but must be between 0 and 1`);
    if (!(harmRatio >= 1 && harmRatio < 10))
        throw new RangeError(`harmRatio is ${harmRatio}, but must be at least 1 and below 10`);
    if (!(nonInferiorityRatio > 0.5 && nonInferiorityRatio < Number.POSITIVE_INFINITY))
        throw new RangeError(`nonInferiorityRatio is ${nonInferiorityRatio}, but must be above 0.5`);
    if (!isCount(minRequests))
        throw new RangeError(`minRequests is ${minRequests}, but must be a whole number from 0`);
}
function checkArm(arm, { total, bad }) {
    if (!isCount(total))
        throw new RangeError(`${arm} has ${total} requests, which is not a whole number from 0`);
    if (!isCount(bad))
        throw new RangeError(`${arm} has ${bad} bad requests, which is not a whole number from 0`);
    if (bad > total)
        throw new RangeError(`${arm} has ${bad} bad requests among ${total}`);
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}

;// CONCATENATED MODULE: ./packages/stats/src/sequential/dispersion.ts
/**
 * φ = max(1, Pearson's X² ∕ (J − 1)) over the J looks with traffic in both arms and a bad request, where X² = Σ (k_c − K·q)² ∕ (K·q·(1 − q))
 * and q = n_c·r ∕ (n_c·r + n_s) is the canary's share of a look's K bad requests under the common ratio r. 1 while J < 2, and while all bad
 * requests are of one arm.
 *
 * r is the estimate of Mantel and Haenszel, Σ (k_c·n_s ∕ n) ∕ Σ (k_s·n_c ∕ n), which for looks that split the traffic alike is the ratio of
 * the pooled rates. It needs no iteration, and with o = n_c ∕ n_s Pearson's sum becomes Σ (r·o·k_s − k_c)² ∕ (K·o·r): expanded around a
 * ratio near r it is three running sums of which little cancels. They are summed up anew when r has left that neighbourhood, which takes
 * twice the bad requests each time: φ after every look takes time linear in the looks.
 *
 * Dividing by an estimated φ is quasi-likelihood (McCullagh and Nelder, Generalized Linear Models, 4.5): a heuristic that is no part of
 * the guarantee of the e-process, and that needs about ten looks to be of use.
 */
function dispersion() {
    const looks = [];
    let canaryOverStable = 0;
    let stableOverCanary = 0;
    let sums;
    const ratio = () => (stableOverCanary > 0 ? canaryOverStable / stableOverCanary : undefined);
    return {
        add: ({ canary, stable }) => {
            const bad = canary.bad + stable.bad;
            if (canary.total === 0 || stable.total === 0 || bad === 0)
                return;
            const total = canary.total + stable.total;
            const look = { odds: canary.total / stable.total, bad, canaryBad: canary.bad, stableBad: stable.bad };
            looks.push(look);
            canaryOverStable += canary.bad * (stable.total / total);
            stableOverCanary += stable.bad * (canary.total / total);
            if (sums !== undefined)
                sumUp(sums, look);
        },
        ratio,
        factor: () => {
            const common = ratio();
            if (looks.length < 2 || common === undefined || common === 0)
                return 1;
            if (sums === undefined || common > 2 * sums.around || common < sums.around / 2) {
                sums = { around: common, squares: 0, products: 0, stableSquares: 0 };
                for (const look of looks)
                    sumUp(sums, look);
            }
            const away = common - sums.around;
            const chiSquared = (sums.squares + 2 * away * sums.products + away * away * sums.stableSquares) / common;
            return Math.max(1, chiSquared / (looks.length - 1));
        }
    };
}
function sumUp(sums, { odds, bad, canaryBad, stableBad }) {
    const residual = sums.around * odds * stableBad - canaryBad;
    sums.squares += residual * (residual / bad / odds);
    sums.products += residual * (stableBad / bad);
    sums.stableSquares += odds * stableBad * (stableBad / bad);
}

;// CONCATENATED MODULE: ./packages/stats/src/sequential/mixture.ts
/**
 * The logarithm of the mean of the numbers with the given logarithms (log-sum-exp): neither over- nor underflows. −∞ when all are zero.
 *
 * The mean of e-values is an e-value, however they depend on each other.
 */
function logMean(logarithms) {
    const largest = Math.max(...logarithms);
    if (!Number.isFinite(largest))
        return largest;
    const scaled = logarithms.reduce((total, logarithm) => total + Math.exp(logarithm - largest), 0);
    return largest + Math.log(scaled / logarithms.length);
}

;// CONCATENATED MODULE: ./packages/stats/src/sequential/ratio-test.ts

const BAD_REQUESTS_OF_A_BURST = 2;
/**
 * A conditional-binomial mixture e-process with equal weights for the alternatives: evidence against `the canary's rate is bound times
 * stable's` and against everything farther from the alternatives, which must all lie on one side of the bound.
 *
 * Given the K bad requests of both arms, those of the canary are binomial with the share q = n_c·r ∕ (n_c·r + n_s) when its rate is r times
 * stable's: exactly so for Poisson counts, conservatively for Bernoulli ones (Hoeffding 1963). So the rate may drift from look to look, an
 * outage of both arms cancels, and the traffic weights may change. By Ville's inequality the e-value reaches 1 ∕ α with a probability of at
 * most α, whenever and however often one looks. Lindon and Malek, Anytime-Valid Inference for Multinomial Count Data, NeurIPS 2022.
 *
 * A cap on what one look says keeps that guarantee, because it only makes e-values smaller. It bounds what one burst can do while nothing
 * is known about bursts: when both rates jump from look to look with a coefficient of variation of 1 (exponentially), even a look at
 * endless traffic is at most g ∕ r times likelier under the ratio g than under r, which is what a single bad request of the canary can
 * say. Twice that is allowed; the simulation (`npm run bench -- judge`) shows it to suffice.
 */
function ratioTest(bound, alternatives) {
    const sums = alternatives.map(() => 0);
    const capped = alternatives.map(() => 0);
    const logMeanOf = (totals, dispersion) => logMean(totals.map(total => total / dispersion));
    return {
        add: look => {
            for (const [index, alternative] of alternatives.entries()) {
                const said = logLikelihoodRatio(look, bound, alternative);
                sums[index] = (sums[index] ?? 0) + said;
                capped[index] = (capped[index] ?? 0) + Math.min(said, BAD_REQUESTS_OF_A_BURST * Math.abs(Math.log(alternative / bound)));
            }
        },
        evidence: dispersion => logMeanOf(sums, dispersion),
        cappedEvidence: dispersion => logMeanOf(capped, dispersion)
    };
}
/** ln of how much likelier a look is when the canary's rate is `alternative` times stable's than when it is `bound` times. */
function logLikelihoodRatio({ canary, stable }, bound, alternative) {
    if (canary.total === 0 || stable.total === 0)
        return 0;
    const shift = (canary.total * (alternative - bound)) / (canary.total * bound + stable.total);
    return canary.bad * Math.log(alternative / bound) - (canary.bad + stable.bad) * Math.log1p(shift);
}

;// CONCATENATED MODULE: ./packages/stats/src/sequential/share-test.ts

/** Shares q that are tested against the bound d, as multiples of it. */
const ALTERNATIVES = [0, 0.1, 0.25, 0.5];
/**
 * ln of the e-value against `the share of bad requests is at least bound`: the mean over the alternatives q < d of the likelihood ratios
 * (q ∕ d)^k · ((1 − q) ∕ (1 − d))^(n − k). 0 when there are no requests.
 */
function shareEvidence({ total, bad }, bound) {
    return logMean(ALTERNATIVES.map(multiple => {
        const good = (total - bad) * (Math.log1p(-multiple * bound) - Math.log1p(-bound));
        return bad === 0 ? good : bad * Math.log(multiple) + good;
    }));
}

;// CONCATENATED MODULE: ./packages/stats/src/sequential/sequential-test.ts




/** Multiples of stable's rate that the canary is suspected of. */
const HARMFUL = [1.25, 1.5, 2, 3, 5, 10];
/** Multiples of stable's rate that are hoped for. */
const GOOD = [0.5, 0.8, 1];
/** Looks with traffic in both arms from which on the dispersion is known well enough. */
const SETTLED = 10;
const UNSETTLED_EVIDENCE = Math.log(1000);
/**
 * The state of a judgement, look by look, for whoever goes on looking after a finding or judges by several metrics: then each of m metrics
 * has a test with α ∕ m (Bonferroni: harm in one suffices, and a rollback is false with a probability of at most α whatever the metrics have
 * in common), and all must speak for promotion at the same look (β as it is, because all must agree).
 *
 * Before ten looks with traffic in both arms the dispersion is unknown, and a burst would pass for harm: until then every decision needs
 * evidence of 1000 to 1, and no look counts for more than two bad requests could. Without that cap up to 40 % of equal canaries would be
 * rolled back within 100 looks whose rates vary with a coefficient of variation of 1 (the more, the more bad requests a look has); with it
 * 3 %, and ten times stable's rate is still found at the third look. Beyond, at 2, it is up to 13 %: bursts that wild are not told from
 * harm.
 *
 * @throws RangeError on settings with which there is nothing to test.
 */
function sequentialTest(settings) {
    checkSettings(settings);
    const { alpha, beta, harmRatio, nonInferiorityRatio, maxBadShare } = settings;
    const harm = ratioTest(harmRatio, HARMFUL.filter(ratio => ratio > harmRatio));
    const nonInferiority = ratioTest(nonInferiorityRatio, GOOD.filter(ratio => ratio < nonInferiorityRatio));
    const spread = dispersion();
    let number = 0;
    let comparable = 0;
    let canary = { total: 0, bad: 0 };
    let stable = { total: 0, bad: 0 };
    return {
        add: look => {
            checkLook(look, ++number);
            if (look.canary.total > 0 && look.stable.total > 0)
                comparable++;
            canary = plus(canary, look.canary);
            stable = plus(stable, look.stable);
            for (const part of [harm, nonInferiority, spread])
                part.add(look);
            const factor = spread.factor();
            const settled = comparable >= SETTLED;
            const needed = (error) => (settled ? -Math.log(error) : Math.max(-Math.log(error), UNSETTLED_EVIDENCE));
            const evidence = {
                look: number,
                canary,
                stable,
                ratio: spread.ratio(),
                harm: settled ? harm.evidence(factor) : harm.cappedEvidence(factor),
                nonInferiority: settled ? nonInferiority.evidence(factor) : nonInferiority.cappedEvidence(factor),
                flawless: shareEvidence(canary, maxBadShare),
                dispersion: factor,
                needed: { rollback: needed(alpha), promote: needed(beta) }
            };
            return { evidence, finding: findingOf(evidence, settings.minRequests) };
        }
    };
}
function findingOf({ canary, harm, nonInferiority, flawless, needed }, minRequests) {
    if (harm >= needed.rollback)
        return 'harm';
    if (canary.total < minRequests)
        return undefined;
    if (nonInferiority >= needed.promote)
        return 'non-inferior';
    return canary.bad === 0 && flawless >= needed.promote ? 'flawless' : undefined;
}
function plus(one, other) {
    return { total: one.total + other.total, bad: one.bad + other.bad };
}

;// CONCATENATED MODULE: ./packages/stats/src/sequential/judge-looks.ts


/**
 * Judges a canary by its looks, in their order, at the first that proves something: harm is asked for first, then whether the canary may be
 * promoted. It may be called again with one look more at any time, as often as one likes: a look is judged by itself and those before it.
 * Time is linear in the looks.
 *
 * A rollout in stages keeps one list of looks, so that α covers all of it, and raises `minRequests` to the canary's requests before the
 * stage and those the stage needs: then no look of an earlier stage decides for the later one. Several metrics are judged look by look with a `sequentialTest` each.
 *
 * @throws RangeError on counts that cannot be (names the look, from 1) and settings with which there is nothing to test.
 */
function judgeLooks(looks, settings) {
    for (const [index, look] of looks.entries())
        checkLook(look, index + 1);
    const test = sequentialTest(settings);
    const evidence = [];
    for (const look of looks) {
        const after = test.add(look);
        evidence.push(after.evidence);
        if (after.finding === undefined)
            continue;
        const decision = after.finding === 'harm' ? 'rollback' : 'promote';
        return { decision, decidedAt: evidence.length, because: after.finding, evidence };
    }
    return { decision: 'continue', decidedAt: undefined, because: undefined, evidence };
}

// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-betaln/lib/index.js
var math_base_special_betaln_lib = __webpack_require__(65616);
var math_base_special_betaln_lib_default = /*#__PURE__*/__webpack_require__.n(math_base_special_betaln_lib);
;// CONCATENATED MODULE: ./packages/stats/src/sequential/sample-ratio.ts

/**
 * ln M, the evidence that the canary's share of the requests is not the one asked for: at 3 (M ≥ 20) the split is wrong with at most 5 %
 * error, however often one looks. About 0 or below when it is right. `share` is strictly between 0 and 1.
 *
 * M is the Bayes factor of a Beta(100·share, 100·(1 − share)) share against the stated one: lnB(100w + N_c, 100(1 − w) + N_s) −
 * lnB(100w, 100(1 − w)) − N_c·ln w − N_s·ln(1 − w). Lindon and Malek, Anytime-Valid Inference for Multinomial Count Data, NeurIPS 2022.
 * Large terms cancel: the absolute error is about 1e-17 times the requests.
 *
 * @throws RangeError on a count that is not a whole number from 0, or another share.
 */
function sampleRatioEvidence(counts, share) {
    if (!(share > 0 && share < 1))
        throw new RangeError(`A share of ${share} is not between 0 and 1`);
    for (const count of [counts.canary, counts.stable])
        if (!Number.isSafeInteger(count) || count < 0)
            throw new RangeError(`${count} requests are not a whole number from 0`);
    const [canary, stable] = [PRIOR_REQUESTS * share, PRIOR_REQUESTS * (1 - share)];
    const marginal = math_base_special_betaln_lib_default()(canary + counts.canary, stable + counts.stable) - math_base_special_betaln_lib_default()(canary, stable);
    return marginal - counts.canary * Math.log(share) - counts.stable * Math.log1p(-share);
}
const PRIOR_REQUESTS = 100;

;// CONCATENATED MODULE: ./packages/stats/src/summation.ts
/**
 * The sum of `term(0) … term(count - 1)`, with the rounding errors carried along (Neumaier 1974): as good as adding up in twice
 * the precision, whatever the order of the terms. Not finite when a term or an intermediate sum is not.
 */
function sum(count, term) {
    let total = 0;
    let lost = 0;
    for (let index = 0; index < count; index++) {
        const value = term(index);
        const next = total + value;
        lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
        total = next;
    }
    return total + lost;
}
/** The arithmetic mean. NaN of no terms. */
function mean(count, term) {
    return sum(count, term) / count;
}

;// CONCATENATED MODULE: ./packages/stats/src/index.ts











/***/ })

};
