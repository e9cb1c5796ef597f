export const id = 567;
export const ids = [567];
export const modules = {

/***/ 60567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeProviderContract: () => (/* binding */ describeProviderContract)
/* harmony export */ });
/* harmony import */ var node_assert_strict__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97703);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _system_byte_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1021);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1548);






/**
 * Declares, as tests of your framework, what every provider must do:
 *
 *     import { describe, it } from 'vitest'
 *     import { describeProviderContract } from 'ensure-extensions/testing'
 *     describeProviderContract({ name: 'mine', create: async () => createMine(), describe, it })
 */
function describeProviderContract({ name, create, differences = {}, describe, it }) {
    const { takesKeysTwice = false, orderingMs = 1_100 } = differences;
    const second = takesKeysTwice ? 'saved' : 'exists';
    /** Runs a test with a directory that is removed after it. */
    const test = (title, run) => it(title, async () => {
        const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_3__.join((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'provider contract-'));
        try {
            await run(toolsIn(directory));
        }
        finally {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(directory, { recursive: true, force: true, maxRetries: 3 });
        }
    });
    describe(`the provider ${name}`, () => {
        test('misses what was never saved, and leaves nothing behind', async ({ restore }) => {
            const { result, files } = await restore(await create(), 'a-1', ['a-']);
            (0,node_assert_strict__WEBPACK_IMPORTED_MODULE_0__.deepEqual)([result.status, files], ['miss', []]);
        });
        test('gives back what was saved, whole, under its key', async ({ bundle, restore }) => {
            const provider = await create();
            (0,node_assert_strict__WEBPACK_IMPORTED_MODULE_0__.equal)((await provider.save({ key: 'a-1', bundle: bundle('first') })).status, 'saved');
            const { result, files, content } = await restore(provider, 'a-1');
            (0,node_assert_strict__WEBPACK_IMPORTED_MODULE_0__.deepEqual)([result.status, 'key' in result && result.key], ['hit', 'a-1']);
            (0,node_assert_strict__WEBPACK_IMPORTED_MODULE_0__.deepEqual)([files, content], [[bundleName], 'first']);
            const looked = await provider.lookup({ key: 'a-1', prefixes: [] });
            (0,node_assert_strict__WEBPACK_IMPORTED_MODULE_0__.deepEqual)([looked.status, 'key' in looked && looked.key], ['hit', 'a-1']);
        });
        test('carries bytes of any kind, and a bundle of none', async ({ bundle, restore }) => {
            const provider = await create();
            const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 7919) % 256));
            await provider.save({ key: 'bytes-1', bundle: bundle(bytes) });
            await provider.save({ key: 'none-1', bundle: bundle('') });
            (0,node_assert_strict__WEBPACK_IMPORTED_MODULE_0__.ok)((await restore(provider, 'bytes-1')).bytes?.equals(bytes));
            (0,node_assert_strict__WEBPACK_IMPORTED_MODULE_0__.equal)((await restore(provider, 'none-1')).content, '');
        });
        test('gives the beginning of what it finds, and how long all of it is, where it reads beginnings', async ({ bundle }) => {
            const provider = await create();
            if (provider.readBeginning === undefined)
                return;
            const bytes = Buffer.alloc(600_000, 'abcdefg');
            (0,node_assert_strict__WEBPACK_IMPORTED_MODULE_0__.equal)((await provider.readBeginning({ key: 'a-1', prefixes: ['a-'] })).status, 'miss');
            await provider.save({ key: 'a-1', bundle: bundle(bytes) });
            const found = await provider.readBeginning({ key: 'a-2', prefixes: ['a-'] });
            if (found.status !== 'hit')
                throw new Error(found.detail);
            (0,node_assert_strict__WEBPACK_IMPORTED_MODULE_0__.deepEqual)([found.key, found.beginning.size], ['a-1', bytes.length]);
            (0,node_assert_strict__WEBPACK_IMPORTED_MODULE_0__.ok)(bytes.subarray(0, 70_000).equals(await found.beginning.read(0, 70_000)));
        });
        test(takesKeysTwice ? 'takes a key twice (declared)' : 'never changes what was saved: a second save of a key says it exists', async ({ bundle, restore }) => {
            const provider = await create();
            await provider.save({ key: 'a-1', bundle: bundle('first') });
            (0,node_assert_strict__WEBPACK_IMPORTED_MODULE_0__.equal)((await provider.save({ key: 'a-1', bundle: bundle('second') })).status, second);
            (0,node_assert_strict__WEBPACK_IMPORTED_MODULE_0__.match)((await restore(provider, 'a-1')).content ?? '', takesKeysTwice ? /^(?:first|second)$/ : /^first$/);
        });
        test('prefers the exact key, then the prefixes in order, the newest of a prefix first', async ({ bundle, restore }) => {
            const provider = await create();
            for (const key of ['a-1', 'b-1', 'a-2', 'b-2']) {
                await provider.save({ key, bundle: bundle(key) });
                await new Promise((resolve) => setTimeout(resolve, orderingMs));
            }
            const keyOf = async (key, prefixes) => {
                const { result, content } = await restore(provider, key, prefixes);
                return result.status === 'hit' && result.key === content ? content : result;
            };
            (0,node_assert_strict__WEBPACK_IMPORTED_MODULE_0__.equal)(await keyOf('a-1', ['b-']), 'a-1');
            (0,node_assert_strict__WEBPACK_IMPORTED_MODULE_0__.equal)(await keyOf('c-1', ['b-', 'a-']), 'b-2');
            (0,node_assert_strict__WEBPACK_IMPORTED_MODULE_0__.equal)(await keyOf('c-1', ['c-', 'a-']), 'a-2');
            (0,node_assert_strict__WEBPACK_IMPORTED_MODULE_0__.equal)((await provider.lookup({ key: 'c-1', prefixes: ['a-'] })).status, 'hit');
        });
        test('does not take a key for a prefix', async ({ bundle }) => {
            const provider = await create();
            await provider.save({ key: 'a-10', bundle: bundle('ten') });
            (0,node_assert_strict__WEBPACK_IMPORTED_MODULE_0__.equal)((await provider.lookup({ key: 'a-2', prefixes: ['a-2'] })).status, 'miss');
            (0,node_assert_strict__WEBPACK_IMPORTED_MODULE_0__.equal)((await provider.lookup({ key: 'a-1', prefixes: [] })).status, 'miss');
        });
        test('skips a key that not every store can hold', async ({ bundle }) => {
            const provider = await create();
            const content = bundle('x');
            for (const key of ['UPPER', 'com,ma', '../up', '', 'x'.repeat(513)]) {
                (0,node_assert_strict__WEBPACK_IMPORTED_MODULE_0__.deepEqual)([key, (await provider.save({ key, bundle: content })).status], [key, 'skipped']);
            }
        });
        test('saves one of several at once, and every reader gets a whole bundle', async ({ bundle, restore }) => {
            const provider = await create();
            const contents = ['one', 'two', 'three', 'four'];
            const saves = await Promise.all(contents.map((content) => provider.save({ key: 'race-1', bundle: bundle(content) })));
            (0,node_assert_strict__WEBPACK_IMPORTED_MODULE_0__.deepEqual)(saves.map(({ status }) => status).sort(), takesKeysTwice ? saves.map(() => 'saved') : ['exists', 'exists', 'exists', 'saved']);
            const winners = contents.filter((_, index) => saves[index]?.status === 'saved');
            const { content } = await restore(provider, 'race-1');
            (0,node_assert_strict__WEBPACK_IMPORTED_MODULE_0__.ok)(winners.includes(content ?? ''));
        });
        test('neither rejects nor saves when the bundle cannot be read to its end', async ({ restore }) => {
            const provider = await create();
            const whole = (0,_system_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .memorySource */ .Pq)(Buffer.alloc(3_000_000, 'x'));
            const read = async (offset, length) => {
                if (offset + length > 2_000_000)
                    throw new Error('the bundle was changed');
                return await whole.read(offset, length);
            };
            const { status } = await provider.save({ key: 'a-1', bundle: { size: whole.size, read } });
            (0,node_assert_strict__WEBPACK_IMPORTED_MODULE_0__.ok)(status === 'unavailable' || status === 'skipped');
            (0,node_assert_strict__WEBPACK_IMPORTED_MODULE_0__.equal)((await restore(provider, 'a-1')).result.status, 'miss');
        });
        test('leaves the working directory and the variables of the process as they were', async ({ bundle, restore }) => {
            const provider = await create();
            const before = [process.cwd(), process.env['GITHUB_WORKSPACE'], process.env['RUNNER_TEMP']];
            await provider.save({ key: 'a-1', bundle: bundle('x') });
            await restore(provider, 'a-1');
            (0,node_assert_strict__WEBPACK_IMPORTED_MODULE_0__.deepEqual)([process.cwd(), process.env['GITHUB_WORKSPACE'], process.env['RUNNER_TEMP']], before);
        });
    });
}
/** The name of the file that bundles are restored to. */
const bundleName = 'restored bundle';
function toolsIn(directory) {
    return {
        bundle: (content) => (0,_system_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .memorySource */ .Pq)(Buffer.from(content)),
        async restore(provider, key, prefixes = []) {
            const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_3__.join(directory, 'target-'));
            const file = node_path__WEBPACK_IMPORTED_MODULE_3__.join(target, bundleName);
            const result = await provider.restore({ key, prefixes, file });
            const files = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(target)).sort();
            if (result.status !== 'hit')
                return { result, files, bytes: undefined, content: undefined };
            const bytes = await (0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readPlain */ .rM)(file);
            return { result, files, bytes, content: bytes.toString('utf8') };
        },
    };
}


