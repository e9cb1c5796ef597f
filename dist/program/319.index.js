export const id = 319;
export const ids = [319];
export const modules = {

/***/ 52289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ latestVerifications),
/* harmony export */   V: () => (/* binding */ verificationOutcomes)
/* harmony export */ });
/** All outcomes; each but the first names the step that failed. */
const verificationOutcomes = ['works', 'install-failed', 'import-failed', 'entry-point-failed', 'register-failed'];
/** What is known now: the last verification of each platform. */
function latestVerifications({ verifications }) {
    return [...new Map(verifications.map((verification) => [verification.platform, verification])).values()];
}


/***/ }),

/***/ 45178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ extensionBlock)
/* harmony export */ });
/** The `[[extensions]]` block that a configuration file takes. */
function extensionBlock({ name, package: specification, module }, list = 'extensions') {
    const lines = [`[[${list}]]`, `name = ${quoted(name)}`, `package = ${quoted(specification)}`];
    // Without the key the module is the name.
    if (module !== null && module !== name.replaceAll('-', '_'))
        lines.push(`module = ${quoted(module)}`);
    return `${lines.join('\n')}\n`;
}
/** A text as TOML; catalogues hold no control characters, and JSON escapes what else TOML does. */
function quoted(text) {
    return JSON.stringify(text);
}


/***/ }),

/***/ 40299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ mergeCatalogs)
/* harmony export */ });
/**
 * Merges catalogues: of two that have an extension of the same name, the later one's whole entry counts. Nothing of the two
 * is mixed, for a verification belongs to the package beside it. Sorted by name.
 */
function mergeCatalogs(catalogs) {
    const merged = new Map();
    for (const { shown, entries } of catalogs) {
        for (const entry of entries) {
            const before = merged.get(entry.name);
            const replaces = before === undefined ? [] : [...before.replaces, { catalog: before.catalog, package: before.package }];
            merged.set(entry.name, { ...entry, catalog: shown, replaces });
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
async function openFile(source, { workspace }) {
    const text = await (0,_specification_input_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputFile */ .jH)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(workspace, source), '--catalog');
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

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var valibot_dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/specification/hidden-url.js
var hidden_url = __webpack_require__(36965);
// EXTERNAL MODULE: ./lib/specification/specification.js
var specification = __webpack_require__(99676);
// EXTERNAL MODULE: ./lib/specification/toml.js
var toml = __webpack_require__(37901);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(71077);
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
    name: valibot_dist/* pipe */.FsL(valibot_dist/* string */.YjP(), valibot_dist/* maxLength */.Ru6(100), valibot_dist/* regex */.yGV(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/), valibot_dist/* description */.h_('The name of the extension, once in a catalogue. A later catalogue that has it too replaces the whole entry.')),
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
    const checked = valibot_dist/* safeParse */.xLC(catalogFileSchema, value);
    if (!checked.success)
        throw invalid(shown, [...new Set(checked.issues.map((issue) => problemOf(issue, value)))]);
    const problems = [...repeatedNames(checked.output), ...checked.output.extensions.flatMap(unusablePackage)];
    if ((0,hidden_url/* holdsSecretUrl */.Iu)(text))
        problems.push('a URL in it has an account or a query: a catalogue is read by many and holds no secret');
    if (problems.length > 0)
        throw invalid(shown, problems);
    return checked.output.extensions.map(entryOf);
}
/** A catalogue as `catalog verify` writes it: JSON, an extension after the other, by name. */
function writeCatalog(entries) {
    const extensions = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1)).map(tableOf);
    return `${JSON.stringify({ schema: catalogSchemaVersion, extensions }, undefined, 2)}\n`;
}
function parsed(text, shown) {
    const content = text.replace(/^\uFEFF/, '');
    // No TOML begins with a brace.
    const isJson = content.trimStart().startsWith('{');
    try {
        return isJson ? JSON.parse(content) : (0,dist/* parse */.qg)(content);
    }
    catch (error) {
        if (error instanceof dist/* TomlError */.zx) {
            const { problem, line, column } = (0,toml/* problemOf */.Zw)(error);
            throw invalid(shown, [`this is not TOML: line ${line}, column ${column}: ${problem}`]);
        }
        // JSON.parse quotes the text.
        throw invalid(shown, [isJson ? 'this is not JSON' : (0,errno/* messageOf */.b)(error)]);
    }
}
function invalid(shown, problems) {
    const told = problems.slice(0, 20);
    const rest = problems.length > told.length ? [`and ${problems.length - told.length} more`] : [];
    const [only = ''] = problems;
    return new errors/* ExtensionConfigError */.sw(problems.length === 1 ? `${shown}: ${only}` : [`${shown} has ${problems.length} problems`, ...told, ...rest].join('\n  '), {
        code: 'catalog-invalid',
        subject: shown,
        hint: 'docs/catalog.md says what a catalogue holds; catalog.schema.json lets an editor check it.',
    });
}
/** What is wrong with one part, and where: `extension 3 (sphinx-design): kind: …`. */
function problemOf(issue, value) {
    const keys = (issue.path ?? []).map(({ key }) => key);
    const [list, index, ...rest] = keys;
    const message = issue.message.replace(/ but received .*$/s, '');
    const isUnknown = issue.type === 'strict_object' && issue.expected === 'never';
    const isMissing = !isUnknown && issue.received === 'undefined';
    const said = isUnknown ? 'unknown key' : isMissing ? 'is missing' : message;
    if (list !== 'extensions' || typeof index !== 'number')
        return keys.length === 0 ? said : `${keys.join('.')}: ${said}`;
    const name = value.extensions?.[index]?.name;
    const place = typeof name === 'string' ? `extension ${index + 1} (${JSON.stringify(name.slice(0, 60))})` : `extension ${index + 1}`;
    return `${[place, ...(rest.length === 0 ? [] : [rest.join('.')])].join(': ')}: ${said}`;
}
function repeatedNames({ extensions }) {
    const first = new Map();
    return extensions.flatMap(({ name }, index) => {
        const before = first.get(name);
        if (before === undefined)
            first.set(name, index);
        return before === undefined ? [] : [`the name '${name}' is used twice: by the extensions ${before + 1} and ${index + 1}`];
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

/***/ 78606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ withHistory),
/* harmony export */   $q: () => (/* binding */ recordVerification),
/* harmony export */   C2: () => (/* binding */ changeOf)
/* harmony export */ });
/** So many verifications are kept of an extension on one platform. */
const keptOfPlatform = 12;
/**
 * The extension with a verification more. One that came to the same as the last of its platform takes its place: what is
 * kept is a history of changes.
 */
