export const id = 766;
export const ids = [766];
export const modules = {

/***/ 5766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  onlyNamed: () => (/* binding */ onlyNamed),
  readExtensions: () => (/* binding */ readExtensions)
});

// UNUSED EXPORTS: selectExtensions

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(7785);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system/input-file.js
var input_file = __webpack_require__(900);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/specification/specification.js + 1 modules
var specification = __webpack_require__(8914);
// EXTERNAL MODULE: ./lib/system/redact.js
var redact = __webpack_require__(2580);
;// CONCATENATED MODULE: ./lib/configuration/extension-schema.js

/** The longest TTL a configuration may ask for, in hours: 114 years; `never` says what is meant by more. */
const maxTtlHours = 1_000_000;
/**
 * One `[[extensions]]` table. The published JSON Schema is made from this (`npm run schema`), so that editors and the
 * program agree. What no schema can tell is checked beside it: names used twice, specifications that are none.
 */
const extensionSchema = dist/* strictObject */.rej({
    name: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/), dist/* description */.h_('The name of the extension, once in a file. Later files that name it override its keys.')),
    enabled: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* description */.h_('Whether it is ensured and registered. Default: true.'))),
    package: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(4_096), 
    // No option, comment, variable or control character: what no specification holds, whatever else it is.
    dist/* regex */.yGV(/^(?!\s*-)(?!.*\s(?:--|#))(?!.*\$\{)(?!.*[\p{Cc}\u2028\u2029]).*\S/u), dist/* description */.h_('What to install, as in pip: name==1.2, a path, a wheel, a URL. Without it the extension is built in.'))),
    required: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* description */.h_('Whether its failure fails the step. Default: true.'))),
    ttl_hours: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(maxTtlHours)), dist/* literal */.euz('never')]), dist/* description */.h_('After how many hours it is resolved anew; 0 always, "never" not at all. Default: the input ttl-hours.'))),
    module: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*$/), dist/* description */.h_('The module whose register function takes the arguments. Default: the name with _ for -.'))),
    arguments: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()), dist/* description */.h_('What the tool hands to the extension. Any keys and values; read by nobody else.'))),
});
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

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var smol_toml_dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./node_modules/toml-eslint-parser/lib/index.mjs + 3 modules
var lib = __webpack_require__(9605);
;// CONCATENATED MODULE: ./lib/configuration/toml-document.js


/**
 * Reads TOML (1.1). Two parsers read it: one for the values, one for the positions, which is also the stricter on dates.
 *
 * @returns the document, or the first thing that is wrong with the text.
 */
