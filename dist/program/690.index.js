export const id = 690;
export const ids = [690,785,166];
export const modules = {

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

/***/ 47785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ leven),
/* harmony export */   h: () => (/* binding */ closestMatch)
/* harmony export */ });
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}


/***/ })

};
