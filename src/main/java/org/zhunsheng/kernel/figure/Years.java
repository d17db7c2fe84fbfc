package org.zhunsheng.kernel.figure;

import java.util.stream.IntStream;
import org.springframework.ui.Model;

/** The years that a page of figures lets one choose: the last five, and any other that is being looked at. */
final class Years {

    private static final int BACK = 4;

    private Years() {}

    static void offer(Model model, int shown, int now) {
        model.addAttribute("year", shown);
        model.addAttribute(
                "years",
                IntStream.rangeClosed(Math.min(shown, now - BACK), Math.max(shown, now))
                        .boxed()
                        .toList()
                        .reversed());
    }
}
