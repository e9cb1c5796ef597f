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
    /** The one that is imported, as in `dataclasses 0.8`. */
    readonly winner: string;
    /** The one that is hidden. */
    readonly hidden: string;
}
/** The parts of the import path. */
export interface ShadowingSource {
    /** The distributions of the trees, of the first tree first. */
    readonly distributions: readonly ImportableDistribution[];
    readonly platform: Pick<Platform, 'sitePackages' | 'standardLibrary' | 'pythonVersion'>;
    /** Whether the trees stand before the interpreter's own packages. */
    readonly isBefore: boolean;
}
/** Finds modules of the trees that hide modules of the interpreter or of another tree, or are hidden by them. */
export declare function findShadowing({ distributions, platform, isBefore }: ShadowingSource): Promise<Shadowing[]>;
/** Selects those that are probably mistakes, to tell the user. Versions other than the interpreter's were asked for. */
export declare function shadowingWarning({ kind, name, winner, hidden }: Shadowing): string | undefined;
