export const id = 128;
export const ids = [128];
export const modules = {

/***/ 52289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ latestVerifications),
/* harmony export */   V: () => (/* binding */ verificationOutcomes)
/* harmony export */ });
/** All outcomes; each but the first names the step that failed. */
const verificationOutcomes = ['works', 'install-failed', 'import-failed', 'entry-point-failed', 'register-failed'];
/** The last verification of each platform. */
function latestVerifications({ verifications }) {
    return [...new Map(verifications.map((verification) => [verification.platform, verification])).values()];
}


/***/ }),

/***/ 40299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ mergeCatalogs)
/* harmony export */ });
/* harmony import */ var _specification_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39454);

/**
 * Merges catalogues: of two that have an extension of the same name, in any spelling, the later one's whole entry counts. Nothing of the two
 * is mixed, for a verification belongs to the package beside it. Sorted by name.
 */
function mergeCatalogs(catalogs) {
    const merged = new Map();
    for (const { shown, entries } of catalogs) {
        for (const entry of entries) {
            const before = merged.get((0,_specification_name_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .P)(entry.name));
            const replaces = before === undefined ? [] : [...before.replaces, { catalog: before.catalog, package: before.package }];
            merged.set((0,_specification_name_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .P)(entry.name), { ...entry, catalog: shown, replaces });
        }
    }
    return [...merged.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}


/***/ }),

/***/ 41504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ openCatalogs)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _specification_input_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30288);
/* harmony import */ var _specification_remote_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22339);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71077);
/* harmony import */ var _system_hash_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71673);
/* harmony import */ var _system_secret_url_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96809);
/* harmony import */ var _warming_cache_manager_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84751);
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(40299);
/* harmony import */ var _read_catalog_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(49371);
/* harmony import */ var _starter_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(68480);











/** A copy younger than this is not asked for again, in milliseconds. */
const freshMs = 3_600_000;
/** From this age on a copy is said to be old, in milliseconds: what is verified weekly changes weekly. */
const oldMs = 24 * 3_600_000;
const usualGraceMs = 2_000;
const usualTimeoutMs = 15_000;
/**
 * Reads catalogues and merges them in the order they are named: later ones win. Of a URL the last copy on this machine is
 * used at once and refreshed behind it; without a copy its server is waited for.
 *
 * @param sources files, `http(s)://` URLs, and `starter` for the catalogue that this package brings.
 * @throws ExtensionConfigError `catalog-invalid` or `file-unreadable`, naming the catalogue.
 */
async function openCatalogs(sources, world) {
    const opened = [];
    const close = async () => {
        await Promise.all(opened.map(async ({ end }) => await end()));
    };
    try {
        const settled = await Promise.allSettled(sources.map(async (source) => {
            const catalog = await open(source, world);
            opened.push(catalog);
            return catalog;
        }));
        const failed = settled.find((result) => result.status === 'rejected');
        if (failed !== undefined)
            throw failed.reason;
        const catalogs = settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
        return { entries: (0,_merge_js__WEBPACK_IMPORTED_MODULE_10__/* .mergeCatalogs */ .l)(catalogs), notices: catalogs.flatMap(({ notice }) => notice ?? []), close };
    }
    catch (error) {
        await close();
        throw error;
    }
}
async function open(source, world) {
    if (source === _starter_js__WEBPACK_IMPORTED_MODULE_9__/* .starterName */ .H)
        return { shown: source, entries: await (0,_starter_js__WEBPACK_IMPORTED_MODULE_9__/* .starterCatalog */ .F)(), notice: undefined, end: async () => { } };
    return /^https?:\/\//i.test(source) ? await openRemote(source, world) : await openFile(source, world);
}
async function openFile(source, { workspace, origin = '--catalog' }) {
    const text = await (0,_specification_input_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputFile */ .jH)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(workspace, source), origin);
    return { shown: source, entries: (0,_read_catalog_js__WEBPACK_IMPORTED_MODULE_8__/* .readCatalog */ .uM)(text, source), notice: undefined, end: async () => { } };
}
async function openRemote(source, world) {
    const { cacheRoot, logger, clock, timeoutMs = usualTimeoutMs, graceMs = usualGraceMs } = world;
    const url = _system_secret_url_js__WEBPACK_IMPORTED_MODULE_6__/* .SecretUrl */ .yT.parse(source);
    const shown = url.bare;
    const ageOf = () => clock.now().getTime() - (manager.state().restoredFrom?.getTime() ?? 0);
    const manager = new _warming_cache_manager_js__WEBPACK_IMPORTED_MODULE_7__/* .CacheManager */ .G({
        name: `catalogue ${shown}`,
        persistPath: node_path__WEBPACK_IMPORTED_MODULE_0__.join(cacheRoot, 'catalogs', `${(0,_system_hash_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256 */ .s)(`${shown} ${url.selection ?? ''}`)}.json`),
        warmIntervalMs: 0,
        logger,
        clock,
        strategy: async (signal) => {
            if (ageOf() >= 0 && ageOf() < freshMs)
                return _warming_cache_manager_js__WEBPACK_IMPORTED_MODULE_7__/* .ignore */ .X;
            const answer = await (0,_specification_remote_text_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchText */ .Sy)(url, { maxBytes: _read_catalog_js__WEBPACK_IMPORTED_MODULE_8__/* .maxCatalogBytes */ .VH, timeoutMs, signal });
            if (answer.kind !== 'text')
                throw new Error(answer.reason);
            // Only what can be used takes the place of the last copy.
            (0,_read_catalog_js__WEBPACK_IMPORTED_MODULE_8__/* .readCatalog */ .uM)(answer.text, shown);
            return [['text', answer.text]];
        },
    });
    const end = async () => {
        let timer;
        const grace = new Promise((resolve) => {
            timer = setTimeout(resolve, graceMs);
        });
        // Asked while a refresh is at work, this waits for that one; else the strategy sees that its copy is fresh.
        if (manager.state().status === 'refreshing')
            await Promise.race([manager.refresh(), grace]);
        clearTimeout(timer);
        await manager.stop();
    };
    try {
        await manager.ready();
        const text = manager.get('text') ?? '';
        const isCopy = manager.state().lastRefreshAt === null;
        const age = ageOf();
        const notice = isCopy && age >= oldMs ? `${shown}: a copy of ${Math.floor(age / oldMs)} d ago is used; it is being refreshed` : undefined;
        return { shown, entries: (0,_read_catalog_js__WEBPACK_IMPORTED_MODULE_8__/* .readCatalog */ .uM)(text, shown), notice, end };
    }
    catch (error) {
        const reason = manager.state().lastError ?? (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .b)(error);
        await end();
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ExtensionConfigError */ .sw(`${shown} cannot be used: ${reason}`, {
            code: 'catalog-invalid',
            subject: shown,
            hint: 'Name the address of the plain TOML or JSON. Once it was read, its last copy is used when the server is down.',
            cause: error,
        });
    }
}


