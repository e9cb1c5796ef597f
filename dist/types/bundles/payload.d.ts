import type { Environment } from '../ports.js';
import { type HotList } from './hot-list.js';
import { schemaVersion } from './keys.js';
/** The parts of an archive, of which each has a SHA-256 of its own, are so long, in bytes; the last is shorter. */
export declare const partBytes: number;
/** The statement of a bundle about itself. Whatever is not in it does not exist. */
export type BundlePayload = EntryPayload | DirectoryPayload | StampPayload | TombstonePayload;
/** The fields of every payload. */
export interface BundleIdentity {
    /** The key it was saved under. */
    readonly key: string;
    /** SHA-256 of the request, in lower-case hex; of a directory that of its key. */
    readonly request_digest: string;
    readonly platform_id: string;
    readonly abi: string;
    readonly producer: Producer;
    /** When it was made: ISO 8601, UTC. */
    readonly time: string;
}
/** The fields of an identity that tell whether a bundle is the one that was asked for. */
type Asked = Pick<BundleIdentity, 'key' | 'request_digest' | 'platform_id' | 'abi'>;
/** In what a bundle is another than was asked for: `its abi is x, not y`; undefined where it is that one. */
export declare function mismatchOf(found: Asked, asked: Asked): string | undefined;
interface CommonPayload extends BundleIdentity {
    readonly version: typeof schemaVersion;
}
/** The workflow run that made a bundle; its fields are empty where no workflow did. */
export interface Producer {
    readonly repository: string;
    readonly ref: string;
    readonly event: string;
    readonly run: string;
}
/** An installed tree. */
export interface EntryPayload extends CommonPayload {
    readonly kind: 'entry';
    readonly archive: ArchiveRecord;
    readonly record: BuildRecord;
    /** The files that a first import reads, to be read ahead. */
    readonly hot?: HotList | undefined;
}
/** A directory of the user's own. */
export interface DirectoryPayload extends CommonPayload {
    readonly kind: 'directory';
    readonly archive: ArchiveRecord;
    /**
     * The fractions of seconds in the times of its members, because an image keeps whole seconds only: nanoseconds, four bytes each,
     * little-endian, in the order of the names as bytes, in base64. Absent where there are too many members.
     */
    readonly times?: string | undefined;
    /** `paths`: several files and directories, with a list of where each belongs. Without it all of it is one directory. */
    readonly layout?: 'paths' | undefined;
}
/** That an older archive still holds the newest versions; without an archive. */
export interface StampPayload extends CommonPayload {
    readonly kind: 'stamp';
    readonly archive?: undefined;
    /** When each specification was last found to resolve to the same versions. */
    readonly renewed: readonly {
        readonly digest: string;
        readonly time: string;
    }[];
}
/** That older archives of a request hold versions that must not be used any more; without an archive. */
export interface TombstonePayload extends CommonPayload {
    readonly kind: 'tombstone';
    readonly archive?: undefined;
    readonly recalled: readonly RecalledVersion[];
}
/** A version that must not be used any more. */
export interface RecalledVersion {
    readonly name: string;
    readonly version: string;
    /** The reason, with the source that gives it. */
    readonly reason: string;
    /** Whether advisories say so, or the index it came from. Default: advisories. */
    readonly kind?: 'malicious' | 'quarantined' | undefined;
}
/** A recalled version with nothing beside: what is written says no more than others are to know. */
export declare function recalledVersion({ name, version, reason, kind }: RecalledVersion): RecalledVersion;
/** The statement of a bundle about its archive. */
export interface ArchiveRecord {
    /** `squashfs`, `tar.zst`, `tar.gz`. */
    readonly format: string;
    /** In bytes. */
    readonly size: number;
    /** Its size when opened: opening it ends at twice that. */
    readonly opened: {
        readonly members: number;
        readonly bytes: number;
    };
    readonly part_size: number;
    /** The SHA-256 of each part, in lower-case hex. */
    readonly parts: readonly string[];
}
/** The build record in short; the whole one is in the tree. */
interface BuildRecord {
    readonly extensions: readonly {
        readonly package_spec: string;
        readonly installed_at: string;
        readonly ttl_hours: number;
        readonly platform_id: string;
        /** The extension digest; absent in bundles of older releases. */
        readonly digest?: string | undefined;
    }[];
    /** A short hash of each option and file that counted, by the name its user knows; absent in bundles of older releases. */
    readonly options?: Readonly<Record<string, string>> | undefined;
    readonly distributions: readonly {
        readonly name: string;
        readonly version: string;
    }[];
}
/** A payload from what was parsed of a header or a saved state; a text says what is wrong with it. */
export declare function payloadFrom(value: unknown): BundlePayload | string;
/** The producer that bundles of this environment name. */
export declare function producerOf(environment: Environment): Producer;
export {};