function parseTomlDocument(text) {
    const content = text.replace(/^\uFEFF/, '');
    try {
        const root = (0,smol_toml_dist/* parse */.qg)(content, { integersAsBigInt: true });
        return { root, ...positionsIn((0,lib/* parseTOML */.MD)(content, { tomlVersion: '1.1' })) };
    }
    catch (error) {
        // The first line of the message; what follows repeats the text.
        if (error instanceof smol_toml_dist/* TomlError */.zx) {
            const problem = (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '');
            return { problem, line: error.line, column: error.column };
        }
        if (error instanceof lib/* ParseError */.mB)
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
    return value instanceof smol_toml_dist/* TomlDate */.PJ;
}
/** Whether a value is an array. */
function isTomlArray(value) {
    return Array.isArray(value);
}
/** Whether a value is a table. */
function isTomlTable(value) {
    return typeof value === 'object' && !isTomlDate(value) && !isTomlArray(value);
}
/** A TOML value as JSON that keeps the types Python has for it; see `RegisterTarget` for the form. */
function toTypedJson(value) {
    if (typeof value === 'bigint')
        return { int: String(value) };
    if (typeof value === 'number')
        return { float: Number.isFinite(value) ? String(value) : toJson(value) };
    if (typeof value !== 'object')
        return value;
    if (isTomlDate(value))
        return { [value.isDate() ? 'date' : value.isTime() ? 'time' : 'datetime']: value.toISOString() };
    if (isTomlArray(value))
        return value.map(toTypedJson);
    return { table: Object.entries(value).map(([key, item]) => [key, toTypedJson(item)]) };
}

;// CONCATENATED MODULE: ./lib/configuration/extensions-text.js








/** What the text of one file holds, and all that is wrong with it; `file` as the user calls it. */
function readExtensionsText(text, { file, directory }) {
    const document = parseTomlDocument(text);
    if ('problem' in document) {
        const { problem, line, column } = document;
        return { extensions: [], problems: [{ file, line, column, message: `this is no TOML: ${problem}` }] };
    }
    const isPyproject = external_node_path_.basename(file) === 'pyproject.toml';
    const place = isPyproject ? ['tool', 'ensure-extensions'] : [];
    const holder = tableAt(document.root, place);
    const report = (message, { line, column }) => ({ file, line, column, message });
    if (holder === undefined) {
        const message = 'there is no table [tool.ensure-extensions] with [[tool.ensure-extensions.extensions]] in this file';
        return { extensions: [], problems: [report(message, document.keyAt(['tool']))] };
    }
    const problems = [
        ...schemaProblems(holder, place, document, isPyproject),
        ...(isPyproject ? [] : misspelledTables(holder, document)),
        ...semanticProblems(holder, place, document),
    ].map(({ message, position }) => report(message, position));
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
        table = isTomlTable(next) ? next : undefined;
    }
    return table;
}
function tablesIn(holder) {
    const { extensions } = holder;
    return extensions !== undefined && isTomlArray(extensions) ? extensions.filter(isTomlTable) : [];
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
        return [problemAt(keys, issue.type === 'strict_object' && issue.expected === 'never', { holder, place, document })];
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
    const item = extensions !== undefined && isTomlArray(extensions) ? extensions[index] : undefined;
    return isTomlTable(item) ? item : undefined;
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
    const items = extensions !== undefined && isTomlArray(extensions) ? extensions : [];
    return items.flatMap((item, index) => {
        if (!isTomlTable(item))
            return [];
        const at = (key) => document.valueAt([...place, 'extensions', index, key]);
        const found = [];
        const { name, package: specification } = item;
        if (typeof name === 'string' && name !== '') {
            const line = lines.get(name);
            if (line !== undefined)
                found.push({ message: `the name '${name}' is used already, in line ${line}`, position: at('name') });
            else
                lines.set(name, at('name').line);
        }
        // What the schema refuses it has explained.
        if (typeof specification === 'string' && dist.is(toolTableSchema, { extensions: [{ name: 'any', package: specification }] })) {
            const problem = specificationProblem(specification);
            if (problem !== undefined)
                found.push({ message: `'package': ${problem}`, position: at('package') });
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
    if (isTomlDate(value))
        return null;
    if (isTomlArray(value))
        return value.map(toChecked);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toChecked(item)]));
}
function shown(value) {
    if (typeof value === 'string')
        return JSON.stringify((0,redact/* redactUrls */.s)(value.length > 40 ? `${value.slice(0, 39)}…` : value));
    if (typeof value !== 'object')
        return String(value);
    if (isTomlDate(value))
        return 'a date';
    return isTomlArray(value) ? 'an array' : 'a table';
}

;// CONCATENATED MODULE: ./lib/configuration/extensions.js






/** The extensions that a filter means, in their order. */
function selectExtensions(extensions, filter) {
    const { isEnabled, isBuiltin, names } = filter;
    return extensions.filter((extension) => (isEnabled === undefined || extension.isEnabled === isEnabled) &&
        (isBuiltin === undefined || (extension.package === undefined) === isBuiltin) &&
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
        return readExtensionsText(await (0,input_file/* readInputFile */.j)(file, origin), { file: shown, directory: external_node_path_.dirname(file) });
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
        isEnabled: table['enabled'] !== false,
        package: text('package'),
        isRequired: table['required'] !== false,
        ttl: ttl === undefined ? undefined : ttl === 'never' ? ttl : Number(ttl),
        module: text('module') ?? name.replaceAll('-', '_'),
        arguments: isTomlTable(given) ? given : {},
        origin,
        directory,
    };
}
function mergeTables(before, after) {
    const merged = { ...before };
    for (const [key, value] of Object.entries(after)) {
        const existing = Object.hasOwn(merged, key) ? merged[key] : undefined;
        const result = isTomlTable(existing) && isTomlTable(value) ? mergeTables(existing, value) : value;
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


/***/ })

};
