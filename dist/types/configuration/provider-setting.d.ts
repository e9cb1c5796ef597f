/** An S3-compatible store. Credentials are not a setting: they come from the environment, a profile or a web identity. */
export interface S3Setting {
    readonly kind: 's3';
    readonly bucket: string;
    /** The beginning of all keys; may be empty. */
    readonly prefix: string;
    readonly endpoint?: string;
    readonly region?: string;
    readonly pathStyle?: boolean;
    /** The repository that the entries belong to; default: that of the run. */
    readonly repository?: string;
    /** The branch all others read from; default: that of the event, else `main`. */
    readonly defaultBranch?: string;
}
/** One place where archives are kept between machines. */
export type TierSetting = 
/** `auto` is the Actions cache where the runner offers it, else none. */
{
    readonly kind: 'auto' | 'none';
} | {
    readonly kind: 'github-actions';
}
/** The directory is `archives` in the cache root where none is named. */
 | {
    readonly kind: 'local';
    readonly directory?: string;
} | S3Setting;
/** Where archives are kept between machines: one place, or several, the nearest first. */
export type ProviderSetting = TierSetting | {
    readonly kind: 'tiers';
    readonly tiers: readonly TierSetting[];
};
/** The allowed values, for messages. */
export declare const providerForms = "auto, none, github-actions, local, local:DIR, s3://BUCKET/PREFIX?region=\u2026&endpoint=\u2026&path-style=true&repository=\u2026&default-branch=\u2026; several, separated by commas";
/**
 * Reads the text of an input.
 *
 * @param workspace what relative directories start from, absolute.
 * @returns undefined for text that names no provider.
 */
export declare function parseProvider(text: string, workspace: string): ProviderSetting | undefined;
