export const id = 168;
export const ids = [168];
export const modules = {

/***/ 80168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* reexport */ Debug),
  Xy: () => (/* reexport */ DisallowedObjectProperties),
  $D: () => (/* reexport */ logger_Error),
  R2: () => (/* reexport */ Info),
  NV: () => (/* reexport */ None),
  P$: () => (/* reexport */ Warn),
  sY: () => (/* reexport */ accessor),
  nS: () => (/* reexport */ accessorFields),
  N6: () => (/* reexport */ accessorName),
  YO: () => (/* reexport */ array),
  V_: () => (/* reexport */ ascending),
  BS: () => (/* reexport */ clampRange),
  UD: () => (/* reexport */ compare),
  dY: () => (/* reexport */ constant),
  sg: () => (/* reexport */ debounce),
  z3: () => (/* reexport */ error),
  X$: () => (/* reexport */ extend),
  Xx: () => (/* reexport */ extent),
  n: () => (/* reexport */ extentIndex),
  me: () => (/* reexport */ falsy),
  nG: () => (/* reexport */ fastmap),
  ZZ: () => (/* reexport */ field),
  bX: () => (/* reexport */ flush),
  mQ: () => (/* reexport */ hasOwnProperty_hasOwnProperty),
  id: () => (/* reexport */ id),
  D_: () => (/* reexport */ identity),
  B: () => (/* reexport */ inherits),
  PK: () => (/* reexport */ inrange),
  cy: () => (/* reexport */ isArray),
  Lm: () => (/* reexport */ isBoolean),
  $P: () => (/* reexport */ isDate),
  Tn: () => (/* reexport */ isFunction),
  xZ: () => (/* reexport */ isIterable),
  Et: () => (/* reexport */ isNumber),
  Gv: () => (/* reexport */ isObject),
  gd: () => (/* reexport */ isRegExp),
  Kg: () => (/* reexport */ isString),
  Eb: () => (/* reexport */ key),
  Cc: () => (/* reexport */ lerp),
  vF: () => (/* reexport */ logger),
  EV: () => (/* reexport */ lruCache),
  h1: () => (/* reexport */ merge),
  io: () => (/* reexport */ mergeConfig),
  xH: () => (/* reexport */ one),
  eV: () => (/* reexport */ pad),
  VC: () => (/* reexport */ panLinear),
  KH: () => (/* reexport */ panLog),
  co: () => (/* reexport */ panPow),
  zy: () => (/* reexport */ panSymlog),
  se: () => (/* reexport */ peek),
  $G: () => (/* reexport */ quarter),
  ux: () => (/* reexport */ repeat),
  Ln: () => (/* reexport */ span),
  iv: () => (/* reexport */ splitAccessPath),
  r$: () => (/* reexport */ stringValue),
  G4: () => (/* reexport */ toBoolean),
  ay: () => (/* reexport */ toDate),
  Ro: () => (/* reexport */ toNumber),
  M1: () => (/* reexport */ toSet),
  dI: () => (/* reexport */ toString_toString),
  xv: () => (/* reexport */ truncate),
  vN: () => (/* reexport */ truthy),
  vu: () => (/* reexport */ utcquarter),
  rt: () => (/* reexport */ visitArray),
  AU: () => (/* reexport */ writeConfig),
  v_: () => (/* reexport */ zero),
  lL: () => (/* reexport */ zoomLinear),
  oV: () => (/* reexport */ zoomLog),
  SW: () => (/* reexport */ zoomPow),
  B2: () => (/* reexport */ zoomSymlog)
});

