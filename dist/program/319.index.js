export const id = 319;
export const ids = [319];
export const modules = {

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

/***/ 78606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ withHistory),
/* harmony export */   $q: () => (/* binding */ recordVerification),
/* harmony export */   C2: () => (/* binding */ changeOf)
/* harmony export */ });
/* harmony import */ var _specification_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39454);

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
    // The measurements of the earlier one are kept too: they differ a little each time and say nothing new.
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
    const known = new Map(earlier.map((entry) => [(0,_specification_name_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .P)(entry.name), entry]));
    return entries.map((entry) => {
        const before = known.get((0,_specification_name_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .P)(entry.name));
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
const namePattern = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;
/**
 * One `[[extensions]]` table. The published JSON Schema is made from this (`npm run build`), so that editors and the
 * program agree. What no schema can tell is checked beside it: names used twice, specifications that are none.
 */
const extensionTable = dist/* strictObject */.rej({
    name: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(namePattern), dist/* description */.h_('The name of the extension, once in a file. Later files that name it override its keys. Default: its name in the catalogue.'))),
    enabled: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* description */.h_('Whether it is ensured and registered. Default: true.'))),
    package: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(4_096), 
    // No option, comment, variable or control character: what no specification holds, whatever else it is.
    dist/* regex */.yGV(/^(?!\s*-)(?!.*\s(?:--|#))(?!.*\$\{)(?!.*[\p{Cc}\u2028\u2029]).*\S/u), dist/* description */.h_('What to install, as in pip: name==1.2, a path, a wheel, a URL. Without it and catalog the extension is built in.'))),
    catalog: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(namePattern), dist/* description */.h_('Its name in a catalogue, which says what package and module are. What is written here counts more.'))),
    required: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* description */.h_('Whether its failure fails the step. Default: true.'))),
    ttl_hours: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(maxTtlHours)), dist/* literal */.euz('never')]), dist/* description */.h_('After how many hours it is resolved again; 0 always, "never" not at all. Default: the input ttl-hours.'))),
    module: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*$/), dist/* description */.h_('The module whose register function takes the arguments. Default: the name with _ for -.'))),
    arguments: dist/* optional */.lqM(dist/* pipe */.FsL(tableOnly(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J())), dist/* description */.h_('What the tool hands to the extension. Any keys and values; read by nobody else.'))),
});
/** A name in a catalogue is a name too. */
const eitherName = dist/* union */.KCZ([dist/* looseObject */._H3({ name: dist/* unknown */.L5J() }), dist/* looseObject */._H3({ catalog: dist/* unknown */.L5J() })]);
const extensionSchema = tableOnly(dist/* intersect */.y$5([extensionTable, eitherName]));
/** The keys of an `[[extensions]]` table, and what each takes, for messages. */
const extensionKeys = {
    name: "a name of letters, digits, '.', '_' and '-', such as \"external_processor\"",
    enabled: 'true or false',
    package: 'a specification as in pip, such as "sphinx-copybutton==0.5.2"',
    catalog: 'the name of an extension in a catalogue, such as "sphinx-design"',
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
        // What is not a name may be a URL.
        ...(extension === undefined ? {} : { extension: (0,secret_url/* redactUnreadable */.Zv)(extension) }),
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
        const at = (key) => document.valueAt([...place, 'extensions', index, key]);
        const first = ['package', 'name'].find((key) => table[key] !== undefined) ?? 'catalog';
        const catalogPlace = table['catalog'] === undefined ? undefined : { file, ...at('catalog') };
        return { name: nameOf(table) ?? '', table, place: { file, ...at(first) }, directory, catalogPlace };
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
    if (key === undefined && itemAt(holder, Number(index)) !== undefined) {
        return { message: `'name' is missing in this ${list}, or 'catalog' for an extension of a catalogue`, position: document.keyAt(full) };
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
/** Its name; without one, the name it has in a catalogue. */
function nameOf(table) {
    const name = table?.['name'] ?? table?.['catalog'];
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
        const { package: specification } = item;
        const name = nameOf(item);
        if (name !== undefined) {
            const position = at(item['name'] === undefined ? 'catalog' : 'name');
            const line = lines.get(name);
            if (line !== undefined)
                found.push({ message: `the name '${name}' is used already, in line ${line}`, position, index });
            else
                lines.set(name, position.line);
        }
        // The schema has explained already what it refuses.
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
 * stood. What catalogues say fills in what no file says.
 *
 * @throws ConfigFileError with every problem of every file; ExtensionConfigError `file-unreadable`, `catalog-invalid`.
 */
async function readExtensions({ files, workspace, origin, catalogs }) {
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
        const { name } = extension;
        const before = merged.get(name);
        if (before === undefined)
            merged.set(name, extension);
        else {
            // Where the package was written is where its mistakes are.
            const { place, directory } = saysWhat(extension) >= saysWhat(before) ? extension : before;
            const catalogPlace = extension.catalogPlace ?? before.catalogPlace;
            merged.set(name, { name, table: mergeTables(before.table, extension.table), place, directory, catalogPlace });
        }
    }
    return (await fillIn([...merged.values()], catalogs)).map(configured);
}
/** How much it says of what to install: a package counts more than a catalogue does. */
function saysWhat({ table }) {
    return table['package'] !== undefined ? 2 : table['catalog'] !== undefined ? 1 : 0;
}
/** Fills in what catalogues say of the extensions that are configured by a name there. */
async function fillIn(extensions, catalogs) {
    const wanted = extensions.filter(({ catalogPlace }) => catalogPlace !== undefined);
    if (wanted.length === 0)
        return [...extensions];
    const found = await catalogs.find(wanted.map(({ table }) => String(table['catalog'])));
    const answers = new Map(wanted.map((extension, index) => [extension, found[index]]));
    const problems = wanted.flatMap(({ name, catalogPlace }, index) => {
        const answer = found[index];
        if (answer === undefined || catalogPlace === undefined || !('problem' in answer))
            return [];
        return [{ ...catalogPlace, message: `'catalog': ${answer.problem}`, extension: name }];
    });
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigFileError */ .x(problems);
    return extensions.map((extension) => {
        const answer = answers.get(extension);
        if (answer === undefined || 'problem' in answer)
            return extension;
        const { package: specification, module, catalog } = answer;
        const table = { package: specification, ...(module === null ? {} : { module }), ...extension.table };
        // What is written in the file itself is from there.
        return { ...extension, table, ...(extension.table['package'] === undefined ? { packageFrom: catalog } : {}) };
    });
}
function configured({ name, table, place, directory, packageFrom }) {
    const text = (key) => (typeof table[key] === 'string' ? table[key] : undefined);
    const { ttl_hours: ttl, arguments: given } = table;
    return {
        name,
        enabled: table['enabled'] !== false,
        package: text('package'),
        required: table['required'] !== false,
        ttl: ttl === undefined ? undefined : ttl === 'never' ? ttl : Number(ttl),
        module: text('module') ?? name.replaceAll('-', '_'),
        arguments: (0,_toml_document_js__WEBPACK_IMPORTED_MODULE_4__/* .isTomlTable */ .z_)(given) ? given : {},
        origin: `${place.file}:${place.line}:${place.column}${packageFrom === undefined ? '' : ` (catalogue ${packageFrom})`}`,
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
  isValidKey: () => (/* reexport */ provider/* isValidKey */.Iz),
  latestVerifications: () => (/* reexport */ catalog_entry/* latestVerifications */.U),
  mergeCatalogs: () => (/* reexport */ merge/* mergeCatalogs */.l),
  openCatalogs: () => (/* reexport */ openCatalogs),
  parseSpecification: () => (/* reexport */ specification_specification/* parseSpecification */.z),
  pathHash: () => (/* reexport */ paths/* pathHash */.k_),
  processPthFiles: () => (/* reexport */ pth_files/* processPthFiles */.b9),
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
// EXTERNAL MODULE: ./lib/catalog/open-catalogs.js
var open_catalogs = __webpack_require__(41504);
// EXTERNAL MODULE: ./lib/configuration/option-kinds.js + 3 modules
var option_kinds = __webpack_require__(63849);
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
/** The source of settings that the library's options make. */
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
 * Reads catalogues and merges them in the order they are named: later ones win. Of a URL the last copy in the cache root is
 * used at once and refreshed behind it; without a copy its server is waited for. Close them when they are read.
 *
 * @param sources files, `http(s)://` URLs, and `starter` for the catalogue that this package brings. Default: that one.
 * @throws ExtensionConfigError `catalog-invalid` or `file-unreadable`, naming the catalogue.
 */
async function openCatalogs(sources = [starter/* starterName */.H], options = {}) {
    const { workspace = process.cwd(), timeoutMs, graceMs } = options;
    return await (0,open_catalogs/* openCatalogs */.Z)(sources, {
        ...catalogWorldOf(options, workspace),
        origin: 'sources',
        ...(timeoutMs === undefined ? {} : { timeoutMs }),
        ...(graceMs === undefined ? {} : { graceMs }),
    });
}
/** The world in which catalogues are read, as options say. */
function catalogWorldOf(options, workspace) {
    const { clock, logger, environment } = portsOf(options);
    return { cacheRoot: (0,option_kinds/* cacheRootOf */.cP)(options.cacheRoot, environment, workspace), workspace, clock, logger };
}
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
    return await (0,add/* addToConfiguration */.R)([entry], external_node_path_.resolve(file), file);
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

// EXTERNAL MODULE: ./lib/configuration/catalog-lookup.js
var catalog_lookup = __webpack_require__(61128);
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
                indexes: new Map(),
                names: new Map(specifications.flatMap(({ digest }) => (base?.closures.get(digest) ?? []).slice(0, 1).map((name) => [digest, name]))),
                installedCount,
                isUnchanged: false,
                isVerified: keep.size === 0,
                isBaseKept: base !== undefined,
            };
        },
    };
}

