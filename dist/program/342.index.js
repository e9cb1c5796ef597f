export const id = 342;
export const ids = [342];
export const modules = {

/***/ 4184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ readSettings)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/specification/lock-selection.js
var lock_selection = __webpack_require__(7269);
// EXTERNAL MODULE: ./lib/specification/remote-text.js
var remote_text = __webpack_require__(2339);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(6809);
// EXTERNAL MODULE: ./lib/system/known-secrets.js
var known_secrets = __webpack_require__(682);
;// CONCATENATED MODULE: ./lib/configuration/learn-secrets.js


/**
 * Notes the secrets of the variables that uv, pip and git read: URLs with credentials (indexes, proxies), and the
 * credentials of named indexes. What these programs print is then searched for them.
 */
function learnSecretsOf(environment) {
    for (const [name, value = ''] of Object.entries(environment)) {
        for (const [url] of value.matchAll(/[a-z][a-z0-9+.-]{0,20}:\/\/[^\s]+/gi))
            secret_url/* SecretUrl */.yT.parse(url);
        // curl and its like take a proxy without a scheme.
        if (/_proxy$/i.test(name) && !value.includes('://'))
            secret_url/* SecretUrl */.yT.parse(`http://${value}`);
        const [, index] = /^UV_INDEX_([A-Z0-9_]+)_PASSWORD$/.exec(name) ?? [];
        if (index !== undefined)
            (0,known_secrets/* learnAccount */.qg)(environment[`UV_INDEX_${index}_USERNAME`] ?? '', value);
        if (/^UV_INDEX_[A-Z0-9_]+_USERNAME$/.test(name))
            (0,known_secrets/* learnToken */.U8)(value);
    }
}

// EXTERNAL MODULE: ./lib/configuration/locked-lines.js
var locked_lines = __webpack_require__(1644);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./lib/specification/input-file.js
var input_file = __webpack_require__(288);
// EXTERNAL MODULE: ./lib/specification/name.js
var specification_name = __webpack_require__(9454);
// EXTERNAL MODULE: ./lib/specification/uv-project.js
var uv_project = __webpack_require__(1718);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var valibot_dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/specification/marker.js
var specification_marker = __webpack_require__(867);
// EXTERNAL MODULE: ./lib/specification/requirement.js
var specification_requirement = __webpack_require__(2018);
// EXTERNAL MODULE: ./lib/configuration/toml-problem.js
var toml_problem = __webpack_require__(2554);
;// CONCATENATED MODULE: ./lib/configuration/pyproject-lists.js






