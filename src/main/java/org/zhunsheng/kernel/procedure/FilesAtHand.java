package org.zhunsheng.kernel.procedure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.ledger.Ledger;

/**
 * Case files as they were last replayed from what was read or written. A case's last hash follows from every act before it;
 * so a file at hand may be used where the database answers the same hash, or acts that link the one hash to the other; or
 * where what is written by it is refused unless the hash is still the same. Nothing is taken for true because it was so a
 * moment ago.
 */
final class FilesAtHand {

    private static final int MOST = 1_000;
    private static final int LONGEST = 100;

    private record Kept(StoredCase stored, WorkCalendar calendar) {}

    private final Map<UUID, Kept> files = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Kept> eldest) {
            return size() > MOST;
        }
    };

    /** The file as it was read last; null if it was not, or if the calendar has changed since: its terms are counted by it. */
    @Nullable
    StoredCase find(UUID id, WorkCalendar calendar) {
        synchronized (files) {
            var kept = files.get(id);
            return kept != null && kept.calendar() == calendar ? kept.stored() : null;
        }
    }

    /** The same for one who is about to act on it alone: until it is kept again, others must read. */
    @Nullable
    StoredCase take(UUID id, WorkCalendar calendar) {
        synchronized (files) {
            var kept = find(id, calendar);
            files.remove(id);
            return kept;
        }
    }

    void keep(StoredCase stored, WorkCalendar calendar) {
        var file = stored.file();
        synchronized (files) {
            if (file.acts().size() <= LONGEST) files.put(file.id(), new Kept(stored, calendar));
            else files.remove(file.id());
        }
    }

    /**
     * The file with the acts that were added since; null if they do not link it to the hash that the case has now, or if
     * one of them corrects an earlier act, so that all must be read again.
     */
    static @Nullable CaseFile following(StoredCase known, String[] bodies, byte[] lastHash, WorkCalendar calendar) {
        var hash = known.lastHash();
        for (var body : bodies) hash = Ledger.link(hash, body);
        if (!Arrays.equals(hash, lastHash)) return null;
        var file = known.file();
        for (var body : bodies) {
            var done = ActReader.done(body);
            if (done.act().equals(Correction.ACT)) return null;
            file = file.with(done, calendar);
        }
        return file;
    }
}
