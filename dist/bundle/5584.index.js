export const id = 5584;
export const ids = [5584];
export const modules = {

/***/ 45584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkCommand: () => (/* binding */ checkCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21651);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7735);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60228);
/* harmony import */ var _known_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(830);
/* harmony import */ var _print_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89166);






const HELP = `gauntlet check [file]…: reads gauntlet.yml, every workflow under .github/workflows and every config they name, and says what is
wrong with them, with file, line and column. Nothing is run, nothing is written.

  file        Check these instead: a gauntlet.yml, workflows, or configs such as gate.yml and checks.yml.
  --json      Print what was found as JSON: {"files": […], "problems": [{"file", "line", "column", "severity", "message"}]}.
  --no-color  Print without colour, also set by NO_COLOR.

Exit  0 no errors (warnings are allowed), 2 errors`;
const FLAGS = ['json', 'help', 'color', 'no-color'];
const NO_ERRORS = 0;
const ERRORS = 2;
/** `gauntlet check`: its exit code. `root` is the checkout or release, `folder` the one that is checked. */
async function checkCommand(args, root, folder) {
    const flags = args.filter(argument => argument.startsWith('-')).map(flag => (flag === '-h' ? 'help' : flag.replace(/^--/, '')));
    const strange = flags.find(flag => !FLAGS.includes(flag));
    if (strange !== undefined)
        throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`--${strange}`, `is not known here.${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .suggestion */ .h)(strange, FLAGS)}`);
    if (flags.includes('help'))
        return print(HELP);
    const files = args.filter(argument => !argument.startsWith('-')).map(file => (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, file), { workspace: folder }));
    const checked = await (0,_check_js__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z)(folder, files, await (0,_known_js__WEBPACK_IMPORTED_MODULE_4__/* .readKnown */ .U)(root));
    const color = flags.includes('no-color') ? false : flags.includes('color') ? true : undefined;
    if (flags.includes('json')) {
        const problems = checked.problems.map(({ place, ...problem }) => ({
            ...problem,
            line: place?.line ?? null,
            column: place?.column ?? null
        }));
        print(JSON.stringify({ files: checked.files, problems }, undefined, 2));
    }
    else
        print((0,_print_js__WEBPACK_IMPORTED_MODULE_5__/* .printChecked */ .H)(checked, (0,_style_js__WEBPACK_IMPORTED_MODULE_2__/* .styleFor */ .j)((0,_style_js__WEBPACK_IMPORTED_MODULE_2__/* .wantsColor */ .z)(color, process.stdout))));
    return checked.problems.some(({ severity }) => severity === 'error') ? ERRORS : NO_ERRORS;
}
function print(text) {
    process.stdout.write(`${text}\n`);
    return NO_ERRORS;
}


/***/ })

};