;// CONCATENATED MODULE: ./node_modules/vega-util/build/accessor.js
function accessor(fn, fields, name) {
    return Object.assign(fn, {
        fields: fields || [],
        fname: name
    });
}
function accessorName(fn) {
    return fn == null ? null : fn.fname;
}
function accessorFields(fn) {
    return fn == null ? null : fn.fields;
}
//# sourceMappingURL=accessor.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/getter.js
function getter(path) {
    return path.length === 1 ? get1(path[0]) : getN(path);
}
const get1 = (field) => function (obj) {
    return obj[field];
};
const getN = (path) => {
    const len = path.length;
    return function (obj) {
        for (let i = 0; i < len; ++i) {
            obj = obj[path[i]];
        }
        return obj;
    };
};
//# sourceMappingURL=getter.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/error.js
function error(message) {
    throw Error(message);
}
//# sourceMappingURL=error.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/splitAccessPath.js

/**
 * Splits an access path string into its component parts.
 * Handles dot notation, bracket notation, and quoted strings.
 */
function splitAccessPath(p) {
    const path = [], n = p.length;
    let q = null, b = 0, s = '';
    let i;
    let j;
    let c;
    p = p + '';
    function push() {
        path.push(s + p.substring(i, j));
        s = '';
        i = j + 1;
    }
    for (i = j = 0; j < n; ++j) {
        c = p[j];
        if (c === '\\') {
            s += p.substring(i, j++);
            i = j;
        }
        else if (c === q) {
            push();
            q = null;
            b = -1;
        }
        else if (q) {
            continue;
        }
        else if (i === b && c === '"') {
            i = j + 1;
            q = c;
        }
        else if (i === b && c === "'") {
            i = j + 1;
            q = c;
        }
        else if (c === '.' && !b) {
            if (j > i) {
                push();
            }
            else {
                i = j + 1;
            }
        }
        else if (c === '[') {
            if (j > i)
                push();
            b = i = j + 1;
        }
        else if (c === ']') {
            if (!b)
                error('Access path missing open bracket: ' + p);
            if (b > 0)
                push();
            b = 0;
            i = j + 1;
        }
    }
    if (b)
        error('Access path missing closing bracket: ' + p);
    if (q)
        error('Access path missing closing quote: ' + p);
    if (j > i) {
        j++;
        push();
    }
    return path;
}
//# sourceMappingURL=splitAccessPath.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/field.js



function field(field, name, opt) {
    const path = splitAccessPath(field);
    const fieldName = path.length === 1 ? path[0] : field;
    return accessor((opt && opt.get || getter)(path), [fieldName], name || fieldName);
}
//# sourceMappingURL=field.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/accessors.js


const id = field('id');
const identity = accessor(_ => _, [], 'identity');
const zero = accessor(() => 0, [], 'zero');
const one = accessor(() => 1, [], 'one');
const truthy = accessor(() => true, [], 'true');
const falsy = accessor(() => false, [], 'false');
//# sourceMappingURL=accessors.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/interpreter.js
/** Utilities common to vega-interpreter and vega-expression for evaluating expresions */
/**
 * Properties JSON authors may not set. Most are function-valued members of
 * Object.prototype; `__proto__` and `then` are listed explicitly because they
 * are not, but the language still treats them specially.
 */
const DisallowedObjectProperties = new Set([...Object.getOwnPropertyNames(Object.prototype)
        .filter(name => typeof Object.prototype[name] === 'function'),
    '__proto__',
    'then']);
//# sourceMappingURL=interpreter.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/logger.js
function log(method, level, input) {
    const args = [level, ...input];
    console[method](...args); // eslint-disable-line no-console
}
const None = 0;
const logger_Error = 1;
const Warn = 2;
const Info = 3;
const Debug = 4;
/* harmony default export */ function logger(_, method, handler = log) {
    let level = _ || None;
    return {
        level(_) {
            if (arguments.length) {
                level = +_;
                return this;
            }
            else {
                return level;
            }
        },
        error(...args) {
            if (level >= logger_Error)
                handler(method || 'error', 'ERROR', args);
            return this;
        },
        warn(...args) {
            if (level >= Warn)
                handler(method || 'warn', 'WARN', args);
            return this;
        },
        info(...args) {
            if (level >= Info)
                handler(method || 'log', 'INFO', args);
            return this;
        },
        debug(...args) {
            if (level >= Debug)
                handler(method || 'log', 'DEBUG', args);
            return this;
        }
    };
}
//# sourceMappingURL=logger.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/isArray.js
/**
 * Return whether the provided value is an array.
 */