// EXTERNAL MODULE: ./lib/operations/ensure/ensure.js + 10 modules
var ensure = __webpack_require__(27223);
// EXTERNAL MODULE: ./lib/entries/entry.js
var entry = __webpack_require__(75232);
// EXTERNAL MODULE: ./lib/system/time.js
var time = __webpack_require__(45992);
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
        if (before === undefined || ((0,time/* parseTime */.p)(record.installed_at)?.getTime() ?? 0) > before.getTime())
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
 * @param options those of `ensureExtensions`: `workspace`, and for extensions of catalogues `catalog`, `cacheRoot`, `clock`, `logger`.
 * @throws ConfigFileError with every problem of every file; ExtensionConfigError `file-unreadable`, `catalog-invalid`.
 */
async function readExtensions(files, options = {}) {
    const { workspace = process.cwd(), catalog = [] } = options;
    // A user without a home directory needs no cache root where no catalogue is asked.
    const catalogs = {
        find: async (names) => await (0,catalog_lookup.catalogLookup)(catalog, { ...catalogWorldOf(options, workspace), origin: 'catalog' }).find(names),
    };
    return await (0,extensions.readExtensions)({ files: files.map((file) => external_node_path_.resolve(workspace, file)), workspace, origin: 'files', catalogs });
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
/* harmony import */ var _catalog_extension_block_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(45178);
/* harmony import */ var _configuration_extensions_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45952);
/* harmony import */ var _configuration_toml_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83452);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _specification_input_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30288);
/* harmony import */ var _specification_name_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39454);
/* harmony import */ var _specification_output_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55887);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61870);









