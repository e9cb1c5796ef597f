/** What a tree amounts to. */
export interface TreeSize {
    readonly files: number;
    readonly bytes: number;
}
/**
 * Walks an unpacked tree and refuses what no installed package needs: links that leave it, hard links, devices,
 * sockets, pipes, set-user-id bits.
 *
 * @throws UnsafeArchiveError naming the member.
 */
export declare function inspectTree(tree: string): TreeSize;
