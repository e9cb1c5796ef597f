import type { CatalogEntry, Verification } from './catalog-entry.js';
/** The changes since the verification before. */
export interface VerificationChange {
    readonly name: string;
    readonly platform: string;
    /** Null where the extension was never tried on this platform. */
    readonly before: Verification | null;
    readonly after: Verification;
}
/**
 * The extension with a verification more. One that came to the same as the last of its platform takes its place: what is
 * kept is a history of changes.
 */
export declare function recordVerification(entry: CatalogEntry, verification: Verification): CatalogEntry;
/** The changes of an extension since its verification before; undefined for none. */
export declare function changeOf({ name, verifications }: CatalogEntry, after: Verification): VerificationChange | undefined;
/** Entries with the verifications that an earlier catalogue has of the same packages. */
export declare function withHistory(entries: readonly CatalogEntry[], earlier: readonly CatalogEntry[]): CatalogEntry[];