function recordVerification(entry, verification) {
    const ofPlatform = entry.verifications.filter(({ platform }) => platform === verification.platform);
    const last = ofPlatform.at(-1);
    const isSame = last !== undefined && !isChanged(last, verification);
    const kept = (isSame ? ofPlatform.slice(0, -1) : ofPlatform).slice(-(keptOfPlatform - 1));
    // What was measured is kept too: it differs a little each time, and says nothing new.
    const recorded = isSame ? { ...last, date: verification.date } : verification;
    const others = entry.verifications.filter(({ platform }) => platform !== verification.platform);
    const verifications = [...others, ...kept, recorded].sort((a, b) => compare(a.platform, b.platform) || compare(a.date, b.date));
    return { ...entry, verifications };
}
/** The changes of an extension since its verification before; undefined for none. */
function changeOf({ name, verifications }, after) {
    const before = verifications.findLast(({ platform }) => platform === after.platform) ?? null;
    return before !== null && !isChanged(before, after) ? undefined : { name, platform: after.platform, before, after };
}
/** Entries with the verifications that an earlier catalogue has of the same packages. */
function withHistory(entries, earlier) {
    const known = new Map(earlier.map((entry) => [entry.name, entry]));
    return entries.map((entry) => {
        const before = known.get(entry.name);
        // Of another package it would be the history of something else.
        return before?.package === entry.package ? { ...entry, verifications: before.verifications } : entry;
    });
}
function isChanged(before, after) {
    return before.outcome !== after.outcome || before.version !== after.version || before.pins !== after.pins;
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
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
    const found = entries.find((entry) => entry.name === name) ?? entries.find((entry) => (0,_specification_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(entry.name) === wanted);
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

/***/ 45952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ readExtensionsText)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(47785);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/specification/specification.js
var specification = __webpack_require__(99676);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(96809);
;// CONCATENATED MODULE: ./lib/configuration/extension-schema.js

/** The longest TTL a configuration may ask for, in hours: 114 years; `never` says what is meant by more. */
const maxTtlHours = 1_000_000;
/** A schema of tables that refuses arrays: valibot takes one for an object, JSON Schema does not. */
function tableOnly(schema) {
    return {
        ...schema,
        '~run': (dataset, config) => schema['~run'](Array.isArray(dataset.value) ? { ...dataset, value: null } : dataset, config),
    };
}
/**
 * One `[[extensions]]` table. The published JSON Schema is made from this (`npm run build`), so that editors and the
 * program agree. What no schema can tell is checked beside it: names used twice, specifications that are none.
 */
const extensionTable = dist/* strictObject */.rej({
    name: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/), dist/* description */.h_('The name of the extension, once in a file. Later files that name it override its keys.')),
    enabled: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* description */.h_('Whether it is ensured and registered. Default: true.'))),
    package: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(4_096), 
    // No option, comment, variable or control character: what no specification holds, whatever else it is.
    dist/* regex */.yGV(/^(?!\s*-)(?!.*\s(?:--|#))(?!.*\$\{)(?!.*[\p{Cc}\u2028\u2029]).*\S/u), dist/* description */.h_('What to install, as in pip: name==1.2, a path, a wheel, a URL. Without it the extension is built in.'))),
    required: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* description */.h_('Whether its failure fails the step. Default: true.'))),
    ttl_hours: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(maxTtlHours)), dist/* literal */.euz('never')]), dist/* description */.h_('After how many hours it is resolved again; 0 always, "never" not at all. Default: the input ttl-hours.'))),
    module: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*$/), dist/* description */.h_('The module whose register function takes the arguments. Default: the name with _ for -.'))),
    arguments: dist/* optional */.lqM(dist/* pipe */.FsL(tableOnly(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J())), dist/* description */.h_('What the tool hands to the extension. Any keys and values; read by nobody else.'))),
});
const extensionSchema = tableOnly(extensionTable);
/** The keys of an `[[extensions]]` table, and what each takes, for messages. */
const extensionKeys = {
    name: "a name of letters, digits, '.', '_' and '-', such as \"external_processor\"",
    enabled: 'true or false',
    package: 'a specification as in pip, such as "sphinx-copybutton==0.5.2"',
    required: 'true or false',
    ttl_hours: `a number of hours from 0 to ${maxTtlHours}, or "never"`,
    module: 'the name of a module, such as "package.module"',
    arguments: 'a table',
};
/** The table that holds `[[extensions]]`: `[tool.ensure-extensions]` of a `pyproject.toml` holds nothing else. */
const toolTableSchema = dist/* strictObject */.rej({ extensions: dist/* array */.YOg(extensionSchema) });
/** A file of `[[extensions]]`. Its other tables are the tool's own. */
const extensionsFileSchema = dist/* looseObject */._H3({ extensions: dist/* array */.YOg(extensionSchema) });

// EXTERNAL MODULE: ./lib/configuration/toml-document.js
var toml_document = __webpack_require__(83452);
;// CONCATENATED MODULE: ./lib/configuration/extensions-text.js








/** Reads the text of one file: its extensions, and all that is wrong with it. `file` is its name as the user wrote it. */
function readExtensionsText(text, { file, directory }) {
    const document = (0,toml_document/* parseTomlDocument */.d2)(text);
    if ('problem' in document) {
        const { problem, line, column } = document;
        return { extensions: [], problems: [{ file, line, column, message: `this is not TOML: ${problem}` }] };
    }
    const isPyproject = external_node_path_.basename(file) === 'pyproject.toml';
    const place = isPyproject ? ['tool', 'ensure-extensions'] : [];
    const holder = tableAt(document.root, place);
    const report = (message, { line, column }, extension) => ({
        file,
        line,
        column,
        message,
        ...(extension === undefined ? {} : { extension }),
    });
    if (holder === undefined) {
        const message = 'there is no table [tool.ensure-extensions] with [[tool.ensure-extensions.extensions]] in this file';
        return { extensions: [], problems: [report(message, document.keyAt(['tool']))] };
    }
    const problems = [
        ...schemaProblems(holder, place, document, isPyproject),
        ...(isPyproject ? [] : misspelledTables(holder, document)),
        ...semanticProblems(holder, place, document),
    ].map(({ message, position, index }) => report(message, position, nameOf(index === undefined ? undefined : itemAt(holder, index))));
    if (problems.length > 0)
        return { extensions: [], problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
    const tables = tablesIn(holder);
    const extensions = tables.map((table, index) => {
        const { line, column } = document.valueAt([...place, 'extensions', index, table['package'] === undefined ? 'name' : 'package']);
        return { table, origin: `${file}:${line}:${column}`, directory };
    });
    return { extensions, problems: [] };
}
function tableAt(root, place) {
    let table = root;
    for (const key of place) {
        const next = table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
        table = (0,toml_document/* isTomlTable */.z_)(next) ? next : undefined;
    }
    return table;
}
function tablesIn(holder) {
    const { extensions } = holder;
    return extensions !== undefined && (0,toml_document/* isTomlArray */.QC)(extensions) ? extensions.filter(toml_document/* isTomlTable */.z_) : [];
}
/** The schema's findings, in words and with their places. */
function schemaProblems(holder, place, document, isStrict) {
    const checked = dist/* safeParse */.xLC(isStrict ? toolTableSchema : extensionsFileSchema, toChecked(holder));
    if (checked.success)
        return [];
    const seen = new Set();
    return checked.issues.flatMap((issue) => {
        const keys = (issue.path ?? []).map(({ key }) => key);
        const id = JSON.stringify(keys);
        if (seen.has(id))
            return [];
        seen.add(id);
        const problem = problemAt(keys, issue.type === 'strict_object' && issue.expected === 'never', { holder, place, document });
        return [typeof keys[1] === 'number' ? { ...problem, index: keys[1] } : problem];
    });
}
/** @param keys the path below the table that holds `extensions`. */
function problemAt(keys, isUnknown, { holder, place, document }) {
    const [top = 'extensions', index, key] = keys;
    const full = [...place, ...keys];
    const list = ['[[', [...place, 'extensions'].join('.'), ']]'].join('');
    if (isUnknown) {
        const allowed = key === undefined ? ['extensions'] : Object.keys(extensionKeys);
        const unknown = String(key ?? top);
        return { message: `unknown key '${unknown}'${suggestionFor(unknown, allowed)}`, position: document.keyAt(full) };
    }
    if (index === undefined) {
        const message = Object.hasOwn(holder, 'extensions')
            ? `'extensions' must be an array of tables: ${list}`
            : `there is no ${list} in this file`;
        return { message, position: document.keyAt([...place, 'extensions']) };
    }
    if (key === undefined)
        return { message: `every item of 'extensions' must be a table: ${list}`, position: document.valueAt(full) };
    const table = itemAt(holder, Number(index));
    const value = table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
    if (value === undefined)
        return { message: `'${key}' is missing in this ${list}`, position: document.keyAt([...place, top, index]) };
    const rule = extensionKeys[key];
    const position = document.valueAt([...place, top, index, key]);
    if (key === 'package' && typeof value === 'string') {
        if (value.trim() === '')
            return { message: "'package' is empty; leave the key out for an extension that is built in", position };
        return { message: `'package': ${specificationProblem(value) ?? `must be ${rule}`}`, position };
    }
    if (value === '')
        return { message: `'${key}' is empty; it must be ${rule}`, position };
    return { message: `'${key}' must be ${rule}, not ${shown(value)}`, position };
}
function itemAt(holder, index) {
    const { extensions } = holder;
    const item = extensions !== undefined && (0,toml_document/* isTomlArray */.QC)(extensions) ? extensions[index] : undefined;
    return (0,toml_document/* isTomlTable */.z_)(item) ? item : undefined;
}
function nameOf(table) {
    const name = table?.['name'];
    return typeof name === 'string' && name !== '' ? name : undefined;
}
function suggestionFor(unknown, allowed) {
    // Two letters wrong, or three of a long word, is a slip; more is another word.
    const nearest = (0,leven/* closestMatch */.h)(unknown.toLowerCase(), allowed, { maxDistance: unknown.length > 6 ? 3 : 2 });
    return `${nearest === undefined ? '. ' : `: did you mean '${nearest}'? `}Allowed: ${allowed.join(', ')}`;
}
/** A table of the tool's own is none of our business, unless it looks like a slip of ours. */
function misspelledTables(holder, document) {
    return Object.keys(holder).flatMap((key) => key !== 'extensions' && (0,leven/* default */.A)(key.toLowerCase(), 'extensions') <= 2
        ? [{ message: `unknown key '${key}': did you mean 'extensions'?`, position: document.keyAt([key]) }]
        : []);
}
/** Problems that no schema can find: names used twice, malformed specifications. */
function semanticProblems(holder, place, document) {
    const lines = new Map();
    const { extensions } = holder;
    const items = extensions !== undefined && (0,toml_document/* isTomlArray */.QC)(extensions) ? extensions : [];
    return items.flatMap((item, index) => {
        if (!(0,toml_document/* isTomlTable */.z_)(item))
            return [];
        const at = (key) => document.valueAt([...place, 'extensions', index, key]);
        const found = [];
        const { name, package: specification } = item;
        if (typeof name === 'string' && name !== '') {
            const line = lines.get(name);
            if (line !== undefined)
                found.push({ message: `the name '${name}' is used already, in line ${line}`, position: at('name'), index });
            else
                lines.set(name, at('name').line);
        }
        // What the schema refuses it has explained.
        if (typeof specification === 'string' && dist.is(toolTableSchema, { extensions: [{ name: 'any', package: specification }] })) {
            const problem = specificationProblem(specification);
            if (problem !== undefined)
                found.push({ message: `'package': ${problem}`, position: at('package'), index });
        }
        return found;
    });
}
function specificationProblem(text) {
    try {
        (0,specification/* parseSpecification */.z)(text);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof errors/* EnsureExtensionsError */.nN))
            throw error;
        return `${error.message}${error.hint === undefined ? '' : `. ${error.hint}`}`;
    }
}
/** The value as the schema looks at it: integers as numbers; of a date, which is none of its types, null. */
function toChecked(value) {
    if (typeof value === 'bigint')
        return Number(value);
    if (typeof value !== 'object')
        return value;
    if ((0,toml_document/* isTomlDate */.nL)(value))
        return null;
    if ((0,toml_document/* isTomlArray */.QC)(value))
        return value.map(toChecked);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toChecked(item)]));
}
function shown(value) {
    if (typeof value === 'string')
        return JSON.stringify(cut((0,secret_url/* redactUnreadable */.Zv)(value)));
    if (typeof value !== 'object')
        return String(value);
    if ((0,toml_document/* isTomlDate */.nL)(value))
        return 'a date';
    return (0,toml_document/* isTomlArray */.QC)(value) ? 'an array' : 'a table';
}
function cut(text) {
    return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}


