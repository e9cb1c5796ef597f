export const id = 345;
export const ids = [345];
export const modules = {

/***/ 4985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  onlyNamed: () => (/* binding */ onlyNamed),
  readExtensions: () => (/* binding */ readExtensions),
  Z: () => (/* binding */ selectExtensions)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(7785);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/specification/input-file.js
var input_file = __webpack_require__(288);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/specification/specification.js
var specification = __webpack_require__(9676);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(6809);
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
 * One `[[extensions]]` table. The published JSON Schema is made from this (`npm run schema`), so that editors and the
 * program agree. What no schema can tell is checked beside it: names used twice, specifications that are none.
 */
const extensionTable = dist/* strictObject */.rej({
    name: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/), dist/* description */.h_('The name of the extension, once in a file. Later files that name it override its keys.')),
    enabled: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* description */.h_('Whether it is ensured and registered. Default: true.'))),
    package: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(4_096), 
    // No option, comment, variable or control character: what no specification holds, whatever else it is.
    dist/* regex */.yGV(/^(?!\s*-)(?!.*\s(?:--|#))(?!.*\$\{)(?!.*[\p{Cc}\u2028\u2029]).*\S/u), dist/* description */.h_('What to install, as in pip: name==1.2, a path, a wheel, a URL. Without it the extension is built in.'))),
    required: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* description */.h_('Whether its failure fails the step. Default: true.'))),
    ttl_hours: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(maxTtlHours)), dist/* literal */.euz('never')]), dist/* description */.h_('After how many hours it is resolved anew; 0 always, "never" not at all. Default: the input ttl-hours.'))),
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
var toml_document = __webpack_require__(3452);
;// CONCATENATED MODULE: ./lib/configuration/extensions-text.js








/** What the text of one file holds, and all that is wrong with it; `file` as the user calls it. */
function readExtensionsText(text, { file, directory }) {
    const document = (0,toml_document/* parseTomlDocument */.d2)(text);
    if ('problem' in document) {
        const { problem, line, column } = document;
        return { extensions: [], problems: [{ file, line, column, message: `this is no TOML: ${problem}` }] };
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
/** What the schema says, in words and with places. */
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
/** What no schema can tell: names used twice, specifications that are none. */
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

;// CONCATENATED MODULE: ./lib/configuration/extensions.js






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
        const relative = external_node_path_.relative(workspace, file);
        const shown = relative.startsWith('..') || external_node_path_.isAbsolute(relative) ? file : relative.split(external_node_path_.sep).join('/');
        return readExtensionsText(await (0,input_file/* readInputFile */.jH)(file, origin), { file: shown, directory: external_node_path_.dirname(file) });
    }));
    const problems = read.flatMap((one) => one.problems);
    if (problems.length > 0)
        throw new errors/* ConfigFileError */.x(problems);
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
        arguments: (0,toml_document/* isTomlTable */.z_)(given) ? given : {},
        origin,
        directory,
    };
}
function mergeTables(before, after) {
    const merged = { ...before };
    for (const [key, value] of Object.entries(after)) {
        const existing = Object.hasOwn(merged, key) ? merged[key] : undefined;
        const result = (0,toml_document/* isTomlTable */.z_)(existing) && (0,toml_document/* isTomlTable */.z_)(value) ? mergeTables(existing, value) : value;
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
    const nearest = (0,leven/* closestMatch */.h)(unknown, known, { maxDistance: 3 });
    throw new errors/* ExtensionConfigError */.sw(`${origin}: no extension is called '${unknown}'`, {
        code: 'input-invalid',
        subject: unknown,
        hint: `${nearest === undefined ? '' : `Did you mean '${nearest}'? `}The configuration has: ${known.join(', ') || 'none'}.`,
    });
}


/***/ }),

