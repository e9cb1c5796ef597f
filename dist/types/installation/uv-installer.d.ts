import type { Platform } from '../platform/interpreter.js';
import type { CommandRunner, Environment, Logger } from '../ports.js';
import type { Installer } from './installer.js';
import { type RetryPolicy } from './retry.js';
import { type UvSettings } from './uv.js';
import type { Uv } from './uv-source.js';
export interface UvInstallerOptions {
    readonly findUv: (platform: Platform, signal: AbortSignal | undefined) => Promise<Uv>;
    readonly runner: CommandRunner;
    readonly environment: Environment;
    readonly logger: Logger;
    readonly settings: UvSettings;
    readonly retryPolicy: RetryPolicy;
}
/** Installs by uv: all together in one run, what fails by itself set apart, what a base has kept. */
export declare function createUvInstaller(options: UvInstallerOptions): Installer;