const isArray = Array.isArray;
//# sourceMappingURL=isArray.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/isObject.js
function isObject(_) {
    return _ === Object(_);
}
//# sourceMappingURL=isObject.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/mergeConfig.js


const isLegalKey = (key) => key !== '__proto__' && key !== 'constructor' && key !== 'prototype';
function mergeConfig(...configs) {
    return configs.reduce((out, source) => {
        for (const key in source) {
            if (key === 'signals') {
                // for signals, we merge the signals arrays
                // source signals take precedence over
                // existing signals with the same name
                out.signals = mergeNamed(out.signals, source.signals);
            }
            else {
                // otherwise, merge objects subject to recursion constraints
                // for legend block, recurse for the layout entry only
                // for style block, recurse for all properties
                // otherwise, no recursion: objects overwrite, no merging
                const r = key === 'legend' ? { layout: 1 }
                    : key === 'style' ? true
                        : null;
                writeConfig(out, key, source[key], r);
            }
        }
        return out;
    }, {});
}
/** Writes config value to output with optional recursion, rejecting illegal keys that could be used to modify the prototype chain */
function writeConfig(output, key, value, recurse) {
    if (!isLegalKey(key))
        return;
    const out = output;
    let k, o;
    if (isObject(value) && !isArray(value)) {
        const valueObj = value;
        o = (isObject(out[key]) ? out[key] : (out[key] = {}));
        for (k in valueObj) {
            if (recurse && (recurse === true || recurse[k])) {
                writeConfig(o, k, valueObj[k]);
            }
            else if (isLegalKey(k)) {
                o[k] = valueObj[k];
            }
        }
    }
    else {
        out[key] = value;
    }
}
/** Merges named object arrays, deduplicating by name. (b takes precedence). */
function mergeNamed(a, b) {
    if (a == null)
        return b;
    if (b == null)
        return a;
    const map = {};
    const out = [];
    function add(item) {
        if (!map[item.name]) {
            map[item.name] = 1;
            out.push(item);
        }
    }
    b.forEach(add);
    a.forEach(add);
    return out;
}
//# sourceMappingURL=mergeConfig.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/peek.js
function peek(array) {
    return array[array.length - 1];
}
//# sourceMappingURL=peek.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/toNumber.js
/**
 * Coerces a value to a number, returning `null` for empty inputs.
 */
function toNumber(_) {
    return _ == null || _ === '' ? null : +_;
}
//# sourceMappingURL=toNumber.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/transform.js