/***/ }),

/***/ 49371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VH: () => (/* binding */ maxCatalogBytes),
  uM: () => (/* binding */ readCatalog),
  Jj: () => (/* binding */ writeCatalog)
});

// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js
var pep440 = __webpack_require__(68898);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var valibot_dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/specification/hidden-url.js
var hidden_url = __webpack_require__(36965);
// EXTERNAL MODULE: ./lib/specification/name.js
var specification_name = __webpack_require__(39454);
// EXTERNAL MODULE: ./lib/specification/specification.js
var specification = __webpack_require__(99676);
// EXTERNAL MODULE: ./lib/specification/toml.js
var toml = __webpack_require__(37901);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(71077);
// EXTERNAL MODULE: ./lib/system/redact.js
var redact = __webpack_require__(52580);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(96809);
// EXTERNAL MODULE: ./lib/catalog/catalog-entry.js
var catalog_entry = __webpack_require__(52289);
;// CONCATENATED MODULE: ./lib/catalog/catalog-schema.js


/** The version of the format that this release reads and writes. */
const catalogSchemaVersion = 1;
/** One line of text. No control character: texts of a catalogue are printed in terminals. */
function line(maxLength, description) {
    return valibot_dist/* pipe */.FsL(valibot_dist/* string */.YjP(), valibot_dist/* minLength */.BpQ(1), valibot_dist/* maxLength */.Ru6(maxLength), valibot_dist/* regex */.yGV(/^[^\p{Cc}\u2028\u2029]*$/u), valibot_dist/* description */.h_(description));
}
const verificationTable = valibot_dist/* strictObject */.rej({
    python: line(40, 'The version of the interpreter.'),
    platform: line(120, 'The platform id.'),
    version: valibot_dist/* optional */.lqM(line(120, 'The version of the extension.')),
    pins: valibot_dist/* optional */.lqM(valibot_dist/* pipe */.FsL(valibot_dist/* string */.YjP(), valibot_dist/* regex */.yGV(/^[0-9a-f]{64}$/), valibot_dist/* description */.h_('SHA-256 over all installed names and versions.'))),
    outcome: valibot_dist/* pipe */.FsL(valibot_dist/* picklist */.KIO(catalog_entry/* verificationOutcomes */.V), valibot_dist/* description */.h_('works, or the first step that failed.')),
    error: valibot_dist/* optional */.lqM(valibot_dist/* pipe */.FsL(valibot_dist/* string */.YjP(), valibot_dist/* maxLength */.Ru6(2_000), valibot_dist/* regex */.yGV(/^(?:[^\p{Cc}\u2028\u2029]|\n)*$/u), valibot_dist/* description */.h_('Why it failed.'))),
    size_bytes: valibot_dist/* pipe */.FsL(valibot_dist/* number */.aig(), valibot_dist/* integer */.ndf(), valibot_dist/* minValue */.Wwf(0), valibot_dist/* description */.h_('The size of all that was installed.')),
    import_ms: valibot_dist/* pipe */.FsL(valibot_dist/* number */.aig(), valibot_dist/* minValue */.Wwf(0), valibot_dist/* description */.h_('How long its imports took, in milliseconds.')),
    date: valibot_dist/* pipe */.FsL(valibot_dist/* string */.YjP(), valibot_dist/* regex */.yGV(/^\d{4}-\d{2}-\d{2}$/), valibot_dist/* description */.h_('The day of the last run that came to this.')),
});
const entryTable = valibot_dist/* strictObject */.rej({
    name: valibot_dist/* pipe */.FsL(valibot_dist/* string */.YjP(), valibot_dist/* maxLength */.Ru6(100), valibot_dist/* regex */.yGV(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/), valibot_dist/* description */.h_('The name of the extension, once in a catalogue. A later catalogue that has it too replaces it as a whole.')),
    package: line(1_000, 'What to install: a name on a package index, with extras and versions where they matter.'),
    kind: valibot_dist/* pipe */.FsL(valibot_dist/* string */.YjP(), valibot_dist/* maxLength */.Ru6(40), valibot_dist/* regex */.yGV(/^[a-z0-9][a-z0-9-]*$/), valibot_dist/* description */.h_('What it extends: sphinx, mkdocs, pytest, any word.')),
    summary: line(300, 'What it does, in a sentence. Plain text.'),
    tags: valibot_dist/* optional */.lqM(valibot_dist/* pipe */.FsL(valibot_dist/* array */.YOg(line(40, 'A word to find it by.')), valibot_dist/* maxLength */.Ru6(20))),
    homepage: valibot_dist/* optional */.lqM(valibot_dist/* pipe */.FsL(valibot_dist/* string */.YjP(), valibot_dist/* maxLength */.Ru6(500), valibot_dist/* regex */.yGV(/^https?:\/\/[^\s\p{Cc}]+$/u), valibot_dist/* description */.h_('Where to read on.'))),
    module: valibot_dist/* optional */.lqM(valibot_dist/* pipe */.FsL(valibot_dist/* string */.YjP(), valibot_dist/* regex */.yGV(/^[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*$/), valibot_dist/* description */.h_('The module that its host is told to load.'))),
    entry_point_group: valibot_dist/* optional */.lqM(line(100, 'The group of entry points by which its host finds it.')),
    registers: valibot_dist/* optional */.lqM(valibot_dist/* pipe */.FsL(valibot_dist/* boolean */.zMY(), valibot_dist/* description */.h_('Whether its module has a function register(arguments). Default: false.'))),
    host: valibot_dist/* optional */.lqM(valibot_dist/* pipe */.FsL(valibot_dist/* string */.YjP(), valibot_dist/* regex */.yGV(/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/), valibot_dist/* description */.h_('The distribution it extends.'))),
    host_versions: valibot_dist/* optional */.lqM(line(100, 'The versions of the host it says it supports: ">=7".')),
    requires_python: valibot_dist/* optional */.lqM(line(100, 'The versions of Python it says it supports: ">=3.9".')),
    verifications: valibot_dist/* optional */.lqM(valibot_dist/* pipe */.FsL(valibot_dist/* array */.YOg(verificationTable), valibot_dist/* description */.h_('Written by `catalog verify` alone. Newest last.'))),
});
/** A catalogue of extensions: TOML by hand, JSON as `catalog verify` builds it. The published JSON Schema is made from this. */
const catalogFileSchema = valibot_dist/* strictObject */.rej({
    schema: valibot_dist/* pipe */.FsL(valibot_dist/* literal */.euz(catalogSchemaVersion), valibot_dist/* description */.h_('The version of this format.')),
    extensions: valibot_dist/* array */.YOg(entryTable),
});

;// CONCATENATED MODULE: ./lib/catalog/read-catalog.js












/** The largest catalogue that is read, in bytes: some ten thousand extensions with their verifications. */
const maxCatalogBytes = 10_000_000;
/** The most extensions of a catalogue: each problem of each is looked for, and the page compares all with all versions of their hosts. */
const mostExtensions = 10_000;
/**
 * Reads a catalogue: TOML as it is written by hand, or JSON as `catalog verify` builds it.
 *
 * @param shown how the user calls it, for messages.
 * @throws ExtensionConfigError `catalog-invalid` with all that is wrong with it.
 */
function readCatalog(text, shown) {
    const bytes = Buffer.byteLength(text);
    if (bytes > maxCatalogBytes)
        throw invalid(shown, [`it has ${bytes} bytes; the most is ${maxCatalogBytes}`]);
    const value = parsed(text, shown);
    const version = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
    if (typeof version === 'number' && version > catalogSchemaVersion) {
        throw invalid(shown, [`it is of schema ${version}; this release reads schema ${catalogSchemaVersion}: update ensure-extensions`]);
    }
    const count = extensionsIn(value).length;
    if (count > mostExtensions)
        throw invalid(shown, [`it has ${count} extensions; the most is ${mostExtensions}`]);
    const checked = valibot_dist/* safeParse */.xLC(catalogFileSchema, value);
    if (!checked.success) {
        const hint = version === undefined && isConfiguration(value) ? configurationHint : usualHint;
        throw invalid(shown, [...new Set(checked.issues.map((issue) => problemOf(issue, value)))], hint);
    }
    const { extensions } = checked.output;
    const problems = [...repeatedNames(checked.output), ...extensions.flatMap(unusablePackage), ...extensions.flatMap(unusableRanges)];
    // The comments of TOML too.
    if (holdsSecret(isJson(text) ? checked.output : [text, checked.output]))
        problems.push('a URL in it has an account or a query: a catalogue is read by many and holds no secret');
    if (problems.length > 0)
        throw invalid(shown, problems);
    return extensions.map(entryOf);
}
/** A catalogue as `catalog verify` writes it: JSON, an extension after the other, by name. */
function writeCatalog(entries) {
    const extensions = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1)).map(tableOf);
    return `${JSON.stringify({ schema: catalogSchemaVersion, extensions }, undefined, 2)}\n`;
}
function parsed(text, shown) {
    const content = text.replace(/^\uFEFF/, '');
    try {
        return isJson(text) ? JSON.parse(content) : (0,dist/* parse */.qg)(content);
    }
    catch (error) {
        if (error instanceof dist/* TomlError */.zx) {
            const { problem, line, column } = (0,toml/* problemOf */.Zw)(error);
            throw invalid(shown, [`this is not TOML: line ${line}, column ${column}: ${problem}`]);
        }
        // JSON.parse quotes the text.
        throw invalid(shown, [isJson(text) ? 'this is not JSON' : (0,errno/* messageOf */.b)(error)]);
    }
}
function isJson(text) {
    // No TOML begins with a brace. A byte order mark is white space.
    return text.trimStart().startsWith('{');
}
/** Whether a secret stands in any of its texts; one that is blotted out, as in an error that `catalog verify` records, is none. */
function holdsSecret(value) {
    if (typeof value === 'string')
        return (0,hidden_url/* holdsSecretUrl */.Iu)(value) && (0,redact/* redactUrls */.s)(value) !== value;
    return typeof value === 'object' && value !== null && Object.values(value).some(holdsSecret);
}
const usualHint = 'docs/catalog.md says what a catalogue holds; catalog.schema.json lets an editor check it.';
const configurationHint = 'It looks like a configuration file, whose place is --config. A catalogue has the line schema = 1, and each of its extensions a kind and a summary.';
/** Whether it has extensions as a configuration file has them: of no kind. */
function isConfiguration(value) {
    const { extensions } = value;
    return Array.isArray(extensions) && extensions.every((item) => typeof item === 'object' && item !== null && !('kind' in item));
}
function invalid(shown, problems, hint = usualHint) {
    const told = problems.slice(0, 20);
    const rest = problems.length > told.length ? [`and ${problems.length - told.length} more`] : [];
    const [only = ''] = problems;
    return new errors/* ExtensionConfigError */.sw(problems.length === 1 ? `${shown}: ${only}` : [`${shown} has ${problems.length} problems`, ...told, ...rest].join('\n  '), {
        code: 'catalog-invalid',
        subject: shown,
        hint,
    });
}
/** Describes a problem and where it is: `extension 3 (sphinx-design): kind: …`. */
function problemOf(issue, value) {
    const keys = (issue.path ?? []).map(({ key }) => key);
    const [list, index, ...rest] = keys;
    const message = issue.message.replace(/ but received .*$/s, '');
    const isUnknown = issue.type === 'strict_object' && issue.expected === 'never';
    const isMissing = !isUnknown && issue.received === 'undefined';
    const said = isUnknown ? 'unknown key' : isMissing ? 'is missing' : message;
    if (list !== 'extensions' || typeof index !== 'number')
        return keys.length === 0 ? said : `${keys.map(shownKey).join('.')}: ${said}`;
    const name = value.extensions?.[index]?.name;
    const place = typeof name === 'string' ? `extension ${index + 1} (${quoted(name)})` : `extension ${index + 1}`;
    return `${[place, ...(rest.length === 0 ? [] : [rest.map(shownKey).join('.')])].join(': ')}: ${said}`;
}
function shownKey(key) {
    return typeof key === 'number' || /^[\w-]{1,60}$/.test(key) ? String(key) : quoted(key);
}
/** A text of somebody else's as a message shows it: on one line, without what a terminal obeys, and without secrets. */
function quoted(text) {
    return JSON.stringify((0,secret_url/* redactUnreadable */.Zv)(text)
        .slice(0, 60)
        .replaceAll(/[\p{Cc}\u2028\u2029]/gu, '\uFFFD'));
}
/** The list of extensions in a file that nobody has checked yet; empty where it has none. */
function extensionsIn(value) {
    return typeof value === 'object' && value !== null && 'extensions' in value && Array.isArray(value.extensions) ? value.extensions : [];
}
/** Names are the same in any case and with `-`, `_` or `.`, as where one is looked for. */
function repeatedNames({ extensions }) {
    const first = new Map();
    return extensions.flatMap(({ name }, index) => {
        const before = first.get((0,specification_name/* normalizeName */.P)(name));
        if (before === undefined) {
            first.set((0,specification_name/* normalizeName */.P)(name), { name, index });
            return [];
        }
        const written = name === before.name ? '' : ` (as '${before.name}')`;
        return [`the name '${name}' is used twice${written}: by the extensions ${before.index + 1} and ${index + 1}`];
    });
}
/** A catalogue travels: what it names must mean the same everywhere. */
function unusablePackage({ name, package: text, host, host_versions: versions }) {
    const wanted = [
        { key: 'package', text },
        ...(versions === undefined ? [] : [{ key: 'host_versions', text: `${host ?? 'host'}${versions}` }]),
    ];
    const problems = wanted.flatMap(({ key, text: specification }) => {
        const problem = specificationProblem(specification);
        return problem === undefined ? [] : [`extension '${name}': ${key}: ${problem}`];
    });
    return versions !== undefined && host === undefined ? [...problems, `extension '${name}': host_versions without host`] : problems;
}
/** Whether it is a range of versions; one with a number too large to be counted up to can be compared with nothing. */
function isRange(text) {
    return (0,pep440.validRange)(text) && !/\d{16}/.test(text);
}
/** Ranges that nothing satisfies because nobody can read them. */
function unusableRanges({ name, host_versions: hostVersions, requires_python: requiresPython }) {
    return Object.entries({ host_versions: hostVersions, requires_python: requiresPython }).flatMap(([key, range]) => range === undefined || isRange(range) ? [] : [`extension '${name}': ${key}: must be a range of versions such as ">=3.9,<4"`]);
}
function specificationProblem(text) {
    try {
        return (0,specification/* parseSpecification */.z)(text).kind === 'requirement' ? undefined : 'must be a name on a package index, not a path or a URL';
    }
    catch (error) {
        if (!(error instanceof errors/* EnsureExtensionsError */.nN))
            throw error;
        return error.message;
    }
}
function entryOf(table) {
    return {
        name: table.name,
        package: table.package,
        kind: table.kind,
        summary: table.summary,
        tags: table.tags ?? [],
        homepage: table.homepage ?? null,
        module: table.module ?? null,
        entryPointGroup: table.entry_point_group ?? null,
        registers: table.registers ?? false,
        host: table.host ?? null,
        hostVersions: table.host_versions ?? null,
        requiresPython: table.requires_python ?? null,
        verifications: (table.verifications ?? []).map(({ size_bytes: sizeBytes, import_ms: importMs, ...verification }) => ({
            ...verification,
            version: verification.version ?? null,
            pins: verification.pins ?? null,
            error: verification.error ?? null,
            sizeBytes,
            importMs,
        })),
    };
}
/** The entry as its file holds it: what is null or empty is left out. */
function tableOf({ entryPointGroup, hostVersions, requiresPython, registers, tags, verifications, ...entry }) {
    return withoutNulls({
        ...entry,
        tags: tags.length === 0 ? null : tags,
        entry_point_group: entryPointGroup,
        registers: registers || null,
        host_versions: hostVersions,
        requires_python: requiresPython,
        verifications: verifications.length === 0
            ? null
            : verifications.map(({ sizeBytes, importMs, date, ...verification }) => withoutNulls({ ...verification, size_bytes: sizeBytes, import_ms: importMs, date })),
    });
}
function withoutNulls(table) {
    return Object.fromEntries(Object.entries(table).filter(([, value]) => value !== null));
}


