package org.zhunsheng.workshop;

import java.util.List;
import java.util.Map;
import org.zhunsheng.kernel.procedure.OpenCase;

/** A call to the hotline about a street lamp that is out: the case by which the workshop's amendments are tried. */
final class StreetLamp {

    static final Map<String, Object> DISPATCH = Map.of("dispatchedTo", "路灯所");

    private StreetLamp() {}

    static OpenCase call(String organisation) {
        var order = Map.<String, Object>of(
                "orderKind",
                "help",
                "urgency",
                "normal",
                "complex",
                false,
                "orderChannel",
                "phone",
                "orderTopic",
                "路灯",
                "orderContent",
                "路灯不亮");
        return new OpenCase("hotline-order", "register", null, organisation, List.of(), order, List.of(), "phone");
    }
}