function isNonEmpty(arr) {
    return arr.length > 0;
}
const exp = (sign) => x => sign * Math.exp(x);
const transform_log = (sign) => x => Math.log(sign * x);
const symlog = (c) => x => Math.sign(x) * Math.log1p(Math.abs(x / c));
const symexp = (c) => x => Math.sign(x) * Math.expm1(Math.abs(x)) * c;
const pow = (exponent) => x => x < 0 ? -Math.pow(-x, exponent) : Math.pow(x, exponent);
// Internal wrappers to adapt utility functions to TransformFn signature
// Unlike toNumber, coerceNumber always returns a number (never null)
const coerceNumber = x => toNumber(x) ?? 0;
const transform_identity = x => x;
function pan(domain, delta, lift, ground) {
    if (!isNonEmpty(domain))
        error('Domain array must not be empty');
    const d0 = lift(domain[0]), d1 = lift(peek(domain)), dd = (d1 - d0) * delta;
    return [
        ground(d0 - dd),
        ground(d1 - dd)
    ];
}
function panLinear(domain, delta) {
    return pan(domain, delta, coerceNumber, transform_identity);
}
function panLog(domain, delta) {
    const sign = Math.sign(domain[0]);
    return pan(domain, delta, transform_log(sign), exp(sign));
}
function panPow(domain, delta, exponent) {
    return pan(domain, delta, pow(exponent), pow(1 / exponent));
}
function panSymlog(domain, delta, constant) {
    return pan(domain, delta, symlog(constant), symexp(constant));
}
function zoom(domain, anchor, scale, lift, ground) {
    if (!isNonEmpty(domain))
        error('Domain array must not be empty');
    const d0 = lift(domain[0]), d1 = lift(peek(domain)), da = anchor != null ? lift(anchor) : (d0 + d1) / 2;
    return [
        ground(da + (d0 - da) * scale),
        ground(da + (d1 - da) * scale)
    ];
}
function zoomLinear(domain, anchor, scale) {
    return zoom(domain, anchor, scale, coerceNumber, transform_identity);
}
function zoomLog(domain, anchor, scale) {
    const sign = Math.sign(domain[0]);
    return zoom(domain, anchor, scale, transform_log(sign), exp(sign));
}
function zoomPow(domain, anchor, scale, exponent) {
    return zoom(domain, anchor, scale, pow(exponent), pow(1 / exponent));
}
function zoomSymlog(domain, anchor, scale, constant) {
    return zoom(domain, anchor, scale, symlog(constant), symexp(constant));
}
//# sourceMappingURL=transform.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/quarter.js
function quarter(date) {
    return 1 + ~~(new Date(date).getMonth() / 3);
}
function utcquarter(date) {
    return 1 + ~~(new Date(date).getUTCMonth() / 3);
}
//# sourceMappingURL=quarter.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/array.js

/* harmony default export */ function array(_) {
    return _ != null ? (isArray(_) ? _ : [_]) : [];
}
//# sourceMappingURL=array.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/clampRange.js
/**
 * Span-preserving range clamp. If the span of the input range is less
 * than (max - min) and an endpoint exceeds either the min or max value,
 * the range is translated such that the span is preserved and one
 * endpoint touches the boundary of the min/max range.
 * If the span exceeds (max - min), the range [min, max] is returned.
 */
function clampRange(range, min, max) {
    let lo = range[0], hi = range[1], span;
    if (hi < lo) {
        span = hi;
        hi = lo;
        lo = span;
    }
    span = hi - lo;
    return span >= (max - min)
        ? [min, max]
        : [
            (lo = Math.min(Math.max(lo, min), max - span)),
            lo + span
        ];
}
//# sourceMappingURL=clampRange.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/isFunction.js
/**
 * Verify that the value is a function-like object.
 */
function isFunction(value) {
    return typeof value === 'function';
}
//# sourceMappingURL=isFunction.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/compare.js




const DESCENDING = 'descending';
function compare(inputFields, inputOrders, inputOpt) {
    const opt = inputOpt || {};
    const orders = array(inputOrders) || [];
    const ord = [], get = [], fmap = {}, gen = opt.comparator || comparator;
    array(inputFields).forEach((f, i) => {
        if (f == null)
            return;
        ord.push(orders[i] === DESCENDING ? -1 : 1);
        const accessor = isFunction(f) ? f : field(f, undefined, opt);
        get.push(accessor);
        (accessorFields(accessor) || []).forEach(_ => fmap[_] = 1);
    });
    return get.length === 0
        ? null
        : accessor(gen(get, ord), Object.keys(fmap));
}
const ascending = (_u, _v) => {
    let u = _u;
    let v = _v;
    return (u < v || u == null) && v != null ? -1
        : (u > v || v == null) && u != null ? 1
            : ((v = v instanceof Date ? +v : v), (u = u instanceof Date ? +u : u)) !== u && v === v ? -1
                : v !== v && u === u ? 1
                    : 0;
};
const comparator = (fields, orders) => fields.length === 1
    ? compare1(fields[0], orders[0])
    : compareN(fields, orders, fields.length);
