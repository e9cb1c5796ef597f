import type { Distribution } from '../distribution/record.js';
import type { Platform } from '../platform/interpreter.js';
/**
 * Makes the scripts of a tree independent of the interpreter's place: they find the same Python version on PATH, so
 * that they work on another machine and with another patch version. Commands named `python` or `pip` are taken out.
 * The RECORDs follow. Windows launchers (`.exe`) stay as they are.
 */
export declare function makeScriptsPortable(tree: string, distributions: readonly Distribution[], platform: Pick<Platform, 'id' | 'python'>): Promise<void>;
/** The script with a portable head; undefined where it is no Python script. */
export declare function portableScript(content: Buffer, platform: Pick<Platform, 'id' | 'python'>): Buffer | undefined;
