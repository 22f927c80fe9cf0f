export const id = 6372;
export const ids = [6372];
export const modules = {

/***/ 26372:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  userHtml: () => (/* binding */ userHtml)
});

// EXTERNAL MODULE: ./node_modules/rehype-raw/lib/index.js + 27 modules
var lib = __webpack_require__(56626);
// EXTERNAL MODULE: ./node_modules/rehype-sanitize/lib/index.js + 1 modules
var rehype_sanitize_lib = __webpack_require__(31408);
// EXTERNAL MODULE: ./node_modules/hast-util-sanitize/lib/schema.js
var schema = __webpack_require__(22139);
// EXTERNAL MODULE: ./node_modules/rehype-stringify/lib/index.js + 22 modules
var rehype_stringify_lib = __webpack_require__(43073);
// EXTERNAL MODULE: ./node_modules/remark-gfm/lib/index.js + 58 modules
var remark_gfm_lib = __webpack_require__(11840);
// EXTERNAL MODULE: ./node_modules/remark-parse/lib/index.js + 43 modules
var remark_parse_lib = __webpack_require__(4277);
// EXTERNAL MODULE: ./node_modules/remark-rehype/lib/index.js + 30 modules
var remark_rehype_lib = __webpack_require__(65993);
// EXTERNAL MODULE: ./node_modules/unified/lib/index.js + 7 modules
var unified_lib = __webpack_require__(23900);
;// CONCATENATED MODULE: ./packages/reporting/src/html/user-html/elements.ts
/** All elements of a tree, parents before children. What happens to the tree afterwards does not change the list. */
function elementsOf(tree) {
    return tree.children.flatMap(child => (child.type === 'element' ? [child, ...elementsOf(child)] : []));
}
/** Puts another element in the place of this one, in every list that holds it. */
function become(element, tagName, properties, children) {
    element.tagName = tagName;
    element.properties = properties;
    element.children = children;
}
function elements_text(value) {
    return { type: 'text', value };
}
/** The text inside of an element. */
function textIn(element) {
    return element.children.map(child => (child.type === 'text' ? child.value : child.type === 'element' ? textIn(child) : '')).join('');
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/user-html/alerts.ts

/** `> [!NOTE]` as GitHub shows it: a quote with its kind as a title. */
function alerts(tree) {
    for (const quote of elementsOf(tree)) {
        if (quote.tagName !== 'blockquote')
            continue;
        const first = quote.children.find(child => child.type === 'element');
        const [opening, ...others] = first?.children ?? [];
        if (first?.tagName !== 'p' || opening?.type !== 'text')
            continue;
        const kind = /^\s*\[!(note|tip|important|warning|caution)\][^\S\n]*(?:\n|$)/i.exec(opening.value);
        if (kind === null)
            continue;
        const name = (kind[1] ?? '').toLowerCase();
        const rest = opening.value.slice(kind[0].length);
        first.children = [...(rest === '' ? [] : [elements_text(rest)]), ...others];
        const title = {
            type: 'element',
            tagName: 'p',
            properties: { className: ['alert-title'] },
            children: [elements_text(name.charAt(0).toUpperCase() + name.slice(1))]
        };
        quote.properties.className = ['alert', TONES[name] ?? 'info'];
        quote.children = [title, ...quote.children];
    }
}
const TONES = { note: 'info', tip: 'pass', important: 'open', warning: 'warn', caution: 'fail' };

;// CONCATENATED MODULE: ./packages/reporting/src/html/user-html/headings.ts

/** The heading of the section that a page stands in. */
const ABOVE = 2;
/** Moves headings below that of their section and leaves no level out, so that those who go by headings find their way. */
function headings(tree) {
    const open = [];
    const taken = new Map();
    for (const element of elementsOf(tree)) {
        const written = Number(/^h([1-6])$/.exec(element.tagName)?.[1]);
        if (Number.isNaN(written))
            continue;
        while ((open.at(-1) ?? 0) >= written)
            open.pop();
        open.push(written);
        element.tagName = `h${Math.min(6, ABOVE + open.length)}`;
        element.properties.id ??= free(slug(textIn(element)), taken);
    }
}
/** As GitHub names headings, for the links that authors write to them. */
function slug(title) {
    return title
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
        .replaceAll(' ', '-');
}
function free(name, taken) {
    const times = taken.get(name) ?? 0;
    taken.set(name, times + 1);
    return times === 0 ? name : `${name}-${times}`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/user-html/links.ts

const NAMES = ['id', 'name', 'ariaDescribedBy', 'ariaLabelledBy'];
/** Keeps ids to this page of the authors, and takes away links that lead to files which a reader of this page does not have. */
function links(tree, prefix) {
    for (const element of elementsOf(tree)) {
        const { properties } = element;
        for (const name of NAMES) {
            const value = properties[name];
            if (value !== undefined && value !== null)
                properties[name] = [value]
                    .flat()
                    .map(part => `${prefix}${String(part)}`)
                    .join(' ');
        }
        const { href } = properties;
        if (typeof href === 'string' && href.startsWith('#'))
            properties.href = `#${prefix}${href.slice(1)}`;
        else if (typeof href === 'string' && !/^(?:https?|mailto):/i.test(href))
            become(element, 'span', {}, element.children);
        if (element.tagName === 'input')
            become(element, 'span', {}, [elements_text(properties.checked === true ? '☑' : '☐')]);
    }
}

// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
// EXTERNAL MODULE: ./packages/reporting/src/charts/svg.ts + 6 modules
var svg = __webpack_require__(45356);
;// CONCATENATED MODULE: ./packages/reporting/src/html/user-html/pictures.ts



/** The scheme of addresses that stand for a picture until it is put in. It means nothing outside of this file. */
const PICTURE_SCHEME = 'gauntlet-picture';
/** The Markdown of a page with a number in the place of each of its pictures. */
function withMarks({ text, pictures }) {
    const pieces = [];
    let from = 0;
    for (const [index, { start, end }] of pictures.entries()) {
        const written = text.slice(start, end);
        const mark = `${PICTURE_SCHEME}:${index}`;
        // The first attribute of a name is the one that counts.
        pieces.push(text.slice(from, start), /^<img/i.test(written) ? `<img src="${mark}"${written.slice(4)}` : `![](${mark})`);
        from = end;
    }
    return [...pieces, text.slice(from)].join('');
}
/** Puts the pictures in. What lies on a server is named and not loaded: a report tells nobody that it is read. */
function picturesIn(tree, pictures) {
    for (const element of elementsOf(tree)) {
        if (element.tagName !== 'img')
            continue;
        const address = String(element.properties.src ?? '');
        const mark = new RegExp(`^${PICTURE_SCHEME}:(\\d+)$`).exec(address);
        const picture = mark === null ? undefined : pictures[Number(mark[1])];
        if (picture !== undefined)
            show(element, picture);
        else
            become(element, 'span', { className: ['missing'] }, [
                elements_text(`Picture not loaded: ${String(element.properties.alt ?? '') || host(address)}`)
            ]);
    }
}
function show(element, { alt, name, content, problem }) {
    if (content === undefined) {
        become(element, 'span', { className: ['missing'] }, [
            elements_text(`Picture ${(0,src/* plain */.pj)(alt || name, 200)} is not shown: ${(0,src/* plain */.pj)(problem ?? 'it could not be read', 500)}.`)
        ]);
        return;
    }
    const { width, height, title } = element.properties;
    element.properties = { src: dataAddress(content), alt: alt || labelOf(content, name), width, height, title, className: [content.type] };
}
function labelOf(content, name) {
    if (content.type === 'image')
        return `Picture ${name}`;
    return content.chart === undefined ? `Chart of ${name}` : (0,svg/* chartLabel */.t)(content.chart);
}
function dataAddress(content) {
    if (content.type === 'image')
        return `data:${content.mime};base64,${Buffer.from(content.bytes).toString('base64')}`;
    return `data:image/svg+xml;base64,${Buffer.from(content.svg).toString('base64')}`;
}
function host(address) {
    return URL.canParse(address) ? new URL(address).host : 'no address';
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/user-html/tables.ts

/** Lets wide tables and code scroll by themselves, by touch and by keyboard. */
function tables(tree, path) {
    const wide = elementsOf(tree).filter(({ tagName }) => tagName === 'table');
    for (const [index, table] of wide.entries())
        become(table, 'div', { className: ['scroll'], role: 'region', ariaLabel: `Table ${index + 1} of ${path}`, tabIndex: 0 }, [{ ...table }]);
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/user-html.ts












/**
 * A page of the authors as HTML that can stand inside of ours: sanitised as GitHub does it, without styles, scripts or anything that
 * loads. Its pictures are inside, its headings stand below ours, and its ids begin with `prefix`, so that none of them is one of ours.
 */
function userHtml(page, prefix) {
    const { pictures } = page;
    return String((0,unified_lib/* unified */.l)()
        .use(remark_parse_lib/* default */.A)
        .use(remark_gfm_lib/* default */.A)
        .use(remark_rehype_lib/* default */.A, { allowDangerousHtml: true, clobberPrefix: '', footnoteLabelTagName: 'h2' })
        .use(lib/* default */.A)
        .use(rehype_sanitize_lib/* default */.A, SCHEMA)
        .use(() => (tree) => {
        picturesIn(tree, pictures);
        alerts(tree);
        headings(tree);
        links(tree, prefix);
        tables(tree, page.path);
    })
        .use(rehype_stringify_lib/* default */.A)
        .processSync(withMarks(page)));
}
/** GitHub's rules. The only pictures are those that are put in afterwards. */
const SCHEMA = {
    ...schema/* defaultSchema */.j,
    // Ids are kept apart by `links`.
    clobber: [],
    tagNames: (schema/* defaultSchema */.j.tagNames ?? []).filter(name => name !== 'picture' && name !== 'source'),
    protocols: { ...schema/* defaultSchema */.j.protocols, src: [PICTURE_SCHEME, 'http', 'https'] }
};


/***/ })

};