/**
 * Writes the blocks of extensions to the end of a configuration file; all that stands there stays as it is, comments among
 * it. A file that is not there is made.
 *
 * @param file absolute; of a `pyproject.toml` the blocks are written for `[tool.ensure-extensions]`.
 * @param shown the file as the user calls it.
 * @returns what was written.
 * @throws ConfigFileError where the file is not one, or has an extension of one of the names, in any spelling; ExtensionConfigError
 * where it cannot be read or written. Nothing is written then.
 */
async function addToConfiguration(entries, file, shown) {
    const { text: before, bytes } = (await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_6__/* .isPresent */ .Wo)(file)) ? await (0,_specification_input_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readInput */ .R5)(file, '--config') : { text: '', bytes: new Uint8Array() };
    const isPyproject = node_path__WEBPACK_IMPORTED_MODULE_0__.basename(file) === 'pyproject.toml';
    const list = isPyproject ? 'tool.ensure-extensions.extensions' : 'extensions';
    const block = entries.map((entry) => (0,_catalog_extension_block_js__WEBPACK_IMPORTED_MODULE_7__/* .extensionBlock */ .X)(entry, list)).join('\n');
    const newline = before.includes('\r\n') ? '\r\n' : '\n';
    const gap = before.trim() === '' ? '' : before.endsWith('\n') ? newline : newline + newline;
    const added = `${gap}${block.replaceAll('\n', newline)}`;
    const source = { file: shown, directory: node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(file) };
    const { extensions, problems } = (0,_configuration_extensions_text_js__WEBPACK_IMPORTED_MODULE_1__/* .readExtensionsText */ .E)(before, source);
    const document = (0,_configuration_toml_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTomlDocument */ .d2)(before);
    if ('problem' in document)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigFileError */ .x(problems);
    const known = extensions.flatMap(({ name, table, place }) => {
        const names = [name, table['catalog']].flatMap((text) => (typeof text === 'string' ? [(0,_specification_name_js__WEBPACK_IMPORTED_MODULE_8__/* .normalizeName */ .P)(text)] : []));
        const entry = entries.find((one) => names.includes((0,_specification_name_js__WEBPACK_IMPORTED_MODULE_8__/* .normalizeName */ .P)(one.name)));
        return entry === undefined ? [] : [{ ...place, message: `'${entry.name}' is configured here; nothing was added` }];
    });
    if (known.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigFileError */ .x(known);
    // A list or a table that is written in one piece: the parser would complain of lines that are not in the file.
    if ('problem' in (0,_configuration_toml_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTomlDocument */ .d2)(`${before}${added}`)) {
        const message = `'extensions' is not written as [[${list}]] here, so no block can follow; nothing was added`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigFileError */ .x([{ file: shown, ...document.keyAt(list.split('.')), message }]);
    }
    const after = (0,_configuration_extensions_text_js__WEBPACK_IMPORTED_MODULE_1__/* .readExtensionsText */ .E)(`${before}${added}`, source);
    if (after.problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigFileError */ .x(after.problems);
    await (0,_specification_output_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeOutputFile */ .B)({ file, shown, what: 'the block' }, (0,_specification_input_file_js__WEBPACK_IMPORTED_MODULE_4__/* .withTextBehind */ .OV)(bytes, added));
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
        // Bad input cannot come from this entry: everything else was read before.
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
    const before = new Set(base?.extensions.map(({ digest, action }) => `${digest} ${action}`));
    const isNew = ({ digest, action }) => !before.has(`${digest} ${action}`);
    const failed = extensions.filter((extension) => extension.action === 'failed' && isNew(extension));
    const skipped = extensions.filter((extension) => extension.action === 'skipped' && isNew(extension));
    const apart = extensions.filter(({ action }) => action === 'isolated' || action === 'dropped');
    return [
        ...new Set([...failed, ...apart].map(({ error, specification }) => error?.message ?? specification)),
        ...skipped.map(({ specification }) => `${specification}: its marker is not true here`),
    ];
}
/** The versions of present packages that would change. */
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
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(70370);
/* harmony import */ var _catalog_record_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(78606);
/* harmony import */ var _configuration_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62055);
/* harmony import */ var _entries_entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75232);
/* harmony import */ var _entries_layout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35044);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(452);
/* harmony import */ var _importation_register_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84937);
/* harmony import */ var _importation_verify_import_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(94583);
/* harmony import */ var _installation_uv_tool_directory_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(91428);
/* harmony import */ var _platform_find_python_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(46973);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(61870);
/* harmony import */ var _system_hash_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(71673);
/* harmony import */ var _system_owned_directory_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(31258);
/* harmony import */ var _system_redact_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(52580);
/* harmony import */ var _ensure_ensure_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(27223);


