/***/ }),

/***/ 15787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ findEntry),
/* harmony export */   y: () => (/* binding */ searchCatalog)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47785);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _specification_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39454);



/** The extensions that a query means, the best first: names before tags, tags before summaries. */
function searchCatalog(entries, { words = [], kind, tag }) {
    const wanted = words.flatMap((word) => word.toLowerCase().split(/\s+/)).filter((word) => word !== '');
    return entries
        .filter((entry) => (kind === undefined || entry.kind === kind) && (tag === undefined || entry.tags.includes(tag)))
        .map((entry) => ({ entry, ranks: wanted.map((word) => rankOf(entry, word)) }))
        .filter(({ ranks }) => ranks.every((rank) => rank < unmatched))
        .sort((a, b) => sum(a.ranks) - sum(b.ranks) || (a.entry.name < b.entry.name ? -1 : 1))
        .map(({ entry }) => entry);
}
const unmatched = 6;
/** Where a word stands: 0 is the whole name. */
function rankOf({ name, package: specification, kind, tags, summary }, word) {
    const plain = (0,_specification_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(name);
    const places = [
        plain === (0,_specification_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(word),
        plain.startsWith((0,_specification_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(word)),
        `${plain} ${name} ${specification}`.toLowerCase().includes(word),
        kind === word || tags.some((tag) => tag.toLowerCase() === word),
        tags.some((tag) => tag.toLowerCase().includes(word)),
        summary.toLowerCase().includes(word),
    ];
    const place = places.indexOf(true);
    return place === -1 ? unmatched : place;
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}
/**
 * The extension of this name, written in any case and with `-`, `_` or `.`.
 *
 * @throws ExtensionConfigError `catalog-invalid` for a name that no catalogue has.
 */
function findEntry(entries, name) {
    const wanted = (0,_specification_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(name);
    const found = entries.find((entry) => (0,_specification_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(entry.name) === wanted);
    if (found !== undefined)
        return found;
    const nearest = (0,leven__WEBPACK_IMPORTED_MODULE_2__/* .closestMatch */ .h)(wanted, entries.map((entry) => entry.name), { maxDistance: 3 });
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExtensionConfigError */ .sw(`no catalogue has an extension called '${name}'`, {
        code: 'catalog-invalid',
        subject: name,
        hint: `${nearest === undefined ? '' : `Did you mean '${nearest}'? `}'ensure-extensions catalog list' lists them all.`,
    });
}


/***/ }),

/***/ 68480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ starterCatalog),
/* harmony export */   H: () => (/* binding */ starterName)
/* harmony export */ });
/* harmony import */ var _read_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49371);

