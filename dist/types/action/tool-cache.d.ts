import type { ToolStore } from '../installation/uv-source.js';
import type { Environment } from '../ports.js';
/** The runner's tool cache as a store; undefined where the runner has none. The toolkit is loaded when used. */
export declare function createToolCache(environment: Environment): ToolStore | undefined;
