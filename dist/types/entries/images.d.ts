import type { ArchiveFormat, Mounter, Unmounter } from '../archive/archive.js';
import type { Logger } from '../ports.js';
import type { Owner } from '../system/owner.js';
import { type CacheLayout } from './layout.js';
/** A use of an image, to be ended by {@link releaseImage}. */
export interface ImageUse {
    /** The generation that is its mount point. */
    readonly generation: string;
    /** Tells this use from those of other jobs and steps. */
    readonly token: string;
}
/** The use that a mount is for. */
export interface Mounting {
    /** Tells the uses of this run from those of others. */
    readonly token: string;
    /** The process that lives as long as the trees are used: that of the job, not of this step. */
    readonly job: Owner;
    /** Told of each use before anything is mounted, so that it can be ended whatever happens then. */
    readonly onUse: (use: ImageUse) => void;
    /** Told of the process that reads a mounted image ahead, so that it can be ended. Without it nothing is read ahead. */
    readonly onReader?: ((reader: Owner) => void) | undefined;
    /** Whether this run has just fetched the image and compared all of it as it came. Default false. */
    readonly isChecked?: boolean;
}
/** Whether a generation is the mount point of an image that lies beside it. */
export declare function isImage(generation: string, layout: CacheLayout): Promise<boolean>;
/** Makes a bundle the image of a new generation, by a rename; nothing is mounted yet. It is in use from its first moment on. */
export declare function placeImage(bundle: string, generation: string, { token, job, onUse }: Mounting, layout: CacheLayout): Promise<void>;
/**
 * Starts a use of an image: mounts it if nobody has yet, after its content was checked against the SHA-256 it was
 * saved with.
 *
 * @throws Error when it is damaged or cannot be mounted; then this use is not counted.
 */
export declare function useImage(generation: string, mounter: Mounter, mounting: Mounting, layout: CacheLayout): Promise<void>;
/**
 * Ends a use. The last user unmounts the image, and removes it if it is not the current one any more. A mount that some process still uses
 * stays, for the next run to take away.
 *
 * @returns what became of the mount, for the log.
 */
export declare function releaseImage({ generation, token }: ImageUse, mounter: Unmounter, layout: CacheLayout): Promise<'unmounted' | 'not mounted' | 'shared' | 'busy'>;
/**
 * Takes away the mounts of runs that ended without their post step: those all of whose users are dead. Lazily, because
 * a process they left behind may still hold one.
 *
 * @returns the generations whose mounts were taken away.
 */
export declare function removeLeftoverMounts(mounter: Unmounter, layout: CacheLayout, logger: Logger): Promise<string[]>;
/** Whether a living process uses an image, or one of which that cannot be told. */
export declare function isImageInUse(generation: string, layout: CacheLayout): Promise<boolean>;
/** Removes a superseded generation and its image, unless somebody uses it. */
export declare function removeImageIfUnused(generation: string, layout: CacheLayout): Promise<void>;
/** The image of an unmounted generation, unpacked into an empty directory. */
export declare function unpackImage(generation: string, directory: string, open: NonNullable<ArchiveFormat['open']>, layout: CacheLayout): Promise<void>;
/**
 * Checks the bundle of an image, and that it is one of the request it lies with.
 *
 * @returns what is wrong with it; undefined where nothing is.
 */
export declare function checkImage(generation: string, layout: CacheLayout): Promise<string | undefined>;