/***/ }),

/***/ 10690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ selectExtensions),
/* harmony export */   onlyNamed: () => (/* binding */ onlyNamed),
/* harmony export */   readExtensions: () => (/* binding */ readExtensions)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47785);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _specification_input_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30288);
/* harmony import */ var _extensions_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45952);
/* harmony import */ var _toml_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83452);






/** The extensions that a filter means, in their order. */
function selectExtensions(extensions, filter) {
    const { enabled, builtin, names } = filter;
    return extensions.filter((extension) => (enabled === undefined || extension.enabled === enabled) &&
        (builtin === undefined || (extension.package === undefined) === builtin) &&
        (names === undefined || names.includes(extension.name)));
}
/**
 * Reads configuration files of extensions and merges them: of two that have an extension of the same name, the later
 * file wins, key by key and in `arguments` table by table; arrays are replaced. An extension stands where its name first
 * stood.
 *
 * @throws ConfigFileError with every problem of every file; ExtensionConfigError `file-unreadable`.
 */
async function readExtensions({ files, workspace, origin }) {
    const read = await Promise.all(files.map(async (file) => {
        const relative = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(workspace, file);
        const shown = relative.startsWith('..') || node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(relative) ? file : relative.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
        return (0,_extensions_text_js__WEBPACK_IMPORTED_MODULE_3__/* .readExtensionsText */ .E)(await (0,_specification_input_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputFile */ .jH)(file, origin), { file: shown, directory: node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(file) });
    }));
    const problems = read.flatMap((one) => one.problems);
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigFileError */ .x(problems);
    const merged = new Map();
    for (const extension of read.flatMap(({ extensions }) => extensions)) {
        const name = String(extension.table['name']);
        const before = merged.get(name);
        if (before === undefined)
            merged.set(name, extension);
        else {
            // Where the package was written is where its mistakes are.
            const { origin, directory } = extension.table['package'] === undefined ? before : extension;
            merged.set(name, { table: mergeTables(before.table, extension.table), origin, directory });
        }
    }
    return [...merged.values()].map(configured);
}
function configured({ table, origin, directory }) {
    const text = (key) => (typeof table[key] === 'string' ? table[key] : undefined);
    const { ttl_hours: ttl, arguments: given } = table;
    const name = text('name') ?? '';
    return {
        name,
        enabled: table['enabled'] !== false,
        package: text('package'),
        required: table['required'] !== false,
        ttl: ttl === undefined ? undefined : ttl === 'never' ? ttl : Number(ttl),
        module: text('module') ?? name.replaceAll('-', '_'),
        arguments: (0,_toml_document_js__WEBPACK_IMPORTED_MODULE_4__/* .isTomlTable */ .z_)(given) ? given : {},
        origin,
        directory,
    };
}
function mergeTables(before, after) {
    const merged = { ...before };
    for (const [key, value] of Object.entries(after)) {
        const existing = Object.hasOwn(merged, key) ? merged[key] : undefined;
        const result = (0,_toml_document_js__WEBPACK_IMPORTED_MODULE_4__/* .isTomlTable */ .z_)(existing) && (0,_toml_document_js__WEBPACK_IMPORTED_MODULE_4__/* .isTomlTable */ .z_)(value) ? mergeTables(existing, value) : value;
        // A key may be called __proto__.
        Object.defineProperty(merged, key, { value: result, enumerable: true, configurable: true, writable: true });
    }
    return merged;
}
/**
 * The extensions with these names.
 *
 * @throws ExtensionConfigError `input-invalid` for a name that no extension has.
 */
function onlyNamed(extensions, names, origin) {
    const known = extensions.map(({ name }) => name);
    const unknown = names.find((name) => !known.includes(name));
    if (unknown === undefined)
        return selectExtensions(extensions, { names });
    const nearest = (0,leven__WEBPACK_IMPORTED_MODULE_5__/* .closestMatch */ .h)(unknown, known, { maxDistance: 3 });
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ExtensionConfigError */ .sw(`${origin}: no extension is called '${unknown}'`, {
        code: 'input-invalid',
        subject: unknown,
        hint: `${nearest === undefined ? '' : `Did you mean '${nearest}'? `}The configuration has: ${known.join(', ') || 'none'}.`,
    });
}


/***/ }),