/** How the catalogue is called that this package brings. */
const starterName = 'starter';
/** The catalogue that this package brings: extensions of Sphinx, MkDocs, pytest, flake8 and Airflow, verified each week. */
async function starterCatalog() {
    const { default: starter } = await __webpack_require__.e(/* import() */ 269).then(__webpack_require__.t.bind(__webpack_require__, 31269, 17));
    return (0,_read_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .readCatalog */ .uM)(JSON.stringify(starter), starterName);
}


/***/ }),

/***/ 61128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   catalogLookup: () => (/* binding */ catalogLookup)
/* harmony export */ });
/* harmony import */ var _catalog_open_catalogs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41504);
/* harmony import */ var _catalog_search_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15787);
/* harmony import */ var _catalog_starter_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68480);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);




/**
 * Looks up extensions in catalogues: of two that have a name, the later one counts.
 *
 * @param sources files, URLs, `starter`; none for the one that comes with this package.
 */
function catalogLookup(sources, world) {
    return {
        async find(names) {
            const { entries, notices, close } = await (0,_catalog_open_catalogs_js__WEBPACK_IMPORTED_MODULE_0__/* .openCatalogs */ .Z)(sources.length === 0 ? [_catalog_starter_js__WEBPACK_IMPORTED_MODULE_2__/* .starterName */ .H] : sources, world);
            for (const notice of notices)
                world.logger.warning(notice);
            await close();
            return names.map((name) => {
                try {
                    return (0,_catalog_search_js__WEBPACK_IMPORTED_MODULE_1__/* .findEntry */ .w)(entries, name);
                }
                catch (error) {
                    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ExtensionConfigError */ .sw))
                        throw error;
                    return { problem: `${error.message}. ${error.hint ?? ''}`.trim() };
                }
            });
        },
    };
}


