package org.zhunsheng.kernel.database;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who commits alone, and who with others (group commit). Whoever comes while the place is free commits at once and pays
 * nothing for company; whoever comes while the place is taken waits, and the next to get it carries all who wait, in one
 * transaction. Nobody is answered before his own part is durable.
 *
 * <p>There is one place for a district. A second kept the server busier, but made the groups smaller and let the openings
 * of one wait for the numbers of the other: an act took a fifth more processor, and no more acts were done.
 */
final class GroupCommit {

    private static final int MOST_TOGETHER = 64;

    private final Consumer<List<Commit<?>>> carry;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Commit<?>> waiting = new ArrayDeque<>();
    private boolean taken;

    /** @param carry commits all of a group and tells each member its answer or failure; throws nothing */
    GroupCommit(Consumer<List<Commit<?>>> carry) {
        this.carry = carry;
    }

    /** Commits, alone or in company. */
    <T> T commit(Commit<T> own) {
        enqueue(own);
        if (own.leads()) {
            try {
                letOthersCome();
                carry.accept(group(own));
            } finally {
                handOn();
            }
        }
        return own.answer();
    }

    /**
     * Those who were answered together come back together, each with his next commit all but ready. Were the first of them to
     * go at once, he would go alone and all the others wait for him. Nobody waits where nobody comes.
     */
    @SuppressWarnings(
            "ThreadPriorityCheck") // how long others are let go first changes how many go together, not what is right
    private static void letOthersCome() {
        Thread.yield();
    }

    private void enqueue(Commit<?> own) {
        lock.lock();
        try {
            waiting.add(own);
            if (taken) return;
            taken = true;
            own.lead();
        } finally {
            lock.unlock();
        }
    }

    /** Who goes together: the one who leads, unless another leader has taken him along already, and all who wait. */
    private List<Commit<?>> group(Commit<?> own) {
        lock.lock();
        try {
            var group = new ArrayList<Commit<?>>();
            if (waiting.remove(own)) group.add(own);
            while (!waiting.isEmpty() && group.size() < MOST_TOGETHER) group.add(waiting.poll());
            return group;
        } finally {
            lock.unlock();
        }
    }

    /** The place goes to whoever has waited longest, and with him all the others. */
    private void handOn() {
        lock.lock();
        try {
            var heir = waiting.stream().filter(commit -> !commit.leading()).findFirst();
            if (heir.isPresent()) heir.get().lead();
            else taken = false;
        } finally {
            lock.unlock();
        }
    }

    /** What one caller wants written, and what became of it. */
    static final class Commit<T> {

        private final List<Write> writes;
        private final Class<T> answers;
        private final CompletableFuture<Boolean> turn = new CompletableFuture<>();
        private final CompletableFuture<T> outcome = new CompletableFuture<>();

        /** @param answers type of the value that the first statement returns; {@code Void} if it returns none */
        Commit(List<Write> writes, Class<T> answers) {
            this.writes = writes;
            this.answers = answers;
        }

        List<Write> writes() {
            return writes;
        }

        Class<T> answers() {
            return answers;
        }

        boolean answersNothing() {
            return answers == Void.class;
        }

        void succeed(@Nullable T answer) {
            outcome.complete(answer);
            turn.complete(false);
        }

        void fail(Throwable failure) {
            outcome.completeExceptionally(failure);
            turn.complete(false);
        }

        private void lead() {
            turn.complete(true);
        }

        private boolean leading() {
            return turn.isDone();
        }

        /** Waits until this one is either carried by another or called to lead. */
        private boolean leads() {
            return turn.join();
        }

        /** The answer, or the failure as if it had happened here. */
        private T answer() {
            try {
                return outcome.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException failure) throw failure;
                throw e;
            }
        }
    }
}
