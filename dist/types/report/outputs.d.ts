import type { EnsureResult } from './result.js';
/** The outputs of the action, by name. `action.yml` and the README describe each. */
export declare function outputsOf(result: EnsureResult): Readonly<Record<string, string>>;