const compare1 = (field, order) => function (a, b) {
    return ascending(field(a), field(b)) * order;
};
const compareN = (fields, orders, n) => {
    orders.push(0); // pad zero for convenient lookup
    return function (a, b) {
        let f, c = 0, i = -1;
        while (c === 0 && ++i < n) {
            f = fields[i];
            c = ascending(f(a), f(b));
        }
        return c * orders[i];
    };
};
//# sourceMappingURL=compare.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/constant.js

/* harmony default export */ function constant(_) {
    return isFunction(_) ? _ : () => _;
}
//# sourceMappingURL=constant.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/debounce.js
function debounce(delay, handler) {
    let tid = null;
    return (e) => {
        if (tid)
            clearTimeout(tid);
        tid = setTimeout(() => (handler(e), tid = null), delay);
    };
}
//# sourceMappingURL=debounce.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/extend.js
function extend(_, ...args) {
    for (const arg of args) {
        for (const k in arg) {
            _[k] = arg[k];
        }
    }
    return _;
}
//# sourceMappingURL=extend.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/extent.js
/**
 * Implementation signature: Handles both cases at runtime.
 * Returns T | U since the actual type depends on whether an accessor function is provided.
 */
function extent(array, f) {
    let i = 0, n;
    let v;
    let min;
    let max;
    if (array && (n = array.length)) {
        if (f == null) {
            // find first valid value
            for (v = array[i]; i < n && (v == null || v !== v); v = array[++i])
                ;
            min = max = v;
            // visit all other values
            for (; i < n; ++i) {
                v = array[i];
                // skip null/undefined; NaN will fail all comparisons
                if (v != null) {
                    if (v < min)
                        min = v;
                    if (v > max)
                        max = v;
                }
            }
        }
        else {
            // find first valid value
            for (v = f(array[i]); i < n && (v == null || v !== v); v = f(array[++i]))
                ;
            min = max = v;
            // visit all other values
            for (; i < n; ++i) {
                v = f(array[i]);
                // skip null/undefined; NaN will fail all comparisons
                if (v != null) {
                    if (v < min)
                        min = v;
                    if (v > max)
                        max = v;
                }
            }
        }
    }
    return [min, max];
}
//# sourceMappingURL=extent.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/extentIndex.js
/**
 * Implementation signature: Handles both cases at runtime.
 */
function extentIndex(array, f) {
    const n = array.length;
    let i = -1, u, v;
    let a;
    let b;
    let c;
    if (f == null) {
        // Find first non-null value to initialize min/max
        while (++i < n) {
            b = array[i];
            if (b != null && b >= b) {
                a = c = b;
                break;
            }
        }
        if (i === n)
            return [-1, -1];
        u = v = i;
        // At this point, a and c are guaranteed to be non-null/non-undefined
        // because the initialization loop above found a valid value before reaching here.
        // Non-null assertions (a!, c!) are used in the loop below.
        while (++i < n) {
            b = array[i];
            if (b != null) {
                if (a > b) {
                    a = b;
                    u = i;
                }
                if (c < b) {
                    c = b;
                    v = i;
                }
            }
        }
    }
    else {
        // Find first non-null value to initialize min/max
        while (++i < n) {
            b = f(array[i], i, array);
            if (b != null && b >= b) {
                a = c = b;
                break;
            }
        }
        if (i === n)
            return [-1, -1];
        u = v = i;
        // At this point, a and c are guaranteed to be non-null/non-undefined
        // because the initialization loop above found a valid value before reaching here.
        // Non-null assertions (a!, c!) are used in the loop below.
        while (++i < n) {
            b = f(array[i], i, array);
            if (b != null) {
                if (a > b) {
                    a = b;
                    u = i;
                }
                if (c < b) {
                    c = b;
                    v = i;
                }
            }
        }
    }
    return [u, v];
}
//# sourceMappingURL=extentIndex.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/hasOwnProperty.js
function hasOwnProperty_hasOwnProperty(object, property) {
    return Object.hasOwn(object, property);
}
//# sourceMappingURL=hasOwnProperty.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/fastmap.js

