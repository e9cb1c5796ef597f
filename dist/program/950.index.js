export const id = 950;
export const ids = [950];
export const modules = {

/***/ 40950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _directory_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64681);

/** The program of the store's process: `store-process.ts` starts it, sends it one call, and gets the result. */
process.once('message', (call) => {
    answer(call).then((result) => tell({ kind: 'done', result }));
});
// The parent process has ended, or has given up the call.
process.on('disconnect', () => process.exit());
tell({ kind: 'ready' });
async function answer(call) {
    const store = (0,_directory_store_js__WEBPACK_IMPORTED_MODULE_0__/* .createDirectoryStore */ .$)(call.directory, { onFound: () => tell({ kind: 'found' }) });
    switch (call.action) {
        case 'lookup':
            return await store.lookup(call);
        case 'restore':
            return await store.restore(call);
        case 'save':
            return await store.save({ key: call.key, bundle: streamSource(process.stdin, call.size) });
    }
}
/** The bytes of a stream, read from its beginning to its end. */
function streamSource(stream, size) {
    const chunks = stream[Symbol.asyncIterator]();
    let rest = Buffer.alloc(0);
    return {
        size,
        async read(_offset, length) {
            const pieces = [];
            let missing = length;
            while (missing > 0) {
                if (rest.length === 0) {
                    const next = await chunks.next();
                    if (next.done === true)
                        break;
                    rest = next.value;
                }
                const piece = rest.subarray(0, missing);
                rest = rest.subarray(piece.length);
                missing -= piece.length;
                pieces.push(piece);
            }
            return Buffer.concat(pieces);
        },
    };
}
function tell(message) {
    process.send?.(message);
}


/***/ })

};
