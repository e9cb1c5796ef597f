/** Values as they lie in a file. */
export interface PersistedFile<V> {
    readonly entries: readonly (readonly [string, V])[];
    readonly savedAt: Date;
}
/** Reads what {@link writePersisted} wrote; undefined where there is no file, or why it cannot be used. */
export declare function readPersisted<V>(file: string, name: string): Promise<PersistedFile<V> | {
    readonly problem: string;
} | undefined>;
/** Writes values so that a reader finds the old file or the new one. */
export declare function writePersisted<V>(file: string, name: string, { entries, savedAt }: PersistedFile<V>): Promise<void>;