const NULL = {};
function fastmap(input) {
    let obj = {}, test;
    function has(key) {
        return hasOwnProperty_hasOwnProperty(obj, key) && obj[key] !== NULL;
    }
    const map = {
        size: 0,
        empty: 0,
        object: obj,
        has: has,
        get(key) {
            return has(key) ? obj[key] : undefined;
        },
        set(key, value) {
            if (!has(key)) {
                ++map.size;
                if (obj[key] === NULL)
                    --map.empty;
            }
            obj[key] = value;
            return this;
        },
        delete(key) {
            if (has(key)) {
                --map.size;
                ++map.empty;
                obj[key] = NULL;
            }
            return this;
        },
        clear() {
            map.size = map.empty = 0;
            map.object = obj = {};
        },
        /** See the FastMap interface for the expected return type, which depends on whether a function is provided */
        test(fn) {
            if (arguments.length) {
                test = fn;
                return map;
            }
            else {
                return test;
            }
        },
        clean() {
            const next = {};
            let size = 0;
            for (const key in obj) {
                const value = obj[key];
                if (value !== NULL && (!test || !test(value))) {
                    next[key] = value;
                    ++size;
                }
            }
            map.size = size;
            map.empty = 0;
            map.object = obj = next;
        }
    };
    if (input)
        Object.keys(input).forEach((key) => {
            map.set(key, input[key]);
        });
    return map;
}
//# sourceMappingURL=fastmap.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/flush.js

/**
 * Selects one of three values (left, right, or center) based on whether
 * a value is within a threshold distance of a range's endpoints.
 * @template T The type of value to return (can be any type - string, number, object, etc.)
 */
/* harmony default export */ function flush(range, value, threshold, left, right, center) {
    if (!threshold && threshold !== 0)
        return center;
    const t = +threshold;
    let a = range[0], b = peek(range), l;
    if (b === undefined)
        return center;
    // swap endpoints if range is reversed
    if (b < a) {
        l = a;
        a = b;
        b = l;
    }
    // compare value to endpoints
    l = Math.abs(value - a);
    const r = Math.abs(b - value);
    // adjust if value is within threshold distance of endpoint
    return l < r && l <= t ? left : r <= t ? right : center;
}
//# sourceMappingURL=flush.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/inherits.js

/* harmony default export */ function inherits(child, parent, members) {
    const proto = (child.prototype = Object.create(parent.prototype));
    Object.defineProperty(proto, 'constructor', {
        value: child,
        writable: true,
        enumerable: true,
        configurable: true
    });
    return extend(proto, members);
}
//# sourceMappingURL=inherits.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/inrange.js
/**
 * Predicate that returns true if the value lies within the span
 * of the given range. The left and right flags control the use
 * of inclusive (true) or exclusive (false) comparisons.
 */
function inrange(value, range, left, right) {
    let r0 = range[0], r1 = range[range.length - 1], t;
    if (r0 > r1) {
        t = r0;
        r0 = r1;
        r1 = t;
    }
    left = left === undefined || left;
    right = right === undefined || right;
    return (left ? r0 <= value : r0 < value) &&
        (right ? value <= r1 : value < r1);
}
//# sourceMappingURL=inrange.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/isBoolean.js
/**
 * Determine if the value is a boolean primitive.
 */
function isBoolean(value) {
    return typeof value === 'boolean';
}
//# sourceMappingURL=isBoolean.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/isDate.js
/**
 * Check if the value is an actual Date object.
 */
function isDate(value) {
    return Object.prototype.toString.call(value) === '[object Date]';
}
//# sourceMappingURL=isDate.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/isIterable.js

/**
 * Test if the value exposes the iterator protocol via `Symbol.iterator`.
 */
function isIterable(value) {
    return value != null && isFunction(value[Symbol.iterator]);
}
//# sourceMappingURL=isIterable.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/isNumber.js
/**
 * Identify if the value is a number primitive.
 */
function isNumber(value) {
    return typeof value === 'number';
}
//# sourceMappingURL=isNumber.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/isRegExp.js
/**
 * Confirm whether the value is a `RegExp` object.
 */
