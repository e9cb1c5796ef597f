export const id = 657;
export const ids = [657];
export const modules = {

/***/ 4747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ readConstraints)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js
var pep440 = __webpack_require__(8898);
// EXTERNAL MODULE: ./lib/distribution/installed.js
var installed = __webpack_require__(1740);
// EXTERNAL MODULE: ./lib/specification/hidden-url.js
var hidden_url = __webpack_require__(6965);
// EXTERNAL MODULE: ./lib/specification/lock-selection.js
var lock_selection = __webpack_require__(7269);
// EXTERNAL MODULE: ./lib/specification/requirements-content.js
var requirements_content = __webpack_require__(7321);
// EXTERNAL MODULE: ./lib/system/hash.js
var hash = __webpack_require__(1673);
// EXTERNAL MODULE: ./lib/configuration/locked-lines.js
var locked_lines = __webpack_require__(1644);
// EXTERNAL MODULE: ./lib/configuration/pylock-file.js
var pylock_file = __webpack_require__(8035);
// EXTERNAL MODULE: ./lib/configuration/requirements-file.js + 1 modules
var requirements_file = __webpack_require__(2657);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var valibot_dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/specification/input-file.js
var input_file = __webpack_require__(288);
// EXTERNAL MODULE: ./lib/specification/marker.js
var specification_marker = __webpack_require__(867);
// EXTERNAL MODULE: ./lib/configuration/toml-problem.js
var toml_problem = __webpack_require__(2554);
;// CONCATENATED MODULE: ./lib/configuration/uv-lock.js








const file = valibot_dist/* looseObject */._H3({ hash: valibot_dist/* optional */.lqM(valibot_dist/* string */.YjP()) });
const packageSchema = valibot_dist/* looseObject */._H3({
    name: valibot_dist/* string */.YjP(),
    version: valibot_dist/* optional */.lqM(valibot_dist/* string */.YjP()),
    source: valibot_dist/* optional */.lqM(valibot_dist/* looseObject */._H3({})),
    'resolution-markers': valibot_dist/* optional */.lqM(valibot_dist/* array */.YOg(valibot_dist/* string */.YjP()), []),
    sdist: valibot_dist/* optional */.lqM(file),
    wheels: valibot_dist/* optional */.lqM(valibot_dist/* array */.YOg(file), []),
});
const lockSchema = valibot_dist/* looseObject */._H3({ package: valibot_dist/* optional */.lqM(valibot_dist/* array */.YOg(packageSchema), []) });
/**
 * The packages that a `uv.lock` takes from an index, as constraints; of one with several versions each where its markers
 * hold. Where no marker tells the versions apart, because extras or groups of the project exclude each other, uv says which
 * one the project has. Of a lock with extras or a group named uv says it all.
 *
 * @throws ExtensionConfigError `file-unreadable`.
 */
async function readUvLock(lock, { exportLock, isHashed }) {
    const exported = async () => (0,locked_lines/* readExport */.Jb)(await exportLock(lock), external_node_path_.dirname(lock.file));
    if (lock.extras.length > 0 || lock.group !== undefined)
        return (0,locked_lines/* constraintLines */.nz)(await exported(), isHashed);
    const packages = parseLock(await (0,input_file/* readInputFile */.jH)(lock.file, 'constraints'), lock.file).filter(
    // The project itself, its workspace and what comes from a path or a URL have no version an index knows.
    ({ version, source }) => version !== undefined && (source === undefined || Object.hasOwn(source, 'registry')));
    const several = new Set(packages.filter((locked) => isAmbiguous(locked, packages)).map(({ name }) => name));
    const lines = packages.filter(({ name }) => !several.has(name)).flatMap((locked) => linesOf(locked, isHashed));
    if (several.size === 0)
        return lines.sort();
    const told = (await exported()).filter(({ name }) => several.has(name));
    return [...lines, ...(0,locked_lines/* constraintLines */.nz)(told, isHashed)].sort();
}
/** Whether a package has several versions, and no marker says where this one is meant. */
function isAmbiguous({ name, 'resolution-markers': markers }, all) {
    // uv writes the extras and groups of conflicts as extras with names of its own.
    return (all.filter((other) => other.name === name).length > 1 &&
        (markers.length === 0 || markers.some((marker) => (0,specification_marker/* hasExtra */.TO)((0,specification_marker/* parseMarker */.gY)(marker)))));
}
function linesOf({ name, version, 'resolution-markers': markers, sdist, wheels }, isHashed) {
    const files = [...(sdist === undefined ? [] : [sdist]), ...wheels];
    const hashes = isHashed ? files.flatMap(({ hash }) => (hash === undefined ? [] : [` --hash=${hash}`])).join('') : '';
    const pin = `${name}==${version}`;
    return markers.length === 0 ? [`${pin}${hashes}`] : markers.map((marker) => `${pin} ; ${marker}${hashes}`);
}
function parseLock(content, file) {
    try {
        return valibot_dist/* parse */.qgA(lockSchema, (0,dist/* parse */.qg)(content)).package;
    }
    catch (error) {
        throw new errors/* ExtensionConfigError */.sw(`constraints: ${file} cannot be read: ${(0,toml_problem/* tomlProblem */.O)(error)}`, {
            code: 'file-unreadable',
            subject: file,
            hint: 'Make it anew with `uv lock`.',
        });
    }
}

;// CONCATENATED MODULE: ./lib/configuration/constraints.js











/**
 * Reads constraints.
 *
 * @param context the interpreter that will import, needed where what it has installed is a source; and what reading files
 * works with.
 * @throws ExtensionConfigError `file-unreadable`.
 */
async function readConstraints(sources, context) {
    const read = await Promise.all(sources.map((source) => readSource(source, context)));
    return {
        files: read.flatMap(({ files }) => files),
        lines: read.flatMap(({ lines }) => lines),
        digests: read.map(({ digest }) => digest),
        names: read.map(({ name }) => name),
        notices: read.flatMap(({ notices }) => notices),
        localNames: read.flatMap(({ localNames }) => localNames),
        urls: read.flatMap(({ urls }) => urls),
    };
}
async function readSource(source, context) {
    if (source.kind === 'url')
        return await readAll(source, String(source.url), context);
    if (source.kind === 'environment')
        return fromLines(await installedLines(context.platform?.sitePackages ?? []), 'the environment');
    if (source.kind === 'lock')
        return fromLines(await readUvLock(source.lock, context), external_node_path_.basename(source.lock.shown));
    const name = external_node_path_.basename(source.file);
    if ((0,lock_selection/* isPylock */.f)(name)) {
        const locked = await (0,pylock_file/* readPylockFile */.h)(source.file, 'constraints');
        return fromLines((0,locked_lines/* constraintLines */.nz)(locked, context.isHashed), name);
    }
    const content = await (0,requirements_content/* requirementsContent */.W)(source.file, { origin: 'constraints', environment: context.environment });
    const { digest, isRemote, namesPrivateRepository, localNames } = content;
    // uv would fetch what a server holds by itself, and could not on the day that server is down.
    return isRemote || namesPrivateRepository
        ? { ...(await readAll(source, name, context)), localNames }
        : { files: [source.file], lines: [], digest, name, notices: [], localNames, urls: [] };
}
function fromLines(lines, name, notices = []) {
    return { files: [], lines, digest: (0,hash/* sha256 */.s)(lines.join('\n')), name, notices, localNames: [], urls: [] };
}
/** The lines of a file and of those it names, some of them on servers. */
async function readAll(place, name, context) {
    const reader = new requirements_file/* RequirementsReader */.Y({ ...context, hasConstraints: true });
    await reader.readPlace(place, 'constraints');
    const { specifications, notices } = reader.finish();
    const hidden = specifications.map(({ text, hashes = [], secrets }) => ({ ...(0,hidden_url/* hideUrl */.KT)(text, secrets), hashes }));
    const lines = hidden.map(({ text, hashes }) => [text, ...hashes.map((hash) => `--hash=${hash}`)].join(' ')).sort();
    const urls = hidden.flatMap(({ url, variable }) => (url === undefined ? [] : [{ url, ...(variable === undefined ? {} : { variable }) }]));
    return { ...fromLines(lines, name, notices), urls };
}
/** What is installed, as constraints; what has no version of PEP 440 binds nobody. */
async function installedLines(directories) {
    const versions = [...(await (0,installed/* installedVersions */.u)(directories))];
    return versions.flatMap(([name, version]) => ((0,pep440.valid)(version) === null ? [] : [`${name}==${version}`])).sort();
}


/***/ }),

/***/ 1644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F4: () => (/* binding */ lockedTexts),
/* harmony export */   Jb: () => (/* binding */ readExport),
/* harmony export */   gf: () => (/* binding */ lockedRequest),
/* harmony export */   nz: () => (/* binding */ constraintLines)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3136);
/* harmony import */ var _specification_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9454);
/* harmony import */ var _specification_requirement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2018);
/* harmony import */ var _specification_requirements_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7463);
/* harmony import */ var _specification_uv_project_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1718);






/** The packages of what uv exports of a lock, in the form of a requirements file; `directory` is where its paths start. */
function readExport(text, directory) {
    return (0,_specification_requirements_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .logicalLines */ .Nj)(text).flatMap((line) => {
        const { requirement = '', options } = (0,_specification_requirements_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRequirementsLine */ .aV)(line.text);
        const hashes = options.flatMap(({ name, value }) => (name === 'hash' ? [value] : []));
        const named = namedRequirement(requirement, directory);
        return named === undefined ? [] : [{ name: named.name, text: (0,_specification_requirement_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRequirement */ .zP)(named), hashes }];
    });
}
/** A requirement of an export; a member of the workspace, which stands there as a path, by its name. */
function namedRequirement(text, directory) {
    if (!/^\.{0,2}[\\/]/.test(text))
        return (0,_specification_requirement_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRequirement */ .pP)(text);
    const [, place = text, condition] = /^(.*?)\s+;(.*)$/.exec(text) ?? [];
    const location = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(directory, place);
    const name = (0,_specification_uv_project_js__WEBPACK_IMPORTED_MODULE_4__/* .readUvProject */ .hR)(location)?.name;
    return name === undefined
        ? undefined
        : (0,_specification_requirement_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRequirement */ .pP)(`${name} @ ${(0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)(location).href}${condition === undefined ? '' : ` ;${condition}`}`);
}
/**
 * Splits the packages of a lock into what its project names itself and the rest.
 *
 * @param roots the project's own requirements, as its lists have them.
 */
function lockedRequest(locked, roots, shown) {
    const extrasOf = new Map();
    for (const { text } of roots) {
        const { name, extras } = (0,_specification_requirement_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRequirement */ .pP)(text);
        const known = extrasOf.get((0,_specification_name_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizeName */ .P)(name)) ?? new Set();
        extrasOf.set(name, new Set([...known, ...extras]));
    }
    const specifications = locked.flatMap(({ name, text, hashes }) => {
        const extras = extrasOf.get(name);
        if (extras === undefined)
            return [];
        const whole = (0,_specification_requirement_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRequirement */ .zP)({ ...(0,_specification_requirement_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRequirement */ .pP)(text), extras: [...extras].sort() });
        // The lock is the freshness: what it names does not get old.
        return [{ text: whole, origin: shown, hashes, ttl: 'never' }];
    });
    return { specifications, lines: constraintLines(locked, true) };
}
/** Packages of a lock that names no roots: all of them are what was asked for. */
function lockedTexts(locked, shown) {
    return locked.map(({ text, hashes }) => ({ text, hashes, origin: shown, ttl: 'never' }));
}
/** Packages of a lock as constraints. */
function constraintLines(locked, isHashed) {
    return locked.map(({ text, hashes }) => [text, ...(isHashed ? hashes.map((hash) => `--hash=${hash}`) : [])].join(' ')).sort();
}


/***/ }),

/***/ 512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OB: () => (/* binding */ rowOf),
/* harmony export */   Ri: () => (/* binding */ isForCommand),
/* harmony export */   W6: () => (/* binding */ optionNames),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   lD: () => (/* binding */ writtenName)
/* harmony export */ });
/** The options, in the order they are shown in. */
const options = {
    packages: {
        kind: 'lines',
        default: '',
        commands: 'none',
        description: 'What to make importable, one specification a line: a PEP 508 requirement, or a path, wheel or URL that uv takes.',
    },
    requirements: {
        kind: 'lines',
        argument: 'FILE',
        default: '',
        commands: 'all',
        description: 'Files whose lines are specifications too, one file or URL a line: requirements files, `pyproject.toml` (its dependencies), `pyproject.toml[extra]`, `pyproject.toml:group`. docs/requirements.md says what is read.',
    },
    config: {
        kind: 'lines',
        argument: 'FILE',
        default: '',
        commands: 'all',
        description: 'Files with `[[extensions]]`, one a line: TOML files, or a `pyproject.toml` with `[[tool.ensure-extensions.extensions]]`. Later files override earlier ones.',
    },
    only: {
        kind: 'lines',
        argument: 'NAME',
        default: '',
        commands: 'all',
        description: 'The names of the extensions of `config` that are meant, one a line. Default: all.',
    },
    python: {
        kind: 'text',
        argument: 'PYTHON',
        default: '',
        commands: 'all',
        description: 'The interpreter that will import: a path, or a version such as `3.12`. Default: the first of `python`, `python3` on PATH.',
    },
    cacheRoot: {
        kind: 'cache-root',
        argument: 'DIR',
        default: '',
        commands: 'all',
        description: 'The directory everything is kept in. Default: `ENSURE_EXTENSIONS_CACHE`, else `ensure-extensions` in the cache directory of the user.',
    },
    provider: {
        kind: 'provider',
        argument: 'NAME',
        default: 'auto',
        commands: 'all',
        description: 'Where archives are kept between machines: `github-actions`, `local`, `local:DIR`, `s3://BUCKET/PREFIX?endpoint=…&region=…`, `none`; several, the nearest first, as in `local,s3://…`; `auto` is `github-actions` where the runner offers its cache, else `none`.',
    },
    restoreTimeout: {
        kind: 'seconds',
        argument: 'SECONDS',
        default: '300',
        commands: 'all',
        description: 'How many seconds a store may take to look up and bring an archive (15 at most for the look-up alone); then it is given up for this run.',
    },
    archive: {
        kind: 'choice',
        choices: ['auto', 'tar'],
        argument: 'FORMAT',
        default: 'auto',
        commands: 'all',
        description: 'How trees travel: `auto` is a squashfs image where this machine opens them (the action mounts it, the CLI unpacks it), else a tar archive; `tar` is always the latter.',
    },
    ttlHours: {
        kind: 'ttl',
        argument: 'HOURS',
        default: '',
        commands: 'all',
        description: 'After how many hours an extension is resolved anew; `0` always, `never` not at all. Default: what was asked for when it was installed, else 24.',
    },
    keepPinned: {
        kind: 'flag',
        default: 'false',
        commands: 'all',
        description: 'Whether extensions that name one version (`==`) never expire. What they need may have any version, so usually they do.',
    },
    refresh: {
        kind: 'choice',
        choices: ['before', 'after', 'never'],
        argument: 'WHEN',
        default: 'before',
        commands: ['ensure', 'run', 'env', 'register'],
        description: 'When what has expired is resolved anew: `before` it is used, `after` the job that uses it as it is (on the command line: at the end), `never`.',
    },
    staleIfError: {
        kind: 'staleness',
        argument: 'POLICY',
        default: 'network',
        commands: ['ensure', 'run', 'env', 'register', 'warm'],
        description: 'When what has expired is used although refreshing it failed: `network` (a failure that may pass), `always`, `never`; with a number of hours, as in `network 72`, for so long after it expired (default 168).',
    },
    retries: {
        kind: 'count',
        argument: 'N',
        default: '3',
        commands: 'all',
        description: 'How often a failure that may pass (network, index) is tried again, after 1, 2, 4 … s, for 60 s at most.',
    },
    isolation: {
        kind: 'choice',
        choices: ['shared', 'package'],
        argument: 'MODE',
        default: 'shared',
        commands: 'all',
        description: '`shared` installs all together into one tree; `package` gives each specification a tree of its own.',
    },
    onConflict: {
        kind: 'choice',
        choices: ['error', 'isolate', 'drop-optional'],
        argument: 'POLICY',
        default: 'error',
        commands: 'all',
        description: 'What becomes of extensions that do not go together: `error` fails them; `isolate` gives the last of them a tree and outputs of its own, off the shared PYTHONPATH; `drop-optional` leaves out one with `required = false`.',
    },
    pth: {
        kind: 'choice',
        choices: ['process', 'paths-only', 'ignore'],
        argument: 'POLICY',
        default: 'process',
        commands: ['ensure', 'run', 'env', 'register', 'warm'],
        description: 'What becomes of the `.pth` files of the packages: `process` as in a site directory, `paths-only` adds their paths and runs none of their code, `ignore`.',
    },
    importOrder: {
        kind: 'choice',
        choices: ['auto', 'before', 'after'],
        argument: 'ORDER',
        default: 'auto',
        commands: ['ensure', 'run', 'env', 'register', 'warm'],
        description: '`before` or `after` the packages of the interpreter itself; `auto` is before those of the interpreter they are for, after those of another virtual environment of its version.',
    },
    export: {
        kind: 'flag',
        default: 'true',
        commands: 'none',
        description: 'Whether later steps get PYTHONPATH and PATH. With `false` only the outputs are set, for single steps to use.',
    },
    verifyImport: {
        kind: 'flag',
        default: 'false',
        commands: ['ensure', 'run', 'env', 'register', 'warm'],
        description: 'Import the modules and entry points of each extension in a fresh interpreter; one that cannot be imported has failed.',
    },
    verifyRegister: {
        kind: 'flag',
        default: 'false',
        commands: ['ensure', 'run', 'env', 'warm'],
        description: 'Call `register(arguments)` of the module of each enabled extension of `config`, once, in one fresh interpreter; one that raises has failed.',
    },
    constraints: {
        kind: 'constraints',
        argument: 'FILE',
        default: '',
        commands: 'all',
        description: 'What versions must keep to, one a line: constraints or requirements files (paths or URLs), a `uv.lock`, or `environment` for what the interpreter has installed. The content counts in the cache key.',
    },
    excludeNewer: {
        kind: 'exclude-newer',
        argument: 'WHEN',
        default: '',
        commands: 'all',
        description: 'Only what was uploaded before a date (`2026-11-01`, or a time as in RFC 3339), or at least so many days ago (`7 days`). The index has to say when.',
    },
    requireHashes: {
        kind: 'flag',
        default: 'false',
        commands: 'all',
        description: 'Install nothing without a hash: every package needs `--hash` in a file of `requirements` or `constraints`, and one version (`==`).',
    },
    onlyBinary: {
        kind: 'names',
        argument: 'NAME',
        default: '',
        commands: 'all',
        description: 'Packages that are never built from source, one a line; `:all:` for all of them.',
    },
    indexUrl: {
        kind: 'url',
        argument: 'URL',
        default: '',
        commands: 'all',
        description: 'The package index to use instead of the default one; uv itself is fetched from it too.',
    },
    extraIndexUrl: {
        kind: 'urls',
        argument: 'URL',
        default: '',
        commands: 'all',
        description: 'Further package indexes, one a line; they are asked before `index-url`.',
    },
    uvVersion: {
        kind: 'version',
        argument: 'VERSION',
        default: '',
        commands: 'all',
        description: 'Exactly this uv. Default: the uv on PATH, else a version tested with this release.',
    },
    uvConfig: {
        kind: 'file',
        argument: 'FILE',
        default: '',
        commands: 'all',
        description: 'A `uv.toml` to obey; without it uv reads no configuration file.',
    },
    save: {
        kind: 'choice',
        choices: ['true', 'false', 'auto'],
        argument: 'WHEN',
        default: 'auto',
        commands: ['ensure', 'run', 'env', 'register', 'warm'],
        description: 'Whether new archives are saved: `true`, `false`, or `auto`, where the token may write.',
    },
    saveAt: {
        kind: 'choice',
        choices: ['post', 'main'],
        default: 'post',
        commands: 'none',
        description: 'When archives are uploaded: `post` (after the job, delaying nobody) or `main` (in this step).',
    },
    failOnError: {
        kind: 'flag',
        default: 'true',
        commands: 'none',
        description: 'Whether the step fails when an extension failed. With `false` the others are cached without it.',
    },
    mode: {
        kind: 'choice',
        choices: ['ensure', 'warm'],
        default: 'ensure',
        commands: 'none',
        description: '`ensure` makes packages importable for later steps. `warm`, for a scheduled workflow, ensures the packages, the extensions of `config` and each requirements file by itself, for every line of `python`, refreshes what expires within a day, saves it, and exports nothing.',
    },
    lookupOnly: {
        kind: 'flag',
        default: 'false',
        commands: ['ensure'],
        description: 'Only say whether everything is cached; nothing is restored, installed or exported.',
    },
    failOnMiss: {
        kind: 'flag',
        default: 'false',
        commands: ['ensure', 'run', 'env', 'register'],
        description: 'Fail instead of installing what is not cached. An unavailable cache service is no miss.',
    },
    writeEnv: {
        kind: 'env-files',
        argument: 'FILE',
        default: '',
        commands: ['ensure', 'run', 'env', 'register'],
        description: 'Files to write `ENSURE_EXTENSIONS_ENTRY` and `PYTHONPATH` to, one a line, as `uv run --env-file` reads them; `docker:FILE` as `docker run --env-file` does. Lines of others stay.',
    },
    cacheSuffix: {
        kind: 'suffix',
        argument: 'TEXT',
        default: '',
        commands: 'all',
        description: 'A part of the cache key of your own, to keep caches apart or to start anew; letters, digits, `.`, `_`, `-`, at most 64.',
    },
};
/** The names of all options, in the order of the table. */
const optionNames = Object.keys(options);
/** The row of an option. */
function rowOf(name) {
    return options[name];
}
/** Whether an option makes a difference to a command of the command line. */
function isForCommand(name, command) {
    const { commands } = rowOf(name);
    return commands === 'all' || (commands !== 'none' && commands.includes(command));
}
/** How an option is written as an input and, behind `--`, on the command line: `keepPinned` is `keep-pinned`. */
function writtenName(name) {
    return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
/** The text of an option, or its default. */
function textOf(raw, name) {
    const given = raw[name]?.trim();
    return given === undefined || given === '' ? options[name].default : given;
}


/***/ }),

/***/ 8035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ readPylockFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3136);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3292);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _specification_input_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(288);
/* harmony import */ var _specification_name_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9454);
/* harmony import */ var _toml_problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2554);








const fileSchema = valibot__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
    url: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()),
    path: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()),
    subdirectory: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()),
    hashes: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()), {}),
});
const packageSchema = valibot__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
    name: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    version: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()),
    marker: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()),
    wheels: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(fileSchema), []),
    sdist: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(fileSchema),
    archive: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(fileSchema),
    directory: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({ path: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), subdirectory: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()) })),
    vcs: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
        type: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
        url: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()),
        path: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()),
        'commit-id': valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
        subdirectory: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()),
    })),
});
/** PEP 751; a reader of version 1.0 reads all of 1. */
const pylockSchema = valibot__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
    'lock-version': valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_6__/* .regex */ .yGV(/^1(?:\.\d+)*$/, 'its lock-version is not 1.x')),
    packages: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(packageSchema), []),
});
/** The packages of a lock in the form of PEP 751. Throws ExtensionConfigError `file-unreadable`. */
async function readPylockFile(file, origin) {
    const text = await (0,_specification_input_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readInputFile */ .jH)(file, origin);
    try {
        return valibot__WEBPACK_IMPORTED_MODULE_6__/* .parse */ .qgA(pylockSchema, (0,smol_toml__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(text)).packages.map((locked) => lineOf(locked, node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(file)));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ExtensionConfigError */ .sw(`${origin}: ${file} cannot be read: ${(0,_toml_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .tomlProblem */ .O)(error)}`, {
            code: 'file-unreadable',
            subject: file,
            hint: 'Make it anew: uv export --format pylock.toml, or uv pip compile --format pylock.toml.',
        });
    }
}
function lineOf(locked, directory) {
    const name = (0,_specification_name_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .P)(locked.name);
    const address = addressOf(locked, directory);
    if (address === undefined && locked.version === undefined)
        throw new SyntaxError(`'${name}' has neither a version nor an address`);
    const marker = locked.marker === undefined ? '' : ` ; ${locked.marker}`;
    const files = [
        ...locked.wheels,
        ...(locked.sdist === undefined ? [] : [locked.sdist]),
        ...(locked.archive === undefined ? [] : [locked.archive]),
    ];
    const hashes = files.flatMap(({ hashes: { sha256, sha384, sha512 } }) => [['sha256', sha256], ['sha384', sha384], ['sha512', sha512]].flatMap(([kind, digest]) => digest === undefined ? [] : [`${kind}:${digest.toLowerCase()}`]));
    return {
        name,
        text: `${address === undefined ? `${name}==${locked.version}` : `${name} @ ${address}`}${marker}`,
        hashes: [...new Set(hashes)].sort(),
    };
}
/** Where a package lies that no index has; undefined of one that comes from an index. */
function addressOf({ vcs, archive, directory }, base) {
    const located = (place) => place.url ?? (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(base, place.path ?? '')).href;
    const fragment = (subdirectory) => (subdirectory === undefined ? '' : `#subdirectory=${subdirectory}`);
    if (vcs !== undefined)
        return `${vcs.type}+${located(vcs)}@${vcs['commit-id']}${fragment(vcs.subdirectory)}`;
    if (archive !== undefined)
        return `${located(archive)}${fragment(archive.subdirectory)}`;
    return directory === undefined ? undefined : `${located(directory)}${fragment(directory.subdirectory)}`;
}


/***/ }),

/***/ 2657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ RequirementsReader)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/specification/input-file.js
var input_file = __webpack_require__(288);
// EXTERNAL MODULE: ./lib/specification/remote-text.js
var remote_text = __webpack_require__(2339);
// EXTERNAL MODULE: ./lib/specification/requirements-lines.js
var requirements_lines = __webpack_require__(7463);
// EXTERNAL MODULE: ./lib/specification/specification.js
var specification = __webpack_require__(9676);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(6809);
// EXTERNAL MODULE: ./lib/configuration/file-place.js
var file_place = __webpack_require__(964);
// EXTERNAL MODULE: ./lib/configuration/index-setting.js
var index_setting = __webpack_require__(8019);
// EXTERNAL MODULE: ./lib/specification/name.js
var specification_name = __webpack_require__(9454);
;// CONCATENATED MODULE: ./lib/configuration/requirements-options.js

/** What files without options say. */
const noFileOptions = {
    indexUrl: undefined,
    extraIndexUrl: [],
    findLinks: [],
    noIndex: false,
    prerelease: false,
    requireHashes: false,
    noBinary: [],
    onlyBinary: [],
    buildSettings: [],
    trustedHosts: [],
};
/** What `--no-binary` or `--only-binary` adds. As in pip a name leaves the other list, `:none:` empties this one, `:all:` both. */
function withFormat(control, option, value) {
    const other = option === 'noBinary' ? 'onlyBinary' : 'noBinary';
    let own = new Set(control[option]);
    let others = new Set(control[other]);
    for (const item of value.split(/[\s,]+/).filter((part) => part !== '')) {
        if (item === ':all:') {
            own = new Set([item]);
            others = new Set();
        }
        else if (item === ':none:')
            own = new Set();
        else {
            const name = (0,specification_name/* normalizeName */.P)(item);
            own.add(name);
            others.delete(name);
        }
    }
    return option === 'noBinary' ? { noBinary: [...own], onlyBinary: [...others] } : { noBinary: [...others], onlyBinary: [...own] };
}

;// CONCATENATED MODULE: ./lib/configuration/requirements-file.js












/** The strong algorithms, each with the length of its digest in hex. */
const hashPattern = /^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$/i;
const urlPattern = /^[a-z][a-z0-9+.-]*:\/\//i;
const lineProblems = {
    'unknown-option': (subject) => `the option '${subject}' is not known. Remove it; docs/requirements.md has those that are followed`,
    'missing-value': (subject) => `the option '${subject}' needs a value behind it`,
    'surplus-value': (subject) => `the option '${subject}' takes no value`,
    'stray-text': (subject) => `'${(0,secret_url/* redactUnreadable */.Zv)(subject)}' stands behind an option. Give it a line of its own`,
    'open-quote': () => 'a quotation mark has no second one',
};
/**
 * Reads requirements files as pip and uv do: specifications with their options, the files they name with `-r` and `-c`, and
 * the options that hold for the whole request. What is wrong is collected, in all files.
 */
class RequirementsReader {
    #context;
    #specifications = [];
    #constraints = [];
    #notices = new Set();
    #editable = [];
    #problems = [];
    #options = noFileOptions;
    constructor(context) {
        this.#context = context;
    }
    /**
     * Reads one file of the inputs.
     *
     * @param named its path as it was written, or its URL.
     * @throws ExtensionConfigError `file-unreadable` where it cannot be read at all.
     */
    async read(named, origin) {
        await this.readPlace((0,file_place/* placeOfText */.KD)(named, this.#context.workspace), origin);
    }
    /** Reads one file. Throws ExtensionConfigError `file-unreadable` where it cannot be read at all. */
    async readPlace(place, origin) {
        const before = this.#specifications.length;
        await this.#readFile(place, origin, []);
        if (this.#specifications.length === before)
            this.#notices.add(`${(0,file_place/* shownPlace */.z7)(place, this.#context.workspace)} names no package to install`);
    }
    /** Notes specifications that were read elsewhere, so that they keep their place among the others. */
    add(specifications, name) {
        this.#specifications.push(...specifications);
        if (specifications.length === 0)
            this.#notices.add(`${name} names no package to install`);
    }
    /** What was read. Throws ConfigFileError with all that is wrong. */
    finish() {
        const [first] = this.#problems;
        if (first !== undefined) {
            throw new errors/* ConfigFileError */.x(this.#problems.map(({ code: _, ...problem }) => problem), { code: first.code, subject: 'the requirements files have', hint: 'docs/requirements.md says what is read, and what is not.' });
        }
        const editable = this.#editable.join(', ');
        return {
            specifications: this.#specifications,
            constraints: this.#constraints,
            options: this.#options,
            notices: [
                ...this.#notices,
                ...(editable === '' ? [] : [`installed as copies of now, although -e asks for links to the sources: ${editable}`]),
            ],
        };
    }
    async #readFile(place, origin, parents) {
        const shown = (0,file_place/* shownPlace */.z7)(place, this.#context.workspace);
        const text = await this.#textOf(place, origin);
        const inner = [...parents, (0,file_place/* idOfPlace */.QH)(place)];
        for (const line of (0,requirements_lines/* logicalLines */.Nj)(text)) {
            const { text: expanded, secrets, unset, hasVariable } = (0,requirements_lines/* expandVariables */.i7)(line.text, this.#context.environment);
            const reading = { place, shown, line, secrets, parents: inner };
            if (place.kind === 'url' && hasVariable) {
                // A server could have it sent anywhere.
                this.#report(reading, 'specification-has-variable', 'variables are not read in files of a server. Write the value, or keep the file here');
            }
            else if (unset.length > 0) {
                const names = unset.map((name) => `'${name}'`).join(', ');
                this.#report(reading, 'specification-has-variable', `the variable ${names} is not set. Give it to this step in env`);
            }
            else
                await this.#readLine(expanded, reading);
        }
    }
    async #textOf(place, origin) {
        if (place.kind === 'file')
            return await (0,input_file/* readInputFile */.jH)(place.file, origin);
        const { text, notice } = await (0,remote_text/* readRemoteText */.M)(place.url, origin, this.#context.copies);
        if (notice !== undefined)
            this.#notices.add(notice);
        return text;
    }
    async #readLine(text, reading) {
        const { requirement, options, problems } = (0,requirements_lines/* parseRequirementsLine */.aV)(text);
        for (const { kind, subject } of problems)
            this.#report(reading, 'requirements-option', lineProblems[kind](subject));
        if (problems.length > 0)
            return;
        if (requirement !== undefined)
            this.#addRequirement(requirement, options, reading);
        else
            for (const option of options)
                await this.#follow(option, reading);
    }
    #addRequirement(text, options, reading) {
        const specification = this.#parse(text, reading);
        const hashes = [];
        for (const { name, written, value } of options) {
            if (name === 'hash') {
                if (hashPattern.test(value))
                    hashes.push(value.toLowerCase());
                else
                    this.#report(reading, 'requirements-option', hashHelp(written));
            }
            else if (name === 'config-settings')
                this.#addBuildSetting(value, specification, reading);
            else {
                const reason = name === 'global-option'
                    ? `the option '${written}' cannot be followed: uv builds by PEP 517. Write it as --config-settings`
                    : `the option '${written}' stands behind a specification. Give it a line of its own`;
                this.#report(reading, 'requirements-option', reason);
            }
        }
        if (specification === undefined)
            return;
        const { secrets } = reading;
        this.#specifications.push({
            text,
            origin: this.#origin(reading),
            ...(hashes.length === 0 ? {} : { hashes }),
            ...(Object.keys(secrets).length === 0 ? {} : { secrets }),
        });
    }
    #addBuildSetting(value, specification, reading) {
        if (!/^[^=\s]+=/.test(value))
            this.#report(reading, 'requirements-option', `'${value}' is no build setting such as KEY=VALUE`);
        else if (specification !== undefined && specification.name === undefined) {
            this.#report(reading, 'requirements-option', 'a build setting needs the name of its package. Write NAME @ in front of the address');
        }
        else {
            this.#merge({ buildSettings: [...this.#options.buildSettings, { package: specification?.name, setting: value }] });
        }
    }
    #parse(text, reading) {
        try {
            return (0,specification/* parseSpecification */.z)(text, { baseDirectory: this.#context.workspace, secrets: reading.secrets });
        }
        catch (error) {
            if (!(error instanceof errors/* EnsureExtensionsError */.nN))
                throw error;
            this.#report(reading, error.code, `${error.message}${error.hint === undefined ? '' : `. ${error.hint}`}`);
            return undefined;
        }
    }
    /** What an option on a line of its own does. */
    async #follow({ name, written, value }, reading) {
        switch (name) {
            case 'requirement':
                return await this.#include(value, reading);
            case 'constraint': {
                const place = this.#placeOf(value, reading);
                if (this.#context.hasConstraints)
                    return await this.#include(value, reading);
                if (place !== undefined)
                    this.#constraints.push(place);
                return;
            }
            case 'editable': {
                const specification = this.#parse(value, reading);
                if (specification !== undefined)
                    this.#editable.push(specification.display);
                if (specification !== undefined)
                    this.#addRequirement(value, [], reading);
                return;
            }
            case 'index-url':
            case 'extra-index-url': {
                const index = this.#indexOf(value, reading);
                if (index === undefined)
                    this.#report(reading, 'requirements-option', `'${(0,secret_url/* redactUnreadable */.Zv)(value)}' is no URL of an index`);
                else
                    this.#merge(name === 'index-url' ? { indexUrl: index } : { extraIndexUrl: [...this.#options.extraIndexUrl, index] });
                return;
            }
            case 'find-links':
                return this.#merge({ findLinks: [...this.#options.findLinks, this.#linksOf(value, reading)] });
            case 'no-index':
                return this.#merge({ noIndex: true });
            case 'pre':
                return this.#merge({ prerelease: true });
            case 'require-hashes':
                return this.#merge({ requireHashes: true });
            case 'no-binary':
                return this.#merge(withFormat(this.#options, 'noBinary', value));
            case 'only-binary':
                return this.#merge(withFormat(this.#options, 'onlyBinary', value));
            case 'trusted-host':
                return this.#merge({ trustedHosts: [...this.#options.trustedHosts, value] });
            case 'config-settings':
                return this.#addBuildSetting(value, undefined, reading);
            case 'prefer-binary':
                this.#notices.add(`${this.#origin(reading)}: ${written} has no effect: uv takes the newest version, as a wheel where there is one`);
                return;
            case 'use-feature':
                this.#notices.add(`${this.#origin(reading)}: ${written} has no effect: it is about pip itself`);
                return;
            case 'hash':
                this.#report(reading, 'requirements-option', hashHelp(written));
                return;
            case 'global-option':
                this.#report(reading, 'requirements-option', `the option '${written}' cannot be followed: uv builds by PEP 517`);
        }
    }
    async #include(value, reading) {
        const place = this.#placeOf(value, reading);
        if (place === undefined)
            return;
        if (reading.parents.includes((0,file_place/* idOfPlace */.QH)(place))) {
            const problem = `'${(0,file_place/* shownPlace */.z7)(place, this.#context.workspace)}' includes itself. Remove the -r line that leads back to it`;
            this.#report(reading, 'file-unreadable', problem);
            return;
        }
        try {
            await this.#readFile(place, this.#origin(reading), reading.parents);
        }
        catch (error) {
            if (!(error instanceof errors/* EnsureExtensionsError */.nN))
                throw error;
            const said = error.message.replace(`${this.#origin(reading)}: `, '');
            this.#report(reading, error.code, `${said}${error.hint === undefined ? '' : `. ${error.hint}`}`);
        }
    }
    /** What a path or URL of a file means: paths start at the file that names them. */
    #placeOf(value, reading) {
        const { place, secrets } = reading;
        if (/^file:\/\//i.test(value)) {
            const file = place.kind === 'file' ? (0,file_place/* localFileOf */.nO)(value) : undefined;
            if (file === undefined)
                this.#report(reading, 'file-unreadable', `'${value}' is not a file that can be read from here`);
            return file === undefined ? undefined : { kind: 'file', file };
        }
        if (urlPattern.test(value))
            return { kind: 'url', url: secret_url/* SecretUrl */.yT.parse(value, secrets) };
        if (place.kind === 'file')
            return { kind: 'file', file: external_node_path_.resolve(external_node_path_.dirname(place.file), value) };
        return { kind: 'url', url: place.url.resolve(value) };
    }
    #indexOf(value, { place, secrets }) {
        if (urlPattern.test(value))
            return (0,index_setting/* parseIndex */.A)(value, secrets);
        const base = place.kind === 'file' ? external_node_path_.dirname(place.file) : this.#context.workspace;
        const directory = external_node_path_.resolve(base, value);
        return (0,external_node_fs_.existsSync)(directory) ? (0,index_setting/* parseIndex */.A)((0,external_node_url_.pathToFileURL)(directory).href) : undefined;
    }
    /** As in pip: a path is looked for beside the file, then in the workspace. */
    #linksOf(value, { place, secrets }) {
        if (urlPattern.test(value))
            return secret_url/* SecretUrl */.yT.parse(value, secrets);
        const beside = place.kind === 'file' ? external_node_path_.resolve(external_node_path_.dirname(place.file), value) : undefined;
        const found = beside !== undefined && (0,external_node_fs_.existsSync)(beside) ? beside : external_node_path_.resolve(this.#context.workspace, value);
        return new secret_url/* SecretText */.om(found);
    }
    #merge(options) {
        this.#options = { ...this.#options, ...options };
    }
    #origin({ place, line }) {
        return `${place.kind === 'file' ? external_node_path_.basename(place.file) : String(place.url)}, line ${line.line}`;
    }
    #report({ shown, line }, code, message) {
        this.#problems.push({ file: shown, line: line.line, column: line.column, message, code });
    }
}
function hashHelp(written) {
    return `the option '${written}' is not a hash. Write it as --hash=sha256:… behind its specification; sha384 and sha512 are taken too`;
}


/***/ }),

/***/ 3452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ toTypedJson),
/* harmony export */   QC: () => (/* binding */ isTomlArray),
/* harmony export */   Rg: () => (/* binding */ isPlainJson),
/* harmony export */   aB: () => (/* binding */ toJson),
/* harmony export */   d2: () => (/* binding */ parseTomlDocument),
/* harmony export */   nL: () => (/* binding */ isTomlDate),
/* harmony export */   z_: () => (/* binding */ isTomlTable)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var toml_eslint_parser__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9605);


/**
 * Reads TOML (1.1). Two parsers read it: one for the values, one for the positions, which is also the stricter on dates.
 *
 * @returns the document, or the first thing that is wrong with the text.
 */
function parseTomlDocument(text) {
    const content = text.replace(/^\uFEFF/, '');
    try {
        const root = (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(content, { integersAsBigInt: true });
        return { root, ...positionsIn((0,toml_eslint_parser__WEBPACK_IMPORTED_MODULE_1__/* .parseTOML */ .MD)(content, { tomlVersion: '1.1' })) };
    }
    catch (error) {
        // The first line of the message; what follows repeats the text.
        if (error instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlError */ .zx) {
            const problem = (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '');
            return { problem, line: error.line, column: error.column };
        }
        if (error instanceof toml_eslint_parser__WEBPACK_IMPORTED_MODULE_1__/* .ParseError */ .mB)
            return { problem: error.message, line: error.lineNumber, column: error.column + 1 };
        throw error;
    }
}
function positionsIn(program) {
    const keys = new Map();
    const values = new Map();
    const note = (positions, path, { loc }) => {
        const id = JSON.stringify(path);
        // Of a table written in parts, the first counts.
        if (!positions.has(id))
            positions.set(id, { line: loc.start.line, column: loc.start.column + 1 });
    };
    const noteValue = (path, node) => {
        note(values, path, node);
        if (node.type === 'TOMLArray')
            for (const [index, element] of node.elements.entries())
                noteValue([...path, index], element);
        if (node.type === 'TOMLInlineTable')
            for (const pair of node.body)
                notePair(path, pair);
    };
    const notePair = (parent, { key, value }) => {
        let path = parent;
        for (const part of key.keys) {
            path = [...path, part.type === 'TOMLBare' ? part.name : part.value];
            note(keys, path, part);
        }
        noteValue(path, value);
    };
    for (const node of program.body[0].body) {
        if (node.type === 'TOMLKeyValue')
            notePair([], node);
        else {
            note(keys, node.resolvedKey, node);
            // The table of an array of tables stands for the array too.
            if (node.kind === 'array')
                note(keys, node.resolvedKey.slice(0, -1), node);
            for (const [index, part] of node.key.keys.entries()) {
                const name = part.type === 'TOMLBare' ? part.name : part.value;
                const end = node.resolvedKey.indexOf(name, index);
                if (end !== -1)
                    note(keys, node.resolvedKey.slice(0, end + 1), part);
            }
            for (const pair of node.body)
                notePair(node.resolvedKey, pair);
        }
    }
    const nearest = (positions, path) => {
        for (let length = path.length; length > 0; length -= 1) {
            const id = JSON.stringify(path.slice(0, length));
            const found = positions.map((map) => map.get(id)).find((position) => position !== undefined);
            if (found !== undefined)
                return found;
        }
        return { line: 1, column: 1 };
    };
    return { keyAt: (path) => nearest([keys, values], path), valueAt: (path) => nearest([values, keys], path) };
}
/** Turns a TOML value into JSON, see {@link JsonValue}. */
function toJson(value) {
    if (typeof value === 'bigint')
        return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
    if (typeof value !== 'object')
        return value;
    if (isTomlDate(value))
        return value.toISOString();
    if (isTomlArray(value))
        return value.map(toJson);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item)]));
}
/** Whether a value is a date, a time or both. */
function isTomlDate(value) {
    return value instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlDate */ .PJ;
}
/** Whether a value is an array. */
function isTomlArray(value) {
    return Array.isArray(value);
}
/** Whether a value is a table. */
function isTomlTable(value) {
    return typeof value === 'object' && !isTomlDate(value) && !isTomlArray(value);
}
/** Whether plain JSON says the value with the type it has: no date, no `inf`, no whole float, no integer beyond 2^53 - 1. */
function isPlainJson(value) {
    if (typeof value === 'bigint')
        return Number.isSafeInteger(Number(value));
    if (typeof value === 'number')
        return Number.isFinite(value) && !Number.isInteger(value);
    if (typeof value !== 'object')
        return true;
    if (isTomlDate(value))
        return false;
    return (isTomlArray(value) ? value : Object.values(value)).every(isPlainJson);
}
/** A TOML value as JSON that keeps the types Python has for it; see `RegisterTarget` for the form. */
function toTypedJson(value) {
    if (typeof value === 'bigint')
        return { int: String(value) };
    if (typeof value === 'number')
        return { float: Number.isFinite(value) ? String(value) : toJson(value) };
    if (typeof value !== 'object')
        return value;
    if (value instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlDate */ .PJ)
        return { [value.isDate() ? 'date' : value.isTime() ? 'time' : 'datetime']: value.toISOString() };
    if (isTomlArray(value))
        return value.map(toTypedJson);
    return { table: Object.entries(value).map(([key, item]) => [key, toTypedJson(item)]) };
}


/***/ }),

/***/ 2554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ tomlProblem),
/* harmony export */   Y: () => (/* binding */ typeProblem)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7934);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1077);
/* harmony import */ var _system_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2580);




/**
 * Why a TOML file could not be read: what is wrong, and where. Nothing of the file is quoted, for any of its lines may hold
 * a password.
 */
function tomlProblem(error) {
    if (error instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlError */ .zx) {
        // What follows the first line of the message repeats the lines around the place.
        const [problem = ''] = error.message.split('\n');
        return `line ${error.line}, column ${error.column}: ${problem.replace(/^Invalid TOML document: /, '')}`;
    }
    if (valibot__WEBPACK_IMPORTED_MODULE_2__/* .isValiError */ .F1$(error))
        return typeProblem(error.issues[0]);
    return (0,_system_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactUrls */ .s)((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(error));
}
/** Why a part of a TOML file is not what it has to be, without the part itself. */
function typeProblem(issue) {
    const place = valibot__WEBPACK_IMPORTED_MODULE_2__/* .getDotPath */ .BuJ(issue);
    const problem = issue.message.replace(/ but received .*$/s, '');
    return place === null ? problem : `${place}: ${problem}`;
}


/***/ }),

/***/ 8038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ attributeDistributions),
/* harmony export */   y: () => (/* binding */ namesByDirectUrl)
/* harmony export */ });
/* harmony import */ var _closure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8007);
/* harmony import */ var _direct_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2533);


/** Which distributions of a tree each specification brought: its closure, by extension digest. */
async function attributeDistributions({ tree, distributions, markers, names }, specifications) {
    const dependencies = await (0,_closure_js__WEBPACK_IMPORTED_MODULE_0__/* .readDependencies */ .gF)(tree, distributions, markers);
    return new Map(specifications.map(({ digest, name: own, extras }) => {
        const name = own ?? names.get(digest);
        return [digest, name === undefined ? [] : (0,_closure_js__WEBPACK_IMPORTED_MODULE_0__/* .closureOf */ .TQ)({ name, extras }, dependencies)];
    }));
}
/**
 * The distribution of each specification whose text does not name it (a path, a URL), by extension digest, as the
 * `direct_url.json` of the distributions tell. Of a specification that none or several of them fit, nothing is said.
 */
async function namesByDirectUrl(tree, distributions, specifications) {
    const nameless = specifications.filter(({ name }) => name === undefined);
    if (nameless.length === 0)
        return new Map();
    const origins = await Promise.all(distributions.map(async (distribution) => ({ name: distribution.name, origin: await (0,_direct_url_js__WEBPACK_IMPORTED_MODULE_1__/* .readDirectUrl */ .xm)(tree, distribution) })));
    return new Map(nameless.flatMap((specification) => {
        const wanted = (0,_direct_url_js__WEBPACK_IMPORTED_MODULE_1__/* .directUrlOf */ .ii)(specification);
        if (wanted === undefined)
            return [];
        const fitting = origins.filter(({ origin }) => origin !== undefined && (0,_direct_url_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameDirectUrl */ .tj)(origin, wanted));
        const [only] = fitting;
        return only === undefined || fitting.length > 1 ? [] : [[specification.digest, only.name]];
    }));
}


/***/ }),

/***/ 8007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TQ: () => (/* binding */ closureOf),
/* harmony export */   Zs: () => (/* binding */ lackOf),
/* harmony export */   gF: () => (/* binding */ readDependencies)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8898);
/* harmony import */ var _specification_marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(867);
/* harmony import */ var _specification_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9454);
/* harmony import */ var _specification_requirement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2018);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1548);






/** Reads the METADATA of a distribution. Without METADATA what it needs could not be read. */
async function readRequirements(tree, distribution) {
    const text = await (0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readPlainText */ .Sg)(node_path__WEBPACK_IMPORTED_MODULE_0__.join(tree, distribution.directory, 'METADATA')).catch(() => undefined);
    if (text === undefined)
        return { known: [], unread: [`${distribution.directory}/METADATA`] };
    // The headers end at the first empty line; what follows is the project's description. A line that begins with white
    // space goes on with the header before it.
    const headers = (text.split(/\r?\n\r?\n/, 1)[0] ?? '').replaceAll(/\r?\n[ \t]+/g, ' ');
    const known = [];
    const unread = [];
    for (const line of headers.split(/\r?\n/)) {
        const [, value] = /^Requires-Dist\s*:(.*)$/i.exec(line) ?? [];
        if (value === undefined)
            continue;
        try {
            known.push((0,_specification_requirement_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePublishedRequirement */ .jN)(value));
        }
        catch (error) {
            if (!(error instanceof SyntaxError))
                throw error;
            unread.push(value.trim());
        }
    }
    return { known, unread };
}
/** Reads what the distributions of a tree need. */
async function readDependencies(tree, distributions, markers) {
    const requirements = await Promise.all(distributions.map(async (distribution) => [distribution.name, await readRequirements(tree, distribution)]));
    return {
        distributions: new Map(distributions.map((distribution) => [distribution.name, distribution])),
        requirements: new Map(requirements),
        markers,
    };
}
/**
 * All distributions of a tree that a root needs, itself first, the others by name: its closure under `Requires-Dist`,
 * with the markers and extras that hold for this interpreter. What is not in the tree is passed over.
 */
function closureOf(root, dependencies) {
    const found = new Map();
    for (const { name } of reachable([root], dependencies)) {
        const distribution = dependencies.distributions.get(name);
        if (distribution !== undefined)
            found.set(name, distribution);
    }
    const [first, ...others] = found.values();
    if (first === undefined)
        return [];
    return [first, ...others.sort((left, right) => (left.name < right.name ? -1 : 1))];
}
/**
 * What a set of distributions lacks, as a sentence: a root, or the first requirement of any of them that could not be
 * read, is not in the set, or is there in a version that does not satisfy it. Undefined where the set is complete.
 *
 * @param roots what was asked for, with the extras that were asked for.
 */
function lackOf(roots, dependencies) {
    const { distributions, requirements, markers } = dependencies;
    const lacking = roots.find(({ name }) => !distributions.has((0,_specification_name_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizeName */ .P)(name)));
    if (lacking !== undefined)
        return `${lacking.name} is missing`;
    // Every distribution of the set counts, also one that no root reaches.
    const all = [...roots, ...[...distributions.keys()].map((name) => ({ name, extras: [] }))];
    for (const { name, extras } of reachable(all, dependencies)) {
        const { known, unread } = requirements.get(name) ?? { known: [], unread: [] };
        const [unreadable] = unread;
        if (unreadable !== undefined)
            return `${name} has a requirement that cannot be read: ${unreadable}`;
        for (const requirement of known) {
            if (!holds(requirement, markers, extras))
                continue;
            const present = distributions.get(requirement.name);
            if (present === undefined)
                return `${name} needs ${requirement.name}, which is missing`;
            if (!isSatisfied(requirement, present.version)) {
                return `${name} needs ${requirement.name}${requirement.versions.join(',')}, and ${present.version} is there`;
            }
        }
    }
    return undefined;
}
/** Every distribution that roots reach, with the extras it is reached with. */
function reachable(roots, { distributions, requirements, markers }) {
    const visited = new Map();
    const queue = roots.map(({ name, extras }) => ({ name: (0,_specification_name_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizeName */ .P)(name), extras }));
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const state = `${next.name}[${[...next.extras].sort().join(',')}]`;
        if (visited.has(state) || !distributions.has(next.name))
            continue;
        visited.set(state, next);
        for (const requirement of requirements.get(next.name)?.known ?? []) {
            if (holds(requirement, markers, next.extras))
                queue.push({ name: requirement.name, extras: requirement.extras });
        }
    }
    return [...visited.values()];
}
function holds({ marker }, markers, extras) {
    return marker === undefined || (0,_specification_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .isMarkerTrue */ .PC)(marker, markers, extras);
}
/** Whether a version satisfies all clauses. A pre-release does where it was installed: who chose it had a reason. */
function isSatisfied({ versions }, version) {
    return versions.every((clause) => {
        if (clause.startsWith('==='))
            return clause.slice('==='.length) === version.toLowerCase();
        // A local version (`1.0+cpu`) satisfies a clause that names none.
        const compared = clause.includes('+') ? version : (version.split('+', 1)[0] ?? version);
        return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__.valid)(compared) !== null && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__.satisfies)(compared, clause, { prereleases: true });
    });
}


/***/ }),

/***/ 8369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ copyDistributions)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(370);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1870);





/** Files copied at once: enough to keep the disk busy, few enough for any limit of open files. */
const concurrency = 16;
/**
 * Copies distributions from one tree to another by their RECORD, with the byte code that RECORD does not list.
 * Times are kept, so that byte code checked by time stays valid.
 */
async function copyDistributions(from, distributions, to) {
    const files = new Set(distributions.flatMap(({ files: recorded }) => recorded.map((file) => file.path)));
    const sources = [...files].filter((file) => !node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(file) && !file.split('/').includes('..'));
    const directories = new Set(sources.map((file) => node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(file)));
    const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_3__/* ["default"] */ .A)(concurrency);
    await Promise.all([...directories].map((directory) => limit(() => (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .makeDirectory */ .Oh)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(to, directory)))));
    const byteCode = await Promise.all([...directories].map((directory) => limit(() => byteCodeOf(from, directory, files))));
    const compiled = byteCode.flat().filter((file) => !files.has(file));
    const caches = new Set(compiled.map((file) => node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(file)));
    await Promise.all([...caches].map((directory) => (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .makeDirectory */ .Oh)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(to, directory))));
    await Promise.all([...sources, ...compiled].map((file) => limit(() => copyOne(node_path__WEBPACK_IMPORTED_MODULE_1__.join(from, file), node_path__WEBPACK_IMPORTED_MODULE_1__.join(to, file)))));
}
/** The byte code files of a directory's recorded modules. */
async function byteCodeOf(tree, directory, files) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(tree, directory, '__pycache__')).catch((error) => {
        if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrno */ .N)(error, 'ENOENT', 'ENOTDIR'))
            return [];
        throw error;
    });
    const isRecorded = (name) => files.has(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(directory, `${name.split('.')[0]}.py`));
    return names.filter((name) => name.endsWith('.pyc') && isRecorded(name)).map((name) => node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(directory, '__pycache__', name));
}
async function copyOne(from, to) {
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(from);
    if (stats.isSymbolicLink()) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(from), to).catch((error) => {
            if (!(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrno */ .N)(error, 'EEXIST'))
                throw error;
        });
        return;
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(from, to, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.utimes)(to, stats.atime, stats.mtime);
}


/***/ }),

/***/ 2533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ii: () => (/* binding */ directUrlOf),
/* harmony export */   tj: () => (/* binding */ isSameDirectUrl),
/* harmony export */   xm: () => (/* binding */ readDirectUrl)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3136);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7934);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1548);
/* harmony import */ var _system_secret_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6809);





/** `direct_url.json`, as PEP 610 describes it. */
const directUrlSchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    url: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    subdirectory: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), ''),
    vcs_info: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({ commit_id: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()), requested_revision: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), '') })),
    dir_info: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({})),
});
/** Where a distribution of a tree came from; undefined for one that came from an index, or whose file cannot be read. */
async function readDirectUrl(tree, { directory }) {
    const text = await (0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readPlainText */ .Sg)(node_path__WEBPACK_IMPORTED_MODULE_0__.join(tree, directory, 'direct_url.json')).catch(() => undefined);
    if (text === undefined)
        return undefined;
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xLC(directUrlSchema, json);
    if (!parsed.success)
        return undefined;
    const { url, subdirectory, vcs_info: vcs, dir_info: directoryInfo } = parsed.output;
    return {
        url: normalUrl(url),
        subdirectory,
        revision: vcs?.requested_revision ?? '',
        ...(vcs?.commit_id === undefined ? {} : { commit: vcs.commit_id }),
        isDirectory: directoryInfo !== undefined,
    };
}
/** Where a specification says its distribution comes from; undefined for one of an index, or whose URL cannot be read. */
function directUrlOf({ kind, localPath, url, installable }) {
    if (kind === 'requirement')
        return undefined;
    if (localPath !== undefined) {
        const subdirectory = kind === 'file' ? new URLSearchParams(fragmentOf(String(installable))).get('subdirectory') : null;
        return { url: normalUrl((0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)(localPath).href), subdirectory: subdirectory ?? '', revision: '', isDirectory: kind === 'path' };
    }
    const [address = '', fragment = ''] = (url?.bare ?? '').split('#', 2);
    const subdirectory = new URLSearchParams(fragment).get('subdirectory') ?? '';
    if (kind !== 'vcs')
        return { url: normalUrl(address), subdirectory, revision: '', isDirectory: false };
    // `git+ssh://git@host/path@revision`: the revision follows the last `@` of the path.
    const [, repository = '', revision = ''] = /^\w+\+([a-z][a-z0-9+.-]*:\/\/[^/]*\/.*?)(?:@([^@]+))?$/is.exec(address) ?? [];
    return { url: normalUrl(repository), subdirectory, revision, isDirectory: false };
}
/** Whether two say the same, each part compared whole. */
function isSameDirectUrl(left, right) {
    return left.url === right.url && left.subdirectory === right.subdirectory && left.revision === right.revision;
}
function fragmentOf(text) {
    return text.split('#', 2)[1] ?? '';
}
/** One spelling of a URL, without secrets, fragment and the `/` at its end: the same for one whose secrets were taken out before. */
function normalUrl(text) {
    try {
        const url = new URL(text);
        url.hash = '';
        if (url.protocol === 'file:')
            return (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(url)).href.replace(/\/$/, '');
        if (url.username === 'git' && url.password === '')
            url.username = '';
        return _system_secret_url_js__WEBPACK_IMPORTED_MODULE_3__/* .SecretUrl */ .yT.parse(url.href).bare.replace(/\/$/, '');
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 1740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ installedVersions)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _specification_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9454);


/**
 * The versions of what is installed in some directories, by name in normal form; of two the first directory's. Read from
 * the names of their `*.dist-info` and `*.egg-info`; a directory that cannot be read has none.
 */
async function installedVersions(directories) {
    const versions = new Map();
    for (const names of await Promise.all(directories.map((directory) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory).catch(() => [])))) {
        for (const name of names) {
            const [, distribution = '', version] = /^([^-]+)-([^-]+)(?:-.*)?\.(?:dist|egg)-info$/.exec(name) ?? [];
            if (version !== undefined && !versions.has((0,_specification_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(distribution))) {
                versions.set((0,_specification_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(distribution), version.replaceAll('_', '-'));
            }
        }
    }
    return versions;
}


/***/ }),

/***/ 7657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Np: () => (/* binding */ recordedFile),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   x5: () => (/* binding */ rewriteRecords)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3017);



/** How a RECORD has a file with this content. */
function recordedFile(file, content) {
    // URL-safe base64 without padding.
    return { path: file, hash: (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .contentHash */ .Ae)(content), size: content.length };
}
/** Makes the RECORDs of a tree say what became of its files. */
async function rewriteRecords(tree, distributions, changes) {
    for (const { directory, files } of distributions) {
        if (!files.some((file) => changes.has(file.path)))
            continue;
        const lines = files.flatMap((file) => {
            const changed = changes.get(file.path);
            return changed === null ? [] : [(0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRecordLine */ .zH)(changed ?? file)];
        });
        await replaceFile(node_path__WEBPACK_IMPORTED_MODULE_1__.join(tree, directory, 'RECORD'), `${lines.join('\n')}\n`);
    }
}
/** Gives a file of a tree another content: beside and renamed, for it may be a hard link into uv's cache, which must not change. */
async function replaceFile(file, content) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(`${file}.new`, content);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(`${file}.new`, file);
}


/***/ }),

/***/ 787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ tellShared),
/* harmony export */   u: () => (/* binding */ findSharedFiles)
/* harmony export */ });
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3017);

/** The files that several distributions bring with different content, by who brings them. */
function findSharedFiles(distributions) {
    const owners = new Map();
    for (const distribution of distributions) {
        for (const { path: file, hash } of distribution.files) {
            if (file.endsWith('.pyc'))
                continue;
            const known = owners.get(file);
            if (known === undefined)
                owners.set(file, [{ distribution, hash }]);
            else
                known.push({ distribution, hash });
        }
    }
    const groups = new Map();
    for (const [file, group] of owners) {
        if (new Set(group.map(({ hash }) => hash)).size < 2)
            continue;
        const members = [...new Set(group.map(({ distribution }) => distribution))];
        if (members.length < 2)
            continue;
        const key = members.map(({ name }) => name).join(' ');
        const shared = groups.get(key) ?? { distributions: members, paths: [] };
        shared.paths.push(file);
        groups.set(key, shared);
    }
    return [...groups.values()];
}
/** Says who brings the same files, and whose are there, as a sentence. */
async function tellShared(tree, { distributions, paths }) {
    const [file = ''] = paths;
    const { hash = '' } = (await (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecorded */ .HH)(tree, file)) ?? {};
    const winner = distributions.find(({ files }) => files.some((recorded) => recorded.path === file && recorded.hash === hash));
    const names = distributions.map(({ name, version }) => `${name} ${version}`).join(' and ');
    const more = paths.length === 1 ? '' : ` and ${paths.length - 1} more ${paths.length === 2 ? 'file' : 'files'}`;
    const outcome = winner === undefined ? '' : `; the tree has ${file} of ${winner.name}`;
    return `${names} both contain ${file}${more}, and the contents differ${outcome}`;
}


/***/ }),

/***/ 3472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ entryTargets),
/* harmony export */   K: () => (/* binding */ contentsOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _distribution_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3017);
/* harmony import */ var _importation_verify_import_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4583);



/**
 * What one extension of an entry brings. Nothing where its tree records no distribution of it.
 *
 * @param digest the extension digest.
 */
async function contentsOf({ tree, metadata }, digest) {
    const [own] = metadata.extensions.find((extension) => extension.digest === digest)?.distributions ?? [];
    const installed = metadata.distributions.find(({ name }) => name === own?.name);
    const directory = own === undefined ? undefined : await (0,_distribution_record_js__WEBPACK_IMPORTED_MODULE_1__/* .findDistInfo */ .wg)(tree, own.name);
    if (installed === undefined || directory === undefined)
        return { modules: [], entryPoints: [] };
    return { modules: installed.modules, entryPoints: await (0,_importation_verify_import_js__WEBPACK_IMPORTED_MODULE_2__/* .readEntryPoints */ .E3)(node_path__WEBPACK_IMPORTED_MODULE_0__.join(tree, directory)) };
}
/** What is to be imported of one extension of an entry. */
async function entryTargets(entry, digest) {
    const { modules, entryPoints } = await contentsOf(entry, digest);
    return (0,_importation_verify_import_js__WEBPACK_IMPORTED_MODULE_2__/* .importTargets */ .ep)(modules, entryPoints);
}


/***/ }),

/***/ 5232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ setAside),
/* harmony export */   Kh: () => (/* binding */ unusableRoot),
/* harmony export */   LA: () => (/* binding */ usingRoot),
/* harmony export */   TW: () => (/* binding */ oldestOf),
/* harmony export */   i: () => (/* binding */ verifyEntry),
/* harmony export */   j7: () => (/* binding */ locateEntry),
/* harmony export */   j_: () => (/* binding */ listRequests),
/* harmony export */   k1: () => (/* binding */ verifyMounted),
/* harmony export */   wM: () => (/* binding */ readEntryMetadata)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _distribution_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3017);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1870);
/* harmony import */ var _system_time_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5992);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7765);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5044);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8911);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8361);











/**
 * Reads and verifies the entry of a request. Never trusts what it finds: the link, the metadata and every recorded
 * file are checked.
 *
 * @throws CacheError `cache-root-unusable` when the cache root cannot be read.
 */
async function locateEntry(digest, context) {
    const { layout, platform } = context;
    const generation = await generationOf(digest, context);
    if (generation === undefined)
        return { status: 'absent' };
    if (!(0,_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .isGenerationName */ .eK)(generation, platform.id))
        return { status: 'corrupt', problem: `its link leads to '${generation}'` };
    const tree = layout.generation(digest, generation);
    if (!(await (0,_images_js__WEBPACK_IMPORTED_MODULE_5__/* .isImage */ .wu)(tree, layout)))
        return await verifyEntry({ digest, tree }, context);
    // Its metadata lies beside it too, so that looking does not mount.
    const checked = await checkMetadata({ digest, tree }, layout.image(tree), context);
    return checked.status === 'present' ? { status: 'image', entry: checked.entry } : checked;
}
/** Verifies a tree as the entry of a request. */
async function verifyEntry({ digest, tree }, context) {
    return await judgingErrors(async () => {
        const checked = await checkMetadata({ digest, tree }, tree, context);
        if (checked.status !== 'present')
            return checked;
        const distributions = await (0,_distribution_record_js__WEBPACK_IMPORTED_MODULE_2__/* .readDistributions */ .cz)(tree);
        const missing = checked.entry.metadata.distributions.find(({ name }) => !distributions.some((distribution) => distribution.name === name));
        if (missing !== undefined)
            return { status: 'corrupt', problem: `${missing.name} ${missing.version} is missing` };
        (0,_distribution_record_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyFiles */ .xJ)(tree, distributions);
        return checked;
    });
}
/**
 * Verifies a mounted image as the entry of a request, by its metadata alone: its bytes were compared with what was
 * packed, so that looking at each file would tell nothing new and cost time with their number.
 */
async function verifyMounted({ digest, tree }, context) {
    return await checkMetadata({ digest, tree }, tree, context);
}
/** The entry that the metadata in a directory describe. */
async function checkMetadata({ digest, tree }, directory, context) {
    const { layout, platform, clock } = context;
    return await judgingErrors(async () => {
        const metadata = await (0,_metadata_js__WEBPACK_IMPORTED_MODULE_7__/* .readMetadata */ ._6)(directory, { requestDigest: digest, platformId: platform.id, now: clock.now() });
        if ('problem' in metadata) {
            if (!metadata.isOtherLayout)
                return { status: 'corrupt', problem: metadata.problem };
            context.logger.debug(metadata.problem);
            return { status: 'absent' };
        }
        if (metadata.abi !== platform.abi) {
            context.logger.debug(`the entry was made with ${metadata.abi}, this machine has ${platform.abi}`);
            return { status: 'absent' };
        }
        const state = await (0,_state_js__WEBPACK_IMPORTED_MODULE_8__/* .readState */ .un)(layout, digest, platform.id);
        return { status: 'present', entry: { requestDigest: digest, link: layout.entry(digest, platform.id), tree, metadata, state } };
    });
}
async function judgingErrors(check) {
    try {
        return await check();
    }
    catch (error) {
        if (error instanceof _distribution_record_js__WEBPACK_IMPORTED_MODULE_2__/* .IncompleteTreeError */ .Jq)
            return { status: 'corrupt', problem: error.message };
        const isDamage = (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_9__/* .hasErrno */ .N)(error, 'ENOENT', 'ENOTDIR', 'EIO', 'EACCES', 'EISDIR', 'ENOTCONN');
        if (isDamage)
            return { status: 'corrupt', problem: (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .b)(error) };
        throw error;
    }
}
async function generationOf(digest, { layout, platform }) {
    const link = layout.entry(digest, platform.id);
    try {
        return node_path__WEBPACK_IMPORTED_MODULE_1__.basename(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(link));
    }
    catch (error) {
        if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_9__/* .hasErrno */ .N)(error, 'ENOENT'))
            return undefined;
        if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_9__/* .hasErrno */ .N)(error, 'EINVAL', 'UNKNOWN'))
            return '(not a link)';
        throw unusableRoot(layout.root, error);
    }
}
/** Why a cache root cannot be written. */
const rootProblems = ['EROFS', 'EACCES', 'EPERM', 'ENOTDIR', 'ENOSPC', 'EDQUOT'];
/**
 * Does something in a cache root.
 *
 * @throws CacheError `cache-root-unusable` where it cannot be read or written.
 */
async function usingRoot(root, work) {
    try {
        return await work();
    }
    catch (error) {
        const isUnmakeable = (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_9__/* .hasErrno */ .N)(error, 'ENOENT') && error.syscall === 'mkdir';
        throw isUnmakeable || (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_9__/* .hasErrno */ .N)(error, ...rootProblems) ? unusableRoot(root, error) : error;
    }
}
/** The cache root cannot be worked with. */
function unusableRoot(root, cause) {
    const reason = (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_9__/* .hasErrno */ .N)(cause, 'ENOTDIR', 'EEXIST')
        ? 'it or a part of its path is a file'
        : (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_9__/* .hasErrno */ .N)(cause, 'EROFS')
            ? 'its file system is read-only'
            : (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_9__/* .hasErrno */ .N)(cause, 'EACCES', 'EPERM')
                ? 'this user may not write there'
                : (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_9__/* .hasErrno */ .N)(cause, 'ENOENT')
                    ? 'nothing can be made there'
                    : (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .b)(cause);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CacheError */ .xA(`the cache root '${root}' cannot be used: ${reason}`, {
        code: 'cache-root-unusable',
        subject: root,
        hint: 'Choose a writable directory: input cache-root, CLI --cache-root, or ENSURE_EXTENSIONS_CACHE.',
        cause,
    });
}
/** Sets a corrupt entry aside, so that nobody imports from it; it is deleted by a later run. */
async function setAside(digest, problem, context) {
    const { layout, platform, logger } = context;
    logger.warning(`the cached entry ${digest.slice(0, 12)}… is damaged and will be made again: ${problem}`);
    const link = layout.entry(digest, platform.id);
    const generation = await generationOf(digest, context);
    const aside = (name) => `${layout.generation(digest, name)}.corrupt`;
    try {
        if (generation === '(not a link)')
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(link, aside(`${platform.id}.${Date.now()}`));
        else {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.unlink)(link);
            if (generation !== undefined && (0,_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .isGenerationName */ .eK)(generation, platform.id)) {
                const tree = layout.generation(digest, generation);
                const isUsed = await (0,_images_js__WEBPACK_IMPORTED_MODULE_5__/* .isImageInUse */ .GQ)(tree, layout);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(tree, aside(generation));
                // A damaged image is worth nothing; one in use stays for its users.
                if (!isUsed)
                    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_4__/* .removeTree */ .dM)(layout.image(tree));
            }
        }
    }
    catch (error) {
        // Another process set it aside first, or its directory is gone; publishing flips the link in any case.
        if (!(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_9__/* .hasErrno */ .N)(error, 'ENOENT', 'EPERM', 'EACCES', 'EBUSY', 'EROFS'))
            throw error;
    }
}
/** All requests that have an entry for this platform, the newest generation first. At most 500 are looked at. */
async function listRequests({ layout, platform }) {
    const digests = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(layout.extensions).catch((error) => {
        if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_9__/* .hasErrno */ .N)(error, 'ENOENT', 'ENOTDIR'))
            return [];
        throw error;
    });
    const dated = await Promise.all(digests.map(async (digest) => {
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(layout.entry(digest, platform.id)).catch(() => undefined);
        if (target === undefined)
            return undefined;
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(layout.generation(digest, node_path__WEBPACK_IMPORTED_MODULE_1__.basename(target))).catch(() => undefined);
        return stats === undefined ? undefined : { digest, time: stats.mtimeMs };
    }));
    return dated
        .filter((item) => item !== undefined)
        .sort((left, right) => right.time - left.time)
        .slice(0, 500)
        .map(({ digest }) => digest);
}
/** The build record of an entry, also where it is an image that nobody has mounted. */
async function readEntryMetadata(digest, expected, layout) {
    const link = layout.entry(digest, expected.platformId);
    const generation = layout.generation(digest, node_path__WEBPACK_IMPORTED_MODULE_1__.basename(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(link)));
    return await (0,_metadata_js__WEBPACK_IMPORTED_MODULE_7__/* .readMetadata */ ._6)((await (0,_images_js__WEBPACK_IMPORTED_MODULE_5__/* .isImage */ .wu)(generation, layout)) ? layout.image(generation) : generation, expected);
}
/** The earliest time a specification of an entry was installed. */
function oldestOf(entry) {
    const times = entry.metadata.extensions.map(({ installed_at }) => (0,_system_time_js__WEBPACK_IMPORTED_MODULE_10__/* .parseTime */ .p)(installed_at)?.getTime() ?? 0);
    return new Date(Math.min(...times));
}


/***/ }),

/***/ 7863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ withStaging),
/* harmony export */   BH: () => (/* binding */ newGeneration),
/* harmony export */   Hu: () => (/* binding */ cleanRequest),
/* harmony export */   iC: () => (/* binding */ makeCurrent),
/* harmony export */   mk: () => (/* binding */ publish)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1870);
/* harmony import */ var _system_owned_directory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1258);
/* harmony import */ var _system_tree_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6697);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5232);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7765);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5044);










/**
 * Makes a staging directory for a request and gives it to the work; whatever happens, it is gone afterwards.
 *
 * @throws CacheError `cache-root-unusable` when nothing can be written there.
 */
async function withStaging(digest, context, work) {
    const { layout, platform } = context;
    const staging = layout.staging(digest, platform.id);
    try {
        await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .makeDirectory */ .Oh)(staging);
        await openToReaders(digest, layout);
    }
    catch (error) {
        if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_9__/* .hasErrno */ .N)(error, 'ENOSPC', 'EDQUOT'))
            throw error;
        throw (0,_entry_js__WEBPACK_IMPORTED_MODULE_6__/* .unusableRoot */ .Kh)(layout.root, error);
    }
    try {
        return await work(staging);
    }
    finally {
        await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .dM)(staging);
    }
}
/** The path of a new generation of a request. */
function newGeneration(digest, { layout, platform, clock }) {
    return layout.generation(digest, (0,_layout_js__WEBPACK_IMPORTED_MODULE_8__/* .generationName */ .C4)(platform.id, clock.now()));
}
/**
 * Makes a finished tree the entry of a request: the tree becomes a new generation and the entry's link is flipped to
 * it in one step. The generation before stays for those who use it.
 *
 * @returns the path of the new generation, and what it held when nobody else knew of it.
 */
async function publish(tree, digest, context) {
    const generation = newGeneration(digest, context);
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .makeDirectory */ .Oh)(context.layout.request(digest));
    const contents = (0,_system_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .makeReadable */ .Dy)(tree);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(tree, generation);
    await makeCurrent(generation, digest, context);
    return { tree: generation, contents };
}
/** Flips the link of an entry to a generation, in one step. */
async function makeCurrent(generation, digest, { layout, platform }) {
    const name = node_path__WEBPACK_IMPORTED_MODULE_2__.basename(generation);
    const link = layout.entry(digest, platform.id);
    const next = `${link}.next-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
    if (process.platform === 'win32') {
        // A junction holds an absolute path, and Windows does not rename over one.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(generation, next, 'junction');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(link, { recursive: true, force: true });
    }
    else
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(name, next);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(next, link);
    }
    catch (error) {
        // A plain directory stands where the link belongs.
        if (!(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_9__/* .hasErrno */ .N)(error, 'EISDIR', 'ENOTEMPTY', 'EEXIST', 'EPERM'))
            throw error;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(link, `${generation}.corrupt`);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(next, link);
    }
}
/** Removes what nobody uses any more from a request's directory: left-overs of killed runs, set-aside and long superseded generations. */
async function cleanRequest(digest, context, keep) {
    const { layout, platform, clock } = context;
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(layout.request(digest)).catch(() => []);
    const current = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(layout.entry(digest, platform.id)).then(node_path__WEBPACK_IMPORTED_MODULE_2__.basename, () => undefined);
    const generations = names.filter((name) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_8__/* .isGenerationName */ .eK)(name, platform.id)).sort();
    for (const name of names) {
        const location = layout.generation(digest, name);
        const owner = (0,_layout_js__WEBPACK_IMPORTED_MODULE_8__/* .ownerOfWork */ .mw)(name);
        if (owner !== null) {
            const isAbandoned = owner.hasAbandoned({ ageMs: await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .ageMs */ .WO)(location, clock.now()), limitMs: _system_owned_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .abandonedMs */ .RN });
            if (isAbandoned)
                await (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .removeAtOnce */ .xI)(location);
        }
        else if (name.endsWith('.corrupt') || /\.next-[0-9a-f]{8}$/.test(name)) {
            if ((await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .ageMs */ .WO)(location, clock.now())) > _system_owned_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .abandonedMs */ .RN)
                await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .dM)(location);
        }
        else if ((0,_layout_js__WEBPACK_IMPORTED_MODULE_8__/* .isGenerationName */ .eK)(name, platform.id) && name !== current && location !== keep?.tree) {
            const successor = generations[generations.indexOf(name) + 1];
            const isOld = successor !== undefined && (await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .ageMs */ .WO)(layout.generation(digest, successor), clock.now())) > _layout_js__WEBPACK_IMPORTED_MODULE_8__/* .longestJobMs */ .WG;
            // The users of images are counted; those of plain trees are told by age.
            if (await (0,_images_js__WEBPACK_IMPORTED_MODULE_7__/* .isImage */ .wu)(location, layout))
                await (0,_images_js__WEBPACK_IMPORTED_MODULE_7__/* .removeImageIfUnused */ .LQ)(location, layout);
            else if (isOld)
                await (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .removeAtOnce */ .xI)(location);
        }
    }
}
/** Lets other users pass to the trees, which are readable, whatever the umask. The cache root itself stays as its owner made it. */
async function openToReaders(digest, layout) {
    // Another user's directories cannot be changed and need not be.
    for (const directory of [layout.extensions, layout.request(digest)])
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(directory, 0o755).catch(() => { });
}


/***/ }),

/***/ 3580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ askInterpreter)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1077);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1548);





/**
 * Asks fresh interpreters about targets, in order. Where one ends, the targets after that get another.
 *
 * Targets and answers travel in files: `.pth` files and modules print to stdout, read stdin, and close what they find open.
 *
 * @returns an answer for each target.
 */
async function askInterpreter(targets, question) {
    const answers = [];
    const scratch = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_2__.join((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'ensure-extensions-ask-'));
    try {
        while (answers.length < targets.length) {
            const { given, end } = await askOnce(targets.slice(answers.length), scratch, question);
            answers.push(...given);
            if (answers.length < targets.length)
                answers.push(question.unanswered(end));
        }
        return answers;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(scratch, { recursive: true, force: true });
    }
}
async function askOnce(targets, scratch, { script, python, environment, directory, runner, signal, timeoutMs }) {
    const [asked, answered] = [node_path__WEBPACK_IMPORTED_MODULE_2__.join(scratch, 'targets.json'), node_path__WEBPACK_IMPORTED_MODULE_2__.join(scratch, 'answers.jsonl')];
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(answered, { force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(asked, JSON.stringify(targets));
    const ran = await runner.run(python, ['-c', script, asked, answered], {
        environment,
        ...(directory === undefined ? {} : { cwd: directory }),
        timeoutMs: timeoutMs(targets.length),
        signal,
    });
    const text = await (0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlainText */ .Sg)(answered).catch((error) => {
        if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrno */ .N)(error, 'ENOENT'))
            return '';
        throw error;
    });
    // The last line may have been cut off with its interpreter.
    const lines = text.split('\n').slice(0, -1);
    const said = ran.stderr.trim().split('\n').slice(-5).join('\n');
    const explanation = `the interpreter ended (${ran.exitCode ?? 'by a signal'})\n${said}`.trim();
    return { given: lines.map((line) => JSON.parse(line)), end: { timedOut: ran.timedOut, said, explanation } };
}


/***/ }),

/***/ 1338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ createByteCodeCompiler)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _python_sources_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4863);




/** How long compiling may take, in milliseconds; 1,100 modules take 1.2 s on two cores. */
const compileTimeoutMs = 300_000;
/** A process for fewer modules than this costs more than it saves. */
const minModulesPerProcess = 20;
/**
 * Compiles by the interpreter itself, a process for each core, as unchecked hash-based `.pyc` files (PEP 552): they stay
 * valid whatever happens to the times of the files. Not by `compileall`, which sends every file, module or not, through
 * a queue: a tree with 100,000 data files took it 23 s.
 */
function createByteCodeCompiler(options) {
    return async (tree, platform, signal) => {
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(tree, { recursive: true });
        const modules = names.filter((name) => name.endsWith('.py')).map((name) => node_path__WEBPACK_IMPORTED_MODULE_2__.join(tree, name));
        const processes = Math.min((0,node_os__WEBPACK_IMPORTED_MODULE_1__.availableParallelism)(), Math.ceil(modules.length / minModulesPerProcess));
        // Every nth module: the large ones of a package lie beside each other.
        const shares = Array.from({ length: processes }, (_, share) => modules.filter((_, index) => index % processes === share));
        const args = ['-I', '-S', '-W', 'ignore', '-c', _python_sources_js__WEBPACK_IMPORTED_MODULE_3__/* .compileModules */ .VB];
        const results = await Promise.all(shares.map((share) => options.runner.run(platform.python, args, {
            environment: options.environment,
            timeoutMs: compileTimeoutMs,
            input: share.join('\0'),
            signal,
        })));
        if (results.some(({ timedOut }) => timedOut)) {
            options.logger.warning('compiling byte code took more than 5 min and was ended; imports work without it');
        }
    };
}


/***/ }),

/***/ 9964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R9: () => (/* binding */ addPackageToImportPath),
/* harmony export */   ST: () => (/* binding */ cleanupImportPaths),
/* harmony export */   Tl: () => (/* binding */ removePackageFromImportPath),
/* harmony export */   ar: () => (/* binding */ scriptDirectoryName),
/* harmony export */   oz: () => (/* binding */ refuseSeparator),
/* harmony export */   rn: () => (/* binding */ importEnvironment)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _loader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6055);



/** The name of the directory in a tree that uv puts scripts into. */
const scriptDirectoryName = process.platform === 'win32' ? 'Scripts' : 'bin';
/**
 * The variables with which the trees can be imported: ours stand before what was there and nothing is doubled.
 *
 * @throws ExtensionConfigError `path-not-exportable` when a path holds the separator of PYTHONPATH.
 */
function importEnvironment(importPath, environment) {
    const { trees, scriptDirectories = [], loader } = importPath;
    for (const location of [...trees, ...scriptDirectories])
        refuseSeparator(location);
    const pythonPath = [...(loader === undefined ? [] : [loader]), ...trees];
    const earlier = splitPaths(environment['ENSURE_EXTENSIONS_PATHS']);
    const present = new Set([...splitPaths(environment['PYTHONPATH']), ...splitPaths(environment[pathName(environment)])]);
    // What others had put there stays when ours is taken away.
    const added = [...pythonPath, ...scriptDirectories].filter((segment) => earlier.includes(segment) || !present.has(segment));
    return {
        PYTHONPATH: joinPaths(pythonPath, environment['PYTHONPATH']),
        PATH: joinPaths(scriptDirectories, environment[pathName(environment)]),
        ENSURE_EXTENSIONS_PATHS: [...new Set([...added, ...earlier])].join(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter),
    };
}
/**
 * Refuses a path that PYTHONPATH and PATH cannot carry.
 *
 * @throws ExtensionConfigError `path-not-exportable`.
 */
function refuseSeparator(location) {
    if (!location.includes(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ExtensionConfigError */ .sw(`'${location}' holds '${node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter}', which separates the paths in PYTHONPATH and PATH`, {
        code: 'path-not-exportable',
        subject: location,
        hint: 'Choose another cache root (input cache-root, CLI --cache-root, ENSURE_EXTENSIONS_CACHE).',
    });
}
/**
 * The environment with some trees importable, as {@link importEnvironment} makes it. The one given is not changed.
 *
 * @throws ExtensionConfigError `path-not-exportable` when a path holds the separator of PYTHONPATH.
 */
function addPackageToImportPath(environment, importPath) {
    const { PATH, ...variables } = importEnvironment(importPath, environment);
    return { ...environment, ...variables, [pathName(environment)]: PATH };
}
/**
 * The environment without a tree that was added, its scripts, and its loader if that has no other tree. What others put
 * there stays. The one given is not changed.
 *
 * @param tree the path that was added, absolute.
 */
function removePackageFromImportPath(environment, tree) {
    const added = splitPaths(environment['ENSURE_EXTENSIONS_PATHS']);
    if (!added.includes(tree))
        return { ...environment };
    const own = new Set([tree, node_path__WEBPACK_IMPORTED_MODULE_0__.join(tree, scriptDirectoryName)]);
    const rest = added.filter((segment) => !own.has(segment));
    // A loader stands before its trees; without one it has nothing to do.
    const kept = rest.filter((segment, index) => !(0,_loader_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoader */ .s_)(segment) || (index + 1 < rest.length && !(0,_loader_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoader */ .s_)(rest[index + 1] ?? '')));
    return keepAdded(environment, added, kept);
}
/** The environment without anything that was added by us. What others put there stays. The one given is not changed. */
function cleanupImportPaths(environment) {
    return keepAdded(environment, splitPaths(environment['ENSURE_EXTENSIONS_PATHS']), []);
}
function keepAdded(environment, added, kept) {
    const removed = new Set(added.filter((segment) => !kept.includes(segment)));
    const rest = { ...environment };
    const set = (name, segments) => {
        if (segments.length > 0)
            rest[name] = segments.join(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter);
        else
            delete rest[name];
    };
    for (const name of ['PYTHONPATH', pathName(environment)]) {
        const segments = splitPaths(environment[name]);
        // A variable that holds nothing of ours stays as it was written.
        if (segments.some((segment) => removed.has(segment)))
            set(name, segments.filter((segment) => !removed.has(segment)));
    }
    set('ENSURE_EXTENSIONS_PATHS', kept);
    return rest;
}
/** What PATH is called: Windows writes `Path`. */
function pathName(environment) {
    return environment['PATH'] === undefined && environment['Path'] !== undefined ? 'Path' : 'PATH';
}
function splitPaths(text) {
    return text === undefined || text === '' ? [] : text.split(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter);
}
function joinPaths(first, existing) {
    // What others wrote stays as it is, doubled or not.
    return [...new Set(first), ...splitPaths(existing).filter((segment) => !first.includes(segment))].join(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter);
}


/***/ }),

/***/ 6055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ writeLoader),
/* harmony export */   s_: () => (/* binding */ isLoader),
/* harmony export */   uI: () => (/* binding */ interpreterFileName)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1870);
/* harmony import */ var _system_hash_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1673);
/* harmony import */ var _python_sources_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4863);






/** The stages of Python's start at which a loader may run: the second is for where another `sitecustomize` stands before it. */
const stages = ['sitecustomize', 'usercustomize'];
/** The file that names the interpreter a loader was made for, for the scripts of its trees: its path, then the platform id. */
const interpreterFileName = 'interpreter';
/** What the module beside them is called: two steps of different versions of this program may meet in one process. */
const workName = `_ensure_extensions_${digestOf(_python_sources_js__WEBPACK_IMPORTED_MODULE_4__/* .loaderWork */ .hv)}`;
/**
 * Writes the loader of some trees, if it is not there: a directory that stands before them on PYTHONPATH. Its name
 * follows from its content, so that it is never changed; it names the trees relative to itself, so that it may be moved
 * together with them.
 *
 * @param directory the directory of all loaders, absolute.
 * @returns the directory of this one.
 */
async function writeLoader(directory, options) {
    const source = loaderSource(directory, options);
    const loader = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, digestOf(source));
    // The module first: who finds the others finds it too.
    const { python, id } = options.platform;
    const files = [
        [`${workName}.py`, _python_sources_js__WEBPACK_IMPORTED_MODULE_4__/* .loaderWork */ .hv],
        [interpreterFileName, `${python}\n${id}\n`],
        ...stages.map((stage) => [`${stage}.py`, source]),
    ];
    for (const [name, content] of files) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(loader, name);
        if ((await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextIfPresent */ .Ge)(file)) === content)
            continue;
        // Where trees come, others go: once in a while is enough.
        if (content === _python_sources_js__WEBPACK_IMPORTED_MODULE_4__/* .loaderWork */ .hv)
            await removeStaleLoaders(directory);
        await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .makeDirectory */ .Oh)(loader);
        await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeText */ .x3)(file, content);
    }
    // Other users import by way of it, whatever the umask was. The files first: a loader opens to others once all of it is readable.
    for (const [name] of files)
        await openToReaders(node_path__WEBPACK_IMPORTED_MODULE_1__.join(loader, name), 0o644);
    for (const location of [loader, directory])
        await openToReaders(location, 0o755);
    return loader;
}
/** Lets everybody read a file or directory, unless they may already. Another user's is theirs to open. */
async function openToReaders(location, mode) {
    const present = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(location)).mode & 0o777;
    if ((present & mode) === mode)
        return;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(location, present | mode).catch((error) => {
        if (!(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_5__/* .hasErrno */ .N)(error, 'EPERM', 'EROFS'))
            throw error;
    });
}
/** Removes the loaders whose trees are all gone. */
async function removeStaleLoaders(directory) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory).catch(() => [])) {
        const loader = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name);
        const source = await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextIfPresent */ .Ge)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(loader, `${stages[0]}.py`));
        const [, list] = /^TREES = (\[.*\])$/m.exec(source ?? '') ?? [];
        if (list === undefined)
            continue;
        const trees = JSON.parse(list).map((tree) => node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(loader, tree));
        const present = await Promise.all(trees.map(_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isPresent */ .Wo));
        if (!present.includes(true))
            await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .removeTree */ .dM)(loader);
    }
}
function digestOf(text) {
    return (0,_system_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .s)(text).slice(0, 16);
}
/** Whether a segment of PYTHONPATH is the directory of a loader, by its name. */
function isLoader(segment) {
    return /[\\/]loaders[\\/][0-9a-f]{16}$/.test(segment);
}
function loaderSource(directory, { platform, trees, pth, order }) {
    // Every loader lies one level below the directory of all.
    const relative = trees.map((tree) => node_path__WEBPACK_IMPORTED_MODULE_1__.join('..', node_path__WEBPACK_IMPORTED_MODULE_1__.relative(directory, tree)));
    const constants = {
        WORK: workName,
        PLATFORM: platform.id,
        SUFFIX: platform.extensionSuffix,
        MACHINE: (platform.markers['platform_machine'] ?? '').toLowerCase(),
        PREFIX: platform.prefix,
        // Not read by Python: two loaders for different interpreters have different names.
        PYTHON: platform.python,
        ORDER: order,
        PTH: pth,
        TREES: relative,
    };
    // JSON's strings and lists are Python's too.
    const lines = Object.entries(constants).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
    return `# Made by ensure-extensions; docs/import-paths.md says what it does.\n${lines.join('\n')}\n${_python_sources_js__WEBPACK_IMPORTED_MODULE_4__/* .loaderStart */ .Qo}`;
}


/***/ }),

/***/ 9460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ processPthFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1077);
/* harmony import */ var _system_hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1673);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1548);





/** The line ends of `str.splitlines`, which Python 3.13 and newer use here: code can hide behind them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the separators of ASCII that Python counts as line ends.
const pythonLineEnd = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/;
const universalNewline = /\r\n|\n|\r/;
/** What `str.strip` takes away; JavaScript's trim counts other characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const pythonSpace = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
const trailingSpace = new RegExp(`${pythonSpace.source}$`);
const leadingSpace = new RegExp(`^${pythonSpace.source}`);
/** How much of a line is shown, in characters: one may be as long as its author likes. */
const longestText = 500;
/**
 * Lists and checks the `.pth` files of a tree (from Python 3.15 on the `.start` files too), in the order they are
 * processed in. Runs nothing: that does the Python that imports.
 *
 * @param tree absolute.
 * @param pythonVersion its version, as in `3.12.4`: how lines end and what counts changed over time.
 * @returns an empty list where there is no such directory.
 */
async function processPthFiles(tree, pythonVersion) {
    const minor = Number(pythonVersion.split('.')[1]);
    const endings = minor >= 15 ? ['.pth', '.start'] : ['.pth'];
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(tree).catch((error) => {
        if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrno */ .N)(error, 'ENOENT', 'ENOTDIR', 'EACCES'))
            return [];
        throw error;
    });
    const found = names.filter((name) => endings.some((ending) => name.endsWith(ending)));
    // Python sorts by code point.
    const ordered = found.sort((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
    const files = await Promise.all(ordered.map((name) => readPthFile(node_path__WEBPACK_IMPORTED_MODULE_1__.join(tree, name), minor)));
    // PEP 829: beside a .start file of its name the import lines of a .pth file do not run.
    const isReplaced = ({ file }) => minor >= 15 && names.includes(`${node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file, '.pth')}.start`);
    return files.flatMap((file) => {
        if (file === undefined)
            return [];
        return file.file.endsWith('.pth') && isReplaced(file) ? [{ ...file, code: [] }] : [file];
    });
}
async function readPthFile(file, minor) {
    const base = { file, isHidden: node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file).startsWith('.'), paths: [], code: [] };
    let content;
    try {
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).isFile())
            return undefined;
        content = await (0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlain */ .rM)(file);
    }
    catch (error) {
        if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrno */ .N)(error, 'ENOENT', 'ELOOP'))
            return undefined;
        return { ...base, sha256: '', problem: (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .b)(error) };
    }
    const digest = (0,_system_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .s)(content);
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    }
    catch {
        // Which lines it has depends on the locale of the process; Latin-1 shows all that is ASCII in it.
        return { ...base, ...(await readLines(file, content.toString('latin1'), minor)), sha256: digest, problem: 'it is not UTF-8' };
    }
    return { ...base, ...(await readLines(file, text, minor)), sha256: digest, problem: null };
}
async function readLines(file, text, minor) {
    const paths = [];
    const code = [];
    const isStart = file.endsWith('.start');
    for (const [index, raw] of text.split(minor >= 13 ? pythonLineEnd : universalNewline).entries()) {
        const stripped = raw.replace(trailingSpace, '');
        const line = minor >= 15 ? stripped.replace(leadingSpace, '') : stripped;
        if (line === '' || line.startsWith('#'))
            continue;
        if (isStart || /^import[ \t]/.test(minor >= 15 ? line : raw))
            code.push({ line: index + 1, text: line.length > longestText ? `${line.slice(0, longestText)}…` : line });
        else
            paths.push({ line: index + 1, path: line, exists: await exists(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file), line)) });
    }
    return { paths, code };
}
async function exists(location) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(location).then(() => true, () => false);
}


/***/ }),

/***/ 4863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qo: () => (/* binding */ loaderStart),
/* harmony export */   VB: () => (/* binding */ compileModules),
/* harmony export */   hv: () => (/* binding */ loaderWork),
/* harmony export */   kz: () => (/* binding */ register),
/* harmony export */   l4: () => (/* binding */ verifyImport)
/* harmony export */ });
// Made from the Python files beside it by `npm run generate`.
/** compile_modules.py */
const compileModules = `"""Compiles the modules whose paths stand on standard input, separated by NUL."""

import py_compile
import sys

mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
for name in sys.stdin.buffer.read().split(b"\\0"):
    # Templates and tests of syntax errors do not compile; they are passed over, as installers do.
    try:
        py_compile.compile(name.decode("utf-8", "surrogateescape"), doraise=True, invalidation_mode=mode)
    except Exception:
        pass
`;
/** loader_start.py */
const loaderStart = `import os
import sys

_here = os.path.dirname(os.path.abspath(__file__))
# Which of the two twins this is.
_stage = os.path.splitext(os.path.basename(__file__))[0]


def _work():
    """The rest of the loader, which most processes never need."""
    sys.path.insert(0, _here)
    try:
        return __import__(WORK)
    finally:
        sys.path.remove(_here)


def _is_right_interpreter():
    # The suffix of extension modules names implementation, version, threading, system and C library at once; a debug
    # build has that of the usual one too.
    try:
        import _imp

        suffixes = _imp.extension_suffixes() or [""]
    except ImportError:
        return False
    machine = os.uname()[4].lower() if hasattr(os, "uname") else MACHINE
    return sys.version_info >= (3, 8) and SUFFIX in suffixes and machine == MACHINE


def _is_chosen_environment():
    return sys.prefix == PREFIX or os.path.realpath(sys.prefix) == os.path.realpath(PREFIX)


def _is_legacy_namespace(module):
    # Its __init__.py says that it has portions elsewhere: by pkgutil.extend_path or pkg_resources.declare_namespace.
    try:
        names = module.__spec__.loader.get_code(module.__name__).co_names
    except Exception:
        return False
    return "extend_path" in names or "declare_namespace" in names


def _join_namespaces(added):
    # Import lines of setuptools make a package of one directory; its portions in other trees belong to it too. So do
    # portions of packages that were imported before the trees came.
    for name in sorted(sys.modules):
        module = sys.modules[name]
        portions = getattr(module, "__path__", None)
        if not hasattr(portions, "append"):
            continue
        parent, _, last = name.rpartition(".")
        roots = getattr(sys.modules.get(parent), "__path__", ()) if parent else sys.path
        is_regular = bool(getattr(module, "__file__", None))
        if is_regular and not parent:
            roots = added
        found = [os.path.join(root, last) for root in list(roots)]
        found = [portion for portion in found if portion not in portions and os.path.isdir(portion)]
        if found and (not is_regular or _is_legacy_namespace(module)):
            for portion in found:
                portions.append(portion)


def _process_files(trees):
    names = []
    for tree in trees:
        try:
            names += os.listdir(tree)
        except OSError:
            # Unmounted or removed: then its modules are not there either.
            pass
    if PTH == "ignore" or not any(name.endswith((".pth", ".start")) for name in names):
        return []
    return _work().process_files(trees, PTH, _here)


class _HideFromPip(object):
    def __init__(self, trees, paths):
        self.trees = trees
        self.paths = paths

    def find_spec(self, name, path=None, target=None):
        if name == "pip" and self.paths:
            # This finder stays where it is: taken out now, the next one would be passed over.
            paths, self.paths = self.paths, []
            try:
                _work().hide_from_pip(self.trees, paths, _here)
            except ImportError:
                # The cache was cleaned meanwhile.
                sys.path[:] = [path for path in sys.path if path not in paths]
        return None  # noqa: RET501


def _run():
    on_path = dict((os.path.normcase(path), path) for path in sys.path)
    wanted = [os.path.normcase(os.path.normpath(os.path.join(_here, tree))) for tree in TREES]
    trees = [on_path[tree] for tree in wanted if tree in on_path]
    # Nothing else is to be imported from here; and the next module of this name is found.
    sys.path[:] = [path for path in sys.path if os.path.normcase(path) != os.path.normcase(_here)]
    if not trees:
        return
    if not _is_right_interpreter():
        sys.path[:] = [path for path in sys.path if path not in trees]
        version = "Python " + ".".join(str(part) for part in sys.version_info[:2])
        _work().say(
            _here,
            version,
            ["packages for " + PLATFORM + " are kept off the import path of " + sys.executable + " (" + version + ")"],
        )
        return
    activate(trees)


def activate(trees):
    """Puts trees that stand on sys.path where they belong and does all that a site directory gets; gives pip's guard."""
    if ORDER == "after" or (ORDER == "auto" and not _is_chosen_environment()):
        sys.path[:] = [path for path in sys.path if path not in trees] + trees
    added = _process_files(trees)
    _join_namespaces(trees + added)
    guard = _HideFromPip(trees, trees + added)
    sys.meta_path.insert(0, guard)
    return guard


def _is_loader(path):
    parent, name = os.path.split(path)
    return os.path.basename(parent) == "loaders" and len(name) == 16 and not name.strip("0123456789abcdef")


def _run_next():
    """Runs the module of the same name that this one stands before, as Python would have; other loaders first."""
    loaders = [path for path in sys.path if _is_loader(path)]
    sys.path[:] = loaders + [path for path in sys.path if path not in loaders]
    own = sys.modules.pop(_stage, None)
    try:
        __import__(_stage)
    except ImportError as error:
        if getattr(error, "name", _stage) != _stage:
            raise
    finally:
        if own is not None and (_stage not in sys.modules or own.__dict__ is not globals()):
            sys.modules[_stage] = own


if __name__ == _stage:
    _run()
    _run_next()
`;
/** loader_work.py */
const loaderWork = `"""
The rest of the loader, a module beside it: processing \`.pth\` files by the rules of \`Lib/site.py\` of the running version,
hiding the trees from pip, and what is said on stderr. As the loader itself it must be read by every Python.
"""

import os
import sys

_reported = "ENSURE_EXTENSIONS_REPORTED"


def say(loader, topic, lines):
    # Once in a process and all it starts: a test suite starts hundreds.
    key = os.path.basename(loader) + "-" + topic
    known = [item for item in os.environ.get(_reported, "").split(",") if item]
    if key in known or os.environ.get("ENSURE_EXTENSIONS_QUIET"):
        return
    os.environ[_reported] = ",".join(known + [key])
    try:
        sys.stderr.write("".join("ensure-extensions: " + line + "\\n" for line in lines))
    except Exception:
        pass


def _is_hidden(fullname):
    status = os.lstat(fullname)
    # UF_HIDDEN of macOS and FILE_ATTRIBUTE_HIDDEN of Windows.
    return bool(getattr(status, "st_flags", 0) & 0x8000 or getattr(status, "st_file_attributes", 0) & 2)


def _read_lines(fullname):
    import io

    if _is_hidden(fullname) or not os.path.isfile(fullname):
        return []
    with io.open_code(fullname) as file:
        content = file.read()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        if fullname.endswith(".start"):
            raise
        import locale

        text = content.decode(
            locale.getencoding() if hasattr(locale, "getencoding") else locale.getpreferredencoding(False)
        )
    # Python 3.13 splits at form feeds and Unicode line breaks too.
    if sys.version_info >= (3, 13):
        return text.splitlines()
    return text.replace("\\r\\n", "\\n").replace("\\r", "\\n").split("\\n")


class _Site(object):
    """A tree as a site directory: its files, and where their paths go."""

    def __init__(self, sitedir, known_paths, policy, is_last):
        self.sitedir = sitedir
        self.is_last = is_last
        self.is_code_run = policy == "process"
        self.known_paths = known_paths
        self.added = []
        self.problems = []
        self.names = sorted(
            name for name in os.listdir(sitedir) if name.endswith((".pth", ".start")) and not name.startswith(".")
        )

    def files(self, ending):
        """The lines of each file, of those that can be read."""
        for name in self.names:
            if not name.endswith(ending):
                continue
            fullname = os.path.join(self.sitedir, name)
            try:
                lines = _read_lines(fullname)
            except BaseException as error:
                self.note(fullname, None, error)
                continue
            yield name, fullname, lines

    def note(self, fullname, n, error, rest=""):
        try:
            text = (str(error).strip().splitlines() or [""])[0][:200]
        except BaseException:
            text = ""
        place = fullname if n is None else fullname + ", line " + str(n)
        self.problems.append(place + ": " + type(error).__name__ + (": " + text if text else "") + rest)

    def add(self, line):
        path = os.path.abspath(os.path.join(self.sitedir, line))
        if os.path.normcase(path) in self.known_paths or not os.path.exists(path):
            return
        self.known_paths.add(os.path.normcase(path))
        # At the end for now, where import lines expect it: those of easy-install.pth move what the lines before them added.
        sys.path.append(path)
        self.added.append(path)

    def settle(self, before):
        """Puts what was added to the end behind the tree: the block that site.addsitedir makes. What import lines moved stays."""
        start = len(sys.path)
        while start > 0 and sys.path[start - 1] not in before:
            start -= 1
        tail = sys.path[start:]
        block = [path for path in tail if path in self.added]
        sys.path[start:] = [path for path in tail if path not in self.added]
        at = sys.path.index(self.sitedir) + 1 if self.sitedir in sys.path else len(sys.path)
        sys.path[at:at] = block


class _Ahead(object):
    """While a tree that stands before others has its additions at the end: imports find them where they will stand."""

    def __init__(self, site):
        self.site = site
        self.others = [finder for finder in sys.meta_path if getattr(finder, "__name__", "") == "PathFinder"]

    def find_spec(self, name, path=None, target=None):
        if path is not None or not self.others:
            return None
        spec = self.others[0].find_spec(name, [self.site.sitedir] + self.site.added, target)
        # The portions of a namespace may lie anywhere.
        return spec if spec is not None and spec.loader is not None else None

    def __enter__(self):
        at = sys.meta_path.index(self.others[0]) if self.others else len(sys.meta_path)
        sys.meta_path.insert(at, self)

    def __exit__(self, *caught):
        if self in sys.meta_path:
            sys.meta_path.remove(self)


def _is_import(line):
    return line.startswith(("import ", "import\\t"))


def _addpackages(site):
    """Python 3.8 to 3.14: line by line, and an error ends its file."""
    before = set(sys.path)
    for name, fullname, lines in site.files(".pth"):
        _addpackage(site, site.sitedir, name, site.known_paths, fullname, lines)
    site.settle(before)


def _addpackage(_site, sitedir, name, known_paths, fullname, _lines):
    # Import lines find these names in the frame that executes them, as in site.addpackage: setuptools' read sitedir.
    _globals = sys.modules["site"].__dict__
    for n, line in enumerate(_lines, 1):
        if line.startswith("#") or not line.strip():
            continue
        try:
            if not _is_import(line):
                _site.add(line.rstrip())
            elif _site.is_code_run and _site.is_last:
                exec(line, _globals, locals())
            elif _site.is_code_run:
                with _Ahead(_site):
                    exec(line, _globals, locals())
        except BaseException as error:
            _site.note(fullname, n, error, "; the rest of this file is ignored")
            break


def _add_in_phases(sites):
    """Python 3.15 and newer (PEP 829): all paths, then import lines, then the entry points of .start files."""
    imports = []
    for site in sites:
        before = set(sys.path)
        for name, fullname, lines in site.files(".pth"):
            for n, line in enumerate(lines, 1):
                line = line.strip()
                if not line or line.startswith("#"):
                    continue
                if _is_import(line):
                    if name[:-4] + ".start" not in site.names:
                        imports.append((site, fullname, n, line))
                    continue
                try:
                    site.add(line)
                except BaseException as error:
                    site.note(fullname, n, error)
        site.settle(before)
    if not any(site.is_code_run for site in sites):
        return
    for site, fullname, n, line in imports:
        _import_line(site, site.sitedir, os.path.basename(fullname), fullname, fullname, n, line)
    for site in sites:
        for _, fullname, lines in site.files(".start"):
            for n, line in enumerate(lines, 1):
                line = line.strip()
                if not line or line.startswith("#"):
                    continue
                try:
                    import pkgutil

                    pkgutil.resolve_name(line, strict=True)()
                except BaseException as error:
                    site.note(fullname, n, error)


def _import_line(_site, sitedir, name, filename, fullname, n, line):
    try:
        exec(line, sys.modules["site"].__dict__, locals())
    except BaseException as error:
        _site.note(fullname, n, error)


def process_files(trees, policy, loader):
    """Processes the files of the trees; gives the paths they added."""
    known_paths = set(os.path.normcase(os.path.abspath(path)) for path in sys.path)
    sites = []
    for tree in trees:
        behind = sys.path[sys.path.index(tree) + 1 :] if tree in sys.path else []
        try:
            sites.append(_Site(tree, known_paths, policy, is_last=all(path in trees for path in behind)))
        except OSError:
            # Unmounted or removed: then its modules are not there either.
            pass
    if sys.version_info >= (3, 15):
        _add_in_phases(sites)
    else:
        for site in sites:
            _addpackages(site)
    problems = [problem for site in sites for problem in site.problems]
    if problems:
        say(loader, "files", problems)
    return [path for site in sites for path in site.added]


def hide_from_pip(trees, paths, loader):
    """Takes the trees off the import path where pip is imported, which would take what it finds there for installed."""
    main = getattr(sys.modules.get("__main__"), "__file__", None) or ""
    if any(os.path.abspath(main).startswith(os.path.join(tree, "")) for tree in trees):
        # A program of the trees, such as pip-tools installed as an extension, finds itself there.
        return
    sys.path[:] = [path for path in sys.path if path not in paths]
    if _is_pip(main):
        segments = os.environ.get("PYTHONPATH", "").split(os.pathsep)
        own = set(trees + [loader])
        kept = [segment for segment in segments if segment and segment not in own]
        if kept:
            os.environ["PYTHONPATH"] = os.pathsep.join(kept)
        else:
            os.environ.pop("PYTHONPATH", None)
    else:
        # Another program that uses pip goes on importing what it needs; only the list of what is installed changes.
        sys.meta_path.append(_Fallback(paths))


def _is_pip(main):
    import re

    # While -m looks for a module its name is not known yet, and pip is the one that is imported meanwhile.
    program = os.path.basename((getattr(sys, "argv", None) or [""])[0])
    pattern = r"-m$|(get-)?pip[\\d.]*(-script\\.pyw?|\\.exe|\\.pyz?)?$"
    return bool(re.match(pattern, program)) or os.path.basename(os.path.dirname(main)) == "pip"


class _Fallback(object):
    def __init__(self, paths):
        self.paths = paths

    def find_spec(self, name, path=None, target=None):
        from importlib.machinery import PathFinder

        return PathFinder.find_spec(name, self.paths, target) if path is None else None
`;
/** register.py */
const register = `"""
Calls \`register(arguments)\` of the module of each target of a file. Its arguments are that file and the file for the answers: a line of JSON for each target.

Neither standard input nor standard output carries anything: \`.pth\` files and modules read from the one and print to the other.
"""

import datetime
import importlib
import json
import os
import sys
import time
import traceback


def iso(text):
    text = text.replace("Z", "+00:00").replace(" ", "T")
    head, point, tail = text.partition(".")
    digits = tail[:3]
    return head + point + (digits + "000" if point else "") + tail[3:]


def decoded(value):
    """The value with Python's own types, of the JSON that keeps them."""
    if isinstance(value, list):
        return [decoded(item) for item in value]
    if not isinstance(value, dict):
        return value
    ((kind, content),) = value.items()
    if kind == "table":
        return {key: decoded(item) for key, item in content}
    if kind in ("int", "float"):
        return {"int": int, "float": float}[kind](content)
    return getattr(datetime, kind).fromisoformat(iso(content))


def own_frames(frames):
    """From the module on: the frames before are this program's and the import system's."""
    while frames is not None:
        name = frames.tb_frame.f_code.co_filename
        if name not in ("<string>", importlib.__file__) and "importlib._bootstrap" not in name:
            break
        frames = frames.tb_next
    return frames


def main():
    # Standard output may belong to somebody who reads answers from it: what modules print goes to standard error.
    os.dup2(2, 1)
    with open(sys.argv[1], encoding="utf-8") as file:
        targets = json.load(file)
    answers = os.path.abspath(sys.argv[2])
    # A program that is started without a file to run has the argument -c and nothing else.
    del sys.argv[1:]
    for target in targets:
        start = time.perf_counter()
        error = None
        try:
            module = importlib.import_module(target["module"])
            if not callable(getattr(module, "register", None)):
                raise AttributeError("module %r has no function 'register'" % target["module"])
            module.register(decoded(target["arguments"]))
        except BaseException as caught:
            error = "".join(traceback.format_exception(type(caught), caught, own_frames(caught.__traceback__)))
        # Opened for each answer: a module may close every file it finds open, or end the interpreter.
        with open(answers, "a", encoding="utf-8") as file:
            file.write(json.dumps({"ms": round((time.perf_counter() - start) * 1000, 1), "error": error}) + "\\n")
    os._exit(0)


if __name__ == "__main__":
    main()
`;
/** verify_import.py */
const verifyImport = `"""
Imports the targets of a file, one after the other. Its arguments are that file and the file for the answers: a line of JSON for each target.

Neither standard input nor standard output carries anything: \`.pth\` files and modules read from the one and print to the other.
"""

import sys

if sys.path and sys.path[0] == "":
    del sys.path[0]
# Python 3.15 can put imports off until something is used (PYTHON_LAZY_IMPORTS=all): then importing would prove nothing.
getattr(sys, "set_lazy_imports", lambda mode: None)("normal")
import importlib  # noqa: E402
import json  # noqa: E402
import os  # noqa: E402
import time  # noqa: E402
import traceback  # noqa: E402

# Standard output may belong to somebody who reads answers from it: what modules print goes to standard error.
os.dup2(2, 1)
with open(sys.argv[1], encoding="utf-8") as file:
    targets = json.load(file)
answers = os.path.abspath(sys.argv[2])
# A program that is started without a file to run has the argument -c and nothing else.
del sys.argv[1:]
for target in targets:
    start = time.perf_counter()
    error = missing = None
    try:
        found = importlib.import_module(target["module"])
        for part in target["attribute"].split("."):
            found = getattr(found, part) if part else found
    except ModuleNotFoundError as caught:
        missing = caught.name
        error = "".join(traceback.format_exception(type(caught), caught, caught.__traceback__, limit=-3))
    except BaseException as caught:
        error = "".join(traceback.format_exception(type(caught), caught, caught.__traceback__, limit=-3))
    ms = round((time.perf_counter() - start) * 1000, 1)
    # Opened for each answer: a module may close every file it finds open, or end the interpreter.
    with open(answers, "a", encoding="utf-8") as file:
        file.write(json.dumps({"ms": ms, "error": error, "missing": missing}) + "\\n")
os._exit(0)
`;


/***/ }),

/***/ 4583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ readEntryPoints),
/* harmony export */   TI: () => (/* binding */ isUnimportable),
/* harmony export */   eb: () => (/* binding */ verifyImports),
/* harmony export */   ep: () => (/* binding */ importTargets)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(370);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1548);
/* harmony import */ var _system_redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2580);
/* harmony import */ var _ask_interpreter_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3580);
/* harmony import */ var _python_sources_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4863);







/** How long the imports of one extension may take, in milliseconds: large packages take seconds on a cold disk. */
const importTimeoutMs = 120_000;
/** Whether a proof is one of the contrary. */
function isUnimportable({ error, unused }) {
    return error !== null && !unused;
}
/** Directories that distributions bring beside their modules and nobody imports. */
const unimported = /^(?:tests?|testing|docs?|examples?|benchmarks?|scripts|setup)$/;
/**
 * What is to be imported of one distribution: its modules, then its entry points of every kind.
 */
function importTargets(modules, entryPoints) {
    const wanted = modules.filter((module) => modules.length === 1 || !unimported.test(module));
    const announced = entryPoints.map(({ group, name, value }) => {
        const [module = '', attribute = ''] = value.split(':');
        return { name: `${group}: ${name} = ${value}`, module, attribute };
    });
    return [...wanted.map((module) => ({ name: module, module, attribute: '' })), ...announced];
}
/**
 * The entry points of a distribution. Those that need an extra are left out.
 *
 * @param directory its `*.dist-info` directory, absolute.
 */
async function readEntryPoints(directory) {
    const text = await (0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readPlainText */ .Sg)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, 'entry_points.txt')).catch(() => '');
    let group = '';
    const entryPoints = [];
    for (const line of text.split(/\r?\n/)) {
        const [, section] = /^\s*\[(.+)\]\s*$/.exec(line) ?? [];
        if (section !== undefined)
            group = section.trim();
        // `name = module:attribute [extra]`, the "Entry points specification".
        const [, name = '', module = '', attribute = '', extras] = /^\s*([^#;=\s][^=]*?)\s*=\s*([\w.]+)\s*(?::\s*([\w.]+))?\s*(\[.*\])?\s*$/.exec(line) ?? [];
        if (module === '' || extras !== undefined)
            continue;
        entryPoints.push({ group, name, value: attribute === '' ? module : `${module}:${attribute}` });
    }
    return entryPoints;
}
/**
 * Imports the targets of each extension, in a fresh interpreter for each, several at once. Nothing of an extension runs
 * beyond what importing it runs.
 *
 * @param targets by extension digest.
 */
async function verifyImports(targets, options) {
    const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_5__/* ["default"] */ .A)((0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)());
    const proofs = await Promise.all([...targets].map(([digest, wanted]) => limit(async () => [digest, await importAll(wanted, options)])));
    return new Map(proofs);
}
async function importAll(targets, options) {
    const answers = await (0,_ask_interpreter_js__WEBPACK_IMPORTED_MODULE_4__/* .askInterpreter */ .A)(targets, {
        script: _python_sources_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyImport */ .l4,
        ...options,
        timeoutMs: () => importTimeoutMs,
        unanswered: (ended) => ({
            ms: 0,
            error: ended.timedOut ? `it took more than ${importTimeoutMs / 1_000} s\n${ended.said}`.trim() : ended.explanation,
            missing: null,
        }),
    });
    return targets.map((target, index) => proofOf(target, answers[index]));
}
function proofOf({ name, module }, { ms, error, missing }) {
    // An entry point for pytest fails without pytest, which would be the only one to load it.
    const isForeign = missing !== null && missing.split('.')[0] !== module.split('.')[0];
    return { name, ms, error: error === null ? null : (0,_system_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactUrls */ .s)(error.trim()), unused: name.includes(': ') && isForeign };
}


/***/ }),

/***/ 305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ chooseSeparated),
  A: () => (/* binding */ findCulprits)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./lib/distribution/direct-url.js
var direct_url = __webpack_require__(2533);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(6809);
// EXTERNAL MODULE: ./lib/installation/uv/classify-failure.js + 1 modules
var classify_failure = __webpack_require__(6064);
// EXTERNAL MODULE: ./lib/specification/name.js
var specification_name = __webpack_require__(9454);
;// CONCATENATED MODULE: ./lib/installation/conflicts/explain-conflict.js

/** `pytest>=7.0.0,<8`, `markdown`, `a[b]==1`. */
const requirement = String.raw `[A-Za-z0-9](?:[\w.-]*\w)?(?:\[[\w., -]*\])?(?:(?:[<>=!~]=?|===)[^\s,;<>=!~]*[\w*](?:,(?:[<>=!~]=?|===)[^\s,;<>=!~]*[\w*])*)?`;
const dependsPattern = new RegExp(String.raw `(conclude that )?(?:all versions of )?(${requirement})(?:\{[^}]*\})? depends? on (${requirement})`, 'g');
const youRequirePattern = new RegExp(`you require (${requirement})((?: and ${requirement}(?! depends| was| needs| cannot))*)`, 'g');
/** What a constraint says stands alone beside another clause. */
const constraintPattern = new RegExp(String.raw `\band (${requirement}), we can conclude`, 'g');
/**
 * What uv's explanation of a failed resolution comes to: the distribution that the members need in different versions,
 * and what each needs of it. uv writes sentences ("Because a==1 depends on c>=2 and b==1 depends on c<2, we can
 * conclude …"); where they tell nothing of this kind, the distribution is null.
 */
function explainConflict(explanation, members) {
    const text = explanation.replaceAll(/\s+/g, ' ');
    const edges = [...text.matchAll(dependsPattern)].map(([, concluded, subject = '', range = '']) => ({
        isConcluded: concluded !== undefined,
        subject,
        range,
    }));
    const required = [...text.matchAll(youRequirePattern)].flatMap(([, first = '', rest = '']) => [
        first,
        ...rest.split(' and ').filter((part) => part !== ''),
    ]);
    const constraints = [...text.matchAll(constraintPattern)].map(([, range = '']) => range).filter((range) => /[<>=!~]/.test(range));
    const candidates = new Set([...edges.map(({ range }) => nameIn(range)), ...required.map(nameIn), ...constraints.map(nameIn)]);
    let best;
    for (const distribution of candidates) {
        const needs = needsOf(distribution, { members, edges, required, constraints });
        const isExplained = needs.length > 1 && new Set(needs.map(({ range }) => range)).size > 1;
        if (isExplained && needs.length > (best?.needs.length ?? 0))
            best = { distribution, needs };
    }
    return best ?? { distribution: null, needs: [] };
}
function needsOf(distribution, { members, edges, required, constraints }) {
    const onIt = edges.filter(({ range }) => nameIn(range) === distribution);
    const needs = members.flatMap((member) => {
        if (member.name === distribution) {
            // What the user asked for is the range itself.
            const own = required.filter((range) => nameIn(range) === distribution);
            const asked = own.find((text) => withoutSpaces(member.display) === text);
            // Who asks for no version needs none: where several stand against each other, the constraints have them all.
            const isAnyVersion = asked === undefined && nameIn(member.display) === withoutSpaces(member.display);
            if (isAnyVersion && new Set(own).size > 1)
                return [...new Set(own)].map((text) => ({ of: 'constraints', range: text, through: null }));
            const range = asked ?? own[0] ?? member.display;
            return [{ of: member.display, range, through: null }];
        }
        const own = onIt.filter(({ subject }) => nameIn(subject) === member.name);
        // The last one is what uv concluded, of several versions or of what it needs.
        const last = own.at(-1);
        if (last !== undefined && own.some(({ isConcluded }) => !isConcluded))
            return [{ of: member.display, range: last.range, through: null }];
        const given = edges.filter(({ isConcluded }) => !isConcluded);
        const through = given
            .filter(({ subject, range }) => nameIn(range) === distribution && isReached(member.name, nameIn(subject), given))
            .at(-1);
        const range = (through ?? last)?.range;
        return range === undefined ? [] : [{ of: member.display, range, through: through?.subject ?? null }];
    });
    const known = new Set(needs.flatMap(({ of, range }) => (of === 'constraints' ? [range] : [])));
    const bound = constraints.filter((range) => nameIn(range) === distribution && !known.has(range));
    return [...needs, ...bound.map((range) => ({ of: 'constraints', range, through: null }))];
}
/** Whether a distribution is needed by another, directly or through others. */
function isReached(from, to, edges, seen = new Set()) {
    if (from === undefined || seen.has(from))
        return false;
    const next = edges.filter(({ subject }) => nameIn(subject) === from).map(({ range }) => nameIn(range));
    return next.includes(to) || next.some((name) => isReached(name, to, edges, new Set([...seen, from])));
}
function nameIn(text) {
    return (0,specification_name/* normalizeName */.P)(/^[\w.-]*\w/.exec(text)?.[0] ?? text);
}
function withoutSpaces(text) {
    return text.replaceAll(/\s+/g, '');
}

;// CONCATENATED MODULE: ./lib/installation/conflicts/find-culprits.js






/** Runs of uv at once: uv itself is parallel, and the machines have two cores. */
const concurrency = 4;
/** How many specifications of one place are asked before the network counts as down. */
const representatives = 3;
/** The most resolutions spent on narrowing one conflict down. Each takes 0.1 to 0.6 s. */
const maxNarrowingRuns = 40;
/** The most members of a conflict that versions are looked for: each takes two resolutions. */
const maxSolvedMembers = 5;
/**
 * Finds out which specifications made a joint installation fail, because uv names only the first culprit.
 * Those that fail alone are culprits, each with its own reason: also where that reason is a host that does not answer,
 * as long as something else does. Where all resolve alone they conflict: the members of the smallest conflicting set
 * found are. Where only installing fails, those that do not install alone are.
 *
 * @param joint why installing all together failed.
 * @returns the reason for each culprit by extension digest, a conflict as VersionsConflictError. Empty only where the
 * joint failure may pass and nothing fails alone.
 * @throws ExtensionInstallationError where nothing can be reached: then it is nobody's own failure.
 */
async function findCulprits(specifications, joint, probe) {
    const alone = await failuresAlone(specifications, probe);
    if (alone.size > 0) {
        return new Map(specifications.flatMap((specification) => {
            const failure = alone.get(specification.digest);
            return failure === undefined ? [] : [[specification.digest, explained(specification, failure, probe)]];
        }));
    }
    if (!(0,classify_failure/* mayPass */.bg)(joint)) {
        const together = await failureOf(() => probe.resolve(specifications));
        if ((0,classify_failure/* mayPass */.bg)(together))
            throw together;
        if (together !== undefined)
            return await conflictAmong(specifications, together, probe);
    }
    const building = await failuresOf(specifications, (specification) => probe.installAlone(specification));
    throwIfUnreachable(building, specifications);
    if (building.size > 0 || (0,classify_failure/* mayPass */.bg)(joint))
        return building;
    return new Map(specifications.map(({ digest }) => [digest, joint]));
}
/**
 * Why specifications do not resolve alone. One of each place is asked first, so that a network that is down is known
 * without asking for all of them.
 */
async function failuresAlone(specifications, probe) {
    const places = new Map();
    for (const specification of specifications) {
        const place = placeOf(specification);
        places.set(place, [...(places.get(place) ?? []), specification]);
    }
    // Of the index several: one package of it may be down.
    const first = [...places.values()].flatMap((members) => members.slice(0, representatives));
    const asked = await failuresOf(first, (specification) => probe.resolveAlone(specification, false));
    throwIfUnreachable(asked, first);
    const others = specifications.filter((specification) => !first.includes(specification));
    const failures = new Map([...asked, ...(await failuresOf(others, (specification) => probe.resolveAlone(specification, false)))]);
    // Something answers: what does not is tried once more before it is blamed.
    const unsure = specifications.filter(({ digest }) => (0,classify_failure/* mayPass */.bg)(failures.get(digest)));
    const again = await failuresOf(unsure, (specification) => probe.resolveAlone(specification, true));
    for (const { digest } of unsure)
        failures.delete(digest);
    return new Map([...failures, ...again]);
}
/** Where a specification is looked for: the package index, a host, or this machine. */
function placeOf(specification) {
    const origin = (0,direct_url/* directUrlOf */.ii)(specification);
    if (origin === undefined)
        return 'index';
    return /^[a-z][a-z0-9+.-]*:\/\/([^/]*)/i.exec(origin.url)?.[1] ?? origin.url;
}
function throwIfUnreachable(failures, asked) {
    const [first] = failures.values();
    if (first !== undefined && failures.size === asked.length && [...failures.values()].every(classify_failure/* mayPass */.bg))
        throw first;
}
async function failuresOf(specifications, attempt) {
    const limit = (0,p_limit/* default */.A)(concurrency);
    const results = await Promise.allSettled(specifications.map((specification) => limit(async () => [specification.digest, await failureOf(() => attempt(specification))])));
    const failures = new Map();
    for (const result of results) {
        if (result.status === 'rejected')
            throw result.reason;
        const [digest, failure] = result.value;
        if (failure !== undefined)
            failures.set(digest, failure);
    }
    return failures;
}
/** The failure of an attempt. */
async function failureOf(attempt) {
    try {
        await attempt();
        return undefined;
    }
    catch (error) {
        if (!(error instanceof errors/* ExtensionInstallationError */.QB))
            throw error;
        return error;
    }
}
async function conflictAmong(specifications, failure, probe) {
    let runs = 0;
    let reason = failure;
    const conflicts = async (candidates) => {
        if (candidates.length < 2 || runs >= maxNarrowingRuns)
            return false;
        runs += 1;
        const error = await failureOf(() => probe.resolve(candidates));
        if ((0,classify_failure/* mayPass */.bg)(error))
            throw error;
        if (error !== undefined)
            reason = error;
        return error !== undefined;
    };
    // uv's explanation mostly names the members; the rest of the set is then out of the question at once.
    const named = specifications.filter(({ name }) => name !== undefined && failure.message.includes(name));
    let members = (await conflicts(named)) ? named : specifications;
    for (const candidate of members) {
        const others = members.filter((member) => member !== candidate);
        if (await conflicts(others))
            members = others;
    }
    const [solutions, separable] = await Promise.all([
        solutionsFor(members, specifications, probe),
        separableOf(members, specifications, probe),
    ]);
    const explanation = withoutSubject(reason);
    const conflict = {
        members: members.map(({ display }) => display),
        ...explainConflict(explanation, members),
        solutions,
        separable,
        explanation,
    };
    const error = conflictError(conflict, probe.constraintNames, reason);
    return new Map(members.map(({ digest }) => [digest, error]));
}
/** The failure of a specification that cannot be resolved alone: where constraints stand against it, that is a conflict too. */
function explained(specification, failure, { constraintNames }) {
    if (failure.code !== 'versions-conflict')
        return failure;
    const explanation = withoutSubject(failure);
    const found = explainConflict(explanation, [specification]);
    if (found.distribution === null)
        return failure;
    return conflictError({ members: [specification.display], ...found, solutions: [], separable: [], explanation }, constraintNames, failure);
}
function conflictError(conflict, constraintNames, cause) {
    const { members, distribution, needs, solutions, separable, explanation } = conflict;
    const constraints = constraintNames.length === 0 ? 'the constraints' : constraintNames.join(', ');
    const isAlone = members.length === 1;
    // Nothing goes with constraints that exclude each other, whatever was asked for.
    const isOfConstraints = distribution !== null && needs.length > 1 && needs.every(({ of }) => of === 'constraints');
    const names = isAlone && !isOfConstraints ? `${members[0]} and ${constraints}` : members.join(' and ');
    const shared = distribution === null ? '' : `: they need different versions of ${distribution}`;
    const shownNeeds = needs.map(({ of, ...need }) => ({ ...need, who: of === 'constraints' ? constraints : of }));
    const width = Math.max(...shownNeeds.map(({ who }) => who.length));
    const lines = [
        isOfConstraints
            ? `${names} cannot be installed: ${constraints} binds ${distribution} to versions that exclude each other`
            : `${names} cannot be installed together${shared}`,
        ...shownNeeds.map(({ who, range, through }) => `  ${who.padEnd(width)}  needs ${range}${through === null ? '' : ` (through ${through})`}`),
        ...solutions.map((versions) => `These go together: ${versions.join(', ')}`),
        ...(isAlone || separable.length === 0 ? [] : [`The rest can be installed without ${separable.join(', or without ')}`]),
        `The resolver says: ${explanation}`,
    ];
    return new errors/* VersionsConflictError */.ot(lines.join('\n'), conflict, {
        subject: names,
        hint: isOfConstraints
            ? `Keep one of the versions of ${distribution} in the constraints.`
            : isAlone
                ? 'Change its version, or the constraints.'
                : classify_failure/* conflictHint */.CL,
        cause,
    });
}
/**
 * Versions of the members that go together with all the rest: with all of them free, then with one of them free at a
 * time. Each set is the newest that uv finds.
 */
async function solutionsFor(members, specifications, probe) {
    const free = members.filter(({ kind, name }) => kind === 'requirement' && name !== undefined);
    if (free.length === 0 || members.length > maxSolvedMembers)
        return [];
    const attempts = [...(free.length > 1 ? [free] : []), ...free.map((member) => [member])];
    const limit = (0,p_limit/* default */.A)(concurrency);
    const found = await Promise.all(attempts.map((freed) => limit(async () => {
        const relaxed = specifications.map((specification) => freed.includes(specification) ? withoutVersion(specification) : specification);
        const pins = await attemptedPins(relaxed, probe);
        if (pins === undefined)
            return [];
        const versions = new Map(pins.map(({ name, line }) => [name, String(line)]));
        const set = members.flatMap(({ name }) => versions.get(name ?? '') ?? []);
        return set.length === members.length ? [set] : [];
    })));
    return [...new Map(found.flat().map((set) => [set.join(' '), set])).values()];
}
/** The members without which the rest resolves, one at a time. */
async function separableOf(members, specifications, probe) {
    if (members.length > maxSolvedMembers)
        return [];
    const limit = (0,p_limit/* default */.A)(concurrency);
    const found = await Promise.all(members.map((member) => limit(async () => {
        const rest = specifications.filter((specification) => specification !== member);
        return (await attemptedPins(rest, probe)) === undefined ? [] : [member.display];
    })));
    return found.flat();
}
/** Undefined where it does not resolve. A lost network takes the advice away, not the report. */
async function attemptedPins(specifications, probe) {
    return await probe.resolve(specifications).catch((error) => {
        if (!(error instanceof errors/* ExtensionInstallationError */.QB))
            throw error;
        return undefined;
    });
}
function withoutVersion(specification) {
    const { name = '', extras } = specification;
    return { ...specification, installable: new secret_url/* SecretText */.om(extras.length === 0 ? name : `${name}[${extras.join(',')}]`) };
}
function withoutSubject(error) {
    const prefix = `${error.subject ?? ''}: `;
    return error.message.startsWith(prefix) ? error.message.slice(prefix.length) : error.message;
}
/**
 * Of each conflict the one that makes way: the last in the request that may, preferably one without which the rest goes
 * together. The others of that conflict have not failed.
 */
function chooseSeparated(specifications, culprits, separable) {
    const chosen = new Map();
    for (const reason of new Set(culprits.values())) {
        // What does not go with the constraints alone would not do so elsewhere.
        if (!(reason instanceof errors/* VersionsConflictError */.ot) || reason.conflict.members.length < 2)
            continue;
        const candidates = specifications.filter(({ digest }) => culprits.get(digest) === reason && separable.has(digest));
        const sufficient = candidates.filter(({ display }) => reason.conflict.separable.includes(display));
        const last = sufficient.at(-1) ?? candidates.at(-1);
        if (last !== undefined)
            chosen.set(last.digest, reason);
    }
    return chosen;
}


/***/ }),

/***/ 9930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ withRetry),
/* harmony export */   u: () => (/* binding */ defaultRetryPolicy)
/* harmony export */ });
/* harmony import */ var p_retry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4995);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1077);
/* harmony import */ var _uv_classify_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6064);



/** 3 retries after 1, 2 and 4 s, at most 60 s of retrying. */
const defaultRetryPolicy = { retries: 3, firstWaitMs: 1_000, budgetMs: 60_000 };
/** Runs an attempt, again after failures that may pass. Rejects with the last failure. */
async function withRetry(attempt, policy, { logger, signal }) {
    return await (0,p_retry__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .Ay)(attempt, {
        retries: policy.retries,
        minTimeout: policy.firstWaitMs,
        factor: 2,
        maxRetryTime: policy.budgetMs,
        shouldRetry: ({ error }) => (0,_uv_classify_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .mayPass */ .bg)(error),
        onFailedAttempt: ({ error, retriesLeft, attemptNumber }) => {
            if ((0,_uv_classify_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .mayPass */ .bg)(error) && retriesLeft > 0)
                logger.info(`attempt ${attemptNumber} failed, trying again: ${(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error).split('\n')[0]}`);
        },
        ...(signal === undefined ? {} : { signal }),
    });
}


/***/ }),

/***/ 7280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ selfContained),
/* harmony export */   w: () => (/* binding */ namesIn)
/* harmony export */ });
/* harmony import */ var _distribution_closure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8007);
/* harmony import */ var _distribution_shared_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(787);


/** The names of the distributions that specifications brought to a base. */
function namesIn(specifications, base) {
    return new Set(specifications.flatMap(({ digest }) => base.closures.get(digest) ?? []));
}
/**
 * The distributions of a base that specifications need, where they can be copied without asking an installer: all that
 * any of them needs is among them, in a version that fits. Undefined where something is missing or cannot be told.
 */
async function selfContained(specifications, base, markers) {
    const roots = [];
    for (const { digest, extras } of specifications) {
        const [name] = base.closures.get(digest) ?? [];
        if (name === undefined)
            return undefined;
        roots.push({ name, extras });
    }
    const names = namesIn(specifications, base);
    const kept = base.distributions.filter(({ name }) => names.has(name));
    // The whole of a tree lacks nothing that the tree did not lack, also where overrides replaced what was needed.
    if (kept.length === base.size)
        return kept;
    if (isMixed(kept, base.distributions))
        return undefined;
    const lack = (0,_distribution_closure_js__WEBPACK_IMPORTED_MODULE_0__/* .lackOf */ .Zs)(roots, await (0,_distribution_closure_js__WEBPACK_IMPORTED_MODULE_0__/* .readDependencies */ .gF)(base.tree, kept, markers));
    return lack === undefined ? kept : undefined;
}
/** Whether a file of what is kept may be that of a distribution that is not kept: both bring it. */
function isMixed(kept, all) {
    return (0,_distribution_shared_files_js__WEBPACK_IMPORTED_MODULE_1__/* .findSharedFiles */ .u)(all).some(({ distributions }) => {
        const count = distributions.filter((distribution) => kept.includes(distribution)).length;
        return count > 0 && count < distributions.length;
    });
}


/***/ }),

/***/ 6064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XE: () => (/* binding */ classifyFailure),
  CL: () => (/* binding */ conflictHint),
  bg: () => (/* binding */ mayPass)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system/redact.js
var redact = __webpack_require__(2580);
;// CONCATENATED MODULE: ./lib/installation/uv/failure-text.js
/** `error: …`, `  cause: …`, and the forms of other versions: `  Caused by: …`, `  × …`, `  ├─▶ …`, `  ╰─▶ …`. */
const causePattern = /^(?:error: |\s{0,4}(?:[×x] |[├╰]─▶ |cause: |Caused by: ))(.*)$/;
const outputPattern = /^\s*(?:│\s*)?(?:--- (?:stdout|stderr)|\[(?:stdout|stderr)\])\s*$/;
const hintPattern = /^\s{0,2}hint: (.*)$/;
/** Takes apart what uv printed. Lines before the first error (progress, warnings) are passed over. */
function readFailure(text) {
    const causes = [];
    const hints = [];
    const outputs = [];
    let current;
    for (const line of text.split(/\r?\n/)) {
        const [, cause] = causePattern.exec(line) ?? [];
        const [, hint] = hintPattern.exec(line) ?? [];
        if (cause !== undefined) {
            current = causes;
            current.push(cause);
        }
        else if (hint !== undefined) {
            current = hints;
            current.push(hint);
        }
        else if (current !== undefined && outputPattern.test(line))
            current = outputs;
        else if (current === outputs)
            outputs.push(line.trim());
        else if (current !== undefined && line.trim() !== '')
            current.push(`${current.pop() ?? ''} ${line.replace(/^[\s│]+/, '')}`);
    }
    return { causes: causes.map(withoutSubjects), hints: hints.map(withoutSubjects), outputs: outputs.map(withoutSubjects) };
}
/** A sentence with `Q` for what is quoted in it and `URL` for addresses: what users name must not decide what it means. */
function withoutSubjects(sentence) {
    return sentence
        .trim()
        .replaceAll(/`[^`]*`/g, 'Q')
        .replaceAll(/'[^']*'|"[^"]*"/g, 'Q')
        .replaceAll(/[a-z][a-z0-9+.-]*:\/\/[^\s)]+/gi, 'URL');
}

;// CONCATENATED MODULE: ./lib/installation/uv/classify-failure.js



/** What can be done about a conflict. */
const conflictHint = 'Relax or change one of the versions, or set on-conflict to isolate or drop-optional.';
const fullDisk = 'Free space on the disk of the cache root or of the temporary directory, or choose another cache root.';
const deniedHint = 'Give credentials by UV_INDEX_…_USERNAME and _PASSWORD, netrc or the keyring.';
const networkHint = 'The network or the package index failed; the run can be repeated. A mirror can be named in the input index-url.';
const nameHint = 'Check the name. A private package needs the inputs index-url or extra-index-url.';
const buildHint = 'Install what the build needs before this step, or choose a version with a wheel for this platform.';
/** What a failure comes to, whatever it was that failed. */
const rules = [
    {
        code: 'disk-full',
        in: 'causes',
        pattern: /(?:^|: )(?:No space left on device|Disk quota exceeded|There is not enough space on the disk\.?) \(os error \d+\)$/,
        hint: fullDisk,
    },
    {
        code: 'disk-full',
        in: 'outputs',
        pattern: /^(?:\w+: )?\[Errno (?:28|122)\] |(?:^|: )(?:No space left on device|Disk quota exceeded)$/,
        hint: fullDisk,
    },
    {
        code: 'installation-failed',
        in: 'causes',
        pattern: /^Package Q was included as a URL dependency\b/,
        hint: 'A package needs another one from an address of its own, and uv takes such an address from you only: name `NAME @ URL`, as the message has it, among the packages or in the constraints.',
    },
    {
        code: 'build-failed',
        in: 'causes',
        pattern: /^Building source distributions(?: for Q)? is disabled/,
        hint: 'only-binary forbids to build it: name a version with a wheel for this platform, or leave it out of only-binary.',
    },
    // What a build prints may hold any words: its own time-outs are not the index's.
    { code: 'build-failed', in: 'causes', pattern: /^The build backend returned an error$|^Call to Q failed\b/, hint: buildHint },
    {
        code: 'hash-refused',
        in: 'causes',
        pattern: /^Hash mismatch for Q|^In Q mode, |\bno trusted hash was provided\b/,
        hint: 'Compare the hashes in the files of requirements or constraints with those of the index; `uv pip compile --generate-hashes` writes them.',
    },
    { code: 'index-denied', in: 'causes', pattern: /^HTTP status client error \(40[13] [^)]*\)(?: for url \(URL\))?$/, hint: deniedHint },
    {
        code: 'index-denied',
        in: 'hints',
        pattern: /^An index(?: URL)? \(URL\) (?:could not be queried due to a lack of valid authentication|returned a 40[13] )/,
        hint: deniedHint,
    },
    {
        code: 'index-denied',
        in: 'outputs',
        pattern: /^fatal: could not read (?:Username|Password) for |^fatal: Authentication failed for |The requested URL returned error: 40[13]$|Permission denied \(publickey|^Host key verification failed\.$/,
        hint: deniedHint,
    },
    {
        code: 'package-not-found',
        in: 'causes',
        pattern: /^HTTP status client error \((?:404|410) [^)]*\)(?: for url \(URL\))?$|^The source distribution Q has no subdirectory Q$/,
        hint: nameHint,
    },
    {
        code: 'package-not-found',
        in: 'outputs',
        pattern: /^(?:fatal|remote|ERROR): (?:repository Q|Repository|Not) not found\.?$|^(?:remote: )?(?:ERROR: )?Repository not found\.?$|^fatal: Q does not appear to be a git repository$|The requested URL returned error: 404$/i,
        hint: nameHint,
    },
    {
        code: 'version-not-found',
        in: 'outputs',
        pattern: /^fatal: couldn't find remote ref |^fatal: (?:Remote branch|remote error: upload-pack: not our ref) /,
        hint: 'Name a branch, tag or commit that the repository has.',
    },
    {
        code: 'index-unavailable',
        in: 'causes',
        pattern: /^(?:error sending request|error decoding response body|request or response body error|error reading a body from connection|end of file before message length reached|connection closed before message completed|operation timed out|tcp connect error|dns error|error resolving DNS|an upstream reader returned an error|I\/O operation failed during extraction|Request failed after \d+ retries|Network connectivity is disabled)\b|^failed to lookup address information: |^HTTP status (?:server error \(5\d\d|client error \((?:408|425|429)) |^Failed to download distribution due to network timeout\b|(?:^|: )(?:Connection (?:refused|reset by peer|timed out|aborted)|Network is unreachable|No route to host|Host is down|Broken pipe) \(os error \d+\)$/,
        hint: networkHint,
    },
    { code: 'index-unavailable', in: 'hints', pattern: /\bbecause the network was disabled\b/, hint: networkHint },
    {
        code: 'index-unavailable',
        in: 'outputs',
        pattern: /^fatal: unable to access Q: |^ssh: (?:connect to host \S+ port \d+|Could not resolve hostname \S+): |^(?:kex_exchange_identification|client_loop|fetch-pack|error: RPC failed)\b|^fatal: (?:early EOF|the remote end hung up|unable to connect to |protocol error)|^(?:fatal: )?unable to look up /,
        hint: networkHint,
    },
];
/** Where uv resolved and found nothing, the explanation says why: sentences of names and words of uv's own. */
const resolutionRules = [
    {
        code: 'platform-unsupported',
        pattern: /\bno wheels with a matching\b|\bhas no (?:usable )?(?:wheels|source distribution)|\bno wheel for\b|\bno matching \S+(?: ABI| platform)? tag|\bis not compatible with the current (?:platform|Python)\b|\bonly found wheels for\b|\bcurrent Python version \S* ?does not satisfy\b/,
        hint: 'Choose another version of the package, or another Python.',
    },
    {
        code: 'package-not-found',
        pattern: /\bwas not found in the (?:package registry|provided package locations|cache)\b/,
        hint: nameHint,
    },
    {
        code: 'versions-conflict',
        pattern: /\bare incompatible\b|\bcontain conflicting URLs\b|\bdepends on \S.* and you require\b|\bdepends on \S.*\bdepends on \S/,
        hint: conflictHint,
    },
    {
        code: 'version-not-found',
        pattern: /\bthere (?:is|are) no versions? of\b|\bonly (?:the following versions? of )?\S+ (?:is|are) available\b/,
        hint: 'Ask for a version that exists on the index.',
    },
    { code: 'versions-conflict', pattern: /^/, hint: conflictHint },
];
const noSolution = /^No solution found when resolving\b/;
const conflictingUrls = /^Requirements contain conflicting URLs\b/;
/** That something was built says what failed only where nothing else does. */
const aboutBuild = /^Failed to (?:build Q|resolve requirements from Q)/;
/** The meaning of a failure. */
function meaningOf(failure) {
    const found = rules.find((rule) => failure[rule.in].some((sentence) => rule.pattern.test(sentence)));
    if (found !== undefined)
        return found;
    const { causes, hints } = failure;
    // What a build needs is not what was asked for.
    if (causes.some((cause) => aboutBuild.test(cause)))
        return { code: 'build-failed', hint: buildHint };
    const [first = ''] = causes;
    if (conflictingUrls.test(first))
        return { code: 'versions-conflict', hint: conflictHint };
    if (!noSolution.test(first))
        return undefined;
    const explanation = [...causes, ...hints].join(' ').replaceAll(/\s+/g, ' ');
    return resolutionRules.find(({ pattern }) => pattern.test(explanation));
}
/** Failures that may pass by themselves: only these are retried, and only these let an expired tree be used. */
const passingCodes = new Set(['index-unavailable']);
/** Whether trying again later may succeed. */
function mayPass(error) {
    return error instanceof errors/* ExtensionInstallationError */.QB && passingCodes.has(error.code);
}
/**
 * Turns what uv printed into an error with a code.
 *
 * @param subject the specifications the run was about, for the message.
 */
function classifyFailure(result, subject) {
    const text = (0,redact/* redactUrls */.s)(result.stderr.trim());
    if (result.timedOut) {
        return new errors/* ExtensionInstallationError */.QB(`${subject}: uv did not finish in time`, {
            code: 'index-unavailable',
            subject,
            hint: 'The package index is slow or does not answer; the run can be repeated.',
        });
    }
    const rule = meaningOf(readFailure(text));
    return new errors/* ExtensionInstallationError */.QB(`${subject}: ${explanationIn(text)}`, {
        code: rule?.code ?? 'installation-failed',
        subject,
        hint: rule?.hint ?? 'The message is uv’s own; the log at debug level holds all of it.',
    });
}
/** uv's explanation, from its first `error:` on, without progress lines. At most 4,000 characters. */
function explanationIn(text) {
    const start = text.search(/^(?:error|\s*[×x] )/m);
    // That there is no solution says less than why, which stands behind it.
    const explanation = (start === -1 ? text : text.slice(start))
        .replace(/^(?:error:|\s*[×x])\s*(?:No solution found when resolving dependencies:?\s*(?:cause:|╰─▶)\s*)?/, '')
        .trim();
    const lines = explanation.split('\n').map((line) => line.trimEnd());
    const joined = lines.join('\n');
    return joined === '' ? 'uv failed without a message' : joined.length > 4_000 ? `${joined.slice(0, 4_000)}…` : joined;
}


/***/ }),

/***/ 6720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ UvCommands),
  r: () => (/* binding */ installables)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(1870);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(6809);
// EXTERNAL MODULE: ./lib/installation/uv/classify-failure.js + 1 modules
var classify_failure = __webpack_require__(6064);
// EXTERNAL MODULE: ./lib/installation/uv/environment.js + 1 modules
var uv_environment = __webpack_require__(4635);
;// CONCATENATED MODULE: ./lib/installation/uv/git-credentials.js
/**
 * The variables that give git the credentials of repositories. git hands the URL of a repository to its own children as an
 * argument, which every user of the machine can read; so the URLs have no credentials, and a helper for each repository
 * prints them from two variables. git asks the helper when the server wants to know who it is.
 *
 * @param urls the URLs of specifications; those that are no repository, or have no account, need nothing.
 */
function gitCredentials(urls, environment) {
    const variables = {};
    const settings = [];
    const known = new Set();
    for (const url of urls) {
        const account = url.revealAccount();
        const [, address] = /^git\+(https?:\/\/[^?#]*)/i.exec(url.revealAddress()) ?? [];
        // The protocol between git and its helpers is lines.
        if (account === undefined || address === undefined || /[\r\n\0]/.test(`${account.user}${account.password}`))
            continue;
        const repository = withoutRevision(address);
        if (known.has(repository))
            continue;
        const number = known.size;
        known.add(repository);
        const [user, password] = [`ENSURE_EXTENSIONS_GIT_USERNAME_${number}`, `ENSURE_EXTENSIONS_GIT_PASSWORD_${number}`];
        variables[user] = account.user;
        variables[password] = account.password;
        const key = `credential.${repository}.helper`;
        // The empty value takes the user's own helpers away: they may know another account, and would store this one.
        settings.push([key, '']);
        settings.push([key, `!f() { test "$1" = get && printf 'username=%s\\npassword=%s\\n' "$${user}" "$${password}"; }; f`]);
    }
    if (settings.length === 0)
        return {};
    const count = Number(environment['GIT_CONFIG_COUNT'] ?? 0) || 0;
    for (const [index, [key, value]] of settings.entries()) {
        variables[`GIT_CONFIG_KEY_${count + index}`] = key;
        variables[`GIT_CONFIG_VALUE_${count + index}`] = value;
    }
    return { ...variables, GIT_CONFIG_COUNT: String(count + settings.length) };
}
/** The URL without the `@` and the revision behind it. */
function withoutRevision(address) {
    const path = address.indexOf('/', address.indexOf('://') + 3);
    const at = address.lastIndexOf('@');
    return path !== -1 && at > path ? address.slice(0, at) : address;
}

// EXTERNAL MODULE: ./lib/installation/uv/indexes.js
var indexes = __webpack_require__(7410);
// EXTERNAL MODULE: ./lib/installation/uv/pylock.js
var pylock = __webpack_require__(1344);
;// CONCATENATED MODULE: ./lib/installation/uv/commands.js









/**
 * uv's commands, as this project uses them: specifications are arguments or lines of data, never options. Those that hold
 * secrets are neither arguments, which every user of the machine can read, nor in a file, which a killed run would leave:
 * uv reads them from its standard input.
 */
class UvCommands {
    #uv;
    #runner;
    #environment;
    #settings;
    #python;
    #scratch;
    /** The files that variables name, as arguments. */
    #files;
    constructor(options) {
        this.#uv = options.uv;
        this.#runner = options.runner;
        this.#settings = options.settings;
        this.#python = options.platform.python;
        this.#scratch = options.scratch;
        const { environment, args } = (0,uv_environment/* filesAsArguments */.kl)((0,uv_environment/* uvEnvironment */.dF)(options.environment), options.environment);
        this.#environment = {
            ...environment,
            ...gitCredentials(options.settings.urls, options.environment),
            ...Object.fromEntries(options.settings.constraintUrls.flatMap(({ url, variable }) => (variable === undefined ? [] : [[variable, url.reveal()]]))),
            ...(0,indexes/* indexVariables */.g1)((0,indexes/* indexesOf */.O7)(options.settings, options.environment)),
        };
        this.#files = args;
    }
    /** Resolves without installing. Throws the classified ExtensionInstallationError. */
    async resolve(run) {
        return await this.#compile(run, []);
    }
    /**
     * The name and the source of each of some specifications, without what they need. Throws the classified
     * ExtensionInstallationError.
     *
     * @param isOffline whether only uv's own cache is asked: of what was just installed it knows the sources.
     */
    async identify(run, isOffline) {
        return await this.#compile(run, ['--no-deps', ...(isOffline ? ['--offline'] : [])]);
    }
    /**
     * How many of some pins (`six==1.17.0`) uv would download: those that its own cache does not hold. Undefined where it
     * does not tell. Throws the classified ExtensionInstallationError.
     */
    async countDownloads(pins, run) {
        if (pins.length === 0)
            return 0;
        const directory = await (0,promises_.mkdtemp)(external_node_path_.join(this.#scratch, 'download-'));
        const whole = { ...run, specifications: pins.map((pin) => new secret_url/* SecretText */.om(pin)) };
        const target = external_node_path_.join(directory, 'tree');
        const args = ['pip', 'install', '--dry-run', '--no-deps', ...(await this.#common(directory, whole)), '--target', target, '--', ...pins];
        const { stderr } = await this.#finish(args, whole);
        const [, count] = /^Would download (\d+) packages?/m.exec(stderr) ?? [];
        return count !== undefined ? Number(count) : /^Would install/m.test(stderr) ? 0 : undefined;
    }
    /** Resolves and installs into a directory, which is emptied first. Throws the classified ExtensionInstallationError. */
    async install(target, run) {
        // After a full disk a second run into the same directory reports success with modules missing.
        if (!(await (0,files/* removeTree */.dM)(target)))
            throw new Error(`${target} cannot be emptied`);
        await (0,files/* makeDirectory */.Oh)(target, { mode: 0o755 });
        const only = [...(run.noDependencies === true ? ['--no-deps'] : []), ...(this.#settings.requireHashes ? ['--require-hashes'] : [])];
        const common = [...this.#rebuilding('install'), ...(await this.#common(await (0,promises_.mkdtemp)(external_node_path_.join(this.#scratch, 'install-')), run))];
        const open = run.specifications.filter(({ hasSecret }) => !hasSecret).map((specification) => specification.reveal());
        const hidden = open.length < run.specifications.length ? ['--requirements', '-'] : [];
        await this.#finish(['pip', 'install', ...only, ...common, '--target', target, ...hidden, '--', ...open], run);
        await (0,promises_.rm)(external_node_path_.join(target, '.lock'), { force: true });
    }
    /**
     * Arguments by which uv builds local packages again: it keeps what it built of a path that a source names, and looks at a
     * few of its files only. It refuses to refresh offline; then a reinstallation has the same effect, which only installing has.
     */
    #rebuilding(command) {
        const isOffline = !/^(?:|0|false|f|no|n|off)$/i.test(this.#environment['UV_OFFLINE'] ?? '');
        if (isOffline && command === 'compile')
            return [];
        return this.#settings.localNames.flatMap((name) => [isOffline ? '--reinstall-package' : '--refresh-package', name]);
    }
    async #compile(run, args) {
        const directory = await (0,promises_.mkdtemp)(external_node_path_.join(this.#scratch, 'resolve-'));
        const input = external_node_path_.join(directory, 'specifications.in');
        const open = run.specifications.filter(({ hasSecret }) => !hasSecret);
        await (0,promises_.writeFile)(input, `${open.join('\n')}\n`);
        const inputs = open.length < run.specifications.length ? [input, '-'] : [input];
        // uv refuses to look at what it built again where it may ask no index.
        const rebuilding = args.includes('--offline') ? [] : this.#rebuilding('compile');
        const common = [...args, ...rebuilding, ...(await this.#common(directory, run)), '--', ...inputs];
        const { stdout } = await this.#finish(['pip', 'compile', '--quiet', '--no-header', '--format', 'pylock.toml', ...common], run);
        return (0,pylock/* readPylock */.x)(stdout);
    }
    async #common(directory, run) {
        const { constraints, constraintLines, hashLines, configFile, excludeNewer, onlyBinary } = this.#settings;
        const args = ['--python', this.#python, ...(configFile === undefined ? ['--no-config'] : ['--config-file', configFile])];
        args.push(...this.#files);
        for (const file of constraints)
            args.push('--constraints', file);
        const lists = { pins: run.pins ?? [], constraints: constraintLines, hashes: hashLines.filter(({ hasSecret }) => !hasSecret) };
        for (const [name, lines] of Object.entries(lists)) {
            if (lines.length === 0)
                continue;
            const file = external_node_path_.join(directory, `${name}.txt`);
            await (0,promises_.writeFile)(file, `${lines.join('\n')}\n`);
            args.push('--constraints', file);
        }
        if (excludeNewer !== undefined)
            args.push('--exclude-newer', excludeNewer);
        for (const name of onlyBinary)
            args.push('--only-binary', name);
        args.push(...this.#fileOptions());
        return args;
    }
    /** What requirements files say about finding and building packages. */
    #fileOptions() {
        const { noIndex, prerelease, noBinary, buildSettings, trustedHosts } = this.#settings;
        return [
            ...(noIndex ? ['--no-index'] : []),
            ...(prerelease ? ['--prerelease', 'allow'] : []),
            ...noBinary.flatMap((name) => ['--no-binary', name]),
            ...trustedHosts.flatMap((host) => ['--allow-insecure-host', host]),
            ...buildSettings.map(({ package: name, setting }) => name === undefined ? `--config-setting=${setting}` : `--config-settings-package=${name}:${setting}`),
        ];
    }
    async #finish(args, run) {
        const result = await this.#runner.run(this.#uv.path, args, {
            environment: this.#environment,
            cwd: this.#scratch,
            input: this.#hiddenLines(run),
            timeoutMs: run.timeoutMs,
            signal: run.signal,
        });
        if (result.exitCode !== 0)
            throw (0,classify_failure/* classifyFailure */.XE)(result, subjectOf(run.specifications));
        return result;
    }
    /** The specifications with secrets, one a line, each with its hashes. */
    #hiddenLines({ specifications }) {
        const hashed = this.#settings.hashLines.map((line) => line.reveal());
        const hidden = specifications.filter(({ hasSecret }) => hasSecret).map((specification) => specification.reveal());
        return hidden.map((text) => `${hashed.find((line) => line.startsWith(`${text} --hash=`)) ?? text}\n`).join('');
    }
}
function subjectOf(specifications) {
    const shown = specifications.slice(0, 5).join(', ');
    return specifications.length > 5 ? `${shown} and ${specifications.length - 5} more` : shown;
}
/** The texts of specifications for uv. */
function installables(specifications) {
    return specifications.map(({ installable }) => installable);
}


/***/ }),

/***/ 4635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kl: () => (/* binding */ filesAsArguments),
  Ik: () => (/* binding */ isRemotePlace),
  aK: () => (/* binding */ resolutionContent),
  V0: () => (/* binding */ tellWithheld),
  xw: () => (/* binding */ uvConfigContent),
  dF: () => (/* binding */ uvEnvironment)
});

// UNUSED EXPORTS: resolutionInputs

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./lib/specification/input-file.js
var input_file = __webpack_require__(288);
// EXTERNAL MODULE: ./lib/specification/local-content.js + 1 modules
var local_content = __webpack_require__(1869);
// EXTERNAL MODULE: ./lib/specification/local-places.js
var local_places = __webpack_require__(6671);
// EXTERNAL MODULE: ./lib/specification/requirements-content.js
var requirements_content = __webpack_require__(7321);
// EXTERNAL MODULE: ./lib/system/hash.js
var hash = __webpack_require__(1673);
// EXTERNAL MODULE: ./lib/system/redact.js
var redact = __webpack_require__(2580);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(6809);
;// CONCATENATED MODULE: ./lib/installation/uv/variables.js
function rows(names, rest) {
    return Object.entries(names).flatMap(([kind, list]) => list
        .split(/\s+/)
        .filter((name) => name !== '')
        .map((name) => ({ name, kind: kind, ...rest })));
}
/** What other commands of uv read: `uv pip install` and `uv pip compile` do not look at it. */
const otherCommands = {
    flag: `UV_DEV UV_NO_DEV UV_NO_DEFAULT_GROUPS UV_NO_SYNC UV_LOCKED UV_FROZEN UV_NO_ENV_FILE UV_NO_PROJECT
    UV_NO_INSTALL_PROJECT UV_NO_INSTALL_WORKSPACE UV_NO_INSTALL_LOCAL UV_ONLY_INSTALL_PROJECT UV_ONLY_INSTALL_WORKSPACE
    UV_ONLY_INSTALL_LOCAL UV_INIT_BARE UV_VENV_CLEAR UV_VENV_RELOCATABLE UV_VENV_SEED UV_PYTHON_INSTALL_BIN
    UV_PYTHON_INSTALL_REGISTRY UV_PYTHON_NO_REGISTRY UV_PUBLISH_NO_ATTESTATIONS UV_MALWARE_CHECK UV_NO_MODIFY_PATH`,
    text: `UV_INIT_BUILD_BACKEND UV_PUBLISH_INDEX UV_PYTHON_CPYTHON_BUILD UV_PYTHON_PYPY_BUILD UV_PYTHON_GRAALPY_BUILD
    UV_PYTHON_PYODIDE_BUILD`,
    number: 'UV_RUN_RECURSION_DEPTH UV_RUN_MAX_RECURSION_DEPTH UV_RUN_RLIMIT_NOFILE',
    names: 'UV_NO_GROUP',
    secret: 'UV_PUBLISH_TOKEN UV_PUBLISH_USERNAME UV_PUBLISH_PASSWORD UV_GITHUB_TOKEN',
    url: `UV_PUBLISH_URL UV_PUBLISH_CHECK_URL UV_MALWARE_CHECK_URL UV_PYTHON_INSTALL_MIRROR UV_PYPY_INSTALL_MIRROR
    UV_GRAALPY_INSTALL_MIRROR UV_PYODIDE_INSTALL_MIRROR UV_PYTHON_DOWNLOADS_JSON_URL UV_INSTALLER_GITHUB_BASE_URL
    UV_INSTALLER_GHE_BASE_URL UV_DOWNLOAD_URL UV_ASTRAL_MIRROR_URL`,
    path: `UV_PROJECT_ENVIRONMENT UV_TOOL_DIR UV_TOOL_BIN_DIR UV_PYTHON_BIN_DIR UV_INSTALL_DIR UV_UNMANAGED_INSTALL`,
    files: 'UV_ENV_FILE',
};
/**
 * Every variable named `UV_…` that uv knows, with what becomes of it here. A test compares it with uv itself. One that is
 * not in it reaches uv and counts.
 */
const uvVariables = [
    ...rows({
        text: `UV_RESOLUTION UV_PRERELEASE UV_EXCLUDE_NEWER UV_INDEX_STRATEGY UV_FORK_STRATEGY UV_TORCH_BACKEND UV_LIBC
        UV_CUDA_DRIVER_VERSION UV_AMD_GPU_ARCHITECTURE UV_LEGACY_TAR_BACKEND`,
        flag: `UV_NO_BUILD UV_NO_BINARY UV_NO_BUILD_ISOLATION UV_NO_SOURCES UV_REQUIRE_HASHES UV_REQUIRE_BUILD_HASHES
        UV_NO_VERIFY_HASHES UV_GIT_LFS UV_PREVIEW UV_SKIP_WHEEL_FILENAME_CHECK
        UV_INSECURE_NO_ZIP_VALIDATION`,
        names: 'UV_NO_BUILD_PACKAGE UV_NO_BINARY_PACKAGE UV_NO_SOURCES_PACKAGE UV_PREVIEW_FEATURES',
        files: 'UV_CONSTRAINT UV_OVERRIDE UV_BUILD_CONSTRAINT UV_EXCLUDE',
        index: 'UV_DEFAULT_INDEX UV_INDEX_URL',
        indexes: 'UV_INDEX UV_EXTRA_INDEX_URL',
        places: 'UV_FIND_LINKS',
    }, { treatment: 'counted' }),
    ...rows({
        path: 'UV_CACHE_DIR UV_CREDENTIALS_DIR UV_PYTHON_INSTALL_DIR UV_PYTHON_CACHE_DIR',
        paths: 'UV_PYTHON_SEARCH_PATH',
        flag: `UV_NATIVE_TLS UV_SYSTEM_CERTS UV_NO_CACHE UV_OFFLINE UV_NO_GITHUB_FAST_PATH UV_NO_HF_TOKEN
        UV_REQUIRE_METADATA_RANGE_REQUESTS UV_HIDE_BUILD_OUTPUT UV_LOG_CONTEXT UV_NO_WRAP`,
        number: `UV_CONCURRENT_BUILDS UV_CONCURRENT_DOWNLOADS UV_CONCURRENT_INSTALLS UV_CONCURRENT_CACHE_READS
        UV_HTTP_TIMEOUT UV_HTTP_CONNECT_TIMEOUT UV_HTTP_RETRIES UV_REQUEST_TIMEOUT UV_UPLOAD_HTTP_TIMEOUT
        UV_LOCK_TIMEOUT UV_STACK_SIZE`,
        names: 'UV_INSECURE_HOST',
        text: 'UV_KEYRING_PROVIDER',
        url: 'UV_S3_ENDPOINT_URL UV_GCS_ENDPOINT_URL UV_AZURE_ENDPOINT_URL UV_GITHUB_FAST_PATH_URL',
        secret: 'UV_API_KEY UV_AUTH_TOKEN',
    }, { treatment: 'transport' }),
    ...rows({ path: 'UV_CONFIG_FILE' }, { treatment: 'withheld', isTold: true, why: 'uv reads no configuration file but the one of the input uv-config' }),
    ...rows({ flag: 'UV_NO_INSTALLER_METADATA' }, { treatment: 'withheld', isTold: true, why: 'the files it leaves out tell which package came from where' }),
    ...rows({ flag: 'UV_NO_CONFIG UV_NO_SYSTEM_CONFIG UV_ISOLATED' }, { treatment: 'withheld', why: 'uv reads no configuration file but the one of the input uv-config' }),
    ...rows({ text: 'UV_PYTHON UV_PYTHON_PREFERENCE UV_PYTHON_DOWNLOADS', flag: 'UV_SYSTEM_PYTHON UV_MANAGED_PYTHON UV_NO_MANAGED_PYTHON' }, { treatment: 'withheld', why: 'the input python names the interpreter' }),
    ...rows({ path: 'UV_TARGET UV_PREFIX UV_WORKING_DIR UV_WORKING_DIRECTORY UV_PROJECT', flag: 'UV_BREAK_SYSTEM_PACKAGES' }, { treatment: 'withheld', why: 'packages are installed into the cache, and uv runs in a directory of its own' }),
    ...rows({ flag: 'UV_COMPILE_BYTECODE', number: 'UV_COMPILE_BYTECODE_TIMEOUT' }, { treatment: 'withheld', why: 'byte code is made after installing, where the entry will be saved' }),
    ...rows({ flag: 'UV_NO_EDITABLE' }, { treatment: 'withheld', why: 'a tree of the cache always holds copies' }),
    ...rows({ text: 'UV_LINK_MODE' }, { treatment: 'withheld', why: 'a tree of the cache shares no file with the cache of uv' }),
    ...rows({ flag: 'UV_NO_PROGRESS UV_SHOW_RESOLUTION', text: 'UV_CUSTOM_COMPILE_COMMAND' }, { treatment: 'withheld', why: 'the output of uv is read by this program' }),
    ...rows({
        path: 'UV_INTERNAL__BUILD_DIR UV_INTERNAL__PARENT_INTERPRETER',
        text: 'UV_COMMIT_HASH UV_COMMIT_SHORT_HASH UV_COMMIT_DATE UV_LAST_TAG UV_LAST_TAG_DISTANCE',
        flag: 'UV_UPDATE_SCHEMA',
    }, { treatment: 'withheld', why: 'uv sets it for programs of its own' }),
    ...rows(otherCommands, { treatment: 'withheld', why: 'only other commands of uv read it' }),
];
const byName = new Map(uvVariables.map((variable) => [variable.name, variable]));
const indexCredentials = /^UV_INDEX_[A-Z0-9_]+_(?:USERNAME|PASSWORD)$/;
/** What becomes of a variable named `UV_…`; of one that uv did not have when this was written, too. */
function uvVariable(name) {
    const known = byName.get(name);
    if (known !== undefined)
        return known;
    if (indexCredentials.test(name))
        return { name, kind: 'secret', treatment: 'transport' };
    return { name, kind: 'text', treatment: 'counted' };
}
/** Variables of other names that hold paths and are read by uv, or by git and the build backends that uv starts. */
const otherPathVariables = rows({
    path: `SSL_CERT_FILE SSL_CLIENT_CERT NETRC PYX_CREDENTIALS_DIR AWS_CONFIG_FILE AWS_SHARED_CREDENTIALS_FILE
      REQUESTS_CA_BUNDLE CURL_CA_BUNDLE GIT_SSL_CAINFO GIT_SSL_CAPATH GIT_SSL_CERT GIT_SSL_KEY GIT_CONFIG_GLOBAL PIP_CERT
      PIP_CLIENT_CERT PIP_CONFIG_FILE`,
    paths: 'SSL_CERT_DIR',
}, { treatment: 'transport' });

;// CONCATENATED MODULE: ./lib/installation/uv/environment.js











/** The arguments that stand for the variables that name files. */
const fileArguments = {
    UV_CONSTRAINT: '--constraints',
    UV_OVERRIDE: '--overrides',
    UV_BUILD_CONSTRAINT: '--build-constraints',
    UV_EXCLUDE: '--excludes',
};
/**
 * The environment uv runs in: everything of the user's (TLS and proxy settings among it), but of UV_… nothing that this
 * program decides. Paths are absolute, because uv runs in a directory of its own. The tree gets copies, because writing into
 * a hard link would change uv's own cache.
 */
function uvEnvironment(environment) {
    const kept = Object.entries(environment).filter(([name]) => !name.startsWith('UV_') || uvVariable(name).treatment !== 'withheld');
    const others = new Map(otherPathVariables.map((variable) => [variable.name, variable]));
    return {
        // One retry of uv's own on top of ours: together they stay within the retry budget on an index that is down.
        UV_HTTP_RETRIES: '1',
        ...Object.fromEntries(kept.map(([name, value]) => {
            const variable = name.startsWith('UV_') ? uvVariable(name) : others.get(name);
            return [name, variable === undefined || value === undefined || value === '' ? value : absolute(value, variable)];
        })),
        UV_LINK_MODE: 'copy',
        // uv installs members of a workspace as links to their source tree, which another machine does not have.
        UV_NO_EDITABLE: '1',
        UV_NO_PROGRESS: '1',
        UV_PYTHON_DOWNLOADS: 'never',
        NO_COLOR: '1',
    };
}
/** A value whose paths start at the working directory, with absolute ones. Indexes are made absolute where they are put together. */
function absolute(value, { kind }) {
    if (kind === 'path')
        return external_node_path_.resolve(value);
    if (kind === 'files')
        return filesOf(value).join(' ');
    if (kind !== 'paths')
        return value;
    return value
        .split(external_node_path_.delimiter)
        .map((entry) => (entry === '' ? entry : external_node_path_.resolve(entry)))
        .join(external_node_path_.delimiter);
}
/** The files a variable names, absolute: uv runs in a directory of its own. */
function filesOf(value) {
    const files = (value ?? '').split(/\s+/).filter((file) => file !== '');
    return files.map((file) => (isRemotePlace(file) ? file : external_node_path_.resolve(file)));
}
/** Whether what stands where a file belongs is an address on a server. */
function isRemotePlace(text) {
    return /^https?:\/\//i.test(text);
}
/** The files of a variable that uv reads by itself: constraints on servers are read for it. */
function filesForUv(name, value) {
    return filesOf(value).filter((file) => name !== 'UV_CONSTRAINT' || !isRemotePlace(file));
}
/**
 * The files that variables name, as arguments, and the environment without these variables: uv takes a variable for nothing
 * where the argument is given too, and takes a path with a space for two.
 */
function filesAsArguments(environment, original) {
    const args = Object.entries(fileArguments).flatMap(([name, option]) => filesForUv(name, original[name]).flatMap((file) => [option, file]));
    const rest = Object.entries(environment).filter(([name]) => !Object.hasOwn(fileArguments, name));
    return { environment: Object.fromEntries(rest), args };
}
/** Says which variables of the user's do not reach uv, and why. */
function tellWithheld(environment, logger) {
    for (const { name, treatment, why, isTold } of uvVariables) {
        if (treatment !== 'withheld' || environment[name] === undefined || environment[name] === '')
            continue;
        const message = `${name} is not passed on to uv: ${why}`;
        if (isTold)
            logger.warning(message);
        else
            logger.debug(message);
    }
}
/** The variables that change how a request resolves, as they count in its digest: files by the SHA-256 of what uv reads in them. */
async function resolutionInputs(environment) {
    return (await resolutionContent(environment)).inputs;
}
/** What {@link resolutionInputs} gives, and the names of the local packages in those files, in normal form. */
async function resolutionContent(environment) {
    const inputs = {};
    const localNames = new Set();
    for (const [name, value] of Object.entries(environment)) {
        if (!name.startsWith('UV_') || value === undefined || value === '')
            continue;
        const { treatment, kind } = uvVariable(name);
        // Which indexes are asked counts together with the inputs: see indexes.ts.
        if (treatment !== 'counted' || kind === 'index' || kind === 'indexes' || kind === 'places')
            continue;
        if (kind !== 'files')
            inputs[name] = (0,redact/* withBareUrls */.d)(value);
        else {
            const digests = filesForUv(name, value).map(async (file) => {
                if (isRemotePlace(file))
                    return secret_url/* SecretUrl */.yT.parse(file).bare;
                const content = await (0,requirements_content/* requirementsContent */.W)(file, { origin: name, environment });
                for (const own of content.localNames)
                    localNames.add(own);
                return content.digest;
            });
            inputs[name] = (await Promise.all(digests)).join(' ');
        }
    }
    return { inputs, localNames: [...localNames] };
}
/** Reads a configuration file of uv; an ExtensionConfigError names it where it cannot be read. */
async function uvConfigContent(file, origin, environment) {
    const text = await (0,input_file/* readInputFile */.jH)(file, origin);
    const tables = tablesIn(text);
    const base = external_node_path_.dirname(file);
    const local = tables.flatMap(requirementsIn).flatMap((requirement) => (0,local_content/* directReferenceOf */.M)(requirement, base).flatMap(({ name, directory }) => {
        if ((0,external_node_fs_.statSync)(directory, { throwIfNoEntry: false }) === undefined)
            return [];
        const { digest, names } = (0,local_content/* localContent */.h)(directory, environment);
        return [{ line: `local ${digest}`, names: [name, ...names] }];
    }));
    const places = tables.flatMap((table) => (0,local_places/* localPlacesIn */.zc)(table, base));
    return {
        digest: (0,hash/* sha256 */.s)([(0,redact/* withBareUrls */.d)(text), ...places, ...local.map(({ line }) => line)].join('\n')),
        localNames: local.flatMap(({ names }) => names),
    };
}
/** The tables of a `uv.toml` that say where packages come from. What it holds besides is uv's to judge. */
function tablesIn(text) {
    try {
        const document = (0,dist/* parse */.qg)(text);
        const { pip } = document;
        return [document, ...(typeof pip === 'object' ? [pip] : [])];
    }
    catch (error) {
        if (error instanceof dist/* TomlError */.zx)
            return [];
        throw error;
    }
}
function requirementsIn(table) {
    const lists = ['constraint-dependencies', 'override-dependencies', 'build-constraint-dependencies'].flatMap((key) => table[key]);
    return lists.filter((requirement) => typeof requirement === 'string');
}


/***/ }),

/***/ 7410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O7: () => (/* binding */ indexesOf),
/* harmony export */   a4: () => (/* binding */ describeIndexes),
/* harmony export */   g1: () => (/* binding */ indexVariables)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3136);
/* harmony import */ var _specification_local_places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6671);
/* harmony import */ var _system_hash_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1673);
/* harmony import */ var _system_secret_url_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6809);





/**
 * Puts the indexes of the inputs and of the variables together: the input `index-url` replaces the default index of the
 * variables, those of `extra-index-url` are asked before the other ones.
 */
function indexesOf(inputs, environment) {
    const list = (name, separator) => (environment[name] ?? '').split(separator).filter((item) => item.trim() !== '');
    const defaultIndex = [inputs.indexUrl?.reveal(), environment['UV_DEFAULT_INDEX'], environment['UV_INDEX_URL']].find((url) => url !== undefined && url !== '');
    const others = [...inputs.extraIndexUrl.map((index) => index.reveal()), ...list('UV_INDEX', /\s+/), ...list('UV_EXTRA_INDEX_URL', /\s+/)];
    return {
        defaultIndex: defaultIndex === undefined ? undefined : hidden(absoluteIndex(defaultIndex)),
        others: [...new Set(others.map(absoluteIndex))].map(hidden),
        findLinks: [
            ...inputs.findLinks.map((place) => hidden(absolutePlace(place.reveal(), ','))),
            ...list('UV_FIND_LINKS', /,/).map((place) => hidden(absolutePlace(place.trim(), ','))),
        ],
    };
}
/** The variables that tell uv its indexes. By variable, not by argument: URLs may hold credentials, and everyone sees arguments. */
function indexVariables({ defaultIndex, others, findLinks }) {
    return {
        UV_DEFAULT_INDEX: defaultIndex?.reveal(),
        UV_INDEX_URL: undefined,
        UV_INDEX: others.length === 0 ? undefined : others.map((index) => index.reveal()).join(' '),
        UV_EXTRA_INDEX_URL: undefined,
        UV_FIND_LINKS: findLinks.length === 0 ? undefined : findLinks.map((place) => place.reveal()).join(','),
    };
}
/** How the indexes count in the request digest: URLs without credentials, directories by what lies in them. */
function describeIndexes({ defaultIndex, others, findLinks, }) {
    const described = defaultIndex === undefined ? undefined : describePlace(splitName(defaultIndex.reveal()).place, 'tree');
    const last = described === undefined || (0,_system_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .s)(described) === defaultIndexDigest ? undefined : described;
    const asked = new Map();
    for (const index of others) {
        const { name, place } = splitName(index.reveal());
        const one = describePlace(place, 'tree');
        if (!asked.has(one))
            asked.set(one, name);
    }
    // An index that is named only to give it credentials is asked last with or without its name.
    const before = [...asked.keys()].at(-1);
    if (before !== undefined && (before === last || (last === undefined && (0,_system_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .s)(before) === defaultIndexDigest)))
        asked.delete(before);
    return {
        ...(last === undefined ? {} : { indexUrl: last }),
        extraIndexUrls: [...asked].map(([place, name]) => `${name}${place}`),
        findLinks: findLinks.map((place) => describePlace(place.reveal(), 'top')),
    };
}
/** SHA-256 of the URL of the index that uv asks where none is named: to name it changes nothing. */
const defaultIndexDigest = '5a06749b2297be54ac5699f6f2761716adc5001a2d5f8b915ab2172922dd5706';
const urlPattern = /^[a-z][a-z0-9+.-]*:\/\//i;
/** `name=URL`, as uv reads it: a name holds no colon, so a `=` in a query does not end one. */
function splitName(index) {
    const [, name = '', place = index] = /^([A-Za-z0-9._-]+=)(.+)$/.exec(index) ?? [];
    return { name, place };
}
function absoluteIndex(index) {
    const { name, place } = splitName(index);
    return `${name}${absolutePlace(place, ' ')}`;
}
/** A place that is printed without its secrets. */
function hidden(index) {
    const { name, place } = splitName(index);
    return urlPattern.test(place) ? _system_secret_url_js__WEBPACK_IMPORTED_MODULE_4__/* .SecretText */ .om.join([name, _system_secret_url_js__WEBPACK_IMPORTED_MODULE_4__/* .SecretUrl */ .yT.parse(place)]) : new _system_secret_url_js__WEBPACK_IMPORTED_MODULE_4__/* .SecretText */ .om(index);
}
/** A URL as it is; a path absolute, as a URL where it would otherwise be taken apart. */
function absolutePlace(place, separator) {
    if (urlPattern.test(place))
        return place;
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(place);
    return absolute.includes(separator) ? (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)(absolute).href.replaceAll(',', '%2C') : absolute;
}
function describePlace(place, depth) {
    const directory = (0,_specification_local_places_js__WEBPACK_IMPORTED_MODULE_2__/* .localPlaceOf */ .EQ)(place, process.cwd());
    if (directory === undefined)
        return _system_secret_url_js__WEBPACK_IMPORTED_MODULE_4__/* .SecretUrl */ .yT.parse(URL.canParse(place) ? new URL(place).href : place).bare.replace(/\/+$/, '');
    return `sha256:${depth === 'top' ? (0,_specification_local_places_js__WEBPACK_IMPORTED_MODULE_2__/* .linksDigest */ .G3)(directory) : (0,_specification_local_places_js__WEBPACK_IMPORTED_MODULE_2__/* .indexDigest */ .pt)(directory)}`;
}


/***/ }),

/***/ 1344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ gitSource),
/* harmony export */   x: () => (/* binding */ readPylock)
/* harmony export */ });
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3136);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3292);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7934);
/* harmony import */ var _specification_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9454);
/* harmony import */ var _system_secret_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6809);





const fileSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    size: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()),
    url: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    path: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    subdirectory: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    hashes: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), {}),
});
const packageSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    wheels: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(fileSchema), []),
    sdist: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(fileSchema),
    archive: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(fileSchema),
    directory: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ path: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), subdirectory: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) })),
    vcs: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
        type: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        url: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
        path: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
        'commit-id': valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        subdirectory: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    })),
});
const pylockSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ packages: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(packageSchema), []) });
/** Reads a resolution in the form of PEP 751 (`pylock.toml`). Throws where it is not of that form. */
function readPylock(text) {
    return valibot__WEBPACK_IMPORTED_MODULE_3__/* .parse */ .qgA(pylockSchema, (0,smol_toml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(text)).packages.map((locked) => {
        const { wheels, sdist, archive, version } = locked;
        const [wheel] = wheels;
        const direct = directReference(locked);
        const name = (0,_specification_name_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .P)(locked.name);
        return {
            name,
            version,
            line: direct === undefined ? new _system_secret_url_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretText */ .om(`${name}==${version}`) : _system_secret_url_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretText */ .om.around(`${name} @ ${direct}`, _system_secret_url_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretUrl */ .yT.parse(direct)),
            source: sourceOf(locked),
            isDirect: direct !== undefined,
            sizeBytes: (wheel ?? sdist ?? archive)?.size ?? null,
            built: wheel === undefined && archive?.url?.split(/[?#]/)[0]?.endsWith('.whl') !== true && archive?.path?.endsWith('.whl') !== true,
        };
    });
}
/** The URL of what was named by a URL or path; undefined of what comes from an index. */
function directReference({ vcs, archive, directory }) {
    if (vcs !== undefined)
        return `${vcs.type}+${located(vcs)}@${vcs['commit-id']}${fragment(vcs.subdirectory)}`;
    if (archive !== undefined)
        return `${located(archive)}${fragment(archive.subdirectory)}`;
    if (directory !== undefined)
        return `${located(directory)}${fragment(directory.subdirectory)}`;
    return undefined;
}
function located(place) {
    return place.url ?? (0,node_url__WEBPACK_IMPORTED_MODULE_0__.pathToFileURL)(place.path ?? '').href;
}
function fragment(subdirectory) {
    return subdirectory === undefined ? '' : `#subdirectory=${subdirectory}`;
}
function sourceOf({ vcs, archive, directory, wheels, sdist }) {
    if (vcs !== undefined)
        return gitSource(vcs['commit-id'], vcs.subdirectory ?? '');
    if (directory !== undefined)
        return undefined;
    const files = archive !== undefined ? [archive] : wheels.length > 0 ? wheels : sdist === undefined ? [] : [sdist];
    const hashes = files.map(({ hashes: { sha256 } }) => sha256);
    if (hashes.length === 0 || hashes.includes(undefined))
        return undefined;
    return `sha256:${hashes.sort().join('+')}${fragment(archive?.subdirectory)}`;
}
/** The source of what a commit holds: a commit is what it is wherever the repository lies. */
function gitSource(commit, subdirectory) {
    return `git:${commit}${subdirectory === '' ? '' : `#${subdirectory}`}`;
}


/***/ }),

/***/ 5642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lk: () => (/* binding */ installTimeoutMs),
/* harmony export */   N$: () => (/* binding */ isGeneral),
/* harmony export */   U2: () => (/* binding */ UvSession)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(370);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1870);
/* harmony import */ var _conflicts_find_culprits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(305);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9930);
/* harmony import */ var _classify_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6064);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6720);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4635);










/** How long one uv run may take, in milliseconds: building from source takes minutes. */
const installTimeoutMs = 30 * 60_000;
/** How long one resolution may take, in milliseconds. */
const resolveTimeoutMs = 5 * 60_000;
/** How long the resolution of one specification may take that is looked at by itself, in milliseconds. */
const aloneTimeoutMs = 60_000;
/** How often what fails by itself is tried again: the rest of the network answers, and is kept waiting. */
const aloneRetries = 1;
/** Runs of uv at once: uv itself is parallel, and the machines have two cores. */
const concurrency = 4;
/** Failures that are no specification's own: nothing can be installed until they pass. */
function isGeneral(error) {
    return (0,_classify_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .mayPass */ .bg)(error) || error.code === 'uv-unavailable' || error.code === 'disk-full';
}
/** A uv that was found, for one job: its commands, tried again where a failure may pass. */
class UvSession {
    uv;
    /** `uv 0.13.8`. */
    label;
    #job;
    #options;
    constructor(uv, job, options) {
        this.#job = job;
        this.#options = options;
        this.label = `uv ${uv.version}`;
        this.uv = new _commands_js__WEBPACK_IMPORTED_MODULE_7__/* .UvCommands */ .k({ ...options, uv, platform: job.platform, scratch: job.scratch });
    }
    /** Finds uv. Throws ExtensionInstallationError `uv-unavailable` or `index-unavailable`. */
    static async start(job, options) {
        const { retryPolicy, logger, findUv, environment } = options;
        (0,_environment_js__WEBPACK_IMPORTED_MODULE_8__/* .tellWithheld */ .V0)(environment, logger);
        const uv = await (0,_retry_js__WEBPACK_IMPORTED_MODULE_5__/* .withRetry */ .b)(() => findUv(job.platform, job.signal), retryPolicy, { logger, signal: job.signal });
        return new UvSession(uv, job, options);
    }
    /** Tells the user what they should know. */
    warn(text) {
        this.#options.logger.warning(text);
    }
    /** Runs uv; with `isRetrying` again where it fails for a reason that may pass. */
    async attempt(work, isRetrying) {
        return isRetrying ? await this.retried(work) : await work(this.uv);
    }
    /** Tries again what fails for a reason that may pass. */
    async retried(attempt) {
        return await this.#withRetries(attempt, this.#options.retryPolicy);
    }
    /** How specifications are resolved. */
    resolution(specifications) {
        return { specifications: (0,_commands_js__WEBPACK_IMPORTED_MODULE_7__/* .installables */ .r)(specifications), timeoutMs: resolveTimeoutMs, signal: this.#job.signal };
    }
    /** Whether specifications go together where no version is kept. */
    async resolves(specifications) {
        return await this.uv.resolve(this.resolution(specifications)).then(() => true, () => false);
    }
    /**
     * The distribution of each specification whose text does not name it, by extension digest: uv is asked for what is
     * not known. One that uv does not tell is left out.
     */
    async namesOf(specifications, known) {
        const names = new Map(known);
        const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_9__/* ["default"] */ .A)(concurrency);
        const unknown = specifications.filter(({ name, digest }) => name === undefined && !known.has(digest));
        await Promise.all(unknown.map((specification) => limit(async () => {
            const [pin] = await this.uv.identify(this.resolution([specification]), false).catch((error) => {
                if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ExtensionInstallationError */ .QB)
                    return [];
                throw error;
            });
            if (pin !== undefined)
                names.set(specification.digest, pin.name);
        })));
        return names;
    }
    /**
     * Which specifications made a run fail, and why; see {@link findCulprits}. None where nothing fails by itself, and
     * the failure may pass.
     *
     * @throws ExtensionInstallationError where it is not the specifications but the network.
     */
    async culpritsOf(specifications, error) {
        const { scratch, signal } = this.#job;
        const { retryPolicy, settings, logger } = this.#options;
        logger.info('installing together failed: looking for the extensions that fail by themselves');
        const alonePolicy = { ...retryPolicy, retries: Math.min(retryPolicy.retries, aloneRetries) };
        return await (0,_conflicts_find_culprits_js__WEBPACK_IMPORTED_MODULE_4__/* .findCulprits */ .A)(specifications, error, {
            resolve: (some) => this.retried((uv) => uv.resolve(this.resolution(some))),
            resolveAlone: async (specification, isRetrying) => {
                const run = { ...this.resolution([specification]), timeoutMs: aloneTimeoutMs };
                return await (isRetrying ? this.#withRetries((uv) => uv.resolve(run), alonePolicy) : this.uv.resolve(run));
            },
            constraintNames: settings.constraintNames,
            installAlone: async (specification) => {
                const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(scratch, 'alone-'));
                const run = { specifications: [specification.installable], timeoutMs: installTimeoutMs, signal };
                await this.uv.install(target, run).finally(() => (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .dM)(target));
            },
        });
    }
    async #withRetries(attempt, policy) {
        return await (0,_retry_js__WEBPACK_IMPORTED_MODULE_5__/* .withRetry */ .b)(() => attempt(this.uv), policy, { logger: this.#options.logger, signal: this.#job.signal });
    }
}


/***/ }),

/***/ 1364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseEnvFile),
/* harmony export */   j: () => (/* binding */ updateEnvFile)
/* harmony export */ });
/** One assignment of an env file. */
const assignment = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/;
/**
 * The variables of an env file: `NAME=value` lines, quoted or not, with or without `export`; empty lines and comments
 * are passed over, CRLF and a byte order mark accepted. The last assignment of a name counts. `$HOME` and `${HOME}` are
 * left as they stand: who reads a path expands them.
 */
function parseEnvFile(text) {
    const variables = new Map();
    for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
        const [, name, value] = assignment.exec(line) ?? [];
        if (name !== undefined && value !== undefined)
            variables.set(name, unquote(value));
    }
    return variables;
}
function unquote(value) {
    const [, single] = /^'([^']*)'(?:\s+#.*)?$/.exec(value) ?? [];
    if (single !== undefined)
        return single;
    const [, double] = /^"((?:[^"\\]|\\.)*)"(?:\s+#.*)?$/.exec(value) ?? [];
    if (double !== undefined)
        return double.replace(/\\(["\\$`])/g, '$1');
    // Without quotes a comment starts at white space and `#`.
    return value.replace(/(?:^|\s+)#.*$/, '');
}
const blockStart = '# >>> written by ensure-extensions';
const blockEnd = '# <<< written by ensure-extensions';
/**
 * The text of an env file with our variables in it: in a marked block, which is replaced where there is one. Everything
 * else stays as it is.
 *
 * @returns the new text, or the variables that lines of others set already: then nothing is changed.
 */
function updateEnvFile(text, variables, form) {
    // Each line with its own end, so that those of others stay as they are to the byte.
    const lines = text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
    const at = (line, start = 0) => lines.findIndex((one, index) => index >= start && one.trimEnd() === line);
    const start = at(blockStart);
    const end = start === -1 ? -1 : at(blockEnd, start + 1);
    const [before, after] = end === -1 ? [lines, []] : [lines.slice(0, start), lines.slice(end + 1)];
    const others = parseEnvFile([...before, ...after].join(''));
    const taken = Object.keys(variables).filter((name) => others.has(name));
    if (taken.length > 0)
        return { taken };
    const own = Object.entries(variables).map(([name, value]) => `${name}=${form === 'docker' ? value : quote(value)}`);
    const [lineEnd = usualLineEnd(text)] = /(?:\r\n|\n|\r)$/.exec(lines.at(start) ?? '') ?? [];
    const block = [blockStart, ...own, blockEnd].map((line) => `${line}${lineEnd}`);
    // A last line without an end gets one: else the block would belong to it.
    const isOpen = before.length > 0 && !/[\r\n]$/.test(before.at(-1) ?? '');
    return { text: [...before, ...(isOpen ? [usualLineEnd(text)] : []), ...block, ...after].join('') };
}
/** The first end of a line in a text. */
function usualLineEnd(text) {
    return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
function quote(value) {
    return `"${value.replace(/["\\$`]/g, '\\$&')}"`;
}


/***/ }),

/***/ 2094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ collapseHome),
/* harmony export */   j1: () => (/* binding */ projectName),
/* harmony export */   k_: () => (/* binding */ pathHash),
/* harmony export */   kc: () => (/* binding */ expandHome),
/* harmony export */   rh: () => (/* binding */ sanitizeName),
/* harmony export */   v: () => (/* binding */ resolveProjectPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3292);
/* harmony import */ var _system_hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1673);
/* harmony import */ var _system_home_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4238);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1548);
/* harmony import */ var _system_real_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7465);






/** The text that stands for the user's home in stored paths, so that they hold for another user or machine too. */
const homeVariable = '${HOME}';
/** How long a sanitised name may be, in characters. */
const maxNameLength = 64;
/**
 * A project's directory as the registry knows it: absolute, symbolic links resolved, without the `\\?\` prefix of
 * Windows. Of a directory that is gone the part that still exists is resolved.
 */
function resolveProjectPath(projectPath) {
    const plain = projectPath.replace(/^\\\\\?\\UNC\\/, '\\\\').replace(/^\\\\\?\\/, '');
    return (0,_system_real_path_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveLinks */ .A)(plain);
}
/** The first 8 hex digits of the SHA-256 of a project's resolved path, written with forward slashes: `/mnt/share/my-project` is `2c9b785a`. */
function pathHash(projectPath) {
    const posix = resolveProjectPath(projectPath).replaceAll('\\', '/');
    return (0,_system_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .s)(posix).slice(0, 8);
}
/**
 * A project's name, fit for file names: that of its `pyproject.toml`, else of its directory; lower case, with `-` for
 * runs of anything but `a-z 0-9 _ .`, at most 64 characters; `project` where nothing is left.
 */
function projectName(projectPath) {
    const resolved = resolveProjectPath(projectPath);
    return sanitizeName(nameInPyproject(resolved) ?? node_path__WEBPACK_IMPORTED_MODULE_0__.basename(resolved));
}
/** A name fit for file names. */
function sanitizeName(name) {
    const sanitized = name
        .normalize('NFKD')
        .toLowerCase()
        .replace(/\p{M}+/gu, '')
        .replace(/[^a-z0-9_.]+/g, '-')
        .slice(0, maxNameLength)
        .replace(/^[-.]+|[-.]+$/g, '');
    return sanitized === '' ? 'project' : sanitized;
}
function nameInPyproject(directory) {
    try {
        const { project } = (0,smol_toml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)((0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readPlainTextSync */ .LI)(node_path__WEBPACK_IMPORTED_MODULE_0__.join(directory, 'pyproject.toml')));
        return typeof project?.name === 'string' && project.name !== '' ? project.name : undefined;
    }
    catch {
        // No such file, or not one that names a project: the directory does.
        return undefined;
    }
}
/** Writes `${HOME}` for the user's home where a path lies in it. */
function collapseHome(location, environment) {
    const expanded = expandHome(location, environment);
    const home = (0,_system_home_js__WEBPACK_IMPORTED_MODULE_3__/* .homeDirectory */ .R)(environment);
    if (home === undefined)
        return expanded;
    if (expanded === home)
        return homeVariable;
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(home, expanded);
    if (relative.startsWith('..') || node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(relative))
        return expanded;
    return `${homeVariable}/${relative.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, '/')}`;
}
/** Replaces a leading `${HOME}`, `$HOME` or `~` by the user's home; makes the path absolute. */
function expandHome(location, environment) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(location.replace(/^(?:\$\{HOME\}|\$HOME|~)(?=$|[\\/])/, (written) => (0,_system_home_js__WEBPACK_IMPORTED_MODULE_3__/* .homeDirectory */ .R)(environment) ?? written));
}


/***/ }),

/***/ 5111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OR: () => (/* binding */ Registry),
  EF: () => (/* binding */ registryLockTimeoutMs),
  Tt: () => (/* binding */ registryPath)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(1077);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(1870);
// EXTERNAL MODULE: ./lib/system/lock.js + 1 modules
var lock = __webpack_require__(9140);
// EXTERNAL MODULE: ./lib/system/plain-file.js
var plain_file = __webpack_require__(1548);
// EXTERNAL MODULE: ./lib/mapping/paths.js
var paths = __webpack_require__(2094);
;// CONCATENATED MODULE: ./lib/mapping/mapping.js

/** The env file of prime-uve: what names the environment of a project unless something else is said. */
const primeUveFile = '.env.uve';
/** The variable that names the environment in an env file: prime-uve's in its own, ours in any other. */
function variableOf(envFile) {
    return envFile === primeUveFile ? 'UV_PROJECT_ENVIRONMENT' : 'ENSURE_EXTENSIONS_ENTRY';
}
/** The mapping that a record of the registry describes. Nothing expanded by another machine is believed. */
function mappingOf(projectPath, record, environment) {
    const isOurs = record.entries !== undefined || record.env_file !== undefined || record.host !== undefined;
    const createdAt = record.created_at ?? new Date(0).toISOString();
    const envFile = isOurs ? (record.env_file ?? null) : primeUveFile;
    const entries = record.entries ?? [{ path: record.venv_path, last_used: createdAt }];
    return {
        projectPath,
        venvPath: record.venv_path,
        venvPathExpanded: (0,paths/* expandHome */.kc)(record.venv_path, environment),
        projectName: record.project_name ?? (0,paths/* sanitizeName */.rh)(projectPath.split(/[\\/]/).at(-1) ?? ''),
        pathHash: record.path_hash ?? (0,paths/* pathHash */.k_)(projectPath),
        createdAt,
        lastValidated: record.last_validated ?? null,
        host: record.host ?? null,
        entries: entries.map((entry) => ({ path: (0,paths/* expandHome */.kc)(entry.path, environment), lastUsed: entry.last_used ?? createdAt })),
        envFile,
        // A file without a variable would never be checked.
        envVariable: envFile === null ? null : (record.env_variable ?? variableOf(envFile)),
    };
}

// EXTERNAL MODULE: ./lib/mapping/env-file.js
var env_file = __webpack_require__(1364);
;// CONCATENATED MODULE: ./lib/mapping/validation.js







/** Compares a mapping with the file system. Never rejects: what cannot be read is an `error`. */
async function validate(mapping, environment) {
    const found = [];
    const { projectPath, venvPathExpanded } = mapping;
    const project = await presenceOf(projectPath);
    if (project !== 'present') {
        found.push(gone(project, `the project directory '${projectPath}'`, `its environment is '${venvPathExpanded}'`));
    }
    const venv = await presenceOf(venvPathExpanded);
    if (venv !== 'present')
        found.push(gone(venv, `the environment '${venvPathExpanded}'`, `of the project '${projectPath}'`));
    if (project === 'present' && mapping.envFile !== null && mapping.envVariable !== null) {
        found.push(...(await checkEnvFile(mapping, mapping.envFile, mapping.envVariable, environment)));
    }
    return resultOf(found);
}
/** The result for a project that the registry does not know. */
function unknownProject(projectPath, registry) {
    return resultOf([{ status: 'error', issue: `the project '${projectPath}' is not in the registry '${registry}'` }]);
}
function resultOf(found) {
    const has = (status) => found.some((finding) => finding.status === status);
    const status = ['error', 'orphaned', 'mismatch'].find(has) ?? 'valid';
    return {
        status,
        issues: found.map(({ issue }) => issue),
        isValid: status === 'valid',
        isOrphaned: status === 'orphaned',
        hasMismatch: status === 'mismatch',
    };
}
function gone(presence, what, other) {
    return presence === 'absent'
        ? { status: 'orphaned', issue: `${what} does not exist any more; ${other}` }
        : { status: 'error', issue: `${what} cannot be examined (${presence.reason}); ${other}` };
}
/** Whether a directory is there. Only a proven absence is one. */
async function presenceOf(directory) {
    try {
        return (await (0,promises_.stat)(directory)).isDirectory() ? 'present' : { reason: 'it is not a directory' };
    }
    catch (error) {
        return (0,errno/* hasErrno */.N)(error, 'ENOENT', 'ENOTDIR') ? 'absent' : { reason: (0,errno/* messageOf */.b)(error) };
    }
}
/** The variables of an env file; undefined where there is none. */
async function readEnvFile(file) {
    try {
        // A pipe would be waited for.
        if (!(await (0,promises_.stat)(file)).isFile())
            return { problem: 'it is not a file' };
        return { variables: (0,env_file/* parseEnvFile */.F)(await (0,plain_file/* readPlainText */.Sg)(file)) };
    }
    catch (error) {
        return (0,errno/* hasErrno */.N)(error, 'ENOENT', 'ENOTDIR') ? { variables: undefined } : { problem: (0,errno/* messageOf */.b)(error) };
    }
}
async function checkEnvFile(mapping, envFile, variable, environment) {
    const file = external_node_path_.resolve(mapping.projectPath, envFile);
    const expected = mapping.venvPathExpanded;
    const read = await readEnvFile(file);
    if ('problem' in read)
        return [{ status: 'error', issue: `'${file}' cannot be read (${read.problem}); it should name '${expected}'` }];
    if (read.variables === undefined) {
        const status = envFile === primeUveFile ? 'orphaned' : 'mismatch';
        return [{ status, issue: `'${file}' does not exist; it should name '${expected}'` }];
    }
    const value = read.variables.get(variable);
    if (value === undefined || value === '')
        return [{ status: 'mismatch', issue: `'${file}' sets no ${variable}; it should be '${expected}'` }];
    const named = (0,paths/* expandHome */.kc)(value, environment);
    return named === expected ? [] : [{ status: 'mismatch', issue: `'${file}' names '${named}', the registry '${expected}'` }];
}

;// CONCATENATED MODULE: ./lib/mapping/new-mapping.js



/** The env file that a mapping has once it is added, given the mapping that the project had before. */
async function envFileOf({ envFile, envVariable }, project, before) {
    const none = { env_file: null, env_variable: null };
    const knownFile = before?.envFile ?? null;
    const file = envFile ?? knownFile ?? primeUveFile;
    const usual = file === knownFile ? before?.envVariable : undefined;
    const variable = envVariable ?? usual ?? variableOf(file);
    const some = { env_file: file, env_variable: variable };
    if (envFile !== null)
        return some;
    // 'There is none' is believed where it is true: what an earlier run wrote may still be there, and be wrong.
    if (knownFile === null)
        return none;
    const read = await readEnvFile(external_node_path_.resolve(project, knownFile));
    return 'problem' in read || read.variables?.get(variable) ? some : none;
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./lib/mapping/registry-file.js

/** The version that new registries have; older ones are migrated, newer ones are kept as they are. */
const registryVersion = '1.0';
const recordSchema = dist/* looseObject */._H3({
    venv_path: dist/* string */.YjP(),
    venv_path_expanded: dist/* optional */.lqM(dist/* string */.YjP()),
    project_name: dist/* optional */.lqM(dist/* string */.YjP()),
    path_hash: dist/* optional */.lqM(dist/* string */.YjP()),
    created_at: dist/* optional */.lqM(dist/* nullable */.mee(dist/* string */.YjP())),
    last_validated: dist/* optional */.lqM(dist/* nullable */.mee(dist/* string */.YjP())),
    host: dist/* optional */.lqM(dist/* string */.YjP()),
    entries: dist/* optional */.lqM(dist/* array */.YOg(dist/* looseObject */._H3({ path: dist/* string */.YjP(), last_used: dist/* optional */.lqM(dist/* string */.YjP()) }))),
    env_file: dist/* optional */.lqM(dist/* nullable */.mee(dist/* string */.YjP())),
    env_variable: dist/* optional */.lqM(dist/* nullable */.mee(dist/* string */.YjP())),
});
/** A registry without mappings. */
function emptyRegistry(problems = []) {
    return { content: { version: registryVersion, venvs: {} }, isMigrated: false, problems, unknown: {} };
}
/** Reads the bytes of a registry. One mapping that is damaged takes nothing else along. */
function parseRegistry(bytes) {
    let json;
    try {
        // Neither other encodings nor a byte order mark are JSON.
        json = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    }
    catch (error) {
        return emptyRegistry([bytes.length === 0 ? 'it is empty' : `it is not JSON in UTF-8 (${String(error).split('\n')[0]})`]);
    }
    if (!isObject(json))
        return emptyRegistry(['its content is not an object']);
    const { venvs, version } = json;
    if (!isObject(venvs))
        return emptyRegistry(["'venvs' is not an object"]);
    const problems = [];
    if (version !== undefined && typeof version !== 'string')
        problems.push("'version' is not a text");
    const isNewer = typeof version === 'string' && Number.parseInt(version, 10) > Number.parseInt(registryVersion, 10);
    const known = [];
    const unknown = [];
    for (const [project, value] of Object.entries(venvs)) {
        const parsed = dist/* safeParse */.xLC(recordSchema, value);
        // As it is, not as it was parsed: nothing that a newer version added is lost.
        if (parsed.success)
            known.push([project, value]);
        else if (isNewer)
            unknown.push([project, value]);
        else
            problems.push(`the mapping of '${project}': ${dist/* getDotPath */.BuJ(parsed.issues[0]) ?? 'its content'}: ${parsed.issues[0].message}`);
    }
    return {
        content: { ...json, version: typeof version === 'string' ? version : registryVersion, venvs: Object.fromEntries(known) },
        isMigrated: version === undefined,
        problems,
        unknown: Object.fromEntries(unknown),
    };
}
/** The text of a registry, with what is kept although it is not understood. */
function registryText({ content, unknown }) {
    // A mapping that was made since takes the place of one that is not understood.
    return `${JSON.stringify({ ...content, venvs: { ...unknown, ...content.venvs } }, null, 2)}\n`;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./lib/mapping/registry.js













/**
 * How long to wait for another process that changes a registry, in milliseconds: long enough to find out that one of
 * another container is dead.
 */
const registryLockTimeoutMs = lock/* silenceMs */.qq + 5_000;
/** How many mappings are validated at once: each is a few calls to the file system. */
const validationConcurrency = 32;
/** Where the registry of a cache root lies: ENSURE_EXTENSIONS_REGISTRY, else PRIME_UVE_CACHE, else its `cache.json`. */
function registryPath(cacheRoot, environment) {
    const named = environment['ENSURE_EXTENSIONS_REGISTRY'] || environment['PRIME_UVE_CACHE'];
    return external_node_path_.resolve(named || external_node_path_.join(cacheRoot, 'cache.json'));
}
/**
 * A persistent registry of projects and the environments they use: one JSON file, shared by processes and machines.
 *
 * Every change is one read-modify-write under one lock, written to a temporary file, flushed, and renamed: a reader sees
 * the old or the new content. All methods reject with a CacheError when the file or its lock cannot be read or written:
 * `registry-unusable`, `cache-locked`.
 */
class Registry {
    /** The registry's file. */
    path;
    #ports;
    constructor(ports) {
        this.path = ports.cachePath;
        this.#ports = ports;
    }
    /**
     * Records that a project uses an environment: the latest of those it uses. `createdAt` of a known project stays. An env
     * file that is known of the project and still names an environment stays too, also where `envFile` is null: there is
     * one then, and what it names is still compared.
     */
    async addMapping(added) {
        const { environment, clock } = this.#ports;
        const project = (0,paths/* resolveProjectPath */.v)(added.projectPath);
        const now = clock.now().toISOString();
        const venvPath = (0,paths/* collapseHome */.J4)(added.venvPath, environment);
        const expanded = (0,paths/* expandHome */.kc)(venvPath, environment);
        return await this.#change(async ({ content, unknown }) => {
            const known = recordOf(content, project);
            const before = known === undefined ? undefined : mappingOf(project, known, environment);
            const others = (before?.entries ?? []).filter((entry) => entry.path !== expanded);
            const record = {
                // Whatever else a newer version keeps there.
                ...unknown[project],
                ...known,
                venv_path: venvPath,
                venv_path_expanded: expanded,
                project_name: (0,paths/* sanitizeName */.rh)(added.projectName ?? (0,paths/* projectName */.j1)(project)),
                path_hash: added.pathHash ?? (0,paths/* pathHash */.k_)(project),
                created_at: known?.created_at ?? now,
                last_validated: now,
                host: (0,external_node_os_.hostname)(),
                entries: [
                    ...others.map(({ path: entry, lastUsed }) => ({ path: (0,paths/* collapseHome */.J4)(entry, environment), last_used: lastUsed })),
                    { path: venvPath, last_used: now },
                ],
                ...(await envFileOf(added, project, before)),
            };
            content.venvs[project] = record;
            return { result: mappingOf(project, record, environment), isChanged: true };
        });
    }
    /** The mapping of a project; null where it is unknown. */
    async getMapping(projectPath) {
        const project = (0,paths/* resolveProjectPath */.v)(projectPath);
        const record = recordOf((await this.#load()).content, project);
        return record === undefined ? null : mappingOf(project, record, this.#ports.environment);
    }
    /** Forgets a project; its environments stay where they are. True if it was known. */
    async removeMapping(projectPath) {
        const project = (0,paths/* resolveProjectPath */.v)(projectPath);
        return await this.#change(async ({ content }) => {
            const isKnown = recordOf(content, project) !== undefined;
            delete content.venvs[project];
            return { result: isKnown, isChanged: isKnown };
        });
    }
    /** Takes environments that are gone out of all mappings. What a project used last stays: its mapping is orphaned then. */
    async forgetEnvironments(environments) {
        if (environments.length === 0)
            return;
        const gone = new Set(environments);
        await this.#change(async ({ content }) => {
            let isChanged = false;
            for (const [project, record] of Object.entries(content.venvs)) {
                const entries = record.entries?.filter(({ path: entry }) => entry === record.venv_path || !gone.has((0,paths/* expandHome */.kc)(entry, this.#ports.environment)));
                if (entries === undefined || entries.length === record.entries?.length)
                    continue;
                content.venvs[project] = { ...record, entries };
                isChanged = true;
            }
            return { result: undefined, isChanged };
        });
    }
    /** All mappings, by project path. */
    async listAll() {
        const { venvs } = (await this.#load()).content;
        return Object.entries(venvs)
            .sort(([left], [right]) => (left < right ? -1 : 1))
            .map(([project, record]) => mappingOf(project, record, this.#ports.environment));
    }
    /** Compares a mapping with the file system and notes when. An unknown project is an `error`. */
    async validateMapping(projectPath) {
        const project = (0,paths/* resolveProjectPath */.v)(projectPath);
        const mapping = await this.getMapping(project);
        if (mapping === null)
            return unknownProject(project, this.path);
        const result = await validate(mapping, this.#ports.environment);
        await this.#noteValidation([project]);
        return result;
    }
    /** Validates all mappings and notes when; the results by project path. */
    async validateAll() {
        const results = await this.examineAll();
        await this.#noteValidation([...results.keys()]);
        return results;
    }
    /** Compares all mappings with the file system, and changes nothing. */
    async examineAll() {
        const mappings = await this.listAll();
        const results = new Map();
        for (let start = 0; start < mappings.length; start += validationConcurrency) {
            const batch = mappings.slice(start, start + validationConcurrency);
            const validated = await Promise.all(batch.map(async (mapping) => [mapping.projectPath, await validate(mapping, this.#ports.environment)]));
            for (const [projectPath, result] of validated)
                results.set(projectPath, result);
        }
        return results;
    }
    /** Forgets all projects; gives how many there were. */
    async clear() {
        return await this.#change(async ({ content }) => {
            const count = Object.keys(content.venvs).length;
            content.venvs = {};
            return { result: count, isChanged: count > 0 };
        });
    }
    /** Writes a registry of an older layout anew; every load reads such a one as if it had been. True if it was one. */
    async migrateIfNeeded() {
        return await this.#change(async ({ isMigrated }) => ({ result: isMigrated, isChanged: isMigrated }));
    }
    /**
     * What is not known of the projects of this machine: mappings of a newer version that this one does not understand, and
     * damaged content that was set aside. Sentences; none where all is known.
     */
    async gaps() {
        const { unknown } = await this.#load();
        const names = await (0,promises_.readdir)(external_node_path_.dirname(this.path)).catch(() => []);
        const damaged = names.filter((name) => name.startsWith(`${external_node_path_.basename(this.path)}.corrupt-`)).sort();
        return [
            ...damaged.slice(-1).map((name) => `a damaged registry was set aside as '${external_node_path_.join(external_node_path_.dirname(this.path), name)}'`),
            ...Object.keys(unknown).map((project) => `the mapping of '${project}' is of a newer version`),
        ];
    }
    async #noteValidation(projects) {
        if (projects.length === 0)
            return;
        const now = this.#ports.clock.now().toISOString();
        await this.#change(async ({ content }) => {
            let isChanged = false;
            for (const project of projects) {
                const record = recordOf(content, project);
                // Those that were removed meanwhile stay removed.
                if (record === undefined)
                    continue;
                content.venvs[project] = { ...record, last_validated: now };
                isChanged = true;
            }
            return { result: undefined, isChanged };
        });
    }
    /** What it holds. What is damaged is set aside, which needs the lock. */
    async #load() {
        const { read } = await this.#read();
        if (read.problems.length === 0)
            return read;
        await this.#change(async () => ({ result: undefined, isChanged: false }));
        return (await this.#read()).read;
    }
    async #read() {
        try {
            const bytes = await (0,plain_file/* readPlain */.rM)(this.path);
            return { read: parseRegistry(bytes), bytes };
        }
        catch (error) {
            if ((0,errno/* hasErrno */.N)(error, 'ENOENT'))
                return { read: emptyRegistry(), bytes: new Uint8Array() };
            throw this.#unusable(error);
        }
    }
    /** One read-modify-write, alone. It is begun again where the lock was lost before it was written. */
    async #change(work) {
        const { lockTimeoutMs } = this.#ports;
        try {
            // A registry that is a link stays one.
            const file = await (0,files/* followLinks */.n1)(this.path);
            await (0,files/* makeDirectory */.Oh)(external_node_path_.dirname(file));
            return await (0,lock/* withLock */.kK)(`${file}.lock`, { timeoutMs: lockTimeoutMs }, async (lease) => {
                const { read, bytes } = await this.#read();
                const isDamaged = read.problems.length > 0;
                if (isDamaged)
                    await this.#setAside(bytes, read.problems);
                const { result, isChanged } = await work(read);
                if (isChanged || isDamaged) {
                    await lease.write(file, registryText(read));
                    await this.#removeTemporaries();
                }
                return result;
            });
        }
        catch (error) {
            if (error instanceof lock/* LockTimeoutError */.XB) {
                throw new errors/* CacheError */.xA(error.message, {
                    code: 'cache-locked',
                    subject: error.lock,
                    hint: 'Wait for that process or end it; if it is gone for good, remove the lock file.',
                    cause: error,
                });
            }
            throw error instanceof errors/* CacheError */.xA ? error : this.#unusable(error);
        }
    }
    /** Removes what writes of older versions left that were killed. */
    async #removeTemporaries() {
        const directory = external_node_path_.dirname(this.path);
        for (const name of await (0,promises_.readdir)(directory)) {
            if ((0,files/* isTemporaryOf */.rr)(name, this.path))
                await (0,promises_.unlink)(external_node_path_.join(directory, name)).catch(() => { });
        }
    }
    /** Keeps damaged content beside the registry, byte for byte. */
    async #setAside(bytes, problems) {
        const { clock, logger } = this.#ports;
        const name = `${this.path}.corrupt-${clock.now().toISOString().replace(/[-:.]/g, '')}`;
        let aside = name;
        for (let number = 1; !(await isWritten(aside, bytes)); number++)
            aside = `${name}-${number}`;
        logger.warning(`the registry '${this.path}' is damaged: ${problems.join('; ')}. It is kept as '${aside}', and goes on with what can be read of it.`);
    }
    #unusable(cause) {
        return new errors/* CacheError */.xA(`the registry '${this.path}' cannot be used: ${(0,errno/* messageOf */.b)(cause)}`, {
            code: 'registry-unusable',
            subject: this.path,
            hint: 'Check the permissions and the space there, or name another file in ENSURE_EXTENSIONS_REGISTRY.',
            cause,
        });
    }
}
function recordOf({ venvs }, project) {
    return Object.hasOwn(venvs, project) ? venvs[project] : undefined;
}
/** Writes a new file; false where another content has that name. */
async function isWritten(file, bytes) {
    try {
        await (0,promises_.writeFile)(file, bytes, { flag: 'wx' });
        return true;
    }
    catch (error) {
        if (!(0,errno/* hasErrno */.N)(error, 'EEXIST'))
            throw error;
        return Buffer.from(bytes).equals(await (0,plain_file/* readPlain */.rM)(file));
    }
}


/***/ }),

/***/ 2975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gg: () => (/* binding */ defaultPorts),
  hk: () => (/* binding */ dependenciesOf),
  VX: () => (/* binding */ lockExporter),
  e_: () => (/* binding */ uvSessionOptions)
});

// EXTERNAL MODULE: ./lib/bundles/payload.js
var payload = __webpack_require__(8263);
// EXTERNAL MODULE: ./lib/configuration/index-setting.js
var index_setting = __webpack_require__(8019);
// EXTERNAL MODULE: ./lib/entries/layout.js
var layout = __webpack_require__(5044);
// EXTERNAL MODULE: ./lib/importation/byte-code.js
var byte_code = __webpack_require__(1338);
// EXTERNAL MODULE: ./lib/importation/import-paths.js
var import_paths = __webpack_require__(9964);
// EXTERNAL MODULE: ./lib/installation/retry.js
var retry = __webpack_require__(9930);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system/files.js
var system_files = __webpack_require__(1870);
// EXTERNAL MODULE: ./lib/system/redact.js
var redact = __webpack_require__(2580);
// EXTERNAL MODULE: ./lib/installation/uv/environment.js + 1 modules
var uv_environment = __webpack_require__(4635);
;// CONCATENATED MODULE: ./lib/installation/uv/export-lock.js







/** How long reading a lock may take, in milliseconds: it asks no index. */
const timeoutMs = 60_000;
/**
 * What uv installs of a lock, as the lines of a requirements file with hashes and markers. The lock is taken as it is.
 *
 * @throws ExtensionConfigError `file-unreadable` with the words of uv.
 */
async function exportLock(lock, tools) {
    const what = lock.kind === 'script'
        ? ['--script', lock.file]
        : [
            '--project',
            external_node_path_.dirname(lock.file),
            '--no-emit-project',
            '--no-editable',
            ...(lock.group === undefined ? ['--no-default-groups'] : ['--only-group', lock.group]),
            ...lock.extras.flatMap((extra) => ['--extra', extra]),
        ];
    const form = ['--frozen', '--no-config', '--no-header', '--no-annotate', '--format', 'requirements.txt', '--quiet'];
    const cwd = await (0,promises_.mkdtemp)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'ensure-extensions-export-'));
    try {
        const { uv, python, runner, environment, signal } = tools;
        const result = await runner.run(uv, ['export', ...form, '--python', python, ...what], {
            environment: (0,uv_environment/* uvEnvironment */.dF)(environment),
            cwd,
            timeoutMs,
            signal,
        });
        if (result.exitCode === 0)
            return result.stdout;
        throw new errors/* ExtensionConfigError */.sw(`${lock.shown} cannot be read by uv: ${(0,redact/* redactUrls */.s)(result.stderr.trim())}`, {
            code: 'file-unreadable',
            subject: lock.shown,
            hint: 'Make it anew with `uv lock`; name the uv that wrote it in uv-version.',
        });
    }
    finally {
        await (0,system_files/* removeTree */.dM)(cwd);
    }
}

// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(1077);
// EXTERNAL MODULE: ./lib/system/hash.js
var hash = __webpack_require__(1673);
// EXTERNAL MODULE: ./lib/system/owned-directory.js
var owned_directory = __webpack_require__(1258);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(6809);
;// CONCATENATED MODULE: ./lib/installation/uv/fetch.js










/** How long fetching uv may take, in milliseconds: its wheel has 17 to 25 MB. */
const fetchTimeoutMs = 120_000;
/**
 * Fetches uv's wheel from the package index, checks it against the index's own hash, and keeps the executable.
 * The interpreter's pip is asked first: it knows the user's index, proxy and certificates. Without pip an index named
 * by the inputs or the environment is read directly (PEP 691 JSON or PEP 503 HTML).
 *
 * @returns the path of the executable; undefined when there is neither pip nor a known index.
 * @throws ExtensionInstallationError `index-unavailable` or `uv-unavailable` when fetching failed.
 */
async function fetchUv(version, options) {
    const parent = options.environment['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)();
    await (0,system_files/* makeDirectory */.Oh)(parent);
    const directory = await (0,owned_directory/* makeOwnedDirectory */.dL)(parent, 'ensure-extensions-uv-');
    try {
        const downloads = external_node_path_.join(directory, 'wheel');
        await (0,promises_.mkdir)(downloads);
        const wheel = (await downloadByPip(version, downloads, options)) ?? (await downloadDirectly(version, downloads, options));
        if (wheel === undefined)
            return undefined;
        const unpacked = external_node_path_.join(directory, 'unpacked');
        const unzip = await options.runner.run(options.platform.python, ['-I', '-m', 'zipfile', '-e', wheel, unpacked], {
            environment: options.environment,
            signal: options.signal,
        });
        if (unzip.exitCode !== 0)
            throw failure(`the wheel of uv ${version} cannot be unpacked: ${unzip.stderr.trim()}`, 'uv-unavailable');
        const scripts = external_node_path_.join(unpacked, `uv-${version}.data`, 'scripts');
        const executable = (await (0,promises_.readdir)(scripts)).find((name) => name === 'uv' || name === 'uv.exe');
        if (executable === undefined)
            throw failure(`the wheel of uv ${version} holds no uv`, 'uv-unavailable');
        await (0,promises_.chmod)(external_node_path_.join(scripts, executable), 0o755);
        return await options.store.keep(version, scripts, executable);
    }
    finally {
        await (0,system_files/* removeTree */.dM)(directory);
    }
}
function failure(message, code, cause) {
    return new errors/* ExtensionInstallationError */.QB((0,redact/* redactUrls */.s)(message), {
        code,
        subject: 'uv',
        hint: 'Put uv on PATH before this step, or name a mirror in the input index-url.',
        cause,
    });
}
async function downloadByPip(version, directory, options) {
    const { platform, runner, environment, signal, indexUrl } = options;
    const hasPip = await runner.run(platform.python, ['-I', '-c', 'import pip'], { environment, timeoutMs: 30_000, signal });
    if (hasPip.exitCode !== 0)
        return undefined;
    // By variable, not by argument: the URL may hold credentials, and arguments are visible to everyone.
    const index = indexUrl === undefined ? {} : { PIP_INDEX_URL: indexUrl.reveal() };
    const only = ['--no-deps', '--only-binary', ':all:', '--disable-pip-version-check', '--no-input', '--retries', '2', '--timeout', '15'];
    const result = await runner.run(platform.python, ['-m', 'pip', 'download', ...only, '--dest', directory, `uv==${version}`], {
        // A tree of ours on PYTHONPATH may hold another uv, which pip would take for installed.
        environment: { ...environment, ...index, PYTHONPATH: undefined },
        timeoutMs: fetchTimeoutMs,
        signal,
    });
    const wheel = (await (0,promises_.readdir)(directory)).find((name) => name.endsWith('.whl'));
    if (result.exitCode === 0 && wheel !== undefined)
        return external_node_path_.join(directory, wheel);
    const said = result.stderr.trim().split('\n').slice(-3).join(' ');
    const isOutage = result.timedOut || /connection|timed? ?out|retries|resolve|network|HTTP error 5\d\d|\b5\d\d (?:server )?error/i.test(result.stderr);
    throw failure(`uv ${version} could not be fetched by pip: ${said}`, isOutage ? 'index-unavailable' : 'uv-unavailable');
}
async function downloadDirectly(version, directory, options) {
    const { environment, logger } = options;
    const named = environment['UV_DEFAULT_INDEX'] ?? environment['UV_INDEX_URL'] ?? environment['PIP_INDEX_URL'] ?? '';
    const index = options.indexUrl ?? secret_url/* SecretUrl */.yT.parse(named.replace(/^[\w.-]+=/, ''));
    if (options.indexUrl === undefined && named === '')
        return undefined;
    try {
        const files = await listFiles(index, options.signal);
        const pattern = wheelPattern(version, options.platform);
        const file = files.find(({ filename }) => pattern.test(filename));
        if (file === undefined)
            throw failure(`the index offers no wheel of uv ${version} for ${options.platform.id}`, 'uv-unavailable');
        if (file.sha256 === undefined)
            throw failure(`the index gives no SHA-256 for ${file.filename}`, 'uv-unavailable');
        const content = Buffer.from(await (await request(file.url, 'application/octet-stream', options.signal)).arrayBuffer());
        const digest = (0,hash/* sha256 */.s)(content);
        if (digest !== file.sha256)
            throw failure(`${file.filename} has SHA-256 ${digest}, the index says ${file.sha256}`, 'uv-unavailable');
        const wheel = external_node_path_.join(directory, file.filename);
        await (0,promises_.writeFile)(wheel, content);
        logger.debug(`fetched ${file.filename} (${content.length} bytes, sha256 ${digest})`);
        return wheel;
    }
    catch (error) {
        if (error instanceof errors/* ExtensionInstallationError */.QB || options.signal?.aborted)
            throw error;
        throw failure(`uv ${version} could not be fetched: ${(0,errno/* messageOf */.b)(error)}`, 'index-unavailable', error);
    }
}
async function request(url, accept, signal) {
    const headers = new Headers({ accept });
    const account = url.revealAccount();
    if (account !== undefined) {
        headers.set('authorization', `Basic ${Buffer.from(`${account.user}:${account.password}`).toString('base64')}`);
    }
    const target = new URL(url.reveal());
    // A request takes no credentials in its URL.
    target.username = '';
    target.password = '';
    const limit = AbortSignal.timeout(fetchTimeoutMs);
    const response = await fetch(target, { headers, signal: signal === undefined ? limit : AbortSignal.any([signal, limit]) });
    if (!response.ok)
        throw new Error(`${url} answered ${response.status}`);
    return response;
}
/** The files of project uv on an index: PEP 691 JSON where the index serves it, else PEP 503 HTML. */
async function listFiles(index, signal) {
    const page = secret_url/* SecretUrl */.yT.parse(`${index.reveal().replace(/\/+$/, '')}/uv/`);
    const response = await request(page, 'application/vnd.pypi.simple.v1+json, text/html;q=0.2', signal);
    const text = await response.text();
    const base = new URL(page.reveal());
    if (/json/.test(response.headers.get('content-type') ?? '')) {
        const { files } = JSON.parse(text);
        return files.map(({ filename, url, hashes }) => ({ filename, url: inheritCredentials(url, base), sha256: hashes['sha256'] }));
    }
    return [...text.matchAll(/<a\s[^>]*href="([^"]+)"[^>]*>([^<]+)<\/a>/gi)].map(([, href = '', filename = '']) => {
        const url = href.replaceAll('&amp;', '&');
        return {
            filename: filename.trim(),
            url: inheritCredentials(url.replace(/#.*$/, ''), base),
            sha256: /#sha256=([0-9a-f]{64})/.exec(url)?.[1],
        };
    });
}
/** Links of an index on its own host are fetched with its credentials; other hosts never see them. */
function inheritCredentials(href, base) {
    const url = new URL(href, base);
    if (url.host === base.host && url.protocol === base.protocol) {
        url.username = base.username;
        url.password = base.password;
    }
    return secret_url/* SecretUrl */.yT.parse(url.href);
}
/** The name of uv's wheel for a platform. */
function wheelPattern(version, platform) {
    const [, system = '', machine = ''] = platform.id.split('--');
    const tag = system === 'windows'
        ? `win_${machine}`
        : system === 'darwin'
            ? `macosx_[0-9_]+_${machine}`
            : system.endsWith('_musl')
                ? `musllinux_[0-9_]+_${machine}`
                : `manylinux[0-9_]*_${machine}`;
    return new RegExp(`^uv-${version.replaceAll('.', '\\.')}-py3-none-(?:[a-z0-9_]+\\.)*${tag}(?:\\.[a-z0-9_]+)*\\.whl$`);
}

;// CONCATENATED MODULE: ./lib/installation/uv/find.js




/** The uv version that is fetched where none is asked for and none is on PATH: the one this release was tested with. */
const defaultUvVersion = '0.13.8';
/**
 * Finds uv on PATH, in the tool store, or fetches it from the package index.
 *
 * @throws ExtensionInstallationError `uv-unavailable`, or `index-unavailable` when the index did not answer.
 */
async function findUv(options) {
    const wanted = options.version;
    const sources = [
        { name: 'PATH', find: () => (0,system_files/* findExecutable */.oq)('uv', options.environment) },
        { name: 'the tool cache', find: () => options.store.find(wanted ?? defaultUvVersion) },
        { name: 'the package index', find: () => fetchUv(wanted ?? defaultUvVersion, options) },
    ];
    for (const { name, find } of sources) {
        const path = await find();
        if (path === undefined)
            continue;
        const version = await versionOf(path, options);
        if (version === undefined || (wanted !== undefined && version !== wanted)) {
            options.logger.debug(`uv ${version ?? 'without a version'} from ${name} passed over`);
            continue;
        }
        options.logger.debug(`uv ${version} from ${name}: ${path}`);
        return { path, version };
    }
    throw new errors/* ExtensionInstallationError */.QB(`uv${wanted === undefined ? '' : ` ${wanted}`} was not found and could not be fetched`, {
        code: 'uv-unavailable',
        subject: 'uv',
        hint: 'Put uv on PATH before this step, or give the interpreter pip, or name an index in the input index-url.',
    });
}
async function versionOf(path, { runner, environment, signal }) {
    const answer = await runner
        .run(path, ['--version'], { environment: (0,uv_environment/* uvEnvironment */.dF)(environment), timeoutMs: 20_000, signal })
        .catch(() => undefined);
    return /^uv (\S+)/.exec(answer?.stdout ?? '')?.[1];
}

// EXTERNAL MODULE: ./lib/system/defaults.js
var defaults = __webpack_require__(6179);
;// CONCATENATED MODULE: ./lib/installation/uv/tool-directory.js






/** What a copy at work is called. */
const stagingPrefix = '.uv-';
/** Keeps fetched tools in a directory of the cache root: `tools/uv-0.13.8/uv`. */
function createToolDirectory(directory) {
    const home = (version) => external_node_path_.join(directory, `uv-${version}`);
    return {
        find: (version) => (0,system_files/* findExecutable */.oq)('uv', { PATH: home(version) }),
        async keep(version, source, executable) {
            await (0,system_files/* makeDirectory */.Oh)(directory);
            await (0,owned_directory/* removeLeftoverDirectories */.BY)({ parent: directory, prefix: stagingPrefix, clock: defaults/* systemClock */.m, isPrivate: true });
            const staging = await (0,owned_directory/* makeOwnedDirectory */.dL)(directory, stagingPrefix);
            try {
                await (0,promises_.cp)(source, staging, { recursive: true });
                await (0,promises_.rename)(staging, home(version)).catch((error) => {
                    // Another process was faster.
                    if (!(0,errno/* hasErrno */.N)(error, 'ENOTEMPTY', 'EEXIST', 'EPERM'))
                        throw error;
                });
            }
            finally {
                // Also where the disk was full; renamed, it is not there any more.
                await (0,system_files/* removeTree */.dM)(staging);
            }
            return external_node_path_.join(home(version), executable);
        },
    };
}

// EXTERNAL MODULE: ./lib/distribution/copy.js
var copy = __webpack_require__(8369);
// EXTERNAL MODULE: ./lib/installation/conflicts/find-culprits.js + 1 modules
var find_culprits = __webpack_require__(305);
// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js
var pep440 = __webpack_require__(8898);
// EXTERNAL MODULE: ./lib/distribution/attribute.js
var attribute = __webpack_require__(8038);
// EXTERNAL MODULE: ./lib/distribution/closure.js
var closure = __webpack_require__(8007);
// EXTERNAL MODULE: ./lib/distribution/direct-url.js
var direct_url = __webpack_require__(2533);
// EXTERNAL MODULE: ./lib/distribution/record.js
var record = __webpack_require__(3017);
// EXTERNAL MODULE: ./lib/specification/specification.js
var specification_specification = __webpack_require__(9676);
// EXTERNAL MODULE: ./lib/distribution/rewrite-records.js
var rewrite_records = __webpack_require__(7657);
// EXTERNAL MODULE: ./lib/installation/uv/session.js
var uv_session = __webpack_require__(5642);
;// CONCATENATED MODULE: ./lib/installation/amend-records.js







/**
 * Puts RECORDs right that were wrong in their wheels, in a tree that was just installed: some wheels list a wrong size,
 * or files that they do not have. Installers take such wheels. That it is the wheel, and not the disk, is known by
 * installing the distribution again elsewhere: if the same comes out, it is the wheel. Otherwise the RECORD stays, and
 * the tree is found incomplete.
 *
 * @param lines how uv is asked for a distribution, by its name, where that is not `name==version`.
 * @returns the distributions of the tree.
 */
async function amendRecords({ session, job }, lines) {
    const distributions = await (0,record/* readDistributions */.cz)(job.target);
    let isAmended = false;
    for (const distribution of distributions) {
        const problems = [...(0,record/* findProblems */.o6)(job.target, distribution, distributions)];
        const [first] = problems;
        if (first === undefined)
            continue;
        const line = lines.get(distribution.name) ?? new secret_url/* SecretText */.om(`${distribution.name}==${distribution.version}`);
        const files = problems.map(({ file }) => file.path);
        if (!(await comesOutAgain({ session, job }, files, line)))
            continue;
        await writeRecord(job.target, distribution, new Set(files));
        isAmended = true;
        session.warn(`the wheel of ${distribution.name} ${distribution.version} has a wrong RECORD: ${first.problem}. It is used as it was installed`);
    }
    return isAmended ? await (0,record/* readDistributions */.cz)(job.target) : distributions;
}
/** Whether installing a distribution again, by itself, gives the same files. */
async function comesOutAgain({ session, job }, files, line) {
    const again = await (0,promises_.mkdtemp)(external_node_path_.join(job.scratch, 'again-'));
    try {
        await session.uv.install(again, { specifications: [line], timeoutMs: uv_session/* installTimeoutMs */.Lk, signal: job.signal, noDependencies: true });
        for (const file of files) {
            const [first, second] = await Promise.all([(0,record/* readRecorded */.HH)(again, file), (0,record/* readRecorded */.HH)(job.target, file)]);
            if (first?.hash !== second?.hash)
                return false;
        }
        return true;
    }
    catch {
        return false;
    }
    finally {
        await (0,system_files/* removeTree */.dM)(again);
    }
}
/** Writes the RECORD of a distribution with some files as they are in the tree. */
async function writeRecord(tree, distribution, changed) {
    const changes = new Map();
    for (const file of changed)
        changes.set(file, (await (0,record/* readRecorded */.HH)(tree, file)) ?? null);
    await (0,rewrite_records/* rewriteRecords */.x5)(tree, [distribution], changes);
}

// EXTERNAL MODULE: ./lib/installation/self-contained.js
var self_contained = __webpack_require__(7280);
// EXTERNAL MODULE: ./lib/installation/uv/commands.js + 1 modules
var commands = __webpack_require__(6720);
// EXTERNAL MODULE: ./lib/installation/uv/pylock.js
var pylock = __webpack_require__(1344);
;// CONCATENATED MODULE: ./lib/installation/fill-tree.js














/** With an expired tree at hand there is one attempt of at most this long, in milliseconds. */
const refreshTimeoutMs = 15_000;
/** What was kept from a base does not go with the rest: nothing of it can be copied without asking. */
class CopyNotCompleteError extends Error {
    name = 'CopyNotCompleteError';
}
/** Empties a directory. */
async function emptied(target) {
    if (!(await (0,system_files/* removeTree */.dM)(target)))
        throw new Error(`${target} cannot be emptied`);
    await (0,system_files/* makeDirectory */.Oh)(target, { mode: 0o755 });
    return { installedCount: 0, isUnchanged: false, isVerified: true, copied: new Set(), sources: new Map(), names: new Map() };
}
/** Installs all in one run of uv. */
async function installAll({ session, job, specifications, isRetrying }) {
    const run = { specifications: (0,commands/* installables */.r)(specifications), timeoutMs: uv_session/* installTimeoutMs */.Lk, signal: job.signal };
    await session.attempt((uv) => uv.install(job.target, run), isRetrying);
    const byUrl = await (0,attribute/* namesByDirectUrl */.y)(job.target, await (0,record/* readDistributions */.cz)(job.target), specifications);
    const direct = specifications.flatMap(({ kind, name, digest, installable }) => {
        const own = kind === 'requirement' ? undefined : (name ?? byUrl.get(digest));
        return own === undefined ? [] : [[own, installable]];
    });
    const distributions = await amendRecords({ session, job }, new Map(direct));
    const names = await session.namesOf(specifications, byUrl);
    return {
        installedCount: distributions.length,
        isUnchanged: false,
        isVerified: true,
        copied: new Set(),
        sources: await sourcesOf({ session, job, specifications }, distributions, names),
        names,
    };
}
/** Resolves, with the fresh versions of an own base pinned; installs what the base lacks, and copies the rest. */
async function installOnBase(filling, base) {
    const { session, job, specifications, stale } = filling;
    const asTheyAre = specifications.filter(({ digest }) => stale.has(digest));
    const resolved = await resolveOnBase(filling, base);
    const freshNames = (0,self_contained/* namesIn */.w)(specifications.filter(({ digest }) => base.fresh.has(digest) || stale.has(digest)), base);
    const byName = new Map(base.distributions.map((distribution) => [distribution.name, distribution]));
    const same = [];
    for (const pin of resolved) {
        const present = byName.get(pin.name);
        if (present !== undefined && (await isSame(pin, present, { base, freshNames })))
            same.push(present);
    }
    const kept = [];
    // Read in full: what a later step changed in the base must not reach a new entry, and with it the cache.
    for (const present of same)
        if (await (0,record/* isIntact */.kM)(base.tree, present, same))
            kept.push(present);
    const missing = resolved.filter(({ name }) => !kept.some((distribution) => distribution.name === name));
    for (const name of (0,self_contained/* namesIn */.w)(asTheyAre, base)) {
        const present = byName.get(name);
        if (resolved.some((pin) => pin.name === name))
            continue;
        if (present === undefined || !(await (0,record/* isIntact */.kM)(base.tree, present)))
            throw new CopyNotCompleteError(`${name} is not as it was installed`);
        kept.push(present);
    }
    if (missing.length === 0)
        await emptied(job.target);
    else {
        const lines = missing.map(({ line }) => line);
        const run = { specifications: lines, timeoutMs: uv_session/* installTimeoutMs */.Lk, signal: job.signal, noDependencies: true };
        await session.attempt((uv) => uv.install(job.target, run), filling.isRetrying);
        await amendRecords({ session, job }, new Map(missing.map(({ name, line }) => [name, line])));
    }
    await (0,copy/* copyDistributions */.D)(base.tree, kept, job.target);
    const known = new Map(specifications.flatMap(({ digest }) => nameIn(base, digest, resolved)));
    const filled = {
        installedCount: missing.length,
        isUnchanged: missing.length === 0 && kept.length === base.size,
        isVerified: true,
        copied: new Set(kept.map(({ name }) => name)),
        sources: new Map([
            ...kept.flatMap(({ name }) => entryOf(name, base.sources.get(name))),
            ...resolved.flatMap(({ name, source }) => entryOf(name, source)),
        ]),
        names: await session.namesOf(specifications, known),
    };
    await checkCopy(filling, resolved, filled);
    return filled;
}
async function resolveOnBase({ session, specifications, stale, isRetrying }, base) {
    const bound = (0,self_contained/* namesIn */.w)(specifications.filter(({ digest }) => base.fresh.has(digest) || stale.has(digest)), base);
    const pins = [];
    const commits = new Map();
    for (const distribution of base.distributions.filter(({ name }) => bound.has(name))) {
        const origin = await (0,direct_url/* readDirectUrl */.xm)(base.tree, distribution);
        if (origin?.commit !== undefined)
            commits.set(distribution.name, origin.commit);
        pins.push(`${distribution.name}==${distribution.version}`);
    }
    // What is kept as it is cannot be resolved any more: its versions bind the others, and it is copied.
    const resolvable = specifications
        .filter(({ digest }) => !stale.has(digest))
        .map((specification) => {
        const [name] = base.closures.get(specification.digest) ?? [];
        const commit = base.fresh.has(specification.digest) ? commits.get(name ?? '') : undefined;
        return commit === undefined ? specification : (0,specification_specification/* atCommit */.n)(specification, commit);
    });
    const run = { ...session.resolution(resolvable), pins };
    const hasFallback = base.isOwn && specifications.every(({ digest }) => base.fresh.has(digest) || base.fallback.digests.has(digest));
    return hasFallback
        ? await session.uv.resolve({ ...run, timeoutMs: refreshTimeoutMs })
        : await session.attempt((uv) => uv.resolve(run), isRetrying);
}
/** Whether the base holds just what a pin names. */
async function isSame(pin, present, { base, freshNames }) {
    const isSameVersion = pin.version === undefined || isEqualVersion(pin.version, present.version);
    const source = base.sources.get(pin.name);
    if (pin.source !== undefined && source !== undefined)
        return isSameVersion && pin.source === source;
    const origin = await (0,direct_url/* readDirectUrl */.xm)(base.tree, present);
    // A directory has no content of its own: that of a specification is in its digest.
    if (origin?.isDirectory === true && pin.isDirect)
        return isSameVersion && isRootOfSame(pin.name, base);
    if (origin !== undefined || pin.isDirect)
        return freshNames.has(pin.name) && origin !== undefined && pin.isDirect && isSameVersion;
    // Of the same request and index the version tells; what another request holds may be another build.
    return base.isOwn && isSameVersion;
}
/** Whether a distribution is what a specification of the request names itself, one that is fresh in the base. */
function isRootOfSame(name, base) {
    return [...base.closures].some(([digest, [own]]) => own === name && base.reusable.has(digest));
}
function isEqualVersion(left, right) {
    return left === right || ((0,pep440.valid)(left) !== null && (0,pep440.valid)(right) !== null && (0,pep440.eq)(left, right));
}
function nameIn(base, digest, resolved) {
    const [name] = base.closures.get(digest) ?? [];
    return name !== undefined && resolved.some((pin) => pin.name === name) ? [[digest, name]] : [];
}
function entryOf(name, source) {
    return source === undefined ? [] : [[name, source]];
}
/** The tree holds what uv resolved, all of it; of what was kept as it is, all that it needs. */
async function checkCopy({ job, specifications, stale }, resolved, { names }) {
    const distributions = await (0,record/* readDistributions */.cz)(job.target);
    const present = new Set(distributions.map(({ name }) => name));
    const absent = resolved.find(({ name }) => !present.has(name));
    if (absent !== undefined)
        throw new CopyNotCompleteError(`${absent.name} is missing`);
    const asTheyAre = specifications.filter(({ digest }) => stale.has(digest));
    if (asTheyAre.length === 0)
        return;
    const roots = asTheyAre.map(({ digest, name, extras }) => ({ name: name ?? names.get(digest) ?? '', extras }));
    const lack = (0,closure/* lackOf */.Zs)(roots, await (0,closure/* readDependencies */.gF)(job.target, distributions, job.platform.markers));
    if (lack !== undefined)
        throw new CopyNotCompleteError(lack);
}
/**
 * What each distribution was made from. Of what came from an index uv's own cache knows the file. Where it does not
 * tell, nothing is known, and other requests install the distribution themselves.
 */
async function sourcesOf({ session, job, specifications }, distributions, names) {
    const sources = new Map();
    const lines = [];
    for (const distribution of distributions) {
        const { name, version } = distribution;
        const origin = await (0,direct_url/* readDirectUrl */.xm)(job.target, distribution);
        if (origin === undefined)
            lines.push(new secret_url/* SecretText */.om(`${name}==${version}`));
        else if (origin.commit !== undefined)
            sources.set(name, (0,pylock/* gitSource */.Y)(origin.commit, origin.subdirectory));
        else if (!origin.isDirectory) {
            const own = specifications.find((specification) => (specification.name ?? names.get(specification.digest)) === name);
            if (own !== undefined)
                lines.push(own.installable);
        }
    }
    const run = { ...session.resolution([]), specifications: lines };
    const pins = lines.length === 0 ? [] : await session.uv.identify(run, true).catch(() => []);
    for (const { name, source } of pins)
        if (source !== undefined)
            sources.set(name, source);
    return sources;
}

// EXTERNAL MODULE: ./lib/installation/uv/classify-failure.js + 1 modules
var classify_failure = __webpack_require__(6064);
;// CONCATENATED MODULE: ./lib/installation/uv-installer.js







/** Failures that kept versions can cause: without them there may be a solution. */
function isResolutionFailure({ code }) {
    return code === 'versions-conflict' || code === 'version-not-found' || code === 'platform-unsupported';
}
/** Installs by uv: all together in one run, what fails by itself set apart, what a base has kept. */
function createUvInstaller(options) {
    let label;
    return {
        recordsDistributions: true,
        get label() {
            return label;
        },
        async install(job) {
            const failures = new Map();
            const stale = new Map();
            const apart = new Map();
            let remaining = job.specifications;
            let base = job.base;
            let session;
            // The first failure that may pass is not repeated where it may be one extension's alone.
            let isRetrying = remaining.length === 1;
            const result = (filled) => ({
                ...filled,
                failures,
                stale,
                apart,
                isBaseKept: base !== undefined,
            });
            for (;;) {
                const kept = base;
                if (kept !== undefined && remaining.length > 0 && remaining.every(({ digest }) => kept.fresh.has(digest) || stale.has(digest))) {
                    const copied = await keepOnly(remaining, kept, job);
                    if (copied !== undefined)
                        return result(copied);
                    // What cannot be resolved and cannot be copied either has failed.
                    for (const [digest, reason] of stale)
                        failures.set(digest, reason);
                    stale.clear();
                    remaining = remaining.filter(({ digest }) => !failures.has(digest));
                }
                if (remaining.length === 0)
                    return result(await emptied(job.target));
                try {
                    session ??= await uv_session/* UvSession */.U2.start(job, options);
                    label = session.label;
                    const filling = { session, job, specifications: remaining, stale, isRetrying };
                    return result(await (kept === undefined ? installAll(filling) : installOnBase(filling, kept)));
                }
                catch (thrown) {
                    if (thrown instanceof CopyNotCompleteError) {
                        options.logger.info(`what the cache holds cannot be copied (${thrown.message}): installing all anew`);
                        for (const [digest, reason] of stale)
                            failures.set(digest, reason);
                        stale.clear();
                        base = undefined;
                        remaining = remaining.filter(({ digest }) => !failures.has(digest));
                        continue;
                    }
                    if (!(thrown instanceof errors/* ExtensionInstallationError */.QB))
                        throw thrown;
                    if (session !== undefined && kept !== undefined && isResolutionFailure(thrown) && (await session.resolves(remaining))) {
                        options.logger.info('the versions kept from the cache do not go with what is new: resolving all anew');
                        base = undefined;
                        continue;
                    }
                    const unsure = remaining.filter(({ digest }) => kept?.fresh.has(digest) !== true && !stale.has(digest));
                    const isNarrowed = session !== undefined && (!(0,uv_session/* isGeneral */.N$)(thrown) || ((0,classify_failure/* mayPass */.bg)(thrown) && !isRetrying && unsure.length > 1));
                    const found = isNarrowed ? await culpritsOf(session, (0,uv_session/* isGeneral */.N$)(thrown) ? unsure : remaining, thrown) : thrown;
                    if (!(found instanceof Map)) {
                        if ((0,classify_failure/* mayPass */.bg)(found) && !isRetrying && !isAllFallback(unsure, kept)) {
                            isRetrying = true;
                            continue;
                        }
                        // Where nothing is unsure, what is fresh could not be copied.
                        setAllAside(found, { unsure: unsure.length > 0 ? unsure : remaining, kept, failures, stale, apart });
                    }
                    else {
                        isRetrying = true;
                        for (const [digest, reason] of (0,find_culprits/* chooseSeparated */.J)(remaining, found, job.separable)) {
                            apart.set(digest, reason);
                            for (const [other, its] of found)
                                if (its === reason)
                                    found.delete(other);
                        }
                        for (const [digest, reason] of found) {
                            // Once: what is kept as it is and still stands in the way has failed.
                            if (base !== undefined && !stale.has(digest) && isFallback(digest, reason, base)) {
                                stale.set(digest, reason);
                            }
                            else {
                                stale.delete(digest);
                                failures.set(digest, reason);
                            }
                        }
                    }
                    remaining = remaining.filter(({ digest }) => !failures.has(digest) && !apart.has(digest));
                }
            }
        },
    };
}
/** Whose failure it is; the error itself where it is nobody's own. */
async function culpritsOf(session, specifications, error) {
    if (session === undefined)
        return error;
    return await session.culpritsOf(specifications, error).catch((reason) => {
        if (reason instanceof errors/* ExtensionInstallationError */.QB && (0,uv_session/* isGeneral */.N$)(reason))
            return reason;
        throw reason;
    });
}
/** Whether all of them are used as the base has them where resolving fails: then nobody is kept waiting. */
function isAllFallback(specifications, base) {
    return base?.isOwn === true && specifications.every(({ digest }) => base.fallback.digests.has(digest));
}
/** What nothing can be resolved for now stays as the base has it, or has failed. */
function setAllAside(error, { unsure, kept, failures, stale, apart, }) {
    for (const { digest } of unsure) {
        const before = kept?.apart.get(digest);
        if (before !== undefined)
            apart.set(digest, before);
        else if (isFallback(digest, error, kept))
            stale.set(digest, error);
        else
            failures.set(digest, error);
    }
}
/** Whether a specification is used as the base has it although resolving it failed like this. */
function isFallback(digest, error, base) {
    return base?.fallback.digests.has(digest) === true && (base.fallback.isForAnyReason || (0,classify_failure/* mayPass */.bg)(error));
}
/** Copies what specifications need from a base, without uv; undefined where the base does not hold all of it. */
async function keepOnly(specifications, base, job) {
    const kept = await (0,self_contained/* selfContained */.c)(specifications, base, job.platform.markers);
    if (kept === undefined)
        return undefined;
    const empty = await emptied(job.target);
    await (0,copy/* copyDistributions */.D)(base.tree, kept, job.target);
    const copied = new Set(kept.map(({ name }) => name));
    return {
        ...empty,
        isUnchanged: kept.length === base.size,
        isVerified: false,
        copied,
        sources: new Map([...base.sources].filter(([name]) => copied.has(name))),
        names: new Map(specifications.flatMap(({ digest }) => base.closures
            .get(digest)
            ?.slice(0, 1)
            .map((name) => [digest, name]) ?? [])),
    };
}

// EXTERNAL MODULE: ./lib/system/child-process-runner.js
var child_process_runner = __webpack_require__(5674);
// EXTERNAL MODULE: ./lib/system/owner.js
var owner = __webpack_require__(3886);
// EXTERNAL MODULE: ./lib/operations/ensure/request.js + 1 modules
var ensure_request = __webpack_require__(571);
;// CONCATENATED MODULE: ./lib/operations/compose.js














/** The implementations that the cache works with. */
function dependenciesOf({ settings, request, ports, replacements, platform, provider, ...chosen }) {
    const { runner, environment, logger, clock } = ports;
    const installer = replacements.installer ?? createUvInstaller(uvSessionOptions({ settings, request, ports, replacements }));
    return {
        ...chosen,
        platform,
        clock,
        logger,
        installer,
        compileByteCode: (0,byte_code/* createByteCodeCompiler */.h)({ runner, environment, logger }),
        owner: replacements.mounting?.job ?? owner/* Owner */._.current(),
        provider,
        producer: (0,payload/* producerOf */._$)(environment),
    };
}
/** How uv is found and run for some settings. */
function uvSessionOptions({ settings, request, ports, replacements, }) {
    const { runner, logger, clock } = ports;
    const { indexUrl, extraIndexUrl, uvConfig, requireHashes, onlyBinary, findLinks, noIndex, prerelease, noBinary } = settings;
    // What an earlier step made importable must not reach the builds of this one.
    const environment = (0,import_paths/* cleanupImportPaths */.ST)(ports.environment);
    return {
        runner,
        environment,
        logger,
        settings: {
            constraints: request.constraints.files,
            constraintLines: request.constraints.lines,
            constraintNames: request.constraints.names,
            hashLines: request.hashLines,
            urls: [...request.specifications.flatMap(({ url }) => url ?? []), ...request.constraints.urls.map(({ url }) => url)],
            constraintUrls: request.constraints.urls,
            localNames: request.localNames,
            requireHashes,
            excludeNewer: (0,ensure_request/* excludeNewerTime */.b)(settings.excludeNewer, clock),
            onlyBinary,
            findLinks,
            noIndex,
            prerelease,
            noBinary,
            buildSettings: settings.buildSettings,
            trustedHosts: settings.trustedHosts,
            indexUrl: indexUrl === undefined ? undefined : (0,index_setting/* indexForUv */.j)(indexUrl),
            extraIndexUrl: extraIndexUrl.map(index_setting/* indexForUv */.j),
            configFile: uvConfig,
        },
        retryPolicy: {
            ...retry/* defaultRetryPolicy */.u,
            retries: settings.retries,
            firstWaitMs: replacements.firstWaitMs ?? retry/* defaultRetryPolicy */.u.firstWaitMs,
        },
        findUv: uvFinder({ settings, ports, replacements }),
    };
}
/** How uv is found for some settings. */
function uvFinder({ settings, ports: { runner, logger, ...ports }, replacements, }) {
    return async (platform, signal) => await findUv({
        runner,
        environment: (0,import_paths/* cleanupImportPaths */.ST)(ports.environment),
        logger,
        platform,
        store: replacements.toolStore ?? createToolDirectory(new layout/* CacheLayout */.lB(settings.cacheRoot).tools),
        version: settings.uvVersion,
        indexUrl: settings.indexUrl?.url,
        signal,
    });
}
/** How locks are read: by uv, for the interpreter that will import. */
function lockExporter({ settings, ports, replacements = {}, signal }, detect) {
    const { runner } = ports;
    const environment = (0,import_paths/* cleanupImportPaths */.ST)(ports.environment);
    return async (lock) => {
        const platform = await detect();
        const uv = await uvFinder({ settings, ports, replacements })(platform, signal);
        return await exportLock(lock, { uv: uv.path, python: platform.python, runner, environment, signal });
    };
}
/** The process as it is: what library users get where they bring nothing of their own. Logs nothing. */
function defaultPorts() {
    return { logger: defaults/* silentLogger */.q, runner: child_process_runner/* childProcessRunner */.O, clock: defaults/* systemClock */.m, environment: { ...process.env } };
}


/***/ }),

/***/ 8774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ ensure)
});

// EXTERNAL MODULE: ./lib/entries/entry.js
var entries_entry = __webpack_require__(5232);
// EXTERNAL MODULE: ./lib/importation/verify-import.js
var verify_import = __webpack_require__(4583);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/cache/outcome.js


/** The result of a specification nothing was done for. */
function emptyResult({ display, digest }) {
    return {
        specification: display,
        digest,
        outcome: null,
        distributions: [],
        sizeBytes: 0,
        ageHours: null,
        error: null,
        apart: null,
        changes: [],
        imports: null,
    };
}
/** The result of a specification that failed. */
function failedResult(specification, error) {
    return { ...emptyResult(specification), outcome: 'failed', error: (0,errors/* reportOf */.EI)(error) };
}
/** The result of a specification that is there and cannot be imported. */
function notImportable(result, imports) {
    const failed = imports.filter(verify_import/* isUnimportable */.TI);
    const text = failed.map(({ name, error }) => `${name}:\n${error ?? ''}`).join('\n');
    const failure = new errors/* ExtensionInstallationError */.QB(`${result.specification} is installed and cannot be imported\n${text}`, {
        code: 'import-failed',
        subject: result.specification,
        hint: 'The last lines say why: often a package it needs and does not name, a library of the system, or another version of Python.',
    });
    return { ...result, outcome: 'failed', error: (0,errors/* reportOf */.EI)(failure), imports };
}
/** The result of a specification that an entry holds. */
function presentResult(specification, entry, { outcome, ageHours }) {
    const record = entry?.metadata.extensions.find(({ digest }) => digest === specification.digest);
    if (record?.apart !== undefined)
        return { ...emptyResult(specification), outcome: 'skipped', apart: record.apart };
    const distributions = (record?.distributions ?? []).map(({ name, version }) => ({ name, version }));
    const sizeBytes = record?.size_bytes ?? 0;
    return { ...emptyResult(specification), outcome, distributions, sizeBytes, ageHours: Math.round(ageHours * 100) / 100 };
}

// EXTERNAL MODULE: ./lib/entries/contents.js
var entries_contents = __webpack_require__(3472);
// EXTERNAL MODULE: ./lib/specification/specification.js
var specification_specification = __webpack_require__(9676);
// EXTERNAL MODULE: ./lib/operations/ensure/extension.js
var ensure_extension = __webpack_require__(640);
;// CONCATENATED MODULE: ./lib/operations/ensure/describe.js




/** Every configured extension in its order, then the other specifications in theirs. */
async function describeExtensions(results, { common, own }, { request: { specifications, digests }, active, settings }) {
    const isOwn = (importable, digest) => importable.requests.some(({ extensions }) => extensions.some((item) => item.digest === digest));
    const complete = async (blank, specification) => {
        const { digest, display } = specification;
        const found = results.filter((item) => item.digest === digest);
        // Of one that was set apart the request of its own comes last.
        const result = active.includes(specification) ? found.at(-1) : { ...emptyResult(specification), outcome: 'skipped' };
        if (result === undefined)
            throw new Error(`${display} has no result`);
        const place = own.find((importable) => isOwn(importable, digest));
        const holders = (place ?? common).requests.filter(({ extensions }) => extensions.some((item) => item.digest === digest));
        const entry = holders.find((request) => request.entry !== undefined)?.entry;
        const contents = entry === undefined || result.outcome === 'failed' ? { modules: [], entryPoints: [] } : await (0,entries_contents/* contentsOf */.K)(entry, digest);
        const isThere = entry !== undefined && result.outcome !== 'failed' && result.outcome !== 'skipped';
        return {
            ...blank,
            ...result,
            ...contents,
            specification: display,
            apart: found[0]?.apart ?? null,
            importPaths: isThere ? [entry.tree] : [],
            environment: isThere && place !== undefined ? place.environment : null,
        };
    };
    const byDigest = new Map(specifications.map((specification) => [specification.digest, specification]));
    const configured = settings.extensions.map(async (extension) => {
        const specification = byDigest.get(digests.get(extension.name) ?? '');
        // One that is disabled was read with its file, and is no part of the request.
        const shown = specification?.display ?? (extension.package === undefined ? null : (0,specification_specification/* parseSpecification */.z)(extension.package).display);
        const blank = (0,ensure_extension/* configuredExtension */.eZ)(extension, shown);
        return specification === undefined ? blank : await complete(blank, specification);
    });
    const named = new Set(digests.values());
    const others = specifications.filter(({ digest }) => !named.has(digest));
    const plain = others.map(async (specification) => {
        const { display, name = display } = specification;
        const extension = await complete((0,ensure_extension/* plainExtension */.eA)(display, name), specification);
        return { ...extension, name: extension.distributions[0]?.name ?? name };
    });
    return await Promise.all([...configured, ...plain]);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/entries/layout.js
var entries_layout = __webpack_require__(5044);
// EXTERNAL MODULE: ./lib/importation/byte-code.js
var byte_code = __webpack_require__(1338);
// EXTERNAL MODULE: ./lib/importation/import-paths.js
var import_paths = __webpack_require__(9964);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(1077);
// EXTERNAL MODULE: ./lib/importation/loader.js
var importation_loader = __webpack_require__(6055);
// EXTERNAL MODULE: ./lib/importation/pth-files.js
var pth_files = __webpack_require__(9460);
// EXTERNAL MODULE: ./lib/distribution/installed.js
var distribution_installed = __webpack_require__(1740);
;// CONCATENATED MODULE: ./lib/importation/shadowing.js


/** Directories that careless distributions bring at their top and nobody imports. */
const unimported = new Set(['test', 'tests', 'testing', 'docs', 'doc', 'examples', 'example', 'benchmarks', 'scripts']);
/** What of the trees hides something of the interpreter or of each other, or is hidden by it. */
async function findShadowing({ distributions, platform, isBefore }) {
    const [standard, installed] = await Promise.all([standardModules(platform.standardLibrary), (0,distribution_installed/* installedVersions */.u)(platform.sitePackages)]);
    const title = ({ name, version }) => `${name} ${version}`;
    const found = [];
    const add = (kind, name, own, other) => {
        found.push({ kind, name, winner: isBefore ? own : other, hidden: isBefore ? other : own });
    };
    for (const distribution of distributions) {
        for (const module of distribution.modules) {
            if (standard.has(module) && !unimported.has(module)) {
                add('standard-library', module, title(distribution), `the standard library of Python ${platform.pythonVersion}`);
            }
        }
        const other = installed.get(distribution.name);
        if (other !== undefined && other !== distribution.version) {
            add('distribution', distribution.name, title(distribution), `${distribution.name} ${other} of the interpreter`);
        }
    }
    const owners = new Map();
    for (const distribution of distributions) {
        for (const module of distribution.modules) {
            const owner = owners.get(module);
            if (owner === undefined)
                owners.set(module, distribution);
            else if (owner.name !== distribution.name && !unimported.has(module)) {
                found.push({ kind: 'module', name: module, winner: title(owner), hidden: title(distribution) });
            }
        }
    }
    // A distribution that lies in several trees is one.
    return [...new Map(found.map((item) => [JSON.stringify(item), item])).values()];
}
/** What a user should be told about: what is probably a mistake. Other versions than the interpreter's are what was asked for. */
function shadowingWarning({ kind, name, winner, hidden }) {
    switch (kind) {
        case 'standard-library':
            return `the module ${name} of ${winner} hides that of ${hidden}: leave the package out if this Python does not need it`;
        case 'module':
            return `${winner} and ${hidden} both bring the module ${name}: only one of them is imported`;
        case 'distribution':
            return undefined;
    }
}
async function standardModules(directory) {
    const [names, dynamic] = await Promise.all([list(directory), list(`${directory}/lib-dynload`)]);
    const modules = names.flatMap((name) => (name.endsWith('.py') ? [name.slice(0, -3)] : /^[a-z_]\w*$/i.test(name) ? [name] : []));
    return new Set([...modules, ...dynamic.map((name) => name.split('.')[0] ?? name)]);
}
async function list(directory) {
    // What is not there hides nothing.
    return await (0,promises_.readdir)(directory).catch(() => []);
}

;// CONCATENATED MODULE: ./lib/importation/prepare.js




/** Writes the loader of some trees, and looks at what it will do and at what hides what. */
async function prepareImportation(source) {
    const { trees, platform, order } = source;
    if (trees.length === 0)
        return { loader: undefined, pthFiles: [], shadowing: [], warnings: [] };
    const [loader, pthFiles, shadowing] = await Promise.all([
        (0,importation_loader/* writeLoader */.DS)(source.loaders, source).catch((error) => ({ problem: (0,errno/* messageOf */.b)(error) })),
        Promise.all(trees.map((tree) => (0,pth_files/* processPthFiles */.b)(tree, platform.pythonVersion))).then((files) => files.flat()),
        findShadowing({ ...source, isBefore: order !== 'after' }),
    ]);
    const isWritten = typeof loader === 'string';
    return {
        loader: isWritten ? loader : undefined,
        pthFiles,
        shadowing,
        warnings: [
            // A cache root that is only read, and was never written to by this version: the modules are still there.
            ...(isWritten ? [] : [`the loader could not be written, so that no .pth file is processed: ${loader.problem}`]),
            ...shadowing.flatMap((item) => shadowingWarning(item) ?? []),
            ...pthFiles.flatMap((file) => pthWarning(file) ?? []),
        ],
    };
}
function pthWarning({ file, isHidden, problem }) {
    if (isHidden)
        return `${file} is hidden: it is not processed, and a package that brings such a file deserves a look`;
    return problem === null ? undefined : `${file} may not be processed: ${problem}`;
}

// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(1870);
;// CONCATENATED MODULE: ./lib/operations/ensure/importable.js







/** Makes what the requests came to importable: a loader before the trees, and the variables that lead to it. */
async function makeImportable({ shared, isolated }, world) {
    const common = await importableOf(shared, world);
    const own = await Promise.all(isolated.map((request) => importableOf([request], world)));
    return { common, own };
}
async function importableOf(requests, world) {
    const { platform, settings, ports } = world;
    const trees = [...new Set(requests.flatMap(({ entry }) => (entry === undefined ? [] : [entry.tree])))];
    const binPaths = await existing(trees.map((tree) => external_node_path_.join(tree, import_paths/* scriptDirectoryName */.ar)));
    const importation = await prepareImportation({
        trees,
        distributions: requests.flatMap(({ entry }) => entry?.metadata.distributions ?? []),
        platform,
        loaders: new entries_layout/* CacheLayout */.lB(settings.cacheRoot).loaders,
        pth: settings.pth,
        order: settings.importOrder,
    });
    if (importation.loader !== undefined)
        await compileLoader(importation.loader, world);
    const environment = (0,import_paths/* importEnvironment */.rn)({ trees, scriptDirectories: binPaths, loader: importation.loader }, ports.environment);
    return { requests, trees, binPaths, importation, environment };
}
/**
 * Compiles a loader where no process would keep its byte code (PYTHONDONTWRITEBYTECODE, usual in container images): each
 * would compile it anew, which takes 4 ms. Elsewhere the first that imports does it.
 */
async function compileLoader(loader, { platform, ports, signal }) {
    if (!ports.environment['PYTHONDONTWRITEBYTECODE'] || (await (0,files/* isPresent */.Wo)(external_node_path_.join(loader, '__pycache__'))))
        return;
    await (0,byte_code/* createByteCodeCompiler */.h)(ports)(loader, platform, signal);
}
async function existing(directories) {
    const found = await Promise.all(directories.map((directory) => (0,promises_.stat)(directory).then((stats) => (stats.isDirectory() ? [directory] : []), () => [])));
    return found.flat();
}

// EXTERNAL MODULE: ./lib/mapping/env-file.js
var env_file = __webpack_require__(1364);
// EXTERNAL MODULE: ./lib/operations/open-registry.js
var open_registry = __webpack_require__(9414);
;// CONCATENATED MODULE: ./lib/operations/ensure/map-project.js





/**
 * Records that a project uses the entries of a result, writes its env files, and validates the mapping. Nothing of it
 * fails a run: what goes wrong is a warning.
 */
async function mapProject(result, settings, ports) {
    if (result.entryPaths.length === 0)
        return result;
    const project = settings.workspace;
    const warnings = [...result.warnings];
    try {
        const written = [];
        for (const { file, form } of settings.writeEnv) {
            const problem = await writeEnvFile(file, form, result);
            if (problem !== undefined)
                warnings.push(problem);
            if (form === 'dotenv')
                written.push(file);
        }
        const [first] = written;
        const registry = (0,open_registry/* openRegistry */.M)({ ...ports, cacheRoot: settings.cacheRoot });
        let mapping = await registry.getMapping(project);
        // Where this run writes none, that of an earlier run is still compared.
        const hasFile = mapping !== null && mapping.envFile !== null;
        const unwritten = hasFile ? {} : { envFile: null };
        const file = first === undefined ? unwritten : { envFile: external_node_path_.relative(project, first), envVariable: entryVariable };
        for (const venvPath of result.entryPaths) {
            mapping = await registry.addMapping({ projectPath: project, venvPath, ...file });
        }
        const validation = await registry.validateMapping(project);
        warnings.push(...validation.issues);
        return { ...result, mapping, mappingStatus: validation.status, warnings };
    }
    catch (error) {
        return { ...result, mappingStatus: 'error', warnings: [...warnings, `the mapping could not be recorded: ${(0,errno/* messageOf */.b)(error)}`] };
    }
}
/** The variable of env files that names the entry. */
const entryVariable = 'ENSURE_EXTENSIONS_ENTRY';
async function writeEnvFile(file, form, result) {
    const text = (await (0,files/* readTextIfPresent */.Ge)(file)) ?? '';
    const pythonPath = [...(result.loader === null ? [] : [result.loader]), ...result.importPaths];
    const variables = { [entryVariable]: result.entryPaths.at(-1) ?? '', PYTHONPATH: pythonPath.join(external_node_path_.delimiter) };
    const updated = (0,env_file/* updateEnvFile */.j)(text, variables, form);
    if ('taken' in updated)
        return `'${file}' sets ${updated.taken.join(' and ')} in lines of others; it was not changed`;
    if (updated.text !== text)
        await (0,files/* writeText */.x3)(file, updated.text, { isLinkKept: true });
    return undefined;
}

// EXTERNAL MODULE: ./lib/archive/select.js + 1 modules
var archive_select = __webpack_require__(9475);
// EXTERNAL MODULE: ./lib/entries/mounts.js
var mounts = __webpack_require__(2144);
// EXTERNAL MODULE: ./lib/platform/find-python.js + 3 modules
var find_python = __webpack_require__(1498);
// EXTERNAL MODULE: ./lib/providers/create-provider.js + 7 modules
var create_provider = __webpack_require__(2080);
// EXTERNAL MODULE: ./lib/specification/digest.js
var digest = __webpack_require__(8017);
// EXTERNAL MODULE: ./lib/specification/marker.js
var specification_marker = __webpack_require__(867);
// EXTERNAL MODULE: ./lib/operations/compose.js + 7 modules
var compose = __webpack_require__(2975);
// EXTERNAL MODULE: ./lib/operations/ensure/request.js + 1 modules
var ensure_request = __webpack_require__(571);
;// CONCATENATED MODULE: ./lib/operations/ensure/prepare.js











/**
 * Reads the request, asks the interpreter, and picks the implementations. Independent things run at once.
 *
 * @throws ExtensionConfigError for bad input, before anything is changed.
 */
async function prepare(call) {
    const { settings, ports, replacements = {}, signal } = call;
    // Found out before anything is installed: such a path could not be exported afterwards.
    (0,import_paths/* refuseSeparator */.oz)(settings.cacheRoot);
    const detect = once(() => (0,find_python/* detectPlatform */.l)(settings.python, { ...ports, signal }));
    // Only what is installed beside the extensions has to be known before the request is.
    const known = call.request === undefined && settings.constraints.some(({ kind }) => kind === 'environment') ? await detect() : undefined;
    const request = call.request ?? (await (0,ensure_request/* readRequest */.i)(settings, { ...ports, platform: known, exportLock: (0,compose/* lockExporter */.VX)(call, detect) }));
    const { specifications, requestOptions } = request;
    // Of a request that was read before, all was told.
    if (call.request === undefined)
        for (const notice of [...settings.notices, ...request.constraints.notices])
            ports.logger.warning(notice);
    const provider = replacements.provider ?? (0,create_provider/* createConfiguredProvider */.CC)(settings.provider, settings, ports);
    const layout = new entries_layout/* CacheLayout */.lB(settings.cacheRoot);
    const mounting = (0,mounts/* isMountable */.yt)(settings, ports.environment) ? replacements.mounting : undefined;
    const archives = once(() => (0,archive_select/* selectArchives */.w)({ ...ports, isTarOnly: settings.archive === 'tar', isMounting: mounting !== undefined }));
    // Without an entry in place the provider will be asked: its client loads while the interpreter is.
    const isInPlace = await (0,files/* isPresent */.Wo)(layout.request((0,digest/* requestDigest */.ud)(specifications, requestOptions)));
    const [platform] = await Promise.all([
        known ?? detect(),
        // Both start programs and wait for them: together they take no longer than the slower one.
        provider === undefined ? undefined : archives(),
        isInPlace ? undefined : provider?.prepare?.(),
        mounting === undefined ? undefined : (0,mounts/* removeLeftovers */.DA)(layout, ports),
    ]);
    // A specification whose marker is false here is no part of the request.
    const active = specifications.filter(({ marker }) => marker === undefined || (0,specification_marker/* isMarkerTrue */.PC)(marker, platform.markers));
    const dependencies = (0,compose/* dependenciesOf */.hk)({
        settings,
        request,
        ports,
        replacements,
        platform,
        provider,
        layout,
        mounting,
        selectArchives: archives,
    });
    return { ...call, request, platform, active, provider, dependencies };
}
function once(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./lib/entries/images.js + 1 modules
var entries_images = __webpack_require__(7765);
// EXTERNAL MODULE: ./lib/entries/publish.js
var publish = __webpack_require__(7863);
// EXTERNAL MODULE: ./lib/entries/state.js
var entries_state = __webpack_require__(8361);
// EXTERNAL MODULE: ./lib/system/hash.js
var hash = __webpack_require__(1673);
// EXTERNAL MODULE: ./lib/system/time.js
var system_time = __webpack_require__(5992);
// EXTERNAL MODULE: ./lib/distribution/record.js
var record = __webpack_require__(3017);
// EXTERNAL MODULE: ./lib/cache/freshness.js
var cache_freshness = __webpack_require__(4569);
// EXTERNAL MODULE: ./lib/bundles/bundle.js + 1 modules
var bundle = __webpack_require__(2600);
;// CONCATENATED MODULE: ./lib/cache/open.js








/**
 * Restores a bundle and opens it as a new generation, checked at every step: its header, its parts, the members of
 * the archive, the metadata and files of the tree. An image is mounted where that is possible and nothing is unpacked.
 */
async function openBundle(request, { provider, format, world: context }) {
    const directory = await (0,promises_.mkdtemp)(external_node_path_.join(request.scratch, 'bundle-'));
    const file = external_node_path_.join(directory, bundle/* bundleFileName */.MZ);
    const { key: wanted, prefixes, signal, timed } = request;
    const restored = await timed('fetch archive', () => provider.restore({ key: wanted, prefixes, file, signal }));
    if (restored.status !== 'hit')
        return restored;
    const { key, others, detail: origin = '' } = restored;
    const { requestDigest } = request;
    const corrupt = (detail) => ({ status: 'corrupt', detail, key, others });
    try {
        const header = await (0,bundle/* readBundleHeader */.od)(file);
        if (typeof header === 'string')
            return corrupt(header);
        const { payload } = header;
        if (payload.kind !== 'entry')
            return corrupt(`it is a ${payload.kind}, not an entry`);
        const expected = { key, request_digest: requestDigest, platform_id: context.platform.id, abi: context.platform.abi };
        for (const [field, value] of Object.entries(expected)) {
            const found = payload[field];
            if (found !== value)
                return corrupt(`its ${field} is ${found}, not ${value}`);
        }
        if (payload.archive.format !== format.name)
            return corrupt(`its format is ${payload.archive.format}, not ${format.name}`);
        const hit = (entry, means) => ({
            status: 'hit',
            key,
            entry,
            sizeBytes: payload.archive.size,
            means,
            detail: origin,
        });
        const mounted = await timed('mount', () => mountBundle({ directory, digest: requestDigest }, format, context));
        if (mounted?.status === 'present')
            return hit(mounted.entry, format.means);
        if (mounted?.status === 'corrupt')
            return corrupt(mounted.problem);
        const checked = await timed('check archive', () => (0,bundle/* checkBundle */.Jp)(file));
        if (typeof checked === 'string')
            return corrupt(checked);
        const { archive } = checked;
        const { open } = format;
        if (archive === undefined)
            return corrupt('it has no archive');
        if (open === undefined)
            return { status: 'unavailable', detail: 'it could not be mounted, and nothing here unpacks it', key };
        const tree = external_node_path_.join(request.scratch, 'restored');
        await (0,promises_.mkdir)(tree, { mode: 0o755 });
        await timed('unpack', () => open(archive, tree, { signal }));
        const verified = await timed('check files', () => (0,entries_entry/* verifyEntry */.i)({ digest: requestDigest, tree }, context));
        if (verified.status === 'present')
            return hit(verified.entry, format.mounter === undefined ? format.means : 'unpacked');
        return corrupt(verified.status === 'corrupt' ? verified.problem : 'it was made for another C library');
    }
    catch (error) {
        if (signal?.aborted)
            throw error;
        return corrupt((0,errno/* messageOf */.b)(error));
    }
    finally {
        await (0,files/* removeTree */.dM)(directory);
    }
}
/** Makes a bundle the image of a new generation and mounts it. Undefined where images are not mounted, or this one could not be. */
async function mountBundle({ directory: bundle, digest }, { mounter }, context) {
    const { layout, mounting, logger } = context;
    if (mounter === undefined || mounting === undefined)
        return undefined;
    const generation = (0,publish/* newGeneration */.BH)(digest, context);
    await (0,entries_images/* placeImage */.J8)(bundle, generation, mounting, layout);
    try {
        await (0,entries_images/* useImage */.lK)(generation, mounter, mounting, layout);
    }
    catch (error) {
        // The bundle goes back to where it was: it may still be unpacked, or prove to be damaged.
        await (0,promises_.rename)(layout.image(generation), bundle);
        await (0,files/* removeTree */.dM)(generation);
        logger.info(`the image could not be mounted: ${(0,errno/* messageOf */.b)(error)}`);
        return undefined;
    }
    const verified = await (0,entries_entry/* verifyMounted */.k1)({ digest, tree: generation }, context);
    if (verified.status !== 'present')
        await (0,entries_images/* releaseImage */.R1)({ generation, token: mounting.token }, mounter, layout);
    return verified.status === 'absent' ? { status: 'corrupt', problem: 'it was made for another C library' } : verified;
}
/**
 * Makes the entry that lies in place as an image importable: mounts it, or, where that is not possible, unpacks it into
 * a new generation. Undefined, with a line in the log, where it cannot be opened here.
 */
async function openInPlace(entry, scratch, context) {
    const { layout, mounting, logger } = context;
    const { requestDigest: digest, tree: generation } = entry;
    const { opening } = await context.selectArchives();
    const format = opening.name === 'squashfs' ? opening : undefined;
    try {
        if (format?.mounter !== undefined && mounting !== undefined) {
            await (0,entries_images/* useImage */.lK)(generation, format.mounter, mounting, layout);
            const verified = await (0,entries_entry/* verifyMounted */.k1)({ digest, tree: generation }, context);
            if (verified.status === 'present')
                return verified.entry;
            await (0,entries_images/* releaseImage */.R1)({ generation, token: mounting.token }, format.mounter, layout);
        }
        else if (format?.open !== undefined) {
            const tree = external_node_path_.join(scratch, 'unpacked');
            await (0,promises_.mkdir)(tree, { mode: 0o755 });
            await (0,entries_images/* unpackImage */.m6)(generation, tree, format.open, layout);
            const verified = await (0,entries_entry/* verifyEntry */.i)({ digest, tree }, context);
            if (verified.status === 'present')
                return { ...verified.entry, tree: (await (0,publish/* publish */.mk)(tree, digest, context)).tree };
        }
        logger.info('the entry of this request lies here as an image, which cannot be opened here');
    }
    catch (error) {
        logger.warning(`the entry of this request could not be opened: ${(0,errno/* messageOf */.b)(error)}`);
    }
    return undefined;
}
/** Ends the use of an entry that was mounted and is not wanted. */
async function closeImage({ tree }, { layout, mounting, selectArchives }) {
    const { mounter } = (await selectArchives()).opening;
    if (mounter === undefined || mounting === undefined || !(await (0,entries_images/* isImage */.wu)(tree, layout)))
        return;
    await (0,entries_images/* releaseImage */.R1)({ generation: tree, token: mounting.token }, mounter, layout);
}

;// CONCATENATED MODULE: ./lib/cache/base.js







/**
 * Chooses the base of a partial hit: the request's own entry, else the entry of this machine and platform, resolved
 * under the same options, that has most of the specifications fresh; of equals the newest. None where nothing is shared.
 */
async function chooseBase(run, optionsDigest) {
    const { specifications, freshnessContext, world, staging } = run;
    const own = run.state.entry;
    const ownFreshness = (0,cache_freshness/* judgeAll */.Ty)(specifications, own, freshnessContext);
    if (own !== undefined && (0,cache_freshness/* countOf */.pq)(ownFreshness, 'absent') < specifications.length) {
        return { entry: own, isOwn: true, freshness: ownFreshness, invalidated: absentIn(ownFreshness) };
    }
    const wanted = new Map(specifications.map((specification) => [specification.digest, specification]));
    let best;
    for (const digest of await (0,entries_entry/* listRequests */.j_)(world)) {
        const expectation = { platformId: world.platform.id, now: freshnessContext.now };
        const metadata = await (0,entries_entry/* readEntryMetadata */.wM)(digest, expectation, world.layout).catch(() => undefined);
        if (metadata === undefined || 'problem' in metadata || metadata.options_digest !== optionsDigest)
            continue;
        const shared = metadata.extensions.filter((extension) => {
            const specification = wanted.get(extension.digest);
            return (extension.apart === undefined &&
                specification !== undefined &&
                (0,cache_freshness/* judge */.S4)(specification, { metadata, state: {} }, freshnessContext).status === 'fresh');
        }).length;
        if (shared > (best?.shared ?? 0))
            best = { digest, shared };
    }
    if (best === undefined)
        return undefined;
    const lookup = await (0,entries_entry/* locateEntry */.j7)(best.digest, world);
    if (lookup.status !== 'present' && lookup.status !== 'image')
        return undefined;
    const entry = lookup.status === 'image' ? await openInPlace(lookup.entry, staging, world) : lookup.entry;
    if (entry === undefined)
        return undefined;
    const freshness = (0,cache_freshness/* judgeAll */.Ty)(specifications, entry, freshnessContext);
    return { entry, isOwn: false, freshness, invalidated: await invalidatedIn(entry, world) };
}
function absentIn(freshness) {
    return new Set([...freshness].flatMap(([digest, { status }]) => (status === 'absent' ? [digest] : [])));
}
/** The specifications of an entry that were invalidated after they had been installed. */
async function invalidatedIn({ metadata }, { layout, platform }) {
    const invalidated = new Set();
    for (const { digest, installed_at } of metadata.extensions) {
        const time = await (0,entries_state/* invalidatedAt */.fr)(layout, digest, platform.id);
        if (time !== undefined && ((0,system_time/* parseTime */.p)(installed_at)?.getTime() ?? 0) <= time.getTime())
            invalidated.add(digest);
    }
    return invalidated;
}
/** The base as the installer needs it: without what only invalidated specifications brought. */
async function asBaseTree({ entry, isOwn, freshness, invalidated }, { on, hours }) {
    const apart = entry.metadata.extensions.flatMap((record) => (record.apart === undefined ? [] : [[record.digest, record.apart]]));
    const isApart = new Set(apart.map(([digest]) => digest));
    const having = (status) => new Set([...freshness].filter(([digest, item]) => item.status === status && !isApart.has(digest)).map(([digest]) => digest));
    const closures = new Map(entry.metadata.extensions.map(({ digest, distributions }) => [digest, distributions.map(({ name }) => name)]));
    const namesOf = (isWanted) => new Set([...closures].flatMap(([digest, names]) => (isWanted(digest) ? names : [])));
    const distrusted = namesOf((digest) => invalidated.has(digest));
    const distributions = await (0,record/* readDistributions */.cz)(entry.tree);
    const trusted = namesOf((digest) => !invalidated.has(digest));
    return {
        tree: entry.tree,
        isOwn,
        size: distributions.length,
        sources: new Map(entry.metadata.distributions.flatMap(({ name, source }) => (source === undefined ? [] : [[name, source]]))),
        distributions: distributions.filter(({ name }) => trusted.has(name) || !distrusted.has(name)),
        closures,
        fresh: isOwn ? having('fresh') : new Set(),
        reusable: having('fresh'),
        fallback: {
            digests: new Set([...freshness]
                .filter(([digest, item]) => !isApart.has(digest) &&
                // What another request has fresh is of use where nothing can be resolved.
                ((item.status === 'fresh' && !isOwn) ||
                    // What is refreshed early has not expired at all.
                    (item.status === 'expired' && (item.expiredHours < 0 || (on !== 'never' && item.expiredHours <= hours)))))
                .map(([digest]) => digest)),
            isForAnyReason: on === 'always',
        },
        apart: new Map(isOwn ? apart.map(([digest, { error }]) => [digest, conflictFrom(error)]) : []),
    };
}
function conflictFrom({ code, message, hint, conflict }) {
    const details = hint === null ? {} : { hint };
    return conflict === undefined
        ? new errors/* ExtensionInstallationError */.QB(message, { ...details, code })
        : new errors/* VersionsConflictError */.ot(message, conflict, details);
}

// EXTERNAL MODULE: ./lib/distribution/attribute.js
var attribute = __webpack_require__(8038);
// EXTERNAL MODULE: ./lib/system/plain-file.js
var plain_file = __webpack_require__(1548);
;// CONCATENATED MODULE: ./lib/distribution/modules.js


/** Directories of a tree that hold scripts and data, not modules. */
const dataDirectories = new Set(['bin', 'Scripts', 'share', 'etc', 'include', 'man']);
/** An `__init__.py` that only opens a namespace is short, in bytes. */
const longestNamespaceInit = 4_096;
/**
 * What a distribution brings to import: its modules and packages, those inside of a namespace package by their full
 * name (`sphinxcontrib.mermaid`). Sorted; read from its RECORD, and from the short `__init__.py` files of packages that
 * several distributions share.
 */
async function modulesOf(tree, { files }) {
    const inits = new Map(files.flatMap((file) => {
        const [, directory] = /^(.+)\/__init__\.[^/]*(?:py|so|pyd)$/.exec(file.path) ?? [];
        return directory === undefined ? [] : [[directory, file]];
    }));
    const isRegular = new Map();
    const modules = new Set();
    for (const { path: file } of files) {
        const [, place, stem = ''] = /^(?:(.*)\/)?([^/.]+)(?:\.[^/]*)?\.(?:py|so|pyd)$/.exec(file) ?? [];
        if (stem === '')
            continue;
        const directories = place === undefined ? [] : place.split('/');
        if (dataDirectories.has(directories[0] ?? ''))
            continue;
        const names = [];
        for (const directory of directories) {
            names.push(directory);
            const location = names.join('/');
            const init = inits.get(location);
            if (init === undefined)
                continue;
            if (!isRegular.has(location))
                isRegular.set(location, !(await opensNamespace(tree, init)));
            if (isRegular.get(location) === true)
                break;
        }
        const isPackage = isRegular.get(names.join('/')) === true;
        if (!isPackage && stem === '__init__')
            continue;
        if (!isPackage)
            names.push(stem);
        if (names.every((name) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) && !stem.endsWith('__mypyc'))
            modules.add(names.join('.'));
    }
    return [...modules].sort();
}
/** Whether an `__init__.py` opens its package to other distributions (pkgutil or pkg_resources). */
async function opensNamespace(tree, { path: file, size }) {
    if (!file.endsWith('.py') || (size ?? 0) > longestNamespaceInit)
        return false;
    const text = await (0,plain_file/* readPlainText */.Sg)(external_node_path_.join(tree, file)).catch(() => '');
    return /\bextend_path\b|\bdeclare_namespace\b/.test(text);
}

// EXTERNAL MODULE: ./lib/system/redact.js
var redact = __webpack_require__(2580);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(6809);
// EXTERNAL MODULE: ./lib/distribution/rewrite-records.js
var rewrite_records = __webpack_require__(7657);
;// CONCATENATED MODULE: ./lib/distribution/scrub-direct-urls.js






/** The name of the file that says where a distribution came from (PEP 610). */
const directUrlFile = 'direct_url.json';
/**
 * Takes the secrets out of what distributions say of their origin: installers leave out at most the password, and a tree
 * is kept and travels. The RECORDs follow.
 */
async function scrubDirectUrls(tree, distributions) {
    const changes = new Map();
    for (const { directory } of distributions) {
        const file = external_node_path_.join(tree, directory, directUrlFile);
        const text = await (0,plain_file/* readPlainText */.Sg)(file).catch((error) => {
            if ((0,errno/* hasErrno */.N)(error, 'ENOENT', 'ENOTDIR'))
                return undefined;
            throw error;
        });
        if (text === undefined)
            continue;
        const scrubbed = scrubbedText(text);
        if (scrubbed === text)
            continue;
        await (0,rewrite_records/* replaceFile */.fR)(file, scrubbed);
        const name = `${directory}/${directUrlFile}`;
        changes.set(name, (0,rewrite_records/* recordedFile */.Np)(name, Buffer.from(scrubbed)));
    }
    if (changes.size > 0)
        await (0,rewrite_records/* rewriteRecords */.x5)(tree, distributions, changes);
}
function scrubbedText(text) {
    let origin;
    try {
        origin = JSON.parse(text);
    }
    catch {
        return (0,redact/* redactUrls */.s)(text);
    }
    if (typeof origin !== 'object' || origin === null || !('url' in origin) || typeof origin.url !== 'string')
        return (0,redact/* redactUrls */.s)(text);
    const { bare } = secret_url/* SecretUrl */.yT.parse(origin.url);
    return bare === origin.url ? text : JSON.stringify({ ...origin, url: bare });
}

// EXTERNAL MODULE: ./lib/distribution/shared-files.js
var shared_files = __webpack_require__(787);
// EXTERNAL MODULE: ./lib/entries/metadata.js
var entries_metadata = __webpack_require__(8911);
// EXTERNAL MODULE: ./lib/system/byte-source.js
var byte_source = __webpack_require__(1021);
;// CONCATENATED MODULE: ./lib/importation/scripts.js








/** Commands that must stay the interpreter's own: a tree never puts them on PATH. */
const reservedCommand = /^(?:python|pip)[\d.]*t?(?:\.exe)?$/;
/**
 * Makes the scripts of a tree independent of the interpreter's place: they find a Python of the same version, so that
 * they work on another machine and with another patch version. Commands named `python` or `pip` are taken out.
 * The RECORDs follow. Windows launchers (`.exe`) stay as they are.
 */
async function makeScriptsPortable(tree, distributions, platform) {
    const directory = external_node_path_.join(tree, import_paths/* scriptDirectoryName */.ar);
    const names = await (0,promises_.readdir)(directory).catch((error) => {
        if ((0,errno/* hasErrno */.N)(error, 'ENOENT', 'ENOTDIR'))
            return [];
        throw error;
    });
    const changes = new Map();
    for (const name of names) {
        const recordPath = `${import_paths/* scriptDirectoryName */.ar}/${name}`;
        const file = external_node_path_.join(directory, name);
        if (reservedCommand.test(name)) {
            await (0,promises_.rm)(file, { force: true });
            changes.set(recordPath, null);
            continue;
        }
        const portable = (await isScript(file)) ? portableScript(await (0,plain_file/* readPlain */.rM)(file), platform) : undefined;
        if (portable === undefined)
            continue;
        await (0,rewrite_records/* replaceFile */.fR)(file, portable);
        await (0,promises_.chmod)(file, 0o755);
        changes.set(recordPath, (0,rewrite_records/* recordedFile */.Np)(recordPath, portable));
    }
    if (changes.size > 0)
        await (0,rewrite_records/* rewriteRecords */.x5)(tree, distributions, changes);
}
/** Whether a file names its interpreter. What does not is a program of any size, and is not read. */
async function isScript(file) {
    return await (0,byte_source/* withFileSource */.ij)(file, async (source) => Buffer.from(await source.read(0, 2)).toString('latin1') === '#!');
}
/** The script with a portable head; undefined where it is not a Python script, or asks `env` for more than a Python. */
function portableScript(content, platform) {
    if (content[0] !== 0x23 || content[1] !== 0x21)
        return undefined;
    const head = readHead(content.toString('latin1'), platform);
    if (head === undefined)
        return undefined;
    return Buffer.concat([Buffer.from(portableHead(platform, head)), content.subarray(head.length)]);
}
/** The form uv and pip write for interpreters whose path is long or holds spaces; what stood behind `#!python` ends up behind it. */
const shellForm = /^#!\/bin\/sh\r?\n'''exec' .*\r?\n' '''(.*)\r?\n/;
/** What {@link portableHead} writes; earlier versions had the commands in a string of Python. */
const ownForm = /^#!\/bin\/sh\n\f#\/ 2>\/dev\/null \|\| \{ set -- (.*?)"\$0" "\$@"; .*\}(?: # -\*- coding: ([-\w.]+) -\*-)?\n/;
const earlierForm = /^#!\/bin\/sh\n''':'\n[\s\S]*?\nexit 127\n'''\n/;
const interpreterName = /^(?:pythonw?|pypy|graalpy)[\d.]*t?$/;
/** As PEP 263 has it. */
const encodingPattern = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
function readHead(text, platform) {
    const own = ownForm.exec(text);
    if (own !== null)
        return { length: own[0].length, options: own[1] ?? '', encoding: own[2] };
    const [first = ''] = /^#!.*\r?\n/.exec(text) ?? [];
    const several = shellForm.exec(text) ?? earlierForm.exec(text);
    const [head = first, behind = ''] = several ?? [];
    const options = several === null ? optionsOf(first.slice(2).trim(), platform) : oneWord(behind.trim());
    if (options === undefined)
        return undefined;
    const [second = ''] = text.slice(head.length).split(/\r?\n|\r/, 1);
    const [, encoding] = encodingPattern.exec(second) ?? [];
    return { length: head.length, options: options.map((word) => `${shellWord(word)} `).join(''), encoding };
}
/**
 * The options that a first line gives to Python: as the kernel has it, one word for all that follows the interpreter; by
 * `env -S`, one for each. Undefined where it starts something else.
 */
function optionsOf(line, { python }) {
    const isPython = (program) => program === python || interpreterName.test(program.split('/').at(-1) ?? '');
    const [, program = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
    if (isPython(program))
        return oneWord(rest);
    if (program.split('/').at(-1) !== 'env')
        return undefined;
    const [, split, words = ''] = /^(-S\s*|--split-string[= ]\s*)?(.*)$/.exec(rest) ?? [];
    // With quotes, variables or options of `env` itself it stays: `env` finds a Python on PATH.
    if (/["'\\$#]/.test(words))
        return undefined;
    const [name = '', ...options] = words.split(/\s+/);
    return isPython(name) && (split !== undefined || options.length === 0) ? options : undefined;
}
function oneWord(text) {
    return text === '' ? [] : [text];
}
/** A text as one word of a shell that is all in ASCII and names no encoding, whatever the text holds. */
function shellWord(text) {
    if (/^[\w./+@,-]+$/.test(text))
        return text;
    const written = (byte) => {
        const character = String.fromCharCode(byte);
        return /[A-Za-z0-9_./ -]/.test(character) ? character : `\\${byte.toString(8).padStart(3, '0')}`;
    };
    return `"$(printf '${[...Buffer.from(text)].map(written).join('')}')"`;
}
/**
 * A head that is a program to /bin/sh and a comment to Python: Python passes over the form feed, and to a shell the word
 * behind it is the name of a command that does not exist. So the docstring stays the first statement of the script.
 *
 * Interpreters are tried in this order: that of the loader on PYTHONPATH, which is the one that was asked for; that of the
 * installation; then each on PATH that is called `python3.12`, `python3` or `python`. One that does not start, such as a
 * version manager's shim without a version, or that is of another version, is passed over.
 */
function portableHead({ id, python }, { options, encoding }) {
    const [, implementation = 'cpython', version = '3', suffix = ''] = /^([a-z]+)-(\d+\.\d+)(t?)/.exec(id) ?? [];
    const base = implementation === 'cpython' ? 'python' : implementation;
    const command = `${base}${version}${suffix}`;
    const names = [...new Set([command, `${base}3`, base, 'python3', 'python'])];
    const facts = `sys.implementation.name, sys.version_info[0], sys.version_info[1], "t" in getattr(sys, "abiflags", "")`;
    const expected = `${implementation} ${version} ${suffix === 't' ? 'True' : 'False'}`;
    // By what it says, not by its exit code: a program that succeeds may be something else.
    const answer = `"$(exec 2>/dev/null </dev/null; "$p" -I -S -c 'import sys; print("%s %d.%d %s" % (${facts}))'; :)"`;
    const named = `"$d/${importation_loader/* interpreterFileName */.uI}"`;
    const commands = [
        `set -- ${options}"$0" "$@"`,
        'set -f',
        'IFS=:',
        `for d in $PYTHONPATH; do if [ -f ${named} ]; then { IFS= read -r p && read -r i; } <${named}`,
        `if [ "$i" = ${shellWord(id)} ] && [ -x "$p" ]; then exec "$p" "$@"; fi; fi; done`,
        `t() { if [ -f "$p" ] && [ -x "$p" ] && [ ${answer} = "${expected}" ]; then exec "$p" "$@"; fi; }`,
        `p=${shellWord(python)}`,
        't "$@"',
        `for n in ${names.join(' ')}; do for d in $PATH; do p=\${d:-.}/$n; t "$@"; done; done`,
        `echo "$0: no ${command} on PATH starts" >&2`,
        'exit 127',
    ];
    const cookie = encoding === undefined ? '' : ` # -*- coding: ${encoding} -*-`;
    return `#!/bin/sh\n\f#/ 2>/dev/null || { ${commands.join('; ')}; }${cookie}\n`;
}

// EXTERNAL MODULE: ./lib/bundles/keys.js
var keys = __webpack_require__(5665);
;// CONCATENATED MODULE: ./lib/cache/build-record.js


/** Whether versions of another request decided, because nothing could be resolved. */
function isBorrowed({ base, result }) {
    return base?.isOwn === false && result.stale.size > 0;
}
/** The TTL a record keeps, in hours: what was asked for now, else before. `never` is a setting and no number. */
function storedTtl(ttl, kept) {
    if (typeof ttl === 'number')
        return ttl;
    return kept !== undefined && kept.status !== 'absent' ? kept.record.ttl_hours : entries_metadata/* defaultTtlHours */.r9;
}
/** The build record of a tree that was made. */
function metadataOf(made) {
    const { run, checked, base, outcomes, succeeded, apart, result } = made;
    const { platform, clock, installer } = run.world;
    const now = clock.now().toISOString();
    const report = ({ name, version }) => ({ name, version });
    const set = run.specifications.filter((specification) => succeeded.includes(specification) || apart.has(specification.digest));
    const extensions = set.map((specification) => {
        const outcome = outcomes.get(specification.digest);
        // The age of what another request has counts only where its versions are used as they are.
        const isCounted = base?.isOwn === true || result.stale.has(specification.digest);
        const kept = isCounted ? base?.freshness.get(specification.digest) : undefined;
        const separated = apart.get(specification.digest);
        const isKept = (outcome === 'hit' || outcome === 'stale' || separated?.isCarried === true) && kept !== undefined && kept.status !== 'absent';
        const renewed = base?.entry.state.renewed?.[specification.digest];
        const closure = checked.closures.get(specification.digest) ?? [];
        return {
            package_spec: specification.display,
            installed_at: isKept ? (renewed ?? kept.record.installed_at) : now,
            ttl_hours: storedTtl(specification.ttl ?? run.policy.ttl, kept),
            platform_id: platform.id,
            digest: specification.digest,
            distributions: closure.map(report),
            size_bytes: closure.reduce((sum, { files }) => sum + files.reduce((total, { size }) => total + (size ?? 0), 0), 0),
            ...(isBorrowed(made) || (isKept && kept.status === 'expired' && kept.record.borrowed_at !== undefined) ? { borrowed_at: now } : {}),
            ...(separated === undefined ? {} : { apart: { how: separated.how, error: separated.error } }),
        };
    });
    return {
        schema: keys/* schemaVersion */.CZ,
        request_digest: run.digest,
        options_digest: made.optionsDigest,
        platform_id: platform.id,
        abi: platform.abi,
        python_version: platform.pythonVersion,
        installer: installer.label ?? base?.entry.metadata.installer ?? 'none',
        extensions,
        distributions: checked.distributions.map((item) => {
            const source = result.sources.get(item.name);
            return { ...report(item), modules: checked.modules.get(item.name) ?? [], ...(source === undefined ? {} : { source }) };
        }),
        install_ms: made.installMs,
    };
}

// EXTERNAL MODULE: ./lib/cache/run.js
var cache_run = __webpack_require__(6103);
// EXTERNAL MODULE: ./lib/cache/save.js
var save = __webpack_require__(1973);
;// CONCATENATED MODULE: ./lib/cache/install-missing.js


















/**
 * Installs what is missing into a new tree, verifies it, and publishes it as the entry of the request. Where extensions
 * failed the entry holds the others: the next run finds them there and tries the failed ones again.
 */
async function installMissing(installation) {
    const { run, base } = installation;
    const { specifications, policy, world, staging } = run;
    const target = external_node_path_.join(staging, 'tree');
    const scratch = external_node_path_.join(staging, 'scratch');
    await (0,promises_.mkdir)(scratch);
    const start = performance.now();
    const separable = separableOf(specifications, policy);
    const job = { specifications, platform: world.platform, target, scratch, separable, signal: policy.signal };
    const baseTree = base === undefined ? undefined : await asBaseTree(base, policy.staleIfError);
    const result = await (0,cache_run/* timed */.ay)(run, 'install', () => world.installer.install(baseTree === undefined ? job : { ...job, base: baseTree }));
    const installMs = Math.round(performance.now() - start);
    const failures = new Map(result.failures);
    const checked = await (0,cache_run/* timed */.ay)(run, 'verify', () => verify(installation, { result, target }, failures));
    const apart = apartRecords(result, baseTree, policy);
    const succeeded = specifications.filter(({ digest }) => !failures.has(digest) && !apart.has(digest));
    const failed = (specification) => {
        const failure = failures.get(specification.digest);
        if (failure === undefined)
            throw new Error('only failed specifications are reported as such');
        return failedResult(specification, failure);
    };
    if (checked === undefined || succeeded.length === 0) {
        return { entry: undefined, extensions: specifications.map(failed), installedCount: 0, packable: undefined, isRenewed: false };
    }
    const outcomes = new Map(succeeded.map((specification) => [specification.digest, outcomeOf(specification, { result, base, checked })]));
    const isNothingNew = [...outcomes.values()].every((outcome) => outcome !== 'installed') && isSameApart(apart, base);
    const isSameEntry = base?.isOwn === true && result.isUnchanged && isNothingNew;
    const decided = [...apart].flatMap(([digest, { isCarried }]) => (isCarried ? [] : [digest]));
    const refreshed = [...outcomes].flatMap(([digest, outcome]) => (outcome === 'refreshed' ? [digest] : []));
    const published = isSameEntry
        ? { entry: await renew(base.entry, [...refreshed, ...decided], world), packable: undefined }
        : await publishNew({
            ...installation,
            target,
            succeeded,
            apart,
            outcomes,
            checked,
            installMs,
            isLacking: [...failures.keys()].some((digest) => !policy.optional.has(digest)),
            result,
        });
    const extensions = specifications.map((specification) => {
        if (apart.has(specification.digest))
            return presentResult(specification, published.entry, { outcome: 'skipped', ageHours: 0 });
        const outcome = outcomes.get(specification.digest);
        if (outcome === undefined)
            return failed(specification);
        const judged = base?.freshness.get(specification.digest);
        const isKept = base?.isOwn === true ? outcome === 'hit' || outcome === 'stale' : result.stale.has(specification.digest);
        const ageHours = isKept && judged !== undefined && judged.status !== 'absent' ? judged.ageHours : 0;
        const reported = {
            ...presentResult(specification, published.entry, { outcome, ageHours }),
            changes: changesOf(specification, base, published.entry),
        };
        const reason = result.stale.get(specification.digest);
        if (reason !== undefined && base?.isOwn === false) {
            world.logger.warning(`${specification.display} could not be resolved, so the versions of another request on this machine are used, which are ${Math.round(ageHours)} hours old: ${reason.message.split('\n')[0]}`);
            return reported;
        }
        // What was refreshed ahead of its time is as fresh as before.
        if (reason !== undefined && judged?.status === 'expired' && judged.expiredHours < 0)
            return { ...reported, outcome: 'hit' };
        if (reason !== undefined) {
            world.logger.warning(`${specification.display} is ${Math.round(ageHours)} hours old and used as it is, because refreshing it failed: ${reason.message.split('\n')[0]}`);
        }
        return reported;
    });
    return {
        entry: published.entry,
        extensions,
        installedCount: result.installedCount,
        packable: published.packable,
        isRenewed: isSameEntry && refreshed.length > 0,
    };
}
/** The extensions that may make way where not all go together. */
function separableOf(specifications, { onConflict, optional }) {
    if (onConflict === 'error')
        return new Set();
    return onConflict === 'isolate' ? new Set(specifications.map(({ digest }) => digest)) : optional;
}
function apartRecords(result, base, { onConflict }) {
    const how = onConflict === 'isolate' ? 'isolated' : 'dropped';
    return new Map([...result.apart].map(([digest, error]) => [digest, { how, error: (0,errors/* reportOf */.EI)(error), isCarried: base?.apart.get(digest) === error }]));
}
function isSameApart(apart, base) {
    const before = base?.entry.metadata.extensions.filter((extension) => extension.apart !== undefined) ?? [];
    return before.length === apart.size && before.every(({ digest }) => apart.has(digest));
}
/** What became of the versions that an expired specification had: old, new, and what came or went. */
function changesOf({ digest }, base, entry) {
    const judged = base?.isOwn === true ? base.freshness.get(digest) : undefined;
    if (judged?.status !== 'expired' || judged.record.apart !== undefined)
        return [];
    const before = new Map(judged.record.distributions.map(({ name, version }) => [name, version]));
    const record = entry.metadata.extensions.find((extension) => extension.digest === digest);
    const after = new Map((record?.distributions ?? []).map(({ name, version }) => [name, version]));
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
        const [from = null, to = null] = [before.get(name), after.get(name)];
        return from === to ? [] : [{ name, from, to }];
    });
}
function outcomeOf({ digest }, { result, base, checked }) {
    const judged = base?.freshness.get(digest);
    // What was set apart before is new here.
    const status = judged?.status !== 'absent' && judged?.record.apart === undefined ? judged?.status : undefined;
    if (base?.isOwn === false) {
        if (result.stale.has(digest))
            return status === 'fresh' ? 'hit' : 'stale';
        // What was resolved now and lay there, all of it.
        const closure = checked.closures.get(digest) ?? [];
        return closure.length > 0 && closure.every(({ name }) => result.copied.has(name)) ? 'hit' : 'installed';
    }
    if (result.stale.has(digest))
        return 'stale';
    if (status === 'fresh' && result.isBaseKept)
        return 'hit';
    return status === 'expired' ? 'refreshed' : 'installed';
}
/** Makes scripts portable, checks every recorded file, and that each specification is there. Adds to the failures. */
async function verify({ run: { specifications, world } }, { result, target }, failures) {
    const { platform, installer } = world;
    const remaining = specifications.filter(({ digest }) => !failures.has(digest) && !result.apart.has(digest));
    if (remaining.length === 0)
        return undefined;
    try {
        if (result.installedCount > 0)
            await makeScriptsPortable(target, await (0,record/* readDistributions */.cz)(target), platform);
        await scrubDirectUrls(target, await (0,record/* readDistributions */.cz)(target));
        const distributions = await (0,record/* readDistributions */.cz)(target);
        (0,record/* verifyFiles */.xJ)(target, distributions);
        for (const shared of (0,shared_files/* findSharedFiles */.u)(distributions))
            world.logger.warning(await (0,shared_files/* tellShared */.r)(target, shared));
        const attributed = { tree: target, distributions, markers: platform.markers, names: result.names };
        const closures = await (0,attribute/* attributeDistributions */.E)(attributed, remaining);
        for (const { digest, display } of remaining) {
            if (!installer.recordsDistributions || closures.get(digest)?.length !== 0)
                continue;
            failures.set(digest, incomplete(`no distribution of ${display} is there`));
        }
        const modules = await Promise.all(distributions.map(async (item) => [item.name, await modulesOf(target, item)]));
        return { distributions, closures, modules: new Map(modules) };
    }
    catch (error) {
        if (!(error instanceof record/* IncompleteTreeError */.Jq))
            throw error;
        const failure = incomplete(error.message, error);
        for (const { digest } of remaining)
            failures.set(digest, failure);
        return undefined;
    }
}
function incomplete(problem, cause) {
    return new errors/* ExtensionInstallationError */.QB(`the installed files are not complete: ${problem}`, {
        code: 'installation-incomplete',
        subject: problem,
        hint: 'Run it again; if it happens again, look for a full disk or a program that removes files there.',
        cause,
    });
}
/** The base is what a refresh came to: only the time changes. */
async function renew(entry, digests, { layout, platform, clock }) {
    const now = clock.now().toISOString();
    const renewed = { ...entry.state.renewed, ...Object.fromEntries(digests.map((digest) => [digest, now])) };
    await (0,entries_state/* updateState */.$j)(layout, entry.requestDigest, platform.id, { renewed });
    return { ...entry, state: { ...entry.state, renewed } };
}
async function publishNew(made) {
    const { run, target } = made;
    const { digest, world } = run;
    const { layout, platform } = world;
    const metadata = metadataOf(made);
    await (0,entries_metadata/* writeMetadata */.f5)(target, metadata);
    const state = await (0,entries_state/* readState */.un)(layout, digest, platform.id);
    const staged = {
        requestDigest: digest,
        link: layout.entry(digest, platform.id),
        tree: target,
        metadata,
        state,
    };
    // Versions that this request did not resolve must not reach other machines.
    const key = !made.result.isVerified || metadata.extensions.some((extension) => extension.borrowed_at !== undefined)
        ? undefined
        : await (0,save/* chooseSaveKey */.oT)(run, { oldest: (0,entries_entry/* oldestOf */.TW)(staged), isLacking: made.isLacking });
    // Byte code pays where the entry travels: a fresh machine would compile at every first import.
    if (key !== undefined)
        await (0,cache_run/* timed */.ay)(run, 'byte code', () => world.compileByteCode(target, platform, run.policy.signal));
    const { tree, contents } = await (0,cache_run/* timed */.ay)(run, 'publish', () => (0,publish/* publish */.mk)(target, digest, world));
    const entry = { ...staged, tree };
    const { distributions } = made.checked;
    return { entry, packable: key === undefined ? undefined : { entry, key, contents, distributions } };
}

;// CONCATENATED MODULE: ./lib/cache/key-lines.js


/** Every part of the key of a request, a line each, for the log. */
async function keyLines(run) {
    const { provider } = run.world;
    const lines = [
        `platform: ${run.world.platform.id}`,
        `C library: ${run.world.platform.abi}`,
        ...run.specifications.map(({ canonical, digest }) => `specification: ${canonical} (${digest.slice(0, 12)}…)`),
        ...Object.entries(run.policy.requestOptions)
            .filter(([, value]) => value !== undefined && Object.keys(value).length > 0)
            .map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
        `request digest: ${run.digest}`,
    ];
    if (provider === undefined)
        return lines;
    const { opening } = await run.world.selectArchives();
    return [
        ...lines,
        `archive format: ${opening.name} (by ${opening.means})`,
        `suffix: ${run.policy.suffix === '' ? '(none)' : run.policy.suffix}`,
        `period: ${(0,keys/* periodOf */.jH)(run.freshnessContext.now, (0,cache_run/* ttlOf */.yJ)(run))}`,
    ];
}

;// CONCATENATED MODULE: ./lib/cache/restore.js






/** Asks the provider whether it has the request, without fetching it. */
async function lookup(run) {
    const { provider } = run.world;
    if (provider === undefined)
        return;
    for await (const format of (0,cache_run/* formatsToLookUp */.UB)(run)) {
        const prefix = (0,keys/* keyPrefix */.uU)((0,cache_run/* keyPartsOf */.nG)(run, format));
        const request = (0,keys/* freshLookup */.f5)(prefix, run.freshnessContext.now, (0,cache_run/* ttlOf */.yJ)(run));
        const found = await provider.lookup({ ...request, signal: run.policy.signal });
        const { detail = '' } = found;
        run.state.providerReports.push({ provider: provider.name, action: 'lookup', status: found.status, detail, key: request.key });
        run.state.isMissCertain = found.status === 'miss';
        if (found.status === 'hit')
            run.state.matchedKey = found.key;
        if (found.status !== 'miss')
            return;
    }
}
/** Fetches the request from the provider: a fresh archive, else, where nothing lies in place, one for stale use. */
async function restore(run) {
    const { provider, logger } = run.world;
    if (provider === undefined)
        return;
    const prefixOf = (format) => (0,keys/* keyPrefix */.uU)((0,cache_run/* keyPartsOf */.nG)(run, format));
    const lookups = async function* () {
        for await (const format of (0,cache_run/* formatsToLookUp */.UB)(run)) {
            yield { format, request: (0,keys/* freshLookup */.f5)(prefixOf(format), run.freshnessContext.now, (0,cache_run/* ttlOf */.yJ)(run)) };
        }
        if (run.state.entry !== undefined)
            return;
        for await (const format of (0,cache_run/* formatsToLookUp */.UB)(run)) {
            yield { format, request: { key: `${prefixOf(format)}any`, prefixes: [prefixOf(format)] } };
        }
    };
    const time = (step, work) => (0,cache_run/* timed */.ay)(run, step, work);
    for await (const { format, request } of lookups()) {
        const wanted = { ...request, requestDigest: run.digest, scratch: run.staging, signal: run.policy.signal, timed: time };
        let opened;
        let asked = provider;
        do {
            opened = await openBundle(wanted, { provider: asked, format, world: run.world });
            const { status, detail, key = request.key } = opened;
            run.state.providerReports.push({ provider: asked.name, action: 'restore', status, detail, key });
            // What one store has damaged another may have whole.
            asked = opened.status === 'corrupt' ? opened.others : undefined;
        } while (asked !== undefined);
        run.state.foundKey = opened.key ?? '';
        if (opened.status === 'hit') {
            await adopt(run, opened);
            return;
        }
        if (opened.status === 'corrupt') {
            run.state.missReason = `the archive ${opened.key ?? ''} is damaged: ${opened.detail}`;
            logger.warning(`${run.state.missReason}; its extensions are installed again and saved under the next key`);
            return;
        }
        if (opened.status !== 'miss') {
            run.state.isMissCertain = false;
            run.state.missReason = `the cache was ${opened.status}: ${opened.detail}`;
            logger.warning(`${provider.name}: ${run.state.missReason}`);
            return;
        }
    }
    if (run.state.missReason !== '')
        return;
    run.state.missReason = await explainMiss(run);
}
/** Makes a restored tree this machine's entry, where it is worth more than the one in place. */
async function adopt(run, { entry: restored, key, sizeBytes, means }) {
    const freshness = (0,cache_freshness/* judgeAll */.Ty)(run.specifications, restored, run.freshnessContext);
    if (run.state.entry !== undefined && (0,cache_freshness/* countOf */.pq)(freshness, 'fresh') <= (0,cache_freshness/* countOf */.pq)(run.state.freshness, 'fresh')) {
        await closeImage(restored, run.world);
        return;
    }
    run.state.matchedKey = key;
    run.state.restored = { sizeBytes, means };
    const isPlaced = await (0,entries_images/* isImage */.wu)(restored.tree, run.world.layout);
    if (isPlaced)
        await (0,publish/* makeCurrent */.iC)(restored.tree, run.digest, run.world);
    const tree = isPlaced ? restored.tree : (await (0,publish/* publish */.mk)(restored.tree, run.digest, run.world)).tree;
    (0,cache_run/* useEntry */.EN)(run, { ...restored, tree });
    await (0,publish/* cleanRequest */.Hu)(run.digest, run.world, run.state.entry).catch(() => { });
}
async function explainMiss(run) {
    const { provider, platform, selectArchives } = run.world;
    const general = 'ensure-extensions-';
    const prefixes = [`${general}${keys/* schemaVersion */.CZ}-${platform.id}-`, general];
    const nearest = await provider?.lookup({ key: `${general}nearest`, prefixes, signal: run.policy.signal });
    if (nearest?.status !== 'hit')
        return 'nothing is saved yet that this run may read';
    const difference = (0,keys/* explainDifference */.LG)(nearest.key, (0,cache_run/* keyPartsOf */.nG)(run, (await selectArchives()).opening));
    return difference === undefined ? 'nothing of this request is saved' : `the nearest saved key has ${difference} (${nearest.key})`;
}

;// CONCATENATED MODULE: ./lib/cache/stamp.js










/**
 * A stamp says that a refresh came to the versions an archive holds already. It travels as a bundle of a few thousand bytes
 * where the archive itself would have to be saved again: the next machine finds it, and neither resolves nor installs.
 */
function stampPrefix(entry, { policy, world: { platform } }) {
    const pins = entry.metadata.distributions.map(({ name, version }) => `${name}==${version}`).sort();
    // Not below the prefix of archives: a look-up for any of them must not find a stamp.
    const head = (0,keys/* keyHead */.UY)('ensure-extensions-ok', { platformId: platform.id, abi: platform.abi, suffix: policy.suffix });
    return `${head}-${entry.requestDigest}-${(0,hash/* sha256 */.s)(pins.join('\n')).slice(0, 16)}-`;
}
/** Packs the stamp of an entry that was just renewed; undefined where none is wanted or another run has saved it. */
async function packStamp(entry, run) {
    const provider = (0,save/* savableProvider */.Mj)(run);
    const { world } = run;
    const ttl = (0,cache_run/* ttlOf */.yJ)(run);
    if (provider === undefined || ttl === 'never' || ttl === 0)
        return undefined;
    const key = `${stampPrefix(entry, run)}${(0,keys/* periodOf */.jH)(world.clock.now(), ttl)}`;
    if ((await provider.lookup({ key, prefixes: [], signal: run.policy.signal })).status !== 'miss')
        return undefined;
    const renewed = Object.entries(entry.state.renewed ?? {}).map(([digest, time]) => ({ digest, time }));
    return (0,bundle/* makeStamp */.kG)((0,save/* identityOf */.cu)(entry, key, world), renewed);
}
/** Renews the entry at hand by a stamp that another machine saved for its versions, if there is one. */
async function applyStamp(run) {
    const { provider, layout, platform } = run.world;
    const { entry } = run.state;
    const ttl = (0,cache_run/* ttlOf */.yJ)(run);
    const isWanted = [...run.state.freshness.values()].every(({ status }) => status !== 'absent');
    if (provider === undefined || entry === undefined || !isWanted || ttl === 'never' || ttl === 0)
        return;
    const prefix = stampPrefix(entry, run);
    const period = Number((0,keys/* periodOf */.jH)(run.freshnessContext.now, ttl));
    const directory = await (0,promises_.mkdtemp)(external_node_path_.join(run.staging, 'stamp-'));
    const file = external_node_path_.join(directory, bundle/* bundleFileName */.MZ);
    const found = await (0,cache_run/* timed */.ay)(run, 'look for a stamp', () => provider.restore({ key: `${prefix}${period}`, prefixes: [`${prefix}${period - 1}`], file, signal: run.policy.signal }));
    const renewed = found.status === 'hit' ? await readStamp(file, { key: found.key, requestDigest: entry.requestDigest }) : undefined;
    await (0,files/* removeTree */.dM)(directory);
    if (renewed === undefined)
        return;
    const latest = run.freshnessContext.now.getTime();
    const own = entry.state.renewed ?? {};
    const merged = new Map(Object.entries(own));
    for (const { digest, time } of renewed) {
        const at = (0,system_time/* parseTime */.p)(time)?.getTime();
        // A clock that was ahead must not keep anything fresh for ever.
        if (at !== undefined && at <= latest && at > ((0,system_time/* parseTime */.p)(own[digest] ?? '')?.getTime() ?? 0))
            merged.set(digest, time);
    }
    const all = Object.fromEntries(merged);
    await (0,entries_state/* updateState */.$j)(layout, entry.requestDigest, platform.id, { renewed: all }).catch(() => { });
    (0,cache_run/* useEntry */.EN)(run, { ...entry, state: { ...entry.state, renewed: all } });
}
async function readStamp(file, wanted) {
    const header = await (0,bundle/* readBundleHeader */.od)(file);
    if (typeof header === 'string')
        return undefined;
    const { payload } = header;
    const isWanted = payload.kind === 'stamp' && payload.key === wanted.key && payload.request_digest === wanted.requestDigest;
    return isWanted ? payload.renewed : undefined;
}

;// CONCATENATED MODULE: ./lib/cache/worth.js
/**
 * Whether caching pays: a warning where restoring was slower than installing on the last two runs, with what to change.
 *
 * @param restores what restoring took on this machine, the newest last.
 * @param installMs what installing had taken, in milliseconds.
 */
function warnIfNotWorth(restores, installMs) {
    const lastTwo = restores.slice(-2);
    const newest = lastTwo.at(-1);
    if (newest === undefined || lastTwo.length < 2 || lastTwo.some(({ ms }) => ms <= installMs))
        return undefined;
    const mounted = newest.means.includes('mount') || newest.means === 'squashfuse';
    const advice = mounted
        ? 'the network is what takes the time: `provider: none`, or `provider: local` on this machine, is faster'
        : 'let this step mount images (root, passwordless sudo or squashfuse), or set `provider: none`';
    const times = lastTwo.map(({ ms }) => `${ms} ms`).join(', ');
    return `restoring was slower than installing on the last 2 runs (${times} against ${installMs} ms): ${advice}`;
}

;// CONCATENATED MODULE: ./lib/cache/ensure-request.js























/** `last_used` is noted at most this often, in milliseconds. */
const lastUsedGranularityMs = 3_600_000;
/**
 * Makes the specifications of one request importable: from the entry in place, else from the provider, else by
 * installing what is missing. Failures of extensions are in the result.
 *
 * @throws CacheError when the cache root cannot be used; the signal's reason on cancellation.
 */
async function ensureRequest(specifications, policy, world) {
    const run = await (0,cache_run/* startRun */.AD)(specifications, policy, world);
    const located = await (0,cache_run/* timed */.ay)(run, 'look-up', () => locate(run));
    if ((0,cache_run/* isAllFresh */.C_)(run) && (located !== 'image' || run.policy.lookupOnly))
        return await finish(run);
    if (run.policy.lookupOnly) {
        await (0,cache_run/* timed */.ay)(run, 'cache look-up', () => lookup(run));
        return await finish(run);
    }
    return await (0,publish/* withStaging */.A6)(run.digest, world, async (staging) => {
        const staged = { ...run, staging };
        // An image has to be opened before anybody can import from it, fresh or not.
        if (located === 'image')
            await (0,cache_run/* timed */.ay)(run, 'open', () => ensure_request_open(staged));
        const inPlace = run.state.entry?.tree;
        const stamp = () => applyStamp(staged);
        const steps = [
            stamp,
            () => restore(staged),
            () => (run.state.entry?.tree === inPlace ? undefined : stamp()),
        ];
        for (const step of steps) {
            if (isUsable(run))
                return await finish(run);
            await step();
        }
        if (isUsable(run))
            return await finish(run);
        const isMissed = (0,cache_freshness/* countOf */.pq)(run.state.freshness, 'absent') > 0 && run.state.isMissCertain;
        if (run.policy.failOnMiss && isMissed)
            return await finish(run);
        return await install(staged);
    });
}
/** Whether all is there and fresh, or due and not to be refreshed before it is used. */
function isUsable(run) {
    const { refresh, staleIfError } = run.policy;
    if (refresh === 'before')
        return (0,cache_run/* isAllFresh */.C_)(run);
    // What expired too long ago is refreshed first, as without a network it would be no fallback either.
    return [...run.state.freshness.values()].every((item) => item.status === 'fresh' || (item.status === 'expired' && (refresh === 'never' || item.expiredHours <= staleIfError.hours)));
}
async function locate(run) {
    const found = await (0,entries_entry/* locateEntry */.j7)(run.digest, run.world);
    if (found.status === 'corrupt') {
        await (0,entries_entry/* setAside */.Fi)(run.digest, found.problem, run.world);
        run.state.missReason = `the entry on this machine was damaged: ${found.problem}`;
    }
    (0,cache_run/* useEntry */.EN)(run, found.status === 'present' || found.status === 'image' ? found.entry : undefined);
    return found.status;
}
/** Opens the image that lies in place. One that cannot be opened is set aside if it is damaged, and counts as absent. */
async function ensure_request_open(run) {
    if (run.state.entry === undefined)
        return;
    const generation = run.state.entry.tree;
    const opened = await openInPlace(run.state.entry, run.staging, run.world);
    const problem = opened === undefined ? await (0,entries_images/* checkImage */.cd)(generation, run.world.layout) : undefined;
    if (problem !== undefined) {
        await (0,entries_entry/* setAside */.Fi)(run.digest, problem, run.world);
        run.state.missReason = `the entry on this machine was damaged: ${problem}`;
    }
    (0,cache_run/* useEntry */.EN)(run, opened);
}
async function install(run) {
    const { specifications, world } = run;
    try {
        const done = await installOnBase(run);
        const { entry: made, packable } = done;
        const pending = packable !== undefined ? await (0,save/* pack */.qq)(run, packable) : made !== undefined && done.isRenewed ? await packStamp(made, run) : undefined;
        await (0,publish/* cleanRequest */.Hu)(run.digest, world, done.entry).catch(() => { });
        return await finish(run, { ...done, pending });
    }
    catch (error) {
        if (!(0,errno/* hasErrno */.N)(error, 'ENOSPC', 'EDQUOT'))
            throw error;
        const failure = new errors/* ExtensionInstallationError */.QB(`the disk is full: ${(0,errno/* messageOf */.b)(error)}`, {
            code: 'disk-full',
            subject: world.layout.root,
            hint: 'Free space on the disk of the cache root, or choose another cache root.',
            cause: error,
        });
        const extensions = specifications.map((specification) => failedResult(specification, failure));
        return await finish(run, { entry: undefined, extensions, installedCount: 0 });
    }
}
/** How often another base is looked for where the one at work is removed by another run. */
const maxBases = 3;
/** Installs what is missing, on a base where there is one. */
async function installOnBase(run) {
    const optionsDigest = (0,hash/* sha256 */.s)((0,digest/* requestDigest */.ud)([], run.policy.requestOptions));
    const { specifications } = run;
    for (let attempt = 1;; attempt++) {
        const staging = external_node_path_.join(run.staging, `attempt-${attempt}`);
        await (0,promises_.mkdir)(staging, { mode: 0o755 });
        const attempted = { ...run, staging };
        const base = attempt > maxBases ? undefined : await chooseBase(attempted, optionsDigest);
        if (run.state.missReason === '')
            run.state.missReason = reasonFor(run, base);
        run.world.logger.info(progressLine(specifications, base));
        try {
            return await installMissing({ run: attempted, base, optionsDigest });
        }
        catch (error) {
            const isRemoved = base !== undefined && !(await (0,files/* isPresent */.Wo)(base.entry.tree));
            if (!isRemoved || run.policy.signal?.aborted)
                throw error;
            run.world.logger.info(`${base.entry.tree} was removed while versions were copied from it: starting again without it`);
            if (run.state.entry?.tree === base.entry.tree)
                (0,cache_run/* useEntry */.EN)(run, undefined);
        }
    }
}
/** What a user waits for now. */
function progressLine(specifications, base) {
    const isFresh = ({ digest }) => base?.isOwn === true && base.freshness.get(digest)?.status === 'fresh';
    const kept = specifications.filter(isFresh).length;
    const names = specifications.filter((specification) => !isFresh(specification)).map(({ display }) => display);
    return `installing ${names.join(', ')}${kept > 0 ? `, keeping ${kept} that are fresh` : ''} …`;
}
function reasonFor(run, base) {
    const due = run.specifications.filter(({ digest }) => run.state.freshness.get(digest)?.status !== 'fresh');
    const expired = due.filter(({ digest }) => run.state.freshness.get(digest)?.status === 'expired').length;
    if (expired > 0)
        return `${expired} of ${run.specifications.length} extensions are due for a refresh`;
    const reasons = new Set(due.map(({ digest }) => run.state.freshness.get(digest)).map((item) => (item?.status === 'absent' ? item.reason : '')));
    if (base?.isOwn === false)
        return 'another request on this machine holds a part of it';
    return run.state.entry === undefined
        ? 'no entry of this request lies on this machine'
        : [...reasons].filter((text) => text !== '').join('; ');
}
async function finish(run, done) {
    const { layout, platform, clock, provider, logger } = run.world;
    const entry = done === undefined ? run.state.entry : done.entry;
    const isUsable = !run.policy.lookupOnly || (0,cache_run/* isAllFresh */.C_)(run);
    const extensions = done?.extensions ?? run.specifications.map((specification) => cachedResult(specification, run));
    if (entry !== undefined) {
        const lastUsed = (0,system_time/* parseTime */.p)(entry.state.last_used ?? '')?.getTime() ?? 0;
        const now = clock.now();
        if (now.getTime() - lastUsed > lastUsedGranularityMs) {
            await (0,entries_state/* updateState */.$j)(layout, entry.requestDigest, platform.id, { last_used: now.toISOString() }).catch((error) => {
                logger.debug(`the time of use could not be noted: ${(0,errno/* messageOf */.b)(error)}`);
            });
        }
    }
    if (entry !== undefined && run.state.restored !== undefined && done === undefined)
        await weighRestoring(run, entry);
    const cacheKey = provider === undefined ? '' : await keyOf(run, entry, done);
    return {
        requestDigest: run.digest,
        entry: isUsable ? entry : undefined,
        extensions,
        installedCount: done?.installedCount ?? 0,
        cacheKey,
        matchedKey: run.state.matchedKey,
        keyLines: await keyLines(run),
        missReason: (0,cache_run/* isAllFresh */.C_)(run) ? '' : run.state.missReason,
        warnings: run.state.warnings,
        providerReports: run.state.providerReports,
        timings: run.state.timings,
        pending: done?.pending,
        isRefreshDue: run.policy.refresh === 'after' && done === undefined && !run.policy.lookupOnly && (0,cache_freshness/* countOf */.pq)(run.state.freshness, 'expired') > 0,
    };
}
/** Notes what restoring took, and says so where it was slower than installing twice in a row: then caching is not worth it. */
async function weighRestoring({ state, world }, entry) {
    const { layout, platform, clock, logger } = world;
    const { restored, timings } = state;
    if (restored === undefined)
        return;
    const ms = timings.reduce((sum, timing) => sum + timing.ms, 0);
    const measurement = { at: clock.now().toISOString(), ms, bytes: restored.sizeBytes, means: restored.means };
    const place = { digest: entry.requestDigest, platformId: platform.id };
    const restores = await (0,entries_state/* addMeasurement */.Ut)(layout, place, 'restores', measurement).catch((error) => {
        logger.debug(`the time of restoring could not be noted: ${(0,errno/* messageOf */.b)(error)}`);
        return [];
    });
    const warning = warnIfNotWorth(restores, entry.metadata.install_ms);
    if (warning !== undefined)
        state.warnings.push(warning);
}
/** The key the entry lies under, or will. */
async function keyOf(run, entry, done) {
    if (done?.pending?.payload.kind === 'entry')
        return done.pending.payload.key;
    if (done === undefined && run.state.matchedKey !== '')
        return run.state.matchedKey;
    const { opening, selectPacking } = await run.world.selectArchives();
    const oldest = entry === undefined ? run.freshnessContext.now : (0,entries_entry/* oldestOf */.TW)(entry);
    return (0,save/* newKey */.uM)(run, oldest, done === undefined ? opening : await selectPacking());
}
function cachedResult(specification, run) {
    const judged = run.state.freshness.get(specification.digest);
    if (judged?.status === 'fresh')
        return presentResult(specification, run.state.entry, { outcome: 'hit', ageHours: judged.ageHours });
    // Neither installed nor refreshed in this run: what is due is used as it is.
    if (judged?.status === 'expired' && !run.policy.lookupOnly)
        return presentResult(specification, run.state.entry, { outcome: 'stale', ageHours: judged.ageHours });
    if (run.policy.lookupOnly)
        return { ...emptyResult(specification), outcome: run.state.matchedKey === '' ? null : 'hit' };
    const failure = new errors/* ExtensionInstallationError */.QB(`${specification.display} is not cached: ${run.state.missReason || 'no entry of this request was found'}`, {
        code: 'cache-missed',
        subject: specification.display,
        hint: 'Run the workflow that saves it first, or leave out fail-on-miss.',
    });
    return failedResult(specification, failure);
}

;// CONCATENATED MODULE: ./lib/operations/ensure/requests.js


/** Requests of `isolation: package` worked on at once: uv itself is parallel. */
const isolationConcurrency = 4;
/** Ensures all specifications: as one request, or each as its own; those that do not go with the rest get a tree of their own. */
async function ensureRequests({ settings, ...world }, isSaving) {
    const { request, active, provider, dependencies, replacements = {}, signal } = world;
    const options = {
        requestOptions: request.requestOptions,
        ttl: settings.ttlHours,
        keepPinned: settings.keepPinned,
        aheadHours: replacements.aheadHours ?? 0,
        staleIfError: settings.staleIfError,
        refresh: provider?.canSave === false && settings.refresh === 'after' ? 'never' : settings.refresh,
        random: replacements.random ?? Math.random,
        suffix: settings.cacheSuffix,
        isSaving,
        optional: settings.failOnError ? request.optional : new Set(request.specifications.map(({ digest }) => digest)),
        onConflict: settings.isolation === 'package' ? 'error' : settings.onConflict,
        lookupOnly: settings.lookupOnly,
        failOnMiss: settings.failOnMiss,
        signal,
    };
    const groups = active.length === 0 ? [] : settings.isolation === 'package' ? active.map((specification) => [specification]) : [active];
    const limit = (0,p_limit/* default */.A)(isolationConcurrency);
    const shared = await Promise.all(groups.map((group) => limit(() => ensureRequest(group, options, dependencies))));
    const isolated = await Promise.all(isolatedIn(shared, active).map((specification) => limit(() => ensureRequest([specification], alone(options), dependencies))));
    return { shared, isolated };
}
/** Those that do not go with the rest of their request, and get a tree of their own. */
function isolatedIn(requests, active) {
    const digests = requests.flatMap(({ extensions }) => extensions.flatMap(({ digest, apart }) => (apart?.how === 'isolated' ? [digest] : [])));
    return active.filter(({ digest }) => digests.includes(digest));
}
/** The options of a request for one extension: the same as where it is asked for alone. */
function alone({ requestOptions: { onConflict: _, ...requestOptions }, ...options }) {
    return { ...options, requestOptions, onConflict: 'error' };
}

// EXTERNAL MODULE: ./lib/operations/ensure/result.js
var result = __webpack_require__(6640);
// EXTERNAL MODULE: ./lib/operations/ensure/save.js
var ensure_save = __webpack_require__(9468);
;// CONCATENATED MODULE: ./lib/operations/ensure/step-timer.js
/** Makes a timer without steps. */
function createStepTimer() {
    const timings = [];
    return {
        timings,
        add: (others) => void timings.push(...others),
        async run(step, work) {
            const start = performance.now();
            try {
                return await work();
            }
            finally {
                timings.push({ step, ms: Math.round(performance.now() - start) });
            }
        },
    };
}

// EXTERNAL MODULE: ./lib/configuration/toml-document.js
var toml_document = __webpack_require__(3452);
// EXTERNAL MODULE: ./lib/importation/ask-interpreter.js
var ask_interpreter = __webpack_require__(3580);
// EXTERNAL MODULE: ./lib/importation/python/sources.js
var sources = __webpack_require__(4863);
;// CONCATENATED MODULE: ./lib/importation/register.js



/** How long registering may take for one extension, in milliseconds: large packages take seconds on a cold disk. */
const registerTimeoutMs = 120_000;
/**
 * Calls `register(arguments)` of each module once, in order, all in one fresh interpreter. What one raises stops no other;
 * where one ends the interpreter, those after it get another.
 *
 * @returns a registration for each target, in order.
 */
async function registerAll(targets, options) {
    const { python, environment, directory, runner, signal } = options;
    const answers = await (0,ask_interpreter/* askInterpreter */.A)(targets, {
        script: sources/* register */.kz,
        python,
        environment,
        directory,
        runner,
        signal,
        timeoutMs: (remaining) => registerTimeoutMs * remaining,
        unanswered: (ended) => ({ ms: 0, error: ended.timedOut ? `it took too long\n${ended.said}`.trim() : ended.explanation }),
    });
    return targets.map(({ module }, index) => {
        const { ms, error } = answers[index];
        return { module, ms, error: error === null ? null : (0,redact/* redactUrls */.s)(error) };
    });
}

;// CONCATENATED MODULE: ./lib/operations/ensure/verify.js






/** Imports every extension in a fresh interpreter; those that cannot be imported have failed. */
async function verifyExtensions({ common, own }, world) {
    return (await Promise.all([common, ...own].map((importable) => proveAll(importable, world)))).flat();
}
/** The extensions with their proofs; those that cannot be imported have failed. */
async function proveAll({ requests, environment }, { platform, ports, signal }) {
    const targets = new Map();
    for (const { entry, extensions } of requests) {
        for (const { digest, outcome, apart } of extensions) {
            if (entry !== undefined && outcome !== 'failed' && apart === null)
                targets.set(digest, await (0,entries_contents/* entryTargets */.B)(entry, digest));
        }
    }
    const variables = { ...ports.environment, ...environment };
    const proofs = await (0,verify_import/* verifyImports */.eb)(targets, { python: platform.python, environment: variables, runner: ports.runner, signal });
    return requests.flatMap(({ extensions }) => extensions.map((extension) => {
        const imports = proofs.get(extension.digest);
        if (imports === undefined)
            return extension;
        return imports.some(verify_import/* isUnimportable */.TI) ? notImportable(extension, imports) : { ...extension, imports };
    }));
}
/** Hands the arguments to every enabled extension of the configuration that can be imported; each isolated one by itself. */
async function registerExtensions(extensions, { common }, { settings, platform, ports, signal }) {
    const options = { python: platform.python, directory: settings.workspace, runner: ports.runner, signal };
    const done = [...extensions];
    const handOver = async (indexes, environment) => {
        const targets = indexes.flatMap((index) => {
            const configured = settings.extensions[index];
            return configured === undefined ? [] : [{ ...configured, arguments: (0,toml_document/* toTypedJson */.I6)(configured.arguments) }];
        });
        const registrations = await registerAll(targets, { ...options, environment: { ...ports.environment, ...environment } });
        for (const [position, index] of indexes.entries()) {
            const [extension, registration] = [done[index], registrations[position]];
            if (extension !== undefined && registration !== undefined)
                done[index] = (0,ensure_extension/* registered */.HZ)(extension, registration);
        }
    };
    // The configured ones stand first, in the order of the configuration.
    const wanted = [...settings.extensions.keys()].filter((index) => {
        const extension = extensions[index];
        return extension?.enabled === true && (extension.builtin || extension.importPaths.length > 0);
    });
    const isApart = (index) => (extensions[index]?.environment ?? null) !== null;
    await handOver(wanted.filter((index) => !isApart(index)), common.environment);
    for (const index of wanted.filter(isApart))
        await handOver([index], extensions[index]?.environment ?? common.environment);
    return done;
}

;// CONCATENATED MODULE: ./lib/operations/ensure/ensure.js











/**
 * Makes what the settings name importable. This is the one way to do it: the action, its post step, the command line and the
 * library differ in their switches only.
 *
 * @throws ExtensionConfigError for bad input, before anything is changed; CacheError for a cache root that cannot be used.
 */
async function ensure(call, { save, map }) {
    const { settings, ports, signal } = call;
    const timer = createStepTimer();
    const isDone = !settings.lookupOnly;
    const world = await timer.run('prepare', () => prepare(call));
    const requests = await (0,entries_entry/* usingRoot */.LA)(settings.cacheRoot, () => ensureRequests(world, settings.save !== 'false' && save !== 'never'));
    const all = [...requests.isolated, ...requests.shared];
    timer.add(all.flatMap(({ timings }) => timings));
    const importables = await timer.run('import paths', () => makeImportable(requests, world));
    const proven = isDone && settings.verifyImport
        ? await timer.run('verify import', () => verifyExtensions(importables, world))
        : [...requests.shared, ...requests.isolated].flatMap(({ extensions }) => extensions);
    const described = await describeExtensions(proven, importables, world);
    const extensions = isDone && settings.verifyRegister ? await timer.run('register', () => registerExtensions(described, importables, world)) : described;
    const made = (0,result/* buildResult */.C)({ world, requests, extensions, importable: importables.common, timings: timer.timings });
    const mapped = map && isDone ? await mapProject(made, settings, ports) : made;
    // What could not be imported is not handed on: another machine resolves anew.
    const isImportable = !proven.some(({ imports }) => imports?.some(verify_import/* isUnimportable */.TI) === true);
    const packed = isImportable ? all.flatMap(({ pending }) => (pending === undefined ? [] : [pending])) : [];
    const { provider } = world;
    const saved = save === 'now' && provider !== undefined && packed.length > 0
        ? (0,ensure_save/* saveReports */.hB)(await (0,ensure_save/* savePendings */.M$)(packed, { provider, cacheRoot: settings.cacheRoot, clock: ports.clock, signal }), provider)
        : [];
    return {
        result: { ...mapped, providers: [...mapped.providers, ...saved] },
        pending: save === 'later' ? packed : [],
        keyLines: all.flatMap(({ keyLines }) => keyLines),
        provider,
        request: world.request,
        refreshDue: all.some(({ isRefreshDue }) => isRefreshDue),
    };
}


/***/ }),

/***/ 640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   HZ: () => (/* binding */ registered),
/* harmony export */   eA: () => (/* binding */ plainExtension),
/* harmony export */   eZ: () => (/* binding */ configuredExtension),
/* harmony export */   he: () => (/* binding */ isCounted)
/* harmony export */ });
/* harmony import */ var _configuration_toml_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3452);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


const nothing = {
    typedArguments: null,
    ttlHours: null,
    specification: null,
    digest: null,
    outcome: null,
    distributions: [],
    sizeBytes: 0,
    ageHours: null,
    error: null,
    apart: null,
    changes: [],
    imports: null,
    modules: [],
    entryPoints: [],
    importPaths: [],
    environment: null,
    registration: null,
};
/** What is known of an extension by its configuration alone; `shown` is its package without credentials. */
function configuredExtension(extension, shown) {
    const { name, enabled, required, arguments: given } = extension;
    const values = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, (0,_configuration_toml_document_js__WEBPACK_IMPORTED_MODULE_0__/* .toJson */ .aB)(value)]));
    return {
        ...nothing,
        name,
        builtin: extension.package === undefined,
        enabled: enabled,
        required: required,
        package: shown,
        module: extension.module,
        arguments: values,
        typedArguments: (0,_configuration_toml_document_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlainJson */ .Rg)(given) ? null : (0,_configuration_toml_document_js__WEBPACK_IMPORTED_MODULE_0__/* .toTypedJson */ .I6)(given),
        ttlHours: extension.ttl ?? null,
    };
}
/** A specification that stands in no configuration. */
function plainExtension(specification, name) {
    return { ...nothing, name, builtin: false, enabled: true, required: true, package: specification, module: null, arguments: {} };
}
/** Whether an extension counts as hit or miss: one that is external and enabled. */
function isCounted({ builtin, enabled }) {
    return enabled && !builtin;
}
/** An extension with what became of `register`; one that raised has failed. */
function registered(extension, registration) {
    if (registration.error === null)
        return { ...extension, registration };
    const failure = new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ExtensionInstallationError */ .QB(`${extension.name}: register of ${registration.module} failed\n${registration.error}`, {
        code: 'register-failed',
        subject: extension.name,
        hint: 'The last lines say why. It was given the arguments of the configuration; the key module names another module.',
    });
    return { ...extension, outcome: 'failed', error: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .reportOf */ .EI)(failure), registration };
}
/** How an extension is called in reports: by what was asked for, else by its name. */
function titleOf({ specification, name }) {
    return specification ?? name;
}


/***/ }),

/***/ 571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ excludeNewerTime),
  i: () => (/* binding */ readRequest)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/configuration/constraints.js + 1 modules
var configuration_constraints = __webpack_require__(4747);
// EXTERNAL MODULE: ./lib/configuration/index-setting.js
var index_setting = __webpack_require__(8019);
// EXTERNAL MODULE: ./lib/configuration/locked-lines.js
var locked_lines = __webpack_require__(1644);
// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js
var pep440 = __webpack_require__(8898);
// EXTERNAL MODULE: ./lib/specification/requirement.js
var specification_requirement = __webpack_require__(2018);
// EXTERNAL MODULE: ./lib/specification/requirements-lines.js
var requirements_lines = __webpack_require__(7463);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(6809);
;// CONCATENATED MODULE: ./lib/configuration/pinned-by-lock.js




/**
 * Specifications for a resolution that asks for hashes: there uv takes no range, even where a constraint pins the package.
 * One that a lock has in one version, which is in its range, is given that version. The others stay as they are.
 *
 * @param lines constraints with hashes.
 */
function pinnedByLock(specifications, lines) {
    const versions = new Map();
    for (const line of lines) {
        const { requirement, options } = (0,requirements_lines/* parseRequirementsLine */.aV)(line);
        if (requirement === undefined || options.length === 0)
            continue;
        const { name, versions: clauses } = (0,specification_requirement/* parseRequirement */.pP)(requirement);
        versions.set(name, new Set([...(versions.get(name) ?? []), ...clauses]));
    }
    return specifications.map((specification) => {
        const { kind, name, pinned, canonical } = specification;
        const [clause, ...others] = versions.get(name ?? '') ?? [];
        if (kind !== 'requirement' || pinned === true || clause === undefined || others.length > 0)
            return specification;
        const requirement = (0,specification_requirement/* parseRequirement */.pP)(canonical);
        const version = clause.replace(/^==/, '');
        if (requirement.versions.length > 0 && !(0,pep440.satisfies)(version, requirement.versions.join(',')))
            return specification;
        return { ...specification, installable: new secret_url/* SecretText */.om((0,specification_requirement/* formatRequirement */.zP)({ ...requirement, versions: [clause] })) };
    });
}

// EXTERNAL MODULE: ./lib/installation/uv/environment.js + 1 modules
var uv_environment = __webpack_require__(4635);
// EXTERNAL MODULE: ./lib/installation/uv/indexes.js
var uv_indexes = __webpack_require__(7410);
// EXTERNAL MODULE: ./lib/specification/digest.js
var digest = __webpack_require__(8017);
// EXTERNAL MODULE: ./lib/specification/remote-text.js
var remote_text = __webpack_require__(2339);
// EXTERNAL MODULE: ./lib/specification/specification.js
var specification = __webpack_require__(9676);
// EXTERNAL MODULE: ./lib/system/hash.js
var hash = __webpack_require__(1673);
;// CONCATENATED MODULE: ./lib/operations/ensure/request.js












/**
 * Parses what settings name and reads the files beside it.
 *
 * @throws ExtensionConfigError for text that is no specification, and for files that cannot be read.
 */
async function readRequest(settings, { environment, platform, exportLock }) {
    const locked = await Promise.all(settings.locks.map(async ({ lock, roots }) => (0,locked_lines/* lockedRequest */.gf)((0,locked_lines/* readExport */.Jb)(await exportLock(lock), external_node_path_.dirname(lock.file)), roots, lock.shown)));
    const parsed = [...settings.specifications, ...locked.flatMap(({ specifications }) => specifications)].map((source) => {
        const { text, origin, ttl, secrets, baseDirectory = settings.workspace } = source;
        const context = { baseDirectory, origin, environment, ...(secrets === undefined ? {} : { secrets }) };
        const identified = (0,digest/* identify */.ls)((0,specification/* parseSpecification */.z)(text, context), context);
        return { source, specification: ttl === undefined ? identified : { ...identified, ttl } };
    });
    const unique = [...new Map(parsed.map(({ specification }) => [specification.digest, specification])).values()];
    const digests = new Map(parsed.flatMap(({ source: { extension }, specification: { digest } }) => extension === undefined ? [] : [[extension, digest]]));
    const required = new Set(parsed.flatMap(({ source: { extension }, specification: { digest } }) => settings.extensions.find(({ name }) => name === extension)?.required === false ? [] : [digest]));
    const optional = new Set(unique.flatMap(({ digest }) => (required.has(digest) ? [] : [digest])));
    const hashed = parsed.flatMap(({ source: { hashes = [] }, specification }) => hashes.length === 0 ? [] : [{ specification, options: hashes.map((hash) => `--hash=${hash}`).join(' ') }]);
    const hashLines = hashed.map(({ specification, options }) => secret_url/* SecretText */.om.join([specification.installable, ` ${options}`]));
    const hashedTexts = hashed.map(({ specification: { canonical }, options }) => `${canonical} ${options}`).sort();
    const context = { workspace: settings.workspace, environment, copies: (0,remote_text/* remoteCopiesIn */.$)(settings.cacheRoot) };
    const named = await (0,configuration_constraints/* readConstraints */.x)([...settings.constraints, ...constraintsOf(environment)], {
        ...context,
        platform,
        exportLock,
        isHashed: settings.requireHashes,
    });
    const constraints = {
        ...named,
        lines: [...named.lines, ...locked.flatMap(({ lines }) => lines)],
        digests: [...named.digests, ...locked.map(({ lines }) => (0,hash/* sha256 */.s)(lines.join('\n')))],
        names: [...named.names, ...settings.locks.map(({ lock }) => lock.shown)],
    };
    const specifications = settings.requireHashes ? pinnedByLock(unique, constraints.lines) : unique;
    const indexes = {
        indexUrl: settings.indexUrl && (0,index_setting/* indexForUv */.j)(settings.indexUrl),
        extraIndexUrl: settings.extraIndexUrl.map(index_setting/* indexForUv */.j),
        findLinks: settings.findLinks,
    };
    const uvConfig = settings.uvConfig === undefined ? undefined : await (0,uv_environment/* uvConfigContent */.xw)(settings.uvConfig, 'uv-config', environment);
    const variables = await (0,uv_environment/* resolutionContent */.aK)(environment);
    const localNames = [
        ...specifications.flatMap((specification) => specification.localNames ?? []),
        ...constraints.localNames,
        ...variables.localNames,
        ...(uvConfig?.localNames ?? []),
    ];
    const requestOptions = {
        ...(0,uv_indexes/* describeIndexes */.a4)((0,uv_indexes/* indexesOf */.O7)(indexes, environment)),
        constraints: constraints.digests,
        ...(uvConfig === undefined ? {} : { uvConfig: uvConfig.digest }),
        variables: variables.inputs,
        ...(settings.excludeNewer === undefined ? {} : { excludeNewer: describeExcludeNewer(settings.excludeNewer) }),
        ...(settings.requireHashes ? { requireHashes: true } : {}),
        ...(hashedTexts.length === 0 ? {} : { hashes: (0,hash/* sha256 */.s)(hashedTexts.join('\n')) }),
        onlyBinary: settings.onlyBinary,
        noBinary: settings.noBinary,
        ...(settings.noIndex ? { noIndex: true } : {}),
        ...(settings.prerelease ? { prerelease: true } : {}),
        buildSettings: settings.buildSettings.map(({ package: name = '', setting }) => `${name}:${setting}`),
        ...conflictOptions(settings, specifications, optional),
    };
    return { specifications, digests, optional, requestOptions, constraints, hashLines, localNames: [...new Set(localNames)].sort() };
}
/** The constraints on servers that a variable names; uv reads those on this machine by itself. */
function constraintsOf(environment) {
    const places = (environment['UV_CONSTRAINT'] ?? '').split(/\s+/);
    return places.filter(uv_environment/* isRemotePlace */.Ik).map((place) => ({ kind: 'url', url: secret_url/* SecretUrl */.yT.parse(place) }));
}
/** The policy counts where it can change what is installed: with several in one tree. */
function conflictOptions({ onConflict, isolation }, specifications, optional) {
    if (onConflict === 'error' || isolation === 'package' || specifications.length < 2)
        return {};
    return onConflict === 'isolate' ? { onConflict } : { onConflict, optional: [...optional].sort() };
}
/** The setting as it counts in the digest: a number of days stays one, or the digest would change every day. */
function describeExcludeNewer(setting) {
    return setting.kind === 'time' ? setting.time : `${setting.days} days`;
}
/** The time that nothing may be newer than, as uv takes it; undefined for none. */
function excludeNewerTime(setting, clock) {
    if (setting === undefined || setting.kind === 'time')
        return setting?.time;
    return new Date(clock.now().getTime() - setting.days * 86_400_000).toISOString();
}


/***/ }),

/***/ 6640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ buildResult),
/* harmony export */   z: () => (/* binding */ requiredFailures)
/* harmony export */ });
/* harmony import */ var _specification_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8017);
/* harmony import */ var _system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(682);
/* harmony import */ var _system_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2580);
/* harmony import */ var _extension_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(640);




/** Builds the result. */
function buildResult(source) {
    const { world: { platform, request, active }, requests: { shared, isolated }, extensions, importable: { importation, ...importable }, } = source;
    const requests = [...isolated, ...shared];
    const counted = extensions.filter(_extension_js__WEBPACK_IMPORTED_MODULE_3__/* .isCounted */ .he);
    const count = (...outcomes) => counted.filter(({ outcome }) => outcomes.includes(outcome)).length;
    const installed = requests.reduce((sum, { installedCount }) => sum + installedCount, 0);
    const entries = requests.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
    const failed = extensions.filter(({ outcome }) => outcome === 'failed').length;
    const [only] = shared;
    return {
        platformId: platform.id,
        requestDigest: (0,_specification_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .requestDigest */ .ud)(active, request.requestOptions),
        entryPath: shared.length === 1 ? (only?.entry?.link ?? null) : null,
        entryPaths: [...new Set(entries.map(({ link }) => link))],
        importPaths: importable.trees,
        loader: importation.loader ?? null,
        environment: importable.environment,
        extensions,
        python: platform.python,
        binPaths: importable.binPaths,
        cacheHit: installed === 0 && failed === 0 && count(null) === 0,
        hits: count('hit', 'stale'),
        misses: count('installed', 'refreshed', 'failed', null),
        failed,
        cacheKeys: keysOf(requests, 'cacheKey'),
        matchedKeys: keysOf(requests, 'matchedKey'),
        missReason: (0,_system_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redactUrls */ .s)([...new Set(requests.map(({ missReason }) => missReason).filter((text) => text !== ''))].join('; ')),
        savedMs: installed > 0 ? 0 : entries.reduce((sum, { metadata }) => sum + metadata.install_ms, 0),
        // A store answers in its own words, which may hold a signed URL.
        providers: requests.flatMap(({ providerReports }) => providerReports.map((report) => ({ ...report, detail: (0,_system_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redactUrls */ .s)(report.detail) }))),
        timings: sumTimings(source.timings),
        mapping: null,
        mappingStatus: null,
        pthFiles: importation.pthFiles,
        shadowing: importation.shadowing,
        warnings: [
            ...requests.flatMap((request) => request.warnings),
            ...apartWarnings(extensions),
            ...differingVersions(shared),
            ...importation.warnings,
        ].map(_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp),
    };
}
/** The extensions whose failure is one of the step. */
function requiredFailures({ extensions }) {
    return extensions.filter(({ outcome, required }) => outcome === 'failed' && required);
}
/** What was set apart is said at every run, for nothing else would tell. */
function apartWarnings(extensions) {
    return extensions.flatMap(({ name, apart }) => {
        if (apart === null)
            return [];
        const [reason] = apart.error.message.split('\n');
        return [`${name} ${apart.how === 'isolated' ? 'has a tree of its own and is not on PYTHONPATH' : 'was left out'}: ${reason}`];
    });
}
function keysOf(requests, field) {
    return requests.map((request) => request[field]).filter((key) => key !== '');
}
function sumTimings(timings) {
    const sums = new Map();
    for (const { step, ms } of timings)
        sums.set(step, (sums.get(step) ?? 0) + ms);
    return [...sums].map(([step, ms]) => ({ step, ms }));
}
/** On a path of several trees the first version of a distribution wins: say where they differ. */
function differingVersions(requests) {
    const versions = new Map();
    for (const { entry } of requests) {
        for (const { name, version } of entry?.metadata.distributions ?? []) {
            const known = versions.get(name) ?? new Set();
            versions.set(name, known.add(version));
        }
    }
    return [...versions]
        .filter(([, known]) => known.size > 1)
        .map(([name, known]) => `${name} is there in the versions ${[...known].join(' and ')}; the first, ${[...known][0]}, is imported`);
}


/***/ }),

/***/ 9468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ savePendings),
/* harmony export */   hB: () => (/* binding */ saveReports),
/* harmony export */   qc: () => (/* binding */ archiveBytes)
/* harmony export */ });
/* harmony import */ var _cache_save_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1973);
/* harmony import */ var _entries_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5044);
/* harmony import */ var _entries_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8361);



/** Uploads what was packed, one after the other. Failures are results, never errors. */
async function savePendings(pendings, { provider, cacheRoot, clock, signal }) {
    const saved = [];
    const layout = new _entries_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .CacheLayout */ .lB(cacheRoot);
    for (const pending of pendings) {
        const { payload, directory } = pending;
        const start = performance.now();
        // Post takes this from what main left, which others may write too: nothing outside of the cache root is read or removed.
        const isOwn = directory === null || layout.isPending(directory);
        const result = isOwn
            ? await (0,_cache_save_js__WEBPACK_IMPORTED_MODULE_0__/* .savePending */ .fE)(pending, provider, signal)
            : { status: 'skipped', detail: `${directory} is no directory of bundles in the cache root ${layout.root}` };
        const sizeBytes = archiveBytes(pending);
        saved.push({ key: payload.key, sizeBytes, result });
        // Stamps tell nothing of what saving costs.
        if (result.status !== 'saved' || payload.kind === 'stamp')
            continue;
        const ms = Math.round(performance.now() - start);
        const measurement = { at: clock.now().toISOString(), ms, bytes: sizeBytes, means: '' };
        const place = { digest: payload.request_digest, platformId: payload.platform_id };
        // Only a figure for later runs: the upload itself is done.
        await (0,_entries_state_js__WEBPACK_IMPORTED_MODULE_2__/* .addMeasurement */ .Ut)(layout, place, 'saves', measurement).catch(() => []);
    }
    return saved;
}
/** The size of what is uploaded, its header aside, in bytes. */
function archiveBytes({ payload }) {
    return payload.archive?.size ?? 0;
}
/** How saving went, as results have it. */
function saveReports(saved, { name }) {
    return saved.map(({ key, result: { status, detail } }) => ({ provider: name, action: 'save', status, detail, key }));
}


/***/ }),

/***/ 9414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ openRegistry),
/* harmony export */   P: () => (/* binding */ mappingsIn)
/* harmony export */ });
/* harmony import */ var _mapping_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5111);

/** Mappings with the environments of a cache root by the paths they have there: a run may have recorded them by way of a link. */
function mappingsIn(layout, mappings) {
    return mappings.map((mapping) => ({
        ...mapping,
        venvPathExpanded: layout.entryNoted(mapping.venvPathExpanded),
        entries: mapping.entries.map((entry) => ({ ...entry, path: layout.entryNoted(entry.path) })),
    }));
}
/** The registry of a cache root. */
function openRegistry({ cacheRoot, environment, clock, logger }) {
    return new _mapping_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .Registry */ .OR({ environment, clock, logger, cachePath: (0,_mapping_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .registryPath */ .Tt)(cacheRoot, environment), lockTimeoutMs: _mapping_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .registryLockTimeoutMs */ .EF });
}


/***/ }),

/***/ 1498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ detectPlatform)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(1870);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(6809);
// EXTERNAL MODULE: ./lib/specification/marker.js
var marker = __webpack_require__(867);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(1077);
// EXTERNAL MODULE: ./lib/system/hash.js
var hash = __webpack_require__(1673);
;// CONCATENATED MODULE: ./lib/platform/platform-id.js
/** Machines of 64 bits, on which an interpreter of 32 bits is another platform. */
const machines64 = new Set(['x86_64', 'amd64', 'aarch64', 'arm64', 'ppc64le', 's390x', 'riscv64', 'loongarch64']);
/**
 * The platform id: `{implementation}-{major.minor}[t][d]--{system}[_musl]--{machine}`, lower case.
 *
 * `cpython-3.10--linux--x86_64`, `cpython-3.12d--linux--x86_64` (a debug build), `cpython-3.13t--linux_musl--aarch64`, `pypy-3.10-7.3--linux--x86_64`. `-32` follows
 * the version where the pointers are narrower than the machine's.
 */
function platformId(facts) {
    const machine = facts.machine.toLowerCase();
    const version = `${facts.version[0]}.${facts.version[1]}${facts.freeThreaded ? 't' : ''}${facts.isDebugBuild ? 'd' : ''}`;
    const pypy = facts.pypy === null ? '' : `-${facts.pypy.join('.')}`;
    const width = !facts.is64Bit && machines64.has(machine) ? '-32' : '';
    const libc = facts.libc?.[0].toLowerCase() === 'musl' ? '_musl' : '';
    return `${facts.implementation.toLowerCase()}-${version}${pypy}${width}--${facts.system.toLowerCase()}${libc}--${machine}`;
}

;// CONCATENATED MODULE: ./lib/platform/python/sources.js
// Made from the Python files beside it by `npm run generate`.
/** probe.py */
const probe = `"""
What an interpreter is asked, in Python that every version understands far enough to answer or to fail cleanly. As a program
it prints \`name=value\` pairs, with NUL before, between and behind them: wrappers of interpreters print lines of their own. It
imports next to nothing: \`json\`, \`re\` and \`platform\` would double its time (15 ms), \`site\` takes 1 ms. \`os.uname\` is what
\`platform.system\` and \`platform.machine\` give on POSIX. The libc of musl builds is told by the ELF interpreter that the
executable names.
"""

import os
import sys


def musl():
    with open(sys.executable, "rb") as f:
        head = f.read(65536)
    at = head.find(b"ld-musl-")
    if at < 0:
        return None
    loader = head[head.rfind(b"\\0", 0, at) + 1 : head.find(b"\\0", at)].decode()
    import subprocess

    said = subprocess.run([loader], stderr=subprocess.PIPE, stdin=subprocess.DEVNULL).stderr.decode("utf-8", "replace")
    for line in said.splitlines():
        if line.startswith("Version "):
            return "musl", ".".join(line[8:].split(".")[:2])
    return "musl", ""


def libc():
    if not sys.platform.startswith("linux"):
        return "", ""
    try:
        found = musl()
        if found:
            return found
    except Exception:
        pass
    try:
        name, version = os.confstr("CS_GNU_LIBC_VERSION").split()[:2]
        return name, version
    except Exception:
        import sysconfig

        return ("musl" if "musl" in (sysconfig.get_config_var("HOST_GNU_TYPE") or "") else ""), ""


def uname():
    if os.name == "nt":
        import platform

        return platform.system(), platform.release(), platform.version(), platform.machine()
    system, _, release, version, machine = os.uname()
    return system, release, version, machine


def is_free_threaded():
    if os.name == "nt" and sys.version_info >= (3, 13):
        import sysconfig

        return bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
    return "t" in getattr(sys, "abiflags", "")


def environment():
    # What the site module finds out in an environment, as -S keeps it from doing so.
    binary = os.path.dirname(os.path.abspath(sys.executable))
    for home in (os.path.dirname(binary), binary):
        if os.path.isfile(os.path.join(home, "pyvenv.cfg")):
            return os.path.dirname(binary), os.path.join(home, "pyvenv.cfg")
    return sys.prefix, None


def site_packages(prefix, configuration):
    import site

    prefixes = [prefix]
    if configuration:
        with open(configuration, encoding="utf-8", errors="replace") as f:
            if "include-system-site-packages=true" in f.read().lower().replace(" ", ""):
                prefixes.append(sys.base_prefix)
    return os.pathsep.join(site.getsitepackages(prefixes))


def full(info):
    text = "%d.%d.%d" % tuple(info[:3])
    return text if info[3] == "final" else text + info[3][0] + str(info[4])


def platform_facts():
    """What a platform id and the name of its C library are made of."""
    system, _, _, machine = uname()
    libc_name, libc_version = libc()
    return [
        ("executable", sys.executable),
        ("implementation", sys.implementation.name),
        ("version", "%d.%d.%d" % sys.version_info[:3]),
        ("pypy", "%d.%d" % sys.pypy_version_info[:2] if hasattr(sys, "pypy_version_info") else ""),
        ("freeThreaded", "1" if is_free_threaded() else ""),
        # Only debug builds count references.
        ("isDebugBuild", "1" if hasattr(sys, "gettotalrefcount") else ""),
        ("is64Bit", "1" if sys.maxsize > 2**32 else ""),
        ("system", system),
        ("machine", machine),
        ("libc", libc_name),
        ("libcVersion", libc_version),
    ]


def facts():
    """All that is asked."""
    import _imp

    system, release, version, machine = uname()
    prefix, configuration = environment()
    impl = sys.implementation
    names = {"cpython": "CPython", "pypy": "PyPy", "graalpy": "GraalVM", "ironpython": "IronPython", "jython": "Jython"}
    return platform_facts() + [
        ("prefix", prefix),
        ("sitePackages", site_packages(prefix, configuration)),
        ("standardLibrary", os.path.dirname(os.__file__)),
        ("extensionSuffix", (_imp.extension_suffixes() or [""])[0]),
        ("os_name", os.name),
        ("sys_platform", sys.platform),
        ("platform_machine", machine),
        ("platform_python_implementation", names.get(impl.name, impl.name)),
        ("platform_release", release),
        ("platform_system", system),
        ("platform_version", version),
        ("python_version", "%d.%d" % sys.version_info[:2]),
        ("python_full_version", full(sys.version_info)),
        ("implementation_name", impl.name),
        ("implementation_version", full(impl.version)),
    ]


if __name__ == "__main__":
    sys.stdout.buffer.write(b"\\0" + b"".join(os.fsencode("%s=%s" % fact) + b"\\0" for fact in facts()))
`;

;// CONCATENATED MODULE: ./lib/platform/interpreter.js







/** How long an interpreter may take to answer, in milliseconds: a cold start from a network drive takes seconds. */
const probeTimeoutMs = 30_000;
/**
 * Asks an interpreter what it is.
 *
 * @param python the path of its executable.
 * @throws ExtensionConfigError `interpreter-not-found` when it cannot be started, `interpreter-unsupported` when it
 * is no Python 3.8 or newer.
 */
async function probeInterpreter(python, options) {
    const facts = await askInterpreter(python, options);
    const [major, minor] = facts.version;
    if (major < 3 || (major === 3 && minor < 8)) {
        throw new errors/* ExtensionConfigError */.sw(`'${python}' is Python ${facts.version.join('.')}, older than 3.8`, {
            code: 'interpreter-unsupported',
            subject: python,
            hint: 'Choose a newer interpreter with the input python (CLI: --python).',
        });
    }
    return {
        id: platformId(facts),
        abi: abiOf(facts),
        python: facts.executable,
        pythonVersion: facts.version.join('.'),
        prefix: facts.prefix,
        sitePackages: facts.sitePackages,
        standardLibrary: facts.standardLibrary,
        extensionSuffix: facts.extensionSuffix,
        markers: facts.markers,
    };
}
function abiOf({ libc, system, executable }) {
    if (libc !== null)
        return libc.join('').toLowerCase();
    if (system.toLowerCase() !== 'windows')
        return 'none';
    return `at${(0,hash/* sha256 */.s)(executable.toLowerCase()).slice(0, 8)}`;
}
async function askInterpreter(python, options) {
    // -I: neither PYTHONPATH nor the user's site may answer for the interpreter; -S: no `.pth` file runs.
    const args = ['-I', '-S', '-B', '-c', probe];
    const answer = await options.runner
        .run(python, args, { environment: options.environment, timeoutMs: probeTimeoutMs, signal: options.signal })
        .catch((error) => {
        if (!(0,errno/* hasErrno */.N)(error, 'ENOENT', 'EACCES', 'ENOTDIR', 'EPERM', 'ENOEXEC', 'EISDIR'))
            throw error;
        throw new errors/* ExtensionConfigError */.sw(`'${python}' cannot be started: ${(0,errno/* messageOf */.b)(error)}`, {
            code: 'interpreter-not-found',
            subject: python,
            hint: 'Name an interpreter by path or version in the input python (CLI: --python), or put one on PATH.',
            cause: error,
        });
    });
    const facts = answer.exitCode === 0 ? readFacts(answer.stdout) : undefined;
    if (facts !== undefined)
        return facts;
    const said = answer.timedOut ? 'it did not answer within 30 s' : answer.stderr.trim().split('\n').at(-1) || 'it gave no answer';
    throw new errors/* ExtensionConfigError */.sw(`'${python}' is not a working Python 3.8 or newer: ${said}`, {
        code: 'interpreter-unsupported',
        subject: python,
        hint: 'Choose another interpreter with the input python (CLI: --python).',
    });
}
/** Reads the answer of the probe; undefined when it is not one. */
function readFacts(text) {
    // What stands before the first NUL and behind the last is not the probe's.
    const pairs = text.split('\0').slice(1, -1);
    const facts = new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
    const value = (name) => facts.get(name) ?? '';
    const version = numbersOf(value('version'));
    const [major, minor, patch] = version;
    if (value('executable') === '' || major === undefined || minor === undefined || patch === undefined)
        return undefined;
    const [pypyMajor, pypyMinor] = numbersOf(value('pypy'));
    return {
        executable: value('executable'),
        implementation: value('implementation'),
        version: [major, minor, patch],
        pypy: pypyMajor === undefined || pypyMinor === undefined ? null : [pypyMajor, pypyMinor],
        freeThreaded: value('freeThreaded') !== '',
        isDebugBuild: value('isDebugBuild') !== '',
        is64Bit: value('is64Bit') !== '',
        system: value('system'),
        machine: value('machine'),
        libc: value('libc') === '' ? null : [value('libc'), value('libcVersion')],
        prefix: value('prefix'),
        sitePackages: value('sitePackages').split(external_node_path_.delimiter),
        standardLibrary: value('standardLibrary'),
        extensionSuffix: value('extensionSuffix'),
        markers: Object.fromEntries(marker/* markerVariables */.cP.filter((name) => facts.has(name)).map((name) => [name, value(name)])),
    };
}
function numbersOf(version) {
    return version === '' ? [] : version.split('.').map(Number);
}

;// CONCATENATED MODULE: ./lib/platform/find-python.js





/** A version such as `3`, `3.12`, `3.12.4` or `3.13t`. */
const versionPattern = /^(\d+(?:\.\d+){0,2})(t?)$/;
/**
 * Finds the interpreter that will import, and asks it what it is.
 *
 * @param wanted a path, a command name, or a version such as `3.12`; without it the first of `python`, `python3` on
 * PATH. A version is looked for as `python3.12`, `python`, `python3` on PATH, then by `uv python find`.
 * @throws ExtensionConfigError `interpreter-not-found` or `interpreter-unsupported`.
 */
async function detectPlatform(wanted, options) {
    if (wanted === undefined || wanted === '')
        return await firstOf(['python', 'python3'], options);
    // As a path it would be shown whole.
    if (wanted.includes('://')) {
        const shown = (0,secret_url/* redactUnreadable */.Zv)(wanted);
        throw new errors/* ExtensionConfigError */.sw(`'${shown}' is a URL, and an interpreter is a path, a command or a version`, {
            code: 'interpreter-not-found',
            subject: shown,
            hint: 'Name a path, or a version such as 3.12.',
        });
    }
    const [, version, suffix] = versionPattern.exec(wanted) ?? [];
    if (version !== undefined)
        return await ofVersion(version, suffix === 't', options);
    if (/[\\/]/.test(wanted))
        return await probeInterpreter(external_node_path_.resolve(wanted), options);
    return await firstOf([wanted], options);
}
async function firstOf(names, options) {
    const failures = [];
    for (const name of names) {
        const found = await (0,files/* findExecutable */.oq)(name, options.environment);
        if (found === undefined)
            continue;
        try {
            return await probeInterpreter(found, options);
        }
        catch (error) {
            // `python` may be Python 2, or a shim without a version behind it, while `python3` works.
            if (!(error instanceof errors/* ExtensionConfigError */.sw))
                throw error;
            failures.push(error);
        }
    }
    if (failures[0] !== undefined)
        throw failures[0];
    throw new errors/* ExtensionConfigError */.sw(`no ${names.map((name) => `'${name}'`).join(' or ')} is on PATH`, {
        code: 'interpreter-not-found',
        subject: names.join(', '),
        hint: 'Set up Python before this step, or name an interpreter in the input python (CLI: --python).',
    });
}
async function ofVersion(version, freeThreaded, options) {
    const names = [`python${version}${freeThreaded ? 't' : ''}`, 'python', 'python3'];
    const isWanted = (platform) => `${platform.pythonVersion}.`.startsWith(`${version}.`) && /^[a-z]+-[\d.]+t/.test(platform.id) === freeThreaded;
    const seen = [];
    const tryPath = async (executable) => {
        const platform = await probeInterpreter(executable, options).catch((error) => {
            if (error instanceof errors/* ExtensionConfigError */.sw)
                return undefined;
            throw error;
        });
        if (platform !== undefined && isWanted(platform))
            return platform;
        if (platform !== undefined)
            seen.push(`${platform.python} (${platform.pythonVersion})`);
        return undefined;
    };
    for (const name of names) {
        const found = await (0,files/* findExecutable */.oq)(name, options.environment);
        const platform = found === undefined ? undefined : await tryPath(found);
        if (platform !== undefined)
            return platform;
    }
    const managed = await askUv(`${version}${freeThreaded ? 't' : ''}`, options);
    const platform = managed === undefined ? undefined : await tryPath(managed);
    if (platform !== undefined)
        return platform;
    const others = seen.length === 0 ? '' : `; found ${[...new Set(seen)].join(', ')}`;
    throw new errors/* ExtensionConfigError */.sw(`no Python ${version}${freeThreaded ? 't' : ''} was found${others}`, {
        code: 'interpreter-not-found',
        subject: version,
        hint: 'Set it up before this step, or give the path of its executable.',
    });
}
/** The interpreters uv knows of, its own installations among them. It downloads none. */
async function askUv(version, options) {
    const uv = await (0,files/* findExecutable */.oq)('uv', options.environment);
    if (uv === undefined)
        return undefined;
    const args = ['python', 'find', '--no-config', '--no-project', '--no-python-downloads', '--system', version];
    const answer = await options.runner.run(uv, args, { ...options, timeoutMs: 30_000 });
    const found = answer.stdout.trim();
    return answer.exitCode === 0 && found !== '' ? found : undefined;
}


/***/ }),

/***/ 6965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iu: () => (/* binding */ holdsSecretUrl),
/* harmony export */   KT: () => (/* binding */ hideUrl),
/* harmony export */   WD: () => (/* binding */ namesPrivateRepository)
/* harmony export */ });
/* harmony import */ var _system_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1673);
/* harmony import */ var _system_secret_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6809);


/**
 * Takes the secrets of its URL out of a line: `name @ https://me:password@host/x.whl ; marker`. Such lines lie in files for a
 * while, and git shows a URL to all users of the machine.
 *
 * @param secrets values of the variables in the URL.
 */
function hideUrl(text, secrets = {}) {
    const [, head, address = '', tail = ''] = /^([^@;]*@\s*)([a-z][a-z0-9+.-]*:\/\/\S+)(.*)$/is.exec(text) ?? [];
    if (head === undefined)
        return { text };
    const url = _system_secret_url_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretUrl */ .yT.parse(address, secrets);
    if (!url.hasSecret)
        return { text };
    if (/^git\+/i.test(address))
        return { text: `${head}${url.revealAddress()}${tail}`, url };
    // The same URL has the same name in every run: the name counts in the digest.
    const variable = `ENSURE_EXTENSIONS_URL_${(0,_system_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(`${url.bare} ${url.selection ?? ''}`)
        .slice(0, 16)
        .toUpperCase()}`;
    return { text: `${head}\${${variable}}${tail}`, url, variable };
}
/** Whether a text names a repository with an account in its URL. */
function namesPrivateRepository(text) {
    return [...text.matchAll(/git\+https?:\/\/\S+/gi)].some(([address]) => _system_secret_url_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretUrl */ .yT.parse(address).hasAccount);
}
/** Whether a text holds a secret in one of its URLs; one that stands there as a variable (`${NAME}`) is none. */
function holdsSecretUrl(text) {
    const literal = text.replaceAll(/\$\{[A-Z0-9_]+\}(?::\$\{[A-Z0-9_]+\})?@/g, '').replaceAll(/=\$\{[A-Z0-9_]+\}/g, '=');
    return [...literal.matchAll(/[a-z][a-z0-9+.-]{0,20}:\/\/[^\s"']+/gi)].some(([address]) => {
        const url = _system_secret_url_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretUrl */ .yT.parse(address);
        return url.hasAccount || url.hasQuery;
    });
}


/***/ }),

/***/ 288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   jH: () => (/* binding */ readInputFile),
/* harmony export */   qD: () => (/* binding */ maxInputBytes)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1077);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1548);
/* harmony import */ var _system_secret_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6809);




/** A URL that was given where a file belongs, and was taken for a path: with one slash. */
const urlAsPath = /[a-z][a-z0-9+.-]+:[\\/]/i;
/** The largest file that is read, in bytes: a hundred times the largest lock file seen. */
const maxInputBytes = 64 * 1024 * 1024;
/**
 * The text of a file an input or variable names: UTF-8, or UTF-16 with its mark, as editors on Windows save it. Throws
 * ExtensionConfigError `file-unreadable`, also for what is not text or too large.
 */
async function readInputFile(file, origin) {
    const bytes = await readInputBytes(file, origin);
    const text = decodeText(bytes);
    if (text !== undefined)
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExtensionConfigError */ .sw(`${origin}: '${file}' cannot be read: it is not a text`, {
        code: 'file-unreadable',
        subject: file,
        hint: 'Save it as UTF-8. If it should be a package, name it in packages.',
    });
}
/** Bytes as text: by their byte order mark, else as UTF-8. Undefined for what is not text. */
function decodeText(bytes) {
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
    const text = new TextDecoder(encoding).decode(bytes);
    return text.includes('\u0000') ? undefined : text;
}
async function readInputBytes(file, origin) {
    try {
        return await (0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readPlain */ .rM)(file);
    }
    catch (error) {
        if (!(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrno */ .N)(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EISDIR', 'EPERM', 'ENAMETOOLONG', 'EINVAL', 'ENXIO', 'EFBIG'))
            throw error;
        const reason = (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrno */ .N)(error, 'ENOENT', 'ENOTDIR') ? 'there is no such file' : 'it is not a readable file';
        const isUrl = urlAsPath.test(file);
        const shown = isUrl ? (0,_system_secret_url_js__WEBPACK_IMPORTED_MODULE_2__/* .redactUnreadable */ .Zv)(file) : file;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExtensionConfigError */ .sw(`${origin}: '${shown}' cannot be read: ${reason}`, {
            code: 'file-unreadable',
            subject: shown,
            hint: 'Relative paths start at the workspace. Was it checked out before this step?',
            // Its own message has the path.
            ...(isUrl ? {} : { cause: error }),
        });
    }
}


/***/ }),

/***/ 2339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ remoteCopiesIn),
/* harmony export */   M: () => (/* binding */ readRemoteText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1870);
/* harmony import */ var _system_hash_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1673);
/* harmony import */ var _system_redact_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2580);
/* harmony import */ var _hidden_url_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6965);
/* harmony import */ var _input_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(288);









/** Where they are kept in a cache root. */
function remoteCopiesIn(cacheRoot) {
    return { directory: node_path__WEBPACK_IMPORTED_MODULE_1__.join(cacheRoot, 'remote') };
}
/** How long a server may take, in milliseconds: as long as one attempt with an expired tree at hand. */
const timeoutMs = 15_000;
/**
 * Reads a file of requirements or constraints from a server. Where the server cannot be reached, the last good copy on this
 * machine is used, and the notice says so.
 *
 * @throws ExtensionConfigError `file-unreadable`.
 */
async function readRemoteText(url, origin, { directory }) {
    // What says who may read does not tell files apart.
    const copy = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, `${(0,_system_hash_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .s)(`${url.bare} ${url.selection ?? ''}`)}.txt`);
    const answer = await fetchText(url);
    if (answer.kind === 'text') {
        // A copy that cannot be kept is missed on a day the server is down, and on no other.
        // One with secrets is not kept: they would lie in the cache root.
        if ((0,_hidden_url_js__WEBPACK_IMPORTED_MODULE_6__/* .holdsSecretUrl */ .Iu)(answer.text))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(copy, { force: true }).catch(() => { });
        else
            await keepCopy(copy, answer.text).catch(() => { });
        return { text: answer.text, notice: undefined };
    }
    const kept = answer.kind === 'down' ? await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readTextIfPresent */ .Ge)(copy).catch(() => undefined) : undefined;
    if (kept !== undefined)
        return { text: kept, notice: `${url} cannot be read (${answer.reason}): its last good copy is used` };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ExtensionConfigError */ .sw(`${origin}: '${url}' cannot be read: ${answer.reason}`, {
        code: 'file-unreadable',
        subject: String(url),
        hint: 'Name the address of the plain text; a proxy is not used for it. A file of the checkout needs no server.',
    });
}
async function keepCopy(file, text) {
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .makeDirectory */ .Oh)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file));
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeText */ .x3)(file, text);
}
async function fetchText(url) {
    if (!/^https?:\/\//i.test(url.reveal()) || !url.isReadable)
        return { kind: 'refused', reason: 'it is not a http:// or https:// address' };
    const target = new URL(url.reveal());
    const account = url.revealAccount();
    const basic = account === undefined ? undefined : Buffer.from(`${account.user}:${account.password}`).toString('base64');
    // A request takes no credentials in its URL.
    target.username = '';
    target.password = '';
    try {
        const response = await fetch(target, {
            headers: basic === undefined ? {} : { authorization: `Basic ${basic}` },
            signal: AbortSignal.timeout(timeoutMs),
        });
        if (!response.ok)
            return {
                kind: response.status >= 500 || response.status === 429 ? 'down' : 'refused',
                reason: `the server answers ${response.status}`,
            };
        const bytes = await readBounded(response);
        const text = bytes === undefined ? undefined : (0,_input_file_js__WEBPACK_IMPORTED_MODULE_7__/* .decodeText */ .g7)(bytes);
        if (bytes === undefined)
            return { kind: 'refused', reason: `it has more than ${_input_file_js__WEBPACK_IMPORTED_MODULE_7__/* .maxInputBytes */ .qD} bytes` };
        if (text === undefined)
            return { kind: 'refused', reason: 'it is not a text' };
        const isPage = /^text\/html\b/i.test(response.headers.get('content-type') ?? '') || /^\s*<(?:!doctype|html)\b/i.test(text);
        return isPage ? { kind: 'refused', reason: 'the server answers with a web page' } : { kind: 'text', text };
    }
    catch (error) {
        const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
        return { kind: 'down', reason: (0,_system_redact_js__WEBPACK_IMPORTED_MODULE_5__/* .redactUrls */ .s)((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_8__/* .messageOf */ .b)(cause)) || 'no answer' };
    }
}
async function readBounded(response) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
        bytes += chunk.length;
        if (bytes > _input_file_js__WEBPACK_IMPORTED_MODULE_7__/* .maxInputBytes */ .qD)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 7321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ requirementsContent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3136);
/* harmony import */ var _system_hash_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1673);
/* harmony import */ var _system_redact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2580);
/* harmony import */ var _hidden_url_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6965);
/* harmony import */ var _input_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(288);
/* harmony import */ var _local_content_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1869);
/* harmony import */ var _local_places_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6671);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9454);
/* harmony import */ var _requirements_lines_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7463);











/**
 * Reads all that uv reads when it is given a requirements or constraints file.
 *
 * @throws ExtensionConfigError `file-unreadable` naming the file and the line that wants it.
 */
async function requirementsContent(file, context) {
    const lines = [];
    const remote = [];
    const localNames = new Set();
    const secret = [];
    await addFile({ file, origin: context.origin, lines, remote, localNames, secret, met: new Set(), environment: context.environment });
    const digest = (0,_system_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .s)(lines.length === 1 ? (lines[0] ?? '') : lines.join('\n'));
    return { digest, isRemote: remote.length > 0, namesPrivateRepository: secret.length > 0, localNames: [...localNames] };
}
async function addFile(reading) {
    const { file, lines, met, environment } = reading;
    if (met.has(file))
        return;
    met.add(file);
    const written = await (0,_input_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readInputFile */ .jH)(file, reading.origin);
    const text = (0,_system_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .withBareUrls */ .d)(written);
    lines.push(text);
    const expand = (value) => value.replace(/\$\{([A-Z0-9_]+)\}/g, (whole, name) => environment[name] ?? whole);
    if ((0,_requirements_lines_js__WEBPACK_IMPORTED_MODULE_9__/* .logicalLines */ .Nj)(written).some((line) => (0,_hidden_url_js__WEBPACK_IMPORTED_MODULE_5__/* .namesPrivateRepository */ .WD)(expand(line.text))))
        reading.secret.push(file);
    for (const [, name = ''] of text.matchAll(/\$\{([A-Z0-9_]+)\}/g))
        lines.push(`${name} ${(0,_system_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .s)(environment[name] ?? '')}`);
    for (const { option, value, name, line } of placesIn(text)) {
        const target = pathOf(expand(value), node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file));
        if (target === undefined && option === 'file')
            reading.remote.push(value);
        if (target === undefined)
            continue;
        if (option === 'file')
            await addFile({ ...reading, file: target, origin: `${node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file)}, line ${line}` });
        else if (option === 'directory')
            lines.push(`links ${(0,_local_places_js__WEBPACK_IMPORTED_MODULE_8__/* .linksDigest */ .G3)(target)}`);
        else if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(target, { throwIfNoEntry: false }) !== undefined) {
            const { digest, names } = (0,_local_content_js__WEBPACK_IMPORTED_MODULE_7__/* .localContent */ .h)(target, environment);
            lines.push(`local ${digest}`);
            for (const own of [...names, ...(name ? [name] : [])])
                reading.localNames.add(own);
        }
    }
}
/** What the lines of a file name that lies elsewhere. */
function placesIn(text) {
    return (0,_requirements_lines_js__WEBPACK_IMPORTED_MODULE_9__/* .logicalLines */ .Nj)(text).flatMap(({ text: whole, line }) => {
        const { requirement, options } = (0,_requirements_lines_js__WEBPACK_IMPORTED_MODULE_9__/* .parseRequirementsLine */ .aV)(whole);
        const [, name = '', local] = /^(?:([A-Za-z0-9._-]+)\s*(?:\[[^\]]*\])?\s*@\s*)?((?:file:|\.{0,2}[\\/])\S*)/.exec(requirement ?? '') ?? [];
        const named = options.flatMap(({ name: written, value }) => {
            const option = placeOptions[written];
            return option === undefined ? [] : [{ option, value, line }];
        });
        return local === undefined ? named : [...named, { option: 'package', value: local, name: (0,_name_js__WEBPACK_IMPORTED_MODULE_10__/* .normalizeName */ .P)(name), line }];
    });
}
const placeOptions = {
    requirement: 'file',
    constraint: 'file',
    'find-links': 'directory',
    editable: 'package',
};
/** The path that a value means; undefined for an address. */
function pathOf(value, base) {
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(value))
        return node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(base, value.replace(/#.*$/, ''));
    try {
        return /^file:/i.test(value) ? (0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(value.replace(/#.*$/, '')) : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 7463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nj: () => (/* binding */ logicalLines),
/* harmony export */   aV: () => (/* binding */ parseRequirementsLine),
/* harmony export */   i7: () => (/* binding */ expandVariables)
/* harmony export */ });
/** The grammar of requirements files, as pip and uv read them: lines, options, and variables. Nothing is read from disk. */
const longNames = [
    'requirement',
    'constraint',
    'editable',
    'index-url',
    'extra-index-url',
    'find-links',
    'no-index',
    'pre',
    'prefer-binary',
    'require-hashes',
    'no-binary',
    'only-binary',
    'trusted-host',
    'use-feature',
    'hash',
    'config-settings',
    'global-option',
];
/** Other spellings that pip or uv takes. */
const otherNames = {
    '-r': 'requirement',
    '--requirements': 'requirement',
    '-c': 'constraint',
    '--constraints': 'constraint',
    '-e': 'editable',
    '-i': 'index-url',
    '--pypi-url': 'index-url',
    '-f': 'find-links',
    '-C': 'config-settings',
    '--config-setting': 'config-settings',
};
const flags = new Set(['no-index', 'pre', 'prefer-binary', 'require-hashes']);
/** Options whose value is a path, which may have blanks in it. */
const pathOptions = new Set(['requirement', 'constraint', 'editable', 'find-links']);
/** The lines of a file that are neither empty nor a comment. */
function logicalLines(content) {
    const result = [];
    let joined = '';
    let line = 0;
    const end = () => {
        const text = joined.replace(/(?:^|\s)#.*$/s, '');
        if (text.trim() !== '')
            result.push({ text: text.trim(), line, column: text.search(/\S/) + 1 });
        joined = '';
    };
    for (const [index, raw] of content
        .replace(/^\uFEFF/, '')
        .split(/\r\n|\r|\n/)
        .entries()) {
        if (joined === '')
            line = index + 1;
        // As in pip: a comment begins the line or follows white space, and ends a continuation.
        const isContinued = /(?<!\\)\\$/.test(raw) && !/(?:^|\s)#/.test(raw);
        joined += isContinued ? `${raw.slice(0, -1)} ` : raw;
        if (!isContinued)
            end();
    }
    end();
    return result;
}
/** Takes a logical line apart. */
function parseRequirementsLine(text) {
    // As in pip: the options begin with the first word that starts with a dash; markers before them are not split.
    const start = text.startsWith('-') ? 0 : text.search(/\s-/);
    const requirement = (start === -1 ? text : text.slice(0, start)).trim();
    const { words, isOpen } = start === -1 ? { words: [], isOpen: false } : splitWords(text.slice(start));
    const options = [];
    const problems = isOpen ? [{ kind: 'open-quote', subject: text.slice(start).trim() }] : [];
    const rest = [...words];
    for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
        const found = optionOf(word);
        if (found === undefined) {
            problems.push({ kind: word.startsWith('-') ? 'unknown-option' : 'stray-text', subject: writtenOption(word) });
            continue;
        }
        const { name, written, attached } = found;
        if (flags.has(name)) {
            if (attached !== undefined)
                problems.push({ kind: 'surplus-value', subject: written });
            options.push({ name, written, value: '' });
            continue;
        }
        const parts = [attached ?? rest.shift() ?? ''];
        while (pathOptions.has(name) && rest[0] !== undefined && !rest[0].startsWith('-'))
            parts.push(rest.shift() ?? '');
        const value = parts.join(' ').trim();
        if (value === '')
            problems.push({ kind: 'missing-value', subject: written });
        else
            options.push({ name, written, value });
    }
    return { requirement: requirement === '' ? undefined : requirement, options, problems };
}
function optionOf(word) {
    if (word.startsWith('--')) {
        const at = word.indexOf('=');
        const written = at === -1 ? word : word.slice(0, at);
        const name = longNameOf(written);
        return name === undefined ? undefined : { name, written, attached: at === -1 ? undefined : word.slice(at + 1) };
    }
    const written = word.slice(0, 2);
    const name = Object.hasOwn(otherNames, written) ? otherNames[written] : undefined;
    if (name === undefined || !written.startsWith('-'))
        return undefined;
    return { name, written, attached: word.length === 2 ? undefined : word.slice(2).replace(/^=/, '') };
}
/** A long option by its name or, as pip takes it, by a beginning that no other option has. */
function longNameOf(written) {
    const exact = Object.hasOwn(otherNames, written) ? otherNames[written] : longNames.find((name) => `--${name}` === written);
    if (exact !== undefined || written.length < 4)
        return exact;
    const [only, ...others] = longNames.filter((name) => `--${name}`.startsWith(written));
    return others.length === 0 ? only : undefined;
}
/** The name of an option that is not known, without what may be its value. */
function writtenOption(word) {
    return /^-{1,2}[A-Za-z][\w-]*/.exec(word)?.[0] ?? word;
}
/** The words of a text as a shell has them; a backslash is itself unless a quote, a blank or a backslash follows. */
function splitWords(text) {
    const words = [];
    let word;
    let quote = '';
    for (let index = 0; index < text.length; index++) {
        const letter = text.charAt(index);
        const next = text.charAt(index + 1);
        if (letter === '\\' && quote !== "'" && /["'\s\\]/.test(next)) {
            word = `${word ?? ''}${next}`;
            index++;
        }
        else if (quote !== '') {
            if (letter === quote)
                quote = '';
            else
                word = `${word ?? ''}${letter}`;
        }
        else if (letter === '"' || letter === "'") {
            quote = letter;
            word ??= '';
        }
        else if (/\s/.test(letter)) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else
            word = `${word ?? ''}${letter}`;
    }
    if (word !== undefined)
        words.push(word);
    return { words, isOpen: quote !== '' };
}
const variablePattern = /\$\{([A-Z0-9_]+)\}/g;
/** A URL in a line, to its end: user info may hold anything but white space and the marks that end it. */
const urlPattern = /([a-z][a-z0-9+.-]*:\/\/)(?:([^/?#\s"']*)@)?([^?#\s"']*)(\?[^#\s"']*)?/gi;
/**
 * Expands `${NAME}` as pip has it: capitals, digits and `_` only. Inside the user info or the query of a URL the value is
 * a secret and stays a variable; anywhere else it is ordinary text.
 */
function expandVariables(text, environment) {
    const secrets = {};
    const unset = [];
    const spans = secretSpans(text);
    const expanded = text.replace(variablePattern, (whole, name, offset) => {
        const value = environment[name] ?? '';
        if (value === '')
            unset.push(name);
        else if (spans.some(([from, to]) => offset >= from && offset < to))
            secrets[name] = value;
        else
            return value;
        return whole;
    });
    return { text: expanded, secrets, unset: [...new Set(unset)], hasVariable: /\$\{[A-Z0-9_]+\}/.test(text) };
}
function secretSpans(text) {
    return [...text.matchAll(urlPattern)].flatMap((match) => {
        const [whole, scheme = '', user, place = '', query] = match;
        const start = match.index;
        const spans = [];
        if (user !== undefined)
            spans.push([start + scheme.length, start + scheme.length + user.length]);
        if (query !== undefined)
            spans.push([start + whole.length - query.length, start + whole.length]);
        return place === '' && user === undefined && query === undefined ? [] : spans;
    });
}


/***/ })

};