/** The beginning of the names of directories that verifying works in. */
const prefix = 'verify-';
/**
 * Tries extensions: installs each with its host in an entry of its own, imports it, loads its entry points, and calls
 * `register` where it has one, on every interpreter. A failure is a result.
 *
 * @throws ExtensionConfigError for an interpreter that is not there; CacheError `cache-root-unusable`; the signal's reason when it is aborted.
 */
async function verifyCatalog(entries, options) {
    const { names, pythons, cacheRoot, jobs, ports, signal, onVerification } = options;
    const platforms = await Promise.all(pythons.map((python) => (0,_platform_find_python_js__WEBPACK_IMPORTED_MODULE_10__/* .detectPlatform */ .l)(python, { ...ports, signal })));
    await (0,_entries_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .usingRoot */ .LA)(cacheRoot, async () => {
        await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_11__/* .makeDirectory */ .Oh)(cacheRoot);
        await (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_13__/* .removeLeftoverDirectories */ .BY)({ parent: cacheRoot, prefix, clock: ports.clock });
    });
    const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_16__/* ["default"] */ .A)(jobs);
    const wanted = entries.filter(({ name }) => names === undefined || names.includes(name));
    const tried = await Promise.all(wanted.flatMap((entry) => platforms.map((platform) => limit(async () => {
        signal?.throwIfAborted();
        const verification = await verifyOne(entry, platform, options);
        onVerification?.(entry.name, verification);
        return { entry, verification };
    }))));
    return {
        entries: entries.map((entry) => tried.filter((one) => one.entry === entry).reduce((known, { verification }) => (0,_catalog_record_js__WEBPACK_IMPORTED_MODULE_17__/* .recordVerification */ .$q)(known, verification), entry)),
        changes: tried.flatMap(({ entry, verification }) => (0,_catalog_record_js__WEBPACK_IMPORTED_MODULE_17__/* .changeOf */ .C2)(entry, verification) ?? []),
        verified: tried.length,
    };
}
async function verifyOne(entry, platform, options) {
    const scratch = await (0,_entries_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .usingRoot */ .LA)(options.cacheRoot, async () => await (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_13__/* .makeOwnedDirectory */ .dL)(options.cacheRoot, prefix));
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
        const proofs = (await (0,_importation_verify_import_js__WEBPACK_IMPORTED_MODULE_8__/* .verifyImports */ .eb)(new Map([['', targetsOf(entry, extension)]]), asked)).get('') ?? [];
        const imported = { ...installed, importMs: Math.round(proofs.reduce((sum, { ms }) => sum + ms, 0)) };
        const unimportable = proofs.find(_importation_verify_import_js__WEBPACK_IMPORTED_MODULE_8__/* .isUnimportable */ .TI);
        if (unimportable !== undefined) {
            const outcome = unimportable.name.includes(': ') ? 'entry-point-failed' : 'import-failed';
            return { ...imported, ...(await failed(outcome, `${unimportable.name}\n${unimportable.error}`)) };
        }
        if (entry.registers) {
            const module = entry.module ?? entry.name.replaceAll('-', '_');
            const target = { name: entry.name, module, arguments: { table: [] } };
            const [registration] = await (0,_importation_register_js__WEBPACK_IMPORTED_MODULE_7__/* .registerAll */ .P)([target], { ...asked, directory: scratch });
            if (registration?.error)
                return { ...imported, ...(await failed('register-failed', registration.error)) };
        }
        return { ...imported, outcome: 'works', error: null };
    }
    catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .EnsureExtensionsError */ .nN))
            throw error;
        return { ...record, ...(await failed('install-failed', error.message)) };
    }
    finally {
        await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_11__/* .removeTree */ .dM)(scratch);
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
    const toolStore = (0,_installation_uv_tool_directory_js__WEBPACK_IMPORTED_MODULE_9__/* .createToolDirectory */ .O)(new _entries_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .CacheLayout */ .lB(cacheRoot).tools);
    return await (0,_ensure_ensure_js__WEBPACK_IMPORTED_MODULE_15__/* .ensure */ .D)({ settings, ports, replacements: { toolStore }, signal }, { save: 'never', map: false });
}
/** The modules and entry points that a tool would import of an extension. */
function targetsOf({ module }, { modules, entryPoints }) {
    const targets = (0,_importation_verify_import_js__WEBPACK_IMPORTED_MODULE_8__/* .importTargets */ .ep)(modules, entryPoints);
    const isNamed = module === null || targets.some(({ name }) => name === module);
    return isNamed ? targets : [{ name: module, module, attribute: '' }, ...targets];
}
function measured(extension, all) {
    const pins = new Set(all.flatMap(({ distributions }) => distributions.map(({ name, version }) => `${name}==${version}`)));
    return {
        version: extension.distributions[0]?.version ?? null,
        pins: (0,_system_hash_js__WEBPACK_IMPORTED_MODULE_12__/* .sha256 */ .s)([...pins].sort().join('\n')),
        sizeBytes: extension.sizeBytes,
    };
}
/** An error without what only this machine has: its paths, colours and addresses with secrets. The end says most. */
async function portableError(text, scratch, { python }) {
    const places = [scratch, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(scratch), node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(python)), node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(python)))];
    // Of `/bin/python3` the last is the root, which is a part of every path.
    const prefixes = places.filter((place) => place !== node_path__WEBPACK_IMPORTED_MODULE_1__.parse(place).root);
    const bare = prefixes.reduce((shown, place) => shown.replaceAll(place, '…'), (0,node_util__WEBPACK_IMPORTED_MODULE_2__.stripVTControlCharacters)(text));
    const plain = (0,_system_redact_js__WEBPACK_IMPORTED_MODULE_14__/* .redactUrls */ .s)(bare).replaceAll(/[^\P{Cc}\n]|[\u2028\u2029]/gu, ' ');
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
// EXTERNAL MODULE: ./lib/installation/uv/session.js + 3 modules
var uv_session = __webpack_require__(13312);
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
// EXTERNAL MODULE: ./lib/operations/ensure/ensure.js + 10 modules
var ensure = __webpack_require__(27223);
// EXTERNAL MODULE: ./lib/operations/ensure/requests.js + 1 modules
var requests = __webpack_require__(59195);
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
        const planned = await planTrees(active, settings, {
            separable: (0,requests/* separableOf */.po)(settings, request),
            planTree: (specifications, separable) => planInstallation({ specifications, platform, scratch, separable, signal }, options),
        });
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
/** Plans the trees that ensuring would make: the shared one, then those of extensions that get one of their own. */
async function planTrees(active, { isolation, onConflict }, { separable, planTree }) {
    const isSharing = isolation !== 'package';
    const shared = isSharing ? await planTree(active, separable) : undefined;
    const isIsolated = ({ digest }) => !isSharing || (onConflict === 'isolate' && shared?.apart.has(digest) === true);
    const trees = shared === undefined ? [] : [{ plan: shared, isolatedFor: null }];
    // One after the other: uv itself is parallel.
    for (const specification of active.filter(isIsolated)) {
        trees.push({ plan: await planTree([specification], new Set()), isolatedFor: specification.display });
    }
    return trees;
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

/***/ 55887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ writeOutputFile),
/* harmony export */   i: () => (/* binding */ requireWritable)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _system_denied_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64562);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61870);
/* harmony import */ var _system_secret_url_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96809);







