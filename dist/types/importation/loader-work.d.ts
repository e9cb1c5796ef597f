/**
 * The rest of the loader, a module beside it: processing `.pth` files by the rules of `Lib/site.py` of the running version,
 * hiding the trees from pip, and what is said on stderr. As the loader itself it must be read by every Python.
 */
export declare const loaderWork: string;
