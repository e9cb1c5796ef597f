import type { Platform } from '../platform/interpreter.js';
/** A distribution of a tree and the modules it brings. */
export interface ImportableDistribution {
    readonly name: string;
    readonly version: string;
    readonly modules: readonly string[];
}
/** Two things of one name on the import path: the first of them is imported. */
export interface Shadowing {
    /** Of which kind the name is. */
    readonly kind: 'standard-library' | 'distribution' | 'module';
    readonly name: string;
    /** What is imported, as in `dataclasses 0.8`. */
    readonly winner: string;
    /** What is not. */
    readonly hidden: string;
}
/** What the import path is made of. */
export interface ShadowingSource {
    /** The distributions of the trees, of the first tree first. */
    readonly distributions: readonly ImportableDistribution[];
    readonly platform: Pick<Platform, 'sitePackages' | 'standardLibrary' | 'pythonVersion'>;
    /** Whether the trees stand before the interpreter's own packages. */
    readonly isBefore: boolean;
}
/** What of the trees hides something of the interpreter or of each other, or is hidden by it. */
export declare function findShadowing({ distributions, platform, isBefore }: ShadowingSource): Promise<Shadowing[]>;
/** What a user should be told about: what is probably a mistake. Other versions than the interpreter's are what was asked for. */
export declare function shadowingWarning({ kind, name, winner, hidden }: Shadowing): string | undefined;