/** Why a place that a user names cannot be written. */
const problems = [
    'EACCES',
    'EPERM',
    'EROFS',
    'ENOENT',
    'ENOTDIR',
    'EISDIR',
    'EEXIST',
    'ENOSPC',
    'EDQUOT',
    'ELOOP',
    'ENAMETOOLONG',
    'EINVAL',
];
/**
 * Writes a file that a user names, and the directories it lies in. A link stays one.
 *
 * @throws ExtensionConfigError `input-invalid` where it cannot be written.
 */
async function writeOutputFile(output, content) {
    await writing(output, async () => await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_5__/* .writeText */ .x3)(output.file, content, { isLinkKept: true }));
}
/**
 * Makes sure that a file can be written, before the work whose result it is to hold.
 *
 * @throws ExtensionConfigError `input-invalid` as {@link writeOutputFile}.
 */
async function requireWritable(output) {
    await writing(output, async () => {
        const directory = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_5__/* .followLinks */ .n1)(output.file));
        await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_5__/* .makeDirectory */ .Oh)(directory);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(directory, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
    });
}
async function writing({ shown, what }, work) {
    // The path of a URL would be made, with the password in it.
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(shown))
        throw unwritable({ shown: (0,_system_secret_url_js__WEBPACK_IMPORTED_MODULE_6__/* .redactUnreadable */ .Zv)(shown), what }, 'it is a URL');
    try {
        await work();
    }
    catch (error) {
        if (!(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrno */ .N)(error, ...problems))
            throw error;
        throw unwritable({ shown, what }, (0,_system_denied_js__WEBPACK_IMPORTED_MODULE_3__/* .denialOf */ .Z)(error) ?? (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .b)(error), error);
    }
}
function unwritable({ shown, what }, reason, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ExtensionConfigError */ .sw(`${what} cannot be written to '${shown}': ${reason}`, {
        code: 'input-invalid',
        subject: shown,
        hint: 'Name a place that can be made and written.',
        cause,
    });
}


/***/ })

};
