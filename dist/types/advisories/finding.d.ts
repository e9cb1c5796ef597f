/** What is said of one installed version. */
export interface Finding {
    readonly name: string;
    readonly version: string;
    /** `malicious`: nobody may use it any more; `vulnerable`: worth a warning. */
    readonly kind: 'malicious' | 'vulnerable';
    /** One sentence without its end: who says what. */
    readonly reason: string;
    /** What to do, as a sentence. */
    readonly remedy: string;
}
/** What was found of some versions. */
interface Examination {
    readonly findings: readonly Finding[];
    /** The sources that could not be asked, a sentence each. What they would have said is not known. */
    readonly gaps: readonly string[];
}
/** Tells what is said of versions. Asking takes time, so that no hit waits for it. */
export interface Recall {
    /** Never rejects for a reason of a source: see `gaps`. */
    examine(distributions: readonly Pick<Finding, 'name' | 'version'>[], signal?: AbortSignal): Promise<Examination>;
}
/** Whether a version must not be used any more. */
export declare function isRecalled({ kind }: Finding): boolean;
/** A version and why it is recalled. */
export declare function describeRecalled({ name, version, reason }: Pick<Finding, 'name' | 'version' | 'reason'>): string;
/** A finding with what to do about it. */
export declare function describeFinding(finding: Finding): string;
export {};