/***/ 2345:
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
  addPackageToImportPath: () => (/* reexport */ import_paths/* addPackageToImportPath */.R9),
  cacheScopes: () => (/* reexport */ scopes/* cacheScopes */.q),
  cleanupImportPaths: () => (/* reexport */ import_paths/* cleanupImportPaths */.ST),
  createProvider: () => (/* reexport */ createProvider),
  detectPlatform: () => (/* reexport */ detectPlatform),
  ensureExtensions: () => (/* reexport */ ensureExtensions),
  ensurePackage: () => (/* reexport */ ensurePackage),
  errorCodes: () => (/* reexport */ errors/* errorCodes */.fv),
  extensionDigest: () => (/* reexport */ digest/* extensionDigest */.IA),
  ignore: () => (/* reexport */ cache_manager/* ignore */.X),
  invalidate: () => (/* reexport */ ensure_extensions_invalidate),
  isValidKey: () => (/* reexport */ provider/* isValidKey */.I),
  parseSpecification: () => (/* reexport */ specification_specification/* parseSpecification */.z),
  pathHash: () => (/* reexport */ paths/* pathHash */.k_),
  processPthFiles: () => (/* reexport */ pth_files/* processPthFiles */.b),
  projectName: () => (/* reexport */ paths/* projectName */.j1),
  readExtensions: () => (/* reexport */ readExtensions),
  removePackageFromImportPath: () => (/* reexport */ import_paths/* removePackageFromImportPath */.Tl),
  requestDigest: () => (/* reexport */ digest/* requestDigest */.ud),
  requiredFailures: () => (/* reexport */ result/* requiredFailures */.z),
  resolveExtensions: () => (/* reexport */ resolveExtensions),
  selectExtensions: () => (/* reexport */ extensions/* selectExtensions */.Z),
  toJson: () => (/* reexport */ toml_document/* toJson */.aB)
});