/***/ 16319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CacheError: () => (/* reexport */ errors/* CacheError */.xA),
  CacheManager: () => (/* reexport */ cache_manager/* CacheManager */.G),
  ConfigFileError: () => (/* reexport */ errors/* ConfigFileError */.x),
  EnsureExtensionsError: () => (/* reexport */ errors/* EnsureExtensionsError */.nN),
  ExtensionConfigError: () => (/* reexport */ errors/* ExtensionConfigError */.sw),
  ExtensionInstallationError: () => (/* reexport */ errors/* ExtensionInstallationError */.QB),
  MappingRegistry: () => (/* reexport */ MappingRegistry),
  SecretText: () => (/* reexport */ secret_url/* SecretText */.om),
  SecretUrl: () => (/* reexport */ secret_url/* SecretUrl */.yT),
  VersionsConflictError: () => (/* reexport */ errors/* VersionsConflictError */.ot),
  addExtension: () => (/* reexport */ addExtension),
  addPackageToImportPath: () => (/* reexport */ import_paths/* addPackageToImportPath */.R9),
  cacheScopes: () => (/* reexport */ scopes/* cacheScopes */.qe),
  checkExtensions: () => (/* reexport */ checkExtensions),
  cleanupImportPaths: () => (/* reexport */ import_paths/* cleanupImportPaths */.ST),
  createProvider: () => (/* reexport */ createProvider),
  detectPlatform: () => (/* reexport */ detectPlatform),
  ensureExtensions: () => (/* reexport */ ensureExtensions),
  ensurePackage: () => (/* reexport */ ensurePackage),
  errorCodes: () => (/* reexport */ errors/* errorCodes */.fv),
  extensionBlock: () => (/* reexport */ extension_block/* extensionBlock */.X),
  extensionDigest: () => (/* reexport */ digest/* extensionDigest */.IA),
  findEntry: () => (/* reexport */ search/* findEntry */.w),
  ignore: () => (/* reexport */ cache_manager/* ignore */.X),
  invalidate: () => (/* reexport */ ensure_extensions_invalidate),
  isValidKey: () => (/* reexport */ provider/* isValidKey */.I),
  latestVerifications: () => (/* reexport */ catalog_entry/* latestVerifications */.U),
  mergeCatalogs: () => (/* reexport */ merge/* mergeCatalogs */.l),
  openCatalogs: () => (/* reexport */ open_catalogs/* openCatalogs */.Z),
  parseSpecification: () => (/* reexport */ specification_specification/* parseSpecification */.z),
  pathHash: () => (/* reexport */ paths/* pathHash */.k_),
  processPthFiles: () => (/* reexport */ pth_files/* processPthFiles */.b),
  projectName: () => (/* reexport */ paths/* projectName */.j1),
  readCatalog: () => (/* reexport */ read_catalog/* readCatalog */.uM),
  readExtensions: () => (/* reexport */ readExtensions),
  recordVerification: () => (/* reexport */ record/* recordVerification */.$q),
  removePackageFromImportPath: () => (/* reexport */ import_paths/* removePackageFromImportPath */.Tl),
  requestDigest: () => (/* reexport */ digest/* requestDigest */.ud),
  requiredFailures: () => (/* reexport */ result/* requiredFailures */.z),
  resolveExtensions: () => (/* reexport */ resolveExtensions),
  searchCatalog: () => (/* reexport */ search/* searchCatalog */.y),
  selectExtensions: () => (/* reexport */ extensions/* selectExtensions */.Z),
  starterCatalog: () => (/* reexport */ starter/* starterCatalog */.F),
  toJson: () => (/* reexport */ toml_document/* toJson */.aB),
  verifyCatalog: () => (/* reexport */ verifyCatalog),
  writeCatalog: () => (/* reexport */ read_catalog/* writeCatalog */.Jj)
});

// EXTERNAL MODULE: ./lib/catalog/catalog-entry.js
var catalog_entry = __webpack_require__(52289);
// EXTERNAL MODULE: ./lib/catalog/extension-block.js
var extension_block = __webpack_require__(45178);
// EXTERNAL MODULE: ./lib/catalog/merge.js
var merge = __webpack_require__(40299);
// EXTERNAL MODULE: ./lib/catalog/open-catalogs.js
var open_catalogs = __webpack_require__(41504);
// EXTERNAL MODULE: ./lib/catalog/read-catalog.js + 1 modules
var read_catalog = __webpack_require__(49371);
// EXTERNAL MODULE: ./lib/catalog/record.js
var record = __webpack_require__(78606);
// EXTERNAL MODULE: ./lib/catalog/search.js
var search = __webpack_require__(15787);
// EXTERNAL MODULE: ./lib/catalog/starter.js
var starter = __webpack_require__(68480);
// EXTERNAL MODULE: ./lib/configuration/extensions.js
var extensions = __webpack_require__(10690);
// EXTERNAL MODULE: ./lib/configuration/toml-document.js
var toml_document = __webpack_require__(83452);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/importation/import-paths.js
var import_paths = __webpack_require__(69964);
// EXTERNAL MODULE: ./lib/importation/pth-files.js
var pth_files = __webpack_require__(59460);
// EXTERNAL MODULE: ./lib/mapping/paths.js
var paths = __webpack_require__(32094);
// EXTERNAL MODULE: ./lib/operations/ensure/result.js
var result = __webpack_require__(96640);
// EXTERNAL MODULE: ./lib/providers/provider.js
var provider = __webpack_require__(7641);
// EXTERNAL MODULE: ./lib/providers/scopes.js
var scopes = __webpack_require__(3997);
// EXTERNAL MODULE: ./lib/specification/digest.js
var digest = __webpack_require__(8017);
// EXTERNAL MODULE: ./lib/specification/specification.js
var specification_specification = __webpack_require__(99676);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(96809);
// EXTERNAL MODULE: ./lib/warming/cache-manager.js + 1 modules
var cache_manager = __webpack_require__(84751);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/operations/catalog/add.js
var add = __webpack_require__(50337);
// EXTERNAL MODULE: ./lib/operations/catalog/check.js
var check = __webpack_require__(45486);
// EXTERNAL MODULE: ./lib/operations/catalog/verify.js
var verify = __webpack_require__(47001);
// EXTERNAL MODULE: ./lib/configuration/options.js
var options = __webpack_require__(60512);
// EXTERNAL MODULE: ./lib/configuration/settings.js + 2 modules
var settings = __webpack_require__(62055);
// EXTERNAL MODULE: ./lib/operations/compose.js + 8 modules
var compose = __webpack_require__(67643);
;// CONCATENATED MODULE: ./lib/library/options.js




/** The ports a caller brings, else those of the process. */
function portsOf(options) {
    const ports = (0,compose/* defaultPorts */.gg)();
    return {
        logger: options.logger ?? ports.logger,
        runner: options.runner ?? ports.runner,
        clock: options.clock ?? ports.clock,
        environment: options.environment ?? ports.environment,
    };
}
/** The settings that options mean. Throws ExtensionConfigError for bad input. */
async function settingsOf(specifications, options) {
    const { config = [], ttlHoursOf = {} } = options;
    if (specifications.length === 0 && config.length === 0) {
        throw new errors/* ExtensionConfigError */.sw('no specification was given', {
            code: 'packages-empty',
            hint: 'Name at least one package, or a file in config.',
        });
    }
    const read = await (0,settings/* readSettings */.s)(sourceOf(specifications, options));
    return {
        ...read,
        specifications: read.specifications.map((source) => {
            const ttl = source.ttl ?? ttlHoursOf[source.text];
            return ttl === undefined ? source : { ...source, ttl };
        }),
    };
}
/** What settings are made from, of options. */
function sourceOf(specifications, options) {
    return {
        raw: { ...rawOptions(options), provider: 'none', saveAt: 'main', save: 'true', export: 'false' },
        arguments: specifications,
        environment: portsOf(options).environment,
        workspace: options.workspace ?? process.cwd(),
        nameOf: (option) => option,
    };
}
/** The options as the text that an input would hold: read as such, so that both are refused alike. */
function rawOptions(given) {
    const values = { ...given, provider: undefined };
    return Object.fromEntries(options/* optionNames */.W6.flatMap((name) => (values[name] === undefined ? [] : [[name, textOfValue(values[name])]])));
}
function textOfValue(value) {
    if (Array.isArray(value))
        return value.join('\n');
    if (typeof value !== 'object' || value === null)
        return String(value);
    const { on, hours } = value;
    return on === 'never' ? on : `${on} ${hours}`;
}

;// CONCATENATED MODULE: ./lib/library/catalog.js





/**
 * Tries extensions: installs each with its host in an entry of its own, imports it, loads its entry points, and calls
 * `register` where it has one, on every interpreter. A failure is a result.
 *
 * @throws ExtensionConfigError for an interpreter that is not there.
 */
