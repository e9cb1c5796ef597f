import { ExtensionInstallationError } from '../errors.js';
import type { CommandResult } from '../ports.js';
/** What can be done about a conflict. */
export declare const conflictHint = "Relax or change one of the versions, or set on-conflict to isolate or drop-optional.";
/** Whether trying again later may succeed. */
export declare function mayPass(error: unknown): boolean;
/**
 * Turns what uv printed into an error with a code.
 *
 * @param subject the specifications the run was about, for the message.
 */
export declare function classifyFailure(result: CommandResult, subject: string): ExtensionInstallationError;
