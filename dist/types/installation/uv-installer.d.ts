import type { Installer } from './installer.js';
import { type UvSessionOptions } from './uv-session.js';
/** Installs by uv: all together in one run, what fails by itself set apart, what a base has kept. */
export declare function createUvInstaller(options: UvSessionOptions): Installer;
