import type { Installer } from './installer.js';
/** A library user's own way to install: makes one specification available and says where its tree lies. */
export type InstallCallback = (specification: string) => Promise<string>;
/** An installer that calls back once per miss; what lies at the path given is copied into the entry. */
export declare function createCallbackInstaller(install: InstallCallback): Installer;
