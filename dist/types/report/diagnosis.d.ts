import type { ImportProof } from '../importation/verify-import.js';
/** What was found of an entry: all well, its files are not what they were, or something of it cannot be imported. */
export interface Diagnosis {
    /** The link of the entry. */
    readonly entry: string;
    readonly specifications: readonly string[];
    readonly platformId: string;
    readonly status: 'healthy' | 'damaged' | 'unimportable' | 'unchecked';
    /** Why it is not healthy; null where it is. */
    readonly problem: string | null;
    /** Whether it was set aside: the next run that wants it makes it again. */
    readonly isFixed: boolean;
    /** What was imported, by specification. */
    readonly imports: Readonly<Record<string, readonly ImportProof[]>>;
}
/** What was found of an entry: its state, then each import with its time, or the whole error. */
export declare function renderDiagnosis({ entry, specifications, status, problem, imports, isFixed }: Diagnosis): string;
