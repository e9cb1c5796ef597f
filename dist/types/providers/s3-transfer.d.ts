import type { HeadObjectCommandOutput } from '@aws-sdk/client-s3';
import { type Sdk } from './s3-client.js';
/** An object that was found. */
export interface Found {
    readonly key: string;
    readonly path: string;
    readonly object: HeadObjectCommandOutput;
}
/** Downloads an object in parts, each to its place in the file; a part that breaks off goes on where it stopped. */
export declare function download(sdk: Sdk, { bucket, path: key, object }: Found & {
    readonly bucket: string;
}, file: string, signal: AbortSignal | undefined): Promise<void>;
/** Uploads a file as one object that is not there yet: in one request, or in parts of which few are in memory. */
export declare function upload(sdk: Sdk, { bucket, key, file }: {
    readonly bucket: string;
    readonly key: string;
    readonly file: string;
}, metadata: Readonly<Record<string, string>>, signal: AbortSignal | undefined): Promise<void>;
/**
 * Says that this run is saving a key, unless another says so already.
 *
 * @returns what takes it back; undefined where another run is at it.
 */
export declare function takeLease(sdk: Sdk, { bucket, key }: {
    readonly bucket: string;
    readonly key: string;
}, signal: AbortSignal | undefined): Promise<(() => Promise<void>) | undefined>;
