import type { Invocation } from './program.js';
/** What the user's interruption does, and what lets go of it while a command of theirs runs. */
export interface Interruption {
    readonly signal: AbortSignal;
    readonly release: () => void;
}
/** Carries out `ensure`, `run`, `env`, `warm`, `register` and `resolve`; gives the exit code. */
export declare function execute(invocation: Invocation, environment: NodeJS.ProcessEnv, interruption: Interruption): Promise<number>;
