package org.zhunsheng.kernel.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.unit.DataSize;

/**
 * What a look through a whole ledger found, taken without the product running: every chain and anchor of every district
 * recomputed, every file held against its digest.
 *
 * @param damages in words, the first of them only; empty if all holds
 */
public record Inspection(int districts, long acts, long files, List<String> damages) {

    private static final int MOST_TOLD = 100;

    /**
     * Inspects all districts of a database and the files they sent.
     *
     * @param database read only
     * @param folder of the files
     */
    public static Inspection of(DataSource database, Path folder) {
        var damages = new ArrayList<String>();
        var jdbc = JdbcClient.create(database);
        var verification = new Verification(jdbc, Anchors.toRead(jdbc), new JdbcTransactionManager(database));
        var districts = districts(jdbc);
        long acts = 0;
        long files = 0;
        for (var district : districts) {
            var report = verification.verify(district);
            acts += report.acts();
            report.broken().forEach(finding -> damages.add(district + "：" + finding));
            files += files(jdbc, district, new FolderFiles(folder, DataSize.ofBytes(0)), damages);
        }
        return new Inspection(
                districts.size(), acts, files, List.copyOf(damages.subList(0, Math.min(MOST_TOLD, damages.size()))));
    }

    /** A named cross-district query: who has a ledger at all. */
    private static List<String> districts(JdbcClient jdbc) {
        return jdbc.sql("select distinct district from act order by district")
                .query(String.class)
                .list();
    }

    private static long files(JdbcClient jdbc, String district, FolderFiles folder, List<String> damages) {
        var digests = jdbc.sql("select distinct digest from stored_file where district = :district")
                .param("district", district)
                .query(String.class)
                .list();
        for (var digest : digests) if (!folder.intact(digest)) damages.add(district + "：附件 " + digest + " 缺失或被改动");
        return digests.size();
    }
}