/***/ }),

/***/ 84751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ CacheManager),
  X: () => (/* binding */ ignore)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(71077);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/system/hash.js
var hash = __webpack_require__(71673);
;// CONCATENATED MODULE: ./lib/warming/persisted-file.js






/** The version of the file's layout. */
const layout = 1;
const fileSchema = dist/* object */.Ikc({
    format: dist/* literal */.euz('ensure-extensions-values'),
    layout: dist/* literal */.euz(layout),
    name: dist/* string */.YjP(),
    saved_at: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX()),
    sha256: dist/* string */.YjP(),
    entries: dist/* array */.YOg(dist/* tuple */.PVZ([dist/* string */.YjP(), dist/* unknown */.L5J()])),
});
/** Reads what {@link writePersisted} wrote; undefined where there is no file, or why it cannot be used. */
async function readPersisted(file, name) {
    let json;
    try {
        const text = await (0,files/* readTextIfPresent */.Ge)(file);
        if (text === undefined)
            return undefined;
        json = JSON.parse(text);
    }
    catch (error) {
        return { problem: (0,errno/* messageOf */.b)(error) };
    }
    const parsed = dist/* safeParse */.xLC(fileSchema, json);
    if (!parsed.success)
        return { problem: `it is not a file of this program: ${dist/* getDotPath */.BuJ(parsed.issues[0]) ?? 'its content'} is not as expected` };
    const { name: owner, saved_at, sha256, entries } = parsed.output;
    if (owner !== name)
        return { problem: `it holds the values of '${owner}'` };
    if (digestOf(entries) !== sha256)
        return { problem: 'its content was changed' };
    return { entries: entries, savedAt: new Date(saved_at) };
}
/** Writes values so that a reader finds the old file or the new one. */
async function writePersisted(file, name, { entries, savedAt }) {
    const content = {
        format: 'ensure-extensions-values',
        layout,
        name,
        saved_at: savedAt.toISOString(),
        sha256: digestOf(entries),
        entries: entries.map(([key, value]) => [key, value]),
    };
    await (0,files/* writeJson */.GF)(file, content, { isLinkKept: true });
    await removeAbandoned(file, new Date());
}
/** After this long a file that is being written belongs to nobody, in milliseconds. */
const abandonedMs = 60_000;
/** Removes what writers that were killed left beside the file. */
async function removeAbandoned(file, now) {
    const directory = external_node_path_.dirname(file);
    for (const name of await (0,promises_.readdir)(directory).catch(() => [])) {
        const location = external_node_path_.join(directory, name);
        if ((0,files/* isTemporaryOf */.rr)(name, file) && (await (0,files/* ageMs */.WO)(location, now)) > abandonedMs)
            await (0,promises_.unlink)(location).catch(() => { });
    }
}
function digestOf(entries) {
    return (0,hash/* sha256 */.s)(JSON.stringify(entries));
}