async function verifyCatalog(entries, options) {
    const { indexUrl, logger: _, runner: __, clock: ___, environment: ____, ...rest } = options;
    return await (0,verify/* verifyCatalog */.v)(entries, { ...rest, ports: portsOf(options), raw: indexUrl === undefined ? {} : { indexUrl } });
}
/**
 * Says of each extension whether it goes with an interpreter, a configuration, requirements and constraints: all are resolved
 * together, and nothing is installed.
 *
 * @param specifications what one has beside the configuration.
 * @throws ExtensionConfigError for bad input; ExtensionInstallationError where what one has cannot be resolved at all.
 */
async function checkExtensions(entries, specifications = [], options = {}) {
    return await (0,check/* checkCompatibility */.P)(entries, { source: sourceOf(specifications, options), ports: portsOf(options), signal: options.signal });
}
/**
 * Writes the block of an extension to the end of a configuration file; all that stands there stays as it is. A file that is not there
 * is made.
 *
 * @returns the block.
 * @throws ConfigFileError where the file is not one, or has an extension of this name; nothing is written then.
 */
async function addExtension(entry, file) {
    return await (0,add/* addToConfiguration */.R)(entry, external_node_path_.resolve(file), file);
}

// EXTERNAL MODULE: ./lib/providers/create-provider.js + 6 modules
var create_provider = __webpack_require__(5382);
// EXTERNAL MODULE: ./lib/providers/limits.js
var limits = __webpack_require__(58328);
// EXTERNAL MODULE: ./lib/providers/tiers.js
var tiers = __webpack_require__(16259);
;// CONCATENATED MODULE: ./lib/library/create-provider.js




/** Creates a provider. */
function createProvider(options) {
    switch (options.kind) {
        case 'github-actions':
        case 's3': {
            const { environment, logger } = portsOf(options);
            const setting = options.kind === 's3' ? { prefix: '', ...options } : { kind: 'github-actions' };
            return (0,create_provider/* createStore */.y$)(setting, create_provider/* usualLimits */.tW.restoreMs, { environment, logger });
        }
        case 'custom':
            return (0,limits/* limitProvider */.h)(options.provider, { ...create_provider/* usualLimits */.tW, ...options.limits });
        case 'tiers':
            return (0,tiers/* createTieredProvider */.d)(options.tiers);
        default:
            return (0,create_provider/* createLocalStore */.Bm)(options.directory, create_provider/* usualLimits */.tW.restoreMs);
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/distribution/copy.js
var copy = __webpack_require__(78369);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(71077);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/installation/self-contained.js
var self_contained = __webpack_require__(77280);
;// CONCATENATED MODULE: ./lib/installation/callback-installer.js






/** An installer that calls back once per miss; what lies at the path given is copied into the entry. */
function createCallbackInstaller(install) {
    return {
        label: 'callback',
        recordsDistributions: false,
        async install({ specifications, target, base, platform, signal }) {
            const failures = new Map();
            const stale = new Map();
            if (!(await (0,files/* removeTree */.dM)(target)))
                throw new Error(`${target} cannot be emptied`);
            await (0,files/* makeDirectory */.Oh)(target, { mode: 0o755 });
            const keep = new Set();
            let installedCount = 0;
            const closureOf = async (specification) => base === undefined ? undefined : await (0,self_contained/* selfContained */.c)([specification], base, platform.markers);
            const keepClosure = (closure) => {
                for (const { name } of closure)
                    keep.add(name);
            };
            for (const specification of specifications) {
                signal?.throwIfAborted();
                const closure = await closureOf(specification);
                // The caller's installer is not asked which versions it would choose: what is there of any request saves a call.
                if (base?.reusable.has(specification.digest) && closure !== undefined) {
                    keepClosure(closure);
                    continue;
                }
                try {
                    // Links stay as they are written: those of the source lead to files of the source, which need not stay where it is.
                    await (0,promises_.cp)(await (0,promises_.realpath)(await install(specification.raw.reveal())), target, { recursive: true, verbatimSymlinks: true });
                    installedCount += 1;
                }
                catch (cause) {
                    const failure = new errors/* ExtensionInstallationError */.QB(`${specification.display}: ${(0,errno/* messageOf */.b)(cause)}`, {
                        code: 'installation-failed',
                        subject: specification.display,
                        hint: 'The injected installer failed; the message is its own.',
                        cause,
                    });
                    if (base?.fallback.digests.has(specification.digest) && closure !== undefined) {
                        stale.set(specification.digest, failure);
                        keepClosure(closure);
                    }
                    else
                        failures.set(specification.digest, failure);
                }
            }
            if (base !== undefined)
                await (0,copy/* copyDistributions */.D)(base.tree, base.distributions.filter(({ name }) => keep.has(name)), target);
            return {
                failures,
                stale,
                apart: new Map(),
                copied: keep,
                sources: new Map(),
                names: new Map(specifications.flatMap(({ digest }) => (base?.closures.get(digest) ?? []).slice(0, 1).map((name) => [digest, name]))),
                installedCount,
                isUnchanged: false,
                isVerified: keep.size === 0,
                isBaseKept: base !== undefined,
            };
        },
    };
}

// EXTERNAL MODULE: ./lib/operations/ensure/ensure.js + 7 modules
var ensure = __webpack_require__(50523);
// EXTERNAL MODULE: ./lib/entries/entry.js
var entry = __webpack_require__(75232);
// EXTERNAL MODULE: ./lib/entries/state.js
var state = __webpack_require__(48361);
;// CONCATENATED MODULE: ./lib/entries/invalidate.js


/**
 * Makes a specification count as not installed: in every entry of this machine and platform that names it, and in
 * archives of any provider installed before now. The other specifications of those entries stay hits.
 *
 * @returns whether something was there: an entry in which it was not yet invalidated.
 */
async function invalidateSpecification(specification, context) {
    const { layout, platform, clock } = context;
    const before = await (0,state/* invalidatedAt */.fr)(layout, specification.digest, platform.id);
    let wasThere = false;
    for (const digest of await (0,entry/* listRequests */.j_)(context)) {
        const metadata = await (0,entry/* readEntryMetadata */.wM)(digest, { platformId: platform.id, now: clock.now() }, layout);
        if ('problem' in metadata)
            continue;
        const record = metadata.extensions.find((extension) => extension.digest === specification.digest);
        if (record === undefined)
            continue;
        if (before === undefined || Date.parse(record.installed_at) > before.getTime())
            wasThere = true;
    }
    await (0,state/* updateState */.$j)(layout, specification.digest, platform.id, { invalidated: clock.now().toISOString() });
    return wasThere;
}

// EXTERNAL MODULE: ./lib/entries/layout.js
var layout = __webpack_require__(35044);
// EXTERNAL MODULE: ./lib/platform/find-python.js + 4 modules
var find_python = __webpack_require__(46973);
;// CONCATENATED MODULE: ./lib/operations/invalidate.js






/**
 * Makes a specification count as not installed, in every entry of this machine and interpreter and in archives made
 * before now.
 *
 * @returns whether something was there.
 */
async function invalidate(specification, { settings, ports, signal }) {
    const context = { baseDirectory: settings.workspace };
    const identified = (0,digest/* identify */.ls)((0,specification_specification/* parseSpecification */.z)(specification, context), context);
    const platform = await (0,find_python/* detectPlatform */.l)(settings.python, { ...ports, signal });
    const { clock, logger } = ports;
    return await (0,entry/* usingRoot */.LA)(settings.cacheRoot, () => invalidateSpecification(identified, { layout: new layout/* CacheLayout */.lB(settings.cacheRoot), platform, clock, logger }));
}

// EXTERNAL MODULE: ./lib/operations/plan.js + 1 modules
var plan = __webpack_require__(42576);
;// CONCATENATED MODULE: ./lib/library/ensure-extensions.js









/**
 * Makes specifications, and the extensions of configuration files, importable together. Failures of extensions are
 * collected in the result.
 *
 * @throws ExtensionConfigError for bad input, before anything is changed; CacheError for an unusable cache root.
 */
async function ensureExtensions(specifications, options = {}) {
    const settings = await settingsOf(specifications, options);
    const replacements = {
        provider: options.provider,
        installer: options.installer === undefined ? undefined : createCallbackInstaller(options.installer),
        firstWaitMs: options.firstWaitMs,
        random: options.random,
    };
    const { result } = await (0,ensure/* ensure */.D)({ settings, ports: portsOf(options), replacements, signal: options.signal }, { save: 'now', map: false });
    return result;
}
/**
 * Makes one specification importable, in an entry of its own.
 *
 * @throws ExtensionInstallationError when it cannot be installed; ExtensionConfigError for bad input; CacheError.
 */
async function ensurePackage(specification, options = {}) {
    const result = await ensureExtensions([specification], { ...options, config: [], only: [] });
    const error = result.extensions[0]?.error;
    if (error === undefined || error === null)
        return result;
    const { code, message, hint } = error;
    throw new errors/* ExtensionInstallationError */.QB(message, {
        code,
        subject: result.extensions[0]?.specification ?? '',
        ...(hint === null ? {} : { hint }),
    });
}
/**
 * Says what ensuring would install, without installing: versions, sizes, what is cached, what does not go together.
 *
 * @throws ExtensionConfigError for bad input; ExtensionInstallationError where nothing can be resolved at all.
 */
async function resolveExtensions(specifications, options = {}) {
    const settings = await settingsOf(specifications, options);
    const { provider, firstWaitMs } = options;
    return await (0,plan/* resolveRequest */.M)({ settings, ports: portsOf(options), replacements: { provider, firstWaitMs }, signal: options.signal });
}
/**
 * Reads configuration files of extensions, merged: later files override earlier ones.
 *
 * @param files relative ones start at `workspace`.
 * @param options.workspace absolute; default: the working directory.
 * @throws ConfigFileError with every problem of every file; ExtensionConfigError `file-unreadable`.
 */
async function readExtensions(files, { workspace = process.cwd() } = {}) {
    return await (0,extensions.readExtensions)({ files: files.map((file) => external_node_path_.resolve(workspace, file)), workspace, origin: 'files' });
}
/**
 * Makes a specification count as not installed, in every entry of this machine and interpreter and in archives made
 * before now. Other specifications of the same entries stay hits.
 *
 * @returns whether something was there.
 */
async function ensure_extensions_invalidate(specification, options = {}) {
    const settings = await settingsOf([specification], { ...options, config: [], only: [] });
    return await invalidate(specification, { settings, ports: portsOf(options), signal: options.signal });
}
/**
 * Asks an interpreter for its platform id, C library and marker variables.
 *
 * @param python a path or a version; default: the first of `python`, `python3` on PATH.
 * @throws ExtensionConfigError `interpreter-not-found` or `interpreter-unsupported`.
 */
async function detectPlatform(python, options = {}) {
    return await (0,find_python/* detectPlatform */.l)(python, { ...portsOf(options), signal: options.signal });
}

// EXTERNAL MODULE: ./lib/configuration/option-kinds.js + 3 modules
var option_kinds = __webpack_require__(63849);
// EXTERNAL MODULE: ./lib/mapping/registry.js + 4 modules
var registry = __webpack_require__(75111);
;// CONCATENATED MODULE: ./lib/library/mapping-registry.js




/**
 * The registry of projects and the environments they use, on this machine; a prime-uve `cache.json` is read as it is.
 * See the base class for what it does.
 */
class MappingRegistry extends registry/* Registry */.OR {
    constructor(options = {}) {
        const ports = portsOf(options);
        const { environment } = ports;
        const root = environment['ENSURE_EXTENSIONS_CACHE'] || (0,option_kinds/* defaultCacheRoot */.Qp)(environment);
        super({
            ...ports,
            cachePath: external_node_path_.resolve(options.cachePath ?? (0,registry/* registryPath */.Tt)(root, environment)),
            lockTimeoutMs: options.lockTimeoutMs ?? registry/* registryLockTimeoutMs */.EF,
        });
    }
}

;// CONCATENATED MODULE: ./lib/library/index.js
/** The library. Importing it starts nothing. */



























/***/ }),

