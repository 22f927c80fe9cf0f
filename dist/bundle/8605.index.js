export const id = 8605;
export const ids = [8605];
export const modules = {

/***/ 58605:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findPictures: () => (/* binding */ findPictures)
/* harmony export */ });
/* harmony import */ var remark_gfm__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11840);
/* harmony import */ var remark_parse__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4277);
/* harmony import */ var unified__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23900);



/**
 * All pictures of a Markdown text that are not on some server: images, `<img>` elements, fenced `vega-lite` blocks, and links to
 * `.vl.json` files that are a paragraph of their own. In order, never overlapping.
 */
function findPictures(text) {
    const found = [];
    const definitions = new Map();
    const root = (0,unified__WEBPACK_IMPORTED_MODULE_0__/* .unified */ .l)().use(remark_parse__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A).use(remark_gfm__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A).parse(text);
    visit(root, node => {
        if (node.type === 'definition')
            define(definitions, node);
    });
    visit(root, node => {
        const start = node.position?.start.offset;
        const end = node.position?.end.offset;
        if (start === undefined || end === undefined)
            return;
        if (node.type === 'html')
            found.push(...imageElements(text, start, end));
        const picture = pictureOf(node, definitions);
        if (picture !== undefined)
            found.push({ start, end, ...picture });
    });
    return found;
}
function pictureOf(node, definitions) {
    if (node.type === 'image')
        return addressed(node.url, node.alt);
    if (node.type === 'imageReference')
        return addressed(definitions.get(node.identifier), node.alt);
    if (node.type === 'code' && /^vega-?lite$/i.test(node.lang ?? ''))
        return { alt: '', source: { type: 'specification', text: node.value } };
    if (node.type !== 'paragraph')
        return undefined;
    const [only, ...others] = node.children;
    if (only?.type !== 'link' || others.length > 0 || !/\.vl\.json$/i.test(only.url))
        return undefined;
    return addressed(only.url, only.children.map(child => ('value' in child ? child.value : '')).join(''));
}
function addressed(address, alt) {
    if (address === undefined || address === '')
        return undefined;
    if (/^data:/i.test(address))
        return { alt: alt ?? '', source: { type: 'data', address } };
    if (/^(?:[a-z][a-z\d+.-]+:|\/\/|#)/i.test(address))
        return undefined;
    return { alt: alt ?? '', source: { type: 'path', path: address } };
}
/** Elements are looked for in the text itself: what the parser hands out lacks the `>` of a quote before each line. */
function imageElements(text, start, end) {
    const uncommented = text.slice(start, end).replace(/<!--[\s\S]*?(?:-->|$)/g, comment => ' '.repeat(comment.length));
    return [...uncommented.matchAll(IMAGE_ELEMENT)].flatMap(match => {
        const picture = addressed(attribute(match[0], 'src'), attribute(match[0], 'alt'));
        return picture === undefined ? [] : [{ start: start + match.index, end: start + match.index + match[0].length, ...picture }];
    });
}
/** `<img>` with all of its attributes. A quote that is never closed ends at the next element. */
const IMAGE_ELEMENT = /<img\b(?:[^<>"']|"[^"]*"|'[^']*')*>/gi;
function attribute(element, name) {
    const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(element);
    return (found?.[1] ?? found?.[2] ?? found?.[3])
        ?.replace(/&amp;/g, '&')
        .replace(/&quot;/g, '"')
        .trim();
}
/** The first definition of a name is the one that counts. */
function define(definitions, { identifier, url }) {
    if (!definitions.has(identifier))
        definitions.set(identifier, url);
}
function visit(node, see) {
    see(node);
    if ('children' in node)
        for (const child of node.children)
            visit(child, see);
}


/***/ })

};
