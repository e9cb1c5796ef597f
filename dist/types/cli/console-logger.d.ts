import type { Logger } from '../ports.js';
/** How much the CLI says on stderr. */
export type Verbosity = 'quiet' | 'normal' | 'verbose';
/** Writes to stderr: in a terminal what is going on, in a pipe only warnings and errors, with `verbose` everything. */
export declare function createConsoleLogger(stream: NodeJS.WriteStream, verbosity: Verbosity): Logger;