/***/ }),

/***/ 1021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ fileSource),
/* harmony export */   Pq: () => (/* binding */ memorySource),
/* harmony export */   SH: () => (/* binding */ blocksOf),
/* harmony export */   ij: () => (/* binding */ withFileSource),
/* harmony export */   ly: () => (/* binding */ writeSource)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1548);


/** How much is read at once where it does not matter, in bytes. */
const blockBytes = 1024 * 1024;
/** The bytes of an open file. The file stays open. */
async function fileSource(handle) {
    const { size } = await handle.stat();
    return {
        size,
        async read(offset, length) {
            const bytes = Buffer.allocUnsafeSlow(Math.max(0, Math.min(length, size - offset)));
            let filled = 0;
            while (filled < bytes.length) {
                const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, offset + filled);
                if (bytesRead === 0)
                    break;
                filled += bytesRead;
            }
            return bytes.subarray(0, filled);
        },
    };
}
/** Works with the bytes of a file, which is open for as long. */
async function withFileSource(file, work) {
    const handle = await (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_1__/* .openPlain */ .Hu)(file);
    try {
        return await work(await fileSource(handle));
    }
    finally {
        await handle.close();
    }
}
/** Bytes in memory. */
function memorySource(bytes) {
    return { size: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) };
}
/** All of a source, block by block: one is read while the one before is worked on. */
async function* blocksOf(source, length = blockBytes) {
    let reading = source.read(0, Math.min(length, source.size));
    for (let offset = 0; offset < source.size; offset += length) {
        const block = await reading;
        if (block.length < Math.min(length, source.size - offset))
            throw new Error('it ended before its size');
        const next = offset + length;
        if (next < source.size) {
            reading = source.read(next, Math.min(length, source.size - next));
            // Told when it is awaited.
            reading.catch(() => { });
        }
        yield block;
    }
}
/** Writes all of a source to a file that does not exist yet. */
async function writeSource(source, file, signal) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'wx');
    try {
        for await (const block of blocksOf(source)) {
            signal?.throwIfAborted();
            await handle.writeFile(block);
        }
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 71077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ hasErrno),
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

