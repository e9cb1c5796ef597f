export const id = 172;
export const ids = [172];
export const modules = {

/***/ 72172:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _operations_directory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59149);
/* harmony import */ var _directory_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57171);
/* harmony import */ var _runtime_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75594);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62287);




// Restores a directory; what a store fails to do fails no step, unless a miss is to.
(0,_runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .clearStates */ .kN)(_state_js__WEBPACK_IMPORTED_MODULE_3__/* .stateNames */ .U0);
await (0,_directory_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .runDirectoryStep */ .VF)(async (signal) => {
    const { request, ports } = (0,_directory_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .readDirectoryInputs */ .zD)(signal, (0,_directory_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .readFlag */ .fG)('mount'));
    const restoreKeys = (0,_runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .readInput */ .R5)('restore-keys')
        .split('\n')
        .flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
    const lookupOnly = (0,_directory_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .readFlag */ .fG)('lookup-only');
    const isFailing = (0,_directory_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .readFlag */ .fG)('fail-on-cache-miss');
    const restored = ports === undefined
        ? { status: 'unavailable', matchedKey: '', detail: 'this runner offers no cache service' }
        : await (0,_operations_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .restoreDirectory */ .U)({ ...request, restoreKeys, lookupOnly }, ports);
    const { status, matchedKey, detail } = restored;
    _runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .actionLogger */ .v0.info(`restore ${status}${matchedKey === '' ? '' : ` ${matchedKey}`}${detail === '' ? '' : ` (${detail})`}`);
    if (status !== 'hit' && status !== 'miss')
        _runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .actionLogger */ .v0.warning(`the cache was ${status}: ${detail}`);
    (0,_runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOutputs */ .Kn)({
        'cache-hit': matchedKey === '' ? '' : String(matchedKey === request.key),
        'cache-primary-key': request.key,
        'cache-matched-key': matchedKey,
        'restore-status': status,
    });
    if (isFailing && matchedKey === '')
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .failStep */ .vy)(`nothing was restored for the key ${request.key}: ${status}`);
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
