export const id = 268;
export const ids = [268];
export const modules = {

/***/ 87268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  catalog: () => (/* binding */ catalog)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/catalog/open-catalogs.js
var open_catalogs = __webpack_require__(41504);
// EXTERNAL MODULE: ./lib/catalog/search.js
var search = __webpack_require__(15787);
// EXTERNAL MODULE: ./lib/catalog/starter.js
var starter = __webpack_require__(68480);
// EXTERNAL MODULE: ./lib/configuration/options.js
var options = __webpack_require__(60512);
// EXTERNAL MODULE: ./lib/operations/catalog/add.js
var add = __webpack_require__(50337);
// EXTERNAL MODULE: ./lib/operations/catalog/check.js
var check = __webpack_require__(45486);
// EXTERNAL MODULE: ./lib/catalog/catalog-entry.js
var catalog_entry = __webpack_require__(52289);
// EXTERNAL MODULE: ./lib/catalog/extension-block.js
var extension_block = __webpack_require__(45178);
// EXTERNAL MODULE: ./lib/report/management.js
var management = __webpack_require__(6635);
// EXTERNAL MODULE: ./lib/report/text.js
var report_text = __webpack_require__(44639);
;// CONCATENATED MODULE: ./lib/report/catalog.js




/** Extensions as a table: what each is, and on how many of the platforms that were tried it works. */
function renderCatalog(entries, style) {
    const rows = entries.map((entry) => [entry.name, entry.kind, standing(entry), entry.summary]);
    return (0,management/* renderTable */.bo)(['NAME', 'KIND', 'VERIFIED', 'SUMMARY'], rows, style);
}
function standing(entry) {
    const latest = (0,catalog_entry/* latestVerifications */.U)(entry);
    const works = latest.filter(({ outcome }) => outcome === 'works').length;
    return latest.length === 0 ? 'never' : works === latest.length ? 'works' : works === 0 ? 'fails' : `works on ${works} of ${latest.length}`;
}
/** All that is known of an extension, for a terminal. */
function renderEntry(entry) {
    const facts = [
        ['package', entry.package],
        ['extends', entry.host === null ? entry.kind : `${entry.kind} (${entry.host}${entry.hostVersions ?? ''})`],
        ['python', entry.requiresPython],
        ['module', entry.module],
        ['entry points', entry.entryPointGroup],
        ['tags', entry.tags.join(', ') || null],
        ['homepage', entry.homepage],
        ['catalogue', entry.catalog],
    ];
    const width = Math.max(...facts.map(([title]) => title.length));
    const latest = (0,catalog_entry/* latestVerifications */.U)(entry);
    return [
        `${entry.name}: ${entry.summary}`,
        ...facts.flatMap(([title, value]) => (value === null ? [] : [`  ${title.padEnd(width)}  ${value}`])),
        ...entry.replaces.map(({ catalog, package: specification }) => `  replaces ${specification} of ${catalog}`),
        '',
        ...(latest.length === 0 ? ['Never verified.'] : ['Verified:', ...latest.flatMap(renderVerification)]),
        '',
        (0,extension_block/* extensionBlock */.X)(entry).trimEnd(),
    ];
}
function renderVerification({ platform, version, outcome, error, sizeBytes, importMs, date }) {
    const measured = outcome === 'works' ? `, ${(0,report_text/* formatSize */.Xq)(sizeBytes)}, imported in ${(0,report_text/* formatDuration */.a3)(importMs)}` : '';
    const line = `  ${platform}: ${[version, outcome].filter((part) => part !== null).join(' ')}${measured} (${date})`;
    return error === null ? [line] : [line, ...error.split('\n').map((text) => `    ${text}`)];
}
/** What is not as it was at the verification before, a line each. */
function renderChanges(changes) {
    return changes.map(({ name, platform, before, after }) => {
        const was = before === null ? 'new' : `was ${standingOf(before)}`;
        const isOnlyPins = before !== null && standingOf(before) === standingOf(after);
        return `${name} on ${platform}: ${standingOf(after)} (${isOnlyPins ? 'with other versions of what it needs' : was})`;
    });
}
function standingOf({ version, outcome }) {
    return [outcome, version].filter((part) => part !== null).join(' ');
}
/** Whether an extension goes with what one has, and why. */
function renderCompatibility({ name, answer, reasons }) {
    const said = { goes: 'goes', 'goes-if': 'goes if', 'does-not': 'does not go' }[answer];
    return [
        `${name}: ${said}`,
        ...reasons.flatMap((reason) => reason.split('\n').map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`)),
    ];
}

// EXTERNAL MODULE: ./lib/system/child-process-runner.js
var child_process_runner = __webpack_require__(55674);
// EXTERNAL MODULE: ./lib/cli/paint.js
var paint = __webpack_require__(49638);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/catalog/read-catalog.js + 1 modules
var read_catalog = __webpack_require__(49371);
// EXTERNAL MODULE: ./lib/catalog/record.js
var record = __webpack_require__(78606);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/operations/catalog/verify.js
var verify = __webpack_require__(47001);
// EXTERNAL MODULE: ./lib/specification/input-file.js
var input_file = __webpack_require__(30288);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
;// CONCATENATED MODULE: ./lib/cli/commands/catalog/verify.js











/** More at once would wait for the network and the disk. */
const mostJobs = 4;
/** Carries out `catalog verify`. An extension that fails is a result: the exit code is 0. */
async function verify_verify(asked, cache, signal) {
    const file = catalogFile(asked.catalogs);
    const output = external_node_path_.resolve(asked.output ?? `${file.replace(/\.[^./\\]*$/, '')}.json`);
    const named = (0,read_catalog/* readCatalog */.uM)(await (0,input_file/* readInputFile */.jH)(external_node_path_.resolve(file), '--catalog'), file);
    const earlier = await (0,files/* readTextIfPresent */.Ge)(output);
    const entries = (0,record/* withHistory */.$k)(named, earlier === undefined ? [] : (0,read_catalog/* readCatalog */.uM)(earlier, output));
    const { changes, verified, ...result } = await (0,verify/* verifyCatalog */.v)(entries, {
        names: asked.extensions.length === 0 ? undefined : asked.extensions.map((name) => (0,search/* findEntry */.w)(entries, name).name),
        pythons: asked.pythons.length === 0 ? ['python3'] : asked.pythons,
        cacheRoot: cache.cacheRoot,
        jobs: asked.jobs ?? Math.min((0,external_node_os_.availableParallelism)(), mostJobs),
        timeoutMs: asked.timeoutMs,
        raw: asked.indexUrl === undefined ? {} : { indexUrl: asked.indexUrl },
        ports: { ...cache, runner: child_process_runner/* childProcessRunner */.O },
        signal,
        onVerification: (name, { platform, outcome, version }) => cache.logger.info(`${name} on ${platform}: ${outcome} ${version ?? ''}`.trim()),
    });
    await (0,files/* writeText */.x3)(output, (0,read_catalog/* writeCatalog */.Jj)(result.entries), { isLinkKept: true });
    if (asked.isJson)
        process.stdout.write(`${JSON.stringify({ output, verified, changes })}\n`);
    else
        process.stdout.write(`${[...renderChanges(changes), `${verified} verified, ${changes.length || 'nothing'} changed: ${output}`].join('\n')}\n`);
    return 0;
}
/** The file whose records are written: of several it would not be clear which. */
function catalogFile(catalogs) {
    const [file] = catalogs;
    if (file !== undefined && catalogs.length === 1 && !/^https?:\/\//i.test(file))
        return file;
    throw new errors/* ExtensionConfigError */.sw("'catalog verify' works on one file", {
        code: 'input-invalid',
        subject: '--catalog',
        hint: 'Name it with --catalog FILE. A catalogue on a server is verified where its file is.',
    });
}

;// CONCATENATED MODULE: ./lib/cli/commands/catalog/catalog.js











/** An extension does not go with what one has. */
const doesNotGo = 1;
/** Nothing was found; bad input ends with 2 by its error. */
const notFound = 1;
/** Carries out the commands of `catalog`; gives the exit code. */
async function catalog(asked, cache, signal) {
    if (asked.name === 'verify')
        return await verify_verify(asked, cache, signal);
    const sources = asked.catalogs.length === 0 ? [starter/* starterName */.H] : asked.catalogs;
    const { entries, notices, close } = await (0,open_catalogs/* openCatalogs */.Z)(sources, { ...cache, workspace: process.cwd() });
    try {
        for (const notice of notices)
            cache.logger.warning(notice);
        switch (asked.name) {
            case 'show':
                return show((0,search/* findEntry */.w)(entries, asked.extension), asked);
            case 'add':
                return await catalog_add(named(entries, asked.extensions), asked);
            case 'check':
                return await catalog_check(asked.extensions.length === 0 ? entries : named(entries, asked.extensions), asked, { ...cache, signal });
            default:
                return list((0,search/* searchCatalog */.y)(entries, asked.query), asked);
        }
    }
    finally {
        await close();
    }
}
function named(entries, names) {
    return names.map((name) => (0,search/* findEntry */.w)(entries, name));
}
async function catalog_add(entries, { config, isJson }) {
    const file = external_node_path_.resolve(config);
    for (const entry of entries)
        await (0,add/* addToConfiguration */.R)(entry, file, config);
    if (isJson)
        print(JSON.stringify({ config: file, added: entries.map(({ name }) => name) }));
    else
        print(`Added to ${config}: ${entries.map(({ name }) => name).join(', ')}.`);
    return 0;
}
async function catalog_check(entries, { raw, isJson }, { signal, ...cache }) {
    const answers = await (0,check/* checkCompatibility */.P)(entries, {
        source: { raw, environment: cache.environment, workspace: process.cwd(), nameOf: (option) => `--${(0,options/* writtenName */.lD)(option)}` },
        ports: { ...cache, runner: child_process_runner/* childProcessRunner */.O },
        signal,
        onAnswer: (answer) => {
            if (!isJson)
                print(renderCompatibility(answer).join('\n'));
        },
    });
    if (isJson)
        print(JSON.stringify(answers));
    return answers.some(({ answer }) => answer === 'does-not') ? doesNotGo : 0;
}
function print(text) {
    process.stdout.write(`${text}\n`);
}
function list(found, { name, isJson }) {
    if (isJson)
        print(JSON.stringify(found));
    else if (found.length === 0)
        print('No extension matches.');
    else
        print(renderCatalog(found, (0,paint/* styleOfOutput */.S)()));
    return name === 'search' && found.length === 0 ? notFound : 0;
}
function show(entry, { isJson }) {
    print(isJson ? JSON.stringify(entry) : renderEntry(entry).join('\n'));
    return 0;
}


/***/ })

};
