import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ // The require scope
/******/ var __nccwpck_require__ = {};
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  B: () => (/* binding */ describeProviderContract)
});

;// CONCATENATED MODULE: external "node:assert/strict"
const strict_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert/strict");
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./lib/providers/provider.js


/**
 * Where archives are kept between runs. A provider stores *bundles*: a directory with exactly two files, the archive
 * and its manifest, under a key. Bundles never change once saved.
 */
/** The file name of the archive in a bundle. */
const archiveFileName = 'archive';
/** The file name of the manifest in a bundle. */
const manifestFileName = 'manifest.json';
/** The two files of a bundle. */
const bundleFileNames = [archiveFileName, manifestFileName];
/** Removes what there is of a bundle in a directory, such as after a restore that failed. */
async function removeBundle(directory) {
    await Promise.all(bundleFileNames.map((name) => rm(path.join(directory, name), { force: true })));
}
/** Whether a text may be a key: what all stores can hold, in a file name too. */
function isValidKey(key) {
    return key.length > 0 && key.length <= 512 && /^[a-z0-9._+-]+$/.test(key) && !key.startsWith('.');
}

;// CONCATENATED MODULE: ./lib/testing.js





/**
 * What every provider must do, as tests of your framework:
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
        const directory = await (0,promises_namespaceObject.mkdtemp)(external_node_path_namespaceObject.join((0,external_node_os_namespaceObject.tmpdir)(), 'provider contract-'));
        try {
            await run(toolsIn(directory));
        }
        finally {
            await (0,promises_namespaceObject.rm)(directory, { recursive: true, force: true, maxRetries: 3 });
        }
    });
    describe(`the provider ${name}`, () => {
        test('misses what was never saved, and leaves nothing behind', async ({ restore }) => {
            const { result, files } = await restore(await create(), 'a-1', ['a-']);
            (0,strict_namespaceObject.deepEqual)([result.status, files], ['miss', []]);
        });
        test('gives back what was saved, whole, under its key', async ({ bundle, restore }) => {
            const provider = await create();
            (0,strict_namespaceObject.equal)((await provider.save({ key: 'a-1', directory: await bundle('first') })).status, 'saved');
            const { result, files, content, manifest } = await restore(provider, 'a-1');
            (0,strict_namespaceObject.deepEqual)([result.status, 'key' in result && result.key], ['hit', 'a-1']);
            (0,strict_namespaceObject.deepEqual)([files, content, manifest], [[archiveFileName, manifestFileName], 'first', { content: 'first' }]);
            const looked = await provider.lookup({ key: 'a-1', prefixes: [] });
            (0,strict_namespaceObject.deepEqual)([looked.status, 'key' in looked && looked.key], ['hit', 'a-1']);
        });
        test('carries bytes of any kind, and an archive of none', async ({ bundle, restore }) => {
            const provider = await create();
            const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 7919) % 256));
            await provider.save({ key: 'bytes-1', directory: await bundle(bytes) });
            await provider.save({ key: 'none-1', directory: await bundle('') });
            (0,strict_namespaceObject.ok)((await restore(provider, 'bytes-1')).bytes?.equals(bytes));
            (0,strict_namespaceObject.equal)((await restore(provider, 'none-1')).content, '');
        });
        test(takesKeysTwice ? 'takes a key twice (declared)' : 'never changes what was saved: a second save of a key says it exists', async ({ bundle, restore }) => {
            const provider = await create();
            await provider.save({ key: 'a-1', directory: await bundle('first') });
            (0,strict_namespaceObject.equal)((await provider.save({ key: 'a-1', directory: await bundle('second') })).status, second);
            (0,strict_namespaceObject.match)((await restore(provider, 'a-1')).content ?? '', takesKeysTwice ? /^(?:first|second)$/ : /^first$/);
        });
        test('prefers the exact key, then the prefixes in order, the newest of a prefix first', async ({ bundle, restore }) => {
            const provider = await create();
            for (const key of ['a-1', 'b-1', 'a-2', 'b-2']) {
                await provider.save({ key, directory: await bundle(key) });
                await new Promise((resolve) => setTimeout(resolve, orderingMs));
            }
            const keyOf = async (key, prefixes) => {
                const { result, content } = await restore(provider, key, prefixes);
                return result.status === 'hit' && result.key === content ? content : result;
            };
            (0,strict_namespaceObject.equal)(await keyOf('a-1', ['b-']), 'a-1');
            (0,strict_namespaceObject.equal)(await keyOf('c-1', ['b-', 'a-']), 'b-2');
            (0,strict_namespaceObject.equal)(await keyOf('c-1', ['c-', 'a-']), 'a-2');
            (0,strict_namespaceObject.equal)((await provider.lookup({ key: 'c-1', prefixes: ['a-'] })).status, 'hit');
        });
        test('does not take a key for a prefix', async ({ bundle }) => {
            const provider = await create();
            await provider.save({ key: 'a-10', directory: await bundle('ten') });
            (0,strict_namespaceObject.equal)((await provider.lookup({ key: 'a-2', prefixes: ['a-2'] })).status, 'miss');
            (0,strict_namespaceObject.equal)((await provider.lookup({ key: 'a-1', prefixes: [] })).status, 'miss');
        });
        test('skips a key that not every store can hold', async ({ bundle }) => {
            const provider = await create();
            const directory = await bundle('x');
            for (const key of ['UPPER', 'com,ma', '../up', '', 'x'.repeat(513)]) {
                (0,strict_namespaceObject.deepEqual)([key, (await provider.save({ key, directory })).status], [key, 'skipped']);
            }
        });
        test('saves one of several at once, and every reader gets a whole bundle', async ({ bundle, restore }) => {
            const provider = await create();
            const contents = ['one', 'two', 'three', 'four'];
            const directories = await Promise.all(contents.map((content) => bundle(content)));
            const saves = await Promise.all(directories.map((directory) => provider.save({ key: 'race-1', directory })));
            (0,strict_namespaceObject.deepEqual)(saves.map(({ status }) => status).sort(), takesKeysTwice ? saves.map(() => 'saved') : ['exists', 'exists', 'exists', 'saved']);
            const winners = contents.filter((_, index) => saves[index]?.status === 'saved');
            const { content, manifest } = await restore(provider, 'race-1');
            (0,strict_namespaceObject.ok)(winners.includes(content ?? ''));
            (0,strict_namespaceObject.deepEqual)(manifest, { content });
        });
        test('does not reject when there is nothing to save', async ({ missing }) => {
            const { status } = await (await create()).save({ key: 'a-1', directory: missing });
            (0,strict_namespaceObject.ok)(status === 'unavailable' || status === 'skipped');
        });
        test('leaves the working directory and the variables of the process as they were', async ({ bundle, restore }) => {
            const provider = await create();
            const before = [process.cwd(), process.env['GITHUB_WORKSPACE'], process.env['RUNNER_TEMP']];
            await provider.save({ key: 'a-1', directory: await bundle('x') });
            await restore(provider, 'a-1');
            (0,strict_namespaceObject.deepEqual)([process.cwd(), process.env['GITHUB_WORKSPACE'], process.env['RUNNER_TEMP']], before);
        });
    });
}
function toolsIn(directory) {
    return {
        missing: external_node_path_namespaceObject.join(directory, 'missing'),
        async bundle(content) {
            const source = await (0,promises_namespaceObject.mkdtemp)(external_node_path_namespaceObject.join(directory, 'bundle-'));
            await (0,promises_namespaceObject.writeFile)(external_node_path_namespaceObject.join(source, archiveFileName), content);
            await (0,promises_namespaceObject.writeFile)(external_node_path_namespaceObject.join(source, manifestFileName), JSON.stringify({ content: String(content).slice(0, 100) }));
            return source;
        },
        async restore(provider, key, prefixes = []) {
            const target = await (0,promises_namespaceObject.mkdtemp)(external_node_path_namespaceObject.join(directory, 'target-'));
            await (0,promises_namespaceObject.mkdir)(target, { recursive: true });
            const result = await provider.restore({ key, prefixes, directory: target });
            const files = (await (0,promises_namespaceObject.readdir)(target)).sort();
            if (result.status !== 'hit')
                return { result, files, bytes: undefined, content: undefined, manifest: undefined };
            const bytes = await (0,promises_namespaceObject.readFile)(external_node_path_namespaceObject.join(target, archiveFileName));
            const manifest = JSON.parse(await (0,promises_namespaceObject.readFile)(external_node_path_namespaceObject.join(target, manifestFileName), 'utf8'));
            return { result, files, bytes, content: bytes.toString('utf8'), manifest };
        },
    };
}

var __webpack_exports__describeProviderContract = __webpack_exports__.B;
export { __webpack_exports__describeProviderContract as describeProviderContract };
