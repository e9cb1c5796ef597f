export const id = 293;
export const ids = [293];
export const modules = {

/***/ 17293:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _operations_directory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59149);
/* harmony import */ var _directory_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57171);
/* harmony import */ var _runtime_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75594);



// Saves a directory; what a store fails to do is a warning and fails no step.
await (0,_directory_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .runDirectoryStep */ .VF)(async (signal) => {
    const { request, ports } = (0,_directory_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .readDirectoryInputs */ .zD)(signal);
    const result = ports === undefined ? { status: 'unavailable', detail: 'this runner offers no cache service' } : await (0,_operations_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .saveDirectory */ .r)(request, ports);
    const line = `save ${result.status} ${request.key}${result.detail === '' ? '' : ` (${result.detail})`}`;
    if (result.status === 'saved' || result.status === 'exists')
        _runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .actionLogger */ .v0.info(line);
    else
        _runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .actionLogger */ .v0.warning(line);
    (0,_runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOutputs */ .Kn)({ 'save-status': result.status });
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
