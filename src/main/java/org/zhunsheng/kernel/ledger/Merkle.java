package org.zhunsheng.kernel.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.zhunsheng.kernel.crypto.Sm3;

/**
 * The Merkle tree of RFC 6962 over SM3. Leaves and inner nodes are hashed with different first bytes, so that no node
 * can be passed off as a leaf. An instance takes the leaves one by one and remembers only a root per power of two.
 */
final class Merkle {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    /** The root of a complete subtree of {@code size} leaves. */
    private record Subtree(byte[] root, long size) {}

    private final Deque<Subtree> subtrees = new ArrayDeque<>();
    private long size;

    void add(byte[] leaf) {
        var grown = new Subtree(Sm3.digest(LEAF, leaf), 1);
        while (!subtrees.isEmpty() && subtrees.peek().size() == grown.size()) {
            var left = subtrees.pop();
            grown = new Subtree(node(left.root(), grown.root()), left.size() * 2);
        }
        subtrees.push(grown);
        size++;
    }

    long size() {
        return size;
    }

    /** The root so far; of no leaves, the hash of nothing. */
    byte[] root() {
        byte[] root = null;
        for (var subtree : subtrees) {
            root = root == null ? subtree.root() : node(subtree.root(), root);
        }
        return root == null ? Sm3.digest() : root;
    }

    static byte[] root(List<byte[]> leaves) {
        var tree = new Merkle();
        leaves.forEach(tree::add);
        return tree.root();
    }

    /** The hashes that lead from a leaf to the root, nearest first. */
    static List<byte[]> path(List<byte[]> leaves, int index) {
        var path = new ArrayList<byte[]>();
        int from = 0;
        int to = leaves.size();
        while (to - from > 1) {
            int middle = from + Integer.highestOneBit(to - from - 1);
            if (index < middle) {
                path.addFirst(root(leaves.subList(middle, to)));
                to = middle;
            } else {
                path.addFirst(root(leaves.subList(from, middle)));
                from = middle;
            }
        }
        return path;
    }

    /** Whether the path leads from the leaf at {@code index} of {@code size} to the root (RFC 9162, 2.1.3.2). */
    static boolean leads(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long last = size - 1;
        var hash = Sm3.digest(LEAF, leaf);
        for (var sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = node(sibling, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return Sm3.digest(NODE, left, right);
    }
}
