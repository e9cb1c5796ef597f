export const id = 827;
export const ids = [827];
export const modules = {

/***/ 53827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lockRequest: () => (/* binding */ lockRequest)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _configuration_pylock_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68035);
/* harmony import */ var _entries_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35044);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(452);
/* harmony import */ var _installation_uv_session_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13312);
/* harmony import */ var _platform_find_python_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46973);
/* harmony import */ var _specification_hidden_url_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(36965);
/* harmony import */ var _specification_input_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(30288);
/* harmony import */ var _specification_lock_selection_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(77269);
/* harmony import */ var _specification_marker_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(867);
/* harmony import */ var _specification_pylock_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(93097);
/* harmony import */ var _specification_requirement_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(62018);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(61870);
/* harmony import */ var _system_owned_directory_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(31258);
/* harmony import */ var _system_secret_url_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(96809);
/* harmony import */ var _system_url_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(56480);
/* harmony import */ var _compose_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(67643);
/* harmony import */ var _ensure_request_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(96369);
/* harmony import */ var _lock_systems_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(57984);





















/**
 * Locks what settings name, with all that it needs, in the form of PEP 751.
 *
 * @throws ExtensionConfigError for bad input; ExtensionInstallationError where it cannot be resolved.
 */
async function lockRequest({ settings, ports, replacements = {}, signal }, target) {
    refuseTarget(target);
    const platform = await (0,_platform_find_python_js__WEBPACK_IMPORTED_MODULE_7__/* .detectPlatform */ .l)(settings.python, { ...ports, signal, answers: new _entries_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .CacheLayout */ .lB(settings.cacheRoot).interpreters });
    const request = await (0,_ensure_request_js__WEBPACK_IMPORTED_MODULE_19__/* .readRequest */ ["in"])(settings, {
        ...ports,
        platform,
        ...(0,_compose_js__WEBPACK_IMPORTED_MODULE_18__/* .uvReader */ .D$)({ settings, ports, replacements, signal }, async () => platform),
    });
    for (const notice of [...settings.notices, ...request.constraints.notices])
        ports.logger.warning(notice);
    // Before uv writes it beside the lock: a run that is killed leaves that.
    if (request.specifications.some(({ installable }) => installable.hasSecret))
        throw secretInLock(target);
    const before = (await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_14__/* .isPresent */ .Wo)(target.file)) ? await (0,_specification_input_file_js__WEBPACK_IMPORTED_MODULE_9__/* .readInputFile */ .jH)(target.file, '--output') : undefined;
    if (before !== undefined)
        await (0,_configuration_pylock_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readPylockFile */ .h)(target.file, '--output');
    const scratch = await (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_15__/* .makeOwnedDirectory */ .dL)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'ensure-extensions-lock-');
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_14__/* .makeDirectory */ .Oh)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(target.file));
    // Beside the lock: paths in it are relative to it. From a copy uv keeps the versions that fit.
    const draft = node_path__WEBPACK_IMPORTED_MODULE_2__.join(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(target.file), `pylock.${node_path__WEBPACK_IMPORTED_MODULE_2__.basename(scratch).replaceAll('.', '-')}.toml`);
    try {
        if (before !== undefined && !target.isUpgrading)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(target.file, draft);
        const session = await _installation_uv_session_js__WEBPACK_IMPORTED_MODULE_6__/* .UvSession */ .U2.start({ platform, scratch, signal }, (0,_compose_js__WEBPACK_IMPORTED_MODULE_18__/* .uvSessionOptions */ .e_)({ settings, request, ports, replacements }));
        const onSystems = markerOf(target.systems);
        const specifications = request.specifications.map((specification) => restricted(specification, onSystems));
        const pythonVersion = target.pythonVersion ?? platform.markers['python_version'] ?? '';
        await session.retried((uv) => uv.lock({ ...session.resolution([]), specifications }, { file: draft, pythonVersion }));
        const written = await (0,_specification_input_file_js__WEBPACK_IMPORTED_MODULE_9__/* .readInputFile */ .jH)(draft, node_path__WEBPACK_IMPORTED_MODULE_2__.basename(draft));
        const text = withEnvironments(withRelativePaths(written, node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(target.file)), target.systems);
        if ((0,_specification_hidden_url_js__WEBPACK_IMPORTED_MODULE_8__/* .holdsSecretUrl */ .Iu)(text))
            throw secretInLock(target);
        const now = (0,_specification_pylock_js__WEBPACK_IMPORTED_MODULE_12__/* .parsePylock */ .y0)(text);
        const changes = changesBetween(before === undefined ? [] : (0,_specification_pylock_js__WEBPACK_IMPORTED_MODULE_12__/* .parsePylock */ .y0)(before), now);
        const isSame = before !== undefined && changes.length === 0 && headOf(before) === headOf(text);
        const report = { file: node_path__WEBPACK_IMPORTED_MODULE_2__.basename(target.file), packages: new Set(now.map(({ name }) => name)).size, changes };
        if (target.isChecking)
            return { ...report, status: isSame ? 'unchanged' : 'differs' };
        if (before !== text)
            await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_14__/* .writeText */ .x3)(target.file, text, { isLinkKept: true });
        return { ...report, status: isSame ? 'unchanged' : 'written' };
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(draft, { force: true });
        await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_14__/* .removeTree */ .dM)(scratch);
    }
}
function secretInLock({ file }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ExtensionConfigError */ .sw('the lock would hold a password or a query of a URL, for everybody to read', {
        code: 'input-invalid',
        subject: file,
        hint: 'Give credentials by UV_INDEX_…_USERNAME and _PASSWORD, netrc or the keyring.',
    });
}
function refuseTarget({ file, pythonVersion }) {
    const refuse = (problem, subject, hint) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ExtensionConfigError */ .sw(problem, { code: 'input-invalid', subject, hint });
    };
    if (!(0,_specification_lock_selection_js__WEBPACK_IMPORTED_MODULE_10__/* .isPylock */ .f)(file))
        refuse(`'${node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file)}' is not the name of a lock`, '--output', 'PEP 751 has pylock.toml and pylock.NAME.toml.');
    if (pythonVersion !== undefined && !/^\d+\.\d+(?:\.\d+)?$/.test(pythonVersion))
        refuse(`--python-version must be a version such as 3.9, not '${pythonVersion}'`, '--python-version', 'It is the oldest Python that the lock has to fit.');
}
function changesBetween(before, after) {
    const names = [...new Set([...before, ...after].map(({ name }) => name))].sort();
    return names.flatMap((name) => {
        const of = (all) => all.filter((locked) => locked.name === name);
        const [then, now] = [of(before), of(after)];
        const shown = (all) => (all.length === 0 ? null : all.map(describe).join(', '));
        const isSame = shown(then) === shown(now) && hashesOf(then).every((hash) => hashesOf(now).includes(hash));
        return isSame ? [] : [{ name, before: shown(then), after: shown(now) }];
    });
}
function describe(locked) {
    const { version, marker, directory, archive } = locked;
    const what = [version, directory?.path ?? archive?.path ?? (0,_specification_pylock_js__WEBPACK_IMPORTED_MODULE_12__/* .addressOf */ .ci)(locked)].filter((part) => part !== undefined).join(' @ ');
    return marker === undefined ? what : `${what} (${marker})`;
}
/** An index may have more files of a version later; a hash that it does not have is another file. */
function hashesOf(packages) {
    const files = packages.flatMap(({ wheels, sdist, archive }) => [...wheels, ...[sdist, archive].filter((file) => file !== undefined)]);
    return files.flatMap(({ hashes }) => Object.values(hashes));
}
/** What a lock says before its packages, without comments. */
function headOf(text) {
    const [head = ''] = text.split('[[packages]]');
    return head.replaceAll(/^#.*$/gm, '').replaceAll(/\s+/g, ' ').trim();
}
function markerOf(names) {
    return names.length === 0 ? undefined : (0,_specification_marker_js__WEBPACK_IMPORTED_MODULE_11__/* .parseMarker */ .gY)(names.map(environmentOf).join(' or '));
}
function environmentOf(name) {
    return `sys_platform == '${_lock_systems_js__WEBPACK_IMPORTED_MODULE_20__/* .systems */ .n[name]}'`;
}
/** A specification for some systems only. */
function restricted({ installable, kind, marker }, onSystems) {
    if (onSystems === undefined)
        return installable;
    if (marker === undefined)
        return _system_secret_url_js__WEBPACK_IMPORTED_MODULE_16__/* .SecretText */ .om.join([installable, ` ; ${(0,_specification_marker_js__WEBPACK_IMPORTED_MODULE_11__/* .formatMarker */ .gJ)(onSystems)}`]);
    if (kind !== 'requirement')
        return installable;
    const requirement = (0,_specification_requirement_js__WEBPACK_IMPORTED_MODULE_13__/* .parseRequirement */ .pP)(String(installable));
    return new _system_secret_url_js__WEBPACK_IMPORTED_MODULE_16__/* .SecretText */ .om((0,_specification_requirement_js__WEBPACK_IMPORTED_MODULE_13__/* .formatRequirement */ .zP)({ ...requirement, marker: (0,_specification_marker_js__WEBPACK_IMPORTED_MODULE_11__/* .bothMarkers */ .j$)(onSystems, requirement.marker) }));
}
/** Files of this machine by paths that start at the lock: they mean the same wherever the checkout lies. */
function withRelativePaths(text, directory) {
    return text.replaceAll(/\b(path|url) = ("(?:[^"\\]|\\.)*")/g, (whole, field, quoted) => {
        const value = String(JSON.parse(quoted));
        const file = field === 'path' ? value : (0,_system_url_js__WEBPACK_IMPORTED_MODULE_17__/* .fileOfUrl */ .H)(value);
        if (file === undefined || !node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute(file))
            return whole;
        return `path = ${JSON.stringify(node_path__WEBPACK_IMPORTED_MODULE_2__.relative(directory, file).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/') || '.')}`;
    });
}
/** Says in a lock for which systems it is made. */
function withEnvironments(text, names) {
    if (names.length === 0)
        return text;
    const environments = `environments = [${names.map((name) => `"${environmentOf(name)}"`).join(', ')}]\n`;
    return text.replace(/^(?=created-by = )/m, environments);
}


/***/ })

};