/***/ 50337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ addToConfiguration)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _catalog_extension_block_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45178);
/* harmony import */ var _configuration_extensions_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45952);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _specification_input_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30288);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61870);






/**
 * Writes the block of an extension to the end of a configuration file; all that stands there stays as it is, comments among
 * it. A file that is not there is made.
 *
 * @param file absolute; of a `pyproject.toml` the block is written for `[tool.ensure-extensions]`.
 * @param shown the file as the user calls it.
 * @throws ConfigFileError where the file is not one, or has an extension of this name; nothing is written then.
 */
async function addToConfiguration(entry, file, shown) {
    const before = (await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_4__/* .isPresent */ .Wo)(file)) ? await (0,_specification_input_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputFile */ .jH)(file, '--config') : '';
    const isPyproject = node_path__WEBPACK_IMPORTED_MODULE_0__.basename(file) === 'pyproject.toml';
    const block = (0,_catalog_extension_block_js__WEBPACK_IMPORTED_MODULE_5__/* .extensionBlock */ .X)(entry, isPyproject ? 'tool.ensure-extensions.extensions' : 'extensions');
    const newline = before.includes('\r\n') ? '\r\n' : '\n';
    const gap = before.trim() === '' ? '' : before.endsWith('\n') ? newline : newline + newline;
    const text = `${before}${gap}${block.replaceAll('\n', newline)}`;
    // With the block: a list that is written in one line takes none, and a name that is there is told with its line.
    const { problems } = (0,_configuration_extensions_text_js__WEBPACK_IMPORTED_MODULE_1__/* .readExtensionsText */ .E)(text, { file: shown, directory: node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(file) });
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigFileError */ .x(problems);
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_4__/* .writeText */ .x3)(file, text, { isLinkKept: true });
    return block;
}


/***/ }),

/***/ 45486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ checkCompatibility)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68898);
/* harmony import */ var _catalog_catalog_entry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52289);
/* harmony import */ var _configuration_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62055);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _platform_find_python_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46973);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42576);






/**
 * Says of each extension whether it goes with an interpreter, a configuration, requirements and constraints: all are resolved
 * together, and nothing is installed.
 *
 * @throws ExtensionConfigError for bad input; ExtensionInstallationError where what one has cannot be resolved at all.
 */
