import type { ToolStore } from './uv-source.js';
/** Keeps fetched tools in a directory of the cache root: `tools/uv-0.13.8/uv`. */
export declare function createToolDirectory(directory: string): ToolStore;