// EXTERNAL MODULE: ./lib/warming/timer.js
var timer = __webpack_require__(76318);
;// CONCATENATED MODULE: ./lib/warming/cache-manager.js




/** A strategy returns this to keep the value as it is. */
const ignore = Symbol('ignore');
async function settle(items) {
    return await Promise.all([...items].map(async ([key, value]) => {
        try {
            return { key, value: await value };
        }
        catch (error) {
            return { key, error: (0,errno/* messageOf */.b)(error) };
        }
    }));
}
/** Gives a promise's value, or throws the signal's reason: a strategy that ignores the signal must not hold up stopping. */
async function unlessAborted(promise, signal) {
    let forget = () => { };
    const aborted = new Promise((_, reject) => {
        const give = () => reject(signal.reason);
        if (signal.aborted)
            give();
        signal.addEventListener('abort', give, { once: true });
        forget = () => signal.removeEventListener('abort', give);
    });
    return await Promise.race([promise, aborted]).finally(() => forget());
}
const usualIntervalMs = 300_000;
const silent = { debug: () => { }, info: () => { }, warning: () => { }, error: () => { }, group: () => { } };
/**
 * Keeps values warm: restored from a file without making anybody wait, made by a strategy, and made again at an interval.
 * It owns its values and its file; two managers share nothing.
 */
