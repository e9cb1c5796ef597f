import type { Mounting } from '../cache/images.js';
/** Keeps each use of an image for post before anything is mounted: then it is ended even when this step is killed. */
export declare function createMounting(cacheRoot: string): Mounting;