/** Whether a value is a node error with this errno code, such as `ENOENT`. */
function hasErrno(error, ...codes) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}
/** The message of anything that was thrown. One of the system about a file is put as a user would: `permission denied: '/x' (EACCES)`. */
function messageOf(error) {
    if (!(error instanceof Error))
        return String(error);
    const { errno, code, path, dest } = error;
    const [, words] = (errno === undefined ? undefined : (0,node_util__WEBPACK_IMPORTED_MODULE_0__.getSystemErrorMap)().get(errno)) ?? [];
    if (words === undefined || typeof path !== 'string')
        return error.message;
    return `${words}: '${path}'${typeof dest === 'string' ? ` to '${dest}'` : ''} (${code})`;
}


/***/ }),

/***/ 1548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hu: () => (/* binding */ openPlain),
/* harmony export */   LI: () => (/* binding */ readPlainTextSync),
/* harmony export */   Sg: () => (/* binding */ readPlainText),
/* harmony export */   rC: () => (/* binding */ readSmallPlainSync),
/* harmony export */   rM: () => (/* binding */ readPlain),
/* harmony export */   yZ: () => (/* binding */ isOtherThanPlain)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _errno_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71077);



/**
 * Reading what somebody else may have put there: a project's files, another tool's, a shared cache's. Nothing but a plain file is
 * read. Opening a pipe would wait for its writer, reading a device may never end, and a process that waits so cannot even exit.
 * Nothing else in `src/` reads files by node's own means; a test sees to it.
 */