async function checkCompatibility(entries, options) {
    const { source, ports, signal, onAnswer } = options;
    const { raw } = source;
    const isNothingNamed = (raw.config ?? '') === '' && (raw.requirements ?? '') === '' && (source.arguments ?? []).length === 0;
    const platform = await (0,_platform_find_python_js__WEBPACK_IMPORTED_MODULE_3__/* .detectPlatform */ .l)(raw.python || undefined, { ...ports, signal });
    const base = isNothingNamed ? undefined : await resolve(source, options);
    const answers = [];
    for (const entry of entries) {
        signal?.throwIfAborted();
        const verification = (0,_catalog_catalog_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .latestVerifications */ .U)(entry).find(({ platform: id }) => id === platform.id) ?? null;
        const answer = { name: entry.name, verification, ...(await judge(entry, { platform, base, verification, options })) };
        onAnswer?.(answer);
        answers.push(answer);
    }
    return answers;
}
async function judge(entry, known) {
    const { platform, base, verification, options } = known;
    const python = platform.markers['python_full_version'] ?? '';
    if (entry.requiresPython !== null && !(0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.satisfies)(python, entry.requiresPython)) {
        return { answer: 'does-not', reasons: [`it needs Python ${entry.requiresPython}, and this is ${python}`] };
    }
    let plan;
    try {
        plan = await resolve(withEntry(options.source, entry), options);
    }
    catch (error) {
        // Of bad input there is nothing new: what one has was read before.
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnsureExtensionsError */ .nN) || error.kind !== 'extension')
            throw error;
        return { answer: 'does-not', reasons: [error.message] };
    }
    const failures = newFailures(plan, base);
    if (failures.length > 0)
        return { answer: 'does-not', reasons: failures };
    const conditions = [...changedVersions(plan, base), ...burdens(plan, base), ...knownFailure(verification)];
    return { answer: conditions.length === 0 ? 'goes' : 'goes-if', reasons: conditions };
}
/** The packages one has, and the extension with the host that it says it supports. */
function withEntry(source, { package: specification, host, hostVersions }) {
    const wanted = [specification, ...(host === null ? [] : [`${host}${hostVersions ?? ''}`])];
    return { ...source, arguments: [...(source.arguments ?? []), ...wanted] };
}
async function resolve(source, { ports, signal }) {
    const settings = await (0,_configuration_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .readSettings */ .s)(source);
    // A store has no part in whether things go together.
    return await (0,_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .resolveRequest */ .M)({ settings: { ...settings, provider: { kind: 'none' } }, ports, signal });
}
/** Why it does not go, each text once: what failed before it came is not its fault. */
function newFailures({ extensions }, base) {
    const failedBefore = new Set(base?.extensions.flatMap(({ digest, action }) => (action === 'failed' ? [digest] : [])));
    const failed = extensions.filter(({ digest, action }) => action === 'failed' && !failedBefore.has(digest));
    const apart = extensions.filter(({ action }) => action === 'isolated' || action === 'dropped');
    return [...new Set([...failed, ...apart].map(({ error, specification }) => error?.message ?? specification))];
}
/** Which versions of what one has would change. */
function changedVersions({ distributions }, base) {
    const before = new Map(base?.distributions.map(({ name, version }) => [name, version]));
    return distributions.flatMap(({ name, version }) => {
        const known = before.get(name);
        return known === undefined || known === version ? [] : [`${name} becomes ${version ?? 'another version'} (it is ${known ?? 'unknown'})`];
    });
}
/** The packages of the interpreter that would be hidden and those that would have to be built, beyond those one has already. */
function burdens({ distributions }, base) {
    const had = new Set(base?.distributions.map(({ name }) => name));
    return distributions
        .filter(({ name }) => !had.has(name))
        .flatMap(({ name, version, shadows, built }) => [
        ...(shadows === null ? [] : [`${name} ${version ?? ''} may hide ${name} ${shadows} of the interpreter`]),
        ...(built ? [`${name} ${version ?? ''} can be built here: it has no wheel for this platform`] : []),
    ]);
}
function knownFailure(verification) {
    if (verification === null || verification.outcome === 'works')
        return [];
    return [`it works by now: ${verification.version ?? 'it'} was tried on this platform on ${verification.date} (${verification.outcome})`];
}


/***/ }),

/***/ 47001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ verifyCatalog)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(70370);
/* harmony import */ var _catalog_record_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(78606);
/* harmony import */ var _configuration_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62055);
/* harmony import */ var _entries_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35044);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(452);
/* harmony import */ var _importation_register_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(84937);
/* harmony import */ var _importation_verify_import_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94583);
/* harmony import */ var _installation_uv_tool_directory_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(91428);
/* harmony import */ var _platform_find_python_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(46973);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(61870);
/* harmony import */ var _system_hash_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(71673);
/* harmony import */ var _system_owned_directory_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(31258);
/* harmony import */ var _system_redact_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(52580);
/* harmony import */ var _ensure_ensure_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(50523);

















/** The beginning of the names of directories that verifying works in. */
const prefix = 'verify-';
/**
 * Tries extensions: installs each with its host in an entry of its own, imports it, loads its entry points, and calls
 * `register` where it has one, on every interpreter. A failure is a result.
 *
 * @throws ExtensionConfigError for an interpreter that is not there; the signal's reason when it is aborted.
 */
async function verifyCatalog(entries, options) {
    const { names, pythons, cacheRoot, jobs, ports, signal, onVerification } = options;
    const platforms = await Promise.all(pythons.map((python) => (0,_platform_find_python_js__WEBPACK_IMPORTED_MODULE_9__/* .detectPlatform */ .l)(python, { ...ports, signal })));
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_10__/* .makeDirectory */ .Oh)(cacheRoot);
    await (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_12__/* .removeLeftoverDirectories */ .BY)({ parent: cacheRoot, prefix, clock: ports.clock });
    const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_15__/* ["default"] */ .A)(jobs);
    const wanted = entries.filter(({ name }) => names === undefined || names.includes(name));
    const tried = await Promise.all(wanted.flatMap((entry) => platforms.map((platform) => limit(async () => {
        signal?.throwIfAborted();
        const verification = await verifyOne(entry, platform, options);
        onVerification?.(entry.name, verification);
        return { entry, verification };
    }))));
    return {
        entries: entries.map((entry) => tried.filter((one) => one.entry === entry).reduce((known, { verification }) => (0,_catalog_record_js__WEBPACK_IMPORTED_MODULE_16__/* .recordVerification */ .$q)(known, verification), entry)),
        changes: tried.flatMap(({ entry, verification }) => (0,_catalog_record_js__WEBPACK_IMPORTED_MODULE_16__/* .changeOf */ .C2)(entry, verification) ?? []),
        verified: tried.length,
    };
}
async function verifyOne(entry, platform, options) {
    const scratch = await (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_12__/* .makeOwnedDirectory */ .dL)(options.cacheRoot, prefix);
    const { ports, signal } = options;
    const record = {
        python: platform.markers['python_full_version'] ?? '',
        platform: platform.id,
        version: null,
        pins: null,
        sizeBytes: 0,
        importMs: 0,
        date: ports.clock.now().toISOString().slice(0, 10),
    };
    const failed = async (outcome, error) => ({
        outcome,
        error: await portableError(error, scratch, platform),
    });
    try {
        const { result } = await install(entry, { scratch, platform, options });
        const failure = result.extensions.find(({ error, outcome }) => error !== null || outcome === 'skipped');
        const [extension] = result.extensions;
        if (failure !== undefined || extension === undefined) {
            return { ...record, ...(await failed('install-failed', failure?.error?.message ?? 'its marker is not true here')) };
        }
        const installed = { ...record, ...measured(extension, result.extensions) };
        const environment = { ...ports.environment, ...result.environment };
        const asked = { python: platform.python, environment, runner: ports.runner, signal, timeoutMs: options.timeoutMs };
        const proofs = (await (0,_importation_verify_import_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyImports */ .eb)(new Map([['', targetsOf(entry, extension)]]), asked)).get('') ?? [];
        const imported = { ...installed, importMs: Math.round(proofs.reduce((sum, { ms }) => sum + ms, 0)) };
        const unimportable = proofs.find(_importation_verify_import_js__WEBPACK_IMPORTED_MODULE_7__/* .isUnimportable */ .TI);
        if (unimportable !== undefined) {
            const outcome = unimportable.name.includes(': ') ? 'entry-point-failed' : 'import-failed';
            return { ...imported, ...(await failed(outcome, `${unimportable.name}\n${unimportable.error}`)) };
        }
        if (entry.registers) {
            const module = entry.module ?? entry.name.replaceAll('-', '_');
            const target = { name: entry.name, module, arguments: { table: [] } };
            const [registration] = await (0,_importation_register_js__WEBPACK_IMPORTED_MODULE_6__/* .registerAll */ .P)([target], { ...asked, directory: scratch });
            if (registration?.error)
                return { ...imported, ...(await failed('register-failed', registration.error)) };
        }
        return { ...imported, outcome: 'works', error: null };
    }
    catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .EnsureExtensionsError */ .nN))
            throw error;
        return { ...record, ...(await failed('install-failed', error.message)) };
    }
    finally {
        await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_10__/* .removeTree */ .dM)(scratch);
    }
}
/** Installs an extension together with what it extends, in a cache root of its own. */
async function install(entry, { scratch, platform, options }) {
    const { ports, signal, raw = {}, cacheRoot } = options;
    const host = entry.host === null ? [] : [`${entry.host}${entry.hostVersions ?? ''}`];
    const settings = await (0,_configuration_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .readSettings */ .s)({
        raw: { ...raw, python: platform.python, cacheRoot: scratch, provider: 'none', save: 'false' },
        environment: ports.environment,
        workspace: scratch,
        nameOf: (option) => option,
        arguments: [entry.package, ...host],
    });
    const toolStore = (0,_installation_uv_tool_directory_js__WEBPACK_IMPORTED_MODULE_8__/* .createToolDirectory */ .O)(new _entries_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .CacheLayout */ .lB(cacheRoot).tools);
    return await (0,_ensure_ensure_js__WEBPACK_IMPORTED_MODULE_14__/* .ensure */ .D)({ settings, ports, replacements: { toolStore }, signal }, { save: 'never', map: false });
}
/** The modules and entry points that a tool would import of an extension. */
function targetsOf({ module }, { modules, entryPoints }) {
    const targets = (0,_importation_verify_import_js__WEBPACK_IMPORTED_MODULE_7__/* .importTargets */ .ep)(modules, entryPoints);
    const isNamed = module === null || targets.some(({ name }) => name === module);
    return isNamed ? targets : [{ name: module, module, attribute: '' }, ...targets];
}
function measured(extension, all) {
    const pins = new Set(all.flatMap(({ distributions }) => distributions.map(({ name, version }) => `${name}==${version}`)));
    return {
        version: extension.distributions[0]?.version ?? null,
        pins: (0,_system_hash_js__WEBPACK_IMPORTED_MODULE_11__/* .sha256 */ .s)([...pins].sort().join('\n')),
        sizeBytes: extension.sizeBytes,
    };
}
/** An error without what only this machine has: its paths, colours and addresses with secrets. The end says most. */
async function portableError(text, scratch, { python }) {
    const prefixes = [
        scratch,
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(scratch),
        node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(python)),
        node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(python))),
    ];
    const bare = prefixes.reduce((shown, place) => shown.replaceAll(place, '…'), text);
    const plain = (0,node_util__WEBPACK_IMPORTED_MODULE_2__.stripVTControlCharacters)((0,_system_redact_js__WEBPACK_IMPORTED_MODULE_13__/* .redactUrls */ .s)(bare)).replaceAll(/[^\P{Cc}\n]|[\u2028\u2029]/gu, ' ');
    return plain.trim().slice(-2_000);
}


