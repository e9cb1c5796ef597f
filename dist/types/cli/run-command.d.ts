import type { Environment } from '../ports.js';
/** How a command ended: with an exit code or by a signal. */
export interface CommandEnd {
    readonly exitCode: number | null;
    readonly signal: NodeJS.Signals | null;
}
/**
 * Runs a command with our terminal, passing signals on.
 *
 * @throws ExtensionConfigError when it cannot be started.
 */
export declare function runCommand(command: readonly string[], environment: Environment): Promise<CommandEnd>;