class CacheManager {
    #options;
    #values;
    #logger;
    #timer;
    #stopping = new AbortController();
    /** Keys that the strategy has given in this process: a restored value never replaces them. */
    #fresh = new Set();
    #status = 'idle';
    #started;
    #refreshing;
    #cancelTurn;
    #hasValues = false;
    #restoredFrom = null;
    #lastRefreshAt = null;
    #lastError = null;
    #refreshes = 0;
    #skippedTurns = 0;
    constructor(options) {
        this.#options = options;
        this.#values = options.cache ?? new Map();
        this.#logger = options.logger ?? silent;
        this.#timer = options.timer ?? timer/* systemTimer */.t;
    }
    /**
     * Starts: with a file, its values are restored while the caller goes on, and the strategy is asked behind them;
     * without one, this waits for the strategy. Never rejects: {@link ready} says how it went. A second call does nothing.
     */
    start() {
        this.#started ??= this.#start();
        return this.#started;
    }
    async #start() {
        const { persistPath, name } = this.#options;
        this.#status = persistPath === undefined ? 'loading' : 'restoring';
        const file = persistPath === undefined ? undefined : await readPersisted(persistPath, name);
        if (this.#stopping.signal.aborted)
            return;
        if (file !== undefined && 'problem' in file)
            this.#logger.warning(`${name}: '${persistPath}' is not restored: ${file.problem}`);
        if (file !== undefined && 'entries' in file) {
            this.#restore(file);
            // Behind the values that are there already.
            void this.refresh().finally(() => this.#plan());
            return;
        }
        await this.refresh();
        this.#plan();
    }
    /**
     * Waits for values: those of the file, else those of the strategy.
     *
     * @throws ExtensionInstallationError `values-unavailable` when there is no file and the strategy has failed or changed nothing. A later call
     * may succeed, once a refresh has.
     */
    async ready() {
        await this.start();
        if (!this.#hasValues)
            await this.#refreshing;
        if (this.#hasValues)
            return;
        const { name } = this.#options;
        throw new errors/* ExtensionInstallationError */.QB(`${name} has no values: ${this.#lastError ?? 'it was stopped before it had any'}`, {
            code: 'values-unavailable',
            subject: name,
            hint: 'The next interval tries again; what the strategy needs may be back then.',
        });
    }
    /** The value of a key; undefined where there is none (yet). Values of one refresh appear together. */
    get(key) {
        return this.#values.get(key);
    }
    /** The keys that have a value now. */
    keys() {
        return [...this.#values.keys()];
    }
    /** Asks the strategy now. A refresh that is at work already is waited for instead: two never overlap. Never rejects. */
    refresh() {
        if (this.#stopping.signal.aborted)
            return Promise.resolve({ status: 'stopped', refreshed: [], failures: [], error: null });
        this.#refreshing ??= this.#refresh().finally(() => {
            this.#refreshing = undefined;
        });
        return this.#refreshing;
    }
    /** Ends: no timer stays, a strategy at work is told, and nothing is changed or written any more. The values stay readable. */
    async stop() {
        this.#stopping.abort(new Error(`${this.#options.name} was stopped`));
        this.#cancelTurn?.();
        await this.#refreshing;
        await this.#started;
        this.#status = 'stopped';
    }
    state() {
        return {
            name: this.#options.name,
            status: this.#status,
            size: [...this.#values.keys()].length,
            restoredFrom: this.#restoredFrom,
            lastRefreshAt: this.#lastRefreshAt,
            lastError: this.#lastError,
            refreshes: this.#refreshes,
            skippedTurns: this.#skippedTurns,
        };
    }
    #restore({ entries, savedAt }) {
        for (const [key, value] of entries)
            if (!this.#fresh.has(key))
                this.#values.set(key, value);
        this.#restoredFrom = savedAt;
        this.#hasValues = true;
        this.#status = 'ready';
    }
    async #refresh() {
        const { name, strategy } = this.#options;
        const { signal } = this.#stopping;
        this.#status = this.#hasValues ? 'refreshing' : 'loading';
        const failed = (error) => {
            this.#lastError = (0,errno/* messageOf */.b)(error);
            this.#status = this.#hasValues ? 'ready' : 'failed';
            if (!signal.aborted)
                this.#logger.warning(`${name} was not refreshed: ${this.#lastError}`);
            return { status: signal.aborted ? 'stopped' : 'failed', refreshed: [], failures: [], error: this.#lastError };
        };
        let made;
        let settled = [];
        try {
            made = await unlessAborted(strategy(signal), signal);
            if (made !== ignore)
                settled = await unlessAborted(settle(made), signal);
        }
        catch (error) {
            return failed(error);
        }
        if (signal.aborted)
            return failed(signal.reason);
        this.#refreshes += 1;
        this.#lastRefreshAt = (this.#options.clock ?? { now: () => new Date() }).now();
        if (made === ignore) {
            // Nothing changes: where there was nothing, there is nothing.
            this.#lastError = this.#hasValues ? null : 'the strategy changed nothing, and there was nothing before';
            this.#status = this.#hasValues ? 'ready' : 'failed';
            return { status: 'ignored', refreshed: [], failures: [], error: null };
        }
        this.#lastError = null;
        this.#hasValues = true;
        const report = this.#apply(settled);
        for (const { key, error } of report.failures)
            this.#logger.warning(`${name}: ${key} keeps its value: ${error}`);
        await this.#persist();
        this.#status = 'ready';
        return report;
    }
    /** Takes over all values in one turn of the event loop: a reader sees those before or those after. */
    #apply(settled) {
        const refreshed = [];
        const failures = [];
        const named = new Set(settled.map(({ key }) => key));
        for (const key of [...this.#values.keys()])
            if (!named.has(key))
                this.#values.delete(key);
        for (const item of settled) {
            if ('error' in item)
                failures.push(item);
            else {
                this.#values.set(item.key, item.value);
                this.#fresh.add(item.key);
                refreshed.push(item.key);
            }
        }
        return { status: 'refreshed', refreshed, failures, error: null };
    }
    async #persist() {
        const { persistPath, name } = this.#options;
        if (persistPath === undefined || this.#lastRefreshAt === null)
            return;
        const entries = [...this.#values.keys()].map((key) => [key, this.#values.get(key)]);
        await writePersisted(persistPath, name, { entries, savedAt: this.#lastRefreshAt }).catch((error) => {
            this.#logger.warning(`${name}: its values could not be written to '${persistPath}': ${(0,errno/* messageOf */.b)(error)}`);
        });
    }
    #plan() {
        const intervalMs = this.#options.warmIntervalMs ?? usualIntervalMs;
        if (intervalMs <= 0 || this.#stopping.signal.aborted)
            return;
        this.#cancelTurn = this.#timer(() => {
            this.#plan();
            if (this.#refreshing === undefined)
                void this.refresh();
            else
                this.#skippedTurns += 1;
        }, intervalMs);
    }
}


/***/ }),

/***/ 76318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ livelyTimer),
/* harmony export */   t: () => (/* binding */ systemTimer)
/* harmony export */ });
/** Timers that keep the process alive: for a program that does nothing else. */
const livelyTimer = (callback, ms) => {
    const timeout = setTimeout(callback, ms);
    return () => clearTimeout(timeout);
};
/** The timers of node. They do not keep a process alive that has nothing else to do. */
const systemTimer = (callback, ms) => {
    const timeout = setTimeout(callback, ms);
    timeout.unref();
    return () => clearTimeout(timeout);
};


/***/ })

};
