import type { SettingsSource } from '../configuration/settings.js';
import type { Environment } from '../ports.js';
/** The inputs of the step, as they were given; main and post read the same. Passwords in index URLs are hidden from the log. */
export declare function readActionInputs(environment: Environment): SettingsSource;
