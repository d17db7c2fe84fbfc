package org.zhunsheng.bench;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.filereview.ReviewRate;
import org.zhunsheng.kernel.procedure.Docket;

/** Review of the 1,431 files that a banner closes in a year: beside reading and replaying them, and within ten seconds. */
final class Reviews implements Yardstick {

    private static final int FILES = 1_431;

    @Override
    public List<Finding> measure(Settings settings) throws Exception {
        try (var server = new Server();
                var product = new Product(server, "product")) {
            var client = new ProductActs(product.get(Docket.class)).client(0);
            for (int i = 0; i < FILES; i++) client.oneCase(new ArrayList<>());
            var rate = new ReviewRate(product::get, Product.DISTRICT);
            var times = Rate.medians(
                    settings.rounds(),
                    new Rate.Task(FILES + " files reviewed and kept", rate::review),
                    new Rate.Task(FILES + " files read and replayed", rate::read));
            return List.of(
                    Finding.ceiling("file review", "to reading and replaying the files", times[0], times[1], "s", 4),
                    new Finding("file review", "1,431 files", times[0], "s", false, 10));
        }
    }
}
