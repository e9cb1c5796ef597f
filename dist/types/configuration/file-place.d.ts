import { SecretUrl } from '../system/secret-url.js';
/** Where a file lies: an absolute path, or a URL. */
export type FilePlace = {
    readonly kind: 'file';
    readonly file: string;
} | {
    readonly kind: 'url';
    readonly url: SecretUrl;
};
/** Reads the text of an input: an address of http or https, or a path. */
export declare function placeOfText(text: string, workspace: string): FilePlace;
/** The same text for the same file, without secrets. */
export declare function idOfPlace(place: FilePlace): string;
/** A file as messages name it: by its path in the workspace, where it lies there. */
export declare function shownPlace(place: FilePlace, workspace: string): string;