const listSchema = valibot_dist/* array */.YOg(valibot_dist/* string */.YjP());
const groupSchema = valibot_dist/* array */.YOg(valibot_dist/* union */.KCZ([valibot_dist/* string */.YjP(), valibot_dist/* object */.Ikc({ 'include-group': valibot_dist/* string */.YjP() })]));
/** Finds the tables that hold lists in a parsed `pyproject.toml`. */
function pyprojectOf(document) {
    const project = tableIn(document, 'project');
    return {
        name: typeof project['name'] === 'string' ? project['name'] : undefined,
        dependencies: project['dependencies'],
        extras: tableIn(project, 'optional-dependencies'),
        groups: tableIn(document, 'dependency-groups'),
    };
}
function tableIn(table, key) {
    const value = Object.hasOwn(table, key) ? table[key] : undefined;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
/** The lists of a `pyproject.toml`. A requirement of the project itself stands for the lists of its extras. */
class PyprojectLists {
    #document;
    #origin;
    #name;
    /** @param place who named the file, and how the file is called, for messages. */
    constructor(document, place) {
        this.#document = document;
        this.#origin = place.origin;
        this.#name = place.name;
    }
    /** `project.dependencies`. Throws ExtensionConfigError `file-unreadable` where there is no such list. */
    dependencies() {
        return this.#dependencies({ origin: 'project.dependencies', parents: [] });
    }
    /** The list of an extra. Throws ExtensionConfigError `file-unreadable` where there is no such extra. */
    extra(extra) {
        return this.#extra(extra, { origin: `extra ${extra}`, parents: [] });
    }
    /** The list of a dependency group. Throws ExtensionConfigError `file-unreadable` where there is none, or where it includes itself. */
    group(group) {
        return this.#group(group, { origin: `group ${group}`, parents: [] });
    }
    #dependencies(way) {
        const given = this.#document.dependencies;
        if (given === undefined)
            throw missing(`${this.#origin}: ${this.#name} has no project.dependencies`, this.#name);
        if (way.parents.includes(''))
            return [];
        const list = this.#checked(listSchema, given, 'project.dependencies');
        return list.flatMap((text) => this.#item(text, {}, { ...way, parents: [...way.parents, ''] }));
    }
    #extra(extra, way) {
        const name = (0,specification_name/* normalizeName */.P)(extra);
        const lists = Object.entries(this.#document.extras);
        const found = lists.find(([key]) => (0,specification_name/* normalizeName */.P)(key) === name);
        if (found === undefined)
            throw missing(`${this.#origin}: ${this.#name} has no extra '${extra}'; it has ${namesOf(lists)}`, extra);
        if (way.parents.includes(`extra ${name}`))
            return [];
        const list = this.#checked(listSchema, found[1], `the extra '${extra}'`);
        return list.flatMap((text) => this.#item(text, { extra: name }, { ...way, parents: [...way.parents, `extra ${name}`] }));
    }
    #group(group, way) {
        const name = (0,specification_name/* normalizeName */.P)(group);
        const groups = Object.entries(this.#document.groups);
        const found = groups.find(([key]) => (0,specification_name/* normalizeName */.P)(key) === name);
        if (found === undefined)
            throw missing(`${this.#origin}: ${this.#name} has no dependency group '${group}'; it has ${namesOf(groups)}`, group);
        if (way.parents.includes(`group ${name}`)) {
            throw missing(`${this.#origin}: the dependency group '${group}' of ${this.#name} includes itself`, group);
        }
        const list = this.#checked(groupSchema, found[1], `the dependency group '${group}'`);
        const inner = { ...way, parents: [...way.parents, `group ${name}`] };
        return list.flatMap((item) => typeof item === 'string' ? this.#item(item, { group: name }, inner) : this.#group(item['include-group'], inner));
    }
    #checked(schema, list, what) {
        const parsed = valibot_dist/* safeParse */.xLC(schema, list);
        if (parsed.success)
            return parsed.output;
        throw new errors/* ExtensionConfigError */.sw(`${this.#origin}: ${what} of ${this.#name} is not a list of requirements: ${(0,toml_problem/* typeProblem */.Y)(parsed.issues[0])}`, {
            code: 'file-unreadable',
            subject: this.#name,
            hint: 'Every item is a string such as "sphinx>=7"; of a group also a table { include-group = "NAME" }.',
        });
    }
    /** One requirement; of the project itself those that its extras stand for, since the index has another project of that name. */
    #item(text, list, way) {
        const self = this.#document.name;
        const requirement = self === undefined ? undefined : parsedOrUndefined(text);
        if (requirement === undefined || requirement.name !== (0,specification_name/* normalizeName */.P)(self ?? '')) {
            return [{ text, origin: `${this.#name}, ${way.origin}`, list }];
        }
        const { extras, marker } = requirement;
        // A group has nothing of the project by itself, and an extra has its dependencies already where the project is asked for.
        const isWhole = list.group !== undefined || extras.length === 0;
        const items = [...(isWhole ? this.#dependencies(way) : []), ...extras.flatMap((extra) => this.#extra(extra, way))];
        return marker === undefined ? items : items.map((item) => ({ ...item, text: withMarker(item.text, marker) }));
    }
}
function withMarker(text, marker) {
    const requirement = parsedOrUndefined(text);
    if (requirement === undefined)
        return `${text} ; ${(0,specification_marker/* formatMarker */.gJ)(marker)}`;
    return (0,specification_requirement/* formatRequirement */.zP)({
        ...requirement,
        marker: requirement.marker === undefined ? marker : { kind: 'and', left: marker, right: requirement.marker },
    });
}
function parsedOrUndefined(text) {
    try {
        return (0,specification_requirement/* parseRequirement */.pP)(text);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
function missing(message, subject) {
    return new errors/* ExtensionConfigError */.sw(message, {
        code: 'file-unreadable',
        subject,
        hint: 'Name a list that exists: pyproject.toml, pyproject.toml[extra] or pyproject.toml:group.',
    });
}
function namesOf(lists) {
    return lists.length === 0 ? 'none' : lists.map(([key]) => key).join(', ');
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./lib/system/redact.js
var redact = __webpack_require__(2580);
// EXTERNAL MODULE: ./lib/configuration/toml-document.js
var toml_document = __webpack_require__(3452);
;// CONCATENATED MODULE: ./lib/configuration/pyproject-sources.js









/**
 * What a requirement of a `pyproject.toml` means where `[tool.uv.sources]` or its workspace say where the package comes
 * from: one specification for each source, and one for the index where the sources are for some machines only.
 *
 * @returns specifications; the text as it was written where nothing maps its name.
 * @throws ExtensionConfigError `source-unsupported` with file and line for what cannot be followed: the index is never asked
 * instead.
 */
function applySources(text, list, sourced) {
    const { project, ignored } = sourced;
    const requirement = pyproject_sources_parsedOrUndefined(text);
    // What is not a requirement is refused where specifications are parsed.
    if (requirement === undefined || requirement.url !== undefined || ignored.isAll || ignored.names.includes(requirement.name))
        return [text];
    const root = (0,uv_project/* workspaceRootOf */.dP)(project.directory);
    const owner = project.sources.has(requirement.name) ? project : root;
    const all = owner?.sources.get(requirement.name);
    const context = { requirement, root, sourced, owner: owner ?? project };
    if (all === undefined) {
        if (root !== undefined && requirement.name !== project.name && (0,uv_project/* memberOf */.C5)(root, requirement.name) !== undefined) {
            throw refusal(context, `'${requirement.name}' is a member of the workspace and not one of its sources`, {
                hint: `Write ${requirement.name} = { workspace = true } below [tool.uv.sources].`,
            });
        }
        return [text];
    }
    const sources = all.filter(({ extra, group }) => isFor(extra, list.extra) && isFor(group, list.group));
    if (sources.length === 0)
        return [text];
    const mapped = sources.map((source) => {
        const url = addressOf(source, context);
        const marker = both(requirement.marker, markerOf(source, context));
        const { name, extras } = requirement;
        return url === undefined
            ? (0,specification_requirement/* formatRequirement */.zP)({ ...requirement, ...(marker === undefined ? {} : { marker }) })
            : (0,specification_requirement/* formatRequirement */.zP)({ name, extras, versions: [], url, ...(marker === undefined ? {} : { marker }) });
    });
    return [...mapped, ...restOf(sources, context)];
}
function pyproject_sources_parsedOrUndefined(text) {
    try {
        return (0,specification_requirement/* parseRequirement */.pP)(text);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
function isFor(wanted, given) {
    return wanted === undefined || (given !== undefined && (0,specification_name/* normalizeName */.P)(wanted) === (0,specification_name/* normalizeName */.P)(given));
}
const keysOf = {
    path: ['path', 'editable', 'package'],
    git: ['git', 'rev', 'tag', 'branch', 'subdirectory'],
    url: ['url', 'subdirectory'],
    workspace: ['workspace', 'editable'],
};
const conditions = ['marker', 'extra', 'group'];
/** The URL a source means; undefined for one that means the index. */
function addressOf(source, context) {
    const { requirement, owner, root } = context;
    const kinds = Object.keys(keysOf).filter((kind) => source[kind] !== undefined);
    const [kind] = kinds;
    if (source.index !== undefined) {
        throw refusal(context, `the index '${source.index}' cannot be asked for one package alone`, {
            hint: `Give ${requirement.name} a path, url or git source, or put it into a requirements file and name its index in index-url.`,
        });
    }
    if (kind === undefined || kinds.length > 1)
        throw refusal(context, 'it is not one of path, git, url, workspace');
    const unknown = Object.keys(source).find((key) => !keysOf[kind]?.includes(key) && !conditions.includes(key));
    if (unknown !== undefined)
        throw refusal(context, `its key '${unknown}' cannot be followed`);
    if (source['package'] === false)
        throw refusal(context, `with 'package = false' it is not installed`);
    if (source.path !== undefined)
        return localAddress(external_node_path_.resolve(owner.directory, source.path), context);
    if (source.git !== undefined)
        return gitAddress(source.git, source, context);
    if (source.url !== undefined)
        return `${source.url}${subdirectoryOf(source)}`;
    if (source.workspace === false)
        return undefined;
    const workspace = (0,uv_project/* workspaceOf */.B3)(source, { base: owner.directory, root });
    const member = workspace === undefined ? undefined : (0,uv_project/* memberOf */.C5)(workspace, requirement.name);
    if (member === undefined)
        throw refusal(context, 'no member of the workspace has that name');
    return localAddress(member, context);
}
function localAddress(place, context) {
    const project = (0,uv_project/* readUvProject */.hR)(place);
    if (project?.name !== undefined && project.name !== context.requirement.name) {
        throw refusal(context, `the project in '${place}' is called '${project.name}'`);
    }
    return (0,external_node_url_.pathToFileURL)(place).href;
}
function gitAddress(git, source, context) {
    const references = ['rev', 'tag', 'branch'].flatMap((key) => (typeof source[key] === 'string' ? [source[key]] : []));
    if (references.length > 1)
        throw refusal(context, "only one of 'rev', 'tag' and 'branch' can be followed");
    const [reference] = references;
    if (reference !== undefined && /[@#\s]/.test(reference))
        throw refusal(context, `'${reference}' cannot be a part of a URL`);
    if (!/^(?:git\+)?[a-z][a-z0-9+.-]*:\/\//i.test(git))
        throw refusal(context, `'${(0,redact/* redactUrls */.s)(git)}' is not a URL`);
    const url = git.startsWith('git+') ? git : `git+${git}`;
    return `${url}${reference === undefined ? '' : `@${reference}`}${subdirectoryOf(source)}`;
}
function subdirectoryOf({ subdirectory }) {
    return typeof subdirectory === 'string' ? `#subdirectory=${subdirectory}` : '';
}
function markerOf({ marker }, context) {
    if (marker === undefined)
        return undefined;
    try {
        return (0,specification_marker/* parseMarker */.gY)(marker);
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        throw refusal(context, `its marker '${marker}' cannot be read: ${error.message}`);
    }
}
function both(left, right) {
    if (left === undefined || right === undefined)
        return left ?? right;
    return { kind: 'and', left, right };
}
/** The requirement where none of its sources holds: there the index is asked, as uv asks it. Nothing where one always holds. */
function restOf(sources, context) {
    let marker = context.requirement.marker;
    for (const source of sources) {
        const holds = markerOf(source, context);
        if (holds === undefined)
            return [];
        const fails = (0,specification_marker/* negateMarker */.H$)(holds);
        if (fails === undefined)
            throw refusal(context, `the opposite of its marker '${(0,specification_marker/* formatMarker */.gJ)(holds)}' cannot be written`);
        marker = both(marker, fails);
    }
    if (marker !== undefined && (0,specification_marker/* isMarkerContradictory */.Aw)(marker))
        return [];
    return [(0,specification_requirement/* formatRequirement */.zP)({ ...context.requirement, ...(marker === undefined ? {} : { marker }) })];
}
function refusal({ requirement, sourced, owner }, problem, { hint } = {}) {
    const isOwn = owner.directory === sourced.project.directory;
    const file = isOwn ? sourced.file : external_node_path_.join(owner.directory, 'pyproject.toml');
    const line = isOwn ? lineOf(requirement.name, sourced) : '';
    return new errors/* ExtensionConfigError */.sw(`${file}${line}: the source of '${requirement.name}' cannot be followed: ${problem}`, {
        code: 'source-unsupported',
        subject: requirement.name,
        hint: hint ??
            `Change the entry of ${requirement.name} below [tool.uv.sources]. With UV_NO_SOURCES_PACKAGE=${requirement.name} the index is asked instead.`,
    });
}
/** `:8` for the line that the source of a package stands on. */
function lineOf(name, { text, project }) {
    const document = (0,toml_document/* parseTomlDocument */.d2)(text);
    if ('problem' in document)
        return '';
    const key = keyOf(document.root, name);
    return key === undefined || !project.sources.has(name) ? '' : `:${document.keyAt(['tool', 'uv', 'sources', key]).line}`;
}
/** The name of a package as the file spells it. */
function keyOf(root, name) {
    let table = root;
    for (const key of ['tool', 'uv', 'sources']) {
        if (typeof table !== 'object' || table === null)
            return undefined;
        table = table[key];
    }
    return typeof table === 'object' && table !== null ? Object.keys(table).find((key) => (0,specification_name/* normalizeName */.P)(key) === name) : undefined;
}

;// CONCATENATED MODULE: ./lib/configuration/pyproject.js









/** Reads `pyproject.toml`, `pyproject.toml[docs,test]` or `pyproject.toml:docs`; undefined for other files. */
function selectPyproject(text) {
    const [, file, extras, group] = /^(.*pyproject\.toml)(?:\[([^\]]*)\])?(?::([\w.-]+))?$/.exec(text) ?? [];
    if (file === undefined)
        return undefined;
    const names = (extras ?? '')
        .split(',')
        .map((extra) => extra.trim())
        .filter((extra) => extra !== '');
    return { file, extras: names, group };
}
/**
 * The specifications of a list in a `pyproject.toml`. An extra that names the project itself (`project[test]`) and a
 * group that includes another are followed, and so are `[tool.uv.sources]`.
 *
 * @throws ExtensionConfigError `file-unreadable` for bad TOML, wrong types, or a list that is not there;
 * `source-unsupported` for a source that cannot be followed.
 */
async function readPyproject(selection, origin, environment = {}) {
    const text = await (0,input_file/* readInputFile */.jH)(selection.file, origin);
    return readProjectText(text, { ...selection, origin, environment });
}
/**
 * The same of the text of a `pyproject.toml`, or of the metadata of a script (PEP 723), which has the same tables but for
 * its dependencies. Throws as {@link readPyproject} does.
 */
function readProjectText(text, selection) {
    const { origin, environment, file, group, extras = [], isScript } = selection;
    const { document, project } = parsePyproject(text, selection);
    const lists = new PyprojectLists(document, { origin, name: external_node_path_.basename(file) });
    // The lines of a block are not those of its script.
    const sourced = { project, file, text: isScript ? '' : text, ignored: ignoredSources(environment) };
    // A path of a source is written relative to the file, so that the digest is the same wherever the checkout lies.
    const specificationsOf = (items) => items.flatMap((item) => {
        const mapped = applySources(item.text, item.list, sourced);
        const isMapped = mapped.length !== 1 || mapped[0] !== item.text;
        return mapped.map((one) => ({ text: one, origin: item.origin, ...(isMapped ? { baseDirectory: external_node_path_.dirname(file) } : {}) }));
    });
    if (group !== undefined)
        return specificationsOf(lists.group(group));
    if (extras.length === 0)
        return specificationsOf(lists.dependencies());
    return specificationsOf(extras.flatMap((extra) => lists.extra(extra)));
}
/** The names that uv was told to look up in the index all the same. */
function ignoredSources(environment) {
    const isAll = /^(?:1|true|t|yes|y|on)$/i.test(environment['UV_NO_SOURCES'] ?? '');
    const names = (environment['UV_NO_SOURCES_PACKAGE'] ?? '').split(/\s+/).filter((name) => name !== '');
    return { isAll, names: names.map(specification_name/* normalizeName */.P) };
}
function parsePyproject(text, { file, origin, isScript }) {
    try {
        const written = (0,dist/* parse */.qg)(text);
        const root = isScript ? { project: { dependencies: written['dependencies'] ?? [] }, tool: written['tool'] ?? {} } : written;
        return { document: pyprojectOf(root), project: (0,uv_project/* uvProjectOf */.gs)(root, external_node_path_.dirname(file)) };
    }
    catch (error) {
        throw new errors/* ExtensionConfigError */.sw(`${origin}: ${file} cannot be read: ${(0,toml_problem/* tomlProblem */.O)(error)}`, {
            code: 'file-unreadable',
            subject: file,
            hint: 'Mend the file; `uv tree` or any other tool would stumble over it too.',
        });
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/configuration/script-metadata.js





/** Whether a file of requirements is a script with metadata in it (PEP 723). */
function isScript(file) {
    return /\.pyw?$/.test(external_node_path_.basename(file));
}
/** The lock that lies beside a script; undefined where there is none. */
function lockOfScript(file, shown) {
    return (0,external_node_fs_.existsSync)(`${file}.lock`) ? { kind: 'script', file, extras: [], group: undefined, shown } : undefined;
}
/**
 * The dependencies that a script names in its metadata, with its `[tool.uv.sources]`.
 *
 * @throws ExtensionConfigError `file-unreadable` for a script without metadata, or with two.
 */
async function readScript(file, origin, environment) {
    const blocks = metadataBlocks(await (0,input_file/* readInputFile */.jH)(file, origin));
    const [block] = blocks;
    if (block === undefined || blocks.length > 1) {
        const problem = block === undefined ? "it has no '# /// script' block" : "it has more than one '# /// script' block";
        throw new errors/* ExtensionConfigError */.sw(`${origin}: '${file}' names no dependencies: ${problem}`, {
            code: 'file-unreadable',
            subject: file,
            hint: 'Write them as PEP 723 has it, or by `uv add --script`.',
        });
    }
    return readProjectText(block, { file, origin, environment, isScript: true });
}
/** The content of the blocks of the type `script`, as the reference implementation of PEP 723 finds them. */
function metadataBlocks(text) {
    const blocks = text.replaceAll(/\r\n?/g, '\n').matchAll(/^# \/\/\/ (?<type>[a-zA-Z0-9-]+)$\s(?<content>(?:^#(?:| .*)$\s)+)^# \/\/\/$/gm);
    return [...blocks].flatMap(({ groups }) => (groups?.['type'] === 'script' ? [(groups['content'] ?? '').replaceAll(/^# ?/gm, '')] : []));
}

;// CONCATENATED MODULE: ./lib/configuration/locks.js



/** Reads what the project or script of a lock asks for. Throws ExtensionConfigError `file-unreadable`. */
async function readNamedLock(lock, origin, environment) {
    // Where packages come from stands in the lock.
    const withoutSources = { ...environment, UV_NO_SOURCES: '1' };
    if (lock.kind === 'script')
        return { lock, roots: await readScript(lock.file, origin, withoutSources) };
    const project = { file: external_node_path_.join(external_node_path_.dirname(lock.file), 'pyproject.toml'), extras: [], group: lock.group };
    const own = await readPyproject(project, origin, withoutSources);
    if (lock.group !== undefined || lock.extras.length === 0)
        return { lock, roots: own };
    return { lock, roots: [...own, ...(await readPyproject({ ...project, extras: lock.extras }, origin, withoutSources))] };
}

// EXTERNAL MODULE: ./lib/configuration/option-kinds.js + 2 modules
var option_kinds = __webpack_require__(4467);
// EXTERNAL MODULE: ./lib/configuration/options.js
var options = __webpack_require__(512);
// EXTERNAL MODULE: ./lib/configuration/pylock-file.js
var pylock_file = __webpack_require__(8035);
// EXTERNAL MODULE: ./lib/configuration/requirements-file.js + 1 modules
var requirements_file = __webpack_require__(2657);
;// CONCATENATED MODULE: ./lib/configuration/settings.js














/**
 * Reads and validates all options.
 *
 * @throws ExtensionConfigError naming the option, its value and what it must be; `packages-empty` where nothing is named.
 */
async function readSettings(source) {
    learnSecretsOf(source.environment);
    const { packages: _, requirements: __, config, only: ___, ...values } = readOptions(source);
    const extensions = await readConfiguration(source);
    const files = await readRequirements(source, values.cacheRoot);
    const specifications = [...packagesOf(extensions), ...namedSpecifications(source), ...files.specifications];
    // An empty file is an empty set; no file and no package is a mistake.
    if (specifications.length === 0 && config.length === 0 && (0,option_kinds/* linesOf */.Dx)(source.raw.requirements ?? '').length === 0) {
        throw new errors/* ExtensionConfigError */.sw('no specification was given', {
            code: 'packages-empty',
            subject: source.nameOf('packages'),
            hint: 'Name at least one package, such as sphinx-copybutton==0.5.2, or a file in requirements or config.',
        });
    }
    const { notices, ...merged } = withFileOptions(values, files, source.nameOf);
    const read = { specifications, extensions, locks: files.locks, workspace: source.workspace };
    return { ...values, ...merged, ...read, notices: [...files.notices, ...notices] };
}
/** The options of files beside those of inputs: lists are added, and of two values that of the input counts. */
function withFileOptions({ indexUrl, extraIndexUrl, requireHashes, onlyBinary, constraints }, { options, constraints: named }, nameOf) {
    const isOverruled = indexUrl !== undefined && options.indexUrl !== undefined && indexUrl.url.bare !== options.indexUrl.url.bare;
    return {
        ...options,
        indexUrl: indexUrl ?? options.indexUrl,
        extraIndexUrl: [...extraIndexUrl, ...options.extraIndexUrl],
        requireHashes: requireHashes || options.requireHashes,
        onlyBinary: [...new Set([...onlyBinary, ...options.onlyBinary])],
        constraints: [...constraints, ...named],
        notices: isOverruled ? [`${nameOf('indexUrl')} is asked instead of ${options.indexUrl?.url} of a requirements file`] : [],
    };
}
/** The value of every option. */
function readOptions(source) {
    const values = options/* optionNames */.W6.map((name) => [name, readOption(source, name)]);
    // Each value is what the reader of its row's kind gives, which is how `OptionValues` is made.
    return Object.fromEntries(values);
}
function readOption(source, name) {
    const { kind, choices = [] } = (0,options/* rowOf */.OB)(name);
    const text = (0,options/* textOf */.b6)(source.raw, name);
    const read = kind === 'choice' ? (0,option_kinds/* readChoice */.Kf)(text, choices) : option_kinds/* readers */.Xc[kind](text, source);
    if ('value' in read)
        return read.value;
    const { mustBe, shown = text, hint } = read;
    throw new errors/* ExtensionConfigError */.sw(`${source.nameOf(name)} must be ${mustBe}, not '${(0,secret_url/* redactUnreadable */.Zv)(shown)}'`, {
        code: 'input-invalid',
        subject: source.nameOf(name),
        hint: hint ?? 'docs/inputs.md says what each option means.',
    });
}
/** The specifications that arguments and `packages` name. */
function namedSpecifications({ raw, arguments: given = [] }) {
    return [
        ...given.map((argument, index) => ({ text: argument, origin: `argument ${index + 1}` })),
        // The raw text, not a trimmed one: line numbers are those the user sees.
        ...(0,option_kinds/* linesOf */.Dx)(raw.packages ?? '').map(({ text, line }) => ({ text: text.replace(/\s+#.*$/, ''), origin: `packages, line ${line}` })),
    ];
}
/** What the files of `requirements` name. */
async function readRequirements({ raw, workspace, nameOf, environment }, cacheRoot) {
    const reader = new requirements_file/* RequirementsReader */.Y({ workspace, environment, copies: (0,remote_text/* remoteCopiesIn */.$)(cacheRoot) });
    const locks = [];
    for (const { text, line } of (0,option_kinds/* linesOf */.Dx)(raw.requirements ?? '')) {
        const origin = `${nameOf('requirements')}, line ${line}`;
        const file = external_node_path_.resolve(workspace, text);
        const pyproject = selectPyproject(text);
        const lock = (0,lock_selection/* selectLock */.y)(text, workspace) ?? (isScript(text) ? lockOfScript(file, text) : undefined);
        if (lock !== undefined)
            locks.push(await readNamedLock(lock, origin, environment));
        else if ((0,lock_selection/* isPylock */.f)(text))
            reader.add((0,locked_lines/* lockedTexts */.F4)(await (0,pylock_file/* readPylockFile */.h)(file, origin), text), text);
        else if (isScript(text))
            reader.add(await readScript(file, origin, environment), text);
        else if (pyproject === undefined)
            await reader.read(text, origin);
        else {
            const project = { ...pyproject, file: external_node_path_.resolve(workspace, pyproject.file) };
            reader.add(await readPyproject(project, origin, environment), text);
        }
    }
    return { ...reader.finish(), locks };
}
async function readConfiguration(source) {
    const { raw, workspace, nameOf } = source;
    const files = (0,option_kinds/* linesOf */.Dx)(raw.config ?? '').map(({ text }) => external_node_path_.resolve(workspace, text));
    const names = (0,option_kinds/* linesOf */.Dx)(raw.only ?? '').map(({ text }) => text);
    if (files.length === 0 && names.length > 0) {
        throw new errors/* ExtensionConfigError */.sw(`${nameOf('only')} names extensions of ${nameOf('config')}, which is empty`, {
            code: 'input-invalid',
            subject: nameOf('only'),
            hint: 'Name the configuration file, or leave this out.',
        });
    }
    if (files.length === 0)
        return [];
    // Its parsers are loaded where there is something to parse: each start would pay for them.
    const { readExtensions, onlyNamed } = await __webpack_require__.e(/* import() */ 985).then(__webpack_require__.bind(__webpack_require__, 4985));
    const extensions = await readExtensions({ files, workspace, origin: nameOf('config') });
    return names.length === 0 ? extensions : onlyNamed(extensions, names, nameOf('only'));
}
/** What the enabled external extensions ask for. */
function packagesOf(extensions) {
    return extensions.flatMap(({ name, enabled, package: text, origin, directory, ttl }) => !enabled || text === undefined
        ? []
        : [{ text, origin, baseDirectory: directory, extension: name, ...(ttl === undefined ? {} : { ttl }) }]);
}


/***/ }),

/***/ 4751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ CacheManager),
  X: () => (/* binding */ ignore)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(1077);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(1870);
// EXTERNAL MODULE: ./lib/system/hash.js
var hash = __webpack_require__(1673);
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
        return { problem: `it is no file of ours: ${dist/* getDotPath */.BuJ(parsed.issues[0]) ?? 'its content'} is not as expected` };
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
var timer = __webpack_require__(6318);
;// CONCATENATED MODULE: ./lib/warming/cache-manager.js




/** What a strategy gives to say that nothing changes. */
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
/** What a promise gives, or the reason of the signal: a strategy that does not listen must not hold up stopping. */
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
    /** What it is doing. */
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

/***/ 6318:
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