// EXTERNAL MODULE: ./lib/configuration/extensions.js + 2 modules
var extensions = __webpack_require__(4985);
// EXTERNAL MODULE: ./lib/configuration/toml-document.js
var toml_document = __webpack_require__(3452);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/importation/import-paths.js
var import_paths = __webpack_require__(9964);
// EXTERNAL MODULE: ./lib/importation/pth-files.js
var pth_files = __webpack_require__(9460);
// EXTERNAL MODULE: ./lib/mapping/paths.js
var paths = __webpack_require__(2094);
// EXTERNAL MODULE: ./lib/operations/ensure/result.js
var result = __webpack_require__(6640);
// EXTERNAL MODULE: ./lib/providers/provider.js
var provider = __webpack_require__(7641);
// EXTERNAL MODULE: ./lib/providers/scopes.js
var scopes = __webpack_require__(3997);
// EXTERNAL MODULE: ./lib/specification/digest.js
var digest = __webpack_require__(8017);
// EXTERNAL MODULE: ./lib/specification/specification.js
var specification_specification = __webpack_require__(9676);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(6809);
// EXTERNAL MODULE: ./lib/warming/cache-manager.js + 1 modules
var cache_manager = __webpack_require__(4751);
// EXTERNAL MODULE: ./lib/providers/create-provider.js + 7 modules
var create_provider = __webpack_require__(2080);
// EXTERNAL MODULE: ./lib/providers/limits.js
var limits = __webpack_require__(8328);
// EXTERNAL MODULE: ./lib/providers/tiers.js
var tiers = __webpack_require__(6259);
// EXTERNAL MODULE: ./lib/configuration/options.js
var options = __webpack_require__(512);
// EXTERNAL MODULE: ./lib/configuration/settings.js + 6 modules
var settings = __webpack_require__(4184);
// EXTERNAL MODULE: ./lib/operations/compose.js + 7 modules
var compose = __webpack_require__(2975);
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
    const read = await (0,settings/* readSettings */.s)({
        raw: { ...rawOptions(options), provider: 'none', saveAt: 'main', save: 'true', export: 'false' },
        arguments: specifications,
        environment: portsOf(options).environment,
        workspace: options.workspace ?? process.cwd(),
        nameOf: (option) => option,
    });
    return {
        ...read,
        specifications: read.specifications.map((source) => {
            const ttl = source.ttl ?? ttlHoursOf[source.text];
            return ttl === undefined ? source : { ...source, ttl };
        }),
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/distribution/copy.js
var copy = __webpack_require__(8369);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(1077);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(1870);
// EXTERNAL MODULE: ./lib/installation/self-contained.js
var self_contained = __webpack_require__(7280);
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

// EXTERNAL MODULE: ./lib/operations/ensure/ensure.js + 23 modules
var ensure = __webpack_require__(8774);
// EXTERNAL MODULE: ./lib/entries/entry.js
var entry = __webpack_require__(5232);
// EXTERNAL MODULE: ./lib/entries/state.js
var state = __webpack_require__(8361);
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
var layout = __webpack_require__(5044);
// EXTERNAL MODULE: ./lib/platform/find-python.js + 3 modules
var find_python = __webpack_require__(1498);
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
var plan = __webpack_require__(2576);
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

// EXTERNAL MODULE: ./lib/configuration/option-kinds.js + 2 modules
var option_kinds = __webpack_require__(4467);
// EXTERNAL MODULE: ./lib/mapping/registry.js + 4 modules
var registry = __webpack_require__(5111);
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

/***/ 2576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ resolveRequest)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/distribution/installed.js
var distribution_installed = __webpack_require__(1740);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/installation/conflicts/find-culprits.js + 1 modules
var find_culprits = __webpack_require__(305);
// EXTERNAL MODULE: ./lib/installation/uv/session.js
var uv_session = __webpack_require__(5642);
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
            for (const [digest, reason] of (0,find_culprits/* chooseSeparated */.J)(remaining, culprits, job.separable)) {
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

// EXTERNAL MODULE: ./lib/platform/find-python.js + 3 modules
var find_python = __webpack_require__(1498);
// EXTERNAL MODULE: ./lib/specification/marker.js
var specification_marker = __webpack_require__(867);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(1870);
// EXTERNAL MODULE: ./lib/system/owned-directory.js
var owned_directory = __webpack_require__(1258);
// EXTERNAL MODULE: ./lib/operations/compose.js + 7 modules
var compose = __webpack_require__(2975);
// EXTERNAL MODULE: ./lib/operations/ensure/ensure.js + 23 modules
var ensure = __webpack_require__(8774);
// EXTERNAL MODULE: ./lib/operations/ensure/request.js + 1 modules
var ensure_request = __webpack_require__(571);
;// CONCATENATED MODULE: ./lib/operations/plan.js











/**
 * Says what ensuring would install, without installing: versions, sizes, what is cached, what does not go together.
 *
 * @throws ExtensionConfigError for bad input; ExtensionInstallationError where nothing can be resolved at all.
 */
async function resolveRequest({ settings, ports, replacements = {}, signal }) {
    const platform = await (0,find_python/* detectPlatform */.l)(settings.python, { ...ports, signal });
    const request = await (0,ensure_request/* readRequest */.i)(settings, {
        ...ports,
        platform,
        exportLock: (0,compose/* lockExporter */.VX)({ settings, ports, replacements, signal }, async () => platform),
    });
    const active = request.specifications.filter(({ marker }) => marker === undefined || (0,specification_marker/* isMarkerTrue */.PC)(marker, platform.markers));
    const { result } = await (0,ensure/* ensure */.D)({ settings: { ...settings, lookupOnly: true }, ports, replacements, signal }, { save: 'never', map: false });
    const cached = new Set(result.extensions.flatMap(({ distributions }) => distributions.map(({ name, version }) => `${name}==${version}`)));
    const hits = new Set(result.extensions.flatMap(({ digest, outcome }) => (digest !== null && outcome === 'hit' ? [digest] : [])));
    const installed = await (0,distribution_installed/* installedVersions */.u)(platform.sitePackages);
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


/***/ })

};