function isRegExp(value) {
    return Object.prototype.toString.call(value) === '[object RegExp]';
}
//# sourceMappingURL=isRegExp.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/isString.js
function isString(_) {
    return typeof _ === 'string';
}
//# sourceMappingURL=isString.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/key.js




function key(fields, flat, opt) {
    const processedFields = fields
        ? (flat
            ? array(fields).map(f => f.replace(/\\(.)/g, '$1'))
            : array(fields))
        : undefined;
    const len = processedFields?.length, gen = opt && opt.get || getter, map = (f) => gen(flat ? [f] : splitAccessPath(f));
    let fn;
    if (!len || !processedFields) {
        fn = function () { return ''; };
    }
    else if (len === 1) {
        const get = map(processedFields[0]);
        fn = function (_) { return '' + get(_); };
    }
    else {
        const get = processedFields.map(map);
        fn = function (_) {
            let s = '' + get[0](_), i = 0;
            while (++i < len)
                s += '|' + get[i](_);
            return s;
        };
    }
    return accessor(fn, processedFields, 'key');
}
//# sourceMappingURL=key.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/lerp.js

/* harmony default export */ function lerp(array, frac) {
    const lo = array[0], hi = peek(array), f = +frac;
    if (hi === undefined)
        return lo;
    return !f ? lo : f === 1 ? hi : lo + f * (hi - lo);
}
//# sourceMappingURL=lerp.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/lruCache.js

const DEFAULT_MAX_SIZE = 10000;
/**
 * Adapted from https://github.com/dominictarr/hashlru/ (MIT License)
 */
/* harmony default export */ function lruCache(maxsize) {
    maxsize = +maxsize || DEFAULT_MAX_SIZE;
    let curr, prev, size;
    const clear = () => {
        curr = {};
        prev = {};
        size = 0;
    };
    const update = (key, value) => {
        if (++size > maxsize) {
            prev = curr;
            curr = {};
            size = 1;
        }
        return (curr[key] = value);
    };
    clear();
    return {
        clear,
        has: (key) => hasOwnProperty_hasOwnProperty(curr, key) || hasOwnProperty_hasOwnProperty(prev, key),
        get: (key) => hasOwnProperty_hasOwnProperty(curr, key) ? curr[key]
            : hasOwnProperty_hasOwnProperty(prev, key) ? update(key, prev[key])
                : undefined,
        set: (key, value) => hasOwnProperty_hasOwnProperty(curr, key)
            ? (curr[key] = value)
            : update(key, value)
    };
}
//# sourceMappingURL=lruCache.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/merge.js
/** Type guard for Array or TypedArray constructors */
function isArrayConstructor(ctor) {
    // isView is a cheap check for if the constructor is a TypedArray
    // https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/ArrayBuffer/isView
    return ctor === Array || (typeof ctor === 'function' && ctor.prototype && ArrayBuffer.isView(ctor.prototype));
}
function merge(compare, array0, array1, output) {
    const n0 = array0.length, n1 = array1.length;
    if (!n1)
        return array0;
    if (!n0)
        return array1;
    // Use array constructor to preserve type (Array or TypedArray), fallback to Array if invalid
    const ctor = array0.constructor;
    const merged = output || (isArrayConstructor(ctor)
        ? new ctor(n0 + n1)
        : new Array(n0 + n1));
    let i0 = 0, i1 = 0, i = 0;
    for (; i0 < n0 && i1 < n1; ++i) {
        merged[i] = compare(array0[i0], array1[i1]) > 0
            ? array1[i1++]
            : array0[i0++];
    }
    for (; i0 < n0; ++i0, ++i) {
        merged[i] = array0[i0];
    }
    for (; i1 < n1; ++i1, ++i) {
        merged[i] = array1[i1];
    }
    return merged;
}
//# sourceMappingURL=merge.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/repeat.js
/**
 * Repeat a string a specified number of times.
 */
function repeat(str, reps) {
    let s = '';
    while (--reps >= 0)
        s += str;
    return s;
}
//# sourceMappingURL=repeat.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/pad.js

