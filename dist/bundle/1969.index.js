export const id = 1969;
export const ids = [1969];
export const modules = {

/***/ 1969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xG: () => (/* reexport */ acceleration),
  oH: () => (/* reexport */ aloneP),
  V_: () => (/* reexport */ ascending),
  GA: () => (/* reexport */ bcaInterval),
  Uh: () => (/* reexport */ benjaminiHochberg),
  Wx: () => (/* reexport */ blockJackknife),
  Nw: () => (/* reexport */ bootstrap),
  Rp: () => (/* reexport */ bootstrapTail),
  Ou: () => (/* reexport */ cellResampler),
  XO: () => (/* reexport */ clusterJackknife),
  K_: () => (/* reexport */ clusterResampler),
  aU: () => (/* reexport */ deLong),
  nX: () => (/* reexport */ deLongPaired),
  bU: () => (/* reexport */ dieboldMariano),
  Rr: () => (/* reexport */ fisherExact),
  Hh: () => (/* reexport */ fisherLess),
  JW: () => (/* reexport */ histogram),
  fU: () => (/* reexport */ holm),
  wW: () => (/* reexport */ homogeneity),
  M$: () => (/* reexport */ jensenShannonDistance),
  nd: () => (/* reexport */ judgeLooks),
  S6: () => (/* reexport */ kolmogorovSmirnovP),
  C: () => (/* reexport */ lInfinityDistance),
  op: () => (/* reexport */ mcnemar),
  N4: () => (/* reexport */ mcnemarRows),
  i2: () => (/* reexport */ mean),
  QX: () => (/* reexport */ meanTest),
  Ib: () => (/* reexport */ minimumDetectable),
  Zn: () => (/* reexport */ moments_momentsOf),
  lb: () => (/* reexport */ nadeauBengio),
  xw: () => (/* reexport */ normal_normalReach),
  WI: () => (/* reexport */ normalTail),
  JK: () => (/* reexport */ orderByKey),
  ue: () => (/* reexport */ pairedT),
  J9: () => (/* reexport */ percentileInterval),
  V5: () => (/* reexport */ populationStabilityIndex),
  YV: () => (/* reexport */ quantile),
  ei: () => (/* reexport */ quantileGroups),
  Rn: () => (/* reexport */ randomOf),
  DN: () => (/* reexport */ rounding),
  Ms: () => (/* reexport */ rowResampler),
  vd: () => (/* reexport */ rowsNeeded),
  Zj: () => (/* reexport */ sampleRatioEvidence),
  mP: () => (/* reexport */ sequentialTest),
  cz: () => (/* reexport */ sum),
  wY: () => (/* reexport */ tango),
  oT: () => (/* reexport */ tangoScore),
  Mm: () => (/* reexport */ toTwelveDigits),
  wA: () => (/* reexport */ wassersteinDistance),
  Mz: () => (/* reexport */ welch),
  rF: () => (/* reexport */ wilson_wilson)
});