/** Opens for reading without waiting; of a plain file it makes no difference. */
const readingAtOnce = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/** The largest file that is read into memory, in bytes: the longest lock files and RECORDs have a tenth of that. */
const largestBytes = 256 * 1024 * 1024;
/** Refuses a file that is not a plain file, or is too large. Like node's own errors it has a code. */
class UnreadableFileError extends Error {
    name = 'UnreadableFileError';
    code;
    constructor(message, code) {
        super(`${code}: ${message}`);
        this.code = code;
    }
}
/**
 * Opens a file that somebody else may have put there: nothing but a plain file, at once.
 *
 * @throws Error for anything else; with the code `EISDIR` for a directory, `EINVAL` for what is neither.
 */
async function openPlain(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, readingAtOnce);
    try {
        requirePlain(await handle.stat(), file);
        return handle;
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
/**
 * Reads a plain file of moderate size.
 *
 * @throws Error as {@link openPlain}; with the code `EFBIG` for more than 256 MiB.
 */
async function readPlain(file) {
    const handle = await openPlain(file);
    try {
        requireModerate(await handle.stat(), file);
        return await handle.readFile();
    }
    finally {
        await handle.close();
    }
}
/** Reads a plain text file in UTF-8; see {@link readPlain}. */
async function readPlainText(file) {
    return (await readPlain(file)).toString('utf8');
}
/** {@link readPlainText}, for what cannot wait. */
function readPlainTextSync(file) {
    return withPlainSync(file, (descriptor, stats) => {
        requireModerate(stats, file);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor, 'utf8');
    });
}
/**
 * Reads a small plain file at once: of thousands of files, waiting for each takes four times as long as reading them.
 *
 * @returns undefined where it has more bytes than that.
 * @throws Error as {@link openPlain}.
 */
function readSmallPlainSync(file, mostBytes) {
    return withPlainSync(file, (descriptor, { size }) => (size > mostBytes ? undefined : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor)));
}
function withPlainSync(file, work) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, readingAtOnce);
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        requirePlain(stats, file);
        return work(descriptor, stats);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
/** Whether reading failed because what lies there is no plain file of moderate size: then trying again gives no other answer. */
function isOtherThanPlain(error) {
    // A socket cannot even be opened.
    return error instanceof UnreadableFileError || (0,_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrno */ .N)(error, 'ENXIO');
}
function requirePlain(stats, file) {
    if (stats.isFile())
        return;
    throw stats.isDirectory()
        ? new UnreadableFileError(`'${file}' is a directory`, 'EISDIR')
        : new UnreadableFileError(`'${file}' is not a plain file`, 'EINVAL');
}
function requireModerate({ size }, file) {
    if (size > largestBytes)
        throw new UnreadableFileError(`'${file}' has ${size} bytes; at most ${largestBytes} are read`, 'EFBIG');
}


/***/ })

};
