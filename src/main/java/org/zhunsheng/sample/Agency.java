package org.zhunsheng.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the fictitious year.
 *
 * @param shortName stands in case numbers
 * @param desk who handles cases there: role → name
 */
record Agency(
        String code,
        String name,

        @com.fasterxml.jackson.annotation.JsonProperty("short")
        String shortName,

        String type,
        @Nullable String parent,
        @Nullable Map<String, String> desk,
        @Nullable List<Member> staff) {

    /** A person of the roster; {@code account} where a visitor can log in as this person. */
    record Member(
            String name,
            String role,
            @Nullable String account,
            @Nullable LocalDate validTo) {}

    Map<String, String> people() {
        return desk == null ? Map.of() : desk;
    }

    List<Member> members() {
        return staff == null ? List.of() : staff;
    }

    /** Two who hold a certificate; the desk's own people where the roster names fewer. */
    List<String> officers() {
        var officers = members().stream()
                .filter(member -> member.role().equals("officer"))
                .map(Member::name)
                .limit(2)
                .toList();
        return officers.size() == 2
                ? officers
                : people().values().stream().limit(2).toList();
    }
}