// UNUSED EXPORTS: agrestiCoull, benjaminiYekutieli, betaQuantile, binomialCdf, binomialProbability, chiSquareTail, clopperPearson, drawBinomial, incompleteBeta, jeffreys, kolmogorovSmirnov, kolmogorovSmirnovOfCounts, newcombe, normalCdf, normalQuantile, oneSidedOnlyP, studentReach, studentTail

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
    for (;;) {
        const u = random.share() - 0.5;
        const v = random.share();
        const distance = 0.5 - Math.abs(u);
        const successes = Math.floor(((2 * a) / distance + b) * u + centre);
        if (distance >= 0.07 && v <= quick)
            return successes;
        if (successes < 0 || successes > trials)
            continue;
        if (Math.log((v * scale) / (a / distance ** 2 + b)) <= logRatioToMode(trials, chance, successes))
            return successes;
    }
}
/** ln of how likely so many successes are, compared with the most likely number of them. Dear, and so only asked for where needed. */
function logRatioToMode(trials, chance, successes) {
    const logOdds = Math.log(chance / (1 - chance));
    const mode = Math.floor((trials + 1) * chance);
    const atMode = logFactorial(mode) + logFactorial(trials - mode);
    return atMode - logFactorial(successes) - logFactorial(trials - successes) + (successes - mode) * logOdds;
}
/** ln n!, from a table or by Stirling's series, whose first term left out is below 1e-10 from 10 on. */
function logFactorial(n) {
    if (n < SMALL.length)
        return SMALL[n] ?? Number.NaN;
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

;// CONCATENATED MODULE: ./packages/stats/src/bootstrap/block-jackknife.ts

/**
 * What a statistic becomes without one block of rows of a stratum, for a statistic that is too dear to be computed without each single
 * row. A stratum lists units (rows) that are exchanged for each other; they are dealt into blocks of equal size at random, more blocks for
 * a larger stratum, and one for each row where there are few rows.
 *
 * The acceleration of a BCa interval may be computed of blocks as of rows: it is the skewness of the influence of a row ∕ (6·√n). The
 * influence of a block of d rows is the sum of theirs, whose skewness is smaller by √d; and of blocks there are n ∕ d. So the expected
 * value is the same (Efron & Tibshirani 1993, 11.5 and 14.3, for leaving out groups), and with g blocks its standard deviation is about
 * 0.4 ∕ g: 0.002 for 200, which moves no end of an interval that anybody could see.
 */
function blockJackknife(statistic, units, strata, { blocks = 200, seed = 1 } = {}) {
    const random = randomOf(seed);
    const counts = new Int32Array(units);
    for (const stratum of strata)
        for (const unit of stratum)
            counts[unit] = 1;
    const all = strata.reduce((total, { length }) => total + length, 0);
    return strata.map(stratum => {
        const own = Math.min(stratum.length, Math.max(2, Math.round((blocks * stratum.length) / all)));
        const dealt = shuffled(stratum, most => random.below(most));
        const values = new Float64Array(own);
        for (let block = 0; block < own; block++) {
            const [from, to] = [block, block + 1].map(edge => Math.floor((edge * dealt.length) / own));
            const left = dealt.subarray(from, to);
            for (const unit of left)
                counts[unit] = 0;
            values[block] = statistic(counts);
            for (const unit of left)
                counts[unit] = 1;
        }
        return { values, rows: undefined };
    });
}
/** The same for statistics that are resampled by cluster: blocks of whole clusters. */
function clusterJackknife(statistic, clusterOfRow, clusters, options) {
    const counts = new Int32Array(clusterOfRow.length);
    const ofClusters = kept => {
        for (let row = 0; row < counts.length; row++)
            counts[row] = kept[clusterOfRow[row] ?? -1] ?? 0;
        return statistic(counts);
    };
    const all = Int32Array.from({ length: clusters }, (_, cluster) => cluster);
    return blockJackknife(ofClusters, clusters, [all], options);
}
/** Fisher and Yates. */
function shuffled(units, below) {
    const dealt = units.slice();
    for (let left = dealt.length; left > 1; left--) {
        const other = below(left);
        const last = dealt[left - 1] ?? 0;
        dealt[left - 1] = dealt[other] ?? 0;
        dealt[other] = last;
    }
    return dealt;
}

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

;// CONCATENATED MODULE: ./packages/stats/src/bootstrap/cluster-resampler.ts

/**
 * Resamples whole clusters, such as all rows of a person, with replacement: rows of a cluster are in a resample equally often. For rows
 * that depend on each other within a cluster, and not across. Resamples have as many clusters as there are, and may have more or fewer
 * rows than there are: statistics divide by the rows they find.
 *
 * `clusterOfRow` holds a number from 0 to `clusters` − 1 for each row.
 */
function clusterResampler(clusterOfRow, clusters, seed) {
    const random = randomOf(seed);
    const drawn = new Int32Array(clusters);
    return {
        units: clusterOfRow.length,
        draw: counts => {
            drawn.fill(0);
            for (let draw = 0; draw < clusters; draw++) {
                const cluster = random.below(clusters);
                drawn[cluster] = (drawn[cluster] ?? 0) + 1;
            }
            for (let row = 0; row < counts.length; row++)
                counts[row] = drawn[clusterOfRow[row] ?? -1] ?? 0;
        }
    };
}

// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-normal-cdf/lib/index.js
var lib = __webpack_require__(72484);
var lib_default = /*#__PURE__*/__webpack_require__.n(lib);
// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-normal-quantile/lib/index.js
var stats_base_dists_normal_quantile_lib = __webpack_require__(86060);
var stats_base_dists_normal_quantile_lib_default = /*#__PURE__*/__webpack_require__.n(stats_base_dists_normal_quantile_lib);
;// CONCATENATED MODULE: ./packages/stats/src/distributions/normal.ts


/** The probability that a standard normal variable is `z` or less. */
function normalCdf(z) {
    return lib_default()(z, 0, 1);
}
/** The probability that a standard normal variable is `z` or more, precise far out too. */
function normalTail(z) {
    return lib_default()(-z, 0, 1);
}
/** The value below which a standard normal variable lies with this probability. */
function normalQuantile(probability) {
    return stats_base_dists_normal_quantile_lib_default()(probability, 0, 1);
}
/** How many standard errors lie on either side of an estimate in an interval of this confidence: 1.96 for 0.95. */
function normal_normalReach(confidence) {
    return -normalQuantile((1 - normal_checkedConfidence(confidence)) / 2);
}
/** @throws RangeError where it is not strictly between 0 and 1. */
function normal_checkedConfidence(confidence) {
    if (!(confidence > 0 && confidence < 1))
        throw new RangeError(`A confidence of ${confidence} is not between 0 and 1`);
    return confidence;
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
    const bias = normalQuantile(shareBelow(replicates, estimate));
    const skew = acceleration(leaveOneOut);
    const instead = (note) => ({ ...percentileInterval(replicates, confidence), note });
    if (!Number.isFinite(bias))
        return instead('all resamples lie on one side of the estimate, so there is no BCa interval');
    if (skew === undefined)
        return instead('leaving out single rows gives no acceleration, so there is no BCa interval');
    const tail = normalQuantile((1 - confidence) / 2);
    const stretch = (z) => 1 - skew * (bias + z);
    // Beyond this pole the correction turns the ends around.
    if (stretch(tail) <= 0 || stretch(-tail) <= 0)
        return instead('the acceleration is too large for a BCa interval');
    const moved = (z) => normalCdf(bias + (bias + z) / stretch(z));
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

;// CONCATENATED MODULE: ./packages/stats/src/bootstrap/resampler.ts


/** Resamples rows. A stratum lists the rows that are exchanged for each other; every row is in one of them. */
function rowResampler(strata, seed) {
    const random = randomOf(seed);
    const drawn = strata.map(rows => new Uint8Array(rows.length));
    return {
        units: totalLength(strata),
        draw: counts => {
            for (const [index, rows] of strata.entries())
                drawRows(rows, drawn[index] ?? new Uint8Array(rows.length), counts, random);
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
/**
 * Counted in bytes first, which stay in the processor's cache where the counts of a million rows do not. They suffice: that one of so
 * many rows is drawn 256 times has a chance below 1e-500.
 */
function drawRows(rows, drawn, counts, random) {
    drawn.fill(0);
    for (let draw = 0; draw < rows.length; draw++) {
        const place = random.below(rows.length);
        drawn[place] = (drawn[place] ?? 0) + 1;
    }
    for (let place = 0; place < rows.length; place++)
        counts[rows[place] ?? 0] = drawn[place] ?? 0;
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

;// CONCATENATED MODULE: ./packages/stats/src/bootstrap/tail.ts

/**
 * The one-sided p value that what was estimated is not below `bound`: the tail of the interval whose upper end is the bound, so that it
 * is smaller than (1 − confidence) ∕ 2 where the interval lies below the bound. Of B replicates none is smaller than 1 ∕ (B + 1).
 */
function bootstrapTail({ estimate, replicates, acceleration }, bound) {
    const least = 1 / (replicates.length + 1);
    const percentile = 1 - Math.min(1 - least, Math.max(least, tail_shareBelow(replicates, bound)));
    if (acceleration === undefined)
        return percentile;
    const bias = normalQuantile(tail_shareBelow(replicates, estimate));
    const moved = normalQuantile(1 - percentile) - bias;
    // Beyond this pole the correction turns the ends around.
    if (!Number.isFinite(bias) || 1 + acceleration * moved <= 0)
        return percentile;
    const tail = normalTail(moved / (1 + acceleration * moved) - bias);
    return Math.min(1 - least, Math.max(least, tail));
}
/** Those equal to the bound counted half. */
function tail_shareBelow(replicates, bound) {
    let halves = 0;
    for (const value of replicates)
        halves += value < bound ? 2 : value === bound ? 1 : 0;
    return halves / (2 * replicates.length);
}

;// CONCATENATED MODULE: ./packages/stats/src/correction/step-up.ts
/**
 * P values in ascending order, each multiplied by its factor, and none above a larger one's: from the largest downwards the least so
 * far. In the order given.
 */
function stepUp(pValues, factor) {
    const adjusted = new Array(pValues.length).fill(1);
    let least = 1;
    for (const [rank, { p, index }] of [...ranked(pValues).entries()].reverse()) {
        least = Math.min(least, p * factor(rank + 1));
        adjusted[index] = least;
    }
    return adjusted;
}
/** In ascending order, with their places. @throws RangeError on what is no probability. */
function ranked(pValues) {
    const wrong = pValues.find(p => !(p >= 0 && p <= 1));
    if (wrong !== undefined)
        throw new RangeError(`${wrong} is no p value`);
    return pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
}

;// CONCATENATED MODULE: ./packages/stats/src/correction/benjamini-hochberg.ts

/**
 * P values adjusted for their number (Benjamini & Hochberg 1995): calling everything with an adjusted value of at most α a discovery
 * keeps the expected share of false ones among them below α, and, where nothing is to be found, the chance of any. For values that are
 * independent or move together. In the order given. Throws for what is no probability.
 */
function benjaminiHochberg(pValues) {
    return stepUp(pValues, rank => pValues.length / rank);
}

;// CONCATENATED MODULE: ./packages/stats/src/correction/holm.ts

/**
 * P values adjusted for their number (Holm 1979): calling everything with an adjusted value of at most α a finding keeps the chance of
 * a single false one at most α, however the values depend on each other. In the order given. Throws for what is no probability.
 */
function holm(pValues) {
    const adjusted = new Array(pValues.length).fill(1);
    let most = 0;
    for (const [rank, { p, index }] of ranked(pValues).entries()) {
        most = Math.min(1, Math.max(most, p * (pValues.length - rank)));
        adjusted[index] = most;
    }
    return adjusted;
}

;// CONCATENATED MODULE: ./packages/stats/src/distributions/stirling.ts
/** ln Γ(n + 1) less Stirling's ½·ln(2πn) + n·ln n − n, for n > 0: what keeps products of huge factorials precise (Loader 2000). */
function stirlingError(n) {
    let shift = 0;
    let from = n;
    // One step of the recurrence after another, until the series is good to 1e-17.
    for (; from < 16; from++)
        shift += (from + 0.5) * Math.log1p(1 / from) - 1;
    const square = from * from;
    return shift + (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / from;
}
/** The deviance x·ln(x ∕ mean) + mean − x, without the cancellation where both are alike (Loader 2000). `apart` is x − mean. */
function deviance(x, mean, apart) {
    if (x === 0)
        return mean;
    if (Math.abs(apart) >= 0.1 * (x + mean))
        return x * Math.log(x / mean) - apart;
    const ratio = apart / (x + mean);
    let total = apart * ratio;
    let term = 2 * x * ratio;
    for (let power = 3;; power += 2) {
        term *= ratio * ratio;
        const next = total + term / power;
        if (next === total)
            return next;
        total = next;
    }
}

;// CONCATENATED MODULE: ./packages/stats/src/distributions/binomial-term.ts

/** (a + b)! ∕ (a!·b!) · x^a · y^b for any a, b ≥ 0, where y is 1 − x. */
function binomialTerm(a, b, x, y) {
    if (a === 0)
        return b === 0 ? 1 : Math.exp(x < 0.5 ? b * Math.log1p(-x) : b * Math.log(y));
    if (b === 0)
        return Math.exp(y < 0.5 ? a * Math.log1p(-y) : a * Math.log(x));
    if (x === 0 || y === 0)
        return 0;
    const trials = a + b;
    // How far both are from their means, which differ by the sign only: from the one that is known to more digits.
    const apart = x < y ? a - trials * x : trials * y - b;
    const deviances = deviance(a, trials * x, apart) + deviance(b, trials * y, -apart);
    const log = stirlingError(trials) - stirlingError(a) - stirlingError(b) - deviances;
    return Math.exp(log) * Math.sqrt(trials / (2 * Math.PI * a * b));
}

;// CONCATENATED MODULE: ./packages/stats/src/distributions/beta.ts

/**
 * The regularised incomplete beta function Iₓ(a, b), a, b > 0: the probability that a beta variable is `x` or less. `y` is 1 − x, for
 * callers that know it more precisely.
 *
 * By its continued fraction (DLMF 8.17.22; contracted by Didonato & Morris 1992) from the side on which that converges fast, in about
 * √(a + b) steps.
 */
function incompleteBeta(a, b, x, y = 1 - x) {
    if (!(a > 0 && b > 0 && x >= 0 && y >= 0))
        return Number.NaN;
    if (x === 0)
        return 0;
    if (y === 0)
        return 1;
    return x * (a + b + 2) < a + 1 ? lowerTail(a, b, x, y) : 1 - lowerTail(b, a, y, x);
}
/**
 * The value below which a beta variable lies with this probability. By Newton's method, kept between ends that close in. 0 and 1 for
 * the probabilities 0 and 1; NaN of what is no probability.
 */
function beta_betaQuantile(probability, a, b) {
    if (!(probability >= 0 && probability <= 1 && a > 0 && b > 0))
        return Number.NaN;
    if (probability === 0 || probability === 1)
        return probability;
    let [low, high] = [0, 1];
    let x = a / (a + b);
    for (let step = 0; step < MOST_STEPS; step++) {
        const apart = incompleteBeta(a, b, x) - probability;
        if (apart === 0)
            return x;
        if (apart > 0)
            high = x;
        else
            low = x;
        const newton = x - apart / density(a, b, x);
        const next = newton > low && newton < high ? newton : (low + high) / 2;
        if (Math.abs(next - x) <= Number.EPSILON * x)
            return next;
        x = next;
    }
    return x;
}
const MOST_STEPS = 1200;
const MOST_TERMS = 1_000_000;
function density(a, b, x) {
    return front(a, b, x, 1 - x) / (x * (1 - x));
}
/** x^a·y^b ∕ B(a, b). */
function front(a, b, x, y) {
    return (binomialTerm(a, b, x, y) * a * b) / (a + b);
}
/**
 * By Lentz's method, from the contracted fraction, whose terms do not cancel. Where it has not settled after a million terms there is no
 * result.
 */
function lowerTail(a, b, x, y) {
    const scale = front(a, b, x, y);
    if (scale === 0)
        return 0;
    const apart = a * y - b * x + 1;
    const whole = (m) => m + (m * (b - m) * x) / (a + 2 * m - 1) + ((a + m) * (apart + m * (1 + y))) / (a + 2 * m + 1);
    let fraction = away((a * apart) / (a + 1));
    let c = fraction;
    let d = 0;
    for (let m = 1; m < MOST_TERMS; m++) {
        const root = x / (a + 2 * m - 1);
        const part = (a + m - 1) * (a + b + m - 1) * m * (b - m) * root * root;
        const next = whole(m);
        d = 1 / away(next + part * d);
        c = away(next + part / c);
        const change = c * d;
        fraction *= change;
        if (Math.abs(change - 1) <= Number.EPSILON)
            return scale / fraction;
    }
    return Number.NaN;
}
function away(value) {
    return Math.abs(value) < 1e-300 ? 1e-300 : value;
}

;// CONCATENATED MODULE: ./packages/stats/src/distributions/student.ts


/** The probability that a Student variable of so many degrees of freedom (> 0, any number) is `t` or more. NaN of NaN. */
function studentTail(t, degrees) {
    if (!(degrees > 0) || Number.isNaN(t))
        return Number.NaN;
    if (!Number.isFinite(t))
        return t > 0 ? 0 : 1;
    const whole = degrees + t * t;
    const outside = incompleteBeta(degrees / 2, 0.5, degrees / whole, (t * t) / whole) / 2;
    return t >= 0 ? outside : 1 - outside;
}
/** How many standard errors lie on either side of an estimate in an interval of this confidence: 2.26 for 0.95 and 9 degrees. */
function studentReach(confidence, degrees) {
    const share = beta_betaQuantile(normal_checkedConfidence(confidence), 0.5, degrees / 2);
    return Math.sqrt((degrees * share) / (1 - share));
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
    const edges = edgesOf(least, most, bars);
    const counts = new Float64Array(bars);
    for (let index = 0; index < values.length; index++) {
        const value = values[index] ?? Number.NaN;
        if (!(value >= least && value <= most))
            continue;
        const bar = barOf(value, edges);
        counts[bar] = (counts[bar] ?? 0) + 1;
    }
    return Array.from(counts, (count, bar) => ({ from: edges[bar] ?? least, to: edges[bar + 1] ?? most, count }));
}
/** By a weighted mean of the ends, because the width of the widest range would overflow; never down again where that rounds. */
function edgesOf(least, most, bars) {
    const edges = new Float64Array(bars + 1).fill(most);
    let before = least;
    for (let index = 0; index < bars; index++) {
        before = Math.min(most, Math.max(before, least * (1 - index / bars) + most * (index / bars)));
        edges[index] = before;
    }
    return edges;
}
/** The estimate by division can be one off at an edge; the edges decide. */
function barOf(value, edges) {
    const bars = edges.length - 1;
    const edge = (index) => edges[index] ?? Number.NaN;
    const share = (value / 2 - edge(0) / 2) / (edge(bars) / 2 - edge(0) / 2);
    let bar = Number.isFinite(share) ? Math.min(bars - 1, Math.floor(share * bars)) : 0;
    while (bar > 0 && value < edge(bar))
        bar--;
    while (bar < bars - 1 && value >= edge(bar + 1))
        bar++;
    return bar;
}

;// CONCATENATED MODULE: ./packages/stats/src/means/mean-test.ts

/**
 * The test of an estimate with a standard error. NaN where one of the numbers is, or where there are no degrees of freedom.
 *
 * Without any spread the standard error is 0 and the interval is the estimate: t is 0 and p 1 where that is what it is tested against,
 * else t is infinite and p 0, as SciPy has it. How few rows are too few for that is for the caller to say.
 */
function meanTest(mean, standardError, degrees, options = {}) {
    const { confidence = 0.95, against = 0 } = options;
    const t = mean === against && standardError === 0 ? 0 : (mean - against) / standardError;
    if (!(degrees > 0) || Number.isNaN(t))
        return unknown(mean, standardError, degrees);
    const reach = studentReach(confidence, degrees) * standardError;
    const pGreater = t === 0 ? 0.5 : studentTail(t, degrees);
    const pLess = t === 0 ? 0.5 : studentTail(-t, degrees);
    return {
        mean,
        standardError,
        degrees,
        t,
        p: Math.min(1, 2 * Math.min(pLess, pGreater)),
        pLess,
        pGreater,
        interval: { low: mean - reach, high: mean + reach }
    };
}
function unknown(mean, standardError, degrees) {
    const nan = Number.NaN;
    return { mean, standardError, degrees, t: nan, p: nan, pLess: nan, pGreater: nan, interval: { low: nan, high: nan } };
}

;// CONCATENATED MODULE: ./packages/stats/src/means/moments.ts
/** Mean and variance in one pass that does not lose digits to a large mean (Welford 1962). NaN where a value is. */
function moments_momentsOf(values) {
    let mean = 0;
    let squares = 0;
    for (let index = 0; index < values.length; index++) {
        const value = values[index] ?? Number.NaN;
        const apart = value - mean;
        mean += apart / (index + 1);
        squares += apart * (value - mean);
    }
    const n = values.length;
    return { n, mean: n === 0 ? Number.NaN : mean, variance: n < 2 ? Number.NaN : squares / (n - 1) };
}

;// CONCATENATED MODULE: ./packages/stats/src/means/welch.ts

/**
 * Welch's test of the difference of two means, the first less the second, of independent samples whose spreads may differ (Welch
 * 1947), such as a segment and the rest. NaN where a sample has fewer than two values.
 */
function welch(first, second, options) {
    const [one, other] = [first.variance / first.n, second.variance / second.n];
    const square = one + other;
    const share = one / square;
    const degrees = square === 0 ? first.n + second.n - 2 : 1 / (share ** 2 / (first.n - 1) + (1 - share) ** 2 / (second.n - 1));
    return meanTest(first.mean - second.mean, Math.sqrt(square), degrees, options);
}

;// CONCATENATED MODULE: ./packages/stats/src/ordering/order-by-key.ts
/** Rows by ascending key, equal keys in the order of their rows, with the keys in that order. A radix sort: time grows with the rows. */
function orderByKey(given) {
    const { length } = given;
    let [keys, otherKeys] = [given.slice(), new Uint32Array(length)];
    let [rows, otherRows] = [new Int32Array(length), new Int32Array(length)];
    for (let row = 0; row < length; row++)
        rows[row] = row;
    for (let shift = 0; shift < 32; shift += DIGIT) {
        const places = placesOf(keys, shift);
        for (let from = 0; from < length; from++) {
            const key = keys[from] ?? 0;
            const digit = (key >>> shift) & MASK;
            const place = places[digit] ?? 0;
            places[digit] = place + 1;
            otherKeys[place] = key;
            otherRows[place] = rows[from] ?? 0;
        }
        ;
        [keys, otherKeys, rows, otherRows] = [otherKeys, keys, otherRows, rows];
    }
    return { rows, keys };
}
/** Three passes for 32 bits: with more places than fit into the fastest memory, fewer passes take longer. */
const DIGIT = 11;
const MASK = (1 << DIGIT) - 1;
/** Where the keys of each digit begin. */
function placesOf(keys, shift) {
    const counts = new Int32Array(1 << DIGIT);
    for (let from = 0; from < keys.length; from++) {
        const digit = ((keys[from] ?? 0) >>> shift) & MASK;
        counts[digit] = (counts[digit] ?? 0) + 1;
    }
    let start = 0;
    for (let digit = 0; digit < counts.length; digit++) {
        const count = counts[digit] ?? 0;
        counts[digit] = start;
        start += count;
    }
    return counts;
}

;// CONCATENATED MODULE: ./packages/stats/src/ordering/ascending.ts

/**
 * Rows by ascending value, equal values in the order of their rows; 0 and −0 are equal, and NaN comes last. By a radix sort of the
 * upper halves of the bits, which leaves few values to tell apart, in less time than it takes to sort the mere values.
 */
function ascending(values) {
    const { rows, keys } = orderByKey(upperKeys(values));
    let from = 0;
    for (let place = 1; place <= rows.length; place++) {
        if (place < rows.length && keys[place] === keys[from])
            continue;
        if (place - from > MANY)
            orderByLower(rows.subarray(from, place), values);
        else if (place - from > 1)
            insert(rows, from, place, values);
        from = place;
    }
    return rows;
}
/** Values with the same upper half, from which on another radix sort takes less time than inserting each. */
const MANY = 64;
const SIGN = 0x80000000;
/** The bits of floats order like integers, but for the sign, and for values below 0, which run backwards. */
function upperKeys(values) {
    const keys = new Uint32Array(values.length);
    const bits = bitsOf(values);
    for (let row = 0; row < keys.length; row++) {
        const value = values[row] ?? Number.NaN;
        const upper = value === 0 ? 0 : bits.getUint32(8 * row + 4, true);
        keys[row] = Number.isNaN(value) ? 0xffffffff : value < 0 ? ~upper : upper | SIGN;
    }
    return keys;
}
/** Rows whose values have the same upper half. */
function orderByLower(rows, values) {
    const keys = new Uint32Array(rows.length);
    const bits = bitsOf(values);
    for (const [place, row] of rows.entries()) {
        const value = values[row] ?? Number.NaN;
        const lower = value === 0 || Number.isNaN(value) ? 0 : bits.getUint32(8 * row, true);
        keys[place] = value < 0 ? ~lower : lower;
    }
    const before = rows.slice();
    for (const [place, from] of orderByKey(keys).rows.entries())
        rows[place] = before[from] ?? 0;
}
/** The same for a few rows. NaN is larger than nothing, so that rows of NaN stay as they are. */
function insert(rows, from, to, values) {
    for (let next = from + 1; next < to; next++) {
        const row = rows[next] ?? 0;
        const value = values[row] ?? Number.NaN;
        let place = next;
        for (; place > from && (values[rows[place - 1] ?? 0] ?? Number.NaN) > value; place--)
            rows[place] = rows[place - 1] ?? 0;
        rows[place] = row;
    }
}
function bitsOf({ buffer, byteOffset, byteLength }) {
    return new DataView(buffer, byteOffset, byteLength);
}

;// CONCATENATED MODULE: ./packages/stats/src/paired/de-long.ts


/**
 * The area under the ROC curve with its variance (DeLong, DeLong & Clarke-Pearson 1988), by ranks in n·log n (Sun & Xu 2014). Larger
 * scores stand for the positive class, ties count half; `isPositive` holds 1 for its rows and 0 for others. Rows count alike: there
 * are no weights, and rows are taken as independent. A score of NaN makes everything NaN. `order` are the rows by ascending score,
 * where they have been put in order before.
 */
function deLong(scores, isPositive, order = ascending(scores)) {
    const placed = placements(scores, isPositive, order);
    return { area: placed.area, variance: variancesOf(placed, placed, isPositive).first };
}
/**
 * Compares the areas of two models on the same rows. Rankings that are the same have a standard error of 0, z 0 and p 1. Where the
 * areas differ and no variance is left (all scores of one the same, all of the other right), z is infinite and p 0, as in pROC: how few
 * rows are too few for that is for the caller to say. NaN where a variance is. Not for a model and an extension of it on the rows that
 * both were trained on (Demler, Pencina & D'Agostino 2012). `orders` are the rows by ascending score of each, where they are known.
 */
function deLongPaired(candidate, production, isPositive, orders = {}) {
    const ours = placements(candidate, isPositive, orders.candidate ?? ascending(candidate));
    const theirs = placements(production, isPositive, orders.production ?? ascending(production));
    const { first, second, both, apart } = variancesOf(ours, theirs, isPositive);
    const difference = ours.area - theirs.area;
    const standardError = Math.sqrt(apart);
    const z = difference === 0 && standardError === 0 ? 0 : difference / standardError;
    return {
        candidate: { area: ours.area, variance: first },
        production: { area: theirs.area, variance: second },
        covariance: both,
        difference,
        standardError,
        z,
        p: Math.min(1, 2 * normalTail(Math.abs(z)))
    };
}
function placements(scores, isPositive, order) {
    if (scores.length !== isPositive.length)
        throw new RangeError(`${scores.length} scores, but ${isPositive.length} labels`);
    const rows = order.length;
    const shares = new Float64Array(rows);
    // Gathered first: the loop below would wait for each value.
    const sorted = new Float64Array(rows);
    const labels = new Uint8Array(rows);
    let positives = 0;
    for (let place = 0; place < rows; place++) {
        const row = order[place] ?? 0;
        sorted[place] = scores[row] ?? Number.NaN;
        labels[place] = isPositive[row] ?? 0;
        positives += isPositive[row] ?? 0;
    }
    const negatives = rows - positives;
    if (Number.isNaN(sorted.at(-1)))
        return { shares: shares.fill(Number.NaN), area: Number.NaN };
    let [positivesBelow, negativesBelow, halves] = [0, 0, 0];
    for (let from = 0; from < rows;) {
        const score = sorted[from];
        let to = from;
        let tied = 0;
        for (; to < rows && sorted[to] === score; to++)
            tied += labels[to] ?? 0;
        const tiedNegatives = to - from - tied;
        const ofPositive = (2 * negativesBelow + tiedNegatives) / (2 * negatives);
        const ofNegative = (2 * (positives - positivesBelow - tied) + tied) / (2 * positives);
        for (let place = from; place < to; place++)
            shares[order[place] ?? 0] = labels[place] === 1 ? ofPositive : ofNegative;
        halves += tied * (2 * negativesBelow + tiedNegatives);
        positivesBelow += tied;
        negativesBelow += tiedNegatives;
        from = to;
    }
    return { shares, area: halves / 2 / positives / negatives };
}
/**
 * The variances of two areas, their covariance, and the variance of their difference, which would be lost among the others where the
 * models rank nearly alike. Of the shares within each class, whose mean is the area in either.
 */
function variancesOf(one, other, isPositive) {
    const none = () => ({ rows: 0, first: 0, second: 0, both: 0, apart: 0 });
    const [positives, negatives] = [none(), none()];
    for (let row = 0; row < isPositive.length; row++) {
        const sums = isPositive[row] === 1 ? positives : negatives;
        const first = (one.shares[row] ?? 0) - one.area;
        const second = (other.shares[row] ?? 0) - other.area;
        sums.rows++;
        sums.first += first * first;
        sums.second += second * second;
        sums.both += first * second;
        sums.apart += (first - second) ** 2;
    }
    const ofMean = (part) => [positives, negatives].reduce((total, { rows, [part]: sum }) => total + (rows < 2 ? Number.NaN : sum / (rows - 1) / rows), 0);
    return { first: ofMean('first'), second: ofMean('second'), both: ofMean('both'), apart: ofMean('apart') };
}

;// CONCATENATED MODULE: ./packages/stats/src/paired/diebold-mariano.ts


/**
 * The test of Diebold & Mariano (1995) that the mean of loss differences is 0 where rows are in the order of time and forecasts reach
 * `horizon` steps (h ≥ 1) ahead, so that differences up to h − 1 rows apart are correlated.
 *
 * The long-run variance is γ₀ + 2·Σγₖ, k < h, each γ over n; the statistic is multiplied by √((n + 1 − 2h + h(h − 1) ∕ n) ∕ n), which is
 * √((n − h)(n − h + 1)) ∕ n, and compared with Student's distribution of n − 1 degrees (Harvey, Leybourne & Newbold 1997), as R's
 * `forecast::dm.test` does. That sum may be 0 or negative; then Bartlett's weights 1 − k ∕ h are used, which keep it from being negative
 * (Newey & West 1987). Meant for a horizon far below the number of rows; NaN where there are no more rows than that, or fewer than two.
 *
 * @throws RangeError where the horizon is not a whole number from 1.
 */
function dieboldMariano(differences, horizon = 1, options) {
    const { n, mean, variance } = moments_momentsOf(differences);
    if (!(Number.isSafeInteger(horizon) && horizon >= 1))
        throw new RangeError(`A horizon of ${horizon} is not a whole number from 1`);
    const correction = ((n - horizon) * (n - horizon + 1)) / n ** 2;
    if (n < 2 || n <= horizon)
        return { ...meanTest(mean, Number.NaN, n - 1, options), weights: 'equal' };
    const covariances = Array.from({ length: horizon - 1 }, (_, index) => covarianceAt(differences, mean, index + 1));
    const atOnce = (variance * (n - 1)) / n;
    const longRun = (weight) => covariances.reduce((sum, one, index) => sum + 2 * weight(index + 1) * one, atOnce);
    const plain = longRun(() => 1);
    const isUsable = plain > 0;
    const used = isUsable ? plain : longRun(lag => 1 - lag / horizon);
    return {
        ...meanTest(mean, Math.sqrt(Math.max(0, used) / n / correction), n - 1, options),
        weights: horizon === 1 || isUsable ? 'equal' : 'bartlett'
    };
}
/** Of the differences and those `lag` rows later, over n. */
function covarianceAt(differences, mean, lag) {
    let total = 0;
    for (let row = lag; row < differences.length; row++)
        total += ((differences[row] ?? Number.NaN) - mean) * ((differences[row - lag] ?? Number.NaN) - mean);
    return total / differences.length;
}

;// CONCATENATED MODULE: ./packages/stats/src/distributions/binomial.ts


/** The probability of exactly `successes` in `trials`, each of probability `chance`. Precise for billions of trials (Loader 2000). */
function binomialProbability(successes, trials, chance) {
    if (!(successes >= 0 && successes <= trials))
        return 0;
    return binomialTerm(successes, trials - successes, chance, 1 - chance);
}
/** The probability of at most `successes` in `trials`. */
function binomialCdf(successes, trials, chance) {
    if (successes < 0)
        return 0;
    if (successes >= trials)
        return 1;
    return incompleteBeta(trials - successes, successes + 1, 1 - chance, chance);
}

;// CONCATENATED MODULE: ./packages/stats/src/paired/mcnemar.ts

/**
 * McNemar's test (1947) that two models are right equally often, on the same rows: whether those of them that only one gets right
 * divide like tosses of a coin.
 *
 * `exact` never exceeds its level; `mid-p` counts half of the probability of what was found, stays within the level in practice and
 * finds more (Fagerland, Lydersen & Laake 2013).
 *
 * @throws RangeError on what is no count.
 */
function mcnemar({ onlyCandidate, onlyProduction }, method = 'mid-p') {
    for (const count of [onlyCandidate, onlyProduction])
        if (!Number.isSafeInteger(count) || count < 0)
            throw new RangeError(`${count} rows are not a whole number from 0`);
    const rows = onlyCandidate + onlyProduction;
    const here = binomialProbability(Math.min(onlyCandidate, onlyProduction), rows, 0.5);
    const share = method === 'exact' ? 1 : 0.5;
    const atMost = (count) => Math.min(1, binomialCdf(count - 1, rows, 0.5) + share * here);
    const [pWorse, pBetter] = [atMost(onlyCandidate), atMost(onlyProduction)];
    return { p: Math.min(1, 2 * Math.min(pWorse, pBetter)), pWorse, pBetter };
}

;// CONCATENATED MODULE: ./packages/stats/src/paired/nadeau-bengio.ts


/**
 * The corrected resampled t test of values per fold: the difference of two models on each fold, or the metric of one. Training sets of
 * folds overlap, so the variance is multiplied by 1 ∕ J + n_test ∕ n_train and not by 1 ∕ J (Nadeau & Bengio 2003).
 *
 * `testToTrain` is n_test ∕ n_train: 1 ∕ (k − 1) for k folds, however often they are repeated. NaN of fewer than two folds.
 *
 * @throws RangeError where the ratio is not a number above 0.
 */
function nadeauBengio(folds, testToTrain, options) {
    if (!(testToTrain > 0 && testToTrain < Number.POSITIVE_INFINITY))
        throw new RangeError(`${testToTrain} test rows for each training row is not above 0`);
    const { n, mean, variance } = moments_momentsOf(folds);
    return meanTest(mean, Math.sqrt((1 / n + testToTrain) * variance), n - 1, options);
}

;// CONCATENATED MODULE: ./packages/stats/src/paired/paired-t.ts


/**
 * Student's test of the mean of per-row differences, such as the loss of the candidate less that of production: of the values, or of
 * their moments. Rows count as independent. NaN of fewer than two rows.
 */
function pairedT(differences, options) {
    const { n, mean, variance } = differences instanceof Float64Array ? moments_momentsOf(differences) : differences;
    return meanTest(mean, Math.sqrt(variance / n), n - 1, options);
}

;// CONCATENATED MODULE: ./packages/stats/src/paired/tango.ts

/**
 * The score interval for how much more often the candidate is right than production on the same rows, as a difference of shares from
 * −1 to 1 (Tango 1998). Also where no row tells them apart. NaN of no rows.
 *
 * @throws RangeError on what is no count, and where more rows differ than there are.
 */
function tango(counts, confidence) {
    const reach = normal_normalReach(confidence);
    const { onlyCandidate, onlyProduction, rows } = checked(counts);
    if (rows === 0)
        return { low: Number.NaN, high: Number.NaN };
    const estimate = (onlyCandidate - onlyProduction) / rows;
    // The score falls from the one end to the other.
    const low = estimate === -1 ? -1 : crossing(delta => tangoScore(counts, delta) > reach, -1, estimate);
    const high = estimate === 1 ? 1 : crossing(delta => tangoScore(counts, delta) > -reach, estimate, 1);
    return { low, high };
}
/**
 * The score statistic that the candidate is right more often by more than `delta` (−1 to 1): standard normal where the difference is
 * `delta`. At minus a margin it tests non-inferiority, one-sided; at 0 its square is McNemar's χ². 0 where nothing speaks for or
 * against `delta`.
 */
function tangoScore(counts, delta) {
    const { onlyCandidate: x, onlyProduction: y, rows } = checked(counts);
    if (!(delta >= -1 && delta <= 1))
        throw new RangeError(`A difference of ${delta} is not between -1 and 1`);
    // The other way round, so that no two terms below cancel.
    if (delta < 0)
        return 0 - tangoScore({ onlyCandidate: y, onlyProduction: x, rows }, -delta);
    const above = x - y - rows * delta;
    if (above === 0)
        return 0;
    const b = -x - y + (2 * rows - x + y) * delta;
    const c = -y * delta * (1 - delta);
    const root = Math.sqrt(b * b - 8 * rows * c);
    // Of the two ways to write the root, the one that does not cancel.
    const q = b > 0 ? (-2 * c) / (root + b) : (root - b) / (4 * rows);
    return above / Math.sqrt(rows * (2 * q + delta * (1 - delta)));
}
/** The place between `from` and `to` up to which `isBefore` holds, to the last digit. */
function crossing(isBefore, from, to) {
    let [low, high] = [from, to];
    for (;;) {
        const middle = (low + high) / 2;
        if (middle <= low || middle >= high)
            return middle;
        if (isBefore(middle))
            low = middle;
        else
            high = middle;
    }
}
function checked(counts) {
    const { onlyCandidate, onlyProduction, rows } = counts;
    for (const count of [onlyCandidate, onlyProduction, rows])
        if (!Number.isSafeInteger(count) || count < 0)
            throw new RangeError(`${count} rows are not a whole number from 0`);
    if (onlyCandidate + onlyProduction > rows)
        throw new RangeError(`${onlyCandidate + onlyProduction} rows differ among ${rows}`);
    return counts;
}

;// CONCATENATED MODULE: ./packages/stats/src/power/detectable.ts

/**
 * The smallest true difference that a test would find with this power, from the standard error of what was measured. NaN where that
 * is; 0 where it is.
 */
function minimumDetectable(standardError, options) {
    const { level, power } = reaches(options);
    return (level + power) * standardError;
}
/**
 * How many rows it takes to find a true `difference`, rounded up, when so many rows gave this standard error: it falls with the root of
 * the rows. Infinite for a difference of 0; NaN of NaN.
 */
function rowsNeeded(measured, options) {
    const { rows, standardError, difference } = measured;
    if (difference === 0)
        return Number.POSITIVE_INFINITY;
    return Math.ceil(rows * (minimumDetectable(standardError, options) / difference) ** 2);
}
/** z of the level and of the power. */
function reaches({ alpha = 0.05, power = 0.8 } = {}) {
    for (const [name, share] of Object.entries({ alpha, power }))
        if (!(share > 0 && share < 1))
            throw new RangeError(`${name} is ${share}, but must be between 0 and 1`);
    return { level: -normalQuantile(alpha / 2), power: normalQuantile(power) };
}

;// CONCATENATED MODULE: ./packages/stats/src/power/mcnemar-rows.ts

/**
 * How many rows McNemar's test takes to find that one of two models is right more often by `difference`, rounded up, where they are
 * expected to differ on a share `discordance` of the rows: (z·√ψ + z′·√(ψ − δ²))² ∕ δ² (Connor 1987). Infinite for a difference of 0.
 *
 * @throws RangeError where the discordance is not a share that is at least as large as the difference.
 */
function mcnemarRows(expected, options) {
    const { discordance, difference } = expected;
    if (!(discordance <= 1 && discordance >= Math.abs(difference)))
        throw new RangeError(`Models that differ on a share ${discordance} of the rows cannot be ${difference} apart`);
    if (difference === 0)
        return Number.POSITIVE_INFINITY;
    const { level, power } = reaches(options);
    return Math.ceil((level * Math.sqrt(discordance) + power * Math.sqrt(discordance - difference ** 2)) ** 2 / difference ** 2);
}

;// CONCATENATED MODULE: ./packages/stats/src/proportion/agresti-coull.ts


/** The normal interval of a share after adding z² trials, half of them hits (Agresti & Coull 1998), within 0 and 1. NaN of no trials. */
function agrestiCoull(proportion, confidence) {
    const reach = normalReach(confidence);
    if (Number.isNaN(shareOf(proportion)))
        return { low: Number.NaN, high: Number.NaN };
    const trials = proportion.trials + reach ** 2;
    const share = (proportion.hits + reach ** 2 / 2) / trials;
    const half = reach * Math.sqrt((share * (1 - share)) / trials);
    return { low: Math.max(0, share - half), high: Math.min(1, share + half) };
}

;// CONCATENATED MODULE: ./packages/stats/src/proportion/beta-intervals.ts



/** The exact interval of a share (Clopper & Pearson 1934): never less than its confidence, and so rather wide. NaN of no trials. */
function clopperPearson(proportion, confidence) {
    const tail = (1 - checkedConfidence(confidence)) / 2;
    const share = shareOf(proportion);
    const { hits, trials } = proportion;
    if (Number.isNaN(share))
        return { low: Number.NaN, high: Number.NaN };
    return {
        low: share === 0 ? 0 : betaQuantile(tail, hits, trials - hits + 1),
        high: share === 1 ? 1 : 1 - betaQuantile(tail, trials - hits, hits + 1)
    };
}
/** The middle of what is believed of a share after the trials when Jeffreys' prior, Beta(½, ½), was believed before. NaN of no trials. */
function jeffreys(proportion, confidence) {
    const tail = (1 - checkedConfidence(confidence)) / 2;
    if (Number.isNaN(shareOf(proportion)))
        return { low: Number.NaN, high: Number.NaN };
    const [hits, misses] = [proportion.hits + 0.5, proportion.trials - proportion.hits + 0.5];
    return { low: betaQuantile(tail, hits, misses), high: 1 - betaQuantile(tail, misses, hits) };
}

// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-betaln/lib/index.js
var math_base_special_betaln_lib = __webpack_require__(65616);
var math_base_special_betaln_lib_default = /*#__PURE__*/__webpack_require__.n(math_base_special_betaln_lib);
;// CONCATENATED MODULE: ./packages/stats/src/two-sample/log-choose.ts

/** ln C(n, k). */
function logChoose(n, k) {
    return -Math.log1p(n) - math_base_special_betaln_lib_default()(n - k + 1, k + 1);
}

;// CONCATENATED MODULE: ./packages/stats/src/proportion/proportion.ts
/** The share, NaN of no trials. @throws RangeError on counts that are none. */
function proportion_shareOf({ hits, trials }) {
    if (!(hits >= 0 && hits <= trials && trials < Number.POSITIVE_INFINITY))
        throw new RangeError(`${hits} hits in ${trials} trials are no share`);
    return trials === 0 ? Number.NaN : hits / trials;
}

;// CONCATENATED MODULE: ./packages/stats/src/proportion/fisher-less.ts


/**
 * Fisher's exact test, one-sided, that the first sample has a smaller share than the second, such as a segment that of the rest: the
 * probability of as few hits in the first, or fewer, where all hits are dealt out at random. NaN where a sample has no trials.
 *
 * Exact for small cells and fast for large ones, where it agrees with the score test: so there is no border between two tests.
 *
 * @throws RangeError on what is no count.
 */
function fisherLess(first, second) {
    for (const count of [first.hits, first.trials, second.hits, second.trials])
        if (!Number.isSafeInteger(count))
            throw new RangeError(`${count} is not a whole number`);
    if (Number.isNaN(proportion_shareOf(first) + proportion_shareOf(second)))
        return Number.NaN;
    const [n, m, hits] = [first.trials, second.trials, first.hits + second.hits];
    const least = Math.max(0, hits - m);
    const most = Math.min(hits, n);
    const below = first.hits * (n + m) <= hits * n;
    // Summed from here outwards on the side where terms only get smaller.
    const start = below ? first.hits : first.hits + 1;
    if (start > most)
        return 1;
    const up = (x) => ((n - x) * (hits - x)) / ((x + 1) * (m - hits + x + 1));
    let term = Math.exp(logChoose(n, start) + logChoose(m, hits - start) - logChoose(n + m, hits));
    let total = 0;
    for (let x = start; x >= least && x <= most && term > total * 1e-17; x += below ? -1 : 1) {
        total += term;
        term = below ? term / up(x - 1) : term * up(x);
    }
    return Math.min(1, below ? total : Math.max(0, 1 - total));
}

;// CONCATENATED MODULE: ./packages/stats/src/proportion/wilson.ts


/**
 * The score interval of a share (Wilson 1927): the shares that a two-sided test does not reject. Right at 0 and 1 too, and near its
 * confidence for any number of trials: the one to use unless another is asked for. NaN of no trials.
 */
function wilson_wilson(proportion, confidence) {
    const reach = normal_normalReach(confidence);
    const share = proportion_shareOf(proportion);
    const { trials } = proportion;
    const middle = share + reach ** 2 / (2 * trials);
    const half = reach * Math.sqrt((share * (1 - share)) / trials + (reach / trials) ** 2 / 4);
    const scale = 1 + reach ** 2 / trials;
    return {
        low: share === 0 ? 0 : (middle - half) / scale,
        high: share === 1 ? 1 : (middle + half) / scale
    };
}

;// CONCATENATED MODULE: ./packages/stats/src/proportion/newcombe.ts


/**
 * The interval of the difference of two shares, the first less the second, of independent samples such as two groups of people: put
 * together from the Wilson intervals of both (Newcombe 1998, method 10). NaN where one has no trials.
 */
function newcombe(first, second, confidence) {
    const [one, other] = [wilson(first, confidence), wilson(second, confidence)];
    const [ours, theirs] = [shareOf(first), shareOf(second)];
    return {
        low: ours - theirs - Math.hypot(ours - one.low, other.high - theirs),
        high: ours - theirs + Math.hypot(one.high - ours, theirs - other.low)
    };
}

;// CONCATENATED MODULE: ./packages/stats/src/rounding.ts
/** To twelve significant digits, so that rounding never decides: 0.87 less 0.02 is 0.85, and not a hair more. */
function toTwelveDigits(value) {
    return Number(value.toPrecision(12));
}
/**
 * Rounds a difference of two values of about this size to twelve digits of the size: what is left of 0.1 + 0.2 less 0.3 is 0, and
 * numbers that were added up in another order are equal.
 */
function rounding(size) {
    if (!Number.isFinite(size) || size === 0)
        return difference => difference;
    const steps = 10 ** (12 - Math.ceil(Math.log10(Math.abs(size))));
    // Beyond the range of a float64 there is nothing to round; adding 0 makes 0 of -0.
    if (!Number.isFinite(steps) || steps === 0)
        return difference => difference;
    return difference => Math.round(difference * steps) / steps + 0;
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

// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-gammainc/lib/index.js
var math_base_special_gammainc_lib = __webpack_require__(55479);
var math_base_special_gammainc_lib_default = /*#__PURE__*/__webpack_require__.n(math_base_special_gammainc_lib);
;// CONCATENATED MODULE: ./packages/stats/src/two-sample/chi-square.ts

/** The probability that a chi-square variable of that many degrees of freedom is `statistic` or more. */
function chiSquareTail(statistic, degrees) {
    if (!(degrees > 0 && statistic >= 0))
        return Number.NaN;
    return statistic === Number.POSITIVE_INFINITY ? 0 : math_base_special_gammainc_lib_default()(statistic / 2, degrees / 2, true, true);
}
/**
 * Pearson's test that two samples have the same shares of the same categories, without a continuity correction. Categories that
 * neither sample has do not count.
 *
 * With `leastExpected`, categories of which either sample would be expected to hold fewer are first pooled into one category; where
 * that one is itself too small, it joins the smallest of the others. One category (or none) differs in nothing: p is 1.
 * NaN of an empty sample.
 */
function homogeneity(a, b, leastExpected = 0) {
    const pairs = Array.from({ length: Math.max(a.length, b.length) }, (_, index) => [a[index] ?? 0, b[index] ?? 0]).filter(([one, other]) => one + other > 0);
    const [n, m] = [0, 1].map(side => pairs.reduce((sum, pair) => sum + (pair[side] ?? 0), 0));
    if (!(n > 0 && m > 0))
        return { statistic: Number.NaN, degrees: 0, p: Number.NaN, cramersV: Number.NaN, pooled: 0 };
    const { cells, pooled } = withRarePooled(pairs, (leastExpected * (n + m)) / Math.min(n, m));
    let statistic = 0;
    for (const [one, other] of cells)
        for (const [seen, size] of [
            [one, n],
            [other, m]
        ]) {
            const expected = ((one + other) * size) / (n + m);
            statistic += (seen - expected) ** 2 / expected;
        }
    const degrees = cells.length - 1;
    const p = degrees === 0 ? 1 : chiSquareTail(statistic, degrees);
    return { statistic, degrees, p, cramersV: Math.min(1, Math.sqrt(statistic / (n + m))), pooled };
}
/** `least`: how many a category must have in both samples together, so that the smaller is expected to hold enough. */
function withRarePooled(pairs, least) {
    const rare = pairs.filter(([one, other]) => one + other < least);
    if (rare.length < 1)
        return { cells: pairs, pooled: 0 };
    const common = pairs.filter(([one, other]) => one + other >= least).sort((x, y) => y[0] + y[1] - x[0] - x[1]);
    const pool = rare.reduce(([one, other], cell) => [one + cell[0], other + cell[1]], [0, 0]);
    if (pool[0] + pool[1] >= least || common.length === 0)
        return { cells: [...common, pool], pooled: rare.length };
    const last = common.pop() ?? [0, 0];
    return { cells: [...common, [last[0] + pool[0], last[1] + pool[1]]], pooled: rare.length + 1 };
}

;// CONCATENATED MODULE: ./packages/stats/src/two-sample/fisher.ts

/** Probabilities that differ by no more than this share count as equal. */
const SAME = 1 + 1e-7;
/**
 * Fisher's exact test that two samples have the same share of something: `a` of `n` rows and `b` of `m`. Two-sided: the probability
 * of all tables with these sums that are no more likely than this one. NaN of an empty sample.
 */
function fisherExact(a, n, b, m) {
    if (!(n > 0 && m > 0))
        return Number.NaN;
    const least = Math.max(0, a + b - m);
    const most = Math.min(a + b, n);
    const log = (x) => logChoose(n, x) + logChoose(m, a + b - x) - logChoose(n + m, a + b);
    // The probability of x + 1 over that of x.
    const up = (x) => ((n - x) * (a + b - x)) / ((x + 1) * (m - a - b + x + 1));
    const mode = Math.min(most, Math.max(least, Math.floor(((n + 1) * (a + b + 1)) / (n + m + 2))));
    const here = Math.exp(log(a));
    const tails = (from, step) => {
        let total = 0;
        let x = from;
        let probability = Math.exp(log(x));
        while (x >= least && x <= most) {
            if (probability <= here * SAME)
                total += probability;
            const next = step === 1 ? probability * up(x) : probability / up(x - 1);
            x += step;
            if (next < total * 1e-17 && next < here)
                break;
            probability = next;
        }
        return total;
    };
    return Math.min(1, tails(mode, 1) + (mode > least ? tails(mode - 1, -1) : 0));
}

;// CONCATENATED MODULE: ./packages/stats/src/two-sample/shares.ts
/** Counts as shares of their sum, for as many categories as asked. NaN where there is nothing. */
function shares(counts, length = counts.length) {
    let total = 0;
    for (let index = 0; index < counts.length; index++)
        total += counts[index] ?? 0;
    return Float64Array.from({ length }, (_, index) => (counts[index] ?? 0) / total);
}

;// CONCATENATED MODULE: ./packages/stats/src/two-sample/jensen-shannon.ts


/**
 * The Jensen-Shannon distance of two distributions over the same categories: the square root of the divergence in bits (Lin 1991;
 * Endres & Schindelin 2003). 0 where the shares are equal, 1 where no category is in both. Takes counts or shares. NaN of nothing.
 */
function jensenShannonDistance(a, b) {
    const length = Math.max(a.length, b.length);
    const [p, q] = [shares(a, length), shares(b, length)];
    const divergence = sum(length, index => {
        const [one, other] = [p[index] ?? 0, q[index] ?? 0];
        const middle = (one + other) / 2;
        return information(one, middle) + information(other, middle);
    });
    return Number.isNaN(divergence) ? Number.NaN : Math.sqrt(Math.min(1, Math.max(0, divergence / 2)));
}
function information(share, middle) {
    return share === 0 ? 0 : share * Math.log2(share / middle);
}

;// CONCATENATED MODULE: ./packages/stats/src/two-sample/kolmogorov-matrix.ts
/** Entries are kept below this; what is divided out is counted. */
const LARGE = 1e140;
/**
 * P(Dₙ < d) as an entry of a matrix power (Durbin 1973, in the form of Marsaglia, Tsang & Wang 2003). Exact but for rounding. The
 * matrix has 2⌈n d⌉ − 1 rows, so this is for small n d.
 */
function matrixCdf(d, n) {
    const k = Math.floor(n * d) + 1;
    const size = 2 * k - 1;
    const { power, tens } = raised(transition(size, k - n * d), size, n);
    let probability = power[(k - 1) * size + k - 1] ?? Number.NaN;
    let scale = tens;
    for (let i = 1; i <= n; i++) {
        probability = (probability * i) / n;
        if (probability < 1 / LARGE) {
            probability *= LARGE;
            scale--;
        }
    }
    return probability * LARGE ** scale;
}
function transition(size, h) {
    const matrix = new Float64Array(size * size);
    const at = (row, column) => row * size + column;
    for (let row = 0; row < size; row++)
        for (let column = 0; column <= Math.min(size - 1, row + 1); column++)
            matrix[at(row, column)] = 1;
    for (let i = 0; i < size; i++) {
        matrix[at(i, 0)] = 1 - h ** (i + 1);
        matrix[at(size - 1, i)] = 1 - h ** (size - i);
    }
    matrix[at(size - 1, 0)] = 1 - 2 * h ** size + (2 * h > 1 ? (2 * h - 1) ** size : 0);
    for (let row = 0; row < size; row++)
        for (let column = 0; column <= Math.min(size - 1, row + 1); column++) {
            for (let factor = 2; factor <= row - column + 1; factor++)
                matrix[at(row, column)] = (matrix[at(row, column)] ?? 0) / factor;
        }
    return matrix;
}
/** The matrix to the power of `exponent`, divided by `LARGE` as often as `tens` says. */
function raised(matrix, size, exponent) {
    if (exponent === 1)
        return { power: matrix, tens: 0 };
    const half = raised(matrix, size, Math.floor(exponent / 2));
    let power = product(half.power, half.power, size);
    let tens = 2 * half.tens;
    if (exponent % 2 === 1)
        power = product(power, matrix, size);
    const middle = Math.floor(size / 2);
    if ((power[middle * size + middle] ?? 0) > LARGE) {
        power = power.map(entry => entry / LARGE);
        tens++;
    }
    return { power, tens };
}
function product(a, b, size) {
    const result = new Float64Array(size * size);
    for (let row = 0; row < size; row++)
        for (let inner = 0; inner < size; inner++) {
            const factor = a[row * size + inner] ?? 0;
            if (factor === 0)
                continue;
            for (let column = 0; column < size; column++) {
                const place = row * size + column;
                result[place] = (result[place] ?? 0) + factor * (b[inner * size + column] ?? 0);
            }
        }
    return result;
}

;// CONCATENATED MODULE: ./packages/stats/src/two-sample/pelz-good.ts
const TERMS = 20;
/**
 * P(√n Dₙ < z) by the first four terms of its expansion in 1/√n (Pelz & Good 1976, as in Simard & L'Ecuyer 2011, section 3.2). The
 * first term is the limit that Kolmogorov found.
 */
function pelzGoodCdf(d, n) {
    const z = Math.sqrt(n) * d;
    const z2 = z ** 2;
    const z4 = z ** 4;
    const z6 = z ** 6;
    const root = Math.sqrt(Math.PI / 2);
    let [k0, k1, k2, k3] = [0, 0, 0, 0];
    for (let k = 0; k <= TERMS; k++) {
        // Each term stands for itself and for its twin at −k − 1.
        const u = (Math.PI * (k + 0.5)) ** 2;
        const odd = 2 * Math.exp(-u / (2 * z2));
        k0 += odd / 2;
        k1 += (u - z2) * odd;
        k2 += (6 * z6 + 2 * z4 + u * (2 * z4 - 5 * z2) + u ** 2 * (1 - 2 * z2)) * odd;
        k3 += (u ** 3 * (5 - 30 * z2) + u ** 2 * (-60 * z2 + 212 * z4) + u * (135 * z4 - 96 * z6) - (30 * z6 + 90 * z ** 8)) * odd;
    }
    let [even2, even3] = [0, 0];
    for (let k = 1; k <= TERMS; k++) {
        const u = (Math.PI * k) ** 2;
        const even = 2 * Math.exp(-u / (2 * z2));
        even2 += u * even;
        even3 += (3 * u * z2 - u ** 2) * even;
    }
    return ((2 * root * k0) / z +
        (root * k1) / (6 * z4 * Math.sqrt(n)) +
        (root * (k2 / (72 * z ** 7) - even2 / (36 * z ** 3))) / n +
        (root * (k3 / (6480 * z ** 10) + even3 / (216 * z6))) / n ** 1.5);
}

;// CONCATENATED MODULE: ./packages/stats/src/two-sample/kolmogorov.ts



/** Where sums of one term a row are still quick. */
const MOST_SUMMED = 100_000;
/**
 * The probability that the largest distance between a continuous distribution function and that of `n` values drawn from it is `d`
 * or more (the two-sided Kolmogorov-Smirnov statistic of one sample).
 *
 * Each formula where Simard & L'Ecuyer (2011, "Computing the two-sided Kolmogorov-Smirnov distribution") have it exact to 10 digits:
 * closed forms at the ends (Ruben & Gambino 1982), twice the one-sided tail (Smirnov 1944; Miller 1956), matrix powers (Durbin 1973;
 * Marsaglia, Tsang & Wang 2003), and the expansion of Pelz & Good (1976) between. Beyond 100,000 values the one-sided tail is
 * expanded too.
 */
function kolmogorovTail(d, n) {
    if (!(n >= 1))
        return Number.NaN;
    const t = n * d;
    const square = t * d;
    if (t <= 0.5)
        return 1;
    if (d >= 1)
        return 0;
    if (t <= 1)
        return 1 - Math.exp(logFactorialOverPower(n) + n * Math.log(2 * t - 1));
    if (t >= n - 1)
        return 2 * (1 - d) ** n;
    if (d >= 0.5)
        return 2 * smirnovTail(d, n);
    if (n <= 140)
        return square <= 4 ? inside(1 - matrixCdf(d, n)) : inside(2 * smirnovTail(d, n));
    if (square >= 2.2)
        return square >= 370 ? 0 : inside(2 * (n <= MOST_SUMMED ? smirnovTail(d, n) : smirnovExpansion(Math.sqrt(square), n)));
    if (n <= MOST_SUMMED && n * d ** 1.5 <= 1.4)
        return inside(1 - matrixCdf(d, n));
    return inside(1 - pelzGoodCdf(d, n));
}
/**
 * The one-sided tail, P(D⁺ ≥ d) = d Σ C(n, j) (d + j/n)^(j−1) (1 − d − j/n)^(n−j) over j from 0 to n (1 − d) (Birnbaum & Tingey
 * 1951). Every term is positive, so small tails keep their digits.
 */
function smirnovTail(d, n) {
    let total = 0;
    for (let j = 0; j <= Math.floor(n * (1 - d)); j++) {
        const rest = 1 - d - j / n;
        if (rest <= 0 && j < n)
            continue;
        total += Math.exp(logChoose(n, j) + (j - 1) * Math.log(d + j / n) + (j === n ? 0 : (n - j) * Math.log(rest)));
    }
    return d * total;
}
/** The first four terms of the one-sided tail in 1/√n at d = z / √n (Smirnov 1944). */
function smirnovExpansion(z, n) {
    const z2 = z * z;
    const second = ((2 * z2) / (3 * n)) * (1 - (2 * z2) / 3);
    const third = ((4 * z) / (9 * n ** 1.5)) * (1 / 5 - (19 * z2) / 15 + (2 * z2 * z2) / 3);
    return Math.exp(-2 * z2) * (1 - (2 * z) / (3 * Math.sqrt(n)) + second + third);
}
/** ln(n! / nⁿ). */
function logFactorialOverPower(n) {
    let total = 0;
    for (let k = 1; k <= n && total > -800; k++)
        total += Math.log(k / n);
    return total;
}
function inside(probability) {
    return Math.min(1, Math.max(0, probability));
}

;// CONCATENATED MODULE: ./packages/stats/src/two-sample/kolmogorov-smirnov.ts

/** The p value is exact where neither sample is larger (SciPy's choice for "auto"). */
const MOST_EXACT = 10_000;
/** Counting paths takes n m d steps, which are not worth it where p is below 2 exp(−2 · 25), about 1e-21. */
const FAR = 25;
const FEW = 1000;
/** The two-sided test of Kolmogorov (1933) and Smirnov (1939) of two samples. NaN of an empty one, and of values that are NaN. */
function kolmogorovSmirnov(a, b) {
    const [first, second] = [Float64Array.from(a).sort(), Float64Array.from(b).sort()];
    if (first.some(Number.isNaN) || second.some(Number.isNaN))
        return { distance: Number.NaN, p: Number.NaN };
    let [i, j, distance] = [0, 0, 0];
    while (i < first.length && j < second.length) {
        const value = Math.min(first[i] ?? 0, second[j] ?? 0);
        while (i < first.length && first[i] === value)
            i++;
        while (j < second.length && second[j] === value)
            j++;
        distance = Math.max(distance, Math.abs(i / first.length - j / second.length));
    }
    return withP(distance, first.length, second.length);
}
/**
 * The same of counts in the same ordered bins (or of the same ordered values). Of bins it is the distance at their edges, which is
 * at most the true one, and less by no more than the share of the fullest bin.
 */
function kolmogorovSmirnovOfCounts(a, b) {
    const [n, m] = [total(a), total(b)];
    let [i, j, distance] = [0, 0, 0];
    for (let bin = 0; bin < Math.max(a.length, b.length); bin++) {
        i += a[bin] ?? 0;
        j += b[bin] ?? 0;
        distance = Math.max(distance, Math.abs(i / n - j / m));
    }
    return withP(distance, n, m);
}
/**
 * The probability of a distance of `distance` or more between samples of `n` and `m` values of one continuous distribution.
 *
 * Exact up to 10,000 values in the larger sample (Hodges 1958), else that of one sample of `n m / (n + m)` values, rounded, as in
 * SciPy; so are values of p so small that nothing hangs on them. NaN where there is no value.
 */
function kolmogorovSmirnovP(distance, n, m) {
    if (!(n >= 1 && m >= 1 && distance >= 0))
        return Number.NaN;
    const larger = Math.max(n, m);
    const isFar = larger > FEW && (distance ** 2 * n * m) / (n + m) > FAR;
    if (larger > MOST_EXACT || isFar)
        return kolmogorovTail(distance, roundedToEven((n * m) / (n + m)));
    const common = (n / divisor(n, m)) * m;
    const steps = Math.round(distance * common);
    if (steps === 0)
        return 1;
    return n === m ? equalSizes(steps, n) : Math.min(1, outside(steps, n, m, common));
}
function withP(distance, n, m) {
    return n > 0 && m > 0 ? { distance, p: kolmogorovSmirnovP(distance, n, m) } : { distance: Number.NaN, p: Number.NaN };
}
/** 2 Σ (−1)^(k−1) C(2n, n − k h) / C(2n, n) over k ≥ 1 (Gnedenko & Korolyuk 1951), from the last term inwards. */
function equalSizes(h, n) {
    let p = 0;
    for (let k = Math.floor(n / h); k >= 1; k--) {
        let ratio = 1;
        for (let step = 0; step < h; step++)
            ratio *= (n - k * h + step + 1) / (n + (k - 1) * h + step + 1);
        p = ratio * (1 - p);
    }
    return 2 * p;
}
/**
 * The share of lattice paths from (0, 0) to (n, m) that touch |x/n − y/m| ≥ steps / common. Of the paths to (x, y), x of x + y come from
 * the left, so each share is a weighted mean of two others; every term is positive, and small shares keep their digits.
 */
function outside(steps, n, m, common) {
    const [right, up] = [common / n, common / m];
    // By y, of the column before; what was not reached yet, or was left, lies outside, where the share is 1.
    const share = new Float64Array(m + 1).fill(1);
    const inverse = Float64Array.from({ length: n + m + 1 }, (_, steps) => (steps === 0 ? 0 : 1 / steps));
    let [low, high] = [0, -1];
    for (let x = 0; x <= n; x++) {
        while (low <= m && x * right - low * up >= steps)
            share[low++] = 1;
        while (high < m && (high + 1) * up - x * right < steps)
            high++;
        let here = low === 0 ? 0 : 1;
        for (let y = low; y <= high; y++) {
            here = (x * (share[y] ?? 1) + y * here) * (inverse[x + y] ?? 0);
            share[y] = here;
        }
    }
    return share[m] ?? 1;
}
function divisor(a, b) {
    return b === 0 ? a : divisor(b, a % b);
}
function roundedToEven(value) {
    const rounded = Math.round(value);
    return rounded - value === 0.5 && rounded % 2 === 1 ? rounded - 1 : rounded;
}
function total(counts) {
    let sum = 0;
    for (let index = 0; index < counts.length; index++)
        sum += counts[index] ?? 0;
    return sum;
}

;// CONCATENATED MODULE: ./packages/stats/src/two-sample/l-infinity.ts

/** The largest difference between the shares of one category, 0 to 1. Takes counts or shares. NaN of nothing. */
function lInfinityDistance(a, b) {
    const length = Math.max(a.length, b.length);
    const [p, q] = [shares(a, length), shares(b, length)];
    return length === 0 ? Number.NaN : p.reduce((most, share, index) => Math.max(most, Math.abs(share - (q[index] ?? 0))), 0);
}

;// CONCATENATED MODULE: ./packages/stats/src/two-sample/psi.ts


/**
 * The population stability index, Σ (b − a) ln(b / a) over shares in the same bins: 0 where they are equal, without an upper limit.
 * Symmetric. Takes counts, because an empty bin is taken for half a row of its sample: with a fixed small share instead, one row
 * more or less would decide. Bins that both samples leave empty do not count. NaN of an empty sample.
 */
function populationStabilityIndex(a, b) {
    const length = Math.max(a.length, b.length);
    const [n, m] = [a, b].map(counts => sum(counts.length, index => counts[index] ?? 0));
    if (!(n > 0 && m > 0))
        return Number.NaN;
    const [p, q] = [shares(a, length), shares(b, length)];
    return sum(length, index => {
        if (p[index] === 0 && q[index] === 0)
            return 0;
        const [one, other] = [p[index] || 0.5 / n, q[index] || 0.5 / m];
        return (other - one) * Math.log(other / one);
    });
}
/**
 * Sums counts of fine bins into at most `bins` bins, each with about as many of the reference's: for each fine bin, which one it
 * belongs to. A bin holds what lies at or below its quantile of the reference, as far as ties allow.
 */
function quantileGroups(reference, bins) {
    const total = sum(reference.length, index => reference[index] ?? 0);
    const groups = new Int32Array(reference.length);
    let [upTo, group, quantile] = [0, -1, -1];
    for (let index = 0; index < reference.length; index++) {
        upTo += reference[index] ?? 0;
        const now = Math.min(bins, Math.ceil((upTo * bins) / total));
        if (now !== quantile || index === 0)
            group++;
        quantile = now;
        groups[index] = group;
    }
    return groups;
}

;// CONCATENATED MODULE: ./packages/stats/src/two-sample/unseen.ts

/**
 * The probability that all of `count` rows fall into the sample of `size` rows and none into the other, of `other` rows, where rows
 * are dealt out at random: how surprising it is that a category is in one sample only. C(size, count) / C(size + other, count).
 */
function oneSidedOnlyP(count, size, other) {
    if (!(count >= 0 && count <= size))
        return Number.NaN;
    return Math.min(1, Math.exp(logChoose(size, count) - logChoose(size + other, count)));
}
/**
 * How surprising it is that so many categories are in one sample only, where the rows of both are dealt out at random. Categories that
 * have equally many rows in both samples together are one group. Of each group it is the chance that as many of them as are only here,
 * or more, are: as of independent categories, though they get in each other's way, which makes it rarer still. The smallest chance
 * counts, times the number of groups. 1 where no category is only here; NaN of an empty sample.
 */
function aloneP(categories) {
    const sum = (side) => categories.reduce((total, counts) => total + counts[side], 0);
    const [size, other] = [sum('here'), sum('there')];
    if (!(size > 0 && other > 0))
        return Number.NaN;
    const groups = new Map();
    for (const { here, there } of categories) {
        if (here + there === 0)
            continue;
        const group = groups.get(here + there) ?? { members: 0, alone: 0 };
        groups.set(here + there, { members: group.members + 1, alone: group.alone + (there === 0 ? 1 : 0) });
    }
    const chances = [...groups].map(([rows, { members, alone }]) => alone === 0 ? 1 : upperTail(alone, members, oneSidedOnlyP(rows, size, other)));
    return Math.min(1, chances.reduce((least, chance) => Math.min(least, chance), 1) * groups.size);
}
/** The chance of `least` successes or more in `trials`, each of the same probability. */
function upperTail(least, trials, probability) {
    if (probability >= 1)
        return 1;
    if (probability <= 0)
        return 0;
    let term = Math.exp(logChoose(trials, least) + least * Math.log(probability) + (trials - least) * Math.log1p(-probability));
    let total = 0;
    for (let successes = least; successes <= trials; successes++) {
        total += term;
        term *= ((trials - successes) / (successes + 1)) * (probability / (1 - probability));
        if (term < total * 1e-17 && successes > trials * probability)
            break;
    }
    return Math.min(1, total);
}

;// CONCATENATED MODULE: ./packages/stats/src/two-sample/wasserstein.ts
/**
 * The first Wasserstein distance of two weighted sets of numbers: the area between their distribution functions (Vallender 1974), in
 * the unit of the numbers. Weights count as shares of their sum; without weights every value counts alike. NaN of no weight.
 */
function wassersteinDistance(a, b, aWeights, bWeights) {
    const points = [...weighted(a, aWeights, 1), ...weighted(b, bWeights, -1)].sort((one, other) => one.value - other.value);
    let [area, gap] = [0, 0];
    if (a.length === 0 || b.length === 0)
        return Number.NaN;
    for (const [index, { value, share }] of points.entries()) {
        gap += share;
        const next = points[index + 1]?.value ?? value;
        if (next > value)
            area += Math.abs(gap) * (next - value);
    }
    return area;
}
function weighted(values, weights, sign) {
    let total = 0;
    const weight = (index) => weights?.[index] ?? (weights === undefined ? 1 : Number.NaN);
    for (let index = 0; index < values.length; index++)
        total += weight(index);
    return Array.from(values, (value, index) => ({ value, share: (sign * weight(index)) / total }));
}

;// CONCATENATED MODULE: ./packages/stats/src/index.ts



















































/***/ })

};
