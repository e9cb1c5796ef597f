/** A statement about one installed version. */
export interface Finding {
    readonly name: string;
    readonly version: string;
    /** `malicious`, `quarantined`: nobody may use it any more; `yanked`, `vulnerable`: worth a warning. */
    readonly kind: 'malicious' | 'quarantined' | 'yanked' | 'vulnerable';
    /** One sentence without its end: who says what. */
    readonly reason: string;
    /** The remedy, as a sentence. */
    readonly remedy: string;
    /** The index that says so; undefined for advisories. */
    readonly index?: string;
}
/** A version that nobody may use any more. */
export type RecalledFinding = Finding & {
    readonly kind: 'malicious' | 'quarantined';
};
/** A version that is asked about. */
export interface ExaminedVersion extends Pick<Finding, 'name' | 'version'> {
    /** The index it came from, without credentials; undefined where that is not known, or is not to be asked. */
    readonly index?: string | undefined;
}
/** The findings about some versions, and the sources that could not be asked. */
export interface Examination {
    /** What advisories say first. */
    readonly findings: readonly Finding[];
    /** The advisories that could not be read, a sentence each. What they would have said is not known. */
    readonly gaps: readonly string[];
    /** The indexes that could not be asked, a sentence each: for the log, as nobody named them for this. */
    readonly notices: readonly string[];
    /** Whether there are advisories and all of them were read. */
    readonly isAdvised: boolean;
    /** The names of the versions whose index answered. */
    readonly answered: ReadonlySet<string>;
}
/** Tells what is said of versions. Asking takes time, so that no hit waits for it. */
export interface Recall {
    /** Whether anybody is asked about versions. */
    isAsking(versions: readonly ExaminedVersion[]): boolean;
    /** Never rejects for a reason of a source: see `gaps`. */
    examine(versions: readonly ExaminedVersion[], signal?: AbortSignal): Promise<Examination>;
}
/** Whether a version must not be used any more. */
export declare function isRecalled(finding: Finding): finding is RecalledFinding;
/** A version and why it is recalled. */
export declare function describeRecalled({ name, version, reason }: Pick<Finding, 'name' | 'version' | 'reason'>): string;
/** A finding with what to do about it. */
export declare function describeFinding(finding: Finding): string;