/**
 * Pads a string to a specified length with a padding character.
 */
function pad(str, length, padchar, align) {
    const c = padchar || ' ', s = str + '', n = length - s.length;
    return n <= 0 ? s
        : align === 'left' ? repeat(c, n) + s
            : align === 'center' ? repeat(c, ~~(n / 2)) + s + repeat(c, Math.ceil(n / 2))
                : s + repeat(c, n);
}
//# sourceMappingURL=pad.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/span.js

/**
 * Return the numerical span of an array: the difference between
 * the last and first values.
 */
/* harmony default export */ function span(array) {
    return array && (peek(array) - array[0]) || 0;
}
//# sourceMappingURL=span.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/stringValue.js



/**
 * Converts a value to its string representation.
 * Arrays are formatted as comma-separated values in brackets.
 * Objects and strings are converted to JSON format with Unicode line/paragraph
 * separator characters properly escaped for JavaScript compatibility.
 */
function stringValue(x) {
    return isArray(x) ? `[${x.map(v => v === null ? 'null' : stringValue(v))}]`
        : isObject(x) || isString(x) ?
            // Output valid JSON and JS source strings.
            // See https://github.com/judofyr/timeless/blob/master/posts/json-isnt-a-javascript-subset.md
            JSON.stringify(x).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
            : x;
}
//# sourceMappingURL=stringValue.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/toBoolean.js
/**
 * Coerces a value to a boolean, matching Vega signal semantics.
 * Strings like `'false'` or `'0'` map to `false`; `null` and empty strings map to `null`.
 */
function toBoolean(_) {
    return _ == null || _ === '' ? null : !_ || _ === 'false' || _ === '0' ? false : !!_;
}
//# sourceMappingURL=toBoolean.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/toDate.js


const defaultParser = (_) => 
// Date.parse accepts string but will implicitly coerce the input value.
// Type assertion allows Date.parse to handle its own coercion behavior.
isNumber(_) ? _ : isDate(_) ? _ : Date.parse(_);
/**
 * Coerces a value to a Date-like value using an optional parser.
 */
function toDate(_, parser) {
    parser = parser || defaultParser;
    return _ == null || _ === '' ? null : parser(_);
}
//# sourceMappingURL=toDate.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/toString.js
/**
 * Coerces a value to a string, returning `null` for empty inputs.
 */
function toString_toString(_) {
    return _ == null || _ === '' ? null : _ + '';
}
//# sourceMappingURL=toString.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/toSet.js
function toSet(_) {
    const s = {}, n = _.length;
    for (let i = 0; i < n; ++i)
        s[_[i] + ''] = true;
    return s;
}
//# sourceMappingURL=toSet.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/truncate.js
/**
 * Truncate a string to a specified length with an optional ellipsis.
 */
function truncate(str, length, align, ellipsis) {
    const e = ellipsis != null ? ellipsis : '\u2026', s = str + '', n = s.length, l = Math.max(0, length - e.length);
    return n <= length ? s
        : align === 'left' ? e + s.slice(n - l)
            : align === 'center' ? s.slice(0, Math.ceil(l / 2)) + e + s.slice(n - ~~(l / 2))
                : s.slice(0, l) + e;
}
//# sourceMappingURL=truncate.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/visitArray.js
/**
 * Implementation signature: Handles both cases at runtime.
 * Visitor accepts T | U because the actual type depends on whether filter is provided.
 */
function visitArray(array, filter, visitor) {
    if (array) {
        if (filter) {
            const n = array.length;
            for (let i = 0; i < n; ++i) {
                const t = filter(array[i]);
                if (t)
                    visitor(t, i, array);
            }
        }
        else {
            array.forEach(visitor);
        }
    }
}
//# sourceMappingURL=visitArray.js.map
;// CONCATENATED MODULE: ./node_modules/vega-util/build/index.js
















































//# sourceMappingURL=index.js.map

/***/ })

};