/***/ }),

/***/ 42576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ resolveRequest)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/distribution/installed.js
var distribution_installed = __webpack_require__(31740);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/installation/conflicts/find-culprits.js + 1 modules
var find_culprits = __webpack_require__(90305);
// EXTERNAL MODULE: ./lib/installation/uv/session.js
var uv_session = __webpack_require__(15642);
;// CONCATENATED MODULE: ./lib/installation/plan.js



/**
 * Resolves as installing would, and installs nothing. Failures of specifications are in the plan.
 *
 * @throws ExtensionInstallationError where nothing can be resolved at all: no uv, no index.
 */
async function planInstallation(job, options) {
    const session = await uv_session/* UvSession */.U2.start(job, options);
    const failures = new Map();
    const apart = new Map();
    const countDownloads = (pins) => session.uv.countDownloads(pins, session.resolution([])).catch(() => undefined);
    for (;;) {
        const remaining = job.specifications.filter(({ digest }) => !failures.has(digest) && !apart.has(digest));
        if (remaining.length === 0)
            return { pins: [], failures, apart, countDownloads };
        try {
            const pins = await session.retried((uv) => uv.resolve(session.resolution(remaining)));
            return { pins, failures, apart, countDownloads };
        }
        catch (error) {
            if (!(error instanceof errors/* ExtensionInstallationError */.QB) || (0,uv_session/* isGeneral */.N$)(error))
                throw error;
            const culprits = await session.culpritsOf(remaining, error);
            for (const [digest, reason] of (0,find_culprits/* chooseSeparated */.JT)(remaining, culprits, job.separable)) {
                apart.set(digest, reason);
                for (const [other, its] of culprits)
                    if (its === reason)
                        culprits.delete(other);
            }
            for (const [digest, reason] of culprits)
                failures.set(digest, reason);
        }
    }
}

// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/system/owned-directory.js
var owned_directory = __webpack_require__(31258);
// EXTERNAL MODULE: ./lib/operations/compose.js + 8 modules
var compose = __webpack_require__(67643);
// EXTERNAL MODULE: ./lib/operations/ensure/ensure.js + 7 modules
var ensure = __webpack_require__(50523);
;// CONCATENATED MODULE: ./lib/operations/plan.js








/**
 * Says what ensuring would install, without installing: versions, sizes, what is cached, what does not go together.
 *
 * @throws ExtensionConfigError for bad input; ExtensionInstallationError where nothing can be resolved at all.
 */
async function resolveRequest({ settings, ports, replacements = {}, signal }) {
    const { result, request, platform, active } = await (0,ensure/* ensure */.D)({ settings: { ...settings, lookupOnly: true }, ports, replacements, signal }, { save: 'never', map: false });
    const cached = new Set(result.extensions.flatMap(({ distributions }) => distributions.map(({ name, version }) => `${name}==${version}`)));
    const hits = new Set(result.extensions.flatMap(({ digest, outcome }) => (digest !== null && outcome === 'hit' ? [digest] : [])));
    const installed = await (0,distribution_installed/* installedVersions */.u)(platform.sitePackages);
    ports.logger.progress?.('resolve');
    const scratch = await (0,owned_directory/* makeOwnedDirectory */.dL)((0,external_node_os_.tmpdir)(), 'ensure-extensions-resolve-');
    try {
        const options = (0,compose/* uvSessionOptions */.e_)({ settings, request, ports, replacements });
        const planned = [];
        const planOf = async (specifications, separable, isolatedFor) => {
            const plan = await planInstallation({ specifications, platform, scratch, separable, signal }, options);
            planned.push({ plan, isolatedFor });
            return plan;
        };
        if (settings.isolation === 'package') {
            for (const specification of active)
                await planOf([specification], new Set(), specification.display);
        }
        else {
            const all = new Set(active.map(({ digest }) => digest));
            const separable = { error: new Set(), isolate: all, 'drop-optional': request.optional }[settings.onConflict];
            const { apart } = await planOf(active, separable, null);
            if (settings.onConflict === 'isolate') {
                for (const specification of active.filter(({ digest }) => apart.has(digest)))
                    await planOf([specification], new Set(), specification.display);
            }
        }
        const distributions = planned.flatMap(({ plan: { pins }, isolatedFor }) => pins.map((pin) => {
            const other = installed.get(pin.name);
            return {
                name: pin.name,
                version: pin.version ?? null,
                sizeBytes: pin.sizeBytes,
                built: pin.built,
                cached: cached.has(`${pin.name}==${pin.version}`),
                shadows: other !== undefined && other !== pin.version ? other : null,
                isolatedFor,
            };
        }));
        const missing = distributions.flatMap(({ name, version, cached }) => (cached || version === null ? [] : [`${name}==${version}`]));
        const [first] = planned;
        const downloads = result.cacheHit ? 0 : await first?.plan.countDownloads([...new Set(missing)]);
        return {
            platformId: platform.id,
            requestDigest: result.requestDigest,
            matchedKey: result.matchedKeys[0] ?? '',
            extensions: request.specifications.map((specification) => plannedExtension(specification, { active, hits, settings, planned, optional: request.optional })),
            distributions,
            downloads: downloads ?? null,
        };
    }
    finally {
        await (0,files/* removeTree */.dM)(scratch);
    }
}
function plannedExtension(specification, { active, hits, settings, planned, optional }) {
    const { display, digest } = specification;
    const found = (field) => planned.map(({ plan }) => plan[field].get(digest)).find((error) => error !== undefined);
    const [failure, conflict] = [found('failures'), found('apart')];
    const error = failure ?? conflict;
    const action = () => {
        if (!active.includes(specification))
            return 'skipped';
        if (failure !== undefined)
            return 'failed';
        if (conflict !== undefined)
            return settings.onConflict === 'isolate' ? 'isolated' : 'dropped';
        return hits.has(digest) ? 'cached' : 'install';
    };
    return {
        specification: display,
        digest,
        action: action(),
        required: !optional.has(digest),
        error: error === undefined ? null : (0,errors/* reportOf */.EI)(error),
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
